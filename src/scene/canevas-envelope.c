/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-envelope.h"

#include <math.h>

/* A field of distances to what the envelope holds, on a grid. */
typedef struct
{
  double x, y, step;
  int width, height;
  float *values;
  int *next; /* for each edge of the grid, the one where the outline goes on; -1: it does not cross there */
} Field;

static double
get_distance (const CanevasCapsule *capsule, double x, double y)
{
  const double dx = capsule->to.x - capsule->from.x, dy = capsule->to.y - capsule->from.y;
  const double length = dx * dx + dy * dy;
  double along = length > 0 ? ((x - capsule->from.x) * dx + (y - capsule->from.y) * dy) / length : 0;

  along = CLAMP (along, 0, 1);
  return hypot (x - capsule->from.x - along * dx, y - capsule->from.y - along * dy) - capsule->radius;
}

static double
blend_minimum (double a, double b, double blend)
{
  const double h = blend > 0 ? MAX (blend - fabs (a - b), 0) / blend : 0;

  return MIN (a, b) - h * h * blend / 4;
}

/* --- The field --- */

static void
measure_field (Field *self, const CanevasCapsule *capsules, guint n, double margin)
{
  double left = G_MAXDOUBLE, top = G_MAXDOUBLE, right = -G_MAXDOUBLE, bottom = -G_MAXDOUBLE;

  for (guint i = 0; i < n; i++)
    {
      const double reach = capsules[i].radius + margin;

      left = MIN (left, MIN (capsules[i].from.x, capsules[i].to.x) - reach);
      right = MAX (right, MAX (capsules[i].from.x, capsules[i].to.x) + reach);
      top = MIN (top, MIN (capsules[i].from.y, capsules[i].to.y) - reach);
      bottom = MAX (bottom, MAX (capsules[i].from.y, capsules[i].to.y) + reach);
    }
  /* On a grid that does not depend on where the envelope begins: the same part has the same outline. */
  self->x = floor (left / self->step) * self->step;
  self->y = floor (top / self->step) * self->step;
  self->width = (int) ceil ((right - self->x) / self->step) + 2;
  self->height = (int) ceil ((bottom - self->y) / self->step) + 2;
}

/* Only where it may matter: beyond @margin a capsule neither holds nor blends. */
static void
add_capsule (Field *self, const CanevasCapsule *capsule, double blend, double margin)
{
  const double reach = capsule->radius + margin;
  const int first_x = MAX (0, (int) floor ((MIN (capsule->from.x, capsule->to.x) - reach - self->x) / self->step));
  const int last_x = MIN (self->width - 1, (int) ceil ((MAX (capsule->from.x, capsule->to.x) + reach - self->x) / self->step));
  const int first_y = MAX (0, (int) floor ((MIN (capsule->from.y, capsule->to.y) - reach - self->y) / self->step));
  const int last_y = MIN (self->height - 1, (int) ceil ((MAX (capsule->from.y, capsule->to.y) + reach - self->y) / self->step));

  for (int j = first_y; j <= last_y; j++)
    for (int i = first_x; i <= last_x; i++)
      {
        float *value = &self->values[j * self->width + i];

        *value =
          (float) blend_minimum (*value, get_distance (capsule, self->x + i * self->step, self->y + j * self->step), blend);
      }
}

/* --- Marching squares --- */

/* Edges of the grid have numbers: those across first, then those down. */
static int
across (const Field *self, int i, int j)
{
  return j * self->width + i;
}

static int
down (const Field *self, int i, int j)
{
  return self->width * self->height + j * self->width + i;
}

/* Of a cell, the edges by side: top, right, bottom, left. */
static int
get_edge (const Field *self, int i, int j, guint side)
{
  switch (side)
    {
    case 0:
      return across (self, i, j);
    case 1:
      return down (self, i + 1, j);
    case 2:
      return across (self, i, j + 1);
    default:
      return down (self, i, j);
    }
}

/* By which corners are inside (1 top left, 2 top right, 4 bottom right, 8 bottom left): from which side to which the outline
 * goes, inside to its right; two ways where opposite corners are inside. */
static const gint8 ways[16][4] = {
  { -1 },       { 0, 3, -1 }, { 1, 0, -1 }, { 1, 3, -1 }, { 2, 1, -1 }, { 0, 3, 2, 1 }, { 2, 0, -1 }, { 2, 3, -1 },
  { 3, 2, -1 }, { 0, 2, -1 }, { 1, 0, 3, 2 }, { 1, 2, -1 }, { 3, 1, -1 }, { 0, 1, -1 }, { 3, 0, -1 }, { -1 },
};

static void
link_edges (Field *self)
{
  for (int j = 0; j + 1 < self->height; j++)
    for (int i = 0; i + 1 < self->width; i++)
      {
        const float *at = &self->values[j * self->width + i];
        const guint corners = (at[0] < 0) | (at[1] < 0) << 1 | (at[self->width + 1] < 0) << 2 | (at[self->width] < 0) << 3;

        for (guint k = 0; k < 4 && ways[corners][k] >= 0; k += 2)
          self->next[get_edge (self, i, j, (guint) ways[corners][k])] = get_edge (self, i, j, (guint) ways[corners][k + 1]);
      }
}

static CanevasPoint
get_crossing (const Field *self, int edge)
{
  const gboolean is_down = edge >= self->width * self->height;
  const int at = is_down ? edge - self->width * self->height : edge;
  const int i = at % self->width, j = at / self->width;
  const double a = self->values[at], b = self->values[is_down ? at + self->width : at + 1];
  const double share = a / (a - b);

  return (CanevasPoint){ self->x + (i + (is_down ? 0 : share)) * self->step, self->y + (j + (is_down ? share : 0)) * self->step };
}

static void
follow (Field *self, int start, GArray *outlines)
{
  const CanevasPoint mark = { NAN, NAN };
  int edge = start;

  g_array_append_val (outlines, mark);
  while (edge >= 0 && self->next[edge] >= 0)
    {
      const CanevasPoint point = get_crossing (self, edge);
      const int next = self->next[edge];

      g_array_append_val (outlines, point);
      self->next[edge] = -1;
      edge = next;
    }
}

GArray *
canevas_envelope_trace (const CanevasCapsule *capsules, guint n_capsules, double blend, double step)
{
  GArray *outlines = g_array_new (FALSE, FALSE, sizeof (CanevasPoint));
  const double margin = blend + 2 * step;
  Field self = { .step = step };
  int n_edges;

  g_return_val_if_fail (step > 0, outlines);

  if (n_capsules == 0)
    return outlines;
  measure_field (&self, capsules, n_capsules, margin);
  n_edges = 2 * self.width * self.height;
  self.values = g_new (float, (gsize) self.width * (gsize) self.height);
  self.next = g_new (int, n_edges);
  for (int i = 0; i < self.width * self.height; i++)
    self.values[i] = (float) (blend + margin);
  for (int i = 0; i < n_edges; i++)
    self.next[i] = -1;
  for (guint i = 0; i < n_capsules; i++)
    add_capsule (&self, &capsules[i], blend, margin);
  link_edges (&self);
  for (int i = 0; i < n_edges; i++)
    if (self.next[i] >= 0)
      follow (&self, i, outlines);
  g_free (self.values);
  g_free (self.next);
  return outlines;
}

void
canevas_envelope_draw (CanevasScene *scene, const GArray *outlines, const CanevasShapeStyle *style)
{
  gboolean open = FALSE, first = FALSE;

  g_return_if_fail (CANEVAS_IS_SCENE (scene));

  if (outlines->len == 0)
    return;
  canevas_scene_begin_path (scene);
  for (guint i = 0; i < outlines->len; i++)
    {
      const CanevasPoint *point = &g_array_index (outlines, CanevasPoint, i);

      if (isnan (point->x))
        {
          if (open)
            canevas_scene_close_path (scene);
          open = first = TRUE;
        }
      else if (first)
        {
          canevas_scene_move_to (scene, point->x, point->y);
          first = FALSE;
        }
      else
        canevas_scene_line_to (scene, point->x, point->y);
    }
  canevas_scene_close_path (scene);
  canevas_scene_end_path (scene, style);
}

gboolean
canevas_envelope_contains (const GArray *outlines, double x, double y)
{
  gboolean inside = FALSE;
  guint first = 0;

  for (guint i = 0; i < outlines->len; i++)
    {
      const CanevasPoint *point = &g_array_index (outlines, CanevasPoint, i);
      const CanevasPoint *next;

      if (isnan (point->x))
        {
          first = i + 1;
          continue;
        }
      next = i + 1 < outlines->len ? &g_array_index (outlines, CanevasPoint, i + 1) : NULL;
      if (next == NULL || isnan (next->x))
        next = &g_array_index (outlines, CanevasPoint, first);
      if ((point->y > y) != (next->y > y) && x < (next->x - point->x) * (y - point->y) / (next->y - point->y) + point->x)
        inside = !inside;
    }
  return inside;
}
