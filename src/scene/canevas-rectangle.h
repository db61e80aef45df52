/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** A place in a scene, in points from its top left. */
typedef struct
{
  double x, y;
} CanevasPoint;

/** A part of a scene, in points. */
typedef struct
{
  double x, y, width, height;
} CanevasRectangle;

/** Whether the two share some surface; touching sides do not count. */
static inline gboolean
canevas_rectangle_overlaps (const CanevasRectangle *a, const CanevasRectangle *b)
{
  return a->x < b->x + b->width && b->x < a->x + a->width && a->y < b->y + b->height && b->y < a->y + a->height;
}

/** Whether @inner lies within @outer, sides included. */
static inline gboolean
canevas_rectangle_contains (const CanevasRectangle *outer, const CanevasRectangle *inner)
{
  return inner->x >= outer->x && inner->y >= outer->y && inner->x + inner->width <= outer->x + outer->width
         && inner->y + inner->height <= outer->y + outer->height;
}

/** Makes @self hold @other too; a negative width means that @self holds nothing yet. */
static inline void
canevas_rectangle_join (CanevasRectangle *self, const CanevasRectangle *other)
{
  double right, bottom;

  if (self->width < 0)
    {
      *self = *other;
      return;
    }
  right = MAX (self->x + self->width, other->x + other->width);
  bottom = MAX (self->y + self->height, other->y + other->height);
  self->x = MIN (self->x, other->x);
  self->y = MIN (self->y, other->y);
  self->width = right - self->x;
  self->height = bottom - self->y;
}

/** Moves each side outwards by @distance. */
static inline CanevasRectangle
canevas_rectangle_grow (const CanevasRectangle *self, double distance)
{
  return (CanevasRectangle){ self->x - distance, self->y - distance, self->width + 2 * distance, self->height + 2 * distance };
}

G_END_DECLS
