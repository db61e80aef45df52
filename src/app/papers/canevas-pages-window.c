/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-pages-window.h"

#include <glib/gi18n-lib.h>

struct _CanevasPagesWindow
{
  AdwWindow parent_instance;
};

G_DEFINE_FINAL_TYPE (CanevasPagesWindow, canevas_pages_window, ADW_TYPE_WINDOW)

static void
canevas_pages_window_class_init (CanevasPagesWindowClass *klass)
{
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
canevas_pages_window_init (CanevasPagesWindow *self)
{
}

GtkWidget *
canevas_pages_window_new (GtkWindow *parent, const char *template, CanevasRecord *record, CanevasComposeFlags flags, guint page)
{
  const CanevasTemplateInfo *info = canevas_template_find (template);
  const char *title = g_dgettext (GETTEXT_PACKAGE, info->title);
  GtkWidget *self = g_object_new (CANEVAS_TYPE_PAGES_WINDOW, "transient-for", parent, "default-width", 880, "default-height", 640,
                                  "title", title, "destroy-with-parent", TRUE, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *preview = canevas_preview_new ();

  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), adw_window_title_new (title, canevas_record_get_title (record)));
  canevas_preview_set_subject (CANEVAS_PREVIEW (preview), template, record, flags);
  canevas_preview_go_to (CANEVAS_PREVIEW (preview), page);
  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), preview);
  adw_window_set_content (ADW_WINDOW (self), box);
  g_signal_connect_object (record, "deleted", G_CALLBACK (gtk_window_close), self, G_CONNECT_SWAPPED);
  return self;
}
