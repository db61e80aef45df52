/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What values are compared with: where they started, what is aimed at; and the labels at the ends of lines. */
#include "canevas-config.h"

#include "canevas-chart-private.h"

#include "canevas-monotone.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define END_GAP 7.0

static gboolean
is_band (const CanevasChartSeries *series)
{
  return canevas_chart_is_value (series->target_least) && canevas_chart_is_value (series->target_most) &&
         series->target_least < series->target_most;
}

/* Whether an earlier series aims at the same. */
static gboolean
is_target_repeated (const CanevasChartData *data, guint series)
{
  const CanevasChartSeries *one = data->series->pdata[series];

  for (guint i = 0; i < series; i++)
    {
      const CanevasChartSeries *other = data->series->pdata[i];

      if (canevas_chart_series_get_target (other) == canevas_chart_series_get_target (one) && is_band (other) == is_band (one))
        return TRUE;
    }
  return FALSE;
}

static void
draw_band (CanevasChart *self, const CanevasChartAxis *axis, gboolean upright, double least, double most)
{
  const CanevasShapeStyle band = { .fill = canevas_paint_tint (2),
                                   .hatch = CANEVAS_HATCH_RISING,
                                   .hatch_paint = canevas_paint_hue (2) };
  const double from = canevas_chart_axis_place (axis, least), to = canevas_chart_axis_place (axis, most);
  const CanevasRectangle *plot = &self->plot;

  if (upright)
    canevas_scene_add_rectangle (self->scene, plot->x, MIN (from, to), plot->width, fabs (to - from), &band);
  else
    canevas_scene_add_rectangle (self->scene, MIN (from, to), plot->y, fabs (to - from), plot->height, &band);
}

static void
draw_across (CanevasChart *self, const CanevasChartAxis *axis, gboolean upright, double value, const CanevasShapeStyle *style)
{
  const double at = canevas_chart_axis_place (axis, value);
  const CanevasRectangle *plot = &self->plot;

  if (upright)
    canevas_scene_add_line (self->scene, plot->x, at, plot->x + plot->width, at, style);
  else
    canevas_scene_add_line (self->scene, at, plot->y, at, plot->y + plot->height, style);
}

void
canevas_chart_draw_targets (CanevasChart *self, const CanevasChartAxis *axis, gboolean upright)
{
  const CanevasShapeStyle target = { .stroke = canevas_paint_hue (2), .line_width = 1.4 * self->unit };
  const CanevasShapeStyle baseline = { .stroke = CANEVAS_PAINT_INK_2,
                                       .line_width = 1.2 * self->unit,
                                       .dash = CANEVAS_DASH_BASELINE };

  canevas_chart_begin_silent (self);
  for (guint i = 0; i < self->data->series->len; i++)
    {
      const CanevasChartSeries *series = self->data->series->pdata[i];

      if (is_band (series) && !is_target_repeated (self->data, i))
        draw_band (self, axis, upright, series->target_least, series->target_most);
    }
  for (guint i = 0; i < self->data->series->len; i++)
    {
      const CanevasChartSeries *series = self->data->series->pdata[i];

      if (canevas_chart_is_value (series->baseline))
        draw_across (self, axis, upright, series->baseline, &baseline);
      if (is_target_repeated (self->data, i))
        continue;
      if (canevas_chart_is_value (series->target_least))
        draw_across (self, axis, upright, series->target_least, &target);
      if (canevas_chart_is_value (series->target_most))
        draw_across (self, axis, upright, series->target_most, &target);
    }
  canevas_chart_end (self);
}

/* --- Labels at the ends --- */

static void
clear_end (gpointer data)
{
  g_free (((CanevasChartEndLabel *) data)->text);
}

void
canevas_chart_add_end (CanevasChart *self, GArray *ends, char *text, CanevasPaint paint, CanevasChartVoice voice, double x,
                       double y)
{
  const CanevasChartEndLabel end = { .text = text, .paint = paint, .voice = voice, .x = x, .y = y };

  g_array_append_val (ends, end);
}

/* With the name of the series where there are several targets or starts. @text: (transfer full) */
static char *
dup_reference (char *text, const CanevasChartSeries *series, guint n)
{
  char *named;

  if (n < 2)
    return text;
  named = g_strdup_printf ("%s (%s)", text, series->name);
  g_free (text);
  return named;
}

GArray *
canevas_chart_list_ends (CanevasChart *self, const CanevasChartAxis *axis)
{
  GArray *ends = g_array_new (FALSE, FALSE, sizeof (CanevasChartEndLabel));
  const double right = self->plot.x + self->plot.width;
  guint n_targets = 0, n_baselines = 0;

  g_array_set_clear_func (ends, clear_end);
  /* Parts of a whole have none: targets are of the whole. */
  if (self->form == CANEVAS_CHART_STACK)
    return ends;
  for (guint i = 0; i < self->data->series->len; i++)
    {
      const CanevasChartSeries *series = self->data->series->pdata[i];

      n_targets += canevas_chart_is_value (canevas_chart_series_get_target (series)) && !is_target_repeated (self->data, i);
      n_baselines += canevas_chart_is_value (series->baseline);
    }
  for (guint i = 0; i < self->data->series->len; i++)
    {
      const CanevasChartSeries *series = self->data->series->pdata[i];
      const double aim = canevas_chart_series_get_target (series);
      g_autofree char *target = canevas_chart_data_dup_target (self->data, series);

      if (canevas_chart_is_value (series->baseline))
        {
          g_autofree char *start = canevas_chart_format_short (series->baseline, canevas_chart_get_unit (self->data, series));

          canevas_chart_add_end (self, ends,
                                 dup_reference (g_strdup_printf (C_("chart", "Start %s"), start), series, n_baselines),
                                 CANEVAS_PAINT_INK_2, CANEVAS_CHART_LABEL, right,
                                 canevas_chart_axis_place (axis, series->baseline));
        }
      if (target != NULL && !is_target_repeated (self->data, i))
        canevas_chart_add_end (self, ends, dup_reference (g_strdup_printf (C_("chart", "Target %s"), target), series, n_targets),
                               canevas_paint_hue (2), CANEVAS_CHART_STRONG, right, canevas_chart_axis_place (axis, aim));
    }
  return ends;
}

static CanevasTextStyle
get_end_style (const CanevasChart *self, const CanevasChartEndLabel *end)
{
  CanevasTextStyle style = canevas_chart_get_text (self, end->voice);

  style.paint = end->paint;
  style.anchor = CANEVAS_TEXT_MIDDLE;
  style.width = end->width;
  return style;
}

void
canevas_chart_measure_ends (CanevasChart *self, GArray *ends, double most, double *width, double *height)
{
  *width = *height = 0;
  for (guint i = 0; i < ends->len; i++)
    {
      CanevasChartEndLabel *end = &g_array_index (ends, CanevasChartEndLabel, i);
      CanevasTextStyle style = get_end_style (self, end);
      CanevasTextExtent extent;

      end->width = style.width = MAX (most, canevas_text_measure_get_narrowest (self->measure, end->text, &style));
      canevas_text_measure_get_extent (self->measure, end->text, &style, &extent);
      end->width = extent.width + 0.5;
      end->height = extent.height;
      *width = MAX (*width, extent.width + 0.5);
      *height += extent.height;
    }
  *width += ends->len > 0 ? END_GAP * self->unit : 0;
}

static int
compare_ends (gconstpointer a, gconstpointer b)
{
  const CanevasChartEndLabel *first = a, *second = b;

  return (first->y > second->y) - (first->y < second->y);
}

void
canevas_chart_draw_ends (CanevasChart *self, GArray *ends)
{
  /* Dots, so that it is not taken for values that stay the same. */
  const CanevasShapeStyle leader = { .stroke = CANEVAS_PAINT_MID, .line_width = 0.7, .dash = CANEVAS_DASH_FUNCTIONAL };
  const double left = self->plot.x + self->plot.width + END_GAP * self->unit;
  g_autofree double *wanted = g_new0 (double, ends->len + 1), *weights = g_new0 (double, ends->len + 1);
  g_autofree double *gaps = g_new0 (double, ends->len + 1), *places = g_new0 (double, ends->len + 1);
  double top, bottom;

  if (ends->len == 0)
    return;
  g_array_sort (ends, compare_ends);
  for (guint i = 0; i < ends->len; i++)
    {
      const CanevasChartEndLabel *end = &g_array_index (ends, CanevasChartEndLabel, i);

      wanted[i] = end->y;
      weights[i] = end->voice == CANEVAS_CHART_LABEL ? 1 : 3;
      gaps[i] = i > 0 ? (end->height + g_array_index (ends, CanevasChartEndLabel, i - 1).height) / 2 : 0;
    }
  top = self->plot.y + g_array_index (ends, CanevasChartEndLabel, 0).height / 2 - 10 * self->unit;
  bottom =
    self->plot.y + self->plot.height - g_array_index (ends, CanevasChartEndLabel, ends->len - 1).height / 2 + 16 * self->unit;
  canevas_monotone_place (wanted, weights, gaps, ends->len, top, bottom, places);
  canevas_chart_begin_silent (self);
  for (guint i = 0; i < ends->len; i++)
    {
      const CanevasChartEndLabel *end = &g_array_index (ends, CanevasChartEndLabel, i);
      const CanevasTextStyle style = get_end_style (self, end);

      if (left - end->x > (END_GAP + 8) * self->unit || fabs (places[i] - end->y) > end->height)
        canevas_scene_add_line (self->scene, end->x + 4 * self->unit, end->y, left - 2, places[i], &leader);
      canevas_scene_add_text (self->scene, left, places[i], end->text, &style, NULL);
    }
  canevas_chart_end (self);
}
