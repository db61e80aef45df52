/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "program.h"

/* The plan of a packaged example, as drawings, tables and a document. */

static void
test_drawings (Program *program, gconstpointer data)
{
  g_autofree char *svg = NULL;
  g_autofree char *phases = NULL;

  assert_runs (program, 0, "new p.canevas --example proxima");
  assert_runs (program, 0, "export p.canevas plan -o p.pdf");
  g_assert_true (program_has (program, "p.pdf"));
  assert_runs (program, 0, "export p.canevas plan -o p.svg");
  svg = program_read (program, "p.svg", NULL);
  assert_holds (svg, "Aménagement du lieu pilote, du 23");
  assert_holds (svg, "Cheffe de projet");
  assert_runs (program, 0, "export p.canevas plan --set depth=1 --set workload=no -o phases.svg");
  phases = program_read (program, "phases.svg", NULL);
  assert_holds (phases, "Choix du scénario");
  g_assert_null (strstr (phases, "Aménagement"));
  assert_runs (program, 0, "export p.canevas plan --set page=a4 --set owners=yes -o a4.pdf");
  assert_runs (program, 0, "export p.canevas plan --set tiles=a4 -o tiles.pdf");
  assert_runs (program, 0, "export p.canevas plan -o p.png");
  assert_runs (program, 2, "export p.canevas plan --set depth=none -o p.svg");
}

/* What the example says of its milestones, the plan says too. */
static void
test_table (Program *program, gconstpointer data)
{
  static const char *const milestones[] = { "Diagnostic partagé;Jalon;2023-01-31",          "Choix du scénario;Jalon;2023-03-30",
                                            "Organigrammes cibles;Jalon;2023-06-15",        "Territoire pilote ouvert;Jalon;2023-09-18",
                                            "Postes pourvus;Jalon;2023-12-14",              "Cinq territoires en service;Jalon;2024-01-22",
                                            "Retour d’expérience;Jalon;2024-06-20" };
  g_autofree char *csv = NULL;

  assert_runs (program, 0, "new p.canevas --example proxima");
  assert_runs (program, 0, "export p.canevas plan -o p.csv");
  csv = program_read (program, "p.csv", NULL);
  assert_holds (csv, "Niveau;Tâche;Type;Début;Fin;Jours ouvrés;");
  for (guint i = 0; i < G_N_ELEMENTS (milestones); i++)
    assert_holds (csv, milestones[i]);
  assert_holds (csv, "2;Rédaction du diagnostic;Tâche;2023-01-25;2023-01-31;5;0;Cheffe de projet;Oui;2023-01-31;0;");
}

/* When it ends and why, its tasks, whom it takes more of than is given; once a plan was kept, what has moved since. */
static void
test_document (Program *program, gconstpointer data)
{
  g_autofree char *text = NULL;

  assert_runs (program, 0, "new p.canevas --example proxima");
  assert_runs (program, 0, "export p.canevas planning -o p.txt");
  text = program_read (program, "p.txt", NULL);
  assert_holds (text, "va du 22\302\240septembre\302\2402022 au 20\302\240juin\302\2402024");
  assert_holds (text, "Chemin critique\302\240: Atelier de partage du diagnostic →");
  assert_holds (text, "Dépend de");
  assert_holds (text, "Temps de celles et ceux qui participent");
  assert_holds (text, "Experte méthode");
  g_assert_null (strstr (text, "planning de référence"));
  assert_runs (program, 0, "export p.canevas planning -o p.pdf");
  assert_runs (program, 0, "export p.canevas plan -o p.odt");
}

/* Where there is nothing, what to do. */
static void
test_nothing (Program *program, gconstpointer data)
{

  assert_runs (program, 0, "new p.canevas --example annemasse");
  assert_runs (program, 1, "export p.canevas plan -o p.pdf");
  assert_holds (program->err, "pas encore de planning");
  g_assert_false (program_has (program, "p.pdf"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) g_test_add ("/cli/plan/" name, Program, NULL, program_set_up, test, program_tear_down)
  ADD ("drawings", test_drawings);
  ADD ("table", test_table);
  ADD ("document", test_document);
  ADD ("nothing", test_nothing);
#undef ADD
  return g_test_run ();
}
