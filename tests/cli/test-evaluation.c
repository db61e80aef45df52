/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "program.h"

#include <string.h>

/* What the command line makes of indicators: measures from the sheet of an office, the dashboard in all its forms. */

static const char *const project =
  "{\"format\": \"canevas\", \"schema\": 5, \"records\": {"
  "\"project\": [{\"id\": \"01944a99-0001-7000-8000-000000000001\", \"name\": \"Accueil unique\"}],"
  "\"indicator\": ["
  "{\"id\": \"01944a99-0002-7000-8000-000000000001\", \"project\": \"01944a99-0001-7000-8000-000000000001\","
  "\"name\": \"Délai de réponse\", \"kind\": \"effectiveness\", \"measure\": \"jours\", \"direction\": \"decrease\","
  "\"baseline\": 15.2, \"target\": 9, \"frequency\": \"monthly\", \"rank\": 1},"
  "{\"id\": \"01944a99-0003-7000-8000-000000000001\", \"project\": \"01944a99-0001-7000-8000-000000000001\","
  "\"name\": \"Usagers satisfaits\", \"measure\": \"%\", \"direction\": \"increase\", \"target\": 80, \"rank\": 2}]}}";

static void
set_up_file (Program *program)
{
  program_write (program, "p.json", project);
  program_write (program, "m.csv", "Indicateur;Date;Valeur\nDélai de réponse;31/01/2024;12,1\nDélai de réponse;28/02/2024;8,7\n"
                                   "Usagers satisfaits;28/02/2024;71 %\n");
  assert_runs (program, 0, "new p.canevas");
  assert_runs (program, 0, "import p.canevas data p.json");
}

static void
test_import (Program *program, gconstpointer data)
{
  set_up_file (program);
  assert_runs (program, 0, "import p.canevas measures m.csv --dry-run");
  assert_holds (program->out, "3 added, 0 unchanged.");
  assert_runs (program, 0, "import p.canevas measures m.csv --set project=Accueil");
  assert_runs (program, 0, "import p.canevas measures m.csv");
  assert_holds (program->out, "0 added, 3 unchanged.");
  program_write (program, "b.csv", "Indicateur;Date;Valeur\nCoût;31/01/2024;12\n");
  assert_runs (program, 1, "import p.canevas measures b.csv");
  assert_holds (program->out, "line 2: the project has no indicator called “Coût”.");
  assert_runs (program, 2, "import p.canevas measures m.csv --set box=Accueil");
  assert_holds (program->err, "project");
  assert_runs (program, 1, "import p.canevas measures m.csv --set project=Piscine");
}

static void
test_export (Program *program, gconstpointer data)
{
  g_autofree char *presence = NULL;
  g_autofree char *csv = NULL, *board = NULL, *targets = NULL, *text = NULL;

  assert_runs (program, 0, "new e.canevas");
  set_up_file (program);
  assert_runs (program, 0, "import p.canevas measures m.csv");
  assert_runs (program, 0, "export p.canevas dashboard -o d.csv");
  csv = program_read (program, "d.csv", NULL);
  assert_holds (csv, "Délai de réponse;Efficacité;jours;Doit baisser;15.2;9;8.7;2024-02-28;Mieux qu’au départ;Cible "
                     "atteinte;2024-03-28;");
  assert_holds (csv, "Usagers satisfaits;;%;Doit augmenter;;80;71;2024-02-28;;Cible non atteinte;;0");
  assert_runs (program, 0, "export p.canevas dashboard -o d.svg");
  board = program_read (program, "d.svg", NULL);
  assert_holds (board, "Tableau de bord d’évaluation");
  assert_holds (board, "1 cible atteinte sur 2");
  assert_holds (board, "15,2\302\240jours au départ");
  assert_runs (program, 0, "export p.canevas dashboard --set chart=targets --set page=figure -o t.svg");
  targets = program_read (program, "t.svg", NULL);
  assert_holds (targets, "cible ≥\302\24080\342\200\257%");
  g_assert_null (strstr (targets, "Départ"));
  assert_runs (program, 0, "export p.canevas dashboard -o d.pdf");
  assert_runs (program, 0, "export p.canevas dashboard -o d.png");
  assert_runs (program, 0, "export p.canevas dashboard -o d.odt");
  assert_runs (program, 0, "export p.canevas tableau-de-bord -o d.txt");
  text = program_read (program, "d.txt", NULL);
  assert_holds (text, "1 cible atteinte sur 2");
  assert_runs (program, 1, "export p.canevas dashboard --set chart=reading -o r.pdf");
  assert_holds (program->err, "rien à montrer");
  assert_runs (program, 1, "export p.canevas dashboard --set chart=attendance -o a.pdf");
  assert_holds (program->err, "comptez les présents");
  assert_runs (program, 0, "new x.canevas --example proxima");
  assert_runs (program, 0, "export x.canevas dashboard --set chart=attendance -o a.svg");
  presence = program_read (program, "a.svg", NULL);
  assert_holds (presence, "COTECH du projet Proxima");
  assert_runs (program, 2, "export p.canevas dashboard --set chart=cake -o r.pdf");
  assert_holds (program->err, "all, targets, reading");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) g_test_add ("/cli/evaluation/" name, Program, NULL, program_set_up, test, program_tear_down)
  ADD ("import", test_import);
  ADD ("export", test_export);
#undef ADD
  return g_test_run ();
}
