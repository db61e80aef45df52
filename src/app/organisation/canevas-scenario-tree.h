/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "canevas-org-difference.h"

G_BEGIN_DECLS

/*
 * The units and posts of one scenario: search, ways to add, and the tree table, where each line says what the scenario does to it.
 * Signals: "selection" (CanevasRecord, nullable): the one selected; "edit": go and write in it.
 */
#define CANEVAS_TYPE_SCENARIO_TREE (canevas_scenario_tree_get_type ())
G_DECLARE_FINAL_TYPE (CanevasScenarioTree, canevas_scenario_tree, CANEVAS, SCENARIO_TREE, AdwBin)

GtkWidget *canevas_scenario_tree_new (CanevasRecord *scenario);
/** Says of each line what @difference, from the organisation in force to the scenario, does to it. */
void canevas_scenario_tree_show (CanevasScenarioTree *self, CanevasOrgDifference *difference);
/** Unfolds to a unit or post of the scenario and selects it. */
gboolean canevas_scenario_tree_select (CanevasScenarioTree *self, CanevasRecord *record);

G_END_DECLS
