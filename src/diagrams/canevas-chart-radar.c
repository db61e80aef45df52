/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A profile: categories all around, the nearer the edge the more; the start dashed, where it is now solid. */
#include "canevas-config.h"

#include "canevas-chart-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MOST_SERIES 2
#define FEWEST_AXES 3
#define GAP 9.0
#define MARK 3.2
#define WORDS_SHARE 0.27 /* of the width, at either side */
#define SMALLEST_SHARE 0.2

typedef struct
{
  CanevasChart *chart;
  guint n;
  CanevasPoint centre;
  double radius;
  CanevasRectangle *names; /* of each axis; width 0: no room */
} Radar;

static double
get_angle (const Radar *self, guint axis)
{
  return 2 * G_PI * axis / self->n - G_PI_2;
}

static CanevasPoint
get_place (const Radar *self, guint axis, double value)
{
  const double reach = canevas_chart_axis_place (&self->chart->y, value);

  return (CanevasPoint){ self->centre.x + reach * cos (get_angle (self, axis)),
                         self->centre.y + reach * sin (get_angle (self, axis)) };
}

/* The value of a series on an axis, NAN for none. */
static double
get_value (const Radar *self, guint series, guint axis)
{
  const CanevasChartSeries *one = self->chart->data->series->pdata[series];

  for (guint i = 0; i < one->points->len; i++)
    if ((guint) g_array_index (one->points, CanevasChartPoint, i).x == axis)
      return g_array_index (one->points, CanevasChartPoint, i).y;
  return NAN;
}

static gboolean
is_start (const Radar *self, guint series)
{
  return series + 1 < self->chart->data->series->len;
}

/* --- Names around --- */

/* "2,6 → 3,7" */
static char *
dup_values (const Radar *self, guint axis)
{
  const char *unit = canevas_chart_get_unit (self->chart->data, self->chart->data->series->pdata[0]);
  const guint n = self->chart->data->series->len;
  g_autofree char *last = canevas_chart_format_short (get_value (self, n - 1, axis), unit);
  g_autofree char *first = NULL;

  if (n < 2)
    return g_steal_pointer (&last);
  first = canevas_chart_format_short (get_value (self, 0, axis), NULL);
  return g_strconcat (first, "\302\240→ ", last, NULL);
}

static CanevasTextStyle
get_name_style (const Radar *self, CanevasChartVoice voice)
{
  CanevasTextStyle style = canevas_chart_get_text (self->chart, voice);

  style.width = self->chart->room.width * WORDS_SHARE;
  return style;
}

/* Where the words of an axis stand: outside it, on its side. */
static CanevasRectangle
place_name (const Radar *self, guint axis)
{
  const CanevasTextStyle name = get_name_style (self, CANEVAS_CHART_STRONG), values = get_name_style (self, CANEVAS_CHART_LABEL);
  const double across = cos (get_angle (self, axis)), down = sin (get_angle (self, axis)),
               reach = self->radius + GAP * self->chart->unit;
  g_autofree char *text = dup_values (self, axis);
  CanevasTextExtent first, second;
  double width, height, x;

  canevas_text_measure_get_extent (self->chart->measure, self->chart->data->x.categories->pdata[axis], &name, &first);
  canevas_text_measure_get_extent (self->chart->measure, text, &values, &second);
  width = MAX (first.width, second.width) + 1;
  height = first.height + second.height;
  x = self->centre.x + reach * across - (fabs (across) < 0.2 ? width / 2 : across < 0 ? width : 0);
  return (CanevasRectangle){ x, self->centre.y + reach * down + height * (down - 1) / 2, width, height };
}

/* Returns: how many of the names find no room */
static guint
place_names (Radar *self)
{
  guint n_lost = 0;

  for (guint i = 0; i < self->n; i++)
    {
      gboolean free = TRUE;

      self->names[i] = place_name (self, i);
      free = canevas_rectangle_contains (&self->chart->room, &self->names[i]);
      for (guint k = 0; k < i && free; k++)
        free = self->names[k].width == 0 || !canevas_rectangle_overlaps (&self->names[i], &self->names[k]);
      if (free)
        continue;
      self->names[i].width = 0;
      n_lost++;
    }
  return n_lost;
}

static void
lay_out (Radar *self)
{
  const CanevasRectangle *room = &self->chart->room;
  const double most = MIN (room->width, room->height) / 2;

  self->centre = (CanevasPoint){ room->x + room->width / 2, room->y + room->height / 2 };
  self->radius = most;
  while (place_names (self) > 0 && self->radius > most * SMALLEST_SHARE)
    self->radius -= most * 0.02;
  if (self->radius <= most * SMALLEST_SHARE)
    {
      self->radius = most * 0.6;
      place_names (self);
    }
  self->chart->y.start = 0;
  self->chart->y.end = self->radius;
  self->chart->plot =
    (CanevasRectangle){ self->centre.x - self->radius, self->centre.y - self->radius, 2 * self->radius, 2 * self->radius };
}

static void
draw_names (const Radar *self)
{
  CanevasTextStyle name = get_name_style (self, CANEVAS_CHART_STRONG), values = get_name_style (self, CANEVAS_CHART_LABEL);

  canevas_chart_begin_silent (self->chart);
  for (guint i = 0; i < self->n; i++)
    {
      const double across = cos (get_angle (self, i));
      const CanevasTextAlign align = fabs (across) < 0.2 ? CANEVAS_TEXT_CENTRE
                                     : across < 0        ? CANEVAS_TEXT_END
                                                         : CANEVAS_TEXT_START;
      const CanevasRectangle *box = &self->names[i];
      const double x = box->x + (align == CANEVAS_TEXT_CENTRE ? box->width / 2 : align == CANEVAS_TEXT_END ? box->width : 0);
      g_autofree char *text = dup_values (self, i);
      CanevasTextExtent extent;

      if (box->width == 0)
        continue;
      name.align = values.align = align;
      canevas_scene_add_text (self->chart->scene, x, box->y, self->chart->data->x.categories->pdata[i], &name, &extent);
      canevas_scene_add_text (self->chart->scene, x, box->y + extent.height, text, &values, NULL);
    }
  canevas_chart_end (self->chart);
}

/* --- Layers --- */

static void
draw_web (const Radar *self)
{
  const CanevasShapeStyle rule = { .stroke = CANEVAS_PAINT_RULE, .line_width = 0.6 },
                          edge = { .stroke = CANEVAS_PAINT_MID, .line_width = 0.9 };
  CanevasTextStyle style = canevas_chart_get_text (self->chart, CANEVAS_CHART_TICK);
  const CanevasChartAxis *axis = &self->chart->y;

  style.align = CANEVAS_TEXT_END;
  style.anchor = CANEVAS_TEXT_MIDDLE;
  canevas_chart_begin_silent (self->chart);
  for (guint i = 0; i < axis->ticks.n; i++)
    {
      canevas_scene_begin_path (self->chart->scene);
      for (guint k = 0; k < self->n; k++)
        {
          const CanevasPoint point = get_place (self, k, axis->ticks.values[i]);

          if (k == 0)
            canevas_scene_move_to (self->chart->scene, point.x, point.y);
          else
            canevas_scene_line_to (self->chart->scene, point.x, point.y);
        }
      canevas_scene_close_path (self->chart->scene);
      canevas_scene_end_path (self->chart->scene,
                              i + 1 == axis->ticks.n || (axis->ticks.values[i] == 0 && i > 0) ? &edge : &rule);
    }
  for (guint k = 0; k < self->n; k++)
    {
      const CanevasPoint end = get_place (self, k, axis->to);

      canevas_scene_add_line (self->chart->scene, self->centre.x, self->centre.y, end.x, end.y, &rule);
    }
  /* From the middle on: what it stands for is to be read too. */
  for (guint i = 0; i < axis->ticks.n; i++)
    {
      const CanevasPoint point = get_place (self, 0, axis->ticks.values[i]);
      g_autofree char *label = canevas_chart_axis_dup_label (axis, i);

      if (self->radius / axis->ticks.n > style.size)
        canevas_scene_add_text (self->chart->scene, point.x - 4 * self->chart->unit, point.y, label, &style, NULL);
    }
  canevas_chart_end (self->chart);
}

/* The outline of a series; with gaps where values are missing, and then without a surface. */
static void
draw_outline (const Radar *self, guint series)
{
  const CanevasShapeStyle now = { .stroke = canevas_paint_hue (1), .line_width = 2 * self->chart->unit };
  const CanevasShapeStyle start = { .stroke = CANEVAS_PAINT_INK_2,
                                    .line_width = 1.4 * self->chart->unit,
                                    .dash = CANEVAS_DASH_BASELINE };
  const CanevasShapeStyle *style = is_start (self, series) ? &start : &now;

  for (guint i = 0; i < self->n; i++)
    {
      const double from = get_value (self, series, i), to = get_value (self, series, (i + 1) % self->n);
      CanevasPoint points[2];

      if (!canevas_chart_is_value (from) || !canevas_chart_is_value (to))
        continue;
      points[0] = get_place (self, i, from);
      points[1] = get_place (self, (i + 1) % self->n, to);
      canevas_scene_add_polyline (self->chart->scene, points, 2, style);
    }
}

static void
draw_series (const Radar *self, guint number)
{
  const CanevasChartSeries *series = self->chart->data->series->pdata[number];
  const double mark = MARK * self->chart->unit;
  const CanevasShapeStyle full = { .fill = canevas_paint_hue (1), .stroke = CANEVAS_PAINT_PAPER, .line_width = 0.7 };
  const CanevasShapeStyle hollow = { .fill = CANEVAS_PAINT_PAPER,
                                     .stroke = CANEVAS_PAINT_INK_2,
                                     .line_width = 1.4 * self->chart->unit };

  canevas_chart_begin_series (self->chart, number);
  draw_outline (self, number);
  for (guint i = 0; i < series->points->len; i++)
    {
      const CanevasChartPoint *point = &g_array_index (series->points, CanevasChartPoint, i);
      const gboolean known = canevas_chart_is_value (point->y);
      const CanevasPoint place = get_place (self, (guint) point->x, known ? point->y : self->chart->y.from);

      canevas_chart_begin_point (self->chart, number, i);
      if (known)
        canevas_scene_add_circle (self->chart->scene, place.x, place.y, is_start (self, number) ? mark * 0.85 : mark,
                                  is_start (self, number) ? &hollow : &full);
      else
        canevas_chart_draw_missing (self->chart,
                                    self->centre.x + 12 * self->chart->unit * cos (get_angle (self, (guint) point->x)),
                                    self->centre.y + 12 * self->chart->unit * sin (get_angle (self, (guint) point->x)));
      canevas_chart_end (self->chart);
    }
  canevas_chart_end (self->chart);
}

/* "- o - Start   — • — Now", above. */
static void
draw_key (const Radar *self)
{
  const double unit = self->chart->unit, width = 24 * unit;
  const CanevasShapeStyle now = { .stroke = canevas_paint_hue (1), .line_width = 2 * unit, .fill = canevas_paint_hue (1) };
  const CanevasShapeStyle start = { .stroke = CANEVAS_PAINT_INK_2, .line_width = 1.4 * unit, .dash = CANEVAS_DASH_BASELINE };
  const CanevasShapeStyle hollow = { .fill = CANEVAS_PAINT_PAPER, .stroke = CANEVAS_PAINT_INK_2, .line_width = 1.4 * unit };
  CanevasTextStyle style = canevas_chart_get_text (self->chart, CANEVAS_CHART_LABEL);
  double x = self->chart->room.x, middle = self->chart->room.y + style.size * 0.8;

  style.anchor = CANEVAS_TEXT_MIDDLE;
  style.max_lines = 1;
  canevas_chart_begin_silent (self->chart);
  for (guint i = 0; i < self->chart->data->series->len; i++)
    {
      const CanevasChartSeries *series = self->chart->data->series->pdata[i];

      style.width = self->chart->room.x + self->chart->room.width - x - width - 5 * unit;
      canevas_scene_add_line (self->chart->scene, x, middle, x + width, middle, is_start (self, i) ? &start : &now);
      canevas_scene_add_circle (self->chart->scene, x + width / 2, middle, 2.8 * unit, is_start (self, i) ? &hollow : &now);
      canevas_scene_add_text (self->chart->scene, x + width + 5 * unit, middle, series->name, &style, NULL);
      x += width + 22 * unit + canevas_text_measure_get_width (self->chart->measure, series->name, &style);
    }
  canevas_chart_end (self->chart);
  self->chart->room.y += style.size * 1.8;
  self->chart->room.height -= style.size * 1.8;
}

void
canevas_chart_draw_radar (CanevasChart *chart)
{
  const guint n = chart->data->x.categories->len;
  g_autofree CanevasRectangle *names = g_new0 (CanevasRectangle, n + 1);
  Radar self = { .chart = chart, .n = n, .names = names };
  double least, most;

  canevas_chart_find_range (chart->data, TRUE, FALSE, &least, &most);
  /* Of more series, of a few values, or from below zero a radar says nothing true: surfaces deceive. */
  if (n < FEWEST_AXES || chart->data->series->len > MOST_SERIES || least < 0)
    {
      canevas_chart_draw_foot (chart, n < FEWEST_AXES ? C_("chart", "A radar needs three values or more: drawn as bars")
                                      : least < 0     ? C_("chart", "A radar has no place below zero: drawn as bars")
                                                      : C_("chart", "A radar shows two series at the most: drawn as bars"));
      canevas_chart_draw_bars (chart);
      return;
    }
  if (chart->data->series->len > 1)
    draw_key (&self);
  canevas_chart_axis_span (&chart->y, &chart->data->y, least, most, TRUE, 6);
  lay_out (&self);
  draw_web (&self);
  for (guint i = 0; i < chart->data->series->len; i++)
    draw_series (&self, i);
  draw_names (&self);
}
