/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "program.h"

#include <string.h>

/* What the command line makes of stakeholders, sessions and ideas: the packaged examples. */

static void
test_stakeholders (Program *program, gconstpointer data)
{
  g_autofree char *csv = NULL;
  g_autofree char *svg = NULL;
  g_autofree char *text = NULL;

  assert_runs (program, 0, "new p.canevas --example proxima");
  assert_runs (program, 0, "export p.canevas stakeholders -o s.csv");
  csv = program_read (program, "s.csv", NULL);
  assert_holds (csv, "Maires des communes membres;Décide;Volontaire;5;5;");
  assert_runs (program, 0, "export p.canevas stakeholders --set form=ring -o s.svg");
  svg = program_read (program, "s.svg", NULL);
  assert_holds (svg, "Vision à 360°");
  assert_runs (program, 0, "export p.canevas stakeholders -o s.pdf");
  assert_runs (program, 0, "export p.canevas parties-prenantes -o s.txt");
  text = program_read (program, "s.txt", NULL);
  assert_holds (text, "Conférence des maires");
  assert_holds (text, "partie prenante n’est pas connue.");
  assert_holds (text, "Volontaire");
  assert_runs (program, 0, "export p.canevas stakeholders -o s.odt");
  assert_runs (program, 2, "export p.canevas stakeholders --set form=cube -o s.pdf");
  assert_holds (program->err, "map, ring");
}

static void
test_session (Program *program, gconstpointer data)
{
  g_autofree char *csv = NULL;
  g_autofree char *order = NULL;
  g_autofree char *minutes = NULL;
  g_autofree char *same = NULL;
  g_autofree char *outcomes = NULL;
  g_autofree char *strip = NULL;

  assert_runs (program, 0, "new p.canevas --example proxima");
  assert_runs (program, 0, "export p.canevas session -o s.csv");
  csv = program_read (program, "s.csv", NULL);
  assert_holds (csv, "Lecture et rapprochement;30;");
  assert_runs (program, 0, "export p.canevas session --set session=Atelier -o order.txt");
  order = program_read (program, "order.txt", NULL);
  assert_holds (order, "9\302\240h\302\24030");
  assert_holds (order, "Remue-méninges silencieux");
  assert_holds (order, "Le déroulé prend 115");
  assert_runs (program, 0, "export p.canevas compte-rendu -o minutes.txt");
  minutes = program_read (program, "minutes.txt", NULL);
  assert_holds (minutes, "attendus");
  assert_holds (minutes, "Les plannings se décident au pôle.");
  assert_holds (minutes, "D1 ");
  assert_holds (minutes, "A1 ");
  assert_holds (minutes, "Désaccord");
  assert_runs (program, 0, "export p.canevas session --set document=minutes --set session=Atelier -o same.txt");
  same = program_read (program, "same.txt", NULL);
  g_assert_cmpstr (same, ==, minutes);
  assert_runs (program, 0, "export p.canevas session --set document=minutes -o m.csv");
  outcomes = program_read (program, "m.csv", NULL);
  assert_holds (outcomes, "Décision;Les plannings se décident au pôle.;");
  assert_runs (program, 0, "export p.canevas session --set document=agenda -o s.svg");
  strip = program_read (program, "s.svg", NULL);
  assert_holds (strip, "Remue-méninges silencieux");
  assert_holds (strip, "5 minutes sans emploi");
  assert_runs (program, 2, "export p.canevas session --set document=diary -o s.txt");
  assert_holds (program->err, "agenda, minutes");
  assert_runs (program, 2, "export p.canevas session --set document=minutes -o s.svg");
}

/* A session that cannot be held as it is planned: its running order says so, with the strip in words. */
static void
test_unsound_session (Program *program, gconstpointer data)
{
  g_autofree char *order = NULL;

  program_write (program, "s.json",
                 "{\"format\": \"canevas\", \"schema\": 5, \"records\": {"
                 "\"session\": [{\"id\": \"01944a16-f001-7000-8000-000000000001\", \"name\": \"Atelier accueil\","
                 "\"question\": \"Comment accueillir ?\", \"duration\": 90, \"starts_at\": \"9 h 00\","
                 "\"facilitator\": \"Facilitatrice\", \"state\": \"planned\", \"expected\": 40}],"
                 "\"session_step\": [{\"id\": \"01944a16-f002-7000-8000-000000000001\","
                 "\"session\": \"01944a16-f001-7000-8000-000000000001\", \"name\": \"Le cas\","
                 "\"method\": \"codevelopment\", \"minutes\": 100}]}}");
  assert_runs (program, 0, "new p.canevas");
  assert_runs (program, 0, "import p.canevas data s.json");
  assert_runs (program, 0, "export p.canevas session -o order.txt");
  order = program_read (program, "order.txt", NULL);
  assert_holds (order, "10 minutes de trop");
  assert_holds (order, "Codéveloppement professionnel");
  assert_holds (order, "8\302\240participants au plus");
  assert_holds (order, "Fin annoncée\302\240: 10\302\240h\302\24030");
}

static void
test_ideas (Program *program, gconstpointer data)
{
  g_autofree char *csv = NULL;
  g_autofree char *report = NULL;
  g_autofree char *sheet = NULL;
  g_autofree char *progress = NULL;

  assert_runs (program, 0, "new p.canevas --example gpsea");
  assert_runs (program, 0, "export p.canevas ideas -o i.csv");
  csv = program_read (program, "i.csv", NULL);
  assert_holds (csv, ";Non retenue;");
  assert_runs (program, 0, "export p.canevas ideas -o i.txt");
  report = program_read (program, "i.txt", NULL);
  assert_holds (report, "Ce qui n’est pas retenu, et pourquoi");
  assert_holds (report, "BI-005");
  assert_holds (report, "Le point du lundi est le");
  assert_holds (report, "au fil du temps");
  assert_runs (program, 0, "export p.canevas ideas --set chart=progress -o progress.csv");
  progress = program_read (program, "progress.csv", NULL);
  assert_holds (progress, "Période;Réalisée;En cours;Retenue;");
  assert_holds (progress, "oct. 2025;0;0;0;1;2;0;0");
  assert_runs (program, 0, "export p.canevas ideas --set chart=progress --set page=figure -o progress.svg");
  assert_runs (program, 0, "export p.canevas ideas -o now.png");
  assert_runs (program, 2, "export p.canevas ideas --set chart=cake -o x.svg");
  assert_holds (program->err, "state, progress");
  assert_runs (program, 0, "export p.canevas fiche-communaute --of Ambassadeurs -o c.txt");
  sheet = program_read (program, "c.txt", NULL);
  assert_holds (sheet, "Ambassadeurs numériques");
}

/* Numbers go on after those of the ideas there are. */
static void
test_slips (Program *program, gconstpointer data)
{
  assert_runs (program, 0, "new p.canevas --example gpsea");
  assert_runs (program, 0, "export p.canevas slips --set count=20 -o s.pdf");
  g_assert_true (program_has (program, "s.pdf"));
  assert_runs (program, 2, "export p.canevas slips --set count=0 -o t.pdf");
  assert_holds (program->err, "“0” is not a number from 1 to 5000.");
  g_assert_false (program_has (program, "t.pdf"));
}

/* A list that came in on paper, taken in whole or not at all. */
static void
test_import_lists (Program *program, gconstpointer data)
{
  g_autofree char *good = program_get_path (program, "good.csv");
  g_autofree char *bad = program_get_path (program, "bad.csv");
  g_autofree char *members = program_get_path (program, "members.csv");
  g_autofree char *csv = NULL;

  g_assert_true (g_file_set_contents (good, "Num\xe9ro;Id\xe9" "e\n7;Un r\xe9seau de r\xe9" "f\xe9rents\n", -1, NULL)); /* Windows-1252 */
  g_assert_true (g_file_set_contents (bad, "Bulletin;Idée\n8;Une navette\n5;Un autre texte\n", -1, NULL));
  g_assert_true (g_file_set_contents (members, "Communauté;Agent\nClub;Zoé Roux\n", -1, NULL));
  assert_runs (program, 0, "new p.canevas --example gpsea");
  assert_runs (program, 0, "import p.canevas ideas good.csv --dry-run");
  assert_holds (program->out, "1 added, 0 unchanged.\n");
  assert_runs (program, 0, "import p.canevas ideas good.csv");
  assert_runs (program, 1, "import p.canevas ideas bad.csv");
  assert_holds (program->out, "line 3: number 5 is that of another idea.");
  assert_runs (program, 0, "export p.canevas ideas -o i.csv");
  csv = program_read (program, "i.csv", NULL);
  assert_holds (csv, "7;Un réseau de référents;");
  g_assert_null (strstr (csv, "navette"));
  assert_runs (program, 1, "import p.canevas memberships members.csv");
  assert_holds (program->out, "nobody in the file is “Zoé Roux”.");
  assert_runs (program, 2, "import p.canevas ideas good.csv --set colour=red");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) g_test_add ("/cli/participation/" name, Program, NULL, program_set_up, test, program_tear_down)
  ADD ("stakeholders", test_stakeholders);
  ADD ("session", test_session);
  ADD ("unsound-session", test_unsound_session);
  ADD ("ideas", test_ideas);
  ADD ("slips", test_slips);
  ADD ("import-lists", test_import_lists);
#undef ADD
  return g_test_run ();
}
