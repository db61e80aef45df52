/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-commands.h"
#include "canevas-format.h"
#include "canevas-framing.h"
#include "canevas-json-value.h"
#include "canevas-output.h"
#include "canevas-project.h"
#include "canevas-schema.h"

#include <glib/gi18n-lib.h>

/* Calls @print for each project with the number of its sections that are ready, and of all sections. */
typedef void (*ProjectFunc) (CanevasRecord *project, guint ready, guint sections, GString *into);

static void
foreach_project (CanevasStore *store, ProjectFunc func, GString *into)
{
  g_autoptr (CanevasList) projects = canevas_store_list (store, &canevas_project_type);
  guint n_sections;

  canevas_framing_get_sections (&n_sections);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (projects)); i++)
    {
      g_autoptr (CanevasRecord) project = g_list_model_get_item (G_LIST_MODEL (projects), i);

      func (project, canevas_framing_count_ready (project), n_sections, into);
    }
}

static void
append_project_as_json (CanevasRecord *project, guint ready, guint sections, GString *json)
{
  g_string_append (json, json->str[json->len - 1] == '[' ? "\n    {\"id\": " : ",\n    {\"id\": ");
  canevas_json_append_text (json, canevas_record_get_id (project));
  g_string_append (json, ", \"title\": ");
  canevas_json_append_text (json, canevas_record_get_title (project));
  g_string_append_printf (json, ", \"sections_ready\": %u, \"sections\": %u}", ready, sections);
}

static void
append_counts_as_json (CanevasStore *store, GString *json)
{
  const CanevasSchema *schema = canevas_store_get_schema (store);

  for (guint i = 0; i < schema->n_types; i++)
    g_string_append_printf (json, "%s\n    \"%s\": %u", i > 0 ? "," : "", schema->types[i]->table,
                            canevas_store_count (store, schema->types[i]));
}

static void
print_as_json (CanevasStore *store, const char *path, const GError *damage)
{
  CanevasStoreInfo info;
  g_autoptr (GString) json = g_string_new ("{\n  \"file\": ");

  canevas_store_get_info (store, &info);
  canevas_json_append_text (json, path);
  g_string_append_printf (json, ",\n  \"schema\": %d,\n  \"size\": %" G_GINT64_FORMAT ",\n", info.schema_version, info.size);
  g_string_append_printf (json, "  \"sound\": %s,\n", damage == NULL ? "true" : "false");
  g_string_append_printf (
      json, "  \"actions\": %u,\n  \"first_action\": %" G_GINT64_FORMAT ",\n  \"last_action\": %" G_GINT64_FORMAT ",\n",
      info.n_entries, info.first_entry, info.last_entry);
  g_string_append (json, "  \"projects\": [");
  foreach_project (store, append_project_as_json, json);
  g_string_append (json, json->str[json->len - 1] == '[' ? "],\n  \"records\": {" : "\n  ],\n  \"records\": {");
  append_counts_as_json (store, json);
  canevas_output_print ("%s\n  }\n}\n", json->str);
}

static void
print_project (CanevasRecord *project, guint ready, guint sections, GString *into)
{
  /* Translators: a project, how many sections of its framing note are ready, and of how many. */
  g_autofree char *line = g_strdup_printf (_("%s: %u sections ready of %u"), canevas_record_get_title (project), ready, sections);

  canevas_output_print ("  %s\n", line);
}

static void
print_counts (CanevasStore *store)
{
  const CanevasSchema *schema = canevas_store_get_schema (store);

  for (guint i = 0; i < schema->n_types; i++)
    {
      guint count = canevas_store_count (store, schema->types[i]);

      if (count > 0)
        /* Translators: the plural of a type of record, its name on the command line, how many there are. */
        canevas_output_print (_("  %s (%s): %u\n"), _(schema->types[i]->plural), schema->types[i]->table, count);
    }
}

static void
print_history (const CanevasStoreInfo *info)
{
  g_autofree char *first = canevas_format_near_time (info->first_entry);
  g_autofree char *last = canevas_format_near_time (info->last_entry);

  if (info->n_entries == 0)
    canevas_output_print ("%s\n", _("History: empty"));
  else
    canevas_output_print (g_dngettext (GETTEXT_PACKAGE, "History: %u action, the first %s, the last %s\n",
                                       "History: %u actions, the first %s, the last %s\n", info->n_entries),
                          info->n_entries, first, last);
}

static void
print (CanevasStore *store, const char *path, const GError *damage)
{
  CanevasStoreInfo info;
  g_autofree char *size = NULL;

  canevas_store_get_info (store, &info);
  size = canevas_format_number ((double) info.size / 1000, 0);
  canevas_output_print (_("File: %s"), path);
  canevas_output_print ("\n");
  canevas_output_print (_("Schema: %d, size: %s kB"), info.schema_version, size);
  canevas_output_print ("\n%s\n", damage == NULL ? _("Health: good, every check passed") : _("Health: damaged"));
  print_history (&info);
  canevas_output_print ("%s\n", _("Projects:"));
  foreach_project (store, print_project, NULL);
  canevas_output_print ("%s\n", _("Records:"));
  print_counts (store);
}

static CanevasExit
run (const CanevasCommand *self, CanevasInvocation *invocation)
{
  gboolean as_json = FALSE;
  g_auto (GStrv) words = NULL;
  g_autoptr (CanevasStore) store = NULL;
  g_autoptr (GError) error = NULL;
  const GOptionEntry entries[] = {
    { "json", 'j', G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &as_json, N_("Print it as JSON"), NULL },
    { NULL },
  };
  CanevasExit exit;

  if (!canevas_command_parse (self, invocation, entries, 1, 1, &words, &exit))
    return exit;
  store = canevas_command_open_to_read (words[0], &error);
  if (store == NULL)
    return canevas_command_failed (error);
  canevas_store_verify (store, NULL, &error);
  if (as_json)
    print_as_json (store, words[0], error);
  else
    print (store, words[0], error);
  return error == NULL ? CANEVAS_EXIT_DONE : canevas_command_failed (error);
}

const CanevasCommand canevas_command_info = {
  .name = "info",
  .arguments = "FILE [--json]",
  .summary = N_("Says what is in a file, and whether it is sound"),
  .run = run,
};
