/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-view.h"

G_BEGIN_DECLS

/* The plan as a table, typed in line after line; its reference schedules. */
#define CANEVAS_TYPE_TASKS_VIEW (canevas_tasks_view_get_type ())
G_DECLARE_FINAL_TYPE (CanevasTasksView, canevas_tasks_view, CANEVAS, TASKS_VIEW, CanevasView)

G_END_DECLS
