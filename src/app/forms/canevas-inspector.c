/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-inspector.h"

#include "canevas-form.h"
#include "canevas-page.h"
#include "canevas-record-list.h"
#include "canevas-scenario-row.h"
#include "canevas-summary.h"

#include <glib/gi18n-lib.h>

struct _CanevasInspector
{
  AdwBin parent_instance;

  CanevasRecord *record;
  const char *const *fields; /* the only ones offered; NULL: all */
  GHashTable *fields_of;     /* CanevasRecordType → likewise, for records of that type */
  CanevasRecord *outer; /* where "back" leads from a record that belongs to another one */

  GtkButton *back;
  GtkLabel *back_name;
  GtkLabel *kind;
  GtkLabel *name;
  GtkScrolledWindow *scroller;
  GtkBox *groups;
  CanevasForm *form;
  GtkWidget *slot; /* under the first card, for what is asked before the rest of the form; NULL: there is none */
  GtkWidget *foot;
  AdwButtonContent *delete_content;
};

G_DEFINE_FINAL_TYPE (CanevasInspector, canevas_inspector, ADW_TYPE_BIN)

enum
{
  PROP_RECORD = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void show_inner (CanevasInspector *self, CanevasRecord *record);

/* What a scenario has of the organisation in force is closed there, or restored; the rest is deleted. */
static void
update_foot (CanevasInspector *self)
{
  g_autofree char *label = canevas_scenario_is_row (self->record) ? canevas_scenario_row_dup_verb (self->record) : NULL;
  const char *icon = "user-trash-symbolic";

  if (label == NULL)
    label = canevas_summary_dup_delete_label (canevas_record_get_record_type (self->record));
  else
    icon = canevas_record_get_flag (self->record, "closed") ? "edit-undo-symbolic" : "window-close-symbolic";
  adw_button_content_set_label (self->delete_content, label);
  adw_button_content_set_icon_name (self->delete_content, icon);
}

static void
name_cb (CanevasInspector *self)
{
  g_autofree char *title = canevas_summary_dup_title (self->record);

  gtk_label_set_text (self->name, title);
  update_foot (self);
}

static void
deleted_cb (CanevasInspector *self)
{
  g_autoptr (CanevasRecord) outer = g_steal_pointer (&self->outer);

  canevas_inspector_set_record (self, outer != NULL && !canevas_record_is_deleted (outer) ? outer : NULL);
}

static void
back_cb (CanevasInspector *self)
{
  g_autoptr (CanevasRecord) outer = g_steal_pointer (&self->outer);

  canevas_inspector_set_record (self, outer);
}

static void
delete_cb (CanevasInspector *self)
{
  g_autoptr (CanevasRecord) record = g_object_ref (self->record);
  const gboolean dropped = canevas_scenario_is_row (record);
  g_autofree char *said = dropped ? canevas_scenario_row_dup_said (record) : canevas_summary_dup_deleted (record);
  g_autoptr (GError) error = NULL;

  if (dropped ? canevas_scenario_row_drop (record, &error) : canevas_store_remove (canevas_record_get_store (record), record, &error))
    canevas_page_toast (GTK_WIDGET (self), said, TRUE);
  else
    canevas_page_report (GTK_WIDGET (self), _("Nothing was deleted"), error);
}

/* Lists of what belongs to the record alone (the periods of a role). A project's children have their own page. */
static void
append_children (CanevasInspector *self, GtkBox *box)
{
  const CanevasSchema *schema = canevas_store_get_schema (canevas_record_get_store (self->record));
  const CanevasRecordType *type = canevas_record_get_record_type (self->record);

  if (g_strcmp0 (type->table, "project") == 0)
    return;
  for (guint i = 0; i < schema->n_types; i++)
    {
      const CanevasRecordType *child = schema->types[i];
      int parent = child->parent != NULL ? canevas_record_type_find_field (child, child->parent) : -1;
      GtkWidget *list;

      if (parent < 0 || !child->fields[parent].hidden || g_strcmp0 (child->fields[parent].references, type->table) != 0)
        continue;
      list = canevas_record_list_new (canevas_record_get_store (self->record), self->record, child, g_dgettext (GETTEXT_PACKAGE, child->plural), NULL);
      canevas_record_list_open_on_click (CANEVAS_RECORD_LIST (list));
      g_signal_connect_object (list, "activated", G_CALLBACK (show_inner), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (list, "added", G_CALLBACK (show_inner), self, G_CONNECT_SWAPPED);
      gtk_box_append (box, list);
    }
}

/* Who sits in a body matters more than its secretariat, and who works with a unit more than its code. */
static gboolean
lists_come_first (const CanevasRecordType *type)
{
  return g_strcmp0 (type->table, "instance") == 0 || g_strcmp0 (type->table, "unit") == 0 || g_strcmp0 (type->table, "person") == 0
         || g_strcmp0 (type->table, "scenario_unit") == 0 || g_strcmp0 (type->table, "scenario_person") == 0;
}

static void
clear (CanevasInspector *self)
{
  GtkWidget *child;

  if (self->record != NULL)
    g_signal_handlers_disconnect_by_data (self->record, self);
  g_clear_object (&self->record);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->groups))) != NULL)
    gtk_box_remove (self->groups, child);
  self->form = NULL;
  self->slot = NULL;
}

static void
show (CanevasInspector *self)
{
  const CanevasRecordType *type = canevas_record_get_record_type (self->record);
  const char *const *of_type = g_hash_table_lookup (self->fields_of, type);
  const char *const *fields = self->outer != NULL ? NULL : of_type != NULL ? of_type : self->fields;

  gtk_label_set_text (self->kind, g_dgettext (GETTEXT_PACKAGE, type->label));
  gtk_widget_set_sensitive (self->foot, !canevas_store_get_read_only (canevas_record_get_store (self->record)));
  self->form = CANEVAS_FORM (canevas_form_new (self->record, CANEVAS_EDITOR_ROW));
  if (fields == NULL)
    canevas_form_add_all (self->form);
  else
    for (guint i = 0; fields[i] != NULL; i++)
      canevas_form_add (self->form, fields[i], FALSE);
  gtk_box_append (self->groups, GTK_WIDGET (self->form));
  if (fields == NULL && lists_come_first (type))
    {
      self->slot = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
      canevas_form_insert_group (self->form, self->slot);
    }
  if (fields == NULL || of_type == NULL)
    append_children (self, self->slot != NULL ? GTK_BOX (self->slot) : self->groups);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  g_signal_connect_swapped (self->record, "notify", G_CALLBACK (name_cb), self);
  g_signal_connect_swapped (self->record, "deleted", G_CALLBACK (deleted_cb), self);
  name_cb (self);
}

static void
set_record (CanevasInspector *self, CanevasRecord *record)
{
  g_autoptr (CanevasRecord) kept = record != NULL ? g_object_ref (record) : NULL;
  g_autofree char *back = NULL;

  if (self->record == record)
    return;
  clear (self);
  self->record = g_steal_pointer (&kept);
  if (self->record != NULL)
    show (self);
  if (self->outer != NULL)
    back = canevas_summary_dup_title (self->outer);
  gtk_widget_set_visible (GTK_WIDGET (self->back), back != NULL);
  if (back != NULL)
    {
      gtk_label_set_text (self->back_name, back);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->back), GTK_ACCESSIBLE_PROPERTY_LABEL, back, -1);
    }
  gtk_widget_set_visible (adw_bin_get_child (ADW_BIN (self)), self->record != NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RECORD]);
}

static void
show_inner (CanevasInspector *self, CanevasRecord *record)
{
  if (record == self->record)
    return;
  g_set_object (&self->outer, self->record);
  set_record (self, record);
  canevas_inspector_focus (self, NULL);
}

static GtkWidget *
build_head (CanevasInspector *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *back = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  /* A long name is cut: the pane would grow, and float over the page where there is no room for that. */
  self->back_name = g_object_new (GTK_TYPE_LABEL, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  gtk_box_append (GTK_BOX (back), gtk_image_new_from_icon_name ("go-previous-symbolic"));
  gtk_box_append (GTK_BOX (back), GTK_WIDGET (self->back_name));
  self->back = g_object_new (GTK_TYPE_BUTTON, "halign", GTK_ALIGN_START, "visible", FALSE, "css-classes", (const char *[]) { "flat", NULL },
                             "child", back, NULL);
  self->kind = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "css-classes", (const char *[]) { "caption", "dim-label", NULL }, NULL);
  self->name = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "lines", 3,
                             "ellipsize", PANGO_ELLIPSIZE_END, "css-classes", (const char *[]) { "title-4", NULL }, NULL);
  gtk_widget_add_css_class (head, "inspector-head");
  g_signal_connect_swapped (self->back, "clicked", G_CALLBACK (back_cb), self);
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->back));
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->kind));
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->name));
  return head;
}

static GtkWidget *
build_foot (CanevasInspector *self)
{
  GtkWidget *button;

  self->foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  self->delete_content = g_object_new (ADW_TYPE_BUTTON_CONTENT, "icon-name", "user-trash-symbolic", NULL);
  button = g_object_new (GTK_TYPE_BUTTON, "child", self->delete_content, "css-classes", (const char *[]) { "flat", NULL }, NULL);
  gtk_widget_add_css_class (self->foot, "inspector-foot");
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (delete_cb), self);
  gtk_box_append (GTK_BOX (self->foot), button);
  return self->foot;
}

static void
canevas_inspector_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_RECORD)
    g_value_set_object (value, CANEVAS_INSPECTOR (object)->record);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
canevas_inspector_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_RECORD)
    canevas_inspector_set_record (CANEVAS_INSPECTOR (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
canevas_inspector_dispose (GObject *object)
{
  CanevasInspector *self = CANEVAS_INSPECTOR (object);

  if (self->record != NULL)
    g_signal_handlers_disconnect_by_data (self->record, self);
  g_clear_object (&self->record);
  g_clear_object (&self->outer);
  G_OBJECT_CLASS (canevas_inspector_parent_class)->dispose (object);
}

static void
canevas_inspector_finalize (GObject *object)
{
  g_hash_table_unref (CANEVAS_INSPECTOR (object)->fields_of);
  G_OBJECT_CLASS (canevas_inspector_parent_class)->finalize (object);
}

static void
canevas_inspector_class_init (CanevasInspectorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = canevas_inspector_get_property;
  object_class->set_property = canevas_inspector_set_property;
  object_class->dispose = canevas_inspector_dispose;
  object_class->finalize = canevas_inspector_finalize;
  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, CANEVAS_TYPE_RECORD,
                                                 G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
canevas_inspector_init (CanevasInspector *self)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "visible", FALSE, NULL);

  self->fields_of = g_hash_table_new (NULL, NULL);
  self->groups = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 18,
                               "css-classes", (const char *[]) { "inspector-groups", NULL }, NULL);
  self->scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", self->groups, "hscrollbar-policy", GTK_POLICY_NEVER, "vexpand", TRUE, NULL);
  gtk_box_append (GTK_BOX (box), build_head (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->scroller));
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (box), build_foot (self));
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_widget_add_css_class (GTK_WIDGET (self), "inspector");
}

GtkWidget *
canevas_inspector_new (void)
{
  return g_object_new (CANEVAS_TYPE_INSPECTOR, NULL);
}

void
canevas_inspector_set_record (CanevasInspector *self, CanevasRecord *record)
{
  g_return_if_fail (CANEVAS_IS_INSPECTOR (self));
  g_return_if_fail (record == NULL || CANEVAS_IS_RECORD (record));

  g_clear_object (&self->outer);
  set_record (self, record);
}

CanevasRecord *
canevas_inspector_get_record (CanevasInspector *self)
{
  g_return_val_if_fail (CANEVAS_IS_INSPECTOR (self), NULL);

  return self->record;
}

void
canevas_inspector_set_fields (CanevasInspector *self, const char *const *fields)
{
  g_return_if_fail (CANEVAS_IS_INSPECTOR (self));

  self->fields = fields;
}

void
canevas_inspector_set_fields_of (CanevasInspector *self, const CanevasRecordType *type, const char *const *fields)
{
  g_autoptr (CanevasRecord) shown = NULL;

  g_return_if_fail (CANEVAS_IS_INSPECTOR (self));

  g_hash_table_insert (self->fields_of, (gpointer) type, (gpointer) fields);
  if (self->record == NULL || self->outer != NULL || canevas_record_get_record_type (self->record) != type)
    return;
  shown = g_object_ref (self->record);
  set_record (self, NULL);
  set_record (self, shown);
}

void
canevas_inspector_append (CanevasInspector *self, GtkWidget *group)
{
  g_return_if_fail (CANEVAS_IS_INSPECTOR (self));
  g_return_if_fail (GTK_IS_WIDGET (group));

  gtk_box_append (self->groups, group);
}

void
canevas_inspector_prepend (CanevasInspector *self, GtkWidget *group)
{
  g_return_if_fail (CANEVAS_IS_INSPECTOR (self));
  g_return_if_fail (GTK_IS_WIDGET (group));

  gtk_box_prepend (self->groups, group);
}

void
canevas_inspector_insert (CanevasInspector *self, GtkWidget *group)
{
  g_return_if_fail (CANEVAS_IS_INSPECTOR (self));
  g_return_if_fail (GTK_IS_WIDGET (group));

  if (self->slot != NULL)
    gtk_box_prepend (GTK_BOX (self->slot), group);
  else
    gtk_box_append (self->groups, group);
}

void
canevas_inspector_go_into (CanevasInspector *self, CanevasRecord *record)
{
  g_return_if_fail (CANEVAS_IS_INSPECTOR (self));
  g_return_if_fail (CANEVAS_IS_RECORD (record));

  show_inner (self, record);
}

gboolean
canevas_inspector_focus (CanevasInspector *self, const char *field)
{
  g_return_val_if_fail (CANEVAS_IS_INSPECTOR (self), FALSE);

  return self->form != NULL && canevas_form_focus (self->form, field);
}
