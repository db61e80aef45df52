/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-task-dependency.h"

#include "canevas-fields.h"

struct _CanevasTaskDependency
{
  CanevasRecord parent_instance;
};

static const CanevasChoice kinds[] = {
  { "finish_start", NC_("choice", "Begins when the other is done") },
  { "start_start", NC_("choice", "Begins when the other begins") },
  { "finish_finish", NC_("choice", "Is done when the other is done") },
  { "start_finish", NC_("choice", "Is done when the other begins") },
  { NULL },
};

static const CanevasField fields[] = {
  REFERENCE ("task", N_("Task"), NULL, "task", CASCADE, .required = TRUE, .hidden = TRUE),
  REFERENCE ("predecessor", N_("Depends on"), N_("Which task or phase does it wait for?"), "task", CASCADE, .required = TRUE),
  CHOICE ("kind", N_("Kind"), N_("Does it begin or end with the beginning or the end of the other?"), kinds, .required = TRUE, .initial = "finish_start"),
  INTEGER ("lag", N_("Lag (working days)"), N_("How many working days pass in between? Below zero: they overlap."), -500, 500),
  RANK,
};

const CanevasRecordType canevas_task_dependency_type = {
  .table = "task_dependency",
  .label = N_("Dependency"),
  .plural = N_("Dependencies"),
  .get_type = canevas_task_dependency_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "kind",
  .parent = "task",
  .order = "rank",
};

CANEVAS_DEFINE_RECORD (CanevasTaskDependency, canevas_task_dependency)
