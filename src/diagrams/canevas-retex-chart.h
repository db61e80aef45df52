/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-chart-data.h"
#include "canevas-record.h"

G_BEGIN_DECLS

/**
 * canevas_retex_chart_new:
 *
 * What was said in a lessons-learned review, by theme: successes and difficulties, each counted by its voices (one where none were
 * counted). The themes that were said most come first; what has no theme comes last, and says so. In the current language.
 *
 * Returns: (transfer full)
 */
CanevasChartData *canevas_retex_chart_new (CanevasRecord *retex);

G_END_DECLS
