/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "canevas-record-row.h"
#include "canevas-store.h"

G_BEGIN_DECLS

/*
 * The children of one record, or all records of a type, as an editable list: add, remove (with an offer of undo), put in order by dragging or with
 * Alt+Up and Alt+Down. The record itself is edited elsewhere: "selected" (CanevasRecord) says which one to show, "activated"
 * (CanevasRecord) that the user wants to go into it, "added" (CanevasRecord) that it is new and waits to be written, "edge"
 * (int: -1 up, 1 down) that the arrows would leave it.
 */
#define CANEVAS_TYPE_RECORD_LIST (canevas_record_list_get_type ())
G_DECLARE_FINAL_TYPE (CanevasRecordList, canevas_record_list, CANEVAS, RECORD_LIST, GtkBox)

/** Dresses the row of a record. */
typedef void (*CanevasRecordListFunc) (CanevasRecordRow *row, gpointer user_data);

/**
 * canevas_record_list_new:
 * @parent: (nullable): %NULL: every record of the type
 * @title: translated; stands above the list
 * @question: (nullable): translated question of the guide
 */
GtkWidget *canevas_record_list_new (CanevasStore *store, CanevasRecord *parent, const CanevasRecordType *type, const char *title, const char *question);
/** Leaves title and "Add" out, where the page has both. */
void canevas_record_list_hide_header (CanevasRecordList *self);
/** Lets @func dress each row. */
void canevas_record_list_set_row_func (CanevasRecordList *self, CanevasRecordListFunc func, gpointer data);
/** Keeps to the children whose @field (a choice or a reference) is @value; new ones get it, and so do those dropped from another side. Several sides
 * add up. */
void canevas_record_list_set_side (CanevasRecordList *self, const char *field, const char *value);
/** One click activates: for lists that lead to another place rather than to the pane beside. */
void canevas_record_list_open_on_click (CanevasRecordList *self);
const CanevasRecordType *canevas_record_list_get_record_type (CanevasRecordList *self);
/** Adds a record, selects it and says it is new. */
void canevas_record_list_add (CanevasRecordList *self);
/** canevas_record_list_select: @record: (nullable): %NULL selects nothing. FALSE when it is not in this list */
gboolean canevas_record_list_select (CanevasRecordList *self, CanevasRecord *record);
/** Selects the first line, without taking the keyboard there. FALSE when there is none */
gboolean canevas_record_list_select_first (CanevasRecordList *self);
guint canevas_record_list_get_n_lines (CanevasRecordList *self);
/** Brings the keyboard to the first line (@direction 1) or the last (-1). FALSE when there is none */
gboolean canevas_record_list_enter (CanevasRecordList *self, int direction);
/** (nullable) */
CanevasRecord *canevas_record_list_get_selected (CanevasRecordList *self);

G_END_DECLS
