/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-palette.h"
#include "canevas-scene.h"

G_BEGIN_DECLS

/*
 * Scenes as files. The same scene with the same options gives the same bytes.
 */

#define CANEVAS_SCENE_WRITE_ERROR (canevas_scene_write_error_quark ())
GQuark canevas_scene_write_error_quark (void);

typedef enum
{
  CANEVAS_SCENE_WRITE_ERROR_FORMAT,    /* unknown name of file */
  CANEVAS_SCENE_WRITE_ERROR_TOO_LARGE, /* more pixels than a picture can have */
  CANEVAS_SCENE_WRITE_ERROR_FAILED,
} CanevasSceneWriteError;

typedef struct
{
  const CanevasPalette *palette; /* (nullable): light */
  double page_width, page_height; /* of a PDF, in points; the scene is made to fit. 0: the page is as large as the scene */
  double margin;                  /* left free on that page */
  double scale;                   /* of a PNG, pixels for a point; 0: 2 */
  const char *author;             /* (nullable) */
  const char *date;               /* (nullable): YYYY-MM-DD, never read from the clock */
} CanevasSceneWriteOptions;

/** Pixels on a side that a picture may have. */
#define CANEVAS_PNG_LONGEST 32767

/** @options may be %NULL. Text stays text; the whole is one figure, told by its outline. (transfer full) */
GBytes *canevas_scene_write_pdf (CanevasScene *self, const CanevasSceneWriteOptions *options, GError **error);
/** Several scenes as the pages of one PDF, each as large as its scene and told by its own outline. The first one's title and language
 * are those of the whole. @options may be %NULL; page sizes are not read. (transfer full) */
GBytes *canevas_scene_write_pdf_pages (CanevasScene *const *scenes, guint n_scenes, const CanevasSceneWriteOptions *options, GError **error);
/** Draws a page, from 0, when its turn comes. (transfer full) */
typedef CanevasScene *(*CanevasPageFunc) (guint page, gpointer data);
/** The same with no more than a few pages at a time in memory: each is drawn when its turn comes, and must not change any more while
 * it is written in another thread. (transfer full) */
GBytes *canevas_scene_write_pdf_book (guint n_pages, CanevasPageFunc draw, gpointer data, const CanevasSceneWriteOptions *options,
                                      GError **error);
/** @options may be %NULL. (transfer full) */
GBytes *canevas_scene_write_png (CanevasScene *self, const CanevasSceneWriteOptions *options, GError **error);
/** @options may be %NULL. Text stays text; each group is one, with its id and its label. (transfer full) */
GBytes *canevas_scene_write_svg (CanevasScene *self, const CanevasSceneWriteOptions *options, GError **error);

/** Writes a file of the format that the end of @path says: .pdf, .png or .svg. @options may be %NULL. */
gboolean canevas_scene_write (CanevasScene *self, const char *path, const CanevasSceneWriteOptions *options, GError **error);

G_END_DECLS
