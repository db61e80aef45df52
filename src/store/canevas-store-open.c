/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-store-private.h"

#include "canevas-digest-private.h"
#include "canevas-file-private.h"
#include "canevas-migration-private.h"
#include "canevas-safety-private.h"
#include "canevas-uuid-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

/* From a path to a store that may be used, and back. */

#define PUBLISH_SECONDS 2
#define PUBLISH_AGAIN_SECONDS 30

static CanevasStore *
store_new (const CanevasSchema *schema, const char *path)
{
  CanevasStore *self = g_object_new (CANEVAS_TYPE_STORE, NULL);

  self->schema = schema;
  self->fingerprint = canevas_ddl_fingerprint (schema);
  self->path = path != NULL ? g_canonicalize_filename (path, NULL) : NULL;
  self->tables_by_name = g_hash_table_new (g_str_hash, g_str_equal);
  self->tables = g_new0 (CanevasTable *, schema->n_types);
  for (guint i = 0; i < schema->n_types; i++)
    {
      self->tables[i] = canevas_table_new (self, schema->types[i]);
      g_hash_table_insert (self->tables_by_name, (gpointer) schema->types[i]->table, self->tables[i]);
    }
  return self;
}

/* --- The connection of a store --- */

static void
finalize_statement (gpointer statement)
{
  sqlite3_finalize (statement);
}

/* Makes @db the store's connection; takes it over, even on failure. */
static gboolean
attach_db (CanevasStore *self, sqlite3 *db, GError **error)
{
  int code;

  self->db = db;
  self->statements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, finalize_statement);

  /* Statements prepared while no session watches may go unrecorded later: one watches, doing nothing, from the start. */
  code = sqlite3session_create (db, "main", &self->sentinel);
  if (code != SQLITE_OK)
    return canevas_connection_fail (db, code, self->path, error);
  sqlite3session_enable (self->sentinel, 0);
  return canevas_journal_load (self, error);
}

static void
detach_db (CanevasStore *self)
{
  g_clear_pointer (&self->statements, g_hash_table_unref);
  g_clear_pointer (&self->sentinel, sqlite3session_delete);
  g_clear_pointer (&self->db, sqlite3_close);
}

/* Gives back the file, whose working copy stays where it is ahead. */
static void
let_go_of_file (CanevasStore *self)
{
  g_clear_handle_id (&self->publishing, g_source_remove);
  g_clear_pointer (&self->share, canevas_share_free);
  g_clear_pointer (&self->lock, canevas_lock_free);
}

const char *
canevas_store_get_db_path (CanevasStore *self)
{
  return self->share != NULL ? canevas_share_get_working_path (self->share) : self->path;
}

/* --- Who may write --- */

static void
set_read_only (CanevasStore *self, char *reason)
{
  self->read_only = TRUE;
  g_free (self->read_only_reason);
  self->read_only_reason = reason;
}

/* The lock was taken over while this machine slept or the drive was away: whoever has it now is the writer. */
static gboolean
lock_lost_cb (gpointer user_data)
{
  CanevasStore *self = user_data;

  set_read_only (self, g_strdup (_("Somebody else has taken over the file. Save your version under another name to go on.")));
  canevas_store_notify (self, CANEVAS_STORE_READ_ONLY);
  return G_SOURCE_REMOVE;
}

void
canevas_store_distrust (CanevasStore *self, const GError *error)
{
  if (self->damaged || !g_error_matches (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_DAMAGED))
    return;
  self->damaged = TRUE;
  set_read_only (self, g_strdup (error->message));
  canevas_store_notify (self, CANEVAS_STORE_READ_ONLY);
}

/* Takes the lock, or opens for reading with the reason why not. */
static void
settle_access (CanevasStore *self, CanevasOpenFlags flags)
{
  g_autofree char *folder = g_path_get_dirname (self->path);
  g_autofree char *name = g_filename_display_basename (self->path);
  g_autofree char *reason = NULL;

  if (flags & CANEVAS_OPEN_READ_ONLY)
    set_read_only (self, g_strdup (_("The file was opened for reading only.")));
  else if (access (self->path, W_OK) != 0)
    set_read_only (self, g_strdup_printf (_("“%s” can only be read: you have no right to change it."), name));
  else if (access (folder, W_OK) != 0)
    set_read_only (self, g_strdup_printf (_("“%s” can only be read: its folder cannot be written to."), name));
  else if (canevas_lock_take (self->path, &self->lock, &reason, lock_lost_cb, self) != CANEVAS_LOCK_TAKEN)
    set_read_only (self, g_steal_pointer (&reason));
}

/*
 * Files on shared drives are worked on in a local copy. So are those that a crash left in the middle of an action and that may
 * only be read: what the crash left must be rolled back before anything can be read.
 */
static gboolean
settle_place (CanevasStore *self, GError **error)
{
  g_autofree char *journal = g_strdup_printf ("%s-journal", self->path);
  g_autofree char *copy = NULL;
  /* The journal of somebody at work is not to be rolled back. */
  gboolean in_the_middle = self->read_only && g_file_test (journal, G_FILE_TEST_EXISTS) && !canevas_lock_is_held (self->path);

  if (!in_the_middle && !canevas_share_is_remote (self->path))
    return TRUE;
  self->share = canevas_share_open (self->path, !self->read_only, error);
  if (self->share == NULL)
    return FALSE;
  if (!in_the_middle)
    return TRUE;

  copy = g_strdup_printf ("%s-journal", canevas_share_get_working_path (self->share));
  return canevas_file_copy (journal, copy, NULL, NULL, error);
}

/* --- Trusting --- */

static gboolean
check_and_migrate (CanevasStore *self, sqlite3 *db, int version, GError **error)
{
  const CanevasSchema *schema = self->schema;

  if (!canevas_safety_check_kinds (db, self->path, error))
    return FALSE;
  if (version == schema->version && !canevas_safety_check_schema (db, schema, self->path, error))
    return FALSE;
  if (!canevas_safety_check_content (db, self->path, error))
    return FALSE;
  if (version == schema->version)
    return TRUE;
  /* What an older file holds is counted anew afterwards, so this is the last moment to see that it is not what was saved. */
  return canevas_digest_check (db, schema, self->path, error)
         && (self->read_only || canevas_migration_back_up (self->path, version, error))
         && canevas_migration_run (db, schema, version, self->path, error)
         && canevas_safety_check_schema (db, schema, self->path, error);
}

/* One transaction for all that will be read. It ends with the connection. */
static gboolean
hold_moment (CanevasStore *self, sqlite3 *db, CanevasOpenFlags flags, GError **error)
{
  return (flags & CANEVAS_OPEN_MOMENT) == 0 || !self->read_only || canevas_connection_run (db, "BEGIN", self->path, error);
}

static sqlite3 *
open_trusted (CanevasStore *self, CanevasOpenFlags flags, int version, GError **error)
{
  const char *path = canevas_store_get_db_path (self);
  gboolean older = version < self->schema->version;
  /* The private copy of a file that a crash left is ours to roll back. */
  gboolean read_only = self->read_only && self->share == NULL;
  /* An older file that may not be changed is migrated in memory. */
  sqlite3 *db = older && self->read_only ? canevas_connection_open_in_memory (path, self->path, error)
                                         : canevas_connection_open (path, read_only, FALSE, self->path, error);

  if (db == NULL)
    return NULL;
  /* What is migrated is already a copy of one moment. */
  if ((older || hold_moment (self, db, flags, error)) && check_and_migrate (self, db, version, error))
    return db;
  sqlite3_close (db);
  return NULL;
}

CanevasStore *
canevas_store_open (const CanevasSchema *schema, const char *path, CanevasOpenFlags flags, GError **error)
{
  g_autoptr (CanevasStore) self = NULL;
  sqlite3 *db;
  int version;

  g_return_val_if_fail (schema != NULL && path != NULL, NULL);

  self = store_new (schema, path);
  if (!canevas_safety_check_header (self->path, self->path, schema->version, &version, error))
    return NULL;
  settle_access (self, flags);
  if (!settle_place (self, error))
    return NULL;
  db = open_trusted (self, flags, version, error);
  if (db == NULL || !attach_db (self, db, error))
    return NULL;
  if (self->share != NULL && !self->read_only && (canevas_share_is_ahead (self->share) || version < schema->version))
    canevas_store_saved (self);
  return g_steal_pointer (&self);
}

/* --- Creating --- */

/* Writes the schema into an empty database, as one transaction. */
static gboolean
write_schema (const CanevasSchema *schema, sqlite3 *db, const char *path, GError **error)
{
  g_autoptr (GPtrArray) statements = canevas_ddl_build (schema);
  g_autofree char *replica = canevas_uuid_new ();
  g_autofree char *meta = g_strdup_printf ("INSERT INTO \"" CANEVAS_META_TABLE "\" VALUES ('replica', '%s')", replica);
  g_autofree char *version = g_strdup_printf ("PRAGMA user_version = %d; PRAGMA application_id = %d", schema->version,
                                              CANEVAS_FILE_APPLICATION_ID);

  if (!canevas_connection_run (db, "PRAGMA journal_mode = DELETE; BEGIN IMMEDIATE", path, error))
    return FALSE;
  for (guint i = 0; i < statements->len; i++)
    if (!canevas_connection_run (db, g_ptr_array_index (statements, i), path, error))
      return FALSE;
  return canevas_connection_run (db, meta, path, error) && canevas_connection_run (db, version, path, error)
         && canevas_digest_write (db, path, error) && canevas_connection_run (db, "COMMIT", path, error);
}

static sqlite3 *
create_db (CanevasStore *self, const char *path, GError **error)
{
  sqlite3 *db = canevas_connection_open (path, FALSE, TRUE, self->path, error);

  if (db == NULL || write_schema (self->schema, db, self->path, error))
    return db;
  sqlite3_close (db);
  return NULL;
}

CanevasStore *
canevas_store_create (const CanevasSchema *schema, const char *path, GError **error)
{
  g_autoptr (CanevasStore) self = NULL;
  g_autofree char *reason = NULL;
  g_autofree char *folder = NULL;
  sqlite3 *db;

  g_return_val_if_fail (schema != NULL && path != NULL, NULL);

  self = store_new (schema, path);
  folder = g_path_get_dirname (self->path);
  if (g_file_test (self->path, G_FILE_TEST_EXISTS))
    {
      canevas_file_fail (EEXIST, self->path, error);
      return NULL;
    }
  if (access (folder, W_OK) != 0)
    {
      canevas_file_fail (errno, self->path, error);
      return NULL;
    }
  if (canevas_lock_take (self->path, &self->lock, &reason, lock_lost_cb, self) != CANEVAS_LOCK_TAKEN)
    {
      g_set_error_literal (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_READ_ONLY, reason);
      return NULL;
    }
  if (canevas_share_is_remote (self->path) && (self->share = canevas_share_create (self->path, error)) == NULL)
    return NULL;
  db = create_db (self, canevas_store_get_db_path (self), error);
  if (db == NULL)
    {
      g_unlink (canevas_store_get_db_path (self));
      return NULL;
    }
  if (!attach_db (self, db, error) || !canevas_store_publish (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

CanevasStore *
canevas_store_new_in_memory (const CanevasSchema *schema, GError **error)
{
  g_autoptr (CanevasStore) self = NULL;
  sqlite3 *db;

  g_return_val_if_fail (schema != NULL, NULL);

  self = store_new (schema, NULL);
  db = create_db (self, NULL, error);
  if (db == NULL || !attach_db (self, db, error))
    return NULL;
  return g_steal_pointer (&self);
}

/* --- Publishing --- */

static void
tell_publication (CanevasStore *self, const GError *error)
{
  if (error == NULL && !self->unpublished)
    return;
  self->unpublished = error != NULL;
  canevas_store_emit_unpublished (self, error);
}

static gboolean
publish_cb (gpointer user_data)
{
  CanevasStore *self = user_data;
  g_autoptr (GError) error = NULL;

  self->publishing = 0;
  if (!canevas_store_publish (self, &error) && self->publishing == 0)
    self->publishing = g_timeout_add_seconds (PUBLISH_AGAIN_SECONDS, publish_cb, self);
  return G_SOURCE_REMOVE;
}

void
canevas_store_saved (CanevasStore *self)
{
  self->saved_at = g_get_real_time () / G_USEC_PER_SEC;
  if (self->share == NULL)
    return;
  canevas_share_touch (self->share);
  g_clear_handle_id (&self->publishing, g_source_remove);
  self->publishing = g_timeout_add_seconds (PUBLISH_SECONDS, publish_cb, self);
}

gboolean
canevas_store_publish (CanevasStore *self, GError **error)
{
  g_autoptr (GError) failure = NULL;

  g_return_val_if_fail (CANEVAS_IS_STORE (self), FALSE);

  if (self->share == NULL || self->read_only || !canevas_share_is_ahead (self->share))
    return TRUE;
  if (canevas_share_publish (self->share, &failure))
    {
      g_clear_handle_id (&self->publishing, g_source_remove);
      self->saved_at = g_get_real_time () / G_USEC_PER_SEC;
      canevas_store_notify (self, CANEVAS_STORE_SAVED_AT);
    }
  tell_publication (self, failure);
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/* --- Going on elsewhere --- */

/* Who saves a damaged file elsewhere takes what it holds now for good. */
static gboolean
accept_content (CanevasStore *self, GError **error)
{
  if (!canevas_connection_run (self->db, "BEGIN IMMEDIATE", self->path, error))
    return FALSE;
  if (!canevas_digest_write (self->db, self->path, error) || !canevas_connection_run (self->db, "COMMIT", self->path, error))
    {
      sqlite3_exec (self->db, "ROLLBACK", NULL, NULL, NULL);
      return FALSE;
    }
  self->damaged = FALSE;
  canevas_store_saved (self);
  return TRUE;
}

/* The old place of a file that goes on elsewhere: what it lacks is in the new one. */
static void
leave_place (CanevasStore *self)
{
  if (self->share != NULL && !self->read_only)
    canevas_share_publish (self->share, NULL);
  g_clear_handle_id (&self->publishing, g_source_remove);
  if (self->share != NULL)
    canevas_share_forget (self->share);
  let_go_of_file (self);
}

gboolean
canevas_store_continue_at (CanevasStore *self, const char *target, CanevasCopyFlags flags, GError **error)
{
  g_autoptr (CanevasLock) lock = NULL;
  g_autoptr (CanevasShare) share = NULL;
  g_autofree char *reason = NULL;
  gboolean was_read_only = self->read_only;
  sqlite3 *db;

  if (canevas_lock_take (target, &lock, &reason, lock_lost_cb, self) != CANEVAS_LOCK_TAKEN)
    {
      g_autofree char *name = g_filename_display_basename (target);

      g_set_error (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_READ_ONLY, _("“%s” cannot be written. %s"), name, reason);
      return FALSE;
    }
  if (!canevas_copy_write (self, target, flags, NULL, error))
    return FALSE;
  if (canevas_share_is_remote (target) && (share = canevas_share_open (target, TRUE, error)) == NULL)
    return FALSE;
  db = canevas_connection_open (share != NULL ? canevas_share_get_working_path (share) : target, FALSE, FALSE, target, error);
  if (db == NULL)
    return FALSE;

  canevas_store_end_typing (self);
  detach_db (self);
  leave_place (self);
  self->lock = g_steal_pointer (&lock);
  self->share = g_steal_pointer (&share);
  g_free (self->path);
  self->path = g_strdup (target);
  self->read_only = FALSE;
  g_clear_pointer (&self->read_only_reason, g_free);
  if (!attach_db (self, db, error) || (self->damaged && !accept_content (self, error)))
    return FALSE;

  self->saved_at = g_get_real_time () / G_USEC_PER_SEC;
  canevas_store_notify (self, CANEVAS_STORE_PATH);
  canevas_store_notify (self, CANEVAS_STORE_SAVED_AT);
  canevas_store_notify (self, CANEVAS_STORE_UNDO_LABEL);
  canevas_store_notify (self, CANEVAS_STORE_REDO_LABEL);
  if (was_read_only)
    canevas_store_notify (self, CANEVAS_STORE_READ_ONLY);
  return TRUE;
}

/* --- Closing --- */

/* Records stay readable and lists become empty; neither can reach the file any more. */
static void
let_go_of_models (CanevasStore *self)
{
  for (guint i = 0; i < self->schema->n_types; i++)
    {
      g_autoptr (GPtrArray) lists = canevas_table_hold_lists (self->tables[i]);
      GHashTableIter iter;
      gpointer record;

      g_hash_table_iter_init (&iter, self->tables[i]->records);
      while (g_hash_table_iter_next (&iter, NULL, &record))
        canevas_record_detach (record);
      g_hash_table_remove_all (self->tables[i]->records);

      g_ptr_array_set_size (self->tables[i]->lists, 0);
      for (guint j = 0; j < lists->len; j++)
        canevas_list_detach (g_ptr_array_index (lists, j));
    }
}

void
canevas_store_abandon_file (CanevasStore *self)
{
  if (self->db != NULL)
    {
      if (self->action.depth > 0)
        canevas_store_rollback (self);
      canevas_store_end_typing (self);
      canevas_store_publish (self, NULL);
      detach_db (self);
      let_go_of_models (self);
      canevas_journal_clear (self);
    }
  let_go_of_file (self);
}

gboolean
canevas_store_close (CanevasStore *self, GError **error)
{
  g_return_val_if_fail (CANEVAS_IS_STORE (self), FALSE);

  if (self->db == NULL)
    return TRUE;
  if (self->action.depth > 0)
    canevas_store_rollback (self);
  /* Still open then, so that the user can save elsewhere. */
  if (!canevas_store_publish (self, error))
    return FALSE;
  canevas_store_abandon_file (self);
  return TRUE;
}
