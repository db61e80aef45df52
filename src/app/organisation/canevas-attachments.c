/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-attachments.h"

#include "canevas-format.h"
#include "canevas-page.h"
#include "canevas-picker.h"
#include "canevas-question.h"
#include "canevas-scenario-row.h"
#include "canevas-summary.h"

#include <glib/gi18n-lib.h>

struct _CanevasAttachments
{
  GtkBox parent_instance;

  CanevasInspector *inspector; /* around it */
  CanevasRecord *record;
  const CanevasRecordType *type;
  const char *own, *other; /* static */
  CanevasList *list;
  CanevasList *others; /* what can be chosen */
  GtkListBox *box;
  GtkMenuButton *add;
};

G_DEFINE_FINAL_TYPE (CanevasAttachments, canevas_attachments, GTK_TYPE_BOX)

static const CanevasRecordType *
get_other_type (CanevasAttachments *self)
{
  const int field = canevas_record_type_find_field (self->type, self->other);

  return canevas_schema_find_type (canevas_store_get_schema (canevas_record_get_store (self->record)), self->type->fields[field].references);
}

/* "Référent · Finances of the pole · Léa Fontaine": in what capacity, in which words, and who carries it. */
static char *
dup_facts (CanevasAttachments *self, CanevasRecord *tie)
{
  g_autoptr (GStrvBuilder) facts = g_strv_builder_new ();
  g_autofree char *kind = canevas_format_field (tie, "kind", CANEVAS_DATE_SHORT);
  const char *words = canevas_record_get_text (tie, self->type->title);
  g_auto (GStrv) parts = NULL;

  if (canevas_scenario_is_row (tie) && canevas_record_get_flag (tie, "closed"))
    g_strv_builder_add (facts, _("× Closed by the scenario"));
  if (*kind != '\0')
    g_strv_builder_add (facts, kind);
  if (words != NULL)
    g_strv_builder_add (facts, words);
  if (canevas_record_type_find_field (self->type, "person") >= 0 && !g_str_equal (self->own, "person") && !g_str_equal (self->other, "person"))
    {
      g_autoptr (CanevasRecord) person = canevas_record_get_reference (tie, "person");

      if (person != NULL)
        g_strv_builder_add (facts, canevas_record_get_title (person));
    }
  parts = g_strv_builder_end (facts);
  return g_strjoinv (" · ", parts);
}

static void
activated_cb (CanevasAttachments *self, GtkListBoxRow *row)
{
  g_autoptr (CanevasRecord) tie = g_list_model_get_item (G_LIST_MODEL (self->list), (guint) gtk_list_box_row_get_index (row));

  canevas_inspector_go_into (self->inspector, tie);
}

static void
remove_cb (GtkButton *button, CanevasAttachments *self)
{
  CanevasRecord *tie = g_object_get_data (G_OBJECT (button), "tie");
  g_autoptr (CanevasRecord) other = canevas_record_get_reference (tie, self->other);
  g_autofree char *title = other != NULL ? canevas_summary_dup_title (other) : canevas_summary_dup_title (tie);
  g_autofree char *said = g_strdup_printf (_("No longer tied to “%s”"), title);
  g_autoptr (GError) error = NULL;

  /* What is in force ends in a scenario, or is restored. */
  if (canevas_scenario_is_row (tie) && canevas_record_get_flag (tie, "closed"))
    {
      g_free (said);
      said = g_strdup_printf (_("Tied to “%s” again"), title);
    }
  if (canevas_scenario_is_row (tie) ? canevas_scenario_row_drop (tie, &error) : canevas_store_remove (canevas_record_get_store (tie), tie, &error))
    canevas_page_toast (GTK_WIDGET (self), said, TRUE);
  else
    canevas_page_report (GTK_WIDGET (self), _("Nothing was deleted"), error);
}

/* What a scenario closes stays in the list, struck by a word, with the way to restore it. */
static void
show_state (GtkWidget *button, CanevasRecord *tie, const char *title)
{
  const gboolean closed = canevas_scenario_is_row (tie) && canevas_record_get_flag (tie, "closed");
  g_autofree char *label = g_strdup_printf (closed ? _("Restore: %s") : _("Remove: %s"), title);

  gtk_button_set_icon_name (GTK_BUTTON (button), closed ? "edit-undo-symbolic" : "user-trash-symbolic");
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
update_row (GtkWidget *row)
{
  CanevasAttachments *self = g_object_get_data (G_OBJECT (row), "attachments");
  GtkWidget *button = g_object_get_data (G_OBJECT (row), "remove");
  CanevasRecord *tie = g_object_get_data (G_OBJECT (button), "tie");
  g_autofree char *facts = dup_facts (self, tie);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), facts);
  show_state (button, tie, adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
}

static GtkWidget *
create_remove (CanevasAttachments *self, CanevasRecord *tie, const char *title)
{
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON, "valign", GTK_ALIGN_CENTER, "css-classes", (const char *[]) { "flat", NULL }, NULL);

  show_state (button, tie, title);
  g_object_set_data_full (G_OBJECT (button), "tie", g_object_ref (tie), g_object_unref);
  g_object_bind_property (canevas_record_get_store (tie), "read-only", button, "sensitive", G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
  g_signal_connect (button, "clicked", G_CALLBACK (remove_cb), self);
  return button;
}

static GtkWidget *
create_row (gpointer item, gpointer data)
{
  CanevasAttachments *self = data;
  g_autoptr (CanevasRecord) other = canevas_record_get_reference (item, self->other);
  g_autofree char *title = other != NULL ? canevas_summary_dup_title (other) : canevas_summary_dup_title (item);
  g_autofree char *facts = dup_facts (self, item);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title, "subtitle", facts, "title-lines", 2,
                                 "activatable", TRUE, NULL);

  GtkWidget *remove = create_remove (self, item, title);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), remove);
  g_object_set_data (G_OBJECT (row), "attachments", self);
  g_object_set_data (G_OBJECT (row), "remove", remove);
  if (canevas_scenario_is_row (item))
    g_signal_connect_object (item, "notify::closed", G_CALLBACK (update_row), row, G_CONNECT_SWAPPED);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, facts, -1);
  return row;
}

static void
items_changed_cb (CanevasAttachments *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->box), g_list_model_get_n_items (G_LIST_MODEL (self->list)) > 0);
}

static gboolean
is_offered (CanevasRecord *record, gpointer data)
{
  return record != CANEVAS_ATTACHMENTS (data)->record;
}

/* Tied at once to what was chosen: undo takes back the whole. */
static CanevasRecord *
tie (CanevasAttachments *self, CanevasRecord *other, GError **error)
{
  CanevasStore *store = canevas_record_get_store (self->record);
  g_autofree char *title = canevas_summary_dup_title (other);
  g_autofree char *label = g_strdup_printf (_("tie to “%s”"), title);
  g_autoptr (CanevasRecord) made = NULL;

  canevas_store_begin (store, label);
  made = canevas_store_add (store, self->type, NULL, error);
  if (made == NULL || !canevas_record_set_reference (made, self->own, self->record, error)
      || (canevas_scenario_is_row (made) && !canevas_record_set_text (made, "scenario", canevas_record_get_text (self->record, "scenario"), error))
      || !canevas_record_set_reference (made, self->other, other, error))
    {
      canevas_store_rollback (store);
      return NULL;
    }
  return canevas_store_commit (store, error) ? g_steal_pointer (&made) : NULL;
}

static void
picked_cb (CanevasAttachments *self, CanevasRecord *other)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasRecord) made = tie (self, other, &error);

  if (made == NULL)
    canevas_page_report (GTK_WIDGET (self), _("Nothing was added"), error);
  else
    canevas_inspector_go_into (self->inspector, made);
}

/* Built when first opened: a file may have thousands of people. */
static void
open_cb (GtkMenuButton *button, gpointer data)
{
  CanevasAttachments *self = data;
  GtkWidget *picker;

  if (gtk_menu_button_get_popover (button) != NULL)
    return;
  /* A scenario knows its own units and posts alone. */
  self->others = canevas_scenario_is_row (self->record)
                   ? canevas_store_referring (canevas_record_get_store (self->record), get_other_type (self), "scenario",
                                              canevas_record_get_text (self->record, "scenario"))
                   : canevas_store_list (canevas_record_get_store (self->record), get_other_type (self));
  picker = canevas_picker_new (self->others, NULL, FALSE, is_offered, self);
  g_signal_connect_object (picker, "picked", G_CALLBACK (picked_cb), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (button, picker);
}

static GtkWidget *
create_header (CanevasAttachments *self, const char *title)
{
  GtkWidget *header = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *spoken = g_strdup_printf (C_("button", "Add: %s"), title);

  self->add = g_object_new (GTK_TYPE_MENU_BUTTON, "css-classes", (const char *[]) { "flat", NULL }, "valign", GTK_ALIGN_CENTER, "child",
                            g_object_new (ADW_TYPE_BUTTON_CONTENT, "icon-name", "list-add-symbolic", "label", _("Add"), NULL), NULL);
  gtk_menu_button_set_create_popup_func (self->add, open_cb, self, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (self->add))), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_box_append (GTK_BOX (header), g_object_new (GTK_TYPE_LABEL, "label", title, "xalign", 0.0f, "hexpand", TRUE, "wrap", TRUE,
                                                  "css-classes", (const char *[]) { "heading", NULL }, NULL));
  gtk_box_append (GTK_BOX (header), GTK_WIDGET (self->add));
  return header;
}

static void
canevas_attachments_dispose (GObject *object)
{
  CanevasAttachments *self = CANEVAS_ATTACHMENTS (object);

  if (self->list != NULL)
    gtk_list_box_bind_model (self->box, NULL, NULL, NULL, NULL);
  g_clear_object (&self->list);
  g_clear_object (&self->others);
  g_clear_object (&self->record);

  G_OBJECT_CLASS (canevas_attachments_parent_class)->dispose (object);
}

static void
canevas_attachments_class_init (CanevasAttachmentsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = canevas_attachments_dispose;
}

static void
canevas_attachments_init (CanevasAttachments *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
}

GtkWidget *
canevas_attachments_new (CanevasInspector *inspector, const CanevasRecordType *type, const char *own, const char *other, const char *title,
                         const char *question)
{
  CanevasAttachments *self = g_object_new (CANEVAS_TYPE_ATTACHMENTS, NULL);
  CanevasStore *store;

  g_return_val_if_fail (CANEVAS_IS_RECORD (canevas_inspector_get_record (inspector)), NULL);

  self->inspector = inspector;
  self->record = g_object_ref (canevas_inspector_get_record (inspector));
  self->type = type;
  self->own = own;
  self->other = other;
  store = canevas_record_get_store (self->record);
  self->list = canevas_store_referring (store, type, own, canevas_record_get_id (self->record));
  self->box = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE, "css-classes", (const char *[]) { "boxed-list", NULL }, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->box), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_box_append (GTK_BOX (self), create_header (self, title));
  if (question != NULL)
    gtk_box_append (GTK_BOX (self), canevas_question_new (question));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->box));
  gtk_list_box_bind_model (self->box, G_LIST_MODEL (self->list), create_row, self, NULL);
  g_signal_connect_swapped (self->box, "row-activated", G_CALLBACK (activated_cb), self);
  g_signal_connect_object (self->list, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
  g_object_bind_property (store, "read-only", self->add, "sensitive", G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
  items_changed_cb (self);
  return GTK_WIDGET (self);
}
