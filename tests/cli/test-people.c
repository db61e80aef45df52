/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "program.h"

#include <string.h>

#define DIRECTORY \
  "Matricule;Nom;Prénom;Fonction;Direction;Service;Matricule N+1\r\n" \
  "A1;LEFÈVRE;Cœline;Directrice;Direction des finances;;\r\n" \
  "A2;PETIT;Zoé;Comptable;Direction des finances;Service budget;A1\r\n" \
  "A2;ROUX;Omar;Comptable;Direction des finances;Service budget;A1\r\n"

/* What would be done, then doing it, then nothing to do: one action in all. */
static void
test_import (Program *program, gconstpointer data)
{
  assert_runs (program, 0, "new f.canevas");
  program_write (program, "rh.csv", DIRECTORY);
  assert_runs (program, 0, "import f.canevas people rh.csv --dry-run");
  assert_holds (program->out, "Encoding: UTF-8, separator: ;\n");
  assert_holds (program->out, "  Fonction → Function\n");
  assert_holds (program->out, "Lines not imported:\n  line 4: the staff number “A2” is already on line 3.");
  assert_holds (program->out, "Units: 2 to add, 0 to update, 0 unchanged, 0 left alone\n");
  assert_holds (program->out, "People: 2 to add, 0 to update, 0 unchanged, 0 left alone\n");
  assert_holds (program->out, "Dry run: nothing was written.\n");
  assert_runs (program, 0, "list f.canevas person");
  g_assert_cmpstr (program->out, ==, "");

  assert_runs (program, 0, "import f.canevas people rh.csv");
  assert_holds (program->out, "People: 2 added, 0 updated, 0 unchanged, 0 left alone\n1 line not imported\n");
  assert_runs (program, 0, "list f.canevas person");
  assert_holds (program->out, "Cœline LEFÈVRE");
  assert_holds (program->out, "Zoé PETIT");
  assert_runs (program, 0, "import f.canevas people rh.csv");
  assert_holds (program->out, "People: 0 added, 0 updated, 2 unchanged, 0 left alone\n");
  assert_runs (program, 0, "history f.canevas");
  g_assert_true (strchr (program->out, '\n') == strrchr (program->out, '\n'));
  assert_holds (program->out, "import rh.csv");
}

static void
test_json (Program *program, gconstpointer data)
{
  assert_runs (program, 0, "new f.canevas");
  program_write (program, "rh.csv", DIRECTORY);
  assert_runs (program, 0, "import f.canevas people rh.csv");
  program_write (program, "rh.csv", "Matricule,Nom,Fonction\nA2,PETIT,\"Cheffe \"\"compta\"\"\"\nA3,,\n");
  assert_runs (program, 0, "import f.canevas people rh.csv --dry-run --json");
  assert_holds (program->out, "\"dry_run\": true,");
  assert_holds (program->out, "\"separator\": \",\",");
  assert_holds (program->out, "\"people\": {\"added\": 1, \"updated\": 1, \"unchanged\": 0, \"left_alone\": 1}");
  assert_holds (program->out, "{\"type\": \"person\", \"title\": \"Zoé PETIT\", \"field\": \"position\", \"before\": \"Comptable\", "
                              "\"after\": \"Cheffe \\\"compta\\\"\"}");
}

/* What was recognised wrongly is set by hand. */
static void
test_settings (Program *program, gconstpointer data)
{
  assert_runs (program, 0, "new f.canevas");
  program_write (program, "rh.csv", "Cl\xE9|Qui|Quoi\n7|Roux|Agent\xE9\n");
  assert_runs (program, 1, "import f.canevas people rh.csv");
  assert_holds (program->err, "rh.csv cannot be imported: no column of it is known");
  assert_runs (program, 0, "import f.canevas people rh.csv --set encoding=iso-8859-15 --set separator=| --set column.identifier=cle "
                           "--set column.family_name=Qui --set column.position=Quoi");
  assert_holds (program->out, "Encoding: ISO-8859-15, separator: |\n");
  assert_runs (program, 0, "list f.canevas person --json");
  assert_holds (program->out, "\"position\": \"Agenté\"");
  assert_runs (program, 2, "import f.canevas people rh.csv --set encoding=ebcdic");
  assert_holds (program->err, "UTF-8, Windows-1252, ISO-8859-15, UTF-16LE, UTF-16BE");
  assert_runs (program, 2, "import f.canevas people rh.csv --set separator=x");
  assert_runs (program, 2, "import f.canevas people rh.csv --set column.salaire=Quoi");
  assert_holds (program->err, "line_manager");
  assert_runs (program, 2, "import f.canevas people rh.csv --set column.position=Absent");
  assert_holds (program->err, "The table has no column “Absent”.");
  assert_runs (program, 2, "import f.canevas people rh.csv --set colour=red");
  assert_runs (program, 2, "import f.canevas data rh.csv --set separator=|");
}

/* Nothing of a broken hierarchy is imported, and the file is not touched. */
static void
test_broken (Program *program, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize size, size_after;

  assert_runs (program, 0, "new f.canevas");
  before = program_read (program, "f.canevas", &size);
  program_write (program, "rh.csv", "Code unité;Libellé;Code parent\nA;Pôle;B\nB;Direction;A\nC;Service;\n");
  assert_runs (program, 1, "import f.canevas people rh.csv");
  assert_holds (program->out, "  line 2: the unit “Pôle” would stand below itself: Pôle → Direction → Pôle.\n");
  assert_holds (program->err, "rh.csv: nothing was imported");
  assert_runs (program, 1, "import f.canevas people absent.csv");
  program_write (program, "rh.csv", "");
  assert_runs (program, 1, "import f.canevas people rh.csv");
  assert_holds (program->err, "it is empty");
  after = program_read (program, "f.canevas", &size_after);
  g_assert_cmpmem (before, size, after, size_after);
}

static void
test_in_french (Program *program, gconstpointer data)
{
  assert_runs (program, 0, "new f.canevas");
  program_write (program, "rh.csv", DIRECTORY);
  program->language = "fr";
  assert_runs (program, 0, "import f.canevas people rh.csv");
  assert_holds (program->out, "Unités – créations\302\240: 2\342\200\257; mises à jour\302\240: 0\342\200\257; ");
  assert_holds (program->out, "  ligne 4\302\240: le matricule «\302\240A2\302\240» figure déjà à la ligne 3.");
}

#define ADD(path, test) g_test_add ("/cli/people/" path, Program, NULL, program_set_up, test, program_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("import", test_import);
  ADD ("json", test_json);
  ADD ("settings", test_settings);
  ADD ("broken", test_broken);
  ADD ("in-french", test_in_french);
  return g_test_run ();
}
