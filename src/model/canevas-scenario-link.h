/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/* A link between units as a scenario would have it. Without origin, the scenario creates it; closed, it does away with it. */
#define CANEVAS_TYPE_SCENARIO_LINK (canevas_scenario_link_get_type ())
G_DECLARE_FINAL_TYPE (CanevasScenarioLink, canevas_scenario_link, CANEVAS, SCENARIO_LINK, CanevasRecord)

extern const CanevasRecordType canevas_scenario_link_type;

G_END_DECLS
