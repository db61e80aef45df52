/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-store-private.h"

/*
 * CanevasTable: one record type inside one open store.
 *
 * The identity map holds records weakly: a record takes itself out when it is finalized, so there is at most one object per row
 * and rows nobody looks at cost nothing. Tombstones stay in the map, so that undo gives life back to the same object.
 */

CanevasTable *
canevas_table_new (CanevasStore *store, const CanevasRecordType *type)
{
  CanevasTable *self = g_new0 (CanevasTable, 1);

  g_assert (type->n_fields < CANEVAS_MOST_FIELDS);

  self->store = store;
  self->type = type;
  self->columns = canevas_ddl_columns (type);
  self->row_sql = g_strdup_printf ("SELECT %s FROM \"%s\" WHERE \"id\" = ?1", self->columns, type->table);
  self->parent = type->parent != NULL ? canevas_record_type_find_field (type, type->parent) : -1;
  self->order = canevas_record_type_find_field (type, type->order);
  self->records = g_hash_table_new (g_str_hash, g_str_equal);
  self->lists = g_ptr_array_new ();

  g_assert (self->order >= 0);
  return self;
}

void
canevas_table_free (CanevasTable *self)
{
  g_hash_table_unref (self->records);
  g_ptr_array_unref (self->lists);
  g_free (self->properties);
  g_free (self->columns);
  g_free (self->row_sql);
  g_free (self);
}

GParamSpec *
canevas_table_get_property (CanevasTable *self, CanevasRecord *record, guint field)
{
  if (self->properties == NULL)
    self->properties = g_new0 (GParamSpec *, self->type->n_fields);
  if (self->properties[field] == NULL)
    {
      g_autofree char *name = g_strdelimit (g_strdup (self->type->fields[field].name), "_", '-');

      self->properties[field] = g_object_class_find_property (G_OBJECT_GET_CLASS (record), name);
    }
  return self->properties[field];
}

static void
load (CanevasTable *self, CanevasRecord *record, sqlite3_stmt *statement)
{
  for (guint i = 0; i < self->type->n_fields; i++)
    canevas_record_put_sql (record, i, sqlite3_column_value (statement, (int) i + 1));
}

CanevasRecord *
canevas_table_take_row (CanevasTable *self, sqlite3_stmt *statement)
{
  const char *id = (const char *) sqlite3_column_text (statement, 0);
  CanevasRecord *record = g_hash_table_lookup (self->records, id);

  if (record != NULL && !canevas_record_is_deleted (record))
    return g_object_ref (record);
  if (record != NULL)
    g_object_ref (record);
  else
    record = canevas_record_new (self, id);
  load (self, record, statement);
  return record;
}

CanevasRecord *
canevas_table_peek (CanevasTable *self, const char *id)
{
  return g_hash_table_lookup (self->records, id);
}

CanevasRecord *
canevas_table_lookup (CanevasTable *self, const char *id)
{
  sqlite3_stmt *statement;
  CanevasRecord *record = g_hash_table_lookup (self->records, id);

  if (record != NULL)
    return canevas_record_is_deleted (record) ? NULL : g_object_ref (record);

  statement = canevas_store_prepare (self->store, self->row_sql, NULL);
  if (statement == NULL)
    return NULL;
  sqlite3_bind_text (statement, 1, id, -1, SQLITE_STATIC);
  if (sqlite3_step (statement) == SQLITE_ROW)
    record = canevas_table_take_row (self, statement);
  sqlite3_reset (statement);
  return record;
}

CanevasRecord *
canevas_table_get (CanevasTable *self, const char *id)
{
  CanevasRecord *record = canevas_table_lookup (self, id);

  if (record != NULL)
    return record;

  record = g_hash_table_lookup (self->records, id);
  if (record != NULL)
    return g_object_ref (record);
  record = canevas_record_new (self, id);
  canevas_record_set_deleted (record, TRUE);
  return record;
}

GPtrArray *
canevas_table_hold_lists (CanevasTable *self)
{
  GPtrArray *lists = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->lists->len; i++)
    g_ptr_array_add (lists, g_object_ref (g_ptr_array_index (self->lists, i)));
  return lists;
}
