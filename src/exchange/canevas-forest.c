/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-forest.h"

/* Each node remembers the walk that met it first: a walk that meets itself again has gone round. */
GArray *
canevas_forest_find_circles (const guint *parents, guint n)
{
  g_autofree guint *met_by = g_new0 (guint, n + 1);
  GArray *circles = g_array_new (FALSE, FALSE, sizeof (guint));
  const guint none = CANEVAS_FOREST_NONE;

  for (guint start = 0; start < n; start++)
    {
      guint node = start;

      while (node != CANEVAS_FOREST_NONE && met_by[node] == 0)
        {
          met_by[node] = start + 1;
          node = parents[node];
        }
      if (node == CANEVAS_FOREST_NONE || met_by[node] != start + 1)
        continue;
      g_array_append_val (circles, node);
      for (guint at = parents[node]; at != node; at = parents[at])
        g_array_append_val (circles, at);
      g_array_append_val (circles, none);
    }
  return circles;
}

/* Levels of all nodes, 0 at the top: up to where the level is known, then back down with the steps counted. */
static guint *
find_levels (const guint *parents, guint n, guint *deepest)
{
  guint *levels = g_new (guint, n + 1);

  *deepest = 0;
  for (guint i = 0; i < n; i++)
    levels[i] = CANEVAS_FOREST_NONE;
  for (guint i = 0; i < n; i++)
    {
      guint steps = 0, level, top = i;

      while (top != CANEVAS_FOREST_NONE && levels[top] == CANEVAS_FOREST_NONE)
        {
          top = parents[top];
          steps++;
        }
      level = top != CANEVAS_FOREST_NONE ? levels[top] + steps : steps - 1;
      for (guint node = i; node != CANEVAS_FOREST_NONE && levels[node] == CANEVAS_FOREST_NONE; node = parents[node])
        {
          levels[node] = level--;
          *deepest = MAX (*deepest, levels[node]);
        }
    }
  return levels;
}

guint *
canevas_forest_sort (const guint *parents, guint n)
{
  guint deepest;
  g_autofree guint *levels = find_levels (parents, n, &deepest);
  g_autofree guint *starts = g_new0 (guint, deepest + 2);
  guint *order = g_new (guint, n + 1);

  for (guint i = 0; i < n; i++)
    starts[levels[i] + 1]++;
  for (guint i = 1; i <= deepest + 1; i++)
    starts[i] += starts[i - 1];
  for (guint i = 0; i < n; i++)
    order[starts[levels[i]]++] = i;
  return order;
}
