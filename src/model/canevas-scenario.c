/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-scenario.h"

#include "canevas-fields.h"

struct _CanevasScenario
{
  CanevasRecord parent_instance;
};

static const CanevasChoice statuses[] = {
  { "draft", NC_("choice", "Under study") },
  { "submitted", NC_("choice", "Submitted to the CST") },
  { "adopted", NC_("choice", "Adopted") },
  { "applied", NC_("choice", "Applied") },
  { "dropped", NC_("choice", "Dropped") },
  { NULL },
};

static const CanevasField fields[] = {
  TEXT ("name", N_("Name"), N_("What is this scenario called?"), .required = TRUE),
  CHOICE ("status", N_("Status"), N_("How far has it come?"), statuses, .required = TRUE, .initial = "draft"),
  LONG_TEXT ("context", N_("Context"), N_("Why think of another organisation? What works today, what does not?"), .required = TRUE),
  LONG_TEXT ("purpose", N_("Purpose"), N_("What will be better for users and for agents?"), .required = TRUE),
  LONG_TEXT ("method", N_("Method and dialogue"), N_("Who was associated, when and how?")),
  LONG_TEXT ("support", N_("Support for agents"), N_("What accompanies the agents concerned: interviews, training, time, right to go back?")),
  DATE ("duplicated_on", N_("Duplicated on"), N_("On which day was it drawn from the organisation in force?"), .hidden = TRUE),
  REFERENCE ("snapshot_of", N_("Starting point of"), NULL, "scenario", CASCADE, .hidden = TRUE),
  DATE ("effective_date", N_("Takes effect on"), N_("From which day would it apply?")),
  RANK,
};

const CanevasRecordType canevas_scenario_type = {
  .table = "scenario",
  .label = N_("Scenario"),
  .plural = N_("Scenarios"),
  .get_type = canevas_scenario_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "name",
  .order = "rank",
};

CANEVAS_DEFINE_RECORD (CanevasScenario, canevas_scenario)
