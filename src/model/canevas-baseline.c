/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-baseline.h"

#include "canevas-fields.h"

struct _CanevasBaseline
{
  CanevasRecord parent_instance;
};

static const CanevasField fields[] = {
  REFERENCE ("project", N_("Project"), NULL, "project", CASCADE, .required = TRUE, .hidden = TRUE),
  TEXT ("name", N_("Name"), N_("Which plan is it: as signed, after the first review?"), .required = TRUE),
  DATE ("taken_on", N_("Taken on"), N_("On what day was the plan kept?"), .required = TRUE),
  RANK,
};

const CanevasRecordType canevas_baseline_type = {
  .table = "baseline",
  .label = N_("Reference schedule"),
  .plural = N_("Reference schedules"),
  .get_type = canevas_baseline_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "name",
  .parent = "project",
  .order = "rank",
};

CANEVAS_DEFINE_RECORD (CanevasBaseline, canevas_baseline)
