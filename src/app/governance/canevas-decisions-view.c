/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-decisions-view.h"

#include "canevas-action-item.h"
#include "canevas-body-filter.h"
#include "canevas-decision.h"
#include "canevas-empty-state.h"
#include "canevas-inspector.h"
#include "canevas-instance.h"
#include "canevas-record-table.h"
#include "canevas-working-days.h"

#include <glib/gi18n-lib.h>

struct _CanevasDecisionsView
{
  CanevasView parent_instance;

  CanevasList *decisions;
  CanevasList *actions;
  CanevasList *bodies;
  GtkDropDown *state;
  CanevasBodyFilter *body;
  GtkFilter *filter;
  CanevasRecordTable *register_table;
  CanevasRecordTable *actions_table;
  GtkWidget *hidden; /* says that the filters hide everything */

  CanevasInspector *inspector;
};

G_DEFINE_FINAL_TYPE (CanevasDecisionsView, canevas_decisions_view, CANEVAS_TYPE_VIEW)

static char *
dup_delay (CanevasRecord *action)
{
  g_autofree char *today = canevas_day_dup_today ();

  return canevas_action_item_dup_state (action, today);
}

static char *
dup_decision_delay (CanevasRecord *decision)
{
  g_autofree char *today = canevas_day_dup_today ();

  return canevas_decision_dup_delay (decision, today);
}

static const CanevasRecordColumn decision_columns[] = {
  { "statement", NULL, 170, TRUE, NULL },  { "state", NULL, 96, FALSE, NULL }, { "decided_by", NULL, 100, TRUE, NULL },
  { "decided_on", NULL, 106, FALSE, NULL }, { "due", NULL, 106, FALSE, NULL }, { NULL, N_("Delay"), 96, FALSE, dup_decision_delay },
};

static const CanevasRecordColumn action_columns[] = {
  { "statement", NULL, 170, TRUE, NULL },   { "owner", NULL, 110, TRUE, NULL }, { "due", NULL, 118, FALSE, NULL },
  { "done_on", NULL, 118, FALSE, NULL }, { NULL, N_("Delay"), 106, FALSE, dup_delay },
};

static const CanevasField *
get_state_field (void)
{
  return &canevas_decision_type.fields[canevas_record_type_find_field (&canevas_decision_type, "state")];
}

static gboolean
is_shown (gpointer item, gpointer data)
{
  CanevasDecisionsView *self = data;
  const guint state = gtk_drop_down_get_selected (self->state);
  const char *body = canevas_body_filter_get_body (self->body);

  if (state > 0 && state != GTK_INVALID_LIST_POSITION &&
      g_strcmp0 (canevas_record_get_text (item, "state"), get_state_field ()->choices[state - 1].name) != 0)
    return FALSE;
  return body == NULL || g_strcmp0 (canevas_record_get_text (item, "instance"), body) == 0;
}

static void
clear_filters (CanevasDecisionsView *self)
{
  gtk_drop_down_set_selected (self->state, 0);
  canevas_body_filter_clear (self->body);
}

static void
update (CanevasDecisionsView *self)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (self->decisions));
  const gboolean any = n + g_list_model_get_n_items (G_LIST_MODEL (self->actions)) > 0;

  gtk_widget_set_visible (self->hidden, n > 0 && canevas_record_table_get_n_lines (self->register_table) == 0);
  canevas_view_show_content (CANEVAS_VIEW (self), any);
}

static void
filter_cb (CanevasDecisionsView *self)
{
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  update (self);
}

static void
selected_cb (CanevasDecisionsView *self, CanevasRecord *record)
{
  canevas_inspector_set_record (self->inspector, record);
}

static void
add_decision (CanevasDecisionsView *self)
{
  clear_filters (self);
  canevas_view_reveal_content (CANEVAS_VIEW (self));
  canevas_record_table_add (self->register_table);
}

static GtkWidget *
build_filters (CanevasDecisionsView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkStringList *states = gtk_string_list_new ((const char *[]) { _("Every state"), NULL });

  for (const CanevasChoice *choice = get_state_field ()->choices; choice->name != NULL; choice++)
    gtk_string_list_append (states, canevas_field_get_choice_label (get_state_field (), choice->name));
  self->state = GTK_DROP_DOWN (gtk_drop_down_new (G_LIST_MODEL (states), NULL));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->state), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Decisions in this state"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (self->state))), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Decisions in this state"), -1);
  self->body = CANEVAS_BODY_FILTER (canevas_body_filter_new (self->bodies, _("Decisions of this body")));
  g_signal_connect_object (self->state, "notify::selected", G_CALLBACK (filter_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->body, "changed", G_CALLBACK (filter_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->state));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->body));
  return box;
}

static GtkWidget *
build_hidden (CanevasDecisionsView *self)
{
  GtkWidget *clear = g_object_new (GTK_TYPE_BUTTON, "label", _("Clear the filters"), "valign", GTK_ALIGN_CENTER, NULL);

  self->hidden = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  gtk_box_append (GTK_BOX (self->hidden), gtk_label_new (_("The filters hide every decision.")));
  gtk_box_append (GTK_BOX (self->hidden), clear);
  g_signal_connect_object (clear, "clicked", G_CALLBACK (clear_filters), self, G_CONNECT_SWAPPED);
  return self->hidden;
}

static CanevasRecordTable *
build_table (CanevasDecisionsView *self, const CanevasRecordType *type, const char *title, const CanevasRecordColumn *columns,
             guint n_columns)
{
  GtkWidget *table = canevas_record_table_new (canevas_page_get_store (CANEVAS_PAGE (self)), canevas_page_get_record (CANEVAS_PAGE (self)), type,
                                               title, columns, n_columns);

  g_signal_connect_object (table, "selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  return CANEVAS_RECORD_TABLE (table);
}

static GtkWidget *
build_content (CanevasDecisionsView *self)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 18,
                                 "css-classes", (const char *[]) { "page-content", NULL }, NULL);

  self->register_table = build_table (self, &canevas_decision_type, _("Decisions"), decision_columns,
                                      G_N_ELEMENTS (decision_columns));
  self->actions_table = build_table (self, &canevas_action_item_type, _("Actions"), action_columns,
                                     G_N_ELEMENTS (action_columns));
  gtk_box_append (GTK_BOX (box), build_filters (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->register_table));
  canevas_record_table_set_filter (self->register_table, self->filter);
  gtk_box_append (GTK_BOX (box), build_hidden (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->actions_table));
  return g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", box, "hscrollbar-policy", GTK_POLICY_NEVER, NULL);
}

static GtkWidget *
build_empty (CanevasDecisionsView *self)
{
  GtkWidget *empty = canevas_empty_state_new (CANEVAS_EMPTY_DRAWING_DECISIONS, _("No decision yet"),
                                              _("The register keeps what was decided, by whom, when and why, and what followed. Nobody has to "
                                                "remember, and a newcomer can read it."),
                                              _("Write the reason with the decision: it is what those who were not there need."));

  canevas_empty_state_add_start (CANEVAS_EMPTY_STATE (empty), _("Add a decision"), _("Taken, or still to be taken: its file can be prepared before."),
                                 G_CALLBACK (add_decision), self);
  return empty;
}

static void
canevas_decisions_view_activate_primary (CanevasPage *page)
{
  add_decision (CANEVAS_DECISIONS_VIEW (page));
}

static void
canevas_decisions_view_select (CanevasPage *page, CanevasRecord *record, const char *field)
{
  CanevasDecisionsView *self = CANEVAS_DECISIONS_VIEW (page);

  clear_filters (self);
  if (!canevas_record_table_select (CANEVAS_IS_DECISION (record) ? self->register_table : self->actions_table, record, field))
    return;
  canevas_inspector_set_record (self->inspector, record);
  canevas_inspector_focus (self->inspector, field);
}

static void
canevas_decisions_view_constructed (GObject *object)
{
  CanevasDecisionsView *self = CANEVAS_DECISIONS_VIEW (object);
  CanevasPage *page = CANEVAS_PAGE (object);
  CanevasStore *store = canevas_page_get_store (page);
  const char *project = canevas_record_get_id (canevas_page_get_record (page));

  G_OBJECT_CLASS (canevas_decisions_view_parent_class)->constructed (object);

  self->decisions = canevas_store_children (store, &canevas_decision_type, project);
  self->actions = canevas_store_children (store, &canevas_action_item_type, project);
  self->bodies = canevas_store_children (store, &canevas_instance_type, project);
  canevas_page_set_primary_label (page, _("Add a decision"));
  self->inspector = canevas_view_add_inspector (CANEVAS_VIEW (self), _("Select a decision to give its reasons, its effects and its arbitration file."));
  self->filter = GTK_FILTER (gtk_custom_filter_new (is_shown, self, NULL));
  canevas_view_set_contents (CANEVAS_VIEW (self), build_empty (self), build_content (self));
  g_signal_connect_object (self->register_table, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->actions_table, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_object_bind_property (store, "read-only", page, "primary-sensitive", G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
  update (self);
}

static void
canevas_decisions_view_dispose (GObject *object)
{
  CanevasDecisionsView *self = CANEVAS_DECISIONS_VIEW (object);

  if (self->register_table != NULL)
    canevas_record_table_set_filter (self->register_table, NULL);
  self->register_table = NULL;
  g_clear_object (&self->filter);
  g_clear_object (&self->decisions);
  g_clear_object (&self->actions);
  g_clear_object (&self->bodies);
  G_OBJECT_CLASS (canevas_decisions_view_parent_class)->dispose (object);
}

static void
canevas_decisions_view_class_init (CanevasDecisionsViewClass *klass)
{
  CanevasPageClass *page_class = CANEVAS_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = canevas_decisions_view_constructed;
  G_OBJECT_CLASS (klass)->dispose = canevas_decisions_view_dispose;
  page_class->activate_primary = canevas_decisions_view_activate_primary;
  page_class->select = canevas_decisions_view_select;
}

static void
canevas_decisions_view_init (CanevasDecisionsView *self)
{
}
