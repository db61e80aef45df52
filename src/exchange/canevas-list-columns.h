/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-list-import.h"

G_BEGIN_DECLS

/* Private to the imports of lists. */

/* The first column whose header is one of @names, accents and capitals apart; -1 when there is none. */
int canevas_list_find_column (CanevasCsvTable *table, const char *const *names);
/* What stands in a column of a row, "" without such a column. */
const char *canevas_list_get_cell (CanevasCsvTable *table, guint row, int column);
/* Adds a problem. @reason: (transfer full) */
void canevas_list_import_refuse (CanevasListImport *self, CanevasCsvTable *table, guint row, char *reason);
/* Whether a row can be read; else says why. */
gboolean canevas_list_import_check_row (CanevasListImport *self, CanevasCsvTable *table, guint row);
/* Takes in all rows from @first on, until whoever waits for it wants it no more. @watch: (nullable) */
void canevas_list_import_read_rows (CanevasListImport *self, CanevasCsvTable *table, guint first, const CanevasListWatch *watch,
                                    void (*read_row) (gpointer import, guint row), gpointer import);
/* Ends the action: keeps it where nothing was refused and it is no dry run. Returns: FALSE where it was stopped or could not be kept */
gboolean canevas_list_import_finish (CanevasListImport *self, CanevasStore *store, gboolean dry_run, GError **error);

G_END_DECLS
