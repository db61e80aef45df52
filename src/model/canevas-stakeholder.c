/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-stakeholder.h"

#include "canevas-fields.h"

struct _CanevasStakeholder
{
  CanevasRecord parent_instance;
};

static const CanevasChoice categories[] = {
  { "uses", NC_("choice", "Uses the service") },
  { "intervenes", NC_("choice", "Intervenes or maintains") },
  { "organises", NC_("choice", "Organises the work") },
  { "evaluates", NC_("choice", "Evaluates") },
  { "decides", NC_("choice", "Decides") },
  { "benefits", NC_("choice", "Benefits") },
  { "partner", NC_("choice", "Partner") },
  { NULL },
};

static const CanevasChoice attitudes[] = {
  { "volunteer", NC_("choice", "Volunteer") },
  { "silent", NC_("choice", "Silent") },
  { "sceptic", NC_("choice", "Sceptical") },
  { "opponent", NC_("choice", "Opposed") },
  { NULL },
};

static const CanevasChoice degrees[] = {
  { "informed", NC_("choice", "Informed") },
  { "consulted", NC_("choice", "Consulted") },
  { "concertation", NC_("choice", "In concertation") },
  { "co_construction", NC_("choice", "In co-construction") },
  { NULL },
};

static const CanevasField fields[] = {
  REFERENCE ("project", N_("Project"), NULL, "project", CASCADE, .required = TRUE, .hidden = TRUE),
  TEXT ("name", N_("Name"), N_("Which group or function? Groups, not persons."), .required = TRUE),
  CHOICE ("category", N_("Category"), N_("What do they have to do with it?"), categories, .required = TRUE, .initial = "uses"),
  FLAG ("outside", N_("Outside the authority"), N_("Do they stand outside the administration?")),
  REFERENCE ("unit", N_("Unit"), N_("Which unit is it, if it is one?"), "unit", CLEAR),
  INTEGER ("headcount", N_("How many"), N_("How many people does it concern?"), 0, 10000000),
  CHOICE ("attitude", N_("Attitude"), N_("Today, are they willing, silent, sceptical, against?"), attitudes),
  INTEGER ("influence", N_("Influence (1 to 5)"), N_("How much can they help or hinder?"), 1, 5),
  INTEGER ("interest", N_("Interest (1 to 5)"), N_("How much does it change for them?"), 1, 5),
  LONG_TEXT ("gains", N_("What they gain"), N_("What do they expect of it?")),
  LONG_TEXT ("fears", N_("What they fear"), N_("What do they stand to lose, or believe so?")),
  TEXT ("contact", N_("Who speaks with them"), N_("Which function of the team keeps the contact?")),
  CHOICE ("degree", N_("How they are associated"), N_("Informed, consulted, in concertation, in co-construction?"), degrees),
  TEXT ("legitimacy", N_("In whose name they speak"), N_("What makes their voice legitimate?")),
  TEXT ("contribution", N_("What they alone know"), N_("What do they bring that the others do not?")),
  REFERENCE ("working_group", N_("Working group"), N_("In which group do they take part?"), "working_group", CLEAR),
  RANK,
};

const CanevasRecordType canevas_stakeholder_type = {
  .table = "stakeholder",
  .label = N_("Stakeholder"),
  .plural = N_("Stakeholders"),
  .get_type = canevas_stakeholder_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "name",
  .parent = "project",
  .order = "rank",
};

CANEVAS_DEFINE_RECORD (CanevasStakeholder, canevas_stakeholder)
