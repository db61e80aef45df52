/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-paragraphs.h"

struct _CanevasParagraphs
{
  GtkTextView parent_instance;
};

G_DEFINE_FINAL_TYPE (CanevasParagraphs, canevas_paragraphs, GTK_TYPE_TEXT_VIEW)

static GtkSizeRequestMode
canevas_paragraphs_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* Each paragraph is laid out by itself, as the view does. */
static int
measure_height (CanevasParagraphs *self, int width)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
  int inner = width - gtk_text_view_get_left_margin (view) - gtk_text_view_get_right_margin (view);
  int height = gtk_text_view_get_top_margin (view) + gtk_text_view_get_bottom_margin (view);
  g_autofree char *text = NULL;
  g_auto (GStrv) paragraphs = NULL;
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  paragraphs = g_strsplit (*text != '\0' ? text : " ", "\n", -1);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, MAX (inner, 1) * PANGO_SCALE);
  for (guint i = 0; paragraphs[i] != NULL; i++)
    {
      int paragraph;

      pango_layout_set_text (layout, paragraphs[i], -1);
      pango_layout_get_pixel_size (layout, NULL, &paragraph);
      height += paragraph;
    }
  return height;
}

/* A text view learns its height only when it is given a width, too late for the layout that gave it: the height is counted here. */
static void
canevas_paragraphs_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                            int *minimum_baseline, int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      GTK_WIDGET_CLASS (canevas_paragraphs_parent_class)->measure (widget, orientation, for_size, minimum, natural, minimum_baseline,
                                                                   natural_baseline);
      return;
    }
  /* Without a width yet: one line for each paragraph is the least. */
  *minimum = *natural = measure_height (CANEVAS_PARAGRAPHS (widget), for_size > 0 ? for_size : G_MAXINT / PANGO_SCALE - 1);
}

static void
canevas_paragraphs_class_init (CanevasParagraphsClass *klass)
{
  GTK_WIDGET_CLASS (klass)->get_request_mode = canevas_paragraphs_get_request_mode;
  GTK_WIDGET_CLASS (klass)->measure = canevas_paragraphs_measure;
}

static void
canevas_paragraphs_init (CanevasParagraphs *self)
{
}
