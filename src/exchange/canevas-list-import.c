/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What importing ideas and memberships have in common. */
#include "canevas-config.h"

#include "canevas-list-columns.h"

#include "canevas-folded-text.h"

#include <glib/gi18n-lib.h>

/* How many rows are read between two looks at who waits. */
#define PACE 64

CanevasListImport *
canevas_list_import_new (void)
{
  CanevasListImport *self = g_new0 (CanevasListImport, 1);

  self->problems = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
canevas_list_import_free (CanevasListImport *self)
{
  g_ptr_array_unref (self->problems);
  g_free (self);
}

int
canevas_list_find_column (CanevasCsvTable *table, const char *const *names)
{
  for (guint column = 0; column < canevas_csv_table_get_n_columns (table); column++)
    {
      g_autofree char *header = canevas_text_fold (canevas_csv_table_get_cell (table, 0, column));

      if (g_strv_contains (names, header))
        return (int) column;
    }
  return -1;
}

const char *
canevas_list_get_cell (CanevasCsvTable *table, guint row, int column)
{
  return column >= 0 ? canevas_csv_table_get_cell (table, row, (guint) column) : "";
}

void
canevas_list_import_refuse (CanevasListImport *self, CanevasCsvTable *table, guint row, char *reason)
{
  g_ptr_array_add (self->problems, g_strdup_printf (_("line %u: %s"), canevas_csv_table_get_row (table, row)->line, reason));
  g_free (reason);
}

gboolean
canevas_list_import_check_row (CanevasListImport *self, CanevasCsvTable *table, guint row)
{
  switch (canevas_csv_table_get_row (table, row)->fault)
    {
    case CANEVAS_CSV_SOUND:
      return TRUE;
    case CANEVAS_CSV_NUL:
      canevas_list_import_refuse (self, table, row, g_strdup (_("it holds a zero byte, which no text has.")));
      return FALSE;
    case CANEVAS_CSV_ENCODING:
      canevas_list_import_refuse (self, table, row,
                                  g_strdup (_("it holds letters in another encoding than the rest of the file.")));
      return FALSE;
    case CANEVAS_CSV_TOO_LONG:
      canevas_list_import_refuse (self, table, row, g_strdup (_("it is too long to be a line of a list.")));
      return FALSE;
    case CANEVAS_CSV_UNCLOSED:
    default:
      canevas_list_import_refuse (self, table, row, g_strdup (_("a quote is opened and never closed.")));
      return FALSE;
    }
}

void
canevas_list_import_read_rows (CanevasListImport *self, CanevasCsvTable *table, guint first, const CanevasListWatch *watch,
                               void (*read_row) (gpointer import, guint row), gpointer import)
{
  const guint n = canevas_csv_table_get_n_rows (table);

  for (guint row = first; row < n && !self->stopped; row++)
    {
      read_row (import, row);
      if (watch != NULL && row % PACE == 0)
        self->stopped = !watch->go_on ((double) row / n, watch->data);
    }
}

gboolean
canevas_list_import_finish (CanevasListImport *self, CanevasStore *store, gboolean dry_run, GError **error)
{
  if (self->stopped)
    {
      /* Closing a store has rolled it back already. */
      if (canevas_store_in_action (store))
        canevas_store_rollback (store);
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _("The import was stopped: nothing was written."));
      return FALSE;
    }
  if (dry_run || self->problems->len > 0)
    {
      canevas_store_rollback (store);
      return TRUE;
    }
  return canevas_store_commit (store, error);
}
