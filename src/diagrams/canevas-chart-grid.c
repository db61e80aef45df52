/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands around and behind the values: grid, marks, labels of axes. */
#include "canevas-config.h"

#include "canevas-chart-private.h"

#include "canevas-format.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define NO_BREAK "\302\240" /* U+00A0 */
#define LABEL_GAP 5.0
#define FEWEST 2

double
canevas_chart_measure_labels (CanevasChart *self, const CanevasChartAxis *axis)
{
  const CanevasTextStyle style = canevas_chart_get_text (self, CANEVAS_CHART_TICK);
  double widest = 0;

  for (guint i = 0; i < axis->ticks.n; i++)
    {
      g_autofree char *label = canevas_chart_axis_dup_label (axis, i);

      widest = MAX (widest, canevas_text_measure_get_width (self->measure, label, &style));
    }
  return widest + LABEL_GAP * self->unit;
}

static void
draw_standing_labels (CanevasChart *self, const CanevasChartAxis *axis)
{
  CanevasTextStyle style = canevas_chart_get_text (self, CANEVAS_CHART_TICK);
  const double left = self->plot.x - LABEL_GAP * self->unit;

  style.anchor = CANEVAS_TEXT_MIDDLE;
  style.align = CANEVAS_TEXT_END;
  for (guint i = 0; i < axis->ticks.n; i++)
    {
      g_autofree char *label = canevas_chart_axis_dup_label (axis, i);

      canevas_scene_add_text (self->scene, left, canevas_chart_axis_place (axis, axis->ticks.values[i]), label, &style, NULL);
    }
}

static void
draw_lying_labels (CanevasChart *self, const CanevasChartAxis *axis)
{
  CanevasTextStyle style = canevas_chart_get_text (self, CANEVAS_CHART_TICK);
  const double top = self->plot.y + self->plot.height + 3 * self->unit, right = self->room.x + self->room.width;
  double taken = -G_MAXDOUBLE;

  for (guint i = 0; i < axis->ticks.n; i++)
    {
      g_autofree char *label = canevas_chart_axis_dup_label (axis, i);
      const double width = canevas_text_measure_get_width (self->measure, label, &style);
      const double x = MIN (canevas_chart_axis_place (axis, axis->ticks.values[i]) - width / 2, right - width);

      if (x < taken)
        continue;
      canevas_scene_add_text (self->scene, x, top, label, &style, NULL);
      taken = x + width + 4 * self->unit;
    }
}

void
canevas_chart_draw_unit (CanevasChart *self, const CanevasChartAxis *axis, gboolean upright, const char *unit)
{
  CanevasTextStyle style = canevas_chart_get_text (self, CANEVAS_CHART_TICK);
  g_autofree char *counted = canevas_chart_axis_dup_unit (axis, unit);
  const CanevasRectangle *plot = &self->plot;

  if (counted == NULL)
    return;
  style.anchor = upright ? CANEVAS_TEXT_BOTTOM : CANEVAS_TEXT_TOP;
  style.align = upright ? CANEVAS_TEXT_START : CANEVAS_TEXT_END;
  canevas_chart_begin_silent (self);
  canevas_scene_add_text (self->scene, upright ? self->room.x : plot->x + plot->width,
                          upright ? plot->y - style.size * 0.7 : plot->y + plot->height + 3 * self->unit + style.size * 1.3,
                          counted, &style, NULL);
  canevas_chart_end (self);
}

void
canevas_chart_draw_values (CanevasChart *self, const CanevasChartAxis *axis, gboolean upright)
{
  const CanevasShapeStyle rule = { .stroke = CANEVAS_PAINT_RULE, .line_width = 0.5 };
  const CanevasRectangle *plot = &self->plot;

  canevas_chart_begin_silent (self);
  for (guint i = 0; i < axis->ticks.n; i++)
    {
      const double at = canevas_chart_axis_place (axis, axis->ticks.values[i]);

      if (upright)
        canevas_scene_add_line (self->scene, plot->x, at, plot->x + plot->width, at, &rule);
      else
        canevas_scene_add_line (self->scene, at, plot->y, at, plot->y + plot->height, &rule);
    }
  if (upright)
    draw_standing_labels (self, axis);
  else
    draw_lying_labels (self, axis);
  canevas_chart_end (self);
}

void
canevas_chart_draw_base (CanevasChart *self, const CanevasChartAxis *axis, gboolean upright)
{
  const CanevasShapeStyle line = { .stroke = CANEVAS_PAINT_LINE, .line_width = 0.9 };
  const double value = axis->scale == CANEVAS_SCALE_LOGARITHM ? axis->from : CLAMP (0, axis->from, axis->to);
  const double at = canevas_chart_axis_place (axis, value);
  const CanevasRectangle *plot = &self->plot;

  canevas_chart_begin_silent (self);
  if (upright)
    canevas_scene_add_line (self->scene, plot->x, at, plot->x + plot->width, at, &line);
  else
    canevas_scene_add_line (self->scene, at, plot->y, at, plot->y + plot->height, &line);
  canevas_chart_end (self);
}

/* "sept.", "8 mars" or "2027", and below it the year where it is not said: at the first mark, and where it changes. */
static char *
dup_day_label (const CanevasChartAxis *axis, guint mark)
{
  g_autofree char *date = NULL;
  GDate day, before;
  char *year;

  g_date_clear (&day, 1);
  g_date_set_julian (&day, (guint32) axis->ticks.values[mark]);
  if (axis->step == CANEVAS_DAY_STEP_YEARS)
    return g_strdup_printf ("%u", g_date_get_year (&day));
  date = canevas_format_day (&day, axis->step == CANEVAS_DAY_STEP_MONTHS ? CANEVAS_DATE_MONTH : CANEVAS_DATE_SHORT);
  /* In both languages the year comes last. */
  year = g_strrstr (date, NO_BREAK);
  g_return_val_if_fail (year != NULL, g_strdup (date));
  *year = '\0';
  if (mark > 0)
    {
      g_date_clear (&before, 1);
      g_date_set_julian (&before, (guint32) axis->ticks.values[mark - 1]);
      if (g_date_get_year (&before) == g_date_get_year (&day))
        return g_strdup (date);
    }
  return g_strjoin ("\n", date, year + strlen (NO_BREAK), NULL);
}

/* As many marks as labels of this width find room. */
static guint
count_marks (double room, double width)
{
  return (guint) CLAMP (room / width, FEWEST, CANEVAS_TICKS_MOST - 2);
}

/* Ticks of the calendar: as fine as their labels leave room. */
void
canevas_chart_draw_days (CanevasChart *self)
{
  CanevasTextStyle style = canevas_chart_get_text (self, CANEVAS_CHART_TICK);
  const CanevasShapeStyle tick = { .stroke = CANEVAS_PAINT_LINE, .line_width = 0.9 };
  const double bottom = self->plot.y + self->plot.height, reach = 3 * self->unit;
  double taken = -G_MAXDOUBLE;

  canevas_ticks_find_days ((guint32) self->x.from, (guint32) self->x.to, count_marks (self->plot.width, style.size * 4.5),
                           &self->x.ticks, &self->x.step);
  style.align = CANEVAS_TEXT_CENTRE;
  canevas_chart_begin_silent (self);
  for (guint i = 0; i < self->x.ticks.n; i++)
    {
      const double x = canevas_chart_axis_place (&self->x, self->x.ticks.values[i]);
      g_autofree char *label = dup_day_label (&self->x, i);
      const double width = canevas_text_measure_get_width (self->measure, label, &style);

      canevas_scene_add_line (self->scene, x, bottom, x, bottom + reach, &tick);
      if (x - width / 2 < taken)
        continue;
      canevas_scene_add_text (self->scene, x, bottom + reach + 1, label, &style, NULL);
      taken = x + width / 2 + 3 * self->unit;
    }
  canevas_chart_end (self);
}

/* Below their places, on two lines where one is too narrow; where not all find room, one in so many. */
void
canevas_chart_draw_categories (CanevasChart *self)
{
  CanevasTextStyle style = canevas_chart_get_text (self, CANEVAS_CHART_TICK);
  const guint n = self->data->x.categories->len;
  const double slot = self->plot.width / MAX (n, 1);
  guint every = 1;

  style.align = CANEVAS_TEXT_CENTRE;
  for (guint i = 0; i < n; i++)
    {
      const double narrowest = canevas_text_measure_get_narrowest (self->measure, self->data->x.categories->pdata[i], &style);

      every = MAX (every, (guint) ceil ((narrowest + 3) / slot));
    }
  style.width = slot * every - 3;
  style.max_lines = 2;
  canevas_chart_begin_silent (self);
  for (guint i = 0; i < n; i += every)
    canevas_scene_add_text (self->scene, self->plot.x + (i + 0.5) * slot, self->plot.y + self->plot.height + 4 * self->unit,
                            self->data->x.categories->pdata[i], &style, NULL);
  canevas_chart_end (self);
}
