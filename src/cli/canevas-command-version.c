/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-commands.h"
#include "canevas-output.h"

#include <glib/gi18n-lib.h>

static CanevasExit
run (const CanevasCommand *self, CanevasInvocation *invocation)
{
  g_auto (GStrv) words = NULL;
  CanevasExit exit;

  if (!canevas_command_parse (self, invocation, NULL, 0, 0, &words, &exit))
    return exit;
  canevas_output_print ("Canevas %s\n", CANEVAS_VERSION);
  return CANEVAS_EXIT_DONE;
}

const CanevasCommand canevas_command_version = {
  .name = "version",
  .arguments = "",
  .summary = N_("Prints the version of Canevas"),
  .run = run,
};
