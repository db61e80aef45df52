/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-canvas.h"

G_BEGIN_DECLS

/**
 * CanevasOutline:
 *
 * The drawing of a canvas as a list: its groups in reading order, headings apart, indented by how deep they lie. Selecting in one
 * selects in the other; Enter and a double click activate. For those who do not see the drawing it is the drawing.
 *
 * # CSS nodes
 * `outline`, with a `listview`
 */
#define CANEVAS_TYPE_OUTLINE (canevas_outline_get_type ())
G_DECLARE_FINAL_TYPE (CanevasOutline, canevas_outline, CANEVAS, OUTLINE, AdwBin)

/** canevas_outline_new: @title: translated: stands above the list and names it */
GtkWidget *canevas_outline_new (CanevasCanvas *canvas, const char *title);
/** Marks the lines of groups that a search found. @ids: (nullable): %NULL-terminated */
void canevas_outline_set_matches (CanevasOutline *self, const char *const *ids);

G_END_DECLS
