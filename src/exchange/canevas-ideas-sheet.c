/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-list-import.h"

#include "canevas-authority.h"
#include "canevas-csv.h"
#include "canevas-idea.h"
#include "canevas-language.h"

#include <glib/gi18n-lib.h>

GBytes *
canevas_ideas_sheet_write (CanevasRecord *idea_box, guint first, guint n)
{
  static const char *const fields[] = { "number", "statement", "author", "theme", "received_on" };
  CANEVAS_LANGUAGE_SCOPE (canevas_authority_find_language (canevas_record_get_store (idea_box)));
  GString *csv = canevas_csv_new ();

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    canevas_csv_append (csv, g_dgettext (GETTEXT_PACKAGE,
                                         canevas_idea_type.fields[canevas_record_type_find_field (&canevas_idea_type, fields[i])].label));
  canevas_csv_end_row (csv);
  for (guint i = 0; i < n; i++)
    {
      canevas_csv_append_number (csv, first + i);
      for (guint k = 1; k < G_N_ELEMENTS (fields); k++)
        canevas_csv_append (csv, NULL);
      canevas_csv_end_row (csv);
    }
  return g_string_free_to_bytes (csv);
}
