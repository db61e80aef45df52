/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-store-private.h"

/*
 * From what changed in the file to what changes in memory and on screen.
 *
 * The changeset of an action is walked once. First every live record takes its new values; only then is anybody told: records
 * whose properties really changed, records that went or came back, lists, the store. Handlers may begin actions of their own:
 * those take effect at once and are told after the burst that is being told.
 */

typedef struct
{
  CanevasRecord *record;
  CanevasFieldMask fields;
  char *old_title; /* as last told; NULL when nobody asked */
  gboolean deleted;
  gboolean restored;
} Change;

/* What happened to one table, for its lists. */
typedef struct
{
  gboolean all;       /* every list of the table may have changed */
  GHashTable *places; /* "field/id" of the lists that may have changed */
} TableChange;

struct _CanevasBurst
{
  GPtrArray *changes;
  TableChange *tables; /* as schema->types */
  guint n_tables;
  gboolean saved; /* the file changed, not only memory */
};

static void
change_free (gpointer data)
{
  Change *change = data;

  g_object_unref (change->record);
  g_free (change->old_title);
  g_free (change);
}

static CanevasBurst *
burst_new (CanevasStore *self)
{
  CanevasBurst *burst = g_new0 (CanevasBurst, 1);

  burst->changes = g_ptr_array_new_with_free_func (change_free);
  burst->n_tables = self->schema->n_types;
  burst->tables = g_new0 (TableChange, burst->n_tables);
  return burst;
}

void
canevas_burst_free (CanevasBurst *burst)
{
  for (guint i = 0; i < burst->n_tables; i++)
    g_clear_pointer (&burst->tables[i].places, g_hash_table_unref);
  g_free (burst->tables);
  g_ptr_array_unref (burst->changes);
  g_free (burst);
}

/* The title that people saw before: kept by the action that touched the record first, or still by the record. */
static char *
take_old_title (CanevasRecord *record, GHashTable *touched)
{
  CanevasTouch *touch = touched != NULL ? g_hash_table_lookup (touched, record) : NULL;

  if (touch != NULL)
    return g_steal_pointer (&touch->title);
  return canevas_record_steal_title (record);
}

static Change *
add_change (CanevasBurst *burst, CanevasRecord *record, GHashTable *touched)
{
  Change *change = g_new0 (Change, 1);

  change->record = g_object_ref (record);
  change->old_title = take_old_title (record, touched);
  g_ptr_array_add (burst->changes, change);
  return change;
}

/* --- Which lists follow --- */

static TableChange *
get_table_change (CanevasStore *self, CanevasBurst *burst, CanevasTable *table)
{
  for (guint i = 0; i < burst->n_tables; i++)
    if (self->tables[i] == table)
      return &burst->tables[i];
  g_assert_not_reached ();
}

static void
mark_place (TableChange *change, int field, const char *id)
{
  if (change->places == NULL)
    change->places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_hash_table_add (change->places, g_strdup_printf ("%d/%s", field, id != NULL ? id : ""));
}

static gboolean
list_follows (TableChange *change, CanevasList *list)
{
  const char *id = canevas_list_get_parent_id (list);
  g_autofree char *place = g_strdup_printf ("%d/%s", canevas_list_get_field (list), id != NULL ? id : "");

  return change->all || (change->places != NULL && g_hash_table_contains (change->places, place));
}

/* A row came or went: the list of all, and those of every record it refers to. */
static void
mark_row (TableChange *change, CanevasTable *table, sqlite3_changeset_iter *iter, gboolean inserted)
{
  mark_place (change, -1, NULL);
  for (guint i = 0; i < table->type->n_fields; i++)
    {
      sqlite3_value *value = NULL;

      if (table->type->fields[i].kind != CANEVAS_FIELD_REFERENCE)
        continue;
      if (inserted)
        sqlite3changeset_new (iter, (int) i + 1, &value);
      else
        sqlite3changeset_old (iter, (int) i + 1, &value);
      mark_place (change, (int) i, value != NULL ? (const char *) sqlite3_value_text (value) : NULL);
    }
}

/* A row moved inside its lists: those it is in are known from memory, or else all may be concerned. */
static void
mark_moved (TableChange *change, CanevasTable *table, CanevasRecord *record)
{
  if (record == NULL)
    {
      change->all = TRUE;
      return;
    }
  mark_place (change, -1, NULL);
  for (guint i = 0; i < table->type->n_fields; i++)
    if (table->type->fields[i].kind == CANEVAS_FIELD_REFERENCE)
      mark_place (change, (int) i, canevas_record_peek_cell (record, i)->text);
}

/* --- Into memory --- */

static void
take_insert (CanevasStore *self, CanevasBurst *burst, CanevasTable *table, sqlite3_changeset_iter *iter, GHashTable *touched)
{
  sqlite3_value *id = NULL;
  CanevasRecord *record;
  CanevasTouch *touch;
  Change *change;

  sqlite3changeset_new (iter, 0, &id);
  mark_row (get_table_change (self, burst, table), table, iter, TRUE);
  record = canevas_table_peek (table, (const char *) sqlite3_value_text (id));
  if (record == NULL)
    return;

  touch = touched != NULL ? g_hash_table_lookup (touched, record) : NULL;
  change = add_change (burst, record, touched);
  if (touch != NULL)
    {
      /* The action made it, so its maker holds it and knows what it holds, but for what was set since. */
      change->fields = touch->fresh ? touch->fields : ~G_GUINT64_CONSTANT (0);
      change->restored = touch->was_deleted && !touch->fresh;
      return;
    }
  for (guint i = 0; i < table->type->n_fields; i++)
    {
      sqlite3_value *value = NULL;

      sqlite3changeset_new (iter, (int) i + 1, &value);
      canevas_record_put_sql (record, i, value);
    }
  canevas_record_set_deleted (record, FALSE);
  change->fields = ~G_GUINT64_CONSTANT (0);
  change->restored = TRUE;
}

static void
take_delete (CanevasStore *self, CanevasBurst *burst, CanevasTable *table, sqlite3_changeset_iter *iter, GHashTable *touched)
{
  sqlite3_value *id = NULL;
  CanevasRecord *record;

  sqlite3changeset_old (iter, 0, &id);
  mark_row (get_table_change (self, burst, table), table, iter, FALSE);
  record = canevas_table_peek (table, (const char *) sqlite3_value_text (id));
  if (record == NULL)
    return;
  canevas_record_set_deleted (record, TRUE);
  add_change (burst, record, touched)->deleted = TRUE;
}

static void
take_update (CanevasStore *self, CanevasBurst *burst, CanevasTable *table, sqlite3_changeset_iter *iter, GHashTable *touched)
{
  TableChange *lists = get_table_change (self, burst, table);
  sqlite3_value *id = NULL;
  CanevasRecord *record;
  Change *change;
  gboolean moved = FALSE;

  sqlite3changeset_old (iter, 0, &id);
  record = canevas_table_peek (table, (const char *) sqlite3_value_text (id));
  change = record != NULL ? add_change (burst, record, touched) : NULL;
  for (guint i = 0; i < table->type->n_fields; i++)
    {
      sqlite3_value *value = NULL, *old = NULL;

      sqlite3changeset_new (iter, (int) i + 1, &value);
      if (value == NULL)
        continue;
      if (table->type->fields[i].kind == CANEVAS_FIELD_REFERENCE)
        {
          sqlite3changeset_old (iter, (int) i + 1, &old);
          mark_place (lists, (int) i, (const char *) sqlite3_value_text (value));
          mark_place (lists, (int) i, old != NULL ? (const char *) sqlite3_value_text (old) : NULL);
        }
      moved = moved || (int) i == table->order;
      if (change != NULL)
        {
          canevas_record_put_sql (record, i, value);
          change->fields |= CANEVAS_FIELD_BIT (i);
        }
    }
  if (moved)
    mark_moved (lists, table, record);
}

CanevasBurst *
canevas_delta_apply (CanevasStore *self, gconstpointer changeset, int length, GHashTable *touched)
{
  CanevasBurst *burst = burst_new (self);
  sqlite3_changeset_iter *iter = NULL;

  sqlite3changeset_start (&iter, length, (void *) changeset);
  while (sqlite3changeset_next (iter) == SQLITE_ROW)
    {
      const char *name = NULL;
      int n_columns = 0, operation = 0, indirect = 0;
      CanevasTable *table;

      sqlite3changeset_op (iter, &name, &n_columns, &operation, &indirect);
      table = canevas_store_get_table (self, name);
      if (operation == SQLITE_INSERT)
        take_insert (self, burst, table, iter, touched);
      else if (operation == SQLITE_DELETE)
        take_delete (self, burst, table, iter, touched);
      else
        take_update (self, burst, table, iter, touched);
    }
  sqlite3changeset_finalize (iter);
  burst->saved = TRUE;
  canevas_store_saved (self);
  return burst;
}

/* Returns the fields that differed. */
static CanevasFieldMask
put_back (CanevasTouch *touch)
{
  const CanevasRecordType *type = canevas_record_get_record_type (touch->record);
  CanevasFieldMask differed = 0;

  for (guint i = 0; touch->before != NULL && i < type->n_fields; i++)
    if (!canevas_cell_equal (&type->fields[i], &touch->before[i], canevas_record_peek_cell (touch->record, i)))
      {
        canevas_record_put_cell (touch->record, i, &touch->before[i]);
        differed |= CANEVAS_FIELD_BIT (i);
      }
  return differed;
}

CanevasBurst *
canevas_delta_revert (CanevasStore *self, GHashTable *touched)
{
  CanevasBurst *burst = burst_new (self);
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, touched);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      CanevasTouch *touch = value;
      CanevasTable *table = canevas_record_get_table (touch->record);
      CanevasFieldMask differed;
      gboolean goes;

      if (table == NULL)
        continue;
      /* Lists made inside the action have seen what is now taken back. */
      get_table_change (self, burst, table)->all = TRUE;
      goes = touch->was_deleted && !canevas_record_is_deleted (touch->record);
      canevas_record_set_deleted (touch->record, touch->was_deleted);
      differed = put_back (touch);
      if (differed != 0 || goes)
        {
          Change *change = add_change (burst, touch->record, touched);

          change->fields = differed;
          change->deleted = goes;
        }
    }
  return burst;
}

/* --- To everybody --- */

static void
tell_record (Change *change)
{
  CanevasTable *table = canevas_record_get_table (change->record);

  /* Closed meanwhile by a handler. */
  if (table == NULL)
    return;

  for (guint i = 0; i < table->type->n_fields; i++)
    if (change->fields & CANEVAS_FIELD_BIT (i))
      g_object_notify_by_pspec (G_OBJECT (change->record), canevas_table_get_property (table, change->record, i));
  if (change->old_title != NULL && strcmp (change->old_title, canevas_record_get_title (change->record)) != 0)
    g_object_notify (G_OBJECT (change->record), "title");
  if (change->deleted)
    canevas_record_emit_deleted (change->record);
  else if (change->restored)
    canevas_record_emit_restored (change->record);
}

static void
tell_lists (CanevasStore *self, CanevasBurst *burst)
{
  for (guint i = 0; i < burst->n_tables; i++)
    {
      TableChange *change = &burst->tables[i];
      g_autoptr (GPtrArray) lists = NULL;

      if (!change->all && change->places == NULL)
        continue;
      lists = canevas_table_hold_lists (self->tables[i]);
      for (guint j = 0; j < lists->len; j++)
        if (list_follows (change, g_ptr_array_index (lists, j)))
          canevas_list_refresh (g_ptr_array_index (lists, j));
    }
}

static void
tell (CanevasStore *self, CanevasBurst *burst)
{
  self->n_changes++;
  for (guint i = 0; i < burst->changes->len; i++)
    tell_record (g_ptr_array_index (burst->changes, i));
  tell_lists (self, burst);
  if (burst->saved && self->db != NULL)
    {
      canevas_journal_tell (self);
      canevas_store_notify (self, CANEVAS_STORE_SAVED_AT);
    }
  if (burst->saved || burst->changes->len > 0)
    canevas_store_emit_changed (self);
}

void
canevas_delta_tell (CanevasStore *self, CanevasBurst *burst)
{
  g_queue_push_tail (&self->bursts, burst);
  if (self->telling)
    return;

  g_object_ref (self);
  self->telling = TRUE;
  while ((burst = g_queue_pop_head (&self->bursts)) != NULL)
    {
      tell (self, burst);
      canevas_burst_free (burst);
    }
  self->telling = FALSE;
  g_object_unref (self);
}
