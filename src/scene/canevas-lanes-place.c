/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How far from the left each node and each end of a wire is. */
#include "canevas-lanes-work.h"
#include "canevas-monotone.h"

#include <math.h>

#define N_SWEEPS 24
#define N_PORT_ROUNDS 8
#define N_SMOOTHINGS 3
#define SMALL_JOG 24.0
#define BESIDE_BOX 10.0 /* between a line and a box that it passes */
#define PORT_GAP 14.0
#define PORT_MARGIN 10.0 /* from the corner of a box */
/* Long lines should run straight before boxes stand over each other. */
#define BEND_WEIGHT 6.0
/* What a hand has moved, and what it has left alone. */
#define PIN_WEIGHT 1000.0
#define STAY_WEIGHT 10.0

double
canevas_lanes_get_gap (const CanevasLanesWork *work, guint left, guint right)
{
  const CanevasLaneNode *first = canevas_lanes_node (work, left);
  const CanevasLaneNode *second = canevas_lanes_node (work, right);
  double gap;

  if (first->kind != CANEVAS_NODE_BOX && second->kind != CANEVAS_NODE_BOX)
    return CANEVAS_WIRE_GAP;
  if (first->kind != CANEVAS_NODE_BOX || second->kind != CANEVAS_NODE_BOX)
    return BESIDE_BOX;
  gap = work->gap;
  /* Words on a line between two boxes need it to be as long. */
  for (guint i = 0; i < work->directs->len; i++)
    {
      const CanevasDirect *direct = &g_array_index (work->directs, CanevasDirect, i);

      if (direct->left == left && direct->right == right)
        gap = MAX (gap, MAX (work->links[direct->link].label_width + 20, 28));
    }
  return gap;
}

static double
get_row_width (CanevasLanesWork *work, guint row)
{
  GArray *nodes = canevas_lanes_row (work, row)->nodes;
  double width = 0;

  for (guint i = 0; i < nodes->len; i++)
    {
      const CanevasLaneNode *node = canevas_lanes_node (work, g_array_index (nodes, guint, i));

      width += node->left + node->right;
      if (i > 0)
        width += canevas_lanes_get_gap (work, g_array_index (nodes, guint, i - 1), g_array_index (nodes, guint, i));
    }
  return width;
}

/* All rows start packed, in the middle. */
static void
pack_row (CanevasLanesWork *work, guint row)
{
  GArray *nodes = canevas_lanes_row (work, row)->nodes;
  double x = (work->width - get_row_width (work, row)) / 2;

  for (guint i = 0; i < nodes->len; i++)
    {
      CanevasLaneNode *node = canevas_lanes_node (work, g_array_index (nodes, guint, i));

      if (i > 0)
        x += canevas_lanes_get_gap (work, g_array_index (nodes, guint, i - 1), g_array_index (nodes, guint, i));
      node->axis = x + node->left;
      x += node->left + node->right;
    }
}

/* Where the ends of its wires pull each node, and how strongly. */
static void
get_pulls (CanevasLanesWork *work, double *wanted, double *weights)
{
  for (guint i = 0; i < work->nodes->len; i++)
    {
      wanted[i] = canevas_lanes_node (work, i)->axis * 0.1;
      weights[i] = 0.1;
    }
  for (guint i = 0; i < work->wires->len; i++)
    for (guint j = 0; j < 2; j++)
      {
        guint node = canevas_lanes_wire (work, i)->ends[j].node;
        const CanevasLaneNode *self = canevas_lanes_node (work, node);
        const CanevasLaneNode *other = canevas_lanes_node (work, canevas_lanes_wire (work, i)->ends[1 - j].node);
        gboolean bends = self->kind != CANEVAS_NODE_BOX && other->kind != CANEVAS_NODE_BOX;
        double weight = bends ? BEND_WEIGHT : 1;

        if (other->row == self->row)
          continue;
        wanted[node] += weight * other->axis;
        weights[node] += weight;
      }
  for (guint i = 0; i < work->nodes->len; i++)
    {
      wanted[i] /= weights[i];
      if (i < work->n_boxes && work->axes != NULL)
        {
          wanted[i] = work->axes[i];
          weights[i] = work->boxes[i].nudge_x != 0 ? PIN_WEIGHT : STAY_WEIGHT;
        }
    }
}

static void
place_row (CanevasLanesWork *work, guint row, const double *wanted, const double *weights)
{
  GArray *nodes = canevas_lanes_row (work, row)->nodes;
  guint n = nodes->len;
  g_autofree double *pulls = g_new (double, n + 1);
  g_autofree double *strengths = g_new (double, n + 1);
  g_autofree double *gaps = g_new (double, n + 1);
  g_autofree double *places = g_new (double, n + 1);

  if (n == 0)
    return;
  for (guint i = 0; i < n; i++)
    {
      guint number = g_array_index (nodes, guint, i);

      pulls[i] = wanted[number];
      strengths[i] = weights[number];
      gaps[i] = 0;
      if (i > 0)
        {
          guint before = g_array_index (nodes, guint, i - 1);

          gaps[i] = canevas_lanes_node (work, before)->right + canevas_lanes_get_gap (work, before, number)
                    + canevas_lanes_node (work, number)->left;
        }
    }
  canevas_monotone_place (pulls, strengths, gaps, n, canevas_lanes_node (work, g_array_index (nodes, guint, 0))->left,
                          work->width - canevas_lanes_node (work, g_array_index (nodes, guint, n - 1))->right, places);
  for (guint i = 0; i < n; i++)
    canevas_lanes_node (work, g_array_index (nodes, guint, i))->axis = places[i];
}

static void
place_nodes (CanevasLanesWork *work)
{
  g_autofree double *wanted = g_new (double, work->nodes->len + 1);
  g_autofree double *weights = g_new (double, work->nodes->len + 1);

  for (guint i = 0; i < N_SWEEPS; i++)
    for (guint j = 0; j < work->rows->len; j++)
      {
        get_pulls (work, wanted, weights);
        place_row (work, i % 2 == 0 ? j : work->rows->len - 1 - j, wanted, weights);
      }
}

/* Ends of wires on one side of a node. */
typedef struct
{
  CanevasWireEnd *end;
  double wanted;
} Port;

static int
compare_ports_cb (gconstpointer a, gconstpointer b)
{
  const Port *first = a;
  const Port *second = b;

  if (first->wanted != second->wanted)
    return first->wanted < second->wanted ? -1 : 1;
  return first->end < second->end ? -1 : first->end > second->end;
}

static void
collect_ports (CanevasLanesWork *work, guint node, gboolean above, GArray *ports)
{
  g_array_set_size (ports, 0);
  for (guint i = 0; i < work->wires->len; i++)
    for (guint j = 0; j < 2; j++)
      {
        CanevasWire *wire = canevas_lanes_wire (work, i);

        if (wire->ends[j].node == node && wire->ends[j].above == above)
          {
            Port port = { &wire->ends[j], wire->ends[1 - j].x };

            g_array_append_val (ports, port);
          }
      }
  g_array_sort (ports, compare_ports_cb);
}

static void
place_ports (CanevasLanesWork *work, guint number, GArray *ports)
{
  const CanevasLaneNode *node = canevas_lanes_node (work, number);
  guint n = ports->len;
  g_autofree double *wanted = g_new (double, n + 1);
  g_autofree double *weights = g_new (double, n + 1);
  g_autofree double *gaps = g_new (double, n + 1);
  g_autofree double *places = g_new (double, n + 1);
  double left = node->axis - node->left;
  double right = node->axis + node->right;
  double margin = node->kind == CANEVAS_NODE_BOX ? MIN (PORT_MARGIN, (right - left) / 4) : n > 1 ? 2 : 0;
  double gap = n > 1 ? MIN (PORT_GAP, (right - left - 2 * margin) / (n - 1)) : 0;

  if (node->kind != CANEVAS_NODE_BOX && n < 2)
    {
      if (n == 1)
        g_array_index (ports, Port, 0).end->x = node->axis;
      return;
    }
  /* The line under words is as long as they are. */
  if (node->kind == CANEVAS_NODE_LABEL)
    gap = right - left - 2 * margin;
  for (guint i = 0; i < n; i++)
    {
      wanted[i] = g_array_index (ports, Port, i).wanted;
      weights[i] = 1;
      gaps[i] = gap;
    }
  canevas_monotone_place (wanted, weights, gaps, n, left + margin, right - margin, places);
  for (guint i = 0; i < n; i++)
    g_array_index (ports, Port, i).end->x = places[i];
}

static void
place_all_ports (CanevasLanesWork *work)
{
  g_autoptr (GArray) ports = g_array_new (FALSE, FALSE, sizeof (Port));

  for (guint i = 0; i < work->wires->len; i++)
    for (guint j = 0; j < 2; j++)
      canevas_lanes_wire (work, i)->ends[j].x = canevas_lanes_node (work, canevas_lanes_wire (work, i)->ends[j].node)->axis;
  for (guint round = 0; round < N_PORT_ROUNDS; round++)
    for (guint node = 0; node < work->nodes->len; node++)
      for (guint above = 0; above < 2; above++)
        {
          collect_ports (work, round % 2 == 0 ? node : work->nodes->len - 1 - node, above, ports);
          place_ports (work, round % 2 == 0 ? node : work->nodes->len - 1 - node, ports);
        }
}

void
canevas_lanes_get_slack (const CanevasLanesWork *work, guint number, double *least, double *most)
{
  const CanevasLaneNode *node = canevas_lanes_node (work, number);
  GArray *nodes = canevas_lanes_row (work, node->row)->nodes;

  *least = node->left;
  *most = work->width - node->right;
  if (node->place > 0)
    {
      guint before = g_array_index (nodes, guint, node->place - 1);

      *least = canevas_lanes_node (work, before)->axis + canevas_lanes_node (work, before)->right
               + canevas_lanes_get_gap (work, before, number) + node->left;
    }
  if (node->place + 1 < nodes->len)
    {
      guint after = g_array_index (nodes, guint, node->place + 1);

      *most = canevas_lanes_node (work, after)->axis - canevas_lanes_node (work, after)->left
              - canevas_lanes_get_gap (work, number, after) - node->right;
    }
}

/* Bends go where an end of their line is, if nothing is in the way: one elbow less, or two. */
static void
straighten (CanevasLanesWork *work)
{
  for (guint i = 0; i < work->wires->len; i++)
    {
      const CanevasWire *wire = canevas_lanes_wire (work, i);

      for (guint j = 0; j < 2; j++)
        {
          CanevasLaneNode *node = canevas_lanes_node (work, wire->ends[j].node);
          double least, most, x = wire->ends[1 - j].x;

          if (node->kind == CANEVAS_NODE_BOX || canevas_lanes_node (work, wire->ends[1 - j].node)->row == node->row)
            continue;
          canevas_lanes_get_slack (work, wire->ends[j].node, &least, &most);
          if (x >= least && x <= most)
            node->axis = x;
        }
    }
}

/* A small jog looks like a slip of the hand: one of its ends goes where the other is, if it can. */
static void
smooth (CanevasLanesWork *work)
{
  for (guint round = 0; round < N_SMOOTHINGS; round++)
    for (guint i = 0; i < work->wires->len; i++)
      {
        CanevasWire *wire = canevas_lanes_wire (work, i);
        double jog = fabs (wire->ends[0].x - wire->ends[1].x);

        if (jog > 0.01 && jog < SMALL_JOG && wire->ends[0].above != wire->ends[1].above
            && !canevas_lanes_move_end (work, &wire->ends[0], wire->ends[1].x))
          canevas_lanes_move_end (work, &wire->ends[1], wire->ends[0].x);
      }
}

void
canevas_lanes_place (CanevasLanesWork *work)
{
  for (guint row = 0; row < work->rows->len; row++)
    work->width = MAX (work->width, get_row_width (work, row));
  for (guint row = 0; row < work->rows->len; row++)
    pack_row (work, row);
  place_nodes (work);
  place_all_ports (work);
  for (guint i = 0; i < N_SMOOTHINGS; i++)
    {
      straighten (work);
      place_all_ports (work);
    }
  smooth (work);
}
