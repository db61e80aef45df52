/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-session-sheet.h"

#include "canevas-day-advice.h"
#include "canevas-export-window.h"
#include "canevas-facilitation-window.h"
#include "canevas-form.h"
#include "canevas-format.h"
#include "canevas-method-window.h"
#include "canevas-notes.h"
#include "canevas-page.h"
#include "canevas-question.h"
#include "canevas-scene-picture.h"
#include "canevas-session-outcome.h"
#include "canevas-session-review.h"
#include "canevas-session-step.h"
#include "canevas-session-strip.h"
#include "canevas-session.h"

#include <glib/gi18n-lib.h>

#define AGENDA "deroule-d-atelier"
#define MINUTES "compte-rendu"

struct _CanevasSessionSheet
{
  CanevasRecordSheet parent_instance;

  GtkLabel *title;
  GtkLabel *facts;
  GtkLabel *day; /* what speaks against it, while it can still be changed */
  CanevasQuestion *question;
  GPtrArray *findings; /* (element-type CanevasSessionFinding) */
  CanevasNotes *notes;
  CanevasScenePicture *strip;
  CanevasRecordTable *steps;
  CanevasRecordTable *outcomes;
  GtkLabel *length;
  GtkWidget *lead;
};

G_DEFINE_FINAL_TYPE (CanevasSessionSheet, canevas_session_sheet, CANEVAS_TYPE_RECORD_SHEET)

static const CanevasRecordColumn step_columns[] = {
  { NULL, N_("From"), 78, FALSE, canevas_session_step_dup_start },
  { "name", NULL, 110, TRUE, NULL },
  { "minutes", NULL, 64, FALSE, NULL },
  { "leader", NULL, 70, TRUE, NULL },
  { "material", NULL, 70, TRUE, NULL },
};

static const CanevasRecordColumn outcome_columns[] = {
  { "kind", NULL, 96, FALSE, NULL },
  { "statement", NULL, 120, TRUE, NULL },
  { "owner", NULL, 70, TRUE, NULL },
  { "due", NULL, 108, FALSE, NULL },
};

static char *
dup_facts (CanevasRecord *session)
{
  static const char *const fields[] = { "starts_at", "place", "aim", "state", NULL };
  g_autofree char *day = canevas_format_date (canevas_record_get_text (session, "held_on"), CANEVAS_DATE_LONG);

  return canevas_record_sheet_dup_facts (session, day, fields, CANEVAS_DATE_SHORT);
}

/* --- What does not hold --- */

static void
show_findings (CanevasSessionSheet *self)
{
  CanevasRecord *session = canevas_record_sheet_get_record (CANEVAS_RECORD_SHEET (self));
  g_autoptr (GArray) notes = g_array_new (FALSE, TRUE, sizeof (CanevasNote));

  g_clear_pointer (&self->findings, g_ptr_array_unref);
  self->findings = canevas_session_review (session);
  for (guint i = 0; i < self->findings->len; i++)
    {
      const CanevasSessionFinding *finding = g_ptr_array_index (self->findings, i);
      const CanevasNote note = {
        .severity = finding->severity,
        .key = finding->record != NULL ? canevas_record_get_id (finding->record) : finding->id,
        .title = finding->title,
        .text = finding->text,
        .button = finding->fix != NULL ? finding->fix : finding->field != NULL ? _("Complete") : NULL,
        .mends = finding->fix != NULL,
      };

      g_array_append_val (notes, note);
    }
  canevas_notes_show (self->notes, canevas_record_get_store (session), (const CanevasNote *) notes->data, notes->len);
}

static void
go_to (CanevasSessionSheet *self, CanevasRecord *record, const char *field)
{
  canevas_page_select (CANEVAS_PAGE (gtk_widget_get_ancestor (GTK_WIDGET (self), CANEVAS_TYPE_PAGE)), record, field);
}

/* Mends it, or goes to the field that would. */
static void
note_cb (CanevasSessionSheet *self, guint index)
{
  const CanevasSessionFinding *finding = g_ptr_array_index (self->findings, index);
  g_autoptr (GPtrArray) kept = g_ptr_array_ref (self->findings);
  g_autoptr (CanevasSessionSheet) guard = g_object_ref (self);
  g_autoptr (CanevasRecord) shown = NULL;
  g_autoptr (GError) error = NULL;

  if (finding->fix == NULL)
    go_to (self, finding->record != NULL ? finding->record : finding->session, finding->field);
  else if (!canevas_session_finding_fix (finding, &shown, &error))
    canevas_page_report (GTK_WIDGET (self), _("Nothing was changed"), error);
  else if (shown != NULL)
    go_to (self, shown, NULL);
}

static CanevasScene *
draw_strip (CanevasTextMeasure *measure, double width, gpointer data)
{
  CanevasSessionSheet *self = data;

  return canevas_session_strip_new (canevas_record_sheet_get_record (CANEVAS_RECORD_SHEET (self)), measure, width);
}

/* --- The sheet --- */

static void
canevas_session_sheet_refresh (CanevasRecordSheet *sheet)
{
  CanevasSessionSheet *self = CANEVAS_SESSION_SHEET (sheet);
  CanevasRecord *session = canevas_record_sheet_get_record (sheet);
  const gint64 length = canevas_record_get_integer (session, "duration");

  gtk_label_set_text (self->title, canevas_record_get_title (session));
  canevas_record_sheet_say (self->facts, dup_facts (session));
  canevas_record_sheet_say (self->day, g_strcmp0 (canevas_record_get_text (session, "state"), "planned") == 0
                                         ? canevas_day_dup_advice (canevas_record_get_store (session), canevas_record_get_text (session, "held_on"))
                                         : NULL);
  canevas_question_set_text (self->question, canevas_record_get_text (session, "question"));
  show_findings (self);
  canevas_scene_picture_refresh (self->strip);
  gtk_widget_set_sensitive (self->lead, canevas_record_table_get_n_lines (self->steps) > 0);
  canevas_record_sheet_say (self->length, canevas_session_dup_length_sentence (session));
  if (length > 0 && canevas_session_get_planned (session) > length)
    gtk_widget_add_css_class (GTK_WIDGET (self->length), "warning");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->length), "warning");
}

static GtkWindow *
get_window (CanevasSessionSheet *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static void
choose_method (CanevasSessionSheet *self)
{
  gtk_window_present (
    GTK_WINDOW (canevas_method_window_new (get_window (self), canevas_record_sheet_get_record (CANEVAS_RECORD_SHEET (self)))));
}

static void
lead (CanevasSessionSheet *self)
{
  gtk_window_present (GTK_WINDOW (
    canevas_facilitation_window_new (get_window (self), canevas_record_sheet_get_record (CANEVAS_RECORD_SHEET (self)))));
}

static void
append_form (CanevasSessionSheet *self, const char *field, const char *other)
{
  CanevasRecordSheet *sheet = CANEVAS_RECORD_SHEET (self);
  GtkWidget *form = canevas_form_new (canevas_record_sheet_get_record (sheet), CANEVAS_EDITOR_PAGE);

  canevas_form_add (CANEVAS_FORM (form), field, TRUE);
  canevas_form_add (CANEVAS_FORM (form), other, TRUE);
  canevas_record_sheet_append (sheet, form);
}

static void
append_before (CanevasSessionSheet *self)
{
  CanevasRecordSheet *sheet = CANEVAS_RECORD_SHEET (self);
  GtkBox *buttons;
  GtkWidget *method;

  self->title = canevas_record_sheet_append_label (sheet, "title-2");
  self->facts = canevas_record_sheet_append_label (sheet, "dim-label");
  self->day = canevas_record_sheet_append_label (sheet, "warning");
  self->question = CANEVAS_QUESTION (canevas_question_new (NULL));
  canevas_record_sheet_append (sheet, GTK_WIDGET (self->question));
  buttons = canevas_record_sheet_append_buttons (sheet);
  method = gtk_button_new_with_label (_("Choose a method…"));
  g_signal_connect_object (method, "clicked", G_CALLBACK (choose_method), self, G_CONNECT_SWAPPED);
  g_object_bind_property (canevas_record_get_store (canevas_record_sheet_get_record (sheet)), "read-only", method, "sensitive",
                          G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
  self->lead = gtk_button_new_with_label (_("Lead the session"));
  g_signal_connect_object (self->lead, "clicked", G_CALLBACK (lead), self, G_CONNECT_SWAPPED);
  gtk_box_append (buttons, method);
  gtk_box_append (buttons, self->lead);
  buttons = canevas_record_sheet_append_buttons (sheet);
  canevas_record_sheet_add_document (sheet, buttons, AGENDA, _("Running order…"));
  canevas_record_sheet_add_document (sheet, buttons, MINUTES, _("Minutes…"));
  self->notes = CANEVAS_NOTES (canevas_notes_new ());
  g_signal_connect_object (self->notes, "pressed", G_CALLBACK (note_cb), self, G_CONNECT_SWAPPED);
  canevas_record_sheet_append (sheet, GTK_WIDGET (self->notes));
  self->strip = CANEVAS_SCENE_PICTURE (canevas_scene_picture_new (draw_strip, self));
  canevas_record_sheet_append (sheet, GTK_WIDGET (self->strip));
  self->steps = canevas_record_sheet_append_table (sheet, canevas_record_sheet_get_record (sheet), &canevas_session_step_type,
                                                   _("Moments"), step_columns, G_N_ELEMENTS (step_columns));
  self->length = canevas_record_sheet_append_label (sheet, "length");
}

static void
append_after (CanevasSessionSheet *self)
{
  CanevasRecordSheet *sheet = CANEVAS_RECORD_SHEET (self);

  canevas_record_sheet_append_heading (sheet, _("After the session"));
  append_form (self, "present", "minutes");
  self->outcomes =
    canevas_record_sheet_append_table (sheet, canevas_record_sheet_get_record (sheet), &canevas_session_outcome_type,
                                       _("What came of it"), outcome_columns, G_N_ELEMENTS (outcome_columns));
  append_form (self, "feedback", "feedback_on");
}

static void
canevas_session_sheet_constructed (GObject *object)
{
  CanevasSessionSheet *self = CANEVAS_SESSION_SHEET (object);

  G_OBJECT_CLASS (canevas_session_sheet_parent_class)->constructed (object);

  append_before (self);
  append_after (self);
  canevas_session_sheet_refresh (CANEVAS_RECORD_SHEET (self));
}

static gboolean
canevas_session_sheet_select (CanevasRecordSheet *sheet, CanevasRecord *record, const char *field)
{
  CanevasSessionSheet *self = CANEVAS_SESSION_SHEET (sheet);

  return canevas_record_table_select (CANEVAS_IS_SESSION_STEP (record) ? self->steps : self->outcomes, record, field);
}

/* The document that is due. */
static gboolean
canevas_session_sheet_export (CanevasRecordSheet *sheet)
{
  CanevasRecord *session = canevas_record_sheet_get_record (sheet);
  const gboolean held = g_strcmp0 (canevas_record_get_text (session, "state"), "held") == 0;

  return canevas_export_window_open (GTK_WIDGET (sheet), held ? MINUTES : AGENDA, session);
}

static void
canevas_session_sheet_dispose (GObject *object)
{
  g_clear_pointer (&CANEVAS_SESSION_SHEET (object)->findings, g_ptr_array_unref);
  G_OBJECT_CLASS (canevas_session_sheet_parent_class)->dispose (object);
}

static void
canevas_session_sheet_class_init (CanevasSessionSheetClass *klass)
{
  CanevasRecordSheetClass *sheet_class = CANEVAS_RECORD_SHEET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = canevas_session_sheet_constructed;
  G_OBJECT_CLASS (klass)->dispose = canevas_session_sheet_dispose;
  sheet_class->refresh = canevas_session_sheet_refresh;
  sheet_class->select = canevas_session_sheet_select;
  sheet_class->export = canevas_session_sheet_export;
}

static void
canevas_session_sheet_init (CanevasSessionSheet *self)
{
}

GtkWidget *
canevas_session_sheet_new (CanevasRecord *session)
{
  g_return_val_if_fail (CANEVAS_IS_SESSION (session), NULL);

  return g_object_new (CANEVAS_TYPE_SESSION_SHEET, "record", session, NULL);
}
