/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include <glib/gi18n-lib.h>

#include "canevas-header.h"

#include "canevas-save-status.h"

struct _CanevasHeader
{
  GtkWidget parent_instance;
  CanevasStore *store;
  GBindingGroup *page;
  GtkWidget *bar;
  GtkWidget *sidebar_toggle;
  GtkWidget *undo;
  GtkWidget *redo;
  GtkWidget *title;
  GtkWidget *subtitle;
  GtkWidget *status_line;
  GtkWidget *primary;
  GtkWidget *inspector_toggle;
};

G_DEFINE_FINAL_TYPE (CanevasHeader, canevas_header, GTK_TYPE_WIDGET)

static void
name_button (GtkWidget *button, const char *name, const char *shortcut)
{
  g_autofree char *tooltip = g_strdup_printf ("%s (%s)", name, shortcut);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
history_cb (CanevasHeader *self)
{
  const char *undo = canevas_store_get_undo_label (self->store);
  const char *redo = canevas_store_get_redo_label (self->store);
  /* Translators: %s is the name of an action, such as "rename milestone" */
  g_autofree char *undo_name = undo != NULL ? g_strdup_printf (_("Undo: %s"), undo) : g_strdup (_("Undo"));
  /* Translators: %s is the name of an action, such as "rename milestone" */
  g_autofree char *redo_name = redo != NULL ? g_strdup_printf (_("Redo: %s"), redo) : g_strdup (_("Redo"));

  name_button (self->undo, undo_name, _("Ctrl+Z"));
  name_button (self->redo, redo_name, _("Ctrl+Shift+Z"));
}

static void
primary_cb (CanevasHeader *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.primary", NULL);
}

/* "Framing · ✓ Saved at 14:32": the dot only after something. */
static gboolean
subtitle_to_text (GBinding *binding, const GValue *from, GValue *to, gpointer user_data)
{
  const char *subtitle = g_value_get_string (from);

  if (subtitle == NULL || *subtitle == '\0')
    g_value_set_static_string (to, "");
  else
    g_value_take_string (to, g_strdup_printf ("%s ·", subtitle));
  return TRUE;
}

static gboolean
is_set (GBinding *binding, const GValue *from, GValue *to, gpointer user_data)
{
  if (G_VALUE_HOLDS_STRING (from))
    g_value_set_boolean (to, g_value_get_string (from) != NULL && *g_value_get_string (from) != '\0');
  else
    g_value_set_boolean (to, g_value_get_object (from) != NULL);
  return TRUE;
}

static GtkWidget *
build_title (CanevasHeader *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->title = gtk_label_new (NULL);
  gtk_label_set_ellipsize (GTK_LABEL (self->title), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (self->title, "title");

  self->subtitle = gtk_label_new (NULL);
  gtk_label_set_ellipsize (GTK_LABEL (self->subtitle), PANGO_ELLIPSIZE_END);

  self->status_line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  gtk_widget_add_css_class (self->status_line, "statusline");
  gtk_widget_set_halign (self->status_line, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->status_line), self->subtitle);

  gtk_box_append (GTK_BOX (box), self->title);
  gtk_box_append (GTK_BOX (box), self->status_line);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  return box;
}

static GtkWidget *
build_toggle (const char *icon, const char *name, const char *shortcut)
{
  GtkWidget *toggle = gtk_toggle_button_new ();

  gtk_button_set_icon_name (GTK_BUTTON (toggle), icon);
  name_button (toggle, name, shortcut);
  return toggle;
}

static void
bind_page (CanevasHeader *self)
{
  self->page = g_binding_group_new ();
  g_binding_group_bind (self->page, "title", self->title, "label", G_BINDING_SYNC_CREATE);
  g_binding_group_bind_full (self->page, "subtitle", self->subtitle, "label", G_BINDING_SYNC_CREATE, subtitle_to_text, NULL, NULL,
                             NULL);
  g_binding_group_bind_full (self->page, "subtitle", self->subtitle, "visible", G_BINDING_SYNC_CREATE, is_set, NULL, NULL, NULL);
  g_binding_group_bind (self->page, "primary-label", self->primary, "label", G_BINDING_SYNC_CREATE);
  g_binding_group_bind (self->page, "primary-sensitive", self->primary, "sensitive", G_BINDING_SYNC_CREATE);
  g_binding_group_bind_full (self->page, "primary-label", self->primary, "visible", G_BINDING_SYNC_CREATE, is_set, NULL, NULL, NULL);
  g_binding_group_bind_full (self->page, "inspector", self->inspector_toggle, "visible", G_BINDING_SYNC_CREATE, is_set, NULL, NULL,
                             NULL);
}

static void
canevas_header_dispose (GObject *object)
{
  CanevasHeader *self = CANEVAS_HEADER (object);

  g_clear_object (&self->page);
  g_clear_pointer (&self->bar, gtk_widget_unparent);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (canevas_header_parent_class)->dispose (object);
}

static void
canevas_header_class_init (CanevasHeaderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = canevas_header_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
canevas_header_init (CanevasHeader *self)
{
  AdwHeaderBar *bar;

  self->bar = adw_header_bar_new ();
  bar = ADW_HEADER_BAR (self->bar);
  adw_header_bar_set_centering_policy (bar, ADW_CENTERING_POLICY_LOOSE);
  gtk_widget_set_parent (self->bar, GTK_WIDGET (self));

  self->sidebar_toggle = build_toggle ("sidebar-show-symbolic", _("Sidebar"), _("F9"));
  self->undo = gtk_button_new_from_icon_name ("edit-undo-symbolic");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->undo), "win.undo");
  self->redo = gtk_button_new_from_icon_name ("edit-redo-symbolic");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->redo), "win.redo");
  adw_header_bar_pack_start (bar, self->sidebar_toggle);
  adw_header_bar_pack_start (bar, self->undo);
  adw_header_bar_pack_start (bar, self->redo);

  adw_header_bar_set_title_widget (bar, build_title (self));

  self->inspector_toggle = build_toggle ("sidebar-show-right-symbolic", _("Inspector"), _("Shift+F9"));
  self->primary = gtk_button_new_with_label ("");
  gtk_widget_set_visible (self->primary, FALSE);
  gtk_widget_set_visible (self->inspector_toggle, FALSE);
  gtk_widget_add_css_class (self->primary, "suggested-action");
  g_signal_connect_object (self->primary, "clicked", G_CALLBACK (primary_cb), self, G_CONNECT_SWAPPED);
  adw_header_bar_pack_end (bar, self->inspector_toggle);
  adw_header_bar_pack_end (bar, self->primary);

  bind_page (self);
}

GtkWidget *
canevas_header_new (CanevasStore *store)
{
  CanevasHeader *self = g_object_new (CANEVAS_TYPE_HEADER, NULL);

  self->store = g_object_ref (store);
  gtk_box_append (GTK_BOX (self->status_line), canevas_save_status_new (store));
  g_signal_connect_object (store, "notify::undo-label", G_CALLBACK (history_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "notify::redo-label", G_CALLBACK (history_cb), self, G_CONNECT_SWAPPED);
  history_cb (self);
  return GTK_WIDGET (self);
}

void
canevas_header_set_page (CanevasHeader *self, CanevasPage *page)
{
  g_return_if_fail (CANEVAS_IS_HEADER (self));
  g_binding_group_set_source (self->page, page);
}

GtkWidget *
canevas_header_get_sidebar_toggle (CanevasHeader *self)
{
  g_return_val_if_fail (CANEVAS_IS_HEADER (self), NULL);
  return self->sidebar_toggle;
}

GtkWidget *
canevas_header_get_inspector_toggle (CanevasHeader *self)
{
  g_return_val_if_fail (CANEVAS_IS_HEADER (self), NULL);
  return self->inspector_toggle;
}
