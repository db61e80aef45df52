/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The packaged example as it is printed: how many pages, and what stands beside what. */
#include "canevas-compose.h"
#include "canevas-language.h"
#include "canevas-pages-private.h"
#include "canevas-project.h"
#include "canevas-role.h"
#include "canevas-sample.h"
#include "canevas-signatory.h"

#include <string.h>

#define NBSP "\302\240"

static CanevasDocument *
compose (const char *template, CanevasRecord *subject)
{
  g_autoptr (GError) error = NULL;
  CanevasDocument *document = canevas_compose (template, subject, CANEVAS_COMPOSE_DEFAULT, &error);

  g_assert_no_error (error);
  return document;
}

static CanevasBlock *
find_block (CanevasDocument *document, CanevasBlockKind kind)
{
  for (guint i = 0; i < document->blocks->len; i++)
    if (((CanevasBlock *) document->blocks->pdata[i])->kind == kind)
      return document->blocks->pdata[i];
  return NULL;
}

/* The page, from 0, and the placement of a block's first fragment. */
static const CanevasPlacement *
find_placement (CanevasPages *pages, CanevasBlock *block, guint *page)
{
  for (*page = 0; *page < canevas_pages_get_n_pages (pages); ++*page)
    {
      GArray *placements = canevas_pages_get_placements (pages, *page);

      for (guint i = 0; i < placements->len; i++)
        if (g_array_index (placements, CanevasPlacement, i).fragment->block == block)
          return &g_array_index (placements, CanevasPlacement, i);
    }
  return NULL;
}

/* Four or five pages and the drawing of half a page, and what is signed stands with its signatures. */
static void
test_note (void)
{
  g_autoptr (CanevasStore) store = canevas_sample_open ("proxima");
  g_autoptr (CanevasRecord) project = canevas_sample_get (store, &canevas_project_type, 0);
  g_autoptr (CanevasDocument) document = compose ("note-de-cadrage", project);
  g_autoptr (CanevasPages) pages = canevas_pages_new (document);

  g_assert_false (document->draft);
  g_assert_true (document->dense);
  g_assert_cmpuint (canevas_pages_get_n_pages (pages), >=, 4);
  g_assert_cmpuint (canevas_pages_get_n_pages (pages), <=, 6);
}

/* A draft, with its questions, takes a page more at most. */
static void
test_draft (void)
{
  g_autoptr (CanevasStore) store = canevas_sample_open ("proxima");
  g_autoptr (CanevasRecord) project = canevas_sample_get (store, &canevas_project_type, 0);
  g_autoptr (CanevasDocument) document = NULL;
  g_autoptr (CanevasPages) pages = NULL;
  g_autoptr (GError) error = NULL;

  canevas_record_unset (project, "purpose", &error);
  canevas_record_unset (project, "regulation", &error);
  canevas_record_unset (project, "double_reading", &error);
  g_assert_no_error (error);
  document = compose ("note-de-cadrage", project);
  pages = canevas_pages_new (document);
  g_assert_true (document->draft);
  g_assert_cmpuint (canevas_pages_get_n_pages (pages), <=, 6);
}

/* What is in and what is out stand side by side, in one fragment, one half of the width each. */
static void
test_beside (void)
{
  g_autoptr (CanevasStore) store = canevas_sample_open ("proxima");
  g_autoptr (CanevasRecord) project = canevas_sample_get (store, &canevas_project_type, 0);
  g_autoptr (CanevasDocument) document = compose ("note-de-cadrage", project);
  g_autoptr (CanevasPages) pages = canevas_pages_new (document);
  CanevasBlock *last = NULL;
  guint n_sides[3] = { 0 }, page, n_right = 0;
  const CanevasPlacement *placement;

  for (guint i = 0; i < document->blocks->len; i++)
    {
      CanevasBlock *block = document->blocks->pdata[i];

      g_assert_cmpuint (block->side, <=, 2);
      n_sides[block->side]++;
      last = block->side > 0 ? block : last;
    }
  g_assert_cmpuint (n_sides[1], ==, 5);
  g_assert_cmpuint (n_sides[2], ==, 4);
  placement = find_placement (pages, last, &page);
  g_assert_nonnull (placement);
  g_assert_cmpuint (placement->fragment->n_joined, ==, 9);
  for (guint i = 0; i < placement->fragment->pieces->len; i++)
    n_right += g_array_index (placement->fragment->pieces, CanevasPiece, i).x > CANEVAS_TEXT_WIDTH / 2;
  g_assert_cmpuint (n_right, >=, 8); /* number, title, and each item with its dash */
}

/* So many that no page could hold them beside: one under the other again, nothing lost. */
static void
test_beside_too_tall (void)
{
  g_autoptr (CanevasDocument) document = canevas_document_new ();
  g_autoptr (CanevasPages) pages = NULL;
  guint n_items = 0;

  document->language = g_strdup ("fr");
  for (guint i = 0; i < 120; i++)
    {
      CanevasBlock *block = canevas_document_append (document, CANEVAS_BLOCK_ITEM);

      block->side = i < 60 ? 1 : 2;
      canevas_runs_append (block->runs, "Équipement ouvert au public", CANEVAS_RUN_PLAIN);
    }
  pages = canevas_pages_new (document);
  g_assert_cmpuint (canevas_pages_get_n_pages (pages), ==, 3);
  for (guint page = 0; page < 3; page++)
    {
      GArray *placements = canevas_pages_get_placements (pages, page);

      for (guint i = 0; i < placements->len; i++)
        n_items += g_array_index (placements, CanevasPlacement, i).fragment->block != NULL;
    }
  g_assert_cmpuint (n_items, ==, 120);
}

/* Each letter holds on two pages. */
static void
test_letters (void)
{
  g_autoptr (CanevasStore) store = canevas_sample_open ("proxima");
  g_autoptr (CanevasList) roles = canevas_store_list (store, &canevas_role_type);
  guint n_letters = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (roles)); i++)
    {
      g_autoptr (CanevasRecord) role = g_list_model_get_item (G_LIST_MODEL (roles), i);
      g_autoptr (CanevasDocument) document = NULL;
      g_autoptr (CanevasPages) pages = NULL;

      if (!canevas_record_is_set (role, "letter_reference"))
        continue;
      document = compose ("lettre-de-mission", role);
      pages = canevas_pages_new (document);
      g_test_message ("%s", document->title);
      g_assert_cmpuint (canevas_pages_get_n_pages (pages), ==, 2);
      n_letters++;
    }
  g_assert_cmpuint (n_letters, ==, 9);
}

/* Whoever is both the authority and the N+1 signs once, in both qualities, and nothing goes under cover of the writer. */
static void
test_authority_is_line_manager (void)
{
  g_autoptr (CanevasStore) store = canevas_sample_open ("proxima");
  g_autoptr (CanevasRecord) director = canevas_sample_find (store, &canevas_role_type, "position", "Directrice de projet");
  g_autoptr (CanevasRecord) manager = canevas_sample_find (store, &canevas_role_type, "position", "Cheffe de projet");
  g_autoptr (CanevasDocument) one = compose ("lettre-de-mission", director);
  g_autoptr (CanevasDocument) two = compose ("lettre-de-mission", manager);
  CanevasBlock *signatures = find_block (one, CANEVAS_BLOCK_SIGNATURES);
  CanevasPair *first = signatures->pairs->pdata[0];
  g_autofree char *closing = canevas_runs_to_text (find_block (one, CANEVAS_BLOCK_CLOSING)->runs);
  g_autofree char *other_closing = canevas_runs_to_text (find_block (two, CANEVAS_BLOCK_CLOSING)->runs);

  g_assert_cmpuint (signatures->pairs->len, ==, 2);
  g_assert_cmpstr (first->label, ==, "La directrice générale des services");
  g_assert_nonnull (strstr (first->value, "N+1, pour accord sur la quotité de temps"));
  g_assert_cmpstr (signatures->title, ==, "Date et signature");
  g_assert_cmpstr (closing, ==, "Fait à Toulouse, le 19" NBSP "septembre" NBSP "2022, en deux exemplaires.");
  g_assert_cmpuint (find_block (one, CANEVAS_BLOCK_ADDRESS)->lines->len, ==, 3);

  signatures = find_block (two, CANEVAS_BLOCK_SIGNATURES);
  g_assert_cmpuint (signatures->pairs->len, ==, 3);
  g_assert_null (strstr (((CanevasPair *) signatures->pairs->pdata[0])->value, "N+1"));
  g_assert_cmpstr (((CanevasPair *) signatures->pairs->pdata[2])->label, ==, "Directrice de l’organisation");
  g_assert_true (g_str_has_suffix (other_closing, "en trois exemplaires."));
  g_assert_cmpuint (find_block (two, CANEVAS_BLOCK_ADDRESS)->lines->len, ==, 4);
}

int
main (int argc, char **argv)
{
  canevas_language_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/packaged/note", test_note);
  g_test_add_func ("/packaged/draft", test_draft);
  g_test_add_func ("/packaged/beside", test_beside);
  g_test_add_func ("/packaged/beside-too-tall", test_beside_too_tall);
  g_test_add_func ("/packaged/letters", test_letters);
  g_test_add_func ("/packaged/authority-is-line-manager", test_authority_is_line_manager);
  return g_test_run ();
}
