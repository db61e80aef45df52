/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"
#include "canevas-schedule.h"
#include "canevas-workload.h"

G_BEGIN_DECLS

/**
 * CanevasPlan:
 *
 * The plan of a project as its records say it, scheduled: tasks are numbered in the order in which they are read, each phase
 * before what lies in it. Read once: when records change, make another. Days are those of canevas-day-index.h.
 */
typedef struct _CanevasPlan CanevasPlan;

CanevasPlan *canevas_plan_new (CanevasRecord *project);
void canevas_plan_free (CanevasPlan *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CanevasPlan, canevas_plan_free)

CanevasRecord *canevas_plan_get_project (CanevasPlan *self);
guint canevas_plan_get_n_tasks (CanevasPlan *self);
/** (transfer none) */
CanevasRecord *canevas_plan_get_task (CanevasPlan *self, guint task);
/** The number of the task with an id, or %CANEVAS_SCHEDULE_NONE. */
guint canevas_plan_find_task (CanevasPlan *self, const char *id);
/** How deep a task lies in phases: 0 at the top. */
guint canevas_plan_get_level (CanevasPlan *self, guint task);
/** What is scheduled: durations, dates and dependencies. (transfer none) */
const CanevasSchedulePlan *canevas_plan_get_input (CanevasPlan *self);
/** The id of a dependency of the input, by its number. (transfer none) */
const char *canevas_plan_get_dependency (CanevasPlan *self, guint link);
/** canevas_plan_get_schedule: (nullable) (transfer none): %NULL with @error where tasks wait for each other: the message names
 * them */
CanevasSchedule *canevas_plan_get_schedule (CanevasPlan *self, GError **error);

/** Roles that tasks ask for work of, in the order of the project. */
guint canevas_plan_get_n_roles (CanevasPlan *self);
/** (transfer none) */
CanevasRecord *canevas_plan_get_role (CanevasPlan *self, guint role);
/** What a role has of each working day, from its relief, else its share of time; negative: not known. */
double canevas_plan_get_share (CanevasPlan *self, guint role);
/** (nullable) (transfer none): what tasks ask of roles; %NULL without a schedule */
const CanevasWorkload *canevas_plan_get_workload (CanevasPlan *self);

/** The day of a milestone: on which it was reached, else that on which its task ends, else its own. 0: none. */
guint32 canevas_plan_get_milestone_day (CanevasPlan *self, CanevasRecord *milestone);

/**
 * canevas_plan_move_task:
 * @day: on which it should begin
 * @warning: (out) (optional) (nullable): what else is to be known of it, in sentences: what keeps it from that day, what
 * deadlines are missed then
 *
 * Moves a task or a phase, and with it what waits for it, as one undoable action; milestones follow their tasks. @self then tells
 * of the plan as it was.
 */
gboolean canevas_plan_move_task (CanevasPlan *self, guint task, guint32 day, char **warning, GError **error);
/**
 * canevas_plan_update_milestones:
 *
 * Gives milestones that follow a task the day on which that ends, where they have not been reached, as one undoable action.
 *
 * Returns: FALSE with @error where it could not be written, or where there is no schedule
 */
gboolean canevas_plan_update_milestones (CanevasPlan *self, GError **error);

/**
 * canevas_plan_take_baseline:
 * @name: (nullable): what the plan as it is now will be called; %NULL: by its day
 * @taken_on: `YYYY-MM-DD`
 *
 * Keeps the days of all tasks and milestones, to compare with later, as one undoable action.
 *
 * Returns: (transfer full): the baseline; %NULL with @error
 */
CanevasRecord *canevas_plan_take_baseline (CanevasPlan *self, const char *name, const char *taken_on, GError **error);
/** (transfer full) (nullable): that which was taken last */
CanevasRecord *canevas_plan_find_baseline (CanevasRecord *project);

/** CanevasPlannedDays: what a baseline says of a task or a milestone; @start may be 0 */
typedef struct
{
  guint32 start, finish;
} CanevasPlannedDays;

/** (transfer full): #CanevasPlannedDays by the ids of tasks and milestones */
GHashTable *canevas_plan_read_baseline (CanevasRecord *baseline);

G_END_DECLS
