/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "program.h"

#include <string.h>

static void
test_help (Program *program, gconstpointer data)
{
  assert_runs (program, 0, "help");
  assert_holds (program->out, "\n  export ");
  assert_holds (program->out, "\n  import ");
  g_assert_cmpstr (program->err, ==, "");
  assert_runs (program, 0, "--help");
  assert_holds (program->out, "\n  new ");
  assert_runs (program, 0, "help export");
  assert_holds (program->out, "canevas export [");
  assert_holds (program->out, "--of=");
  assert_runs (program, 0, "export --help");
  assert_holds (program->out, "canevas export [");
}

static void
test_version (Program *program, gconstpointer data)
{
  assert_runs (program, 0, "--version");
  g_assert_true (g_regex_match_simple ("^Canevas \\d+\\.\\d+\\.\\d+\n$", program->out, 0, 0));
}

static void
test_unknown_word (Program *program, gconstpointer data)
{
  assert_runs (program, 2, "exprot dossier.canevas");
  g_assert_true (
      g_str_has_prefix (program->err, "canevas: “exprot” is neither a command nor a file. Did you mean “canevas export”?\n"));
  g_assert_cmpstr (program->out, ==, "");
  assert_runs (program, 2, "bonjour");
  g_assert_true (g_str_has_prefix (program->err, "canevas: “bonjour” is neither a command nor a file.\n"));
  assert_runs (program, 2, "help bonjour");
  assert_runs (program, 2, "--verbose");
}

/* What looks like a file was meant as one. */
static void
test_missing_file (Program *program, gconstpointer data)
{
  assert_runs (program, 1, "dossier.canevas");
  g_assert_cmpstr (program->err, ==, "canevas: There is no file “dossier.canevas”. “canevas new” makes one.\n");
  assert_runs (program, 1, "ailleurs/dossier");
}

static void
test_no_display (Program *program, gconstpointer data)
{
  program_write (program, "dossier.canevas", "");
  assert_runs (program, 1, "dossier.canevas");
  assert_holds (program->err, "canevas: There is no display");
  assert_runs (program, 1, "%s", "");
  assert_holds (program->err, "canevas: There is no display");
}

static void
test_usage (Program *program, gconstpointer data)
{
  static const struct
  {
    const char *line;
    const char *complaint;
  } cases[] = {
    { "new", "canevas: The name of the file to make is missing.\nUsage: canevas new FILE" },
    { "new --list dossier.canevas", "canevas: “--list” stands alone" },
    { "info", "canevas: Something is missing after “info”." },
    { "info a.canevas b.canevas", "canevas: There is a word too many after “info”." },
    { "info --colour a.canevas", "canevas: Unknown option --colour" },
    { "list a.canevas", "canevas: Something is missing after “list”." },
    { "list a.canevas projet", "canevas: “projet” is not a type of record. The types are: authority, unit, person, face," },
    { "import a.canevas projet x.json", "canevas: “projet” is not a type of record." },
    { "import a.canevas data", "canevas: Something is missing after “import”." },
    { "export a.canevas data", "canevas: Say where to write it, after -o." },
    { "export a.canevas data -o", "canevas: Missing argument for -o" },
    { "export a.canevas note -o note.pdf", "canevas: “note” cannot be exported. What can be: data, " },
    { "export a.canevas data -o tout.pdf", "canevas: Records are written as JSON: the name “tout.pdf” should end in .json." },
    { "export a.canevas data --of Proxima -o tout.json", "canevas: “--of” and “--set” only go with a document." },
    { "export a.canevas note-de-cadrage --set police=12 -o n.pdf",
      "canevas: “police” cannot be set. What can be set is: status." },
    { "export a.canevas note-de-cadrage --set status=signed -o n.pdf",
      "canevas: “signed” is not a status: write status=draft or status=final." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].line);
      assert_runs (program, 2, "%s", cases[i].line);
      if (!g_str_has_prefix (program->err, cases[i].complaint))
        g_error ("%s", program->err);
      assert_holds (program->err, "Usage: canevas ");
      g_assert_cmpstr (program->out, ==, "");
    }
  g_assert_false (program_has (program, "a.canevas"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/cli/words/help", Program, NULL, program_set_up, test_help, program_tear_down);
  g_test_add ("/cli/words/version", Program, NULL, program_set_up, test_version, program_tear_down);
  g_test_add ("/cli/words/unknown-word", Program, NULL, program_set_up, test_unknown_word, program_tear_down);
  g_test_add ("/cli/words/missing-file", Program, NULL, program_set_up, test_missing_file, program_tear_down);
  g_test_add ("/cli/words/no-display", Program, NULL, program_set_up, test_no_display, program_tear_down);
  g_test_add ("/cli/words/usage", Program, NULL, program_set_up, test_usage, program_tear_down);
  return g_test_run ();
}
