/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Values over time, and the same as small as a word. */
#include "canevas-config.h"

#include "canevas-chart-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MARK 3.0
#define SMALLEST_MARK 0.9
/* Lines that end this share of the plot before its end have their name there. */
#define EARLY 0.06
#define NAME_WIDTH 150.0
/* A single day stands in the middle of a month. */
#define AROUND 15

static const CanevasChartPoint *
get_point (const CanevasChart *self, guint series, guint point)
{
  return &g_array_index (((const CanevasChartSeries *) self->data->series->pdata[series])->points, CanevasChartPoint, point);
}

static guint
count_points (const CanevasChart *self, guint series)
{
  return ((const CanevasChartSeries *) self->data->series->pdata[series])->points->len;
}

static double
get_x (const CanevasChart *self, const CanevasChartPoint *point)
{
  return canevas_chart_axis_place (&self->x, point->x);
}

static double
get_y (const CanevasChart *self, const CanevasChartPoint *point)
{
  return canevas_chart_axis_place (&self->y, point->y);
}

/* --- Axes --- */

static void
span_across (CanevasChart *self)
{
  const CanevasChartAxisData *settings = &self->data->x;
  double least, most;

  if (!canevas_chart_find_range (self->data, FALSE, FALSE, &least, &most))
    least = most = 1;
  if (settings->scale == CANEVAS_SCALE_NUMBERS || settings->scale == CANEVAS_SCALE_LOGARITHM)
    {
      canevas_chart_axis_span (&self->x, settings, least, most, FALSE, 6);
      return;
    }
  self->x = (CanevasChartAxis){ .scale = settings->scale, .from = least, .to = most, .divisor = 1 };
  if (settings->scale == CANEVAS_SCALE_CATEGORIES)
    {
      self->x.from = -0.5;
      self->x.to = settings->categories->len - 0.5;
    }
  else if (least == most)
    {
      self->x.from = MAX (1, least - AROUND);
      self->x.to = most + AROUND;
    }
}

static void
span_up (CanevasChart *self)
{
  const gboolean small = self->form == CANEVAS_CHART_SPARKLINE;
  double least, most;

  /* What is as small as a word shows the way it goes, not how much it is. */
  canevas_chart_find_range (self->data, TRUE, !small, &least, &most);
  canevas_chart_axis_span (&self->y, &self->data->y, least, most, !small && canevas_chart_wants_zero (self->data, least, most),
                           (guint) CLAMP (self->room.height / (26 * self->unit), 3, 6));
}

static void
place_axes (CanevasChart *self)
{
  const gboolean inset = self->x.scale == CANEVAS_SCALE_DAYS;

  /* The first and the last day stand clear of the sides. */
  self->x.start = self->plot.x + (inset ? 6 * self->unit : 0);
  self->x.end = self->plot.x + self->plot.width - (inset ? 2 * self->unit : 0);
  self->y.start = self->plot.y + self->plot.height;
  self->y.end = self->plot.y;
}

/* --- Layers --- */

/* A line through values that follow each other; what is missing leaves a gap. */
static void
draw_path (CanevasChart *self, guint series)
{
  const CanevasShapeStyle style = canevas_chart_get_line (self, series);
  const guint n = count_points (self, series);
  g_autofree CanevasPoint *run = g_new (CanevasPoint, n + 1);
  guint length = 0;

  for (guint i = 0; i <= n; i++)
    {
      const CanevasChartPoint *point = i < n ? get_point (self, series, i) : NULL;

      if (point != NULL && canevas_chart_is_value (point->y))
        {
          run[length++] = (CanevasPoint){ get_x (self, point), get_y (self, point) };
          continue;
        }
      if (length > 1)
        canevas_scene_add_polyline (self->scene, run, length, &style);
      length = 0;
    }
}

/* The line of what is as small as a word has no marks but its last one, and a dot for what stands alone. */
static void
draw_bare_point (CanevasChart *self, guint series, guint number)
{
  const CanevasChartPoint *point = get_point (self, series, number);
  const gboolean follows = number > 0 && canevas_chart_is_value (get_point (self, series, number - 1)->y);
  const gboolean goes_on = number + 1 < count_points (self, series) && canevas_chart_is_value (get_point (self, series, number + 1)->y);
  const CanevasShapeStyle line = canevas_chart_get_line (self, series), dot = { .fill = line.stroke };

  canevas_scene_add_circle (self->scene, get_x (self, point), get_y (self, point),
                            follows || goes_on ? line.line_width / 2 : line.line_width, &dot);
}

static void
draw_points (CanevasChart *self, guint series)
{
  const CanevasChartPoint *last = canevas_chart_series_find_last (self->data->series->pdata[series]);
  const guint n = count_points (self, series);
  const double spacing = self->plot.width / MAX (n, 1);
  const gboolean bare = self->form == CANEVAS_CHART_SPARKLINE;
  const double radius = CLAMP (spacing * 0.28, SMALLEST_MARK, MARK) * self->unit;

  canevas_chart_begin_series (self, series);
  draw_path (self, series);
  for (guint i = 0; i < n; i++)
    {
      const CanevasChartPoint *point = get_point (self, series, i);

      canevas_chart_begin_point (self, series, i);
      if (canevas_chart_is_value (point->y) && bare && point != last)
        draw_bare_point (self, series, i);
      else if (canevas_chart_is_value (point->y))
        canevas_chart_draw_mark (self, series, get_x (self, point), get_y (self, point),
                                 point == last ? MAX (radius, MARK * 1.2) : radius);
      else
        canevas_chart_draw_missing (self, get_x (self, point), self->plot.y + self->plot.height - 6 * self->unit);
      canevas_chart_end (self);
    }
  canevas_chart_end (self);
}

/* No word lies on a line or its marks. */
static void
block_path (CanevasChart *self, CanevasLabelPlacement *labels, guint series)
{
  const CanevasChartPoint *before = NULL;

  for (guint i = 0; i < count_points (self, series); i++)
    {
      const CanevasChartPoint *point = get_point (self, series, i);
      const CanevasPoint at = { get_x (self, point), canevas_chart_is_value (point->y) ? get_y (self, point) : 0 };

      if (!canevas_chart_is_value (point->y))
        {
          before = NULL;
          continue;
        }
      canevas_label_placement_block (labels, &(CanevasRectangle){ at.x - MARK, at.y - MARK, 2 * MARK, 2 * MARK });
      if (before != NULL)
        canevas_label_placement_block_line (labels, &(CanevasPoint){ get_x (self, before), get_y (self, before) }, &at);
      before = point;
    }
}

/* Nor on those that go all across: where it started, what it aims at. */
static void
block_references (CanevasChart *self, CanevasLabelPlacement *labels, guint number)
{
  const CanevasChartSeries *series = self->data->series->pdata[number];
  const double values[] = { series->baseline, series->target_least, series->target_most };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    if (canevas_chart_is_value (values[i]))
      {
        const double y = canevas_chart_axis_place (&self->y, values[i]);

        canevas_label_placement_block_line (labels, &(CanevasPoint){ self->plot.x, y },
                                            &(CanevasPoint){ self->plot.x + self->plot.width, y });
      }
}

/* On a lone line the first value and the farthest ones, where they find room off the line. */
static void
label_extremes (CanevasChart *self)
{
  const CanevasChartSeries *series = self->data->series->pdata[0];
  g_autoptr (CanevasLabelPlacement) labels = canevas_label_placement_new (&self->plot);
  const CanevasChartPoint *last = canevas_chart_series_find_last (series), *chosen[3] = { NULL };
  CanevasTextStyle style = canevas_chart_get_text (self, CANEVAS_CHART_LABEL);

  block_path (self, labels, 0);
  block_references (self, labels, 0);
  for (guint i = 0; i < series->points->len; i++)
    {
      const CanevasChartPoint *point = get_point (self, 0, i);

      if (!canevas_chart_is_value (point->y))
        continue;
      if (chosen[0] == NULL)
        chosen[0] = point;
      if (chosen[1] == NULL || point->y > chosen[1]->y)
        chosen[1] = point;
      if (chosen[2] == NULL || point->y < chosen[2]->y)
        chosen[2] = point;
    }
  for (guint i = 0; i < G_N_ELEMENTS (chosen); i++)
    {
      g_autofree char *text = canevas_chart_format_short (chosen[i]->y, NULL);
      const CanevasPoint at = { get_x (self, chosen[i]), get_y (self, chosen[i]) };
      CanevasTextExtent extent;
      CanevasRectangle place;

      if (chosen[i] == last || (i > 0 && chosen[i] == chosen[0]) || (i > 1 && chosen[i] == chosen[1]))
        continue;
      canevas_text_measure_get_extent (self->measure, text, &style, &extent);
      if (canevas_label_placement_find (labels, &at, 5 * self->unit, extent.width, extent.height, &place))
        canevas_scene_add_text (self->scene, place.x, place.y, text, &style, NULL);
    }
}

/* "8,7 j", or "Délai : 8,7 j" where there are several lines. (transfer full) */
static char *
dup_end (const CanevasChart *self, guint number)
{
  const CanevasChartSeries *series = self->data->series->pdata[number];
  const CanevasChartPoint *last = canevas_chart_series_find_last (series);
  g_autofree char *value = canevas_chart_format_short (last->y, canevas_chart_get_unit (self->data, series));

  return self->data->series->len == 1 ? g_steal_pointer (&value) : g_strdup_printf ("%s\302\240: %s", series->name, value);
}

/* @named: (nullable): which of the lines have their name elsewhere */
static void
add_series_ends (CanevasChart *self, GArray *ends, const gboolean *named)
{
  const guint n = self->data->series->len;

  for (guint i = 0; i < n; i++)
    {
      const CanevasChartPoint *last = canevas_chart_series_find_last (self->data->series->pdata[i]);

      if (last != NULL && (named == NULL || !named[i]))
        canevas_chart_add_end (self, ends, dup_end (self, i), canevas_chart_get_paint (i),
                               n == 1 ? CANEVAS_CHART_KEY : CANEVAS_CHART_STRONG, get_x (self, last), get_y (self, last));
    }
}

/*
 * Of several lines those that end early have their name where they end: a leader across the plot would look like values.
 * Returns: (transfer full): which of them found room for it
 */
static gboolean *
name_early_ends (CanevasChart *self)
{
  const guint n = self->data->series->len;
  gboolean *named = g_new0 (gboolean, n + 1);
  g_autoptr (CanevasLabelPlacement) labels = canevas_label_placement_new (&self->plot);
  CanevasTextStyle style = canevas_chart_get_text (self, CANEVAS_CHART_STRONG);

  style.width = MIN (NAME_WIDTH * self->unit, self->plot.width / 3);
  for (guint i = 0; i < n; i++)
    {
      block_path (self, labels, i);
      block_references (self, labels, i);
    }
  canevas_chart_begin_silent (self);
  for (guint i = 0; i < n && n > 1; i++)
    {
      const CanevasChartPoint *last = canevas_chart_series_find_last (self->data->series->pdata[i]);
      g_autofree char *text = last != NULL ? dup_end (self, i) : NULL;
      CanevasTextExtent extent;
      CanevasRectangle place;

      if (last == NULL || self->plot.x + self->plot.width - get_x (self, last) < EARLY * self->plot.width)
        continue;
      canevas_text_measure_get_extent (self->measure, text, &style, &extent);
      named[i] = canevas_label_placement_find (labels, &(CanevasPoint){ get_x (self, last), get_y (self, last) }, 6 * self->unit,
                                               extent.width + 1, extent.height, &place);
      style.paint = canevas_chart_get_paint (i);
      if (named[i])
        canevas_scene_add_text (self->scene, place.x, place.y, text, &style, NULL);
    }
  canevas_chart_end (self);
  return named;
}

/* Room for axes and labels. Returns: whether the names find no room at the ends of the lines, and stand above */
static gboolean
lay_out (CanevasChart *self)
{
  const double unit = self->unit, most = self->room.width * 0.24, head = 18 * unit, foot = 28 * unit;
  const double left = canevas_chart_measure_labels (self, &self->y);
  g_autoptr (GArray) ends = canevas_chart_list_ends (self, &self->y);
  double width, height, needed;
  gboolean crowded;

  canevas_chart_measure_ends (self, ends, most, &width, &height);
  add_series_ends (self, ends, NULL);
  canevas_chart_measure_ends (self, ends, most, &needed, &height);
  crowded = self->data->series->len > 1 && height > self->room.height - head - foot + 20 * unit;
  if (crowded)
    canevas_chart_draw_legend (self, FALSE, NULL);
  else
    width = needed;
  self->plot = (CanevasRectangle){ self->room.x + left, self->room.y + head, MAX (self->room.width - left - width, 20),
                                   MAX (self->room.height - head - foot, 20) };
  place_axes (self);
  return crowded;
}

static void
draw_notes (CanevasChart *self)
{
  const gboolean off_zero = self->y.scale != CANEVAS_SCALE_LOGARITHM && self->y.from > 0;
  const char *notes[4] = { NULL };
  g_autofree char *text = NULL;
  guint n = 0, n_points = 0;

  for (guint i = 0; i < self->data->series->len; i++)
    n_points += count_points (self, i);
  if (n_points > canevas_chart_data_count_values (self->data))
    notes[n++] = C_("chart", "×: no value");
  if (off_zero)
    notes[n++] = C_("chart", "The axis does not start at zero");
  if (self->y.scale == CANEVAS_SCALE_LOGARITHM)
    notes[n++] = C_("chart", "Logarithmic scale: equal steps multiply");
  if (n == 0)
    return;
  text = g_strjoinv (" · ", (char **) notes);
  canevas_chart_draw_foot (self, text);
}

static void
draw_below (CanevasChart *self)
{
  if (self->x.scale == CANEVAS_SCALE_DAYS)
    canevas_chart_draw_days (self);
  else if (self->x.scale == CANEVAS_SCALE_CATEGORIES)
    canevas_chart_draw_categories (self);
  else
    {
      canevas_chart_draw_values (self, &self->x, FALSE);
      canevas_chart_draw_unit (self, &self->x, FALSE, self->data->x.unit);
    }
}

void
canevas_chart_draw_line (CanevasChart *self)
{
  g_autofree gboolean *named = NULL;
  g_autoptr (GArray) ends = NULL;
  double width, height;
  gboolean crowded;

  span_across (self);
  span_up (self);
  draw_notes (self);
  crowded = lay_out (self);
  canevas_chart_draw_values (self, &self->y, TRUE);
  canevas_chart_draw_unit (self, &self->y, TRUE, canevas_chart_get_unit (self->data, self->data->series->pdata[0]));
  canevas_chart_draw_targets (self, &self->y, TRUE);
  canevas_chart_draw_base (self, &self->y, TRUE);
  draw_below (self);
  for (guint i = 0; i < self->data->series->len; i++)
    draw_points (self, i);
  if (self->data->series->len == 1)
    label_extremes (self);
  ends = canevas_chart_list_ends (self, &self->y);
  if (!crowded)
    {
      named = name_early_ends (self);
      add_series_ends (self, ends, named);
    }
  canevas_chart_measure_ends (self, ends, self->room.width * 0.24, &width, &height);
  canevas_chart_draw_ends (self, ends);
}

/* As high as a line of text: no axis, the last value beside it. */
void
canevas_chart_draw_sparkline (CanevasChart *self)
{
  const CanevasChartSeries *series = self->data->series->pdata[0];
  const CanevasChartPoint *last = canevas_chart_series_find_last (series);
  CanevasTextStyle style = canevas_chart_get_text (self, CANEVAS_CHART_STRONG);
  g_autofree char *value = canevas_chart_format_short (last != NULL ? last->y : NAN, canevas_chart_get_unit (self->data, series));
  const double width = canevas_text_measure_get_width (self->measure, value, &style), inset = MARK * 1.2 * self->unit;

  span_across (self);
  span_up (self);
  self->plot =
    (CanevasRectangle){ self->room.x, self->room.y + inset, MAX (self->room.width - width - 2 * inset - 4 * self->unit, 10),
                        MAX (self->room.height - 2 * inset, 2) };
  self->x.start = self->plot.x + 2;
  self->x.end = self->plot.x + self->plot.width;
  self->y.start = self->plot.y + self->plot.height;
  self->y.end = self->plot.y;
  draw_points (self, 0);
  style.anchor = CANEVAS_TEXT_MIDDLE;
  style.paint = canevas_chart_get_paint (0);
  canevas_chart_begin_silent (self);
  canevas_scene_add_text (self->scene, self->room.x + self->room.width - width, self->room.y + self->room.height / 2, value,
                          &style, NULL);
  canevas_chart_end (self);
}
