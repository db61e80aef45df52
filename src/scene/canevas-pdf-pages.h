/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-pdf-finish.h"
#include "canevas-scene-write.h"

#include <cairo.h>

G_BEGIN_DECLS

/*
 * A PDF of which each page is a figure of one scene. Private to the room.
 */
typedef struct _CanevasPdfPages CanevasPdfPages;

/* @options must outlive it; @width and @height are those of the first page. */
CanevasPdfPages *canevas_pdf_pages_new (CanevasScene *scene, const CanevasSceneWriteOptions *options, double width,
                                        double height);
/* Where to paint the figure of this page, until canevas_pdf_pages_end(). (transfer none) */
cairo_t *canevas_pdf_pages_begin (CanevasPdfPages *self);
void canevas_pdf_pages_end (CanevasPdfPages *self);
/* Goes on to a page of a size. */
void canevas_pdf_pages_turn (CanevasPdfPages *self, double width, double height);
/* Ends the last page and frees @self. (transfer full) (nullable): failed */
GBytes *canevas_pdf_pages_finish (CanevasPdfPages *self, GError **error);

G_END_DECLS
