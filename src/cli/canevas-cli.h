/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-command.h"

G_BEGIN_DECLS

/** Whether the first word of the command line calls a command, or is one of the options that are commands (--help, --version). */
gboolean canevas_cli_knows (const char *word);
/**
 * canevas_cli_run:
 * @argv: the whole command line, whose second word canevas_cli_knows()
 * @open: (out) (nullable) (transfer full): a file on which the window should open now
 */
CanevasExit canevas_cli_run (int argc, char **argv, char **open);
/** Complains of a first word that is neither a command nor a file, and names the command that looks most like it. */
CanevasExit canevas_cli_reject (const char *word);

/** The commands, in the order of the help; ended by %NULL. */
const CanevasCommand *const *canevas_cli_list (void);
/** (nullable) */
const CanevasCommand *canevas_cli_find (const char *name);

G_END_DECLS
