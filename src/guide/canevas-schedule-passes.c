/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The forward pass says how early each task can be, the backward pass how late it may be. */
#include "canevas-schedule-private.h"

#define NO_BOUND_YET G_MININT

/* --- Forward --- */

/* Takes over a bound where it holds longer, or as long and for a reason that can be named. */
static void
hold (int *bound, guint *driver, int value, guint by)
{
  if (value < *bound || (value == *bound && (by == CANEVAS_SCHEDULE_NONE || *driver != CANEVAS_SCHEDULE_NONE)))
    return;
  *bound = value;
  *driver = by;
}

static void
take_link (CanevasScheduleGraph *self, CanevasScheduleNode *node, const CanevasScheduleEdge *edge)
{
  const CanevasScheduleLink *link = &self->plan->links[edge->link];
  const CanevasScheduleNode *from = &self->nodes[edge->from];
  const gboolean from_finish = link->kind == CANEVAS_FINISH_START || link->kind == CANEVAS_FINISH_FINISH;
  const int value = (from_finish ? from->finish : from->start) + link->lag;

  if (link->kind == CANEVAS_FINISH_START || link->kind == CANEVAS_START_START)
    hold (&node->start, &node->start_driver, value, edge->link);
  else
    hold (&node->finish, &node->finish_driver, value, edge->link);
}

/* What a task or a gate cannot be before. */
static void
find_bounds (CanevasScheduleGraph *self, guint number)
{
  const CanevasSchedulePlan *plan = self->plan;
  const CanevasScheduleTask *task = &plan->tasks[number];
  CanevasScheduleNode *node = &self->nodes[number];

  node->start = canevas_day_index_find (plan->days, MAX (plan->start, MAX (plan->today, task->not_before)));
  node->finish = NO_BOUND_YET;
  node->start_driver = node->finish_driver = CANEVAS_SCHEDULE_NONE;
  for (guint i = self->firsts[number]; i < self->firsts[number + 1]; i++)
    {
      const CanevasScheduleEdge *edge = &self->edges[i];
      const CanevasScheduleNode *gate = &self->nodes[edge->from];

      if (edge->link != CANEVAS_SCHEDULE_NONE)
        {
          take_link (self, node, edge);
          continue;
        }
      hold (&node->start, &node->start_driver, gate->start, gate->start_driver);
      if (!self->followed[number])
        hold (&node->finish, &node->finish_driver, gate->finish, gate->finish_driver);
    }
}

/* Whether a moment that waits for another is the end of a day, and not the beginning of the next. */
static gboolean
ends_day (const CanevasScheduleGraph *self, guint driver)
{
  const CanevasScheduleLink *link;
  const CanevasScheduleNode *from;

  if (driver == CANEVAS_SCHEDULE_NONE)
    return FALSE;
  link = &self->plan->links[driver];
  from = &self->nodes[canevas_schedule_graph_get_end (self, link->predecessor)];
  if (from->start == from->finish)
    return from->ends_day;
  return link->kind == CANEVAS_FINISH_START || link->kind == CANEVAS_FINISH_FINISH;
}

/* What happened is not reckoned. */
static void
place_begun (CanevasScheduleGraph *self, guint number)
{
  const CanevasSchedulePlan *plan = self->plan;
  const CanevasScheduleTask *task = &plan->tasks[number];
  CanevasScheduleNode *node = &self->nodes[number];
  const int duration = (int) task->duration;

  node->start_driver = node->finish_driver = CANEVAS_SCHEDULE_NONE;
  node->done = task->done != 0;
  if (node->done)
    {
      node->finish = canevas_day_index_find_after (plan->days, task->done);
      node->start = task->started != 0 ? canevas_day_index_find (plan->days, task->started) : node->finish - duration;
      node->finish = MAX (node->finish, node->start);
      node->ends_day = node->start == node->finish;
      return;
    }
  node->start = canevas_day_index_find (plan->days, task->started);
  node->finish = node->start + duration;
  if (plan->today != 0)
    {
      const int left = (int) ((task->duration * (100 - MIN (task->progress, 100)) + 99) / 100);

      node->finish = MAX (node->finish, canevas_day_index_find (plan->days, plan->today) + left);
    }
}

static void
place_task (CanevasScheduleGraph *self, guint number)
{
  const CanevasScheduleTask *task = &self->plan->tasks[number];
  CanevasScheduleNode *node = &self->nodes[number];
  const int duration = (int) task->duration;
  const int own = canevas_day_index_find (self->plan->days, MAX (self->plan->today, task->not_before));

  if (task->done != 0 || task->started != 0)
    {
      place_begun (self, number);
      return;
    }
  find_bounds (self, number);
  if (node->finish != NO_BOUND_YET)
    hold (&node->start, &node->start_driver, node->finish - duration, node->finish_driver);
  node->finish = node->start + duration;
  /* On the day that was typed, not on the evening before. */
  node->ends_day = duration == 0 && node->start > own && ends_day (self, node->start_driver);
}

static void
sum_phase (CanevasScheduleGraph *self, guint number)
{
  CanevasScheduleNode *node = &self->nodes[number];

  node->start = G_MAXINT;
  node->finish = G_MININT;
  node->done = TRUE;
  node->ends_day = TRUE;
  node->start_driver = node->finish_driver = CANEVAS_SCHEDULE_NONE;
  for (guint i = self->firsts[number]; i < self->firsts[number + 1]; i++)
    {
      const CanevasScheduleNode *within = &self->nodes[self->edges[i].from];

      if (within->start < node->start)
        {
          node->start = within->start;
          node->start_driver = within->start_driver;
        }
      node->finish = MAX (node->finish, within->finish);
      node->done &= within->done;
      node->ends_day &= within->ends_day;
    }
}

/* A moment that begins a day cannot be at the end of the one before. */
static int
takes_day (const CanevasScheduleNode *node)
{
  return node->start == node->finish && !node->ends_day ? 1 : 0;
}

void
canevas_schedule_graph_pass_forward (CanevasScheduleGraph *self)
{
  self->finish = G_MININT;
  for (guint i = 0; i < self->n_order; i++)
    {
      const guint number = self->order[i];

      if (canevas_schedule_graph_is_sum (self, number))
        sum_phase (self, number);
      else if (self->phases[number])
        find_bounds (self, number);
      else
        {
          place_task (self, number);
          self->finish = MAX (self->finish, self->nodes[number].finish + takes_day (&self->nodes[number]));
        }
    }
}

/* --- Backward --- */

static void
limit_from (CanevasScheduleGraph *self, guint number, int late_start, int late_finish)
{
  CanevasScheduleNode *node = &self->nodes[number];

  node->late_start = MIN (node->late_start, late_start);
  node->late_finish = MIN (node->late_finish, late_finish);
}

/* A task within a phase: it may be as late as the phase, whose start is that of those which begin first. */
static void
limit_within (CanevasScheduleGraph *self, const CanevasScheduleNode *sum, guint within)
{
  limit_from (self, within, self->nodes[within].start == sum->start ? sum->late_start : G_MAXINT, sum->late_finish);
}

/* Hands on to what a node waits for by when it must be there. */
static void
limit_predecessor (CanevasScheduleGraph *self, const CanevasScheduleNode *node, const CanevasScheduleEdge *edge)
{
  const CanevasScheduleLink *link = &self->plan->links[edge->link];

  /* Of a gate that holds no finish, or no start, nothing is asked. */
  if (link->kind == CANEVAS_FINISH_START && node->late_start != G_MAXINT)
    limit_from (self, edge->from, G_MAXINT, node->late_start - link->lag);
  else if (link->kind == CANEVAS_START_START && node->late_start != G_MAXINT)
    limit_from (self, edge->from, node->late_start - link->lag, G_MAXINT);
  else if (link->kind == CANEVAS_FINISH_FINISH && node->late_finish != G_MAXINT)
    limit_from (self, edge->from, G_MAXINT, node->late_finish - link->lag);
  else if (link->kind == CANEVAS_START_FINISH && node->late_finish != G_MAXINT)
    limit_from (self, edge->from, node->late_finish - link->lag, G_MAXINT);
}

static void
limit_all (CanevasScheduleGraph *self, guint number)
{
  const CanevasScheduleNode *node = &self->nodes[number];
  const CanevasScheduleTask *task = &self->plan->tasks[number % self->n];
  const gboolean begun = !self->phases[number % self->n] && (task->started != 0 || task->done != 0);

  /* What has begun asks for nothing any more. */
  if (begun)
    return;
  for (guint i = self->firsts[number]; i < self->firsts[number + 1]; i++)
    {
      const CanevasScheduleEdge *edge = &self->edges[i];

      if (canevas_schedule_graph_is_sum (self, number))
        limit_within (self, node, edge->from);
      else if (edge->link == CANEVAS_SCHEDULE_NONE)
        limit_from (self, edge->from, node->late_start, self->followed[number] ? G_MAXINT : node->late_finish);
      else
        limit_predecessor (self, node, edge);
    }
}

/* A task can neither start nor finish late without the other. */
static void
settle_task (CanevasScheduleGraph *self, guint number)
{
  CanevasScheduleNode *node = &self->nodes[number];
  const int duration = node->finish - node->start;

  node->late_finish = MIN (node->late_finish, self->finish - takes_day (node));
  if (node->late_start != G_MAXINT)
    node->late_finish = MIN (node->late_finish, node->late_start + duration);
  node->late_start = node->late_finish - duration;
}

static int
get_deadline (const CanevasScheduleGraph *self, guint task)
{
  const CanevasScheduleNode *node = &self->nodes[canevas_schedule_graph_get_end (self, task)];

  return canevas_day_index_find_after (self->plan->days, self->plan->tasks[task].finish_by) - takes_day (node);
}

void
canevas_schedule_graph_pass_backward (CanevasScheduleGraph *self)
{
  for (guint i = 0; i < self->n_order; i++)
    self->nodes[self->order[i]].late_start = self->nodes[self->order[i]].late_finish = G_MAXINT;
  for (guint i = 0; i < self->n; i++)
    if (self->plan->tasks[i].finish_by != 0)
      self->nodes[canevas_schedule_graph_get_end (self, i)].late_finish = get_deadline (self, i);
  for (guint i = self->n_order; i-- > 0;)
    {
      const guint number = self->order[i];

      if (number < self->n && !self->phases[number])
        settle_task (self, number);
      limit_all (self, number);
    }
}
