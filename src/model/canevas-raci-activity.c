/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-raci-activity.h"

#include "canevas-fields.h"

struct _CanevasRaciActivity
{
  CanevasRecord parent_instance;
};

static const CanevasField fields[] = {
  REFERENCE ("project", N_("Project"), NULL, "project", CASCADE, .required = TRUE, .hidden = TRUE),
  TEXT ("name", N_("Activity"), N_("What has to be done or handed over?"), .required = TRUE),
  TEXT ("phase", N_("Phase"), N_("In which phase of the project?")),
  REFERENCE ("deliverable", N_("Deliverable"), N_("Which deliverable does it produce?"), "deliverable", CLEAR),
  RANK,
};

const CanevasRecordType canevas_raci_activity_type = {
  .table = "raci_activity",
  .label = N_("Activity"),
  .plural = N_("Activities"),
  .get_type = canevas_raci_activity_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "name",
  .parent = "project",
  .order = "rank",
};

CANEVAS_DEFINE_RECORD (CanevasRaciActivity, canevas_raci_activity)
