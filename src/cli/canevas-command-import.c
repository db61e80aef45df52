/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-commands.h"
#include "canevas-csv-table.h"
#include "canevas-ics.h"
#include "canevas-idea-box.h"
#include "canevas-import-people.h"
#include "canevas-json-import.h"
#include "canevas-json-value.h"
#include "canevas-list-import.h"
#include "canevas-output.h"
#include "canevas-project.h"
#include "canevas-schema.h"
#include "canevas-subject.h"
#include "canevas-working-days.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  gboolean dry_run;
  gboolean as_json;
} Manner;

static void
print_count (const char *name, const CanevasImportCount *count)
{
  g_autofree char *added = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u to add", "%u to add", count->added), count->added);
  g_autofree char *updated = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u to update", "%u to update", count->updated),
                                              count->updated);
  g_autofree char *unchanged =
    g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u unchanged", "%u unchanged", count->unchanged), count->unchanged);

  /* Translators: a type of record, then three counts. */
  canevas_output_print (_("%s: %s, %s, %s"), name, added, updated, unchanged);
  canevas_output_print ("\n");
}

static void
append_count_as_json (GString *json, const char *name, const CanevasImportCount *count)
{
  canevas_json_append_text (json, name);
  g_string_append_printf (json, ": {\"added\": %u, \"updated\": %u, \"unchanged\": %u}", count->added, count->updated,
                          count->unchanged);
}

static void
print_counts_as_json (CanevasImport *import, gboolean dry_run)
{
  const CanevasSchema *schema = canevas_schema_get_default ();
  g_autoptr (GString) json = g_string_new (NULL);
  CanevasImportCount count;

  g_string_append_printf (json, "{\n  \"dry_run\": %s,\n  ", dry_run ? "true" : "false");
  canevas_import_count (import, NULL, &count);
  append_count_as_json (json, "total", &count);
  for (guint i = 0; i < schema->n_types; i++)
    {
      canevas_import_count (import, schema->types[i], &count);
      if (count.added + count.updated + count.unchanged == 0)
        continue;
      g_string_append (json, ",\n  ");
      append_count_as_json (json, schema->types[i]->table, &count);
    }
  canevas_output_print ("%s\n}\n", json->str);
}

static void
print_counts (CanevasImport *import, gboolean dry_run)
{
  const CanevasSchema *schema = canevas_schema_get_default ();
  CanevasImportCount count;

  for (guint i = 0; dry_run && i < schema->n_types; i++)
    {
      canevas_import_count (import, schema->types[i], &count);
      if (count.added + count.updated + count.unchanged > 0)
        print_count (_(schema->types[i]->plural), &count);
    }
  canevas_import_count (import, NULL, &count);
  if (dry_run)
    {
      canevas_output_print ("%s\n", _("Dry run: nothing was written."));
      return;
    }
  canevas_output_print (g_dngettext (GETTEXT_PACKAGE, "%u record added, ", "%u records added, ", count.added), count.added);
  canevas_output_print (g_dngettext (GETTEXT_PACKAGE, "%u updated, ", "%u updated, ", count.updated), count.updated);
  canevas_output_print (g_dngettext (GETTEXT_PACKAGE, "%u unchanged.\n", "%u unchanged.\n", count.unchanged), count.unchanged);
}

/* What was taken in, or would be, and each line that was not. @type: (nullable): of whose list it is */
static void
print_list (CanevasListImport *import, gboolean dry_run, gboolean as_json)
{
  if (as_json)
    {
      g_autoptr (GString) json = g_string_new (NULL);

      g_string_append_printf (
        json, "{\n  \"dry_run\": %s,\n  \"added\": %u,\n  \"unchanged\": %u,\n  \"communities\": %u,\n  \"problems\": [",
        dry_run ? "true" : "false", import->problems->len > 0 ? 0 : import->added, import->unchanged, import->communities);
      for (guint i = 0; i < import->problems->len; i++)
        {
          g_string_append (json, i > 0 ? ", " : "");
          canevas_json_append_text (json, import->problems->pdata[i]);
        }
      canevas_output_print ("%s]\n}\n", json->str);
      return;
    }
  for (guint i = 0; i < import->problems->len; i++)
    canevas_output_print ("  %s\n", (char *) import->problems->pdata[i]);
  if (import->problems->len > 0)
    canevas_output_print ("%s\n", _("Nothing was imported: mend these lines, or take them out, and import again."));
  else if (import->communities == 0)
    {
      canevas_output_print (_("%u added, %u unchanged."), import->added, import->unchanged);
      canevas_output_print ("\n");
    }
  else
    {
      canevas_output_print (_("%u added, %u unchanged, communities made: %u."), import->added, import->unchanged,
                            import->communities);
      canevas_output_print ("\n");
    }
  if (dry_run)
    canevas_output_print ("%s\n", _("Dry run: nothing was written."));
}

static GBytes *
read_data (const char *path, gsize largest, GError **error)
{
  g_autoptr (GError) failure = NULL;
  GStatBuf status;
  char *content;
  gsize size;

  if (g_stat (path, &status) == 0 && (gsize) status.st_size > largest)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _("%s is larger than %u MiB, which no file to import is."), path,
                   (guint) (largest / 1024 / 1024));
      return NULL;
    }
  if (g_file_get_contents (path, &content, &size, &failure))
    return g_bytes_new_take (content, size);
  if (g_error_matches (failure, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _("There is no file “%s” to import."), path);
  else
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _("“%s” could not be read: %s"), path, failure->message);
  return NULL;
}

/* A dry run only reads, so it also serves a file that somebody else holds. */
static CanevasStore *
open_file (const char *path, gboolean dry_run, GError **error)
{
  CanevasStore *store;

  if (dry_run)
    return canevas_command_open_to_read (path, error);
  store = canevas_store_open (canevas_schema_get_default (), path, CANEVAS_OPEN_DEFAULT, error);
  /* A window checks while people look at it; here the next thing is to write. */
  if (store != NULL && !canevas_store_get_read_only (store) && !canevas_store_verify (store, NULL, error))
    g_clear_object (&store);
  if (store != NULL && canevas_store_get_read_only (store))
    {
      g_set_error (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_READ_ONLY, _("Nothing can be imported into “%s”: %s"), path,
                   canevas_store_get_read_only_reason (store));
      g_clear_object (&store);
    }
  return store;
}

static CanevasExit
import_data (const char *path, const CanevasRecordType *type, const char *data, const Manner *manner)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasStore) store = open_file (path, manner->dry_run, &error);
  g_autoptr (GBytes) bytes = store != NULL ? read_data (data, CANEVAS_JSON_LARGEST, &error) : NULL;
  g_autofree char *name = g_path_get_basename (data);
  g_autoptr (CanevasImport) import = bytes != NULL ? canevas_json_import (store, bytes, name, type, &error) : NULL;

  if (import == NULL)
    return canevas_command_failed (error);
  if (manner->as_json)
    print_counts_as_json (import, manner->dry_run);
  if (!manner->dry_run && !(canevas_import_apply (import, &error) && canevas_store_close (store, &error)))
    return canevas_command_failed (error);
  if (!manner->as_json)
    print_counts (import, manner->dry_run);
  return CANEVAS_EXIT_DONE;
}

static CanevasExit
import_table (const CanevasCommand *self, const char *path, const char *data, const CanevasPeopleSettings *settings,
              const Manner *manner)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasStore) store = open_file (path, manner->dry_run, &error);
  g_autoptr (GBytes) bytes = store != NULL ? read_data (data, CANEVAS_CSV_LARGEST, &error) : NULL;
  g_autofree char *name = g_path_get_basename (data);
  CanevasExit exit;

  if (bytes == NULL)
    return canevas_command_failed (error);
  exit = canevas_import_people (self, store, bytes, name, settings, manner->dry_run, manner->as_json);
  return exit != CANEVAS_EXIT_DONE || canevas_store_close (store, &error) ? exit : canevas_command_failed (error);
}

/* The plain lists, and what --set may name: whose they are. */
static const struct
{
  const char *name, *setting;
  const CanevasRecordType *type;
} lists[] = {
  { "ideas", "box", &canevas_idea_box_type },
  { "measures", "project", &canevas_project_type },
  { "memberships", NULL, NULL },
};

/* Which of them; -1: none */
static int
find_list (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (g_str_equal (lists[i].name, name))
      return (int) i;
  return -1;
}

/* A plain list: ideas of a box, measures of a project, or who is in which community. All of it, or nothing. */
static CanevasExit
import_list (const char *path, int list, const char *data, char **settings, const Manner *manner)
{
  const CanevasRecordType *type = lists[list].type;
  const char *wanted = settings != NULL && type != NULL ? settings[0] + strlen (lists[list].setting) + 1 : NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasStore) store = canevas_store_open (canevas_schema_get_default (), path, CANEVAS_OPEN_DEFAULT, &error);
  g_autoptr (GBytes) bytes = store != NULL ? read_data (data, CANEVAS_CSV_LARGEST, &error) : NULL;
  g_autoptr (CanevasCsvTable) table = bytes != NULL ? canevas_csv_table_new (bytes, CANEVAS_N_ENCODINGS, 0, NULL, &error) : NULL;
  g_autoptr (CanevasRecord) subject = table != NULL && type != NULL ? canevas_subject_find (store, type, wanted, &error) : NULL;
  g_autofree char *today = canevas_day_dup_today ();
  g_autoptr (CanevasListImport) import = NULL;

  if (table == NULL || (type != NULL && subject == NULL))
    return canevas_command_failed (error);
  import = type == &canevas_idea_box_type  ? canevas_ideas_import (subject, table, today, manner->dry_run, NULL, &error)
           : type == &canevas_project_type ? canevas_measures_import (subject, table, manner->dry_run, NULL, &error)
                                           : canevas_memberships_import (store, table, manner->dry_run, NULL, &error);
  if (import == NULL || !canevas_store_close (store, &error))
    return canevas_command_failed (error);
  print_list (import, manner->dry_run, manner->as_json);
  return import->problems->len > 0 ? CANEVAS_EXIT_FAILED : CANEVAS_EXIT_DONE;
}

/* A calendar of school holidays, or of closings: as periods to avoid. */
static CanevasExit
import_periods (const char *path, const char *data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasStore) store = canevas_store_open (canevas_schema_get_default (), path, CANEVAS_OPEN_DEFAULT, &error);
  g_autoptr (GBytes) bytes = store != NULL ? read_data (data, CANEVAS_CSV_LARGEST, &error) : NULL;
  g_autofree char *text = bytes != NULL ? g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)) : NULL;
  g_autofree char *left_out = NULL;
  guint n = 0;

  if (text == NULL || !canevas_ics_import_periods (store, text, &n, &left_out, &error) || !canevas_store_close (store, &error))
    return canevas_command_failed (error);
  canevas_output_print (g_dngettext (GETTEXT_PACKAGE, "%u period to avoid added.", "%u periods to avoid added.", n), n);
  canevas_output_print ("\n");
  if (left_out != NULL)
    canevas_output_print ("%s\n", left_out);
  return CANEVAS_EXIT_DONE;
}

static CanevasExit
import_words (const CanevasCommand *self, char **words, char **settings, const Manner *manner)
{
  CanevasPeopleSettings people = { 0 };
  CanevasExit exit = CANEVAS_EXIT_USAGE;
  const CanevasRecordType *type = NULL;
  const int list = find_list (words[1]);

  if (g_str_equal (words[1], "people"))
    {
      if (canevas_people_settings_read (&people, self, settings))
        exit = import_table (self, words[0], words[2], &people, manner);
      canevas_people_settings_clear (&people);
      return exit;
    }
  if (list >= 0 && settings != NULL && lists[list].setting == NULL)
    return canevas_command_misused (self, _("“%s” cannot be set: nothing can be here."), settings[0]);
  if (list >= 0 && settings != NULL)
    {
      g_autofree char *start = g_strconcat (lists[list].setting, "=", NULL);

      if (!g_str_has_prefix (settings[0], start) || settings[1] != NULL)
        return canevas_command_misused (self, _("“%s” cannot be set. What can be set is: %s."), settings[0], lists[list].setting);
    }
  if (g_str_equal (words[1], "periods") && settings == NULL)
    return import_periods (words[0], words[2]);
  if (list >= 0)
    return import_list (words[0], list, words[2], settings, manner);
  if (settings != NULL)
    return canevas_command_misused (self, "%s", _("“--set” only goes with “people”."));
  if (!g_str_equal (words[1], "data"))
    {
      type = canevas_command_find_type (self, words[1], &exit);
      if (type == NULL)
        return exit;
    }
  return import_data (words[0], type, words[2], manner);
}

static CanevasExit
run (const CanevasCommand *self, CanevasInvocation *invocation)
{
  Manner manner = { FALSE, FALSE };
  g_auto (GStrv) words = NULL;
  g_auto (GStrv) settings = NULL;
  const GOptionEntry entries[] = {
    { "dry-run", 'n', G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &manner.dry_run,
      N_("Check everything, say what would be done, write nothing"), NULL },
    { "json", 'j', G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &manner.as_json, N_("Print the counts as JSON"), NULL },
    { "set", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME_ARRAY, &settings,
      N_("For people: encoding=Windows-1252, separator=tab, column.position=HEADER…; for ideas: box=NAME; for measures: "
          "project=NAME; a wrong KEY prints all there are"),
      N_("KEY=VALUE") },
    { NULL },
  };
  CanevasExit exit;

  if (!canevas_command_parse (self, invocation, entries, 3, 3, &words, &exit))
    return exit;
  return import_words (self, words, settings, &manner);
}

const CanevasCommand canevas_command_import = {
  .name = "import",
  .arguments = "FILE data|TYPE|people|ideas|measures|memberships|periods DATA [--dry-run] [--json] [--set KEY=VALUE]…",
  .summary = N_("Takes in the JSON that “export” wrote, people, ideas, measures or memberships from a table (.csv), periods to avoid from an .ics"),
  .details = N_("Records whose id is in the file are updated, the others are added, none is deleted. A field left out keeps its "
                 "value. It is one action, which one undo takes back."),
  .run = run,
};
