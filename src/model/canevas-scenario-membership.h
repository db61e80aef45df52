/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/* Another attachment of a person as a scenario would have it. Without origin, the scenario creates it; closed, it ends it. */
#define CANEVAS_TYPE_SCENARIO_MEMBERSHIP (canevas_scenario_membership_get_type ())
G_DECLARE_FINAL_TYPE (CanevasScenarioMembership, canevas_scenario_membership, CANEVAS, SCENARIO_MEMBERSHIP, CanevasRecord)

extern const CanevasRecordType canevas_scenario_membership_type;

G_END_DECLS
