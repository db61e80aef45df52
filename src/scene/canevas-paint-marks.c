/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is drawn over a scene without being of it: selection, focus, what was found. Each has a form of its own. */
#include "canevas-painting.h"

#include <math.h>

#define FADED 0.72
#define SELECTED_WIDTH 2.5
#define FOCUSED_WIDTH 1.5
#define HOVERED_WIDTH 1.0
#define SELECTED_GAP 1.5
#define FOCUSED_GAP 5.0
#define RING_RADIUS 5.0
#define FLAG 7.0

/* Marks keep one size on screen, however far the scene is. */
static double
get_unit (CanevasPainting *self)
{
  return self->screen ? 1 : self->view.scale;
}

/* A ring around all of a group, @gap away from it. */
static void
trace_ring (CanevasPainting *self, const CanevasGroup *group, double gap)
{
  double unit = get_unit (self);
  double left = floor (canevas_view_x (&self->view, group->bounds.x) - gap * unit);
  double top = floor (canevas_view_y (&self->view, group->bounds.y) - gap * unit);
  double right = ceil (canevas_view_x (&self->view, group->bounds.x + group->bounds.width) + gap * unit);
  double bottom = ceil (canevas_view_y (&self->view, group->bounds.y + group->bounds.height) + gap * unit);

  canevas_trace_rectangle (self->pen, left, top, right - left, bottom - top, (RING_RADIUS + gap) * unit);
}

/* The lines of a link, or a ring around anything else. */
static void
trace_group (CanevasPainting *self, guint number, double gap)
{
  const CanevasGroup *group = canevas_scene_get_group (self->scene, number);
  gboolean traced = FALSE;

  for (guint i = group->first_shape; (group->flags & CANEVAS_GROUP_LINK) != 0 && i < group->end_shape; i++)
    {
      const CanevasShape *shape = &g_array_index (self->contents->shapes, CanevasShape, i);
      const CanevasShapeStyle *style;
      const CanevasOutline *outline;

      if (shape->kind != CANEVAS_SHAPE_POLYLINE)
        continue;
      style = &g_array_index (self->contents->styles, CanevasShapeStyle, shape->style);
      outline = &g_array_index (self->contents->outlines, CanevasOutline, shape->data);
      canevas_trace_round (&self->trace, &g_array_index (self->contents->vertices, CanevasVertex, outline->first_vertex),
                           outline->n_vertices, style->radius, 0, 0);
      canevas_trace_replay (self->trace.verbs->data, self->trace.verbs->len, (CanevasVertex *) self->trace.vertices->data,
                            self->pen, &self->view);
      traced = TRUE;
    }
  if (!traced)
    trace_ring (self, group, gap);
}

static gboolean
is_shown (CanevasPainting *self, guint number)
{
  return number < canevas_scene_get_n_groups (self->scene)
         && canevas_scene_get_group (self->scene, number)->bounds.width >= 0
         && canevas_scene_shows_group (self->scene, number, self->folded);
}

/* Width of the line of a link, on the surface; 0 for anything else. */
static double
get_line_width (CanevasPainting *self, const CanevasGroup *group)
{
  for (guint i = group->first_shape; (group->flags & CANEVAS_GROUP_LINK) != 0 && i < group->end_shape; i++)
    {
      const CanevasShape *shape = &g_array_index (self->contents->shapes, CanevasShape, i);

      if (shape->kind == CANEVAS_SHAPE_POLYLINE)
        return canevas_shape_style_get_line_width (&g_array_index (self->contents->styles, CanevasShapeStyle, shape->style))
               * self->view.scale;
    }
  return 0;
}

static void
draw_ring (CanevasPainting *self, guint number, double gap, double width, const double *dash, guint n_dashes)
{
  double unit = get_unit (self);
  double line = get_line_width (self, canevas_scene_get_group (self->scene, number));
  CanevasInk paper = canevas_painting_get_ink (self, CANEVAS_PAINT_PAPER);
  CanevasInk accent = canevas_painting_get_ink (self, CANEVAS_PAINT_ACCENT);
  double lengths[2];

  /* Along a link it shows on both sides. */
  if (line > 0)
    width = line / unit + width + 1.5;
  for (guint i = 0; i < n_dashes; i++)
    lengths[i] = dash[i] * unit;
  canevas_pen_set_dash (self->pen, lengths, n_dashes);
  trace_group (self, number, gap);
  /* On paper's colour first, so that the ring is seen on any ground. */
  canevas_pen_stroke_twice (self->pen, (width + 2) * unit, &paper, width * unit, &accent);
  /* What is written on the line stays above it. */
  if (line > 0)
    {
      canevas_pen_set_dash (self->pen, NULL, 0);
      canevas_painting_draw_group (self, number);
      canevas_pen_set_joins (self->pen, TRUE);
      canevas_pen_set_caps (self->pen, FALSE);
    }
}

/* A flag at the top left corner, beside a ring: found. */
static void
draw_flag (CanevasPainting *self, guint number)
{
  const CanevasGroup *group = canevas_scene_get_group (self->scene, number);
  double size = FLAG * get_unit (self);
  double x = canevas_view_x (&self->view, group->bounds.x) - size / 3;
  double y = canevas_view_y (&self->view, group->bounds.y) - size / 3;

  canevas_pen_move_to (self->pen, x, y);
  canevas_pen_line_to (self->pen, x + size, y);
  canevas_pen_line_to (self->pen, x, y + size);
  canevas_pen_close (self->pen);
  canevas_painting_set_source (self, CANEVAS_PAINT_ACCENT);
  canevas_pen_fill (self->pen);
}

void
canevas_painting_draw_fading (CanevasPainting *self, const CanevasSceneMarks *marks, const CanevasRectangle *viewport)
{
  CanevasInk paper = canevas_painting_get_ink (self, CANEVAS_PAINT_PAPER);

  if (marks->n_emphasised == 0)
    return;
  canevas_pen_rectangle (self->pen, 0, 0, viewport->width * self->view.scale, viewport->height * self->view.scale);
  canevas_pen_veil (self->pen, &paper, FADED);
  for (guint i = 0; i < marks->n_emphasised; i++)
    if (is_shown (self, marks->emphasised[i]))
      canevas_painting_draw_group (self, marks->emphasised[i]);
}

void
canevas_painting_draw_marks (CanevasPainting *self, const CanevasSceneMarks *marks)
{
  static const double dashes[] = { 3, 2 };

  canevas_pen_set_joins (self->pen, TRUE);
  canevas_pen_set_caps (self->pen, FALSE);
  if (is_shown (self, marks->hovered))
    draw_ring (self, marks->hovered, SELECTED_GAP, HOVERED_WIDTH, NULL, 0);
  for (guint i = 0; i < marks->n_matches; i++)
    if (is_shown (self, marks->matches[i]))
      {
        draw_ring (self, marks->matches[i], SELECTED_GAP, FOCUSED_WIDTH, NULL, 0);
        draw_flag (self, marks->matches[i]);
      }
  for (guint i = 0; i < marks->n_selected; i++)
    if (is_shown (self, marks->selected[i]))
      draw_ring (self, marks->selected[i], SELECTED_GAP, SELECTED_WIDTH, NULL, 0);
  if (is_shown (self, marks->focused))
    draw_ring (self, marks->focused, FOCUSED_GAP, FOCUSED_WIDTH, dashes, G_N_ELEMENTS (dashes));
}
