/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-funnel.h"

#include <math.h>

static const CanevasFunnel funnel = { 540, 0.36, 420, 8, 8, 100, 8 };

/* Each box between the sides of its level, under its header, and on no other. */
static void
assert_inside (const CanevasFunnelLevel *levels, guint n_levels, const CanevasPoint *corners, double height)
{
  guint box = 0;

  for (guint i = 0; i < n_levels; i++)
    {
      double slope = (levels[i].top_width - levels[i].bottom_width) / levels[i].height;

      for (guint j = 0; j < levels[i].n_boxes; j++, box++)
        {
          double bottom = corners[box].y + levels[i].box_height;
          double width = levels[i].top_width - slope * (bottom - levels[i].y);

          g_assert_cmpfloat (corners[box].y, >=, levels[i].y + levels[i].header);
          g_assert_cmpfloat (bottom, <=, levels[i].y + levels[i].height + 1e-6);
          g_assert_cmpfloat (corners[box].x, >=, (funnel.width - width) / 2);
          g_assert_cmpfloat (corners[box].x + funnel.box_width, <=, (funnel.width + width) / 2);
          if (j > 0 && corners[box].y == corners[box - 1].y)
            g_assert_cmpfloat (corners[box].x, >=, corners[box - 1].x + funnel.box_width + funnel.box_gap - 1e-6);
          else if (j > 0)
            g_assert_cmpfloat (corners[box].y, >=, corners[box - 1].y + levels[i].box_height + funnel.box_gap - 1e-6);
        }
      if (i > 0)
        g_assert_cmpfloat_with_epsilon (levels[i].y, levels[i - 1].y + levels[i - 1].height + funnel.level_gap, 1e-6);
    }
  g_assert_cmpfloat (levels[n_levels - 1].y + levels[n_levels - 1].height, <=, height + 1e-3);
}

static void
test_few (void)
{
  CanevasFunnelLevel levels[] = { { .header = 30 }, { 6, 30, 30, 3 }, { 1, 30, 30, 1 }, { 2, 30, 20, 1 } };
  CanevasPoint corners[9];
  double height = canevas_funnel_lay_out (&funnel, levels, 4, corners);

  /* All the height is used, and no more. */
  g_assert_cmpfloat_with_epsilon (height, 420, 1e-6);
  g_assert_cmpfloat_with_epsilon (levels[3].y + levels[3].height, 420, 1e-6);
  g_assert_cmpfloat (levels[1].height, >, levels[2].height);
  assert_inside (levels, 4, corners, height);
  g_assert_cmpfloat (levels[0].top_width, ==, 540);
  g_assert_cmpfloat_with_epsilon (levels[3].bottom_width, 540 * 0.36, 1e-6);
}

static void
test_many (void)
{
  for (guint n = 1; n < 300; n += 13)
    {
      CanevasFunnelLevel levels[] = { { .header = 30 }, { n, 30, 30, 3 }, { n / 4, 30, 30, 1 }, { n / 3, 30, 20, 1 } };
      g_autofree CanevasPoint *corners = g_new (CanevasPoint, 2 * n);
      double height = canevas_funnel_lay_out (&funnel, levels, 4, corners);

      g_assert_cmpfloat (height, >=, 420);
      assert_inside (levels, 4, corners, height);
    }
}

/* A box more, where there is room for it, leaves all rows but the last one where they were. */
static void
test_stable (void)
{
  CanevasFunnelLevel before[] = { { 6, 30, 30, 0 } }, after[] = { { 7, 30, 30, 0 } };
  CanevasPoint few[6], more[7];

  canevas_funnel_lay_out (&funnel, before, 1, few);
  canevas_funnel_lay_out (&funnel, after, 1, more);
  for (guint i = 0; i < 4; i++)
    {
      g_assert_cmpfloat (few[i].x, ==, more[i].x);
      g_assert_cmpfloat (few[i].y, ==, more[i].y);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/funnel/few", test_few);
  g_test_add_func ("/funnel/many", test_many);
  g_test_add_func ("/funnel/stable", test_stable);
  return g_test_run ();
}
