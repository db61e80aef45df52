/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-store-private.h"

#include <glib/gi18n-lib.h>

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
  canevas_store_abandon_file (CANEVAS_STORE (object));

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

  /**
   * CanevasStore::changed:
   *
   * A burst is over: records, lists and labels agree.
   */
  signals[CHANGED] = g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * CanevasStore::failed:
   *
   * A set made through a property could not be written.
   */
  signals[FAILED] = g_signal_new ("failed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);

  /**
   * CanevasStore::unpublished:
   *
   * A shared file could not be written back (an error), or is up to date again (%NULL).
   */
  signals[UNPUBLISHED] = g_signal_new ("unpublished", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
canevas_store_init (CanevasStore *self)
{
  g_queue_init (&self->bursts);
  self->typing_window = TYPING_WINDOW;
  self->author = canevas_store_dup_user_name ();
}

/* --- For the other files of the store --- */

void
canevas_store_notify (CanevasStore *self, CanevasStoreProperty property)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

guint64
canevas_store_get_n_changes (CanevasStore *self)
{
  g_return_val_if_fail (CANEVAS_IS_STORE (self), 0);

  return self->n_changes;
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

void
canevas_store_emit_unpublished (CanevasStore *self, const GError *error)
{
  g_signal_emit (self, signals[UNPUBLISHED], 0, error);
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
