/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-canvas.h"

G_BEGIN_DECLS

/**
 * CanevasDrawingPane:
 *
 * A canvas as every page shows it: scrolled, with the pill of zoom at its bottom right and the outline at its left. Property
 * "outline-visible" (boolean, notified): for a toggle in the page's bar; action "drawing.outline" (Ctrl+L) changes it too.
 *
 * # CSS nodes
 * `drawing`; the pill has class `.pill-bar`
 */
#define CANEVAS_TYPE_DRAWING_PANE (canevas_drawing_pane_get_type ())
G_DECLARE_FINAL_TYPE (CanevasDrawingPane, canevas_drawing_pane, CANEVAS, DRAWING_PANE, AdwBin)

/** canevas_drawing_pane_new: @outline_title: translated: "Outline of the schema" */
GtkWidget *canevas_drawing_pane_new (const char *outline_title);
/** (transfer none) */
CanevasCanvas *canevas_drawing_pane_get_canvas (CanevasDrawingPane *self);
/** canevas_drawing_pane_create_toggle: (transfer floating): the button that shows and hides the outline, for the page's bar */
GtkWidget *canevas_drawing_pane_create_toggle (CanevasDrawingPane *self);
/** Makes the drawing of a page. */
typedef void (*CanevasDrawingPaneFunc) (gpointer data);
/**
 * canevas_drawing_pane_draw_later:
 * @text: what is said meanwhile: "Drawing the organisation…"
 * @draw: called once @text has been seen; nothing else is, until then
 * @data: of @draw; lives as long as the pane
 *
 * For a drawing that takes so long that nobody would know what goes on. Asked for again meanwhile, it is made once.
 */
void canevas_drawing_pane_draw_later (CanevasDrawingPane *self, const char *text, CanevasDrawingPaneFunc draw, gpointer data);
/** The drawing is made, or no longer wanted: nothing waits, and nothing is said. */
void canevas_drawing_pane_stop_waiting (CanevasDrawingPane *self);
/** Opens the search of the drawing (Ctrl+F): see #CanevasDrawingSearch. */
void canevas_drawing_pane_search (CanevasDrawingPane *self);
gboolean canevas_drawing_pane_get_outline_visible (CanevasDrawingPane *self);
void canevas_drawing_pane_set_outline_visible (CanevasDrawingPane *self, gboolean visible);

G_END_DECLS
