/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-work-window.h"

#include <glib/gi18n-lib.h>

/* Work that ends sooner is not worth a window; then how often it draws. In microseconds. */
#define PATIENCE (400 * 1000)
#define PACE (40 * 1000)

struct _CanevasWorkWindow
{
  AdwWindow parent_instance;

  gint64 next; /* when it looks up again */
  gboolean stopped;
  GtkLabel *what;
  GtkProgressBar *bar;
};

G_DEFINE_FINAL_TYPE (CanevasWorkWindow, canevas_work_window, ADW_TYPE_WINDOW)

static void
stop_cb (CanevasWorkWindow *self)
{
  self->stopped = TRUE;
}

/* Closing it is stopping; it goes once the work has stopped. */
static gboolean
canevas_work_window_close_request (GtkWindow *window)
{
  stop_cb (CANEVAS_WORK_WINDOW (window));
  return TRUE;
}

static void
canevas_work_window_class_init (CanevasWorkWindowClass *klass)
{
  GTK_WINDOW_CLASS (klass)->close_request = canevas_work_window_close_request;
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
canevas_work_window_init (CanevasWorkWindow *self)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 18, "margin-top", 24, "margin-bottom", 24,
                                 "margin-start", 24, "margin-end", 24, NULL);
  GtkWidget *stop = g_object_new (GTK_TYPE_BUTTON, "label", _("_Cancel"), "use-underline", TRUE, "halign", GTK_ALIGN_CENTER, NULL);

  self->what = g_object_new (GTK_TYPE_LABEL, "css-classes", (const char *[]) { "heading", NULL }, NULL);
  self->bar = g_object_new (GTK_TYPE_PROGRESS_BAR, "width-request", 320, NULL);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->bar), GTK_ACCESSIBLE_RELATION_LABELLED_BY, self->what, NULL, -1);
  g_signal_connect_swapped (stop, "clicked", G_CALLBACK (stop_cb), self);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->what));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->bar));
  gtk_box_append (GTK_BOX (box), stop);
  adw_window_set_content (ADW_WINDOW (self), box);
}

GtkWidget *
canevas_work_window_new (GtkWindow *parent, const char *what)
{
  CanevasWorkWindow *self;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (what != NULL, NULL);

  self = g_object_new (CANEVAS_TYPE_WORK_WINDOW, "transient-for", parent, "modal", TRUE, "resizable", FALSE, "title", what, NULL);
  gtk_label_set_text (self->what, what);
  self->next = g_get_monotonic_time () + PATIENCE;
  return g_object_ref (GTK_WIDGET (self));
}

gboolean
canevas_work_window_go_on (double progress, gpointer window)
{
  CanevasWorkWindow *self = window;

  g_return_val_if_fail (CANEVAS_IS_WORK_WINDOW (self), FALSE);

  if (g_get_monotonic_time () < self->next)
    return !self->stopped;
  gtk_progress_bar_set_fraction (self->bar, progress);
  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    gtk_window_present (GTK_WINDOW (self));
  while (g_main_context_iteration (NULL, FALSE) && g_get_monotonic_time () < self->next + 2 * PACE)
    ;
  self->next = g_get_monotonic_time () + PACE;
  return !self->stopped;
}

void
canevas_work_window_end (CanevasWorkWindow *self)
{
  g_return_if_fail (CANEVAS_IS_WORK_WINDOW (self));

  gtk_window_destroy (GTK_WINDOW (self));
  g_object_unref (self);
}
