/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-cli.h"

#include "canevas-commands.h"
#include "canevas-output.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const CanevasCommand *const commands[] = {
  &canevas_command_new,
  &canevas_command_demo,
  &canevas_command_info,
  &canevas_command_list,
  &canevas_command_history,
  &canevas_command_import,
  &canevas_command_export,
  &canevas_command_salvage,
  &canevas_command_help,
  &canevas_command_version,
  NULL,
};

/* Options that people type where a command is expected. */
static const struct
{
  const char *option;
  const char *name;
} options[] = {
  { "--help", "help" },
  { "-h", "help" },
  { "-?", "help" },
  { "--version", "version" },
  { "-v", "version" },
};

const CanevasCommand *const *
canevas_cli_list (void)
{
  return commands;
}

const CanevasCommand *
canevas_cli_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    if (g_str_equal (options[i].option, name))
      name = options[i].name;
  for (guint i = 0; commands[i] != NULL; i++)
    if (g_str_equal (commands[i]->name, name))
      return commands[i];
  return NULL;
}

gboolean
canevas_cli_knows (const char *word)
{
  g_return_val_if_fail (word != NULL, FALSE);

  return canevas_cli_find (word) != NULL;
}

/* How many letters must change to make one word of the other (Levenshtein). */
static guint
count_differences (const char *a, const char *b)
{
  gsize length = strlen (b);
  g_autofree guint *row = g_new (guint, length + 1);

  for (gsize j = 0; j <= length; j++)
    row[j] = j;
  for (gsize i = 0; a[i] != '\0'; i++)
    {
      guint diagonal = row[0];

      row[0] = i + 1;
      for (gsize j = 0; j < length; j++)
        {
          guint replaced = diagonal + (a[i] != b[j]);

          diagonal = row[j + 1];
          row[j + 1] = MIN (MIN (row[j], row[j + 1]) + 1, replaced);
        }
    }
  return row[length];
}

static const CanevasCommand *
find_nearest (const char *word)
{
  const CanevasCommand *nearest = NULL;
  guint least = 3;

  for (guint i = 0; strlen (word) < 40 && commands[i] != NULL; i++)
    {
      guint differences = count_differences (word, commands[i]->name);

      if (differences < least)
        {
          least = differences;
          nearest = commands[i];
        }
    }
  return nearest;
}

CanevasExit
canevas_cli_reject (const char *word)
{
  const CanevasCommand *nearest;

  g_return_val_if_fail (word != NULL, CANEVAS_EXIT_USAGE);

  nearest = find_nearest (word);
  if (nearest != NULL)
    canevas_output_complain (_("“%s” is neither a command nor a file. Did you mean “canevas %s”?"), word, nearest->name);
  else
    canevas_output_complain (_("“%s” is neither a command nor a file."), word);
  canevas_output_advise (_("“canevas help” lists the commands."));
  return CANEVAS_EXIT_USAGE;
}

CanevasExit
canevas_cli_run (int argc, char **argv, char **open)
{
  CanevasInvocation invocation = { argc - 1, argv + 1, NULL };
  const CanevasCommand *command;
  g_autoptr (GError) error = NULL;
  CanevasExit exit;

  g_return_val_if_fail (argc > 1, CANEVAS_EXIT_USAGE);

  command = canevas_cli_find (argv[1]);
  g_return_val_if_fail (command != NULL, CANEVAS_EXIT_USAGE);

  exit = command->run (command, &invocation);
  *open = invocation.open;
  if (!canevas_output_finish (&error) && exit == CANEVAS_EXIT_DONE)
    return canevas_command_failed (error);
  return exit;
}
