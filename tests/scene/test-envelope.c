/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-envelope.h"

#include <math.h>

static guint
count_outlines (const GArray *outlines)
{
  guint n = 0;

  for (guint i = 0; i < outlines->len; i++)
    n += isnan (g_array_index (outlines, CanevasPoint, i).x);
  return n;
}

/* Surface, negative where the outline runs the other way round. */
static double
get_surface (const GArray *outlines)
{
  double surface = 0;
  guint first = 0;

  for (guint i = 0; i < outlines->len; i++)
    {
      const CanevasPoint *point = &g_array_index (outlines, CanevasPoint, i), *next;

      if (isnan (point->x))
        {
          first = i + 1;
          continue;
        }
      next = i + 1 < outlines->len && !isnan (g_array_index (outlines, CanevasPoint, i + 1).x)
               ? &g_array_index (outlines, CanevasPoint, i + 1)
               : &g_array_index (outlines, CanevasPoint, first);
      surface += (point->x * next->y - next->x * point->y) / 2;
    }
  return surface;
}

static void
test_disc (void)
{
  const CanevasCapsule disc = { { 10, 20 }, { 10, 20 }, 12 };
  g_autoptr (GArray) outlines = canevas_envelope_trace (&disc, 1, 9, 1);

  g_assert_cmpuint (count_outlines (outlines), ==, 1);
  g_assert_cmpfloat_with_epsilon (get_surface (outlines), G_PI * 144, 3);
  g_assert_true (canevas_envelope_contains (outlines, 21, 20));
  g_assert_false (canevas_envelope_contains (outlines, 23, 20));
}

/* Two members on a spine are one shape, which holds both; between them it is hardly wider than the spine, and a stranger near stays out. */
static void
test_members_on_a_spine (void)
{
  const CanevasCapsule capsules[] = { { { 0, 0 }, { 100, 0 }, 4 }, { { 0, 0 }, { 0, 0 }, 11.5 }, { { 100, 0 }, { 100, 0 }, 11.5 } };
  g_autoptr (GArray) outlines = canevas_envelope_trace (capsules, 3, 9, 1.5);

  g_assert_cmpuint (count_outlines (outlines), ==, 1);
  g_assert_true (canevas_envelope_contains (outlines, 0, 11));
  g_assert_true (canevas_envelope_contains (outlines, 100, -11));
  g_assert_true (canevas_envelope_contains (outlines, 50, 3.5));
  g_assert_false (canevas_envelope_contains (outlines, 50, 7));
}

/* Apart they are two, around a hole the hole runs the other way. */
static void
test_parts_and_holes (void)
{
  const CanevasCapsule apart[] = { { { 0, 0 }, { 0, 0 }, 10 }, { { 60, 0 }, { 60, 0 }, 10 } };
  CanevasCapsule ring[12];
  g_autoptr (GArray) two = canevas_envelope_trace (apart, 2, 9, 1);
  g_autoptr (GArray) around = NULL;

  for (guint i = 0; i < 12; i++)
    ring[i] = (CanevasCapsule){ { 50 * cos (i * G_PI / 6), 50 * sin (i * G_PI / 6) },
                                { 50 * cos ((i + 1) * G_PI / 6), 50 * sin ((i + 1) * G_PI / 6) }, 6 };
  around = canevas_envelope_trace (ring, 12, 4, 1);
  g_assert_cmpuint (count_outlines (two), ==, 2);
  g_assert_cmpuint (count_outlines (around), ==, 2);
  g_assert_false (canevas_envelope_contains (around, 0, 0));
  g_assert_true (canevas_envelope_contains (around, 50, 0));
  g_assert_cmpfloat (get_surface (around), <, G_PI * 58 * 58 - G_PI * 40 * 40);
}

static void
test_nothing (void)
{
  g_autoptr (GArray) outlines = canevas_envelope_trace (NULL, 0, 9, 1);

  g_assert_cmpuint (outlines->len, ==, 0);
  g_assert_false (canevas_envelope_contains (outlines, 0, 0));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/envelope/disc", test_disc);
  g_test_add_func ("/envelope/members-on-a-spine", test_members_on_a_spine);
  g_test_add_func ("/envelope/parts-and-holes", test_parts_and_holes);
  g_test_add_func ("/envelope/nothing", test_nothing);
  return g_test_run ();
}
