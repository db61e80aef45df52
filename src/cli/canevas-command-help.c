/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-cli.h"
#include "canevas-commands.h"
#include "canevas-output.h"

#include <glib/gi18n-lib.h>

static void
print_overview (void)
{
  const CanevasCommand *const *commands = canevas_cli_list ();

  canevas_output_print ("%s\n\n",
                        _("Canevas frames collaborative projects of local authorities and prints the documents to sign."));
  canevas_output_print ("  %-10s %s\n", "[FILE]", _("Opens the window"));
  for (guint i = 0; commands[i] != NULL; i++)
    canevas_output_print ("  %-10s %s\n", commands[i]->name, _(commands[i]->summary));
  canevas_output_print ("\n%s\n", _("“canevas help COMMAND” says more of a command. A command ends with 0 when it is done, 1 "
                                     "when it failed and 2 when it was not understood."));
}

static CanevasExit
run (const CanevasCommand *self, CanevasInvocation *invocation)
{
  g_auto (GStrv) words = NULL;
  const CanevasCommand *command;
  char *asked[] = { NULL, (char *) "--help", NULL };
  CanevasInvocation help = { 2, asked, NULL };
  CanevasExit exit;

  if (!canevas_command_parse (self, invocation, NULL, 0, 1, &words, &exit))
    return exit;
  if (words[0] == NULL)
    {
      print_overview ();
      return CANEVAS_EXIT_DONE;
    }
  command = canevas_cli_find (words[0]);
  if (command == NULL)
    return canevas_cli_reject (words[0]);
  asked[0] = words[0];
  return command->run (command, &help);
}

const CanevasCommand canevas_command_help = {
  .name = "help",
  .arguments = "[COMMAND]",
  .summary = N_("Lists the commands, or says more of one"),
  .run = run,
};
