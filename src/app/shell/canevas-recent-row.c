/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include <glib/gi18n-lib.h>

#include "canevas-recent-row.h"

#include "canevas-format.h"
#include "canevas-store.h"

struct _CanevasRecentRow
{
  AdwActionRow parent_instance;
  CanevasRecentFile *file;
  GCancellable *cancellable;
  GtkWidget *icon;
  GtkWidget *suffixes;
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
show_holder (CanevasRecentRow *self, const char *holder)
{
  /* Translators: %s is somebody's name */
  g_autofree char *text = g_strdup_printf (_("Open by %s: you will be able to read it"), holder);
  GtkWidget *lock = gtk_image_new_from_icon_name ("changes-prevent-symbolic");

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), text);
  gtk_widget_add_css_class (lock, "warning");
  gtk_accessible_update_state (GTK_ACCESSIBLE (lock), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_box_prepend (GTK_BOX (self->suffixes), lock);
}

/* In a thread. */
static void
look_up (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  const char *path = task_data;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "%s", path);
  else
    g_task_return_pointer (task, canevas_store_peek_holder (path), g_free);
}

static void
looked_up_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  CanevasRecentRow *self = CANEVAS_RECENT_ROW (source);
  g_autoptr (GError) error = NULL;
  g_autofree char *holder = g_task_propagate_pointer (G_TASK (result), &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    show_missing (self);
  else if (holder != NULL)
    show_holder (self, holder);
}

static gboolean
look_up_cb (gpointer user_data)
{
  CanevasRecentRow *self = user_data;
  g_autoptr (GFile) file = g_file_new_for_uri (canevas_recent_file_get_uri (self->file));
  g_autoptr (GTask) task = g_task_new (self, self->cancellable, looked_up_cb, NULL);

  if (g_file_peek_path (file) == NULL)
    return G_SOURCE_REMOVE;
  g_task_set_task_data (task, g_file_get_path (file), g_free);
  g_task_run_in_thread (task, look_up);
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
  GtkWidget *menu = gtk_menu_button_new ();

  gtk_widget_add_css_class (label, "when");
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (menu), "view-more-symbolic");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (menu), fill_menu, NULL, NULL);
  gtk_widget_set_valign (menu, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (menu, "flat");
  gtk_widget_set_tooltip_text (menu, _("Other Actions"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (menu), GTK_ACCESSIBLE_PROPERTY_LABEL, actions, -1);

  self->suffixes = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_box_append (GTK_BOX (self->suffixes), label);
  gtk_box_append (GTK_BOX (self->suffixes), menu);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->suffixes);
}

GtkWidget *
canevas_recent_row_new (CanevasRecentFile *file)
{
  CanevasRecentRow *self = g_object_new (CANEVAS_TYPE_RECENT_ROW, NULL);

  self->file = g_object_ref (file);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), canevas_recent_file_get_name (file));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), canevas_recent_file_get_place (file));
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
