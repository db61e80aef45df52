/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-commands.h"
#include "canevas-example.h"
#include "canevas-json-value.h"
#include "canevas-output.h"
#include "canevas-schema.h"

#include <glib/gi18n-lib.h>

static void
print_examples_as_json (char **names)
{
  g_autoptr (GString) json = g_string_new ("[");

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *title = canevas_example_dup_title (names[i]);

      g_string_append (json, i > 0 ? ",\n  {\"name\": " : "\n  {\"name\": ");
      canevas_json_append_text (json, names[i]);
      g_string_append (json, ", \"title\": ");
      canevas_json_append_text (json, title);
      g_string_append_c (json, '}');
    }
  canevas_output_print ("%s\n]\n", json->str);
}

static CanevasExit
list_examples (gboolean as_json)
{
  g_auto (GStrv) names = canevas_example_list ();

  if (as_json)
    {
      print_examples_as_json (names);
      return CANEVAS_EXIT_DONE;
    }
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *title = canevas_example_dup_title (names[i]);

      canevas_output_print ("%s\t%s\n", names[i], title);
    }
  return CANEVAS_EXIT_DONE;
}

static CanevasExit
create (const char *path, const char *example)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasStore) store = NULL;

  if (example != NULL)
    {
      if (!canevas_example_create (example, path, &error))
        return canevas_command_failed (error);
    }
  else
    {
      store = canevas_store_create (canevas_schema_get_default (), path, &error);
      if (store == NULL || !canevas_store_close (store, &error))
        return canevas_command_failed (error);
    }
  canevas_output_print ("%s\n", path);
  return CANEVAS_EXIT_DONE;
}

static CanevasExit
run (const CanevasCommand *self, CanevasInvocation *invocation)
{
  gboolean list = FALSE, as_json = FALSE;
  g_autofree char *example = NULL;
  g_auto (GStrv) words = NULL;
  const GOptionEntry entries[] = {
    { "example", 'e', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &example, N_("Begin with the content of an example"),
      N_("NAME") },
    { "list", 'l', G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &list, N_("List the examples: a name and a title a line"), NULL },
    { "json", 'j', G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &as_json, N_("List them as JSON"), NULL },
    { NULL },
  };
  CanevasExit exit;

  if (!canevas_command_parse (self, invocation, entries, 0, 1, &words, &exit))
    return exit;
  if (list && words[0] == NULL && example == NULL)
    return list_examples (as_json);
  if (list || as_json)
    return canevas_command_misused (self, "%s", _("“--list” stands alone, or with “--json”."));
  if (words[0] == NULL)
    return canevas_command_misused (self, "%s", _("The name of the file to make is missing."));
  return create (words[0], example);
}

const CanevasCommand canevas_command_new = {
  .name = "new",
  .arguments = "FILE [--example NAME] | --list [--json]",
  .summary = N_("Makes an empty file, or one filled with an example"),
  .details = N_("A file that exists is never overwritten."),
  .run = run,
};
