/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/* A date of the way to a new organisation: information of agents, opinion of the CST, vote, day of effect. */
#define CANEVAS_TYPE_SCENARIO_STEP (canevas_scenario_step_get_type ())
G_DECLARE_FINAL_TYPE (CanevasScenarioStep, canevas_scenario_step, CANEVAS, SCENARIO_STEP, CanevasRecord)

extern const CanevasRecordType canevas_scenario_step_type;

G_END_DECLS
