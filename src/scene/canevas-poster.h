/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-scene-write.h"

#include <cairo.h>

G_BEGIN_DECLS

/** Under this size, in points, printed text is not read: to be said before printing. */
#define CANEVAS_POSTER_SMALLEST_TEXT 6.0

typedef enum
{
  CANEVAS_PAPER_A4,
  CANEVAS_PAPER_A3,
  CANEVAS_PAPER_A2,
  CANEVAS_PAPER_A1,
  CANEVAS_PAPER_A0,
  CANEVAS_N_PAPERS
} CanevasPaper;

typedef enum
{
  CANEVAS_ORIENTATION_BEST, /* whichever takes fewer sheets, or prints larger */
  CANEVAS_ORIENTATION_PORTRAIT,
  CANEVAS_ORIENTATION_LANDSCAPE,
} CanevasOrientation;

/** How a scene is laid on paper. All zero: on one A4 sheet, as large as it goes. */
typedef struct
{
  CanevasPaper paper;
  CanevasOrientation orientation;
  gboolean tiled;  /* on as many sheets as @scale asks for, to be glued together */
  double scale;    /* of tiles: 1 prints a point as a point; 0: 1 */
  double overlap;  /* points that two neighbours share; 0: 10 mm; negative: none */
  double margin;   /* points that a printer leaves white; 0: 10 mm; negative: none */
  gboolean bare;   /* no crop marks, map or number on the tiles */
  const CanevasPalette *palette; /* (nullable): light */
} CanevasPosterOptions;

/**
 * CanevasPoster:
 *
 * A scene on sheets of paper: one, or tiles at an exact scale. Each tile repeats a strip of its neighbours, and has crop marks,
 * its number and a map of all sheets in its margin.
 */
#define CANEVAS_TYPE_POSTER (canevas_poster_get_type ())
G_DECLARE_FINAL_TYPE (CanevasPoster, canevas_poster, CANEVAS, POSTER, GObject)

CanevasPoster *canevas_poster_new (CanevasScene *scene, const CanevasPosterOptions *options);

/** Size of a sheet, in points. */
void canevas_poster_get_sheet_size (CanevasPoster *self, double *width, double *height);
guint canevas_poster_get_n_columns (CanevasPoster *self);
guint canevas_poster_get_n_rows (CanevasPoster *self);
guint canevas_poster_get_n_sheets (CanevasPoster *self);
/** What a point of the scene measures on paper, in points. */
double canevas_poster_get_scale (CanevasPoster *self);
/** Size of the smallest text once printed, in points; 0 when there is none. To be compared with %CANEVAS_POSTER_SMALLEST_TEXT. */
double canevas_poster_get_smallest_text (CanevasPoster *self);
/** How many boxes are whole on no sheet. */
guint canevas_poster_get_n_cut (CanevasPoster *self);
/** The part of the scene on a sheet, counted from 0, row by row. */
void canevas_poster_get_tile (CanevasPoster *self, guint sheet, CanevasRectangle *tile);

/** Paints a sheet; a unit of @cr is a point. */
void canevas_poster_paint (CanevasPoster *self, guint sheet, cairo_t *cr);
/** All sheets as one PDF; page sizes and palette are the poster's. @options may be %NULL. (transfer full) */
GBytes *canevas_poster_write_pdf (CanevasPoster *self, const CanevasSceneWriteOptions *options, GError **error);

G_END_DECLS
