/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-ring.h"

#include <math.h>

#define SIZE 16

struct _CanevasRing
{
  GtkWidget parent_instance;
  guint ready;
  guint parts;
};

G_DEFINE_FINAL_TYPE (CanevasRing, canevas_ring, GTK_TYPE_WIDGET)

static void
set_source (cairo_t *cr, GtkWidget *widget, const char *name, double alpha)
{
  GtkStyleContext *context = gtk_widget_get_style_context (widget);
  GdkRGBA colour;

  /* Without Adwaita's names (a bare theme) the text's colour is always legible. */
  if (name == NULL || !gtk_style_context_lookup_color (context, name, &colour))
    gtk_style_context_get_color (context, &colour);
  colour.alpha *= alpha;
  gdk_cairo_set_source_rgba (cr, &colour);
}

static void
draw_tick (CanevasRing *self, cairo_t *cr, double x, double y, double radius)
{
  set_source (cr, GTK_WIDGET (self), "success_bg_color", 1);
  cairo_arc (cr, x, y, radius + 0.8, 0, 2 * G_PI);
  cairo_fill (cr);
  set_source (cr, GTK_WIDGET (self), "success_fg_color", 1);
  cairo_set_line_width (cr, 1.7);
  cairo_move_to (cr, x - 3, y + 0.2);
  cairo_line_to (cr, x - 0.8, y + 2.6);
  cairo_line_to (cr, x + 3.3, y - 2.4);
  cairo_stroke (cr);
}

static void
canevas_ring_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CanevasRing *self = CANEVAS_RING (widget);
  const int width = gtk_widget_get_width (widget);
  const int height = gtk_widget_get_height (widget);
  const double radius = MIN (width, height) / 2.0 - 1.5;
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));

  if (self->parts > 0 && self->ready >= self->parts)
    draw_tick (self, cr, width / 2.0, height / 2.0, radius);
  else
    {
      cairo_set_line_width (cr, 2);
      set_source (cr, widget, NULL, 0.22);
      cairo_arc (cr, width / 2.0, height / 2.0, radius, 0, 2 * G_PI);
      cairo_stroke (cr);
      if (self->ready > 0)
        {
          set_source (cr, widget, "accent_color", 1);
          cairo_arc (cr, width / 2.0, height / 2.0, radius, -G_PI / 2, -G_PI / 2 + 2 * G_PI * self->ready / self->parts);
          cairo_stroke (cr);
        }
    }
  cairo_destroy (cr);
}

static void
canevas_ring_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                      int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = SIZE;
}

static void
canevas_ring_class_init (CanevasRingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = canevas_ring_snapshot;
  widget_class->measure = canevas_ring_measure;
  gtk_widget_class_set_css_name (widget_class, "ring");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
canevas_ring_init (CanevasRing *self)
{
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

GtkWidget *
canevas_ring_new (void)
{
  return g_object_new (CANEVAS_TYPE_RING, NULL);
}

void
canevas_ring_set (CanevasRing *self, guint ready, guint parts, const char *description)
{
  g_return_if_fail (CANEVAS_IS_RING (self));
  g_return_if_fail (description != NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, description, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), description);
  if (self->ready == ready && self->parts == parts)
    return;
  self->ready = ready;
  self->parts = parts;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
