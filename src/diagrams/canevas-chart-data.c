/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-chart-data.h"

#include "canevas-working-days.h"

#include <math.h>

#define LARGEST 1e300

static void
clear_point (gpointer data)
{
  CanevasChartPoint *point = data;

  g_free (point->id);
  g_free (point->label);
  g_free (point->note);
}

static void
free_series (gpointer data)
{
  CanevasChartSeries *series = data;

  g_free (series->name);
  g_free (series->unit);
  g_array_unref (series->points);
  g_free (series);
}

static void
init_axis (CanevasChartAxisData *axis)
{
  *axis = (CanevasChartAxisData){ .least = NAN, .most = NAN, .middle = NAN,
                                  .categories = g_ptr_array_new_with_free_func (g_free) };
}

static void
clear_axis (CanevasChartAxisData *axis)
{
  g_free (axis->title);
  g_free (axis->unit);
  g_ptr_array_unref (axis->categories);
}

static void
clear_data (gpointer data)
{
  CanevasChartData *self = data;

  g_free (self->title);
  g_free (self->subtitle);
  g_free (self->note);
  g_free (self->mark);
  clear_axis (&self->x);
  clear_axis (&self->y);
  g_ptr_array_unref (self->series);
  for (guint i = 0; i < G_N_ELEMENTS (self->quadrants); i++)
    g_free (self->quadrants[i]);
}

G_DEFINE_BOXED_TYPE (CanevasChartData, canevas_chart_data, canevas_chart_data_ref, canevas_chart_data_unref)

CanevasChartData *
canevas_chart_data_new (const char *title, const char *subtitle)
{
  CanevasChartData *self = g_rc_box_new0 (CanevasChartData);

  self->title = g_strdup (title);
  self->subtitle = g_strdup (subtitle);
  init_axis (&self->x);
  init_axis (&self->y);
  self->series = g_ptr_array_new_with_free_func (free_series);
  return self;
}

CanevasChartData *
canevas_chart_data_ref (CanevasChartData *self)
{
  return g_rc_box_acquire (self);
}

void
canevas_chart_data_unref (CanevasChartData *self)
{
  g_rc_box_release_full (self, clear_data);
}

static void
replace (char **text, const char *by)
{
  g_free (*text);
  *text = g_strdup (by);
}

void
canevas_chart_data_set_note (CanevasChartData *self, const char *note)
{
  g_return_if_fail (self != NULL);

  replace (&self->note, note);
}

void
canevas_chart_data_set_mark (CanevasChartData *self, const char *mark)
{
  g_return_if_fail (self != NULL);

  replace (&self->mark, mark);
}

void
canevas_chart_axis_data_add_category (CanevasChartAxisData *axis, const char *name)
{
  g_return_if_fail (axis != NULL && name != NULL);

  axis->scale = CANEVAS_SCALE_CATEGORIES;
  g_ptr_array_add (axis->categories, g_strdup (name));
}

void
canevas_chart_axis_data_set (CanevasChartAxisData *axis, CanevasChartScale scale, const char *title, const char *unit)
{
  g_return_if_fail (axis != NULL);

  axis->scale = scale;
  replace (&axis->title, title);
  replace (&axis->unit, unit);
}

void
canevas_chart_axis_data_set_range (CanevasChartAxisData *axis, double least, double most, double middle)
{
  g_return_if_fail (axis != NULL);

  axis->least = least;
  axis->most = most;
  axis->middle = middle;
}

void
canevas_chart_axis_data_set_ordered (CanevasChartAxisData *axis)
{
  g_return_if_fail (axis != NULL);

  axis->ordered = TRUE;
}

void
canevas_chart_data_set_quadrants (CanevasChartData *self, const char *top_left, const char *top_right, const char *bottom_left,
                                  const char *bottom_right)
{
  const char *const names[] = { top_left, top_right, bottom_left, bottom_right };

  g_return_if_fail (self != NULL);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    replace (&self->quadrants[i], names[i]);
}

CanevasChartSeries *
canevas_chart_data_add_series (CanevasChartData *self, const char *name, const char *unit)
{
  CanevasChartSeries *series = g_new0 (CanevasChartSeries, 1);

  g_return_val_if_fail (self != NULL && name != NULL, NULL);

  series->name = g_strdup (name);
  series->unit = g_strdup (unit);
  series->baseline = series->target_least = series->target_most = series->steps[0] = series->steps[1] = NAN;
  series->points = g_array_new (FALSE, FALSE, sizeof (CanevasChartPoint));
  g_array_set_clear_func (series->points, clear_point);
  g_ptr_array_add (self->series, series);
  return series;
}

void
canevas_chart_series_set_progress (CanevasChartSeries *series, CanevasChartProgress progress, double baseline,
                                   double target_least, double target_most)
{
  g_return_if_fail (series != NULL);

  series->progress = progress;
  series->baseline = baseline;
  series->target_least = target_least;
  series->target_most = target_most;
}

void
canevas_chart_series_set_steps (CanevasChartSeries *series, double weak, double fair)
{
  g_return_if_fail (series != NULL);

  series->steps[0] = weak;
  series->steps[1] = fair;
}

void
canevas_chart_data_add_value (CanevasChartData *self, CanevasChartSeries *series, const char *id, const char *category,
                              double value)
{
  guint number;
  CanevasChartPoint point = { .y = value, .size = NAN };

  g_return_if_fail (self != NULL && series != NULL && category != NULL);

  if (!g_ptr_array_find_with_equal_func (self->x.categories, category, g_str_equal, &number))
    {
      number = self->x.categories->len;
      g_ptr_array_add (self->x.categories, g_strdup (category));
    }
  self->x.scale = CANEVAS_SCALE_CATEGORIES;
  point.id = g_strdup (id);
  point.x = number;
  g_array_append_val (series->points, point);
}

gboolean
canevas_chart_series_add_day (CanevasChartSeries *series, const char *id, const char *day, double value)
{
  CanevasChartPoint point = { .y = value, .size = NAN };
  guint place;
  GDate date;

  g_return_val_if_fail (series != NULL, FALSE);

  if (!canevas_day_parse (day, &date))
    return FALSE;
  point.id = g_strdup (id);
  point.x = g_date_get_julian (&date);
  for (place = series->points->len; place > 0 && g_array_index (series->points, CanevasChartPoint, place - 1).x > point.x;
       place--)
    continue;
  g_array_insert_val (series->points, place, point);
  return TRUE;
}

void
canevas_chart_series_add_place (CanevasChartSeries *series, const char *id, const char *label, double x, double y, double size)
{
  const CanevasChartPoint point = { .id = g_strdup (id), .label = g_strdup (label), .x = x, .y = y, .size = size };

  g_return_if_fail (series != NULL);

  g_array_append_val (series->points, point);
}

void
canevas_chart_series_note_last (CanevasChartSeries *series, const char *note, gboolean marked)
{
  CanevasChartPoint *point;

  g_return_if_fail (series != NULL && series->points->len > 0);

  point = &g_array_index (series->points, CanevasChartPoint, series->points->len - 1);
  replace (&point->note, note);
  point->marked = marked;
}

gboolean
canevas_chart_is_value (double value)
{
  return isfinite (value) && fabs (value) <= LARGEST;
}

double
canevas_chart_series_get_target (const CanevasChartSeries *series)
{
  if (!canevas_chart_is_value (series->target_least))
    return series->target_most;
  return canevas_chart_is_value (series->target_most) ? series->target_least / 2 + series->target_most / 2 : series->target_least;
}

gboolean
canevas_chart_series_is_met (const CanevasChartSeries *series, double value)
{
  const gboolean has_least = canevas_chart_is_value (series->target_least),
                 has_most = canevas_chart_is_value (series->target_most);

  if (!canevas_chart_is_value (value) || (!has_least && !has_most))
    return FALSE;
  switch (series->progress)
    {
    case CANEVAS_PROGRESS_RISES:
      return value >= (has_least ? series->target_least : series->target_most);
    case CANEVAS_PROGRESS_FALLS:
      return value <= (has_most ? series->target_most : series->target_least);
    case CANEVAS_PROGRESS_UNKNOWN:
    default:
      return (!has_least || value >= series->target_least) && (!has_most || value <= series->target_most);
    }
}

const CanevasChartPoint *
canevas_chart_series_find_last (const CanevasChartSeries *series)
{
  for (guint i = series->points->len; i > 0; i--)
    if (canevas_chart_is_value (g_array_index (series->points, CanevasChartPoint, i - 1).y))
      return &g_array_index (series->points, CanevasChartPoint, i - 1);
  return NULL;
}

guint
canevas_chart_data_count_values (const CanevasChartData *self)
{
  guint n = 0;

  for (guint i = 0; i < self->series->len; i++)
    {
      const CanevasChartSeries *series = self->series->pdata[i];

      for (guint k = 0; k < series->points->len; k++)
        n += canevas_chart_is_value (g_array_index (series->points, CanevasChartPoint, k).y);
    }
  return n;
}
