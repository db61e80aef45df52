/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-monotone.h"

static void
test_apart (void)
{
  const double wanted[] = { 10, 50, 90 }, weights[] = { 1, 1, 1 }, gaps[] = { 0, 20, 20 };
  double places[3];

  canevas_monotone_place (wanted, weights, gaps, 3, 0, 100, places);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpfloat (places[i], ==, wanted[i]);
}

/* Two that want one place stand around it; one that weighs more moves less. */
static void
test_pushed (void)
{
  const double wanted[] = { 50, 50 }, gaps[] = { 0, 20 };
  const double even[] = { 1, 1 }, heavy[] = { 3, 1 };
  double places[2];

  canevas_monotone_place (wanted, even, gaps, 2, 0, 100, places);
  g_assert_cmpfloat (places[0], ==, 40);
  g_assert_cmpfloat (places[1], ==, 60);
  canevas_monotone_place (wanted, heavy, gaps, 2, 0, 100, places);
  g_assert_cmpfloat (places[0], ==, 45);
  g_assert_cmpfloat (places[1], ==, 65);
}

static void
test_limits (void)
{
  const double wanted[] = { -40, 130, 140 }, weights[] = { 1, 1, 1 }, gaps[] = { 0, 20, 20 };
  double places[3];

  canevas_monotone_place (wanted, weights, gaps, 3, 0, 100, places);
  g_assert_cmpfloat (places[0], ==, 0);
  g_assert_cmpfloat (places[1], ==, 80);
  g_assert_cmpfloat (places[2], ==, 100);
}

/* No other order-keeping places are nearer, tried at random. */
static void
test_nearest (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);

  for (guint round = 0; round < 200; round++)
    {
      double wanted[6], weights[6], gaps[6], places[6], other[6];
      double cost = 0;

      for (guint i = 0; i < 6; i++)
        {
          wanted[i] = g_rand_double_range (rand, 0, 100);
          weights[i] = g_rand_double_range (rand, 0.1, 4);
          gaps[i] = g_rand_double_range (rand, 0, 20);
        }
      canevas_monotone_place (wanted, weights, gaps, 6, -1000, 1000, places);
      for (guint i = 0; i < 6; i++)
        {
          cost += weights[i] * (places[i] - wanted[i]) * (places[i] - wanted[i]);
          if (i > 0)
            g_assert_cmpfloat (places[i], >=, places[i - 1] + gaps[i] - 1e-9);
        }
      for (guint attempt = 0; attempt < 200; attempt++)
        {
          double tried = 0;

          for (guint i = 0; i < 6; i++)
            {
              other[i] = places[i] + g_rand_double_range (rand, -3, 3);
              if (i > 0)
                other[i] = MAX (other[i], other[i - 1] + gaps[i]);
              tried += weights[i] * (other[i] - wanted[i]) * (other[i] - wanted[i]);
            }
          g_assert_cmpfloat (tried, >=, cost - 1e-6);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/monotone/apart", test_apart);
  g_test_add_func ("/monotone/pushed", test_pushed);
  g_test_add_func ("/monotone/limits", test_limits);
  g_test_add_func ("/monotone/nearest", test_nearest);
  return g_test_run ();
}
