/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-baseline-task.h"

#include "canevas-fields.h"

struct _CanevasBaselineTask
{
  CanevasRecord parent_instance;
};

static const CanevasField fields[] = {
  REFERENCE ("baseline", N_("Reference schedule"), NULL, "baseline", CASCADE, .required = TRUE, .hidden = TRUE),
  REFERENCE ("task", N_("Task"), NULL, "task", CASCADE),
  REFERENCE ("milestone", N_("Milestone"), NULL, "milestone", CASCADE),
  TEXT ("name", N_("Name"), N_("What was it called?")),
  DATE ("start_date", N_("Start"), N_("From what day?")),
  DATE ("end_date", N_("End"), N_("Until what day?"), .required = TRUE),
  RANK,
};

const CanevasRecordType canevas_baseline_task_type = {
  .table = "baseline_task",
  .label = N_("Reference date"),
  .plural = N_("Reference dates"),
  .get_type = canevas_baseline_task_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "name",
  .parent = "baseline",
  .order = "rank",
};

CANEVAS_DEFINE_RECORD (CanevasBaselineTask, canevas_baseline_task)
