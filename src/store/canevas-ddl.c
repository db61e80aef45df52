/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-store-private.h"

/*
 * The SQL text of a schema. The text itself is part of the contract of the file: a file whose schema is not this text, letter
 * for letter, is not opened. So any change here is a new schema version with a migration.
 */

static const char *
column_type (const CanevasField *field)
{
  if (field->kind == CANEVAS_FIELD_FLAG)
    return "INTEGER NOT NULL DEFAULT 0";
  if (field->kind == CANEVAS_FIELD_DECIMAL)
    return "REAL";
  return canevas_field_is_textual (field) ? "TEXT" : "INTEGER";
}

static char *
build_table (const CanevasRecordType *type)
{
  g_autoptr (GString) sql = g_string_new (NULL);

  g_string_append_printf (sql, "CREATE TABLE \"%s\" (\"id\" TEXT PRIMARY KEY NOT NULL", type->table);
  for (guint i = 0; i < type->n_fields; i++)
    {
      const CanevasField *field = &type->fields[i];

      g_string_append_printf (sql, ", \"%s\" %s", field->name, column_type (field));
      if (field->kind == CANEVAS_FIELD_REFERENCE)
        g_string_append_printf (sql, " REFERENCES \"%s\" (\"id\") ON DELETE %s", field->references,
                                field->on_delete == CANEVAS_ON_DELETE_CASCADE ? "CASCADE" : "SET NULL");
    }
  g_string_append (sql, ") STRICT");
  return g_string_free (g_steal_pointer (&sql), FALSE);
}

/* Of siblings the last one is asked for with each that is added: their order is in the index too. */
static char *
build_index (const CanevasRecordType *type, const char *field)
{
  if (type->order != NULL && g_strcmp0 (field, type->parent) == 0)
    return g_strdup_printf ("CREATE INDEX \"%s_%s\" ON \"%s\" (\"%s\", \"%s\")", type->table, field, type->table, field, type->order);
  return g_strdup_printf ("CREATE INDEX \"%s_%s\" ON \"%s\" (\"%s\")", type->table, field, type->table, field);
}

GPtrArray *
canevas_ddl_build (const CanevasSchema *schema)
{
  GPtrArray *statements = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < schema->n_types; i++)
    {
      const CanevasRecordType *type = schema->types[i];

      g_ptr_array_add (statements, build_table (type));
      /* Foreign keys look their children up at each deletion, and lists at each opening. */
      for (guint j = 0; j < type->n_fields; j++)
        if (type->fields[j].kind == CANEVAS_FIELD_REFERENCE)
          g_ptr_array_add (statements, build_index (type, type->fields[j].name));
    }

  g_ptr_array_add (statements, g_strdup ("CREATE TABLE \"" CANEVAS_META_TABLE "\" (\"key\" TEXT PRIMARY KEY NOT NULL, "
                                         "\"value\" TEXT NOT NULL) STRICT"));
  g_ptr_array_add (statements, g_strdup ("CREATE TABLE \"" CANEVAS_JOURNAL_TABLE "\" (\"sequence\" INTEGER PRIMARY KEY NOT NULL, "
                                         "\"id\" TEXT NOT NULL UNIQUE, \"parent\" TEXT, \"second_parent\" TEXT, "
                                         "\"replica\" TEXT NOT NULL, \"author\" TEXT NOT NULL, \"time\" INTEGER NOT NULL, "
                                         "\"label\" TEXT NOT NULL, \"kind\" TEXT NOT NULL, \"target\" TEXT, "
                                         "\"schema\" TEXT NOT NULL, \"changeset\" BLOB NOT NULL) STRICT"));
  return statements;
}

char *
canevas_ddl_fingerprint (const CanevasSchema *schema)
{
  g_autoptr (GPtrArray) statements = canevas_ddl_build (schema);
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  for (guint i = 0; i < statements->len; i++)
    {
      g_checksum_update (checksum, g_ptr_array_index (statements, i), -1);
      g_checksum_update (checksum, (const guchar *) ";", 1);
    }
  return g_strndup (g_checksum_get_string (checksum), 32);
}

char *
canevas_ddl_columns (const CanevasRecordType *type)
{
  GString *columns = g_string_new ("\"id\"");

  for (guint i = 0; i < type->n_fields; i++)
    g_string_append_printf (columns, ", \"%s\"", type->fields[i].name);
  return g_string_free (columns, FALSE);
}
