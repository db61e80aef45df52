/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the boxes of the organisation chart stand, and in which hues. */
#include "org-chart-fixture.h"

#include "canevas-language.h"
#include "canevas-scene-private.h"
#include "canevas-scene-write.h"
#include "canevas-unit.h"
#include "org-sample.h"

#include <string.h>

static void
test_apart (OrgChartFixture *self, gconstpointer data)
{
  static const CanevasDrawingSize sizes[] = { CANEVAS_DRAWING_SCREEN, CANEVAS_DRAWING_FIGURE, CANEVAS_DRAWING_A4, CANEVAS_DRAWING_A3 };
  const guint n_people = GPOINTER_TO_UINT (data);

  org_sample_fill (self->store, n_people);
  for (guint i = 0; i < G_N_ELEMENTS (sizes) * CANEVAS_N_ORG_SPREADS; i++)
    {
      const CanevasOrgChartOptions options = { .size = sizes[i / CANEVAS_N_ORG_SPREADS], .spread = i % CANEVAS_N_ORG_SPREADS, .people = i % 2 };
      g_autoptr (CanevasScene) scene = org_chart_fixture_draw (self, &options);

      org_chart_fixture_assert_apart (scene);
    }
}

static double
get_middle (CanevasRectangle box)
{
  return box.x + box.width / 2;
}

/* Each over the middle of what is below it; siblings in their order; staff beside the line and above the next row. */
static void
test_tree (OrgChartFixture *self, gconstpointer data)
{
  g_autoptr (CanevasScene) scene = NULL;
  CanevasRectangle top, first, last, cabinet;

  org_sample_fill (self->store, 1000);
  scene = org_chart_fixture_draw (self, NULL);
  top = org_chart_fixture_find_box (self, scene, "Direction générale des services");
  first = org_chart_fixture_find_box (self, scene, "Pôle Ressources");
  last = org_chart_fixture_find_box (self, scene, "Pôle Proximité");
  cabinet = org_chart_fixture_find_box (self, scene, "Cabinet du maire");
  g_assert_cmpfloat_with_epsilon (get_middle (top), (get_middle (first) + get_middle (last)) / 2, 1);
  g_assert_cmpfloat (first.x, <, org_chart_fixture_find_box (self, scene, "Pôle Vie locale").x);
  g_assert_cmpfloat (org_chart_fixture_find_box (self, scene, "Ressources humaines").x, <, org_chart_fixture_find_box (self, scene, "Numérique").x);
  g_assert_cmpfloat (org_chart_fixture_find_box (self, scene, "Carrière et paie").y, <, org_chart_fixture_find_box (self, scene, "Formation").y);
  g_assert_cmpfloat (cabinet.y, >=, top.y + top.height);
  g_assert_cmpfloat (cabinet.y + cabinet.height, <=, first.y);
  g_assert_cmpfloat (cabinet.x + cabinet.width, <, get_middle (top));
}

/* Divisions take the hues in their order, from the first: five of them never need the last, which is that of alerts. */
static void
test_hues (OrgChartFixture *self, gconstpointer data)
{
  static const char *const hues[] = { "#0d4ba4", "#557e57", "#b35c08", "#5c1768", "#098099" };
  g_autoptr (CanevasScene) scene = NULL;
  g_autoptr (GBytes) svg = NULL;
  const char *text;

  org_sample_fill (self->store, 1000);
  scene = org_chart_fixture_draw (self, NULL);
  svg = canevas_scene_write_svg (scene, NULL, NULL);
  text = g_bytes_get_data (svg, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (hues); i++)
    g_assert_nonnull (g_strstr_len (text, (gssize) g_bytes_get_size (svg), hues[i]));
  g_assert_null (g_strstr_len (text, (gssize) g_bytes_get_size (svg), "#bc0733"));
}

/* Units without a sector, more of them than there are hues: each has another one than those beside it, and none that of alerts. */
static void
test_many_hues (OrgChartFixture *self, gconstpointer data)
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
  scene = org_chart_fixture_draw (self, NULL);
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
test_rows (OrgChartFixture *self, gconstpointer data)
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
  first = org_chart_fixture_find_box (self, pages->pdata[0], "Direction 1").y;
  second = org_chart_fixture_find_box (self, pages->pdata[0], "Direction 5").y;
  g_assert_cmpfloat (first, <, second);
  g_assert_cmpfloat (org_chart_fixture_find_box (self, pages->pdata[0], "Direction 4").y, ==, first);
  g_assert_cmpfloat (org_chart_fixture_find_box (self, pages->pdata[0], "Direction 8").y, ==, second);
}

/* A new service moves what comes after it in its directorate, and nothing else. */
static void
test_stable (OrgChartFixture *self, gconstpointer data)
{
  CanevasOrgPlan plan = { 0 };
  const CanevasOrgChartOptions options = { .plan = &plan };
  static const char *const untouched[] = { "Pôle Ressources", "Pôle Proximité", "Ressources humaines", "Recrutement et mobilité", "Bâtiments" };
  g_autoptr (CanevasScene) before = NULL;
  g_autoptr (CanevasScene) after = NULL;
  g_autoptr (CanevasRecord) direction = NULL;
  g_autoptr (CanevasRecord) service = NULL;

  org_sample_fill (self->store, 1000);
  before = org_chart_fixture_draw (self, &options);
  direction = org_sample_find (self->store, &canevas_unit_type, "Déchets");
  service = org_sample_add_unit (self->store, direction, "Réemploi", "service");
  after = org_chart_fixture_draw (self, &options);
  for (guint i = 0; i < G_N_ELEMENTS (untouched); i++)
    {
      const CanevasRectangle was = org_chart_fixture_find_box (self, before, untouched[i]), is = org_chart_fixture_find_box (self, after, untouched[i]);

      g_assert_cmpfloat (was.x, ==, is.x);
      g_assert_cmpfloat (was.y, ==, is.y);
    }
  g_assert_cmpfloat (org_chart_fixture_find_box (self, after, "Réemploi").y, >, org_chart_fixture_find_box (self, after, "Prévention").y);
}

/* A chart of which one saw the first unit does not stay a column, or a ribbon, once an import has brought the others. */
static void
test_outgrown (OrgChartFixture *self, gconstpointer data)
{
  CanevasOrgPlan plan = { 0 };
  const CanevasOrgChartOptions options = { .plan = &plan };
  g_autoptr (CanevasRecord) top = org_sample_add_unit (self->store, NULL, "Direction générale des services", "general_management");
  g_autoptr (CanevasRecord) first = org_sample_add_unit (self->store, top, "Direction 1", "direction");
  g_autoptr (CanevasScene) before = org_chart_fixture_draw (self, &options);
  g_autoptr (CanevasScene) after = NULL;
  g_autoptr (CanevasScene) fresh = NULL;
  CanevasRectangle grown, anew;

  for (guint i = 1; i < 30; i++)
    {
      g_autofree char *name = g_strdup_printf ("Direction %u", i + 1);
      g_autoptr (CanevasRecord) unit = org_sample_add_unit (self->store, top, name, "direction");
    }
  after = org_chart_fixture_draw (self, &options);
  fresh = org_chart_fixture_draw (self, NULL);
  canevas_scene_get_bounds (after, &grown);
  canevas_scene_get_bounds (fresh, &anew);
  g_assert_cmpfloat (grown.width, ==, anew.width);
  g_assert_cmpfloat (grown.height, ==, anew.height);
}

/* Ten times the people are ten times the shapes and the groups, no more. */
static void
test_growth (OrgChartFixture *self, gconstpointer data)
{
  g_autoptr (CanevasStore) large = org_sample_store ();
  g_autoptr (CanevasOrgFacts) facts = NULL;
  g_autoptr (CanevasScene) small_scene = NULL;
  g_autoptr (CanevasScene) large_scene = NULL;

  org_sample_fill (self->store, 400);
  org_sample_fill (large, 4000);
  facts = canevas_org_facts_new (large, NULL);
  small_scene = org_chart_fixture_draw (self, &(CanevasOrgChartOptions){ .people = TRUE });
  large_scene = canevas_org_chart_new (facts, self->authority, self->measure, &(CanevasOrgChartOptions){ .people = TRUE });
  g_assert_cmpuint (canevas_scene_get_n_shapes (large_scene), <, 12 * canevas_scene_get_n_shapes (small_scene));
  g_assert_cmpuint (canevas_scene_get_n_groups (large_scene), <, 12 * canevas_scene_get_n_groups (small_scene));
}

int
main (int argc, char **argv)
{
  canevas_language_init ();
  g_test_init (&argc, &argv, NULL);

#define ADD(path, data, test) g_test_add (path, OrgChartFixture, data, org_chart_fixture_set_up, test, org_chart_fixture_tear_down)
  ADD ("/org-chart/apart/village", GUINT_TO_POINTER (20), test_apart);
  ADD ("/org-chart/apart/town", GUINT_TO_POINTER (150), test_apart);
  ADD ("/org-chart/apart/city", GUINT_TO_POINTER (1000), test_apart);
  ADD ("/org-chart/tree", NULL, test_tree);
  ADD ("/org-chart/hues", NULL, test_hues);
  ADD ("/org-chart/hues/many", NULL, test_many_hues);
  ADD ("/org-chart/rows", NULL, test_rows);
  ADD ("/org-chart/stable", NULL, test_stable);
  ADD ("/org-chart/outgrown", NULL, test_outgrown);
  ADD ("/org-chart/growth", NULL, test_growth);
#undef ADD
  return g_test_run ();
}
