/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Draws a chart from a file of lines "parent;name;post", of which the first is the root's: what bench-drawing compares with
 * Graphviz on the same tree. A whole program, as dot is one: it reads, measures, lays out, builds a scene and writes it.
 */
#include "canevas-font-settings.h"
#include "canevas-heap.h"
#include "canevas-scene-write.h"
#include "canevas-tidy-tree.h"

#include <stdlib.h>
#include <string.h>

#define PADDING 7.0
#define HEIGHT 34.0

typedef struct
{
  guint n;
  guint *parents;
  const char **names, **posts;
  double *widths, *heights;
} Chart;

static char *
cut (char **text, char end)
{
  char *field = *text;

  *text = strchr (field, end);
  g_assert (*text != NULL);
  *(*text)++ = '\0';
  return field;
}

static void
chart_read (Chart *self, char *text)
{
  for (const char *c = text; (c = strchr (c, '\n')) != NULL; c++)
    self->n++;
  self->parents = g_new (guint, self->n);
  self->names = g_new (const char *, self->n);
  self->posts = g_new (const char *, self->n);
  self->widths = g_new (double, self->n);
  self->heights = g_new (double, self->n);
  for (guint i = 0; i < self->n; i++)
    {
      const char *parent = cut (&text, ';');

      self->parents[i] = i == 0 ? CANEVAS_TREE_ROOT : strtoul (parent, NULL, 10);
      self->names[i] = cut (&text, ';');
      self->posts[i] = cut (&text, '\n');
    }
}

/* From a parent to one bus, along it, and down to each child. */
static void
add_links (CanevasScene *scene, const Chart *chart, const CanevasPoint *corners)
{
  CanevasShapeStyle style = { .stroke = CANEVAS_PAINT_LINE, .line_width = 0.9, .radius = 5 };
  g_autofree guint *firsts = g_new0 (guint, chart->n);
  g_autofree guint *lasts = g_new0 (guint, chart->n);

  for (guint i = 1; i < chart->n; i++)
    {
      if (firsts[chart->parents[i]] == 0)
        firsts[chart->parents[i]] = i;
      lasts[chart->parents[i]] = i;
    }
  for (guint i = 1; i < chart->n; i++)
    {
      guint parent = chart->parents[i];
      double x = corners[i].x + chart->widths[i] / 2;
      double trunk = corners[parent].x + chart->widths[parent] / 2;
      double bus = corners[i].y - 12;
      guint last = lasts[parent];
      double end = corners[last].x + chart->widths[last] / 2;
      CanevasPoint ends[] = { { x, corners[i].y }, { x, bus }, { end, bus }, { end, corners[last].y } };

      if (i == firsts[parent])
        canevas_scene_add_line (scene, trunk, corners[parent].y + HEIGHT, trunk, i == last ? corners[i].y : bus, &style);
      if (i == firsts[parent] && i != last)
        canevas_scene_add_polyline (scene, ends, G_N_ELEMENTS (ends), &style);
      else if (i != last)
        canevas_scene_add_line (scene, x, bus, x, corners[i].y, &style);
    }
}

static void
add_boxes (CanevasScene *scene, const Chart *chart, const CanevasPoint *corners, const CanevasTextStyle *name,
           const CanevasTextStyle *post)
{
  for (guint i = 0; i < chart->n; i++)
    {
      char id[16];
      CanevasGroup group = { .id = id, .label = chart->names[i], .description = chart->posts[i],
                             .flags = CANEVAS_GROUP_FOCUSABLE };
      CanevasShapeStyle box = { .fill = canevas_paint_tint (1), .stroke = canevas_paint_hue (1), .line_width = 0.9, .radius = 3 };

      g_snprintf (id, sizeof id, "n%u", i);
      canevas_scene_begin_group (scene, &group);
      canevas_scene_add_rectangle (scene, corners[i].x, corners[i].y, chart->widths[i], HEIGHT, &box);
      canevas_scene_add_text (scene, corners[i].x + PADDING, corners[i].y + 4, chart->names[i], name, NULL);
      canevas_scene_add_text (scene, corners[i].x + PADDING, corners[i].y + 17, chart->posts[i], post, NULL);
      canevas_scene_end_group (scene);
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (CanevasTextMeasure) measure = NULL;
  g_autoptr (CanevasScene) scene = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree CanevasPoint *corners = NULL;
  CanevasTextStyle name = { .size = 10, .weight = 600 };
  CanevasTextStyle post = { .size = 8, .paint = CANEVAS_PAINT_INK_2 };
  Chart chart = { 0 };

  g_assert (argc == 3);
  /* As the command line does before it draws. */
  canevas_heap_reserve ();
  canevas_font_settings_read_for_paper ();
  measure = canevas_text_measure_new (NULL);
  scene = canevas_scene_new (measure);
  if (!g_file_get_contents (argv[1], &text, NULL, &error))
    g_error ("%s", error->message);
  chart_read (&chart, text);
  for (guint i = 0; i < chart.n; i++)
    {
      chart.widths[i] = 2 * PADDING + MAX (canevas_text_measure_get_width (measure, chart.names[i], &name),
                                           canevas_text_measure_get_width (measure, chart.posts[i], &post));
      chart.heights[i] = HEIGHT;
    }
  corners = g_new (CanevasPoint, chart.n);
  canevas_tidy_tree_lay_out (&(CanevasTidyTree){ chart.n, chart.parents, chart.widths, chart.heights, 8, 16, 24, TRUE },
                             corners, NULL);

  canevas_scene_set_words (scene, "Organigramme", NULL, "fr");
  add_links (scene, &chart, corners);
  add_boxes (scene, &chart, corners, &name, &post);
  if (!canevas_scene_write (scene, argv[2], NULL, &error))
    g_error ("%s", error->message);
  return 0;
}
