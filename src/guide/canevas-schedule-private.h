/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-schedule.h"

G_BEGIN_DECLS

/*
 * The graph of a plan. A task is a node of its own number. A phase is two: with its own number its gate, from which its tasks
 * take what the phase waits for; and, n_tasks further, its sum, which is known when its tasks are. Private to the schedule.
 */
typedef struct
{
  guint from, to;
  guint link; /* CANEVAS_SCHEDULE_NONE: one lies in the other */
} CanevasScheduleEdge;

/* Times are numbers of working days: a task that takes one day ends one after it starts. Of a gate: what its tasks cannot start
 * or finish before, and start or finish after. */
typedef struct
{
  int start, finish;
  int late_start, late_finish;
  guint start_driver, finish_driver; /* links */
  gboolean ends_day;                 /* of a moment: it is the end of the day before */
  gboolean done;
} CanevasScheduleNode;

typedef struct
{
  const CanevasSchedulePlan *plan;
  guint n; /* tasks */
  gboolean *phases;
  gboolean *followed; /* another of the same phase waits for it */
  CanevasScheduleEdge *edges; /* by the node that they lead to */
  guint n_edges;
  guint *firsts; /* of each node its first edge; one more at the end */
  guint *order;  /* nodes, each after what it waits for */
  guint n_order;
  CanevasScheduleNode *nodes;
  int finish; /* of all */
} CanevasScheduleGraph;

/* FALSE with @error when there is a loop. */
gboolean canevas_schedule_graph_init (CanevasScheduleGraph *self, const CanevasSchedulePlan *plan, GError **error);
void canevas_schedule_graph_clear (CanevasScheduleGraph *self);
void canevas_schedule_graph_pass_forward (CanevasScheduleGraph *self);
void canevas_schedule_graph_pass_backward (CanevasScheduleGraph *self);

/* The node at which what is waited for of a task is known. */
static inline guint
canevas_schedule_graph_get_end (const CanevasScheduleGraph *self, guint task)
{
  return self->phases[task] ? self->n + task : task;
}

static inline gboolean
canevas_schedule_graph_is_sum (const CanevasScheduleGraph *self, guint node)
{
  return node >= self->n;
}

G_END_DECLS
