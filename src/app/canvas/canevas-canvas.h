/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "canevas-canvas-view.h"
#include "canevas-scene.h"

G_BEGIN_DECLS

/**
 * CanevasCanvas:
 *
 * Shows a #CanevasScene: the widget of every diagram. To be put in a GtkScrolledWindow, or whole with its buttons and outline as a
 * CanevasDrawingPane.
 *
 * Pans by dragging the ground, with the middle button, with Space held, by scrolling; zooms at the pointer with Ctrl and the wheel or
 * by pinching. A click selects, with Ctrl adds; Shift and a drag select what lies within; arrows go to the nearest node, Tab along
 * the reading order. Groups that can move are dragged, or pushed with Alt and arrows. The scene may be replaced at any time:
 * selection, focus and the part shown stay, by the groups' ids.
 *
 * What a scene says to be frozen stays at the left and at the top as long as it leaves half of the window to the rest.
 *
 * Properties: "scene", "selected" (string: the id of the one group selected, %NULL with none or several), "zoom" (1 is full size,
 * notified), and those of GtkScrollable. Actions: "canvas.zoom-in", "canvas.zoom-out", "canvas.zoom-fit" (Ctrl++, Ctrl+-, Ctrl+0).
 *
 * Signals: "selection-changed"; "activated" (id): double click or Enter; "remove" (id): Delete; "moving" (id, dx, dy): while a group
 * is dragged, in points, returns whether a handler shows it by itself; "moved" (id, dx, dy): once, when it is dropped.
 *
 * # CSS nodes
 * `canvas`
 *
 * # Accessibility
 * See #CanevasCanvasNodes. The outline beside is the conforming alternative.
 */
#define CANEVAS_TYPE_CANVAS (canevas_canvas_get_type ())
G_DECLARE_FINAL_TYPE (CanevasCanvas, canevas_canvas, CANEVAS, CANVAS, GtkWidget)

/** Scenes with more groups are shown by tiles. */
#define CANEVAS_CANVAS_MANY 1500

GtkWidget *canevas_canvas_new (void);
/** Measures text in the letters of the screen that @widget is on, for scenes that a canvas shows. (transfer full) */
CanevasTextMeasure *canevas_canvas_create_measure (GtkWidget *widget);
/** Makes scrolling with Ctrl over @scroller, the scrolled window that holds the canvas, zoom at the pointer. */
void canevas_canvas_zoom_over (CanevasCanvas *self, GtkWidget *scroller);
/** Keeps a fitted scene clear of what floats over the bottom of the canvas. @foot: pixels */
void canevas_canvas_set_foot (CanevasCanvas *self, int foot);
/** Shows scenes at full size from their start, as a calendar is read, until the user zooms, pans or asks for the whole. */
void canevas_canvas_read_from_start (CanevasCanvas *self);
/** canevas_canvas_set_scene: @scene: (nullable) */
void canevas_canvas_set_scene (CanevasCanvas *self, CanevasScene *scene);
/** (nullable) (transfer none) */
CanevasScene *canevas_canvas_get_scene (CanevasCanvas *self);

/** Selects one group, or none when %NULL. The scene need not have it yet. */
void canevas_canvas_select (CanevasCanvas *self, const char *id);
/** (nullable): the id of the one group selected. */
const char *canevas_canvas_get_selected (CanevasCanvas *self);
/** (transfer full): ids of all that is selected, %NULL-terminated. */
GStrv canevas_canvas_dup_selection (CanevasCanvas *self);
/** Gives the group the focus, as the keyboard does. */
void canevas_canvas_focus_group (CanevasCanvas *self, const char *id);
/** Scrolls until the group shows; nearer first where it is folded away. */
void canevas_canvas_reveal (CanevasCanvas *self, const char *id);
/** Brings the place @x of the scene to the middle of the window, as far as the scene goes. */
void canevas_canvas_centre_on (CanevasCanvas *self, double x);
/** What Enter and a double click do. */
void canevas_canvas_activate (CanevasCanvas *self, const char *id);

/** Marks groups that a search found. @ids: (nullable): %NULL-terminated */
void canevas_canvas_set_matches (CanevasCanvas *self, const char *const *ids);
/** Shows these in full while all else fades. @ids: (nullable): %NULL-terminated; none: nothing fades */
void canevas_canvas_set_emphasised (CanevasCanvas *self, const char *const *ids);

/** 1 is full size. */
double canevas_canvas_get_zoom (CanevasCanvas *self);
/** The part of the scene that shows, and how large. (transfer none) */
const CanevasCanvasView *canevas_canvas_get_view (CanevasCanvas *self);

G_END_DECLS
