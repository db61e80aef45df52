/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-scenario-unit.h"

#include "canevas-organisation-fields.h"

struct _CanevasScenarioUnit
{
  CanevasRecord parent_instance;
};

static const CanevasField fields[] = {
  REFERENCE ("scenario", N_("Scenario"), NULL, "scenario", CASCADE, .required = TRUE, .hidden = TRUE),
  REFERENCE ("origin", N_("Unit in force"), NULL, "unit", CLEAR, .hidden = TRUE),
  UNIT_FIELDS ("scenario_unit"),
  FLAG ("closed", N_("Closed by the scenario"), N_("Does this unit disappear in the scenario?")),
  RANK,
};

const CanevasRecordType canevas_scenario_unit_type = {
  .table = "scenario_unit",
  .label = N_("Unit of a scenario"),
  .plural = N_("Units of a scenario"),
  .get_type = canevas_scenario_unit_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "name",
  .parent = "parent",
  .order = "rank",
};

CANEVAS_DEFINE_RECORD (CanevasScenarioUnit, canevas_scenario_unit)
