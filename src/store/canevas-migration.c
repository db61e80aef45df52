/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-migration-private.h"

#include "canevas-digest-private.h"
#include "canevas-file-private.h"
#include "canevas-store-private.h"

#include <glib/gi18n-lib.h>

#define SETTLING "canevas_settling"
#define MOST_BACKUPS 1000

/* --- Backup --- */

gboolean
canevas_migration_back_up (const char *path, int version, GError **error)
{
  g_autofree char *stem = g_str_has_suffix (path, ".canevas") ? g_strndup (path, strlen (path) - strlen (".canevas")) : g_strdup (path);

  for (int i = 1; i <= MOST_BACKUPS; i++)
    {
      g_autofree char *backup = i == 1 ? g_strdup_printf ("%s.schema-%d.canevas", stem, version)
                                       : g_strdup_printf ("%s.schema-%d.%d.canevas", stem, version, i);
      g_autofree char *temporary = NULL;

      if (g_file_test (backup, G_FILE_TEST_EXISTS))
        continue;
      temporary = canevas_file_make_temporary_name (backup);
      return canevas_file_copy (path, temporary, NULL, NULL, error) && canevas_file_put_in_place (temporary, backup, FALSE, error);
    }
  g_set_error_literal (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_EXISTS,
                       _("The folder is full of backups of this file: move some of them elsewhere."));
  return FALSE;
}

/* --- Settling: the text of each table becomes ours --- */

/* The text of a table or index as the file has it. */
static char *
read_text (sqlite3 *db, const char *name)
{
  g_autofree char *sql = g_strdup_printf ("SELECT sql FROM sqlite_schema WHERE name = '%s'", name);

  return canevas_connection_get_text (db, sql);
}

/* The name between the first pair of quotes of a CREATE statement of ours. */
static char *
get_name (const char *sql)
{
  const char *start = strchr (sql, '"') + 1;

  return g_strndup (start, (gsize) (strchr (start, '"') - start));
}

/* Columns that the old and the new table share, quoted. */
static char *
list_shared_columns (sqlite3 *db, const char *name)
{
  g_autofree char *sql = g_strdup_printf ("SELECT group_concat('\"' || name || '\"', ', ') FROM pragma_table_info('%s') "
                                          "WHERE name IN (SELECT name FROM pragma_table_info('" SETTLING "'))", name);

  return canevas_connection_get_text (db, sql);
}

static gboolean
rewrite_table (sqlite3 *db, const char *name, const char *ours, const char *shown_path, GError **error)
{
  const char *body = strchr (strchr (ours, '"') + 1, '"') + 1;
  g_autofree char *create = g_strdup_printf ("CREATE TABLE \"" SETTLING "\"%s", body);
  g_autofree char *columns = NULL;
  g_autofree char *move = NULL;

  if (!canevas_connection_run (db, create, shown_path, error))
    return FALSE;
  columns = list_shared_columns (db, name);
  if (columns == NULL)
    return canevas_connection_fail (db, SQLITE_CORRUPT, shown_path, error);
  move = g_strdup_printf ("INSERT INTO \"" SETTLING "\" (%s) SELECT %s FROM \"%s\"; DROP TABLE \"%s\"; "
                          "ALTER TABLE \"" SETTLING "\" RENAME TO \"%s\"",
                          columns, columns, name, name, name);
  return canevas_connection_run (db, move, shown_path, error);
}

static gboolean
settle_one (sqlite3 *db, const char *ours, const char *shown_path, GError **error)
{
  g_autofree char *name = get_name (ours);
  g_autofree char *theirs = read_text (db, name);
  g_autofree char *drop = g_strdup_printf ("DROP INDEX \"%s\"", name);

  if (g_strcmp0 (ours, theirs) == 0)
    return TRUE;
  if (theirs != NULL && g_str_has_prefix (ours, "CREATE TABLE"))
    return rewrite_table (db, name, ours, shown_path, error);
  return (theirs == NULL || canevas_connection_run (db, drop, shown_path, error))
         && canevas_connection_run (db, ours, shown_path, error);
}

static gboolean
settle (sqlite3 *db, const CanevasSchema *schema, const char *shown_path, GError **error)
{
  g_autoptr (GPtrArray) statements = canevas_ddl_build (schema);

  for (guint i = 0; i < statements->len; i++)
    if (!settle_one (db, g_ptr_array_index (statements, i), shown_path, error))
      return FALSE;
  return TRUE;
}

gboolean
canevas_migration_settle (sqlite3 *db, const CanevasSchema *schema, const char *shown_path, GError **error)
{
  g_autofree char *number = g_strdup_printf ("PRAGMA user_version = %d", schema->version);
  gboolean done;

  sqlite3_db_config (db, SQLITE_DBCONFIG_ENABLE_FKEY, 0, NULL);
  done = settle (db, schema, shown_path, error) && canevas_connection_run (db, number, shown_path, error);
  sqlite3_db_config (db, SQLITE_DBCONFIG_ENABLE_FKEY, 1, NULL);
  return done;
}

/* --- Steps --- */

static gboolean
take_step (sqlite3 *db, const CanevasSchema *schema, int version, const char *shown_path, GError **error)
{
  g_autofree char *resource = g_strdup_printf ("%s/%04d.sql", schema->migrations, version);
  g_autofree char *number = g_strdup_printf ("PRAGMA user_version = %d", version);
  g_autoptr (GBytes) sql = g_resources_lookup_data (resource, G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  /* Resources end with a zero that is not counted. */
  if (sql == NULL || !canevas_connection_run (db, "BEGIN IMMEDIATE", shown_path, error))
    return FALSE;
  if (canevas_connection_run (db, g_bytes_get_data (sql, NULL), shown_path, error)
      && canevas_connection_run (db, number, shown_path, error)
      && (version < schema->version || settle (db, schema, shown_path, error))
      && (canevas_connection_get_integer (db, "SELECT count(*) FROM pragma_foreign_key_check", 1) == 0
          || canevas_connection_fail (db, SQLITE_CORRUPT, shown_path, error))
      && canevas_digest_write (db, shown_path, error)
      && canevas_connection_run (db, "COMMIT", shown_path, error))
    return TRUE;

  sqlite3_exec (db, "ROLLBACK", NULL, NULL, NULL);
  return FALSE;
}

gboolean
canevas_migration_run (sqlite3 *db, const CanevasSchema *schema, int version, const char *shown_path, GError **error)
{
  gboolean done = TRUE;

  /* Tables are dropped and made again: no cascade may run meanwhile. */
  sqlite3_db_config (db, SQLITE_DBCONFIG_ENABLE_FKEY, 0, NULL);
  while (done && ++version <= schema->version)
    done = take_step (db, schema, version, shown_path, error);
  sqlite3_db_config (db, SQLITE_DBCONFIG_ENABLE_FKEY, 1, NULL);
  return done;
}
