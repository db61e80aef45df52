/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-meeting-sheet.h"

#include "canevas-action-item.h"
#include "canevas-agenda-item.h"
#include "canevas-compose.h"
#include "canevas-decision.h"
#include "canevas-export-window.h"
#include "canevas-form.h"
#include "canevas-format.h"
#include "canevas-meeting.h"
#include "canevas-project.h"
#include "canevas-record-table.h"

#include <glib/gi18n-lib.h>

struct _CanevasMeetingSheet
{
  AdwBin parent_instance;

  CanevasRecord *meeting;
  GtkLabel *title;
  GtkLabel *facts;
  GtkLabel *holiday;
  CanevasRecordTable *agenda;
  CanevasRecordTable *said;
  GtkLabel *length;
  GtkLabel *quorum;
};

G_DEFINE_FINAL_TYPE (CanevasMeetingSheet, canevas_meeting_sheet, ADW_TYPE_BIN)

enum
{
  SELECTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const CanevasRecordColumn agenda_columns[] = {
  { "subject", NULL, 150, TRUE, NULL },
  { "nature", NULL, 120, FALSE, NULL },
  { "reporter", NULL, 100, TRUE, NULL },
  { "minutes", NULL, 76, FALSE, NULL },
};

static const CanevasRecordColumn said_columns[] = {
  { "subject", NULL, 140, FALSE, NULL },
  { "outcome", NULL, 220, TRUE, NULL },
};

static const CanevasRecordColumn decision_columns[] = {
  { "statement", NULL, 150, TRUE, NULL },
  { "reason", NULL, 120, TRUE, NULL },
  { "state", NULL, 110, FALSE, NULL },
};

static const CanevasRecordColumn action_columns[] = {
  { "statement", NULL, 150, TRUE, NULL },
  { "owner", NULL, 100, TRUE, NULL },
  { "due", NULL, 118, FALSE, NULL },
};

static char *
dup_facts (CanevasRecord *meeting)
{
  static const char *const fields[] = { "starts_at", "ends_at", "place", "subject", "state" };
  g_autofree char *day = canevas_format_date (canevas_record_get_text (meeting, "held_on"), CANEVAS_DATE_LONG);
  g_autoptr (GString) facts = g_string_new (day);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *fact = canevas_format_field (meeting, fields[i], CANEVAS_DATE_SHORT);

      if (*fact != '\0')
        g_string_append_printf (facts, "%s%s", facts->len == 0 ? "" : g_str_equal (fields[i], "ends_at") ? " – " : " · ", fact);
    }
  return g_string_free (g_steal_pointer (&facts), FALSE);
}

static void
show_sentence (GtkLabel *label, char *sentence)
{
  gtk_label_set_text (label, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (label), sentence != NULL);
  g_free (sentence);
}

static void
refresh (CanevasMeetingSheet *self)
{
  g_autoptr (CanevasRecord) body = NULL;
  g_autofree char *facts = NULL;

  if (canevas_record_is_deleted (self->meeting))
    return;
  body = canevas_record_get_reference (self->meeting, "instance");
  facts = dup_facts (self->meeting);
  gtk_label_set_text (self->title, body != NULL ? canevas_record_get_title (body) : "");
  gtk_label_set_text (self->facts, *facts != '\0' ? facts : _("Give the day, the hour and the place of the meeting in the pane on the right."));
  show_sentence (self->holiday, canevas_meeting_dup_holiday_sentence (self->meeting));
  show_sentence (self->length, canevas_meeting_dup_agenda_sentence (self->meeting));
  if (canevas_meeting_get_length (self->meeting) > 0 && canevas_meeting_get_agenda_length (self->meeting) > canevas_meeting_get_length (self->meeting))
    gtk_widget_add_css_class (GTK_WIDGET (self->length), "warning");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->length), "warning");
  show_sentence (self->quorum, canevas_meeting_dup_quorum_sentence (self->meeting));
  gtk_widget_set_visible (GTK_WIDGET (self->said), canevas_record_table_get_n_lines (self->agenda) > 0);
}

static void
selected_cb (CanevasMeetingSheet *self, CanevasRecord *record)
{
  g_signal_emit (self, signals[SELECTED], 0, record);
}

/* What is decided at a meeting is decided by its body, that day. */
static gboolean
prepare_decision (CanevasRecord *decision, gpointer data, GError **error)
{
  CanevasMeetingSheet *self = data;
  g_autoptr (CanevasRecord) body = canevas_record_get_reference (self->meeting, "instance");
  const char *day = canevas_record_get_text (self->meeting, "held_on");

  return canevas_record_set_reference (decision, "instance", body, error) &&
         canevas_record_set_text (decision, "decided_by", canevas_record_get_title (body), error) &&
         (day == NULL || canevas_record_set_text (decision, "decided_on", day, error)) &&
         canevas_record_set_text (decision, "state", "taken", error);
}

static CanevasRecordTable *
append_table (CanevasMeetingSheet *self, GtkWidget *box, CanevasRecord *parent, const CanevasRecordType *type, const char *title,
              const CanevasRecordColumn *columns, guint n_columns)
{
  GtkWidget *table = canevas_record_table_new (canevas_record_get_store (self->meeting), parent, type, title, columns, n_columns);

  g_signal_connect_object (table, "selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), table);
  return CANEVAS_RECORD_TABLE (table);
}

static GtkLabel *
append_label (GtkWidget *box, const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "wrap", TRUE, NULL);

  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

static void
export_clicked_cb (GtkButton *button, CanevasMeetingSheet *self)
{
  canevas_export_window_open (GTK_WIDGET (self), g_object_get_data (G_OBJECT (button), "template"), self->meeting);
}

static void
append_document (CanevasMeetingSheet *self, GtkWidget *box, const char *template, const char *label)
{
  GtkWidget *button;

  if (canevas_template_find (template) == NULL)
    return;
  button = gtk_button_new_with_label (label);
  g_object_set_data (G_OBJECT (button), "template", (gpointer) template);
  g_signal_connect (button, "clicked", G_CALLBACK (export_clicked_cb), self);
  gtk_box_append (GTK_BOX (box), button);
}

static GtkWidget *
build_documents (CanevasMeetingSheet *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  append_document (self, box, "convocation", _("Notice of meeting…"));
  append_document (self, box, "releve-de-decisions", _("Record of decisions…"));
  return box;
}

static void
append_heading (GtkWidget *box, const char *text)
{
  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0f, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                               "css-classes", (const char *[]) { "title-3", NULL }, NULL));
}

static void
append_before (CanevasMeetingSheet *self, GtkWidget *box)
{
  self->title = append_label (box, "title-2");
  self->facts = append_label (box, "dim-label");
  self->holiday = append_label (box, "warning");
  gtk_box_append (GTK_BOX (box), build_documents (self));
  self->agenda = append_table (self, box, self->meeting, &canevas_agenda_item_type, _("Agenda"), agenda_columns,
                               G_N_ELEMENTS (agenda_columns));
  self->length = append_label (box, "length");
}

static void
append_after (CanevasMeetingSheet *self, GtkWidget *box)
{
  g_autoptr (CanevasRecord) project = canevas_project_find_of (self->meeting);
  GtkWidget *presence = canevas_form_new (self->meeting, CANEVAS_EDITOR_PAGE);
  GtkWidget *disagreements = canevas_form_new (self->meeting, CANEVAS_EDITOR_PAGE);
  CanevasRecordTable *decisions, *actions;

  append_heading (box, _("After the meeting"));
  canevas_form_add (CANEVAS_FORM (presence), "present", FALSE);
  canevas_form_add (CANEVAS_FORM (presence), "attendance", FALSE);
  gtk_box_append (GTK_BOX (box), presence);
  self->quorum = append_label (box, "heading");
  self->said = append_table (self, box, self->meeting, &canevas_agenda_item_type, _("What was said"), said_columns,
                             G_N_ELEMENTS (said_columns));
  canevas_record_table_hide_add (self->said);
  decisions = append_table (self, box, project, &canevas_decision_type, _("Decisions of this meeting"), decision_columns,
                            G_N_ELEMENTS (decision_columns));
  canevas_record_table_set_side (decisions, "meeting", canevas_record_get_id (self->meeting));
  canevas_record_table_set_prepare (decisions, prepare_decision, self);
  actions = append_table (self, box, project, &canevas_action_item_type, _("Actions agreed at this meeting"), action_columns,
                          G_N_ELEMENTS (action_columns));
  canevas_record_table_set_side (actions, "meeting", canevas_record_get_id (self->meeting));
  canevas_form_add (CANEVAS_FORM (disagreements), "disagreements", TRUE);
  gtk_box_append (GTK_BOX (box), disagreements);
}

static void
canevas_meeting_sheet_dispose (GObject *object)
{
  g_clear_object (&CANEVAS_MEETING_SHEET (object)->meeting);
  G_OBJECT_CLASS (canevas_meeting_sheet_parent_class)->dispose (object);
}

static void
canevas_meeting_sheet_class_init (CanevasMeetingSheetClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = canevas_meeting_sheet_dispose;
  signals[SELECTED] = g_signal_new ("selected", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                    CANEVAS_TYPE_RECORD);
}

static void
canevas_meeting_sheet_init (CanevasMeetingSheet *self)
{
}

GtkWidget *
canevas_meeting_sheet_new (CanevasRecord *meeting)
{
  CanevasMeetingSheet *self = g_object_new (CANEVAS_TYPE_MEETING_SHEET, NULL);
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 12,
                                 "css-classes", (const char *[]) { "page-content", NULL }, NULL);

  g_return_val_if_fail (CANEVAS_IS_MEETING (meeting), NULL);

  self->meeting = g_object_ref (meeting);
  append_before (self, box);
  append_after (self, box);
  adw_bin_set_child (ADW_BIN (self),
                     g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", box, "hscrollbar-policy", GTK_POLICY_NEVER, NULL));
  g_signal_connect_object (canevas_record_get_store (meeting), "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
  return GTK_WIDGET (self);
}

gboolean
canevas_meeting_sheet_select (CanevasMeetingSheet *self, CanevasRecord *item, const char *field)
{
  g_return_val_if_fail (CANEVAS_IS_MEETING_SHEET (self), FALSE);

  return canevas_record_table_select (g_strcmp0 (field, "outcome") == 0 ? self->said : self->agenda, item, field);
}

gboolean
canevas_meeting_sheet_export (CanevasMeetingSheet *self)
{
  g_return_val_if_fail (CANEVAS_IS_MEETING_SHEET (self), FALSE);

  return canevas_export_window_open (GTK_WIDGET (self),
                                     g_strcmp0 (canevas_record_get_text (self->meeting, "state"), "held") == 0 ? "releve-de-decisions" : "convocation",
                                     self->meeting);
}
