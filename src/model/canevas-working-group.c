/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-working-group.h"

#include "canevas-fields.h"

struct _CanevasWorkingGroup
{
  CanevasRecord parent_instance;
};

static const CanevasField fields[] = {
  REFERENCE ("project", N_("Project"), NULL, "project", CASCADE, .required = TRUE, .hidden = TRUE),
  TEXT ("name", N_("Name"), N_("What is this group called?"), .required = TRUE),
  LONG_TEXT ("purpose", N_("Purpose"), N_("What does it have to bring back?"), .required = TRUE),
  INTEGER ("size", N_("Size"), N_("How many people, so that each can speak?"), 2, 200),
  TEXT ("facilitator", N_("Facilitator"), N_("Which function leads its work?")),
  RANK,
};

const CanevasRecordType canevas_working_group_type = {
  .table = "working_group",
  .label = N_("Working group"),
  .plural = N_("Working groups"),
  .get_type = canevas_working_group_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "name",
  .parent = "project",
  .order = "rank",
};

CANEVAS_DEFINE_RECORD (CanevasWorkingGroup, canevas_working_group)
