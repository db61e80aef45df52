/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the organisation chart says, to eyes and to screen readers, and how it comes on paper. */
#include "org-chart-fixture.h"

#include "canevas-language.h"
#include "canevas-person.h"
#include "canevas-scene-write.h"
#include "canevas-unit.h"
#include "org-sample.h"

#include <string.h>

/* Whether the drawing says a person's name anywhere, for eyes or for screen readers. */
static gboolean
says (CanevasScene *scene, CanevasRecord *person)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) svg = canevas_scene_write_svg (scene, NULL, &error);
  g_autofree char *outline = canevas_scene_dup_outline (scene);
  const char *name = canevas_record_get_text (person, "family_name");
  g_autoptr (GRegex) regex = NULL;
  g_autofree char *pattern = NULL;

  g_assert_no_error (error);
  if (name == NULL)
    return FALSE;
  pattern = g_strdup_printf ("%s(?![0-9])", name);
  regex = g_regex_new (pattern, 0, 0, &error);
  g_assert_no_error (error);
  return g_regex_match_full (regex, g_bytes_get_data (svg, NULL), (gssize) g_bytes_get_size (svg), 0, 0, NULL, NULL)
         || g_regex_match (regex, outline, 0, NULL);
}

static void
test_variants (OrgChartFixture *self, gconstpointer data)
{
  g_autoptr (CanevasList) people = NULL;
  g_autoptr (CanevasScene) named = NULL;
  g_autoptr (CanevasScene) functions = NULL;
  g_autoptr (CanevasScene) public = NULL;

  org_sample_fill (self->store, 150);
  people = canevas_store_list (self->store, &canevas_person_type);
  named = org_chart_fixture_draw (self, &(CanevasOrgChartOptions){ .people = TRUE });
  functions = org_chart_fixture_draw (self, &(CanevasOrgChartOptions){ .people = TRUE, .variant = CANEVAS_ORG_VARIANT_FUNCTIONS });
  public = org_chart_fixture_draw (self, &(CanevasOrgChartOptions){ .people = TRUE, .variant = CANEVAS_ORG_VARIANT_PUBLIC });
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (people)), ==, 150);
  for (guint i = 0; i < 150; i++)
    {
      g_autoptr (CanevasRecord) person = g_list_model_get_item (G_LIST_MODEL (people), i);
      const gboolean has_name = !canevas_record_get_flag (person, "vacant");

      g_assert_cmpint (says (named, person), ==, has_name);
      g_assert_false (says (functions, person));
      g_assert_cmpint (says (public, person), ==, has_name && canevas_record_get_flag (person, "publishable"));
    }
}

static void
test_words (OrgChartFixture *self, gconstpointer data)
{
  g_autoptr (CanevasScene) ring = NULL;
  g_autoptr (CanevasScene) scene = NULL;
  g_autofree char *outline = NULL;

  org_sample_fill (self->store, 1000);
  scene = org_chart_fixture_draw (self, &(CanevasOrgChartOptions){ .size = CANEVAS_DRAWING_A3, .variant = CANEVAS_ORG_VARIANT_FUNCTIONS });
  outline = canevas_scene_dup_outline (scene);
  /* The language of the file, whatever that of the user. */
  g_assert_cmpstr (canevas_scene_get_title (scene), ==, "Organigramme des services");
  ring = org_chart_fixture_draw (self, &(CanevasOrgChartOptions){ .form = CANEVAS_ORG_FORM_RING });
  g_assert_cmpstr (canevas_scene_get_title (ring), ==, "Organigramme circulaire");
  g_assert_nonnull (strstr (outline, "Direction générale, pôles, directions, services et missions"));
  g_assert_nonnull (strstr (outline, "Pôle Ressources — DGA · 179 agents"));
  g_assert_nonnull (strstr (outline, "poste vacant"));
  g_assert_nonnull (strstr (outline, "Cabinet du maire — Directeur de cabinet · 1 agent · à côté de la ligne hiérarchique"));
}

/* What a scenario does is said by a sign and in words, and the legend has the signs that were drawn, and no others. */
static void
test_marks (OrgChartFixture *self, gconstpointer data)
{
  g_autoptr (CanevasOrgFacts) facts = NULL;
  g_autofree CanevasOrgMark *marks = NULL;
  CanevasOrgChartOptions options = { .size = CANEVAS_DRAWING_A4 };
  g_autoptr (CanevasScene) scene = NULL;
  g_autoptr (CanevasRecord) created = NULL;
  g_autofree char *outline = NULL;
  guint number;

  org_sample_fill (self->store, 150);
  created = org_sample_find (self->store, &canevas_unit_type, "Formation");
  facts = canevas_org_facts_new (self->store, NULL);
  marks = g_new0 (CanevasOrgMark, facts->n_units);
  number = canevas_org_facts_find_unit (facts, canevas_record_get_id (created));
  marks[number] = (CanevasOrgMark){ CANEVAS_ORG_RENAMED, "avant : École interne" };
  options.marks = marks;
  scene = canevas_org_chart_new (facts, self->authority, self->measure, &options);
  outline = canevas_scene_dup_outline (scene);
  g_assert_nonnull (strstr (outline, "Formation — renommée · avant : École interne"));
  g_assert_true (org_chart_fixture_holds (scene, "Renommée"));
  g_assert_false (org_chart_fixture_holds (scene, "Supprimée"));
  org_chart_fixture_assert_apart (scene);
}

/* What a scenario changes is drawn, however deep, and what is beside it there is not. */
static void
test_deep_marks (OrgChartFixture *self, gconstpointer data)
{
  g_autoptr (CanevasOrgFacts) facts = NULL;
  g_autofree CanevasOrgMark *marks = NULL;
  CanevasOrgChartOptions options = { .size = CANEVAS_DRAWING_A4, .depth = 2 };
  g_autoptr (CanevasScene) scene = NULL;
  g_autoptr (CanevasRecord) moved = NULL;

  org_sample_fill (self->store, 1000);
  moved = org_sample_find (self->store, &canevas_unit_type, "Médiathèques");
  facts = canevas_org_facts_new (self->store, NULL);
  marks = g_new0 (CanevasOrgMark, facts->n_units);
  marks[canevas_org_facts_find_unit (facts, canevas_record_get_id (moved))].changes = CANEVAS_ORG_MOVED;
  options.marks = marks;
  scene = canevas_org_chart_new (facts, self->authority, self->measure, &options);
  g_assert_true (org_chart_fixture_holds (scene, "Médiathèques"));
  g_assert_true (org_chart_fixture_holds (scene, "Culture"));
  g_assert_false (org_chart_fixture_holds (scene, "Conservatoire"));
  g_assert_false (org_chart_fixture_holds (scene, "Éducation"));
  org_chart_fixture_assert_apart (scene);
}

/* Référents: a label under each branch but one, ways that cross no box, an arrow that arrives at the side of the unit. */
static void
test_links (OrgChartFixture *self, gconstpointer data)
{
  g_autoptr (CanevasScene) scene = NULL;
  g_autoptr (CanevasScene) without = NULL;
  guint n = 0, n_links;

  org_sample_fill (self->store, 900);
  n_links = org_sample_add_referents (self->store, data);
  scene = org_chart_fixture_draw (self, &(CanevasOrgChartOptions){ .size = CANEVAS_DRAWING_A3, .variant = CANEVAS_ORG_VARIANT_FUNCTIONS });
  for (guint i = 0; i < canevas_scene_get_n_groups (scene); i++)
    n += (canevas_scene_get_group (scene, i)->flags & CANEVAS_GROUP_LINK) != 0;
  g_assert_cmpuint (n, ==, n_links);
  g_assert_true (org_chart_fixture_holds (scene, "Référent finances du pôle"));
  g_assert_true (org_chart_fixture_holds (scene, "Lien fonctionnel"));
  org_chart_fixture_assert_apart (scene);
  org_chart_fixture_assert_ways_free (scene);
  without = org_chart_fixture_draw (self, &(CanevasOrgChartOptions){ .size = CANEVAS_DRAWING_A3, .without_functional = TRUE });
  g_assert_false (org_chart_fixture_holds (without, "Lien fonctionnel"));
}

/* Twenty divisions of three directorates, as at Montpellier, each with a référent of the first one. */
static guint
fill_divisions (OrgChartFixture *self)
{
  g_autoptr (CanevasRecord) top = org_sample_add_unit (self->store, NULL, "Direction générale des services", "general_management");

  for (guint i = 0; i < 36; i++)
    {
      g_autofree char *name = i == 0 ? g_strdup ("Finances") : g_strdup_printf ("Pôle %u", i + 1);
      g_autoptr (CanevasRecord) division = org_sample_add_unit (self->store, top, name, "pole");

      for (guint j = 0; j < 3; j++)
        {
          g_autofree char *direction = g_strdup_printf ("Direction %u", 3 * i + j + 1);
          g_autoptr (CanevasRecord) unit = org_sample_add_unit (self->store, division, direction, "direction");
        }
    }
  return org_sample_add_referents (self->store, "Finances");
}

/* Links do not make a ribbon of what can be read in rows: there, each is told under its branch, with the unit that it leads to. */
static void
test_many_links (OrgChartFixture *self, gconstpointer data)
{
  const guint n_links = fill_divisions (self);
  g_autoptr (CanevasScene) scene = org_chart_fixture_draw (self, NULL);
  g_autoptr (CanevasOrgFacts) facts = canevas_org_facts_new (self->store, NULL);
  g_autoptr (GPtrArray) pages = canevas_org_chart_new_pages (facts, self->authority, self->measure, NULL);
  CanevasRectangle bounds;
  guint n = 0;

  canevas_scene_get_bounds (scene, &bounds);
  g_assert_cmpfloat (bounds.width, <, 2 * bounds.height);
  for (guint i = 0; i < canevas_scene_get_n_groups (scene); i++)
    n += (canevas_scene_get_group (scene, i)->flags & CANEVAS_GROUP_LINK) != 0;
  g_assert_cmpuint (n, ==, n_links);
  g_assert_true (org_chart_fixture_holds (scene, "Référent finances du pôle → Finances"));
  org_chart_fixture_assert_apart (scene);

  /* An overview and the divisions, many to a page: none of these tells links of branches on another. */
  g_assert_cmpuint (pages->len, >, 1);
  g_assert_cmpuint (pages->len, <=, 4);
  n = 0;
  for (guint i = 0; i < pages->len; i++)
    {
      CanevasScene *page = pages->pdata[i];

      org_chart_fixture_assert_apart (page);
      g_assert_cmpfloat (canevas_scene_get_smallest_text (page), >=, 6.5);
      for (guint j = 0; j < canevas_scene_get_n_groups (page); j++)
        n += i > 0 && (canevas_scene_get_group (page, j)->flags & CANEVAS_GROUP_LINK) != 0;
    }
  g_assert_cmpuint (n, ==, n_links);
}

/* Somebody who works for the head of a unit, and in none of those below it. */
static void
add_assistant (OrgChartFixture *self, const char *name)
{
  g_autoptr (CanevasRecord) unit = org_sample_find (self->store, &canevas_unit_type, name);
  g_autoptr (CanevasRecord) person = org_sample_add_person (self->store, unit, "Alix", "Perrin", "Assistante de direction", FALSE);
}

static void
test_pages (OrgChartFixture *self, gconstpointer data)
{
  g_autoptr (CanevasOrgFacts) facts = NULL;
  g_autoptr (GPtrArray) pages = NULL;
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const CanevasOrgChartOptions options = { .people = data != NULL };

  org_sample_fill (self->store, 1000);
  add_assistant (self, "Direction générale des services");
  add_assistant (self, "Pôle Ressources");
  add_assistant (self, "Finances");
  facts = canevas_org_facts_new (self->store, NULL);
  pages = canevas_org_chart_new_pages (facts, self->authority, self->measure, &options);
  g_assert_cmpuint (pages->len, >, 1);
  for (guint i = 0; i < pages->len; i++)
    {
      CanevasScene *page = pages->pdata[i];
      g_autofree char *number = g_strdup_printf ("Page %u/%u", i + 1, pages->len);
      CanevasRectangle sheet;

      canevas_scene_get_bounds (page, &sheet);
      g_assert_cmpfloat (sheet.width, <, 1191);
      g_assert_cmpfloat (canevas_scene_get_smallest_text (page), >=, 6.5);
      g_assert_true (org_chart_fixture_holds (page, number));
      org_chart_fixture_assert_apart (page);
      for (guint j = 0; j < canevas_scene_get_n_groups (page); j++)
        if (canevas_scene_get_group (page, j)->id != NULL)
          g_hash_table_add (seen, g_strdup (canevas_scene_get_group (page, j)->id));
    }
  for (guint i = 0; i < facts->n_units; i++)
    g_assert_true (g_hash_table_contains (seen, facts->units[i].id));
  for (guint i = 0; data != NULL && i < facts->n_posts; i++)
    g_assert_true (facts->posts[i].leads || g_hash_table_contains (seen, facts->posts[i].id) || facts->posts[i].vacant);
}

/* A village is one A4 sheet; a chart asked for as one sheet has letters that can be read, however large it gets. */
static void
test_sheets (OrgChartFixture *self, gconstpointer data)
{
  g_autoptr (CanevasOrgFacts) facts = NULL;
  g_autoptr (GPtrArray) pages = NULL;
  g_autoptr (GPtrArray) whole = NULL;
  CanevasRectangle sheet;

  org_sample_fill (self->store, 150);
  facts = canevas_org_facts_new (self->store, NULL);
  pages = canevas_org_chart_new_pages (facts, self->authority, self->measure, NULL);
  g_assert_cmpuint (pages->len, ==, 1);
  canevas_scene_get_bounds (pages->pdata[0], &sheet);
  g_assert_cmpfloat_with_epsilon (sheet.width, 841.89, 0.1);
  whole = canevas_org_chart_new_pages (facts, self->authority, self->measure, &(CanevasOrgChartOptions){ .people = TRUE, .whole = TRUE });
  g_assert_cmpuint (whole->len, ==, 1);
  g_assert_cmpfloat (canevas_scene_get_smallest_text (whole->pdata[0]), >=, 6.5);
}

static void
test_same_bytes (OrgChartFixture *self, gconstpointer data)
{
  const CanevasOrgChartOptions options = { .size = CANEVAS_DRAWING_A3, .people = TRUE };
  g_autoptr (CanevasScene) first = NULL;
  g_autoptr (CanevasScene) second = NULL;
  g_autoptr (GBytes) one = NULL;
  g_autoptr (GBytes) other = NULL;

  org_sample_fill (self->store, 150);
  first = org_chart_fixture_draw (self, &options);
  second = org_chart_fixture_draw (self, &options);
  one = canevas_scene_write_pdf (first, NULL, NULL);
  other = canevas_scene_write_pdf (second, NULL, NULL);
  g_assert_true (g_bytes_equal (one, other));
}

int
main (int argc, char **argv)
{
  canevas_language_init ();
  g_test_init (&argc, &argv, NULL);

#define ADD(path, data, test) g_test_add (path, OrgChartFixture, data, org_chart_fixture_set_up, test, org_chart_fixture_tear_down)
  ADD ("/org-chart-words/variants", NULL, test_variants);
  ADD ("/org-chart-words/words", NULL, test_words);
  ADD ("/org-chart-words/marks", NULL, test_marks);
  ADD ("/org-chart-words/marks/deep", NULL, test_deep_marks);
  ADD ("/org-chart-words/links/direction", "Finances", test_links);
  ADD ("/org-chart-words/links/first", "Affaires juridiques", test_links);
  ADD ("/org-chart-words/links/service", "Médiathèques", test_links);
  ADD ("/org-chart-words/links/top", "Direction générale des services", test_links);
  ADD ("/org-chart-words/links/many", NULL, test_many_links);
  ADD ("/org-chart-words/links/staff", "Mission innovation", test_links);
  ADD ("/org-chart-words/pages", NULL, test_pages);
  ADD ("/org-chart-words/pages/people", GUINT_TO_POINTER (1), test_pages);
  ADD ("/org-chart-words/sheets", NULL, test_sheets);
  ADD ("/org-chart-words/same-bytes", NULL, test_same_bytes);
#undef ADD
  return g_test_run ();
}
