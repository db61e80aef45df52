/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-poster-preview.h"

#include "canevas-scene-painter.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MARGIN 32.0
#define DISC 10.0

struct _CanevasPosterPreview
{
  GtkWidget parent_instance;

  CanevasScene *scene;
  CanevasPoster *poster;
};

G_DEFINE_FINAL_TYPE (CanevasPosterPreview, canevas_poster_preview, GTK_TYPE_WIDGET)

/* What all sheets show together, in points of the scene. */
static CanevasRectangle
get_whole (CanevasPosterPreview *self)
{
  CanevasRectangle whole = { .width = -1 };

  for (guint i = 0; i < canevas_poster_get_n_sheets (self->poster); i++)
    {
      CanevasRectangle tile;

      canevas_poster_get_tile (self->poster, i, &tile);
      canevas_rectangle_join (&whole, &tile);
    }
  return whole;
}

static void
draw_paper (cairo_t *cr, double width, double height)
{
  cairo_rectangle (cr, 2, 2, width, height);
  cairo_set_source_rgba (cr, 0, 0, 0, 0.25);
  cairo_fill (cr);
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_fill (cr);
}

static void
draw_number (cairo_t *cr, guint number, double x, double y)
{
  g_autofree char *text = g_strdup_printf ("%u", number);
  cairo_text_extents_t extents;

  cairo_new_path (cr);
  cairo_arc (cr, x, y, DISC, 0, 2 * G_PI);
  cairo_set_source_rgba (cr, 0.2, 0.2, 0.2, 0.9);
  cairo_fill (cr);
  cairo_select_font_face (cr, "sans", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_BOLD);
  cairo_set_font_size (cr, 11);
  cairo_text_extents (cr, text, &extents);
  cairo_move_to (cr, x - extents.width / 2 - extents.x_bearing, y - extents.height / 2 - extents.y_bearing);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_show_text (cr, text);
  cairo_new_path (cr);
}

/* Where two sheets meet: in the middle of the strip that both have. */
static void
draw_cuts (CanevasPosterPreview *self, cairo_t *cr, const CanevasRectangle *whole, double scale)
{
  const guint n_columns = canevas_poster_get_n_columns (self->poster), n_rows = canevas_poster_get_n_rows (self->poster);
  const double dashes[] = { 5, 3 };
  CanevasRectangle tile, next;

  cairo_set_source_rgb (cr, 0.74, 0.03, 0.2);
  cairo_set_line_width (cr, 1.5);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  for (guint column = 0; column + 1 < n_columns; column++)
    {
      double x;

      canevas_poster_get_tile (self->poster, column, &tile);
      canevas_poster_get_tile (self->poster, column + 1, &next);
      x = ((tile.x + tile.width + next.x) / 2 - whole->x) * scale;
      cairo_move_to (cr, x, -8);
      cairo_line_to (cr, x, whole->height * scale + 8);
    }
  for (guint row = 0; row + 1 < n_rows; row++)
    {
      double y;

      canevas_poster_get_tile (self->poster, row * n_columns, &tile);
      canevas_poster_get_tile (self->poster, (row + 1) * n_columns, &next);
      y = ((tile.y + tile.height + next.y) / 2 - whole->y) * scale;
      cairo_move_to (cr, -8, y);
      cairo_line_to (cr, whole->width * scale + 8, y);
    }
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

static void
draw_numbers (CanevasPosterPreview *self, cairo_t *cr, const CanevasRectangle *whole, double scale)
{
  const guint n_sheets = canevas_poster_get_n_sheets (self->poster);

  for (guint i = 0; n_sheets > 1 && i < n_sheets; i++)
    {
      CanevasRectangle tile;

      canevas_poster_get_tile (self->poster, i, &tile);
      draw_number (cr, i + 1, (tile.x + tile.width - whole->x) * scale - 2.5 * DISC, (tile.y + tile.height - whole->y) * scale - 2.5 * DISC);
    }
}

static void
canevas_poster_preview_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CanevasPosterPreview *self = CANEVAS_POSTER_PREVIEW (widget);
  const int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  CanevasRectangle whole;
  double scale;
  cairo_t *cr;

  if (self->poster == NULL)
    return;
  whole = get_whole (self);
  scale = MIN ((width - 2 * MARGIN) / whole.width, (height - 2 * MARGIN) / whole.height);
  if (scale <= 0)
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  cairo_translate (cr, round ((width - whole.width * scale) / 2), round ((height - whole.height * scale) / 2));
  draw_paper (cr, whole.width * scale, whole.height * scale);
  canevas_scene_paint (self->scene, cr, &whole, scale, NULL);
  draw_cuts (self, cr, &whole, scale);
  draw_numbers (self, cr, &whole, scale);
  cairo_destroy (cr);
}

static void
canevas_poster_preview_dispose (GObject *object)
{
  CanevasPosterPreview *self = CANEVAS_POSTER_PREVIEW (object);

  g_clear_object (&self->scene);
  g_clear_object (&self->poster);

  G_OBJECT_CLASS (canevas_poster_preview_parent_class)->dispose (object);
}

static void
canevas_poster_preview_class_init (CanevasPosterPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = canevas_poster_preview_dispose;
  widget_class->snapshot = canevas_poster_preview_snapshot;
  gtk_widget_class_set_css_name (widget_class, "poster");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
canevas_poster_preview_init (CanevasPosterPreview *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
canevas_poster_preview_new (void)
{
  return g_object_new (CANEVAS_TYPE_POSTER_PREVIEW, NULL);
}

void
canevas_poster_preview_set (CanevasPosterPreview *self, CanevasScene *scene, CanevasPoster *poster, const char *description)
{
  g_return_if_fail (CANEVAS_IS_POSTER_PREVIEW (self));
  g_return_if_fail (CANEVAS_IS_SCENE (scene) && CANEVAS_IS_POSTER (poster));

  g_set_object (&self->scene, scene);
  g_set_object (&self->poster, poster);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("The drawing as it will be printed"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
