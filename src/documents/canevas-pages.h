/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-document.h"

#include <cairo.h>
#include <gio/gio.h>

G_BEGIN_DECLS

#define CANEVAS_TYPE_PAGES (canevas_pages_get_type ())
G_DECLARE_FINAL_TYPE (CanevasPages, canevas_pages, CANEVAS, PAGES, GObject)

/*
 * A document laid out on pages: the one source of screen preview, print and PDF. Immutable. Sizes in points (1/72 inch).
 */

/** Lays @document out. Text is shaped once; layouts are kept for painting. */
CanevasPages *canevas_pages_new (CanevasDocument *document);
guint canevas_pages_get_n_pages (CanevasPages *self);
void canevas_pages_get_size (CanevasPages *self, guint page, double *width, double *height);
/** Paints one page at 1 unit = 1 pt, on a cairo context of any surface, background included. No tags: see canevas-pdf.h. */
void canevas_pages_draw (CanevasPages *self, guint page, cairo_t *cr);
/**
 * canevas_pages_find_section:
 *
 * Where the blocks of a framing section stand: first page, and vertical extent there (for the preview's mark).
 *
 * Returns: FALSE when the section prints nothing
 */
gboolean canevas_pages_find_section (CanevasPages *self, const char *section, guint *page, double *top, double *bottom);
CanevasDocument *canevas_pages_get_document (CanevasPages *self);

G_END_DECLS
