/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-safety-private.h"

#include "canevas-digest-private.h"
#include "canevas-file-private.h"
#include "canevas-store-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#define MAGIC "SQLite format 3"
#define HEADER_SIZE 100
#define PROGRESS_STEPS 10000

G_GNUC_PRINTF (4, 0)
static gboolean
refuse (GError **error, CanevasStoreError code, const char *shown_path, const char *format)
{
  g_autofree char *name = g_filename_display_basename (shown_path);

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  g_set_error (error, CANEVAS_STORE_ERROR, code, format, name);
#pragma GCC diagnostic pop
  return FALSE;
}

static guint32
read_number (const guchar *header, guint offset)
{
  return (guint32) header[offset] << 24 | (guint32) header[offset + 1] << 16 | (guint32) header[offset + 2] << 8 | header[offset + 3];
}

/* --- Before SQLite --- */

static gboolean
read_header (const char *path, const char *shown_path, guchar *header, gint64 *size, GError **error)
{
  struct stat status;
  gssize length;
  int fd = g_open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK, 0);

  if (fd < 0 && errno == ENOENT)
    return refuse (error, CANEVAS_STORE_ERROR_NOT_FOUND, shown_path, _("“%s” does not exist. Check its name, or whether it was moved."));
  if (fd < 0 && errno == EACCES)
    return refuse (error, CANEVAS_STORE_ERROR_IO, shown_path, _("“%s” cannot be opened: you have no right to read it."));
  if (fd < 0)
    return canevas_file_fail (errno, shown_path, error);
  if (fstat (fd, &status) != 0 || !S_ISREG (status.st_mode))
    {
      close (fd);
      return refuse (error, CANEVAS_STORE_ERROR_NOT_CANEVAS, shown_path, _("“%s” is not a file."));
    }
  *size = status.st_size;
  length = read (fd, header, HEADER_SIZE);
  close (fd);

  if (*size == 0)
    return refuse (error, CANEVAS_STORE_ERROR_NOT_CANEVAS, shown_path, _("“%s” is empty: there is nothing to open in it."));
  if (length < HEADER_SIZE || memcmp (header, MAGIC, sizeof MAGIC) != 0)
    return refuse (error, CANEVAS_STORE_ERROR_NOT_CANEVAS, shown_path, _("“%s” is not a Canevas file."));
  return TRUE;
}

/* A file that lost its end. While a journal waits to be rolled back, the size is not final. */
static gboolean
is_truncated (const char *path, const guchar *header, gint64 size)
{
  g_autofree char *journal = g_strdup_printf ("%s-journal", path);
  gint64 page_size = header[16] << 8 | header[17];

  if (page_size == 1)
    page_size = 65536;
  if (g_file_test (journal, G_FILE_TEST_EXISTS))
    return FALSE;
  return page_size < 512 || size < page_size * read_number (header, 28);
}

gboolean
canevas_safety_check_header (const char *path, const char *shown_path, int newest, int *version, GError **error)
{
  guchar header[HEADER_SIZE] = { 0 };
  g_autofree char *log = g_strdup_printf ("%s-wal", path);
  gint64 size = 0;

  if (!read_header (path, shown_path, header, &size, error))
    return FALSE;

  *version = (int) read_number (header, 60);
  if (read_number (header, 68) != CANEVAS_FILE_APPLICATION_ID)
    return refuse (error, CANEVAS_STORE_ERROR_NOT_CANEVAS, shown_path, _("“%s” is the database of another application, not a Canevas file."));
  if (*version > newest)
    return refuse (error, CANEVAS_STORE_ERROR_NEWER, shown_path,
                   _("“%s” was written by a newer version of Canevas. Update Canevas to open it; the file was not touched."));
  /* Write-ahead logging must not be used on shared drives; a file that uses it was changed by another program. */
  if (header[18] != 1 || header[19] != 1 || g_file_test (log, G_FILE_TEST_EXISTS))
    return refuse (error, CANEVAS_STORE_ERROR_DAMAGED, shown_path,
                   _("“%s” was changed by another program, which may still hold a part of it. Open one of its backups instead."));
  if (*version < 1 || is_truncated (path, header, size))
    return refuse (error, CANEVAS_STORE_ERROR_DAMAGED, shown_path,
                   _("“%s” is incomplete. Copy it again from where it came, or open one of its backups."));
  return TRUE;
}

/* --- Schema --- */

gboolean
canevas_safety_check_kinds (sqlite3 *db, const char *shown_path, GError **error)
{
  gint64 others = canevas_connection_get_integer (
    db, "SELECT count(*) FROM sqlite_schema WHERE type NOT IN ('table', 'index') OR sql LIKE 'CREATE VIRTUAL%'", -1);

  if (others < 0)
    return canevas_connection_fail (db, sqlite3_extended_errcode (db), shown_path, error);
  return others == 0 || refuse (error, CANEVAS_STORE_ERROR_DAMAGED, shown_path,
                                _("“%s” holds things that Canevas never writes: another program changed it. Open one of its backups instead."));
}

gboolean
canevas_safety_check_schema (sqlite3 *db, const CanevasSchema *schema, const char *shown_path, GError **error)
{
  g_autoptr (GPtrArray) ours = canevas_ddl_build (schema);
  g_autoptr (GHashTable) expected = g_hash_table_new (g_str_hash, g_str_equal);
  sqlite3_stmt *statement = NULL;
  gboolean same = TRUE;
  int code;

  for (guint i = 0; i < ours->len; i++)
    g_hash_table_add (expected, g_ptr_array_index (ours, i));

  /* Indexes that SQLite makes for keys have no text. */
  code = sqlite3_prepare_v2 (db, "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL OR name NOT LIKE 'sqlite_autoindex_%'", -1,
                             &statement, NULL);
  while (code == SQLITE_OK && same && (code = sqlite3_step (statement)) == SQLITE_ROW)
    {
      const char *sql = (const char *) sqlite3_column_text (statement, 0);

      same = sql != NULL && g_hash_table_remove (expected, sql);
      code = SQLITE_OK;
    }
  sqlite3_finalize (statement);

  if (code != SQLITE_OK && code != SQLITE_DONE)
    return canevas_connection_fail (db, code, shown_path, error);
  return (same && g_hash_table_size (expected) == 0)
         || refuse (error, CANEVAS_STORE_ERROR_DAMAGED, shown_path,
                    _("“%s” holds things that Canevas never writes: another program changed it. Open one of its backups instead."));
}

/* --- Content --- */

static int
stop_when_cancelled_cb (void *cancellable)
{
  return g_cancellable_is_cancelled (cancellable);
}

static gboolean
check_structure (sqlite3 *db, gboolean full, const char *shown_path, GError **error)
{
  g_autofree char *result = canevas_connection_get_text (db, full ? "PRAGMA integrity_check(1)" : "PRAGMA quick_check(1)");

  if (g_strcmp0 (result, "ok") == 0)
    return TRUE;
  g_debug ("Integrity: %s", result != NULL ? result : sqlite3_errmsg (db));
  return canevas_connection_fail (db, SQLITE_CORRUPT, shown_path, error);
}

static gboolean
check_references (sqlite3 *db, const char *shown_path, GError **error)
{
  return canevas_connection_get_integer (db, "SELECT count(*) FROM pragma_foreign_key_check", -1) == 0
         || refuse (error, CANEVAS_STORE_ERROR_DAMAGED, shown_path,
                    _("“%s” is damaged: some of its records refer to others that are gone. Open one of its backups instead."));
}

gboolean
canevas_safety_check_content (sqlite3 *db, const char *shown_path, GError **error)
{
  return check_structure (db, FALSE, shown_path, error) && check_references (db, shown_path, error);
}

gboolean
canevas_safety_check_everything (sqlite3 *db, const CanevasSchema *schema, const char *shown_path, GCancellable *cancellable,
                                 GError **error)
{
  g_autoptr (GError) failure = NULL;
  gboolean sound;

  if (cancellable != NULL)
    sqlite3_progress_handler (db, PROGRESS_STEPS, stop_when_cancelled_cb, cancellable);
  sound = check_structure (db, TRUE, shown_path, &failure) && check_references (db, shown_path, &failure)
          && canevas_digest_check (db, schema, shown_path, &failure);
  sqlite3_progress_handler (db, 0, NULL, NULL);

  /* What was cut short proves nothing. */
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (!sound)
    g_propagate_error (error, g_steal_pointer (&failure));
  return sound;
}
