/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-authority.h"
#include "canevas-community-link.h"
#include "canevas-community-member.h"
#include "canevas-community.h"
#include "canevas-compose.h"
#include "canevas-language.h"
#include "canevas-pages-private.h"
#include "canevas-person.h"
#include "canevas-sample.h"
#include "canevas-schema.h"
#include "canevas-session.h"
#include "canevas-style.h"
#include "canevas-unit.h"
#include "canevas-writer.h"

#include <string.h>

#define NBSP "\302\240"
#define NARROW "\342\200\257"

/*
 * The sheet of a community and the map of all, of a town with three directions: the digital ambassadors come from two of them,
 * the prevention assistants from one and from outside.
 */

typedef struct
{
  CanevasStore *store;
  CanevasRecord *directions[3];
  CanevasRecord *ambassadors, *prevention;
} Fixture;

#define add(fixture, ...) canevas_sample_add ((fixture)->store, __VA_ARGS__)

static void
add_person (Fixture *fixture, CanevasRecord *unit, const char *name, const char *position, CanevasRecord *community,
            const char *capacity, const char *left)
{
  g_autoptr (CanevasRecord) person = add (fixture, &canevas_person_type, NULL, "family_name", name, "position", position, "unit",
                                          canevas_record_get_id (unit), NULL);
  g_autoptr (CanevasRecord) member =
    add (fixture, &canevas_community_member_type, community, "person", canevas_record_get_id (person), "capacity", capacity,
         left != NULL ? "left_on" : NULL, left, NULL);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "Numérique", "Culture", "Eau" };
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasRecord) authority = NULL, top = NULL, doctor = NULL, librarian = NULL, again = NULL;

  fixture->store = canevas_store_new_in_memory (canevas_schema_get_default (), &error);
  g_assert_no_error (error);
  authority = add (fixture, &canevas_authority_type, NULL, "name", "Ville d’essai", NULL);
  top = add (fixture, &canevas_unit_type, NULL, "name", "Direction générale", "kind", "general_management", NULL);
  for (guint i = 0; i < 3; i++)
    fixture->directions[i] = add (fixture, &canevas_unit_type, NULL, "name", names[i], "kind", "direction", "parent",
                                  canevas_record_get_id (top), NULL);
  fixture->ambassadors = add (fixture, &canevas_community_type, NULL, "name", "Ambassadeurs numériques", "kind", "ambassadors",
                              "purpose", "Aider les collègues.", "audience", "Agents volontaires", "animator",
                              "quelqu’un qui sait faire", NULL);
  fixture->prevention = add (fixture, &canevas_community_type, NULL, "name", "Assistants de prévention", "kind", "shared_mission",
                             "purpose", "Éviter les accidents.", "audience", "Assistants", "animator", "conseiller de prévention",
                             NULL);
  add_person (fixture, fixture->directions[0], "Alami", "Technicien", fixture->ambassadors, "member", NULL);
  add_person (fixture, fixture->directions[0], "Blanc", "Technicien", fixture->ambassadors, "member", NULL);
  add_person (fixture, fixture->directions[1], "Costa", "Bibliothécaire", fixture->ambassadors, "animator", NULL);
  add_person (fixture, fixture->directions[2], "Diop", "Fontainier", fixture->prevention, "member", "2020-06-30");
  librarian = canevas_sample_find (fixture->store, &canevas_person_type, "family_name", "Costa");
  again = add (fixture, &canevas_community_member_type, fixture->prevention, "person", canevas_record_get_id (librarian), NULL);
  doctor = add (fixture, &canevas_community_member_type, fixture->prevention, "position", "Médecin du centre de gestion",
                "capacity", "guest", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < 3; i++)
    g_object_unref (fixture->directions[i]);
  g_object_unref (fixture->ambassadors);
  g_object_unref (fixture->prevention);
  g_object_unref (fixture->store);
}

static CanevasDocument *
compose (const char *template, CanevasRecord *subject)
{
  g_autoptr (GError) error = NULL;
  CanevasDocument *document = canevas_compose (template, subject, CANEVAS_COMPOSE_DEFAULT, &error);

  g_assert_no_error (error);
  return document;
}

static CanevasDocument *
compose_map (CanevasStore *store)
{
  g_autoptr (CanevasRecord) authority = canevas_sample_get (store, &canevas_authority_type, 0);

  return compose ("carte-des-communautes", authority);
}

static char *
dup_text (CanevasDocument *document)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = canevas_write_text (document, NULL, &error);

  g_assert_no_error (error);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* (nullable) */
static CanevasBlock *
find_block (CanevasDocument *document, CanevasBlockKind kind, const char *title)
{
  for (guint i = 0; i < document->blocks->len; i++)
    {
      CanevasBlock *block = document->blocks->pdata[i];

      if (block->kind == kind && g_strcmp0 (block->title, title) == 0)
        return block;
    }
  return NULL;
}

/* All rows of a table: cells between bars, rows one a line. */
static void
assert_table (CanevasDocument *document, const char *title, const char *expected)
{
  CanevasBlock *table = find_block (document, CANEVAS_BLOCK_TABLE, title);
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_nonnull (table);
  for (guint i = 0; i < table->rows->len; i++)
    {
      CanevasRow *row = table->rows->pdata[i];

      for (guint k = 0; k < row->cells->len; k++)
        {
          g_autofree char *cell = canevas_runs_to_text (row->cells->pdata[k]);

          g_string_append_printf (text, "%s%s", k > 0 ? "|" : i > 0 ? "\n" : "", cell);
        }
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
assert_holds (const char *text, const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” does not hold “%s”", text, part);
}

/* Neither what is read nor what is spoken of the drawings names anybody. */
static void
assert_names_nobody (CanevasDocument *document)
{
  static const char *const names[] = { "Alami", "Blanc", "Costa", "Diop" };
  g_autofree char *text = dup_text (document);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_assert_null (strstr (text, names[i]));
      for (guint k = 0; k < document->blocks->len; k++)
        {
          const char *alternative = ((CanevasBlock *) document->blocks->pdata[k])->alternative;

          g_assert_true (alternative == NULL || strstr (alternative, names[i]) == NULL);
        }
    }
}

/* By direction and function, those who left left out, those of no direction last; no name. */
static void
test_sheet (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasRecord) session = add (fixture, &canevas_session_type, NULL, "name", "Matinée d’échange", "held_on",
                                           "2027-03-09", "community", canevas_record_get_id (fixture->ambassadors), NULL);
  g_autoptr (CanevasDocument) document = compose ("fiche-communaute", fixture->ambassadors);
  g_autoptr (CanevasDocument) prevention = compose ("fiche-communaute", fixture->prevention);
  g_autofree char *text = dup_text (document);

  assert_table (document, "Membres, par direction et par fonction",
                "Numérique|Technicien (2)|2\nCulture|Bibliothécaire" NBSP "– Animation|1");
  assert_table (document, "Séances de travail", "9" NBSP "mars" NBSP "2027|Matinée d’échange|Prévue");
  assert_holds (text, "Aider les collègues.");
  assert_holds (text, "Quelqu’un qui sait faire");
  assert_holds (text, "Directions sans membre" NBSP ": Eau.");
  assert_table (prevention, "Membres, par direction et par fonction",
                "Culture|Bibliothécaire|1\nAilleurs|Médecin du centre de gestion" NBSP "– Invitation ou expertise|1");
  assert_names_nobody (document);
  assert_names_nobody (prevention);
}

/* What passes between two communities stands on the sheet of each. */
static void
test_links (Fixture *fixture, gconstpointer data)
{
  static const char *const expected = "Ambassadeurs numériques|Informe|Assistants de prévention|Outils utiles";
  g_autoptr (CanevasDocument) before = compose_map (fixture->store);
  g_autoptr (CanevasRecord) link =
    add (fixture, &canevas_community_link_type, fixture->ambassadors, "other", canevas_record_get_id (fixture->prevention), "kind",
         "information", "label", "Outils utiles", NULL);
  g_autoptr (CanevasRecord) alone = add (fixture, &canevas_community_type, NULL, "name", "Cercle de la donnée", NULL);
  g_autoptr (CanevasDocument) from = compose ("fiche-communaute", fixture->ambassadors);
  g_autoptr (CanevasDocument) to = compose ("fiche-communaute", fixture->prevention);
  g_autoptr (CanevasDocument) other = compose ("fiche-communaute", alone);
  g_autoptr (CanevasDocument) map = compose_map (fixture->store);

  assert_table (from, "Ce qui passe d’une communauté à l’autre", expected);
  assert_table (to, "Ce qui passe d’une communauté à l’autre", expected);
  assert_table (map, "Ce qui passe d’une communauté à l’autre", expected);
  g_assert_null (find_block (other, CANEVAS_BLOCK_TABLE, "Ce qui passe d’une communauté à l’autre"));
  /* Circles are drawn once there is something between them. */
  g_assert_null (find_block (before, CANEVAS_BLOCK_FIGURE, "Les cercles et ce qui passe de l’un à l’autre"));
  g_assert_nonnull (find_block (map, CANEVAS_BLOCK_FIGURE, "Les cercles et ce qui passe de l’un à l’autre"));
}

/* The sheet of a community that is over tells who was in it at the end, and it is not on the map any more. */
static void
test_over (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasDocument) sheet = NULL;
  g_autoptr (CanevasDocument) map = NULL;
  g_autofree char *text = NULL;

  canevas_record_set_text (fixture->prevention, "ended_on", "2020-03-31", &error);
  g_assert_no_error (error);
  sheet = compose ("fiche-communaute", fixture->prevention);
  map = compose_map (fixture->store);
  assert_table (sheet, "Membres, par direction et par fonction",
                "Culture|Bibliothécaire|1\nEau|Fontainier|1\nAilleurs|Médecin du centre de gestion" NBSP
                "– Invitation ou expertise|1");
  g_assert_cmpuint (find_block (map, CANEVAS_BLOCK_TABLE, "Les communautés, leur raison d’être et leur animation")->rows->len, ==,
                    1);
  text = dup_text (map);
  assert_holds (text, "Aucun agent n’appartient encore à plusieurs communautés.");
}

/* What a community lacks is asked for, and keeps its sheet from being validated. */
static void
test_missing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasRecord) community = add (fixture, &canevas_community_type, NULL, "name", "Club des managers", NULL);
  g_autoptr (CanevasDocument) document = compose ("fiche-communaute", community);
  g_autoptr (CanevasDocument) final = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = dup_text (document);

  g_assert_true (document->draft);
  assert_holds (text, "Quelles fonctions y participent, de quelles unités" NARROW "?");
  g_assert_null (canevas_compose ("fiche-communaute", community, CANEVAS_COMPOSE_FINAL, &error));
  g_assert_error (error, CANEVAS_COMPOSE_ERROR, CANEVAS_COMPOSE_ERROR_OPEN);
  assert_holds (error->message, "Members");
  g_clear_error (&error);
  final = canevas_compose ("fiche-communaute", fixture->ambassadors, CANEVAS_COMPOSE_FINAL, &error);
  g_assert_no_error (error);
  g_assert_false (final->draft);
}

static void
test_map (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasDocument) document = compose_map (fixture->store);
  g_autofree char *text = dup_text (document);

  /* Numérique: one tie among its two, two with Culture: (2 - 1) / 3. Culture: two ties, both with others; Eau: none. */
  assert_table (document, "Les directions dans les communautés",
                "Numérique|2|2|100" NARROW "%|1|0,33\nCulture|1|1|100" NARROW "%|2|1,00\nEau|1|–|0" NARROW "%|–|–");
  assert_table (document, "Paires de directions sans communauté commune",
                "Numérique|Eau\nCulture|Eau\nEau|Numérique" NARROW "; Culture");
  assert_table (document, "Membres en commun (nombre d’agents)",
                "Ambassadeurs numériques|Assistants de prévention (1)\nAssistants de prévention|Ambassadeurs numériques (1)");
  assert_table (document, "Des rôles à soutenir", "Culture|Bibliothécaire|1");
  assert_holds (text, "75" NARROW "% des agents (3)");
  assert_names_nobody (document);
}

/* Without communities there is nothing to draw and no table. */
static void
test_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasDocument) document = NULL;

  g_assert_true (canevas_store_remove (fixture->store, fixture->ambassadors, &error));
  g_assert_true (canevas_store_remove (fixture->store, fixture->prevention, &error));
  document = compose_map (fixture->store);
  for (guint i = 0; i < document->blocks->len; i++)
    {
      CanevasBlock *block = document->blocks->pdata[i];

      g_assert_cmpint (block->kind, !=, CANEVAS_BLOCK_FIGURE);
      g_assert_cmpint (block->kind, !=, CANEVAS_BLOCK_TABLE);
    }
}

/* Of many communities a page tells what can be read, and where to print the rest: no map in letters too small, no list of all
 * pairs. */
static void
test_many (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasRecord) costa = canevas_sample_find (fixture->store, &canevas_person_type, "family_name", "Costa");
  g_autoptr (CanevasDocument) document = NULL;
  g_autofree char *text = NULL;
  const CanevasBlock *ties;
  g_autofree char *cell = NULL;

  for (guint i = 0; i < 48; i++)
    {
      g_autofree char *name = g_strdup_printf ("Club %u", i);
      g_autoptr (CanevasRecord) club = add (fixture, &canevas_community_type, NULL, "name", name, NULL);
      g_autoptr (CanevasRecord) member =
        add (fixture, &canevas_community_member_type, club, "person", canevas_record_get_id (costa), NULL);
    }
  document = compose_map (fixture->store);
  text = dup_text (document);
  g_assert_null (find_block (document, CANEVAS_BLOCK_FIGURE, "Carte des communautés"));
  assert_holds (text, "Une page n’a pas la place de 50" NBSP "communautés");
  ties = find_block (document, CANEVAS_BLOCK_TABLE, "Membres en commun (nombre d’agents)");
  cell = canevas_runs_to_text (((CanevasRow *) ties->rows->pdata[0])->cells->pdata[1]);
  assert_holds (cell, "autres communautés");
  g_assert_null (strstr (cell, "Club"));
}

/* Drawings have the room of a page: they are not shrunk, so that their smallest letters are read. */
static void
test_pages (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasStore) store = canevas_sample_open ("grenoble");
  g_autoptr (CanevasDocument) document = compose_map (store);
  g_autoptr (CanevasPages) pages = canevas_pages_new (document);
  const CanevasSheet *sheet = canevas_sheet_get (TRUE);
  guint n_figures = 0;

  g_assert_true (document->landscape);
  g_assert_cmpuint (canevas_pages_get_n_pages (pages), <=, 6);
  for (guint i = 0; i < document->blocks->len; i++)
    {
      CanevasBlock *block = document->blocks->pdata[i];
      CanevasRectangle bounds;

      if (block->kind != CANEVAS_BLOCK_FIGURE)
        continue;
      n_figures++;
      canevas_scene_get_bounds (CANEVAS_SCENE (block->figure), &bounds);
      g_assert_cmpfloat (bounds.width, <=, sheet->width - sheet->left - sheet->right + 0.5);
      g_assert_cmpfloat (bounds.height, <=, 0.85 * (sheet->height - sheet->top - sheet->bottom));
      g_assert_cmpfloat (bounds.height, >, 60);
    }
  g_assert_cmpuint (n_figures, ==, 3);
}

int
main (int argc, char *argv[])
{
  canevas_language_init ();
  g_test_init (&argc, &argv, NULL);
#define ADD(name_, func_) g_test_add ("/documents/communities/" name_, Fixture, NULL, set_up, func_, tear_down)
  ADD ("sheet", test_sheet);
  ADD ("links", test_links);
  ADD ("over", test_over);
  ADD ("missing", test_missing);
  ADD ("map", test_map);
  ADD ("nothing", test_nothing);
  ADD ("many", test_many);
  ADD ("pages", test_pages);
#undef ADD
  return g_test_run ();
}
