/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "program.h"

/* All projects of a packaged example: as a table, as drawings, and the document of a review of them. */

/* Each project has its line; what is late is said with its reason. */
static void
test_table (Program *program, gconstpointer data)
{
  g_autofree char *csv = NULL;

  assert_runs (program, 0, "new p.canevas --example portefeuille");
  assert_runs (program, 0, "export p.canevas portfolio -o p.csv");
  csv = program_read (program, "p.csv", NULL);
  assert_holds (csv, "Projet;Étape;État;Pourquoi;Début;Fin;Prochain jalon;Temps accordé");
  assert_holds (csv, "Actes dématérialisés;En cours;En difficulté;");
  assert_holds (csv, "Sa fin est dépassée de ");
  assert_holds (csv, ";2026-03-02;2027-04-30;\"Logiciel choisi, 6");
  assert_holds (csv, "Réunions utiles;Terminé;;;2025-01-13;2026-02-27;;");
}

/* Over time by default; each chart as a sheet, as a picture and as its figures. */
static void
test_charts (Program *program, gconstpointer data)
{
  static const char *const charts[] = { "timeline", "bubbles", "risks", "load" };
  static const char *const said[] = { "Plan vélo des agents, du 1", "Glissement (jours)",
                                      "Données des deux logiciels impossibles à reprendre", "Direction du numérique" };

  assert_runs (program, 0, "new p.canevas --example portefeuille");
  for (guint i = 0; i < G_N_ELEMENTS (charts); i++)
    {
      g_autofree char *svg = NULL;

      assert_runs (program, 0, "export p.canevas portfolio --set chart=%s -o p.svg", charts[i]);
      svg = program_read (program, "p.svg", NULL);
      assert_holds (svg, said[i]);
      assert_runs (program, 0, "export p.canevas portfolio --set chart=%s --set page=a3 -o p.pdf", charts[i]);
      assert_runs (program, 0, "export p.canevas portfolio --set chart=%s -o p.csv", charts[i]);
    }
  assert_runs (program, 0, "export p.canevas portfolio -o p.png");
  assert_runs (program, 0, "export p.canevas portfolio -o default.pdf");
  g_assert_true (program_has (program, "default.pdf"));
  assert_runs (program, 2, "export p.canevas portfolio --set chart=pie -o p.pdf");
  assert_holds (program->err, "timeline");
}

/* One project's risks; kinds of role in place of units; never the names of people. */
static void
test_choices (Program *program, gconstpointer data)
{
  g_autofree char *risks = NULL, *roles = NULL, *units = NULL;

  assert_runs (program, 0, "new p.canevas --example portefeuille");
  assert_runs (program, 0, "export p.canevas portfolio --set chart=risks --set project=vélo -o risks.csv");
  risks = program_read (program, "risks.csv", NULL);
  assert_holds (risks, "Plan vélo des agents;Vols dans les abris;2;2;");
  g_assert_null (strstr (risks, "Accueil unique"));
  assert_runs (program, 0, "export p.canevas portfolio --set chart=load --set by=role -o roles.csv");
  roles = program_read (program, "roles.csv", NULL);
  assert_holds (roles, "Chef de projet");
  assert_runs (program, 0, "export p.canevas portfolio --set chart=load -o units.svg");
  units = program_read (program, "units.svg", NULL);
  g_assert_null (strstr (units, "Agent"));
  assert_runs (program, 1, "export p.canevas portfolio --set chart=risks --set project=absent -o p.csv");
  assert_holds (program->err, "absent");
}

/* What was noted and decided, and all projects in drawings that the text tells too. */
static void
test_document (Program *program, gconstpointer data)
{
  g_autofree char *text = NULL;

  assert_runs (program, 0, "new p.canevas --example portefeuille");
  assert_runs (program, 0, "export p.canevas revue-de-projets -o r.txt");
  text = program_read (program, "r.txt", NULL);
  assert_holds (text, "Passage au CST");
  assert_holds (text, "Les projets dans le temps");
  assert_holds (text, "Télétravail et lieux partagés, du 1");
  assert_holds (text, "Une seule personne connaît le logiciel");
  assert_runs (program, 0, "export p.canevas revue-de-projets -o r.pdf");
  assert_runs (program, 0, "export p.canevas revue-de-projets -o r.odt");
}

/* Where there is nothing, what to do. */
static void
test_nothing (Program *program, gconstpointer data)
{
  program->language = "fr";
  assert_runs (program, 0, "new p.canevas --example nantes");
  assert_runs (program, 1, "export p.canevas portfolio --set chart=risks -o p.pdf");
  assert_holds (program->err, "Il n’y a encore rien à dessiner");
  g_assert_false (program_has (program, "p.pdf"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) g_test_add ("/cli/portfolio/" name, Program, NULL, program_set_up, test, program_tear_down)
  ADD ("table", test_table);
  ADD ("charts", test_charts);
  ADD ("choices", test_choices);
  ADD ("document", test_document);
  ADD ("nothing", test_nothing);
#undef ADD
  return g_test_run ();
}
