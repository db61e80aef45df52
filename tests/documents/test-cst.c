/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-compose.h"
#include "canevas-language.h"
#include "canevas-person.h"
#include "canevas-scenario-step.h"
#include "canevas-scenario.h"
#include "canevas-schema.h"
#include "canevas-writer.h"
#include "reform-sample.h"

#include <string.h>

#define NBSP "\302\240"

/* The file that a comité social territorial is given on the reform of a town. */

typedef struct
{
  CanevasStore *store;
  CanevasRecord *scenario;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->store = canevas_store_new_in_memory (canevas_schema_get_default (), &error);
  g_assert_no_error (error);
  reform_sample_fill (fixture->store);
  fixture->scenario = reform_sample_reform (fixture->store);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->scenario);
  g_object_unref (fixture->store);
}

/* The text of the document on one line, its spaces plain. */
static char *
flatten (const char *text, gsize length)
{
  GString *flat = g_string_new (NULL);

  for (const char *at = text; at < text + length; at = g_utf8_next_char (at))
    if (!g_unichar_isspace (g_utf8_get_char (at)))
      g_string_append_unichar (flat, g_utf8_get_char (at));
    else if (flat->len > 0 && flat->str[flat->len - 1] != ' ')
      g_string_append_c (flat, ' ');
  return g_string_free (flat, FALSE);
}

static char *
write_text (Fixture *fixture, CanevasComposeFlags flags)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasDocument) document = canevas_compose ("dossier-cst", fixture->scenario, flags, &error);
  g_autoptr (GBytes) bytes = NULL;

  g_assert_no_error (error);
  bytes = canevas_write_text (document, NULL, &error);
  g_assert_no_error (error);
  return flatten (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
assert_holds (const char *text, const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” does not hold “%s”", text, part);
}

static CanevasBlock *
find_table (CanevasDocument *document, const char *caption)
{
  for (guint i = 0; i < document->blocks->len; i++)
    {
      CanevasBlock *block = document->blocks->pdata[i];

      if (block->kind == CANEVAS_BLOCK_TABLE && g_strcmp0 (block->title, caption) == 0)
        return block;
    }
  g_error ("no table “%s”", caption);
}

static char *
dup_row (CanevasBlock *table, guint number)
{
  CanevasRow *row = table->rows->pdata[number];
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < row->cells->len; i++)
    {
      g_autofree char *cell = canevas_runs_to_text (row->cells->pdata[i]);

      g_string_append_printf (text, "%s%s", i > 0 ? "|" : "", cell);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_row (CanevasBlock *table, guint number, const char *expected)
{
  g_autofree char *row = dup_row (table, number);

  g_assert_cmpstr (row, ==, expected);
}

static void
test_tables (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasDocument) document = canevas_compose ("dossier-cst", fixture->scenario, CANEVAS_COMPOSE_DEFAULT, &error);
  CanevasBlock *changes, *units, *agents, *steps;

  g_assert_no_error (error);
  changes = find_table (document, "Changements, un par un");
  /* 9 of units, 12 moves of which 4 + 3 + 2 alike, 3 functions, a post that comes and one that goes, 2 links, and 3 headings. */
  g_assert_cmpuint (changes->rows->len, ==, 9 + 6 + 3 + 2 + 2 + 3);
  assert_row (changes, 1, "+" NBSP "Créée|Pôle culture, sport et jeunesse|au sein de «" NBSP "Direction générale des services" NBSP "»");
  units = find_table (document, "Agents et postes, unité par unité");
  assert_row (units, 0, "Direction générale des services|37|37|1|1|–|–");
  agents = find_table (document, "Agents concernés, par fonction");
  assert_row (agents, 1, "Bibliothécaire|Médiathèque|3|Service des publics|unité, responsable");
  steps = find_table (document, "Étapes");
  assert_row (steps, 1, "9" NBSP "mars" NBSP "2027|Séance du CST|Avis du CST|Représentants du personnel");
}

/* Three charts: the second has the new division, the third says what became of each unit; none of them is there of nothing. */
static void
test_figures (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasDocument) document = canevas_compose ("dossier-cst", fixture->scenario, CANEVAS_COMPOSE_DEFAULT, &error);
  CanevasBlock *figures[3] = { NULL };
  guint n = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < document->blocks->len; i++)
    {
      CanevasBlock *block = document->blocks->pdata[i];

      if (block->kind != CANEVAS_BLOCK_FIGURE)
        continue;
      g_assert_cmpuint (n, <, 3);
      figures[n++] = block;
    }
  g_assert_cmpuint (n, ==, 3);
  g_assert_null (strstr (figures[0]->alternative, "Pôle culture"));
  assert_holds (figures[0]->alternative, "Direction de la culture");
  assert_holds (figures[1]->alternative, "Pôle culture");
  g_assert_null (strstr (figures[1]->alternative, "Service des archives"));
  assert_holds (figures[2]->alternative, "Service des archives");
  assert_holds (figures[2]->alternative, "avant" NBSP ": Service animation jeunesse");
  for (guint i = 0; i < 3; i++)
    g_assert_null (strstr (figures[i]->alternative, "Morel"));
}

/* Nobody is named in what goes round, whatever the file knows. */
static void
test_names (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = write_text (fixture, CANEVAS_COMPOSE_FINAL);
  g_autoptr (CanevasList) people = canevas_store_list (fixture->store, &canevas_person_type);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (people)); i++)
    {
      g_autoptr (CanevasRecord) person = g_list_model_get_item (G_LIST_MODEL (people), i);
      const char *name = canevas_record_get_text (person, "family_name");

      if (name != NULL)
        g_assert_null (strstr (text, name));
    }
  assert_holds (text, "L. 253-5");
  assert_holds (text, "9 mars 2027");
}

/* A draft says what is missing, and what the review finds. */
static void
test_draft (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasRecord) opinion = reform_sample_find (fixture->store, &canevas_scenario_step_type, "kind", "cst");
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  g_assert_true (canevas_store_remove (fixture->store, opinion, &error));
  canevas_record_unset (fixture->scenario, "support", &error);
  g_assert_no_error (error);
  text = write_text (fixture, CANEVAS_COMPOSE_DEFAULT);
  assert_holds (text, "Il reste 2 points à décider avant signature");
  assert_holds (text, "Le CST n’est pas consulté");
  assert_holds (text, "Pas d’accompagnement des agents");
  g_assert_null (canevas_compose ("dossier-cst", fixture->scenario, CANEVAS_COMPOSE_FINAL, &error));
  g_assert_error (error, CANEVAS_COMPOSE_ERROR, CANEVAS_COMPOSE_ERROR_OPEN);
}

/* A scenario that changes nothing yet is a draft without tables. */
static void
test_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  CanevasRecord *reform = g_steal_pointer (&fixture->scenario);
  g_autofree char *text = NULL;

  g_object_unref (reform);
  fixture->scenario = canevas_scenario_duplicate (fixture->store, "Rien encore", &error);
  g_assert_no_error (error);
  text = write_text (fixture, CANEVAS_COMPOSE_DEFAULT);
  g_assert_null (strstr (text, "Changements, un par un"));
  assert_holds (text, "Sans objet.");
}

int
main (int argc, char *argv[])
{
  canevas_language_init ();
  g_test_init (&argc, &argv, NULL);
#define ADD(name_, func_) g_test_add ("/cst/" name_, Fixture, NULL, set_up, func_, tear_down)
  ADD ("tables", test_tables);
  ADD ("figures", test_figures);
  ADD ("names", test_names);
  ADD ("draft", test_draft);
  ADD ("nothing", test_nothing);
  return g_test_run ();
}
