/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-store.h"

G_BEGIN_DECLS

/** What the process ends with. */
typedef enum
{
  CANEVAS_EXIT_DONE = 0,
  CANEVAS_EXIT_FAILED = 1, /* a file, a record, the disk */
  CANEVAS_EXIT_USAGE = 2,  /* the words of the command line */
} CanevasExit;

typedef struct _CanevasCommand CanevasCommand;

/**
 * CanevasInvocation:
 * @argc: length of @argv
 * @argv: the command's name and what follows it
 * @open: (nullable): set by a command after which the window should open on this file
 *
 * One call of a command.
 */
typedef struct
{
  int argc;
  char **argv;
  char *open;
} CanevasInvocation;

/**
 * CanevasCommand:
 * @name: the word that calls it
 * @arguments: what follows it, as in its help: words in capitals, options in brackets
 * @summary: msgid: what it does, in one line (N_)
 * @details: (nullable): msgid: what else its user must know (N_)
 *
 * One command of the command line. Static data.
 */
struct _CanevasCommand
{
  const char *name;
  const char *arguments;
  const char *summary;
  const char *details;
  CanevasExit (*run) (const CanevasCommand *self, CanevasInvocation *invocation);
};

/**
 * canevas_command_parse:
 * @entries: its options, ended by a zeroed one; %NULL: none. Use %G_OPTION_ARG_FILENAME for texts: they must not depend on the
 *   locale
 * @least: how many words it needs
 * @most: how many words it takes
 * @words: (out) (transfer full): the words that are no options
 * @exit: (out): what to end with when there is nothing left to do
 *
 * Reads the words of a call; prints the help when it is asked for, and what is wrong when something is.
 *
 * Returns: whether the command should go on
 */
gboolean canevas_command_parse (const CanevasCommand *self, CanevasInvocation *invocation, const GOptionEntry *entries,
                                guint least, guint most, char ***words, CanevasExit *exit);
/** Prints what was wrong with the words, and where help is. Returns: %CANEVAS_EXIT_USAGE */
CanevasExit canevas_command_misused (const CanevasCommand *self, const char *format, ...) G_GNUC_PRINTF (2, 3);
/** Prints "canevas: " and the sentence on the error stream. Returns: %CANEVAS_EXIT_FAILED */
CanevasExit canevas_command_failed (const GError *error);

/** Opens the file of a command that only reads: works while somebody else holds it, and leaves no trace beside it. */
CanevasStore *canevas_command_open_to_read (const char *path, GError **error);
/** The type called @table; when there is none, says which there are. */
const CanevasRecordType *canevas_command_find_type (const CanevasCommand *self, const char *table, CanevasExit *exit);

G_END_DECLS
