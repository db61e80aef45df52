/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/* When a task or a milestone stood in a reference schedule. */
#define CANEVAS_TYPE_BASELINE_TASK (canevas_baseline_task_get_type ())
G_DECLARE_FINAL_TYPE (CanevasBaselineTask, canevas_baseline_task, CANEVAS, BASELINE_TASK, CanevasRecord)

extern const CanevasRecordType canevas_baseline_task_type;

G_END_DECLS
