/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-store-private.h"

#include "canevas-uuid-private.h"

#include <glib/gi18n-lib.h>

/* Adding, removing, moving and finding records. Each is an action of its own unless one is running. */

/* The first value of a query about siblings: those with the same parent, or all where the type has none. */
static double
query_siblings (CanevasStore *self, CanevasTable *table, const char *what, const char *parent, double fallback)
{
  g_autofree char *sql = NULL;
  sqlite3_stmt *statement;
  double value = fallback;

  if (table->parent < 0)
    sql = g_strdup_printf ("SELECT %s FROM \"%s\"", what, table->type->table);
  else
    sql = g_strdup_printf ("SELECT %s FROM \"%s\" WHERE \"%s\" %s", what, table->type->table, table->type->parent,
                           parent != NULL ? "= ?1" : "IS NULL");
  statement = canevas_store_prepare (self, sql, NULL);
  if (statement == NULL)
    return fallback;
  if (table->parent >= 0 && parent != NULL)
    sqlite3_bind_text (statement, 1, parent, -1, SQLITE_STATIC);
  if (sqlite3_step (statement) == SQLITE_ROW && sqlite3_column_type (statement, 0) != SQLITE_NULL)
    value = sqlite3_column_double (statement, 0);
  sqlite3_reset (statement);
  return value;
}

static double
get_last_rank (CanevasStore *self, CanevasTable *table, const char *parent)
{
  g_autofree char *what = g_strdup_printf ("max(\"%s\")", table->type->order);

  return query_siblings (self, table, what, parent, 0);
}

static void
set_number (CanevasRecord *record, guint field, double number)
{
  const CanevasField *description = &canevas_record_get_record_type (record)->fields[field];
  CanevasCell cell = { .set = TRUE };

  if (description->kind == CANEVAS_FIELD_DECIMAL)
    cell.decimal = number;
  else
    cell.integer = (gint64) number;
  canevas_record_put_cell (record, field, &cell);
}

static void
set_initial (CanevasRecord *record)
{
  const CanevasRecordType *type = canevas_record_get_record_type (record);

  for (guint i = 0; i < type->n_fields; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;
      CanevasCell cell = { 0 };

      if (!canevas_field_value_from_text (&type->fields[i], type->fields[i].initial, &value, NULL))
        g_error ("%s.%s cannot hold its own initial value", type->table, type->fields[i].name);
      canevas_cell_set_from_value (&type->fields[i], &cell, &value);
      canevas_record_put_cell (record, i, &cell);
      canevas_cell_clear (&type->fields[i], &cell);
    }
}

static sqlite3_stmt *
prepare_insertion (CanevasStore *self, CanevasTable *table, GError **error)
{
  g_autoptr (GString) sql = g_string_new (NULL);

  g_string_append_printf (sql, "INSERT INTO \"%s\" (%s) VALUES (?1", table->type->table, table->columns);
  for (guint i = 0; i < table->type->n_fields; i++)
    g_string_append_printf (sql, ", ?%u", i + 2);
  g_string_append (sql, ")");
  return canevas_store_prepare (self, sql->str, error);
}

static gboolean
insert_row (CanevasStore *self, CanevasTable *table, CanevasRecord *record, GError **error)
{
  sqlite3_stmt *statement = prepare_insertion (self, table, error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_text (statement, 1, canevas_record_get_id (record), -1, SQLITE_STATIC);
  for (guint i = 0; i < table->type->n_fields; i++)
    canevas_cell_bind (&table->type->fields[i], canevas_record_peek_cell (record, i), statement, (int) i + 2);
  return canevas_store_step (self, statement, error);
}

static CanevasRecord *
add (CanevasStore *self, CanevasTable *table, const char *id, CanevasRecord *parent, GError **error)
{
  g_autoptr (CanevasRecord) record = NULL;
  const char *parent_id = parent != NULL ? canevas_record_get_id (parent) : NULL;
  gboolean fresh;

  if (!canevas_action_write (self, error))
    return NULL;

  /* The same row may have lived before: its tombstone, if anybody holds it, comes back to life. */
  g_set_object (&record, canevas_table_peek (table, id));
  if (record != NULL && !canevas_record_is_deleted (record))
    {
      canevas_connection_fail (NULL, SQLITE_CONSTRAINT, self->path, error);
      return NULL;
    }
  fresh = record == NULL;
  if (fresh)
    {
      record = canevas_record_new (table, id);
      canevas_record_set_deleted (record, TRUE);
    }

  set_initial (record);
  if (parent_id != NULL)
    {
      CanevasCell cell = { .set = TRUE, .text = (char *) parent_id };

      canevas_record_put_cell (record, (guint) table->parent, &cell);
    }
  set_number (record, (guint) table->order, get_last_rank (self, table, parent_id) + 1);
  if (!insert_row (self, table, record, error))
    return NULL;

  canevas_action_touch (self, record)->fresh = fresh;
  canevas_record_set_deleted (record, FALSE);
  return g_steal_pointer (&record);
}

static CanevasRecord *
add_in_action (CanevasStore *self, const CanevasRecordType *type, const char *id, CanevasRecord *parent, GError **error)
{
  CanevasTable *table = canevas_store_get_table_of (self, type);
  g_autoptr (CanevasRecord) record = NULL;
  g_autofree char *label = NULL;

  if (!canevas_store_check_writable (self, error))
    return NULL;
  if (self->action.depth > 0)
    return add (self, table, id, parent, error);

  label = g_strdup_printf (_("Add: %s"), _(type->label));
  canevas_store_begin (self, label);
  record = add (self, table, id, parent, error);
  if (record == NULL)
    {
      canevas_action_cancel (self);
      return NULL;
    }
  return canevas_store_commit (self, error) ? g_steal_pointer (&record) : NULL;
}

CanevasRecord *
canevas_store_add (CanevasStore *self, const CanevasRecordType *type, CanevasRecord *parent, GError **error)
{
  g_autofree char *id = NULL;

  g_return_val_if_fail (CANEVAS_IS_STORE (self), NULL);
  g_return_val_if_fail (type != NULL, NULL);
  g_return_val_if_fail (parent == NULL || CANEVAS_IS_RECORD (parent), NULL);
  g_return_val_if_fail (parent == NULL || type->parent != NULL, NULL);

  id = canevas_uuid_new ();
  return add_in_action (self, type, id, parent, error);
}

CanevasRecord *
canevas_store_add_with_id (CanevasStore *self, const CanevasRecordType *type, const char *id, GError **error)
{
  g_return_val_if_fail (CANEVAS_IS_STORE (self), NULL);
  g_return_val_if_fail (type != NULL, NULL);

  if (!canevas_uuid_is_valid (id))
    {
      g_set_error (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_VALUE,
                   _("“%s” is not an identifier: it must read like 0190a5b2-7c1e-7d3f-8a4b-5c6d7e8f9a0b."), id != NULL ? id : "");
      return NULL;
    }
  return add_in_action (self, type, id, NULL, error);
}

/* What a value is as a cell, whose text it lends. */
static CanevasCell
lend_cell (const CanevasField *field, const GValue *value)
{
  CanevasCell cell = { .set = field->kind == CANEVAS_FIELD_FLAG };

  if (!G_IS_VALUE (value))
    return cell;
  if (!canevas_field_is_textual (field))
    canevas_cell_set_from_value (field, &cell, value);
  else if (g_value_get_string (value) != NULL && *g_value_get_string (value) != '\0')
    cell = (CanevasCell) { .set = TRUE, .text = (char *) g_value_get_string (value) };
  return cell;
}

char *
canevas_store_add_row (CanevasStore *self, const CanevasRecordType *type, const GValue *values, GError **error)
{
  CanevasTable *table;
  g_autofree char *id = NULL;
  sqlite3_stmt *statement;

  g_return_val_if_fail (CANEVAS_IS_STORE (self), NULL);
  g_return_val_if_fail (type != NULL && values != NULL, NULL);
  g_return_val_if_fail (self->action.depth > 0, NULL);

  table = canevas_store_get_table_of (self, type);
  g_return_val_if_fail (G_IS_VALUE (&values[table->order]), NULL);
  if (!canevas_action_write (self, error))
    return NULL;
  statement = prepare_insertion (self, table, error);
  if (statement == NULL)
    return NULL;
  id = canevas_uuid_new ();
  sqlite3_bind_text (statement, 1, id, -1, SQLITE_STATIC);
  for (guint i = 0; i < type->n_fields; i++)
    {
      CanevasCell cell = lend_cell (&type->fields[i], &values[i]);

      canevas_cell_bind (&type->fields[i], &cell, statement, (int) i + 2);
    }
  return canevas_store_step (self, statement, error) ? g_steal_pointer (&id) : NULL;
}

/* --- Removing --- */

static void remember_dependents (CanevasStore *self, CanevasTable *removed, const char *id, GHashTable *seen);

/* Memory follows a row that a foreign key takes along, or whose reference it clears. */
static void
remember_dependent (CanevasStore *self, CanevasTable *table, guint field, const char *id, GHashTable *seen)
{
  CanevasRecord *record = canevas_table_peek (table, id);
  gboolean goes = table->type->fields[field].on_delete == CANEVAS_ON_DELETE_CASCADE;

  if (record != NULL && !canevas_record_is_deleted (record))
    {
      CanevasTouch *touch = canevas_action_touch (self, record);

      if (goes)
        canevas_record_set_deleted (record, TRUE);
      else
        {
          CanevasCell unset = { 0 };

          touch->fields |= CANEVAS_FIELD_BIT (field);
          canevas_record_put_cell (record, field, &unset);
        }
    }
  if (goes && g_hash_table_add (seen, g_strdup (id)))
    remember_dependents (self, table, id, seen);
}

static void
remember_referring (CanevasStore *self, CanevasTable *table, guint field, const char *id, GHashTable *seen)
{
  g_autofree char *sql = g_strdup_printf ("SELECT \"id\" FROM \"%s\" WHERE \"%s\" = ?1", table->type->table,
                                          table->type->fields[field].name);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  sqlite3_stmt *statement = canevas_store_prepare (self, sql, NULL);

  if (statement == NULL)
    return;
  sqlite3_bind_text (statement, 1, id, -1, SQLITE_STATIC);
  while (sqlite3_step (statement) == SQLITE_ROW)
    g_ptr_array_add (ids, g_strdup ((const char *) sqlite3_column_text (statement, 0)));
  sqlite3_reset (statement);

  /* The walk goes deeper with the same statements, so it waits until this one is done. */
  for (guint i = 0; i < ids->len; i++)
    remember_dependent (self, table, field, g_ptr_array_index (ids, i), seen);
}

/* Reads inside the action must already see what the foreign keys are about to do. */
static void
remember_dependents (CanevasStore *self, CanevasTable *removed, const char *id, GHashTable *seen)
{
  for (guint i = 0; i < self->schema->n_types; i++)
    {
      CanevasTable *table = self->tables[i];

      for (guint j = 0; j < table->type->n_fields; j++)
        if (table->type->fields[j].kind == CANEVAS_FIELD_REFERENCE
            && strcmp (table->type->fields[j].references, removed->type->table) == 0)
          remember_referring (self, table, j, id, seen);
    }
}

static gboolean
remove_row (CanevasStore *self, CanevasTable *table, CanevasRecord *record, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("DELETE FROM \"%s\" WHERE \"id\" = ?1", table->type->table);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const char *id = canevas_record_get_id (record);
  sqlite3_stmt *statement;

  if (!canevas_action_write (self, error))
    return FALSE;

  g_hash_table_add (seen, g_strdup (id));
  canevas_action_touch (self, record);
  remember_dependents (self, table, id, seen);

  statement = canevas_store_prepare (self, sql, error);
  if (statement == NULL)
    return FALSE;
  sqlite3_bind_text (statement, 1, id, -1, SQLITE_STATIC);
  if (!canevas_store_step (self, statement, error))
    return FALSE;
  canevas_record_set_deleted (record, TRUE);
  return TRUE;
}

gboolean
canevas_store_remove (CanevasStore *self, CanevasRecord *record, GError **error)
{
  CanevasTable *table;
  g_autofree char *label = NULL;

  g_return_val_if_fail (CANEVAS_IS_STORE (self), FALSE);
  g_return_val_if_fail (CANEVAS_IS_RECORD (record), FALSE);

  table = canevas_record_get_table (record);
  if (!canevas_store_check_writable (self, error))
    return FALSE;
  if (table == NULL || canevas_record_is_deleted (record))
    return TRUE;
  g_return_val_if_fail (table->store == self, FALSE);

  if (self->action.depth > 0)
    return remove_row (self, table, record, error);

  label = g_strdup_printf (_("Delete: %s %s"), _(table->type->label), canevas_record_get_title (record));
  canevas_store_begin (self, g_strchomp (label));
  if (!remove_row (self, table, record, error))
    {
      canevas_action_cancel (self);
      return FALSE;
    }
  return canevas_store_commit (self, error);
}

/* --- Moving --- */

/* Ids of the siblings of @record, itself left out, in order. */
static GPtrArray *
list_siblings (CanevasStore *self, CanevasTable *table, const char *parent, const char *except)
{
  g_autoptr (CanevasList) list = table->parent < 0 ? canevas_store_list (self, table->type)
                                                   : canevas_store_children (self, table->type, parent);
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    if (strcmp (canevas_list_get_id (list, i), except) != 0)
      g_ptr_array_add (ids, g_strdup (canevas_list_get_id (list, i)));
  return ids;
}

static double
get_rank (CanevasTable *table, const char *id)
{
  g_autoptr (CanevasRecord) record = canevas_table_lookup (table, id);
  const CanevasCell *cell = record != NULL ? canevas_record_peek_cell (record, (guint) table->order) : NULL;

  if (cell == NULL || !cell->set)
    return 0;
  return table->type->fields[table->order].kind == CANEVAS_FIELD_DECIMAL ? cell->decimal : (double) cell->integer;
}

static gboolean
put_rank (CanevasStore *self, CanevasTable *table, CanevasRecord *record, double rank, GError **error)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, canevas_field_get_value_type (&table->type->fields[table->order]));
  if (G_VALUE_HOLDS_DOUBLE (&value))
    g_value_set_double (&value, rank);
  else
    g_value_set_int64 (&value, (gint64) rank);
  return canevas_record_set_value (record, (guint) table->order, &value, error);
}

/* Ranks 1, 2, 3… in the wanted order, where there is no room left between two neighbours. */
static gboolean
renumber (CanevasStore *self, CanevasTable *table, GPtrArray *siblings, guint position, CanevasRecord *record, GError **error)
{
  if (!put_rank (self, table, record, position + 1, error))
    return FALSE;
  for (guint i = 0; i < siblings->len; i++)
    {
      g_autoptr (CanevasRecord) sibling = canevas_table_lookup (table, g_ptr_array_index (siblings, i));

      if (sibling != NULL && !put_rank (self, table, sibling, i < position ? i + 1 : i + 2, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
rank_between (CanevasStore *self, CanevasTable *table, CanevasRecord *record, CanevasRecord *before, GError **error)
{
  const char *parent = table->parent >= 0 ? canevas_record_peek_cell (record, (guint) table->parent)->text : NULL;
  g_autoptr (GPtrArray) siblings = list_siblings (self, table, parent, canevas_record_get_id (record));
  guint position = siblings->len;
  double low, high, middle;

  for (guint i = 0; before != NULL && i < siblings->len; i++)
    if (strcmp (g_ptr_array_index (siblings, i), canevas_record_get_id (before)) == 0)
      position = i;

  if (table->type->fields[table->order].kind != CANEVAS_FIELD_DECIMAL)
    return renumber (self, table, siblings, position, record, error);

  low = position > 0 ? get_rank (table, g_ptr_array_index (siblings, position - 1)) : 0;
  if (position == siblings->len)
    return put_rank (self, table, record, low + 1, error);
  high = get_rank (table, g_ptr_array_index (siblings, position));
  if (position == 0)
    low = high - 2;
  middle = low + (high - low) / 2;
  if (high - low < 1e-6 || middle <= low || middle >= high)
    return renumber (self, table, siblings, position, record, error);
  return put_rank (self, table, record, middle, error);
}

gboolean
canevas_store_move (CanevasStore *self, CanevasRecord *record, CanevasRecord *before, GError **error)
{
  CanevasTable *table;
  g_autofree char *label = NULL;

  g_return_val_if_fail (CANEVAS_IS_STORE (self), FALSE);
  g_return_val_if_fail (CANEVAS_IS_RECORD (record), FALSE);
  g_return_val_if_fail (before == NULL || canevas_record_get_record_type (before) == canevas_record_get_record_type (record), FALSE);

  table = canevas_record_get_table (record);
  if (!canevas_store_check_writable (self, error))
    return FALSE;
  g_return_val_if_fail (table != NULL && table->store == self, FALSE);
  if (record == before)
    return TRUE;

  label = g_strdup_printf (_("Move: %s %s"), _(table->type->label), canevas_record_get_title (record));
  canevas_store_begin (self, g_strchomp (label));
  if (!rank_between (self, table, record, before, error))
    {
      canevas_action_cancel (self);
      return FALSE;
    }
  return canevas_store_commit (self, error);
}

/* --- Finding --- */

CanevasRecord *
canevas_store_lookup (CanevasStore *self, const CanevasRecordType *type, const char *id)
{
  g_return_val_if_fail (CANEVAS_IS_STORE (self), NULL);
  g_return_val_if_fail (type != NULL, NULL);

  if (id == NULL || self->db == NULL)
    return NULL;
  return canevas_table_lookup (canevas_store_get_table_of (self, type), id);
}

/* Views share the list of the same records, but inside an action, where a list must see what is not told yet. */
static CanevasList *
take_list (CanevasStore *self, const CanevasRecordType *type, int field, const char *id)
{
  CanevasTable *table = canevas_store_get_table_of (self, type);

  if (!self->action.writing)
    for (guint i = 0; i < table->lists->len; i++)
      if (canevas_list_is_of (g_ptr_array_index (table->lists, i), field, id))
        return g_object_ref (g_ptr_array_index (table->lists, i));
  return canevas_list_new (table, field, id);
}

CanevasList *
canevas_store_list (CanevasStore *self, const CanevasRecordType *type)
{
  g_return_val_if_fail (CANEVAS_IS_STORE (self) && self->db != NULL, NULL);
  g_return_val_if_fail (type != NULL, NULL);

  return take_list (self, type, -1, NULL);
}

CanevasList *
canevas_store_children (CanevasStore *self, const CanevasRecordType *type, const char *parent_id)
{
  g_return_val_if_fail (type != NULL && type->parent != NULL, NULL);

  return canevas_store_referring (self, type, type->parent, parent_id);
}

GPtrArray *
canevas_store_collect_children (CanevasRecord *parent, const CanevasRecordType *type)
{
  g_autoptr (CanevasList) list = NULL;
  GPtrArray *children;

  g_return_val_if_fail (CANEVAS_IS_RECORD (parent), NULL);

  list = canevas_store_children (canevas_record_get_store (parent), type, canevas_record_get_id (parent));
  children = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    g_ptr_array_add (children, g_list_model_get_item (G_LIST_MODEL (list), i));
  return children;
}

CanevasList *
canevas_store_referring (CanevasStore *self, const CanevasRecordType *type, const char *field, const char *id)
{
  int index;

  g_return_val_if_fail (CANEVAS_IS_STORE (self) && self->db != NULL, NULL);
  g_return_val_if_fail (type != NULL, NULL);
  index = canevas_record_type_find_field (type, field);
  g_return_val_if_fail (index >= 0 && type->fields[index].kind == CANEVAS_FIELD_REFERENCE, NULL);

  return take_list (self, type, index, id);
}

guint
canevas_store_count (CanevasStore *self, const CanevasRecordType *type)
{
  g_autofree char *sql = NULL;
  sqlite3_stmt *statement;
  guint count = 0;

  g_return_val_if_fail (CANEVAS_IS_STORE (self), 0);
  g_return_val_if_fail (type != NULL, 0);

  sql = g_strdup_printf ("SELECT count(*) FROM \"%s\"", type->table);
  statement = self->db != NULL ? canevas_store_prepare (self, sql, NULL) : NULL;
  if (statement != NULL && sqlite3_step (statement) == SQLITE_ROW)
    count = (guint) sqlite3_column_int64 (statement, 0);
  if (statement != NULL)
    sqlite3_reset (statement);
  return count;
}
