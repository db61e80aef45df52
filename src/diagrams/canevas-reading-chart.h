/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-chart-data.h"
#include "canevas-record.h"

G_BEGIN_DECLS

/**
 * canevas_reading_chart_new:
 *
 * The double readings of a project for a quadrant: results across, change of posture upwards, from 0 to 100, one way from reading to
 * reading. Readings that lack an answer on one side are left out, and the note says how many. In the current language.
 *
 * Returns: (transfer full)
 */
CanevasChartData *canevas_reading_chart_new (CanevasRecord *project);

/**
 * canevas_reading_profile_new:
 *
 * One reading, for bars: how much each question got, the questions of results and of posture as two series. (transfer full)
 */
CanevasChartData *canevas_reading_profile_new (CanevasRecord *reading);

G_END_DECLS
