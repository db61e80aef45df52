/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shapes of one style, painted together. */
#include "canevas-painting.h"

#include <math.h>

/* Pixels under which a box is a block of one colour, and a corner is square. */
#define BLOCK 4.0
#define ROUND_ENOUGH 1.5
/* Below this, a line is one pixel wide and gets weaker instead of thinner. */
#define HAIRLINE 1.3
#define WEAKEST 0.45
#define HATCH_STEP 5.0
#define HATCH_WIDTH 0.7

/* A box on whole pixels. */
typedef struct
{
  double left, top, right, bottom;
} Pixels;

static const CanevasShape *
get_shape (CanevasPainting *self, guint i)
{
  return &g_array_index (self->contents->shapes, CanevasShape, self->batch[i]);
}

/* Nothing vanishes between two pixels: what is thinner than one takes one. */
static Pixels
get_pixels (CanevasPainting *self, const CanevasShape *shape)
{
  double left = canevas_view_x (&self->view, shape->x);
  double top = canevas_view_y (&self->view, shape->y);
  Pixels pixels = { floor (left + 0.5), floor (top + 0.5), floor (left + shape->width * self->view.scale + 0.5),
                    floor (top + shape->height * self->view.scale + 0.5) };

  pixels.right = MAX (pixels.right, pixels.left + 1);
  pixels.bottom = MAX (pixels.bottom, pixels.top + 1);
  return pixels;
}

static double
get_least_side (CanevasPainting *self, const CanevasShape *shape)
{
  return MIN (shape->width, shape->height) * self->view.scale;
}

/* Lines are whole pixels on screen, so that they stay crisp. */
static double
get_pen (CanevasPainting *self, const CanevasShapeStyle *style)
{
  double width = canevas_shape_style_get_line_width (style) * self->view.scale;

  return self->screen ? MAX (1, floor (width + 0.5)) : width;
}

static void
trace_snapped (CanevasPainting *self, const CanevasShape *shape, const CanevasShapeStyle *style, double grow)
{
  Pixels pixels = get_pixels (self, shape);
  double radius = style->radius * self->view.scale;
  /* A line of an odd number of pixels goes through the middle of one. */
  double shift = style->stroke != CANEVAS_PAINT_NONE && fmod (get_pen (self, style), 2) == 1 ? 0.5 : 0;
  double width = MAX (pixels.right - pixels.left - 2 * shift, 0.1) + 2 * grow;
  double height = MAX (pixels.bottom - pixels.top - 2 * shift, 0.1) + 2 * grow;

  if (shape->kind == CANEVAS_SHAPE_ELLIPSE)
    canevas_trace_ellipse (self->pen, pixels.left + shift - grow, pixels.top + shift - grow, width, height);
  else
    canevas_trace_rectangle (self->pen, pixels.left + shift - grow, pixels.top + shift - grow, width, height,
                             radius < ROUND_ENOUGH ? 0 : radius + grow);
}

void
canevas_painting_trace (CanevasPainting *self, const CanevasShape *shape, const CanevasShapeStyle *style, double grow)
{
  double x = canevas_view_x (&self->view, shape->x - grow);
  double y = canevas_view_y (&self->view, shape->y - grow);
  double width = (shape->width + 2 * grow) * self->view.scale;
  double height = (shape->height + 2 * grow) * self->view.scale;

  switch ((CanevasShapeKind) shape->kind)
    {
    case CANEVAS_SHAPE_RECTANGLE:
    case CANEVAS_SHAPE_ELLIPSE:
      if (self->screen)
        trace_snapped (self, shape, style, grow * self->view.scale);
      else if (shape->kind == CANEVAS_SHAPE_ELLIPSE)
        canevas_trace_ellipse (self->pen, x, y, width, height);
      else
        canevas_trace_rectangle (self->pen, x, y, width, height,
                                 style->radius > 0 ? (style->radius + grow) * self->view.scale : 0);
      break;
    case CANEVAS_SHAPE_POLYLINE:
    case CANEVAS_SHAPE_PATH:
      canevas_trace_path (self->contents, shape, self->pen, &self->view);
      break;
    case CANEVAS_SHAPE_TEXT:
    default:
      g_assert_not_reached ();
    }
}

static void
set_pen (CanevasPainting *self, const CanevasShapeStyle *style, double width)
{
  double lengths[4];
  guint n = canevas_trace_get_dash (style->dash, canevas_shape_style_get_line_width (style), lengths);

  for (guint i = 0; i < n; i++)
    lengths[i] *= self->view.scale;
  canevas_pen_set_width (self->pen, width);
  canevas_pen_set_dash (self->pen, lengths, n);
  canevas_pen_set_caps (self->pen, style->dash == CANEVAS_DASH_FUNCTIONAL);
}

/* What is too small to have an inside: a block of a colour between those of its fill and its line. */
static void
fill_blocks (CanevasPainting *self, const CanevasShapeStyle *style)
{
  double last_left = -1e9, last_top = -1e9;
  gboolean any = FALSE;

  if (style->fill != CANEVAS_PAINT_NONE && style->stroke != CANEVAS_PAINT_NONE)
    canevas_painting_set_mixed_source (self, style->fill, style->stroke, 0.5);
  else if (style->fill != CANEVAS_PAINT_NONE || style->stroke != CANEVAS_PAINT_NONE)
    canevas_painting_set_source (self, style->fill != CANEVAS_PAINT_NONE ? style->fill : style->stroke);
  else
    return; /* hatched alone: what is too small for a line of its hatch shows nothing */
  for (guint i = 0; i < self->n_batch; i++)
    {
      const CanevasShape *shape = get_shape (self, i);
      Pixels pixels;

      if (shape->kind == CANEVAS_SHAPE_PATH || get_least_side (self, shape) >= BLOCK)
        continue;
      pixels = get_pixels (self, shape);
      /* Neighbours mostly follow each other: one dot for all that fall on it. */
      if (pixels.left == last_left && pixels.top == last_top && pixels.right - pixels.left == 1
          && pixels.bottom - pixels.top == 1)
        continue;
      last_left = pixels.left;
      last_top = pixels.top;
      canevas_pen_rectangle (self->pen, pixels.left, pixels.top, pixels.right - pixels.left, pixels.bottom - pixels.top);
      any = TRUE;
    }
  if (any)
    {
      canevas_pen_set_crisp (self->pen, TRUE);
      canevas_pen_fill (self->pen);
      canevas_pen_set_crisp (self->pen, FALSE);
    }
}

/* Appends to the path each shape of the batch that is not a block. FALSE when there is none. */
static gboolean
trace_batch (CanevasPainting *self, const CanevasShapeStyle *style, double grow, gboolean *plain)
{
  gboolean any = FALSE;

  *plain = self->screen;
  for (guint i = 0; i < self->n_batch; i++)
    {
      const CanevasShape *shape = get_shape (self, i);

      if (self->screen && shape->kind != CANEVAS_SHAPE_PATH && get_least_side (self, shape) < BLOCK)
        continue;
      canevas_painting_trace (self, shape, style, grow);
      *plain = *plain && shape->kind == CANEVAS_SHAPE_RECTANGLE && style->radius * self->view.scale < ROUND_ENOUGH;
      any = TRUE;
    }
  return any;
}

static void
hatch_shape (CanevasPainting *self, const CanevasShape *shape, const CanevasShapeStyle *style)
{
  double step = HATCH_STEP * self->view.scale;
  double left = canevas_view_x (&self->view, shape->x);
  double top = canevas_view_y (&self->view, shape->y);
  double width = shape->width * self->view.scale;
  double height = shape->height * self->view.scale;
  /* Hatches of neighbours meet, because all start from the origin of the scene. */
  double origin_x = canevas_view_x (&self->view, 0);
  double origin_y = canevas_view_y (&self->view, 0);
  double first;

  canevas_pen_save (self->pen);
  canevas_painting_trace (self, shape, style, 0);
  canevas_pen_clip (self->pen);
  if (style->hatch != CANEVAS_HATCH_FALLING)
    {
      /* On a rising line, x + y stays the same. */
      first = floor ((left + top - origin_x - origin_y) / step) * step + origin_x + origin_y;
      for (double sum = first; sum < left + top + width + height; sum += step)
        {
          canevas_pen_move_to (self->pen, sum - top, top);
          canevas_pen_line_to (self->pen, sum - top - height, top + height);
        }
    }
  if (style->hatch != CANEVAS_HATCH_RISING)
    {
      first = floor ((left - top - height - origin_x + origin_y) / step) * step + origin_x - origin_y;
      for (double difference = first; difference < left + width - top; difference += step)
        {
          canevas_pen_move_to (self->pen, difference + top, top);
          canevas_pen_line_to (self->pen, difference + top + height, top + height);
        }
    }
  canevas_pen_set_dash (self->pen, NULL, 0);
  canevas_pen_set_width (self->pen, HATCH_WIDTH * self->view.scale);
  canevas_painting_set_source (self, style->hatch_paint != CANEVAS_PAINT_NONE ? style->hatch_paint
                                     : style->stroke != CANEVAS_PAINT_NONE    ? style->stroke
                                                                              : CANEVAS_PAINT_MID);
  canevas_pen_stroke (self->pen);
  canevas_pen_restore (self->pen);
}

static void
hatch_batch (CanevasPainting *self, const CanevasShapeStyle *style)
{
  for (guint i = 0; i < self->n_batch; i++)
    {
      const CanevasShape *shape = get_shape (self, i);

      if (!self->screen || get_least_side (self, shape) >= BLOCK)
        hatch_shape (self, shape, style);
    }
}

static void
draw_outlines (CanevasPainting *self, const CanevasShapeStyle *style)
{
  gboolean plain;

  if (style->stroke == CANEVAS_PAINT_NONE || !trace_batch (self, style, 0, &plain))
    return;
  canevas_painting_set_source (self, style->stroke);
  set_pen (self, style, get_pen (self, style));
  canevas_pen_set_crisp (self->pen, plain);
  canevas_pen_stroke (self->pen);
  canevas_pen_set_crisp (self->pen, FALSE);
  if (style->doubled && trace_batch (self, style, canevas_shape_style_get_double_offset (style), &plain))
    {
      set_pen (self, style, MAX (get_pen (self, style) * 0.35, self->screen ? 1 : 0.8 * self->view.scale));
      canevas_pen_stroke (self->pen);
    }
}

/* Filled and drawn along one path: a PDF then holds it once. */
static void
draw_exact_areas (CanevasPainting *self, const CanevasShapeStyle *style)
{
  const CanevasInk inside = canevas_painting_get_ink (self, style->fill);
  const CanevasInk line = canevas_painting_get_ink (self, style->stroke);
  gboolean plain;

  if (!trace_batch (self, style, 0, &plain))
    return;
  set_pen (self, style, get_pen (self, style));
  canevas_pen_fill_and_stroke (self->pen, &inside, &line);
}

static void
draw_areas (CanevasPainting *self, const CanevasShapeStyle *style)
{
  gboolean plain;

  if (!self->screen && style->fill != CANEVAS_PAINT_NONE && style->stroke != CANEVAS_PAINT_NONE
      && style->hatch == CANEVAS_HATCH_NONE && !style->doubled)
    {
      draw_exact_areas (self, style);
      return;
    }
  if (self->screen)
    fill_blocks (self, style);
  if (style->fill != CANEVAS_PAINT_NONE && trace_batch (self, style, 0, &plain))
    {
      canevas_painting_set_source (self, style->fill);
      canevas_pen_set_crisp (self->pen, plain);
      canevas_pen_fill (self->pen);
      canevas_pen_set_crisp (self->pen, FALSE);
    }
  if (style->hatch != CANEVAS_HATCH_NONE)
    hatch_batch (self, style);
  draw_outlines (self, style);
}

static const CanevasVertex *
get_vertices (CanevasPainting *self, const CanevasShape *shape, guint *n)
{
  const CanevasOutline *outline = &g_array_index (self->contents->outlines, CanevasOutline, shape->data);

  *n = outline->n_vertices;
  return &g_array_index (self->contents->vertices, CanevasVertex, outline->first_vertex);
}

static gboolean
is_orthogonal (const CanevasVertex *vertices, guint n)
{
  for (guint i = 0; i + 1 < n; i++)
    if (vertices[i].x != vertices[i + 1].x && vertices[i].y != vertices[i + 1].y)
      return FALSE;
  return TRUE;
}

/* Runs along one row of pixels, gathered while they touch: children of one parent share most of their way. */
typedef struct
{
  double left, right, top;
} Run;

static void
end_run (CanevasPainting *self, Run *run)
{
  if (run->right > run->left)
    canevas_pen_rectangle (self->pen, run->left, run->top, run->right - run->left, 1);
  run->right = run->left = 0;
}

static void
add_run (CanevasPainting *self, Run *run, double left, double right, double top)
{
  if (run->right > run->left && top == run->top && left <= run->right && right >= run->left)
    {
      run->left = MIN (run->left, left);
      run->right = MAX (run->right, right);
      return;
    }
  end_run (self, run);
  *run = (Run){ left, right, top };
}

/* Lines of less than a pixel, as pixels: no soft edge to compute. */
static void
fill_hairlines (CanevasPainting *self)
{
  Run run = { 0 };

  for (guint i = 0; i < self->n_batch; i++)
    {
      guint n;
      const CanevasVertex *vertices = get_vertices (self, get_shape (self, i), &n);

      for (guint j = 0; is_orthogonal (vertices, n) && j + 1 < n; j++)
        {
          double left = floor (canevas_view_x (&self->view, MIN (vertices[j].x, vertices[j + 1].x)));
          double right = floor (canevas_view_x (&self->view, MAX (vertices[j].x, vertices[j + 1].x))) + 1;
          double top = floor (canevas_view_y (&self->view, MIN (vertices[j].y, vertices[j + 1].y)));
          double bottom = floor (canevas_view_y (&self->view, MAX (vertices[j].y, vertices[j + 1].y))) + 1;

          if (bottom - top == 1)
            add_run (self, &run, left, right, top);
          else
            canevas_pen_rectangle (self->pen, left, top, 1, bottom - top);
        }
    }
  end_run (self, &run);
  canevas_pen_set_crisp (self->pen, TRUE);
  canevas_pen_fill (self->pen);
  canevas_pen_set_crisp (self->pen, FALSE);
}

/* Lines that run along the pixels, on screen, so that all are equally sharp. */
static void
snap_trace (CanevasPainting *self, double pen)
{
  double shift = fmod (pen, 2) == 1 ? 0.5 : 0;

  for (guint i = 0; i < self->trace.vertices->len; i++)
    {
      CanevasVertex *vertex = &g_array_index (self->trace.vertices, CanevasVertex, i);
      double x = canevas_view_x (&self->view, vertex->x);
      double y = canevas_view_y (&self->view, vertex->y);

      vertex->x = self->view.x + (floor (x + (shift > 0 ? 0 : 0.5)) + shift) / self->view.scale;
      vertex->y = self->view.y + (floor (y + (shift > 0 ? 0 : 0.5)) + shift) / self->view.scale;
    }
}

static void
trace_polyline (CanevasPainting *self, const CanevasShape *shape, const CanevasShapeStyle *style, double pen)
{
  guint n;
  const CanevasVertex *vertices = get_vertices (self, shape, &n);
  double cut = canevas_shape_style_get_arrow_length (style) * 0.75;
  gboolean orthogonal = self->screen && is_orthogonal (vertices, n);

  canevas_trace_round (&self->trace, vertices, n,
                       orthogonal && style->radius * self->view.scale < ROUND_ENOUGH ? 0 : style->radius,
                       (style->arrows & CANEVAS_ARROW_AT_START) != 0 ? cut : 0,
                       (style->arrows & CANEVAS_ARROW_AT_END) != 0 ? cut : 0);
  if (orthogonal)
    snap_trace (self, pen);
  canevas_trace_replay (self->trace.verbs->data, self->trace.verbs->len, (CanevasVertex *) self->trace.vertices->data, self->pen,
                        &self->view);
}

static void
trace_arrow (CanevasPainting *self, const CanevasVertex *tip, const CanevasVertex *from, double length)
{
  CanevasVertex corners[3];

  canevas_trace_arrow (tip, from, length, corners);
  canevas_pen_move_to (self->pen, canevas_view_x (&self->view, corners[0].x), canevas_view_y (&self->view, corners[0].y));
  for (guint i = 1; i < G_N_ELEMENTS (corners); i++)
    canevas_pen_line_to (self->pen, canevas_view_x (&self->view, corners[i].x), canevas_view_y (&self->view, corners[i].y));
  canevas_pen_close (self->pen);
}

static void
draw_arrows (CanevasPainting *self, const CanevasShapeStyle *style)
{
  double length = canevas_shape_style_get_arrow_length (style);

  if (style->arrows == CANEVAS_ARROW_NONE || (self->screen && length * self->view.scale < 2))
    return;
  for (guint i = 0; i < self->n_batch; i++)
    {
      guint n;
      const CanevasVertex *vertices = get_vertices (self, get_shape (self, i), &n);

      if ((style->arrows & CANEVAS_ARROW_AT_END) != 0)
        trace_arrow (self, &vertices[n - 1], &vertices[n - 2], length);
      if ((style->arrows & CANEVAS_ARROW_AT_START) != 0)
        trace_arrow (self, &vertices[0], &vertices[1], length);
    }
  canevas_pen_fill (self->pen);
}

static void
draw_lines (CanevasPainting *self, const CanevasShapeStyle *style)
{
  double width = canevas_shape_style_get_line_width (style) * self->view.scale;
  gboolean thin = self->screen && width < HAIRLINE;

  if (style->stroke == CANEVAS_PAINT_NONE)
    return;
  if (thin)
    canevas_painting_set_mixed_source (self, CANEVAS_PAINT_PAPER, style->stroke, CLAMP (width * 1.4, WEAKEST, 1));
  else
    canevas_painting_set_source (self, style->stroke);
  /* Dashes shorter than a pixel or two are not seen as such. */
  if (thin && (style->dash == CANEVAS_DASH_SOLID || self->view.scale < 0.5))
    fill_hairlines (self);
  for (guint i = 0; i < self->n_batch; i++)
    {
      guint n;
      const CanevasVertex *vertices = get_vertices (self, get_shape (self, i), &n);

      if (!thin || (style->dash != CANEVAS_DASH_SOLID && self->view.scale >= 0.5) || !is_orthogonal (vertices, n))
        trace_polyline (self, get_shape (self, i), style, get_pen (self, style));
    }
  set_pen (self, style, get_pen (self, style));
  canevas_pen_stroke (self->pen);
  draw_arrows (self, style);
}

void
canevas_painting_draw_shapes (CanevasPainting *self, const CanevasShapeStyle *style)
{
  canevas_pen_set_joins (self->pen, FALSE);
  if (get_shape (self, 0)->kind == CANEVAS_SHAPE_POLYLINE)
    draw_lines (self, style);
  else
    draw_areas (self, style);
}
