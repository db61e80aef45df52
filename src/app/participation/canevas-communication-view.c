/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-communication-view.h"

#include "canevas-audience-months.h"
#include "canevas-communication-action.h"
#include "canevas-compose.h"
#include "canevas-empty-state.h"
#include "canevas-export-window.h"
#include "canevas-inspector.h"
#include "canevas-record-table.h"

#include <glib/gi18n-lib.h>

#define TEMPLATE "plan-de-communication"

struct _CanevasCommunicationView
{
  CanevasView parent_instance;

  CanevasList *actions;
  GtkLabel *sentence;
  CanevasRecordTable *table;

  CanevasInspector *inspector;
};

G_DEFINE_FINAL_TYPE (CanevasCommunicationView, canevas_communication_view, CANEVAS_TYPE_VIEW)

static const CanevasRecordColumn columns[] = {
  { "audience", NULL, 96, TRUE, NULL },  { "message", NULL, 120, TRUE, NULL }, { "channel", NULL, 84, TRUE, NULL },
  { "moment", NULL, 84, TRUE, NULL },    { "due", NULL, 112, FALSE, NULL },     { "owner", NULL, 112, TRUE, NULL },
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
  canevas_view_show_content (CANEVAS_VIEW (self), any);
}

static void
selected_cb (CanevasCommunicationView *self, CanevasRecord *record)
{
  canevas_inspector_set_record (self->inspector, record);
}

/* From a mark of the calendar to the line it stands for. */
static void
chosen_cb (CanevasCommunicationView *self, CanevasRecord *action)
{
  canevas_page_select (CANEVAS_PAGE (self), action, "moment");
}

static void
add_action (CanevasCommunicationView *self)
{
  canevas_view_reveal_content (CANEVAS_VIEW (self));
  canevas_record_table_add (self->table);
}

static gboolean
canevas_communication_view_export (CanevasPage *page)
{
  return canevas_export_window_open (GTK_WIDGET (page), TEMPLATE, canevas_page_get_record (page));
}

static GtkWidget *
build_options (CanevasCommunicationView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *export = gtk_button_new_with_label (_("Export the plan…"));

  self->sentence = g_object_new (GTK_TYPE_LABEL, "ellipsize", PANGO_ELLIPSIZE_END, "css-classes",
                                 (const char *[]) { "caption", "dim-label", NULL }, NULL);
  g_signal_connect_object (export, "clicked", G_CALLBACK (canevas_page_export), self, G_CONNECT_SWAPPED);
  gtk_widget_set_visible (export, canevas_template_find (TEMPLATE) != NULL);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->sentence));
  gtk_box_append (GTK_BOX (box), export);
  return box;
}

static GtkWidget *
build_content (CanevasCommunicationView *self)
{
  GtkWidget *months = canevas_audience_months_new (canevas_page_get_record (CANEVAS_PAGE (self)));
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 18,
                                 "css-classes", (const char *[]) { "page-content", NULL }, NULL);

  self->table = CANEVAS_RECORD_TABLE (
    canevas_record_table_new (canevas_page_get_store (CANEVAS_PAGE (self)), canevas_page_get_record (CANEVAS_PAGE (self)),
                              &canevas_communication_action_type, _("Communication plan"), columns, G_N_ELEMENTS (columns)));
  g_signal_connect_object (self->table, "selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (months, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->table));
  gtk_box_append (GTK_BOX (box), months);
  return g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", box, "hscrollbar-policy", GTK_POLICY_NEVER, NULL);
}

static GtkWidget *
build_empty (CanevasCommunicationView *self)
{
  GtkWidget *empty =
    canevas_empty_state_new (CANEVAS_EMPTY_DRAWING_COMMUNICATION, _("Nobody is told anything yet"),
                             _("The plan says who hears what, where, when and from whom: before the work starts, at each step, "
                                "and once it is over."),
                             _("After each consultation, tell participants what was kept, what was not, and why: otherwise they "
                                "do not come back."));

  canevas_empty_state_add_start (CANEVAS_EMPTY_STATE (empty), _("Add an action"),
                                 _("One audience, one message: the rest of the line follows."), G_CALLBACK (add_action), self);
  return empty;
}

static void
canevas_communication_view_activate_primary (CanevasPage *page)
{
  add_action (CANEVAS_COMMUNICATION_VIEW (page));
}

static void
canevas_communication_view_select (CanevasPage *page, CanevasRecord *record, const char *field)
{
  CanevasCommunicationView *self = CANEVAS_COMMUNICATION_VIEW (page);

  canevas_record_table_select (self->table, record, field);
}

static void
canevas_communication_view_constructed (GObject *object)
{
  CanevasCommunicationView *self = CANEVAS_COMMUNICATION_VIEW (object);
  CanevasPage *page = CANEVAS_PAGE (object);
  CanevasStore *store = canevas_page_get_store (page);

  G_OBJECT_CLASS (canevas_communication_view_parent_class)->constructed (object);

  self->actions = canevas_store_children (store, &canevas_communication_action_type,
                                          canevas_record_get_id (canevas_page_get_record (page)));
  canevas_page_set_primary_label (page, _("Add an action"));
  self->inspector = canevas_view_add_inspector (CANEVAS_VIEW (self), _("Select an action to read what the guide asks about it."));
  canevas_view_set_options (CANEVAS_VIEW (self), build_options (self));
  canevas_view_set_contents (CANEVAS_VIEW (self), build_empty (self), build_content (self));
  g_signal_connect_object (store, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_object_bind_property (store, "read-only", page, "primary-sensitive", G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
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
  CanevasPageClass *page_class = CANEVAS_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = canevas_communication_view_constructed;
  G_OBJECT_CLASS (klass)->dispose = canevas_communication_view_dispose;
  page_class->activate_primary = canevas_communication_view_activate_primary;
  page_class->select = canevas_communication_view_select;
  page_class->export = canevas_communication_view_export;
}

static void
canevas_communication_view_init (CanevasCommunicationView *self)
{
}
