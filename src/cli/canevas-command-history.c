/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-commands.h"
#include "canevas-format.h"
#include "canevas-json-value.h"
#include "canevas-output.h"

#include <glib/gi18n-lib.h>

static char *
describe (const CanevasHistoryEntry *entry)
{
  if (entry->kind == CANEVAS_HISTORY_UNDO)
    /* Translators: an action that was taken back. */
    return g_strdup_printf (_("%s (undo)"), entry->label);
  if (entry->kind == CANEVAS_HISTORY_REDO)
    /* Translators: an action that was taken back, then done again. */
    return g_strdup_printf (_("%s (redo)"), entry->label);
  return g_strdup (entry->label);
}

static gboolean
print_entry_cb (const CanevasHistoryEntry *entry, gpointer user_data)
{
  g_autofree char *when = canevas_format_near_time (entry->time);
  g_autofree char *what = describe (entry);

  /* Translators: when, who, what they did. */
  canevas_output_print (_("%s, %s: %s"), when, entry->author, what);
  canevas_output_print ("\n");
  return TRUE;
}

static gboolean
append_entry_cb (const CanevasHistoryEntry *entry, gpointer user_data)
{
  static const char *const kinds[] = { "do", "undo", "redo" };
  GString *json = user_data;

  g_string_append_printf (json, "%s\n  {\"time\": %" G_GINT64_FORMAT ", \"author\": ", json->len > 1 ? "," : "", entry->time);
  canevas_json_append_text (json, entry->author);
  g_string_append_printf (json, ", \"kind\": \"%s\", \"label\": ", kinds[entry->kind]);
  canevas_json_append_text (json, entry->label);
  g_string_append_c (json, '}');
  return TRUE;
}

static CanevasExit
run (const CanevasCommand *self, CanevasInvocation *invocation)
{
  gboolean as_json = FALSE;
  g_auto (GStrv) words = NULL;
  g_autoptr (CanevasStore) store = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) json = g_string_new ("[");
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
  canevas_store_foreach_entry (store, as_json ? append_entry_cb : print_entry_cb, json);
  if (as_json)
    canevas_output_print ("%s\n]\n", json->str);
  return CANEVAS_EXIT_DONE;
}

const CanevasCommand canevas_command_history = {
  .name = "history",
  .arguments = "FILE [--json]",
  .summary = N_("Says who did what in a file, and when, newest first"),
  .details = N_("A copy made without history has none."),
  .run = run,
};
