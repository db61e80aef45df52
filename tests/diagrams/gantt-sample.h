/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-gantt.h"

G_BEGIN_DECLS

/* Plans to be drawn, scheduled as those of a file are. */
typedef struct
{
  CanevasStore *store;
  CanevasRecord *project;
  CanevasSchedule *schedule;
  CanevasWorkload *workload;
  GPtrArray *texts;
  GArray *rows, *links;
  CanevasGanttFacts facts;
} GanttSample;

/* "Accueil unique": four phases over a year, milestones, periods to avoid, three people. */
GanttSample *gantt_sample_new (void);
/* Phases of nine tasks, one after the other in threes, and people who share them. */
GanttSample *gantt_sample_new_large (guint n_tasks, guint n_people);
void gantt_sample_free (GanttSample *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GanttSample, gantt_sample_free)

G_END_DECLS
