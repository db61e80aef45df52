/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-schema.h"
#include "program.h"
#include "reform-sample.h"

#include <string.h>

/* A town with the scenario of a reform, written by the library, read by the program. */
static void
set_up (Program *program, gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autoptr (CanevasStore) store = NULL;
  g_autoptr (CanevasRecord) scenario = NULL;
  g_autoptr (GError) error = NULL;

  program_set_up (program, data);
  path = program_get_path (program, "town.canevas");
  store = canevas_store_create (canevas_schema_get_default (), path, &error);
  g_assert_no_error (error);
  reform_sample_fill (store);
  scenario = reform_sample_reform (store);
  g_assert_true (canevas_store_close (store, &error));
  g_assert_no_error (error);
}

static void
test_document (Program *program, gconstpointer data)
{
  g_autofree char *pdf = NULL;
  g_autofree char *text = NULL;

  assert_runs (program, 0, "export town.canevas cst --set scenario=pôle -o f.pdf");
  pdf = program_read (program, "f.pdf", NULL);
  g_assert_true (g_str_has_prefix (pdf, "%PDF-1."));
  assert_runs (program, 0, "export town.canevas cst --set scenario=pole -o f.odt");
  g_assert_true (program_has (program, "f.odt"));
  assert_runs (program, 0, "export town.canevas cst -o f.txt");
  text = program_read (program, "f.txt", NULL);
  assert_holds (text, "comité social territorial");
  assert_holds (text, "Service des publics");
  /* Functions, never names. */
  g_assert_null (strstr (text, "Morel"));
  assert_runs (program, 0, "export town.canevas cst --set status=final --set scenario=pôle -o f.pdf");
}

static void
test_tables (Program *program, gconstpointer data)
{
  assert_runs (program, 0, "export town.canevas cst --set scenario=pôle -o -");
  assert_holds (program->out, "Unités;Renommée;Service jeunesse et vie associative;s’appelait «\302\240Service animation jeunesse\302\240»;1\r\n");
  assert_holds (program->out, "Postes;Déplacé;Archiviste;dans «\302\240Service des publics\302\240» au lieu de «\302\240Service des archives\302\240»;4\r\n");
  assert_runs (program, 0, "export town.canevas cst --set table=units -o u.csv");
  assert_runs (program, 0, "export town.canevas cst --set table=units --set scenario=pôle -o -");
  assert_holds (program->out, "\r\nService des publics;0;10;1;0;10;0\r\n");
  assert_runs (program, 0, "export town.canevas cst --set table=agents -o -");
  assert_holds (program->out, "\r\nBibliothécaire;Médiathèque;3;Service des publics;\"unité, responsable\"\r\n");
}

static void
test_misuse (Program *program, gconstpointer data)
{
  assert_runs (program, 1, "export town.canevas cst --set scenario=nowhere -o f.pdf");
  assert_holds (program->err, "Un pôle pour la culture et le sport");
  assert_runs (program, 2, "export town.canevas cst --set table=people -o f.csv");
  assert_holds (program->err, "changes, units, agents");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) g_test_add ("/cli/cst/" name, Program, NULL, set_up, test, program_tear_down)
  ADD ("document", test_document);
  ADD ("tables", test_tables);
  ADD ("misuse", test_misuse);
#undef ADD
  return g_test_run ();
}
