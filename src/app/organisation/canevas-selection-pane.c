/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-selection-pane.h"

#include "canevas-organisation-move.h"
#include "canevas-picker.h"
#include "canevas-unit.h"

#include <glib/gi18n-lib.h>

struct _CanevasSelectionPane
{
  AdwBin parent_instance;

  CanevasList *units;
  GPtrArray *records;
  GtkLabel *title;
  GtkWidget *move;
  GtkWidget *remove;
};

G_DEFINE_FINAL_TYPE (CanevasSelectionPane, canevas_selection_pane, ADW_TYPE_BIN)

enum
{
  MOVE,
  REMOVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Offered when at least one of the selected can go there. */
static gboolean
is_offered (CanevasRecord *unit, gpointer data)
{
  CanevasSelectionPane *self = data;

  for (guint i = 0; self->records != NULL && i < self->records->len; i++)
    if (canevas_organisation_can_move (g_ptr_array_index (self->records, i), unit))
      return TRUE;
  return FALSE;
}

static void
picked_cb (CanevasSelectionPane *self, CanevasRecord *unit)
{
  g_signal_emit (self, signals[MOVE], 0, unit);
}

static void
remove_cb (CanevasSelectionPane *self)
{
  g_signal_emit (self, signals[REMOVE], 0);
}

static void
canevas_selection_pane_dispose (GObject *object)
{
  CanevasSelectionPane *self = CANEVAS_SELECTION_PANE (object);

  g_clear_object (&self->units);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  G_OBJECT_CLASS (canevas_selection_pane_parent_class)->dispose (object);
}

static void
canevas_selection_pane_class_init (CanevasSelectionPaneClass *klass)
{
  const GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = canevas_selection_pane_dispose;
  signals[MOVE] = g_signal_new ("move", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, CANEVAS_TYPE_RECORD);
  signals[REMOVE] = g_signal_new ("remove", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
canevas_selection_pane_init (CanevasSelectionPane *self)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 12,
                                 "css-classes", (const char *[]) { "inspector-groups", NULL }, NULL);

  self->title = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "wrap", TRUE, "css-classes", (const char *[]) { "title-4", NULL }, NULL);
  self->move = g_object_new (GTK_TYPE_MENU_BUTTON, "label", _("Attach to…"), NULL);
  self->remove = gtk_button_new_with_label (_("Delete the selection"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->move), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Attach to…"), -1);
  g_signal_connect_swapped (self->remove, "clicked", G_CALLBACK (remove_cb), self);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (box), self->move);
  gtk_box_append (GTK_BOX (box), self->remove);
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
canevas_selection_pane_new (CanevasStore *store)
{
  CanevasSelectionPane *self = g_object_new (CANEVAS_TYPE_SELECTION_PANE, NULL);
  GtkWidget *picker;

  self->units = canevas_store_list (store, &canevas_unit_type);
  picker = canevas_picker_new (self->units, _("No unit"), FALSE, is_offered, self);
  g_signal_connect_object (picker, "picked", G_CALLBACK (picked_cb), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->move), picker);
  g_object_bind_property (store, "read-only", self->move, "sensitive", G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
  g_object_bind_property (store, "read-only", self->remove, "sensitive", G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
  return GTK_WIDGET (self);
}

void
canevas_selection_pane_set_records (CanevasSelectionPane *self, GPtrArray *records)
{
  g_autofree char *title = NULL;

  g_return_if_fail (CANEVAS_IS_SELECTION_PANE (self));

  g_clear_pointer (&self->records, g_ptr_array_unref);
  self->records = g_ptr_array_ref (records);
  title = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u record selected", "%u records selected", records->len), records->len);
  gtk_label_set_text (self->title, title);
}
