/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What waits for what, in an order in which it can be reckoned; or the loop for which there is none. */
#include "canevas-config.h"

#include "canevas-schedule-private.h"

#include <glib/gi18n-lib.h>

/* A walk from a node back to what it waits for. */
typedef struct
{
  guint *nodes;
  guint *edges; /* of each node on the way, the next edge to follow */
  guint depth;
} Walk;

static const char *
get_name (const CanevasScheduleGraph *self, guint node)
{
  const char *name = self->plan->tasks[node % self->n].name;

  return name != NULL ? name : "";
}

/* "A → B → A", in the order of time. @nodes: each waits for the next, and the last for the first. (transfer full) */
static char *
dup_loop (const CanevasScheduleGraph *self, const guint *nodes, guint n_nodes)
{
  g_autoptr (GString) loop = g_string_new (NULL);
  g_autoptr (GArray) tasks = g_array_new (FALSE, FALSE, sizeof (guint));
  guint first = 0;

  /* A phase once, though it is two nodes. */
  for (guint i = n_nodes; i-- > 0;)
    {
      const guint task = nodes[i] % self->n;

      if (tasks->len == 0 || g_array_index (tasks, guint, tasks->len - 1) != task)
        g_array_append_val (tasks, task);
    }
  if (tasks->len > 1 && g_array_index (tasks, guint, 0) == g_array_index (tasks, guint, tasks->len - 1))
    g_array_set_size (tasks, tasks->len - 1);
  for (guint i = 1; i < tasks->len; i++)
    if (g_array_index (tasks, guint, i) < g_array_index (tasks, guint, first))
      first = i;
  for (guint i = 0; i <= tasks->len; i++)
    {
      const guint task = g_array_index (tasks, guint, (first + i) % tasks->len);

      g_string_append_printf (loop, i > 0 ? " → %s" : "%s", get_name (self, task));
    }
  return g_string_free (g_steal_pointer (&loop), FALSE);
}

static void
push (const CanevasScheduleGraph *self, Walk *walk, guint8 *seen, guint node)
{
  seen[node] = 1;
  walk->nodes[walk->depth] = node;
  walk->edges[walk->depth++] = self->firsts[node];
}

/* Puts a node, and before it all that it waits for, in the order. */
static gboolean
add_to_order (CanevasScheduleGraph *self, Walk *walk, guint8 *seen, guint node, GError **error)
{
  push (self, walk, seen, node);
  while (walk->depth > 0)
    {
      const guint top = walk->nodes[walk->depth - 1];
      guint next;

      if (walk->edges[walk->depth - 1] == self->firsts[top + 1])
        {
          seen[top] = 2;
          self->order[self->n_order++] = top;
          walk->depth--;
          continue;
        }
      next = self->edges[walk->edges[walk->depth - 1]++].from;
      if (seen[next] == 0)
        push (self, walk, seen, next);
      else if (seen[next] == 1)
        {
          g_autofree char *loop = NULL;
          guint from = walk->depth - 1;

          while (walk->nodes[from] != next)
            from--;
          loop = dup_loop (self, walk->nodes + from, walk->depth - from);
          g_set_error (error, CANEVAS_SCHEDULE_ERROR, CANEVAS_SCHEDULE_ERROR_LOOP,
                       _("These tasks wait for each other: %s. Remove one of the dependencies between them."), loop);
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
set_order (CanevasScheduleGraph *self, GError **error)
{
  const guint n_nodes = 2 * self->n;
  g_autofree guint *nodes = g_new (guint, n_nodes + 1);
  g_autofree guint *edges = g_new (guint, n_nodes + 1);
  g_autofree guint8 *seen = g_new0 (guint8, n_nodes + 1);
  Walk walk = { nodes, edges, 0 };

  self->order = g_new (guint, n_nodes + 1);
  for (guint node = 0; node < n_nodes; node++)
    if (seen[node] == 0 && (node < self->n || self->phases[node - self->n]) && !add_to_order (self, &walk, seen, node, error))
      return FALSE;
  return TRUE;
}

/* @found: (out): in any order */
static void
list_edges (const CanevasScheduleGraph *self, GArray *found)
{
  const CanevasSchedulePlan *plan = self->plan;

  for (guint i = 0; i < plan->n_links; i++)
    {
      const CanevasScheduleLink *link = &plan->links[i];
      const CanevasScheduleEdge edge = { canevas_schedule_graph_get_end (self, link->predecessor), link->successor, i };

      g_array_append_val (found, edge);
    }
  for (guint task = 0; task < self->n; task++)
    if (plan->tasks[task].phase != CANEVAS_SCHEDULE_NONE)
      {
        const guint phase = plan->tasks[task].phase;
        const CanevasScheduleEdge within[] = {
          { phase, task, CANEVAS_SCHEDULE_NONE },
          { canevas_schedule_graph_get_end (self, task), self->n + phase, CANEVAS_SCHEDULE_NONE },
        };

        g_array_append_vals (found, within, G_N_ELEMENTS (within));
      }
}

static void
set_edges (CanevasScheduleGraph *self)
{
  const guint n_nodes = 2 * self->n;
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (CanevasScheduleEdge));
  g_autofree guint *next = NULL;

  list_edges (self, found);
  self->n_edges = found->len;
  self->edges = g_new (CanevasScheduleEdge, found->len + 1);
  self->firsts = g_new0 (guint, n_nodes + 2);
  for (guint i = 0; i < found->len; i++)
    self->firsts[g_array_index (found, CanevasScheduleEdge, i).to + 1]++;
  for (guint node = 0; node < n_nodes; node++)
    self->firsts[node + 1] += self->firsts[node];
  next = g_memdup2 (self->firsts, (n_nodes + 2) * sizeof (guint));
  for (guint i = 0; i < found->len; i++)
    self->edges[next[g_array_index (found, CanevasScheduleEdge, i).to]++] = g_array_index (found, CanevasScheduleEdge, i);
}

/* Phases that lie in each other, which no order could tell. */
static gboolean
check_phases (const CanevasScheduleGraph *self, GError **error)
{
  const CanevasScheduleTask *tasks = self->plan->tasks;

  for (guint task = 0; task < self->n; task++)
    {
      g_autoptr (GArray) way = g_array_new (FALSE, FALSE, sizeof (guint));

      for (guint at = task; at != CANEVAS_SCHEDULE_NONE && way->len <= self->n; at = tasks[at].phase)
        {
          if (way->len > 0 && at == task)
            {
              g_autofree char *loop = dup_loop (self, (const guint *) way->data, way->len);

              g_set_error (error, CANEVAS_SCHEDULE_ERROR, CANEVAS_SCHEDULE_ERROR_LOOP,
                           _("These phases lie in each other: %s. Take one of them out of the other."), loop);
              return FALSE;
            }
          g_array_append_val (way, at);
        }
    }
  return TRUE;
}

gboolean
canevas_schedule_graph_init (CanevasScheduleGraph *self, const CanevasSchedulePlan *plan, GError **error)
{
  *self = (CanevasScheduleGraph){ .plan = plan, .n = plan->n_tasks };
  if (!check_phases (self, error))
    return FALSE;
  self->phases = g_new0 (gboolean, self->n + 1);
  self->followed = g_new0 (gboolean, self->n + 1);
  self->nodes = g_new0 (CanevasScheduleNode, 2 * self->n + 1);
  for (guint i = 0; i < self->n; i++)
    if (plan->tasks[i].phase != CANEVAS_SCHEDULE_NONE)
      self->phases[plan->tasks[i].phase] = TRUE;
  for (guint i = 0; i < plan->n_links; i++)
    if (plan->tasks[plan->links[i].predecessor].phase == plan->tasks[plan->links[i].successor].phase)
      self->followed[plan->links[i].predecessor] = TRUE;
  set_edges (self);
  return set_order (self, error);
}

void
canevas_schedule_graph_clear (CanevasScheduleGraph *self)
{
  g_free (self->phases);
  g_free (self->followed);
  g_free (self->edges);
  g_free (self->firsts);
  g_free (self->order);
  g_free (self->nodes);
}
