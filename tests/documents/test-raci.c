/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The RACI as its readers get it: in French, from the example Proxima. */
#include "canevas-compose.h"
#include "canevas-language.h"
#include "canevas-pages.h"
#include "canevas-project.h"
#include "canevas-raci-activity.h"
#include "canevas-raci-function.h"
#include "canevas-raci-matrix.h"
#include "canevas-sample.h"
#include "canevas-schema.h"
#include "canevas-writer.h"

#include <string.h>

#define NBSP "\302\240"

static CanevasDocument *
compose (CanevasRecord *project)
{
  g_autoptr (GError) error = NULL;
  CanevasDocument *document = canevas_compose ("raci", project, CANEVAS_COMPOSE_DEFAULT, &error);

  g_assert_no_error (error);
  return document;
}

static char *
print (CanevasRecord *project)
{
  g_autoptr (CanevasDocument) document = compose (project);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) text = canevas_write_text (document, NULL, &error);

  g_assert_no_error (error);
  return g_strndup (g_bytes_get_data (text, NULL), g_bytes_get_size (text));
}

/* @text with its lines joined and spaces that break, for sentences that are broken. */
static char *
flatten (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, NBSP, -1);
  g_autofree char *plain = g_strjoinv (" ", parts);
  g_auto (GStrv) words = g_strsplit_set (plain, " \n", -1);
  g_autoptr (GString) flat = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (words[i][0] != '\0')
      g_string_append_printf (flat, "%s%s", flat->len > 0 ? " " : "", words[i]);
  return g_string_free (g_steal_pointer (&flat), FALSE);
}

#define assert_prints(text, part) \
  G_STMT_START \
  { \
    if (strstr (text, part) == NULL) \
      g_error ("“%s” does not hold “%s”", text, part); \
  } \
  G_STMT_END

/* Its two faults are told on the page that has them, with what would put them right. */
static void
test_proxima (void)
{
  g_autoptr (CanevasStore) store = canevas_sample_open ("proxima");
  g_autoptr (CanevasRecord) project = canevas_sample_get (store, &canevas_project_type, 0);
  g_autoptr (CanevasDocument) document = compose (project);
  g_autoptr (CanevasPages) pages = canevas_pages_new (document);
  g_autofree char *printed = print (project);
  g_autofree char *text = flatten (printed);

  g_assert_true (document->landscape);
  g_assert_cmpuint (canevas_pages_get_n_pages (pages), ==, 1);
  assert_prints (text, "Qui fait, qui approuve, qui est consulté, qui est informé");
  assert_prints (text, "répond du résultat, un seul par ligne.");
  assert_prints (text, "Anomalies relevées : Choix du scénario : deux A. Proposition : garder le A de : COPIL. "
                       "Ouverture du territoire pilote : aucun R. Proposition : donner le R à : Équipe projet.");
  g_assert_null (strstr (text, "Points de vigilance"));
}

static void
set (CanevasRaciMatrix *matrix, guint row, guint column, CanevasRaciLetters letters)
{
  g_assert_true (canevas_raci_matrix_set (matrix, row, column, letters, NULL));
}

/* Put right, the matrix says so; a function that carries most of the project is a point to watch, with its figures. */
static void
test_load (void)
{
  g_autoptr (CanevasStore) store = canevas_sample_open ("proxima");
  g_autoptr (CanevasRecord) project = canevas_sample_get (store, &canevas_project_type, 0);
  g_autoptr (CanevasRaciMatrix) matrix = canevas_raci_matrix_new (project);
  g_autofree char *printed = NULL;
  g_autofree char *text = NULL;

  set (matrix, 4, 1, CANEVAS_RACI_CONSULTED);
  set (matrix, 9, 4, CANEVAS_RACI_RESPONSIBLE);
  for (guint row = 0; row < canevas_raci_matrix_get_n_rows (matrix); row++)
    if (canevas_raci_matrix_get_letters (matrix, row, 3) == CANEVAS_RACI_CONSULTED)
      set (matrix, row, 3, CANEVAS_RACI_RESPONSIBLE);
  printed = print (project);
  text = flatten (printed);
  assert_prints (text, "Anomalies relevées. Aucune. Chaque ligne compte un approbateur et au moins un réalisateur.");
  assert_prints (text, "Points de vigilance : Cheffe de projet : charge lourde. 0 A et 11 R pour 12 activités. Beaucoup repose");
}

static void
add_named (CanevasStore *store, const CanevasRecordType *type, CanevasRecord *project, const char *name, guint number)
{
  g_autoptr (CanevasRecord) record = canevas_store_add (store, type, project, NULL);
  g_autofree char *numbered = g_strdup_printf ("%s %u", name, number);

  g_assert_true (canevas_record_set_text (record, "name", numbered, NULL));
  if (type == &canevas_raci_activity_type)
    g_assert_true (canevas_record_set_text (record, "phase", number <= 15 ? "Construire" : "Ouvrir", NULL));
}

/* Twenty functions and forty activities: twelve lines and nine columns a page at most, each with its headings, nothing lost. */
static void
test_large (void)
{
  g_autoptr (CanevasStore) store = canevas_store_new_in_memory (canevas_schema_get_default (), NULL);
  g_autoptr (CanevasRecord) project = canevas_store_add (store, &canevas_project_type, NULL, NULL);
  g_autoptr (CanevasDocument) document = NULL;
  g_autoptr (CanevasPages) pages = NULL;
  g_autofree char *printed = NULL;
  g_autofree char *text = NULL;
  guint n_tables = 0;

  for (guint i = 1; i <= 20; i++)
    add_named (store, &canevas_raci_function_type, project, "Fonction", i);
  for (guint i = 1; i <= 40; i++)
    add_named (store, &canevas_raci_activity_type, project, "Activité", i);
  {
    g_autoptr (CanevasRaciMatrix) matrix = canevas_raci_matrix_new (project);

    set (matrix, 16, 19, CANEVAS_RACI_ACCOUNTABLE);
  }
  document = compose (project);
  for (guint i = 0; i < document->blocks->len; i++)
    {
      const CanevasBlock *block = document->blocks->pdata[i];
      const CanevasRow *group;

      if (block->kind != CANEVAS_BLOCK_TABLE)
        continue;
      n_tables++;
      g_assert_cmpuint (block->columns->len, <=, 1 + 9);
      g_assert_cmpuint (block->rows->len, <=, 12 + 2);
      group = block->rows->pdata[0];
      g_assert_true (group->spanning);
      if (n_tables == 6)
        {
          /* Lines 11 to 20: the phase changes in them. */
          g_autofree char *letter = canevas_runs_to_text (((CanevasRow *) block->rows->pdata[8])->cells->pdata[7]);

          g_assert_cmpstr (block->title, ==, "Activités 11 à 20 sur 40 · Fonctions 14 à 20 sur 20");
          g_assert_cmpuint (block->rows->len, ==, 12);
          g_assert_true (((CanevasRow *) block->rows->pdata[6])->spanning);
          g_assert_cmpstr (letter, ==, "A");
        }
    }
  g_assert_cmpuint (n_tables, ==, 12);
  pages = canevas_pages_new (document);
  g_assert_cmpuint (canevas_pages_get_n_pages (pages), <=, n_tables);
  printed = print (project);
  text = flatten (printed);
  assert_prints (text, "40. Activité 40");
  assert_prints (text, "Fonction 20");
  g_assert_true (strstr (text, "répond du résultat") > strstr (text, "Activités 31 à 40 sur 40 · Fonctions 14 à 20 sur 20"));
}

/* Without a matrix the document asks for one, and judges nothing. */
static void
test_empty (void)
{
  g_autoptr (CanevasStore) store = canevas_sample_open ("accueil");
  g_autoptr (CanevasRecord) project = canevas_sample_get (store, &canevas_project_type, 0);
  g_autofree char *printed = print (project);
  g_autofree char *text = flatten (printed);

  g_assert_null (strstr (text, "Anomalies"));
  g_assert_null (strstr (text, "non concerné"));
}

int
main (int argc, char **argv)
{
  canevas_language_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/raci/proxima", test_proxima);
  g_test_add_func ("/raci/load", test_load);
  g_test_add_func ("/raci/large", test_large);
  g_test_add_func ("/raci/empty", test_empty);
  return g_test_run ();
}
