/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-ticks.h"

#include <math.h>

static guint32
get_day (guint day, guint month, guint year)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return g_date_get_julian (&date);
}

static void
assert_ticks (double least, double most, guint n, double first, double step, guint decimals)
{
  CanevasTicks ticks;

  canevas_ticks_find (least, most, 6, &ticks);
  g_assert_cmpuint (ticks.n, ==, n);
  for (guint i = 0; i < n; i++)
    g_assert_cmpfloat_with_epsilon (ticks.values[i], first + i * step, step * 1e-9);
  g_assert_cmpuint (ticks.decimals, ==, decimals);
}

/* Numbers that a reader expects, for data of real projects. */
static void
test_round (void)
{
  assert_ticks (0, 15.2, 5, 0, 4, 0);
  assert_ticks (0, 12, 5, 0, 3, 0);
  assert_ticks (0, 100, 5, 0, 25, 0);
  assert_ticks (0, 120, 5, 0, 30, 0);
  assert_ticks (0, 5, 6, 0, 1, 0);
  assert_ticks (0, 0.82, 4, 0, 0.3, 1);
  assert_ticks (13, 15.2, 6, 13, 0.5, 1);
  assert_ticks (-12, 20, 5, -20, 10, 0);
  assert_ticks (0, 186000, 5, 0, 50000, 0);
}

/* Whatever the data, the marks hold it between them, are few, rise evenly and are not all on one side. */
static void
test_any_data (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (2026);

  for (guint i = 0; i < 20000; i++)
    {
      const double scale = pow (10, g_rand_int_range (rand, -12, 150));
      const double a = g_rand_double_range (rand, -1, 1) * scale, b = g_rand_double_range (rand, -1, 1) * scale;
      const guint n_most = (guint) g_rand_int_range (rand, 2, CANEVAS_TICKS_MOST + 1);
      CanevasTicks ticks;

      canevas_ticks_find (MIN (a, b), MAX (a, b), n_most, &ticks);
      g_assert_cmpuint (ticks.n, >=, 2);
      g_assert_cmpuint (ticks.n, <=, n_most);
      g_assert_cmpfloat (ticks.values[0], <=, MIN (a, b) + scale * 1e-9);
      g_assert_cmpfloat (ticks.values[ticks.n - 1], >=, MAX (a, b) - scale * 1e-9);
      /* The data takes at least a third of the axis, unless only two or three marks are asked for. */
      if (n_most > 4)
        g_assert_cmpfloat ((ticks.values[ticks.n - 1] - ticks.values[0]) / 3, <=, fabs (a - b));
    }
}

static void
test_single_value (void)
{
  static const double values[] = { 0, 5, -5, 1e300, -1e300, 1e-300, 0.1 };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      CanevasTicks ticks;

      canevas_ticks_find (values[i], values[i], 5, &ticks);
      g_assert_cmpfloat (ticks.values[0], <=, values[i]);
      g_assert_cmpfloat (ticks.values[ticks.n - 1], >=, values[i]);
      g_assert_cmpfloat (ticks.values[0], <, ticks.values[ticks.n - 1]);
    }
}

static void
test_logarithmic (void)
{
  CanevasTicks ticks;

  canevas_ticks_find_logarithmic (3, 70, 8, &ticks);
  g_assert_cmpuint (ticks.n, ==, 7);
  g_assert_cmpfloat_with_epsilon (ticks.values[0], 1, 1e-9);
  g_assert_cmpfloat_with_epsilon (ticks.values[2], 5, 1e-9);
  g_assert_cmpfloat_with_epsilon (ticks.values[6], 100, 1e-9);
  canevas_ticks_find_logarithmic (0.004, 2e6, 6, &ticks);
  g_assert_cmpuint (ticks.n, <=, 6);
  g_assert_cmpfloat (ticks.values[0], <=, 0.004);
  g_assert_cmpfloat (ticks.values[ticks.n - 1], >=, 2e6);
  g_assert_cmpuint (ticks.decimals, ==, 3);
}

/* A school year has its months, a decade its years, a month its Mondays. */
static void
test_days (void)
{
  CanevasTicks ticks;
  CanevasDayStep step;

  canevas_ticks_find_days (get_day (1, 9, 2026), get_day (30, 6, 2027), 12, &ticks, &step);
  g_assert_cmpuint (step, ==, CANEVAS_DAY_STEP_MONTHS);
  g_assert_cmpuint (ticks.n, ==, 10);
  g_assert_cmpfloat (ticks.values[4], ==, get_day (1, 1, 2027));
  canevas_ticks_find_days (get_day (15, 3, 2015), get_day (20, 6, 2025), 12, &ticks, &step);
  g_assert_cmpuint (step, ==, CANEVAS_DAY_STEP_YEARS);
  g_assert_cmpuint (ticks.n, ==, 10);
  g_assert_cmpfloat (ticks.values[0], ==, get_day (1, 1, 2016));
  canevas_ticks_find_days (get_day (3, 3, 2027), get_day (30, 3, 2027), 6, &ticks, &step);
  g_assert_cmpuint (step, ==, CANEVAS_DAY_STEP_DAYS);
  g_assert_cmpfloat (ticks.values[0], ==, get_day (8, 3, 2027));
  canevas_ticks_find_days (get_day (3, 3, 2027), get_day (3, 3, 2027), 6, &ticks, &step);
  g_assert_cmpuint (ticks.n, ==, 1);
  g_assert_cmpfloat (ticks.values[0], ==, get_day (3, 3, 2027));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ticks/round", test_round);
  g_test_add_func ("/ticks/any-data", test_any_data);
  g_test_add_func ("/ticks/single-value", test_single_value);
  g_test_add_func ("/ticks/logarithmic", test_logarithmic);
  g_test_add_func ("/ticks/days", test_days);
  return g_test_run ();
}
