/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "canevas-org-watch.h"
#include "canevas-org-chart.h"

G_BEGIN_DECLS

/**
 * CanevasChartSettings:
 *
 * How an organisation chart is drawn: what the inspector of its page shows while nothing is selected. These are no facts: they last
 * as long as the page, and undo knows nothing of them. Signal: "changed".
 */
#define CANEVAS_TYPE_CHART_SETTINGS (canevas_chart_settings_get_type ())
G_DECLARE_FINAL_TYPE (CanevasChartSettings, canevas_chart_settings, CANEVAS, CHART_SETTINGS, AdwBin)

GtkWidget *canevas_chart_settings_new (CanevasStore *store);
/** (transfer full) (nullable): the scenario to compare with */
CanevasRecord *canevas_chart_settings_dup_scenario (CanevasChartSettings *self);
/** canevas_chart_settings_compare: @scenario: (nullable): draws what it changes; %NULL: the organisation in force */
void canevas_chart_settings_compare (CanevasChartSettings *self, CanevasRecord *scenario);
/** Writes what was chosen into @options, which then borrows from @self. */
void canevas_chart_settings_get (CanevasChartSettings *self, CanevasOrgChartOptions *options);
void canevas_chart_settings_set_form (CanevasChartSettings *self, CanevasOrgForm form);
/** Follows the organisation: how many levels there are, whether the unit drawn from still is. */
void canevas_chart_settings_follow (CanevasChartSettings *self, CanevasOrgFacts *facts);
/** canevas_chart_settings_set_of: draws from @unit; %NULL: the whole */
void canevas_chart_settings_set_of (CanevasChartSettings *self, CanevasRecord *unit);

G_END_DECLS
