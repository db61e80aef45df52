/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-org-chart.h"

#include "canevas-authority.h"
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

/* --- Where boxes stand --- */

static void
test_apart (Fixture *self, gconstpointer data)
{
  static const CanevasDrawingSize sizes[] = { CANEVAS_DRAWING_SCREEN, CANEVAS_DRAWING_FIGURE, CANEVAS_DRAWING_A4, CANEVAS_DRAWING_A3 };
  const guint n_people = GPOINTER_TO_UINT (data);

  org_sample_fill (self->store, n_people);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      const CanevasOrgChartOptions options = { .size = sizes[i] };
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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/org-chart/apart/village", Fixture, GUINT_TO_POINTER (20), set_up, test_apart, tear_down);
  g_test_add ("/org-chart/apart/town", Fixture, GUINT_TO_POINTER (150), set_up, test_apart, tear_down);
  g_test_add ("/org-chart/apart/city", Fixture, GUINT_TO_POINTER (1000), set_up, test_apart, tear_down);
  g_test_add ("/org-chart/tree", Fixture, NULL, set_up, test_tree, tear_down);
  g_test_add ("/org-chart/hues", Fixture, NULL, set_up, test_hues, tear_down);
  return g_test_run ();
}
