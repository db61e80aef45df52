/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/* A unit as a scenario would have it. Without origin, the scenario creates it; closed, it does away with it. */
#define CANEVAS_TYPE_SCENARIO_UNIT (canevas_scenario_unit_get_type ())
G_DECLARE_FINAL_TYPE (CanevasScenarioUnit, canevas_scenario_unit, CANEVAS, SCENARIO_UNIT, CanevasRecord)

extern const CanevasRecordType canevas_scenario_unit_type;

G_END_DECLS
