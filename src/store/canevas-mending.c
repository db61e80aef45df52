/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-mending-private.h"

#include "canevas-store-private.h"
#include "canevas-uuid-private.h"

#include <glib/gi18n-lib.h>

/* --- Values --- */

/* One value that does not fit: the number of its row and its field. */
typedef struct
{
  gint64 row;
  guint field;
} Misfit;

static gboolean
value_fits (const CanevasField *field, sqlite3_value *value)
{
  g_auto (GValue) tried = G_VALUE_INIT;
  CanevasCell cell = { 0 };
  gboolean fits;

  canevas_cell_set_from_sql (field, &cell, value);
  canevas_cell_get_value (field, &cell, &tried);
  fits = cell.set == (sqlite3_value_type (value) != SQLITE_NULL) && canevas_field_check (field, &tried, NULL);
  canevas_cell_clear (field, &cell);
  return fits;
}

static GArray *
find_misfits (sqlite3 *db, const CanevasRecordType *type)
{
  GArray *misfits = g_array_new (FALSE, FALSE, sizeof (Misfit));
  g_autofree char *columns = canevas_ddl_columns (type);
  g_autofree char *sql = g_strdup_printf ("SELECT rowid, %s FROM \"%s\"", columns, type->table);
  sqlite3_stmt *statement = NULL;

  if (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL) == SQLITE_OK)
    while (sqlite3_step (statement) == SQLITE_ROW)
      for (guint i = 0; i < type->n_fields; i++)
        {
          sqlite3_value *value = sqlite3_value_dup (sqlite3_column_value (statement, (int) i + 2));
          Misfit misfit = { sqlite3_column_int64 (statement, 0), i };

          if (type->fields[i].references == NULL && sqlite3_value_type (value) != SQLITE_NULL && !value_fits (&type->fields[i], value))
            g_array_append_val (misfits, misfit);
          sqlite3_value_free (value);
        }
  sqlite3_finalize (statement);
  return misfits;
}

gboolean
canevas_mending_clear_values (sqlite3 *db, const CanevasRecordType *type, CanevasSalvage *report, const char *shown_path, GError **error)
{
  g_autoptr (GArray) misfits = find_misfits (db, type);

  for (guint i = 0; i < misfits->len; i++)
    {
      const Misfit *misfit = &g_array_index (misfits, Misfit, i);
      const CanevasField *field = &type->fields[misfit->field];
      g_autofree char *sql = g_strdup_printf ("UPDATE \"%s\" SET \"%s\" = %s WHERE rowid = %" G_GINT64_FORMAT, type->table, field->name,
                                              field->kind == CANEVAS_FIELD_FLAG ? "0" : "NULL", misfit->row);

      if (!canevas_connection_run (db, sql, shown_path, error))
        return FALSE;
    }
  report->cleared_values += misfits->len;
  return TRUE;
}

/* --- References --- */

/* One foreign key, as the file has it: its version may be older than the types of today. */
typedef struct
{
  char *table;
  char *column;
  char *to;
  gboolean cascades;
} Reference;

static void
reference_clear (gpointer data)
{
  Reference *reference = data;

  g_free (reference->table);
  g_free (reference->column);
  g_free (reference->to);
}

static GArray *
list_references (sqlite3 *db)
{
  GArray *references = g_array_new (FALSE, FALSE, sizeof (Reference));
  sqlite3_stmt *statement = NULL;

  g_array_set_clear_func (references, reference_clear);
  if (sqlite3_prepare_v2 (db, "SELECT t.name, f.\"from\", f.\"table\", f.on_delete = 'CASCADE' FROM sqlite_schema AS t, "
                              "pragma_foreign_key_list (t.name) AS f WHERE t.type = 'table' "
                              "AND f.\"table\" IN (SELECT name FROM sqlite_schema)", -1, &statement, NULL) == SQLITE_OK)
    while (sqlite3_step (statement) == SQLITE_ROW)
      {
        Reference reference = { g_strdup ((const char *) sqlite3_column_text (statement, 0)),
                                g_strdup ((const char *) sqlite3_column_text (statement, 1)),
                                g_strdup ((const char *) sqlite3_column_text (statement, 2)), sqlite3_column_int (statement, 3) };

        g_array_append_val (references, reference);
      }
  sqlite3_finalize (statement);
  return references;
}

/* Which rows of the table refer to nothing by this reference. */
static char *
make_condition (const Reference *reference)
{
  return g_strdup_printf ("\"%s\" IS NOT NULL AND \"%s\" NOT IN (SELECT \"id\" FROM \"%s\")", reference->column, reference->column,
                          reference->to);
}

/* Runs one statement and adds the number of rows it changed to @count. */
static gboolean
run_and_count (sqlite3 *db, const char *sql, guint *count, const char *shown_path, GError **error)
{
  if (!canevas_connection_run (db, sql, shown_path, error))
    return FALSE;
  *count += (guint) sqlite3_changes (db);
  return TRUE;
}

/* Makes the record @id anew, where its type has a title with one that says that this is all that is left. */
static gboolean
remake (sqlite3 *db, const char *table, const CanevasRecordType *type, const char *id, const char *shown_path, GError **error)
{
  int field = type != NULL ? canevas_record_type_find_field (type, type->title) : -1;
  gboolean titled = field >= 0 && (type->fields[field].kind == CANEVAS_FIELD_TEXT || type->fields[field].kind == CANEVAS_FIELD_LONG_TEXT);
  char *with_title = titled ? sqlite3_mprintf ("INSERT INTO \"%w\" (\"id\", \"%w\") VALUES (%Q, %Q)", table, type->title, id,
                                               _("(lost: only what belongs to it was saved)"))
                            : NULL;
  char *bare = sqlite3_mprintf ("INSERT INTO \"%w\" (\"id\") VALUES (%Q)", table, id);
  gboolean done = (titled && sqlite3_exec (db, with_title, NULL, NULL, NULL) == SQLITE_OK)
                  || canevas_connection_run (db, bare, shown_path, error);

  sqlite3_free (with_title);
  sqlite3_free (bare);
  return done;
}

static GPtrArray *
list_lost (sqlite3 *db, const Reference *reference)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *condition = make_condition (reference);
  g_autofree char *sql = g_strdup_printf ("SELECT DISTINCT \"%s\" FROM \"%s\" WHERE %s", reference->column, reference->table, condition);
  sqlite3_stmt *statement = NULL;

  if (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL) == SQLITE_OK)
    while (sqlite3_step (statement) == SQLITE_ROW)
      {
        const char *id = (const char *) sqlite3_column_text (statement, 0);

        if (canevas_uuid_is_valid (id))
          g_ptr_array_add (ids, g_strdup (id));
      }
  sqlite3_finalize (statement);
  return ids;
}

/* The records that others belong to and that are lost. */
static gboolean
remake_lost (sqlite3 *db, const Reference *reference, CanevasSalvage *report, const char *shown_path, GError **error)
{
  const CanevasRecordType *type = canevas_schema_find_type (report->schema, reference->to);
  g_autoptr (GPtrArray) ids = list_lost (db, reference);

  for (guint i = 0; i < ids->len; i++)
    if (!remake (db, reference->to, type, g_ptr_array_index (ids, i), shown_path, error))
      return FALSE;
  report->remade += ids->len;
  for (guint i = 0; i < report->schema->n_types; i++)
    if (report->counts[i].type == type)
      report->counts[i].remade += ids->len;
  return TRUE;
}

static gboolean
mend_reference (sqlite3 *db, const Reference *reference, CanevasSalvage *report, const char *shown_path, GError **error)
{
  g_autofree char *condition = make_condition (reference);
  g_autofree char *clear = g_strdup_printf ("UPDATE \"%s\" SET \"%s\" = NULL WHERE %s", reference->table, reference->column, condition);
  g_autofree char *drop = g_strdup_printf ("DELETE FROM \"%s\" WHERE %s", reference->table, condition);

  if (!reference->cascades)
    return run_and_count (db, clear, &report->cleared_references, shown_path, error);
  /* What refers to something that has not even an id cannot be kept. */
  return remake_lost (db, reference, report, shown_path, error) && run_and_count (db, drop, &report->dropped, shown_path, error);
}

gboolean
canevas_mending_mend_references (sqlite3 *db, CanevasSalvage *report, const char *shown_path, GError **error)
{
  g_autoptr (GArray) references = list_references (db);
  guint dropped;

  /* What is dropped may have been referred to itself. */
  do
    {
      dropped = report->dropped;
      for (guint i = 0; i < references->len; i++)
        if (!mend_reference (db, &g_array_index (references, Reference, i), report, shown_path, error))
          return FALSE;
    }
  while (report->dropped > dropped);
  return TRUE;
}
