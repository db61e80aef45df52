/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-command.h"

#include "canevas-output.h"
#include "canevas-schema.h"

#include <glib/gi18n-lib.h>

#define PROGRAM "canevas"

static GOptionContext *
context_new (const CanevasCommand *self, const GOptionEntry *entries)
{
  GOptionContext *context = g_option_context_new (self->arguments);

  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_summary (context, _(self->summary));
  if (self->details != NULL)
    g_option_context_set_description (context, _(self->details));
  if (entries != NULL)
    g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  return context;
}

/* GLib prints help and locale-dependent texts itself; here everything goes out as UTF-8 through one door. */
static void
print_help (const CanevasCommand *self, GOptionContext *context)
{
  g_autofree char *name = g_strconcat (PROGRAM " ", self->name, NULL);
  g_autofree char *help = NULL;

  g_set_prgname (name);
  help = g_option_context_get_help (context, TRUE, NULL);
  g_set_prgname (PROGRAM);
  canevas_output_print ("%s", help);
}

static gboolean
words_are_utf8 (char **words)
{
  for (; *words != NULL; words++)
    if (!g_utf8_validate (*words, -1, NULL))
      return FALSE;
  return TRUE;
}

gboolean
canevas_command_parse (const CanevasCommand *self, CanevasInvocation *invocation, const GOptionEntry *entries, guint least,
                       guint most, char ***words, CanevasExit *exit)
{
  gboolean help = FALSE;
  g_auto (GStrv) rest = NULL;
  const GOptionEntry own[] = {
    { "help", 'h', G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &help, N_("Show this help"), NULL },
    { G_OPTION_REMAINING, 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME_ARRAY, &rest, NULL, NULL },
    { NULL },
  };
  g_autoptr (GOptionContext) context = context_new (self, entries);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) arguments = g_strdupv (invocation->argv);
  guint n_words;

  g_option_context_add_main_entries (context, own, GETTEXT_PACKAGE);
  *exit = CANEVAS_EXIT_USAGE;
  if (!g_option_context_parse_strv (context, &arguments, &error))
    {
      canevas_command_misused (self, "%s", error->message);
      return FALSE;
    }
  if (help)
    {
      print_help (self, context);
      *exit = CANEVAS_EXIT_DONE;
      return FALSE;
    }
  n_words = rest != NULL ? g_strv_length (rest) : 0;
  if (n_words < least || n_words > most)
    {
      canevas_command_misused (
          self, n_words < least ? _("Something is missing after “%s”.") : _("There is a word too many after “%s”."),
          self->name);
      return FALSE;
    }
  if (rest != NULL && !words_are_utf8 (rest))
    {
      canevas_command_misused (self, "%s", _("A word is not written in UTF-8."));
      return FALSE;
    }
  *words = rest != NULL ? g_steal_pointer (&rest) : g_new0 (char *, 1);
  return TRUE;
}

CanevasExit
canevas_command_misused (const CanevasCommand *self, const char *format, ...)
{
  g_autofree char *what = NULL;
  va_list arguments;

  va_start (arguments, format);
  what = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  canevas_output_complain ("%s", what);
  /* Translators: the command and what follows it, which is not translated. */
  canevas_output_advise (_("Usage: canevas %s %s"), self->name, self->arguments);
  /* Translators: a command to type. */
  canevas_output_advise (_("“canevas help %s” says more."), self->name);
  return CANEVAS_EXIT_USAGE;
}

CanevasExit
canevas_command_failed (const GError *error)
{
  canevas_output_complain ("%s", error->message);
  if (g_error_matches (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_DAMAGED))
    canevas_output_advise ("%s", _("“canevas salvage FILE -o NEW” saves what can still be read of it."));
  return CANEVAS_EXIT_FAILED;
}

CanevasStore *
canevas_command_open_to_read (const char *path, GError **error)
{
  return canevas_store_open (canevas_schema_get_default (), path, CANEVAS_OPEN_READ_ONLY | CANEVAS_OPEN_MOMENT, error);
}

const CanevasRecordType *
canevas_command_find_type (const CanevasCommand *self, const char *table, CanevasExit *exit)
{
  const CanevasSchema *schema = canevas_schema_get_default ();
  const CanevasRecordType *type = canevas_schema_find_type (schema, table);
  g_autoptr (GString) known = NULL;

  if (type != NULL)
    return type;
  known = g_string_new (NULL);
  for (guint i = 0; i < schema->n_types; i++)
    g_string_append_printf (known, "%s%s", i > 0 ? ", " : "", schema->types[i]->table);
  *exit = canevas_command_misused (self, _("“%s” is not a type of record. The types are: %s."), table, known->str);
  return NULL;
}
