/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-milestone.h"

#include "canevas-fields.h"

struct _CanevasMilestone
{
  CanevasRecord parent_instance;
};

static const CanevasField fields[] = {
  REFERENCE ("project", N_("Project"), NULL, "project", CASCADE, .required = TRUE, .hidden = TRUE),
  TEXT ("name", N_("Milestone"), N_("What will be visibly achieved?"), .required = TRUE),
  DATE ("due", N_("Date"), N_("When?"), .required = TRUE),
  LONG_TEXT ("condition", N_("Condition"), N_("What must be true for the milestone to be passed?")),
  TEXT ("decided_by", N_("Decided by"), N_("Which function or body says that it is passed?")),
  DATE ("reached_on", N_("Reached on"), N_("On what day was it really passed?")),
  REFERENCE ("task", N_("Passed when this is done"), N_("Which task or phase of the plan leads to it?"), "task", CLEAR),
  RANK,
};

const CanevasRecordType canevas_milestone_type = {
  .table = "milestone",
  .label = N_("Milestone"),
  .plural = N_("Milestones"),
  .get_type = canevas_milestone_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "name",
  .parent = "project",
  .order = "rank",
};

CANEVAS_DEFINE_RECORD (CanevasMilestone, canevas_milestone)
