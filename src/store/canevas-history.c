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

char *
canevas_store_dup_user_name (void)
{
  const char *name = g_get_real_name ();

  /* GLib says "Unknown" of users it cannot find, and nothing of those whose name was never given. */
  return g_utf8_make_valid (*name != '\0' && strcmp (name, "Unknown") != 0 ? name : g_get_user_name (), -1);
}

/* The entry that @statement stands on; its texts last as long as that. */
static CanevasHistoryEntry
read_entry (sqlite3_stmt *statement)
{
  const char *kind = (const char *) sqlite3_column_text (statement, 3);

  return (CanevasHistoryEntry){
    .kind = g_strcmp0 (kind, "undo") == 0   ? CANEVAS_HISTORY_UNDO
            : g_strcmp0 (kind, "redo") == 0 ? CANEVAS_HISTORY_REDO
                                            : CANEVAS_HISTORY_DO,
    .label = (const char *) sqlite3_column_text (statement, 0),
    .author = (const char *) sqlite3_column_text (statement, 1),
    .time = sqlite3_column_int64 (statement, 2),
  };
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
                          "SELECT \"label\", \"author\", \"time\", \"kind\" FROM \"" CANEVAS_JOURNAL_TABLE "\" "
                          "ORDER BY \"sequence\" DESC",
                          -1, &statement, NULL)
      != SQLITE_OK)
    return;
  while (more && sqlite3_step (statement) == SQLITE_ROW)
    {
      CanevasHistoryEntry entry = read_entry (statement);

      more = func (&entry, user_data);
    }
  sqlite3_finalize (statement);
}
