/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-store.h"

G_BEGIN_DECLS

/* Another organisation, prepared beside the one in force: what would change, why and when. */
#define CANEVAS_TYPE_SCENARIO (canevas_scenario_get_type ())
G_DECLARE_FINAL_TYPE (CanevasScenario, canevas_scenario, CANEVAS, SCENARIO, CanevasRecord)

extern const CanevasRecordType canevas_scenario_type;

/**
 * canevas_scenario_duplicate:
 * @name: what the scenario is called
 *
 * Makes a scenario in which every unit, post, link and attachment in force has its row, as one undoable action. 10,000 people take
 * about a second.
 *
 * Returns: (transfer full): the scenario, or %NULL
 */
CanevasRecord *canevas_scenario_duplicate (CanevasStore *store, const char *name, GError **error);

/**
 * canevas_scenario_apply:
 *
 * Makes the scenario the organisation in force, as one undoable action: sets back the fields it changed, creates what it creates,
 * deletes what it closes, and says of the scenario that it was applied. What came into force after the duplication has no row in the
 * scenario and stays as it is. The difference is empty afterwards.
 *
 * Returns: %FALSE with a sentence where it changes nothing, or leaves something without a place: a unit under one that it closes, a post
 *   in one, a circle of units
 */
gboolean canevas_scenario_apply (CanevasScenario *self, GError **error);

G_END_DECLS
