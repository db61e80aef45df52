/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/* A piece of work of a project, or a phase that holds others. When it begins and ends is never typed: the schedule says it. */
#define CANEVAS_TYPE_TASK (canevas_task_get_type ())
G_DECLARE_FINAL_TYPE (CanevasTask, canevas_task, CANEVAS, TASK, CanevasRecord)

extern const CanevasRecordType canevas_task_type;

/** Working days of a new task until somebody says how many. */
#define CANEVAS_TASK_USUAL_DAYS 5

G_END_DECLS
