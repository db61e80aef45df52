/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-export-list.h"

#include "canevas-csv.h"
#include "canevas-format.h"
#include "canevas-language.h"

#include <glib/gi18n-lib.h>

GBytes *
canevas_export_write_list (CanevasList *list, const CanevasRecordType *type, const char *const *fields, const char *language)
{
  CANEVAS_LANGUAGE_SCOPE (language);
  GString *csv = canevas_csv_new ();

  for (guint i = 0; fields[i] != NULL; i++)
    canevas_csv_append (csv, g_dgettext (GETTEXT_PACKAGE, type->fields[canevas_record_type_find_field (type, fields[i])].label));
  canevas_csv_end_row (csv);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (CanevasRecord) record = g_list_model_get_item (G_LIST_MODEL (list), i);

      for (guint k = 0; fields[k] != NULL; k++)
        {
          g_autofree char *text = canevas_format_field (record, fields[k], CANEVAS_DATE_SHORT);

          canevas_csv_append (csv, text);
        }
      canevas_csv_end_row (csv);
    }
  return g_string_free_to_bytes (csv);
}

GBytes *
canevas_export_write_cells (const char *table)
{
  g_auto (GStrv) rows = g_strsplit (table, "\n", -1);
  GString *csv = canevas_csv_new ();

  for (guint i = 0; rows[i] != NULL && *rows[i] != '\0'; i++)
    {
      g_auto (GStrv) cells = g_strsplit (rows[i], "\t", -1);

      for (guint k = 0; cells[k] != NULL; k++)
        canevas_csv_append (csv, cells[k]);
      canevas_csv_end_row (csv);
    }
  return g_string_free_to_bytes (csv);
}
