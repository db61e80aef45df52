/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/**
 * CanevasProjectStanding:
 * @start, @finish: first and last day as things stand: its dates, or those of its plan where that goes beyond; 0: not known. Days
 *   are those of canevas-day-index.h
 * @end: the day on which it should be over; 0: not said
 * @baseline_start, @baseline_finish: as its plan was first kept; 0: no baseline
 * @progress: how much of the work is done, from 0 to 1: tasks by their duration, else milestones reached. NAN: not known
 * @stage: number of its stage, from 0
 * @stage_progress: how far it is within that stage, from 0 to 1; half way where nothing tells
 * @days_late: by how many days it slips: the worst of its end, its milestones, its plan beyond its end or its baseline
 * @days_given: days a month that its roles were relieved of
 *
 * Where a project stands among others, in figures.
 */
typedef struct
{
  guint32 start, finish, end;
  guint32 baseline_start, baseline_finish;
  double progress;
  guint stage;
  double stage_progress;
  guint days_late;
  double days_given;
} CanevasProjectStanding;

/** @today: `YYYY-MM-DD`. What is not begun or closed does not slip. */
void canevas_project_standing_read (CanevasRecord *project, const char *today, CanevasProjectStanding *self);

G_END_DECLS
