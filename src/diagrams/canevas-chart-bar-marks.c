/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The bars themselves: each with its value, and the names beside them. */
#include "canevas-config.h"

#include "canevas-chart-bars-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* --- One bar --- */

/* From one value to another, at a place across. */
static CanevasRectangle
get_box (const CanevasChartBars *self, double across, double from, double to)
{
  const double a = canevas_chart_axis_place (self->values, from), b = canevas_chart_axis_place (self->values, to);
  const double length = MAX (fabs (b - a), 0.8), first = MIN (a, b);

  if (self->upright)
    return (CanevasRectangle){ self->chart->plot.x + across, fabs (b - a) < length ? a - length : first, self->thickness,
                               length };
  return (CanevasRectangle){ first, self->chart->plot.y + across, length, self->thickness };
}

static double
get_across (const CanevasChartBars *self, guint category, guint series)
{
  const double taken = self->thickness * self->n_across;

  return category * self->slot + (self->slot - taken) / 2 + (self->stacked ? 0 : series * self->thickness);
}

/* The value beyond the end of its bar, where it fits. */
static void
write_value (const CanevasChartBars *self, const CanevasRectangle *box, double value, const char *text)
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
      canevas_scene_add_text (self->chart->scene, box->x + box->width / 2, value >= 0 ? box->y - 1 : box->y + box->height + 1,
                              text, &style, NULL);
      return;
    }
  style.anchor = CANEVAS_TEXT_MIDDLE;
  style.align = value >= 0 ? CANEVAS_TEXT_START : CANEVAS_TEXT_END;
  canevas_scene_add_text (self->chart->scene, value >= 0 ? box->x + box->width + gap : box->x - gap, box->y + box->height / 2,
                          text, &style, NULL);
}

/* Beyond zero, where a bar would begin; beside a stack, where a part would. */
static void
draw_missing (const CanevasChartBars *self, double across, double from)
{
  const CanevasRectangle box = get_box (self, across, from, from);
  const double off = 7 * self->chart->unit;

  if (self->stacked)
    {
      canevas_chart_draw_missing (self->chart, box.x + box.width + (self->upright ? off : 0),
                                  box.y + box.height + (self->upright ? 0 : off));
      return;
    }
  if (self->upright)
    canevas_chart_draw_missing (self->chart, box.x + self->thickness / 2, box.y - off);
  else
    canevas_chart_draw_missing (self->chart, box.x + off, box.y + self->thickness / 2);
}

static void
draw_bar (const CanevasChartBars *self, guint series, const CanevasChartPoint *point, CanevasChartStacks *stacks)
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
  stacks->known[category] = TRUE;
  if (self->stacked)
    {
      double *stack = point->y >= 0 ? stacks->above : stacks->below;

      from = stack[category];
      stack[category] += point->y;
    }
  box = get_box (self, across, from, from + point->y);
  /* Nothing is no part of a whole. */
  canevas_scene_add_rectangle (self->chart->scene, box.x, box.y, box.width, box.height,
                               self->stacked && point->y == 0 ? &nothing : &part);
  text = canevas_chart_format_short (point->y, NULL);
  if (letter != NULL)
    canevas_chart_write_on (self->chart, series, &box, letter);
  else if (self->stacked && point->y != 0)
    canevas_chart_write_on (self->chart, series, &box, text);
  if (!self->stacked)
    write_value (self, &box, point->y, text);
}

void
canevas_chart_bars_draw_series (const CanevasChartBars *self, guint number, CanevasChartStacks *stacks)
{
  const CanevasChartSeries *series = canevas_chart_bars_get_series (self, number);

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
void
canevas_chart_bars_draw_sums (const CanevasChartBars *self, const CanevasChartStacks *stacks)
{
  canevas_chart_begin_silent (self->chart);
  for (guint i = 0; i < self->n_categories; i++)
    {
      const CanevasRectangle box = get_box (self, get_across (self, i, 0), 0, stacks->above[i]);
      const char *sign = stacks->below[i] < 0 ? "=\302\240" : stacks->partial[i] ? "≥\302\240" : "";
      g_autofree char *sum = canevas_chart_format_short (stacks->above[i] + stacks->below[i], NULL);
      g_autofree char *text = g_strconcat (sign, sum, NULL);

      if (stacks->known[i])
        write_value (self, &box, 1, text);
    }
  canevas_chart_end (self->chart);
}

/* --- Names --- */

/* At the left of lying bars; where rows are too low, one in so many. */
void
canevas_chart_bars_draw_names (const CanevasChartBars *self)
{
  CanevasTextStyle style = canevas_chart_get_text (self->chart, CANEVAS_CHART_LABEL);
  const guint every = (guint) MAX (1, ceil (style.size * 1.2 / self->slot));

  style.anchor = CANEVAS_TEXT_MIDDLE;
  style.align = CANEVAS_TEXT_END;
  style.width = self->name_width;
  style.max_lines = (guint) CLAMP (self->slot / (style.size * CANEVAS_TEXT_LEADING), 1, 3);
  canevas_chart_begin_silent (self->chart);
  for (guint i = 0; i < self->n_categories; i += every)
    canevas_scene_add_text (self->chart->scene, self->chart->room.x + self->name_width,
                            self->chart->plot.y + (i + 0.5) * self->slot, self->chart->data->x.categories->pdata[i], &style,
                            NULL);
  canevas_chart_end (self->chart);
}

gboolean *
canevas_chart_bars_find_parts (const CanevasChartBars *self)
{
  const guint last = self->n_categories - 1, n = self->chart->data->series->len;
  g_autofree gboolean *parts = g_new0 (gboolean, n);
  gboolean any = FALSE;

  if (!self->stacked || n < 2)
    return NULL;
  for (guint i = 0; i < n; i++)
    {
      const CanevasChartPoint *point = canevas_chart_series_find_last (canevas_chart_bars_get_series (self, i));

      if (point == NULL || (guint) point->x != last)
        continue;
      if (point->y < 0)
        return NULL;
      parts[i] = point->y > 0;
      any |= parts[i];
    }
  return any ? g_steal_pointer (&parts) : NULL;
}

void
canevas_chart_bars_add_parts (const CanevasChartBars *self, GArray *ends)
{
  const double right = self->chart->plot.x + get_across (self, self->n_categories - 1, 0) + self->thickness;
  double from = 0;

  for (guint i = 0; i < self->chart->data->series->len; i++)
    {
      const CanevasChartSeries *series = canevas_chart_bars_get_series (self, i);
      double value;

      if (!self->parts[i])
        continue;
      value = canevas_chart_series_find_last (series)->y;
      canevas_chart_add_end (self->chart, ends, g_strdup (series->name), canevas_chart_get_paint (i), CANEVAS_CHART_STRONG, right,
                             canevas_chart_axis_place (self->values, from + value / 2));
      from += value;
    }
}

/* A target beside lying bars has its name above, within the drawing. */
void
canevas_chart_bars_draw_lying_target (const CanevasChartBars *self)
{
  const CanevasChartSeries *series = canevas_chart_bars_get_series (self, 0);
  const CanevasRectangle *room = &self->chart->room;
  CanevasTextStyle style = canevas_chart_get_text (self->chart, CANEVAS_CHART_STRONG);
  g_autofree char *target = canevas_chart_data_dup_target (self->chart->data, series);
  g_autofree char *text = NULL;
  double width, x;

  if (target == NULL)
    return;
  text = g_strdup_printf (C_("chart", "Target %s"), target);
  width = canevas_text_measure_get_width (self->chart->measure, text, &style);
  x = canevas_chart_axis_place (self->values, canevas_chart_series_get_target (series)) - width / 2;
  style.paint = canevas_paint_hue (2);
  style.anchor = CANEVAS_TEXT_BOTTOM;
  canevas_chart_begin_silent (self->chart);
  canevas_scene_add_text (self->chart->scene, MAX (room->x, MIN (x, room->x + room->width - width)), self->chart->plot.y - 1,
                          text, &style, NULL);
  canevas_chart_end (self->chart);
}
