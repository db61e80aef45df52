/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-label-placement.h"

static const CanevasRectangle bounds = { 0, 0, 400, 300 };

/* A crowd of points: those labels that are placed lie within, on no mark, on no line and on no other. */
static void
test_crowd (void)
{
  g_autoptr (CanevasLabelPlacement) labels = canevas_label_placement_new (&bounds);
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  const CanevasPoint from = { 0, 0 }, to = { 400, 300 };
  CanevasRectangle marks[80], placed[80];
  guint n = 0;

  for (guint i = 0; i < 80; i++)
    {
      marks[i] = (CanevasRectangle){ g_rand_double_range (rand, 0, 396), g_rand_double_range (rand, 0, 296), 4, 4 };
      canevas_label_placement_block (labels, &marks[i]);
    }
  canevas_label_placement_block_line (labels, &from, &to);
  for (guint i = 0; i < 80; i++)
    {
      const CanevasPoint point = { marks[i].x + 2, marks[i].y + 2 };

      n += canevas_label_placement_find (labels, &point, 4, 40, 9, &placed[n]);
    }
  g_assert_cmpuint (n, >, 40);
  for (guint i = 0; i < n; i++)
    {
      g_assert_true (canevas_rectangle_contains (&bounds, &placed[i]));
      for (guint k = 0; k < 80; k++)
        g_assert_false (canevas_rectangle_overlaps (&placed[i], &marks[k]));
      for (guint k = 0; k < i; k++)
        g_assert_false (canevas_rectangle_overlaps (&placed[i], &placed[k]));
      /* The line goes from corner to corner: a box on it has corners on both sides. */
      g_assert_true ((placed[i].y + placed[i].height <= placed[i].x * 0.75 + 1e-6) ||
                     (placed[i].y >= (placed[i].x + placed[i].width) * 0.75 - 1e-6));
    }
}

static void
test_preference (void)
{
  g_autoptr (CanevasLabelPlacement) labels = canevas_label_placement_new (&bounds);
  const CanevasPoint middle = { 200, 150 }, corner = { 398, 298 };
  CanevasRectangle place;

  g_assert_true (canevas_label_placement_find (labels, &middle, 5, 50, 10, &place));
  g_assert_cmpfloat (place.x, ==, 205);
  g_assert_true (canevas_label_placement_find (labels, &middle, 5, 50, 10, &place));
  g_assert_cmpfloat (place.x + place.width, ==, 195);
  g_assert_true (canevas_label_placement_find (labels, &corner, 5, 50, 10, &place));
  g_assert_true (canevas_rectangle_contains (&bounds, &place));
  g_assert_false (canevas_label_placement_find (labels, &middle, 5, 500, 10, &place));
}

/* Beside a large mark a label stays by it: farther off it would be taken for that of another. */
static void
test_large_mark (void)
{
  g_autoptr (CanevasLabelPlacement) labels = canevas_label_placement_new (&bounds);
  const CanevasPoint middle = { 200, 150 };
  const CanevasRectangle mark = { 150, 100, 100, 100 };
  CanevasRectangle place;

  canevas_label_placement_block (labels, &mark);
  while (canevas_label_placement_find (labels, &middle, 52, 40, 10, &place))
    {
      g_assert_cmpfloat (place.x, <, 200 + 52 + 10);
      g_assert_cmpfloat (place.x + place.width, >, 200 - 52 - 10);
      g_assert_cmpfloat (place.y, <, 150 + 52 + 10);
      g_assert_cmpfloat (place.y + place.height, >, 150 - 52 - 10);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/label-placement/crowd", test_crowd);
  g_test_add_func ("/label-placement/preference", test_preference);
  g_test_add_func ("/label-placement/large-mark", test_large_mark);
  return g_test_run ();
}
