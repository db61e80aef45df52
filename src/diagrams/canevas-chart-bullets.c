/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A bar for each indicator on its own scale from zero, against its target: S. Few's bullet graph, which says what a gauge says in
 * a tenth of its room.
 */
#include "canevas-config.h"

#include "canevas-chart-private.h"

#include "canevas-format.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define ROW 36.0
#define LOWEST_ROW 25.0
#define BAR 17.0
#define NAMES_SHARE 0.3
#define FIGURES 118.0
#define ROOM_BEYOND 1.08
/* Share of a target that may still lack without an alert. */
#define NEAR 0.1

typedef struct
{
  CanevasChart *chart;
  double row, left, right; /* of the scales */
} Bullets;

static const CanevasChartSeries *
get_series (const Bullets *self, guint number)
{
  return self->chart->data->series->pdata[number];
}

static void
span_row (const Bullets *self, const CanevasChartSeries *series, CanevasChartAxis *axis)
{
  const CanevasChartPoint *last = canevas_chart_series_find_last (series);
  const double values[] = { last != NULL ? last->y : NAN, series->baseline, series->target_least,
                            series->target_most,          series->steps[0], series->steps[1] };
  const CanevasChartAxisData settings = { .least = NAN, .most = NAN, .middle = NAN };
  double least = 0, most = 0;

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    if (canevas_chart_is_value (values[i]))
      {
        least = MIN (least, values[i]);
        most = MAX (most, values[i]);
      }
  /* A share goes up to the whole; anything else a little beyond what is aimed at. */
  if (g_strcmp0 (canevas_chart_get_unit (self->chart->data, series), "%") == 0 && most <= 100)
    most = 100;
  else if (canevas_chart_is_value (most * ROOM_BEYOND))
    most *= ROOM_BEYOND;
  canevas_chart_axis_span (axis, &settings, least, most, TRUE, 5);
  axis->start = self->left;
  axis->end = self->right;
}

/* --- One row --- */

/* Three greys, the darkest for weak; one where nobody said what is weak. */
static void
draw_ground (const Bullets *self, const CanevasChartSeries *series, const CanevasChartAxis *axis, double top)
{
  static const double greys[] = { 0.26, 0.15, 0.05 };
  const gboolean falls = series->progress == CANEVAS_PROGRESS_FALLS;
  double ends[4] = { axis->from, axis->to, axis->to, axis->to };
  guint n = 1;

  if (canevas_chart_is_value (series->steps[0]) && canevas_chart_is_value (series->steps[1]))
    {
      ends[1] = MIN (series->steps[0], series->steps[1]);
      ends[2] = MAX (series->steps[0], series->steps[1]);
      n = 3;
    }
  for (guint i = 0; i < n; i++)
    {
      const CanevasShapeStyle ground = { .fill = canevas_paint_heat (n == 1 ? greys[1] : greys[falls ? 2 - i : i]) };
      const double x = canevas_chart_axis_place (axis, ends[i]);

      canevas_scene_add_rectangle (self->chart->scene, x, top, canevas_chart_axis_place (axis, ends[i + 1]) - x,
                                   BAR * self->chart->unit, &ground);
    }
}

/* All that is aimed at, where it is more than a value. */
static void
draw_band (const Bullets *self, const CanevasChartSeries *series, const CanevasChartAxis *axis, double top)
{
  const CanevasShapeStyle band = { .hatch = CANEVAS_HATCH_RISING, .hatch_paint = canevas_paint_on_heat (0) };
  double from, to;

  if (!canevas_chart_is_value (series->target_least) || !canevas_chart_is_value (series->target_most))
    return;
  from = canevas_chart_axis_place (axis, MIN (series->target_least, series->target_most));
  to = canevas_chart_axis_place (axis, MAX (series->target_least, series->target_most));
  if (to > from)
    canevas_scene_add_rectangle (self->chart->scene, from, top, to - from, BAR * self->chart->unit, &band);
}

static void
draw_measure (const Bullets *self, const CanevasChartAxis *axis, double value, double top)
{
  /* Dark on the greys, in a dark window too. */
  const CanevasShapeStyle bar = { .fill = canevas_paint_on_heat (0) };
  const double height = BAR * self->chart->unit, zero = canevas_chart_axis_place (axis, 0),
               x = canevas_chart_axis_place (axis, value);

  canevas_scene_add_rectangle (self->chart->scene, MIN (zero, x), top + height * 0.31, MAX (fabs (x - zero), 0.8), height * 0.38,
                               &bar);
}

/* Where it started: a hollow ring; what is aimed at: a tick, higher than the bar. */
static void
draw_references (const Bullets *self, const CanevasChartSeries *series, const CanevasChartAxis *axis, double top)
{
  const double unit = self->chart->unit, height = BAR * unit;
  /* Light with a dark edge on any ground, in a dark window too. */
  const CanevasShapeStyle start = { .fill = canevas_paint_heat (0), .stroke = canevas_paint_on_heat (0), .line_width = 1.1 * unit };
  const CanevasShapeStyle target = { .fill = CANEVAS_PAINT_ALERT, .stroke = CANEVAS_PAINT_PAPER, .line_width = 0.8 };
  const double targets[] = { series->target_least, series->target_most };

  if (canevas_chart_is_value (series->baseline))
    canevas_scene_add_circle (self->chart->scene, canevas_chart_axis_place (axis, series->baseline), top + height / 2, 2.6 * unit,
                              &start);
  for (guint i = 0; i < G_N_ELEMENTS (targets); i++)
    if (canevas_chart_is_value (targets[i]))
      canevas_scene_add_rectangle (self->chart->scene, canevas_chart_axis_place (axis, targets[i]) - 2 * unit, top - 2 * unit,
                                   4 * unit, height + 4 * unit, &target);
}

static void
draw_scale (const Bullets *self, const CanevasChartAxis *axis, double top)
{
  CanevasTextStyle style = canevas_chart_get_text (self->chart, CANEVAS_CHART_TICK);
  const guint ends[] = { 0, axis->ticks.n - 1 };

  style.size = MAX (6.5, style.size * 0.85);
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autofree char *label = axis->divisor > 1 ? canevas_chart_format_short (axis->ticks.values[ends[i]], NULL)
                                                 : canevas_chart_axis_dup_label (axis, ends[i]);

      style.align = i == 0 ? CANEVAS_TEXT_START : CANEVAS_TEXT_END;
      canevas_scene_add_text (self->chart->scene, i == 0 ? axis->start : axis->end, top + (BAR + 1) * self->chart->unit, label,
                              &style, NULL);
    }
}

/* What is aimed at, of a band the end that is nearer. */
static double
get_aim (const CanevasChartSeries *series, double value)
{
  const gboolean band = canevas_chart_is_value (series->target_least) && canevas_chart_is_value (series->target_most);

  return band ? CLAMP (value, MIN (series->target_least, series->target_most), MAX (series->target_least, series->target_most))
              : canevas_chart_series_get_target (series);
}

/* "−6 %": how far from the target, as a share of it; as a value where it is zero. */
static char *
dup_gap (const CanevasChart *chart, const CanevasChartSeries *series, double value)
{
  const double target = get_aim (series, value);
  g_autofree char *gap = NULL;

  if (!canevas_chart_is_value (target))
    return NULL;
  gap = target != 0 ? canevas_format_percent (round (100 * (value - target) / fabs (target)))
                    : canevas_chart_format_short (value, canevas_chart_get_unit (chart->data, series));
  return value > target ? g_strconcat ("+", gap, NULL) : g_steal_pointer (&gap);
}

/* Not reached, and not far from it. */
static gboolean
is_near (const CanevasChartSeries *series, double value)
{
  const double target = get_aim (series, value);

  return fabs (value - target) <= NEAR * fabs (target);
}

/* A tick in a disc: reached. */
static void
draw_reached (const Bullets *self, double x, double y)
{
  const double r = 5.5 * self->chart->unit;
  const CanevasShapeStyle disc = { .fill = canevas_paint_hue (2) };
  const CanevasShapeStyle tick = { .stroke = CANEVAS_PAINT_ON_HUE, .line_width = 1.5 * self->chart->unit };
  const CanevasPoint points[] = { { x - r * 0.5, y }, { x - r * 0.1, y + r * 0.4 }, { x + r * 0.5, y - r * 0.4 } };

  canevas_scene_add_circle (self->chart->scene, x, y, r, &disc);
  canevas_scene_add_polyline (self->chart->scene, points, G_N_ELEMENTS (points), &tick);
}

static void
draw_figures (const Bullets *self, const CanevasChartSeries *series, double value, double middle)
{
  const double unit = self->chart->unit, x = self->right + 10 * unit, right = self->chart->room.x + self->chart->room.width;
  CanevasTextStyle strong = canevas_chart_get_text (self->chart, CANEVAS_CHART_STRONG);
  CanevasTextStyle note = canevas_chart_get_text (self->chart, CANEVAS_CHART_NOTE);
  g_autofree char *text = canevas_chart_format_short (value, canevas_chart_get_unit (self->chart->data, series));
  g_autofree char *target = canevas_chart_data_dup_target (self->chart->data, series);
  g_autofree char *said = target != NULL ? g_strdup_printf (C_("chart", "target %s"), target) : NULL;

  strong.anchor = said != NULL ? CANEVAS_TEXT_BOTTOM : CANEVAS_TEXT_MIDDLE;
  strong.weight = 700;
  note.max_lines = strong.max_lines = 1;
  strong.width = (FIGURES - 46) * unit;
  note.width = right - x;
  canevas_scene_add_text (self->chart->scene, x, middle, text, &strong, NULL);
  if (said == NULL)
    return;
  canevas_scene_add_text (self->chart->scene, x, middle, said, &note, NULL);
  if (canevas_chart_series_is_met (series, value))
    draw_reached (self, right - 6 * unit, middle - strong.size * 0.62);
  else if (canevas_chart_is_value (value))
    {
      g_autofree char *gap = dup_gap (self->chart, series, value);

      strong.align = CANEVAS_TEXT_END;
      strong.width = 0;
      strong.paint = is_near (series, value) ? CANEVAS_PAINT_INK_2 : CANEVAS_PAINT_ALERT;
      canevas_scene_add_text (self->chart->scene, right, middle, gap, &strong, NULL);
    }
}

/* Beside its bar, on as many lines as the row leaves it, and never above the row. */
static void
draw_name (const Bullets *self, const char *text, double top, double middle)
{
  CanevasTextStyle style = canevas_chart_get_text (self->chart, CANEVAS_CHART_STRONG);
  CanevasTextExtent extent;

  style.width = self->left - self->chart->room.x - 10 * self->chart->unit;
  style.max_lines = (guint) CLAMP (self->row / (style.size * CANEVAS_TEXT_LEADING), 2, 3);
  canevas_text_measure_get_extent (self->chart->measure, text, &style, &extent);
  canevas_scene_add_text (self->chart->scene, self->chart->room.x, MAX (top, middle - extent.height / 2), text, &style, NULL);
}

static void
draw_row (const Bullets *self, guint number, double top)
{
  const CanevasChartSeries *series = get_series (self, number);
  const CanevasChartPoint *last = canevas_chart_series_find_last (series);
  const double unit = self->chart->unit, bar = top + 3 * unit;
  const CanevasShapeStyle unknown = { .stroke = CANEVAS_PAINT_MID, .line_width = 0.8, .hatch = CANEVAS_HATCH_FALLING };
  CanevasChartAxis axis;

  span_row (self, series, &axis);
  canevas_chart_begin_series (self->chart, number);
  draw_name (self, series->name, top, bar + BAR * unit / 2);
  if (series->points->len > 0)
    canevas_chart_begin_point (self->chart, number,
                               last != NULL ? (guint) (last - (CanevasChartPoint *) series->points->data) : 0);
  if (last != NULL)
    {
      draw_ground (self, series, &axis, bar);
      draw_band (self, series, &axis, bar);
      draw_measure (self, &axis, last->y, bar);
    }
  else
    canevas_scene_add_rectangle (self->chart->scene, self->left, bar, self->right - self->left, BAR * unit, &unknown);
  draw_references (self, series, &axis, bar);
  draw_scale (self, &axis, bar);
  draw_figures (self, series, last != NULL ? last->y : NAN, bar + BAR * unit / 2);
  if (series->points->len > 0)
    canevas_chart_end (self->chart);
  canevas_chart_end (self->chart);
}

/* What the marks are, where there are any. */
static void
draw_key (CanevasChart *chart)
{
  const char *words[5] = { NULL };
  gboolean start = FALSE, steps = FALSE, missed = FALSE;
  g_autofree char *text = NULL;
  guint n = 0;

  for (guint i = 0; i < chart->data->series->len; i++)
    {
      const CanevasChartSeries *series = chart->data->series->pdata[i];

      const CanevasChartPoint *last = canevas_chart_series_find_last (series);

      missed |= last != NULL && canevas_chart_is_value (canevas_chart_series_get_target (series)) &&
                !canevas_chart_series_is_met (series, last->y);
      start |= canevas_chart_is_value (series->baseline);
      steps |= canevas_chart_is_value (series->steps[0]) && canevas_chart_is_value (series->steps[1]);
    }
  words[n++] = C_("chart", "Bar: last value; tick: target");
  if (start)
    words[n++] = C_("chart", "ring: start");
  if (steps)
    words[n++] = C_("chart", "greys: weak, fair, good");
  if (missed)
    words[n++] = C_("chart", "right: how far from the target");
  text = g_strjoinv (" · ", (char **) words);
  canevas_chart_draw_foot (chart, text);
}

/* How many find room, where the drawing may not grow; the foot says how many do not. */
static guint
count_rows (CanevasChart *chart, guint n)
{
  const double lowest = LOWEST_ROW * chart->unit;
  guint most, left_out;
  g_autofree char *text = NULL;

  if (chart->grows || chart->room.height >= n * lowest)
    return n;
  most = (guint) MAX (1, floor ((chart->room.height - lowest / 2) / lowest));
  left_out = n - MIN (n, most);
  if (left_out == 0)
    return n;
  text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "and %u more", "and %u more", left_out), left_out);
  canevas_chart_draw_foot (chart, text);
  return most;
}

void
canevas_chart_draw_bullets (CanevasChart *chart)
{
  Bullets self = { .chart = chart };
  guint n;

  draw_key (chart);
  n = count_rows (chart, chart->data->series->len);
  canevas_chart_fit_height (chart, n * CLAMP (chart->room.height / n, LOWEST_ROW * chart->unit, ROW * chart->unit));
  self.row = MIN (chart->room.height / n, ROW * 1.3 * chart->unit);
  self.left = chart->room.x + chart->room.width * NAMES_SHARE;
  self.right = MAX (self.left + 20, chart->room.x + chart->room.width - FIGURES * chart->unit);
  chart->plot = (CanevasRectangle){ self.left, chart->room.y, self.right - self.left, n * self.row };
  for (guint i = 0; i < n; i++)
    draw_row (&self, i, chart->room.y + i * self.row);
}
