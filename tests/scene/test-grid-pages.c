/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-grid-pages.h"

static void
test_even (void)
{
  const double sizes[13] = { 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30 };
  guint starts[13];

  g_assert_cmpuint (canevas_grid_pages_split (sizes, 13, 400, starts), ==, 1);
  /* Twelve fit: rather seven and six than twelve and one. */
  g_assert_cmpuint (canevas_grid_pages_split (sizes, 13, 360, starts), ==, 2);
  g_assert_cmpuint (starts[0], ==, 0);
  g_assert_cmpuint (starts[1], ==, 7);
  g_assert_cmpuint (canevas_grid_pages_split (sizes, 0, 360, starts), ==, 0);
}

static void
test_uneven (void)
{
  const double sizes[] = { 30, 500, 30, 90, 90, 30, 30, 30, 10 };
  const guint n = G_N_ELEMENTS (sizes);
  guint starts[G_N_ELEMENTS (sizes)];
  guint n_pages = canevas_grid_pages_split (sizes, n, 130, starts);

  for (guint page = 0; page < n_pages; page++)
    {
      guint end = page + 1 < n_pages ? starts[page + 1] : n;
      double taken = 0;

      g_assert_cmpuint (end, >, starts[page]);
      for (guint i = starts[page]; i < end; i++)
        taken += sizes[i];
      g_assert_true (taken <= 130 || end == starts[page] + 1);
    }
  g_assert_cmpuint (n_pages, ==, 5);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/grid-pages/even", test_even);
  g_test_add_func ("/grid-pages/uneven", test_uneven);
  return g_test_run ();
}
