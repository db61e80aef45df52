/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-scenario-step.h"

#include "canevas-fields.h"

struct _CanevasScenarioStep
{
  CanevasRecord parent_instance;
};

static const CanevasChoice kinds[] = {
  { "information", NC_("choice", "Information of agents") },
  { "workshop", NC_("choice", "Workshop") },
  { "interview", NC_("choice", "Individual interviews") },
  { "cst", NC_("choice", "Opinion of the CST") },
  { "vote", NC_("choice", "Vote of the assembly") },
  { "effect", NC_("choice", "Day of effect") },
  { NULL },
};

static const CanevasField fields[] = {
  REFERENCE ("scenario", N_("Scenario"), NULL, "scenario", CASCADE, .required = TRUE, .hidden = TRUE),
  TEXT ("name", N_("Step"), N_("What happens on that day?"), .required = TRUE),
  CHOICE ("kind", N_("Kind"), NULL, kinds),
  DATE ("date", N_("Date"), N_("On which day?"), .required = TRUE),
  TEXT ("audience", N_("For whom"), N_("Who is informed, consulted or decides?")),
  RANK,
};

const CanevasRecordType canevas_scenario_step_type = {
  .table = "scenario_step",
  .label = N_("Step of a scenario"),
  .plural = N_("Steps of a scenario"),
  .get_type = canevas_scenario_step_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "name",
  .parent = "scenario",
  .order = "rank",
};

CANEVAS_DEFINE_RECORD (CanevasScenarioStep, canevas_scenario_step)
