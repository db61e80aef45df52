/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-sheet.h"

#include <glib/gi18n-lib.h>

/* The mark stands in the margin, this far from the paper's left edge (points). */
#define MARK_X 48.0
#define MARK_WIDTH 2.5

struct _CanevasSheet
{
  GtkWidget parent_instance;

  CanevasPages *pages;
  guint page;
  double mark_top;
  double mark_bottom;
};

G_DEFINE_FINAL_TYPE (CanevasSheet, canevas_sheet, GTK_TYPE_WIDGET)

static void
canevas_sheet_dispose (GObject *object)
{
  g_clear_object (&CANEVAS_SHEET (object)->pages);

  G_OBJECT_CLASS (canevas_sheet_parent_class)->dispose (object);
}

static GtkSizeRequestMode
canevas_sheet_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
canevas_sheet_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                       int *minimum_baseline, int *natural_baseline)
{
  CanevasSheet *self = CANEVAS_SHEET (widget);
  double width, height;

  canevas_pages_get_size (self->pages, self->page, &width, &height);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 120;
      *natural = (int) width;
    }
  else
    {
      *natural = (int) ((for_size > 0 ? for_size : width) * height / width + 0.5);
      /* Without a width yet, any height will do: the narrowest sheet is the shortest. */
      *minimum = for_size > 0 ? *natural : (int) (120.0 * height / width);
    }
}

static void
draw_mark (CanevasSheet *self, cairo_t *cr)
{
  GdkRGBA accent;

  if (self->mark_bottom <= self->mark_top)
    return;
  if (!gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (self)), "accent_bg_color", &accent))
    gdk_rgba_parse (&accent, "#3584e4");
  gdk_cairo_set_source_rgba (cr, &accent);
  cairo_rectangle (cr, MARK_X, self->mark_top, MARK_WIDTH, self->mark_bottom - self->mark_top);
  cairo_fill (cr);
}

static void
canevas_sheet_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CanevasSheet *self = CANEVAS_SHEET (widget);
  int allocated_width = gtk_widget_get_width (widget);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, allocated_width, gtk_widget_get_height (widget));
  double width, height, scale;
  cairo_t *cr;

  canevas_pages_get_size (self->pages, self->page, &width, &height);
  scale = allocated_width / width;
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  cairo_scale (cr, scale, scale);
  canevas_pages_draw (self->pages, self->page, cr);
  draw_mark (self, cr);
  cairo_destroy (cr);
}

static void
canevas_sheet_class_init (CanevasSheetClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = canevas_sheet_dispose;
  widget_class->get_request_mode = canevas_sheet_get_request_mode;
  widget_class->measure = canevas_sheet_measure;
  widget_class->snapshot = canevas_sheet_snapshot;
  gtk_widget_class_set_css_name (widget_class, "sheet");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
canevas_sheet_init (CanevasSheet *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
canevas_sheet_new (CanevasPages *pages, guint page)
{
  CanevasSheet *self = g_object_new (CANEVAS_TYPE_SHEET, NULL);

  canevas_sheet_set_pages (self, pages, page);
  return GTK_WIDGET (self);
}

void
canevas_sheet_set_pages (CanevasSheet *self, CanevasPages *pages, guint page)
{
  g_autofree char *label = NULL;

  g_return_if_fail (CANEVAS_IS_SHEET (self));
  g_return_if_fail (CANEVAS_IS_PAGES (pages));
  g_return_if_fail (page < canevas_pages_get_n_pages (pages));

  g_set_object (&self->pages, pages);
  self->page = page;
  label = g_strdup_printf (_("Page %u of %u"), page + 1, canevas_pages_get_n_pages (pages));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
canevas_sheet_set_mark (CanevasSheet *self, double top, double bottom)
{
  g_return_if_fail (CANEVAS_IS_SHEET (self));

  if (self->mark_top == top && self->mark_bottom == bottom)
    return;
  self->mark_top = top;
  self->mark_bottom = bottom;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
