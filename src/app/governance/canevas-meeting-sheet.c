/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-meeting-sheet.h"

#include "canevas-action-item.h"
#include "canevas-agenda-item.h"
#include "canevas-day-advice.h"
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
  CanevasRecordSheet parent_instance;

  GtkLabel *title;
  GtkLabel *facts;
  GtkLabel *holiday;
  CanevasRecordTable *agenda;
  CanevasRecordTable *said;
  GtkLabel *length;
  GtkLabel *quorum;
};

G_DEFINE_FINAL_TYPE (CanevasMeetingSheet, canevas_meeting_sheet, CANEVAS_TYPE_RECORD_SHEET)

static const CanevasRecordColumn agenda_columns[] = {
  { "subject", NULL, 150, TRUE, NULL },
  { "nature", NULL, 144, FALSE, NULL },
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

/* What speaks against the day, while it can still be changed. (nullable) */
static char *
dup_day_advice (CanevasRecord *meeting)
{
  char *holiday = canevas_meeting_dup_holiday_sentence (meeting);
  const char *state = canevas_record_get_text (meeting, "state");

  if (holiday != NULL || g_strcmp0 (state, "held") == 0 || g_strcmp0 (state, "cancelled") == 0)
    return holiday;
  return canevas_day_dup_advice (canevas_record_get_store (meeting), canevas_record_get_text (meeting, "held_on"));
}

static void
canevas_meeting_sheet_refresh (CanevasRecordSheet *sheet)
{
  CanevasMeetingSheet *self = CANEVAS_MEETING_SHEET (sheet);
  CanevasRecord *meeting = canevas_record_sheet_get_record (sheet);
  g_autoptr (CanevasRecord) body = canevas_record_get_reference (meeting, "instance");
  g_autofree char *facts = dup_facts (meeting);

  gtk_label_set_text (self->title, body != NULL ? canevas_record_get_title (body) : "");
  gtk_label_set_text (self->facts, *facts != '\0' ? facts : _("Give the day, the hour and the place of the meeting in the pane on the right."));
  canevas_record_sheet_say (self->holiday, dup_day_advice (meeting));
  canevas_record_sheet_say (self->length, canevas_meeting_dup_agenda_sentence (meeting));
  if (canevas_meeting_get_length (meeting) > 0 && canevas_meeting_get_agenda_length (meeting) > canevas_meeting_get_length (meeting))
    gtk_widget_add_css_class (GTK_WIDGET (self->length), "warning");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->length), "warning");
  canevas_record_sheet_say (self->quorum, canevas_meeting_dup_quorum_sentence (meeting));
  gtk_widget_set_visible (GTK_WIDGET (self->said), canevas_record_table_get_n_lines (self->agenda) > 0);
}

/* What is decided at a meeting is decided by its body, that day. */
static gboolean
prepare_decision (CanevasRecord *decision, gpointer data, GError **error)
{
  CanevasRecord *meeting = canevas_record_sheet_get_record (data);
  g_autoptr (CanevasRecord) body = canevas_record_get_reference (meeting, "instance");
  const char *day = canevas_record_get_text (meeting, "held_on");

  return canevas_record_set_reference (decision, "instance", body, error) &&
         canevas_record_set_text (decision, "decided_by", canevas_record_get_title (body), error) &&
         (day == NULL || canevas_record_set_text (decision, "decided_on", day, error)) &&
         canevas_record_set_text (decision, "state", "taken", error);
}

static void
append_before (CanevasMeetingSheet *self)
{
  CanevasRecordSheet *sheet = CANEVAS_RECORD_SHEET (self);
  GtkBox *documents;

  self->title = canevas_record_sheet_append_label (sheet, "title-2");
  self->facts = canevas_record_sheet_append_label (sheet, "dim-label");
  self->holiday = canevas_record_sheet_append_label (sheet, "warning");
  documents = canevas_record_sheet_append_buttons (sheet);
  canevas_record_sheet_add_document (sheet, documents, "convocation", _("Notice of meeting…"));
  canevas_record_sheet_add_document (sheet, documents, "releve-de-decisions", _("Record of decisions…"));
  self->agenda = canevas_record_sheet_append_table (sheet, canevas_record_sheet_get_record (sheet), &canevas_agenda_item_type, _("Agenda"),
                                                    agenda_columns, G_N_ELEMENTS (agenda_columns));
  self->length = canevas_record_sheet_append_label (sheet, "length");
}

static void
append_after (CanevasMeetingSheet *self)
{
  CanevasRecordSheet *sheet = CANEVAS_RECORD_SHEET (self);
  CanevasRecord *meeting = canevas_record_sheet_get_record (sheet);
  g_autoptr (CanevasRecord) project = canevas_project_find_of (meeting);
  GtkWidget *presence = canevas_form_new (meeting, CANEVAS_EDITOR_PAGE);
  GtkWidget *disagreements = canevas_form_new (meeting, CANEVAS_EDITOR_PAGE);
  CanevasRecordTable *decisions, *actions;

  canevas_record_sheet_append_heading (sheet, _("After the meeting"));
  canevas_form_add (CANEVAS_FORM (presence), "present", FALSE);
  canevas_form_add (CANEVAS_FORM (presence), "attendance", FALSE);
  canevas_record_sheet_append (sheet, presence);
  self->quorum = canevas_record_sheet_append_label (sheet, "heading");
  self->said = canevas_record_sheet_append_table (sheet, meeting, &canevas_agenda_item_type, _("What was said"), said_columns,
                                                  G_N_ELEMENTS (said_columns));
  canevas_record_table_hide_add (self->said);
  decisions = canevas_record_sheet_append_table (sheet, project, &canevas_decision_type, _("Decisions of this meeting"), decision_columns,
                                                 G_N_ELEMENTS (decision_columns));
  canevas_record_table_set_side (decisions, "meeting", canevas_record_get_id (meeting));
  canevas_record_table_set_prepare (decisions, prepare_decision, self);
  actions = canevas_record_sheet_append_table (sheet, project, &canevas_action_item_type, _("Actions agreed at this meeting"), action_columns,
                                               G_N_ELEMENTS (action_columns));
  canevas_record_table_set_side (actions, "meeting", canevas_record_get_id (meeting));
  canevas_form_add (CANEVAS_FORM (disagreements), "disagreements", TRUE);
  canevas_record_sheet_append (sheet, disagreements);
}

static gboolean
canevas_meeting_sheet_select (CanevasRecordSheet *sheet, CanevasRecord *item, const char *field)
{
  CanevasMeetingSheet *self = CANEVAS_MEETING_SHEET (sheet);

  return canevas_record_table_select (g_strcmp0 (field, "outcome") == 0 ? self->said : self->agenda, item, field);
}

/* The document that is due: the notice before the meeting, the record after. */
static gboolean
canevas_meeting_sheet_export (CanevasRecordSheet *sheet)
{
  CanevasRecord *meeting = canevas_record_sheet_get_record (sheet);
  const gboolean held = g_strcmp0 (canevas_record_get_text (meeting, "state"), "held") == 0;

  return canevas_export_window_open (GTK_WIDGET (sheet), held ? "releve-de-decisions" : "convocation", meeting);
}

static void
canevas_meeting_sheet_constructed (GObject *object)
{
  CanevasMeetingSheet *self = CANEVAS_MEETING_SHEET (object);

  G_OBJECT_CLASS (canevas_meeting_sheet_parent_class)->constructed (object);

  append_before (self);
  append_after (self);
  canevas_meeting_sheet_refresh (CANEVAS_RECORD_SHEET (self));
}

static void
canevas_meeting_sheet_class_init (CanevasMeetingSheetClass *klass)
{
  CanevasRecordSheetClass *sheet_class = CANEVAS_RECORD_SHEET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = canevas_meeting_sheet_constructed;
  sheet_class->refresh = canevas_meeting_sheet_refresh;
  sheet_class->select = canevas_meeting_sheet_select;
  sheet_class->export = canevas_meeting_sheet_export;
}

static void
canevas_meeting_sheet_init (CanevasMeetingSheet *self)
{
}

GtkWidget *
canevas_meeting_sheet_new (CanevasRecord *meeting)
{
  g_return_val_if_fail (CANEVAS_IS_MEETING (meeting), NULL);

  return g_object_new (CANEVAS_TYPE_MEETING_SHEET, "record", meeting, NULL);
}
