/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-canvas-view.h"

#include <math.h>

/* Air around the scene, in pixels. */
#define MARGIN 16.0
/* How much of the scene stays in the window however far one pans. */
#define KEPT 64.0
#define SLACK 0.5

/* Shares of full size. */
static const double zoom_steps[] = { 0.01, 0.02, 0.03, 0.05, 0.07, 0.1, 0.15, 0.2, 0.25, 0.33, 0.5, 0.67, 0.75, 0.9,
                                     1.0,  1.1,  1.25, 1.5,  1.75, 2.0, 2.5, 3.0, 4.0, 5.0,  6.0, 8.0 };

/* What a notch of the wheel, and a pixel on a touchpad, zoom by. */
#define WHEEL_ZOOM 1.15
#define SURFACE_ZOOM 1.006
/* However hard a touchpad is flung, one event zooms no further than this many times. */
#define MOST_ZOOM 2.0

static double
clamp_axis (double value, double start, double length, double zoom, int size)
{
  double lower = start * zoom - size + MIN (KEPT, length * zoom);
  double upper = (start + length) * zoom - MIN (KEPT, length * zoom);

  return CLAMP (value, lower, MAX (lower, upper));
}

void
canevas_canvas_view_init (CanevasCanvasView *self)
{
  *self = (CanevasCanvasView){ .zoom = 1, .fitted = TRUE };
}

void
canevas_canvas_view_set_scene (CanevasCanvasView *self, const CanevasRectangle *scene)
{
  self->scene = *scene;
  if (self->fitted)
    canevas_canvas_view_fit (self);
  else
    canevas_canvas_view_pan_to (self, self->x, self->y);
}

void
canevas_canvas_view_set_size (CanevasCanvasView *self, int width, int height)
{
  double middle_x = self->x + self->width / 2.0;
  double middle_y = self->y + self->height / 2.0;

  if (width == self->width && height == self->height)
    return;
  self->width = width;
  self->height = height;
  if (self->fitted)
    canevas_canvas_view_fit (self);
  else
    canevas_canvas_view_pan_to (self, middle_x - width / 2.0, middle_y - height / 2.0);
}

CanevasPoint
canevas_canvas_view_to_scene (const CanevasCanvasView *self, double x, double y)
{
  return (CanevasPoint){ (x + self->x) / self->zoom, (y + self->y) / self->zoom };
}

CanevasPoint
canevas_canvas_view_from_scene (const CanevasCanvasView *self, double x, double y)
{
  return (CanevasPoint){ x * self->zoom - self->x, y * self->zoom - self->y };
}

/* What the frozen part may take of the window, in pixels; 0: too much. */
static double
get_frozen_length (const CanevasCanvasView *self, guint axis)
{
  const double length = (axis == 0 ? self->frozen_width : self->frozen_height) * self->zoom;

  return length <= (axis == 0 ? self->width : self->height) / 2.0 ? length : 0;
}

double
canevas_canvas_view_get_frozen (const CanevasCanvasView *self, guint axis)
{
  const double start = (axis == 0 ? self->scene.x : self->scene.y) * self->zoom;

  return (axis == 0 ? self->x : self->y) > start ? get_frozen_length (self, axis) : 0;
}

CanevasPoint
canevas_canvas_view_pick (const CanevasCanvasView *self, double x, double y)
{
  CanevasPoint point = canevas_canvas_view_to_scene (self, x, y);

  if (x < canevas_canvas_view_get_frozen (self, 0))
    point.x = self->scene.x + x / self->zoom;
  if (y < canevas_canvas_view_get_frozen (self, 1))
    point.y = self->scene.y + y / self->zoom;
  return point;
}

CanevasRectangle
canevas_canvas_view_get_visible (const CanevasCanvasView *self)
{
  return (CanevasRectangle){ self->x / self->zoom, self->y / self->zoom, self->width / self->zoom, self->height / self->zoom };
}

void
canevas_canvas_view_zoom_at (CanevasCanvasView *self, double zoom, double x, double y)
{
  CanevasPoint point = canevas_canvas_view_to_scene (self, x, y);

  self->zoom = CLAMP (zoom, CANEVAS_CANVAS_MINIMUM_ZOOM, CANEVAS_CANVAS_MAXIMUM_ZOOM);
  self->fitted = FALSE;
  canevas_canvas_view_pan_to (self, point.x * self->zoom - x, point.y * self->zoom - y);
}

void
canevas_canvas_view_fit (CanevasCanvasView *self)
{
  const int height = self->height - self->foot;
  double across, down;

  self->fitted = TRUE;
  if (self->width <= 0 || height <= 0 || self->scene.width <= 0 || self->scene.height <= 0)
    return;
  if (self->from_start)
    {
      self->zoom = CANEVAS_CANVAS_FULL_SIZE;
      canevas_canvas_view_pan_to (self, self->scene.x * self->zoom - MARGIN, self->scene.y * self->zoom - MARGIN);
      return;
    }
  across = MAX (self->width - 2 * MARGIN, 1) / self->scene.width;
  down = MAX (height - 2 * MARGIN, 1) / self->scene.height;
  self->zoom = CLAMP (MIN (across, down), CANEVAS_CANVAS_MINIMUM_ZOOM, CANEVAS_CANVAS_FULL_SIZE);
  self->x = (self->scene.x + self->scene.width / 2) * self->zoom - self->width / 2.0;
  self->y = (self->scene.y + self->scene.height / 2) * self->zoom - height / 2.0;
}

void
canevas_canvas_view_pan_to (CanevasCanvasView *self, double x, double y)
{
  self->x = clamp_axis (x, self->scene.x, self->scene.width, self->zoom, self->width);
  self->y = clamp_axis (y, self->scene.y, self->scene.height, self->zoom, self->height);
}

/* Where the window is to begin. What is in the frozen part is in sight anyway; what goes on beyond counts from there. */
static double
reveal_axis (const CanevasCanvasView *self, guint axis, double start, double length)
{
  const double value = axis == 0 ? self->x : self->y, hidden = get_frozen_length (self, axis);
  const double edge = (axis == 0 ? self->scene.x : self->scene.y) * self->zoom + hidden;
  const int size = axis == 0 ? self->width : self->height;
  double end = start + length, air;

  if (hidden > 0 && start < edge)
    {
      if (end <= edge || (end >= value + size && value + hidden >= edge))
        return value;
      start = edge;
    }
  air = CLAMP ((size - hidden - (end - start)) / 2, 0, MARGIN);
  if (start - air < value + hidden)
    return start - air - hidden;
  if (end + air > value + size)
    return MIN (start - air - hidden, end + air - size);
  return value;
}

void
canevas_canvas_view_reveal (CanevasCanvasView *self, const CanevasRectangle *area)
{
  double x = reveal_axis (self, 0, area->x * self->zoom, area->width * self->zoom);
  double y = reveal_axis (self, 1, area->y * self->zoom, area->height * self->zoom);

  if (x == self->x && y == self->y)
    return;
  self->fitted = FALSE;
  canevas_canvas_view_pan_to (self, x, y);
}

void
canevas_canvas_view_centre_on (CanevasCanvasView *self, double x)
{
  const double start = self->scene.x * self->zoom - MARGIN, end = (self->scene.x + self->scene.width) * self->zoom + MARGIN - self->width;

  self->fitted = FALSE;
  canevas_canvas_view_pan_to (self, CLAMP (x * self->zoom - (self->width + get_frozen_length (self, 0)) / 2, start, MAX (start, end)), self->y);
}

void
canevas_canvas_view_get_range (const CanevasCanvasView *self, guint axis, double *lower, double *upper)
{
  double start = (axis == 0 ? self->scene.x : self->scene.y) * self->zoom;
  double length = (axis == 0 ? self->scene.width : self->scene.height) * self->zoom;
  double value = axis == 0 ? self->x : self->y;
  int size = axis == 0 ? self->width : self->height;
  double air = CLAMP ((size - length) / 2, 0, MARGIN);

  *lower = start - air;
  *upper = start + length + air;
  /* What cannot be seen is no reason for a scrollbar. */
  if (*lower > value - SLACK)
    *lower = value;
  if (*upper < value + size + SLACK)
    *upper = value + size;
}

double
canevas_canvas_view_get_zoom_step (const CanevasCanvasView *self, int direction)
{
  const double share = self->zoom / CANEVAS_CANVAS_FULL_SIZE;
  const double slack = 1.01;

  if (direction > 0)
    {
      for (guint i = 0; i < G_N_ELEMENTS (zoom_steps); i++)
        if (zoom_steps[i] > share * slack)
          return zoom_steps[i] * CANEVAS_CANVAS_FULL_SIZE;
      return CANEVAS_CANVAS_MAXIMUM_ZOOM;
    }
  for (guint i = G_N_ELEMENTS (zoom_steps); i > 0; i--)
    if (zoom_steps[i - 1] * slack < share)
      return zoom_steps[i - 1] * CANEVAS_CANVAS_FULL_SIZE;
  return CANEVAS_CANVAS_MINIMUM_ZOOM;
}

double
canevas_canvas_view_get_scrolled_zoom (const CanevasCanvasView *self, double delta, gboolean surface)
{
  const double factor = pow (surface ? SURFACE_ZOOM : WHEEL_ZOOM, -delta);

  if (!isfinite (delta))
    return self->zoom;
  return CLAMP (self->zoom * CLAMP (factor, 1 / MOST_ZOOM, MOST_ZOOM), CANEVAS_CANVAS_MINIMUM_ZOOM, CANEVAS_CANVAS_MAXIMUM_ZOOM);
}
