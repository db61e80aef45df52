/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * CanevasFieldKind:
 * @CANEVAS_FIELD_TEXT: one line of text (column TEXT, property string)
 * @CANEVAS_FIELD_LONG_TEXT: paragraphs (TEXT, string)
 * @CANEVAS_FIELD_INTEGER: a whole number (INTEGER, int64)
 * @CANEVAS_FIELD_DECIMAL: a finite number (REAL, double)
 * @CANEVAS_FIELD_DATE: a day, `YYYY-MM-DD` (TEXT, string)
 * @CANEVAS_FIELD_DURATION: whole minutes (INTEGER, int64)
 * @CANEVAS_FIELD_CHOICE: the name of one #CanevasChoice (TEXT, string)
 * @CANEVAS_FIELD_FLAG: yes or no (INTEGER 0 or 1, boolean)
 * @CANEVAS_FIELD_REFERENCE: the id of a record of another type (TEXT, string)
 * @CANEVAS_FIELD_COLOUR: `#RRGGBB` (TEXT, string)
 *
 * What a field holds. Every kind but the flag can be unset (NULL); an unset number is not zero. A flag is never unset: it is
 * 0 until somebody says otherwise.
 */
typedef enum
{
  CANEVAS_FIELD_TEXT,
  CANEVAS_FIELD_LONG_TEXT,
  CANEVAS_FIELD_INTEGER,
  CANEVAS_FIELD_DECIMAL,
  CANEVAS_FIELD_DATE,
  CANEVAS_FIELD_DURATION,
  CANEVAS_FIELD_CHOICE,
  CANEVAS_FIELD_FLAG,
  CANEVAS_FIELD_REFERENCE,
  CANEVAS_FIELD_COLOUR,
} CanevasFieldKind;

/**
 * CanevasOnDelete:
 * @CANEVAS_ON_DELETE_CASCADE: the referring record goes too (a milestone with its project)
 * @CANEVAS_ON_DELETE_CLEAR: the reference becomes unset (a person's unit)
 *
 * What happens to a record when the one it refers to is deleted.
 */
typedef enum
{
  CANEVAS_ON_DELETE_CASCADE,
  CANEVAS_ON_DELETE_CLEAR,
} CanevasOnDelete;

/**
 * CanevasChoice:
 * @name: what the file holds; never translated, never renamed
 * @label: msgid shown to people, marked with NC_("choice", …)
 *
 * One value of a choice field. Arrays end with a %NULL name.
 */
typedef struct
{
  const char *name;
  const char *label;
} CanevasChoice;

/**
 * CanevasField:
 * @name: column name, `snake_case`; also JSON key and CSV header. The GObject property has `-` for `_`.
 * @kind: what it holds
 * @label: msgid of its name for people (N_)
 * @hint: (nullable): msgid of the question the guide asks (N_), shown above the field
 * @required: must not be empty for the record to be called complete; the file accepts it empty (one saves drafts)
 * @minimum: lowest number allowed; only meaningful when @minimum < @maximum
 * @maximum: highest number allowed; for texts, the most characters (0: 100,000)
 * @choices: (nullable): for choices
 * @references: (nullable): for references, the table of the other type
 * @on_delete: for references
 * @initial: (nullable): text form of the value of a new record
 * @hidden: never offered in a form (ranks)
 * @hour: for texts: it says an hour of the day, however typed, and reads as one
 *
 * One line of a record type's table. The table is the DDL, the property, the form row, the CSV header and the JSON key.
 */
typedef struct
{
  const char *name;
  CanevasFieldKind kind;
  const char *label;
  const char *hint;
  gboolean required;
  double minimum;
  double maximum;
  const CanevasChoice *choices;
  const char *references;
  CanevasOnDelete on_delete;
  const char *initial;
  gboolean hidden;
  gboolean hour;
} CanevasField;

/**
 * CanevasRecordType:
 * @table: table name, `snake_case`; also the name of the type on the command line and in JSON
 * @label: msgid of one such record (N_), e.g. "Milestone"
 * @plural: msgid of several (N_)
 * @get_type: the GObject type of its records
 * @fields: its fields, without the id, which every record has
 * @n_fields: how many
 * @title: name of the field that names a record to people
 * @parent: (nullable): name of the reference field to the record it belongs to; children are ordered inside their parent
 * @order: name of the field lists are ordered by (a number, usually "rank"), then by id
 *
 * A kind of record. Static data: instances are never freed.
 */
typedef struct
{
  const char *table;
  const char *label;
  const char *plural;
  GType (*get_type) (void);
  const CanevasField *fields;
  guint n_fields;
  const char *title;
  const char *parent;
  const char *order;
} CanevasRecordType;

/**
 * CanevasSchema:
 * @version: goes into `user_version`
 * @types: every record type, each after those it refers to (a table may refer to itself)
 * @n_types: how many
 * @migrations: resource folder of numbered SQL files: `0002.sql` brings a file of schema 1 to schema 2, and so on
 *
 * Everything the store must know of the records it holds.
 */
typedef struct
{
  int version;
  const CanevasRecordType *const *types;
  guint n_types;
  const char *migrations;
} CanevasSchema;

const CanevasRecordType *canevas_schema_find_type (const CanevasSchema *schema, const char *table);

/** Index of the field called @name (columns' spelling), or -1. */
int canevas_record_type_find_field (const CanevasRecordType *type, const char *name);

/**
 * canevas_field_check:
 * @value: the value to try: %G_TYPE_STRING, %G_TYPE_INT64, %G_TYPE_DOUBLE or %G_TYPE_BOOLEAN after the kind, or unset (0-filled)
 * @error: a sentence saying what is allowed, in the interface's language
 *
 * Whether @field may hold @value: kind, bounds, length, valid UTF-8 without control characters but newline and tab, a real
 * day, a known choice. References are only checked for their form; the store checks that the other record exists.
 */
gboolean canevas_field_check (const CanevasField *field, const GValue *value, GError **error);

/** GType of the field's property: string, int64, double or boolean. */
GType canevas_field_get_value_type (const CanevasField *field);

/**
 * canevas_field_value_to_text:
 *
 * The canonical text of a value, independent of locale ("12.5", "2026-11-22", "true"); %NULL when unset.
 *
 * Returns: (transfer full) (nullable)
 */
char *canevas_field_value_to_text (const CanevasField *field, const GValue *value);

/**
 * canevas_field_value_from_text:
 * @text: (nullable): canonical text; %NULL or "" unsets
 * @value: (out caller-allocates): a zero-filled GValue; stays zero-filled when unset
 *
 * The inverse of canevas_field_value_to_text(), with the checks of canevas_field_check().
 */
gboolean canevas_field_value_from_text (const CanevasField *field, const char *text, GValue *value, GError **error);

/** The translated label of a choice in the current document or interface language; the name itself when unknown, "" for %NULL. */
const char *canevas_field_get_choice_label (const CanevasField *field, const char *name);

G_END_DECLS
