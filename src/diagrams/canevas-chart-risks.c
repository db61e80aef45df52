/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Risks by likelihood (to the right) and impact (up): the darker the cell, the more they weigh; numbered, and named beside. */
#include "canevas-config.h"

#include "canevas-chart-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define DEGREES 4
#define MOST_DEGREES 10
#define DISC 8.5
#define SMALLEST_DISC 5.0
#define LIST_SHARE 0.46
#define GAP 1.5

typedef struct
{
  CanevasChart *chart;
  guint n_across, n_up;
  double width, height;
  GArray *risks; /* Risk, heaviest first */
} Risks;

typedef struct
{
  guint series, point;
  guint across, up; /* from 1; 0: not known, or beyond the scale */
} Risk;

static const CanevasChartPoint *
get_point (const Risks *self, const Risk *risk)
{
  return &g_array_index (((const CanevasChartSeries *) self->chart->data->series->pdata[risk->series])->points, CanevasChartPoint,
                         risk->point);
}

static guint
read_degrees (const CanevasChartAxisData *axis)
{
  return canevas_chart_is_value (axis->most) && axis->most >= 1 && axis->most <= MOST_DEGREES ? (guint) axis->most : DEGREES;
}

static guint
read_degree (double value, guint n)
{
  return canevas_chart_is_value (value) && value >= 0.5 && value < n + 0.5 ? (guint) floor (value + 0.5) : 0;
}

static int
compare_risks (gconstpointer a, gconstpointer b)
{
  const Risk *first = a, *second = b;
  const int weight = (int) (second->across * second->up) - (int) (first->across * first->up);

  return weight != 0               ? weight
         : second->up != first->up ? (int) second->up - (int) first->up
                                   : (int) first->point - (int) second->point;
}

static void
list_risks (Risks *self)
{
  for (guint i = 0; i < self->chart->data->series->len; i++)
    {
      const CanevasChartSeries *series = self->chart->data->series->pdata[i];

      for (guint k = 0; k < series->points->len; k++)
        {
          const CanevasChartPoint *point = &g_array_index (series->points, CanevasChartPoint, k);
          Risk risk = { i, k, read_degree (point->x, self->n_across), read_degree (point->y, self->n_up) };

          if (risk.across == 0 || risk.up == 0)
            risk.across = risk.up = 0;
          g_array_append_val (self->risks, risk);
        }
    }
  g_array_sort (self->risks, compare_risks);
}

/* --- The grid --- */

static double
get_amount (const Risks *self, guint across, guint up)
{
  return 0.06 + 0.8 * ((double) across * up - 1) / MAX (self->n_across * self->n_up - 1, 1);
}

static CanevasRectangle
get_cell (const Risks *self, guint across, guint up)
{
  return (CanevasRectangle){ self->chart->plot.x + (across - 1) * self->width,
                             self->chart->plot.y + (self->n_up - up) * self->height, self->width - GAP, self->height - GAP };
}

static void
draw_grid (const Risks *self)
{
  const double unit = self->chart->unit;
  CanevasTextStyle tick = canevas_chart_get_text (self->chart, CANEVAS_CHART_TICK),
                   title = canevas_chart_get_text (self->chart, CANEVAS_CHART_STRONG);
  const CanevasRectangle *plot = &self->chart->plot;
  const CanevasChartAxisData *x = &self->chart->data->x, *y = &self->chart->data->y;
  g_autofree char *across = g_strconcat (x->title != NULL ? x->title : C_("chart", "Likelihood"), "\302\240→", NULL);
  g_autofree char *up = g_strconcat (y->title != NULL ? y->title : C_("chart", "Impact"), "\302\240→", NULL);

  tick.align = CANEVAS_TEXT_CENTRE;
  title.align = CANEVAS_TEXT_CENTRE;
  canevas_chart_begin_silent (self->chart);
  for (guint i = 1; i <= self->n_across; i++)
    for (guint k = 1; k <= self->n_up; k++)
      {
        const CanevasShapeStyle style = { .fill = canevas_paint_heat (get_amount (self, i, k)), .radius = 3 };
        const CanevasRectangle cell = get_cell (self, i, k);

        canevas_scene_add_rectangle (self->chart->scene, cell.x, cell.y, cell.width, cell.height, &style);
      }
  for (guint i = 1; i <= self->n_across; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u", i);

      canevas_scene_add_text (self->chart->scene, plot->x + (i - 0.5) * self->width, plot->y + plot->height + 2 * unit, text,
                              &tick, NULL);
    }
  tick.anchor = CANEVAS_TEXT_MIDDLE;
  tick.align = CANEVAS_TEXT_END;
  for (guint i = 1; i <= self->n_up; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u", i);

      canevas_scene_add_text (self->chart->scene, plot->x - 5 * unit, plot->y + (self->n_up - i + 0.5) * self->height, text,
                              &tick, NULL);
    }
  canevas_scene_add_text (self->chart->scene, plot->x + plot->width / 2, plot->y + plot->height + 13 * unit, across, &title,
                          NULL);
  title.upwards = TRUE;
  title.anchor = CANEVAS_TEXT_MIDDLE;
  canevas_scene_add_text (self->chart->scene, self->chart->room.x + 6 * unit, plot->y + plot->height / 2, up, &title, NULL);
  canevas_chart_end (self->chart);
}

/* --- The risks --- */

static void
draw_disc (const Risks *self, guint number, double x, double y, double radius)
{
  const CanevasShapeStyle disc = { .fill = CANEVAS_PAINT_PAPER, .stroke = CANEVAS_PAINT_INK, .line_width = 1 };
  CanevasTextStyle style = canevas_chart_get_text (self->chart, CANEVAS_CHART_STRONG);
  g_autofree char *text = g_strdup_printf ("%u", number);

  style.align = CANEVAS_TEXT_CENTRE;
  style.anchor = CANEVAS_TEXT_MIDDLE;
  style.size = MIN (style.size, radius * (number < 100 ? 1.15 : 0.8));
  style.paint = CANEVAS_PAINT_INK;
  canevas_scene_add_circle (self->chart->scene, x, y, radius, &disc);
  canevas_scene_add_text (self->chart->scene, x, y, text, &style, NULL);
}

/* How many there are, where there is more than one to count. */
static void
draw_count (const Risks *self, guint across, guint up, guint n)
{
  const CanevasRectangle cell = get_cell (self, across, up);
  CanevasTextStyle style = canevas_chart_get_text (self->chart, CANEVAS_CHART_TICK);
  g_autofree char *text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u risk", "%u risks", n), n);

  style.paint = canevas_paint_on_heat (get_amount (self, across, up));
  style.align = CANEVAS_TEXT_END;
  if (n > 1 && canevas_text_measure_get_width (self->chart->measure, text, &style) < cell.width - 6)
    canevas_scene_add_text (self->chart->scene, cell.x + cell.width - 3, cell.y + 1, text, &style, NULL);
}

/* Those of a cell, in rows of discs as large as find room. */
static void
draw_cell (const Risks *self, guint across, guint up)
{
  CanevasRectangle cell = get_cell (self, across, up);
  double radius = DISC * self->chart->unit;
  guint n = 0, per_row, n_rows, at = 0;

  for (guint i = 0; i < self->risks->len; i++)
    n += g_array_index (self->risks, Risk, i).across == across && g_array_index (self->risks, Risk, i).up == up;
  if (n == 0)
    return;
  canevas_chart_begin_silent (self->chart);
  draw_count (self, across, up, n);
  canevas_chart_end (self->chart);
  if (n > 1)
    {
      const double head =
          MIN (canevas_chart_get_text (self->chart, CANEVAS_CHART_TICK).size * CANEVAS_TEXT_LEADING, cell.height / 3);

      cell.y += head;
      cell.height -= head;
    }
  for (;; radius -= 0.5)
    {
      per_row = MAX (1, (guint) ((cell.width - 4) / (2 * radius + 2)));
      n_rows = (n + per_row - 1) / per_row;
      if (n_rows * (2 * radius + 2) <= cell.height - 2 || radius <= SMALLEST_DISC)
        break;
    }
  per_row = MIN (per_row, n);
  for (guint i = 0; i < self->risks->len; i++)
    {
      const Risk *risk = &g_array_index (self->risks, Risk, i);
      const double pitch = 2 * radius + 2, crowded = MIN (pitch, (cell.height - 2) / n_rows);

      if (risk->across != across || risk->up != up)
        continue;
      canevas_chart_begin_point (self->chart, risk->series, risk->point);
      draw_disc (self, i + 1, cell.x + cell.width / 2 + (at % per_row - (per_row - 1) / 2.0) * pitch,
                 cell.y + cell.height / 2 + (at / per_row - (n_rows - 1) / 2.0) * crowded, radius);
      canevas_chart_end (self->chart);
      at++;
    }
}

/* Numbers and names, heaviest first; those of no known degree after all others. */
static void
draw_list (const Risks *self, double left, double width)
{
  const double unit = self->chart->unit, bottom = self->chart->room.y + self->chart->room.height;
  CanevasTextStyle number = canevas_chart_get_text (self->chart, CANEVAS_CHART_STRONG),
                   name = canevas_chart_get_text (self->chart, CANEVAS_CHART_LABEL);
  double y = self->chart->plot.y;

  number.align = CANEVAS_TEXT_END;
  name.width = width - 22 * unit;
  name.max_lines = 2;
  for (guint i = 0; i < self->risks->len; i++)
    {
      const Risk *risk = &g_array_index (self->risks, Risk, i);
      g_autofree char *text = g_strdup_printf ("%u", i + 1),
                      *label = canevas_chart_format_place (self->chart->data, get_point (self, risk));
      CanevasTextExtent extent;

      canevas_text_measure_get_extent (self->chart->measure, label, &name, &extent);
      if (y + extent.height > bottom - (i + 1 < self->risks->len ? name.size * 1.4 : 0) && !self->chart->grows)
        {
          const guint left_out = self->risks->len - i;
          g_autofree char *more =
            g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "and %u more", "and %u more", left_out), left_out);

          canevas_scene_add_text (self->chart->scene, left + 22 * unit, y, more, &name, NULL);
          return;
        }
      if (risk->across == 0)
        canevas_chart_begin_point (self->chart, risk->series, risk->point);
      else
        canevas_chart_begin_silent (self->chart);
      canevas_scene_add_text (self->chart->scene, left + 16 * unit, y, risk->across > 0 ? text : "–", &number, NULL);
      canevas_scene_add_text (self->chart->scene, left + 22 * unit, y, label, &name, NULL);
      canevas_chart_end (self->chart);
      y += extent.height + 4 * unit;
    }
  canevas_chart_fit_height (self->chart, MAX (self->chart->room.height, y - self->chart->room.y));
}

void
canevas_chart_draw_risks (CanevasChart *chart)
{
  g_autoptr (GArray) risks = g_array_new (FALSE, FALSE, sizeof (Risk));
  Risks self = {
    .chart = chart, .n_across = read_degrees (&chart->data->x), .n_up = read_degrees (&chart->data->y), .risks = risks
  };
  const double unit = chart->unit, left = 26 * unit, foot = 28 * unit, list = chart->room.width * LIST_SHARE;

  list_risks (&self);
  chart->plot =
    (CanevasRectangle){ chart->room.x + left, chart->room.y,
                        MIN (chart->room.width - left - list, (chart->room.height - foot) * 1.6), chart->room.height - foot };
  self.width = chart->plot.width / self.n_across;
  self.height = chart->plot.height / self.n_up;
  draw_grid (&self);
  for (guint up = self.n_up; up > 0; up--)
    for (guint across = self.n_across; across > 0; across--)
      draw_cell (&self, across, up);
  draw_list (&self, chart->plot.x + chart->plot.width + 8 * unit,
             chart->room.x + chart->room.width - chart->plot.x - chart->plot.width - 8 * unit);
}
