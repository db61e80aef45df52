/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "program.h"

#include <string.h>

/* What agents of a city said, and a cloud to which nothing was given yet. */
static const char data_file[] =
  "{\"format\": \"canevas\", \"schema\": 5, \"records\": {\"word_cloud\": [\n"
  "{\"id\": \"01944a13-d002-7702-8a00-000000000001\", \"name\": \"Paroles d’agents\", \"source\": \"text\", \"size\": 5,\n"
  " \"text\": \"De l’écoute, de l’écoute et des moyens. Un moyen : l’écoute ; la confiance.\"},\n"
  "{\"id\": \"01944a13-d002-7702-8a00-000000000002\", \"name\": \"Idées\", \"source\": \"ideas\"}]}}\n";

static void
set_up (Program *program, gconstpointer data)
{
  g_autofree char *path = NULL;

  program_set_up (program, data);
  path = program_get_path (program, "words.json");
  g_assert_true (g_file_set_contents (path, data_file, -1, NULL));
  assert_runs (program, 0, "new p.canevas");
  assert_runs (program, 0, "import p.canevas data words.json");
}

static void
test_table (Program *program, gconstpointer data)
{
  assert_runs (program, 0, "export p.canevas wordcloud --of Paroles -o w.csv");
  {
    g_autofree char *csv = program_read (program, "w.csv", NULL);

    g_assert_cmpstr (csv, ==, "\xef\xbb\xbfMot;Nombre\r\nécoute;3\r\nmoyen;2\r\nconfiance;1\r\n");
  }
}

static void
test_drawings (Program *program, gconstpointer data)
{
  g_autofree char *svg = NULL;
  g_autofree char *pdf = NULL;

  assert_runs (program, 0, "export p.canevas wordcloud --of Paroles -o w.svg");
  svg = program_read (program, "w.svg", NULL);
  assert_holds (svg, "<title id=\"scene-title\">Paroles d’agents</title>");
  assert_holds (svg, ">écoute</text>");
  assert_runs (program, 0, "export p.canevas wordcloud --of Paroles --set page=a3 -o w.pdf");
  pdf = program_read (program, "w.pdf", NULL);
  g_assert_true (g_str_has_prefix (pdf, "%PDF-1."));
}

static void
test_misuse (Program *program, gconstpointer data)
{
  assert_runs (program, 1, "export p.canevas wordcloud --of Idées -o w.pdf");
  assert_holds (program->err, "“Idées” has no word to show yet: give it a text, or collect ideas or minutes.");
  g_assert_false (program_has (program, "w.pdf"));
  assert_runs (program, 1, "export p.canevas wordcloud -o w.pdf");
  assert_holds (program->err, "Paroles d’agents");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) g_test_add ("/cli/wordcloud/" name, Program, NULL, set_up, test, program_tear_down)
  ADD ("table", test_table);
  ADD ("drawings", test_drawings);
  ADD ("misuse", test_misuse);
#undef ADD
  return g_test_run ();
}
