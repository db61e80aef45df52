/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-commands.h"
#include "canevas-json-value.h"
#include "canevas-output.h"
#include "canevas-salvage.h"
#include "canevas-schema.h"

#include <glib/gi18n-lib.h>

static void
append_count_as_json (const CanevasSalvageCount *count, GString *json)
{
  g_string_append (json, json->str[json->len - 1] == '{' ? "\n    " : ",\n    ");
  canevas_json_append_text (json, count->type->table);
  g_string_append_printf (json, ": {\"saved\": %u, \"remade\": %u, \"lost\": ", count->saved, count->remade);
  /* Where nobody knows. */
  if (count->lost < 0)
    g_string_append (json, "null");
  else
    g_string_append_printf (json, "%" G_GINT64_FORMAT, count->lost);
  g_string_append_printf (json, ", \"whole\": %s}", count->whole ? "true" : "false");
}

static void
print_as_json (const CanevasSalvage *report, const char *target)
{
  g_autoptr (GString) json = g_string_new ("{\n  \"file\": ");

  canevas_json_append_text (json, target);
  g_string_append_printf (json, ",\n  \"whole\": %s,\n  \"saved\": %u,\n  \"remade\": %u,\n  \"cleared_values\": %u,\n"
                                "  \"cleared_references\": %u,\n  \"dropped\": %u,\n  \"actions\": %u,\n  \"records\": {",
                          report->whole ? "true" : "false", report->saved, report->remade, report->cleared_values,
                          report->cleared_references, report->dropped, report->entries);
  for (guint i = 0; i < report->schema->n_types; i++)
    append_count_as_json (&report->counts[i], json);
  canevas_output_print ("%s\n  }\n}\n", json->str);
}

static void
print (const CanevasSalvage *report, const char *target)
{
  g_autofree char *summary = canevas_salvage_summarise (report);
  g_autofree char *lines = canevas_salvage_describe (report);

  canevas_output_print ("%s\n%s\n%s", target, summary, lines);
}

static CanevasExit
run (const CanevasCommand *self, CanevasInvocation *invocation)
{
  gboolean as_json = FALSE;
  g_autofree char *target = NULL;
  g_auto (GStrv) words = NULL;
  g_autoptr (CanevasSalvage) report = NULL;
  g_autoptr (GError) error = NULL;
  const GOptionEntry entries[] = {
    { "output", 'o', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &target, N_("The file to make"), N_("NEW") },
    { "json", 'j', G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &as_json, N_("Print the counts as JSON"), NULL },
    { NULL },
  };
  CanevasExit exit;

  if (!canevas_command_parse (self, invocation, entries, 1, 1, &words, &exit))
    return exit;
  if (target == NULL)
    return canevas_command_misused (self, "%s", _("Say which file to make: -o NEW."));
  report = canevas_store_salvage (canevas_schema_get_default (), words[0], target, NULL, &error);
  if (report == NULL)
    return canevas_command_failed (error);
  if (as_json)
    print_as_json (report, target);
  else
    print (report, target);
  return CANEVAS_EXIT_DONE;
}

const CanevasCommand canevas_command_salvage = {
  .name = "salvage",
  .arguments = "FILE -o NEW [--json]",
  .summary = N_("Saves what can be read of a damaged file into a new one"),
  .details = N_("The damaged file is not touched. For each type of record it says how many were saved, and how many are lost where the "
                "file still tells."),
  .run = run,
};
