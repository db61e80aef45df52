/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-cell-private.h"

#include <math.h>

gboolean
canevas_field_is_textual (const CanevasField *field)
{
  switch (field->kind)
    {
    case CANEVAS_FIELD_INTEGER:
    case CANEVAS_FIELD_DECIMAL:
    case CANEVAS_FIELD_DURATION:
    case CANEVAS_FIELD_FLAG:
      return FALSE;
    case CANEVAS_FIELD_TEXT:
    case CANEVAS_FIELD_LONG_TEXT:
    case CANEVAS_FIELD_DATE:
    case CANEVAS_FIELD_CHOICE:
    case CANEVAS_FIELD_REFERENCE:
    case CANEVAS_FIELD_COLOUR:
    default:
      return TRUE;
    }
}

void
canevas_cell_clear (const CanevasField *field, CanevasCell *cell)
{
  if (canevas_field_is_textual (field))
    g_free (cell->text);
  *cell = (CanevasCell){ 0 };
}

void
canevas_cell_set_from_value (const CanevasField *field, CanevasCell *cell, const GValue *value)
{
  const char *text;

  /* The old text may be what @value borrows: copy before clearing. */
  CanevasCell next = { 0 };

  if (value == NULL || !G_IS_VALUE (value))
    next.set = field->kind == CANEVAS_FIELD_FLAG;
  else if (field->kind == CANEVAS_FIELD_DECIMAL)
    next = (CanevasCell){ .set = TRUE, .decimal = g_value_get_double (value) };
  else if (field->kind == CANEVAS_FIELD_FLAG)
    next = (CanevasCell){ .set = TRUE, .integer = g_value_get_boolean (value) ? 1 : 0 };
  else if (!canevas_field_is_textual (field))
    next = (CanevasCell){ .set = TRUE, .integer = g_value_get_int64 (value) };
  else if ((text = g_value_get_string (value)) != NULL && *text != '\0')
    next = (CanevasCell){ .set = TRUE, .text = g_strdup (text) };

  canevas_cell_clear (field, cell);
  *cell = next;
}

void
canevas_cell_set_from_sql (const CanevasField *field, CanevasCell *cell, sqlite3_value *value)
{
  canevas_cell_clear (field, cell);

  if (field->kind == CANEVAS_FIELD_FLAG)
    *cell = (CanevasCell){ .set = TRUE, .integer = sqlite3_value_int64 (value) != 0 };
  else if (sqlite3_value_type (value) == SQLITE_NULL)
    return;
  else if (field->kind == CANEVAS_FIELD_DECIMAL)
    {
      double decimal = sqlite3_value_double (value);

      if (isfinite (decimal))
        *cell = (CanevasCell){ .set = TRUE, .decimal = decimal };
    }
  else if (!canevas_field_is_textual (field))
    *cell = (CanevasCell){ .set = TRUE, .integer = sqlite3_value_int64 (value) };
  else
    {
      const char *text = (const char *) sqlite3_value_text (value);

      if (text == NULL || *text == '\0')
        return;
      cell->set = TRUE;
      cell->text = g_utf8_validate (text, -1, NULL) ? g_strdup (text) : g_utf8_make_valid (text, -1);
    }
}

void
canevas_cell_get_value (const CanevasField *field, const CanevasCell *cell, GValue *value)
{
  if (!cell->set)
    return;

  g_value_init (value, canevas_field_get_value_type (field));
  if (canevas_field_is_textual (field))
    g_value_set_string (value, cell->text);
  else if (field->kind == CANEVAS_FIELD_DECIMAL)
    g_value_set_double (value, cell->decimal);
  else if (field->kind == CANEVAS_FIELD_FLAG)
    g_value_set_boolean (value, cell->integer != 0);
  else
    g_value_set_int64 (value, cell->integer);
}

void
canevas_cell_copy (const CanevasField *field, const CanevasCell *from, CanevasCell *to)
{
  CanevasCell next = *from;

  if (from->set && canevas_field_is_textual (field))
    next.text = g_strdup (from->text);
  canevas_cell_clear (field, to);
  *to = next;
}

gboolean
canevas_cell_equal (const CanevasField *field, const CanevasCell *a, const CanevasCell *b)
{
  if (!a->set || !b->set)
    return a->set == b->set;
  if (canevas_field_is_textual (field))
    return strcmp (a->text, b->text) == 0;
  if (field->kind == CANEVAS_FIELD_DECIMAL)
    return a->decimal == b->decimal;
  return a->integer == b->integer;
}

int
canevas_cell_bind (const CanevasField *field, const CanevasCell *cell, sqlite3_stmt *statement, int position)
{
  if (!cell->set)
    return sqlite3_bind_null (statement, position);
  if (canevas_field_is_textual (field))
    return sqlite3_bind_text (statement, position, cell->text, -1, SQLITE_STATIC);
  if (field->kind == CANEVAS_FIELD_DECIMAL)
    return sqlite3_bind_double (statement, position, cell->decimal);
  return sqlite3_bind_int64 (statement, position, cell->integer);
}
