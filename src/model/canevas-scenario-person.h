/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/* A post as a scenario would have it. Without origin, the scenario creates it; closed, it does away with it. */
#define CANEVAS_TYPE_SCENARIO_PERSON (canevas_scenario_person_get_type ())
G_DECLARE_FINAL_TYPE (CanevasScenarioPerson, canevas_scenario_person, CANEVAS, SCENARIO_PERSON, CanevasRecord)

extern const CanevasRecordType canevas_scenario_person_type;

G_END_DECLS
