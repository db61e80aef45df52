/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the canvas draws: the scene, its marks, and what is being dragged. */
#include "canevas-canvas-private.h"

#include "canevas-screen-palette.h"

#include <math.h>

/* What is dragged lets what lies below show through. */
#define GHOST 0.75

static void
set_source (cairo_t *cr, CanevasPaint paint, double alpha)
{
  guint32 colour = canevas_palette_resolve (canevas_screen_palette_get (), paint);

  cairo_set_source_rgba (cr, ((colour >> 16) & 0xff) / 255.0, ((colour >> 8) & 0xff) / 255.0, (colour & 0xff) / 255.0, alpha);
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  const guint first = *(const guint *) a, second = *(const guint *) b;

  return first < second ? -1 : first > second;
}

/* Numbers, in the scene shown, of the groups named; what lies above comes last. (transfer full) */
static GArray *
find_groups (CanevasCanvas *self, GPtrArray *ids)
{
  GArray *groups = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < ids->len; i++)
    {
      guint number = canevas_scene_find_group (self->scene, ids->pdata[i]);

      if (number != CANEVAS_NO_GROUP)
        g_array_append_val (groups, number);
    }
  g_array_sort (groups, compare_numbers);
  return groups;
}

/* The ring of the keyboard shows only to those who use it. */
static guint
get_focus_shown (CanevasCanvas *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (root == NULL || !GTK_IS_WINDOW (root) || !gtk_window_get_focus_visible (GTK_WINDOW (root)))
    return CANEVAS_NO_GROUP;
  return canevas_canvas_get_focused_group (self);
}

static void
draw_scene (CanevasCanvas *self, GtkSnapshot *snapshot, const CanevasSceneMarks *marks)
{
  const CanevasPaintOptions options = {
    .palette = canevas_screen_palette_get (), .marks = marks, .screen = TRUE, .folded = canevas_canvas_is_folded (self)
  };
  const double x = round (self->view.x), y = round (self->view.y);
  const CanevasRectangle part = { x / self->view.zoom, y / self->view.zoom, self->view.width / self->view.zoom,
                                  self->view.height / self->view.zoom };
  cairo_t *cr;

  if (canevas_canvas_is_tiled (self))
    {
      if (!canevas_canvas_tiles_snapshot (self->tiles, snapshot, self->scene, &self->view, &options,
                                          gtk_widget_get_scale_factor (GTK_WIDGET (self))))
        gtk_widget_add_tick_callback (GTK_WIDGET (self), canevas_canvas_redraw_tick, NULL, NULL);
      return;
    }
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, self->view.width, self->view.height));
  canevas_scene_paint (self->scene, cr, &part, self->view.zoom, &options);
  cairo_destroy (cr);
}

/* A part of the scene at a place of the window, over what is there. */
static void
draw_part (CanevasCanvas *self, cairo_t *cr, const CanevasRectangle *part, double left, double top, const CanevasSceneMarks *marks)
{
  const CanevasPaintOptions options = {
    .palette = canevas_screen_palette_get (), .marks = marks, .screen = TRUE, .folded = canevas_canvas_is_folded (self)
  };

  cairo_save (cr);
  cairo_translate (cr, left, top);
  canevas_scene_paint (self->scene, cr, part, self->view.zoom, &options);
  cairo_restore (cr);
}

static void
draw_edge (cairo_t *cr, double from_x, double from_y, double to_x, double to_y)
{
  set_source (cr, CANEVAS_PAINT_MID, 1);
  cairo_set_line_width (cr, 1);
  cairo_move_to (cr, from_x, from_y);
  cairo_line_to (cr, to_x, to_y);
  cairo_stroke (cr);
}

/* What stays in sight: the left, the top, and the corner of both. */
static void
draw_frozen (CanevasCanvas *self, GtkSnapshot *snapshot, const CanevasSceneMarks *marks)
{
  const double width = round (canevas_canvas_view_get_frozen (&self->view, 0)), height = round (canevas_canvas_view_get_frozen (&self->view, 1));
  const double zoom = self->view.zoom, x = round (self->view.x) / zoom, y = round (self->view.y) / zoom;
  const CanevasRectangle *scene = &self->view.scene;
  cairo_t *cr;

  if (width <= 0 && height <= 0)
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, self->view.width, self->view.height));
  if (width > 0)
    draw_part (self, cr, &(CanevasRectangle){ scene->x, y, width / zoom, self->view.height / zoom }, 0, 0, marks);
  if (height > 0)
    draw_part (self, cr, &(CanevasRectangle){ x + width / zoom, scene->y, (self->view.width - width) / zoom, height / zoom }, width, 0, marks);
  if (width > 0 && height > 0)
    draw_part (self, cr, &(CanevasRectangle){ scene->x, scene->y, width / zoom, height / zoom }, 0, 0, marks);
  if (width > 0)
    draw_edge (cr, width - 0.5, 0, width - 0.5, self->view.height);
  if (height > 0)
    draw_edge (cr, 0, height - 0.5, self->view.width, height - 0.5);
  cairo_destroy (cr);
}

/* A copy of the group where it would be dropped. */
static void
draw_ghost (CanevasCanvas *self, GtkSnapshot *snapshot)
{
  const CanevasPaintOptions options = { .palette = canevas_screen_palette_get (), .screen = TRUE };
  guint number = canevas_scene_find_group (self->scene, self->drag.group);
  CanevasRectangle bounds;
  CanevasPoint corner;
  cairo_t *cr;

  if (number == CANEVAS_NO_GROUP || self->drag.shown)
    return;
  bounds = canevas_scene_get_group (self->scene, number)->bounds;
  corner = canevas_canvas_view_from_scene (&self->view, bounds.x + self->drag.dx, bounds.y + self->drag.dy);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, self->view.width, self->view.height));
  cairo_translate (cr, round (corner.x), round (corner.y));
  cairo_push_group (cr);
  canevas_scene_paint (self->scene, cr, &bounds, self->view.zoom, &options);
  cairo_pop_group_to_source (cr);
  cairo_paint_with_alpha (cr, GHOST);
  set_source (cr, CANEVAS_PAINT_ACCENT, 1);
  cairo_set_line_width (cr, 2);
  cairo_rectangle (cr, 0, 0, bounds.width * self->view.zoom, bounds.height * self->view.zoom);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

static void
draw_band (CanevasCanvas *self, GtkSnapshot *snapshot)
{
  const CanevasRectangle *band = &self->drag.band;
  const double dashes[] = { 4, 3 };
  CanevasPoint corner = canevas_canvas_view_from_scene (&self->view, band->x, band->y);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, self->view.width, self->view.height));

  cairo_rectangle (cr, round (corner.x) + 0.5, round (corner.y) + 0.5, round (band->width * self->view.zoom),
                   round (band->height * self->view.zoom));
  set_source (cr, CANEVAS_PAINT_ACCENT, 0.12);
  cairo_fill_preserve (cr);
  set_source (cr, CANEVAS_PAINT_ACCENT, 1);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

static void
draw_ground (CanevasCanvas *self, GtkSnapshot *snapshot)
{
  guint32 colour = canevas_palette_resolve (canevas_screen_palette_get (), CANEVAS_PAINT_PAPER);
  GdkRGBA ground = { ((colour >> 16) & 0xff) / 255.0f, ((colour >> 8) & 0xff) / 255.0f, (colour & 0xff) / 255.0f, 1 };

  gtk_snapshot_append_color (snapshot, &ground, &GRAPHENE_RECT_INIT (0, 0, self->view.width, self->view.height));
}

gboolean
canevas_canvas_redraw_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  gtk_widget_queue_draw (widget);
  return G_SOURCE_REMOVE;
}

void
canevas_canvas_draw (CanevasCanvas *self, GtkSnapshot *snapshot)
{
  g_autoptr (GArray) selected = NULL;
  g_autoptr (GArray) matches = NULL;
  g_autoptr (GArray) emphasised = NULL;
  CanevasSceneMarks marks;

  draw_ground (self, snapshot);
  if (self->scene == NULL)
    return;
  selected = find_groups (self, self->selected);
  matches = find_groups (self, self->matches);
  emphasised = find_groups (self, self->emphasised);
  marks = (CanevasSceneMarks){
    .selected = (const guint *) selected->data, .n_selected = selected->len,
    .matches = (const guint *) matches->data, .n_matches = matches->len,
    .emphasised = (const guint *) emphasised->data, .n_emphasised = emphasised->len,
    .focused = get_focus_shown (self), .hovered = self->hovered,
  };
  draw_scene (self, snapshot, &marks);
  if (self->drag.grip == CANEVAS_CANVAS_MOVING)
    draw_ghost (self, snapshot);
  else if (self->drag.grip == CANEVAS_CANVAS_BANDING)
    draw_band (self, snapshot);
  draw_frozen (self, snapshot, &marks);
}
