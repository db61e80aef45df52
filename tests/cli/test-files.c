/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "program.h"

#include "canevas-schema.h"
#include "canevas-store.h"

#include <string.h>

#define MILESTONE \
  "{\"format\": \"canevas\", \"schema\": 1, \"records\": {\n" \
  "\"project\": [{\"id\": \"0190a1b2-c3d4-7e5f-8a9b-000000000001\", \"name\": \"Guichet unique\"}],\n" \
  "\"milestone\": [{\"id\": \"0190a1b2-c3d4-7e5f-8a9b-000000000002\",\n" \
  "\"project\": \"0190a1b2-c3d4-7e5f-8a9b-000000000001\", \"name\": \"Ouverture\", \"due\": \"2027-01-15\"}]}}\n"

static guint
count_lines (const char *text)
{
  guint lines = 0;

  for (; *text != '\0'; text++)
    lines += *text == '\n';
  return lines;
}

static void
test_new (Program *program, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize size, size_after;

  assert_runs (program, 0, "new vide.canevas");
  g_assert_cmpstr (program->out, ==, "vide.canevas\n");
  before = program_read (program, "vide.canevas", &size);
  assert_runs (program, 1, "new vide.canevas");
  assert_holds (program->err, "canevas: ");
  assert_holds (program->err, "vide.canevas");
  assert_runs (program, 1, "new vide.canevas --example proxima");
  after = program_read (program, "vide.canevas", &size_after);
  g_assert_cmpmem (before, size, after, size_after);
  assert_runs (program, 1, "new sans/dossier.canevas");
  g_assert_false (program_has (program, "sans"));
  assert_runs (program, 1, "new autre.canevas --example absent");
  assert_holds (program->err, "canevas: There is no example called “absent”. The examples are: accueil, annemasse, caluire, ");
  g_assert_false (program_has (program, "autre.canevas"));
}

static void
test_new_list (Program *program, gconstpointer data)
{
  g_auto (GStrv) lines = NULL;

  assert_runs (program, 0, "new --list");
  lines = g_strsplit (g_strchomp (program->out), "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 17);
  g_assert_true (g_str_has_prefix (lines[11], "proxima\tProxima 2024 (exemple) — "));
  assert_runs (program, 0, "new --list --json");
  assert_holds (program->out, "{\"name\": \"proxima\", \"title\": \"Proxima 2024 (exemple) — ");
}

static void
test_list (Program *program, gconstpointer data)
{
  assert_runs (program, 0, "new p.canevas --example proxima");
  assert_runs (program, 0, "list p.canevas milestone");
  g_assert_cmpuint (count_lines (program->out), ==, 8);
  g_assert_true (g_regex_match_simple ("^[0-9a-f-]{36}\t\\S", program->out, 0, 0));
  assert_runs (program, 0, "list p.canevas milestone --json");
  assert_holds (program->out, "\"milestone\": [");
  program_write (program, "m.json", program->out);
  assert_runs (program, 0, "import p.canevas milestone m.json");
  g_assert_cmpstr (program->out, ==, "0 records added, 0 updated, 8 unchanged.\n");
}

static void
test_info (Program *program, gconstpointer data)
{
  assert_runs (program, 0, "new p.canevas --example proxima");
  assert_runs (program, 0, "info p.canevas");
  assert_holds (program->out, "File: p.canevas\n");
  assert_holds (program->out, "Health: good");
  assert_holds (program->out, "Proxima 2024 (exemple): 13 sections ready of 13\n");
  assert_holds (program->out, "Milestones (milestone): 8\n");
  assert_runs (program, 0, "info p.canevas --json");
  assert_holds (program->out, "\"schema\": 5,");
  assert_holds (program->out, "\"sound\": true,");
  assert_holds (program->out, "\"milestone\": 8,");
  assert_holds (program->out, "\"sections_ready\": 13, \"sections\": 13}");
}

static void
test_history (Program *program, gconstpointer data)
{
  g_autofree char *name = canevas_store_dup_user_name ();
  g_autofree char *line = NULL;

  assert_runs (program, 0, "new p.canevas");
  assert_runs (program, 0, "history p.canevas");
  g_assert_cmpstr (program->out, ==, "");
  program_write (program, "un.json", "{\"format\": \"canevas\", \"schema\": 1, \"records\": {\"project\": [{\"name\": \"Proxima\"}]}}");
  assert_runs (program, 0, "import p.canevas data un.json");
  assert_runs (program, 0, "history p.canevas");
  line = g_strdup_printf (", %s: ", name);
  assert_holds (program->out, "today at ");
  assert_holds (program->out, line);
  assert_holds (program->out, "un.json");
  assert_runs (program, 0, "history p.canevas --json");
  assert_holds (program->out, "\"kind\": \"do\", \"label\": ");
}

/* The whole way round: example, export, import into a new file, export: the same bytes. */
static void
test_data_round_trip (Program *program, gconstpointer data)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  assert_runs (program, 0, "new a.canevas --example proxima");
  assert_runs (program, 0, "export a.canevas data -o a.json");
  g_assert_cmpstr (program->out, ==, "");
  assert_runs (program, 0, "new b.canevas");
  assert_runs (program, 0, "import b.canevas data a.json");
  assert_holds (program->out, "records added, 0 updated, 0 unchanged.\n");
  assert_runs (program, 0, "export b.canevas data -o -");
  second = g_strdup (program->out);
  first = program_read (program, "a.json", NULL);
  g_assert_cmpstr (first, ==, second);
}

static void
test_import (Program *program, gconstpointer data)
{
  program_write (program, "m.json", MILESTONE);
  assert_runs (program, 0, "new a.canevas");
  assert_runs (program, 0, "import a.canevas data m.json --dry-run");
  assert_holds (program->out, "Milestones: 1 to add, 0 to update, 0 unchanged\n");
  assert_holds (program->out, "Dry run: nothing was written.\n");
  assert_runs (program, 0, "list a.canevas project");
  g_assert_cmpstr (program->out, ==, "");
  assert_runs (program, 0, "import a.canevas data m.json --dry-run --json");
  assert_holds (program->out, "\"dry_run\": true,\n  \"total\": {\"added\": 2, \"updated\": 0, \"unchanged\": 0},");
  assert_runs (program, 0, "import a.canevas data m.json");
  g_assert_cmpstr (program->out, ==, "2 records added, 0 updated, 0 unchanged.\n");
  assert_runs (program, 0, "list a.canevas milestone");
  assert_holds (program->out, "\tOuverture\n");
}

static void
test_document (Program *program, gconstpointer data)
{
  g_autofree char *pdf = NULL;
  g_autofree char *odt = NULL;

  assert_runs (program, 0, "new p.canevas --example proxima");
  program_write (program, "note.pdf", "une version d’avant");
  assert_runs (program, 0, "export p.canevas note-de-cadrage -o note.pdf");
  pdf = program_read (program, "note.pdf", NULL);
  g_assert_true (g_str_has_prefix (pdf, "%PDF-"));
  assert_runs (program, 0, "export p.canevas note-de-cadrage --set status=final -o note.odt");
  odt = program_read (program, "note.odt", NULL);
  g_assert_true (g_str_has_prefix (odt, "PK"));
  assert_runs (program, 0, "export p.canevas note-de-cadrage -o -");
  assert_holds (program->out, "Proxima 2024");
  assert_runs (program, 1, "export p.canevas note-de-cadrage -o note.docx");
  assert_holds (program->err, "note.docx");
  g_assert_false (program_has (program, "note.docx"));
  assert_runs (program, 1, "export p.canevas note-de-cadrage -o nulle/part/note.pdf");
  assert_holds (program->err, "nulle/part/note.pdf");
}

/* A draft may hold open questions; a final version may not. */
static void
test_open_questions (Program *program, gconstpointer data)
{
  assert_runs (program, 0, "new a.canevas --example accueil");
  assert_runs (program, 0, "export a.canevas note-de-cadrage -o brouillon.pdf");
  assert_runs (program, 1, "export a.canevas note-de-cadrage --set status=final -o finale.pdf");
  assert_holds (program->err, "canevas: ");
  g_assert_false (program_has (program, "finale.pdf"));
}

static void
test_of (Program *program, gconstpointer data)
{
  assert_runs (program, 0, "new p.canevas --example proxima");
  assert_runs (program, 1, "export p.canevas lettre-de-mission -o l.pdf");
  assert_holds (program->err, "canevas: There are several: say which one.\n  ");
  assert_holds (program->err, "\n  Cheffe de projet\n");
  assert_runs (program, 1, "export p.canevas lettre-de-mission --of referent -o l.pdf");
  assert_holds (program->err, "canevas: “referent” fits several");
  assert_holds (program->err, "\n  Référente implantations\n");
  assert_runs (program, 1, "export p.canevas lettre-de-mission --of plombier -o l.pdf");
  assert_holds (program->err, "is called “plombier”. There are:\n  ");
  g_assert_false (program_has (program, "l.pdf"));
  assert_runs (program, 0, "export p.canevas lettre-de-mission --of FACILITATRICE -o l.pdf");
  g_assert_cmpint (
      program_run_words (program, "export", "p.canevas", "lettre-de-mission", "--of", "referent mobilite", "-o", "r.txt", NULL),
      ==, 0);
  g_assert_true (program_has (program, "r.txt"));
  assert_runs (program, 0, "list p.canevas role");
  program->out[36] = '\0';
  {
    g_autofree char *id = g_strdup (program->out);

    assert_runs (program, 0, "export p.canevas lettre-de-mission --of %s -o i.pdf", id);
  }
}

/* Reading works on a file that somebody has open, writing says who. */
static void
test_held_file (Program *program, gconstpointer data)
{
  g_autofree char *path = program_get_path (program, "p.canevas");
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasStore) store = NULL;

  assert_runs (program, 0, "new p.canevas --example accueil");
  program_write (program, "m.json", MILESTONE);
  store = canevas_store_open (canevas_schema_get_default (), path, CANEVAS_OPEN_DEFAULT, &error);
  g_assert_no_error (error);
  assert_runs (program, 0, "info p.canevas");
  assert_runs (program, 0, "list p.canevas project");
  assert_runs (program, 0, "export p.canevas data -o tout.json");
  assert_runs (program, 0, "import p.canevas data m.json --dry-run");
  assert_runs (program, 1, "import p.canevas data m.json");
  assert_holds (program->err, "canevas: Nothing can be imported into “p.canevas”: ");
  g_assert_true (canevas_store_close (store, &error));
  assert_runs (program, 0, "import p.canevas data m.json");
}

/* Nothing a command prints or reads depends on the locale: names with accents work in a bare C locale too. */
static void
test_bare_locale (Program *program, gconstpointer data)
{
  program->locale = "C";
  g_assert_cmpint (program_run_words (program, "new", "Été à l’hôtel.canevas", "--example", "accueil", NULL), ==, 0);
  g_assert_cmpstr (program->out, ==, "Été à l’hôtel.canevas\n");
  g_assert_cmpint (program_run_words (program, "list", "Été à l’hôtel.canevas", "role", NULL), ==, 0);
  assert_holds (program->out, "Agente d’accueil, maison nord");
  g_assert_cmpint (program_run_words (program, "export", "Été à l’hôtel.canevas", "lettre-de-mission", "--of", "agente d'accueil",
                                      "-o", "é.txt", NULL),
                   ==, 0);
  g_assert_true (program_has (program, "é.txt"));
}

/* One name for all the forms of a document: the table by the program, the paper by its template. */
static void
test_communication_plan (Program *program, gconstpointer data)
{
  assert_runs (program, 0, "new p.canevas --example proxima");
  assert_runs (program, 0, "export p.canevas communication-plan -o plan.csv");
  {
    g_autofree char *csv = program_read (program, "plan.csv", NULL);

    g_assert_true (g_str_has_prefix (csv, "\357\273\277Public;Message;Canal;"));
    g_assert_cmpuint (count_lines (csv), >=, 1 + 6);
  }
  assert_runs (program, 0, "export p.canevas communication-plan -o plan.odt");
  assert_runs (program, 0, "export p.canevas communication-plan -o plan.txt");
  {
    g_autofree char *text = program_read (program, "plan.txt", NULL);

    assert_holds (text, "PLAN DE COMMUNICATION");
  }
  assert_runs (program, 2, "export p.canevas communication-plan -o plan.svg");
  g_assert_false (program_has (program, "plan.svg"));
}

/* Twice in a row, the second time over what the user changed. */
static void
test_demo (Program *program, gconstpointer data)
{
  guint n_written;

  assert_runs (program, 0, "demo dossier");
  assert_holds (program->out, "dossier/proxima.canevas\n");
  assert_holds (program->out, "dossier/Note de cadrage – Proxima 2024 (exemple).pdf\n");
  assert_holds (program->out, "dossier/Note de cadrage – Proxima 2024 (exemple).odt\n");
  assert_holds (program->out, "dossier/Lettre de mission – Cheffe de projet.pdf\n");
  assert_holds (program->out, "dossier/Relevé de décisions – CODIR de projet Proxima, 6 oct. 2022.pdf\n");
  assert_holds (program->out, "There is no display here: the window was not opened.\n");
  g_assert_null (strstr (program->out, "commanditaire"));
  n_written = count_lines (program->out);
  assert_holds (program->out, "dossier/Plan de communication – Proxima 2024 (exemple).odt\n");
  assert_holds (program->out, "dossier/Planning – Proxima 2024 (exemple).pdf\n");
  /* The file, note, plan and nine letters in two forms, and the line on the display. */
  g_assert_cmpuint (n_written, >=, 1 + 2 * (2 + 9) + 1);
  program_write (program, "m.json", MILESTONE);
  assert_runs (program, 0, "import dossier/proxima.canevas data m.json");
  assert_runs (program, 0, "demo dossier");
  g_assert_cmpuint (count_lines (program->out), ==, n_written);
  assert_runs (program, 0, "list dossier/proxima.canevas project");
  assert_holds (program->out, "Guichet unique");
}

/* The drawing in each of its formats, and what can be asked of it. */
static void
test_governance (Program *self, gconstpointer unused)
{
  g_autofree char *svg = NULL;
  gsize size;

  assert_runs (self, 0, "new proxima.canevas --example proxima");
  assert_runs (self, 0, "export proxima.canevas governance -o schema.svg");
  svg = program_read (self, "schema.svg", &size);
  assert_holds (svg, "Gouvernance du projet");
  assert_holds (svg, "CODIR de projet Proxima");
  assert_holds (svg, "Répondre à une alerte");
  assert_runs (self, 0, "export proxima.canevas governance --set page=a3 -o schema.png");
  assert_runs (self, 0, "export proxima.canevas governance --set tiles=a4 -o affiche.pdf");
  assert_runs (self, 0, "export proxima.canevas governance --set reading=person --set role=project_manager -o ou.pdf");
  g_clear_pointer (&svg, g_free);
  assert_runs (self, 0, "export proxima.canevas circuit --set kind=budget -o circuit.svg");
  svg = program_read (self, "circuit.svg", &size);
  assert_holds (svg, "Le chemin d’une décision");
  g_assert_null (strstr (svg, "Répondre à une alerte"));
  /* The document of the same name is written by its template. */
  assert_runs (self, 0, "export proxima.canevas governance -o schema.odt");
  assert_runs (self, 0, "export proxima.canevas circuit -o circuits.odt");

  /* For a spreadsheet: a row a body, or a step. */
  assert_runs (self, 0, "export proxima.canevas governance -o instances.csv");
  g_free (svg);
  svg = program_read (self, "instances.csv", &size);
  assert_holds (svg, ";CODIR;");
  assert_runs (self, 0, "export proxima.canevas circuit --set kind=budget -o etapes.csv");
  g_free (svg);
  svg = program_read (self, "etapes.csv", &size);
  assert_holds (svg, "Type de décision;N°;Instance;");
  assert_holds (svg, ";1;");
  g_assert_null (strstr (svg, "Répondre à une alerte"));

  assert_runs (self, 2, "export proxima.canevas governance --set page=a9 -o x.pdf");
  assert_holds (self->err, "a4, a3");
  assert_runs (self, 0, "export proxima.canevas circuit -o circuits.pdf");
  assert_runs (self, 1, "export proxima.canevas circuit --set kind=nothing-like-it -o x.pdf");
  g_assert_false (program_has (self, "x.pdf"));
  assert_runs (self, 0, "new empty.canevas");
  assert_runs (self, 1, "export empty.canevas governance -o x.pdf");
}

static void
test_organigramme (Program *self, gconstpointer unused)
{
  g_autofree char *text = NULL;
  gsize size;

  assert_runs (self, 0, "new proxima.canevas --example proxima");
  assert_runs (self, 0, "export proxima.canevas organigramme -o organigramme.pdf");
  assert_runs (self, 0, "export proxima.canevas organigramme --set page=a3 --set people=yes -o organigramme.svg");
  text = program_read (self, "organigramme.svg", &size);
  assert_holds (text, "Organigramme des services");
  assert_holds (text, "Lien hiérarchique");
  assert_runs (self, 0, "export proxima.canevas organigramme --set tiles=a4 -o affiche.pdf");
  assert_runs (self, 0, "export proxima.canevas organigramme --set depth=2 --set variant=public --set headcounts=no -o public.png");
  g_free (text);
  assert_runs (self, 0, "export proxima.canevas organigramme --set variant=functions -o unites.csv");
  text = program_read (self, "unites.csv", &size);
  assert_holds (text, "Code dans le SIRH;Nom;Type;Rattachée à;Responsable;");
  /* A sheet that somebody asks for is kept, but not without a word where it is too small. */
  assert_runs (self, 0, "new montpellier.canevas --example montpellier");
  assert_runs (self, 0, "export montpellier.canevas organigramme --set form=inverted -o inverse.pdf");
  g_assert_cmpstr (self->err, ==, "");
  assert_runs (self, 0, "export montpellier.canevas organigramme --set form=inverted --set page=a4 -o inverse.pdf");
  assert_holds (self->err, "the smallest words are");
  assert_runs (self, 2, "export proxima.canevas organigramme --set form=star -o x.pdf");
  assert_holds (self->err, "classic");
  assert_runs (self, 2, "export proxima.canevas organigramme --set depth=all -o x.pdf");
  assert_runs (self, 1, "export proxima.canevas organigramme --set of=nothing-like-it -o x.pdf");
  g_assert_false (program_has (self, "x.pdf"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/cli/files/new", Program, NULL, program_set_up, test_new, program_tear_down);
  g_test_add ("/cli/files/new-list", Program, NULL, program_set_up, test_new_list, program_tear_down);
  g_test_add ("/cli/files/list", Program, NULL, program_set_up, test_list, program_tear_down);
  g_test_add ("/cli/files/info", Program, NULL, program_set_up, test_info, program_tear_down);
  g_test_add ("/cli/files/history", Program, NULL, program_set_up, test_history, program_tear_down);
  g_test_add ("/cli/files/data-round-trip", Program, NULL, program_set_up, test_data_round_trip, program_tear_down);
  g_test_add ("/cli/files/import", Program, NULL, program_set_up, test_import, program_tear_down);
  g_test_add ("/cli/files/document", Program, NULL, program_set_up, test_document, program_tear_down);
  g_test_add ("/cli/files/open-questions", Program, NULL, program_set_up, test_open_questions, program_tear_down);
  g_test_add ("/cli/files/of", Program, NULL, program_set_up, test_of, program_tear_down);
  g_test_add ("/cli/files/held-file", Program, NULL, program_set_up, test_held_file, program_tear_down);
  g_test_add ("/cli/files/bare-locale", Program, NULL, program_set_up, test_bare_locale, program_tear_down);
  g_test_add ("/cli/files/communication-plan", Program, NULL, program_set_up, test_communication_plan, program_tear_down);
  g_test_add ("/cli/files/organigramme", Program, NULL, program_set_up, test_organigramme, program_tear_down);
  g_test_add ("/cli/files/governance", Program, NULL, program_set_up, test_governance, program_tear_down);
  g_test_add ("/cli/files/demo", Program, NULL, program_set_up, test_demo, program_tear_down);
  return g_test_run ();
}
