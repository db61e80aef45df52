/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-schedule.h"

G_BEGIN_DECLS

/** CanevasScheduleLoad: @days: of work that the task asks of the person; spread evenly over the days of the task */
typedef struct
{
  guint task, person;
  double days;
} CanevasScheduleLoad;

/**
 * CanevasWorkload:
 * @first: the Monday of the first week
 * @n_weeks: up to the last day of the schedule
 * @worked: (array length=n_weeks): working days of each week
 * @days: days of work, by person, then by week: see canevas_workload_get()
 *
 * What tasks ask of people, week after week.
 */
typedef struct
{
  guint32 first;
  guint n_weeks, n_people;
  guint *worked;
  double *days;
} CanevasWorkload;

CanevasWorkload *canevas_workload_new (const CanevasSchedule *schedule, const CanevasScheduleLoad *loads, guint n_loads,
                                       guint n_people);
void canevas_workload_free (CanevasWorkload *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CanevasWorkload, canevas_workload_free)

/** Days of work in a week, from 0. */
static inline double
canevas_workload_get (const CanevasWorkload *self, guint person, guint week)
{
  return self->days[(gsize) person * self->n_weeks + week];
}

/** What somebody can give in a week, in days. @share: of each working day, from 0 to 1: a day a week is 0.2 */
static inline double
canevas_workload_get_capacity (const CanevasWorkload *self, guint week, double share)
{
  return self->worked[week] * share;
}

/** By how many days the week asks for more than @share of the working days in it; 0: it does not. */
double canevas_workload_get_excess (const CanevasWorkload *self, guint person, guint week, double share);

/** What @days a month are of each working day: 261 days are worked in a year of weekdays, before holidays. */
#define CANEVAS_WORKLOAD_SHARE_OF_MONTH(days) ((days) * 12 / 261.0)

G_END_DECLS
