/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** Bytes of the largest file that is read: some 100,000 records. */
#define CANEVAS_JSON_LARGEST (64 * 1024 * 1024)

typedef enum
{
  CANEVAS_JSON_NULL,
  CANEVAS_JSON_FLAG,
  CANEVAS_JSON_NUMBER,
  CANEVAS_JSON_TEXT,
  CANEVAS_JSON_ARRAY,
  CANEVAS_JSON_OBJECT,
} CanevasJsonKind;

typedef struct _CanevasJsonValue CanevasJsonValue;

/**
 * CanevasJsonValue:
 * @line: where it begins in the file, from 1, so that whoever finds a mistake in its meaning can say where
 * @text: the text of a text; the digits of a number as written, for its reader to convert without loss
 * @names: names of an object's members, in the order of the file
 * @items: (element-type CanevasJsonValue): members of an object, or elements of an array
 *
 * One value of a JSON file.
 */
struct _CanevasJsonValue
{
  CanevasJsonKind kind;
  guint line;
  gboolean flag;
  char *text;
  GPtrArray *names;
  GPtrArray *items;
};

/**
 * canevas_json_read:
 * @name: what to call the file in sentences
 *
 * Reads one JSON text (RFC 8259, UTF-8, a byte order mark is skipped) strictly: nothing is guessed, dropped or cut. Refused are
 * a name given twice, what follows the value, the character U+0000, nesting deeper than 32 and files over 64 MiB. json-glib 1.6
 * is not used here because it accepts all of those in silence, wraps large integers and ends the process on deep nesting.
 *
 * Returns: (transfer full): the value, or %NULL and a sentence that begins with the file and the line
 */
CanevasJsonValue *canevas_json_read (GBytes *bytes, const char *name, GError **error);
void canevas_json_value_free (CanevasJsonValue *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CanevasJsonValue, canevas_json_value_free)

/** (nullable) (transfer none): the member called @name of an object. */
const CanevasJsonValue *canevas_json_value_find (const CanevasJsonValue *self, const char *name);

/** Appends @text to @json as a JSON string with its quotes. */
void canevas_json_append_text (GString *json, const char *text);

G_END_DECLS
