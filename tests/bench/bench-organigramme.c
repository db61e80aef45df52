/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How long the organisation chart of 10,000 people takes to become a PDF and an SVG, each of them named, against Graphviz (dot and
 * twopi) drawing the same people; then the memory and the growth up to 100,000. All are whole programs, started afresh each time, in
 * one run: ours opens a file with every check of trust, reads, measures, lays out, paginates and writes. dot gets a white ground,
 * without which its PDF takes ten times as long.
 */
#include "bench-sample.h"

#include <math.h>

#define RUNS 5

typedef struct
{
  const char *make, *canevas, *folder;
} Bench;

/* Its median time in milliseconds. */
static double
time_it (const char *const *argv, guint runs)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < runs; i++)
    {
      double elapsed = bench_run (argv);

      g_array_append_val (times, elapsed);
    }
  return bench_median (times);
}

static char *
make (const Bench *self, guint n, char **graph)
{
  char *file = g_strdup_printf ("%s/%u.canevas", self->folder, n);
  g_autofree char *number = g_strdup_printf ("%u", n);
  const char *argv[] = { self->make, file, number, NULL, NULL };

  *graph = g_strdup_printf ("%s/%u.gv", self->folder, n);
  argv[3] = *graph;
  bench_run (argv);
  return file;
}

static double
export (const Bench *self, const char *file, const char *ending, guint runs)
{
  g_autofree char *out = g_strdup_printf ("%s/chart.%s", self->folder, ending);
  const char *const argv[] = { self->canevas, "export", file, "organigramme", "--set", "people=yes", "-o", out, NULL };

  return time_it (argv, runs);
}

static void
compare (const Bench *self, const char *file, const char *graph, const char *program, const char *ending, guint goal)
{
  g_autofree char *path = g_find_program_in_path (program);
  g_autofree char *format = g_strdup_printf ("-T%s", ending);
  g_autofree char *out = g_strdup_printf ("%s/peer.%s", self->folder, ending);
  const char *const argv[] = { path, "-Gbgcolor=white", format, graph, "-o", out, NULL };
  double ours, theirs;

  if (path == NULL)
    {
      g_print ("%s is not installed: nothing to compare with.\n", program);
      return;
    }
  ours = export (self, file, ending, RUNS);
  theirs = time_it (argv, 1);
  g_print ("Chart of 10 000 people to %s: Canevas %.0f ms (median of %u), %s %.0f ms (once): 1/%.0f of its time (goal: 1/%u or less)\n",
           ending, ours, RUNS, program, theirs, theirs / ours, goal);
}

static void
grow (const Bench *self)
{
  static const guint sizes[] = { 1000, 10000, 100000 };
  double before = 0;

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *graph = NULL;
      g_autofree char *file = make (self, sizes[i], &graph);
      double elapsed;

      elapsed = export (self, file, "pdf", sizes[i] > 10000 ? 3 : RUNS);
      g_print ("%u people to pdf: %.0f ms", sizes[i], elapsed);
      if (before > 0)
        g_print (", growth exponent %.2f", log10 (elapsed / before));
      before = elapsed;
      g_print ("\n");
    }
}

static void
weigh (const Bench *self)
{
  g_autofree char *file = g_strdup_printf ("%s/100000.canevas", self->folder);
  g_autofree char *out = g_strdup_printf ("%s/chart.pdf", self->folder);
  g_autofree char *log = g_strdup_printf ("%s/memory", self->folder);
  const char *const argv[] = { "/usr/bin/time", "-o", log, "-f", "%M", self->canevas, "export", file, "organigramme", "--set", "people=yes",
                               "-o", out, NULL };
  g_autofree char *text = NULL;

  if (!g_file_test (argv[0], G_FILE_TEST_IS_EXECUTABLE))
    {
      g_print ("time is not installed: memory was not measured.\n");
      return;
    }
  bench_run (argv);
  if (g_file_get_contents (log, &text, NULL, NULL))
    g_print ("100 000 people to pdf: %.0f MiB of memory (goal: at most 130)\n", g_ascii_strtod (text, NULL) / 1024);
}

int
main (int argc, char **argv)
{
  Bench bench = { 0 };
  g_autofree char *folder = g_dir_make_tmp ("canevas-bench-XXXXXX", NULL);
  g_autofree char *file = NULL;
  g_autofree char *graph = NULL;

  g_assert (argc == 3);
  bench = (Bench){ argv[1], argv[2], folder };
  grow (&bench);
  weigh (&bench);
  file = g_strdup_printf ("%s/10000.canevas", folder);
  graph = g_strdup_printf ("%s/10000.gv", folder);
  compare (&bench, file, graph, "twopi", "pdf", 4);
  compare (&bench, file, graph, "dot", "pdf", 40);
  compare (&bench, file, graph, "dot", "svg", 80);
  bench_remove_folder (folder);
  return 0;
}
