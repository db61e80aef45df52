/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-store-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>

/*
 * One SQLite connection that trusts nothing it reads: no trigger, view, virtual table or extension of the file ever runs, limits
 * bound what a hostile file can ask for, and the journal survives a power cut (DELETE with synchronous=EXTRA: FULL forgets to
 * sync the folder after the journal is unlinked).
 */

#define BUSY_MILLISECONDS 2000

static const struct
{
  int option;
  int on;
} protections[] = {
  { SQLITE_DBCONFIG_DEFENSIVE, 1 },
  { SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0 },
  { SQLITE_DBCONFIG_ENABLE_TRIGGER, 0 },
  { SQLITE_DBCONFIG_ENABLE_VIEW, 0 },
  { SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0 },
  { SQLITE_DBCONFIG_DQS_DDL, 0 },
  { SQLITE_DBCONFIG_DQS_DML, 0 },
};

static const struct
{
  int limit;
  int value;
} limits[] = {
  { SQLITE_LIMIT_LENGTH, 256 * 1024 * 1024 },
  { SQLITE_LIMIT_SQL_LENGTH, 256 * 1024 },
  { SQLITE_LIMIT_COLUMN, 200 },
  { SQLITE_LIMIT_EXPR_DEPTH, 100 },
  { SQLITE_LIMIT_COMPOUND_SELECT, 10 },
  { SQLITE_LIMIT_TRIGGER_DEPTH, 200 }, /* foreign key actions count as triggers */
  { SQLITE_LIMIT_WORKER_THREADS, 0 },
};

static void
harden (sqlite3 *db)
{
  sqlite3_extended_result_codes (db, 1);
  sqlite3_busy_timeout (db, BUSY_MILLISECONDS);
  for (guint i = 0; i < G_N_ELEMENTS (protections); i++)
    sqlite3_db_config (db, protections[i].option, protections[i].on, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    sqlite3_limit (db, limits[i].limit, limits[i].value);
}

/*
 * Nobody asks how much memory SQLite has, and counting it takes a lock at each allocation: its own documentation advises against it.
 * Where another library has used SQLite before, it goes on counting.
 */
static void
count_no_memory (void)
{
  static gsize done = 0;

  if (!g_once_init_enter (&done))
    return;
  sqlite3_config (SQLITE_CONFIG_MEMSTATUS, 0);
  g_once_init_leave (&done, 1);
}

sqlite3 *
canevas_connection_open (const char *path, gboolean read_only, gboolean create, const char *shown_path, GError **error)
{
  sqlite3 *db = NULL;
  int flags = read_only ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
  int code;

  count_no_memory ();
  /* SQLITE_OPEN_NOFOLLOW would refuse a file below a linked folder, which many homes are. */
  code = sqlite3_open_v2 (path != NULL ? path : ":memory:", &db, flags | (create ? SQLITE_OPEN_CREATE : 0) | SQLITE_OPEN_NOMUTEX, NULL);
  if (code == SQLITE_OK)
    {
      harden (db);
      code = sqlite3_exec (db,
                           "PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA foreign_keys = ON;"
                           "PRAGMA synchronous = EXTRA; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -8000",
                           NULL, NULL, NULL);
    }
  if (code != SQLITE_OK)
    {
      canevas_connection_fail (db, code, shown_path, error);
      sqlite3_close (db);
      return NULL;
    }
  return db;
}

sqlite3 *
canevas_connection_open_in_memory (const char *path, const char *shown_path, GError **error)
{
  sqlite3 *file = canevas_connection_open (path, TRUE, FALSE, shown_path, error);
  sqlite3 *memory = file != NULL ? canevas_connection_open (NULL, FALSE, TRUE, shown_path, error) : NULL;
  sqlite3_backup *backup = memory != NULL ? sqlite3_backup_init (memory, "main", file, "main") : NULL;
  int code;

  if (backup != NULL)
    {
      sqlite3_backup_step (backup, -1);
      code = sqlite3_backup_finish (backup);
      if (code != SQLITE_OK)
        {
          canevas_connection_fail (memory, code, shown_path, error);
          g_clear_pointer (&memory, sqlite3_close);
        }
    }
  sqlite3_close (file);
  return memory;
}

static gboolean
is_about_space (int number)
{
  return number == ENOSPC || number == EDQUOT || number == EFBIG;
}

/* A full disk, a full quota and a limit on the size of files are the same to people; SQLite knows only the first as such. */
static int
recognise_full_disk (sqlite3 *db, int code)
{
  int number = 0;

  if (db == NULL || (code & 0xff) != SQLITE_IOERR)
    return code;
  sqlite3_file_control (db, "main", SQLITE_FCNTL_LAST_ERRNO, &number);
  return is_about_space (number) || is_about_space (sqlite3_system_errno (db)) ? SQLITE_FULL : code;
}

static const char *
get_sentence (int code, CanevasStoreError *kind)
{
  switch (code & 0xff)
    {
    case SQLITE_FULL:
      *kind = CANEVAS_STORE_ERROR_FULL;
      return _("“%s” could not be saved: the disk is full. The last change was not kept; free some space, then make it again.");
    case SQLITE_READONLY:
      *kind = CANEVAS_STORE_ERROR_READ_ONLY;
      if (code == SQLITE_READONLY_DBMOVED)
        return _("“%s” is no longer where it was: it has been moved, renamed or deleted. Save it under another name to go on.");
      return _("“%s” cannot be changed: the file or its folder is read-only. Save it under another name to go on.");
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      *kind = CANEVAS_STORE_ERROR_IO;
      return _("“%s” could not be opened. Check that it exists and that you may read it and write in its folder.");
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      *kind = CANEVAS_STORE_ERROR_READ_ONLY;
      return _("“%s” is being used by another program. Close it there, then try again.");
    case SQLITE_CORRUPT:
      *kind = CANEVAS_STORE_ERROR_DAMAGED;
      return _("“%s” is damaged. Open one of its backups instead.");
    case SQLITE_NOTADB:
      *kind = CANEVAS_STORE_ERROR_NOT_CANEVAS;
      return _("“%s” is not a Canevas file.");
    case SQLITE_CONSTRAINT:
      if (code == SQLITE_CONSTRAINT_FOREIGNKEY)
        {
          *kind = CANEVAS_STORE_ERROR_REFERENCE;
          return _("The change to “%s” refers to a record that does not exist.");
        }
      *kind = CANEVAS_STORE_ERROR_EXISTS;
      return _("“%s” already has a record with this identifier.");
    case SQLITE_TOOBIG:
      *kind = CANEVAS_STORE_ERROR_VALUE;
      return _("The change to “%s” is too large to be kept.");
    default:
      *kind = CANEVAS_STORE_ERROR_IO;
      return _("“%s” could not be read or saved: the disk or the network drive failed. The last change was not kept.");
    }
}

gboolean
canevas_connection_fail (sqlite3 *db, int code, const char *path, GError **error)
{
  g_autofree char *name = path != NULL ? g_filename_display_basename (path) : g_strdup (_("the file in memory"));
  CanevasStoreError kind;
  const char *sentence = get_sentence (recognise_full_disk (db, code), &kind);

  g_debug ("SQLite failed with %d: %s", code, db != NULL ? sqlite3_errmsg (db) : sqlite3_errstr (code));
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  /* Every sentence of the table above takes the name of the file. */
  g_set_error (error, CANEVAS_STORE_ERROR, kind, sentence, name);
#pragma GCC diagnostic pop
  return FALSE;
}

gboolean
canevas_connection_run (sqlite3 *db, const char *sql, const char *path, GError **error)
{
  int code = sqlite3_exec (db, sql, NULL, NULL, NULL);

  return code == SQLITE_OK || canevas_connection_fail (db, code, path, error);
}

gint64
canevas_connection_get_integer (sqlite3 *db, const char *sql, gint64 fallback)
{
  sqlite3_stmt *statement = NULL;
  gint64 value = fallback;

  if (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL) == SQLITE_OK && sqlite3_step (statement) == SQLITE_ROW)
    value = sqlite3_column_int64 (statement, 0);
  sqlite3_finalize (statement);
  return value;
}

char *
canevas_connection_get_text (sqlite3 *db, const char *sql)
{
  sqlite3_stmt *statement = NULL;
  char *value = NULL;

  if (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL) == SQLITE_OK && sqlite3_step (statement) == SQLITE_ROW)
    value = g_strdup ((const char *) sqlite3_column_text (statement, 0));
  sqlite3_finalize (statement);
  return value;
}
