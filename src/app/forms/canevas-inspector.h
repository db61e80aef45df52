/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "canevas-store.h"

G_BEGIN_DECLS

/*
 * The right pane: the form of the selected record. Head: its kind and name; then its fields in cards, the records that belong to it
 * as lists, and at the foot the way to delete it. Property "record" (nullable, notified): cleared when the record is deleted.
 */
#define CANEVAS_TYPE_INSPECTOR (canevas_inspector_get_type ())
G_DECLARE_FINAL_TYPE (CanevasInspector, canevas_inspector, CANEVAS, INSPECTOR, AdwBin)

GtkWidget *canevas_inspector_new (void);
/** canevas_inspector_set_fields: @fields: static array: the only fields offered from now on, where the rest has a page of its own */
void canevas_inspector_set_fields (CanevasInspector *self, const char *const *fields);
/** Like canevas_inspector_set_fields(), for records of @type alone; the lists that belong to them are left out too. Several types add up. */
void canevas_inspector_set_fields_of (CanevasInspector *self, const CanevasRecordType *type, const char *const *fields);
void canevas_inspector_set_record (CanevasInspector *self, CanevasRecord *record);
/** (nullable) */
CanevasRecord *canevas_inspector_get_record (CanevasInspector *self);
/** Adds a group under the fields of the record shown; it goes when another record comes. */
void canevas_inspector_append (CanevasInspector *self, GtkWidget *group);
/** Adds a group above the fields of the record shown; it goes when another record comes. */
void canevas_inspector_prepend (CanevasInspector *self, GtkWidget *group);
/** Adds a group right under the first card of the record shown, where its lists stand too; it goes when another record comes. */
void canevas_inspector_insert (CanevasInspector *self, GtkWidget *group);
/** Shows a record that belongs to the one shown; "back" leads to that one. */
void canevas_inspector_go_into (CanevasInspector *self, CanevasRecord *record);
/** Moves the focus into @field, or into the first field when %NULL. */
gboolean canevas_inspector_focus (CanevasInspector *self, const char *field);

G_END_DECLS
