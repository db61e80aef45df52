/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-chart-private.h"
#include "canevas-language.h"
#include "canevas-scene-write.h"
#include "chart-sample.h"

#include <math.h>
#include <string.h>

typedef struct
{
  CanevasTextMeasure *measure;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->measure = canevas_text_measure_new (NULL);
  canevas_language_enter ("fr");
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  canevas_language_leave ();
  g_object_unref (self->measure);
}

static CanevasScene *
draw (Fixture *self, const CanevasChartData *data, CanevasChartForm form)
{
  const CanevasChartOptions options = { .form = form };
  g_autoptr (GError) error = NULL;
  CanevasScene *scene = canevas_chart_drawing_new (data, self->measure, &options, &error);

  g_assert_no_error (error);
  return scene;
}

static char *
write_svg (CanevasScene *scene)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = canevas_scene_write_svg (scene, NULL, &error);

  g_assert_no_error (error);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* The group of a value, by number of series and point. */
static const CanevasGroup *
find (CanevasScene *scene, guint series, guint point)
{
  g_autofree char *id = g_strdup_printf ("chart:0:%u:%u", series, point);
  const guint number = canevas_scene_find_group (scene, id);

  g_assert_cmpuint (number, !=, CANEVAS_NO_GROUP);
  return canevas_scene_get_group (scene, number);
}

/* --- Labels --- */

static double
read_number (const char *at, const char *name)
{
  const char *found = strstr (at, name);

  g_assert_nonnull (found);
  return g_ascii_strtod (found + strlen (name), NULL);
}

typedef struct
{
  char *text;
  CanevasRectangle box; /* from the foot of the letters to the height of a capital */
} Label;

static void
clear_label (gpointer data)
{
  g_free (((Label *) data)->text);
}

/* Every line of text of the drawing, where its letters stand. */
static GArray *
list_labels (Fixture *self, CanevasScene *scene)
{
  GArray *labels = g_array_new (FALSE, FALSE, sizeof (Label));
  g_autofree char *svg = write_svg (scene);

  g_array_set_clear_func (labels, clear_label);
  for (const char *at = strstr (svg, "<text class="); at != NULL; at = strstr (at + 1, "<text class="))
    {
      g_autofree char *name = g_strndup (at + strlen ("<text class=\""), strcspn (at + strlen ("<text class=\""), "\""));
      g_autofree char *rule = g_strdup_printf (".%s{", name);
      const char *style = strstr (svg, rule), *content = strchr (at, '>') + 1, *weight = strstr (style, "font-weight:");
      const char *anchor = strstr (style, "text-anchor:");
      g_autofree char *element = g_strndup (at, (gsize) (content - at));
      CanevasTextStyle text_style = { .size = read_number (style, "font-size:") };
      Label label = { .text = g_strndup (content, strcspn (content, "<")) };
      double width;

      if (strstr (element, "transform") != NULL || strchr (label.text, '&') != NULL)
        {
          clear_label (&label);
          continue;
        }
      if (weight != NULL && weight < strchr (style, '}'))
        text_style.weight = (guint) read_number (style, "font-weight:");
      width = canevas_text_measure_get_width (self->measure, label.text, &text_style);
      label.box = (CanevasRectangle){ read_number (element, " x=\""), read_number (element, " y=\"") - text_style.size * 0.72,
                                      width, text_style.size * 0.72 };
      if (anchor != NULL && anchor < strchr (style, '}'))
        label.box.x -= g_str_has_prefix (anchor, "text-anchor:middle") ? width / 2
                       : g_str_has_prefix (anchor, "text-anchor:end")  ? width
                                                                       : 0;
      g_array_append_val (labels, label);
    }
  return labels;
}

/* No label on another, none cut by the edge of the drawing. */
static void
assert_labels_apart (Fixture *self, CanevasScene *scene)
{
  g_autoptr (GArray) labels = list_labels (self, scene);
  CanevasRectangle bounds;

  canevas_scene_get_bounds (scene, &bounds);
  bounds = canevas_rectangle_grow (&bounds, 0.5);
  g_assert_cmpuint (labels->len, >, 0);
  for (guint i = 0; i < labels->len; i++)
    {
      const Label *one = &g_array_index (labels, Label, i);

      if (!canevas_rectangle_contains (&bounds, &one->box))
        g_error ("“%s” leaves the drawing: %g, %g, %g wide", one->text, one->box.x, one->box.y, one->box.width);
      for (guint k = 0; k < i; k++)
        {
          const Label *other = &g_array_index (labels, Label, k);

          if (canevas_rectangle_overlaps (&one->box, &other->box))
            g_error ("“%s” lies on “%s”", one->text, other->text);
        }
    }
}

static gboolean
has_label (Fixture *self, CanevasScene *scene, const char *text)
{
  g_autoptr (GArray) labels = list_labels (self, scene);

  for (guint i = 0; i < labels->len; i++)
    if (g_str_equal (g_array_index (labels, Label, i).text, text))
      return TRUE;
  return FALSE;
}

static void
test_labels (Fixture *self, gconstpointer data)
{
  static const double widths[] = { 260, 330, 468, 640, 1100 };

  for (guint i = 0; i < 13; i++)
    for (guint k = 0; k < G_N_ELEMENTS (widths); k++)
      {
        CanevasChartOptions options = { .width = widths[k], .titled = TRUE };
        g_autoptr (CanevasChartData) chart = chart_sample_new_nth (i, &options.form);
        g_autoptr (CanevasScene) scene = canevas_chart_drawing_new (chart, self->measure, &options, NULL);

        options.titled = options.form != CANEVAS_CHART_SPARKLINE;
        if (options.form == CANEVAS_CHART_SPARKLINE)
          continue;
        g_test_message ("%s, %g wide", canevas_chart_form_get_name (options.form), widths[k]);
        assert_labels_apart (self, scene);
        g_assert_cmpfloat (canevas_scene_get_smallest_text (scene), >=, 6.5);
      }
}

/* --- Lines --- */

/* Lower is farther down, later farther right; the target and the start are named. */
static void
test_line (Fixture *self, gconstpointer data)
{
  g_autoptr (CanevasChartData) chart = chart_sample_new_delay ();
  g_autoptr (CanevasScene) scene = draw (self, chart, CANEVAS_CHART_LINE);
  const CanevasGroup *first = find (scene, 0, 0), *last = find (scene, 0, 9);

  g_assert_cmpfloat (first->bounds.x, <, last->bounds.x - 300);
  g_assert_cmpfloat (first->bounds.y, <, last->bounds.y - 50);
  g_assert_cmpstr (first->label, ==, "1er\302\240sept.\302\2402026");
  g_assert_cmpstr (first->description, ==, "15,2\302\240j, cible non atteinte");
  g_assert_cmpstr (last->description, ==, "8,7\302\240j, cible atteinte");
  g_assert_true (has_label (self, scene, "Cible 7 à 9\302\240j"));
  g_assert_true (has_label (self, scene, "Départ 15,2\302\240j"));
  g_assert_true (has_label (self, scene, "8,7\302\240j"));
}

/* A missing month is a gap, said as missing, and never at the height of zero or of a value. */
static void
test_missing (Fixture *self, gconstpointer data)
{
  g_autoptr (CanevasChartData) chart = canevas_chart_data_new ("Délai", NULL);
  CanevasChartSeries *series = canevas_chart_data_add_series (chart, "Délai", "j");
  static const double values[] = { 5, 6, NAN, INFINITY, 7, 8 };
  g_autoptr (CanevasScene) scene = NULL;
  g_autofree char *svg = NULL;

  canevas_chart_axis_data_set (&chart->x, CANEVAS_SCALE_DAYS, NULL, NULL);
  g_assert_false (canevas_chart_series_add_day (series, NULL, "2027-02-30", 4));
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autofree char *day = g_strdup_printf ("2027-0%u-01", i + 1);

      g_assert_true (canevas_chart_series_add_day (series, NULL, day, values[i]));
    }
  scene = draw (self, chart, CANEVAS_CHART_LINE);
  svg = write_svg (scene);
  g_assert_cmpstr (find (scene, 0, 2)->description, ==, "pas de mesure");
  g_assert_cmpstr (find (scene, 0, 3)->description, ==, "pas de mesure");
  g_assert_true (has_label (self, scene, "×\302\240: pas de mesure"));
  g_assert_null (strstr (svg, "nan"));
  g_assert_null (strstr (svg, "inf"));
}

/* --- Bars --- */

/* From zero: a bar twice as high is twice the value, whatever the values. */
static void
test_zero_base (Fixture *self, gconstpointer data)
{
  static const double values[] = { 980, 1960, 1000 };
  g_autoptr (CanevasChartData) chart = canevas_chart_data_new ("Demandes", NULL);
  CanevasChartSeries *series = canevas_chart_data_add_series (chart, "Demandes", NULL);
  g_autoptr (CanevasScene) scene = NULL;

  canevas_chart_data_add_value (chart, series, NULL, "2025", values[0]);
  canevas_chart_data_add_value (chart, series, NULL, "2026", values[1]);
  canevas_chart_data_add_value (chart, series, NULL, "2027", values[2]);
  scene = draw (self, chart, CANEVAS_CHART_BARS);
  {
    g_autofree char *svg = write_svg (scene);
    g_autoptr (GArray) heights = g_array_new (FALSE, FALSE, sizeof (double));

    for (const char *at = strstr (svg, "id=\"chart_0_0_"); at != NULL; at = strstr (at + 1, "id=\"chart_0_0_"))
      {
        const double height = read_number (strstr (at, "<rect"), " height=\"");

        g_array_append_val (heights, height);
      }
    g_assert_cmpuint (heights->len, ==, 3);
    g_assert_cmpfloat_with_epsilon (g_array_index (heights, double, 1), 2 * g_array_index (heights, double, 0), 0.05);
    g_assert_cmpfloat_with_epsilon (g_array_index (heights, double, 2) / g_array_index (heights, double, 0), 1000 / 980.0, 0.001);
  }
  g_assert_true (has_label (self, scene, "0"));
  g_assert_true (has_label (self, scene, "1\342\200\257960"));
}

/* Values below zero are written below their bars, clear of the names of the categories; sums of such stacks are said to be sums.
 */
static void
test_below_zero (Fixture *self, gconstpointer data)
{
  static const double values[] = { -3, -8, 4 };
  g_autoptr (CanevasChartData) chart = canevas_chart_data_new ("Écart au budget", NULL);
  CanevasChartSeries *series = canevas_chart_data_add_series (chart, "Titulaires", NULL);
  CanevasChartSeries *second = canevas_chart_data_add_series (chart, "Contractuels", NULL);
  g_autoptr (CanevasScene) bars = NULL, stack = NULL, radar = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autofree char *name = g_strdup_printf ("Direction %u", i + 1);

      canevas_chart_data_add_value (chart, series, NULL, name, values[i]);
      canevas_chart_data_add_value (chart, second, NULL, name, values[(i + 1) % 3]);
    }
  bars = draw (self, chart, CANEVAS_CHART_BARS);
  assert_labels_apart (self, bars);
  g_assert_true (has_label (self, bars, "−8"));
  stack = draw (self, chart, CANEVAS_CHART_STACK);
  assert_labels_apart (self, stack);
  g_assert_true (has_label (self, stack, "=\302\240−11"));
  radar = draw (self, chart, CANEVAS_CHART_RADAR);
  g_assert_true (has_label (self, radar, "Un radar n’a pas de place sous zéro\302\240: tracé en barres"));
}

/* A drawing with little in it is low, one with much is high, and its foot stands below all of it; large figures are counted. */
static void
test_rows (Fixture *self, gconstpointer data)
{
  double heights[2];

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (CanevasChartData) chart = canevas_chart_data_new ("Coûts", NULL);
      g_autoptr (CanevasScene) scene = NULL;
      CanevasRectangle bounds;

      canevas_chart_data_set_note (chart, "Source : comptes administratifs");
      for (guint k = 0; k < (i == 0 ? 2 : 30); k++)
        {
          g_autofree char *name = g_strdup_printf ("Collectivité %u", k + 1);
          CanevasChartSeries *series = canevas_chart_data_add_series (chart, name, "€");

          canevas_chart_series_set_progress (series, CANEVAS_PROGRESS_FALLS, NAN, NAN, 1.2e9);
          g_assert_true (canevas_chart_series_add_day (series, NULL, "2027-01-01", 3.456e9));
        }
      {
        const CanevasChartOptions options = { .form = CANEVAS_CHART_BULLETS, .titled = TRUE };

        scene = canevas_chart_drawing_new (chart, self->measure, &options, NULL);
      }
      assert_labels_apart (self, scene);
      g_assert_true (has_label (self, scene, "3,456\302\240Md\302\240€"));
      canevas_scene_get_bounds (scene, &bounds);
      heights[i] = bounds.height;
    }
  g_assert_cmpfloat (heights[0], <, 160);
  g_assert_cmpfloat (heights[1], >, 30 * 25);
}

/* Beside a band the gap is that to its nearer end, and inside there is none. */
static void
test_gap (Fixture *self, gconstpointer data)
{
  static const struct
  {
    double value;
    const char *gap; /* NULL: reached */
  } cases[] = { { 10, "+11\342\200\257%" }, { 3.5, "−50\342\200\257%" }, { 8.5, NULL } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CanevasChartData) chart = canevas_chart_data_new ("Délai", NULL);
      CanevasChartSeries *series = canevas_chart_data_add_series (chart, "Délai", "j");
      g_autoptr (CanevasScene) scene = NULL;
      g_autofree char *svg = NULL;

      canevas_chart_series_set_progress (series, CANEVAS_PROGRESS_UNKNOWN, NAN, 7, 9);
      g_assert_true (canevas_chart_series_add_day (series, NULL, "2027-01-01", cases[i].value));
      scene = draw (self, chart, CANEVAS_CHART_BULLETS);
      svg = write_svg (scene);
      g_assert_true (cases[i].gap != NULL ? has_label (self, scene, cases[i].gap) : strstr (svg, "\342\200\257%") == NULL);
    }
}

static void
test_logarithm (Fixture *self, gconstpointer data)
{
  const CanevasChartOptions line = { .form = CANEVAS_CHART_LINE }, bars = { .form = CANEVAS_CHART_BARS };
  g_autoptr (CanevasChartData) chart = canevas_chart_data_new ("Habitants", NULL);
  CanevasChartSeries *series = canevas_chart_data_add_series (chart, "Communes", "hab.");
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasScene) scene = NULL;

  canevas_chart_data_add_value (chart, series, NULL, "Petite", 84);
  canevas_chart_data_add_value (chart, series, NULL, "Grande", 235000);
  canevas_chart_axis_data_set (&chart->y, CANEVAS_SCALE_LOGARITHM, NULL, NULL);
  scene = draw (self, chart, CANEVAS_CHART_LINE);
  g_assert_true (has_label (self, scene, "1\342\200\257000"));
  g_assert_null (canevas_chart_drawing_new (chart, self->measure, &bars, &error));
  g_assert_error (error, CANEVAS_CHART_ERROR, CANEVAS_CHART_ERROR_LOGARITHM);
  g_clear_error (&error);
  canevas_chart_data_add_value (chart, series, NULL, "Nouvelle", 0);
  g_assert_null (canevas_chart_drawing_new (chart, self->measure, &line, &error));
  g_assert_error (error, CANEVAS_CHART_ERROR, CANEVAS_CHART_ERROR_LOGARITHM);
  g_assert_nonnull (strstr (error->message, "Nouvelle"));
  g_assert_nonnull (strstr (error->message, "0\302\240hab."));
}

/* --- Any data --- */

static CanevasChartData *
make_values (CanevasChartForm form, const double *values, guint n)
{
  CanevasChartData *chart = canevas_chart_data_new ("Essai", NULL);
  CanevasChartSeries *series = canevas_chart_data_add_series (chart, "Série", "j");

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *category = g_strdup_printf ("n° %u", i + 1);

      if (form == CANEVAS_CHART_QUADRANT || form == CANEVAS_CHART_BUBBLES || form == CANEVAS_CHART_RISKS)
        canevas_chart_series_add_place (series, NULL, category, values[(i + 1) % n], values[i], values[i]);
      else
        canevas_chart_data_add_value (chart, series, NULL, category, values[i]);
    }
  return chart;
}

/* Whatever the values are, each form draws something that can be written, within its bounds, and each value can be focused. */
static void
test_any_values (Fixture *self, gconstpointer data)
{
  static const struct
  {
    double values[6];
    guint n;
  } cases[] = {
    { { 0 }, 0 },                             { { NAN, NAN }, 2 },       { { 5 }, 1 },           { { 0, 0, 0 }, 3 },
    { { -3, -8, -1 }, 3 },                    { { -3, NAN, 8, 0 }, 4 },  { { 1e300, -1e300 }, 2 }, { { 1e15, 2e15, 3 }, 3 },
    { { 1e-9, 2e-9, 3e-9 }, 3 },              { { INFINITY, 3, 1e308 }, 3 }, { { 7, 7, 7, 7, 7 }, 5 }, { { 1, 2, 3, 1e12 }, 4 },
  };

  for (CanevasChartForm form = 0; form < CANEVAS_N_CHART_FORMS; form++)
    for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
      {
        g_autoptr (CanevasChartData) chart = make_values (form, cases[i].values, cases[i].n);
        g_autoptr (CanevasScene) scene = draw (self, chart, form);
        g_autofree char *svg = write_svg (scene);

        g_test_message ("%s, case %u", canevas_chart_form_get_name (form), i);
        g_assert_cmpuint (canevas_scene_get_n_shapes (scene), >, 0);
        g_assert_null (strstr (svg, "\"nan"));
        g_assert_null (strstr (svg, "\"-nan"));
        g_assert_null (strstr (svg, "\"inf"));
        if (canevas_chart_data_count_values (chart) == 0)
          {
            g_assert_nonnull (strstr (svg, form == CANEVAS_CHART_SPARKLINE ? "pas de mesure" : "rien à tracer"));
            continue;
          }
        for (guint k = 0; k < canevas_scene_get_n_groups (scene); k++)
          {
            const CanevasGroup *group = canevas_scene_get_group (scene, k);

            g_assert_true (isfinite (group->bounds.x) && isfinite (group->bounds.width));
            if (group->flags & CANEVAS_GROUP_FOCUSABLE)
              g_assert_cmpfloat (group->bounds.width, >=, 0);
          }
      }
}

/* --- Grey --- */

/* On a grey copy any two series differ by dash and sign as lines, by pattern or clearly by value as surfaces. */
static void
test_grey (Fixture *self, gconstpointer data)
{
  const CanevasPalette *grey = canevas_palette_get (CANEVAS_PALETTE_GREY);
  const CanevasChart chart = { .unit = 1 };

  for (guint i = 0; i < CANEVAS_CHART_N_LOOKS; i++)
    for (guint k = 0; k < i; k++)
      {
        const CanevasShapeStyle one = canevas_chart_get_fill (i), other = canevas_chart_get_fill (k);
        const CanevasShapeStyle line = canevas_chart_get_line (&chart, i), other_line = canevas_chart_get_line (&chart, k);

        g_assert_true (one.hatch != other.hatch ||
                       canevas_palette_difference (canevas_palette_resolve (grey, one.fill),
                                                   canevas_palette_resolve (grey, other.fill), CANEVAS_VISION_FULL) > 15);
        g_assert_cmpint (line.dash, !=, other_line.dash);
      }
}

/* --- In words --- */

static void
test_outline (Fixture *self, gconstpointer data)
{
  g_autoptr (CanevasChartData) chart = chart_sample_new_sessions ();
  g_autoptr (CanevasScene) scene = draw (self, chart, CANEVAS_CHART_BARS);
  g_autofree char *outline = canevas_scene_dup_outline (scene), *table = canevas_chart_data_dup_table (chart);
  g_auto (GStrv) lines = g_strsplit (table, "\n", -1);

  g_assert_true (g_str_has_prefix (outline, "120 cadres formés en dix sessions"));
  g_assert_nonnull (strstr (outline, "- Cadres formés — 10 valeurs\342\200\257; dernière 120\302\240cadres\342\200\257; cible "
                                     "≥\302\240120\302\240cadres"));
  g_assert_nonnull (strstr (outline, "  - 1re — 12\302\240cadres, cible non atteinte"));
  g_assert_nonnull (strstr (outline, "  - 10e — 120\302\240cadres, cible atteinte"));
  g_assert_cmpstr (lines[0], ==, "\tCadres formés");
  g_assert_cmpstr (lines[1], ==, "1re\t12\302\240cadres");
  g_assert_cmpstr (lines[10], ==, "10e\t120\302\240cadres");
}

static void
test_same (Fixture *self, gconstpointer data)
{
  for (guint i = 0; i < 13; i++)
    {
      CanevasChartForm form;
      g_autoptr (CanevasChartData) chart = chart_sample_new_nth (i, &form);
      g_autoptr (CanevasScene) scene = draw (self, chart, form), again = draw (self, chart, form);
      g_autofree char *svg = write_svg (scene), *same = write_svg (again);

      g_assert_cmpstr (svg, ==, same);
    }
}

/* Of lines that end early the name stands where they end: no leader runs across the plot as values would. */
static void
test_early_ends (Fixture *self, gconstpointer data)
{
  g_autoptr (CanevasChartData) chart = canevas_chart_data_new ("Combien viennent", NULL);
  CanevasChartSeries *once = canevas_chart_data_add_series (chart, "Comité", "%");
  CanevasChartSeries *often = canevas_chart_data_add_series (chart, "Équipe", "%");
  g_autoptr (CanevasScene) scene = NULL;
  g_autofree char *svg = NULL;

  canevas_chart_axis_data_set (&chart->x, CANEVAS_SCALE_DAYS, NULL, NULL);
  canevas_chart_axis_data_set_range (&chart->y, 0, 100, NAN);
  canevas_chart_series_add_day (once, NULL, "2027-01-10", 88);
  for (guint i = 1; i < 10; i++)
    {
      g_autofree char *day = g_strdup_printf ("2027-%02u-01", i);

      canevas_chart_series_add_day (often, NULL, day, 60);
    }
  scene = draw (self, chart, CANEVAS_CHART_LINE);
  svg = write_svg (scene);
  g_assert_nonnull (strstr (svg, "Comité"));
  g_assert_null (strstr (svg, "stroke-linecap:round"));
}

/* The first value is written off the dashed line of where it started, which runs through it. */
static void
test_label_off_the_start (Fixture *self, gconstpointer data)
{
  static const double values[] = { 90, 52, 31, 24, 1 };
  g_autoptr (CanevasChartData) chart = canevas_chart_data_new ("Délai", NULL);
  CanevasChartSeries *series = canevas_chart_data_add_series (chart, "Délai", "j");
  g_autoptr (CanevasScene) scene = NULL;
  g_autoptr (GArray) labels = NULL;
  const CanevasGroup *first;
  gboolean found = FALSE;

  canevas_chart_axis_data_set (&chart->x, CANEVAS_SCALE_DAYS, NULL, NULL);
  canevas_chart_series_set_progress (series, CANEVAS_PROGRESS_FALLS, 90, 20, 30);
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autofree char *day = g_strdup_printf ("2027-%02u-01", 2 * i + 1);

      canevas_chart_series_add_day (series, NULL, day, values[i]);
    }
  scene = draw (self, chart, CANEVAS_CHART_LINE);
  first = find (scene, 0, 0);
  labels = list_labels (self, scene);
  for (guint i = 0; i < labels->len; i++)
    {
      const Label *label = &g_array_index (labels, Label, i);
      const double y = first->bounds.y + first->bounds.height / 2;

      if (g_strcmp0 (label->text, "90") != 0)
        continue;
      found = TRUE;
      g_assert_true (y < label->box.y || y > label->box.y + label->box.height);
    }
  g_assert_true (found);
}

/* Targets that nobody has measured yet have their row. */
static void
test_targets_alone (Fixture *self, gconstpointer data)
{
  g_autoptr (CanevasChartData) chart = canevas_chart_data_new ("Indicateurs", NULL);
  CanevasChartSeries *series = canevas_chart_data_add_series (chart, "Délai de réponse", "j");
  g_autoptr (CanevasScene) scene = NULL;
  g_autofree char *svg = NULL;

  canevas_chart_axis_data_set (&chart->x, CANEVAS_SCALE_DAYS, NULL, NULL);
  canevas_chart_series_set_progress (series, CANEVAS_PROGRESS_FALLS, 15, 9, NAN);
  scene = draw (self, chart, CANEVAS_CHART_BULLETS);
  svg = write_svg (scene);
  g_assert_nonnull (strstr (svg, "pas de mesure"));
  g_assert_null (strstr (svg, "rien à tracer"));
}

int
main (int argc, char **argv)
{
  canevas_language_init ();
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) g_test_add ("/chart/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("labels", test_labels);
  ADD ("line", test_line);
  ADD ("missing", test_missing);
  ADD ("zero-base", test_zero_base);
  ADD ("below-zero", test_below_zero);
  ADD ("rows", test_rows);
  ADD ("gap", test_gap);
  ADD ("logarithm", test_logarithm);
  ADD ("any-values", test_any_values);
  ADD ("grey", test_grey);
  ADD ("outline", test_outline);
  ADD ("same", test_same);
  ADD ("early-ends", test_early_ends);
  ADD ("label-off-the-start", test_label_off_the_start);
  ADD ("targets-alone", test_targets_alone);
#undef ADD
  return g_test_run ();
}
