/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "canevas-record.h"

G_BEGIN_DECLS

/*
 * One record in a list: its title, what tells it from its neighbours, a handle to drag and a menu. Delete, Alt+Up and Alt+Down are
 * its own keys. Signals: "remove", "shift" (int: -1 up, 1 down), "dropped" (CanevasRecord, gboolean after: land beside this row).
 */
#define CANEVAS_TYPE_RECORD_ROW (canevas_record_row_get_type ())
G_DECLARE_FINAL_TYPE (CanevasRecordRow, canevas_record_row, CANEVAS, RECORD_ROW, GtkListBoxRow)

GtkWidget *canevas_record_row_new (CanevasRecord *record);
/** Puts @widget before the title, in place of the drag handle. */
void canevas_record_row_set_prefix (CanevasRecordRow *self, GtkWidget *widget);
/** Puts @widget between the title and the menu. */
void canevas_record_row_set_suffix (CanevasRecordRow *self, GtkWidget *widget);
/** Calls the record otherwise, where the list says the rest of its name. */
void canevas_record_row_set_title (CanevasRecordRow *self, const char *title);
/** Where columns tell the facts: @facts still stands under the title ("": nothing), @spoken is what a screen reader says of it all. */
void canevas_record_row_set_facts (CanevasRecordRow *self, const char *facts, const char *spoken);
/** Puts @columns, of a width that all rows share, between the title and the menu; what is left over goes to the title. */
void canevas_record_row_set_columns (CanevasRecordRow *self, GtkWidget *columns);
/** A line of headings that stand above such columns. */
GtkWidget *canevas_record_row_new_heads (GtkWidget *columns);
CanevasRecord *canevas_record_row_get_record (CanevasRecordRow *self);

G_END_DECLS
