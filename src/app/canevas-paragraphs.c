/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-paragraphs.h"

struct _CanevasParagraphs
{
  GtkTextView parent_instance;

  int width;
  guint resize_id;
};

G_DEFINE_FINAL_TYPE (CanevasParagraphs, canevas_paragraphs, GTK_TYPE_TEXT_VIEW)

static gboolean
resize_cb (gpointer data)
{
  CanevasParagraphs *self = data;

  self->resize_id = 0;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  return G_SOURCE_REMOVE;
}

/* A text view learns its height when it is given a width, too late for the layout that gave it: ask for another one. */
static void
canevas_paragraphs_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CanevasParagraphs *self = CANEVAS_PARAGRAPHS (widget);

  GTK_WIDGET_CLASS (canevas_paragraphs_parent_class)->size_allocate (widget, width, height, baseline);

  if (width != self->width && self->resize_id == 0)
    self->resize_id = g_idle_add (resize_cb, self);
  self->width = width;
}

static void
canevas_paragraphs_dispose (GObject *object)
{
  CanevasParagraphs *self = CANEVAS_PARAGRAPHS (object);

  g_clear_handle_id (&self->resize_id, g_source_remove);
  G_OBJECT_CLASS (canevas_paragraphs_parent_class)->dispose (object);
}

static void
canevas_paragraphs_class_init (CanevasParagraphsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = canevas_paragraphs_dispose;
  GTK_WIDGET_CLASS (klass)->size_allocate = canevas_paragraphs_size_allocate;
}

static void
canevas_paragraphs_init (CanevasParagraphs *self)
{
}
