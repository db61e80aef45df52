/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-trace.h"

#include <math.h>

/* How far the handles of a cubic curve reach for a quarter of a circle. */
#define QUARTER 0.5522847498

void
canevas_trace_init (CanevasTrace *self)
{
  self->verbs = g_byte_array_new ();
  self->vertices = g_array_new (FALSE, FALSE, sizeof (CanevasVertex));
}

void
canevas_trace_clear (CanevasTrace *self)
{
  g_byte_array_unref (self->verbs);
  g_array_unref (self->vertices);
}

static void
add_step (CanevasTrace *self, CanevasVerb verb, const CanevasVertex *vertices)
{
  guint8 byte = verb;

  g_byte_array_append (self->verbs, &byte, 1);
  g_array_append_vals (self->vertices, vertices, verb == CANEVAS_VERB_CURVE ? 3 : 1);
}

/* The point at @distance from @from on the way to @to. */
static CanevasVertex
go_towards (const CanevasVertex *from, const CanevasVertex *to, double distance)
{
  double length = hypot (to->x - from->x, to->y - from->y);
  double share = length > 0 ? distance / length : 0;

  return (CanevasVertex){ from->x + (to->x - from->x) * share, from->y + (to->y - from->y) * share };
}

static void
round_elbow (CanevasTrace *self, const CanevasVertex *before, const CanevasVertex *elbow, const CanevasVertex *after,
             double radius)
{
  double first = hypot (elbow->x - before->x, elbow->y - before->y);
  double second = hypot (after->x - elbow->x, after->y - elbow->y);
  double reach = MIN (radius, MIN (first, second) / 2);
  CanevasVertex start, steps[3];

  if (reach < 0.05)
    {
      add_step (self, CANEVAS_VERB_LINE, elbow);
      return;
    }
  start = go_towards (elbow, before, reach);
  steps[0] = go_towards (elbow, before, reach * (1 - QUARTER));
  steps[1] = go_towards (elbow, after, reach * (1 - QUARTER));
  steps[2] = go_towards (elbow, after, reach);
  add_step (self, CANEVAS_VERB_LINE, &start);
  add_step (self, CANEVAS_VERB_CURVE, steps);
}

void
canevas_trace_round (CanevasTrace *self, const CanevasVertex *points, guint n, double radius, double cut_start, double cut_end)
{
  CanevasVertex start = go_towards (&points[0], &points[1], cut_start);
  CanevasVertex end = go_towards (&points[n - 1], &points[n - 2], cut_end);

  g_byte_array_set_size (self->verbs, 0);
  g_array_set_size (self->vertices, 0);
  add_step (self, CANEVAS_VERB_MOVE, &start);
  for (guint i = 1; i + 1 < n; i++)
    round_elbow (self, i == 1 ? &start : &points[i - 1], &points[i], i + 2 == n ? &end : &points[i + 1], radius);
  add_step (self, CANEVAS_VERB_LINE, &end);
}

void
canevas_trace_arrow (const CanevasVertex *tip, const CanevasVertex *from, double length, CanevasVertex corners[3])
{
  CanevasVertex base = go_towards (tip, from, length);
  /* Slender: three quarters as wide as it is long. */
  double across = (base.y - tip->y) * 0.375;
  double down = (tip->x - base.x) * 0.375;

  corners[0] = *tip;
  corners[1] = (CanevasVertex){ base.x + across, base.y + down };
  corners[2] = (CanevasVertex){ base.x - across, base.y - down };
}

void
canevas_trace_replay (const guint8 *verbs, guint n_verbs, const CanevasVertex *vertices, CanevasPen *pen, const CanevasView *view)
{
  for (guint i = 0; i < n_verbs; i++)
    switch ((CanevasVerb) verbs[i])
      {
      case CANEVAS_VERB_MOVE:
        canevas_pen_move_to (pen, canevas_view_x (view, vertices[0].x), canevas_view_y (view, vertices[0].y));
        vertices++;
        break;
      case CANEVAS_VERB_LINE:
        canevas_pen_line_to (pen, canevas_view_x (view, vertices[0].x), canevas_view_y (view, vertices[0].y));
        vertices++;
        break;
      case CANEVAS_VERB_CURVE:
        canevas_pen_curve_to (pen, canevas_view_x (view, vertices[0].x), canevas_view_y (view, vertices[0].y),
                        canevas_view_x (view, vertices[1].x), canevas_view_y (view, vertices[1].y),
                        canevas_view_x (view, vertices[2].x), canevas_view_y (view, vertices[2].y));
        vertices += 3;
        break;
      case CANEVAS_VERB_CLOSE:
        canevas_pen_close (pen);
        break;
      default:
        g_assert_not_reached ();
      }
}

void
canevas_trace_path (const CanevasSceneContents *contents, const CanevasShape *shape, CanevasPen *pen, const CanevasView *view)
{
  const CanevasOutline *outline = &g_array_index (contents->outlines, CanevasOutline, shape->data);

  canevas_trace_replay (contents->verbs->data + outline->first_verb, outline->n_verbs,
                        &g_array_index (contents->vertices, CanevasVertex, outline->first_vertex), pen, view);
}

void
canevas_trace_rectangle (CanevasPen *pen, double x, double y, double width, double height, double radius)
{
  double right = x + width;
  double bottom = y + height;
  double handle;

  radius = MIN (radius, MIN (width, height) / 2);
  if (radius <= 0)
    {
      canevas_pen_rectangle (pen, x, y, width, height);
      return;
    }
  handle = radius * (1 - QUARTER);
  canevas_pen_move_to (pen, x + radius, y);
  canevas_pen_line_to (pen, right - radius, y);
  canevas_pen_curve_to (pen, right - handle, y, right, y + handle, right, y + radius);
  canevas_pen_line_to (pen, right, bottom - radius);
  canevas_pen_curve_to (pen, right, bottom - handle, right - handle, bottom, right - radius, bottom);
  canevas_pen_line_to (pen, x + radius, bottom);
  canevas_pen_curve_to (pen, x + handle, bottom, x, bottom - handle, x, bottom - radius);
  canevas_pen_line_to (pen, x, y + radius);
  canevas_pen_curve_to (pen, x, y + handle, x + handle, y, x + radius, y);
  canevas_pen_close (pen);
}

void
canevas_trace_ellipse (CanevasPen *pen, double x, double y, double width, double height)
{
  double radius_x = width / 2;
  double radius_y = height / 2;
  double centre_x = x + radius_x;
  double centre_y = y + radius_y;
  double handle_x = radius_x * QUARTER;
  double handle_y = radius_y * QUARTER;

  canevas_pen_move_to (pen, centre_x + radius_x, centre_y);
  canevas_pen_curve_to (pen, centre_x + radius_x, centre_y + handle_y, centre_x + handle_x, centre_y + radius_y, centre_x,
                  centre_y + radius_y);
  canevas_pen_curve_to (pen, centre_x - handle_x, centre_y + radius_y, centre_x - radius_x, centre_y + handle_y, centre_x - radius_x,
                  centre_y);
  canevas_pen_curve_to (pen, centre_x - radius_x, centre_y - handle_y, centre_x - handle_x, centre_y - radius_y, centre_x,
                  centre_y - radius_y);
  canevas_pen_curve_to (pen, centre_x + handle_x, centre_y - radius_y, centre_x + radius_x, centre_y - handle_y, centre_x + radius_x,
                  centre_y);
  canevas_pen_close (pen);
}

guint
canevas_trace_get_dash (CanevasDash dash, double line_width, double lengths[4])
{
  static const double patterns[CANEVAS_N_DASHES][4] = {
    [CANEVAS_DASH_FUNCTIONAL] = { 0.1, 3.6 },
    [CANEVAS_DASH_PREPARES] = { 6, 3 },
    [CANEVAS_DASH_BASELINE] = { 4, 3 },
    [CANEVAS_DASH_CAPACITY] = { 5, 3 },
    [CANEVAS_DASH_ALERT] = { 4, 2.5 },
    [CANEVAS_DASH_SHORT] = { 2, 2 },
    [CANEVAS_DASH_DASH_DOT] = { 6, 2.5, 1, 2.5 },
  };
  guint n = dash == CANEVAS_DASH_SOLID || dash >= CANEVAS_N_DASHES ? 0 : dash == CANEVAS_DASH_DASH_DOT ? 4 : 2;

  for (guint i = 0; i < n; i++)
    lengths[i] = patterns[dash][i];
  /* Dots as far apart as they are thick would run together. */
  if (dash == CANEVAS_DASH_FUNCTIONAL)
    lengths[1] = MAX (lengths[1], line_width * 2.4);
  return n;
}
