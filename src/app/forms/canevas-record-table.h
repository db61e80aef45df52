/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "canevas-store.h"

G_BEGIN_DECLS

/**
 * CanevasRecordColumn:
 * @field: the field of its cells
 * @title: (nullable): msgid of its heading (N_); %NULL: the label of the field
 * @width: pixels; with @grows the least
 * @grows: takes its part of the room that is left over
 * @dup_text: (nullable): what the cells say, which nobody types. With @field, only where it says something: %NULL leaves the cell to the field
 */
typedef struct
{
  const char *field;
  const char *title;
  int width;
  gboolean grows;
  char *(*dup_text) (CanevasRecord *record);
} CanevasRecordColumn;

/** What a new line gets besides, within the same action. */
typedef gboolean (*CanevasRecordTablePrepare) (CanevasRecord *record, gpointer user_data, GError **error);

/*
 * Children of one record, or all records of a type, as a table edited in place: arrows walk over the cells, Enter, F2 or typing edits
 * one, Tab goes to the next and goes on editing, Insert or Ctrl+Shift+N adds a line, Delete removes one (with an offer of undo), Alt+Up and Alt+Down move it.
 * Signals: "selected" (CanevasRecord): the keyboard came into its line; "changed": lines came or went.
 */
#define CANEVAS_TYPE_RECORD_TABLE (canevas_record_table_get_type ())
G_DECLARE_FINAL_TYPE (CanevasRecordTable, canevas_record_table, CANEVAS, RECORD_TABLE, GtkBox)

/** canevas_record_table_new: @parent: (nullable): %NULL: all records of the type; @title: translated; names the table and stands above it; @columns: a static array */
GtkWidget *canevas_record_table_new (CanevasStore *store, CanevasRecord *parent, const CanevasRecordType *type, const char *title,
                                     const CanevasRecordColumn *columns, guint n_columns);
/** Leaves "Add" out, where another table beside adds the lines. */
void canevas_record_table_hide_add (CanevasRecordTable *self);
/** Keeps to the children whose @field (a choice or a reference) is @value; new ones get it. */
void canevas_record_table_set_side (CanevasRecordTable *self, const char *field, const char *value);
void canevas_record_table_set_prepare (CanevasRecordTable *self, CanevasRecordTablePrepare prepare, gpointer data);
/**
 * canevas_record_table_set_series:
 * @n_columns: the first of them, which have fields
 *
 * For what is typed line after line: Enter goes on to those of these columns that say nothing yet, then to a new line, and takes
 * that away again where nothing was typed in it. An older line is never taken away so, whatever was cleared in it.
 */
void canevas_record_table_set_series (CanevasRecordTable *self, guint n_columns);
/** Keeps to the children @filter keeps. (transfer none) (nullable) */
void canevas_record_table_set_filter (CanevasRecordTable *self, GtkFilter *filter);
/** Adds a line and edits its first cell. */
void canevas_record_table_add (CanevasRecordTable *self);
/** canevas_record_table_select: @field: (nullable): the cell to go to. FALSE when it is not in this table */
gboolean canevas_record_table_select (CanevasRecordTable *self, CanevasRecord *record, const char *field);
guint canevas_record_table_get_n_lines (CanevasRecordTable *self);

G_END_DECLS
