/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-chart-drawing.h"

G_BEGIN_DECLS

/*
 * How the ideas of a box move from state to state, over time. In the current language; @today: ISO.
 */

/**
 * canevas_idea_progress_chart_data_new:
 *
 * How many ideas there were in each state at the end of each week, month, quarter or year: a series for each state that occurs,
 * what has come farthest first. For %CANEVAS_CHART_STACK; its table says the same.
 *
 * Returns: (transfer full) (nullable): %NULL where no idea is dated
 */
CanevasChartData *canevas_idea_progress_chart_data_new (CanevasRecord *idea_box, const char *today);
/**
 * canevas_idea_progress_chart_new:
 * @width, @height: on screen and as a figure, in points; 0: as it likes
 *
 * Returns: (transfer full) (nullable): %NULL where no idea is dated
 */
CanevasScene *canevas_idea_progress_chart_new (CanevasRecord *idea_box, CanevasTextMeasure *measure, CanevasDrawingSize size,
                                               double width, double height, const char *today);

G_END_DECLS
