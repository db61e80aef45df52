/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-store-private.h"

#include "canevas-uuid-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#define TYPING_WINDOW (5 * G_USEC_PER_SEC)

G_DEFINE_QUARK (canevas-store-error-quark, canevas_store_error)

G_DEFINE_FINAL_TYPE (CanevasStore, canevas_store, G_TYPE_OBJECT)

enum
{
  CHANGED,
  FAILED,
  UNPUBLISHED,
  N_SIGNALS,
};

static GParamSpec *properties[CANEVAS_STORE_N_PROPERTIES];
static guint signals[N_SIGNALS];

static void
canevas_store_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  CanevasStore *self = CANEVAS_STORE (object);

  switch ((CanevasStoreProperty) property_id)
    {
    case CANEVAS_STORE_PATH:
      g_value_set_string (value, self->path);
      break;
    case CANEVAS_STORE_READ_ONLY:
      g_value_set_boolean (value, self->read_only);
      break;
    case CANEVAS_STORE_UNDO_LABEL:
      g_value_set_string (value, self->history.undo_label);
      break;
    case CANEVAS_STORE_REDO_LABEL:
      g_value_set_string (value, self->history.redo_label);
      break;
    case CANEVAS_STORE_SAVED_AT:
      g_value_set_int64 (value, self->saved_at);
      break;
    case CANEVAS_STORE_N_PROPERTIES:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
canevas_store_dispose (GObject *object)
{
  canevas_store_close (CANEVAS_STORE (object), NULL);

  G_OBJECT_CLASS (canevas_store_parent_class)->dispose (object);
}

static void
canevas_store_finalize (GObject *object)
{
  CanevasStore *self = CANEVAS_STORE (object);

  g_clear_pointer (&self->tables_by_name, g_hash_table_unref);
  for (guint i = 0; self->tables != NULL && i < self->schema->n_types; i++)
    canevas_table_free (self->tables[i]);
  g_free (self->tables);
  g_free (self->fingerprint);
  g_free (self->path);
  g_free (self->replica);
  g_free (self->author);
  g_free (self->read_only_reason);
  g_queue_clear_full (&self->bursts, (GDestroyNotify) canevas_burst_free);

  G_OBJECT_CLASS (canevas_store_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = canevas_store_get_property;
  properties[CANEVAS_STORE_PATH] = g_param_spec_string ("path", NULL, NULL, NULL, flags);
  properties[CANEVAS_STORE_READ_ONLY] = g_param_spec_boolean ("read-only", NULL, NULL, FALSE, flags);
  properties[CANEVAS_STORE_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, flags);
  properties[CANEVAS_STORE_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, flags);
  properties[CANEVAS_STORE_SAVED_AT] = g_param_spec_int64 ("saved-at", NULL, NULL, 0, G_MAXINT64, 0, flags);
  g_object_class_install_properties (object_class, CANEVAS_STORE_N_PROPERTIES, properties);
}

static void
canevas_store_class_init (CanevasStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  object_class->dispose = canevas_store_dispose;
  object_class->finalize = canevas_store_finalize;
  install_properties (object_class);

  signals[CHANGED] = g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
  signals[UNPUBLISHED] = g_signal_new ("unpublished", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
canevas_store_init (CanevasStore *self)
{
  const char *name = g_get_real_name ();

  g_queue_init (&self->bursts);
  self->typing_window = TYPING_WINDOW;
  self->author = g_utf8_make_valid (strcmp (name, "Unknown") != 0 ? name : g_get_user_name (), -1);
}

/* --- For the other files of the store --- */

void
canevas_store_notify (CanevasStore *self, CanevasStoreProperty property)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

void
canevas_store_emit_changed (CanevasStore *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

void
canevas_store_emit_failed (CanevasStore *self, const GError *error)
{
  g_signal_emit (self, signals[FAILED], 0, error);
}

/* The burst notifies, once everything else agrees. */
void
canevas_store_set_saved_at (CanevasStore *self, gint64 saved_at)
{
  self->saved_at = saved_at;
}

sqlite3_stmt *
canevas_store_prepare (CanevasStore *self, const char *sql, GError **error)
{
  sqlite3_stmt *statement = g_hash_table_lookup (self->statements, sql);
  int code;

  if (statement != NULL)
    {
      sqlite3_reset (statement);
      sqlite3_clear_bindings (statement);
      return statement;
    }
  code = sqlite3_prepare_v3 (self->db, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL);
  if (code != SQLITE_OK)
    {
      canevas_connection_fail (self->db, code, self->path, error);
      return NULL;
    }
  g_hash_table_insert (self->statements, g_strdup (sql), statement);
  return statement;
}

gboolean
canevas_store_step (CanevasStore *self, sqlite3_stmt *statement, GError **error)
{
  g_autoptr (GError) failure = NULL;
  int code = sqlite3_step (statement);

  if (code == SQLITE_DONE || code == SQLITE_ROW)
    {
      sqlite3_reset (statement);
      return TRUE;
    }

  canevas_connection_fail (self->db, code, self->path, &failure);
  sqlite3_reset (statement);
  if (self->action.writing && sqlite3_get_autocommit (self->db) && self->action.failure == NULL)
    self->action.failure = g_error_copy (failure);
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

CanevasTable *
canevas_store_get_table (CanevasStore *self, const char *name)
{
  return g_hash_table_lookup (self->tables_by_name, name);
}

CanevasTable *
canevas_store_get_table_of (CanevasStore *self, const CanevasRecordType *type)
{
  CanevasTable *table = canevas_store_get_table (self, type->table);

  if (G_UNLIKELY (table == NULL || table->type != type))
    g_error ("The schema of this store has no type %s", type->table);
  return table;
}

/* --- Opening and closing --- */

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

static void
finalize_statement (gpointer statement)
{
  sqlite3_finalize (statement);
}

gboolean
canevas_store_attach_db (CanevasStore *self, sqlite3 *db, GError **error)
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

void
canevas_store_detach_db (CanevasStore *self)
{
  g_clear_pointer (&self->statements, g_hash_table_unref);
  g_clear_pointer (&self->sentinel, sqlite3session_delete);
  g_clear_pointer (&self->db, sqlite3_close);
}

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
         && canevas_connection_run (db, "COMMIT", path, error);
}

CanevasStore *
canevas_store_create (const CanevasSchema *schema, const char *path, GError **error)
{
  g_autoptr (CanevasStore) self = NULL;
  sqlite3 *db;

  g_return_val_if_fail (schema != NULL && path != NULL, NULL);

  self = store_new (schema, path);
  if (g_file_test (self->path, G_FILE_TEST_EXISTS))
    {
      g_autofree char *name = g_filename_display_basename (path);

      g_set_error (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_EXISTS,
                   _("“%s” exists already. Choose another name, or open it."), name);
      return NULL;
    }
  db = canevas_connection_open (self->path, FALSE, TRUE, self->path, error);
  if (db == NULL)
    return NULL;
  if (!write_schema (schema, db, self->path, error))
    {
      sqlite3_close (db);
      g_unlink (self->path);
      return NULL;
    }
  return canevas_store_attach_db (self, db, error) ? g_steal_pointer (&self) : NULL;
}

CanevasStore *
canevas_store_open (const CanevasSchema *schema, const char *path, CanevasOpenFlags flags, GError **error)
{
  g_autoptr (CanevasStore) self = NULL;
  sqlite3 *db;

  g_return_val_if_fail (schema != NULL && path != NULL, NULL);

  self = store_new (schema, path);
  self->read_only = (flags & CANEVAS_OPEN_READ_ONLY) != 0;
  db = canevas_connection_open (self->path, self->read_only, FALSE, self->path, error);
  if (db == NULL)
    return NULL;
  return canevas_store_attach_db (self, db, error) ? g_steal_pointer (&self) : NULL;
}

CanevasStore *
canevas_store_new_in_memory (const CanevasSchema *schema, GError **error)
{
  g_autoptr (CanevasStore) self = NULL;
  sqlite3 *db;

  g_return_val_if_fail (schema != NULL, NULL);

  self = store_new (schema, NULL);
  db = canevas_connection_open (NULL, FALSE, TRUE, NULL, error);
  if (db == NULL)
    return NULL;
  if (!write_schema (schema, db, NULL, error))
    {
      sqlite3_close (db);
      return NULL;
    }
  return canevas_store_attach_db (self, db, error) ? g_steal_pointer (&self) : NULL;
}

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

gboolean
canevas_store_close (CanevasStore *self, GError **error)
{
  g_return_val_if_fail (CANEVAS_IS_STORE (self), FALSE);

  if (self->db == NULL)
    return TRUE;

  if (self->action.depth > 0)
    canevas_store_rollback (self);
  canevas_store_end_typing (self);
  canevas_store_detach_db (self);
  let_go_of_models (self);
  canevas_journal_clear (self);
  return TRUE;
}

/* --- What people see --- */

const CanevasSchema *
canevas_store_get_schema (CanevasStore *self)
{
  g_return_val_if_fail (CANEVAS_IS_STORE (self), NULL);

  return self->schema;
}

const char *
canevas_store_get_path (CanevasStore *self)
{
  g_return_val_if_fail (CANEVAS_IS_STORE (self), NULL);

  return self->path;
}

gboolean
canevas_store_get_read_only (CanevasStore *self)
{
  g_return_val_if_fail (CANEVAS_IS_STORE (self), TRUE);

  return self->read_only;
}

const char *
canevas_store_get_read_only_reason (CanevasStore *self)
{
  g_return_val_if_fail (CANEVAS_IS_STORE (self), NULL);

  return self->read_only_reason;
}

gint64
canevas_store_get_saved_at (CanevasStore *self)
{
  g_return_val_if_fail (CANEVAS_IS_STORE (self), 0);

  return self->saved_at;
}

const char *
canevas_store_get_undo_label (CanevasStore *self)
{
  g_return_val_if_fail (CANEVAS_IS_STORE (self), NULL);

  return self->history.undo_label;
}

const char *
canevas_store_get_redo_label (CanevasStore *self)
{
  g_return_val_if_fail (CANEVAS_IS_STORE (self), NULL);

  return self->history.redo_label;
}
