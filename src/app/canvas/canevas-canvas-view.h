/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-rectangle.h"

G_BEGIN_DECLS

/** Pixels for a point at 100 %: those of a screen of 96 dots per inch. */
#define CANEVAS_CANVAS_FULL_SIZE (96.0 / 72.0)
/** How far one may zoom out and in. */
#define CANEVAS_CANVAS_MINIMUM_ZOOM (0.01 * CANEVAS_CANVAS_FULL_SIZE)
#define CANEVAS_CANVAS_MAXIMUM_ZOOM (8 * CANEVAS_CANVAS_FULL_SIZE)

/**
 * CanevasCanvasView:
 * @scene: bounds of what is shown, in points
 * @zoom: pixels for a point
 * @x: left edge of the window onto the scene, in pixels of the scene's own axis: the point @x / @zoom stands at the left
 * @y: likewise for its top
 * @width: of the window, in pixels
 * @height: likewise
 * @frozen_width, @frozen_height: of what stays in sight at the start of the scene, in points; see canevas_scene_set_frozen()
 * @foot: pixels at the bottom that something floating covers: a fitted scene stands above
 * @from_start: a fitted scene is shown at full size from its top left corner, as a page is read, rather than whole
 * @fitted: whether the view follows the window's size, until the user zooms or pans
 *
 * Which part of a scene a canvas shows, and how large. Plain geometry, without a widget.
 */
typedef struct
{
  CanevasRectangle scene;
  double zoom;
  double x, y;
  int width, height;
  double frozen_width, frozen_height;
  int foot;
  gboolean from_start;
  gboolean fitted;
} CanevasCanvasView;

void canevas_canvas_view_init (CanevasCanvasView *self);

/** Another scene: the same part stays in the window; a fitted view fits anew. */
void canevas_canvas_view_set_scene (CanevasCanvasView *self, const CanevasRectangle *scene);
/** Another size of the window: what is in its middle stays there; a fitted view fits anew. */
void canevas_canvas_view_set_size (CanevasCanvasView *self, int width, int height);

CanevasPoint canevas_canvas_view_to_scene (const CanevasCanvasView *self, double x, double y);
CanevasPoint canevas_canvas_view_from_scene (const CanevasCanvasView *self, double x, double y);
/**
 * Pixels at the start of the window that the frozen part of the scene covers; 0 where it is not scrolled away, or would take more than half
 * of the window. @axis: 0 across, 1 down
 */
double canevas_canvas_view_get_frozen (const CanevasCanvasView *self, guint axis);
/** What one sees at a place of the window: of the scene, or of its frozen part. */
CanevasPoint canevas_canvas_view_pick (const CanevasCanvasView *self, double x, double y);
/** The part of the scene's axis in the window, in points. */
CanevasRectangle canevas_canvas_view_get_visible (const CanevasCanvasView *self);

/** Zooms so that the point of the scene under (@x, @y) stays there. */
void canevas_canvas_view_zoom_at (CanevasCanvasView *self, double zoom, double x, double y);
/** Shows the whole scene, in the middle, no larger than life; or its start, where it is to be read from there. */
void canevas_canvas_view_fit (CanevasCanvasView *self);
/** Brings the window's corner there, as far as some of the scene stays in it. */
void canevas_canvas_view_pan_to (CanevasCanvasView *self, double x, double y);
/** Pans across so that the place @x of the scene stands in the middle of what is not frozen, as far as the scene goes. */
void canevas_canvas_view_centre_on (CanevasCanvasView *self, double x);
/** Pans as little as shows @area whole, with some air. */
void canevas_canvas_view_reveal (CanevasCanvasView *self, const CanevasRectangle *area);

/** What scrolling in one axis may reach: the scene and wherever the window is now. @axis: 0 across, 1 down */
void canevas_canvas_view_get_range (const CanevasCanvasView *self, guint axis, double *lower, double *upper);
/** The next step of the zoom, in (@direction 1) or out (-1), on round values. */
double canevas_canvas_view_get_zoom_step (const CanevasCanvasView *self, int direction);
/**
 * canevas_canvas_view_get_scrolled_zoom:
 * @delta: how far down, in notches of a wheel, or parts of one on a touchpad
 * @surface: @delta is in pixels instead
 *
 * The zoom that scrolling asks for. The way is the same in many small steps as in one, there and back.
 */
double canevas_canvas_view_get_scrolled_zoom (const CanevasCanvasView *self, double delta, gboolean surface);

G_END_DECLS
