/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-salvage.h"

#include "canevas-file-private.h"
#include "canevas-mending-private.h"
#include "canevas-migration-private.h"
#include "canevas-safety-private.h"
#include "canevas-store-private.h"
#include "canevas-uuid-private.h"
#include "canevas-wreck-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>

/*
 * From a damaged file to a sound one. The new file is made in memory, from what canevas-wreck.c finds, brought up to date, mended,
 * checked like any other, and only then written.
 */

/* --- Counting --- */

static CanevasSalvage *
report_new (const CanevasSchema *schema)
{
  CanevasSalvage *self = g_new0 (CanevasSalvage, 1);

  self->schema = schema;
  self->counts = g_new0 (CanevasSalvageCount, schema->n_types);
  for (guint i = 0; i < schema->n_types; i++)
    self->counts[i].type = schema->types[i];
  return self;
}

void
canevas_salvage_free (CanevasSalvage *self)
{
  g_free (self->counts);
  g_free (self);
}

/* Before anything is mended: @lost is what there was. */
static void
count_found (CanevasSalvage *self, CanevasWreck *wreck)
{
  CanevasWreckTable *journal = canevas_wreck_find (wreck, CANEVAS_JOURNAL_TABLE);

  self->whole = journal != NULL && canevas_wreck_is_whole (wreck, journal);
  for (guint i = 0; i < self->schema->n_types; i++)
    {
      CanevasSalvageCount *count = &self->counts[i];
      CanevasWreckTable *table = canevas_wreck_find (wreck, count->type->table);

      /* A type that the file is too old to have. */
      count->whole = table == NULL || canevas_wreck_is_whole (wreck, table);
      count->lost = table == NULL ? 0 : table->has_said ? table->said.count : -1;
      self->cleared_values += table != NULL ? table->n_lost_values : 0;
      self->whole = self->whole && count->whole;
    }
}

/* When all is done: what there was less what is there. */
static void
count_saved (CanevasSalvage *self, sqlite3 *db)
{
  self->entries = (guint) canevas_connection_get_integer (db, "SELECT count(*) FROM \"" CANEVAS_JOURNAL_TABLE "\"", 0);
  for (guint i = 0; i < self->schema->n_types; i++)
    {
      CanevasSalvageCount *count = &self->counts[i];
      g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM \"%s\"", count->type->table);

      count->saved = (guint) canevas_connection_get_integer (db, sql, 0) - count->remade;
      self->saved += count->saved;
      if (count->lost >= 0)
        count->lost = MAX (count->lost - count->saved, 0);
      self->lost = count->lost < 0 || self->lost < 0 ? -1 : self->lost + count->lost;
    }
}

/* --- Making the new file sound --- */

/* Tables that are no longer ours, or never were. */
static gboolean
drop_others (sqlite3 *db, GPtrArray *ours, const char *shown_path, GError **error)
{
  char *drop;

  do
    {
      g_autoptr (GString) sql = g_string_new ("SELECT 'DROP TABLE \"' || name || '\"' FROM sqlite_schema WHERE type = 'table' "
                                              "AND name NOT LIKE 'sqlite_%' AND sql NOT IN (''");

      for (guint i = 0; i < ours->len; i++)
        {
          char *quoted = sqlite3_mprintf (", %Q", g_ptr_array_index (ours, i));

          g_string_append (sql, quoted);
          sqlite3_free (quoted);
        }
      g_string_append (sql, ") LIMIT 1");
      drop = canevas_connection_get_text (db, sql->str);
      if (drop != NULL && !canevas_connection_run (db, drop, shown_path, error))
        {
          g_free (drop);
          return FALSE;
        }
      g_free (drop);
    }
  while (drop != NULL);
  return TRUE;
}

/* From the tables of whatever version to those of today. Steps may fail on what is no longer there. */
static gboolean
bring_up_to_date (CanevasWreck *wreck, const char *shown_path, GError **error)
{
  g_autoptr (GPtrArray) ours = canevas_ddl_build (wreck->schema);
  gboolean stepped = wreck->version > 0 && wreck->version < wreck->schema->version
                     && canevas_migration_run (wreck->db, wreck->schema, wreck->version, shown_path, NULL);

  return (stepped || canevas_migration_settle (wreck->db, wreck->schema, shown_path, error))
         && drop_others (wreck->db, ours, shown_path, error);
}

/* The file is a replica of its own, and what it tells of the past cannot be taken back where something is missing. */
static gboolean
make_its_own (sqlite3 *db, gboolean whole, const char *shown_path, GError **error)
{
  g_autofree char *replica = canevas_uuid_new ();
  g_autofree char *sql = g_strdup_printf ("DELETE FROM \"" CANEVAS_META_TABLE "\"; "
                                          "INSERT INTO \"" CANEVAS_META_TABLE "\" VALUES ('replica', '%s')", replica);

  return canevas_connection_run (db, sql, shown_path, error)
         && (whole || canevas_connection_run (db, "UPDATE \"" CANEVAS_JOURNAL_TABLE "\" SET \"schema\" = 'salvaged'", shown_path, error))
         && canevas_digest_write (db, shown_path, error);
}

static gboolean
clear_values (CanevasSalvage *self, sqlite3 *db, const char *shown_path, GError **error)
{
  for (guint i = 0; i < self->schema->n_types; i++)
    if (!self->counts[i].whole && !canevas_mending_clear_values (db, self->schema->types[i], self, shown_path, error))
      return FALSE;
  return TRUE;
}

static gboolean
check_worth (CanevasSalvage *self, const char *shown_path, GError **error)
{
  g_autofree char *name = NULL;

  if (self->saved > 0 || self->whole)
    return TRUE;
  name = g_filename_display_basename (shown_path);
  g_set_error (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_NOT_CANEVAS,
               _("Nothing can be saved of “%s”: it holds no record of Canevas that could still be read."), name);
  return FALSE;
}

/* Everything between reading and writing, in the database in memory @db. */
static CanevasSalvage *
rebuild (const CanevasSchema *schema, const char *path, sqlite3 *db, GCancellable *cancellable, GError **error)
{
  g_autoptr (CanevasSalvage) self = report_new (schema);
  g_autoptr (CanevasWreck) wreck = NULL;
  CanevasPages *pages = canevas_pages_read (path, path, cancellable, error);

  if (pages == NULL)
    return NULL;
  wreck = canevas_wreck_new (schema, pages, db, path, error);
  if (wreck == NULL)
    return NULL;
  canevas_wreck_read (wreck, cancellable);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  count_found (self, wreck);
  /* References first: no step of a migration ends with one that leads nowhere. And again, where tables could not say what of theirs is
     one. */
  if (!canevas_mending_mend_references (db, self, path, error) || !bring_up_to_date (wreck, path, error)
      || !canevas_mending_mend_references (db, self, path, error) || !clear_values (self, db, path, error))
    return NULL;
  count_saved (self, db);
  if (!check_worth (self, path, error) || !make_its_own (db, self->whole, path, error)
      || !canevas_safety_check_schema (db, schema, path, error)
      || !canevas_safety_check_everything (db, schema, path, cancellable, error))
    return NULL;
  return g_steal_pointer (&self);
}

CanevasSalvage *
canevas_store_salvage (const CanevasSchema *schema, const char *path, const char *target, GCancellable *cancellable, GError **error)
{
  g_autofree char *whole_path = NULL;
  g_autofree char *whole_target = NULL;
  g_autoptr (CanevasSalvage) report = NULL;
  sqlite3 *db;

  g_return_val_if_fail (schema != NULL && path != NULL && target != NULL, NULL);

  whole_path = g_canonicalize_filename (path, NULL);
  whole_target = g_canonicalize_filename (target, NULL);
  if (g_file_test (whole_target, G_FILE_TEST_EXISTS))
    {
      canevas_file_fail (EEXIST, whole_target, error);
      return NULL;
    }
  db = canevas_connection_open (NULL, FALSE, TRUE, whole_path, error);
  if (db == NULL)
    return NULL;
  /* Rows come in any order, and some never. */
  sqlite3_db_config (db, SQLITE_DBCONFIG_ENABLE_FKEY, 0, NULL);
  report = rebuild (schema, whole_path, db, cancellable, error);
  if (report != NULL && !canevas_copy_put (db, whole_target, CANEVAS_COPY_DEFAULT, cancellable, error))
    g_clear_pointer (&report, canevas_salvage_free);
  sqlite3_close (db);
  return g_steal_pointer (&report);
}

/* --- Telling --- */

char *
canevas_salvage_summarise (const CanevasSalvage *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (self->whole)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u record was saved, which is everything that was in the file.",
                                         "%u records were saved, which is everything that was in the file.", self->saved), self->saved);
  g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, "%u record was saved.", "%u records were saved.", self->saved),
                          self->saved);
  g_string_append_c (text, ' ');
  if (self->lost < 0)
    g_string_append (text, _("How many there were can no longer be told."));
  else
    g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, "%u is lost.", "%u are lost.", (gulong) self->lost), (guint) self->lost);
  if (self->remade > 0)
    {
      g_string_append_c (text, ' ');
      g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, "%u lost record was made anew, empty, to hold what belongs to it.",
                                                 "%u lost records were made anew, empty, to hold what belongs to them.", self->remade),
                              self->remade);
    }
  /* Nothing is said of what there is none of. */
  if (self->cleared_values > 0)
    g_string_append_printf (text, _(" Values that could not be read and are now empty: %u."), self->cleared_values);
  if (self->cleared_references > 0)
    g_string_append_printf (text, _(" References to lost records, now empty: %u."), self->cleared_references);
  if (self->dropped > 0)
    g_string_append_printf (text, _(" Records left out because nobody knows what they belonged to: %u."), self->dropped);
  g_string_append_c (text, ' ');
  g_string_append (text, _("Read it through before you rely on it."));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Translators: each of these is a kind of record and how many were saved, as in “Milestones: 7, 2 lost”. */
static void
describe_count (const CanevasSalvageCount *count, GString *text)
{
  const char *kind = _(count->type->plural);

  if (count->whole)
    g_string_append_printf (text, _("%s: %u, all of them"), kind, count->saved);
  else if (count->lost < 0)
    g_string_append_printf (text, _("%s: %u, perhaps not all"), kind, count->saved);
  else if (count->lost > 0)
    g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, "%s: %u, %u lost", "%s: %u, %u lost", (gulong) count->lost), kind,
                            count->saved, (guint) count->lost);
  else
    g_string_append_printf (text, _("%s: %u, all of them, but not all as they were"), kind, count->saved);
  g_string_append_c (text, '\n');
}

char *
canevas_salvage_describe (const CanevasSalvage *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->schema->n_types; i++)
    if (self->counts[i].saved > 0 || self->counts[i].lost > 0)
      describe_count (&self->counts[i], text);
  return g_string_free (text, FALSE);
}
