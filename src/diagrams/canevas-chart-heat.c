/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A grid of values: the darker, the more, and the number in each cell. */
#include "canevas-config.h"

#include "canevas-chart-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define TALLEST 34.0
#define LOWEST 15.0
#define WIDEST 70.0
#define GAP 1.5
#define NAMES_SHARE 0.32

typedef struct
{
  CanevasChart *chart;
  guint n_columns, n_rows;
  double width, height; /* of a cell */
  double least, most;
  gboolean upwards; /* names of columns */
  gboolean any_missing;
  double head;
} Heat;

static double
get_amount (const Heat *self, double value)
{
  return self->most > self->least ? (value - self->least) / (self->most - self->least) : 0.5;
}

/* A triangle that stands out on any shade. */
static void
draw_mark (const Heat *self, double right, double top)
{
  const CanevasShapeStyle style = { .fill = CANEVAS_PAINT_ALERT,
                                    .stroke = CANEVAS_PAINT_PAPER,
                                    .line_width = 0.8 * self->chart->unit };
  const double side = 7 * self->chart->unit;

  canevas_scene_begin_path (self->chart->scene);
  canevas_scene_move_to (self->chart->scene, right - side / 2, top);
  canevas_scene_line_to (self->chart->scene, right, top + side * 0.87);
  canevas_scene_line_to (self->chart->scene, right - side, top + side * 0.87);
  canevas_scene_close_path (self->chart->scene);
  canevas_scene_end_path (self->chart->scene, &style);
}

static void
draw_cell (const Heat *self, guint row, const CanevasChartPoint *point)
{
  const gboolean known = canevas_chart_is_value (point->y);
  const double amount = known ? get_amount (self, point->y) : 0;
  const CanevasShapeStyle cell = { .fill = canevas_paint_heat (amount), .radius = 2 };
  const CanevasShapeStyle unknown = { .fill = CANEVAS_PAINT_PAPER, .stroke = CANEVAS_PAINT_MID, .line_width = 0.7, .radius = 2,
                                      .hatch = CANEVAS_HATCH_FALLING };
  CanevasTextStyle style = canevas_chart_get_text (self->chart, CANEVAS_CHART_LABEL);
  g_autofree char *text = canevas_chart_format_short (point->y, NULL);
  const double x = self->chart->plot.x + (guint) point->x * self->width, y = self->chart->plot.y + row * self->height;

  style.align = CANEVAS_TEXT_CENTRE;
  style.anchor = CANEVAS_TEXT_MIDDLE;
  style.paint = canevas_paint_on_heat (amount);
  canevas_scene_add_rectangle (self->chart->scene, x, y, self->width - GAP, self->height - GAP, known ? &cell : &unknown);
  if (known && canevas_text_measure_get_width (self->chart->measure, text, &style) < self->width - GAP - 2)
    canevas_scene_add_text (self->chart->scene, x + (self->width - GAP) / 2, y + (self->height - GAP) / 2, text, &style, NULL);
  if (point->marked)
    {
      const CanevasShapeStyle frame = { .stroke = CANEVAS_PAINT_ALERT, .line_width = 1.4 * self->chart->unit, .radius = 2 };

      canevas_scene_add_rectangle (self->chart->scene, x + 0.7, y + 0.7, self->width - GAP - 1.4, self->height - GAP - 1.4,
                                   &frame);
      draw_mark (self, x + self->width - GAP - 2 * self->chart->unit, y + 2 * self->chart->unit);
    }
}

static void
draw_names (const Heat *self, double left)
{
  CanevasTextStyle row = canevas_chart_get_text (self->chart, CANEVAS_CHART_LABEL),
                   column = canevas_chart_get_text (self->chart, CANEVAS_CHART_TICK);
  const CanevasRectangle *plot = &self->chart->plot;

  row.anchor = CANEVAS_TEXT_MIDDLE;
  row.align = CANEVAS_TEXT_END;
  row.width = left;
  row.max_lines = (guint) CLAMP (self->height / (row.size * CANEVAS_TEXT_LEADING), 1, 2);
  canevas_chart_begin_silent (self->chart);
  for (guint i = 0; i < self->n_rows; i++)
    canevas_scene_add_text (self->chart->scene, plot->x - 6 * self->chart->unit,
                            plot->y + i * self->height + (self->height - GAP) / 2,
                            ((const CanevasChartSeries *) self->chart->data->series->pdata[i])->name, &row, NULL);
  column.anchor = self->upwards ? CANEVAS_TEXT_MIDDLE : CANEVAS_TEXT_BOTTOM;
  column.align = self->upwards ? CANEVAS_TEXT_START : CANEVAS_TEXT_CENTRE;
  column.upwards = self->upwards;
  column.width = self->upwards ? 0 : self->width - 2;
  for (guint i = 0; i < self->n_columns; i++)
    canevas_scene_add_text (self->chart->scene, plot->x + i * self->width + (self->width - GAP) / 2,
                            plot->y - 3 * self->chart->unit, self->chart->data->x.categories->pdata[i], &column, NULL);
  canevas_chart_end (self->chart);
}

/* How wide the names of the rows are, and how high those of the columns. Returns: the first */
static double
measure_names (Heat *self)
{
  const CanevasTextStyle row = canevas_chart_get_text (self->chart, CANEVAS_CHART_LABEL);
  CanevasTextStyle column = canevas_chart_get_text (self->chart, CANEVAS_CHART_TICK);
  double widest = 0, longest = 0, left;

  for (guint i = 0; i < self->n_rows; i++)
    widest =
      MAX (widest,
           canevas_text_measure_get_width (self->chart->measure,
                                           ((const CanevasChartSeries *) self->chart->data->series->pdata[i])->name, &row));
  left = MIN (widest + 1, self->chart->room.width * NAMES_SHARE);
  self->width = MIN ((self->chart->room.width - left - 6 * self->chart->unit) / self->n_columns, WIDEST * self->chart->unit);
  column.width = self->width - 2;
  for (guint i = 0; i < self->n_columns; i++)
    {
      CanevasTextExtent extent;

      canevas_text_measure_get_extent (self->chart->measure, self->chart->data->x.categories->pdata[i], &column, &extent);
      self->upwards |= extent.torn || extent.n_lines > 2;
      self->head = MAX (self->head, extent.height);
      longest = MAX (longest, canevas_text_measure_get_width (self->chart->measure, self->chart->data->x.categories->pdata[i],
                                                              &(CanevasTextStyle){ .size = column.size }));
    }
  if (self->upwards)
    self->head = longest;
  self->head += 5 * self->chart->unit;
  return left;
}

/* "0 ░▒▓ 24": what the shades go from and to. */
static void
draw_key (const Heat *self)
{
  const double unit = self->chart->unit, step = 14 * unit, height = 8 * unit;
  const char *unit_name = canevas_chart_get_unit (self->chart->data, self->chart->data->series->pdata[0]);
  CanevasTextStyle style = canevas_chart_get_text (self->chart, CANEVAS_CHART_NOTE);
  g_autofree char *least = canevas_chart_format_short (self->least, NULL),
                  *most = canevas_chart_format_short (self->most, unit_name);
  const double y = self->chart->plot.y + self->chart->plot.height + 6 * unit;
  const CanevasShapeStyle unknown = {
    .fill = CANEVAS_PAINT_PAPER, .stroke = CANEVAS_PAINT_MID, .line_width = 0.7, .hatch = CANEVAS_HATCH_FALLING
  };
  double x = self->chart->plot.x;

  style.anchor = CANEVAS_TEXT_MIDDLE;
  canevas_chart_begin_silent (self->chart);
  canevas_scene_add_text (self->chart->scene, x, y + height / 2, least, &style, NULL);
  x += canevas_text_measure_get_width (self->chart->measure, least, &style) + 4 * unit;
  for (guint i = 0; i < 5; i++, x += step)
    {
      const CanevasShapeStyle shade = { .fill = canevas_paint_heat (i / 4.0) };

      canevas_scene_add_rectangle (self->chart->scene, x, y, step, height, &shade);
    }
  canevas_scene_add_text (self->chart->scene, x + 4 * unit, y + height / 2, most, &style, NULL);
  x += canevas_text_measure_get_width (self->chart->measure, most, &style) + 18 * unit;
  if (self->any_missing && x + 90 * unit < self->chart->room.x + self->chart->room.width)
    {
      canevas_scene_add_rectangle (self->chart->scene, x, y, step, height, &unknown);
      canevas_scene_add_text (self->chart->scene, x + step + 4 * unit, y + height / 2, C_("chart", "no value"), &style, NULL);
      x += step + 4 * unit + canevas_text_measure_get_width (self->chart->measure, C_("chart", "no value"), &style) + 18 * unit;
    }
  if (self->chart->data->mark != NULL &&
      x + 11 * unit + canevas_text_measure_get_width (self->chart->measure, self->chart->data->mark, &style) <
        self->chart->room.x + self->chart->room.width)
    {
      draw_mark (self, x + 7 * unit, y + 1 * unit);
      canevas_scene_add_text (self->chart->scene, x + 11 * unit, y + height / 2, self->chart->data->mark, &style, NULL);
    }
  canevas_chart_end (self->chart);
}

void
canevas_chart_draw_heat (CanevasChart *chart)
{
  Heat self = { .chart = chart, .n_columns = MAX (chart->data->x.categories->len, 1), .n_rows = chart->data->series->len };
  const double foot = 18 * chart->unit;
  double left;

  canevas_chart_find_range (chart->data, TRUE, FALSE, &self.least, &self.most);
  self.least = MIN (self.least, 0);
  left = measure_names (&self);
  canevas_chart_fit_height (chart, self.n_rows * CLAMP ((chart->room.height - self.head - foot) / self.n_rows,
                                                        LOWEST * chart->unit, TALLEST * chart->unit) +
                                     self.head + foot);
  self.height = MIN ((chart->room.height - self.head - foot) / self.n_rows, TALLEST * chart->unit);
  chart->plot = (CanevasRectangle){ chart->room.x + left + 6 * chart->unit, chart->room.y + self.head,
                                    self.n_columns * self.width, self.n_rows * self.height };
  for (guint i = 0; i < self.n_rows; i++)
    {
      const CanevasChartSeries *series = chart->data->series->pdata[i];

      canevas_chart_begin_series (chart, i);
      for (guint k = 0; k < series->points->len; k++)
        {
          canevas_chart_begin_point (chart, i, k);
          draw_cell (&self, i, &g_array_index (series->points, CanevasChartPoint, k));
          self.any_missing |= !canevas_chart_is_value (g_array_index (series->points, CanevasChartPoint, k).y);
          canevas_chart_end (chart);
        }
      canevas_chart_end (chart);
    }
  draw_names (&self, left);
  draw_key (&self);
}
