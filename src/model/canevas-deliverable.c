/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-deliverable.h"

#include "canevas-fields.h"

struct _CanevasDeliverable
{
  CanevasRecord parent_instance;
};

static const CanevasField fields[] = {
  REFERENCE ("project", N_("Project"), NULL, "project", CASCADE, .required = TRUE, .hidden = TRUE),
  TEXT ("name", N_("Deliverable"), N_("What will be handed over that somebody can hold or use?"), .required = TRUE),
  DATE ("due", N_("Due date"), N_("When must it be ready?"), .required = TRUE),
  TEXT ("producer", N_("Produced by"), N_("Which function answers for it?")),
  TEXT ("validated_by", N_("Validated by"), N_("Who says that it is good: a function or a body?"), .required = TRUE),
  LONG_TEXT ("acceptance", N_("Acceptance criteria"), N_("How will one see that it is finished?")),
  RANK,
};

const CanevasRecordType canevas_deliverable_type = {
  .table = "deliverable",
  .label = N_("Deliverable"),
  .plural = N_("Deliverables"),
  .get_type = canevas_deliverable_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "name",
  .parent = "project",
  .order = "rank",
};

CANEVAS_DEFINE_RECORD (CanevasDeliverable, canevas_deliverable)
