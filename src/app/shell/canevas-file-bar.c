/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include <glib/gi18n-lib.h>

#include "canevas-file-bar.h"

#include "canevas-authority.h"
#include "canevas-menus.h"

struct _CanevasFileBar
{
  GtkWidget parent_instance;
  CanevasStore *store;
  CanevasList *authorities;
  GtkWidget *bar;
  GtkWidget *file_button;
  GtkWidget *authority;
  GtkWidget *file;
};

G_DEFINE_FINAL_TYPE (CanevasFileBar, canevas_file_bar, GTK_TYPE_WIDGET)

static void
refresh (CanevasFileBar *self)
{
  g_autoptr (CanevasRecord) authority = g_list_model_get_item (G_LIST_MODEL (self->authorities), 0);
  const char *name = authority != NULL ? canevas_record_get_title (authority) : "";
  const char *path = canevas_store_get_path (self->store);
  g_autofree char *file = path != NULL ? g_path_get_basename (path) : g_strdup ("");
  g_autofree char *description = NULL;

  if (*name == '\0')
    name = _("Authority to be named");
  gtk_label_set_label (GTK_LABEL (self->authority), name);
  gtk_label_set_label (GTK_LABEL (self->file), file);
  /* Translators: the accessible name of the file's menu: authority, then file */
  description = g_strdup_printf (_("File: %s, %s"), name, file);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->file_button), GTK_ACCESSIBLE_PROPERTY_LABEL, description, -1);
}

static void
canevas_file_bar_dispose (GObject *object)
{
  CanevasFileBar *self = CANEVAS_FILE_BAR (object);

  g_clear_pointer (&self->bar, gtk_widget_unparent);
  g_clear_object (&self->authorities);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (canevas_file_bar_parent_class)->dispose (object);
}

static void
canevas_file_bar_class_init (CanevasFileBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = canevas_file_bar_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static GtkWidget *
build_line (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
canevas_file_bar_init (CanevasFileBar *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *arrow = gtk_image_new_from_icon_name ("pan-down-symbolic");

  self->authority = build_line ("authority");
  gtk_label_set_width_chars (GTK_LABEL (self->authority), 19);
  gtk_label_set_max_width_chars (GTK_LABEL (self->authority), 19);
  self->file = build_line ("file");
  gtk_label_set_max_width_chars (GTK_LABEL (self->file), 19);
  gtk_box_append (GTK_BOX (lines), self->authority);
  gtk_box_append (GTK_BOX (lines), self->file);
  gtk_widget_set_hexpand (lines, TRUE);
  gtk_widget_add_css_class (arrow, "dim-label");
  gtk_box_append (GTK_BOX (content), lines);
  gtk_box_append (GTK_BOX (content), arrow);

  self->file_button = gtk_menu_button_new ();
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->file_button), content);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->file_button), canevas_menus_fill_file_button, NULL, NULL);
  gtk_widget_add_css_class (self->file_button, "flat");
  gtk_widget_add_css_class (self->file_button, "file-button");

  self->bar = adw_header_bar_new ();
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (self->bar), FALSE);
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (self->bar), gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  adw_header_bar_pack_start (ADW_HEADER_BAR (self->bar), self->file_button);
  adw_header_bar_pack_end (ADW_HEADER_BAR (self->bar), canevas_menus_create_main_button ());
  gtk_widget_set_parent (self->bar, GTK_WIDGET (self));
}

GtkWidget *
canevas_file_bar_new (CanevasStore *store)
{
  CanevasFileBar *self = g_object_new (CANEVAS_TYPE_FILE_BAR, NULL);

  self->store = g_object_ref (store);
  self->authorities = canevas_store_list (store, &canevas_authority_type);
  g_signal_connect_object (store, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "notify::path", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
  return GTK_WIDGET (self);
}
