/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How long a map of communities takes to lay out, against Graphviz' sfdp on the same people and communities, and how true either is: the
 * share of each person's nearest communities that are his, and how many people stand too near to another. In one run, in turn.
 * Then, on a file of as many, what it takes to outline one community, and to find what belongs to one that is looked at.
 */
#include "bench-sample.h"

#include "canevas-community-columns-private.h"
#include "canevas-json-import.h"
#include "canevas-schema.h"
#include "membership-sample.h"

#include <time.h>

#define RUNS 5
#define SPACING 9.0
#define FRAME 16.7 /* milliseconds */

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
  /* No more than all can be theirs: where the peer has a fifth of them or more, five times as many cannot be. */
  g_print ("  nearest communities that are truly theirs: Canevas %.3f, sfdp %.3f: %.1f times as many (goal: 5 or more, at most %.1f)\n",
           our_precision, their_precision, our_precision / their_precision, 1 / their_precision);
  g_print ("  people crowded: Canevas %.2f %%, sfdp %.2f %% (goal: at most 1 %%)\n", 100 * our_crowded,
           100 * membership_sample_get_crowded (sample, places));
  bench_remove_folder (folder);
}

/* A file of that size in memory, made by the program that makes them to try by hand. */
static CanevasStore *
open_file (const char *maker, guint n_elements, guint n_groups)
{
  g_autoptr (GError) error = NULL;
  CanevasStore *store = canevas_store_new_in_memory (canevas_schema_get_default (), &error);
  g_autofree char *folder = g_dir_make_tmp ("canevas-bench-XXXXXX", NULL);
  g_autofree char *data = g_build_filename (folder, "data.json", NULL);
  g_autofree char *people = g_strdup_printf ("%u", n_elements), *communities = g_strdup_printf ("%u", n_groups);
  const char *const make[] = { maker, data, people, communities, NULL };
  g_autofree char *text = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (CanevasImport) import = NULL;
  gsize length;

  g_assert_no_error (error);
  bench_run (make);
  g_assert_true (g_file_get_contents (data, &text, &length, NULL));
  bytes = g_bytes_new_take (g_steal_pointer (&text), length);
  import = canevas_json_import (store, bytes, "data.json", NULL, &error);
  g_assert_no_error (error);
  g_assert_true (canevas_import_apply (import, &error));
  bench_remove_folder (folder);
  return store;
}

/* Of this process alone: what else the machine does is no matter of the drawing. */
static double
get_milliseconds (clock_t since)
{
  return 1000.0 * (double) (clock () - since) / CLOCKS_PER_SEC;
}

static void
outline (const char *maker, guint n_elements, guint n_groups)
{
  g_autoptr (CanevasStore) store = open_file (maker, n_elements, n_groups);
  g_autoptr (CanevasTextMeasure) measure = canevas_text_measure_new (NULL);
  g_autoptr (CanevasTransversality) facts = canevas_transversality_new (store, "2026-11-27");
  const CanevasCommunityMapOptions options = { .size = CANEVAS_DRAWING_SCREEN, .today = "2026-11-27" };
  CanevasCommunityMap map = { .measure = measure, .options = &options, .facts = facts, .unit = 1 };
  g_autoptr (CanevasCommunityColumns) columns = canevas_community_columns_new (&map);
  g_autoptr (GArray) traces = g_array_new (FALSE, FALSE, sizeof (double)), looks = g_array_new (FALSE, FALSE, sizeof (double));
  double longest = 0;

  for (guint i = 0; i < facts->n_communities; i++)
    {
      clock_t start = clock ();
      g_autoptr (GArray) traced = canevas_community_columns_trace (columns, i);
      double elapsed = get_milliseconds (start);
      g_auto (GStrv) related = NULL;

      g_array_append_val (traces, elapsed);
      longest = MAX (longest, elapsed);
      start = clock ();
      related = canevas_community_map_list_related (facts, canevas_record_get_id (facts->communities[i].record));
      elapsed = get_milliseconds (start);
      g_array_append_val (looks, elapsed);
    }
  g_print ("File of %u people, %u communities: outline of one %.2f ms, at most %.2f ms; what belongs to one %.2f ms (goal: a frame, "
           "%.1f ms)\n", n_elements, n_groups, bench_median (traces), longest, bench_median (looks), FRAME);
}

int
main (int argc, char *argv[])
{
  g_autofree char *peer = g_find_program_in_path ("sfdp");

  g_assert (argc == 2);
  outline (argv[1], 1000, 60);
  outline (argv[1], 10000, 200);
  if (peer == NULL)
    {
      g_print ("Skipped: Graphviz is not installed, so there is nothing to compare with.\n");
      return BENCH_SKIPPED;
    }
  compare (1000, 60);
  compare (10000, 200);
  return 0;
}
