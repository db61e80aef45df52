/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-scenario-link.h"

#include "canevas-organisation-fields.h"

struct _CanevasScenarioLink
{
  CanevasRecord parent_instance;
};

static const CanevasField fields[] = {
  REFERENCE ("scenario", N_("Scenario"), NULL, "scenario", CASCADE, .required = TRUE, .hidden = TRUE),
  REFERENCE ("origin", N_("Link in force"), NULL, "unit_link", CLEAR, .hidden = TRUE),
  REFERENCE ("source", N_("From"), N_("Which unit does the link start from?"), "scenario_unit", CASCADE, .required = TRUE),
  REFERENCE ("target", N_("To"), N_("Which unit does it lead to?"), "scenario_unit", CASCADE, .required = TRUE),
  LINK_FIELDS,
  REFERENCE ("person", N_("Carried by"), N_("Who carries this link? A référent, a delegate of the circle…"), "scenario_person", CLEAR),
  FLAG ("closed", N_("Closed by the scenario"), N_("Does this link disappear in the scenario?")),
  RANK,
};

const CanevasRecordType canevas_scenario_link_type = {
  .table = "scenario_link",
  .label = N_("Link of a scenario"),
  .plural = N_("Links of a scenario"),
  .get_type = canevas_scenario_link_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "label",
  .parent = "source",
  .order = "rank",
};

CANEVAS_DEFINE_RECORD (CanevasScenarioLink, canevas_scenario_link)
