/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-workload.h"

/* Hundredths of days are not told. */
#define LEAST_EXCESS 0.005

static guint32
find_monday (guint32 day)
{
  /* The first day of the Julian count of GLib, 1 January of the year 1, was a Monday. */
  return day - (day - 1) % 7;
}

static int
count_before (CanevasDayIndex *days, const CanevasWorkload *self, guint week)
{
  return canevas_day_index_find (days, self->first + 7 * week);
}

/* As much on each day of the task; of a moment, all on its day. */
static void
spread (CanevasWorkload *self, const CanevasSchedule *schedule, const CanevasScheduleLoad *load)
{
  CanevasDayIndex *days = canevas_schedule_get_days (schedule);
  const CanevasScheduledTask *task = canevas_schedule_get_task (schedule, load->task);
  const int from = canevas_day_index_find (days, task->start);
  const int end = MAX (canevas_day_index_find_after (days, task->finish), from + 1);
  double *weeks = self->days + (gsize) load->person * self->n_weeks;

  for (guint week = (task->start - self->first) / 7; week < self->n_weeks; week++)
    {
      const int first = MAX (from, count_before (days, self, week)), last = MIN (end, count_before (days, self, week + 1));

      if (first >= end)
        break;
      if (last > first)
        weeks[week] += load->days * (last - first) / (end - from);
    }
}

CanevasWorkload *
canevas_workload_new (const CanevasSchedule *schedule, const CanevasScheduleLoad *loads, guint n_loads, guint n_people)
{
  CanevasWorkload *self;
  guint32 start, finish;

  g_return_val_if_fail (schedule != NULL, NULL);
  g_return_val_if_fail (loads != NULL || n_loads == 0, NULL);

  self = g_new0 (CanevasWorkload, 1);
  self->n_people = n_people;
  canevas_schedule_get_span (schedule, &start, &finish);
  if (start != 0)
    {
      self->first = find_monday (start);
      self->n_weeks = (finish - self->first) / 7 + 1;
    }
  self->worked = g_new0 (guint, self->n_weeks + 1);
  for (guint week = 0; week < self->n_weeks; week++)
    self->worked[week] = (guint) (count_before (canevas_schedule_get_days (schedule), self, week + 1) -
                                  count_before (canevas_schedule_get_days (schedule), self, week));
  self->days = g_new0 (double, (gsize) n_people * self->n_weeks + 1);
  for (guint i = 0; i < n_loads; i++)
    {
      g_return_val_if_fail (loads[i].person < n_people, self);
      spread (self, schedule, &loads[i]);
    }
  return self;
}

void
canevas_workload_free (CanevasWorkload *self)
{
  g_free (self->worked);
  g_free (self->days);
  g_free (self);
}

double
canevas_workload_get_excess (const CanevasWorkload *self, guint person, guint week, double share)
{
  double excess;

  g_return_val_if_fail (self != NULL && person < self->n_people && week < self->n_weeks, 0);

  excess = canevas_workload_get (self, person, week) - canevas_workload_get_capacity (self, week, share);
  return excess > LEAST_EXCESS ? excess : 0;
}
