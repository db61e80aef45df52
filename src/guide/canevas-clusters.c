/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-clusters.h"

#include <string.h>

/* What a move must gain, so that rounding does not move nodes to and fro. */
#define LEAST_GAIN 1e-12

/* A graph whose ties stand by node, each at both ends. */
typedef struct
{
  guint n_nodes;
  guint *firsts; /* n_nodes + 1: of each node its first end */
  guint *ends;
  double *weights;
  double *inner;   /* of each node, twice the weight that it holds within itself */
  double *degrees; /* of each node, the weight of all its ends */
  double total;    /* of all degrees */
} Graph;

static Graph *
graph_new (guint n_nodes, const CanevasTie *ties, guint n_ties)
{
  Graph *self = g_new0 (Graph, 1);

  self->n_nodes = n_nodes;
  self->firsts = g_new0 (guint, n_nodes + 2);
  self->ends = g_new (guint, 2 * (gsize) n_ties + 1);
  self->weights = g_new (double, 2 * (gsize) n_ties + 1);
  self->inner = g_new0 (double, n_nodes + 1);
  self->degrees = g_new0 (double, n_nodes + 1);
  for (guint i = 0; i < n_ties; i++)
    {
      self->degrees[ties[i].from] += ties[i].weight;
      self->degrees[ties[i].to] += ties[i].weight;
      self->total += 2 * ties[i].weight;
      if (ties[i].from == ties[i].to)
        {
          self->inner[ties[i].from] += 2 * ties[i].weight;
          continue;
        }
      self->firsts[ties[i].from + 2]++;
      self->firsts[ties[i].to + 2]++;
    }
  for (guint i = 0; i < n_nodes; i++)
    self->firsts[i + 2] += self->firsts[i + 1];
  for (guint i = 0; i < n_ties; i++)
    if (ties[i].from != ties[i].to)
      {
        const guint out = self->firsts[ties[i].from + 1]++, in = self->firsts[ties[i].to + 1]++;

        self->ends[out] = ties[i].to;
        self->ends[in] = ties[i].from;
        self->weights[out] = self->weights[in] = ties[i].weight;
      }
  return self;
}

static void
graph_free (Graph *self)
{
  g_free (self->firsts);
  g_free (self->ends);
  g_free (self->weights);
  g_free (self->inner);
  g_free (self->degrees);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Graph, graph_free)

/* Where moving nodes has come to. */
typedef struct
{
  const Graph *graph;
  guint *groups;
  double *sums;   /* of each group, the degrees of its nodes */
  double *shared; /* of each group, the weight that the node looked at has with it */
  guint *near;    /* groups that have some */
} Moves;

/* Into the group near it where the modularity is largest. Returns: whether it left its own */
static gboolean
move_node (Moves *self, guint node)
{
  const Graph *graph = self->graph;
  const guint own = self->groups[node];
  guint n_near = 0, best = own;
  double most;

  for (guint i = graph->firsts[node]; i < graph->firsts[node + 1]; i++)
    {
      const guint group = self->groups[graph->ends[i]];

      if (self->shared[group] == 0)
        self->near[n_near++] = group;
      self->shared[group] += graph->weights[i];
    }
  self->sums[own] -= graph->degrees[node];
  most = self->shared[own] - self->sums[own] * graph->degrees[node] / graph->total;
  for (guint i = 0; i < n_near; i++)
    {
      const guint group = self->near[i];
      const double gain = self->shared[group] - self->sums[group] * graph->degrees[node] / graph->total;

      if (gain > most + LEAST_GAIN)
        {
          best = group;
          most = gain;
        }
    }
  for (guint i = 0; i < n_near; i++)
    self->shared[self->near[i]] = 0;
  self->sums[best] += graph->degrees[node];
  self->groups[node] = best;
  return best != own;
}

/* (transfer full): a group for each node, numbered in the order of their first node; @moved: (out): whether any node moved */
static guint *
group_nodes (const Graph *graph, guint *n_groups, gboolean *moved)
{
  const guint n = graph->n_nodes;
  g_autofree double *sums = g_memdup2 (graph->degrees, (n + 1) * sizeof (double));
  g_autofree double *shared = g_new0 (double, n + 1);
  g_autofree guint *near = g_new (guint, n + 1);
  g_autofree guint *numbers = g_new (guint, n + 1);
  Moves moves = { graph, g_new (guint, n + 1), sums, shared, near };
  gboolean again = graph->total > 0;

  *moved = FALSE;
  *n_groups = 0;
  for (guint i = 0; i < n; i++)
    moves.groups[i] = i;
  while (again)
    {
      again = FALSE;
      for (guint i = 0; i < n; i++)
        again |= move_node (&moves, i);
      *moved |= again;
    }
  memset (numbers, 0xff, (n + 1) * sizeof *numbers);
  for (guint i = 0; i < n; i++)
    {
      if (numbers[moves.groups[i]] == G_MAXUINT)
        numbers[moves.groups[i]] = (*n_groups)++;
      moves.groups[i] = numbers[moves.groups[i]];
    }
  return moves.groups;
}

/* Groups become nodes; what ties their nodes ties them. (transfer full) */
static Graph *
graph_fold (const Graph *self, const guint *groups, guint n_groups)
{
  g_autoptr (GArray) ties = g_array_new (FALSE, FALSE, sizeof (CanevasTie));

  for (guint i = 0; i < self->n_nodes; i++)
    {
      const CanevasTie own = { groups[i], groups[i], self->inner[i] / 2 };

      if (own.weight > 0)
        g_array_append_val (ties, own);
      for (guint k = self->firsts[i]; k < self->firsts[i + 1]; k++)
        if (self->ends[k] > i)
          {
            const CanevasTie tie = { groups[i], groups[self->ends[k]], self->weights[k] };

            g_array_append_val (ties, tie);
          }
    }
  return graph_new (n_groups, (const CanevasTie *) ties->data, ties->len);
}

guint *
canevas_clusters_find (guint n_nodes, const CanevasTie *ties, guint n_ties, guint *n_groups)
{
  g_autoptr (Graph) graph = NULL;
  guint *labels = g_new (guint, n_nodes + 1);
  guint n_found = n_nodes;
  gboolean moved = TRUE;

  g_return_val_if_fail (ties != NULL || n_ties == 0, labels);

  for (guint i = 0; i < n_nodes; i++)
    labels[i] = i;
  graph = graph_new (n_nodes, ties, n_ties);
  while (moved)
    {
      g_autofree guint *groups = group_nodes (graph, &n_found, &moved);
      Graph *folded = graph_fold (graph, groups, n_found);

      for (guint i = 0; i < n_nodes; i++)
        labels[i] = groups[labels[i]];
      graph_free (graph);
      graph = folded;
    }
  if (n_groups != NULL)
    *n_groups = n_found;
  return labels;
}

double
canevas_clusters_measure (guint n_nodes, const CanevasTie *ties, guint n_ties, const guint *groups)
{
  g_autofree double *sums = g_new0 (double, n_nodes + 1);
  double total = 0, within = 0, expected = 0;

  for (guint i = 0; i < n_ties; i++)
    {
      total += 2 * ties[i].weight;
      sums[groups[ties[i].from]] += ties[i].weight;
      sums[groups[ties[i].to]] += ties[i].weight;
      if (groups[ties[i].from] == groups[ties[i].to])
        within += 2 * ties[i].weight;
    }
  for (guint i = 0; i < n_nodes && total > 0; i++)
    expected += sums[i] / total * (sums[i] / total);
  return total > 0 ? within / total - expected : 0;
}
