/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-plan.h"

G_BEGIN_DECLS

/**
 * canevas_plan_now:
 *
 * The plan of a project as its records say it now: scheduled once, and kept with the file until something in the file changes, so
 * that each cell of a table may ask. To change something by a plan, make one with canevas_plan_new(): this one goes with the change.
 *
 * Returns: (transfer none): good until the main loop runs again
 */
CanevasPlan *canevas_plan_now (CanevasRecord *project);

/**
 * canevas_task_count_days:
 *
 * The working days that a task takes, as typed, or a phase, from what lies in it; 0 where they are not known.
 */
guint canevas_task_count_days (CanevasRecord *task);

/**
 * canevas_task_dup_phase_duration:
 *
 * The working days that a phase takes, from what lies in it, whatever was typed before it was one; "" where there is no schedule, or
 * nothing in it. In the current language. (transfer full) (nullable): %NULL for a task, whose duration is typed
 */
char *canevas_task_dup_phase_duration (CanevasRecord *task);

/** (transfer full): when a task of a project is done, "2 – 13 March 2026", in the current language; "" where there is no schedule. */
char *canevas_task_dup_days (CanevasRecord *task);

/**
 * canevas_task_dup_slack:
 *
 * What can be said of the time left to a task: "critical", "3 days of margin", "2 days late"; "" once it is done. In the current
 * language. (transfer full)
 */
char *canevas_task_dup_slack (CanevasRecord *task);

G_END_DECLS
