/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-canvas-tiles.h"

#include <math.h>

/* Painting stops after this long, so that a frame stays short; the rest comes with the next ones. Microseconds. */
#define BUDGET 1000
/* Kept beside those that show, so that panning back costs nothing. */
#define SPARE 24

typedef struct
{
  int column, row;
  GskRenderNode *node;
  gboolean stale;
  guint64 used; /* the last frame that showed it */
} Tile;

struct _CanevasCanvasTiles
{
  GPtrArray *tiles;
  double zoom;
  int scale;
  /* Those of another zoom, while the new ones come. */
  GPtrArray *former;
  double former_zoom;
  guint64 frame;
};

static void
tile_free (gpointer data)
{
  Tile *tile = data;

  g_clear_pointer (&tile->node, gsk_render_node_unref);
  g_free (tile);
}

static Tile *
find_tile (GPtrArray *tiles, int column, int row)
{
  for (guint i = 0; i < tiles->len; i++)
    {
      Tile *tile = g_ptr_array_index (tiles, i);

      if (tile->column == column && tile->row == row)
        return tile;
    }
  return NULL;
}

/* A node that paints a picture is kept as a texture by renderers that have those, and copied by the one that has not. */
static GskRenderNode *
paint_tile (CanevasScene *scene, int column, int row, double zoom, const CanevasPaintOptions *options, int scale)
{
  const CanevasRectangle part = { column * CANEVAS_CANVAS_TILE / zoom, row * CANEVAS_CANVAS_TILE / zoom, CANEVAS_CANVAS_TILE / zoom,
                                  CANEVAS_CANVAS_TILE / zoom };
  cairo_surface_t *picture = cairo_image_surface_create (CAIRO_FORMAT_RGB24, CANEVAS_CANVAS_TILE * scale, CANEVAS_CANVAS_TILE * scale);
  GskRenderNode *node = gsk_cairo_node_new (&GRAPHENE_RECT_INIT (0, 0, CANEVAS_CANVAS_TILE, CANEVAS_CANVAS_TILE));
  cairo_t *cr;

  cairo_surface_set_device_scale (picture, scale, scale);
  cr = cairo_create (picture);
  canevas_scene_paint (scene, cr, &part, zoom, options);
  cairo_destroy (cr);

  cr = gsk_cairo_node_get_draw_context (node);
  cairo_set_source_surface (cr, picture, 0, 0);
  /* Stretched, it is only there for a moment. */
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_NEAREST);
  cairo_set_operator (cr, CAIRO_OPERATOR_SOURCE);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (picture);
  return node;
}

static void
show_node (GtkSnapshot *snapshot, GskRenderNode *node, double x, double y)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_snapshot_append_node (snapshot, node);
  gtk_snapshot_restore (snapshot);
}

/* What the former zoom has of @part of the view, stretched. */
static void
show_former (CanevasCanvasTiles *self, GtkSnapshot *snapshot, const CanevasCanvasView *view, const graphene_rect_t *part)
{
  const double ratio = view->zoom / self->former_zoom, size = CANEVAS_CANVAS_TILE * ratio;
  const CanevasRectangle wanted = { part->origin.x, part->origin.y, part->size.width, part->size.height };

  gtk_snapshot_push_clip (snapshot, part);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (-round (view->x), -round (view->y)));
  gtk_snapshot_scale (snapshot, ratio, ratio);
  for (guint i = 0; i < self->former->len; i++)
    {
      Tile *tile = g_ptr_array_index (self->former, i);
      const CanevasRectangle there = { tile->column * size - round (view->x), tile->row * size - round (view->y), size, size };

      if (canevas_rectangle_overlaps (&there, &wanted))
        show_node (snapshot, tile->node, tile->column * CANEVAS_CANVAS_TILE, tile->row * CANEVAS_CANVAS_TILE);
    }
  gtk_snapshot_pop (snapshot);
}

/* Another zoom: what was there stands in, unless it was itself incomplete and something more complete stands in already. */
static void
follow_zoom (CanevasCanvasTiles *self, double zoom, int scale)
{
  if (self->zoom == zoom && self->scale == scale)
    return;
  if (self->tiles->len > 0 && (self->former->len == 0 || self->scale != scale))
    {
      GPtrArray *tiles = self->tiles;

      self->tiles = self->former;
      self->former = tiles;
      self->former_zoom = self->zoom;
    }
  g_ptr_array_set_size (self->tiles, 0);
  self->zoom = zoom;
  self->scale = scale;
}

static void
forget_unused (CanevasCanvasTiles *self, guint n_shown)
{
  while (self->tiles->len > n_shown + SPARE)
    {
      guint oldest = 0;

      for (guint i = 1; i < self->tiles->len; i++)
        if (((Tile *) self->tiles->pdata[i])->used < ((Tile *) self->tiles->pdata[oldest])->used)
          oldest = i;
      g_ptr_array_remove_index_fast (self->tiles, oldest);
    }
}

static void
refresh_tile (CanevasCanvasTiles *self, Tile *tile, CanevasScene *scene, const CanevasPaintOptions *options)
{
  g_clear_pointer (&tile->node, gsk_render_node_unref);
  tile->node = paint_tile (scene, tile->column, tile->row, self->zoom, options, self->scale);
  tile->stale = FALSE;
}

CanevasCanvasTiles *
canevas_canvas_tiles_new (void)
{
  CanevasCanvasTiles *self = g_new0 (CanevasCanvasTiles, 1);

  self->tiles = g_ptr_array_new_with_free_func (tile_free);
  self->former = g_ptr_array_new_with_free_func (tile_free);
  return self;
}

void
canevas_canvas_tiles_free (CanevasCanvasTiles *self)
{
  g_ptr_array_unref (self->tiles);
  g_ptr_array_unref (self->former);
  g_free (self);
}

void
canevas_canvas_tiles_invalidate (CanevasCanvasTiles *self, const CanevasRectangle *area)
{
  if (area == NULL)
    {
      g_ptr_array_set_size (self->tiles, 0);
      g_ptr_array_set_size (self->former, 0);
      return;
    }
  for (guint i = 0; i < self->tiles->len; i++)
    {
      Tile *tile = g_ptr_array_index (self->tiles, i);
      const CanevasRectangle part = { tile->column * CANEVAS_CANVAS_TILE / self->zoom, tile->row * CANEVAS_CANVAS_TILE / self->zoom,
                                      CANEVAS_CANVAS_TILE / self->zoom, CANEVAS_CANVAS_TILE / self->zoom };

      tile->stale = tile->stale || canevas_rectangle_overlaps (&part, area);
    }
}

gboolean
canevas_canvas_tiles_snapshot (CanevasCanvasTiles *self, GtkSnapshot *snapshot, CanevasScene *scene, const CanevasCanvasView *view,
                               const CanevasPaintOptions *options, int scale)
{
  const double x = round (view->x), y = round (view->y);
  const int first_column = (int) floor (x / CANEVAS_CANVAS_TILE), last_column = (int) floor ((x + view->width - 1) / CANEVAS_CANVAS_TILE);
  const int first_row = (int) floor (y / CANEVAS_CANVAS_TILE), last_row = (int) floor ((y + view->height - 1) / CANEVAS_CANVAS_TILE);
  const gint64 start = g_get_monotonic_time ();
  gboolean complete = TRUE, painted = FALSE;

  follow_zoom (self, view->zoom, scale);
  self->frame++;
  for (int row = first_row; row <= last_row; row++)
    for (int column = first_column; column <= last_column; column++)
      {
        Tile *tile = find_tile (self->tiles, column, row);
        const graphene_rect_t place = GRAPHENE_RECT_INIT (column * CANEVAS_CANVAS_TILE - x, row * CANEVAS_CANVAS_TILE - y, CANEVAS_CANVAS_TILE,
                                                          CANEVAS_CANVAS_TILE);

        if ((tile == NULL || tile->stale) && painted && g_get_monotonic_time () - start > BUDGET)
          complete = FALSE;
        else if (tile == NULL || tile->stale)
          {
            if (tile == NULL)
              {
                tile = g_new0 (Tile, 1);
                tile->column = column;
                tile->row = row;
                g_ptr_array_add (self->tiles, tile);
              }
            refresh_tile (self, tile, scene, options);
            painted = TRUE;
          }
        if (tile == NULL)
          {
            show_former (self, snapshot, view, &place);
            continue;
          }
        tile->used = self->frame;
        show_node (snapshot, tile->node, place.origin.x, place.origin.y);
      }
  if (complete)
    g_ptr_array_set_size (self->former, 0);
  forget_unused (self, (guint) ((last_column - first_column + 1) * (last_row - first_row + 1)));
  return complete;
}
