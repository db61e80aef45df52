/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-commands.h"
#include "canevas-json-export.h"
#include "canevas-output.h"

#include <glib/gi18n-lib.h>

static void
print_titles (CanevasStore *store, const CanevasRecordType *type)
{
  g_autoptr (CanevasList) list = canevas_store_list (store, type);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (CanevasRecord) record = g_list_model_get_item (G_LIST_MODEL (list), i);

      canevas_output_print ("%s\t%s\n", canevas_record_get_id (record), canevas_record_get_title (record));
    }
}

static CanevasExit
list_records (const char *path, const CanevasRecordType *type, gboolean as_json)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasStore) store = canevas_command_open_to_read (path, &error);
  g_autoptr (GBytes) json = NULL;

  if (store == NULL)
    return canevas_command_failed (error);
  if (!as_json)
    {
      print_titles (store, type);
      return CANEVAS_EXIT_DONE;
    }
  json = canevas_json_export (store, type);
  if (!canevas_output_write ("-", json, &error))
    return canevas_command_failed (error);
  return CANEVAS_EXIT_DONE;
}

static CanevasExit
run (const CanevasCommand *self, CanevasInvocation *invocation)
{
  gboolean as_json = FALSE;
  g_auto (GStrv) words = NULL;
  const CanevasRecordType *type;
  const GOptionEntry entries[] = {
    { "json", 'j', G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &as_json, N_("Print every field, as JSON that “import” reads"), NULL },
    { NULL },
  };
  CanevasExit exit;

  if (!canevas_command_parse (self, invocation, entries, 2, 2, &words, &exit))
    return exit;
  type = canevas_command_find_type (self, words[1], &exit);
  if (type == NULL)
    return exit;
  return list_records (words[0], type, as_json);
}

const CanevasCommand canevas_command_list = {
  .name = "list",
  .arguments = "FILE TYPE [--json]",
  .summary = N_("Lists the records of a type: an id and a title a line"),
  .run = run,
};
