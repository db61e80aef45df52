/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-grid-pages.h"

/* Fills pages one after the other, with at most @most rows each. Returns how many. */
static guint
fill (const double *sizes, guint n, double room, guint most, guint *starts)
{
  guint n_pages = 0, first = 0;
  double taken = 0;

  for (guint i = 0; i < n; i++)
    {
      if (i == 0 || taken + sizes[i] > room + 1e-6 || i - first >= most)
        {
          starts[n_pages++] = first = i;
          taken = 0;
        }
      taken += sizes[i];
    }
  return n_pages;
}

guint
canevas_grid_pages_split (const double *sizes, guint n, double room, guint *starts)
{
  guint n_pages = fill (sizes, n, room, n, starts);

  /* The least that does not ask for another page. */
  for (guint most = n_pages > 0 ? (n + n_pages - 1) / n_pages : n; most < n; most++)
    if (fill (sizes, n, room, most, starts) == n_pages)
      return n_pages;
  return fill (sizes, n, room, n, starts);
}
