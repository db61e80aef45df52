/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Through which nodes each link runs. */
#include "canevas-lanes-work.h"

#include <math.h>

#define TURN_WIDTH 12.0

static gboolean
has_label (CanevasLanesWork *work, guint link)
{
  return work->links[link].label_width > 0 && work->links[link].label_height > 0;
}

static gboolean
is_loop (CanevasLanesWork *work, guint link)
{
  return work->links[link].from == work->links[link].to;
}

/* Whether two boxes of a row have nothing between them, and enough of their sides face each other. */
static gboolean
is_direct (CanevasLanesWork *work, guint link)
{
  const CanevasLaneNode *from = canevas_lanes_node (work, work->links[link].from);
  const CanevasLaneNode *to = canevas_lanes_node (work, work->links[link].to);
  double shift = fabs (work->boxes[work->links[link].from].nudge_y - work->boxes[work->links[link].to].nudge_y);
  double needed = 12;

  if (from->row != to->row || from->place + 1 < to->place || to->place + 1 < from->place)
    return FALSE;
  for (guint i = 0; i < work->directs->len; i++)
    {
      CanevasDirect *direct = &g_array_index (work->directs, CanevasDirect, i);

      if ((direct->left == work->links[link].from && direct->right == work->links[link].to)
          || (direct->left == work->links[link].to && direct->right == work->links[link].from))
        needed += CANEVAS_WIRE_GAP + 4 + work->links[direct->link].label_height;
    }
  return MIN (from->height, to->height) - 2 * shift >= needed + work->links[link].label_height;
}

/* Where the words of a link go: in the middle of its way, counted in gaps between rows, from that above the first. */
static guint
choose_gap (CanevasLanesWork *work, guint link)
{
  guint first = canevas_lanes_node (work, work->links[link].from)->row;
  guint last = canevas_lanes_node (work, work->links[link].to)->row;

  if (first != last)
    return (MIN (first, last) + MAX (first, last) + 1) / 2;
  /* Within a row: outwards. */
  return first + 1 == work->rows->len && work->rows->len > 1 ? first + 1 : first;
}

static void
find_directs (CanevasLanesWork *work)
{
  for (guint i = 0; i < work->n_links; i++)
    if (!is_loop (work, i) && is_direct (work, i))
      {
        guint from = work->links[i].from, to = work->links[i].to;
        gboolean right = canevas_lanes_node (work, from)->place < canevas_lanes_node (work, to)->place;
        CanevasDirect direct = { i, right ? from : to, right ? to : from, 0 };

        g_array_append_val (work->directs, direct);
      }
}

static gboolean
has_direct (CanevasLanesWork *work, guint link)
{
  for (guint i = 0; i < work->directs->len; i++)
    if (g_array_index (work->directs, CanevasDirect, i).link == link)
      return TRUE;
  return FALSE;
}

/* Adds rows for words between the others; returns, for each gap, its row, or G_MAXUINT. */
static guint *
add_word_rows (CanevasLanesWork *work)
{
  guint n = work->rows->len;
  guint *gaps = g_new (guint, n + 1);
  g_autoptr (GArray) rows = work->rows;
  g_autofree gboolean *needed = g_new0 (gboolean, n + 1);

  for (guint i = 0; i < work->n_links; i++)
    if (has_label (work, i) && !is_loop (work, i) && !has_direct (work, i))
      needed[choose_gap (work, i)] = TRUE;
  work->rows = g_array_new (FALSE, FALSE, sizeof (CanevasLaneRow));
  for (guint gap = 0; gap <= n; gap++)
    {
      gaps[gap] = G_MAXUINT;
      if (needed[gap])
        gaps[gap] = canevas_lanes_add_row (work, g_array_index (rows, CanevasLaneRow, MIN (gap, n - 1)).lane, TRUE);
      if (gap < n)
        {
          CanevasLaneRow *row = &g_array_index (rows, CanevasLaneRow, gap);

          for (guint i = 0; i < row->nodes->len; i++)
            canevas_lanes_node (work, g_array_index (row->nodes, guint, i))->row = work->rows->len;
          g_array_append_vals (work->rows, row, 1);
        }
    }
  return gaps;
}

static void
add_wire (CanevasLanesWork *work, guint link, guint from, guint to)
{
  guint from_row = canevas_lanes_node (work, from)->row;
  guint to_row = canevas_lanes_node (work, to)->row;
  CanevasWire wire = { .link = link, .channel = MAX (from_row, to_row) };

  wire.ends[0] = (CanevasWireEnd){ from, from_row < to_row, 0 };
  wire.ends[1] = (CanevasWireEnd){ to, to_row < from_row, 0 };
  g_array_append_val (work->wires, wire);
}

/* A link down its chain, with a node more in each row of words on the way. */
static void
wire_chain (CanevasLanesWork *work, guint link, const CanevasLaneChain *chain, guint label_row)
{
  g_autoptr (GArray) way = g_array_new (FALSE, FALSE, sizeof (guint));
  gboolean down = chain->nodes[0] == work->links[link].from;

  for (guint i = 0; i < chain->n; i++)
    {
      guint row = canevas_lanes_node (work, chain->nodes[i])->row;

      if (i > 0 && canevas_lanes_node (work, chain->nodes[i - 1])->row + 1 < row)
        {
          guint node = canevas_lanes_add_node (work, row - 1 == label_row ? CANEVAS_NODE_LABEL : CANEVAS_NODE_BEND, link,
                                               row - 1);

          g_array_append_val (way, node);
        }
      g_array_append_val (way, chain->nodes[i]);
    }
  for (guint i = 0; i + 1 < way->len; i++)
    if (down)
      add_wire (work, link, g_array_index (way, guint, i), g_array_index (way, guint, i + 1));
    else
      add_wire (work, link, g_array_index (way, guint, way->len - 1 - i), g_array_index (way, guint, way->len - 2 - i));
}

/* A link within a row that others stand between: out into a channel and back. */
static void
wire_turn (CanevasLanesWork *work, guint link, guint label_row)
{
  guint from = work->links[link].from;
  guint row = canevas_lanes_node (work, from)->row;

  if (label_row != G_MAXUINT)
    {
      guint node = canevas_lanes_add_node (work, CANEVAS_NODE_LABEL, link, label_row);
      CanevasLaneNode *label = canevas_lanes_node (work, node);

      /* Words over the line: it runs from one end of their room to the other. */
      label->left = label->right = MAX (work->links[link].label_width, TURN_WIDTH) / 2;
      add_wire (work, link, from, node);
      add_wire (work, link, node, work->links[link].to);
    }
  else
    {
      gboolean below = row + 1 == work->rows->len && row > 0;
      CanevasWire wire = { .link = link, .channel = below ? row + 1 : row };

      wire.ends[0] = (CanevasWireEnd){ from, below, 0 };
      wire.ends[1] = (CanevasWireEnd){ work->links[link].to, below, 0 };
      g_array_append_val (work->wires, wire);
    }
}

/* Nodes in a row of words stand as their links do above and below. */
static void
order_words (CanevasLanesWork *work)
{
  g_autofree double *keys = g_new0 (double, work->nodes->len);
  g_autofree guint *counts = g_new0 (guint, work->nodes->len);

  for (guint i = 0; i < work->wires->len; i++)
    for (guint j = 0; j < 2; j++)
      {
        guint node = canevas_lanes_wire (work, i)->ends[j].node;
        const CanevasLaneNode *other = canevas_lanes_node (work, canevas_lanes_wire (work, i)->ends[1 - j].node);

        if (canevas_lanes_row (work, canevas_lanes_node (work, node)->row)->words)
          {
            keys[node] += (other->place + 0.5) / canevas_lanes_row (work, other->row)->nodes->len;
            counts[node]++;
          }
      }
  for (guint i = 0; i < work->nodes->len; i++)
    keys[i] /= MAX (1, counts[i]);
  for (guint row = 0; row < work->rows->len; row++)
    if (canevas_lanes_row (work, row)->words)
      canevas_lanes_sort_row (work, row, keys);
}

void
canevas_lanes_wire_up (CanevasLanesWork *work, const CanevasLaneChain *chains)
{
  g_autofree guint *gaps = NULL;
  g_autofree guint *label_gaps = g_new (guint, work->n_links + 1);

  find_directs (work);
  for (guint i = 0; i < work->n_links; i++)
    label_gaps[i] = has_label (work, i) ? choose_gap (work, i) : G_MAXUINT;
  gaps = add_word_rows (work);
  for (guint i = 0; i < work->n_links; i++)
    {
      guint label_row = label_gaps[i] != G_MAXUINT ? gaps[label_gaps[i]] : G_MAXUINT;

      if (chains[i].nodes != NULL)
        wire_chain (work, i, &chains[i], label_row);
      else if (!is_loop (work, i) && !has_direct (work, i))
        wire_turn (work, i, label_row);
    }
  order_words (work);
}
