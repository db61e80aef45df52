/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include <glib/gi18n-lib.h>

#include "canevas-recent-row.h"

#include "canevas-format.h"

struct _CanevasRecentRow
{
  AdwActionRow parent_instance;
  CanevasRecentFile *file;
  GCancellable *cancellable;
  GtkWidget *icon;
  GtkWidget *menu;
};

G_DEFINE_FINAL_TYPE (CanevasRecentRow, canevas_recent_row, ADW_TYPE_ACTION_ROW)

static void
show_missing (CanevasRecentRow *self)
{
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), _("Not found: plug the drive in, or remove it from the list"));
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), "dialog-question-symbolic");
  gtk_widget_remove_css_class (self->icon, "accent");
  gtk_widget_add_css_class (self->icon, "dim-label");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CanevasRecentRow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInfo) info = g_file_query_info_finish (G_FILE (source), result, &error);

  if (info == NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show_missing (self);
}

static gboolean
look_up_cb (gpointer user_data)
{
  CanevasRecentRow *self = user_data;
  g_autoptr (GFile) file = g_file_new_for_uri (canevas_recent_file_get_uri (self->file));

  g_file_query_info_async (file, G_FILE_ATTRIBUTE_STANDARD_TYPE, G_FILE_QUERY_INFO_NONE, G_PRIORITY_LOW, self->cancellable, found_cb,
                           g_object_ref (self));
  return G_SOURCE_REMOVE;
}

static void
remove_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  canevas_recent_files_remove (canevas_recent_file_get_uri (CANEVAS_RECENT_ROW (widget)->file));
}

static void
fill_menu (GtkMenuButton *button, gpointer user_data)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  g_menu_append (menu, _("_Remove From the List"), "recent.remove");
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static void
canevas_recent_row_dispose (GObject *object)
{
  CanevasRecentRow *self = CANEVAS_RECENT_ROW (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->file);

  G_OBJECT_CLASS (canevas_recent_row_parent_class)->dispose (object);
}

static void
canevas_recent_row_class_init (CanevasRecentRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = canevas_recent_row_dispose;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "recent.remove", NULL, remove_cb);
}

static void
canevas_recent_row_init (CanevasRecentRow *self)
{
  self->cancellable = g_cancellable_new ();

  self->icon = gtk_image_new_from_icon_name ("canevas-project-symbolic");
  gtk_image_set_pixel_size (GTK_IMAGE (self->icon), 24);
  gtk_widget_add_css_class (self->icon, "accent");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (self), self->icon);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (self), 1);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (self), 1);
  gtk_widget_set_size_request (GTK_WIDGET (self), -1, 62);
}

static void
add_suffixes (CanevasRecentRow *self)
{
  g_autofree char *time = canevas_format_near_time (canevas_recent_file_get_time (self->file));
  g_autofree char *actions = g_strdup_printf (_("Other actions on %s"), canevas_recent_file_get_name (self->file));
  GtkWidget *label = gtk_label_new (time);

  gtk_widget_add_css_class (label, "when");
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), label);

  self->menu = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->menu), "view-more-symbolic");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->menu), fill_menu, NULL, NULL);
  gtk_widget_set_valign (self->menu, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->menu, "flat");
  gtk_widget_set_tooltip_text (self->menu, _("Other Actions"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu), GTK_ACCESSIBLE_PROPERTY_LABEL, actions, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->menu);
}

GtkWidget *
canevas_recent_row_new (CanevasRecentFile *file)
{
  CanevasRecentRow *self = g_object_new (CANEVAS_TYPE_RECENT_ROW, NULL);

  self->file = g_object_ref (file);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), canevas_recent_file_get_name (file));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), canevas_recent_file_get_place (file));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, canevas_recent_file_get_name (file), -1);
  add_suffixes (self);
  g_idle_add_full (G_PRIORITY_LOW, look_up_cb, g_object_ref (self), g_object_unref);
  return GTK_WIDGET (self);
}

CanevasRecentFile *
canevas_recent_row_get_file (CanevasRecentRow *self)
{
  g_return_val_if_fail (CANEVAS_IS_RECENT_ROW (self), NULL);
  return self->file;
}
