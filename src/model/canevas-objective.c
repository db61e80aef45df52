/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-objective.h"

#include "canevas-fields.h"

struct _CanevasObjective
{
  CanevasRecord parent_instance;
};

static const CanevasChoice levels[] = {
  { "strategic", NC_("choice", "Strategic") },
  { "operational", NC_("choice", "Operational") },
  { NULL },
};

static const CanevasChoice families[] = {
  { "users", NC_("choice", "Service designed for users") },
  { "internal_functioning", NC_("choice", "Internal functioning and support functions") },
  { "territory", NC_("choice", "Local and central services closer together") },
  { "partners", NC_("choice", "Work with services outside the authority") },
  { "innovation", NC_("choice", "New solutions to known problems") },
  { "shared_purpose", NC_("choice", "Shared purpose and values") },
  { NULL },
};

static const CanevasChoice entries[] = {
  { "internal", NC_("choice", "Internal") },
  { "external", NC_("choice", "External") },
  { "both", NC_("choice", "Internal and external") },
  { NULL },
};

static const CanevasField fields[] = {
  REFERENCE ("project", N_("Project"), NULL, "project", CASCADE, .required = TRUE, .hidden = TRUE),
  TEXT ("statement", N_("Objective"), N_("What result is sought? Begin with a verb."), .required = TRUE),
  CHOICE ("level", N_("Level"), N_("Does it say where to go, or what to do for it?"), levels, .required = TRUE, .initial = "operational"),
  REFERENCE ("strategic", N_("Serves"), N_("Which strategic objective does it serve?"), "objective", CLEAR),
  CHOICE ("family", N_("Family"), N_("Which kind of improvement is it about?"), families),
  CHOICE ("entry", N_("Entry"), N_("Is it seen from inside the organisation, from outside, or both?"), entries, .required = TRUE),
  DATE ("due", N_("Due date"), N_("By when should it be reached?")),
  LONG_TEXT ("details", N_("Details"), N_("What must one know to understand it: where, for whom, how much?")),
  RANK,
};

const CanevasRecordType canevas_objective_type = {
  .table = "objective",
  .label = N_("Objective"),
  .plural = N_("Objectives"),
  .get_type = canevas_objective_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "statement",
  .parent = "project",
  .order = "rank",
};

CANEVAS_DEFINE_RECORD (CanevasObjective, canevas_objective)
