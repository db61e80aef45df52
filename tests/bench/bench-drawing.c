/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How long a chart takes to become a PDF or an SVG, against Graphviz (dot) drawing the same tree. Both are whole programs,
 * started afresh each time, in turn, in the same run. dot gets a white ground, without which its PDF takes ten times as long.
 */
#include "bench-sample.h"

typedef struct
{
  guint n;
  const char *ending;
  guint runs;
  guint goal; /* at most 1/goal of its time */
} Subject;

static const Subject subjects[] = {
  { 1000, "pdf", 9, 4 },
  { 10000, "pdf", 3, 40 },
  { 10000, "svg", 3, 80 },
};

static const char *const first_names[] = { "Camille", "Emma", "Loïc", "Éléonore", "Aïcha", "Jean", "Zoé", "Yann", "Inès",
                                           "Noé", "Maël",
                                           "Lina", "Hugo" };
static const char *const last_names[] = { "Blanchard", "Faure", "Lacroix", "Gauthier", "Rey", "Martin", "Le Goff", "Dubois",
                                          "Moreau",
                                          "Lefèvre", "Garnier", "Roussel", "Chevalier", "Robin", "Masson", "Denis", "Baron" };
static const char *const posts[] = { "Directrice générale", "Chef de service", "Chargée de mission", "Gestionnaire",
                                     "Agent technique",
                                     "Assistante de direction", "Responsable d’équipe" };

/* One tree in both languages; of a share of leaves and spans as authorities have them. */
static void
write_tree (guint n, const char *lines_path, const char *graph_path)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (n);
  g_autoptr (GString) lines = g_string_new (NULL);
  g_autoptr (GString) graph = g_string_new ("digraph chart {\n node [shape=box fontname=\"Noto Sans\" fontsize=10 style=filled "
                                            "fillcolor=\"#e2e9f4\"];\n edge [arrowhead=none];\n");

  for (guint i = 0; i < n; i++)
    {
      guint parent = i == 0 ? 0 : (guint) g_rand_int_range (rand, (i - 1) / 9, (i - 1) / 5 + 1);
      const char *first = first_names[g_rand_int_range (rand, 0, G_N_ELEMENTS (first_names))];
      const char *last = last_names[g_rand_int_range (rand, 0, G_N_ELEMENTS (last_names))];
      const char *post = posts[g_rand_int_range (rand, 0, G_N_ELEMENTS (posts))];

      g_string_append_printf (lines, "%u;%s %s %u;%s\n", parent, first, last, i, post);
      g_string_append_printf (graph, "n%u [label=\"%s %s %u\\n%s\"];\n", i, first, last, i, post);
      if (i > 0)
        g_string_append_printf (graph, "n%u -> n%u;\n", parent, i);
    }
  g_string_append (graph, "}\n");
  g_assert_true (g_file_set_contents (lines_path, lines->str, lines->len, NULL));
  g_assert_true (g_file_set_contents (graph_path, graph->str, graph->len, NULL));
}

static void
compare (const Subject *subject, const char *draw, const char *dot, const char *folder)
{
  g_autofree char *lines = g_build_filename (folder, "tree.txt", NULL);
  g_autofree char *graph = g_build_filename (folder, "tree.gv", NULL);
  g_autofree char *drawn = g_strdup_printf ("%s/canevas.%s", folder, subject->ending);
  g_autofree char *dotted = g_strdup_printf ("%s/dot.%s", folder, subject->ending);
  g_autofree char *format = g_strdup_printf ("-T%s", subject->ending);
  const char *const ours_argv[] = { draw, lines, drawn, NULL };
  const char *const theirs_argv[] = { dot, "-Gbgcolor=white", format, graph, "-o", dotted, NULL };
  g_autoptr (GArray) ours = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) theirs = g_array_new (FALSE, FALSE, sizeof (double));
  double our_time, their_time;

  write_tree (subject->n, lines, graph);
  bench_run (ours_argv);
  for (guint i = 0; i < subject->runs; i++)
    {
      double elapsed = bench_run (ours_argv);

      g_array_append_val (ours, elapsed);
      elapsed = bench_run (theirs_argv);
      g_array_append_val (theirs, elapsed);
    }
  our_time = bench_median (ours);
  their_time = bench_median (theirs);
  g_print ("Chart of %u to %s: Canevas %.0f ms, dot %.0f ms (medians of %u): 1/%.0f of its time (goal: 1/%u or less)\n",
           subject->n,
           subject->ending, our_time, their_time, subject->runs, their_time / our_time, subject->goal);
}

int
main (int argc, char **argv)
{
  g_autofree char *dot = g_find_program_in_path ("dot");
  g_autofree char *folder = g_dir_make_tmp ("canevas-bench-XXXXXX", NULL);

  g_assert (argc == 2);
  if (dot == NULL)
    {
      g_print ("Skipped: Graphviz (dot) is not installed, so there is nothing to compare with.\n");
      bench_remove_folder (folder);
      return BENCH_SKIPPED;
    }
  for (guint i = 0; i < G_N_ELEMENTS (subjects); i++)
    compare (&subjects[i], argv[1], dot, folder);
  bench_remove_folder (folder);
  return 0;
}
