/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-chart-data.h"
#include "canevas-store.h"

G_BEGIN_DECLS

/**
 * canevas_attendance_chart_data_new:
 * @project: (nullable): %NULL: the sessions of communities, of the whole file
 *
 * How many come, meeting after meeting, in percent of those expected: the members of a body who count for its quorum, the
 * participants a session expected. A series a body or a community, and one for the other sessions; for %CANEVAS_CHART_LINE. Numbers
 * only: they tell whether something is alive (guide *Faire le pari du collaboratif* (2023), part 2, C.1.d), never of anybody. What
 * was not counted is left out, and cancelled meetings. In the current language.
 *
 * Returns: (transfer full)
 */
CanevasChartData *canevas_attendance_chart_data_new (CanevasStore *store, CanevasRecord *project);

G_END_DECLS
