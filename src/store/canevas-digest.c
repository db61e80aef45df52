/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-digest-private.h"

#include "canevas-store-private.h"

#include <glib/gi18n-lib.h>

#define KEY "content/"
#define READ "SELECT \"value\" FROM \"" CANEVAS_META_TABLE "\" WHERE \"key\" = ?1"
#define WRITE "INSERT INTO \"" CANEVAS_META_TABLE "\" VALUES (?1, ?2) ON CONFLICT (\"key\") DO UPDATE SET \"value\" = excluded.\"value\""
#define ANY "SELECT 1 FROM \"" CANEVAS_META_TABLE "\" WHERE \"key\" LIKE '" KEY "%'"
#define READ_ENTRY "SELECT * FROM \"" CANEVAS_JOURNAL_TABLE "\" WHERE \"sequence\" = ?1"
#define LIST_TABLES "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' " \
                    "AND name <> '" CANEVAS_META_TABLE "'"

/* --- Cells --- */

/* FNV-1a: it never maps two values that differ in one place to the same hash. */
#define HASH_START G_GUINT64_CONSTANT (0xcbf29ce484222325)
#define HASH_PRIME G_GUINT64_CONSTANT (0x100000001b3)

static guint64
hash_bytes (guint64 hash, gconstpointer data, gsize length)
{
  const guchar *bytes = data;

  for (gsize i = 0; i < length; i++)
    hash = (hash ^ bytes[i]) * HASH_PRIME;
  return hash;
}

/* With its end, so that "ab" and "c" are not "a" and "bc". A damaged row may lack even its key. */
static guint64
hash_text (guint64 hash, const char *text)
{
  return text == NULL ? hash : hash_bytes (hash, text, strlen (text) + 1);
}

/* Spreads a hash over all its bits, so that sums of many do not meet (the end of SplitMix64). */
static guint64
spread (guint64 hash)
{
  hash = (hash ^ (hash >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  hash = (hash ^ (hash >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return hash ^ (hash >> 31);
}

/* A whole number is the same whether SQLite calls it an integer or a real: it does not always say the same of one value. */
static guint64
hash_number (guint64 hash, sqlite3_value *value)
{
  gint64 integer = sqlite3_value_int64 (value);
  double decimal = sqlite3_value_double (value);
  guint64 bits;

  if (sqlite3_value_type (value) == SQLITE_FLOAT && (ABS (decimal) > 1e15 || (double) integer != decimal))
    {
      memcpy (&bits, &decimal, sizeof bits);
      hash = hash_text (hash, "real");
    }
  else
    bits = (guint64) integer;
  bits = GUINT64_TO_LE (bits);
  return hash_bytes (hash, &bits, sizeof bits);
}

/* What the cell of one row and column counts for; an empty cell counts for nothing. */
static guint64
weigh (const char *table, const char *column, sqlite3_value *key, sqlite3_value *value)
{
  guint64 hash = hash_text (hash_text (HASH_START, table), column);

  hash = hash_text (hash, (const char *) sqlite3_value_text (key));
  switch (sqlite3_value_type (value))
    {
    case SQLITE_NULL:
      return 0;
    case SQLITE_INTEGER:
    case SQLITE_FLOAT:
      return spread (hash_number (hash, value));
    case SQLITE_BLOB:
      hash = hash_text (hash, "blob");
      return spread (hash_bytes (hash, sqlite3_value_blob (value), (gsize) sqlite3_value_bytes (value)));
    default:
      hash = hash_text (hash, "text");
      return spread (hash_bytes (hash, sqlite3_value_text (value), (gsize) sqlite3_value_bytes (value)));
    }
}

/* The row that @statement stands on; its first column is its key. */
static guint64
weigh_row (const char *table, sqlite3_stmt *statement)
{
  /* A value of the statement itself must be copied before sqlite3_value_text() may change its form. */
  sqlite3_value *key = sqlite3_value_dup (sqlite3_column_value (statement, 0));
  guint64 sum = 0;

  for (int i = 0; i < sqlite3_column_count (statement); i++)
    {
      sqlite3_value *value = sqlite3_value_dup (sqlite3_column_value (statement, i));

      sum += weigh (table, sqlite3_column_name (statement, i), key, value);
      sqlite3_value_free (value);
    }
  sqlite3_value_free (key);
  return sum;
}

/* --- What the file says --- */

static gboolean
parse (const char *text, CanevasDigest *digest)
{
  char *end = NULL;

  if (text == NULL)
    return FALSE;
  digest->count = g_ascii_strtoll (text, &end, 10);
  if (*end != ' ')
    return FALSE;
  digest->sum = g_ascii_strtoull (end + 1, &end, 16);
  return *end == '\0';
}

/* @reading is a statement of READ. */
static gboolean
read_with (sqlite3_stmt *reading, const char *name, CanevasDigest *digest)
{
  g_autofree char *key = g_strconcat (KEY, name, NULL);
  gboolean found;

  sqlite3_bind_text (reading, 1, key, -1, SQLITE_STATIC);
  found = sqlite3_step (reading) == SQLITE_ROW && parse ((const char *) sqlite3_column_text (reading, 0), digest);
  sqlite3_reset (reading);
  sqlite3_clear_bindings (reading);
  return found;
}

/* @writing is a statement of WRITE. Returns a code of SQLite. */
static int
put_with (sqlite3_stmt *writing, const char *name, const CanevasDigest *digest)
{
  g_autofree char *key = g_strconcat (KEY, name, NULL);
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT " %016" G_GINT64_MODIFIER "x", digest->count, digest->sum);
  int code;

  sqlite3_bind_text (writing, 1, key, -1, SQLITE_STATIC);
  sqlite3_bind_text (writing, 2, text, -1, SQLITE_STATIC);
  code = sqlite3_step (writing);
  sqlite3_reset (writing);
  sqlite3_clear_bindings (writing);
  return code;
}

gboolean
canevas_digest_read (sqlite3 *db, const char *name, CanevasDigest *digest)
{
  sqlite3_stmt *reading = NULL;
  gboolean found = sqlite3_prepare_v2 (db, READ, -1, &reading, NULL) == SQLITE_OK && read_with (reading, name, digest);

  sqlite3_finalize (reading);
  return found;
}

gboolean
canevas_digest_put (sqlite3 *db, const char *name, const CanevasDigest *digest, const char *shown_path, GError **error)
{
  sqlite3_stmt *writing = NULL;
  int code = sqlite3_prepare_v2 (db, WRITE, -1, &writing, NULL);

  if (code == SQLITE_OK)
    code = put_with (writing, name, digest);
  sqlite3_finalize (writing);
  return code == SQLITE_DONE || canevas_connection_fail (db, code, shown_path, error);
}

/* --- What the tables hold --- */

gboolean
canevas_digest_add_up (sqlite3 *db, const char *name, CanevasDigest *digest)
{
  g_autofree char *sql = g_strdup_printf ("SELECT * FROM \"%s\"", name);
  sqlite3_stmt *statement = NULL;
  int code = sqlite3_prepare_v2 (db, sql, -1, &statement, NULL);

  *digest = (CanevasDigest){ 0 };
  while (code == SQLITE_OK || code == SQLITE_ROW)
    {
      code = sqlite3_step (statement);
      if (code == SQLITE_ROW)
        {
          digest->count++;
          digest->sum += weigh_row (name, statement);
        }
    }
  sqlite3_finalize (statement);
  return code == SQLITE_DONE;
}

static GPtrArray *
list_tables (sqlite3 *db)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  sqlite3_stmt *statement = NULL;

  if (sqlite3_prepare_v2 (db, LIST_TABLES, -1, &statement, NULL) == SQLITE_OK)
    while (sqlite3_step (statement) == SQLITE_ROW)
      g_ptr_array_add (names, g_strdup ((const char *) sqlite3_column_text (statement, 0)));
  sqlite3_finalize (statement);
  return names;
}

gboolean
canevas_digest_write (sqlite3 *db, const char *shown_path, GError **error)
{
  g_autoptr (GPtrArray) names = list_tables (db);
  sqlite3_stmt *writing = NULL;
  int code;

  if (!canevas_connection_run (db, "DELETE FROM \"" CANEVAS_META_TABLE "\" WHERE \"key\" LIKE '" KEY "%'", shown_path, error))
    return FALSE;
  code = sqlite3_prepare_v2 (db, WRITE, -1, &writing, NULL);
  for (guint i = 0; i < names->len && (code == SQLITE_OK || code == SQLITE_DONE); i++)
    {
      CanevasDigest digest;

      code = canevas_digest_add_up (db, g_ptr_array_index (names, i), &digest) ? put_with (writing, g_ptr_array_index (names, i), &digest)
                                                                               : sqlite3_extended_errcode (db);
    }
  sqlite3_finalize (writing);
  return code == SQLITE_DONE || canevas_connection_fail (db, code, shown_path, error);
}

/* --- Following changes --- */

gboolean
canevas_digest_begin (CanevasStore *self, GError **error)
{
  sqlite3_stmt *statement = canevas_store_prepare (self, ANY, error);
  gboolean known;

  if (statement == NULL)
    return FALSE;
  known = sqlite3_step (statement) == SQLITE_ROW;
  sqlite3_reset (statement);
  return known || canevas_digest_write (self->db, self->path, error);
}

static gboolean
add (CanevasStore *self, const char *name, const CanevasDigest *change, GError **error)
{
  sqlite3_stmt *reading = canevas_store_prepare (self, READ, error);
  sqlite3_stmt *writing = reading != NULL ? canevas_store_prepare (self, WRITE, error) : NULL;
  CanevasDigest digest;
  int code;

  if (writing == NULL)
    return FALSE;
  if (!read_with (reading, name, &digest))
    return canevas_connection_fail (self->db, SQLITE_CORRUPT, self->path, error);
  digest.count += change->count;
  digest.sum += change->sum;
  code = put_with (writing, name, &digest);
  return code == SQLITE_DONE || canevas_connection_fail (self->db, code, self->path, error);
}

/* The row the changeset stands on: its old cells off, its new cells on. Those that did not change are in neither. */
static void
take_change (CanevasTable *table, sqlite3_changeset_iter *iter, int operation, CanevasDigest *change)
{
  const char *name = table->type->table;
  sqlite3_value *key = NULL;

  if (operation == SQLITE_INSERT)
    sqlite3changeset_new (iter, 0, &key);
  else
    sqlite3changeset_old (iter, 0, &key);
  change->count += operation == SQLITE_INSERT ? 1 : operation == SQLITE_DELETE ? -1 : 0;

  for (int i = 0; i <= (int) table->type->n_fields; i++)
    {
      const char *column = i == 0 ? "id" : table->type->fields[i - 1].name;
      sqlite3_value *old = NULL, *new = NULL;

      /* The key of a row that changes is told as an old value only: it does not change. */
      if (i == 0 && operation == SQLITE_UPDATE)
        continue;
      if (operation != SQLITE_INSERT)
        sqlite3changeset_old (iter, i, &old);
      if (operation != SQLITE_DELETE)
        sqlite3changeset_new (iter, i, &new);
      change->sum -= old != NULL ? weigh (name, column, key, old) : 0;
      change->sum += new != NULL ? weigh (name, column, key, new) : 0;
    }
}

gboolean
canevas_digest_follow (CanevasStore *self, gconstpointer changeset, int length, GError **error)
{
  g_autofree CanevasDigest *changes = g_new0 (CanevasDigest, self->schema->n_types);
  g_autofree gboolean *changed = g_new0 (gboolean, self->schema->n_types);
  sqlite3_changeset_iter *iter = NULL;
  gboolean done = TRUE;

  sqlite3changeset_start (&iter, length, (void *) changeset);
  while (sqlite3changeset_next (iter) == SQLITE_ROW)
    {
      const char *name = NULL;
      int n_columns = 0, operation = 0, indirect = 0;

      sqlite3changeset_op (iter, &name, &n_columns, &operation, &indirect);
      for (guint i = 0; i < self->schema->n_types; i++)
        if (strcmp (self->schema->types[i]->table, name) == 0)
          {
            take_change (self->tables[i], iter, operation, &changes[i]);
            changed[i] = TRUE;
          }
    }
  sqlite3changeset_finalize (iter);

  for (guint i = 0; done && i < self->schema->n_types; i++)
    done = !changed[i] || add (self, self->schema->types[i]->table, &changes[i], error);
  return done;
}

gboolean
canevas_digest_follow_entry (CanevasStore *self, gint64 sequence, int times, GError **error)
{
  sqlite3_stmt *statement = canevas_store_prepare (self, READ_ENTRY, error);
  CanevasDigest change = { times, 0 };

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, sequence);
  if (sqlite3_step (statement) == SQLITE_ROW)
    change.sum = weigh_row (CANEVAS_JOURNAL_TABLE, statement) * (guint64) times;
  sqlite3_reset (statement);
  return add (self, CANEVAS_JOURNAL_TABLE, &change, error);
}

/* --- Comparing --- */

static const char *
get_label (const CanevasSchema *schema, const char *name)
{
  const CanevasRecordType *type = canevas_schema_find_type (schema, name);

  if (strcmp (name, CANEVAS_JOURNAL_TABLE) == 0)
    return _("History");
  return type != NULL ? _(type->plural) : name;
}

gboolean
canevas_digest_check (sqlite3 *db, const CanevasSchema *schema, const char *shown_path, GError **error)
{
  g_autoptr (GPtrArray) names = list_tables (db);
  g_autoptr (GString) changed = g_string_new (NULL);
  g_autofree char *file = NULL;

  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      CanevasDigest said, held;

      if (!canevas_digest_read (db, name, &said))
        continue;
      if (canevas_digest_add_up (db, name, &held) && held.count == said.count && held.sum == said.sum)
        continue;
      g_string_append_printf (changed, "%s%s", changed->len > 0 ? ", " : "", get_label (schema, name));
    }
  if (changed->len == 0)
    return TRUE;

  file = g_filename_display_basename (shown_path);
  /* Translators: a file, then the kinds of records that changed, as in “Milestones, Risks”. */
  g_set_error (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_DAMAGED,
               _("“%s” is damaged: some of what it holds is no longer what was saved in it (%s). Open one of its backups instead."),
               file, changed->str);
  return FALSE;
}
