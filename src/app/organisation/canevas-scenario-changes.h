/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "canevas-org-difference.h"

G_BEGIN_DECLS

/*
 * What a scenario changes, beside its tree: what the review finds, with its fixes, then every change with its sign and its word. Signal
 * "show-record" (CanevasRecord, nullable string): the record to go to, and the field to write in.
 */
#define CANEVAS_TYPE_SCENARIO_CHANGES (canevas_scenario_changes_get_type ())
G_DECLARE_FINAL_TYPE (CanevasScenarioChanges, canevas_scenario_changes, CANEVAS, SCENARIO_CHANGES, AdwBin)

GtkWidget *canevas_scenario_changes_new (void);
/** canevas_scenario_changes_show: @difference: from the organisation in force to @scenario */
void canevas_scenario_changes_show (CanevasScenarioChanges *self, CanevasRecord *scenario, CanevasOrgDifference *difference);

G_END_DECLS
