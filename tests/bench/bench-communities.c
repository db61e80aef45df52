/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How long a map of communities takes to lay out, against Graphviz' sfdp on the same people and communities, and how true either is: the
 * share of each person's nearest communities that are his, and how many people stand too near to another. In one run, in turn.
 */
#include "bench-sample.h"
#include "membership-sample.h"

#define RUNS 5
#define SPACING 9.0

static void
write_graph (const MembershipSample *sample, const char *path)
{
  g_autoptr (GString) text = g_string_new ("graph communities {\n  overlap=true;\n");

  for (guint i = 0; i < sample->n_groups; i++)
    g_string_append_printf (text, "  c%u [shape=box label=\"Communauté %u\"];\n", i, i);
  for (guint i = 0; i < sample->n_elements; i++)
    g_string_append_printf (text, "  p%u [label=\"Agent %u\"];\n", i, i);
  for (guint group = 0; group < sample->n_groups; group++)
    for (guint i = sample->firsts[group]; i < sample->firsts[group + 1]; i++)
      g_string_append_printf (text, "  p%u -- c%u;\n", sample->elements[i], group);
  g_string_append (text, "}\n");
  g_assert_true (g_file_set_contents (path, text->str, -1, NULL));
}

/* From lines "node p12 x y …" of the plain format. */
static void
read_places (const char *path, CanevasPoint *groups, CanevasPoint *places)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) words = g_strsplit (lines[i], " ", 5);
      guint number;

      if (g_strcmp0 (words[0], "node") != 0 || g_strv_length (words) < 4)
        continue;
      number = (guint) g_ascii_strtoull (words[1] + 1, NULL, 10);
      (words[1][0] == 'c' ? groups : places)[number] =
        (CanevasPoint){ g_ascii_strtod (words[2], NULL), g_ascii_strtod (words[3], NULL) };
    }
}

/* Returns: milliseconds, the median of some runs. */
static double
lay_out (const MembershipSample *sample, CanevasPoint *groups, CanevasPoint *places)
{
  const CanevasOverlapLayout layout = { sample->n_groups, sample->n_elements, sample->firsts, sample->elements, SPACING, NULL };
  g_autofree CanevasCircle *circles = g_new (CanevasCircle, sample->n_groups);
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < RUNS; i++)
    {
      const gint64 start = g_get_monotonic_time ();
      double elapsed;

      canevas_overlap_layout_place (&layout, circles, places);
      elapsed = (g_get_monotonic_time () - start) / 1000.0;
      g_array_append_val (times, elapsed);
    }
  for (guint i = 0; i < sample->n_groups; i++)
    groups[i] = (CanevasPoint){ circles[i].x, circles[i].y };
  return bench_median (times);
}

static void
compare (guint n_elements, guint n_groups)
{
  g_autoptr (MembershipSample) sample = membership_sample_new (n_elements, n_groups, 2026);
  g_autofree char *folder = g_dir_make_tmp ("canevas-bench-XXXXXX", NULL);
  g_autofree char *graph = g_build_filename (folder, "graph.gv", NULL);
  g_autofree char *plain = g_build_filename (folder, "places.txt", NULL);
  const char *const peer[] = { "sfdp", "-Tplain", "-o", plain, graph, NULL };
  g_autofree CanevasPoint *groups = g_new0 (CanevasPoint, n_groups), *places = g_new0 (CanevasPoint, n_elements);
  const double ours = lay_out (sample, groups, places);
  const double our_precision = membership_sample_get_precision (sample, groups, places);
  const double our_crowded = membership_sample_get_crowded (sample, places);
  double theirs, their_precision;

  write_graph (sample, graph);
  theirs = bench_run (peer);
  read_places (plain, groups, places);
  their_precision = membership_sample_get_precision (sample, groups, places);
  g_print ("Map of %u people, %u communities: Canevas %.0f ms, sfdp %.0f ms: 1/%.0f of its time (goal: 1/60 or less)\n", n_elements,
           n_groups, ours, theirs, theirs / ours);
  g_print ("  nearest communities that are truly theirs: Canevas %.3f, sfdp %.3f: %.1f times as many (goal: 5 or more)\n", our_precision,
           their_precision, our_precision / their_precision);
  g_print ("  people crowded: Canevas %.2f %%, sfdp %.2f %% (goal: at most 1 %%)\n", 100 * our_crowded,
           100 * membership_sample_get_crowded (sample, places));
  bench_remove_folder (folder);
}

int
main (void)
{
  g_autofree char *peer = g_find_program_in_path ("sfdp");

  if (peer == NULL)
    {
      g_print ("Skipped: Graphviz is not installed, so there is nothing to compare with.\n");
      return BENCH_SKIPPED;
    }
  compare (1000, 60);
  compare (10000, 200);
  return 0;
}
