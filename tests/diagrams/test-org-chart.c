/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-org-chart.h"

#include "canevas-authority.h"
#include "canevas-language.h"
#include "canevas-person.h"
#include "canevas-scene-private.h"
#include "canevas-scene-write.h"
#include "canevas-unit.h"
#include "org-sample.h"

#include <math.h>
#include <string.h>

typedef struct
{
  CanevasStore *store;
  CanevasRecord *authority;
  CanevasTextMeasure *measure;
} Fixture;

static void
set_up (Fixture *self, gconstpointer unused)
{
  self->store = org_sample_store ();
  self->authority = org_sample_find (self->store, &canevas_authority_type, "Collectivité exemple");
  self->measure = canevas_text_measure_new (NULL);
}

static void
tear_down (Fixture *self, gconstpointer unused)
{
  g_clear_object (&self->measure);
  g_clear_object (&self->authority);
  g_assert_finalize_object (self->store);
}

static CanevasScene *
draw (Fixture *self, const CanevasOrgChartOptions *options)
{
  g_autoptr (CanevasOrgFacts) facts = canevas_org_facts_new (self->store, NULL);

  return canevas_org_chart_new (facts, self->authority, self->measure, options);
}

/* The box of a unit, by its name. */
static CanevasRectangle
find_box (Fixture *self, CanevasScene *scene, const char *name)
{
  g_autoptr (CanevasRecord) unit = org_sample_find (self->store, &canevas_unit_type, name);
  guint number = canevas_scene_find_group (scene, canevas_record_get_id (unit));

  g_assert_cmpuint (number, !=, CANEVAS_NO_GROUP);
  return canevas_scene_get_group (scene, number)->bounds;
}

static gboolean
holds (CanevasScene *scene, const char *text)
{
  g_autoptr (GBytes) svg = canevas_scene_write_svg (scene, NULL, NULL);

  return g_strstr_len (g_bytes_get_data (svg, NULL), (gssize) g_bytes_get_size (svg), text) != NULL;
}

static gboolean
is_box (const CanevasGroup *group)
{
  return group->id != NULL && !(group->flags & CANEVAS_GROUP_LINK) && group->bounds.width > 0;
}

static void
assert_apart (CanevasScene *scene)
{
  CanevasRectangle sheet;

  canevas_scene_get_bounds (scene, &sheet);
  for (guint i = 0; i < canevas_scene_get_n_groups (scene); i++)
    {
      const CanevasGroup *a = canevas_scene_get_group (scene, i);
      const CanevasRectangle inner = canevas_rectangle_grow (&a->bounds, -1);

      if (!is_box (a))
        continue;
      g_assert_true (canevas_rectangle_contains (&sheet, &inner));
      for (guint j = i + 1; j < canevas_scene_get_n_groups (scene); j++)
        {
          const CanevasGroup *b = canevas_scene_get_group (scene, j);
          const CanevasRectangle other = canevas_rectangle_grow (&b->bounds, -1);

          if (is_box (b) && canevas_rectangle_overlaps (&inner, &other))
            g_error ("%s lies over %s", a->label, b->label);
        }
    }
}

/* No segment of a link beside the hierarchy lies within a box. */
static void
assert_ways_free (CanevasScene *scene)
{
  const CanevasSceneContents *contents = canevas_scene_get_contents (scene);

  for (guint i = 0; i < contents->shapes->len; i++)
    {
      const CanevasShape *shape = &g_array_index (contents->shapes, CanevasShape, i);
      const CanevasOutline *outline;

      if (shape->kind != CANEVAS_SHAPE_POLYLINE
          || g_array_index (contents->styles, CanevasShapeStyle, shape->style).dash != CANEVAS_DASH_FUNCTIONAL)
        continue;
      outline = &g_array_index (contents->outlines, CanevasOutline, shape->data);
      for (guint p = 0; p + 1 < outline->n_vertices; p++)
        {
          const CanevasVertex *from = &g_array_index (contents->vertices, CanevasVertex, outline->first_vertex + p), *to = from + 1;
          const CanevasRectangle segment = { MIN (from->x, to->x), MIN (from->y, to->y), fabs (to->x - from->x) + 0.1, fabs (to->y - from->y) + 0.1 };

          for (guint j = 0; j < canevas_scene_get_n_groups (scene); j++)
            {
              const CanevasGroup *group = canevas_scene_get_group (scene, j);
              const CanevasRectangle inner = canevas_rectangle_grow (&group->bounds, -1.5);

              if (is_box (group) && canevas_rectangle_overlaps (&segment, &inner))
                g_error ("a link crosses %s", group->label);
            }
        }
    }
}

/* --- Where boxes stand --- */

static void
test_apart (Fixture *self, gconstpointer data)
{
  static const CanevasDrawingSize sizes[] = { CANEVAS_DRAWING_SCREEN, CANEVAS_DRAWING_FIGURE, CANEVAS_DRAWING_A4, CANEVAS_DRAWING_A3 };
  const guint n_people = GPOINTER_TO_UINT (data);

  org_sample_fill (self->store, n_people);
  for (guint i = 0; i < G_N_ELEMENTS (sizes) * CANEVAS_N_ORG_SPREADS; i++)
    {
      const CanevasOrgChartOptions options = { .size = sizes[i / CANEVAS_N_ORG_SPREADS], .spread = i % CANEVAS_N_ORG_SPREADS, .people = i % 2 };
      g_autoptr (CanevasScene) scene = draw (self, &options);

      assert_apart (scene);
    }
}

static double
get_middle (CanevasRectangle box)
{
  return box.x + box.width / 2;
}

/* Each over the middle of what is below it; siblings in their order; staff beside the line and above the next row. */
static void
test_tree (Fixture *self, gconstpointer data)
{
  g_autoptr (CanevasScene) scene = NULL;
  CanevasRectangle top, first, last, cabinet;

  org_sample_fill (self->store, 1000);
  scene = draw (self, NULL);
  top = find_box (self, scene, "Direction générale des services");
  first = find_box (self, scene, "Pôle Ressources");
  last = find_box (self, scene, "Pôle Proximité");
  cabinet = find_box (self, scene, "Cabinet du maire");
  g_assert_cmpfloat_with_epsilon (get_middle (top), (get_middle (first) + get_middle (last)) / 2, 1);
  g_assert_cmpfloat (first.x, <, find_box (self, scene, "Pôle Vie locale").x);
  g_assert_cmpfloat (find_box (self, scene, "Ressources humaines").x, <, find_box (self, scene, "Numérique").x);
  g_assert_cmpfloat (find_box (self, scene, "Carrière et paie").y, <, find_box (self, scene, "Formation").y);
  g_assert_cmpfloat (cabinet.y, >=, top.y + top.height);
  g_assert_cmpfloat (cabinet.y + cabinet.height, <=, first.y);
  g_assert_cmpfloat (cabinet.x + cabinet.width, <, get_middle (top));
}

/* Divisions take the hues in their order, from the first: five of them never need the last, which is that of alerts. */
static void
test_hues (Fixture *self, gconstpointer data)
{
  static const char *const hues[] = { "#0d4ba4", "#557e57", "#b35c08", "#5c1768", "#098099" };
  g_autoptr (CanevasScene) scene = NULL;
  g_autoptr (GBytes) svg = NULL;
  const char *text;

  org_sample_fill (self->store, 1000);
  scene = draw (self, NULL);
  svg = canevas_scene_write_svg (scene, NULL, NULL);
  text = g_bytes_get_data (svg, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (hues); i++)
    g_assert_nonnull (g_strstr_len (text, (gssize) g_bytes_get_size (svg), hues[i]));
  g_assert_null (g_strstr_len (text, (gssize) g_bytes_get_size (svg), "#bc0733"));
}

/* Units without a sector, more of them than there are hues: each has another one than those beside it, and none that of alerts. */
static void
test_many_hues (Fixture *self, gconstpointer data)
{
  g_autoptr (CanevasRecord) top = org_sample_add_unit (self->store, NULL, "Direction générale des services", "general_management");
  g_autoptr (CanevasScene) scene = NULL;
  const CanevasSceneContents *contents;
  CanevasPaint before = CANEVAS_PAINT_NONE;
  guint n = 0;

  for (guint i = 0; i < 16; i++)
    {
      g_autofree char *name = g_strdup_printf ("Direction %u", i + 1);
      g_autoptr (CanevasRecord) unit = org_sample_add_unit (self->store, top, name, "direction");
    }
  scene = draw (self, NULL);
  contents = canevas_scene_get_contents (scene);
  for (guint i = 0; i < contents->shapes->len; i++)
    {
      const CanevasShape *shape = &g_array_index (contents->shapes, CanevasShape, i);
      const CanevasPaint stroke = g_array_index (contents->styles, CanevasShapeStyle, shape->style).stroke;

      if (stroke < canevas_paint_hue (1) || stroke > canevas_paint_hue (CANEVAS_PAINT_N_HUES))
        continue;
      g_assert_cmpint (stroke, !=, before);
      g_assert_cmpint (stroke, !=, canevas_paint_hue (CANEVAS_PAINT_N_HUES));
      before = stroke;
      n++;
    }
  g_assert_cmpuint (n, ==, 16);
}

/* Branches that take several rows stand in rows, as many in each as in the others, on the smallest sheet on which they can be read. */
static void
test_rows (Fixture *self, gconstpointer data)
{
  g_autoptr (CanevasRecord) top = org_sample_add_unit (self->store, NULL, "Direction générale des services", "general_management");
  g_autoptr (GPtrArray) pages = NULL;
  g_autoptr (CanevasOrgFacts) facts = NULL;
  CanevasRectangle sheet;
  double first, second;

  for (guint i = 0; i < 8; i++)
    {
      g_autofree char *name = g_strdup_printf ("Direction %u", i + 1);
      g_autoptr (CanevasRecord) unit = org_sample_add_unit (self->store, top, name, "direction");
    }
  facts = canevas_org_facts_new (self->store, NULL);
  pages = canevas_org_chart_new_pages (facts, self->authority, self->measure, NULL);
  g_assert_cmpuint (pages->len, ==, 1);
  canevas_scene_get_bounds (pages->pdata[0], &sheet);
  g_assert_cmpfloat_with_epsilon (sheet.width, 841.89, 0.1);
  first = find_box (self, pages->pdata[0], "Direction 1").y;
  second = find_box (self, pages->pdata[0], "Direction 5").y;
  g_assert_cmpfloat (first, <, second);
  g_assert_cmpfloat (find_box (self, pages->pdata[0], "Direction 4").y, ==, first);
  g_assert_cmpfloat (find_box (self, pages->pdata[0], "Direction 8").y, ==, second);
}

/* A new service moves what comes after it in its directorate, and nothing else. */
static void
test_stable (Fixture *self, gconstpointer data)
{
  CanevasOrgPlan plan = { 0 };
  const CanevasOrgChartOptions options = { .plan = &plan };
  static const char *const untouched[] = { "Pôle Ressources", "Pôle Proximité", "Ressources humaines", "Recrutement et mobilité", "Bâtiments" };
  g_autoptr (CanevasScene) before = NULL;
  g_autoptr (CanevasScene) after = NULL;
  g_autoptr (CanevasRecord) direction = NULL;
  g_autoptr (CanevasRecord) service = NULL;

  org_sample_fill (self->store, 1000);
  before = draw (self, &options);
  direction = org_sample_find (self->store, &canevas_unit_type, "Déchets");
  service = org_sample_add_unit (self->store, direction, "Réemploi", "service");
  after = draw (self, &options);
  for (guint i = 0; i < G_N_ELEMENTS (untouched); i++)
    {
      const CanevasRectangle was = find_box (self, before, untouched[i]), is = find_box (self, after, untouched[i]);

      g_assert_cmpfloat (was.x, ==, is.x);
      g_assert_cmpfloat (was.y, ==, is.y);
    }
  g_assert_cmpfloat (find_box (self, after, "Réemploi").y, >, find_box (self, after, "Prévention").y);
}

/* A chart of which one saw the first unit does not stay a column, or a ribbon, once an import has brought the others. */
static void
test_outgrown (Fixture *self, gconstpointer data)
{
  CanevasOrgPlan plan = { 0 };
  const CanevasOrgChartOptions options = { .plan = &plan };
  g_autoptr (CanevasRecord) top = org_sample_add_unit (self->store, NULL, "Direction générale des services", "general_management");
  g_autoptr (CanevasRecord) first = org_sample_add_unit (self->store, top, "Direction 1", "direction");
  g_autoptr (CanevasScene) before = draw (self, &options);
  g_autoptr (CanevasScene) after = NULL;
  g_autoptr (CanevasScene) fresh = NULL;
  CanevasRectangle grown, anew;

  for (guint i = 1; i < 30; i++)
    {
      g_autofree char *name = g_strdup_printf ("Direction %u", i + 1);
      g_autoptr (CanevasRecord) unit = org_sample_add_unit (self->store, top, name, "direction");
    }
  after = draw (self, &options);
  fresh = draw (self, NULL);
  canevas_scene_get_bounds (after, &grown);
  canevas_scene_get_bounds (fresh, &anew);
  g_assert_cmpfloat (grown.width, ==, anew.width);
  g_assert_cmpfloat (grown.height, ==, anew.height);
}

/* --- What is said --- */

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
test_variants (Fixture *self, gconstpointer data)
{
  g_autoptr (CanevasList) people = NULL;
  g_autoptr (CanevasScene) named = NULL;
  g_autoptr (CanevasScene) functions = NULL;
  g_autoptr (CanevasScene) public = NULL;

  org_sample_fill (self->store, 150);
  people = canevas_store_list (self->store, &canevas_person_type);
  named = draw (self, &(CanevasOrgChartOptions){ .people = TRUE });
  functions = draw (self, &(CanevasOrgChartOptions){ .people = TRUE, .variant = CANEVAS_ORG_VARIANT_FUNCTIONS });
  public = draw (self, &(CanevasOrgChartOptions){ .people = TRUE, .variant = CANEVAS_ORG_VARIANT_PUBLIC });
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
test_words (Fixture *self, gconstpointer data)
{
  g_autoptr (CanevasScene) ring = NULL;
  g_autoptr (CanevasScene) scene = NULL;
  g_autofree char *outline = NULL;

  org_sample_fill (self->store, 1000);
  scene = draw (self, &(CanevasOrgChartOptions){ .size = CANEVAS_DRAWING_A3, .variant = CANEVAS_ORG_VARIANT_FUNCTIONS });
  outline = canevas_scene_dup_outline (scene);
  /* The language of the file, whatever that of the user. */
  g_assert_cmpstr (canevas_scene_get_title (scene), ==, "Organigramme des services");
  ring = draw (self, &(CanevasOrgChartOptions){ .form = CANEVAS_ORG_FORM_RING });
  g_assert_cmpstr (canevas_scene_get_title (ring), ==, "Organigramme circulaire");
  g_assert_nonnull (strstr (outline, "Direction générale, pôles, directions, services et missions"));
  g_assert_nonnull (strstr (outline, "Pôle Ressources — DGA · 179 agents"));
  g_assert_nonnull (strstr (outline, "poste vacant"));
  g_assert_nonnull (strstr (outline, "Cabinet du maire — Directeur de cabinet · 1 agent · à côté de la ligne hiérarchique"));
}

/* What a scenario does is said by a sign and in words, and the legend has the signs that were drawn, and no others. */
static void
test_marks (Fixture *self, gconstpointer data)
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
  g_assert_true (holds (scene, "Renommée"));
  g_assert_false (holds (scene, "Supprimée"));
  assert_apart (scene);
}

/* What a scenario changes is drawn, however deep, and what is beside it there is not. */
static void
test_deep_marks (Fixture *self, gconstpointer data)
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
  g_assert_true (holds (scene, "Médiathèques"));
  g_assert_true (holds (scene, "Culture"));
  g_assert_false (holds (scene, "Conservatoire"));
  g_assert_false (holds (scene, "Éducation"));
  assert_apart (scene);
}

/* Référents: a label under each branch but one, ways that cross no box, an arrow that arrives at the side of the unit. */
static void
test_links (Fixture *self, gconstpointer data)
{
  g_autoptr (CanevasScene) scene = NULL;
  g_autoptr (CanevasScene) without = NULL;
  guint n = 0, n_links;

  org_sample_fill (self->store, 900);
  n_links = org_sample_add_referents (self->store, data);
  scene = draw (self, &(CanevasOrgChartOptions){ .size = CANEVAS_DRAWING_A3, .variant = CANEVAS_ORG_VARIANT_FUNCTIONS });
  for (guint i = 0; i < canevas_scene_get_n_groups (scene); i++)
    n += (canevas_scene_get_group (scene, i)->flags & CANEVAS_GROUP_LINK) != 0;
  g_assert_cmpuint (n, ==, n_links);
  g_assert_true (holds (scene, "Référent finances du pôle"));
  g_assert_true (holds (scene, "Lien fonctionnel"));
  assert_apart (scene);
  assert_ways_free (scene);
  without = draw (self, &(CanevasOrgChartOptions){ .size = CANEVAS_DRAWING_A3, .without_functional = TRUE });
  g_assert_false (holds (without, "Lien fonctionnel"));
}

/* Twenty divisions of three directorates, as at Montpellier, each with a référent of the first one. */
static guint
fill_divisions (Fixture *self)
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
test_many_links (Fixture *self, gconstpointer data)
{
  const guint n_links = fill_divisions (self);
  g_autoptr (CanevasScene) scene = draw (self, NULL);
  g_autoptr (CanevasOrgFacts) facts = canevas_org_facts_new (self->store, NULL);
  g_autoptr (GPtrArray) pages = canevas_org_chart_new_pages (facts, self->authority, self->measure, NULL);
  CanevasRectangle bounds;
  guint n = 0;

  canevas_scene_get_bounds (scene, &bounds);
  g_assert_cmpfloat (bounds.width, <, 2 * bounds.height);
  for (guint i = 0; i < canevas_scene_get_n_groups (scene); i++)
    n += (canevas_scene_get_group (scene, i)->flags & CANEVAS_GROUP_LINK) != 0;
  g_assert_cmpuint (n, ==, n_links);
  g_assert_true (holds (scene, "Référent finances du pôle → Finances"));
  assert_apart (scene);

  /* An overview and the divisions, many to a page: none of these tells links of branches on another. */
  g_assert_cmpuint (pages->len, >, 1);
  g_assert_cmpuint (pages->len, <=, 4);
  n = 0;
  for (guint i = 0; i < pages->len; i++)
    {
      CanevasScene *page = pages->pdata[i];

      assert_apart (page);
      g_assert_cmpfloat (canevas_scene_get_smallest_text (page), >=, 6.5);
      for (guint j = 0; j < canevas_scene_get_n_groups (page); j++)
        n += i > 0 && (canevas_scene_get_group (page, j)->flags & CANEVAS_GROUP_LINK) != 0;
    }
  g_assert_cmpuint (n, ==, n_links);
}

/* --- On paper --- */

/* Somebody who works for the head of a unit, and in none of those below it. */
static void
add_assistant (Fixture *self, const char *name)
{
  g_autoptr (CanevasRecord) unit = org_sample_find (self->store, &canevas_unit_type, name);
  g_autoptr (CanevasRecord) person = org_sample_add_person (self->store, unit, "Alix", "Perrin", "Assistante de direction", FALSE);
}

static void
test_pages (Fixture *self, gconstpointer data)
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
      g_assert_true (holds (page, number));
      assert_apart (page);
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
test_sheets (Fixture *self, gconstpointer data)
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
test_same_bytes (Fixture *self, gconstpointer data)
{
  const CanevasOrgChartOptions options = { .size = CANEVAS_DRAWING_A3, .people = TRUE };
  g_autoptr (CanevasScene) first = NULL;
  g_autoptr (CanevasScene) second = NULL;
  g_autoptr (GBytes) one = NULL;
  g_autoptr (GBytes) other = NULL;

  org_sample_fill (self->store, 150);
  first = draw (self, &options);
  second = draw (self, &options);
  one = canevas_scene_write_pdf (first, NULL, NULL);
  other = canevas_scene_write_pdf (second, NULL, NULL);
  g_assert_true (g_bytes_equal (one, other));
}

/* Ten times the people are ten times the shapes and the groups, no more. */
static void
test_growth (Fixture *self, gconstpointer data)
{
  g_autoptr (CanevasStore) large = org_sample_store ();
  g_autoptr (CanevasOrgFacts) facts = NULL;
  g_autoptr (CanevasScene) small_scene = NULL;
  g_autoptr (CanevasScene) large_scene = NULL;

  org_sample_fill (self->store, 400);
  org_sample_fill (large, 4000);
  facts = canevas_org_facts_new (large, NULL);
  small_scene = draw (self, &(CanevasOrgChartOptions){ .people = TRUE });
  large_scene = canevas_org_chart_new (facts, self->authority, self->measure, &(CanevasOrgChartOptions){ .people = TRUE });
  g_assert_cmpuint (canevas_scene_get_n_shapes (large_scene), <, 12 * canevas_scene_get_n_shapes (small_scene));
  g_assert_cmpuint (canevas_scene_get_n_groups (large_scene), <, 12 * canevas_scene_get_n_groups (small_scene));
}

int
main (int argc, char **argv)
{
  canevas_language_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/org-chart/apart/village", Fixture, GUINT_TO_POINTER (20), set_up, test_apart, tear_down);
  g_test_add ("/org-chart/apart/town", Fixture, GUINT_TO_POINTER (150), set_up, test_apart, tear_down);
  g_test_add ("/org-chart/apart/city", Fixture, GUINT_TO_POINTER (1000), set_up, test_apart, tear_down);
  g_test_add ("/org-chart/tree", Fixture, NULL, set_up, test_tree, tear_down);
  g_test_add ("/org-chart/hues", Fixture, NULL, set_up, test_hues, tear_down);
  g_test_add ("/org-chart/hues/many", Fixture, NULL, set_up, test_many_hues, tear_down);
  g_test_add ("/org-chart/rows", Fixture, NULL, set_up, test_rows, tear_down);
  g_test_add ("/org-chart/stable", Fixture, NULL, set_up, test_stable, tear_down);
  g_test_add ("/org-chart/outgrown", Fixture, NULL, set_up, test_outgrown, tear_down);
  g_test_add ("/org-chart/variants", Fixture, NULL, set_up, test_variants, tear_down);
  g_test_add ("/org-chart/words", Fixture, NULL, set_up, test_words, tear_down);
  g_test_add ("/org-chart/marks", Fixture, NULL, set_up, test_marks, tear_down);
  g_test_add ("/org-chart/marks/deep", Fixture, NULL, set_up, test_deep_marks, tear_down);
  g_test_add ("/org-chart/links/direction", Fixture, "Finances", set_up, test_links, tear_down);
  g_test_add ("/org-chart/links/first", Fixture, "Affaires juridiques", set_up, test_links, tear_down);
  g_test_add ("/org-chart/links/service", Fixture, "Médiathèques", set_up, test_links, tear_down);
  g_test_add ("/org-chart/links/top", Fixture, "Direction générale des services", set_up, test_links, tear_down);
  g_test_add ("/org-chart/links/many", Fixture, NULL, set_up, test_many_links, tear_down);
  g_test_add ("/org-chart/links/staff", Fixture, "Mission innovation", set_up, test_links, tear_down);
  g_test_add ("/org-chart/pages", Fixture, NULL, set_up, test_pages, tear_down);
  g_test_add ("/org-chart/pages/people", Fixture, GUINT_TO_POINTER (1), set_up, test_pages, tear_down);
  g_test_add ("/org-chart/sheets", Fixture, NULL, set_up, test_sheets, tear_down);
  g_test_add ("/org-chart/same-bytes", Fixture, NULL, set_up, test_same_bytes, tear_down);
  g_test_add ("/org-chart/growth", Fixture, NULL, set_up, test_growth, tear_down);
  return g_test_run ();
}
