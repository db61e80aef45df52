/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A folder of its own for a test, and the real program run in it as a person at a terminal would. */
typedef struct
{
  char *folder;
  char *out;  /* what the last run printed */
  char *err;  /* what it complained of */
  const char *language; /* of the next runs: "en" unless changed */
  const char *locale;   /* of the next runs: C.UTF-8 unless changed */
  gboolean as_nobody;   /* next runs: as a user who is not root, whom permissions hold back */
  const char *out_path; /* (nullable): where the output of the next runs goes instead */
} Program;

void program_set_up (Program *self, gconstpointer data);
void program_tear_down (Program *self, gconstpointer data);
/**
 * program_run: @format: words separated by spaces
 *
 * Returns: its exit status, 128 + signal, or 126 when it cannot run
 */
int program_run (Program *self, const char *format, ...) G_GNUC_PRINTF (2, 3);
/** Runs it with words given one by one, ended by %NULL. */
int program_run_words (Program *self, const char *first, ...) G_GNUC_NULL_TERMINATED;

char *program_get_path (Program *self, const char *name);
void program_write (Program *self, const char *name, const char *content);
char *program_read (Program *self, const char *name, gsize *size);
gboolean program_has (Program *self, const char *name);

/* Runs, and asserts the exit status; shows what was said when it is another one. */
#define assert_runs(program, status, ...) \
  G_STMT_START \
  { \
    int status_ = program_run (program, __VA_ARGS__); \
    if (status_ != (status)) \
      g_test_message ("%s%s", (program)->out, (program)->err); \
    g_assert_cmpint (status_, ==, status); \
  } \
  G_STMT_END

#define assert_holds(text, part) \
  G_STMT_START \
  { \
    if (strstr (text, part) == NULL) \
      g_error ("“%s” does not hold “%s”", text, part); \
  } \
  G_STMT_END

G_END_DECLS
