/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-scene-hit.h"
#include "scene-sample.h"

static const char *
hit (CanevasScene *scene, double x, double y, double tolerance)
{
  guint group = canevas_scene_hit (scene, x, y, tolerance, FALSE);

  return group != CANEVAS_NO_GROUP ? canevas_scene_get_group (scene, group)->id : "nothing";
}

static void
test_points (void)
{
  g_autoptr (CanevasScene) scene = scene_sample_new ();

  g_assert_cmpstr (hit (scene, 300, 60, 4), ==, "copil");
  g_assert_cmpstr (hit (scene, 210, 40, 0), ==, "copil");
  g_assert_cmpstr (hit (scene, 199, 29, 0), ==, "nothing");
  g_assert_cmpstr (hit (scene, 20, 20, 4), ==, "nothing");
  g_assert_cmpstr (hit (scene, 1e6, -1e6, 4), ==, "nothing");
  /* The elbow of a link, from near and from too far. */
  g_assert_cmpstr (hit (scene, 200, 243, 4), ==, "l2");
  g_assert_cmpstr (hit (scene, 200, 241, 4), ==, "nothing");
  g_assert_cmpstr (hit (scene, 200, 243, 1), ==, "nothing");
  /* Where a link ends, the box is meant. */
  g_assert_cmpstr (hit (scene, 240, 103, 4), ==, "copil");
}

static void
test_topmost (void)
{
  g_autoptr (CanevasTextMeasure) measure = canevas_text_measure_new (NULL);
  g_autoptr (CanevasScene) scene = canevas_scene_new (measure);
  CanevasGroup below = { .id = "below", .flags = CANEVAS_GROUP_FOCUSABLE };
  CanevasGroup above = { .id = "above", .flags = CANEVAS_GROUP_FOCUSABLE };
  CanevasGroup link = { .id = "link", .flags = CANEVAS_GROUP_FOCUSABLE | CANEVAS_GROUP_LINK };
  CanevasShapeStyle style = { .fill = CANEVAS_PAINT_CARD };
  CanevasShapeStyle line = { .stroke = CANEVAS_PAINT_LINE };

  canevas_scene_begin_group (scene, &below);
  canevas_scene_add_rectangle (scene, 0, 0, 200, 200, &style);
  canevas_scene_end_group (scene);
  canevas_scene_begin_group (scene, &link);
  canevas_scene_add_line (scene, 20, 180, 180, 180, &line);
  canevas_scene_end_group (scene);
  canevas_scene_begin_group (scene, &above);
  canevas_scene_add_circle (scene, 100, 100, 50, &style);
  canevas_scene_end_group (scene);
  g_assert_cmpstr (hit (scene, 100, 100, 0), ==, "above");
  /* In the square around the circle, but not in it. */
  g_assert_cmpstr (hit (scene, 55, 55, 0), ==, "below");
  /* A link within a box that holds it all. */
  g_assert_cmpstr (hit (scene, 100, 178, 3), ==, "link");
}

static void
test_free_path (void)
{
  g_autoptr (CanevasTextMeasure) measure = canevas_text_measure_new (NULL);
  g_autoptr (CanevasScene) scene = canevas_scene_new (measure);
  CanevasGroup group = { .id = "lozenge", .flags = CANEVAS_GROUP_SELECTABLE };
  CanevasShapeStyle style = { .fill = CANEVAS_PAINT_INK };

  canevas_scene_begin_group (scene, &group);
  canevas_scene_begin_path (scene);
  canevas_scene_move_to (scene, 50, 0);
  canevas_scene_line_to (scene, 100, 50);
  canevas_scene_line_to (scene, 50, 100);
  canevas_scene_line_to (scene, 0, 50);
  canevas_scene_close_path (scene);
  canevas_scene_end_path (scene, &style);
  canevas_scene_end_group (scene);
  g_assert_cmpstr (hit (scene, 50, 50, 0), ==, "lozenge");
  g_assert_cmpstr (hit (scene, 10, 10, 0), ==, "nothing");
}

static void
test_folded (void)
{
  g_autoptr (CanevasTextMeasure) measure = canevas_text_measure_new (NULL);
  g_autoptr (CanevasScene) scene = canevas_scene_new (measure);
  CanevasGroup leaf = { .id = "leaf", .flags = CANEVAS_GROUP_FOCUSABLE, .fold = CANEVAS_FOLD_LEAF };
  CanevasShapeStyle style = { .fill = CANEVAS_PAINT_CARD };
  guint number = canevas_scene_begin_group (scene, &leaf);

  canevas_scene_add_rectangle (scene, 0, 0, 10, 10, &style);
  canevas_scene_end_group (scene);
  g_assert_cmpuint (canevas_scene_hit (scene, 5, 5, 0, FALSE), ==, number);
  g_assert_cmpuint (canevas_scene_hit (scene, 5, 5, 0, TRUE), ==, CANEVAS_NO_GROUP);
  g_assert_cmpuint (canevas_scene_find_next (scene, CANEVAS_NO_GROUP, TRUE), ==, CANEVAS_NO_GROUP);
}

static void
test_within (void)
{
  g_autoptr (CanevasScene) scene = scene_sample_new ();
  CanevasRectangle area = { 60, 140, 500, 230 };
  g_autoptr (GArray) found = canevas_scene_find_within (scene, &area, FALSE);

  g_assert_cmpuint (found->len, ==, 3);
  g_assert_cmpuint (g_array_index (found, guint, 0), ==, canevas_scene_find_group (scene, "codir"));
  g_assert_cmpuint (g_array_index (found, guint, 2), ==, canevas_scene_find_group (scene, "equipe"));
}

static const char *
go (CanevasScene *scene, const char *from, CanevasDirection direction)
{
  guint group = canevas_scene_find_towards (scene, canevas_scene_find_group (scene, from), direction, FALSE);

  return group != CANEVAS_NO_GROUP ? canevas_scene_get_group (scene, group)->id : "nothing";
}

static void
test_directions (void)
{
  g_autoptr (CanevasScene) scene = scene_sample_new ();

  g_assert_cmpstr (go (scene, "copil", CANEVAS_DIRECTION_DOWN), ==, "codir");
  g_assert_cmpstr (go (scene, "codir", CANEVAS_DIRECTION_UP), ==, "copil");
  g_assert_cmpstr (go (scene, "codir", CANEVAS_DIRECTION_DOWN), ==, "equipe");
  g_assert_cmpstr (go (scene, "equipe", CANEVAS_DIRECTION_LEFT), ==, "cotech");
  g_assert_cmpstr (go (scene, "cotech", CANEVAS_DIRECTION_RIGHT), ==, "equipe");
  g_assert_cmpstr (go (scene, "copil", CANEVAS_DIRECTION_UP), ==, "nothing");
  g_assert_cmpstr (go (scene, "cotech", CANEVAS_DIRECTION_LEFT), ==, "nothing");
}

static void
test_reading_order (void)
{
  static const char *const order[] = { "l1", "l2", "l3", "copil", "codir", "cotech", "equipe" };
  g_autoptr (CanevasScene) scene = scene_sample_new ();
  guint group = CANEVAS_NO_GROUP;

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      group = canevas_scene_find_next (scene, group, FALSE);
      g_assert_cmpstr (canevas_scene_get_group (scene, group)->id, ==, order[i]);
    }
  g_assert_cmpuint (canevas_scene_find_next (scene, group, FALSE), ==, CANEVAS_NO_GROUP);
  group = canevas_scene_find_previous (scene, group, FALSE);
  g_assert_cmpstr (canevas_scene_get_group (scene, group)->id, ==, "cotech");
}

/* The index finds what looking at everything finds. */
static void
test_crowd (void)
{
  g_autoptr (CanevasScene) scene = scene_sample_new_crowd (2000);
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  CanevasRectangle bounds;
  guint n_found = 0;

  canevas_scene_get_bounds (scene, &bounds);
  for (guint i = 0; i < 2000; i++)
    {
      double x = g_rand_double_range (rand, bounds.x, bounds.x + bounds.width);
      double y = g_rand_double_range (rand, bounds.y, bounds.y + bounds.height);
      guint found = canevas_scene_hit (scene, x, y, 0, FALSE);
      guint expected = CANEVAS_NO_GROUP;

      for (guint j = 0; j < canevas_scene_get_n_groups (scene); j++)
        {
          const CanevasRectangle *box = &canevas_scene_get_group (scene, j)->bounds;

          if (x >= box->x && y >= box->y && x <= box->x + 120 && y <= box->y + 34)
            expected = j;
        }
      if (expected != CANEVAS_NO_GROUP)
        g_assert_cmpuint (found, ==, expected);
      n_found += expected != CANEVAS_NO_GROUP;
    }
  g_assert_cmpuint (n_found, >, 500);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/hit/points", test_points);
  g_test_add_func ("/hit/topmost", test_topmost);
  g_test_add_func ("/hit/free-path", test_free_path);
  g_test_add_func ("/hit/folded", test_folded);
  g_test_add_func ("/hit/within", test_within);
  g_test_add_func ("/hit/directions", test_directions);
  g_test_add_func ("/hit/reading-order", test_reading_order);
  g_test_add_func ("/hit/crowd", test_crowd);
  return g_test_run ();
}
