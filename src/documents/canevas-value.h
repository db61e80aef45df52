/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/**
 * CanevasDerived:
 * @table: the record type that has it
 * @name: how templates call it
 * @get_number: for comparing and sorting
 * @dup_text: as a document prints it, in the current language
 * @get_name: (nullable): untranslated name, for conditions
 *
 * Something a record can tell that is not one of its fields. Functions are only called with a record.
 */
typedef struct
{
  const char *table;
  const char *name;
  double (*get_number) (CanevasRecord *record);
  char *(*dup_text) (CanevasRecord *record);
  const char *(*get_name) (CanevasRecord *record);
} CanevasDerived;

/**
 * CanevasValue:
 * @type: (nullable): type of the record it was found on
 * @record: (nullable): that record; %NULL while a template is checked, or where a reference leads nowhere: then it is empty
 * @field: (nullable): a field of @record …
 * @derived: (nullable): … or something derived; neither: the record itself, by its title, or @text
 * @text: (nullable): a ready text
 *
 * What a path in a template leads to. Free with canevas_value_clear().
 */
typedef struct
{
  const CanevasRecordType *type;
  CanevasRecord *record;
  const CanevasField *field;
  const CanevasDerived *derived;
  char *text;
} CanevasValue;

void canevas_value_clear (CanevasValue *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CanevasValue, canevas_value_clear)

/** (nullable) */
const CanevasDerived *canevas_derived_find (const CanevasRecordType *type, const char *name);
/** Of those, the ones about what people take part in. */
const CanevasDerived *canevas_derived_find_participation (const CanevasRecordType *type, const char *name);
/** Of those, the ones about how a project is evaluated. */
const CanevasDerived *canevas_derived_find_evaluation (const CanevasRecordType *type, const char *name);

/** Holds something; for a flag: is raised. */
gboolean canevas_value_is_set (const CanevasValue *self);
/** Equals a name written in a template: a choice's name, a number, a text. */
gboolean canevas_value_equals (const CanevasValue *self, const char *name);
/** Says the same as @other whatever the capitals, the accents and an article before: "La directrice" and "Directrice". */
gboolean canevas_value_says (const CanevasValue *self, const CanevasValue *other);
/** Its number, for sums; 0 when empty. */
double canevas_value_get_number (const CanevasValue *self);
/** Orders two values of the same field; the empty ones last. */
int canevas_value_compare (const CanevasValue *a, const CanevasValue *b);
/** Whether @format is one of those below. */
gboolean canevas_value_has_format (const char *format);
/**
 * canevas_value_format:
 * @format: (nullable): long (dates, the default), full (with the day of the week), short, month, number, euros, percent, lower or upper (first letter)
 *
 * The value as a document prints it, without typography; "" when empty.
 */
char *canevas_value_format (const CanevasValue *self, const char *format);
/** A number by itself in one of the formats. */
char *canevas_number_format (double number, const char *format);

G_END_DECLS
