/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-store-private.h"

#include "canevas-digest-private.h"

#include <glib/gi18n-lib.h>

/*
 * One action is one transaction, one changeset, one journal entry, one undo step and one burst of notifications.
 *
 * The transaction opens at the first write, so that an action without effect costs nothing. What is set inside is at once true in
 * memory and in the transaction; the changeset of the session extension then tells what really changed.
 */

/* --- Running action --- */

static CanevasCell *
copy_cells (CanevasRecord *record)
{
  const CanevasRecordType *type = canevas_record_get_record_type (record);
  CanevasCell *cells = g_new0 (CanevasCell, type->n_fields);

  for (guint i = 0; i < type->n_fields; i++)
    canevas_cell_copy (&type->fields[i], canevas_record_peek_cell (record, i), &cells[i]);
  return cells;
}

static void
touch_free (gpointer data)
{
  CanevasTouch *touch = data;
  const CanevasRecordType *type = canevas_record_get_record_type (touch->record);

  for (guint i = 0; touch->before != NULL && i < type->n_fields; i++)
    canevas_cell_clear (&type->fields[i], &touch->before[i]);
  g_free (touch->before);
  g_object_unref (touch->record);
  g_free (touch->title);
  g_free (touch);
}

CanevasTouch *
canevas_action_touch (CanevasStore *self, CanevasRecord *record)
{
  CanevasAction *action = &self->action;
  CanevasTouch *touch;

  if (action->touched == NULL)
    action->touched = g_hash_table_new_full (NULL, NULL, NULL, touch_free);
  touch = g_hash_table_lookup (action->touched, record);
  if (touch == NULL)
    {
      touch = g_new0 (CanevasTouch, 1);
      touch->record = g_object_ref (record);
      touch->was_deleted = canevas_record_is_deleted (record);
      touch->before = touch->was_deleted ? NULL : copy_cells (record);
      touch->title = canevas_record_steal_title (record);
      g_hash_table_insert (action->touched, record, touch);
    }
  return touch;
}

gboolean
canevas_store_check_writable (CanevasStore *self, GError **error)
{
  if (self->db != NULL && !self->read_only)
    return TRUE;

  g_set_error (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_READ_ONLY, "%s",
               self->db == NULL                ? _("The file is closed: open it again to change it.")
               : self->read_only_reason != NULL ? self->read_only_reason
                                                : _("The file is open for reading only."));
  return FALSE;
}

static void
roll_back (CanevasStore *self)
{
  /* A full disk makes SQLite roll back by itself, and then there is nothing left to roll back. */
  if (self->db != NULL && !sqlite3_get_autocommit (self->db))
    sqlite3_exec (self->db, "ROLLBACK", NULL, NULL, NULL);
}

static gboolean
open_transaction (CanevasStore *self, GError **error)
{
  if (!canevas_connection_run (self->db, "BEGIN IMMEDIATE", self->path, error))
    return FALSE;
  if (canevas_digest_begin (self, error))
    return TRUE;
  roll_back (self);
  return FALSE;
}

/* From now on changes are recorded, of our records only: "all tables" would record our own journal too. */
static gboolean
open_session (CanevasStore *self, GError **error)
{
  CanevasAction *action = &self->action;
  int code = sqlite3session_create (self->db, "main", &action->session);

  for (guint i = 0; code == SQLITE_OK && i < self->schema->n_types; i++)
    code = sqlite3session_attach (action->session, self->schema->types[i]->table);
  if (code == SQLITE_OK)
    return TRUE;
  g_clear_pointer (&action->session, sqlite3session_delete);
  return canevas_connection_fail (self->db, code, self->path, error);
}

gboolean
canevas_action_write (CanevasStore *self, GError **error)
{
  CanevasAction *action = &self->action;

  if (action->prepared)
    {
      g_set_error_literal (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_READ_ONLY,
                           _("The file is being saved: it can be changed again in a moment."));
      return FALSE;
    }
  if (action->failure != NULL)
    {
      g_propagate_error (error, g_error_copy (action->failure));
      return FALSE;
    }
  if (action->writing)
    return TRUE;
  if (!canevas_store_check_writable (self, error) || !open_transaction (self, error))
    return FALSE;

  if (!open_session (self, error))
    {
      roll_back (self);
      return FALSE;
    }
  action->writing = TRUE;
  return TRUE;
}

/* Closes what the action holds. The journal and memory have been dealt with; returns what it touched. */
static GHashTable *
end_action (CanevasStore *self)
{
  CanevasAction *action = &self->action;
  GHashTable *touched = g_steal_pointer (&action->touched);

  g_clear_pointer (&action->session, sqlite3session_delete);
  g_clear_pointer (&action->gathered, sqlite3changegroup_delete);
  g_clear_pointer (&action->changeset, sqlite3_free);
  g_clear_pointer (&action->label, g_free);
  g_clear_pointer (&action->typing_key, g_free);
  g_clear_error (&action->failure);
  action->depth = 0;
  action->length = 0;
  action->entry = 0;
  action->writing = action->prepared = action->joined = FALSE;
  return touched;
}

/* Takes everything back, and tells what showed for a while and no longer does. */
static void
abandon (CanevasStore *self)
{
  g_autoptr (GHashTable) touched = NULL;

  roll_back (self);
  touched = end_action (self);
  if (touched != NULL)
    canevas_delta_tell (self, canevas_delta_revert (self, touched));
}

void
canevas_action_cancel (CanevasStore *self)
{
  if (self->action.depth > 1)
    self->action.depth--;
  else
    abandon (self);
}

/* --- Typing --- */

void
canevas_store_set_typing_window (CanevasStore *self, gint64 microseconds)
{
  self->typing_window = microseconds;
}

/* Whether the action goes on with the last entry. */
static gboolean
continues_typing (CanevasStore *self)
{
  return self->action.typing_key != NULL && self->typing_entry != 0
         && g_strcmp0 (self->action.typing_key, self->typing_key) == 0
         && g_get_monotonic_time () < self->typing_until;
}

static void
remember_typing (CanevasStore *self, gint64 entry)
{
  if (self->action.typing_key == NULL || entry == 0)
    {
      canevas_store_end_typing (self);
      return;
    }
  g_free (self->typing_key);
  self->typing_key = g_strdup (self->action.typing_key);
  self->typing_until = g_get_monotonic_time () + self->typing_window;
  self->typing_entry = entry;
}

void
canevas_store_end_typing (CanevasStore *self)
{
  g_return_if_fail (CANEVAS_IS_STORE (self));

  g_clear_pointer (&self->typing_key, g_free);
  self->typing_entry = 0;
}

/* --- Begin, commit, roll back --- */

static void
begin (CanevasStore *self, const char *label, const char *key)
{
  CanevasAction *action = &self->action;

  if (action->depth++ > 0)
    return;
  action->label = g_strdup (label);
  action->typing_key = g_strdup (key);
}

void
canevas_store_begin (CanevasStore *self, const char *label)
{
  g_return_if_fail (CANEVAS_IS_STORE (self));
  g_return_if_fail (label != NULL);

  begin (self, label, NULL);
}

void
canevas_store_begin_typing (CanevasStore *self, const char *label, const char *key)
{
  g_return_if_fail (CANEVAS_IS_STORE (self));
  g_return_if_fail (label != NULL && key != NULL);

  begin (self, label, key);
}

gboolean
canevas_store_in_action (CanevasStore *self)
{
  g_return_val_if_fail (CANEVAS_IS_STORE (self), FALSE);

  return self->action.depth > 0;
}

/* Writes the entry of the action, or joins it to the last one. @entry is 0 when nothing is left of that. */
static gboolean
write_entry (CanevasStore *self, gconstpointer changeset, int length, gint64 *entry, gboolean *joined, GError **error)
{
  gboolean gone = FALSE;

  *joined = continues_typing (self);
  if (!*joined)
    return canevas_journal_append (self, CANEVAS_ENTRY_DO, self->action.label, 0, changeset, length, entry, error);

  *entry = self->typing_entry;
  if (!canevas_journal_amend (self, *entry, changeset, length, &gone, error))
    return FALSE;
  if (gone)
    *entry = 0;
  return TRUE;
}

/* The transaction is committed: memory, history, then everybody else. */
static void
finish (CanevasStore *self)
{
  CanevasAction *action = &self->action;
  const gint64 entry = action->entry;
  const int length = action->length;
  gpointer changeset = g_steal_pointer (&action->changeset);
  g_autoptr (GHashTable) touched = NULL;
  CanevasBurst *burst;

  if (action->joined && entry == 0)
    canevas_journal_forget (self, self->typing_entry);
  else if (!action->joined)
    canevas_journal_done (self, CANEVAS_ENTRY_DO, entry);
  remember_typing (self, entry);

  touched = end_action (self);
  burst = canevas_delta_apply (self, changeset, length, touched);
  sqlite3_free (changeset);
  canevas_delta_tell (self, burst);
}

gboolean
canevas_store_gather (CanevasStore *self, GError **error)
{
  CanevasAction *action;
  gpointer changeset = NULL;
  int length = 0, code;
  gboolean done;

  g_return_val_if_fail (CANEVAS_IS_STORE (self), FALSE);
  g_return_val_if_fail (self->action.depth > 0, FALSE);

  action = &self->action;
  if (!action->writing || action->prepared || action->failure != NULL)
    return TRUE;
  code = sqlite3session_changeset (action->session, &length, &changeset);
  if (code == SQLITE_OK && action->gathered == NULL)
    code = sqlite3changegroup_new (&action->gathered);
  if (code == SQLITE_OK && length > 0)
    code = sqlite3changegroup_add (action->gathered, length, changeset);
  done = code == SQLITE_OK ? canevas_digest_follow (self, changeset, length, error)
                           : canevas_connection_fail (self->db, code, self->path, error);
  sqlite3_free (changeset);
  if (!done)
    return FALSE;
  g_clear_pointer (&action->session, sqlite3session_delete);
  return open_session (self, error);
}

/* All that changed; an action that was gathered has told its digest already. */
static gboolean
take_changes (CanevasStore *self, GError **error)
{
  CanevasAction *action = &self->action;
  int code;

  if (action->gathered != NULL)
    {
      if (!canevas_store_gather (self, error))
        return FALSE;
      code = sqlite3changegroup_output (action->gathered, &action->length, &action->changeset);
      g_clear_pointer (&action->gathered, sqlite3changegroup_delete);
      return code == SQLITE_OK || canevas_connection_fail (self->db, code, self->path, error);
    }
  code = sqlite3session_changeset (action->session, &action->length, &action->changeset);
  if (code != SQLITE_OK)
    return canevas_connection_fail (self->db, code, self->path, error);
  return canevas_digest_follow (self, action->changeset, action->length, error);
}

/* Up to, but without, the commit itself. */
static gboolean
prepare (CanevasStore *self, GError **error)
{
  CanevasAction *action = &self->action;
  gboolean done = TRUE;

  if (action->prepared)
    return TRUE;
  if (action->failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&action->failure));
      done = FALSE;
    }
  else if (action->writing)
    done = take_changes (self, error)
           && (action->length == 0
               || write_entry (self, action->changeset, action->length, &action->entry, &action->joined, error));
  if (done)
    action->prepared = TRUE;
  else
    abandon (self);
  return done;
}

gboolean
canevas_store_prepare_commit (CanevasStore *self, GError **error)
{
  g_return_val_if_fail (CANEVAS_IS_STORE (self), FALSE);
  g_return_val_if_fail (self->action.depth == 1, FALSE);

  return prepare (self, error);
}

gboolean
canevas_store_commit (CanevasStore *self, GError **error)
{
  CanevasAction *action;

  g_return_val_if_fail (CANEVAS_IS_STORE (self), FALSE);
  g_return_val_if_fail (self->action.depth > 0, FALSE);

  action = &self->action;
  if (action->depth > 1)
    {
      action->depth--;
      return TRUE;
    }
  if (!prepare (self, error))
    return FALSE;
  if (!action->writing || action->length == 0)
    {
      abandon (self);
      return TRUE;
    }
  if (canevas_connection_run (self->db, "COMMIT", self->path, error))
    {
      finish (self);
      return TRUE;
    }
  abandon (self);
  return FALSE;
}

void
canevas_store_rollback (CanevasStore *self)
{
  g_return_if_fail (CANEVAS_IS_STORE (self));
  g_return_if_fail (self->action.depth > 0);

  abandon (self);
}

/* --- Cells --- */

static gboolean
write_cell (CanevasStore *self, CanevasTable *table, CanevasRecord *record, guint field, const CanevasCell *cell, GError **error)
{
  const CanevasField *description = &table->type->fields[field];
  g_autofree char *sql = NULL;
  sqlite3_stmt *statement;

  if (!canevas_action_write (self, error))
    return FALSE;

  sql = g_strdup_printf ("UPDATE \"%s\" SET \"%s\" = ?1 WHERE \"id\" = ?2", table->type->table, description->name);
  statement = canevas_store_prepare (self, sql, error);
  if (statement == NULL)
    return FALSE;
  canevas_cell_bind (description, cell, statement, 1);
  sqlite3_bind_text (statement, 2, canevas_record_get_id (record), -1, SQLITE_STATIC);
  if (!canevas_store_step (self, statement, error))
    return FALSE;

  canevas_action_touch (self, record)->fields |= CANEVAS_FIELD_BIT (field);
  canevas_record_put_cell (record, field, cell);
  return TRUE;
}

gboolean
canevas_action_set_cell (CanevasStore *self, CanevasTable *table, CanevasRecord *record, guint field, const CanevasCell *cell,
                         GError **error)
{
  g_autofree char *label = NULL;
  g_autofree char *key = NULL;

  if (self->action.depth > 0)
    return write_cell (self, table, record, field, cell, error);

  label = g_strdup_printf (_("Edit: %s"), _(table->type->fields[field].label));
  key = g_strdup_printf ("%s/%s/%s", table->type->table, canevas_record_get_id (record), table->type->fields[field].name);
  begin (self, label, key);
  if (!write_cell (self, table, record, field, cell, error))
    {
      abandon (self);
      return FALSE;
    }
  return canevas_store_commit (self, error);
}

/* --- Undo and redo --- */

/* History is one line and the schema is checked, so no conflict can happen; one means a file that was tampered with. */
static int
refuse_conflict (void *context, int conflict, sqlite3_changeset_iter *iter)
{
  return SQLITE_CHANGESET_ABORT;
}

/*
 * Applies a changeset as it stands. Foreign keys are off meanwhile, or their actions would add to it: the cascades of the
 * original action are in the changeset already.
 */
static gboolean
apply (CanevasStore *self, gpointer changeset, int length, GError **error)
{
  int code;

  sqlite3_db_config (self->db, SQLITE_DBCONFIG_ENABLE_FKEY, 0, NULL);
  code = sqlite3changeset_apply_v2 (self->db, length, changeset, NULL, refuse_conflict, NULL, NULL, NULL, 0);
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_ENABLE_FKEY, 1, NULL);

  if (code == SQLITE_ABORT)
    code = SQLITE_CORRUPT;
  if (code == SQLITE_OK && canevas_connection_get_integer (self->db, "SELECT count(*) FROM pragma_foreign_key_check", 0) != 0)
    code = SQLITE_CORRUPT;
  return code == SQLITE_OK || canevas_connection_fail (self->db, code, self->path, error);
}

static gboolean
travel (CanevasStore *self, CanevasEntryKind kind, GError **error)
{
  gint64 target = canevas_journal_peek (self, kind);
  g_autofree char *label = NULL;
  gpointer forward = NULL, backward = NULL;
  int forward_length = 0, backward_length = 0;
  gint64 entry = 0;
  gboolean done;

  canevas_store_end_typing (self);
  if (target == 0)
    {
      g_set_error_literal (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_VALUE,
                           kind == CANEVAS_ENTRY_UNDO ? _("There is nothing to undo.") : _("There is nothing to redo."));
      return FALSE;
    }
  if (!canevas_store_check_writable (self, error)
      || !canevas_journal_read (self, target, &label, &forward, &forward_length, error))
    return FALSE;

  done = sqlite3changeset_invert (forward_length, forward, &backward_length, &backward) == SQLITE_OK
         || canevas_connection_fail (self->db, SQLITE_CORRUPT, self->path, error);
  done = done && open_transaction (self, error) && apply (self, backward, backward_length, error)
         && canevas_journal_append (self, kind, label, target, backward, backward_length, &entry, error)
         && canevas_digest_follow (self, backward, backward_length, error)
         && canevas_connection_run (self->db, "COMMIT", self->path, error);
  if (done)
    {
      canevas_journal_done (self, kind, entry);
      canevas_delta_tell (self, canevas_delta_apply (self, backward, backward_length, NULL));
    }
  else
    roll_back (self);

  sqlite3_free (forward);
  sqlite3_free (backward);
  return done;
}

gboolean
canevas_store_undo (CanevasStore *self, GError **error)
{
  g_return_val_if_fail (CANEVAS_IS_STORE (self), FALSE);
  g_return_val_if_fail (self->action.depth == 0, FALSE);

  return travel (self, CANEVAS_ENTRY_UNDO, error);
}

gboolean
canevas_store_redo (CanevasStore *self, GError **error)
{
  g_return_val_if_fail (CANEVAS_IS_STORE (self), FALSE);
  g_return_val_if_fail (self->action.depth == 0, FALSE);

  return travel (self, CANEVAS_ENTRY_REDO, error);
}
