/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-authority.h"
#include "canevas-compose.h"
#include "canevas-document-issue.h"
#include "canevas-framing.h"
#include "canevas-language.h"
#include "canevas-objective.h"
#include "canevas-project.h"
#include "canevas-role.h"
#include "canevas-sample.h"
#include "canevas-signatory.h"
#include "canevas-writer.h"

#include <string.h>

#define NBSP "\302\240"
#define THIN "\342\200\257"

static CanevasDocument *
compose (CanevasStore *store, const char *template, const CanevasRecordType *type, guint position, CanevasComposeFlags flags)
{
  g_autoptr (CanevasRecord) subject = canevas_sample_get (store, type, position);
  g_autoptr (GError) error = NULL;
  CanevasDocument *document = canevas_compose (template, subject, flags, &error);

  g_assert_no_error (error);
  g_assert_nonnull (document);
  return document;
}

static CanevasDocument *
compose_note (CanevasStore *store, CanevasComposeFlags flags)
{
  return compose (store, "note-de-cadrage", &canevas_project_type, 0, flags);
}

static CanevasDocument *
compose_letter (CanevasStore *store, const char *form)
{
  g_autoptr (CanevasRecord) role = canevas_sample_find (store, &canevas_role_type, "letter_form", form);
  g_autoptr (GError) error = NULL;
  CanevasDocument *document = canevas_compose ("lettre-de-mission", role, CANEVAS_COMPOSE_DEFAULT, &error);

  g_assert_no_error (error);
  return document;
}

/* Block @n (from 0) of a kind. (nullable) */
static CanevasBlock *
find_block (CanevasDocument *document, CanevasBlockKind kind, guint n)
{
  for (guint i = 0; i < document->blocks->len; i++)
    {
      CanevasBlock *block = g_ptr_array_index (document->blocks, i);

      if (block->kind == kind && n-- == 0)
        return block;
    }
  return NULL;
}

/* The table with this caption. */
static CanevasBlock *
find_table (CanevasDocument *document, const char *caption)
{
  CanevasBlock *table;

  for (guint i = 0; (table = find_block (document, CANEVAS_BLOCK_TABLE, i)) != NULL; i++)
    if (g_strcmp0 (table->title, caption) == 0)
      return table;
  return NULL;
}

static char *
dup_cell (CanevasBlock *table, guint row, guint column)
{
  CanevasRow *found = g_ptr_array_index (table->rows, row);

  return canevas_runs_to_text (g_ptr_array_index (found->cells, column));
}

#define assert_cell(table, row, column, text)                                                                                       \
  G_STMT_START                                                                                                                      \
  {                                                                                                                                 \
    g_autofree char *cell_ = dup_cell (table, row, column);                                                                         \
    g_assert_cmpstr (cell_, ==, text);                                                                                              \
  }                                                                                                                                 \
  G_STMT_END

static gboolean
contains (CanevasDocument *document, const char *text)
{
  for (guint i = 0; i < document->blocks->len; i++)
    {
      g_autofree char *runs = canevas_runs_to_text (((CanevasBlock *) g_ptr_array_index (document->blocks, i))->runs);

      if (strstr (runs, text) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* Thirteen sections in the guide's order, their numbers, and each block knowing its section. */
static void
test_sections (void)
{
  g_autoptr (CanevasStore) store = canevas_sample_open ("proxima");
  g_autoptr (CanevasDocument) document = compose_note (store, CANEVAS_COMPOSE_FINAL);
  guint n_sections, n_found = 0;
  const CanevasFramingSection *sections = canevas_framing_get_sections (&n_sections);

  for (guint i = 0; i < document->blocks->len; i++)
    {
      const CanevasBlock *block = g_ptr_array_index (document->blocks, i);
      g_autofree char *number = NULL;

      if (block->kind != CANEVAS_BLOCK_HEADING || block->level != 1 || block->number == NULL)
        continue;
      number = g_strdup_printf ("%u", n_found + 1);
      g_assert_cmpstr (block->number, ==, number);
      g_assert_cmpstr (block->section, ==, sections[n_found].id);
      /* Something stands under each heading. */
      g_assert_cmpint (((CanevasBlock *) g_ptr_array_index (document->blocks, i + 1))->kind == CANEVAS_BLOCK_HEADING &&
                         ((CanevasBlock *) g_ptr_array_index (document->blocks, i + 1))->level == 1,
                       ==, FALSE);
      n_found++;
    }
  g_assert_cmpuint (n_found, ==, 13);
}

static void
test_note_in_french (void)
{
  g_autoptr (CanevasStore) store = canevas_sample_open ("proxima");
  g_autoptr (CanevasDocument) document = compose_note (store, CANEVAS_COMPOSE_DEFAULT);
  CanevasBlock *identity = find_block (document, CANEVAS_BLOCK_IDENTITY, 0);
  CanevasBlock *box = find_block (document, CANEVAS_BLOCK_BOX, 0);
  CanevasBlock *milestones = find_table (document, "Jalons");

  g_assert_cmpstr (document->language, ==, "fr");
  g_assert_cmpstr (document->kind, ==, "Note de cadrage");
  g_assert_cmpstr (document->title, ==, "Proxima 2024 (exemple)");
  g_assert_cmpstr (document->authority, ==, "Toulouse Métropole" NBSP "– Ville de Toulouse (exemple)");
  g_assert_cmpuint (document->offices->len, ==, 2);
  g_assert_cmpstr (document->reference, ==, "DGS-2022-114");
  g_assert_cmpstr (document->version, ==, "1.0");
  g_assert_cmpstr (document->status, ==, "Validé le 15" NBSP "septembre" NBSP "2022");
  g_assert_cmpstr (document->date, ==, "15" NBSP "septembre" NBSP "2022");
  g_assert_cmpstr (document->iso_date, ==, "2022-09-15");
  g_assert_false (document->draft);

  g_assert_cmpstr (((CanevasPair *) identity->pairs->pdata[0])->label, ==, "Objet");
  g_assert_cmpstr (box->title, ==, "Décision demandée");
  g_assert_cmpuint (box->lines->len, ==, 1);
  g_assert_cmpuint (milestones->rows->len, ==, 8);
  assert_cell (milestones, 0, 0, "J1");
  assert_cell (milestones, 0, 2, "22" NBSP "septembre" NBSP "2022");
  g_assert_true (contains (document, "Fait à Toulouse, le 15" NBSP "septembre" NBSP "2022."));
}

/* Operational objectives under their strategic one, with their indicators; others and loose indicators are not lost. */
static void
test_objectives (void)
{
  g_autoptr (CanevasStore) store = canevas_sample_open ("proxima");
  g_autoptr (CanevasRecord) loose = canevas_sample_find (store, &canevas_objective_type, "statement",
                                                         "Animer neuf réseaux métiers");
  g_autoptr (CanevasDocument) before = compose_note (store, CANEVAS_COMPOSE_DEFAULT);
  g_autoptr (CanevasDocument) after = NULL;
  g_autoptr (GError) error = NULL;
  CanevasBlock *table = find_table (before, "Objectifs et indicateurs");
  CanevasRow *group;

  g_assert_cmpstr (table->number, ==, "1");
  group = g_ptr_array_index (table->rows, 0);
  g_assert_true (group->strong);
  g_assert_true (group->spanning);
  assert_cell (table, 0, 0, "S1. Décider au plus près des communes et des habitants (entrée externe)");
  assert_cell (table, 1, 0, "1.1" NBSP "Installer cinq directions");
  assert_cell (table, 1, 2, "Directions en service");
  assert_cell (table, 1, 3, "0");
  assert_cell (table, 1, 4, "5");
  g_assert_cmpint (((CanevasColumn *) table->columns->pdata[4])->align, ==, CANEVAS_ALIGN_END);

  g_assert_nonnull (loose);
  canevas_record_unset (loose, "strategic", &error);
  g_assert_no_error (error);
  after = compose_note (store, CANEVAS_COMPOSE_DEFAULT);
  table = find_table (after, "Objectifs et indicateurs");
  assert_cell (table, table->rows->len - 2, 0, "Autres objectifs opérationnels");
  assert_cell (table, table->rows->len - 1, 0, "O1 Animer neuf réseaux métiers");
}

static void
test_risks_and_total (void)
{
  g_autoptr (CanevasStore) store = canevas_sample_open ("proxima");
  g_autoptr (CanevasDocument) document = compose_note (store, CANEVAS_COMPOSE_DEFAULT);
  CanevasBlock *risks = find_table (document, "Principaux risques (probabilité et gravité de 1 à 4)");
  CanevasBlock *means = find_table (document, "Moyens humains et financiers");
  CanevasRow *first = g_ptr_array_index (risks->rows, 0), *total = g_ptr_array_index (means->rows, means->rows->len - 1);
  const CanevasRun *criticality = g_ptr_array_index ((GPtrArray *) first->cells->pdata[5], 0);

  /* Words and number, the highest class in bold, highest first. */
  assert_cell (risks, 0, 0, "R1");
  g_assert_true (g_str_has_prefix (criticality->text, "12"));
  g_assert_cmpint (criticality->style, ==, CANEVAS_RUN_BOLD);
  g_assert_cmpuint (strlen (criticality->text), >, strlen ("12 – "));
  criticality = g_ptr_array_index ((GPtrArray *) ((CanevasRow *) risks->rows->pdata[1])->cells->pdata[5], 0);
  g_assert_true (g_str_has_prefix (criticality->text, "9"));
  g_assert_cmpint (criticality->style, ==, CANEVAS_RUN_PLAIN);

  g_assert_true (total->strong);
  g_assert_false (total->spanning);
  assert_cell (means, means->rows->len - 1, 0, "Total");
  assert_cell (means, means->rows->len - 1, 3, "3,7" NBSP "ETP\n675" NBSP "jours");
  assert_cell (means, means->rows->len - 1, 4, "186" THIN "000");
  /* Nothing is a dash, never an empty cell. */
  assert_cell (means, 0, 4, "–");
}

/* A draft prints each open question where it belongs, and names them all on the first page. */
static void
test_draft (void)
{
  g_autoptr (CanevasStore) store = canevas_sample_open ("accueil");
  g_autoptr (CanevasDocument) document = compose_note (store, CANEVAS_COMPOSE_DEFAULT);
  CanevasBlock *list = find_block (document, CANEVAS_BLOCK_QUESTION, 0);
  CanevasBlock *first = find_block (document, CANEVAS_BLOCK_QUESTION, 1);
  g_autofree char *text = canevas_runs_to_text (list->runs);
  g_autofree char *question = canevas_runs_to_text (first->runs);

  g_assert_true (document->draft);
  g_assert_cmpstr (document->status, ==, "Projet");
  g_assert_cmpstr (document->version, ==, "0.1");
  g_assert_null (list->number);
  g_assert_nonnull (strstr (text, "Il reste 10" NBSP "points à décider avant signature" NBSP ":"));
  g_assert_nonnull (strstr (text, "Livrables (section" NBSP "6)"));
  g_assert_cmpstr (list->title, ==, "Projet");
  g_assert_null (first->title);
  g_assert_cmpstr (first->number, ==, "1");
  g_assert_cmpstr (first->section, ==, "context");
  g_assert_true (g_str_has_suffix (question, THIN "?"));
  g_assert_cmpint (((CanevasRun *) first->runs->pdata[0])->style, ==, CANEVAS_RUN_QUESTION);
  g_assert_cmpstr (find_block (document, CANEVAS_BLOCK_QUESTION, 10)->number, ==, "10");
  g_assert_null (find_block (document, CANEVAS_BLOCK_QUESTION, 11));
  /* No signature is asked for on a draft. */
  g_assert_null (find_block (document, CANEVAS_BLOCK_SIGNATURES, 0));
}

static void
test_final_refused (void)
{
  g_autoptr (CanevasStore) store = canevas_sample_open ("accueil");
  g_autoptr (CanevasRecord) project = canevas_sample_get (store, &canevas_project_type, 0);
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasDocument) document = canevas_compose ("note-de-cadrage", project, CANEVAS_COMPOSE_FINAL, &error);

  g_assert_null (document);
  g_assert_error (error, CANEVAS_COMPOSE_ERROR, CANEVAS_COMPOSE_ERROR_OPEN);
  g_assert_nonnull (strstr (error->message, "Deliverables"));
  g_assert_nonnull (strstr (error->message, "Stakeholders"));
  g_assert_nonnull (strstr (error->message, "Accueil 5 étoiles"));
  /* Refusing in the interface's language leaves it as it was. */
  g_assert_cmpstr (canevas_language_get_current (), ==, "en");
}

/* A validated version asks nothing; a section without content keeps its number and says so. */
static void
test_final (void)
{
  g_autoptr (CanevasStore) store = canevas_sample_open ("proxima");
  g_autoptr (CanevasRecord) project = canevas_sample_get (store, &canevas_project_type, 0);
  g_autoptr (CanevasRecord) role = canevas_sample_get (store, &canevas_role_type, 2);
  g_autoptr (CanevasDocument) note = compose_note (store, CANEVAS_COMPOSE_FINAL);
  g_autoptr (CanevasDocument) letter = NULL;
  g_autoptr (GError) error = NULL;
  CanevasBlock *signatures = find_block (note, CANEVAS_BLOCK_SIGNATURES, 0);
  CanevasPair *first = g_ptr_array_index (signatures->pairs, 0);

  g_assert_null (find_block (note, CANEVAS_BLOCK_QUESTION, 0));
  g_assert_cmpuint (signatures->pairs->len, ==, 2);
  g_assert_cmpstr (first->label, ==, "La directrice générale des services");
  g_assert_nonnull (strstr (first->value, "Pour le président et par délégation\nArrêté de délégation n°" NBSP "2022-000"));

  canevas_record_unset (role, "evaluation", &error);
  canevas_record_unset (role, "context", &error);
  canevas_record_unset (project, "purpose", &error);
  g_assert_no_error (error);
  letter = canevas_compose ("lettre-de-mission", role, CANEVAS_COMPOSE_FINAL, &error);
  g_assert_no_error (error);
  g_assert_true (contains (letter, "Sans objet."));
  /* "Context" is left out when there is nothing to say, and the numbers close up. */
  g_assert_cmpstr (find_block (letter, CANEVAS_BLOCK_HEADING, 0)->number, ==, "1");
  g_assert_cmpstr (find_block (letter, CANEVAS_BLOCK_HEADING, 0)->title, ==, "Rôle et niveau d’intervention");
}

/* A version that was validated, and lost an answer since, is a draft again: it never claims to be signed. */
static void
test_reopened (void)
{
  g_autoptr (CanevasStore) store = canevas_sample_open ("proxima");
  g_autoptr (CanevasRecord) project = canevas_sample_get (store, &canevas_project_type, 0);
  g_autoptr (CanevasDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  canevas_record_unset (project, "purpose", &error);
  g_assert_no_error (error);
  document = compose_note (store, CANEVAS_COMPOSE_DEFAULT);
  g_assert_true (document->draft);
  g_assert_cmpstr (document->status, ==, "Projet");
  g_assert_null (find_block (document, CANEVAS_BLOCK_SIGNATURES, 0));
}

/* Without any version kept, a document is 0.1; issued as final, it is 1.0. */
static void
test_first_version (void)
{
  g_autoptr (CanevasStore) store = canevas_sample_open ("proxima");
  g_autoptr (CanevasRecord) project = canevas_sample_get (store, &canevas_project_type, 0);
  g_autoptr (CanevasDocument) draft = NULL;
  g_autoptr (CanevasDocument) final = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasRecord) issue = NULL;

  while ((issue = canevas_sample_get (store, &canevas_document_issue_type, 0)) != NULL)
    {
      canevas_store_remove (store, issue, &error);
      g_assert_no_error (error);
      g_clear_object (&issue);
    }
  canevas_record_unset (project, "signed_on", &error);
  draft = compose_note (store, CANEVAS_COMPOSE_DEFAULT);
  g_assert_cmpstr (draft->version, ==, "0.1");
  g_assert_true (draft->draft);
  g_assert_nonnull (draft->iso_date);

  canevas_record_set_text (project, "signed_on", "2026-10-01", &error);
  g_assert_no_error (error);
  final = compose_note (store, CANEVAS_COMPOSE_FINAL);
  g_assert_cmpstr (final->version, ==, "1.0");
  g_assert_cmpstr (final->status, ==, "Validé le 1er" NBSP "octobre" NBSP "2026");
}

static void
test_simple_letter (void)
{
  g_autoptr (CanevasStore) store = canevas_sample_open ("proxima");
  g_autoptr (CanevasDocument) document = compose (store, "lettre-de-mission", &canevas_role_type, 2, CANEVAS_COMPOSE_DEFAULT);
  static const char *const titles[] = {
    "Contexte", "Rôle et niveau d’intervention", "Objectifs", "Délégation et limites", "Rattachement",
    "Moyens et services mobilisables", "Durée, quotité de temps et accord du N+1",
  };
  CanevasBlock *address = find_block (document, CANEVAS_BLOCK_ADDRESS, 0);
  CanevasBlock *signatures = find_block (document, CANEVAS_BLOCK_SIGNATURES, 0);
  CanevasBlock *closing = find_block (document, CANEVAS_BLOCK_CLOSING, 0);
  g_autofree char *done = canevas_runs_to_text (closing->runs);

  g_assert_cmpstr (document->template, ==, "lettre-de-mission");
  g_assert_cmpstr (document->kind, ==, "Lettre de mission");
  g_assert_cmpstr (document->title, ==, "Cheffe de projet" NBSP "– Proxima 2024 (exemple)");
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    g_assert_cmpstr (find_block (document, CANEVAS_BLOCK_HEADING, i)->title, ==, titles[i]);
  g_assert_cmpstr (address->lines->pdata[0], ==, "La directrice générale des services");
  g_assert_nonnull (find_block (document, CANEVAS_BLOCK_ITEM, 0));
  g_assert_cmpuint (signatures->pairs->len, ==, 3);
  g_assert_cmpstr (((CanevasPair *) signatures->pairs->pdata[1])->label, ==, "Cheffe de projet");
  g_assert_cmpstr (done, ==, "Fait à Toulouse, le 19" NBSP "septembre" NBSP "2022, en trois exemplaires.");
}

static void
test_tripartite_letter (void)
{
  g_autoptr (CanevasStore) store = canevas_sample_open ("proxima");
  g_autoptr (CanevasDocument) document = compose_letter (store, "tripartite");
  CanevasBlock *parties = g_ptr_array_index (document->blocks, 0);
  CanevasBlock *commitments = find_table (document, "Ce à quoi chaque partie s’engage");
  CanevasBlock *periods = find_block (document, CANEVAS_BLOCK_TABLE, 2);
  CanevasBlock *signatures = find_block (document, CANEVAS_BLOCK_SIGNATURES, 0);

  g_assert_cmpstr (document->template, ==, "lettre-de-mission");
  g_assert_cmpstr (document->kind, ==, "Lettre de mission tripartite");
  g_assert_cmpint (parties->kind, ==, CANEVAS_BLOCK_TABLE);
  g_assert_null (parties->number);
  g_assert_cmpuint (parties->columns->len, ==, 3);
  g_assert_cmpstr (commitments->number, ==, "1");
  g_assert_cmpuint (commitments->rows->len, ==, 3);
  assert_cell (commitments, 0, 1, "Conduire la mission dans le temps convenu.");
  g_assert_cmpuint (periods->rows->len, ==, 4);
  assert_cell (periods, 3, 0, "Total");
  assert_cell (periods, 3, 3, "144");
  g_assert_cmpuint (signatures->pairs->len, ==, 3);
  g_assert_true (g_str_has_suffix (((CanevasPair *) signatures->pairs->pdata[1])->label, "agent"));
  g_assert_true (contains (document, "Visa. La directrice générale des services"));
  g_assert_cmpstr (find_block (document, CANEVAS_BLOCK_HEADING, 7)->number, ==, "8");
}

/* A letter that says nothing yet is a draft of questions, not a failure. */
static void
test_empty_letter (void)
{
  g_autoptr (CanevasStore) store = canevas_sample_open ("proxima");
  g_autoptr (CanevasRecord) project = canevas_sample_get (store, &canevas_project_type, 0);
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasRecord) role = canevas_store_add (store, &canevas_role_type, project, &error);
  g_autoptr (CanevasDocument) document = canevas_compose ("lettre-de-mission", role, CANEVAS_COMPOSE_DEFAULT, &error);

  g_assert_no_error (error);
  g_assert_true (document->draft);
  g_assert_cmpstr (document->title, ==, "Proxima 2024 (exemple)");
  g_assert_cmpstr (find_block (document, CANEVAS_BLOCK_QUESTION, 1)->section, ==, "role");
}

/* The file's language decides, whatever the interface speaks. */
static void
test_english (void)
{
  g_autoptr (CanevasStore) store = canevas_sample_open ("proxima");
  g_autoptr (CanevasRecord) authority = canevas_sample_get (store, &canevas_authority_type, 0);
  g_autoptr (CanevasDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  canevas_record_set_text (authority, "document_language", "en", &error);
  g_assert_no_error (error);
  canevas_language_enter ("fr");
  document = compose_note (store, CANEVAS_COMPOSE_DEFAULT);
  g_assert_cmpstr (canevas_language_get_current (), ==, "fr");
  canevas_language_leave ();

  g_assert_cmpstr (document->language, ==, "en");
  g_assert_cmpstr (document->kind, ==, "Framing note");
  g_assert_nonnull (strstr (document->status, "Validated on 15"));
  g_assert_nonnull (strstr (document->status, "September"));
  g_assert_nonnull (find_table (document, "Milestones"));
}

static void
test_wrong_subject (void)
{
  g_autoptr (CanevasStore) store = canevas_sample_open ("accueil");
  g_autoptr (CanevasRecord) project = canevas_sample_get (store, &canevas_project_type, 0);
  g_autoptr (GError) error = NULL;

  g_assert_null (canevas_compose ("lettre-de-mission", project, CANEVAS_COMPOSE_DEFAULT, &error));
  g_assert_error (error, CANEVAS_COMPOSE_ERROR, CANEVAS_COMPOSE_ERROR_TEMPLATE);
  g_clear_error (&error);
  g_assert_null (canevas_compose ("charte", project, CANEVAS_COMPOSE_DEFAULT, &error));
  g_assert_error (error, CANEVAS_COMPOSE_ERROR, CANEVAS_COMPOSE_ERROR_TEMPLATE);
  g_assert_nonnull (strstr (error->message, "charte"));
}

int
main (int argc, char **argv)
{
  canevas_language_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/compose/sections", test_sections);
  g_test_add_func ("/compose/note-in-french", test_note_in_french);
  g_test_add_func ("/compose/objectives", test_objectives);
  g_test_add_func ("/compose/risks-and-total", test_risks_and_total);
  g_test_add_func ("/compose/draft", test_draft);
  g_test_add_func ("/compose/final-refused", test_final_refused);
  g_test_add_func ("/compose/final", test_final);
  g_test_add_func ("/compose/reopened", test_reopened);
  g_test_add_func ("/compose/first-version", test_first_version);
  g_test_add_func ("/compose/simple-letter", test_simple_letter);
  g_test_add_func ("/compose/tripartite-letter", test_tripartite_letter);
  g_test_add_func ("/compose/empty-letter", test_empty_letter);
  g_test_add_func ("/compose/english", test_english);
  g_test_add_func ("/compose/wrong-subject", test_wrong_subject);
  return g_test_run ();
}
