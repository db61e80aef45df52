/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-pen.h"
#include "canevas-scene-write.h"

G_BEGIN_DECLS

/*
 * A PDF of which each page is a figure. Private to the room.
 *
 * Its content is written by the pen of canevas-pdf-pen.h; where that one cannot, as with letters that are pictures, all pages are
 * drawn again and cairo writes them.
 */
typedef struct _CanevasPdfPages CanevasPdfPages;

/* Draws all the pages, in their order. May be called twice. */
typedef void (*CanevasPdfPagesFunc) (CanevasPdfPages *pages, gpointer data);

/* The title and the language are those of the first page's scene. (transfer full) (nullable): failed */
GBytes *canevas_pdf_pages_write (CanevasPdfPagesFunc draw, gpointer data, const CanevasSceneWriteOptions *options,
                                 GError **error);
/* The same, drawn by cairo at once. */
GBytes *canevas_pdf_pages_write_with_cairo (CanevasPdfPagesFunc draw, gpointer data, const CanevasSceneWriteOptions *options,
                                            GError **error);

/* A page of a size, of @scene, until canevas_pdf_pages_end(). Returns what to draw it with. */
CanevasPen *canevas_pdf_pages_begin (CanevasPdfPages *self, CanevasScene *scene, double width, double height);
/* @told: whether the outline of the scene is that of this page; else it is said to go on. */
void canevas_pdf_pages_end (CanevasPdfPages *self, gboolean told);
/* A page that is @scene, at @scale, and told by its outline. @scene must not change any more. FALSE: the rest need not be drawn. */
gboolean canevas_pdf_pages_add (CanevasPdfPages *self, CanevasScene *scene, double scale);
/* Whether what was drawn is of no use, and the rest need not be drawn. */
gboolean canevas_pdf_pages_is_lost (CanevasPdfPages *self);

G_END_DECLS
