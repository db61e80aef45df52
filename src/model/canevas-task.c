/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-task.h"

#include "canevas-fields.h"

struct _CanevasTask
{
  CanevasRecord parent_instance;
};

static const CanevasChoice kinds[] = {
  { "task", NC_("choice", "Task") },
  { "phase", NC_("choice", "Phase") },
  { NULL },
};

static const CanevasField fields[] = {
  REFERENCE ("project", N_("Project"), NULL, "project", CASCADE, .required = TRUE, .hidden = TRUE),
  TEXT ("name", N_("Task"), N_("What is done, in a verb and a noun?"), .required = TRUE),
  CHOICE ("kind", N_("Kind"), N_("Is it a task, or a phase that holds tasks?"), kinds, .required = TRUE, .initial = "task"),
  REFERENCE ("phase", N_("Phase"), N_("In which phase does it lie?"), "task", CLEAR),
  INTEGER ("duration", N_("Duration (working days)"), N_("How many working days does it take?"), 0, 5000),
  DATE ("not_before", N_("Not before"), N_("Before which day can it not begin? Empty: as soon as what precedes is done.")),
  DATE ("finish_by", N_("Deadline"), N_("By what day must it be done?")),
  INTEGER ("progress", N_("Progress (%)"), N_("How much of it is done?"), 0, 100),
  DATE ("started_on", N_("Begun on"), N_("On what day did it really begin?")),
  DATE ("done_on", N_("Done on"), N_("On what day was it really done?")),
  REFERENCE ("role", N_("Led by"), N_("Which role of the project answers for it?"), "role", CLEAR),
  LONG_TEXT ("note", N_("Remark"), N_("What is to be known about it?")),
  RANK,
};

const CanevasRecordType canevas_task_type = {
  .table = "task",
  .label = N_("Task"),
  .plural = N_("Tasks"),
  .get_type = canevas_task_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "name",
  .parent = "project",
  .order = "rank",
};

CANEVAS_DEFINE_RECORD (CanevasTask, canevas_task)
