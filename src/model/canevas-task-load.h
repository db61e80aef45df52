/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/* How many days a task takes of the time of a role. */
#define CANEVAS_TYPE_TASK_LOAD (canevas_task_load_get_type ())
G_DECLARE_FINAL_TYPE (CanevasTaskLoad, canevas_task_load, CANEVAS, TASK_LOAD, CanevasRecord)

extern const CanevasRecordType canevas_task_load_type;

G_END_DECLS
