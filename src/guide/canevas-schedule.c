/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-schedule-private.h"

struct _CanevasSchedule
{
  CanevasDayIndex *days;
  CanevasScheduledTask *tasks;
  guint n_tasks;
  guint32 start, finish;
  guint *critical_path;
  guint n_critical_path;
};

G_DEFINE_QUARK (canevas-schedule-error-quark, canevas_schedule_error)

static const char *const kinds[CANEVAS_N_DEPENDENCY_KINDS] = { "finish_start", "start_start", "finish_finish", "start_finish" };

gboolean
canevas_dependency_kind_find (const char *name, CanevasDependencyKind *kind)
{
  g_return_val_if_fail (kind != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (kinds[i], name) == 0)
      {
        *kind = i;
        return TRUE;
      }
  return FALSE;
}

/* --- From the graph to days --- */

static guint
count_late (CanevasDayIndex *days, int finish, guint32 finish_by)
{
  const int over = finish_by != 0 ? finish - canevas_day_index_find_after (days, finish_by) : 0;

  return (guint) MAX (over, 0);
}

static void
tell_task (CanevasSchedule *self, const CanevasScheduleGraph *graph, guint number)
{
  const CanevasScheduleNode *node = &graph->nodes[number];
  CanevasScheduledTask *task = &self->tasks[number];
  /* A moment is a day: the one that begins then, or the one that ends. */
  const int first = node->start == node->finish && node->ends_day ? -1 : 0;
  const int last = node->start == node->finish ? first : -1;

  task->start = canevas_day_index_get (self->days, node->start + first);
  task->finish = canevas_day_index_get (self->days, node->finish + last);
  task->late_start = canevas_day_index_get (self->days, node->late_start + first);
  task->late_finish = canevas_day_index_get (self->days, node->late_finish + last);
  task->duration = (guint) (node->finish - node->start);
  task->slack = node->late_finish - node->finish;
  task->late_by = count_late (self->days, node->finish + last + 1, graph->plan->tasks[number].finish_by);
  task->critical = task->slack <= 0 && !node->done;
  task->driver = node->start_driver;
}

/* From the tasks in it, which are known. */
static void
tell_phase (CanevasSchedule *self, const CanevasScheduleGraph *graph, guint number)
{
  const guint sum = graph->n + number;
  const CanevasScheduleNode *node = &graph->nodes[sum];
  CanevasScheduledTask *phase = &self->tasks[number];

  phase->phase = TRUE;
  phase->start = phase->late_start = G_MAXUINT32;
  phase->slack = G_MAXINT;
  for (guint i = graph->firsts[sum]; i < graph->firsts[sum + 1]; i++)
    {
      const CanevasScheduledTask *task = &self->tasks[graph->edges[i].from % graph->n];

      phase->start = MIN (phase->start, task->start);
      phase->finish = MAX (phase->finish, task->finish);
      phase->late_start = MIN (phase->late_start, task->late_start);
      phase->late_finish = MAX (phase->late_finish, task->late_finish);
      phase->slack = MIN (phase->slack, task->slack);
      phase->critical |= task->critical;
    }
  phase->duration = (guint) (node->finish - node->start);
  phase->late_by = count_late (self->days, node->finish, graph->plan->tasks[number].finish_by);
  phase->driver = node->start_driver;
}

/* --- The path that makes the end --- */

/* The task of a phase that begins first, or ends last: the one that another waits for. */
static guint
find_within (const CanevasScheduleGraph *graph, guint task, gboolean of_finish)
{
  while (graph->phases[task])
    {
      const CanevasScheduleNode *sum = &graph->nodes[graph->n + task];
      guint found = task;

      for (guint i = graph->firsts[graph->n + task]; i < graph->firsts[graph->n + task + 1] && found == task; i++)
        {
          const CanevasScheduleNode *within = &graph->nodes[graph->edges[i].from];

          if (of_finish ? within->finish == sum->finish : within->start == sum->start)
            found = graph->edges[i].from % graph->n;
        }
      g_assert (found != task);
      task = found;
    }
  return task;
}

static void
trace_critical_path (CanevasSchedule *self, const CanevasScheduleGraph *graph)
{
  g_autoptr (GArray) path = g_array_new (FALSE, FALSE, sizeof (guint));
  guint task = CANEVAS_SCHEDULE_NONE;

  for (guint i = 0; i < graph->n; i++)
    if (!graph->phases[i] && self->tasks[i].finish == self->finish &&
        (task == CANEVAS_SCHEDULE_NONE || graph->nodes[i].start < graph->nodes[task].start))
      task = i;
  while (task != CANEVAS_SCHEDULE_NONE)
    {
      const guint driver = graph->nodes[task].start_driver;
      const CanevasScheduleLink *link = driver != CANEVAS_SCHEDULE_NONE ? &graph->plan->links[driver] : NULL;

      g_array_prepend_val (path, task);
      task = CANEVAS_SCHEDULE_NONE;
      if (link != NULL)
        task = find_within (graph, link->predecessor, link->kind == CANEVAS_FINISH_START || link->kind == CANEVAS_FINISH_FINISH);
    }
  self->n_critical_path = path->len;
  self->critical_path = (guint *) g_array_free (g_steal_pointer (&path), FALSE);
}

static void
tell_all (CanevasSchedule *self, const CanevasScheduleGraph *graph)
{
  self->start = G_MAXUINT32;
  for (guint i = 0; i < graph->n_order; i++)
    {
      const guint number = graph->order[i] % graph->n;

      if (canevas_schedule_graph_is_sum (graph, graph->order[i]))
        tell_phase (self, graph, number);
      else if (!graph->phases[number])
        {
          tell_task (self, graph, number);
          self->start = MIN (self->start, self->tasks[number].start);
          self->finish = MAX (self->finish, self->tasks[number].finish);
        }
    }
  if (self->n_tasks == 0)
    self->start = 0;
}

/* --- Public functions --- */

CanevasSchedule *
canevas_schedule_new (const CanevasSchedulePlan *plan, GError **error)
{
  g_autoptr (CanevasSchedule) self = NULL;
  CanevasScheduleGraph graph;

  g_return_val_if_fail (plan != NULL && plan->days != NULL, NULL);
  g_return_val_if_fail (g_date_valid_julian (plan->start), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (!canevas_schedule_graph_init (&graph, plan, error))
    {
      canevas_schedule_graph_clear (&graph);
      return NULL;
    }
  canevas_schedule_graph_pass_forward (&graph);
  canevas_schedule_graph_pass_backward (&graph);
  self = g_new0 (CanevasSchedule, 1);
  self->days = canevas_day_index_ref (plan->days);
  self->n_tasks = plan->n_tasks;
  self->tasks = g_new0 (CanevasScheduledTask, plan->n_tasks + 1);
  tell_all (self, &graph);
  trace_critical_path (self, &graph);
  canevas_schedule_graph_clear (&graph);
  return g_steal_pointer (&self);
}

void
canevas_schedule_free (CanevasSchedule *self)
{
  canevas_day_index_unref (self->days);
  g_free (self->tasks);
  g_free (self->critical_path);
  g_free (self);
}

guint
canevas_schedule_get_n_tasks (const CanevasSchedule *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->n_tasks;
}

const CanevasScheduledTask *
canevas_schedule_get_task (const CanevasSchedule *self, guint task)
{
  g_return_val_if_fail (self != NULL && task < self->n_tasks, NULL);
  return &self->tasks[task];
}

void
canevas_schedule_get_span (const CanevasSchedule *self, guint32 *start, guint32 *finish)
{
  g_return_if_fail (self != NULL);

  *start = self->start;
  *finish = self->finish;
}

CanevasDayIndex *
canevas_schedule_get_days (const CanevasSchedule *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->days;
}

guint *
canevas_schedule_dup_critical_path (const CanevasSchedule *self, guint *n)
{
  g_return_val_if_fail (self != NULL && n != NULL, NULL);

  *n = self->n_critical_path;
  return g_memdup2 (self->critical_path, self->n_critical_path * sizeof (guint));
}

int
canevas_schedule_get_slip (const CanevasSchedule *self, guint task, guint32 finish)
{
  g_return_val_if_fail (self != NULL && task < self->n_tasks, 0);

  if (finish == 0)
    return 0;
  return canevas_day_index_find_after (self->days, self->tasks[task].finish) - canevas_day_index_find_after (self->days, finish);
}
