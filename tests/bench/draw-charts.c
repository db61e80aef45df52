/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Draws the sample charts to the pages of a PDF, or each to its own: what bench-charts compares with gnuplot on the same figures.
 * A whole program, as gnuplot is one: it takes the figures, measures, lays out, builds scenes and writes them.
 */
#include "canevas-font-settings.h"
#include "canevas-heap.h"
#include "canevas-language.h"
#include "canevas-scene-write.h"
#include "chart-sample.h"

#include <stdlib.h>

static CanevasScene *
draw (guint number, gpointer measure)
{
  CanevasChartOptions options = { .titled = TRUE };
  g_autoptr (CanevasChartData) data = chart_sample_new_nth (number, &options.form);
  g_autoptr (GError) error = NULL;
  CanevasScene *scene;

  options.titled = options.form != CANEVAS_CHART_SPARKLINE;
  scene = canevas_chart_drawing_new (data, measure, &options, &error);
  if (scene == NULL)
    g_error ("%s", error->message);
  return scene;
}

static void
write_file (const char *path, GBytes *bytes)
{
  gsize size;
  const char *content = g_bytes_get_data (bytes, &size);

  g_assert_true (g_file_set_contents_full (path, content, (gssize) size, G_FILE_SET_CONTENTS_NONE, 0666, NULL));
  g_bytes_unref (bytes);
}

static void
write_each (guint n, CanevasTextMeasure *measure, const char *folder)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("canevas-%u.pdf", i);
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr (CanevasScene) scene = draw (i, measure);

      write_file (path, canevas_scene_write_pdf (scene, NULL, NULL));
    }
}

/* draw-charts book|files N FOLDER */
int
main (int argc, char **argv)
{
  g_autoptr (CanevasTextMeasure) measure = NULL;

  g_assert (argc == 4);
  canevas_language_init ();
  canevas_language_enter ("fr");
  /* As the command line does before it draws. */
  canevas_heap_reserve ();
  canevas_font_settings_read_for_paper ();
  measure = canevas_text_measure_new (NULL);
  if (g_str_equal (argv[1], "book"))
    {
      g_autofree char *path = g_build_filename (argv[3], "canevas.pdf", NULL);

      write_file (path, canevas_scene_write_pdf_book ((guint) atoi (argv[2]), draw, measure, NULL, NULL));
    }
  else
    write_each ((guint) atoi (argv[2]), measure, argv[3]);
  canevas_language_leave ();
  return 0;
}
