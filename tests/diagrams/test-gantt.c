/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gantt-sample.h"

#include "canevas-scene-private.h"
#include "canevas-scene-write.h"

/* What holds the ink of a text in a line of its leading. */
#define SLACK 0.6

static void
get_rectangle (const CanevasShape *shape, CanevasRectangle *rectangle)
{
  const CanevasRectangle whole = { shape->x, shape->y, shape->width, shape->height };

  *rectangle = canevas_rectangle_grow (&whole, -SLACK);
}

/* No label on another, and all of them on the drawing. Returns: how many */
static guint
check_labels (CanevasScene *scene)
{
  const CanevasSceneContents *contents = canevas_scene_get_contents (scene);
  g_autoptr (GArray) texts = g_array_new (FALSE, FALSE, sizeof (CanevasRectangle));
  CanevasRectangle bounds;

  canevas_scene_get_bounds (scene, &bounds);
  for (guint i = 0; i < contents->shapes->len; i++)
    {
      const CanevasShape *shape = &g_array_index (contents->shapes, CanevasShape, i);
      CanevasRectangle text;

      if (shape->kind != CANEVAS_SHAPE_TEXT)
        continue;
      get_rectangle (shape, &text);
      if (!canevas_rectangle_contains (&bounds, &text))
        g_error ("A text at %.0f, %.0f leaves the drawing", text.x, text.y);
      for (guint k = 0; k < texts->len; k++)
        if (canevas_rectangle_overlaps (&text, &g_array_index (texts, CanevasRectangle, k)))
          g_error ("Texts overlap at %.0f, %.0f", text.x, text.y);
      g_array_append_val (texts, text);
    }
  return texts->len;
}

static const CanevasGroup *
find (CanevasScene *scene, const char *id)
{
  const guint number = canevas_scene_find_group (scene, id);

  return number != CANEVAS_NO_GROUP ? canevas_scene_get_group (scene, number) : NULL;
}

static void
test_screen (void)
{
  static const double scales[] = { CANEVAS_GANTT_SCALE_YEAR, CANEVAS_GANTT_SCALE_MONTH, CANEVAS_GANTT_SCALE_WEEK,
                                   CANEVAS_GANTT_SCALE_DAY, 0.2 };
  g_autoptr (GanttSample) sample = gantt_sample_new ();
  g_autoptr (CanevasTextMeasure) measure = canevas_text_measure_new (NULL);
  guint former = G_MAXUINT;

  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      const CanevasGanttOptions options = { .scale = scales[i], .owners = TRUE };
      CanevasGanttGrid grid;
      g_autoptr (CanevasScene) scene = canevas_gantt_new (&sample->facts, measure, &options, &grid);
      const CanevasGroup *bar = find (scene, "task-6");
      const guint n = check_labels (scene);

      /* The nearer, the more days are written. */
      if (i > 0 && i < 4)
        g_assert_cmpuint (n, >=, former);
      former = n;
      /* A bar stands on its days. */
      g_assert_cmpuint (canevas_gantt_grid_find (&grid, bar->bounds.x + 0.3), ==, sample->facts.rows[6].start);
      g_assert_cmpuint (canevas_gantt_grid_find (&grid, bar->bounds.x + bar->bounds.width - 0.3), ==,
                        sample->facts.rows[6].finish);
      g_assert_cmpuint (bar->flags & CANEVAS_GROUP_MOVABLE, !=, 0);
    }
}

/* On screen names and calendar can stay in sight, months say their year, and who has too much to do is told so in words. */
static void
test_read_in_part (void)
{
  const CanevasGanttOptions options = { .scale = CANEVAS_GANTT_SCALE_DAY };
  g_autoptr (GanttSample) sample = gantt_sample_new ();
  g_autoptr (CanevasTextMeasure) measure = canevas_text_measure_new (NULL);
  CanevasGanttGrid grid;
  g_autoptr (CanevasScene) scene = canevas_gantt_new (&sample->facts, measure, &options, &grid);
  g_autoptr (GBytes) svg = canevas_scene_write_svg (scene, NULL, NULL);
  g_autofree char *text = g_strndup (g_bytes_get_data (svg, NULL), g_bytes_get_size (svg));
  CanevasRectangle bounds;
  double width, height;

  canevas_scene_get_bounds (scene, &bounds);
  canevas_scene_get_frozen (scene, &width, &height);
  g_assert_cmpfloat_with_epsilon (bounds.x + width, grid.x, 0.01);
  g_assert_cmpfloat (bounds.y + height, <, find (scene, "task-0")->bounds.y);
  g_assert_nonnull (strstr (text, "Nov\302\2402026"));
  g_assert_nonnull (strstr (text, "Too much in 12 weeks: up to 4"));
}

static void
test_figure (void)
{
  const CanevasGanttOptions options = { .size = CANEVAS_DRAWING_FIGURE };
  g_autoptr (GanttSample) sample = gantt_sample_new ();
  g_autoptr (CanevasTextMeasure) measure = canevas_text_measure_new (NULL);
  g_autoptr (CanevasScene) scene = canevas_gantt_new (&sample->facts, measure, &options, NULL);
  CanevasRectangle bounds;

  check_labels (scene);
  canevas_scene_get_bounds (scene, &bounds);
  g_assert_cmpfloat_with_epsilon (bounds.width, 467.7, 0.1);
  g_assert_cmpfloat (canevas_scene_get_smallest_text (scene), >=, 6.99);
}

/* Said without being seen: when, how long, what is late, and whether it counts. */
static void
test_words (void)
{
  g_autoptr (GanttSample) sample = gantt_sample_new ();
  g_autoptr (CanevasTextMeasure) measure = canevas_text_measure_new (NULL);
  g_autoptr (CanevasScene) scene = canevas_gantt_new (&sample->facts, measure, NULL, NULL);
  g_autofree char *outline = canevas_scene_dup_outline (scene);

  g_assert_cmpstr (
      find (scene, "task-2")->label, ==,
      "Note et lettres de mission, from 5\302\240October to 16\302\240November\302\2402026, 30 working days, 95% done, "
      "on the critical path, 1 working day after its deadline of 13\302\240November\302\2402026, "
      "first planned from 5\302\240October to 10\302\240November\302\2402026, led by Directrice générale des services");
  g_assert_nonnull (strstr (outline, "COPIL : choix du scénario, on 12\302\240March\302\2402027"));
  g_assert_nonnull (strstr (outline, "Better avoided: Hiver, from 20\302\240February to 7\302\240March\302\2402027"));
  g_assert_nonnull (strstr (
      outline, "Cheffe de projet, 72 days of work, at most 4 in the week of 16\302\240Nov, beyond the time given in 12 weeks"));
  /* Of whom it is not known what is given, nothing is said to be beyond it. */
  g_assert_nonnull (strstr (outline, "Animateur, 14 days of work, at most 2 in the week of 24\302\240May\n"));
}

/* Arrows begin and end at the bars, whatever the kind. */
static void
test_links (void)
{
  g_autoptr (GanttSample) sample = gantt_sample_new ();
  g_autoptr (CanevasTextMeasure) measure = canevas_text_measure_new (NULL);
  g_autoptr (CanevasScene) scene = canevas_gantt_new (&sample->facts, measure, NULL, NULL);

  for (guint i = 0; i < sample->facts.n_links; i++)
    {
      g_autofree char *id = g_strdup_printf ("link-%u", i);
      const CanevasGroup *link = find (scene, id), *from, *to;
      CanevasRectangle near;

      g_assert_nonnull (link);
      from = find (scene, link->from);
      to = find (scene, link->to);
      near = canevas_rectangle_grow (&link->bounds, 2); /* lines have a width */
      g_assert_true (canevas_rectangle_overlaps (&near, &from->bounds));
      g_assert_true (canevas_rectangle_overlaps (&near, &to->bounds));
    }
}

/* Every sheet has its months and names, every bar is on one, and one can read it all. */
static void
check_pages (GanttSample *sample, const CanevasGanttOptions *options, guint least, guint most)
{
  g_autoptr (CanevasTextMeasure) measure = canevas_text_measure_new (NULL);
  g_autoptr (CanevasGanttPages) pages = canevas_gantt_pages_new (&sample->facts, measure, options);
  g_autofree gboolean *seen = g_new0 (gboolean, sample->facts.n_rows + 1);

  g_test_message ("%u pages", canevas_gantt_pages_get_n (pages));
  g_assert_cmpuint (canevas_gantt_pages_get_n (pages), >=, least);
  g_assert_cmpuint (canevas_gantt_pages_get_n (pages), <=, most);
  for (guint page = 0; page < canevas_gantt_pages_get_n (pages); page++)
    {
      g_autoptr (CanevasScene) scene = canevas_gantt_pages_draw (pages, page);

      check_labels (scene);
      g_assert_cmpfloat (canevas_scene_get_smallest_text (scene), >=, 6.99);
      for (guint i = 0; i < sample->facts.n_rows; i++)
        {
          const CanevasGroup *bar = find (scene, sample->facts.rows[i].id);
          g_autofree char *id = g_strconcat ("name:", sample->facts.rows[i].id, NULL);
          const CanevasGroup *name = find (scene, id);

          g_assert_cmpint (bar != NULL, ==, name != NULL);
          if (bar == NULL || bar->bounds.width < 0)
            continue;
          seen[i] = TRUE;
          g_assert_cmpfloat (bar->bounds.x, >=, name->bounds.x + name->bounds.width);
        }
    }
  for (guint i = 0; i < sample->facts.n_rows; i++)
    g_assert_true (seen[i]);
}

static void
test_pages (void)
{
  const CanevasGanttOptions a4 = { .size = CANEVAS_DRAWING_A4 }, a3 = { .size = CANEVAS_DRAWING_A3, .owners = TRUE }, any = { 0 };
  g_autoptr (GanttSample) year = gantt_sample_new ();
  g_autoptr (GanttSample) large = gantt_sample_new_large (230, 12);

  check_pages (year, &a4, 1, 1);
  check_pages (year, &any, 1, 1);
  check_pages (large, &a4, 6, 40);
  check_pages (large, &a3, 4, 30);
}

/* A task that waits for one of another sheet says so; where both are on it, the arrow does. */
static void
test_other_sheets (void)
{
  const CanevasGanttOptions a4 = { .size = CANEVAS_DRAWING_A4, .without_workload = TRUE };
  g_autoptr (GanttSample) large = gantt_sample_new_large (60, 0);
  g_autoptr (CanevasTextMeasure) measure = canevas_text_measure_new (NULL);
  g_autoptr (CanevasGanttPages) pages = canevas_gantt_pages_new (&large->facts, measure, &a4);
  const guint n = canevas_gantt_pages_get_n (pages);

  for (guint page = 0; page < n; page += n - 1)
    {
      g_autoptr (CanevasScene) scene = canevas_gantt_pages_draw (pages, page);
      const CanevasSceneContents *contents = canevas_scene_get_contents (scene);
      guint n_rings = 0;

      for (guint i = 0; i < contents->shapes->len; i++)
        n_rings += g_array_index (contents->shapes, CanevasShape, i).kind == CANEVAS_SHAPE_ELLIPSE;
      /* Of three phases that wait for those of the sheet before, and in the legend; nothing comes before the first. */
      if (page == 0)
        g_assert_cmpuint (n_rings, ==, 0);
      else
        g_assert_cmpuint (n_rings, >=, 2);
    }
}

/* What goes on says of what, and phases begin sheets where they can. */
static void
test_breaks (void)
{
  const CanevasGanttOptions a4 = { .size = CANEVAS_DRAWING_A4, .without_workload = TRUE };
  g_autoptr (GanttSample) large = gantt_sample_new_large (60, 0);
  g_autoptr (CanevasTextMeasure) measure = canevas_text_measure_new (NULL);
  g_autoptr (CanevasGanttPages) pages = canevas_gantt_pages_new (&large->facts, measure, &a4);
  guint at_phase = 0;

  for (guint page = 0; page < canevas_gantt_pages_get_n (pages); page++)
    {
      g_autoptr (CanevasScene) scene = canevas_gantt_pages_draw (pages, page);

      for (guint i = 0; i < large->facts.n_rows; i++)
        if (find (scene, large->facts.rows[i].id) != NULL)
          {
            at_phase += large->facts.rows[i].phase;
            break;
          }
    }
  g_assert_cmpuint (canevas_gantt_pages_get_n (pages), >, 1);
  g_assert_cmpuint (at_phase, ==, canevas_gantt_pages_get_n (pages));
}

static void
test_nothing (void)
{
  g_autoptr (GanttSample) sample = gantt_sample_new ();
  const CanevasGanttFacts nothing = { .project = sample->project };
  const CanevasGanttFacts undated = { .project = sample->project,
                                      .rows = &(CanevasGanttRow){ .id = "a", .name = "À dater" },
                                      .n_rows = 1 };
  g_autoptr (CanevasTextMeasure) measure = canevas_text_measure_new (NULL);
  g_autoptr (CanevasScene) screen = canevas_gantt_new (&nothing, measure, NULL, NULL);
  g_autoptr (CanevasScene) other = canevas_gantt_new (&undated, measure, NULL, NULL);
  g_autoptr (CanevasGanttPages) pages = canevas_gantt_pages_new (&nothing, measure, NULL);
  g_autoptr (CanevasScene) sheet = canevas_gantt_pages_draw (pages, 0);

  check_labels (screen);
  check_labels (other);
  check_labels (sheet);
  g_assert_cmpuint (canevas_gantt_pages_get_n (pages), ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/gantt/screen", test_screen);
  g_test_add_func ("/gantt/read-in-part", test_read_in_part);
  g_test_add_func ("/gantt/figure", test_figure);
  g_test_add_func ("/gantt/words", test_words);
  g_test_add_func ("/gantt/links", test_links);
  g_test_add_func ("/gantt/pages", test_pages);
  g_test_add_func ("/gantt/other-sheets", test_other_sheets);
  g_test_add_func ("/gantt/breaks", test_breaks);
  g_test_add_func ("/gantt/nothing", test_nothing);
  return g_test_run ();
}
