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

/* Where the column is text, and the row has one. (nullable) */
static const char *
read_cell (sqlite3_changeset_iter *iter, int column, gboolean old)
{
  sqlite3_value *value = NULL;

  if ((old ? sqlite3changeset_old : sqlite3changeset_new) (iter, column, &value) != SQLITE_OK || value == NULL)
    return NULL;
  return (const char *) sqlite3_value_text (value);
}

/* The id is the first column of every table; rows that an older version wrote may have other columns after it. */
static void
tell_change (CanevasStore *self, sqlite3_changeset_iter *iter, CanevasRowChangeFunc func, gpointer user_data)
{
  CanevasRowChange change = { .kind = CANEVAS_ROW_CHANGED };
  const CanevasRecordType *type;
  int n_columns, operation, parent;

  if (sqlite3changeset_op (iter, &change.table, &n_columns, &operation, NULL) != SQLITE_OK)
    return;
  type = canevas_schema_find_type (self->schema, change.table);
  parent = type != NULL && type->parent != NULL ? canevas_record_type_find_field (type, type->parent) : -1;
  if (operation != SQLITE_UPDATE)
    change.kind = operation == SQLITE_INSERT ? CANEVAS_ROW_ADDED : CANEVAS_ROW_REMOVED;
  change.id = read_cell (iter, 0, operation != SQLITE_INSERT);
  if (operation != SQLITE_UPDATE && parent >= 0 && n_columns == (int) type->n_fields + 1)
    change.parent = read_cell (iter, parent + 1, operation == SQLITE_DELETE);
  if (change.id != NULL)
    func (&change, user_data);
}

guint
canevas_history_count_changes (sqlite3 *db)
{
  sqlite3_stmt *statement = NULL;
  guint n = 0;

  if (sqlite3_prepare_v2 (db, "SELECT \"changeset\" FROM \"" CANEVAS_JOURNAL_TABLE "\"", -1, &statement, NULL) != SQLITE_OK)
    return 0;
  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      sqlite3_changeset_iter *iter = NULL;

      if (sqlite3changeset_start (&iter, sqlite3_column_bytes (statement, 0), (void *) sqlite3_column_blob (statement, 0)) != SQLITE_OK)
        continue;
      while (sqlite3changeset_next (iter) == SQLITE_ROW)
        n++;
      sqlite3changeset_finalize (iter);
    }
  sqlite3_finalize (statement);
  return n;
}

guint
canevas_history_count_dropped (sqlite3 *db)
{
  return (guint) CLAMP (canevas_connection_get_integer (
                          db, "SELECT CAST(\"value\" AS INTEGER) FROM \"" CANEVAS_META_TABLE "\" WHERE \"key\" = '" CANEVAS_META_DROPPED "'", 0),
                        0, G_MAXINT / 2);
}

guint
canevas_store_count_dropped_changes (CanevasStore *self)
{
  g_return_val_if_fail (CANEVAS_IS_STORE (self), 0);

  return self->db != NULL ? canevas_history_count_dropped (self->db) : 0;
}

void
canevas_store_foreach_change (CanevasStore *self, CanevasRowChangeFunc func, gpointer user_data)
{
  sqlite3_stmt *statement = NULL;

  g_return_if_fail (CANEVAS_IS_STORE (self));
  g_return_if_fail (func != NULL);

  if (self->db == NULL ||
      sqlite3_prepare_v2 (self->db, "SELECT \"changeset\" FROM \"" CANEVAS_JOURNAL_TABLE "\" ORDER BY \"sequence\"", -1, &statement, NULL) !=
        SQLITE_OK)
    return;
  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      sqlite3_changeset_iter *iter = NULL;

      if (sqlite3changeset_start (&iter, sqlite3_column_bytes (statement, 0), (void *) sqlite3_column_blob (statement, 0)) != SQLITE_OK)
        continue;
      while (sqlite3changeset_next (iter) == SQLITE_ROW)
        tell_change (self, iter, func, user_data);
      sqlite3changeset_finalize (iter);
    }
  sqlite3_finalize (statement);
}
