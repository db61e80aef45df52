/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-communication-view.h"

#include "canevas-communication-action.h"
#include "canevas-compose.h"
#include "canevas-empty-state.h"
#include "canevas-export-window.h"
#include "canevas-inspector.h"
#include "canevas-question.h"
#include "canevas-record-table.h"

#include <glib/gi18n-lib.h>

#define TEMPLATE "plan-de-communication"

struct _CanevasCommunicationView
{
  CanevasView parent_instance;

  CanevasList *actions;
  GtkStack *stack;
  GtkWidget *empty;
  GtkWidget *content;
  GtkLabel *sentence;
  CanevasRecordTable *table;

  GtkStack *pane;
  CanevasInspector *inspector;
  GtkWidget *nothing;
};

G_DEFINE_FINAL_TYPE (CanevasCommunicationView, canevas_communication_view, CANEVAS_TYPE_VIEW)

static const CanevasRecordColumn columns[] = {
  { "audience", NULL, 96, TRUE, NULL },  { "message", NULL, 120, TRUE, NULL }, { "channel", NULL, 84, TRUE, NULL },
  { "moment", NULL, 84, TRUE, NULL },    { "due", NULL, 112, FALSE, NULL },     { "owner", NULL, 88, TRUE, NULL },
  { "feedback", N_("Feedback"), 76, FALSE, NULL },
};

/* The guide asks for feedback after every consultation: the plan says how much of it there is. */
static char *
dup_sentence (CanevasCommunicationView *self)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (self->actions));
  g_autofree char *all = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u action", "%u actions", n), n);
  guint feedback = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CanevasRecord) action = g_list_model_get_item (G_LIST_MODEL (self->actions), i);

      feedback += canevas_record_get_flag (action, "feedback");
    }
  if (feedback == 0)
    /* Translators: %s is "6 actions". */
    return g_strdup_printf (_("%s, none with feedback to participants"), all);
  /* Translators: %s is "6 actions". */
  return g_strdup_printf (_("%s, %u with feedback to participants"), all, feedback);
}

static void
update (CanevasCommunicationView *self)
{
  const gboolean any = g_list_model_get_n_items (G_LIST_MODEL (self->actions)) > 0;
  g_autofree char *sentence = any ? dup_sentence (self) : g_strdup ("");

  gtk_label_set_text (self->sentence, sentence);
  if ((gtk_stack_get_visible_child (self->stack) == self->content) == any)
    return;
  gtk_stack_set_visible_child (self->stack, any ? self->content : self->empty);
  canevas_view_set_inspector_visible (CANEVAS_VIEW (self), any);
}

static void
selected_cb (CanevasCommunicationView *self, CanevasRecord *record)
{
  canevas_inspector_set_record (self->inspector, record);
}

static void
inspected_cb (CanevasCommunicationView *self)
{
  gboolean any = canevas_inspector_get_record (self->inspector) != NULL;

  gtk_stack_set_visible_child (self->pane, any ? GTK_WIDGET (self->inspector) : self->nothing);
}

static void
add_action (CanevasCommunicationView *self)
{
  gtk_stack_set_visible_child (self->stack, self->content);
  canevas_record_table_add (self->table);
}

static gboolean
canevas_communication_view_export (CanevasView *view)
{
  return canevas_export_window_open (GTK_WIDGET (view), TEMPLATE, canevas_view_get_project (view));
}

static GtkWidget *
build_options (CanevasCommunicationView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *export = gtk_button_new_with_label (_("Export the plan…"));

  self->sentence = g_object_new (GTK_TYPE_LABEL, "ellipsize", PANGO_ELLIPSIZE_END, "css-classes", (const char *[]) { "caption", "dim-label", NULL }, NULL);
  g_signal_connect_object (export, "clicked", G_CALLBACK (canevas_view_export), self, G_CONNECT_SWAPPED);
  gtk_widget_set_visible (export, canevas_template_find (TEMPLATE) != NULL);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->sentence));
  gtk_box_append (GTK_BOX (box), export);
  return box;
}

static GtkWidget *
build_content (CanevasCommunicationView *self)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "css-classes", (const char *[]) { "page-content", NULL }, NULL);

  self->table = CANEVAS_RECORD_TABLE (canevas_record_table_new (canevas_view_get_store (CANEVAS_VIEW (self)), canevas_view_get_project (CANEVAS_VIEW (self)),
                                                                &canevas_communication_action_type, _("Communication plan"), columns,
                                                                G_N_ELEMENTS (columns)));
  g_signal_connect_object (self->table, "selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->table));
  return g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", box, "hscrollbar-policy", GTK_POLICY_NEVER, NULL);
}

static GtkWidget *
build_empty (CanevasCommunicationView *self)
{
  GtkWidget *empty = canevas_empty_state_new (CANEVAS_EMPTY_DRAWING_COMMUNICATION, _("Nobody is told anything yet"),
                                              _("The plan says who hears what, where, when and from whom: before the work starts, at each step, "
                                                "and once it is over."),
                                              _("After each consultation, tell participants what was kept, what was not, and why: otherwise they "
                                                "do not come back."));

  canevas_empty_state_add_start (CANEVAS_EMPTY_STATE (empty), _("Add an action"), _("One audience, one message: the rest of the line follows."),
                                 G_CALLBACK (add_action), self);
  return empty;
}

static GtkWidget *
build_pane (CanevasCommunicationView *self)
{
  self->inspector = CANEVAS_INSPECTOR (canevas_inspector_new ());
  self->nothing = canevas_question_new (_("Select an action to read what the guide asks about it."));
  gtk_widget_add_css_class (self->nothing, "inspector-groups");
  gtk_widget_set_valign (self->nothing, GTK_ALIGN_START);
  self->pane = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_child (self->pane, self->nothing);
  gtk_stack_add_child (self->pane, GTK_WIDGET (self->inspector));
  g_signal_connect_object (self->inspector, "notify::record", G_CALLBACK (inspected_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self->pane);
}

static void
canevas_communication_view_activate_primary (CanevasView *view)
{
  add_action (CANEVAS_COMMUNICATION_VIEW (view));
}

static gboolean
canevas_communication_view_select (CanevasView *view, CanevasRecord *record, const char *field)
{
  CanevasCommunicationView *self = CANEVAS_COMMUNICATION_VIEW (view);

  return canevas_record_table_select (self->table, record, field);
}

static void
canevas_communication_view_constructed (GObject *object)
{
  CanevasCommunicationView *self = CANEVAS_COMMUNICATION_VIEW (object);
  CanevasView *view = CANEVAS_VIEW (object);
  CanevasStore *store = canevas_view_get_store (view);

  G_OBJECT_CLASS (canevas_communication_view_parent_class)->constructed (object);

  self->actions = canevas_store_children (store, &canevas_communication_action_type, canevas_record_get_id (canevas_view_get_project (view)));
  canevas_view_set_primary_label (view, _("Add an action"));
  canevas_view_set_inspector (view, build_pane (self));
  canevas_view_set_options (view, build_options (self));
  self->empty = build_empty (self);
  self->content = build_content (self);
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_child (self->stack, self->empty);
  gtk_stack_add_child (self->stack, self->content);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->stack));
  g_signal_connect_object (store, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_object_bind_property (store, "read-only", view, "primary-sensitive", G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
  canevas_view_set_inspector_visible (view, FALSE);
  update (self);
}

static void
canevas_communication_view_dispose (GObject *object)
{
  g_clear_object (&CANEVAS_COMMUNICATION_VIEW (object)->actions);
  G_OBJECT_CLASS (canevas_communication_view_parent_class)->dispose (object);
}

static void
canevas_communication_view_class_init (CanevasCommunicationViewClass *klass)
{
  CanevasViewClass *view_class = CANEVAS_VIEW_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = canevas_communication_view_constructed;
  G_OBJECT_CLASS (klass)->dispose = canevas_communication_view_dispose;
  view_class->activate_primary = canevas_communication_view_activate_primary;
  view_class->select = canevas_communication_view_select;
  view_class->export = canevas_communication_view_export;
}

static void
canevas_communication_view_init (CanevasCommunicationView *self)
{
}
