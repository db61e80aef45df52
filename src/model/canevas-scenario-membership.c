/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-scenario-membership.h"

#include "canevas-organisation-fields.h"

struct _CanevasScenarioMembership
{
  CanevasRecord parent_instance;
};

static const CanevasField fields[] = {
  REFERENCE ("scenario", N_("Scenario"), NULL, "scenario", CASCADE, .required = TRUE, .hidden = TRUE),
  REFERENCE ("origin", N_("Attachment in force"), NULL, "membership", CLEAR, .hidden = TRUE),
  REFERENCE ("person", N_("Person"), NULL, "scenario_person", CASCADE, .required = TRUE),
  REFERENCE ("unit", N_("Unit"), N_("In which other unit does this person take part?"), "scenario_unit", CASCADE, .required = TRUE),
  MEMBERSHIP_FIELDS,
  FLAG ("closed", N_("Closed by the scenario"), N_("Does this attachment end in the scenario?")),
  RANK,
};

const CanevasRecordType canevas_scenario_membership_type = {
  .table = "scenario_membership",
  .label = N_("Other attachment of a scenario"),
  .plural = N_("Other attachments of a scenario"),
  .get_type = canevas_scenario_membership_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "position",
  .parent = "person",
  .order = "rank",
};

CANEVAS_DEFINE_RECORD (CanevasScenarioMembership, canevas_scenario_membership)
