/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-schedule.h"

#include <glib/gi18n-lib.h>

static gboolean
lies_within (const CanevasSchedulePlan *plan, guint task, guint phase)
{
  while (task != CANEVAS_SCHEDULE_NONE && task != phase)
    task = plan->tasks[task].phase;
  return task == phase;
}

static gboolean
check_movable (const CanevasSchedulePlan *plan, const CanevasScheduledTask *scheduled, guint task, GError **error)
{
  if (scheduled->phase || (plan->tasks[task].started == 0 && plan->tasks[task].done == 0))
    return TRUE;
  g_set_error (error, CANEVAS_SCHEDULE_ERROR, CANEVAS_SCHEDULE_ERROR_BEGUN,
               _("“%s” has already begun. To move it, first remove the day on which it began."),
               plan->tasks[task].name != NULL ? plan->tasks[task].name : "");
  return FALSE;
}

/* The date of a task in a moved phase, as many working days further. */
static guint32
shift (CanevasDayIndex *days, guint32 day, int by)
{
  return canevas_day_index_get (days, canevas_day_index_find (days, day) + by);
}

static void
set_dates (CanevasScheduleMove *self, const CanevasSchedulePlan *plan, guint task, guint32 day, int by)
{
  self->not_before = g_new (guint32, plan->n_tasks + 1);
  for (guint i = 0; i < plan->n_tasks; i++)
    {
      const guint32 former = plan->tasks[i].not_before;

      self->not_before[i] = former;
      if (i == task)
        self->not_before[i] = day;
      else if (former != 0 && lies_within (plan, i, task))
        self->not_before[i] = shift (plan->days, former, by);
    }
}

static void
list_moved (CanevasScheduleMove *self, const CanevasSchedule *former, guint task)
{
  self->moved = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < canevas_schedule_get_n_tasks (former); i++)
    {
      const CanevasScheduledTask *before = canevas_schedule_get_task (former, i);
      const CanevasScheduledTask *after = canevas_schedule_get_task (self->schedule, i);

      if (i != task && (before->start != after->start || before->finish != after->finish))
        g_array_append_val (self->moved, i);
    }
}

CanevasScheduleMove *
canevas_schedule_move (const CanevasSchedule *self, const CanevasSchedulePlan *plan, guint task, guint32 day, GError **error)
{
  g_autoptr (CanevasScheduleMove) move = NULL;
  g_autofree CanevasScheduleTask *tasks = NULL;
  CanevasSchedulePlan moved;
  const CanevasScheduledTask *scheduled;

  g_return_val_if_fail (self != NULL && plan != NULL && task < plan->n_tasks, NULL);
  g_return_val_if_fail (g_date_valid_julian (day), NULL);

  scheduled = canevas_schedule_get_task (self, task);
  if (!check_movable (plan, scheduled, task, error))
    return NULL;
  move = g_new0 (CanevasScheduleMove, 1);
  day = canevas_day_index_get (plan->days, canevas_day_index_find (plan->days, day));
  set_dates (move, plan, task, day,
             canevas_day_index_find (plan->days, day) - canevas_day_index_find (plan->days, scheduled->start));
  tasks = g_memdup2 (plan->tasks, plan->n_tasks * sizeof *tasks);
  for (guint i = 0; i < plan->n_tasks; i++)
    tasks[i].not_before = move->not_before[i];
  moved = *plan;
  moved.tasks = tasks;
  /* Its dates are no part of what waits for what: there is no loop where there was none. */
  move->schedule = canevas_schedule_new (&moved, error);
  if (move->schedule == NULL)
    return NULL;
  list_moved (move, self, task);
  scheduled = canevas_schedule_get_task (move->schedule, task);
  move->held_by = scheduled->start > day ? scheduled->driver : CANEVAS_SCHEDULE_NONE;
  return g_steal_pointer (&move);
}

void
canevas_schedule_move_free (CanevasScheduleMove *self)
{
  g_free (self->not_before);
  g_clear_pointer (&self->schedule, canevas_schedule_free);
  g_clear_pointer (&self->moved, g_array_unref);
  g_free (self);
}
