/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-field.h"

G_BEGIN_DECLS

typedef struct _CanevasStore CanevasStore;

#define CANEVAS_TYPE_RECORD (canevas_record_get_type ())
G_DECLARE_DERIVABLE_TYPE (CanevasRecord, canevas_record, CANEVAS, RECORD, GObject)

/**
 * CanevasRecordClass:
 * @type: the static table of the subclass
 *
 * A record is one row of the file as a GObject. The store makes records and keeps at most one per row (identity map, weak), so
 * every view of a row shares it. Values live in an array loaded straight from the row; each field is a GObject property
 * (READWRITE | EXPLICIT_NOTIFY | STATIC_STRINGS, named with `-`), so bindings work.
 *
 * Setting: inside canevas_store_begin() … commit() a set joins that action. Outside, it makes an action of its own, called
 * "Edit: <label of the field>", and successive sets of the same field of the same record coalesce into one undo step.
 * `notify` is emitted after the commit, once per property that really changed; after undo and redo too.
 *
 * Signal `deleted`: the row is gone. The object stays readable (a tombstone) while referenced and comes back to life,
 * with signal `restored`, if undo brings the row back.
 */
struct _CanevasRecordClass
{
  GObjectClass parent_class;

  const CanevasRecordType *type;

  /* What people call this record, where that is more than its title field (a person's names). Default: the title field. */
  char *(*dup_title) (CanevasRecord *self);
};

/** Called by each subclass in class_init: keeps @type and installs one property per field, plus "id" and "title". */
void canevas_record_class_set_type (CanevasRecordClass *klass, const CanevasRecordType *type);

const CanevasRecordType *canevas_record_get_record_type (CanevasRecord *self);
/** Its UUIDv7 as text. */
const char *canevas_record_get_id (CanevasRecord *self);
/** (nullable) (transfer none): the store it lives in; %NULL once that was closed. */
CanevasStore *canevas_record_get_store (CanevasRecord *self);
gboolean canevas_record_is_deleted (CanevasRecord *self);
/** What people call it: its title field, or what the subclass composes; "" when empty. Never %NULL; valid until the record changes. */
const char *canevas_record_get_title (CanevasRecord *self);

/* Reading. @field is a column name, which must exist (a programming error otherwise); the empty value is NULL or 0. */
gboolean canevas_record_is_set (CanevasRecord *self, const char *field);
/** Strings: text, long text, date, choice, reference, colour. (nullable) (transfer none), valid until the field changes. */
const char *canevas_record_get_text (CanevasRecord *self, const char *field);
gint64 canevas_record_get_integer (CanevasRecord *self, const char *field);
double canevas_record_get_decimal (CanevasRecord *self, const char *field);
gboolean canevas_record_get_flag (CanevasRecord *self, const char *field);
/** The record a reference points to. (nullable) (transfer full) */
CanevasRecord *canevas_record_get_reference (CanevasRecord *self, const char *field);
/** Any field; @value is zero-filled by the caller and stays so when the field is unset. */
void canevas_record_get_value (CanevasRecord *self, guint field, GValue *value);

/* Writing: FALSE and @error (a sentence) when the value is refused or the file cannot be written; nothing changes then. */
gboolean canevas_record_set_text (CanevasRecord *self, const char *field, const char *value, GError **error);
gboolean canevas_record_set_integer (CanevasRecord *self, const char *field, gint64 value, GError **error);
gboolean canevas_record_set_decimal (CanevasRecord *self, const char *field, double value, GError **error);
gboolean canevas_record_set_flag (CanevasRecord *self, const char *field, gboolean value, GError **error);
gboolean canevas_record_set_reference (CanevasRecord *self, const char *field, CanevasRecord *value, GError **error);
gboolean canevas_record_unset (CanevasRecord *self, const char *field, GError **error);
/** Any field by index; an unset (zero-filled) GValue unsets. */
gboolean canevas_record_set_value (CanevasRecord *self, guint field, const GValue *value, GError **error);

G_END_DECLS
