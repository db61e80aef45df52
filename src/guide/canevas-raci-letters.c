/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-raci-letters.h"

#include "canevas-raci-activity.h"
#include "canevas-raci-cell.h"
#include "canevas-raci-function.h"
#include "canevas-store.h"

#include <string.h>

static const char *const fields[CANEVAS_RACI_N_LETTERS] = { "responsible", "accountable", "consulted", "informed" };

const char *
canevas_raci_letters_to_text (CanevasRaciLetters letters)
{
  static const char *const texts[1 << CANEVAS_RACI_N_LETTERS] = {
    "", "R", "A", "RA", "C", "RC", "AC", "RAC", "I", "RI", "AI", "RAI", "CI", "RCI", "ACI", "RACI",
  };

  g_return_val_if_fail (letters < G_N_ELEMENTS (texts), "");

  return texts[letters];
}

CanevasRaciLetters
canevas_raci_letters_from_character (gunichar character)
{
  const char *known = "RACI";
  const char *found = character < 128 && character != 0 ? strchr (known, g_ascii_toupper ((char) character)) : NULL;

  return found != NULL ? (CanevasRaciLetters) (1 << (found - known)) : CANEVAS_RACI_NONE;
}

gboolean
canevas_raci_letters_from_text (const char *text, CanevasRaciLetters *letters)
{
  *letters = CANEVAS_RACI_NONE;
  for (const char *p = text; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);
      CanevasRaciLetters letter = canevas_raci_letters_from_character (character);

      if (letter == CANEVAS_RACI_NONE && g_unichar_isalnum (character))
        return FALSE;
      *letters |= letter;
    }
  return TRUE;
}

CanevasRaciLetters
canevas_raci_letters_of (CanevasRecord *cell)
{
  CanevasRaciLetters letters = CANEVAS_RACI_NONE;

  g_return_val_if_fail (CANEVAS_IS_RACI_CELL (cell), CANEVAS_RACI_NONE);

  for (guint i = 0; i < CANEVAS_RACI_N_LETTERS; i++)
    if (canevas_record_get_flag (cell, fields[i]))
      letters |= 1 << i;
  return letters;
}

/* Added without a parent and attached then: the rank of a crossing means nothing, and finding the last of thousands is slow. */
static CanevasRecord *
add_cell (CanevasRecord *activity, CanevasRecord *function, GError **error)
{
  g_autoptr (CanevasRecord) cell = canevas_store_add (canevas_record_get_store (activity), &canevas_raci_cell_type, NULL, error);

  if (cell == NULL || !canevas_record_set_text (cell, "project", canevas_record_get_text (activity, "project"), error)
      || !canevas_record_set_reference (cell, "activity", activity, error)
      || !canevas_record_set_reference (cell, "function", function, error))
    return NULL;
  return g_steal_pointer (&cell);
}

static gboolean
set_flags (CanevasRecord *cell, CanevasRaciLetters letters, GError **error)
{
  for (guint i = 0; i < CANEVAS_RACI_N_LETTERS; i++)
    if (!canevas_record_set_flag (cell, fields[i], (letters & (1 << i)) != 0, error))
      return FALSE;
  return TRUE;
}

/* The record to keep: one with a remark rather than one without. */
static CanevasRecord *
choose_kept (GPtrArray *cells)
{
  for (guint i = 0; i < cells->len; i++)
    if (canevas_record_is_set (g_ptr_array_index (cells, i), "note"))
      return g_ptr_array_index (cells, i);
  return cells->len > 0 ? g_ptr_array_index (cells, 0) : NULL;
}

gboolean
canevas_raci_letters_write (CanevasRecord *activity, CanevasRecord *function, GPtrArray *cells, CanevasRaciLetters letters,
                            GError **error)
{
  g_autoptr (CanevasRecord) kept = NULL;
  CanevasStore *store;

  g_return_val_if_fail (CANEVAS_IS_RACI_ACTIVITY (activity), FALSE);
  g_return_val_if_fail (CANEVAS_IS_RACI_FUNCTION (function), FALSE);
  g_return_val_if_fail (cells != NULL, FALSE);

  store = canevas_record_get_store (activity);
  g_set_object (&kept, choose_kept (cells));
  for (guint i = 0; i < cells->len; i++)
    {
      CanevasRecord *cell = g_ptr_array_index (cells, i);

      if (cell != kept && !canevas_record_is_set (cell, "note") && !canevas_store_remove (store, cell, error))
        return FALSE;
      if (cell != kept && canevas_record_is_set (cell, "note") && !set_flags (cell, CANEVAS_RACI_NONE, error))
        return FALSE;
    }
  if (letters == CANEVAS_RACI_NONE && kept != NULL && !canevas_record_is_set (kept, "note"))
    return canevas_store_remove (store, kept, error);
  if (letters != CANEVAS_RACI_NONE && kept == NULL && (kept = add_cell (activity, function, error)) == NULL)
    return FALSE;
  return kept == NULL || set_flags (kept, letters, error);
}
