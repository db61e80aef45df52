/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-store.h"

#include "canevas-store-private.h"

/* Reads rows without making records of them. */

static char *
build_sql (const CanevasRecordType *type, const char *const *fields, const char *where, gboolean ordered)
{
  GString *sql = g_string_new ("SELECT \"id\"");

  for (guint i = 0; fields[i] != NULL; i++)
    g_string_append_printf (sql, ", \"%s\"", fields[i]);
  g_string_append_printf (sql, " FROM \"%s\"", type->table);
  if (where != NULL)
    g_string_append_printf (sql, " WHERE \"%s\" = ?1", where);
  if (ordered)
    g_string_append_printf (sql, " ORDER BY \"%s\", \"id\"", type->order);
  return g_string_free (sql, FALSE);
}

static gboolean
has_field (const CanevasRecordType *type, const char *name)
{
  for (guint i = 0; i < type->n_fields; i++)
    if (strcmp (type->fields[i].name, name) == 0)
      return TRUE;
  return FALSE;
}

static void
scan (CanevasStore *self, const CanevasRecordType *type, const char *const *fields, const char *field, const char *id,
      gboolean ordered, CanevasScanFunc func, gpointer data)
{
  const guint n_fields = g_strv_length ((char **) fields);
  g_autofree const char **values = g_new0 (const char *, n_fields + 1);
  g_autofree char *sql = NULL;
  sqlite3_stmt *statement;

  g_return_if_fail (CANEVAS_IS_STORE (self));
  g_return_if_fail (type != NULL && func != NULL);
  g_return_if_fail (field == NULL || (has_field (type, field) && id != NULL));
  for (guint i = 0; i < n_fields; i++)
    g_return_if_fail (has_field (type, fields[i]));

  sql = build_sql (type, fields, field, ordered);
  statement = self->db != NULL ? canevas_store_prepare (self, sql, NULL) : NULL;
  if (statement == NULL)
    return;
  if (field != NULL)
    sqlite3_bind_text (statement, 1, id, -1, SQLITE_STATIC);
  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      for (guint i = 0; i < n_fields; i++)
        {
          values[i] = (const char *) sqlite3_column_text (statement, (int) i + 1);
          /* As records do: what another program wrote broken is not shown. */
          if (values[i] != NULL && (*values[i] == '\0' || !g_utf8_validate (values[i], -1, NULL)))
            values[i] = NULL;
        }
      func ((const char *) sqlite3_column_text (statement, 0), values, data);
    }
  sqlite3_reset (statement);
}

void
canevas_store_scan (CanevasStore *self, const CanevasRecordType *type, const char *const *fields, const char *field, const char *id,
                    CanevasScanFunc func, gpointer data)
{
  scan (self, type, fields, field, id, TRUE, func, data);
}

void
canevas_store_scan_unordered (CanevasStore *self, const CanevasRecordType *type, const char *const *fields, CanevasScanFunc func,
                              gpointer data)
{
  scan (self, type, fields, NULL, NULL, FALSE, func, data);
}
