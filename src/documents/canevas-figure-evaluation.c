/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an evaluation shows, across a page of text. */
#include "canevas-figure.h"

#include "canevas-chart-drawing.h"
#include "canevas-fonts.h"
#include "canevas-indicator-charts.h"
#include "canevas-indicator-review.h"
#include "canevas-retex-chart.h"
#include "canevas-working-days.h"

#define LINE_HEIGHT 150.0
#define QUADRANT_HEIGHT 230.0
#define THEMES_HEIGHT 190.0

static CanevasScene *
make_indicators (CanevasRecord *project, double width, double height, GError **error)
{
  g_autoptr (CanevasTextMeasure) measure = canevas_fonts_make_measure ();
  g_autofree char *today = canevas_day_dup_today ();
  g_autoptr (GPtrArray) reviews = canevas_indicator_review_project (project, today);
  guint n_values = 0;

  for (guint i = 0; i < reviews->len; i++)
    n_values += ((const CanevasIndicatorReview *) reviews->pdata[i])->n_values;
  if (n_values == 0)
    return NULL;
  return canevas_indicators_chart_new (project, measure, CANEVAS_DRAWING_FIGURE, width, 0, today);
}

/* One value is said in the text. */
static CanevasScene *
make_indicator (CanevasRecord *indicator, double width, double height, GError **error)
{
  g_autoptr (CanevasTextMeasure) measure = canevas_fonts_make_measure ();
  g_autofree char *today = canevas_day_dup_today ();
  g_autoptr (CanevasIndicatorReview) review = canevas_indicator_review_new (indicator, today);

  if (review->n_values < 2)
    return NULL;
  return canevas_indicator_chart_new (indicator, measure, CANEVAS_DRAWING_FIGURE, width, MIN (LINE_HEIGHT, height), today);
}

static CanevasScene *
make_double_reading (CanevasRecord *project, double width, double height, GError **error)
{
  g_autoptr (CanevasTextMeasure) measure = canevas_fonts_make_measure ();
  g_autofree char *today = canevas_day_dup_today ();

  return canevas_double_reading_chart_new (project, measure, CANEVAS_DRAWING_FIGURE, width, MIN (QUADRANT_HEIGHT, height), today);
}

/* What was said in a review, by theme. */
static CanevasScene *
make_themes (CanevasRecord *retex, double width, double height, GError **error)
{
  const CanevasChartOptions options = { .form = CANEVAS_CHART_STACK, .size = CANEVAS_DRAWING_FIGURE, .width = width,
                                        .height = MIN (height, THEMES_HEIGHT) };
  g_autoptr (CanevasChartData) data = canevas_retex_chart_new (retex);
  g_autoptr (CanevasTextMeasure) measure = NULL;

  if (canevas_chart_data_count_values (data) == 0)
    return NULL;
  measure = canevas_fonts_make_measure ();
  return canevas_chart_drawing_new (data, measure, &options, error);
}

const CanevasFigureMaker canevas_figure_retex_themes = { "retex-themes", make_themes };
const CanevasFigureMaker canevas_figure_indicators = { "indicators", make_indicators };
const CanevasFigureMaker canevas_figure_indicator = { "indicator", make_indicator };
const CanevasFigureMaker canevas_figure_double_reading = { "double-reading", make_double_reading };
