/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include <glib/gi18n-lib.h>

#include "canevas-save-status.h"

#include "canevas-format.h"

/* Our own: that of the theme is a file that loads librsvg before the first frame. */
#define SAVED_ICON "canevas-saved-symbolic"

struct _CanevasSaveStatus
{
  GtkWidget parent_instance;
  CanevasStore *store;
  GtkWidget *icon;
  GtkWidget *label;
  GtkWidget *retry;
  char *failure; /* why the shared file could not be written back */
};

G_DEFINE_FINAL_TYPE (CanevasSaveStatus, canevas_save_status, GTK_TYPE_WIDGET)

static void
show (CanevasSaveStatus *self, const char *icon, const char *text, const char *tooltip, gboolean amber)
{
  gtk_widget_set_visible (self->icon, icon != NULL);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), icon);
  if (g_strcmp0 (icon, SAVED_ICON) == 0)
    gtk_widget_add_css_class (self->icon, "success");
  else
    gtk_widget_remove_css_class (self->icon, "success");
  gtk_label_set_label (GTK_LABEL (self->label), text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), tooltip);
  gtk_widget_set_visible (self->retry, amber);
  if (amber)
    gtk_widget_add_css_class (GTK_WIDGET (self), "warning");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "warning");
}

static gboolean
is_today (gint64 unix_seconds)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) then = g_date_time_new_from_unix_local (unix_seconds);

  return then != NULL && g_date_time_get_year (then) == g_date_time_get_year (now)
         && g_date_time_get_day_of_year (then) == g_date_time_get_day_of_year (now);
}

/* Of this session, or else the last change of the sessions before. */
static gint64
get_saved_at (CanevasSaveStatus *self)
{
  CanevasStoreInfo info = { 0 };

  if (canevas_store_get_saved_at (self->store) != 0)
    return canevas_store_get_saved_at (self->store);
  canevas_store_get_info (self->store, &info);
  return info.last_entry;
}

static void
refresh (CanevasSaveStatus *self)
{
  const gint64 saved_at = get_saved_at (self);

  if (self->failure != NULL)
    show (self, "dialog-warning-symbolic", _("Not saved: the shared drive does not answer"), self->failure, TRUE);
  else if (canevas_store_get_read_only (self->store))
    show (self, "changes-prevent-symbolic", _("Read-only"), canevas_store_get_read_only_reason (self->store), FALSE);
  else if (saved_at == 0 || !is_today (saved_at))
    show (self, SAVED_ICON, _("Everything is saved"), _("Canevas saves as you write."), FALSE);
  else
    {
      g_autofree char *time = canevas_format_time (saved_at);
      g_autofree char *near_time = canevas_format_near_time (saved_at);
      /* Translators: the time of day, "14:32" */
      g_autofree char *text = g_strdup_printf (_("Saved at %s"), time);
      /* Translators: "today at 14:32" */
      g_autofree char *tooltip = g_strdup_printf (_("Last change kept %s. Canevas saves as you write."), near_time);

      show (self, SAVED_ICON, text, tooltip, FALSE);
    }
}

static void
unpublished_cb (CanevasSaveStatus *self, const GError *error)
{
  g_clear_pointer (&self->failure, g_free);
  if (error != NULL)
    self->failure = g_strdup (error->message);
  refresh (self);
}

static void
retry_cb (CanevasSaveStatus *self)
{
  g_autoptr (GError) error = NULL;

  canevas_store_publish (self->store, &error);
  unpublished_cb (self, error);
}

static void
canevas_save_status_dispose (GObject *object)
{
  CanevasSaveStatus *self = CANEVAS_SAVE_STATUS (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->store);
  g_clear_pointer (&self->failure, g_free);

  G_OBJECT_CLASS (canevas_save_status_parent_class)->dispose (object);
}

static void
canevas_save_status_class_init (CanevasSaveStatusClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = canevas_save_status_dispose;
  gtk_widget_class_set_css_name (widget_class, "savestatus");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
canevas_save_status_init (CanevasSaveStatus *self)
{
  self->icon = gtk_image_new ();
  gtk_image_set_pixel_size (GTK_IMAGE (self->icon), 12);
  gtk_widget_set_parent (self->icon, GTK_WIDGET (self));

  self->label = gtk_label_new (NULL);
  gtk_label_set_ellipsize (GTK_LABEL (self->label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));

  self->retry = gtk_button_new_with_label (_("Try Again"));
  gtk_widget_add_css_class (self->retry, "flat");
  gtk_widget_set_visible (self->retry, FALSE);
  gtk_widget_set_parent (self->retry, GTK_WIDGET (self));
  g_signal_connect_object (self->retry, "clicked", G_CALLBACK (retry_cb), self, G_CONNECT_SWAPPED);

  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))), 4);
}

GtkWidget *
canevas_save_status_new (CanevasStore *store)
{
  CanevasSaveStatus *self = g_object_new (CANEVAS_TYPE_SAVE_STATUS, NULL);

  self->store = g_object_ref (store);
  g_signal_connect_object (store, "notify::saved-at", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "notify::read-only", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "unpublished", G_CALLBACK (unpublished_cb), self, G_CONNECT_SWAPPED);
  refresh (self);
  return GTK_WIDGET (self);
}

const char *
canevas_save_status_get_text (CanevasSaveStatus *self)
{
  g_return_val_if_fail (CANEVAS_IS_SAVE_STATUS (self), NULL);
  return gtk_label_get_label (GTK_LABEL (self->label));
}
