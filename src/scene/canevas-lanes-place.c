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

double
canevas_lanes_get_row_width (CanevasLanesWork *work, guint row)
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
  double x = (work->width - canevas_lanes_get_row_width (work, row)) / 2;

  for (guint i = 0; i < nodes->len; i++)
    {
      CanevasLaneNode *node = canevas_lanes_node (work, g_array_index (nodes, guint, i));

      if (i > 0)
        x += canevas_lanes_get_gap (work, g_array_index (nodes, guint, i - 1), g_array_index (nodes, guint, i));
      node->axis = x + node->left;
      x += node->left + node->right;
    }
}

/* What the wire of a node goes to, in another row. */
typedef struct
{
  guint node, other;
  double weight;
} Pull;

/* All pulls, row after row of what is pulled; @firsts, of a zero for each row and two more, becomes where each begins. */
static Pull *
group_pulls (CanevasLanesWork *work, guint *firsts)
{
  Pull *pulls = g_new (Pull, 2 * work->wires->len + 1);

  for (guint i = 0; i < 2 * work->wires->len; i++)
    firsts[canevas_lanes_node (work, canevas_lanes_wire (work, i / 2)->ends[i % 2].node)->row + 2]++;
  for (guint row = 1; row <= work->rows->len; row++)
    firsts[row + 1] += firsts[row];
  for (guint i = 0; i < 2 * work->wires->len; i++)
    {
      const CanevasWire *wire = canevas_lanes_wire (work, i / 2);
      Pull pull = { wire->ends[i % 2].node, wire->ends[1 - i % 2].node, 0 };
      const CanevasLaneNode *self = canevas_lanes_node (work, pull.node);
      const CanevasLaneNode *other = canevas_lanes_node (work, pull.other);

      if (other->row != self->row)
        pull.weight = self->kind != CANEVAS_NODE_BOX && other->kind != CANEVAS_NODE_BOX ? BEND_WEIGHT : 1;
      pulls[firsts[self->row + 1]++] = pull;
    }
  return pulls;
}

/* Where their wires pull the nodes of a row, and how strongly. */
static void
add_pulls (CanevasLanesWork *work, guint row, const Pull *pulls, guint n_pulls, double *wanted, double *weights)
{
  GArray *nodes = canevas_lanes_row (work, row)->nodes;

  for (guint i = 0; i < nodes->len; i++)
    {
      guint node = g_array_index (nodes, guint, i);

      wanted[node] = canevas_lanes_node (work, node)->axis * 0.1;
      weights[node] = 0.1;
    }
  for (guint i = 0; i < n_pulls; i++)
    {
      wanted[pulls[i].node] += pulls[i].weight * canevas_lanes_node (work, pulls[i].other)->axis;
      weights[pulls[i].node] += pulls[i].weight;
    }
  for (guint i = 0; i < nodes->len; i++)
    {
      guint node = g_array_index (nodes, guint, i);

      wanted[node] /= weights[node];
      if (node < work->n_boxes && work->axes != NULL)
        {
          wanted[node] = work->axes[node];
          weights[node] = work->boxes[node].nudge_x != 0 ? PIN_WEIGHT : STAY_WEIGHT;
        }
    }
}

/* What placing nodes works with. Only what is wanted changes from one sweep to the next. */
typedef struct
{
  Pull *pulls;
  guint *firsts; /* of each row, in @pulls */
  double *wanted, *weights, *gaps; /* of each node; from its axis to that of the node before it in its row */
  double *row; /* room for the four arrays of a row */
} Placing;

static void
find_gaps (CanevasLanesWork *work, double *gaps)
{
  for (guint row = 0; row < work->rows->len; row++)
    {
      GArray *nodes = canevas_lanes_row (work, row)->nodes;

      for (guint i = 1; i < nodes->len; i++)
        {
          const guint before = g_array_index (nodes, guint, i - 1), number = g_array_index (nodes, guint, i);

          gaps[number] = canevas_lanes_node (work, before)->right + canevas_lanes_get_gap (work, before, number)
                         + canevas_lanes_node (work, number)->left;
        }
    }
}

/* Returns whether a node moved. */
static gboolean
place_row (CanevasLanesWork *work, guint row, const Placing *placing)
{
  GArray *nodes = canevas_lanes_row (work, row)->nodes;
  const guint n = nodes->len;
  double *pulls = placing->row, *strengths = pulls + n, *gaps = strengths + n, *places = gaps + n;
  gboolean moved = FALSE;

  if (n == 0)
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      const guint number = g_array_index (nodes, guint, i);

      pulls[i] = placing->wanted[number];
      strengths[i] = placing->weights[number];
      gaps[i] = i > 0 ? placing->gaps[number] : 0;
    }
  canevas_monotone_place (pulls, strengths, gaps, n, canevas_lanes_node (work, g_array_index (nodes, guint, 0))->left,
                          work->width - canevas_lanes_node (work, g_array_index (nodes, guint, n - 1))->right, places);
  for (guint i = 0; i < n; i++)
    {
      CanevasLaneNode *node = canevas_lanes_node (work, g_array_index (nodes, guint, i));

      moved = moved || node->axis != places[i];
      node->axis = places[i];
    }
  return moved;
}

/* A sweep that moves nothing is the last: those after it would find all as it did. */
static void
place_nodes (CanevasLanesWork *work)
{
  const guint n = work->nodes->len + 1;
  g_autofree double *numbers = g_new0 (double, 7 * n);
  g_autofree guint *firsts = g_new0 (guint, work->rows->len + 2);
  g_autofree Pull *pulls = group_pulls (work, firsts);
  const Placing placing = { pulls, firsts, numbers, numbers + n, numbers + 2 * n, numbers + 3 * n };
  gboolean moved = TRUE;

  find_gaps (work, placing.gaps);
  for (guint i = 0; moved && i < N_SWEEPS; i++)
    {
      moved = FALSE;
      for (guint j = 0; j < work->rows->len; j++)
        {
          guint row = i % 2 == 0 ? j : work->rows->len - 1 - j;

          add_pulls (work, row, pulls + firsts[row], firsts[row + 1] - firsts[row], placing.wanted, placing.weights);
          moved = place_row (work, row, &placing) || moved;
        }
    }
}

/* An end of a wire, on one side of a node. */
typedef struct
{
  CanevasWireEnd *end;
  const CanevasWireEnd *other;
  double wanted;
} Port;

static gboolean
comes_before (const Port *first, const Port *second)
{
  return first->wanted < second->wanted || (first->wanted == second->wanted && first->end < second->end);
}

/* Few, and mostly in order since the round before. */
static void
sort_ports (Port *ports, guint n)
{
  for (guint i = 1; i < n; i++)
    {
      const Port port = ports[i];
      guint j = i;

      for (; j > 0 && comes_before (&port, &ports[j - 1]); j--)
        ports[j] = ports[j - 1];
      ports[j] = port;
    }
}

static guint
get_side (guint node, gboolean above)
{
  return 2 * node + (above ? 1 : 0);
}

/* All ends, side after side; @firsts, of a zero for each side and two more, becomes where each begins. */
static Port *
group_ports (CanevasLanesWork *work, guint *firsts)
{
  Port *ports = g_new (Port, 2 * work->wires->len + 1);

  for (guint i = 0; i < work->wires->len; i++)
    for (guint j = 0; j < 2; j++)
      {
        const CanevasWireEnd *end = &canevas_lanes_wire (work, i)->ends[j];

        firsts[get_side (end->node, end->above) + 2]++;
      }
  for (guint side = 1; side <= 2 * work->nodes->len; side++)
    firsts[side + 1] += firsts[side];
  for (guint i = 0; i < work->wires->len; i++)
    for (guint j = 0; j < 2; j++)
      {
        CanevasWire *wire = canevas_lanes_wire (work, i);
        CanevasWireEnd *end = &wire->ends[j];

        ports[firsts[get_side (end->node, end->above) + 1]++] = (Port){ end, &wire->ends[1 - j], 0 };
      }
  return ports;
}

/* Returns whether an end moved. @numbers: room for four of each port */
static gboolean
place_ports (CanevasLanesWork *work, guint number, Port *ports, guint n, double *numbers)
{
  const CanevasLaneNode *node = canevas_lanes_node (work, number);
  double *wanted = numbers, *weights = wanted + n, *gaps = weights + n, *places = gaps + n;
  gboolean moved = FALSE;
  double left = node->axis - node->left;
  double right = node->axis + node->right;
  double margin = node->kind == CANEVAS_NODE_BOX ? MIN (PORT_MARGIN, (right - left) / 4) : n > 1 ? 2 : 0;
  double gap = n > 1 ? MIN (PORT_GAP, (right - left - 2 * margin) / (n - 1)) : 0;

  if (node->kind != CANEVAS_NODE_BOX && n < 2)
    {
      moved = n == 1 && ports[0].end->x != node->axis;
      if (n == 1)
        ports[0].end->x = node->axis;
      return moved;
    }
  /* The line under words is as long as they are. */
  if (node->kind == CANEVAS_NODE_LABEL)
    gap = right - left - 2 * margin;
  for (guint i = 0; i < n; i++)
    ports[i].wanted = ports[i].other->x;
  sort_ports (ports, n);
  for (guint i = 0; i < n; i++)
    {
      wanted[i] = ports[i].wanted;
      weights[i] = 1;
      gaps[i] = gap;
    }
  canevas_monotone_place (wanted, weights, gaps, n, left + margin, right - margin, places);
  for (guint i = 0; i < n; i++)
    {
      moved = moved || ports[i].end->x != places[i];
      ports[i].end->x = places[i];
    }
  return moved;
}

static void
place_all_ports (CanevasLanesWork *work)
{
  const guint n_nodes = work->nodes->len;
  g_autofree guint *firsts = g_new0 (guint, 2 * n_nodes + 2);
  g_autofree Port *ports = group_ports (work, firsts);
  g_autofree double *numbers = g_new (double, 8 * work->wires->len + 1);
  gboolean moved = TRUE;

  for (guint i = 0; i < work->wires->len; i++)
    for (guint j = 0; j < 2; j++)
      canevas_lanes_wire (work, i)->ends[j].x = canevas_lanes_node (work, canevas_lanes_wire (work, i)->ends[j].node)->axis;
  for (guint round = 0; moved && round < N_PORT_ROUNDS; round++)
    {
      moved = FALSE;
      for (guint i = 0; i < 2 * n_nodes; i++)
        {
          guint node = round % 2 == 0 ? i / 2 : n_nodes - 1 - i / 2;
          guint side = get_side (node, i % 2 == 1);

          if (firsts[side + 1] > firsts[side])
            moved = place_ports (work, node, ports + firsts[side], firsts[side + 1] - firsts[side], numbers) || moved;
        }
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
    work->width = MAX (work->width, canevas_lanes_get_row_width (work, row));
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
