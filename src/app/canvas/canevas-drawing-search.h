/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-outline.h"

G_BEGIN_DECLS

/**
 * CanevasDrawingSearch:
 *
 * The search of a drawing: a bar above it, closed at first. What is typed is looked for in the labels and descriptions of the groups
 * that can be selected, but links; case and accents do not count, and of several words each has to be found. Those found are marked
 * in the canvas and in the outline; the first after what was selected is selected and brought into view. Enter and Ctrl+G go to the
 * next one, with Shift to the one before; Escape closes the bar, forgets, and gives the focus back. How many there are stands beside
 * the entry and is its description, which screen readers say when it changes.
 *
 * # CSS nodes
 * `drawing-search`, with a `searchbar`
 */
#define CANEVAS_TYPE_DRAWING_SEARCH (canevas_drawing_search_get_type ())
G_DECLARE_FINAL_TYPE (CanevasDrawingSearch, canevas_drawing_search, CANEVAS, DRAWING_SEARCH, AdwBin)

GtkWidget *canevas_drawing_search_new (CanevasCanvas *canvas, CanevasOutline *outline);
/** Shows the bar where it does not show yet and puts the focus in its entry. */
void canevas_drawing_search_open (CanevasDrawingSearch *self);
/** Returns: %FALSE when it was closed already */
gboolean canevas_drawing_search_close (CanevasDrawingSearch *self);
/** Goes to the next (@step 1) or previous (-1) of those found, round and round; opens a bar that is closed. */
void canevas_drawing_search_step (CanevasDrawingSearch *self, int step);

G_END_DECLS
