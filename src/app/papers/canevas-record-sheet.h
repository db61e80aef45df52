/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-format.h"
#include "canevas-record-table.h"

G_BEGIN_DECLS

#define CANEVAS_TYPE_RECORD_SHEET (canevas_record_sheet_get_type ())
G_DECLARE_DERIVABLE_TYPE (CanevasRecordSheet, canevas_record_sheet, CANEVAS, RECORD_SHEET, AdwBin)

/**
 * CanevasRecordSheetClass:
 * @refresh: (nullable): says anew what is said of the record, after each burst of changes while the record is there
 * @select: (nullable): goes to something that belongs to the record; %FALSE when it does not stand here
 * @export: (nullable): opens the way out of the document that fits now; %FALSE when there is none
 *
 * What is in the middle of a view about the record chosen beside it: one column of labels, forms and tables that scrolls.
 * Subclasses append to it once "constructed" chained up. Property: "record" (construct-only). Signal: "selected" (CanevasRecord):
 * the keyboard came to what belongs to the record, for the pane on the right.
 */
struct _CanevasRecordSheetClass
{
  AdwBinClass parent_class;

  void (*refresh) (CanevasRecordSheet *self);
  gboolean (*select) (CanevasRecordSheet *self, CanevasRecord *record, const char *field);
  gboolean (*export) (CanevasRecordSheet *self);
};

/** (transfer none) */
CanevasRecord *canevas_record_sheet_get_record (CanevasRecordSheet *self);
void canevas_record_sheet_append (CanevasRecordSheet *self, GtkWidget *widget);
/** Appends a label that wraps. (transfer none) */
GtkLabel *canevas_record_sheet_append_label (CanevasRecordSheet *self, const char *css_class);
/** Appends the heading of what follows. */
void canevas_record_sheet_append_heading (CanevasRecordSheet *self, const char *text);
/** Appends a table of children of @parent: see canevas_record_table_new(). (transfer none) */
CanevasRecordTable *canevas_record_sheet_append_table (CanevasRecordSheet *self, CanevasRecord *parent,
                                                       const CanevasRecordType *type, const char *title,
                                                       const CanevasRecordColumn *columns, guint n_columns);
/** Appends a line for buttons. (transfer none) */
GtkBox *canevas_record_sheet_append_buttons (CanevasRecordSheet *self);
/** Adds to @buttons the one that exports the document of @template about the record, where there is such a template. */
void canevas_record_sheet_add_document (CanevasRecordSheet *self, GtkBox *buttons, const char *template, const char *label);
/**
 * canevas_record_sheet_dup_facts:
 * @first: (nullable): a fact that is no field, before the others
 * @fields: (array zero-terminated=1): their values are told on one line, those that are set
 *
 * Returns: (transfer full): "Club · Directrice du projet · Tous les mois"
 */
char *canevas_record_sheet_dup_facts (CanevasRecord *record, const char *first, const char *const *fields, CanevasDateStyle dates);
/** canevas_record_sheet_say: @sentence: (transfer full) (nullable): %NULL hides the label */
void canevas_record_sheet_say (GtkLabel *label, char *sentence);
/** Says that something belonging to the record was chosen. */
void canevas_record_sheet_choose (CanevasRecordSheet *self, CanevasRecord *record);

gboolean canevas_record_sheet_select (CanevasRecordSheet *self, CanevasRecord *record, const char *field);
gboolean canevas_record_sheet_export (CanevasRecordSheet *self);

G_END_DECLS
