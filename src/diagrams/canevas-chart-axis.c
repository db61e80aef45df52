/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From values to places, and how marks are labelled. */
#include "canevas-config.h"

#include "canevas-chart-private.h"

#include "canevas-format.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MILLION 1e6
#define THOUSAND_MILLIONS 1e9
/* Labels of more digits than this are counted in millions, or in thousands of them. */
#define LONG_LABEL 1e7
#define LONGER_LABEL 1e10
#define LONGEST_LABEL 1e15
/* A line that uses less than this share of an axis from zero is drawn on its own range. */
#define FLAT 0.3

static void
widen (double value, double *least, double *most)
{
  if (!canevas_chart_is_value (value))
    return;
  *least = isnan (*least) ? value : MIN (*least, value);
  *most = isnan (*most) ? value : MAX (*most, value);
}

gboolean
canevas_chart_find_range (const CanevasChartData *data, gboolean upright, gboolean targets, double *least, double *most)
{
  *least = *most = NAN;
  for (guint i = 0; i < data->series->len; i++)
    {
      const CanevasChartSeries *series = data->series->pdata[i];

      for (guint k = 0; k < series->points->len; k++)
        {
          const CanevasChartPoint *point = &g_array_index (series->points, CanevasChartPoint, k);

          widen (upright ? point->y : point->x, least, most);
        }
    }
  if (isnan (*least))
    return FALSE;
  for (guint i = 0; targets && upright && i < data->series->len; i++)
    {
      const CanevasChartSeries *series = data->series->pdata[i];

      widen (series->baseline, least, most);
      widen (series->target_least, least, most);
      widen (series->target_most, least, most);
    }
  return TRUE;
}

gboolean
canevas_chart_wants_zero (const CanevasChartData *data, double least, double most)
{
  return least >= 0 && (most == least || most - least >= FLAT * most);
}

void
canevas_chart_axis_span (CanevasChartAxis *axis, const CanevasChartAxisData *settings, double least, double most, gboolean zero,
                         guint n_most)
{
  axis->scale = settings->scale;
  axis->divisor = 1;
  widen (settings->least, &least, &most);
  widen (settings->most, &least, &most);
  if (axis->scale == CANEVAS_SCALE_LOGARITHM)
    canevas_ticks_find_logarithmic (least, most, n_most, &axis->ticks);
  else
    {
      if (zero)
        widen (0, &least, &most);
      canevas_ticks_find (least, zero && least == most ? 1 : most, n_most, &axis->ticks);
      if (fabs (most) < LONGEST_LABEL && fabs (least) < LONGEST_LABEL && MAX (fabs (most), fabs (least)) >= LONG_LABEL)
        axis->divisor = MAX (fabs (most), fabs (least)) >= LONGER_LABEL ? THOUSAND_MILLIONS : MILLION;
    }
  axis->from = axis->ticks.values[0];
  axis->to = axis->ticks.values[axis->ticks.n - 1];
}

double
canevas_chart_axis_place (const CanevasChartAxis *axis, double value)
{
  double share;

  if (axis->scale == CANEVAS_SCALE_LOGARITHM)
    share = log (value / axis->from) / log (axis->to / axis->from);
  else
    share = (value - axis->from) / (axis->to - axis->from);
  return axis->start + (axis->end - axis->start) * share;
}

char *
canevas_chart_axis_dup_label (const CanevasChartAxis *axis, guint mark)
{
  const double value = axis->ticks.values[mark];

  if (axis->divisor > 1)
    return canevas_format_number (value / axis->divisor, 3);
  if (axis->scale == CANEVAS_SCALE_LOGARITHM || fabs (axis->to) >= LONGEST_LABEL || fabs (axis->from) >= LONGEST_LABEL ||
      axis->ticks.decimals > 7)
    return canevas_chart_format_value (value, NULL);
  return canevas_format_decimal (value, axis->ticks.decimals);
}

char *
canevas_chart_axis_dup_unit (const CanevasChartAxis *axis, const char *unit)
{
  const char *times = axis->divisor == MILLION ? C_("chart", "in millions")
                      : axis->divisor > 1      ? C_("chart", "in thousands of millions")
                                               : NULL;

  if (unit != NULL && unit[0] == '\0')
    unit = NULL;
  if (times == NULL || unit == NULL)
    return g_strdup (times != NULL ? times : unit);
  return g_strjoin (", ", unit, times, NULL);
}
