/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-delay-bar.h"

#include <glib/gi18n-lib.h>

#define HEIGHT 22
#define NUMBERS 18
#define GAP 2

typedef struct
{
  guint days;   /* in all */
  guint before; /* days until the file is ready */
  guint idle;   /* days it then waits */
} Length;

struct _CanevasDelayBar
{
  GtkWidget parent_instance;
  GArray *lengths; /* Length */
  guint total;
};

G_DEFINE_FINAL_TYPE (CanevasDelayBar, canevas_delay_bar, GTK_TYPE_WIDGET)

static void
set_source (cairo_t *cr, GtkWidget *widget, const char *name, double alpha)
{
  GtkStyleContext *context = gtk_widget_get_style_context (widget);
  GdkRGBA colour;

  if (!gtk_style_context_lookup_color (context, name, &colour))
    gtk_style_context_get_color (context, &colour);
  colour.alpha *= alpha;
  gdk_cairo_set_source_rgba (cr, &colour);
}

static void
draw_part (cairo_t *cr, double x, double width)
{
  if (width > 0)
    cairo_rectangle (cr, x, 0, width, HEIGHT);
  cairo_fill (cr);
}

static void
draw_number (CanevasDelayBar *self, cairo_t *cr, guint number, double x, double width)
{
  g_autofree char *text = g_strdup_printf ("%u", number);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  GdkRGBA colour;
  int wide, high;

  pango_layout_get_pixel_size (layout, &wide, &high);
  /* A step too short for its number goes without: the list under the bar has them all. */
  if (wide > width)
    return;
  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (self)), &colour);
  gdk_cairo_set_source_rgba (cr, &colour);
  cairo_move_to (cr, x + (width - wide) / 2, HEIGHT + 1);
  pango_cairo_show_layout (cr, layout);
}

static void
canevas_delay_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CanevasDelayBar *self = CANEVAS_DELAY_BAR (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  double day, x = 0;
  cairo_t *cr;

  if (self->total == 0)
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  day = (width - GAP * (double) (self->lengths->len - 1)) / self->total;
  for (guint i = 0; i < self->lengths->len; i++)
    {
      const Length *length = &g_array_index (self->lengths, Length, i);
      double whole = length->days * day, before = length->before * day, idle = length->idle * day;

      set_source (cr, widget, "accent_bg_color", 1);
      draw_part (cr, x, before);
      draw_part (cr, x + before + idle, whole - before - idle);
      set_source (cr, widget, "accent_bg_color", 0.3);
      draw_part (cr, x + before, idle);
      draw_number (self, cr, i + 1, x, whole);
      x += whole + GAP;
    }
  cairo_destroy (cr);
}

static void
canevas_delay_bar_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                           int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL ? HEIGHT + NUMBERS : 120;
}

static void
canevas_delay_bar_finalize (GObject *object)
{
  g_array_unref (CANEVAS_DELAY_BAR (object)->lengths);
  G_OBJECT_CLASS (canevas_delay_bar_parent_class)->finalize (object);
}

static void
canevas_delay_bar_class_init (CanevasDelayBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = canevas_delay_bar_finalize;
  widget_class->snapshot = canevas_delay_bar_snapshot;
  widget_class->measure = canevas_delay_bar_measure;
  gtk_widget_class_set_css_name (widget_class, "delaybar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
canevas_delay_bar_init (CanevasDelayBar *self)
{
  self->lengths = g_array_new (FALSE, TRUE, sizeof (Length));
}

GtkWidget *
canevas_delay_bar_new (void)
{
  return g_object_new (CANEVAS_TYPE_DELAY_BAR, NULL);
}

static void
describe (CanevasDelayBar *self, const CanevasDecisionDelay *delay)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < self->lengths->len; i++)
    {
      const CanevasPassage *passage = &delay->passages[i];
      const char *body = passage->stage->instance != NULL ? canevas_record_get_title (passage->stage->instance) : "–";
      guint days = passage->calendar_days;

      if (i > 0)
        g_string_append (text, "; ");
      g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, "%u. %s, %u day", "%u. %s, %u days", days), i + 1, body, days);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text->str, -1);
}

void
canevas_delay_bar_set_delay (CanevasDelayBar *self, const CanevasDecisionDelay *delay)
{
  g_return_if_fail (CANEVAS_IS_DELAY_BAR (self));
  g_return_if_fail (delay != NULL);

  g_array_set_size (self->lengths, 0);
  self->total = 0;
  for (guint i = 0; i < delay->n_passages; i++)
    {
      const CanevasPassage *passage = &delay->passages[i];
      Length length = { passage->calendar_days, 0, passage->idle_days };

      if (passage->kind == CANEVAS_PASSAGE_UNKNOWN)
        break;
      length.before = (guint) MAX (g_date_days_between (&passage->arrives_on, &passage->ready_on), 0);
      self->total += length.days;
      g_array_append_val (self->lengths, length);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), self->total > 0);
  describe (self, delay);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
