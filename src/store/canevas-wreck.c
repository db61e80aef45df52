/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-wreck-private.h"

#include "canevas-store-private.h"
#include "canevas-uuid-private.h"

#include <glib/gi18n-lib.h>

#define CREATE_TABLE "CREATE TABLE \""
#define MOST_JUDGED 20 /* rows of a page that say what table it is of */

static void
table_free (gpointer data)
{
  CanevasWreckTable *table = data;

  sqlite3_finalize (table->insert);
  g_clear_pointer (&table->columns, g_ptr_array_unref);
  g_clear_pointer (&table->types, g_ptr_array_unref);
  g_free (table->flags);
  g_free (table->name);
  g_free (table->sql);
  g_free (table);
}

CanevasWreckTable *
canevas_wreck_find (CanevasWreck *self, const char *name)
{
  for (guint i = 0; i < self->tables->len; i++)
    {
      CanevasWreckTable *table = g_ptr_array_index (self->tables, i);

      if (strcmp (table->name, name) == 0)
        return table;
    }
  return NULL;
}

static gboolean
is_of_store (CanevasWreckTable *table)
{
  return strcmp (table->name, CANEVAS_META_TABLE) == 0 || strcmp (table->name, CANEVAS_JOURNAL_TABLE) == 0;
}

/* --- Which tables there are --- */

static char *
dup_text (const CanevasPageValue *value)
{
  if (value->kind != CANEVAS_PAGE_VALUE_TEXT || !g_utf8_validate ((const char *) value->bytes, (gssize) value->length, NULL))
    return NULL;
  return g_strndup ((const char *) value->bytes, value->length);
}

/* The name in the quotes that follow "CREATE TABLE". */
static char *
get_name (const char *sql)
{
  const char *start = sql + strlen (CREATE_TABLE);
  const char *end = strchr (start, '"');

  return end != NULL ? g_strndup (start, (gsize) (end - start)) : NULL;
}

/* A row of the list of tables, wherever it was found: kind, name, table, root, text. */
static void
take_table (CanevasWreck *self, CanevasPageRow *row)
{
  const CanevasPageValue *values = (const CanevasPageValue *) row->values->data;
  g_autofree char *sql = row->values->len == 5 ? dup_text (&values[4]) : NULL;
  g_autofree char *name = NULL;
  CanevasWreckTable *table;

  if (sql == NULL || !g_str_has_prefix (sql, CREATE_TABLE) || strchr (sql, ';') != NULL
      || values[3].kind != CANEVAS_PAGE_VALUE_INTEGER)
    return;
  name = get_name (sql);
  if (name == NULL || canevas_wreck_find (self, name) != NULL)
    return;
  table = g_new0 (CanevasWreckTable, 1);
  table->name = g_steal_pointer (&name);
  table->sql = g_steal_pointer (&sql);
  table->root = values[3].integer > 0 && values[3].integer <= self->pages->n_pages ? (guint) values[3].integer : 0;
  g_ptr_array_add (self->tables, table);
}

static void
look_for_tables (CanevasWreck *self)
{
  for (guint page = 1; page <= self->pages->n_pages; page++)
    {
      guint n = self->seen[page - 1] ? 0 : canevas_pages_count_rows (self->pages, page);

      for (guint i = 0; i < n; i++)
        {
          g_auto (CanevasPageRow) row = { 0 };

          if (canevas_pages_read_row (self->pages, page, i, &row))
            take_table (self, &row);
        }
    }
}

/* Whether a table is found whose text is not that of today. */
static gboolean
is_other (CanevasWreck *self, GPtrArray *ours)
{
  for (guint i = 0; i < self->tables->len; i++)
    {
      CanevasWreckTable *table = g_ptr_array_index (self->tables, i);

      if (!g_ptr_array_find_with_equal_func (ours, table->sql, g_str_equal, NULL))
        return TRUE;
    }
  return FALSE;
}

/* The header may lie about the version; the texts of the tables are harder to get wrong. */
static gboolean
settle_version (CanevasWreck *self, GPtrArray *ours, const char *shown_path, GError **error)
{
  gboolean other = is_other (self, ours);
  g_autofree char *name = NULL;

  if (other && self->pages->version > self->schema->version)
    {
      name = g_filename_display_basename (shown_path);
      g_set_error (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_NEWER,
                   _("“%s” was written by a newer version of Canevas. Update Canevas to open it; the file was not touched."), name);
      return FALSE;
    }
  self->version = other ? self->pages->version : self->schema->version;
  return TRUE;
}

/* Tables of ours of which nothing is left in the list: their rows may be there all the same. */
static void
add_missing_tables (CanevasWreck *self, GPtrArray *ours)
{
  for (guint i = 0; i < ours->len; i++)
    {
      const char *sql = g_ptr_array_index (ours, i);
      g_autofree char *name = g_str_has_prefix (sql, CREATE_TABLE) ? get_name (sql) : NULL;
      CanevasWreckTable *table = name != NULL ? canevas_wreck_find (self, name) : NULL;

      if (name == NULL)
        continue;
      if (table == NULL)
        {
          table = g_new0 (CanevasWreckTable, 1);
          table->name = g_steal_pointer (&name);
          g_ptr_array_add (self->tables, table);
        }
      /* A file of today has the tables of today, even where a letter of their text has changed; those of the store never changed. */
      if (table->sql == NULL || self->version == self->schema->version || is_of_store (table))
        {
          g_free (table->sql);
          table->sql = g_strdup (sql);
        }
    }
}

/* --- The new tables --- */

static gboolean
learn_columns (CanevasWreck *self, CanevasWreckTable *table)
{
  g_autofree char *sql = g_strdup_printf ("SELECT name, type, pk, \"notnull\" FROM pragma_table_info ('%s')", table->name);
  sqlite3_stmt *statement = NULL;

  table->columns = g_ptr_array_new_with_free_func (g_free);
  table->types = g_ptr_array_new_with_free_func (g_free);
  table->flags = g_new0 (guchar, CANEVAS_MOST_FIELDS + 1);
  table->rowid = -1;
  if (sqlite3_prepare_v2 (self->db, sql, -1, &statement, NULL) == SQLITE_OK)
    while (sqlite3_step (statement) == SQLITE_ROW && table->columns->len < CANEVAS_MOST_FIELDS)
      {
        const char *type = (const char *) sqlite3_column_text (statement, 1);
        gboolean is_key = sqlite3_column_int (statement, 2) > 0;
        gboolean is_integer = strcmp (type, "INTEGER") == 0;

        if (is_key && is_integer)
          table->rowid = (int) table->columns->len;
        table->flags[table->columns->len] = !is_key && is_integer && sqlite3_column_int (statement, 3) && !is_of_store (table);
        g_ptr_array_add (table->columns, g_strdup ((const char *) sqlite3_column_text (statement, 0)));
        g_ptr_array_add (table->types, g_strdup (type));
      }
  sqlite3_finalize (statement);
  return table->columns->len > 0;
}

/* A flag whose value is lost is one that is not set. */
static gboolean
prepare_insert (CanevasWreck *self, CanevasWreckTable *table)
{
  g_autoptr (GString) sql = g_string_new (NULL);

  g_string_printf (sql, "INSERT OR IGNORE INTO \"%s\" VALUES (", table->name);
  for (guint i = 0; i < table->columns->len; i++)
    g_string_append_printf (sql, "%s%s", i > 0 ? ", " : "", table->flags[i] ? "COALESCE (?, 0)" : "?");
  g_string_append_c (sql, ')');
  return sqlite3_prepare_v2 (self->db, sql->str, -1, &table->insert, NULL) == SQLITE_OK;
}

/* The table as the file says, or else as it is today. */
static gboolean
make_table (CanevasWreck *self, CanevasWreckTable *table, GPtrArray *ours)
{
  g_autofree char *start = g_strdup_printf (CREATE_TABLE "%s\"", table->name);
  gboolean made = sqlite3_exec (self->db, table->sql, NULL, NULL, NULL) == SQLITE_OK;

  for (guint i = 0; !made && i < ours->len; i++)
    made = g_str_has_prefix (g_ptr_array_index (ours, i), start)
           && sqlite3_exec (self->db, g_ptr_array_index (ours, i), NULL, NULL, NULL) == SQLITE_OK;
  return made && learn_columns (self, table) && prepare_insert (self, table);
}

/* A text that no longer makes a table, nor is of one of ours, loses it and what was in it. */
static void
make_tables (CanevasWreck *self, GPtrArray *ours)
{
  for (guint i = self->tables->len; i-- > 0;)
    if (!make_table (self, g_ptr_array_index (self->tables, i), ours))
      g_ptr_array_remove_index (self->tables, i);
}

CanevasWreck *
canevas_wreck_new (const CanevasSchema *schema, CanevasPages *pages, sqlite3 *db, const char *shown_path, GError **error)
{
  g_autoptr (CanevasWreck) self = g_new0 (CanevasWreck, 1);
  g_autoptr (GPtrArray) ours = canevas_ddl_build (schema);
  g_autofree char *identity = NULL;

  self->schema = schema;
  self->pages = pages;
  self->db = db;
  self->tables = g_ptr_array_new_with_free_func (table_free);
  self->seen = g_new0 (guchar, pages->n_pages + 1);
  canevas_pages_mark_free (pages, self->seen);
  look_for_tables (self);
  if (!settle_version (self, ours, shown_path, error))
    return NULL;
  add_missing_tables (self, ours);
  make_tables (self, ours);

  identity = g_strdup_printf ("PRAGMA user_version = %d; PRAGMA application_id = %d", self->version, CANEVAS_FILE_APPLICATION_ID);
  return canevas_connection_run (db, identity, shown_path, error) ? g_steal_pointer (&self) : NULL;
}

void
canevas_wreck_free (CanevasWreck *self)
{
  g_clear_pointer (&self->tables, g_ptr_array_unref);
  g_clear_pointer (&self->pages, canevas_pages_free);
  g_free (self->seen);
  g_free (self);
}

/* --- Rows --- */

static gboolean
kind_fits (const CanevasPageValue *value, const char *type)
{
  switch (value->kind)
    {
    case CANEVAS_PAGE_VALUE_INTEGER:
      return strcmp (type, "INTEGER") == 0 || strcmp (type, "REAL") == 0;
    case CANEVAS_PAGE_VALUE_REAL:
      return strcmp (type, "REAL") == 0;
    case CANEVAS_PAGE_VALUE_TEXT:
      return strcmp (type, "TEXT") == 0;
    case CANEVAS_PAGE_VALUE_BLOB:
      return strcmp (type, "BLOB") == 0;
    case CANEVAS_PAGE_VALUE_NULL:
    case CANEVAS_PAGE_VALUE_LOST:
    default:
      return TRUE;
    }
}

/* A row without its key is none: it is what everything else refers to. */
static gboolean
has_key (CanevasWreckTable *table, CanevasPageRow *row)
{
  g_autofree char *key = dup_text (&g_array_index (row->values, CanevasPageValue, 0));

  if (table->rowid == 0)
    return row->rowid > 0;
  return key != NULL && (strcmp (table->name, CANEVAS_META_TABLE) == 0 || canevas_uuid_is_valid (key));
}

/* Whether the row is one of @table; @strictly: nothing in it speaks against that. */
static gboolean
row_fits (CanevasWreckTable *table, CanevasPageRow *row, gboolean strictly)
{
  if (row->values->len == 0 || row->values->len > table->columns->len || !has_key (table, row))
    return FALSE;
  for (guint i = 0; strictly && i < row->values->len; i++)
    if (!kind_fits (&g_array_index (row->values, CanevasPageValue, i), g_ptr_array_index (table->types, i)))
      return FALSE;
  return !strictly || row->values->len == table->columns->len;
}

/* FALSE when the value is lost. */
static gboolean
bind (CanevasWreckTable *table, guint column, const CanevasPageValue *value)
{
  int position = (int) column + 1;

  if (value->kind == CANEVAS_PAGE_VALUE_NULL)
    return TRUE;
  if (!kind_fits (value, g_ptr_array_index (table->types, column)))
    return FALSE;
  if (value->kind == CANEVAS_PAGE_VALUE_INTEGER)
    return sqlite3_bind_int64 (table->insert, position, value->integer) == SQLITE_OK;
  if (value->kind == CANEVAS_PAGE_VALUE_REAL)
    return sqlite3_bind_double (table->insert, position, value->real) == SQLITE_OK;
  if (value->kind == CANEVAS_PAGE_VALUE_BLOB)
    return sqlite3_bind_blob (table->insert, position, value->bytes, (int) value->length, SQLITE_STATIC) == SQLITE_OK;
  return value->kind == CANEVAS_PAGE_VALUE_TEXT
         && g_utf8_validate ((const char *) value->bytes, (gssize) value->length, NULL)
         && sqlite3_bind_text (table->insert, position, (const char *) value->bytes, (int) value->length, SQLITE_STATIC) == SQLITE_OK;
}

static void
bring (CanevasWreck *self, CanevasWreckTable *table, CanevasPageRow *row)
{
  guint n_lost = 0;

  for (guint i = 0; i < row->values->len; i++)
    n_lost += !bind (table, i, &g_array_index (row->values, CanevasPageValue, i));
  if (table->rowid == 0)
    sqlite3_bind_int64 (table->insert, 1, row->rowid);
  if (sqlite3_step (table->insert) == SQLITE_DONE && sqlite3_changes (self->db) > 0)
    {
      table->n_found++;
      table->n_lost_values += n_lost;
    }
  sqlite3_reset (table->insert);
  sqlite3_clear_bindings (table->insert);
}

/* How many rows of the leaf @page are in all respects such as those of @table. */
static guint
count_fitting (CanevasWreck *self, CanevasWreckTable *table, guint page)
{
  guint n = canevas_pages_count_rows (self->pages, page), n_fitting = 0;

  for (guint i = 0; i < n; i++)
    {
      g_auto (CanevasPageRow) row = { 0 };

      n_fitting += canevas_pages_read_row (self->pages, page, i, &row) && row_fits (table, &row, TRUE);
    }
  return n_fitting;
}

/* Brings what the leaf @page has of @table. FALSE when nothing on it is of that table: what led there was wrong. */
static gboolean
read_leaf (CanevasWreck *self, CanevasWreckTable *table, guint page, gboolean strictly)
{
  guint n = canevas_pages_count_rows (self->pages, page);

  if (count_fitting (self, table, page) == 0)
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      g_auto (CanevasPageRow) row = { 0 };

      if (canevas_pages_read_row (self->pages, page, i, &row) && row_fits (table, &row, strictly))
        bring (self, table, &row);
    }
  return TRUE;
}

/* --- From the top of the trees --- */

static void
read_tree (CanevasWreck *self, CanevasWreckTable *table, GCancellable *cancellable)
{
  g_autoptr (GArray) pages = g_array_new (FALSE, FALSE, sizeof (guint32));

  g_array_append_val (pages, table->root);
  while (pages->len > 0 && !g_cancellable_is_cancelled (cancellable))
    {
      guint32 page = g_array_index (pages, guint32, pages->len - 1);

      g_array_set_size (pages, pages->len - 1);
      if (page < 1 || page > self->pages->n_pages || self->seen[page - 1])
        continue;
      self->seen[page - 1] = canevas_pages_list_children (self->pages, page, pages) || read_leaf (self, table, page, FALSE);
    }
}

static void
read_digests (CanevasWreck *self)
{
  for (guint i = 0; i < self->tables->len; i++)
    {
      CanevasWreckTable *table = g_ptr_array_index (self->tables, i);

      table->has_said = canevas_digest_read (self->db, table->name, &table->said);
    }
}

/* --- What lies about --- */

static gboolean
may_lack_rows (CanevasWreckTable *table)
{
  return !table->has_said || table->n_found < table->said.count;
}

/* How many references of the row lead to records that were found. */
static guint
count_known_references (CanevasWreck *self, CanevasWreckTable *table, CanevasPageRow *row)
{
  const CanevasRecordType *type = canevas_schema_find_type (self->schema, table->name);
  guint n = 0;

  for (guint i = 1; type != NULL && i < row->values->len; i++)
    {
      g_autofree char *id = dup_text (&g_array_index (row->values, CanevasPageValue, i));
      int field = canevas_record_type_find_field (type, g_ptr_array_index (table->columns, i));
      g_autofree char *sql = NULL;

      if (id == NULL || !canevas_uuid_is_valid (id) || field < 0 || type->fields[field].references == NULL)
        continue;
      sql = g_strdup_printf ("SELECT count(*) FROM \"%s\" WHERE \"id\" = '%s'", type->fields[field].references, id);
      n += canevas_connection_get_integer (self->db, sql, 0) > 0;
    }
  return n;
}

/* Choices that the row has right, less those it has wrong, as a table of the same form would. */
static int
count_choices (CanevasWreck *self, CanevasWreckTable *table, CanevasPageRow *row)
{
  const CanevasRecordType *type = canevas_schema_find_type (self->schema, table->name);
  int n = 0;

  for (guint i = 1; type != NULL && i < row->values->len; i++)
    {
      g_autofree char *text = dup_text (&g_array_index (row->values, CanevasPageValue, i));
      int field = canevas_record_type_find_field (type, g_ptr_array_index (table->columns, i));
      g_auto (GValue) value = G_VALUE_INIT;

      if (text == NULL || field < 0 || !canevas_field_is_textual (&type->fields[field]))
        continue;
      g_value_init (&value, G_TYPE_STRING);
      g_value_set_string (&value, text);
      if (!canevas_field_check (&type->fields[field], &value, NULL))
        n--;
      else if (type->fields[field].choices != NULL)
        n++;
    }
  return n;
}

/* How well the leaf @page would do as one of @table; 0: not at all. */
static int
judge (CanevasWreck *self, CanevasWreckTable *table, guint page)
{
  guint n = canevas_pages_count_rows (self->pages, page);
  int score = 0;

  for (guint i = 0; i < n && i < MOST_JUDGED; i++)
    {
      g_auto (CanevasPageRow) row = { 0 };

      if (!canevas_pages_read_row (self->pages, page, i, &row) || !row_fits (table, &row, TRUE))
        continue;
      score += 1 + 3 * (int) count_known_references (self, table, &row) + count_choices (self, table, &row);
    }
  return score;
}

static void
read_stray (CanevasWreck *self, guint page)
{
  CanevasWreckTable *best = NULL;
  int best_score = 0;

  for (guint i = 0; i < self->tables->len; i++)
    {
      CanevasWreckTable *table = g_ptr_array_index (self->tables, i);
      int score = may_lack_rows (table) ? judge (self, table, page) : 0;

      if (score > best_score)
        {
          best = table;
          best_score = score;
        }
    }
  if (best != NULL)
    read_leaf (self, best, page, TRUE);
}

/* Leaves that no tree led to. The table of digests comes first: it says where rows are missing. */
static void
read_strays (CanevasWreck *self, GCancellable *cancellable)
{
  CanevasWreckTable *meta = canevas_wreck_find (self, CANEVAS_META_TABLE);

  for (guint page = 1; meta != NULL && meta->n_found == 0 && page <= self->pages->n_pages; page++)
    if (!self->seen[page - 1] && judge (self, meta, page) > 0)
      self->seen[page - 1] = read_leaf (self, meta, page, TRUE);
  read_digests (self);

  for (guint page = 1; page <= self->pages->n_pages && !g_cancellable_is_cancelled (cancellable); page++)
    if (!self->seen[page - 1] && canevas_pages_count_rows (self->pages, page) > 0)
      read_stray (self, page);
}

void
canevas_wreck_read (CanevasWreck *self, GCancellable *cancellable)
{
  for (guint i = 0; i < self->tables->len; i++)
    read_tree (self, g_ptr_array_index (self->tables, i), cancellable);
  read_strays (self, cancellable);
}

gboolean
canevas_wreck_is_whole (CanevasWreck *self, CanevasWreckTable *table)
{
  CanevasDigest held;

  return table->has_said && canevas_digest_add_up (self->db, table->name, &held) && held.count == table->said.count
         && held.sum == table->said.sum;
}
