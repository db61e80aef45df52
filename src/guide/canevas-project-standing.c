/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-project-standing.h"

#include "canevas-day-index.h"
#include "canevas-framing.h"
#include "canevas-milestone.h"
#include "canevas-plan-now.h"
#include "canevas-project.h"
#include "canevas-role.h"
#include "canevas-store.h"

#include <math.h>

static guint32
get_day (CanevasRecord *record, const char *field)
{
  return canevas_day_number_parse (canevas_record_get_text (record, field));
}

static void
hold (guint32 day, guint32 *first, guint32 *last)
{
  if (day == 0)
    return;
  *first = *first == 0 ? day : MIN (*first, day);
  *last = MAX (*last, day);
}

static guint
find_stage (CanevasRecord *project)
{
  static const char *const stages[] = { "idea", "framing", "running", "evaluation", "closed" };
  const char *stage = canevas_record_get_text (project, "stage");

  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    if (g_strcmp0 (stage, stages[i]) == 0)
      return i;
  return 0;
}

/* --- What is done --- */

/* Tasks by their working days; phases are what lies in them, and milestones take no time. NAN: there is no task */
static double
measure_tasks (CanevasPlan *plan, CanevasSchedule *schedule)
{
  const CanevasSchedulePlan *input = canevas_plan_get_input (plan);
  double days = 0, done = 0;

  for (guint i = 0; i < input->n_tasks; i++)
    {
      const CanevasScheduleTask *task = &input->tasks[i];

      if (canevas_schedule_get_task (schedule, i)->phase)
        continue;
      days += task->duration;
      done += task->duration * (task->done != 0 ? 1 : MIN (task->progress, 100) / 100.0);
    }
  return days > 0 ? done / days : NAN;
}

static double
measure_milestones (GPtrArray *milestones)
{
  guint n = 0;

  for (guint i = 0; i < milestones->len; i++)
    n += canevas_record_is_set (milestones->pdata[i], "reached_on");
  return milestones->len > 0 ? (double) n / milestones->len : NAN;
}

/* --- What slips --- */

static void
slip (guint32 from, guint32 to, CanevasProjectStanding *self)
{
  if (from != 0 && to > from)
    self->days_late = MAX (self->days_late, to - from);
}

static void
read_baseline (CanevasRecord *project, CanevasProjectStanding *self)
{
  g_autoptr (CanevasRecord) baseline = canevas_plan_find_baseline (project);
  g_autoptr (GHashTable) planned = baseline != NULL ? canevas_plan_read_baseline (baseline) : NULL;
  GHashTableIter iter;
  gpointer days;

  if (planned == NULL)
    return;
  g_hash_table_iter_init (&iter, planned);
  while (g_hash_table_iter_next (&iter, NULL, &days))
    {
      hold (((const CanevasPlannedDays *) days)->start, &self->baseline_start, &self->baseline_finish);
      hold (((const CanevasPlannedDays *) days)->finish, &self->baseline_start, &self->baseline_finish);
    }
}

static void
read_slips (GPtrArray *milestones, guint32 today, guint32 planned, CanevasProjectStanding *self)
{
  slip (self->end, today, self);
  slip (self->end, planned, self);
  slip (self->baseline_finish, planned, self);
  for (guint i = 0; i < milestones->len; i++)
    if (!canevas_record_is_set (milestones->pdata[i], "reached_on"))
      slip (get_day (milestones->pdata[i], "due"), today, self);
}

/* --- The whole --- */

/* How much of the time between its dates is over. NAN: not known */
static double
measure_time (const CanevasProjectStanding *self, guint32 today)
{
  if (self->start == 0 || self->finish <= self->start)
    return NAN;
  return CLAMP (((double) today - self->start) / (self->finish - self->start), 0, 1);
}

static double
measure_stage (CanevasRecord *project, const CanevasProjectStanding *self, guint32 today)
{
  double share = NAN;
  guint n_sections;

  canevas_framing_get_sections (&n_sections);
  if (self->stage == 1)
    share = (double) canevas_framing_count_ready (project) / n_sections;
  else if (self->stage == 2)
    share = isnan (self->progress) ? measure_time (self, today) : self->progress;
  return isnan (share) ? 0.5 : share;
}

void
canevas_project_standing_read (CanevasRecord *project, const char *today, CanevasProjectStanding *self)
{
  const guint32 now = canevas_day_number_parse (today);
  g_autoptr (GPtrArray) milestones = NULL;
  g_autoptr (GPtrArray) roles = NULL;
  CanevasSchedule *schedule;
  guint32 start = 0, finish = 0;

  g_return_if_fail (CANEVAS_IS_PROJECT (project));

  milestones = canevas_store_collect_children (project, &canevas_milestone_type);
  roles = canevas_store_collect_children (project, &canevas_role_type);
  schedule = canevas_plan_get_schedule (canevas_plan_now (project), NULL);
  *self = (CanevasProjectStanding){ .stage = find_stage (project), .end = get_day (project, "end_date"), .progress = NAN };
  hold (get_day (project, "start_date"), &self->start, &self->finish);
  hold (self->end, &self->start, &self->finish);
  if (schedule != NULL)
    {
      canevas_schedule_get_span (schedule, &start, &finish);
      self->progress = measure_tasks (canevas_plan_now (project), schedule);
    }
  hold (start, &self->start, &self->finish);
  hold (finish, &self->start, &self->finish);
  if (isnan (self->progress))
    self->progress = measure_milestones (milestones);
  read_baseline (project, self);
  if (self->stage > 0 && self->stage < 4)
    read_slips (milestones, now, finish, self);
  self->stage_progress = measure_stage (project, self, now);
  for (guint i = 0; i < roles->len; i++)
    self->days_given += canevas_record_get_decimal (roles->pdata[i], "relief");
}
