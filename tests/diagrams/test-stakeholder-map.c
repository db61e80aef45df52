/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-idea-box.h"
#include "canevas-idea-chart.h"
#include "canevas-idea-slips.h"
#include "canevas-idea.h"
#include "canevas-project.h"
#include "canevas-schema.h"
#include "canevas-stakeholder-map.h"
#include "canevas-stakeholder.h"
#include "canevas-store.h"

typedef struct
{
  CanevasStore *store;
  CanevasTextMeasure *measure;
  CanevasRecord *project;
} Fixture;

static CanevasRecord *
add (Fixture *fixture, const CanevasRecordType *type, CanevasRecord *parent, const char *field, const char *text)
{
  g_autoptr (GError) error = NULL;
  CanevasRecord *record = canevas_store_add (fixture->store, type, parent, &error);

  g_assert_no_error (error);
  g_assert_true (canevas_record_set_text (record, field, text, &error));
  return record;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->store = canevas_store_new_in_memory (canevas_schema_get_default (), &error);
  g_assert_no_error (error);
  fixture->measure = canevas_text_measure_new (NULL);
  fixture->project = add (fixture, &canevas_project_type, NULL, "name", "Accueil unique");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->project);
  g_object_unref (fixture->measure);
  g_object_unref (fixture->store);
}

static void
add_many (Fixture *fixture, guint n)
{
  static const char *const categories[] = { "uses", "intervenes", "organises", "decides", "benefits" };
  static const char *const attitudes[] = { "volunteer", "silent", "sceptic", "opponent" };

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("Agents des équipements sportifs et culturels %u", i + 1);
      g_autoptr (CanevasRecord) one = add (fixture, &canevas_stakeholder_type, fixture->project, "name", name);

      g_assert_true (canevas_record_set_text (one, "category", categories[i % 5], NULL));
      g_assert_true (canevas_record_set_text (one, "attitude", attitudes[i % 4], NULL));
      if (i % 7 == 6)
        continue; /* how much they can do is not known */
      g_assert_true (canevas_record_set_integer (one, "influence", 1 + i % 5, NULL));
      g_assert_true (canevas_record_set_integer (one, "interest", 1 + i / 5 % 5, NULL));
    }
}

static const CanevasGroup *
find (CanevasScene *scene, CanevasRecord *record)
{
  const guint number = canevas_scene_find_group (scene, canevas_record_get_id (record));

  g_assert_cmpuint (number, !=, CANEVAS_NO_GROUP);
  return canevas_scene_get_group (scene, number);
}

static gboolean
overlap (const CanevasRectangle *a, const CanevasRectangle *b)
{
  return a->x + a->width > b->x + 0.1 && b->x + b->width > a->x + 0.1 && a->y + a->height > b->y + 0.1 && b->y + b->height > a->y + 0.1;
}

/* Sixty names, in both forms, on a sheet and on screen: all there, none on another, all of it on the sheet. */
static void
test_names_never_overlap (Fixture *fixture, gconstpointer data)
{
  static const CanevasDrawingSize sizes[] = { CANEVAS_DRAWING_SCREEN, CANEVAS_DRAWING_A3 };
  g_autoptr (CanevasList) list = NULL;

  add_many (fixture, 40);
  list = canevas_store_children (fixture->store, &canevas_stakeholder_type, canevas_record_get_id (fixture->project));
  for (guint form = 0; form < CANEVAS_N_STAKEHOLDER_FORMS; form++)
    for (guint size = 0; size < G_N_ELEMENTS (sizes); size++)
      {
        g_autoptr (CanevasScene) scene = canevas_stakeholder_map_new (fixture->project, fixture->measure, form, sizes[size], "2027-03-08");
        CanevasRectangle bounds;

        canevas_scene_get_bounds (scene, &bounds);
        for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
          {
            g_autoptr (CanevasRecord) first = g_list_model_get_item (G_LIST_MODEL (list), i);
            const CanevasGroup *group = find (scene, first);

            g_assert_cmpfloat (group->bounds.x + group->bounds.width, <=, bounds.x + bounds.width);
            g_assert_cmpfloat (group->bounds.y + group->bounds.height, <=, bounds.y + bounds.height);
            for (guint k = 0; k < i; k++)
              {
                g_autoptr (CanevasRecord) second = g_list_model_get_item (G_LIST_MODEL (list), k);

                g_assert_false (overlap (&group->bounds, &find (scene, second)->bounds));
              }
          }
      }
}

/* More influence stands higher, more interest farther to the right; what is not known stands aside. */
static void
test_places (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasRecord) mayors = add (fixture, &canevas_stakeholder_type, fixture->project, "name", "Maires");
  g_autoptr (CanevasRecord) users = add (fixture, &canevas_stakeholder_type, fixture->project, "name", "Usagers");
  g_autoptr (CanevasRecord) unknown = add (fixture, &canevas_stakeholder_type, fixture->project, "name", "Associations");
  g_autoptr (CanevasScene) scene = NULL;

  canevas_record_set_integer (mayors, "influence", 5, NULL);
  canevas_record_set_integer (mayors, "interest", 2, NULL);
  canevas_record_set_integer (users, "influence", 2, NULL);
  canevas_record_set_integer (users, "interest", 5, NULL);
  canevas_record_set_text (users, "attitude", "sceptic", NULL);
  scene = canevas_stakeholder_map_new (fixture->project, fixture->measure, CANEVAS_STAKEHOLDER_MAP, CANEVAS_DRAWING_A3, NULL);
  g_assert_cmpfloat (find (scene, mayors)->bounds.y, <, find (scene, users)->bounds.y);
  g_assert_cmpfloat (find (scene, mayors)->bounds.x, <, find (scene, users)->bounds.x);
  g_assert_cmpfloat (find (scene, unknown)->bounds.x, >, find (scene, users)->bounds.x + find (scene, users)->bounds.width);
  g_assert_cmpstr (find (scene, users)->description, ==, "Uses the service, Sceptical");
}

static void
test_chart_of_ideas (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasRecord) box = add (fixture, &canevas_idea_box_type, NULL, "name", "Boîte");
  g_autoptr (CanevasScene) none = canevas_idea_chart_new (box, fixture->measure, 400);
  g_autoptr (CanevasScene) scene = NULL;
  guint n, number;
  double kept, received;

  g_assert_null (none);
  g_assert_true (canevas_idea_receive_list (box, "Une\nDeux\nTrois\n", "2027-03-08", &n, NULL));
  {
    g_autoptr (CanevasList) ideas = canevas_store_children (fixture->store, &canevas_idea_type, canevas_record_get_id (box));
    g_autoptr (CanevasRecord) first = g_list_model_get_item (G_LIST_MODEL (ideas), 0);

    g_assert_true (canevas_idea_set_state (first, "kept", NULL, NULL, "2027-03-09", NULL));
  }
  scene = canevas_idea_chart_new (box, fixture->measure, 400);
  number = canevas_scene_find_group (scene, "kept");
  kept = canevas_scene_get_group (scene, number)->bounds.width;
  number = canevas_scene_find_group (scene, "received");
  received = canevas_scene_get_group (scene, number)->bounds.width;
  g_assert_cmpfloat (received, >, kept + 100);
  g_assert_cmpstr (canevas_scene_get_group (scene, number)->description, ==, "2 ideas");
  g_assert_cmpuint (canevas_scene_find_group (scene, "done"), ==, CANEVAS_NO_GROUP);
}

/* Six slips on A4, numbered on; a last page of two. */
static void
test_slips (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasRecord) box = add (fixture, &canevas_idea_box_type, NULL, "name", "Boîte");
  g_autoptr (CanevasScene) full = NULL;
  g_autoptr (CanevasScene) last = NULL;
  CanevasRectangle bounds;

  g_assert_true (canevas_record_set_text (box, "prefix", "BI", NULL));
  g_assert_true (canevas_record_set_text (box, "question", "Que changer ?", NULL));
  full = canevas_idea_slips_draw (box, fixture->measure, 7, 6);
  last = canevas_idea_slips_draw (box, fixture->measure, 13, 2);
  canevas_scene_get_bounds (full, &bounds);
  g_assert_cmpfloat_with_epsilon (bounds.width, 595.28, 0.01);
  g_assert_cmpuint (canevas_scene_get_n_shapes (full), >, canevas_scene_get_n_shapes (last) + 4 * 6);
  g_assert_cmpfloat (canevas_scene_get_smallest_text (full), >=, 7);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) g_test_add ("/taking-part/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("names-never-overlap", test_names_never_overlap);
  ADD ("places", test_places);
  ADD ("chart-of-ideas", test_chart_of_ideas);
  ADD ("slips", test_slips);
#undef ADD
  return g_test_run ();
}
