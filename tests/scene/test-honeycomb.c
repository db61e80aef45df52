/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-honeycomb.h"

#include <math.h>

#define RADIUS 50.0
#define GAP 6.0

static void
test_apart (void)
{
  CanevasPoint centres[23];
  CanevasRectangle bounds;

  canevas_honeycomb_lay_out (23, 5, RADIUS, GAP, centres, &bounds);
  for (guint i = 0; i < 23; i++)
    {
      CanevasPoint corners[6];
      guint n_touching = 0;

      for (guint j = 0; j < 23; j++)
        {
          double distance = hypot (centres[i].x - centres[j].x, centres[i].y - centres[j].y);

          if (i == j)
            continue;
          g_assert_cmpfloat (distance, >=, RADIUS * CANEVAS_HEXAGON_WIDTH + GAP - 1e-6);
          n_touching += distance < RADIUS * CANEVAS_HEXAGON_WIDTH + GAP + 1e-6;
        }
      g_assert_cmpuint (n_touching, >=, 2);
      canevas_honeycomb_get_corners (&centres[i], RADIUS, corners);
      for (guint j = 0; j < 6; j++)
        {
          g_assert_cmpfloat (corners[j].x, >=, -1e-6);
          g_assert_cmpfloat (corners[j].x, <=, bounds.width + 1e-6);
          g_assert_cmpfloat (corners[j].y, <=, bounds.height + 1e-6);
        }
      g_assert_cmpfloat_with_epsilon (corners[0].y, centres[i].y - RADIUS, 1e-9);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/honeycomb/apart", test_apart);
  return g_test_run ();
}
