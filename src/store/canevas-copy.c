/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-store-private.h"

#include "canevas-digest-private.h"
#include "canevas-file-private.h"
#include "canevas-share-private.h"
#include "canevas-uuid-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

/*
 * Copies of an open file. SQLite writes them itself (VACUUM INTO), so that they are whole whatever happens meanwhile and hold no
 * remains of what was deleted; then they are synced and take their name in one step.
 */

#define MOST_BACKUPS 10
#define PROGRESS_STEPS 10000

static int
stop_when_cancelled_cb (void *cancellable)
{
  return g_cancellable_is_cancelled (cancellable);
}

/* Where SQLite may write for @path: never on a shared drive. */
static char *
choose_scratch (const char *path, GError **error)
{
  g_autofree char *folder = NULL;
  g_autofree char *unique = NULL;

  if (!canevas_share_is_remote (path))
    return canevas_file_make_temporary_name (path);

  folder = g_build_filename (g_get_user_cache_dir (), "canevas", NULL);
  unique = canevas_uuid_new ();
  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      canevas_file_fail (errno, folder, error);
      return NULL;
    }
  return g_build_filename (folder, unique, NULL);
}

static gboolean
vacuum_into (sqlite3 *db, const char *scratch, const char *shown_path, GCancellable *cancellable, GError **error)
{
  sqlite3_stmt *statement = NULL;
  int code = sqlite3_prepare_v2 (db, "VACUUM INTO ?1", -1, &statement, NULL);

  if (cancellable != NULL)
    sqlite3_progress_handler (db, PROGRESS_STEPS, stop_when_cancelled_cb, cancellable);
  if (code == SQLITE_OK)
    {
      sqlite3_bind_text (statement, 1, scratch, -1, SQLITE_STATIC);
      code = sqlite3_step (statement);
    }
  sqlite3_finalize (statement);
  sqlite3_progress_handler (db, 0, NULL, NULL);

  if (code == SQLITE_DONE)
    return TRUE;
  return g_cancellable_set_error_if_cancelled (cancellable, error) ? FALSE
                                                                    : canevas_connection_fail (db, code, shown_path, error);
}

/* What was in the history is gone from the copy; how much it was stays, for what counts changes. */
static gboolean
keep_count (sqlite3 *db, const char *shown_path, GError **error)
{
  g_autofree char *put = g_strdup_printf ("INSERT OR REPLACE INTO \"" CANEVAS_META_TABLE "\" VALUES ('" CANEVAS_META_DROPPED "', '%u')",
                                          canevas_history_count_dropped (db) + canevas_history_count_changes (db));

  return canevas_connection_run (db, put, shown_path, error);
}

static gboolean
drop_history (sqlite3 *db, const char *shown_path, GError **error)
{
  const CanevasDigest nothing = { 0 };
  CanevasDigest digest;

  /* VACUUM, because deleting leaves the bytes in the file. */
  return keep_count (db, shown_path, error) && canevas_connection_run (db, "DELETE FROM \"" CANEVAS_JOURNAL_TABLE "\"", shown_path, error)
         && (!canevas_digest_read (db, CANEVAS_JOURNAL_TABLE, &digest)
             || canevas_digest_put (db, CANEVAS_JOURNAL_TABLE, &nothing, shown_path, error))
         && canevas_connection_run (db, "VACUUM", shown_path, error);
}

/* A copy is a replica of its own: what is done in it later must not pass for what is done here. */
static gboolean
make_its_own (const char *scratch, CanevasCopyFlags flags, const char *shown_path, GError **error)
{
  g_autofree char *replica = canevas_uuid_new ();
  g_autofree char *rename = g_strdup_printf ("UPDATE \"" CANEVAS_META_TABLE "\" SET \"value\" = '%s' WHERE \"key\" = 'replica'", replica);
  sqlite3 *db = canevas_connection_open (scratch, FALSE, FALSE, shown_path, error);
  gboolean done;

  if (db == NULL)
    return FALSE;
  done = canevas_connection_run (db, rename, shown_path, error);
  if (done && (flags & CANEVAS_COPY_WITHOUT_HISTORY))
    done = drop_history (db, shown_path, error);
  sqlite3_close (db);
  return done;
}

/* Brings a scratch file from this machine's disk to the temporary name beside its target. */
static gboolean
bring_across (char **scratch, const char *path, GCancellable *cancellable, GError **error)
{
  g_autofree char *temporary = NULL;
  gboolean done;

  if (!canevas_share_is_remote (path))
    return canevas_file_sync (*scratch, error);

  temporary = canevas_file_make_temporary_name (path);
  done = canevas_file_copy (*scratch, temporary, NULL, cancellable, error);
  g_unlink (*scratch);
  g_free (*scratch);
  *scratch = g_steal_pointer (&temporary);
  return done;
}

static gboolean
check_free (const char *path, CanevasCopyFlags flags, GError **error)
{
  if ((flags & CANEVAS_COPY_REPLACE) || !g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;
  return canevas_file_fail (EEXIST, path, error);
}

/* What a crash left beside the file that is replaced would be rolled back into the new one. */
static gboolean
drop_journal (const char *path, GError **error)
{
  g_autofree char *journal = g_strdup_printf ("%s-journal", path);

  return g_unlink (journal) == 0 || errno == ENOENT || canevas_file_fail (errno, journal, error);
}

/* What becomes of a scratch file before it takes its name. */
typedef gboolean (*FinishFunc) (const char *scratch, CanevasCopyFlags flags, const char *shown_path, GError **error);

static gboolean
write_copy (sqlite3 *db, const char *path, CanevasCopyFlags flags, FinishFunc finish, GCancellable *cancellable, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *scratch = NULL;

  if (!check_free (path, flags, error))
    return FALSE;
  if (access (folder, W_OK) != 0)
    return canevas_file_fail (errno, path, error);
  scratch = choose_scratch (path, error);
  if (scratch == NULL)
    return FALSE;
  if (vacuum_into (db, scratch, path, cancellable, error) && (finish == NULL || finish (scratch, flags, path, error))
      && bring_across (&scratch, path, cancellable, error) && drop_journal (path, error))
    return canevas_file_put_in_place (scratch, path, (flags & CANEVAS_COPY_REPLACE) != 0, error);
  g_unlink (scratch);
  return FALSE;
}

gboolean
canevas_copy_write (CanevasStore *self, const char *path, CanevasCopyFlags flags, GCancellable *cancellable, GError **error)
{
  return write_copy (self->db, path, flags, make_its_own, cancellable, error);
}

gboolean
canevas_copy_put (sqlite3 *db, const char *path, CanevasCopyFlags flags, GCancellable *cancellable, GError **error)
{
  return write_copy (db, path, flags, NULL, cancellable, error);
}

static gboolean
check_can_copy (CanevasStore *self, GError **error)
{
  if (self->db != NULL)
    return TRUE;
  g_set_error_literal (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_IO, _("The file is closed: open it again to copy it."));
  return FALSE;
}

gboolean
canevas_store_copy (CanevasStore *self, const char *path, CanevasCopyFlags flags, GCancellable *cancellable, GError **error)
{
  g_autofree char *target = NULL;
  g_autofree char *reason = NULL;
  g_autoptr (CanevasLock) lock = NULL;

  g_return_val_if_fail (CANEVAS_IS_STORE (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (self->action.depth == 0, FALSE);

  target = g_canonicalize_filename (path, NULL);
  if (g_strcmp0 (target, self->path) == 0)
    return canevas_file_fail (EEXIST, target, error);
  if (!check_can_copy (self, error) || !check_free (target, flags, error))
    return FALSE;
  /* Whoever has the target open would go on writing into nowhere. */
  if (canevas_lock_take (target, &lock, &reason, NULL, NULL) == CANEVAS_LOCK_HELD)
    {
      g_autofree char *name = g_filename_display_basename (target);

      g_set_error (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_READ_ONLY, _("“%s” cannot be replaced. %s"), name, reason);
      return FALSE;
    }
  return canevas_copy_write (self, target, flags, cancellable, error);
}

gboolean
canevas_store_save_as (CanevasStore *self, const char *path, CanevasCopyFlags flags, GError **error)
{
  g_autofree char *target = NULL;

  g_return_val_if_fail (CANEVAS_IS_STORE (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (self->action.depth == 0, FALSE);

  target = g_canonicalize_filename (path, NULL);
  if (g_strcmp0 (target, self->path) == 0)
    return canevas_store_publish (self, error);
  return check_can_copy (self, error) && check_free (target, flags, error) && canevas_store_continue_at (self, target, flags, error);
}

/* --- Rotating backups --- */

static char *
get_backup_folder (const char *path)
{
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, path, -1);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *unique = g_strdup_printf ("%s-%.8s", name, digest);

  return g_build_filename (g_get_user_data_dir (), "canevas", "backups", unique, NULL);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Names begin with the date, so the oldest come first. */
static GPtrArray *
list_backups (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_ascii_isdigit (*name))
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  return names;
}

static void
drop_oldest (const char *folder)
{
  g_autoptr (GPtrArray) names = list_backups (folder);

  for (guint i = 0; i + MOST_BACKUPS < names->len; i++)
    {
      g_autofree char *path = g_build_filename (folder, g_ptr_array_index (names, i), NULL);

      g_unlink (path);
    }
}

gboolean
canevas_store_backup (CanevasStore *self, GError **error)
{
  g_autofree char *folder = NULL;
  g_autofree char *name = NULL;
  g_autofree char *dated = NULL;
  g_autofree char *path = NULL;
  g_autofree char *when = NULL;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  g_return_val_if_fail (CANEVAS_IS_STORE (self), FALSE);
  g_return_val_if_fail (self->action.depth == 0, FALSE);

  if (self->path == NULL)
    return TRUE;
  if (!check_can_copy (self, error))
    return FALSE;

  folder = get_backup_folder (self->path);
  name = g_path_get_basename (self->path);
  when = g_date_time_format (now, "%Y-%m-%d %H.%M.%S.%f");
  dated = g_strdup_printf ("%s %s", when, name);
  path = g_build_filename (folder, dated, NULL);
  if (g_mkdir_with_parents (folder, 0700) != 0)
    return canevas_file_fail (errno, folder, error);
  if (!canevas_copy_write (self, path, CANEVAS_COPY_DEFAULT, NULL, error))
    return FALSE;
  drop_oldest (folder);
  return TRUE;
}

char *
canevas_store_find_backup (const char *path, gint64 *time)
{
  g_autofree char *whole = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *backup = NULL;
  g_autoptr (GPtrArray) names = NULL;
  GStatBuf status;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (time != NULL, NULL);

  whole = g_canonicalize_filename (path, NULL);
  folder = get_backup_folder (whole);
  names = list_backups (folder);
  if (names->len == 0)
    return NULL;
  backup = g_build_filename (folder, g_ptr_array_index (names, names->len - 1), NULL);
  if (g_stat (backup, &status) != 0)
    return NULL;
  *time = (gint64) status.st_mtime;
  return g_steal_pointer (&backup);
}
