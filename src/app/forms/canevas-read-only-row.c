/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include <glib/gi18n-lib.h>

#include "canevas-read-only-row.h"

struct _CanevasReadOnlyRow
{
  GtkWidget parent_instance;
  CanevasStore *store;
  GtkWidget *revealer;
  GtkWidget *label;
};

G_DEFINE_FINAL_TYPE (CanevasReadOnlyRow, canevas_read_only_row, GTK_TYPE_WIDGET)

static void
refresh (CanevasReadOnlyRow *self)
{
  const gboolean read_only = canevas_store_get_read_only (self->store);
  const char *reason = canevas_store_get_read_only_reason (self->store);
  g_autofree char *text = NULL;

  /* Translators: %s is a whole sentence that says why. */
  text = g_strdup_printf (_("%s You can read everything; changes need a copy."), reason != NULL ? reason : _("Read-only."));
  gtk_label_set_label (GTK_LABEL (self->label), text);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), read_only);
  gtk_widget_set_visible (GTK_WIDGET (self), read_only);
}

static void
canevas_read_only_row_dispose (GObject *object)
{
  CanevasReadOnlyRow *self = CANEVAS_READ_ONLY_ROW (object);

  g_clear_pointer (&self->revealer, gtk_widget_unparent);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (canevas_read_only_row_parent_class)->dispose (object);
}

static void
canevas_read_only_row_class_init (CanevasReadOnlyRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = canevas_read_only_row_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
canevas_read_only_row_init (CanevasReadOnlyRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *icon = gtk_image_new_from_icon_name ("changes-prevent-symbolic");
  GtkWidget *button = gtk_button_new_with_mnemonic (_("Save a _Copy…"));

  gtk_accessible_update_state (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_accessible_reset_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.save-as");

  self->label = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_widget_set_hexpand (self->label, TRUE);

  gtk_widget_add_css_class (box, "notice");
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), self->label);
  gtk_box_append (GTK_BOX (box), button);

  self->revealer = gtk_revealer_new ();
  gtk_revealer_set_child (GTK_REVEALER (self->revealer), box);
  gtk_widget_set_parent (self->revealer, GTK_WIDGET (self));
}

GtkWidget *
canevas_read_only_row_new (CanevasStore *store)
{
  CanevasReadOnlyRow *self = g_object_new (CANEVAS_TYPE_READ_ONLY_ROW, NULL);

  self->store = g_object_ref (store);
  g_signal_connect_object (store, "notify::read-only", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
  return GTK_WIDGET (self);
}

const char *
canevas_read_only_row_get_text (CanevasReadOnlyRow *self)
{
  g_return_val_if_fail (CANEVAS_IS_READ_ONLY_ROW (self), NULL);
  return gtk_revealer_get_reveal_child (GTK_REVEALER (self->revealer)) ? gtk_label_get_label (GTK_LABEL (self->label)) : NULL;
}
