/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Values by category, from zero: beside each other, or on top of each other; standing, or lying where names are long. */
#include "canevas-config.h"

#include "canevas-chart-bars-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define THICKEST 46.0
#define SHARE 0.72 /* of its room that a category's bars take */
#define ROW 20.0
#define NAMES_SHARE 0.36
/* Of the room, at the most for labels at the right; what is left of it then. */
#define ENDS_SHARE 0.24
#define PLOT_SHARE 0.7

const CanevasChartSeries *
canevas_chart_bars_get_series (const CanevasChartBars *self, guint number)
{
  return self->chart->data->series->pdata[number];
}

/* --- Axes --- */

/* The sums of each category above and below zero; (out) (array length=n_categories) */
static void
sum_up (const CanevasChartBars *self, double *above, double *below)
{
  for (guint i = 0; i < self->chart->data->series->len; i++)
    for (guint k = 0; k < canevas_chart_bars_get_series (self, i)->points->len; k++)
      {
        const CanevasChartPoint *point = &g_array_index (canevas_chart_bars_get_series (self, i)->points, CanevasChartPoint, k);
        const guint category = (guint) point->x;

        if (!canevas_chart_is_value (point->y))
          continue;
        if (point->y >= 0)
          above[category] += point->y;
        else
          below[category] += point->y;
      }
}

static void
span_values (CanevasChartBars *self, guint n_most)
{
  double least, most;

  canevas_chart_find_range (self->chart->data, TRUE, !self->stacked, &least, &most);
  if (self->stacked)
    {
      g_autofree double *above = g_new0 (double, self->n_categories), *below = g_new0 (double, self->n_categories);

      sum_up (self, above, below);
      for (guint i = 0; i < self->n_categories; i++)
        {
          least = MIN (least, below[i]);
          most = MAX (most, above[i]);
        }
    }
  canevas_chart_axis_span (self->values, &self->chart->data->y, least, most, TRUE, n_most);
}

/* Standing where each name fits below its bar in two lines. */
static gboolean
do_names_fit (const CanevasChartBars *self, double slot)
{
  CanevasTextStyle style = canevas_chart_get_text (self->chart, CANEVAS_CHART_TICK);

  style.width = slot - 4;
  for (guint i = 0; i < self->n_categories; i++)
    {
      CanevasTextExtent extent;

      canevas_text_measure_get_extent (self->chart->measure, self->chart->data->x.categories->pdata[i], &style, &extent);
      if (extent.n_lines > 2 || extent.torn)
        return FALSE;
    }
  return TRUE;
}

static const char *
get_unit (const CanevasChartBars *self)
{
  return canevas_chart_get_unit (self->chart->data, canevas_chart_bars_get_series (self, 0));
}

/* How wide the values written beyond the ends of bars are, at the most: those above zero, or those below. */
static double
measure_values (const CanevasChartBars *self, gboolean above)
{
  const CanevasTextStyle style = canevas_chart_get_text (self->chart, CANEVAS_CHART_STRONG);
  double widest = 0;

  for (guint i = 0; i < self->chart->data->series->len; i++)
    for (guint k = 0; k < canevas_chart_bars_get_series (self, i)->points->len; k++)
      {
        const double value = g_array_index (canevas_chart_bars_get_series (self, i)->points, CanevasChartPoint, k).y;
        g_autofree char *text = canevas_chart_format_short (value, NULL);

        if (canevas_chart_is_value (value) && (value >= 0) == above)
          widest = MAX (widest, canevas_text_measure_get_width (self->chart->measure, text, &style));
      }
  return widest > 0 ? widest + 5 * self->chart->unit : 0;
}

/* Ends of targets and names: at the right of standing bars. */
static void
lay_out_standing (CanevasChartBars *self, double right)
{
  CanevasChart *chart = self->chart;
  const double unit = chart->unit, left = canevas_chart_measure_labels (chart, self->values), head = 20 * unit, foot = 26 * unit;

  chart->plot = (CanevasRectangle){ chart->room.x + left, chart->room.y + head, MAX (chart->room.width - left - right, 20),
                                    MAX (chart->room.height - head - foot, 20) };
  self->values->start = chart->plot.y + chart->plot.height;
  /* Values below zero are written below their bars, above the names. */
  if (!self->stacked && measure_values (self, FALSE) > 0)
    self->values->start -= MIN (13 * unit, chart->plot.height / 4);
  self->values->end = chart->plot.y;
  self->slot = chart->plot.width / self->n_categories;
}

static double
measure_names (const CanevasChartBars *self, double most)
{
  const CanevasTextStyle style = canevas_chart_get_text (self->chart, CANEVAS_CHART_LABEL);
  double widest = 0;

  for (guint i = 0; i < self->n_categories; i++)
    widest =
      MAX (widest, canevas_text_measure_get_width (self->chart->measure, self->chart->data->x.categories->pdata[i], &style));
  return MIN (widest + 1, most);
}

static void
lay_out_lying (CanevasChartBars *self)
{
  CanevasChart *chart = self->chart;
  const double unit = chart->unit, foot = 26 * unit, head = 14 * unit;
  const double right = measure_values (self, TRUE), row = MAX (ROW, 9.0 * self->n_across) * unit;
  double left;

  self->name_width = measure_names (self, chart->room.width * NAMES_SHARE);
  left = self->name_width + 6 * unit + measure_values (self, FALSE);
  canevas_chart_fit_height (chart, MAX (chart->room.height, self->n_categories * row + head + foot));
  chart->plot = (CanevasRectangle){ chart->room.x + left, chart->room.y + head, MAX (chart->room.width - left - right, 20),
                                    MAX (chart->room.height - head - foot, 20) };
  self->values->start = chart->plot.x;
  self->values->end = chart->plot.x + chart->plot.width;
  self->slot = chart->plot.height / self->n_categories;
}

/* --- The whole --- */

static GArray *
list_ends (const CanevasChartBars *self)
{
  GArray *ends = canevas_chart_list_ends (self->chart, self->values);

  if (self->parts != NULL)
    canevas_chart_bars_add_parts (self, ends);
  return ends;
}

static gboolean
is_all_named (const CanevasChartBars *self)
{
  for (guint i = 0; i < self->chart->data->series->len; i++)
    if (self->parts == NULL || !self->parts[i])
      return FALSE;
  return TRUE;
}

/* Names stand beside the last stack where all of them do, or where no name below would be lost for it, and where they find room. */
static gboolean
has_room_for_parts (CanevasChartBars *self)
{
  const CanevasChart *chart = self->chart;
  const CanevasTextStyle style = canevas_chart_get_text (chart, CANEVAS_CHART_STRONG);
  guint n = 0;

  for (guint i = 0; self->parts != NULL && i < chart->data->series->len; i++)
    n += self->parts[i];
  if (n == 0 || n * style.size * CANEVAS_TEXT_LEADING > chart->room.height - 60 * chart->unit)
    return FALSE;
  return n == chart->data->series->len || chart->data->x.ordered ||
         do_names_fit (self, chart->room.width * PLOT_SHARE / self->n_categories);
}

/* Names, axes and their labels. Returns: (transfer full) (nullable): labels at the right */
static GArray *
lay_out (CanevasChartBars *self)
{
  CanevasChart *chart = self->chart;
  g_autoptr (GArray) ends = NULL;
  double width, height;

  if (!has_room_for_parts (self))
    self->parts = NULL;
  if (chart->data->series->len > 1 && !is_all_named (self))
    canevas_chart_draw_legend (chart, TRUE, self->parts);
  span_values (self, (guint) CLAMP (chart->room.height / (26 * chart->unit), 3, 6));
  ends = list_ends (self);
  canevas_chart_measure_ends (chart, ends, chart->room.width * ENDS_SHARE, &width, &height);
  lay_out_standing (self, width);
  self->upright = self->parts != NULL || chart->data->x.ordered || chart->data->x.scale != CANEVAS_SCALE_CATEGORIES ||
                  do_names_fit (self, self->slot);
  if (!self->upright)
    {
      span_values (self, (guint) CLAMP (chart->room.width / (70 * chart->unit), 3, 6));
      lay_out_lying (self);
    }
  self->thickness = MIN (self->slot * SHARE, THICKEST * chart->unit * self->n_across) / self->n_across;
  if (!self->upright)
    return NULL;
  g_array_unref (g_steal_pointer (&ends));
  ends = list_ends (self);
  canevas_chart_measure_ends (chart, ends, chart->room.width * ENDS_SHARE, &width, &height);
  return g_steal_pointer (&ends);
}

static gboolean
is_any_missing (const CanevasChart *chart)
{
  guint n = 0;

  for (guint i = 0; i < chart->data->series->len; i++)
    n += ((const CanevasChartSeries *) chart->data->series->pdata[i])->points->len;
  return n > canevas_chart_data_count_values (chart->data);
}

void
canevas_chart_draw_bars (CanevasChart *chart)
{
  CanevasChartBars self = { .chart = chart,
                            .upright = TRUE,
                            .stacked = chart->form == CANEVAS_CHART_STACK,
                            .n_categories = MAX (chart->data->x.categories->len, 1),
                            .values = &chart->y };
  g_autofree double *above = g_new0 (double, self.n_categories), *below = g_new0 (double, self.n_categories);
  g_autofree gboolean *partial = g_new0 (gboolean, self.n_categories), *known = g_new0 (gboolean, self.n_categories);
  g_autofree gboolean *parts = NULL;
  g_autoptr (GArray) ends = NULL;
  CanevasChartStacks stacks = { above, below, partial, known };

  self.n_across = self.stacked ? 1 : MAX (chart->data->series->len, 1);
  if (is_any_missing (chart))
    canevas_chart_draw_foot (chart, C_("chart", "×: no value"));
  self.parts = parts = canevas_chart_bars_find_parts (&self);
  ends = lay_out (&self);
  canevas_chart_draw_values (chart, self.values, self.upright);
  canevas_chart_draw_unit (chart, self.values, self.upright, get_unit (&self));
  if (!self.stacked)
    canevas_chart_draw_targets (chart, self.values, self.upright);
  for (guint i = 0; i < chart->data->series->len; i++)
    canevas_chart_bars_draw_series (&self, i, &stacks);
  canevas_chart_draw_base (chart, self.values, self.upright);
  if (self.stacked)
    canevas_chart_bars_draw_sums (&self, &stacks);
  if (self.upright)
    canevas_chart_draw_categories (chart);
  else
    canevas_chart_bars_draw_names (&self);
  if (ends != NULL)
    canevas_chart_draw_ends (chart, ends);
  else if (!self.stacked)
    canevas_chart_bars_draw_lying_target (&self);
}
