/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-chart-data.h"
#include "canevas-drawing-size.h"
#include "canevas-record.h"
#include "canevas-scene.h"

G_BEGIN_DECLS

/**
 * CanevasChartForm:
 * @CANEVAS_CHART_LINE: over time, with baseline and target
 * @CANEVAS_CHART_BARS: by category, from zero; beside each other where there are several series
 * @CANEVAS_CHART_STACK: by category, the series on top of each other
 * @CANEVAS_CHART_RADAR: a profile: categories all around
 * @CANEVAS_CHART_BULLETS: a bar for each series: its last value, on its own scale, against its target
 * @CANEVAS_CHART_HEAT: categories across, series down, a number in each cell
 * @CANEVAS_CHART_RISKS: likelihood (x) and impact (y) in whole degrees; each risk in its cell
 * @CANEVAS_CHART_QUADRANT: two readings; the points of a series are one thing on its way
 * @CANEVAS_CHART_BUBBLES: two readings and a size
 * @CANEVAS_CHART_SPARKLINE: a line as small as a word
 */
typedef enum
{
  CANEVAS_CHART_LINE,
  CANEVAS_CHART_BARS,
  CANEVAS_CHART_STACK,
  CANEVAS_CHART_RADAR,
  CANEVAS_CHART_BULLETS,
  CANEVAS_CHART_HEAT,
  CANEVAS_CHART_RISKS,
  CANEVAS_CHART_QUADRANT,
  CANEVAS_CHART_BUBBLES,
  CANEVAS_CHART_SPARKLINE,
  CANEVAS_N_CHART_FORMS
} CanevasChartForm;

/** "line", "bars"…: as settings write it. */
const char *canevas_chart_form_get_name (CanevasChartForm form);
/** What people call it, in the current language. */
const char *canevas_chart_form_get_title (CanevasChartForm form);
/** FALSE when none is called @name. */
gboolean canevas_chart_form_find (const char *name, CanevasChartForm *form);

#define CANEVAS_CHART_ERROR (canevas_chart_error_quark ())
GQuark canevas_chart_error_quark (void);

typedef enum
{
  CANEVAS_CHART_ERROR_LOGARITHM, /* asked for, and wrong for this form or these values */
} CanevasChartError;

/**
 * CanevasChartOptions:
 * @width: on screen and as a figure, in points; 0: as the form likes it
 * @height: likewise
 * @titled: write title, subtitle and note of the data too, where there is no sheet that does
 * @subject: (nullable): a record of the file, which says whose sheet it is; needed on a sheet
 * @document: (nullable): whose version the sheet bears
 * @today: (nullable): YYYY-MM-DD: the date on the sheet
 */
typedef struct
{
  CanevasChartForm form;
  CanevasDrawingSize size;
  double width, height;
  gboolean titled;
  CanevasRecord *subject;
  const char *document, *today;
} CanevasChartOptions;

/**
 * canevas_chart_drawing_new:
 *
 * Draws figures. Bars begin at zero, marks of axes are round, targets and baselines are drawn and named, series differ by sign,
 * dash or pattern as well as by colour, labels never lie on one another, and what has no value shows as missing, never as zero.
 * Each value is a group that can be focused, in a group of its series: the outline of the scene says all of them. Without any
 * value the drawing says so and why. Bars, stacks, radars and heat maps need points of categories. In the current language.
 *
 * Returns: (transfer full) (nullable): %NULL with @error set where a logarithmic scale is asked for values that have none, or for
 * bars
 */
CanevasScene *canevas_chart_drawing_new (const CanevasChartData *data, CanevasTextMeasure *measure,
                                         const CanevasChartOptions *options, GError **error);

/**
 * canevas_chart_board_new:
 * @charts: (array length=n_charts): what is drawn, from the top left by rows
 * @forms: (array length=n_charts)
 * @title: of the sheet
 * @subtitle: (nullable)
 * @options: size and subject; it must be a sheet
 *
 * Draws several charts as panels of one sheet, each with its title, subtitle and note. A chart that cannot be drawn says why in
 * its panel. In the current language. (transfer full)
 */
CanevasScene *canevas_chart_board_new (const CanevasChartData *const *charts, const CanevasChartForm *forms, guint n_charts,
                                       const char *title, const char *subtitle, CanevasTextMeasure *measure,
                                       const CanevasChartOptions *options);

G_END_DECLS
