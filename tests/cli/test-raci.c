/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "program.h"

#include <string.h>

static void
set_up (Program *program, gconstpointer data)
{
  program_set_up (program, data);
  assert_runs (program, 0, "new p.canevas --example proxima");
}

/* The headings and the letters of the packaged example, in the language of its papers. */
static void
test_csv (Program *program, gconstpointer data)
{
  g_autofree char *csv = NULL;

  assert_runs (program, 0, "export p.canevas raci -o r.csv");
  csv = program_read (program, "r.csv", NULL);
  assert_holds (csv, "Phase;Activité;COPIL;Directrice générale des services;Directrice de projet;Cheffe de projet;");
  assert_holds (csv, "\r\nConstruire;Choix du scénario;A;A;R;C;C;I;I\r\n");
  assert_runs (program, 0, "export p.canevas raci -o -");
  assert_holds (program->out, "Choix du scénario;A;A;R;C;C;I;I");
}

static void
test_drawings (Program *program, gconstpointer data)
{
  g_autofree char *svg = NULL;
  g_autofree char *pdf = NULL;
  g_autofree char *png = NULL;
  gsize size;

  assert_runs (program, 0, "export p.canevas raci --of Proxima -o r.svg");
  svg = program_read (program, "r.svg", NULL);
  assert_holds (svg, "Matrice RACI du projet «\302\240Proxima 2024 (exemple)\302\240»");
  assert_holds (svg, "Aucun R");
  /* On paper it is the document, with its frame. */
  assert_runs (program, 0, "export p.canevas raci -o r.pdf");
  pdf = program_read (program, "r.pdf", &size);
  g_assert_true (g_str_has_prefix (pdf, "%PDF-1."));
  assert_runs (program, 0, "export p.canevas raci -o r.png");
  png = program_read (program, "r.png", &size);
  g_assert_cmpmem (png, 8, "\211PNG\r\n\032\n", 8);
}

static void
test_misuse (Program *program, gconstpointer data)
{
  /* All that it can be, as a table, a drawing or a document. */
  assert_runs (program, 2, "export p.canevas raci -o r.doc");
  assert_holds (program->err, ".csv");
  assert_holds (program->err, ".svg");
  assert_holds (program->err, ".odt");
  assert_runs (program, 2, "export p.canevas communication-plan -o p.svg");
  assert_holds (program->err, "“communication-plan” is written as .csv, .pdf, .odt, .txt: end the name “p.svg” so.");
  assert_runs (program, 2, "export p.canevas raci --set page=2 -o r.svg");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) g_test_add ("/cli/raci/" name, Program, NULL, set_up, test, program_tear_down)
  ADD ("csv", test_csv);
  ADD ("drawings", test_drawings);
  ADD ("misuse", test_misuse);
#undef ADD
  return g_test_run ();
}
