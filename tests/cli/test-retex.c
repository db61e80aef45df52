/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "program.h"

/* The project of the Métropole européenne de Lille with its libraries, as packaged. */

static void
test_document (Program *program, gconstpointer data)
{
  g_autofree char *text = NULL;

  assert_runs (program, 0, "new p.canevas --example mel");
  assert_runs (program, 0, "export p.canevas retex -o r.pdf");
  assert_runs (program, 0, "export p.canevas retex -o r.txt");
  text = program_read (program, "r.txt", NULL);
  assert_holds (text, "Retex du projet design en bibliothèques");
  assert_holds (text, "Difficulté à mobiliser");
  assert_holds (text, "Plages de temps");
  assert_holds (text, "Proposer un crédit");
  g_assert_true (program_has (program, "r.pdf"));
}

static void
test_table_and_chart (Program *program, gconstpointer data)
{
  g_autofree char *csv = NULL;
  g_autofree char *svg = NULL;

  assert_runs (program, 0, "new p.canevas --example mel");
  assert_runs (program, 0, "export p.canevas retex -o r.csv");
  csv = program_read (program, "r.csv", NULL);
  assert_holds (csv, "Type;");
  assert_holds (csv, "Réussite;");
  assert_holds (csv, ";Temps;12;");
  assert_runs (program, 0, "export p.canevas retex -o r.svg");
  svg = program_read (program, "r.svg", NULL);
  assert_holds (svg, "Personnes");
  assert_holds (svg, "Difficulté");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) g_test_add ("/cli/retex/" name, Program, NULL, program_set_up, test, program_tear_down)
  ADD ("document", test_document);
  ADD ("table-and-chart", test_table_and_chart);
#undef ADD
  return g_test_run ();
}
