/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/* What a task waits for. The task it belongs to is the one that waits. */
#define CANEVAS_TYPE_TASK_DEPENDENCY (canevas_task_dependency_get_type ())
G_DECLARE_FINAL_TYPE (CanevasTaskDependency, canevas_task_dependency, CANEVAS, TASK_DEPENDENCY, CanevasRecord)

extern const CanevasRecordType canevas_task_dependency_type;

G_END_DECLS
