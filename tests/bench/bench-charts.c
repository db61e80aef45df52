/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How long twenty charts take to become the pages of a PDF, or twenty PDFs, against gnuplot (pdfcairo) drawing the same figures
 * in the same forms. Both are whole programs, started afresh each time, in turn, in the same run. A file of its own each time
 * costs both the same fonts again, which is most of what they do then.
 */
#include "bench-sample.h"
#include "chart-sample.h"

#include <math.h>

#define N_CHARTS 20
#define RUNS 9
#define GOAL 2 /* at most 1/GOAL of its time */

/* How gnuplot draws each form; bullets, heat maps and radars it has no form for are bars, squares and lines of the same values.
 */
static const char *const styles[CANEVAS_N_CHART_FORMS] = {
  [CANEVAS_CHART_LINE] = "using 1:2 with linespoints pt 7",
  [CANEVAS_CHART_BARS] = "using 1:2 with boxes fill solid",
  [CANEVAS_CHART_STACK] = "using 1:2 with boxes fill pattern 4",
  [CANEVAS_CHART_RADAR] = "using 1:2 with linespoints pt 7",
  [CANEVAS_CHART_BULLETS] = "using 1:2 with boxes fill solid",
  [CANEVAS_CHART_HEAT] = "using 1:2:(10*$2) with points pt 5 ps variable",
  [CANEVAS_CHART_RISKS] = "using 1:2:3 with labels point pt 7 offset 1,1",
  [CANEVAS_CHART_QUADRANT] = "using 1:2:3 with labels point pt 7 offset 1,1",
  [CANEVAS_CHART_BUBBLES] = "using 1:2:(sqrt($4)/4) with circles",
  [CANEVAS_CHART_SPARKLINE] = "using 1:2 with lines",
};

static void
append_text (GString *script, const char *text)
{
  g_autofree char *escaped = g_strescape (text, NULL);

  g_string_append_printf (script, "\"%s\"", escaped);
}

static void
append_number (GString *script, double value)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append (script, isfinite (value) ? g_ascii_dtostr (number, sizeof number, value) : "NaN");
}

static void
append_figures (GString *script, guint chart, guint number, const CanevasChartSeries *series)
{
  g_string_append_printf (script, "$d%u_%u << EOD\n", chart, number);
  for (guint i = 0; i < series->points->len; i++)
    {
      const CanevasChartPoint *point = &g_array_index (series->points, CanevasChartPoint, i);

      append_number (script, point->x);
      g_string_append_c (script, ' ');
      append_number (script, point->y);
      g_string_append_c (script, ' ');
      append_text (script, point->label != NULL ? point->label : "");
      g_string_append_c (script, ' ');
      append_number (script, point->size);
      g_string_append_c (script, '\n');
    }
  g_string_append (script, "EOD\n");
}

static void
append_chart (GString *script, guint chart, const char *folder, gboolean book)
{
  CanevasChartForm form;
  g_autoptr (CanevasChartData) data = chart_sample_new_nth (chart, &form);

  for (guint i = 0; i < data->series->len; i++)
    append_figures (script, chart, i, data->series->pdata[i]);
  if (!book)
    g_string_append_printf (script, "set output \"%s/gnuplot-%u.pdf\"\n", folder, chart);
  g_string_append (script, "set title ");
  append_text (script, data->title);
  g_string_append (script, "\nset key outside\nset xtics (");
  for (guint i = 0; i < data->x.categories->len; i++)
    {
      g_string_append (script, i > 0 ? ", " : "");
      append_text (script, data->x.categories->pdata[i]);
      g_string_append_printf (script, " %u", i);
    }
  g_string_append (script, data->x.categories->len > 0 ? ")\n" : "0)\nset xtics auto\n");
  for (guint i = 0; i < data->series->len; i++)
    {
      const CanevasChartSeries *series = data->series->pdata[i];

      g_string_append_printf (script, "%s $d%u_%u %s title ", i == 0 ? "plot" : ",", chart, i, styles[form]);
      append_text (script, series->name);
    }
  g_string_append (script, book ? "\n" : "\nunset output\n");
}

static void
write_script (const char *path, const char *folder, gboolean book)
{
  g_autoptr (GString) script = g_string_new ("set encoding utf8\nset terminal pdfcairo size 8.9in,4.4in font \"Noto Sans,9\"\n"
                                             "set boxwidth 0.7\nset grid y\n");

  if (book)
    g_string_append_printf (script, "set output \"%s/gnuplot.pdf\"\n", folder);
  for (guint i = 0; i < N_CHARTS; i++)
    append_chart (script, i, folder, book);
  g_assert_true (g_file_set_contents (path, script->str, -1, NULL));
}

static void
compare (const char *program, const char *gnuplot, const char *folder, gboolean book)
{
  g_autofree char *script = g_build_filename (folder, "charts.gp", NULL);
  g_autofree char *number = g_strdup_printf ("%d", N_CHARTS);
  const char *const draw[] = { program, book ? "book" : "files", number, folder, NULL };
  const char *const plot[] = { gnuplot, script, NULL };
  g_autoptr (GArray) ours = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) theirs = g_array_new (FALSE, FALSE, sizeof (double));
  double our_time, their_time;

  write_script (script, folder, book);
  bench_run (draw);
  bench_run (plot);
  for (guint i = 0; i < RUNS; i++)
    {
      double elapsed = bench_run (draw);

      g_array_append_val (ours, elapsed);
      elapsed = bench_run (plot);
      g_array_append_val (theirs, elapsed);
    }
  our_time = bench_median (ours);
  their_time = bench_median (theirs);
  g_print ("%d charts to %s: Canevas %.0f ms, gnuplot %.0f ms (medians of %d): 1/%.1f of its time (goal: 1/%d or less)\n",
           N_CHARTS, book ? "the pages of a PDF" : "a PDF each", our_time, their_time, RUNS, their_time / our_time, GOAL);
}

int
main (int argc, char **argv)
{
  g_autofree char *gnuplot = g_find_program_in_path ("gnuplot");
  g_autofree char *folder = g_dir_make_tmp ("canevas-bench-XXXXXX", NULL);

  g_assert (argc == 2);
  if (gnuplot == NULL)
    {
      g_print ("Skipped: gnuplot is not installed, so there is nothing to compare with.\n");
      bench_remove_folder (folder);
      return BENCH_SKIPPED;
    }
  compare (argv[1], gnuplot, folder, TRUE);
  compare (argv[1], gnuplot, folder, FALSE);
  bench_remove_folder (folder);
  return 0;
}
