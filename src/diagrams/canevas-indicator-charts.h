/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-chart-drawing.h"

G_BEGIN_DECLS

/*
 * What an evaluation shows of a project, from its records: an indicator over time, all of them against their targets, results and
 * postures side by side. All in the current language; @today: ISO.
 */

/** The measures of an indicator over time, with where it started and where it should be. For %CANEVAS_CHART_LINE. (transfer full)
 */
CanevasChartData *canevas_indicator_chart_data_new (CanevasRecord *indicator, const char *today);
/** canevas_indicator_chart_new: @width, @height: on screen and as a figure, in points; 0: as it likes. (transfer full) */
CanevasScene *canevas_indicator_chart_new (CanevasRecord *indicator, CanevasTextMeasure *measure, CanevasDrawingSize size,
                                           double width, double height, const char *today);

/** The latest values of all indicators of a project against their targets. For %CANEVAS_CHART_BULLETS. (transfer full) */
CanevasChartData *canevas_indicators_chart_data_new (CanevasRecord *project, const char *today);
/** (transfer full) (nullable): %NULL without an indicator */
CanevasScene *canevas_indicators_chart_new (CanevasRecord *project, CanevasTextMeasure *measure, CanevasDrawingSize size,
                                            double width, double height, const char *today);

/**
 * canevas_double_reading_chart_data_new:
 *
 * The double readings of a project, one after the other: how far its results have come across, how far postures have changed
 * upwards, from 0 to 100. A reading that has no answer on one of the sides has no place. For %CANEVAS_CHART_QUADRANT. (transfer
 * full)
 */
CanevasChartData *canevas_double_reading_chart_data_new (CanevasRecord *project);
/** (transfer full) (nullable): %NULL without a reading */
CanevasScene *canevas_double_reading_chart_new (CanevasRecord *project, CanevasTextMeasure *measure, CanevasDrawingSize size,
                                                double width, double height, const char *today);

/**
 * canevas_dashboard_new:
 * @size: a sheet
 *
 * All of these on one sheet: targets first, then the double reading, then over time those indicators that have several measures,
 * as many as find room. (transfer full) (nullable): %NULL without an indicator and without a reading
 */
CanevasScene *canevas_dashboard_new (CanevasRecord *project, CanevasTextMeasure *measure, CanevasDrawingSize size,
                                     const char *today);

G_END_DECLS
