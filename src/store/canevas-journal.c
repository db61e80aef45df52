/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-store-private.h"

#include "canevas-digest-private.h"
#include "canevas-uuid-private.h"

#include <glib/gi18n-lib.h>

/*
 * The history in the file: one entry an action, written in the transaction of the action itself.
 *
 * Undo and redo are entries too, so history only ever grows, and what undo would take back is a matter of reading it: going back
 * from the newest entry, each undo cancels the nearest earlier action not yet cancelled, and a redo counts as that action done
 * anew. The stacks kept in memory are that reading, done as far as anybody has asked.
 */

static const char *const kind_names[] = { "do", "undo", "redo" };

#define READ_BACK "SELECT \"sequence\", \"kind\", \"schema\" FROM \"" CANEVAS_JOURNAL_TABLE "\" WHERE \"sequence\" < ?1 " \
                  "ORDER BY \"sequence\" DESC"
#define READ_LABEL "SELECT \"label\" FROM \"" CANEVAS_JOURNAL_TABLE "\" WHERE \"sequence\" = ?1"
#define READ_ENTRY "SELECT \"label\", \"changeset\" FROM \"" CANEVAS_JOURNAL_TABLE "\" WHERE \"sequence\" = ?1"
#define READ_ID "SELECT \"id\" FROM \"" CANEVAS_JOURNAL_TABLE "\" WHERE \"sequence\" = ?1"
#define READ_HEAD "SELECT \"id\" FROM \"" CANEVAS_JOURNAL_TABLE "\" ORDER BY \"sequence\" DESC LIMIT 1"
#define READ_LAST_TIME "SELECT \"time\" FROM \"" CANEVAS_JOURNAL_TABLE "\" ORDER BY \"sequence\" DESC LIMIT 1"
#define APPEND "INSERT INTO \"" CANEVAS_JOURNAL_TABLE "\" (\"id\", \"parent\", \"replica\", \"author\", \"time\", \"label\", "      \
               "\"kind\", \"target\", \"schema\", \"changeset\") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)"
#define AMEND "UPDATE \"" CANEVAS_JOURNAL_TABLE "\" SET \"changeset\" = ?2, \"time\" = ?3 WHERE \"sequence\" = ?1"
#define REMOVE "DELETE FROM \"" CANEVAS_JOURNAL_TABLE "\" WHERE \"sequence\" = ?1"

static CanevasEntryKind
parse_kind (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (kind_names); i++)
    if (g_strcmp0 (kind_names[i], name) == 0)
      return (CanevasEntryKind) i;
  return CANEVAS_ENTRY_DO;
}

/* --- The stacks --- */

/* Reads back until one more action to undo is found, or none is left. */
static void
fault_undo (CanevasStore *self)
{
  CanevasHistory *history = &self->history;
  sqlite3_stmt *statement;

  if (history->exhausted || history->undo->len > 0)
    return;

  statement = canevas_store_prepare (self, READ_BACK, NULL);
  if (statement == NULL)
    return;
  sqlite3_bind_int64 (statement, 1, history->scanned);
  history->exhausted = TRUE;
  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      gint64 sequence = sqlite3_column_int64 (statement, 0);

      /* The changesets of an older schema no longer fit: history stays readable but cannot be taken back. */
      if (g_strcmp0 ((const char *) sqlite3_column_text (statement, 2), self->fingerprint) != 0)
        break;
      history->scanned = sequence;
      if (parse_kind ((const char *) sqlite3_column_text (statement, 1)) == CANEVAS_ENTRY_UNDO)
        history->scan_skip++;
      else if (history->scan_skip > 0)
        history->scan_skip--;
      else
        {
          g_array_append_val (history->undo, sequence);
          history->exhausted = FALSE;
          break;
        }
    }
  sqlite3_reset (statement);
}

/* What can be redone: undo entries since the last new action, less those already redone. */
static void
load_redo (CanevasStore *self)
{
  CanevasHistory *history = &self->history;
  sqlite3_stmt *statement = canevas_store_prepare (self, READ_BACK, NULL);
  guint redone = 0;

  if (statement == NULL)
    return;
  sqlite3_bind_int64 (statement, 1, G_MAXINT64);
  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      gint64 sequence = sqlite3_column_int64 (statement, 0);
      CanevasEntryKind kind = parse_kind ((const char *) sqlite3_column_text (statement, 1));

      if (kind == CANEVAS_ENTRY_DO || g_strcmp0 ((const char *) sqlite3_column_text (statement, 2), self->fingerprint) != 0)
        break;
      if (kind == CANEVAS_ENTRY_REDO)
        redone++;
      else if (redone > 0)
        redone--;
      else
        g_array_prepend_val (history->redo, sequence);
    }
  sqlite3_reset (statement);
}

static char *
read_text (CanevasStore *self, const char *sql, gint64 sequence)
{
  sqlite3_stmt *statement = sequence != 0 ? canevas_store_prepare (self, sql, NULL) : NULL;
  char *text = NULL;

  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, sequence);
  if (sqlite3_step (statement) == SQLITE_ROW)
    text = g_strdup ((const char *) sqlite3_column_text (statement, 0));
  sqlite3_reset (statement);
  return text;
}

gint64
canevas_journal_peek (CanevasStore *self, CanevasEntryKind kind)
{
  GArray *stack = kind == CANEVAS_ENTRY_UNDO ? self->history.undo : self->history.redo;

  if (kind == CANEVAS_ENTRY_UNDO)
    fault_undo (self);
  return stack->len > 0 ? g_array_index (stack, gint64, stack->len - 1) : 0;
}

void
canevas_journal_tell (CanevasStore *self)
{
  CanevasHistory *history = &self->history;
  g_autofree char *undo = read_text (self, READ_LABEL, canevas_journal_peek (self, CANEVAS_ENTRY_UNDO));
  g_autofree char *redo = read_text (self, READ_LABEL, canevas_journal_peek (self, CANEVAS_ENTRY_REDO));

  if (g_strcmp0 (undo, history->undo_label) != 0)
    {
      g_free (history->undo_label);
      history->undo_label = g_steal_pointer (&undo);
      canevas_store_notify (self, CANEVAS_STORE_UNDO_LABEL);
    }
  if (g_strcmp0 (redo, history->redo_label) != 0)
    {
      g_free (history->redo_label);
      history->redo_label = g_steal_pointer (&redo);
      canevas_store_notify (self, CANEVAS_STORE_REDO_LABEL);
    }
}

gboolean
canevas_journal_load (CanevasStore *self, GError **error)
{
  CanevasHistory *history = &self->history;

  canevas_journal_clear (self);
  history->undo = g_array_new (FALSE, FALSE, sizeof (gint64));
  history->redo = g_array_new (FALSE, FALSE, sizeof (gint64));
  history->scanned = G_MAXINT64;
  history->scan_skip = 0;
  history->exhausted = FALSE;
  history->head = canevas_connection_get_text (self->db, READ_HEAD);
  self->saved_at = canevas_connection_get_integer (self->db, READ_LAST_TIME, 0);

  g_free (self->replica);
  self->replica = canevas_connection_get_text (self->db, "SELECT \"value\" FROM \"" CANEVAS_META_TABLE "\" WHERE \"key\" = 'replica'");
  if (self->replica == NULL)
    return canevas_connection_fail (self->db, SQLITE_CORRUPT, self->path, error);

  load_redo (self);
  history->undo_label = read_text (self, READ_LABEL, canevas_journal_peek (self, CANEVAS_ENTRY_UNDO));
  history->redo_label = read_text (self, READ_LABEL, canevas_journal_peek (self, CANEVAS_ENTRY_REDO));
  return TRUE;
}

void
canevas_journal_clear (CanevasStore *self)
{
  CanevasHistory *history = &self->history;

  g_clear_pointer (&history->undo, g_array_unref);
  g_clear_pointer (&history->redo, g_array_unref);
  g_clear_pointer (&history->undo_label, g_free);
  g_clear_pointer (&history->redo_label, g_free);
  g_clear_pointer (&history->head, g_free);
}

static void
pop (GArray *stack)
{
  if (stack->len > 0)
    g_array_set_size (stack, stack->len - 1);
}

void
canevas_journal_done (CanevasStore *self, CanevasEntryKind kind, gint64 sequence)
{
  CanevasHistory *history = &self->history;

  g_free (history->head);
  history->head = read_text (self, READ_ID, sequence);

  if (kind == CANEVAS_ENTRY_UNDO)
    {
      pop (history->undo);
      g_array_append_val (history->redo, sequence);
      return;
    }
  if (kind == CANEVAS_ENTRY_REDO)
    pop (history->redo);
  else
    g_array_set_size (history->redo, 0);

  g_array_append_val (history->undo, sequence);
}

void
canevas_journal_forget (CanevasStore *self, gint64 sequence)
{
  CanevasHistory *history = &self->history;

  if (history->undo->len > 0 && g_array_index (history->undo, gint64, history->undo->len - 1) == sequence)
    pop (history->undo);
  g_free (history->head);
  history->head = canevas_connection_get_text (self->db, READ_HEAD);
}

/* --- Entries --- */

gboolean
canevas_journal_append (CanevasStore *self, CanevasEntryKind kind, const char *label, gint64 target, gconstpointer changeset,
                        int length, gint64 *sequence, GError **error)
{
  g_autofree char *id = canevas_uuid_new ();
  g_autofree char *target_id = read_text (self, READ_ID, target);
  sqlite3_stmt *statement = canevas_store_prepare (self, APPEND, error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_text (statement, 1, id, -1, SQLITE_STATIC);
  sqlite3_bind_text (statement, 2, self->history.head, -1, SQLITE_STATIC);
  sqlite3_bind_text (statement, 3, self->replica, -1, SQLITE_STATIC);
  sqlite3_bind_text (statement, 4, self->author, -1, SQLITE_STATIC);
  sqlite3_bind_int64 (statement, 5, g_get_real_time () / G_USEC_PER_SEC);
  sqlite3_bind_text (statement, 6, label, -1, SQLITE_STATIC);
  sqlite3_bind_text (statement, 7, kind_names[kind], -1, SQLITE_STATIC);
  sqlite3_bind_text (statement, 8, target_id, -1, SQLITE_STATIC);
  sqlite3_bind_text (statement, 9, self->fingerprint, -1, SQLITE_STATIC);
  sqlite3_bind_blob (statement, 10, changeset, length, SQLITE_STATIC);
  if (!canevas_store_step (self, statement, error))
    return FALSE;
  *sequence = sqlite3_last_insert_rowid (self->db);
  return canevas_digest_follow_entry (self, *sequence, 1, error);
}

gboolean
canevas_journal_amend (CanevasStore *self, gint64 sequence, gconstpointer changeset, int length, gboolean *gone, GError **error)
{
  sqlite3_changegroup *group = NULL;
  sqlite3_stmt *statement;
  gpointer before = NULL, joined = NULL;
  int before_length = 0, joined_length = 0, code;
  gboolean done = FALSE;

  if (!canevas_journal_read (self, sequence, NULL, &before, &before_length, error))
    return FALSE;

  code = sqlite3changegroup_new (&group);
  if (code == SQLITE_OK)
    code = sqlite3changegroup_add (group, before_length, before);
  if (code == SQLITE_OK)
    code = sqlite3changegroup_add (group, length, (void *) changeset);
  if (code == SQLITE_OK)
    code = sqlite3changegroup_output (group, &joined_length, &joined);

  *gone = code == SQLITE_OK && joined_length == 0;
  if (code != SQLITE_OK)
    canevas_connection_fail (self->db, code, self->path, error);
  else if (canevas_digest_follow_entry (self, sequence, -1, error)
           && (statement = canevas_store_prepare (self, *gone ? REMOVE : AMEND, error)) != NULL)
    {
      sqlite3_bind_int64 (statement, 1, sequence);
      if (!*gone)
        {
          sqlite3_bind_blob (statement, 2, joined, joined_length, SQLITE_STATIC);
          sqlite3_bind_int64 (statement, 3, g_get_real_time () / G_USEC_PER_SEC);
        }
      done = canevas_store_step (self, statement, error) && (*gone || canevas_digest_follow_entry (self, sequence, 1, error));
    }

  sqlite3changegroup_delete (group);
  sqlite3_free (before);
  sqlite3_free (joined);
  return done;
}

gboolean
canevas_journal_read (CanevasStore *self, gint64 sequence, char **label, gpointer *changeset, int *length, GError **error)
{
  sqlite3_stmt *statement = canevas_store_prepare (self, READ_ENTRY, error);
  gboolean found;

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, sequence);
  found = sqlite3_step (statement) == SQLITE_ROW;
  if (found)
    {
      *length = sqlite3_column_bytes (statement, 1);
      *changeset = sqlite3_malloc (MAX (*length, 1));
      memcpy (*changeset, sqlite3_column_blob (statement, 1), (gsize) *length);
      if (label != NULL)
        *label = g_strdup ((const char *) sqlite3_column_text (statement, 0));
    }
  sqlite3_reset (statement);
  return found || canevas_connection_fail (self->db, SQLITE_CORRUPT, self->path, error);
}
