/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-painting.h"

static void
draw_batch (CanevasPainting *self)
{
  const CanevasShape *first;

  if (self->n_batch == 0)
    return;
  first = &g_array_index (self->contents->shapes, CanevasShape, self->batch[0]);
  if (first->kind == CANEVAS_SHAPE_TEXT)
    canevas_painting_draw_texts (self, &g_array_index (self->contents->text_styles, CanevasTextStyle, first->style));
  else
    canevas_painting_draw_shapes (self, &g_array_index (self->contents->styles, CanevasShapeStyle, first->style));
  self->n_batch = 0;
}

static gboolean
fits_batch (CanevasPainting *self, const CanevasShape *shape, guint rank, guint layer)
{
  const CanevasShape *first;

  if (self->n_batch == 0)
    return TRUE;
  first = &g_array_index (self->contents->shapes, CanevasShape, self->batch[0]);
  return layer == self->batch_layer && rank / CANEVAS_BATCH == self->batch_rank && shape->style == first->style
         && (shape->kind == CANEVAS_SHAPE_TEXT) == (first->kind == CANEVAS_SHAPE_TEXT)
         && (shape->kind == CANEVAS_SHAPE_POLYLINE) == (first->kind == CANEVAS_SHAPE_POLYLINE);
}

/* Batches end at the same ranks whatever is seen: soft edges that lie on each other come out the same. */
static void
add_shape_cb (guint number, guint rank, guint layer, gpointer data)
{
  CanevasPainting *self = data;
  const CanevasShape *shape = &g_array_index (self->contents->shapes, CanevasShape, number);

  if (shape->group != CANEVAS_NO_GROUP && self->contents->can_fold
      && !canevas_scene_shows_group (self->scene, shape->group, self->folded))
    return;
  if (!fits_batch (self, shape, rank, layer))
    draw_batch (self);
  self->batch[self->n_batch++] = number;
  self->batch_layer = layer;
  self->batch_rank = rank / CANEVAS_BATCH;
}

CanevasInk
canevas_painting_get_ink (CanevasPainting *self, CanevasPaint paint)
{
  return canevas_ink_new (canevas_palette_resolve (self->palette, paint));
}

void
canevas_painting_set_source (CanevasPainting *self, CanevasPaint paint)
{
  CanevasInk ink = canevas_painting_get_ink (self, paint);

  canevas_pen_set_ink (self->pen, &ink);
}

void
canevas_painting_set_mixed_source (CanevasPainting *self, CanevasPaint ground, CanevasPaint paint, double share)
{
  CanevasInk from = canevas_painting_get_ink (self, ground);
  CanevasInk to = canevas_painting_get_ink (self, paint);
  CanevasInk mixed = { from.red + (to.red - from.red) * share, from.green + (to.green - from.green) * share,
                       from.blue + (to.blue - from.blue) * share };

  canevas_pen_set_ink (self->pen, &mixed);
}

void
canevas_painting_draw_group (CanevasPainting *self, guint group)
{
  const CanevasGroup *facts = canevas_scene_get_group (self->scene, group);

  for (guint i = facts->first_shape; i < facts->end_shape; i++)
    {
      const CanevasShape *shape = &g_array_index (self->contents->shapes, CanevasShape, i);

      if (!canevas_scene_shows_group (self->scene, shape->group, self->folded))
        continue;
      self->batch[0] = i;
      self->n_batch = 1;
      draw_batch (self);
    }
}

static void
painting_init (CanevasPainting *self, CanevasScene *scene, CanevasPen *pen, const CanevasRectangle *viewport, double scale,
               const CanevasPaintOptions *options)
{
  *self = (CanevasPainting){
    .scene = scene,
    .contents = canevas_scene_get_contents (scene),
    .pen = pen,
    .palette = options->palette != NULL ? options->palette : canevas_palette_get (CANEVAS_PALETTE_LIGHT),
    .view = { viewport->x, viewport->y, scale },
    .screen = options->screen,
    .folded = options->folded,
    .batch = g_new (guint32, CANEVAS_BATCH),
  };
  canevas_trace_init (&self->trace);
}

static void
painting_clear (CanevasPainting *self)
{
  canevas_trace_clear (&self->trace);
  g_free (self->batch);
}

void
canevas_scene_draw (CanevasScene *self, CanevasPen *pen, const CanevasRectangle *viewport, double scale,
                    const CanevasPaintOptions *options)
{
  CanevasPainting painting;
  CanevasRectangle seen;

  painting_init (&painting, self, pen, viewport, scale, options);
  canevas_pen_save (pen);
  if (!options->transparent)
    {
      canevas_pen_rectangle (pen, 0, 0, viewport->width * scale, viewport->height * scale);
      canevas_painting_set_source (&painting, CANEVAS_PAINT_PAPER);
      canevas_pen_fill (pen);
    }
  canevas_pen_rectangle (pen, 0, 0, viewport->width * scale, viewport->height * scale);
  canevas_pen_clip (pen);
  /* A hairline takes a whole pixel, and snapping may move it by one. */
  seen = canevas_rectangle_grow (viewport, options->screen ? 2 / scale : 0);
  canevas_scene_index_foreach (canevas_scene_get_index (self), options->uncut ? NULL : &seen, add_shape_cb, &painting);
  draw_batch (&painting);
  if (options->marks != NULL)
    {
      canevas_painting_draw_fading (&painting, options->marks, viewport);
      canevas_painting_draw_marks (&painting, options->marks);
    }
  canevas_pen_restore (pen);
  painting_clear (&painting);
}

void
canevas_scene_paint (CanevasScene *self, cairo_t *cr, const CanevasRectangle *viewport, double scale,
                     const CanevasPaintOptions *options)
{
  static const CanevasPaintOptions for_paper = { 0 };
  CanevasCairoPen pen;

  g_return_if_fail (CANEVAS_IS_SCENE (self) && cr != NULL && viewport != NULL && scale > 0);

  cairo_save (cr);
  cairo_new_path (cr);
  canevas_scene_draw (self, canevas_cairo_pen_init (&pen, cr), viewport, scale, options != NULL ? options : &for_paper);
  canevas_cairo_pen_clear (&pen);
  cairo_restore (cr);
}
