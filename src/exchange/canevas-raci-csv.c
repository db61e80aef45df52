/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-raci-csv.h"

#include "canevas-csv.h"

#include <glib/gi18n-lib.h>

static void
append_headings (GString *csv, CanevasRaciMatrix *matrix)
{
  canevas_csv_append (csv, _("Phase"));
  canevas_csv_append (csv, _("Activity"));
  for (guint column = 0; column < canevas_raci_matrix_get_n_columns (matrix); column++)
    canevas_csv_append (csv, canevas_record_get_title (canevas_raci_matrix_get_function (matrix, column)));
  canevas_csv_end_row (csv);
}

GBytes *
canevas_raci_csv_write (CanevasRaciMatrix *matrix)
{
  GString *csv;

  g_return_val_if_fail (CANEVAS_IS_RACI_MATRIX (matrix), NULL);

  csv = canevas_csv_new ();
  append_headings (csv, matrix);
  for (guint row = 0; row < canevas_raci_matrix_get_n_rows (matrix); row++)
    {
      CanevasRecord *activity = canevas_raci_matrix_get_activity (matrix, row);

      canevas_csv_append (csv, canevas_record_get_text (activity, "phase"));
      canevas_csv_append (csv, canevas_record_get_title (activity));
      for (guint column = 0; column < canevas_raci_matrix_get_n_columns (matrix); column++)
        canevas_csv_append (csv, canevas_raci_letters_to_text (canevas_raci_matrix_get_letters (matrix, row, column)));
      canevas_csv_end_row (csv);
    }
  return g_string_free_to_bytes (csv);
}
