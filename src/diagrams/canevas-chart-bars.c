/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Values by category, from zero: beside each other, or on top of each other; standing, or lying where names are long. */
#include "canevas-config.h"

#include "canevas-chart-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define THICKEST 46.0
#define SHARE 0.72 /* of its room that a category's bars take */
#define ROW 20.0
#define NAMES_SHARE 0.36

typedef struct
{
  CanevasChart *chart;
  gboolean stacked, upright;
  guint n_categories, n_across; /* bars beside each other in a category */
  double slot, thickness, name_width;
  CanevasChartAxis *values;
} Bars;

static const CanevasChartSeries *
get_series (const Bars *self, guint number)
{
  return self->chart->data->series->pdata[number];
}

/* --- Axes --- */

/* The sums of each category above and below zero; (out) (array length=n_categories) */
static void
sum_up (const Bars *self, double *above, double *below)
{
  for (guint i = 0; i < self->chart->data->series->len; i++)
    for (guint k = 0; k < get_series (self, i)->points->len; k++)
      {
        const CanevasChartPoint *point = &g_array_index (get_series (self, i)->points, CanevasChartPoint, k);
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
span_values (Bars *self, guint n_most)
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
do_names_fit (const Bars *self, double slot)
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
get_unit (const Bars *self)
{
  return canevas_chart_get_unit (self->chart->data, get_series (self, 0));
}

/* Ends of targets and names: at the right of standing bars. */
static void
lay_out_standing (Bars *self, double right)
{
  CanevasChart *chart = self->chart;
  const double unit = chart->unit, left = canevas_chart_measure_labels (chart, self->values), head = 20 * unit, foot = 26 * unit;

  chart->plot = (CanevasRectangle){ chart->room.x + left, chart->room.y + head, MAX (chart->room.width - left - right, 20),
                                    MAX (chart->room.height - head - foot, 20) };
  self->values->start = chart->plot.y + chart->plot.height;
  self->values->end = chart->plot.y;
  self->slot = chart->plot.width / self->n_categories;
}

static double
measure_names (const Bars *self, double most)
{
  const CanevasTextStyle style = canevas_chart_get_text (self->chart, CANEVAS_CHART_LABEL);
  double widest = 0;

  for (guint i = 0; i < self->n_categories; i++)
    widest = MAX (widest, canevas_text_measure_get_width (self->chart->measure, self->chart->data->x.categories->pdata[i], &style));
  return MIN (widest + 1, most);
}

/* How wide the values written beyond the ends of bars are, at the most: those above zero, or those below. */
static double
measure_values (const Bars *self, gboolean above)
{
  const CanevasTextStyle style = canevas_chart_get_text (self->chart, CANEVAS_CHART_STRONG);
  double widest = 0;

  for (guint i = 0; i < self->chart->data->series->len; i++)
    for (guint k = 0; k < get_series (self, i)->points->len; k++)
      {
        const double value = g_array_index (get_series (self, i)->points, CanevasChartPoint, k).y;
        g_autofree char *text = canevas_chart_format_value (value, NULL);

        if (canevas_chart_is_value (value) && (value >= 0) == above)
          widest = MAX (widest, canevas_text_measure_get_width (self->chart->measure, text, &style));
      }
  return widest > 0 ? widest + 5 * self->chart->unit : 0;
}

static void
lay_out_lying (Bars *self)
{
  CanevasChart *chart = self->chart;
  const double unit = chart->unit, foot = 26 * unit, head = 14 * unit;
  const double right = measure_values (self, TRUE), row = MAX (ROW, 9.0 * self->n_across) * unit;
  double left;

  self->name_width = measure_names (self, chart->room.width * NAMES_SHARE);
  left = self->name_width + 6 * unit + measure_values (self, FALSE);
  if (chart->grows)
    chart->room.height = MAX (chart->room.height, self->n_categories * row + head + foot);
  chart->plot = (CanevasRectangle){ chart->room.x + left, chart->room.y + head, MAX (chart->room.width - left - right, 20),
                                    MAX (chart->room.height - head - foot, 20) };
  self->values->start = chart->plot.x;
  self->values->end = chart->plot.x + chart->plot.width;
  self->slot = chart->plot.height / self->n_categories;
}

/* --- One bar --- */

/* From one value to another, at a place across. */
static CanevasRectangle
get_box (const Bars *self, double across, double from, double to)
{
  const double a = canevas_chart_axis_place (self->values, from), b = canevas_chart_axis_place (self->values, to);
  const double length = MAX (fabs (b - a), 0.8), first = MIN (a, b);

  if (self->upright)
    return (CanevasRectangle){ self->chart->plot.x + across, fabs (b - a) < length ? a - length : first, self->thickness, length };
  return (CanevasRectangle){ first, self->chart->plot.y + across, length, self->thickness };
}

static double
get_across (const Bars *self, guint category, guint series)
{
  const double taken = self->thickness * self->n_across;

  return category * self->slot + (self->slot - taken) / 2 + (self->stacked ? 0 : series * self->thickness);
}

/* The value beyond the end of its bar, where it fits. */
static void
write_value (const Bars *self, const CanevasRectangle *box, double value, const char *text)
{
  CanevasTextStyle style = canevas_chart_get_text (self->chart, CANEVAS_CHART_STRONG);
  const double gap = 3 * self->chart->unit, room = self->stacked ? self->slot : self->n_across > 1 ? self->thickness : self->slot;
  CanevasTextExtent extent;

  canevas_text_measure_get_extent (self->chart->measure, text, &style, &extent);
  if ((self->upright ? extent.width + 2 : extent.height * 0.8) > room)
    return;
  if (self->upright)
    {
      style.align = CANEVAS_TEXT_CENTRE;
      style.anchor = value >= 0 ? CANEVAS_TEXT_BOTTOM : CANEVAS_TEXT_TOP;
      canevas_scene_add_text (self->chart->scene, box->x + box->width / 2, value >= 0 ? box->y - 1 : box->y + box->height + 1, text, &style,
                              NULL);
      return;
    }
  style.anchor = CANEVAS_TEXT_MIDDLE;
  style.align = value >= 0 ? CANEVAS_TEXT_START : CANEVAS_TEXT_END;
  canevas_scene_add_text (self->chart->scene, value >= 0 ? box->x + box->width + gap : box->x - gap, box->y + box->height / 2, text, &style,
                          NULL);
}

/* Beyond zero, where a bar would begin; beside a stack, where a part would. */
static void
draw_missing (const Bars *self, double across, double from)
{
  const CanevasRectangle box = get_box (self, across, from, from);
  const double off = 7 * self->chart->unit;

  if (self->stacked)
    {
      canevas_chart_draw_missing (self->chart, box.x + box.width + (self->upright ? off : 0), box.y + box.height + (self->upright ? 0 : off));
      return;
    }
  if (self->upright)
    canevas_chart_draw_missing (self->chart, box.x + self->thickness / 2, box.y - off);
  else
    canevas_chart_draw_missing (self->chart, box.x + off, box.y + self->thickness / 2);
}

/* Where each series has got to on top of the others. */
typedef struct
{
  double *above, *below;
  gboolean *partial; /* some of it is not known */
} Stacks;

static void
draw_bar (const Bars *self, guint series, const CanevasChartPoint *point, Stacks *stacks)
{
  const guint category = (guint) point->x;
  const CanevasShapeStyle part = canevas_chart_get_fill (series), nothing = { .fill = CANEVAS_PAINT_PAPER };
  const double across = get_across (self, category, series);
  g_autofree char *text = NULL, *letter = canevas_chart_dup_letter (series);
  double from = 0;
  CanevasRectangle box;

  if (!canevas_chart_is_value (point->y))
    {
      draw_missing (self, across, self->stacked ? stacks->above[category] : 0);
      if (self->stacked)
        stacks->partial[category] = TRUE;
      return;
    }
  if (self->stacked)
    {
      double *stack = point->y >= 0 ? stacks->above : stacks->below;

      from = stack[category];
      stack[category] += point->y;
    }
  box = get_box (self, across, from, from + point->y);
  /* Nothing is no part of a whole. */
  canevas_scene_add_rectangle (self->chart->scene, box.x, box.y, box.width, box.height, self->stacked && point->y == 0 ? &nothing : &part);
  text = canevas_chart_format_value (point->y, NULL);
  if (letter != NULL)
    canevas_chart_write_on (self->chart, series, &box, letter);
  else if (self->stacked && point->y != 0)
    canevas_chart_write_on (self->chart, series, &box, text);
  if (!self->stacked)
    write_value (self, &box, point->y, text);
}

static void
draw_series (const Bars *self, guint number, Stacks *stacks)
{
  const CanevasChartSeries *series = get_series (self, number);

  canevas_chart_begin_series (self->chart, number);
  for (guint i = 0; i < series->points->len; i++)
    {
      canevas_chart_begin_point (self->chart, number, i);
      draw_bar (self, number, &g_array_index (series->points, CanevasChartPoint, i), stacks);
      canevas_chart_end (self->chart);
    }
  canevas_chart_end (self->chart);
}

/* The sum of a category, beyond its stack; where a part is missing, it is at least that. */
static void
draw_sums (const Bars *self, const Stacks *stacks)
{
  canevas_chart_begin_silent (self->chart);
  for (guint i = 0; i < self->n_categories; i++)
    {
      const CanevasRectangle box = get_box (self, get_across (self, i, 0), 0, stacks->above[i]);
      g_autofree char *sum = canevas_chart_format_value (stacks->above[i] + stacks->below[i], NULL);
      g_autofree char *text = stacks->partial[i] && stacks->below[i] == 0 ? g_strconcat ("≥\302\240", sum, NULL) : g_strdup (sum);

      if (stacks->above[i] != 0 || stacks->below[i] != 0)
        write_value (self, &box, 1, text);
    }
  canevas_chart_end (self->chart);
}

/* --- Names --- */

/* At the left of lying bars; where rows are too low, one in so many. */
static void
draw_names (const Bars *self)
{
  CanevasTextStyle style = canevas_chart_get_text (self->chart, CANEVAS_CHART_LABEL);
  const guint every = (guint) MAX (1, ceil (style.size * 1.2 / self->slot));

  style.anchor = CANEVAS_TEXT_MIDDLE;
  style.align = CANEVAS_TEXT_END;
  style.width = self->name_width;
  style.max_lines = (guint) CLAMP (self->slot / (style.size * CANEVAS_TEXT_LEADING), 1, 2);
  canevas_chart_begin_silent (self->chart);
  for (guint i = 0; i < self->n_categories; i += every)
    canevas_scene_add_text (self->chart->scene, self->chart->room.x + self->name_width, self->chart->plot.y + (i + 0.5) * self->slot,
                            self->chart->data->x.categories->pdata[i], &style, NULL);
  canevas_chart_end (self->chart);
}

/* Beside the last stack, each series at the height of its part: where all of them have one there. */
static gboolean
has_parts_at_end (const Bars *self)
{
  const guint last = self->n_categories - 1;

  if (!self->stacked || self->chart->data->series->len < 2 || self->chart->data->series->len > CANEVAS_CHART_N_LOOKS)
    return FALSE;
  for (guint i = 0; i < self->chart->data->series->len; i++)
    {
      const CanevasChartPoint *point = canevas_chart_series_find_last (get_series (self, i));

      if (point == NULL || (guint) point->x != last || point->y <= 0)
        return FALSE;
    }
  return TRUE;
}

static void
add_parts (const Bars *self, GArray *ends)
{
  const double right = self->chart->plot.x + get_across (self, self->n_categories - 1, 0) + self->thickness;
  double from = 0;

  for (guint i = 0; i < self->chart->data->series->len; i++)
    {
      const double value = canevas_chart_series_find_last (get_series (self, i))->y;

      canevas_chart_add_end (self->chart, ends, g_strdup (get_series (self, i)->name), canevas_chart_get_paint (i), CANEVAS_CHART_STRONG,
                             right, canevas_chart_axis_place (self->values, from + value / 2));
      from += value;
    }
}

/* A target beside lying bars has its name above. */
static void
draw_lying_target (const Bars *self)
{
  CanevasTextStyle style = canevas_chart_get_text (self->chart, CANEVAS_CHART_STRONG);
  g_autofree char *target = canevas_chart_format_target (self->chart->data, get_series (self, 0));
  g_autofree char *text = NULL;

  if (target == NULL)
    return;
  text = g_strdup_printf (C_("chart", "Target %s"), target);
  style.paint = canevas_paint_hue (2);
  style.align = CANEVAS_TEXT_CENTRE;
  style.anchor = CANEVAS_TEXT_BOTTOM;
  canevas_chart_begin_silent (self->chart);
  canevas_scene_add_text (self->chart->scene, canevas_chart_axis_place (self->values, canevas_chart_series_get_target (get_series (self, 0))),
                          self->chart->plot.y - 1, text, &style, NULL);
  canevas_chart_end (self->chart);
}

/* --- The whole --- */

static GArray *
list_ends (const Bars *self, gboolean parts)
{
  GArray *ends = canevas_chart_list_ends (self->chart, self->values);

  if (parts)
    add_parts (self, ends);
  return ends;
}

/* Names, axes and their labels. Returns: (transfer full) (nullable): labels at the right */
static GArray *
lay_out (Bars *self)
{
  CanevasChart *chart = self->chart;
  const gboolean parts = has_parts_at_end (self);
  g_autoptr (GArray) ends = NULL;
  double width, height;

  if (chart->data->series->len > 1 && !parts)
    canevas_chart_draw_legend (chart, TRUE);
  span_values (self, (guint) CLAMP (chart->room.height / (26 * chart->unit), 3, 6));
  ends = list_ends (self, parts);
  canevas_chart_measure_ends (chart, ends, chart->room.width * 0.24, &width, &height);
  lay_out_standing (self, width);
  self->upright = parts || chart->data->x.scale != CANEVAS_SCALE_CATEGORIES || do_names_fit (self, self->slot);
  if (!self->upright)
    {
      span_values (self, (guint) CLAMP (chart->room.width / (70 * chart->unit), 3, 6));
      lay_out_lying (self);
    }
  self->thickness = MIN (self->slot * SHARE, THICKEST * chart->unit * self->n_across) / self->n_across;
  if (!self->upright)
    return NULL;
  g_array_unref (g_steal_pointer (&ends));
  ends = list_ends (self, parts);
  canevas_chart_measure_ends (chart, ends, chart->room.width * 0.24, &width, &height);
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
  Bars self = { .chart = chart, .upright = TRUE, .stacked = chart->form == CANEVAS_CHART_STACK, .n_categories = MAX (chart->data->x.categories->len, 1),
                .values = &chart->y };
  g_autofree double *above = g_new0 (double, self.n_categories), *below = g_new0 (double, self.n_categories);
  g_autofree gboolean *partial = g_new0 (gboolean, self.n_categories);
  g_autoptr (GArray) ends = NULL;
  Stacks stacks = { above, below, partial };

  self.n_across = self.stacked ? 1 : MAX (chart->data->series->len, 1);
  if (is_any_missing (chart))
    canevas_chart_draw_foot (chart, C_("chart", "×: no value"));
  ends = lay_out (&self);
  canevas_chart_draw_values (chart, self.values, self.upright, get_unit (&self));
  if (!self.stacked)
    canevas_chart_draw_targets (chart, self.values, self.upright);
  for (guint i = 0; i < chart->data->series->len; i++)
    draw_series (&self, i, &stacks);
  canevas_chart_draw_base (chart, self.values, self.upright);
  if (self.stacked)
    draw_sums (&self, &stacks);
  if (self.upright)
    canevas_chart_draw_categories (chart);
  else
    draw_names (&self);
  if (ends != NULL)
    canevas_chart_draw_ends (chart, ends);
  else if (!self.stacked)
    draw_lying_target (&self);
}
