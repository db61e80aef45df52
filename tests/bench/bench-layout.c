/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How long the layout of a tree takes by itself, from 100 to 100,000 boxes of many widths, how it grows, and how it compares with the
 * best of warm runs of d3-flextree, which solves the same problem: for that, node, and the module in ./node_modules of the folder that
 * D3_FLEXTREE names.
 */
#include "canevas-tidy-tree.h"

#include <math.h>

#define MOST 100000
#define RUNS 100
/* A layout of so many boxes is over before anything else gets its turn. */
#define AT_ONCE 2000
#define BELOW 8

/* The same trees: a box has eight below it, and is from 80 to 200 wide. */
static const char script[] =
  "import {createRequire} from 'module'; import {performance} from 'perf_hooks';"
  "const {flextree} = createRequire(process.cwd() + '/x.js')('d3-flextree');"
  "const n = +process.argv[process.argv.length - 1]; let best = Infinity;"
  "const nodes = Array.from({length: n}, (_, i) => ({i, children: []}));"
  "for (let i = 1; i < n; i++) nodes[(i - 1) / 8 | 0].children.push(nodes[i]);"
  "const l = flextree({nodeSize: d => [80 + d.data.i * 37 % 121, 84], spacing: 10});"
  "for (let run = 0; run < 15; run++) { const tree = l.hierarchy(nodes[0]); const start = performance.now(); l(tree);"
  "best = Math.min(best, performance.now() - start); } console.log(best);";

/* The best of several, in milliseconds: a layout does nothing but reckon, so whatever is more is the machine's. */
static double
time_ours (guint n)
{
  g_autofree guint *parents = g_new (guint, n);
  g_autofree double *widths = g_new (double, n);
  g_autofree double *heights = g_new (double, n);
  g_autofree CanevasPoint *corners = g_new (CanevasPoint, n);
  const CanevasTidyTree tree = { n, parents, widths, heights, 10, 10, 40, FALSE };
  double best = G_MAXDOUBLE;

  for (guint i = 0; i < n; i++)
    {
      parents[i] = i > 0 ? (i - 1) / BELOW : CANEVAS_TREE_ROOT;
      widths[i] = 80 + i * 37 % 121;
      heights[i] = 44;
    }
  for (guint run = 0; run < RUNS; run++)
    {
      const gint64 start = g_get_monotonic_time ();
      const guint times = MAX (AT_ONCE / n, 1);

      for (guint i = 0; i < times; i++)
        canevas_tidy_tree_lay_out (&tree, corners, NULL);
      best = MIN (best, (double) (g_get_monotonic_time () - start) / 1000 / times);
    }
  return best;
}

/* 0: there is nothing to compare with. */
static double
time_flextree (guint n)
{
  g_autofree char *number = g_strdup_printf ("%u", n);
  const char *const argv[] = { "node", "--input-type=module", "-e", script, "--", number, NULL };
  const char *folder = g_getenv ("D3_FLEXTREE");
  g_autofree char *out = NULL;

  if (folder == NULL
      || !g_spawn_sync (folder, (char **) argv, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, &out, NULL, NULL, NULL))
    return 0;
  return g_ascii_strtod (out, NULL);
}

int
main (void)
{
  double before = 0, first = 0;

  for (guint n = 100; n <= MOST; n *= 10)
    {
      const double ours = time_ours (n), theirs = time_flextree (n);

      g_print ("Layout of %u boxes: %.4f ms", n, ours);
      if (before > 0)
        g_print (", growth exponent %.2f", log10 (ours / before));
      if (theirs > 0)
        g_print ("; d3-flextree %.2f ms at best: 1/%.0f of its time (goal: 1/200)", theirs, theirs / ours);
      g_print ("\n");
      first = first > 0 ? first : ours;
      before = ours;
    }
  g_print ("From 100 to %u: exponent %.2f (goal: at most 1.1)\n", MOST, log10 (before / first) / 3);
  if (time_flextree (1) <= 0)
    g_print ("Comparison with d3-flextree was skipped: D3_FLEXTREE names no folder where node finds it.\n");
  return 0;
}
