/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-task-load.h"

#include "canevas-fields.h"

struct _CanevasTaskLoad
{
  CanevasRecord parent_instance;
};

static const CanevasField fields[] = {
  REFERENCE ("task", N_("Task"), NULL, "task", CASCADE, .required = TRUE, .hidden = TRUE),
  REFERENCE ("role", N_("Role"), N_("Whose work is it?"), "role", CASCADE, .required = TRUE),
  DECIMAL ("days", N_("Days of work"), N_("How many days of work does the task ask of this role?"), 0, 10000, .required = TRUE),
  RANK,
};

const CanevasRecordType canevas_task_load_type = {
  .table = "task_load",
  .label = N_("Workload"),
  .plural = N_("Workloads"),
  .get_type = canevas_task_load_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "days",
  .parent = "task",
  .order = "rank",
};

CANEVAS_DEFINE_RECORD (CanevasTaskLoad, canevas_task_load)
