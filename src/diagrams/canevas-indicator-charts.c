/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-indicator-charts.h"

#include "canevas-attendance-chart.h"
#include "canevas-double-reading.h"
#include "canevas-indicator-review.h"
#include "canevas-indicator.h"
#include "canevas-measure.h"
#include "canevas-store.h"

#include <glib/gi18n-lib.h>

#define MOST_PANELS 6
#define FULL_SCORE 100.0 /* of a side of a double reading */

static double
get_decimal (CanevasRecord *record, const char *field)
{
  return canevas_record_is_set (record, field) ? canevas_record_get_decimal (record, field) : CANEVAS_CHART_NOTHING;
}

static CanevasScene *
draw (const CanevasChartData *data, CanevasChartForm form, CanevasRecord *subject, CanevasTextMeasure *measure,
      CanevasDrawingSize size, double width, double height, const char *today)
{
  const CanevasChartOptions options = {
    .form = form, .size = size, .width = width, .height = height, .subject = subject, .today = today
  };

  /* Nothing here is on a logarithmic scale: no other error is possible. */
  return canevas_chart_drawing_new (data, measure, &options, NULL);
}

/* --- An indicator --- */

/* A series with what the indicator says of its target; its measures are left to the caller. */
static CanevasChartSeries *
add_indicator (CanevasChartData *data, const CanevasIndicatorReview *review)
{
  CanevasRecord *indicator = review->indicator;
  const gboolean falls = g_strcmp0 (canevas_record_get_text (indicator, "direction"), "decrease") == 0;
  CanevasChartSeries *series =
    canevas_chart_data_add_series (data, canevas_record_get_title (indicator), canevas_indicator_get_unit (indicator));
  const double least = get_decimal (indicator, "target"), most = get_decimal (indicator, "target_most");
  /* Between two ends it is good, whichever side it comes from. */
  const CanevasChartProgress progress = canevas_chart_is_value (most) ? CANEVAS_PROGRESS_UNKNOWN
                                        : falls                       ? CANEVAS_PROGRESS_FALLS
                                                                      : CANEVAS_PROGRESS_RISES;

  canevas_chart_series_set_progress (series, progress, review->baseline, least, most);
  return series;
}

CanevasChartData *
canevas_indicator_chart_data_new (CanevasRecord *indicator, const char *today)
{
  g_autoptr (CanevasIndicatorReview) review = canevas_indicator_review_new (indicator, today);
  g_autoptr (GPtrArray) measures = canevas_indicator_list_measures (indicator);
  g_autofree char *sentence = canevas_indicator_review_dup_sentence (review);
  const char *source = canevas_record_get_text (indicator, "source");
  CanevasChartData *data = canevas_chart_data_new (canevas_record_get_title (indicator), sentence);
  CanevasChartSeries *series = add_indicator (data, review);

  canevas_chart_axis_data_set (&data->x, CANEVAS_SCALE_DAYS, NULL, NULL);
  for (guint i = 0; i < measures->len; i++)
    canevas_chart_series_add_day (series, canevas_record_get_id (measures->pdata[i]),
                                  canevas_record_get_text (measures->pdata[i], "measured_on"),
                                  get_decimal (measures->pdata[i], "value"));
  if (source != NULL)
    {
      g_autofree char *note = g_strdup_printf (_("Source: %s"), source);

      canevas_chart_data_set_note (data, note);
    }
  return data;
}

CanevasScene *
canevas_indicator_chart_new (CanevasRecord *indicator, CanevasTextMeasure *measure, CanevasDrawingSize size, double width,
                             double height, const char *today)
{
  g_autoptr (CanevasChartData) data = canevas_indicator_chart_data_new (indicator, today);
  g_autoptr (CanevasRecord) project = canevas_record_get_reference (indicator, "project");

  return draw (data, CANEVAS_CHART_LINE, project, measure, size, width, height, today);
}

/* --- All of them --- */

CanevasChartData *
canevas_indicators_chart_data_new (CanevasRecord *project, const char *today)
{
  g_autoptr (GPtrArray) reviews = canevas_indicator_review_project (project, today);
  g_autofree char *summary = canevas_indicator_review_dup_summary (reviews);
  CanevasChartData *data = canevas_chart_data_new (_("Indicators and targets"), summary);

  canevas_chart_axis_data_set (&data->x, CANEVAS_SCALE_DAYS, NULL, NULL);
  for (guint i = 0; i < reviews->len; i++)
    {
      const CanevasIndicatorReview *review = reviews->pdata[i];
      CanevasChartSeries *series = add_indicator (data, review);

      if (review->n_values > 0)
        canevas_chart_series_add_day (series, canevas_record_get_id (review->indicator), review->last_on, review->last);
      else
        canevas_chart_series_add_day (series, canevas_record_get_id (review->indicator), today, CANEVAS_CHART_NOTHING);
    }
  return data;
}

CanevasScene *
canevas_indicators_chart_new (CanevasRecord *project, CanevasTextMeasure *measure, CanevasDrawingSize size, double width,
                              double height, const char *today)
{
  g_autoptr (CanevasChartData) data = canevas_indicators_chart_data_new (project, today);

  if (data->series->len == 0)
    return NULL;
  return draw (data, CANEVAS_CHART_BULLETS, project, measure, size, width, height, today);
}

/* --- Double reading --- */

CanevasChartData *
canevas_double_reading_chart_data_new (CanevasRecord *project)
{
  g_autoptr (GPtrArray) readings = canevas_reading_list (project);
  g_autofree char *described = canevas_reading_describe (project);
  CanevasChartData *data = canevas_chart_data_new (_("Results and postures"), described);
  CanevasChartSeries *series = canevas_chart_data_add_series (data, canevas_record_get_title (project), NULL);

  canevas_chart_axis_data_set (&data->x, CANEVAS_SCALE_NUMBERS, _("Results and impact"), NULL);
  canevas_chart_axis_data_set (&data->y, CANEVAS_SCALE_NUMBERS, _("Change of posture"), NULL);
  canevas_chart_axis_data_set_range (&data->x, 0, FULL_SCORE, FULL_SCORE / 2);
  canevas_chart_axis_data_set_range (&data->y, 0, FULL_SCORE, FULL_SCORE / 2);
  canevas_chart_data_set_quadrants (data, canevas_reading_get_quarter_title (0, FULL_SCORE),
                                    canevas_reading_get_quarter_title (FULL_SCORE, FULL_SCORE),
                                    canevas_reading_get_quarter_title (0, 0), canevas_reading_get_quarter_title (FULL_SCORE, 0));
  for (guint i = 0; i < readings->len; i++)
    {
      CanevasRecord *reading = readings->pdata[i];

      canevas_chart_series_add_place (series, canevas_record_get_id (reading), canevas_record_get_title (reading),
                                      canevas_reading_get_score (reading, CANEVAS_READING_RESULTS, NULL, NULL),
                                      canevas_reading_get_score (reading, CANEVAS_READING_POSTURE, NULL, NULL),
                                      CANEVAS_CHART_NOTHING);
    }
  return data;
}

static guint
count_points (const CanevasChartData *data)
{
  return ((const CanevasChartSeries *) data->series->pdata[0])->points->len;
}

CanevasScene *
canevas_double_reading_chart_new (CanevasRecord *project, CanevasTextMeasure *measure, CanevasDrawingSize size, double width,
                                  double height, const char *today)
{
  g_autoptr (CanevasChartData) data = canevas_double_reading_chart_data_new (project);

  return count_points (data) > 0 ? draw (data, CANEVAS_CHART_QUADRANT, project, measure, size, width, height, today) : NULL;
}

/* --- The board --- */

/* Indicators of several values, over time, while there is room. */
static void
add_lines (GPtrArray *charts, GArray *forms, CanevasRecord *project, const char *today)
{
  const CanevasChartForm line = CANEVAS_CHART_LINE;
  g_autoptr (GPtrArray) reviews = canevas_indicator_review_project (project, today);

  for (guint i = 0; i < reviews->len && charts->len < MOST_PANELS; i++)
    {
      const CanevasIndicatorReview *review = reviews->pdata[i];

      if (review->n_values < 2)
        continue;
      g_ptr_array_add (charts, canevas_indicator_chart_data_new (review->indicator, today));
      g_array_append_val (forms, line);
    }
}

CanevasScene *
canevas_dashboard_new (CanevasRecord *project, CanevasTextMeasure *measure, CanevasDrawingSize size, const char *today)
{
  const CanevasChartForm bullets = CANEVAS_CHART_BULLETS, quadrant = CANEVAS_CHART_QUADRANT, line = CANEVAS_CHART_LINE;
  const CanevasChartOptions options = { .size = size, .subject = project, .today = today };
  g_autoptr (GPtrArray) charts = g_ptr_array_new_with_free_func ((GDestroyNotify) canevas_chart_data_unref);
  g_autoptr (GArray) forms = g_array_new (FALSE, FALSE, sizeof (CanevasChartForm));
  g_autoptr (CanevasChartData) targets = canevas_indicators_chart_data_new (project, today);
  g_autoptr (CanevasChartData) readings = canevas_double_reading_chart_data_new (project);
  g_autoptr (CanevasChartData) attendance = canevas_attendance_chart_data_new (canevas_record_get_store (project), project);

  g_return_val_if_fail (canevas_drawing_size_is_framed (size), NULL);

  if (targets->series->len > 0)
    {
      g_ptr_array_add (charts, canevas_chart_data_ref (targets));
      g_array_append_val (forms, bullets);
    }
  if (count_points (readings) > 0)
    {
      g_ptr_array_add (charts, canevas_chart_data_ref (readings));
      g_array_append_val (forms, quadrant);
    }
  /* Signs of a live dynamic keep their panel, whatever the number of indicators. */
  if (canevas_chart_data_count_values (attendance) > 0)
    {
      g_ptr_array_add (charts, canevas_chart_data_ref (attendance));
      g_array_append_val (forms, line);
    }
  add_lines (charts, forms, project, today);
  if (charts->len == 0)
    return NULL;
  return canevas_chart_board_new ((const CanevasChartData *const *) charts->pdata, (const CanevasChartForm *) forms->data,
                                  charts->len, _("Evaluation dashboard"), canevas_record_get_title (project), measure, &options);
}
