/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What charts say: values, places, points, series, and all of it as a table. */
#include "canevas-config.h"

#include "canevas-chart-private.h"

#include "canevas-format.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define NO_BREAK "\302\240" /* U+00A0 */
#define SMALLEST_TEXT 7.0
#define SMALLEST_TICK 6.5
/* Beyond, digits say less than the power of ten. */
#define LARGEST_IN_FULL 1e15
#define SMALLEST_IN_FULL 1e-5
#define THOUSAND_MILLIONS 1e9

CanevasTextStyle
canevas_chart_get_text (const CanevasChart *self, CanevasChartVoice voice)
{
  static const struct
  {
    double size;
    guint weight;
    CanevasPaint paint;
  } voices[] = {
    [CANEVAS_CHART_TICK] = { 8, 400, CANEVAS_PAINT_INK_2 },   [CANEVAS_CHART_NOTE] = { 8, 400, CANEVAS_PAINT_INK_2 },
    [CANEVAS_CHART_LABEL] = { 9, 400, CANEVAS_PAINT_INK },    [CANEVAS_CHART_STRONG] = { 9, 600, CANEVAS_PAINT_INK },
    [CANEVAS_CHART_KEY] = { 13, 700, CANEVAS_PAINT_INK },     [CANEVAS_CHART_TITLE] = { 11, 700, CANEVAS_PAINT_INK },
  };

  return (CanevasTextStyle){ .size =
                               MAX (voices[voice].size * self->unit, voice == CANEVAS_CHART_TICK ? SMALLEST_TICK : SMALLEST_TEXT),
                             .weight = voices[voice].weight,
                             .paint = voices[voice].paint };
}

/* "1,2 × 10¹⁵" */
static char *
format_power (double value)
{
  static const char *const digits[] = { "⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹" };
  const int power = (int) floor (log10 (fabs (value)) + 1e-12);
  g_autofree char *front = canevas_format_number (value / pow (10, power), 2);
  g_autofree char *plain = g_strdup_printf ("%d", ABS (power));
  GString *text = g_string_new (front);

  g_string_append (text, NO_BREAK "×" NO_BREAK "10");
  g_string_append (text, power < 0 ? "⁻" : "");
  for (const char *at = plain; *at != '\0'; at++)
    g_string_append (text, digits[*at - '0']);
  return g_string_free (text, FALSE);
}

static gboolean
needs_power (double value)
{
  return fabs (value) >= LARGEST_IN_FULL || (value != 0 && fabs (value) < SMALLEST_IN_FULL);
}

char *
canevas_chart_format_value (double value, const char *unit)
{
  g_autofree char *number = NULL;

  if (!canevas_chart_is_value (value))
    return g_strdup (C_("chart", "no value"));
  /* Three figures, and never fewer than the whole number has. */
  if (needs_power (value))
    number = format_power (value);
  else if (g_strcmp0 (unit, "%") == 0)
    return canevas_format_percent (value);
  else if (g_strcmp0 (unit, "€") == 0)
    return canevas_format_euros (value);
  else
    number = canevas_format_number (value, value != 0 ? (guint) CLAMP (2 - (int) floor (log10 (fabs (value))), 0, 7) : 0);
  return unit != NULL && unit[0] != '\0' ? g_strconcat (number, NO_BREAK, unit, NULL) : g_steal_pointer (&number);
}

char *
canevas_chart_format_short (double value, const char *unit)
{
  const double counted = value / THOUSAND_MILLIONS;
  g_autofree char *number = NULL, *text = NULL;

  if (!canevas_chart_is_value (value) || needs_power (value) || fabs (counted) < 1)
    return canevas_chart_format_value (value, unit);
  number = canevas_format_number (counted, (guint) CLAMP (3 - (int) floor (log10 (fabs (counted))), 0, 3));
  /* Translators: a number of thousands of millions. */
  text = g_strdup_printf (C_("chart", "%s\302\240bn"), number);
  return unit != NULL && unit[0] != '\0' ? g_strconcat (text, NO_BREAK, unit, NULL) : g_steal_pointer (&text);
}

const char *
canevas_chart_get_unit (const CanevasChartData *data, const CanevasChartSeries *series)
{
  return series->unit != NULL ? series->unit : data->y.unit;
}

char *
canevas_chart_format_place (const CanevasChartData *data, const CanevasChartPoint *point)
{
  GDate day;

  if (point->label != NULL)
    return g_strdup (point->label);
  switch (data->x.scale)
    {
    case CANEVAS_SCALE_DAYS:
      g_date_clear (&day, 1);
      g_date_set_julian (&day, (guint32) point->x);
      return canevas_format_day (&day, CANEVAS_DATE_SHORT);
    case CANEVAS_SCALE_CATEGORIES:
      return g_strdup ((guint) point->x < data->x.categories->len ? data->x.categories->pdata[(guint) point->x] : "");
    case CANEVAS_SCALE_NUMBERS:
    case CANEVAS_SCALE_LOGARITHM:
    default:
      return canevas_chart_format_value (point->x, data->x.unit);
    }
}

char *
canevas_chart_data_dup_target (const CanevasChartData *data, const CanevasChartSeries *series)
{
  const char *unit = canevas_chart_get_unit (data, series);
  const double target = canevas_chart_series_get_target (series);
  g_autofree char *last = NULL;

  if (!canevas_chart_is_value (target))
    return NULL;
  if (canevas_chart_is_value (series->target_least) && canevas_chart_is_value (series->target_most) &&
      series->target_least < series->target_most)
    {
      g_autofree char *first = canevas_chart_format_short (series->target_least, NULL);

      last = canevas_chart_format_short (series->target_most, unit);
      /* Translators: the two ends of a target, "7 to 9 days". */
      return g_strdup_printf (C_("chart", "%s to %s"), first, last);
    }
  last = canevas_chart_format_short (target, unit);
  if (series->progress == CANEVAS_PROGRESS_UNKNOWN)
    return g_steal_pointer (&last);
  return g_strconcat (series->progress == CANEVAS_PROGRESS_RISES ? "≥" : "≤", NO_BREAK, last, NULL);
}

/* Of bubbles the series has the unit of their size. */
static const char *
get_value_unit (const CanevasChartData *data, const CanevasChartSeries *series)
{
  const gboolean named = series->points->len > 0 && g_array_index (series->points, CanevasChartPoint, 0).label != NULL;

  return named && data->y.unit != NULL ? data->y.unit : canevas_chart_get_unit (data, series);
}

char *
canevas_chart_describe_point (const CanevasChartData *data, const CanevasChartSeries *series, const CanevasChartPoint *point)
{
  g_autofree char *value = canevas_chart_format_value (point->y, get_value_unit (data, series));

  /* Of degrees, the note says what they are. */
  if (point->note != NULL && get_value_unit (data, series) == NULL)
    return g_strdup (point->note);
  if (point->note != NULL)
    return g_strjoin ("; ", value, point->note, NULL);
  if (!canevas_chart_is_value (point->y) || !canevas_chart_is_value (canevas_chart_series_get_target (series)))
    return g_steal_pointer (&value);
  return g_strjoin (", ", value,
                    canevas_chart_series_is_met (series, point->y) ? C_("chart", "target reached")
                                                                   : C_("chart", "target not reached"),
                    NULL);
}

char *
canevas_chart_describe_series (const CanevasChartData *data, const CanevasChartSeries *series)
{
  const char *unit = get_value_unit (data, series);
  const CanevasChartPoint *last = canevas_chart_series_find_last (series);
  g_autofree char *target = canevas_chart_data_dup_target (data, series);
  GString *text = g_string_new (NULL);
  guint n = 0, n_missing;

  for (guint i = 0; i < series->points->len; i++)
    n += canevas_chart_is_value (g_array_index (series->points, CanevasChartPoint, i).y);
  n_missing = series->points->len - n;
  g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, "%u value", "%u values", n), n);
  if (n_missing > 0)
    g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, ", %u missing", ", %u missing", n_missing), n_missing);
  if (canevas_chart_is_value (series->baseline))
    {
      g_autofree char *baseline = canevas_chart_format_value (series->baseline, unit);

      g_string_append_printf (text, C_("chart", "; started at %s"), baseline);
    }
  if (n > 1)
    {
      g_autofree char *value = canevas_chart_format_value (last->y, unit);

      g_string_append_printf (text, C_("chart", "; last %s"), value);
    }
  if (target != NULL)
    g_string_append_printf (text, C_("chart", "; target %s"), target);
  return g_string_free (text, FALSE);
}

/* --- The table --- */

static const CanevasChartPoint *
find_at (const CanevasChartSeries *series, double x)
{
  for (guint i = 0; i < series->points->len; i++)
    if (g_array_index (series->points, CanevasChartPoint, i).x == x)
      return &g_array_index (series->points, CanevasChartPoint, i);
  return NULL;
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  const double first = *(const double *) a, second = *(const double *) b;

  return (first > second) - (first < second);
}

/* All places across, each once. */
static GArray *
list_places (const CanevasChartData *self)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < self->series->len; i++)
    {
      const CanevasChartSeries *series = self->series->pdata[i];

      for (guint k = 0; k < series->points->len; k++)
        g_array_append_val (places, g_array_index (series->points, CanevasChartPoint, k).x);
    }
  g_array_sort (places, compare_numbers);
  for (guint i = places->len; i > 1; i--)
    if (g_array_index (places, double, i - 1) == g_array_index (places, double, i - 2))
      g_array_remove_index (places, i - 1);
  return places;
}

static char *
dup_heading (const char *name, const char *unit)
{
  return unit != NULL && unit[0] != '\0' ? g_strdup_printf ("%s (%s)", name, unit) : g_strdup (name);
}

/* Values by place: a column for each series. */
static void
append_columns (const CanevasChartData *self, GString *table)
{
  g_autoptr (GArray) places = list_places (self);

  g_string_append (table, self->x.title != NULL ? self->x.title : self->x.scale == CANEVAS_SCALE_DAYS ? C_("chart", "Date") : "");
  for (guint i = 0; i < self->series->len; i++)
    g_string_append_printf (table, "\t%s", ((const CanevasChartSeries *) self->series->pdata[i])->name);
  g_string_append_c (table, '\n');
  for (guint k = 0; k < places->len; k++)
    {
      const CanevasChartPoint at = { .x = g_array_index (places, double, k) };
      g_autofree char *place = canevas_chart_format_place (self, &at);

      g_string_append (table, place);
      for (guint i = 0; i < self->series->len; i++)
        {
          const CanevasChartSeries *series = self->series->pdata[i];
          const CanevasChartPoint *point = find_at (series, at.x);
          g_autofree char *value =
            point != NULL ? canevas_chart_format_value (point->y, canevas_chart_get_unit (self, series)) : NULL;

          g_string_append_printf (table, "\t%s", value != NULL ? value : "");
        }
      g_string_append_c (table, '\n');
    }
}

/* The name of its column, where the axis across has columns. */
static char *
dup_across (const CanevasChartData *self, const CanevasChartPoint *point)
{
  const CanevasChartPoint place = { .x = point->x };

  return self->x.scale == CANEVAS_SCALE_CATEGORIES ? canevas_chart_format_place (self, &place)
                                                   : canevas_chart_format_value (point->x, NULL);
}

/* Named points between two axes: a line for each. */
static void
append_rows (const CanevasChartData *self, GString *table)
{
  g_autofree char *across = dup_heading (self->x.title != NULL ? self->x.title : "x", self->x.unit);
  g_autofree char *up = dup_heading (self->y.title != NULL ? self->y.title : "y", self->y.unit);

  g_string_append_printf (table, "%s\t%s\t%s\t%s\t%s\n", C_("chart", "Series"), C_("chart", "Name"), across, up,
                          C_("chart", "Size"));
  for (guint i = 0; i < self->series->len; i++)
    {
      const CanevasChartSeries *series = self->series->pdata[i];

      for (guint k = 0; k < series->points->len; k++)
        {
          const CanevasChartPoint *point = &g_array_index (series->points, CanevasChartPoint, k);
          g_autofree char *x = dup_across (self, point);
          g_autofree char *y = canevas_chart_format_value (point->y, NULL);
          g_autofree char *size =
            canevas_chart_is_value (point->size) ? canevas_chart_format_value (point->size, series->unit) : g_strdup ("");

          g_string_append_printf (table, "%s\t%s\t%s\t%s\t%s\n", series->name, point->label != NULL ? point->label : "", x, y,
                                  size);
        }
    }
}

char *
canevas_chart_data_dup_table (const CanevasChartData *self)
{
  GString *table = g_string_new (NULL);
  gboolean named = FALSE;

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->series->len; i++)
    {
      const CanevasChartSeries *series = self->series->pdata[i];

      for (guint k = 0; k < series->points->len; k++)
        named |= g_array_index (series->points, CanevasChartPoint, k).label != NULL;
    }
  if (named)
    append_rows (self, table);
  else
    append_columns (self, table);
  return g_string_free (table, FALSE);
}
