/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-idea-action.h"

#include "canevas-fields.h"

struct _CanevasIdeaAction
{
  CanevasRecord parent_instance;
};

static const CanevasField fields[] = {
  REFERENCE ("idea", N_("Idea"), NULL, "idea", CASCADE, .required = TRUE, .hidden = TRUE),
  TEXT ("statement", N_("Action"), N_("What must be done?"), .required = TRUE),
  TEXT ("owner", N_("Owner"), N_("Which function takes care of it?"), .required = TRUE),
  DATE ("due", N_("Due date"), N_("By what day?"), .required = TRUE),
  DATE ("done_on", N_("Done on"), N_("On what day was it done?")),
  RANK,
};

const CanevasRecordType canevas_idea_action_type = {
  .table = "idea_action",
  .label = N_("Action"),
  .plural = N_("Actions"),
  .get_type = canevas_idea_action_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "statement",
  .parent = "idea",
  .order = "rank",
};

CANEVAS_DEFINE_RECORD (CanevasIdeaAction, canevas_idea_action)
