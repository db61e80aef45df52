/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-review-sheet.h"

#include "canevas-export-window.h"
#include "canevas-format.h"
#include "canevas-project-review.h"
#include "canevas-review-note.h"
#include "canevas-review-window.h"

#include <glib/gi18n-lib.h>

#define TEMPLATE "revue-de-projets"

struct _CanevasReviewSheet
{
  CanevasRecordSheet parent_instance;

  GtkLabel *title;
  GtkLabel *facts;
  CanevasRecordTable *notes;
};

G_DEFINE_FINAL_TYPE (CanevasReviewSheet, canevas_review_sheet, CANEVAS_TYPE_RECORD_SHEET)

static const CanevasRecordColumn columns[] = {
  { "project", NULL, 110, TRUE, NULL },
  { "health", NULL, 100, FALSE, NULL },
  { "facts", NULL, 140, TRUE, NULL },
  { "decision", NULL, 140, TRUE, NULL },
};

static char *
dup_facts (CanevasRecord *review)
{
  g_autofree char *day = canevas_format_date (canevas_record_get_text (review, "held_on"), CANEVAS_DATE_LONG);
  const char *attendance = canevas_record_get_text (review, "attendance");

  return attendance != NULL && *attendance != '\0' ? g_strdup_printf ("%s · %s", day, attendance) : g_steal_pointer (&day);
}

static void
hold (CanevasReviewSheet *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  CanevasRecord *review = canevas_record_sheet_get_record (CANEVAS_RECORD_SHEET (self));

  gtk_window_present (GTK_WINDOW (canevas_review_window_new (GTK_WINDOW (root), review)));
}

static void
canevas_review_sheet_refresh (CanevasRecordSheet *sheet)
{
  CanevasReviewSheet *self = CANEVAS_REVIEW_SHEET (sheet);
  CanevasRecord *review = canevas_record_sheet_get_record (sheet);

  gtk_label_set_text (self->title, canevas_record_get_title (review));
  canevas_record_sheet_say (self->facts, dup_facts (review));
}

static void
canevas_review_sheet_constructed (GObject *object)
{
  CanevasReviewSheet *self = CANEVAS_REVIEW_SHEET (object);
  CanevasRecordSheet *sheet = CANEVAS_RECORD_SHEET (object);
  GtkBox *buttons;
  GtkWidget *hold_button;

  G_OBJECT_CLASS (canevas_review_sheet_parent_class)->constructed (object);

  self->title = canevas_record_sheet_append_label (sheet, "title-2");
  self->facts = canevas_record_sheet_append_label (sheet, "dim-label");
  buttons = canevas_record_sheet_append_buttons (sheet);
  hold_button = gtk_button_new_with_label (_("Hold the review"));
  gtk_widget_add_css_class (hold_button, "suggested-action");
  gtk_widget_set_tooltip_text (hold_button, _("A project a screen, with what is known of it and room to note what is decided"));
  g_signal_connect_object (hold_button, "clicked", G_CALLBACK (hold), self, G_CONNECT_SWAPPED);
  gtk_box_append (buttons, hold_button);
  canevas_record_sheet_add_document (sheet, buttons, TEMPLATE, _("Document…"));
  self->notes = canevas_record_sheet_append_table (sheet, canevas_record_sheet_get_record (sheet), &canevas_review_note_type,
                                                   _("Projects"), columns, G_N_ELEMENTS (columns));
  canevas_review_sheet_refresh (sheet);
}

static gboolean
canevas_review_sheet_select (CanevasRecordSheet *sheet, CanevasRecord *record, const char *field)
{
  return canevas_record_table_select (CANEVAS_REVIEW_SHEET (sheet)->notes, record, field);
}

static gboolean
canevas_review_sheet_export (CanevasRecordSheet *sheet)
{
  return canevas_export_window_open (GTK_WIDGET (sheet), TEMPLATE, canevas_record_sheet_get_record (sheet));
}

static void
canevas_review_sheet_class_init (CanevasReviewSheetClass *klass)
{
  CanevasRecordSheetClass *sheet_class = CANEVAS_RECORD_SHEET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = canevas_review_sheet_constructed;
  sheet_class->refresh = canevas_review_sheet_refresh;
  sheet_class->select = canevas_review_sheet_select;
  sheet_class->export = canevas_review_sheet_export;
}

static void
canevas_review_sheet_init (CanevasReviewSheet *self)
{
}

GtkWidget *
canevas_review_sheet_new (CanevasRecord *review)
{
  g_return_val_if_fail (CANEVAS_IS_PROJECT_REVIEW (review), NULL);

  return g_object_new (CANEVAS_TYPE_REVIEW_SHEET, "record", review, NULL);
}
