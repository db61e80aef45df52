/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/* Another organisation, prepared beside the one in force: what would change, why and when. */
#define CANEVAS_TYPE_SCENARIO (canevas_scenario_get_type ())
G_DECLARE_FINAL_TYPE (CanevasScenario, canevas_scenario, CANEVAS, SCENARIO, CanevasRecord)

extern const CanevasRecordType canevas_scenario_type;

G_END_DECLS
