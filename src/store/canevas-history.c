/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-store-private.h"

/* What a file tells of itself: its size, its schema, and who did what when. */

void
canevas_store_get_info (CanevasStore *self, CanevasStoreInfo *info)
{
  g_return_if_fail (CANEVAS_IS_STORE (self));
  g_return_if_fail (info != NULL);

  *info = (CanevasStoreInfo){ .schema_version = self->schema->version };
  if (self->db == NULL)
    return;
  info->size = canevas_connection_get_integer (self->db, "PRAGMA page_count", 0)
               * canevas_connection_get_integer (self->db, "PRAGMA page_size", 0);
  info->n_entries = (guint) canevas_connection_get_integer (self->db, "SELECT count(*) FROM \"" CANEVAS_JOURNAL_TABLE "\"", 0);
  info->first_entry = canevas_connection_get_integer (
    self->db, "SELECT \"time\" FROM \"" CANEVAS_JOURNAL_TABLE "\" ORDER BY \"sequence\" LIMIT 1", 0);
  info->last_entry = canevas_connection_get_integer (
    self->db, "SELECT \"time\" FROM \"" CANEVAS_JOURNAL_TABLE "\" ORDER BY \"sequence\" DESC LIMIT 1", 0);
}

void
canevas_store_foreach_entry (CanevasStore *self, CanevasHistoryFunc func, gpointer user_data)
{
  sqlite3_stmt *statement = NULL;
  gboolean more = TRUE;

  g_return_if_fail (CANEVAS_IS_STORE (self));
  g_return_if_fail (func != NULL);

  if (self->db == NULL)
    return;
  /* Not a cached statement: @func may use the store, and even come here again. */
  if (sqlite3_prepare_v2 (self->db,
                          "SELECT \"label\", \"author\", \"time\" FROM \"" CANEVAS_JOURNAL_TABLE "\" ORDER BY \"sequence\" DESC", -1,
                          &statement, NULL)
      != SQLITE_OK)
    return;
  while (more && sqlite3_step (statement) == SQLITE_ROW)
    more = func ((const char *) sqlite3_column_text (statement, 0), (const char *) sqlite3_column_text (statement, 1),
                 sqlite3_column_int64 (statement, 2), user_data);
  sqlite3_finalize (statement);
}
