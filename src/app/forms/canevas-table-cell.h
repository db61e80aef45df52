/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "canevas-record.h"

G_BEGIN_DECLS

/*
 * One field of one record in a table: its words, and in their place the editor of the field while it is edited: Enter, F2, a double
 * click or simply typing begins, Enter and Escape end, and so does leaving. The words are named after their column for a screen
 * reader. CSS node: `cell`.
 */
#define CANEVAS_TYPE_TABLE_CELL (canevas_table_cell_get_type ())
G_DECLARE_FINAL_TYPE (CanevasTableCell, canevas_table_cell, CANEVAS, TABLE_CELL, GtkWidget)

/** canevas_table_cell_new: @title: what the column is called; @dup_text: (nullable): what it says, when no @field is edited */
GtkWidget *canevas_table_cell_new (CanevasRecord *record, const char *field, const char *title, char *(*dup_text) (CanevasRecord *record));
CanevasRecord *canevas_table_cell_get_record (CanevasTableCell *self);
/** FALSE when nothing can be written. */
gboolean canevas_table_cell_edit (CanevasTableCell *self);
gboolean canevas_table_cell_is_edited (CanevasTableCell *self);

G_END_DECLS
