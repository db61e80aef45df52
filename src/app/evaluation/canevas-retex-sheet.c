/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-retex-sheet.h"

#include "canevas-action-item.h"
#include "canevas-chart-drawing.h"
#include "canevas-export-window.h"
#include "canevas-format.h"
#include "canevas-notes.h"
#include "canevas-page.h"
#include "canevas-project.h"
#include "canevas-question.h"
#include "canevas-retex-chart.h"
#include "canevas-retex-item.h"
#include "canevas-retex-review.h"
#include "canevas-retex-themes.h"
#include "canevas-retex.h"
#include "canevas-scene-picture.h"
#include "canevas-store.h"
#include "canevas-working-days.h"

#include <glib/gi18n-lib.h>

#define TEMPLATE "retex"
#define CHART_HEIGHT 220.0

typedef enum
{
  SUCCESSES,
  DIFFICULTIES,
  CAUSES,
  LESSONS,
  N_KINDS
} Kind;

struct _CanevasRetexSheet
{
  CanevasRecordSheet parent_instance;

  GtkLabel *title;
  GtkLabel *facts;
  CanevasQuestion *aim;
  GPtrArray *findings; /* (element-type CanevasRetexFinding) */
  CanevasNotes *notes;
  GPtrArray *proposed; /* (element-type CanevasRetexTheme) */
  CanevasNotes *themes;
  CanevasRecordTable *tables[N_KINDS];
  CanevasScenePicture *chart;
  CanevasRecordTable *actions;
  GtkFilter *of_lessons;
};

G_DEFINE_FINAL_TYPE (CanevasRetexSheet, canevas_retex_sheet, CANEVAS_TYPE_RECORD_SHEET)

static const CanevasRecordColumn said_columns[] = {
  { "statement", NULL, 220, TRUE, NULL },
  { "theme", NULL, 100, TRUE, NULL },
  { "voices", NULL, 64, FALSE, NULL },
};

static const CanevasRecordColumn cause_columns[] = {
  { "statement", N_("Cause"), 200, TRUE, NULL },
  { "explains", NULL, 180, TRUE, NULL },
};

static const CanevasRecordColumn lesson_columns[] = {
  { "statement", N_("Lesson"), 170, TRUE, NULL },
  { "advice", NULL, 180, TRUE, NULL },
  { "explains", N_("Comes from"), 110, TRUE, NULL },
};

static char *
dup_delay (CanevasRecord *action)
{
  g_autofree char *today = canevas_day_dup_today ();

  return canevas_action_item_dup_state (action, today);
}

static const CanevasRecordColumn action_columns[] = {
  { "statement", NULL, 150, TRUE, NULL }, { "lesson", NULL, 120, TRUE, NULL }, { "owner", NULL, 90, TRUE, NULL },
  { "due", NULL, 108, FALSE, NULL },      { "done_on", NULL, 108, FALSE, NULL }, { NULL, N_("Delay"), 96, FALSE, dup_delay },
};

/* One table a kind, in the order in which one speaks. */
static const struct
{
  const char *kind;
  const char *title;
  const CanevasRecordColumn *columns;
  guint n_columns;
} kinds[N_KINDS] = {
  { "success", N_("What worked"), said_columns, G_N_ELEMENTS (said_columns) },
  { "difficulty", N_("What was difficult"), said_columns, G_N_ELEMENTS (said_columns) },
  { "cause", N_("What explains it"), cause_columns, G_N_ELEMENTS (cause_columns) },
  { "lesson", N_("What is kept"), lesson_columns, G_N_ELEMENTS (lesson_columns) },
};

/* --- What it lacks --- */

static void
show_findings (CanevasRetexSheet *self)
{
  CanevasRecord *retex = canevas_record_sheet_get_record (CANEVAS_RECORD_SHEET (self));
  g_autoptr (GArray) notes = g_array_new (FALSE, TRUE, sizeof (CanevasNote));

  g_clear_pointer (&self->findings, g_ptr_array_unref);
  self->findings = canevas_retex_review (retex);
  for (guint i = 0; i < self->findings->len; i++)
    {
      const CanevasRetexFinding *finding = self->findings->pdata[i];
      const CanevasNote note = { .severity = finding->severity,
                                 .key = finding->item != NULL ? canevas_record_get_id (finding->item) : finding->id,
                                 .title = finding->title,
                                 .text = finding->text,
                                 .button = finding->item != NULL || finding->field != NULL ? _("Complete") : NULL };

      g_array_append_val (notes, note);
    }
  canevas_notes_show (self->notes, canevas_record_get_store (retex), (const CanevasNote *) notes->data, notes->len);
}

static void
note_cb (CanevasRetexSheet *self, guint index)
{
  const CanevasRetexFinding *finding = self->findings->pdata[index];
  CanevasRecord *retex = canevas_record_sheet_get_record (CANEVAS_RECORD_SHEET (self));

  canevas_page_select (CANEVAS_PAGE (gtk_widget_get_ancestor (GTK_WIDGET (self), CANEVAS_TYPE_PAGE)),
                       finding->item != NULL ? finding->item : retex, finding->field);
}

/* --- What goes together --- */

/* "“Late mail”, “Mail read by nobody”" */
static char *
dup_statements (const CanevasRetexTheme *theme)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < theme->items->len; i++)
    g_string_append_printf (text, i == 0 ? _("“%s”") : _(", “%s”"), canevas_record_get_title (theme->items->pdata[i]));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
show_themes (CanevasRetexSheet *self)
{
  CanevasRecord *retex = canevas_record_sheet_get_record (CANEVAS_RECORD_SHEET (self));
  g_autoptr (GArray) notes = g_array_new (FALSE, TRUE, sizeof (CanevasNote));
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  g_clear_pointer (&self->proposed, g_ptr_array_unref);
  self->proposed = canevas_retex_propose_themes (retex);
  for (guint i = 0; i < self->proposed->len; i++)
    {
      const CanevasRetexTheme *theme = self->proposed->pdata[i];
      char *title = g_strdup_printf (_("Go together: “%s”"), theme->name), *text = dup_statements (theme);
      const CanevasNote note = { .severity = CANEVAS_SEVERITY_ADVICE, .key = canevas_record_get_id (theme->items->pdata[0]),
                                 .title = title, .text = text, .button = _("Put under this theme"), .mends = TRUE };

      g_ptr_array_add (texts, title);
      g_ptr_array_add (texts, text);
      g_array_append_val (notes, note);
    }
  canevas_notes_show (self->themes, canevas_record_get_store (retex), (const CanevasNote *) notes->data, notes->len);
}

static void
theme_cb (CanevasRetexSheet *self, guint index)
{
  g_autoptr (GPtrArray) kept = g_ptr_array_ref (self->proposed);
  g_autoptr (CanevasRetexSheet) guard = g_object_ref (self);
  g_autoptr (GError) error = NULL;

  if (!canevas_retex_theme_accept (kept->pdata[index], &error))
    canevas_page_report (GTK_WIDGET (self), _("Nothing was changed"), error);
}

/* --- What was said --- */

static CanevasScene *
draw (CanevasTextMeasure *measure, double width, gpointer data)
{
  CanevasRecord *retex = canevas_record_sheet_get_record (CANEVAS_RECORD_SHEET (data));
  g_autoptr (CanevasChartData) chart = canevas_retex_chart_new (retex);
  const CanevasChartOptions options = { .form = CANEVAS_CHART_STACK, .size = CANEVAS_DRAWING_SCREEN, .width = width, .height = CHART_HEIGHT,
                                        .titled = TRUE };

  return canevas_chart_data_count_values (chart) > 0 ? canevas_chart_drawing_new (chart, measure, &options, NULL) : NULL;
}

/* --- Actions --- */

/* (transfer full) (nullable) */
static CanevasRecord *
find_retex (CanevasRecord *item)
{
  return canevas_record_get_reference (item, "retex");
}

static gboolean
is_of_lessons_cb (gpointer item, gpointer data)
{
  CanevasRetexSheet *self = data;
  g_autoptr (CanevasRecord) lesson = canevas_record_get_reference (item, "lesson");
  g_autoptr (CanevasRecord) retex = lesson != NULL ? find_retex (lesson) : NULL;

  return retex != NULL && retex == canevas_record_sheet_get_record (CANEVAS_RECORD_SHEET (self));
}

/* An action carries out the first lesson, until one says which. */
static gboolean
prepare_action (CanevasRecord *action, gpointer data, GError **error)
{
  g_autoptr (GPtrArray) lessons =
    canevas_retex_list_items (canevas_record_sheet_get_record (CANEVAS_RECORD_SHEET (data)), kinds[LESSONS].kind);

  if (lessons->len > 0)
    return canevas_record_set_reference (action, "lesson", lessons->pdata[0], error);
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _("Write a lesson first: an action puts one into practice."));
  return FALSE;
}

static void
append_actions (CanevasRetexSheet *self)
{
  CanevasRecordSheet *sheet = CANEVAS_RECORD_SHEET (self);
  g_autoptr (CanevasRecord) project = canevas_project_find_of (canevas_record_sheet_get_record (sheet));

  if (project == NULL)
    return;
  self->of_lessons = GTK_FILTER (gtk_custom_filter_new (is_of_lessons_cb, self, NULL));
  self->actions = canevas_record_sheet_append_table (sheet, project, &canevas_action_item_type, _("Actions that follow"), action_columns,
                                                     G_N_ELEMENTS (action_columns));
  canevas_record_table_set_filter (self->actions, self->of_lessons);
  canevas_record_table_set_prepare (self->actions, prepare_action, self);
}

/* --- The sheet --- */

static char *
dup_facts (CanevasRecord *retex)
{
  static const char *const fields[] = { "stage", "held_on", "facilitator", NULL };
  const guint present = (guint) canevas_record_get_integer (retex, "present");
  g_autofree char *said = canevas_record_sheet_dup_facts (retex, NULL, fields, CANEVAS_DATE_LONG);
  g_autofree char *came = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u participant", "%u participants", present), present);

  if (present == 0)
    return g_steal_pointer (&said);
  return *said != '\0' ? g_strjoin (" · ", said, came, NULL) : g_steal_pointer (&came);
}

static void
canevas_retex_sheet_refresh (CanevasRecordSheet *sheet)
{
  CanevasRetexSheet *self = CANEVAS_RETEX_SHEET (sheet);
  CanevasRecord *retex = canevas_record_sheet_get_record (sheet);

  gtk_label_set_text (self->title, canevas_record_get_title (retex));
  canevas_record_sheet_say (self->facts, dup_facts (retex));
  canevas_question_set_text (self->aim, canevas_record_get_text (retex, "aim"));
  show_findings (self);
  show_themes (self);
  canevas_scene_picture_refresh (self->chart);
  if (self->of_lessons != NULL)
    gtk_filter_changed (self->of_lessons, GTK_FILTER_CHANGE_DIFFERENT);
}

static void
append_said (CanevasRetexSheet *self)
{
  CanevasRecordSheet *sheet = CANEVAS_RECORD_SHEET (self);

  for (Kind kind = 0; kind < N_KINDS; kind++)
    {
      self->tables[kind] =
        canevas_record_sheet_append_table (sheet, canevas_record_sheet_get_record (sheet), &canevas_retex_item_type,
                                           _(kinds[kind].title), kinds[kind].columns, kinds[kind].n_columns);
      canevas_record_table_set_side (self->tables[kind], "kind", kinds[kind].kind);
      canevas_record_table_set_series (self->tables[kind], 1);
      if (kind != DIFFICULTIES)
        continue;
      self->themes = CANEVAS_NOTES (canevas_notes_new ());
      g_signal_connect_object (self->themes, "pressed", G_CALLBACK (theme_cb), self, G_CONNECT_SWAPPED);
      canevas_record_sheet_append (sheet, GTK_WIDGET (self->themes));
      self->chart = CANEVAS_SCENE_PICTURE (canevas_scene_picture_new (draw, self));
      canevas_record_sheet_append (sheet, GTK_WIDGET (self->chart));
    }
}

static void
canevas_retex_sheet_constructed (GObject *object)
{
  CanevasRetexSheet *self = CANEVAS_RETEX_SHEET (object);
  CanevasRecordSheet *sheet = CANEVAS_RECORD_SHEET (object);

  G_OBJECT_CLASS (canevas_retex_sheet_parent_class)->constructed (object);

  self->title = canevas_record_sheet_append_label (sheet, "title-2");
  self->facts = canevas_record_sheet_append_label (sheet, "dim-label");
  self->aim = CANEVAS_QUESTION (canevas_question_new (NULL));
  canevas_record_sheet_append (sheet, GTK_WIDGET (self->aim));
  canevas_record_sheet_add_document (sheet, canevas_record_sheet_append_buttons (sheet), TEMPLATE, _("Document…"));
  self->notes = CANEVAS_NOTES (canevas_notes_new ());
  g_signal_connect_object (self->notes, "pressed", G_CALLBACK (note_cb), self, G_CONNECT_SWAPPED);
  canevas_record_sheet_append (sheet, GTK_WIDGET (self->notes));
  append_said (self);
  append_actions (self);
  canevas_retex_sheet_refresh (sheet);
}

static gboolean
canevas_retex_sheet_select (CanevasRecordSheet *sheet, CanevasRecord *record, const char *field)
{
  CanevasRetexSheet *self = CANEVAS_RETEX_SHEET (sheet);

  for (Kind kind = 0; kind < N_KINDS; kind++)
    if (canevas_record_table_select (self->tables[kind], record, field))
      return TRUE;
  return self->actions != NULL && canevas_record_table_select (self->actions, record, field);
}

static gboolean
canevas_retex_sheet_export (CanevasRecordSheet *sheet)
{
  return canevas_export_window_open (GTK_WIDGET (sheet), TEMPLATE, canevas_record_sheet_get_record (sheet));
}

static void
canevas_retex_sheet_dispose (GObject *object)
{
  g_clear_pointer (&CANEVAS_RETEX_SHEET (object)->findings, g_ptr_array_unref);
  g_clear_pointer (&CANEVAS_RETEX_SHEET (object)->proposed, g_ptr_array_unref);
  G_OBJECT_CLASS (canevas_retex_sheet_parent_class)->dispose (object);
}

static void
canevas_retex_sheet_class_init (CanevasRetexSheetClass *klass)
{
  CanevasRecordSheetClass *sheet_class = CANEVAS_RECORD_SHEET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = canevas_retex_sheet_constructed;
  G_OBJECT_CLASS (klass)->dispose = canevas_retex_sheet_dispose;
  sheet_class->refresh = canevas_retex_sheet_refresh;
  sheet_class->select = canevas_retex_sheet_select;
  sheet_class->export = canevas_retex_sheet_export;
}

static void
canevas_retex_sheet_init (CanevasRetexSheet *self)
{
}

GtkWidget *
canevas_retex_sheet_new (CanevasRecord *retex)
{
  g_return_val_if_fail (CANEVAS_IS_RETEX (retex), NULL);

  return g_object_new (CANEVAS_TYPE_RETEX_SHEET, "record", retex, NULL);
}
