/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-day-index.h"

G_BEGIN_DECLS

/*
 * When tasks begin and end, from what they wait for and how long they take: the critical path method (J. E. Kelley, M. R. Walker,
 * "Critical-Path Planning and Scheduling", Proceedings of the Eastern Joint Computer Conference, 1959) with the four kinds of
 * dependencies, over working days. Pure functions on arrays: days are those of canevas-day-index.h, 0 is none.
 *
 * A phase begins with the first of its tasks and ends with the last. What it waits for, each of its tasks waits for; a finish
 * that it waits for holds those of its tasks that no other of them follows.
 */

#define CANEVAS_SCHEDULE_ERROR (canevas_schedule_error_quark ())
GQuark canevas_schedule_error_quark (void);

typedef enum
{
  CANEVAS_SCHEDULE_ERROR_LOOP,  /* tasks wait for each other, or lie in each other; the message names them: "A → B → A" */
  CANEVAS_SCHEDULE_ERROR_BEGUN, /* a task that has begun cannot be moved */
} CanevasScheduleError;

/** No task, or no dependency. */
#define CANEVAS_SCHEDULE_NONE G_MAXUINT

/** What of the other task is waited for, and with what: "finish to start" is the start that waits for a finish. */
typedef enum
{
  CANEVAS_FINISH_START,
  CANEVAS_START_START,
  CANEVAS_FINISH_FINISH,
  CANEVAS_START_FINISH,
  CANEVAS_N_DEPENDENCY_KINDS
} CanevasDependencyKind;

/** "finish_start"…: as the field `kind` of a dependency holds it. FALSE when there is none called @name. */
gboolean canevas_dependency_kind_find (const char *name, CanevasDependencyKind *kind);

/**
 * CanevasScheduleTask:
 * @name: what it is called, for errors
 * @phase: number of the task that it lies in, or %CANEVAS_SCHEDULE_NONE. A task in which others lie is a phase
 * @duration: working days; 0: a moment. Not read of a phase
 * @not_before: 0: as soon as it can
 * @finish_by: the deadline: warns, and takes from the float; never moves the task
 * @started, @done: what really happened; then nothing moves it
 * @progress: percent
 */
typedef struct
{
  const char *name;
  guint phase;
  guint duration;
  guint32 not_before, finish_by, started, done;
  guint progress;
} CanevasScheduleTask;

/** CanevasScheduleLink: @lag: working days in between; negative: they overlap */
typedef struct
{
  guint predecessor, successor;
  CanevasDependencyKind kind;
  int lag;
} CanevasScheduleLink;

/**
 * CanevasSchedulePlan:
 * @start: first day of all
 * @today: 0: as planned; else what is not begun begins on this day at the earliest, and what is left of a task is done from then
 *   on
 *
 * What is to be scheduled. What it points to belongs to the caller.
 */
typedef struct
{
  CanevasDayIndex *days;
  guint32 start, today;
  const CanevasScheduleTask *tasks;
  guint n_tasks;
  const CanevasScheduleLink *links;
  guint n_links;
} CanevasSchedulePlan;

/**
 * CanevasScheduledTask:
 * @start, @finish: first and last day worked; of a moment both are the day
 * @late_start, @late_finish: by when it must, so that neither the end of all nor a deadline moves
 * @duration: working days from the one to the other
 * @slack: total float: by how many working days it can move; negative: a deadline is missed
 * @late_by: working days beyond its own deadline
 * @critical: no slack, and not done yet. Of a phase: one of its tasks is so
 * @driver: the dependency that keeps it from beginning earlier; %CANEVAS_SCHEDULE_NONE: its own date, or nothing
 */
typedef struct
{
  guint32 start, finish;
  guint32 late_start, late_finish;
  guint duration;
  int slack;
  guint late_by;
  gboolean critical;
  gboolean phase;
  guint driver;
} CanevasScheduledTask;

/** CanevasSchedule: a plan with its days; keeps nothing of the plan but the index of days. */
typedef struct _CanevasSchedule CanevasSchedule;

/** canevas_schedule_new: (transfer full): NULL with @error when tasks wait for each other */
CanevasSchedule *canevas_schedule_new (const CanevasSchedulePlan *plan, GError **error);
void canevas_schedule_free (CanevasSchedule *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CanevasSchedule, canevas_schedule_free)

guint canevas_schedule_get_n_tasks (const CanevasSchedule *self);
/** (transfer none) */
const CanevasScheduledTask *canevas_schedule_get_task (const CanevasSchedule *self, guint task);
/** First and last day of all; both 0 when there is no task. */
void canevas_schedule_get_span (const CanevasSchedule *self, guint32 *start, guint32 *finish);
CanevasDayIndex *canevas_schedule_get_days (const CanevasSchedule *self);

/** (transfer full) (array length=n): from the first task to the one that ends last, each held by the one before; no phases */
guint *canevas_schedule_dup_critical_path (const CanevasSchedule *self, guint *n);

/** By how many working days a task ends later (negative: earlier) than on @finish, as a baseline says. 0 when @finish is 0. */
int canevas_schedule_get_slip (const CanevasSchedule *self, guint task, guint32 finish);

/**
 * CanevasScheduleMove:
 * @not_before: (array): of each task, the date before which it cannot begin, once moved
 * @schedule: all, once moved
 * @moved: (element-type guint): the other tasks and phases whose days change
 * @held_by: the dependency that keeps the task from beginning on the day asked for; %CANEVAS_SCHEDULE_NONE: none does
 */
typedef struct
{
  guint32 *not_before;
  CanevasSchedule *schedule;
  GArray *moved;
  guint held_by;
} CanevasScheduleMove;

/**
 * canevas_schedule_move:
 * @self: the schedule of @plan
 * @day: on which the task should begin
 *
 * What becomes of a plan when a task is moved: it begins on the day, or as soon after as what it waits for allows. With a phase,
 * the dates of the tasks in it move as far.
 *
 * Returns: (transfer full): NULL with @error when the task has begun
 */
CanevasScheduleMove *canevas_schedule_move (const CanevasSchedule *self, const CanevasSchedulePlan *plan, guint task, guint32 day,
                                            GError **error);
void canevas_schedule_move_free (CanevasScheduleMove *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CanevasScheduleMove, canevas_schedule_move_free)

G_END_DECLS
