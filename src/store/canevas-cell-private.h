/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-field.h"

#include <sqlite3.h>

G_BEGIN_DECLS

/*
 * CanevasCell: the value of one field of one row, as a record keeps it in memory. A zero-filled cell is unset.
 */
typedef struct
{
  gboolean set;
  union
  {
    char *text;
    gint64 integer;
    double decimal;
  };
} CanevasCell;

void canevas_cell_clear (const CanevasField *field, CanevasCell *cell);
/** Takes what @value holds; an unset value or an empty string unsets, but a flag becomes 0. @value fits @field. */
void canevas_cell_set_from_value (const CanevasField *field, CanevasCell *cell, const GValue *value);
/** Takes what the file holds, mended where another program wrote what we would not (broken UTF-8, infinite numbers). */
void canevas_cell_set_from_sql (const CanevasField *field, CanevasCell *cell, sqlite3_value *value);
/** @value must be zero-filled and stays so when the cell is unset. */
void canevas_cell_get_value (const CanevasField *field, const CanevasCell *cell, GValue *value);
/** Replaces what @to held. */
void canevas_cell_copy (const CanevasField *field, const CanevasCell *from, CanevasCell *to);
gboolean canevas_cell_equal (const CanevasField *field, const CanevasCell *a, const CanevasCell *b);
/** The text is not copied: the cell must outlive the step. */
int canevas_cell_bind (const CanevasField *field, const CanevasCell *cell, sqlite3_stmt *statement, int position);

/** Whether the kind is held as text. */
gboolean canevas_field_is_textual (const CanevasField *field);

G_END_DECLS
