/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What evaluation says, across a page of text: where the double readings put a project, what was said in a review by theme. */
#include "canevas-chart-drawing.h"
#include "canevas-figure.h"
#include "canevas-fonts.h"
#include "canevas-reading-chart.h"
#include "canevas-retex-chart.h"

#define QUADRANT 340.0
#define THEMES 190.0

static CanevasScene *
make_chart (const CanevasChartData *data, CanevasChartForm form, double width, double height, GError **error)
{
  const CanevasChartOptions options = { .form = form, .size = CANEVAS_DRAWING_FIGURE, .width = width, .height = height };
  g_autoptr (CanevasTextMeasure) measure = NULL;

  if (canevas_chart_data_count_values (data) == 0)
    return NULL;
  measure = canevas_fonts_make_measure ();
  return canevas_chart_drawing_new (data, measure, &options, error);
}

static CanevasScene *
make_readings (CanevasRecord *project, double width, double height, GError **error)
{
  g_autoptr (CanevasChartData) data = canevas_reading_chart_new (project);
  const double side = MIN (MIN (width, height), QUADRANT);

  return make_chart (data, CANEVAS_CHART_QUADRANT, side, side, error);
}

static CanevasScene *
make_themes (CanevasRecord *retex, double width, double height, GError **error)
{
  g_autoptr (CanevasChartData) data = canevas_retex_chart_new (retex);

  return make_chart (data, CANEVAS_CHART_STACK, width, MIN (height, THEMES), error);
}

const CanevasFigureMaker canevas_figure_double_reading = { "double-reading", make_readings };
const CanevasFigureMaker canevas_figure_retex_themes = { "retex-themes", make_themes };
