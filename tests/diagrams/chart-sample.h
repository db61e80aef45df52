/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-chart-drawing.h"

G_BEGIN_DECLS

/*
 * Figures as authorities have them. Those of the guide are facts: EMI of Val-d'Oise, ten sessions of twelve, 120 trained, 30
 * projects; MEL's double reading. All others are examples. All: (transfer full)
 */

/** Days to answer, month by month, against a target of 7 to 9 days. */
CanevasChartData *chart_sample_new_delay (void);
/** Three directions over two years, with months that nobody measured. */
CanevasChartData *chart_sample_new_directions (void);
/** Trainees of the ten sessions of the EMI. */
CanevasChartData *chart_sample_new_sessions (void);
/** Projects of the EMI by theme, with names that need room. */
CanevasChartData *chart_sample_new_themes (void);
/** What sessions cost, above and below the budget. */
CanevasChartData *chart_sample_new_gaps (void);
/** Days of five disciplines over four sessions. */
CanevasChartData *chart_sample_new_disciplines (void);
/** How people work together, at the start and now. */
CanevasChartData *chart_sample_new_posture (void);
/** Five criteria against their targets. */
CanevasChartData *chart_sample_new_criteria (void);
/** Who took part, by direction and month. */
CanevasChartData *chart_sample_new_attendance (void);
/** Seven risks of a merger of services. */
CanevasChartData *chart_sample_new_risks (void);
/** MEL's libraries and other projects: results and change of posture, over time. */
CanevasChartData *chart_sample_new_double_reading (void);
/** Projects of a portfolio: stage, weight, days of work. */
CanevasChartData *chart_sample_new_portfolio (void);

/** The nth of twenty charts of all forms, as the benchmark draws them. @form: (out) */
CanevasChartData *chart_sample_new_nth (guint number, CanevasChartForm *form);

G_END_DECLS
