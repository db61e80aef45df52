/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which row, and which place in it. */
#include "canevas-lanes-work.h"

#include <math.h>
#include <string.h>

#define N_SWEEPS 12
#define N_POLISHES 8
/* Beyond, comparing all wires with all others takes too long for what it brings. */
#define MOST_WIRES 600
/* Beside a crossing: a step that a link between boxes of one row must take, and two boxes against their hints. */
#define STEP_COST 0.8
#define HINT_COST 0.3
/* The same where a hand has put them in order. */
#define HAND_COST 1000.0

/* The wires between a row and the next, for counting. */
typedef struct
{
  CanevasLanesWork *work;
  CanevasLaneChain *chains;
  GPtrArray *pairs; /* for each row, GArray of guint, two for each wire to the next row */
  int *above, *below; /* room for the places of the ends of each */
  gboolean exact;
} Ordering;

static double
get_hint (CanevasLanesWork *work, guint box)
{
  return work->axes != NULL ? work->axes[box] : work->boxes[box].order;
}

static int
compare_boxes_cb (gconstpointer a, gconstpointer b, gpointer data)
{
  CanevasLanesWork *work = data;
  guint first = *(const guint *) a;
  guint second = *(const guint *) b;

  if (work->axes != NULL && work->lane_rows[first] != work->lane_rows[second])
    return work->lane_rows[first] < work->lane_rows[second] ? -1 : 1;
  if (get_hint (work, first) != get_hint (work, second))
    return get_hint (work, first) < get_hint (work, second) ? -1 : 1;
  return first < second ? -1 : first > second;
}

static double
get_room (CanevasLanesWork *work, GArray *boxes)
{
  double room = 0;

  for (guint i = 0; i < boxes->len; i++)
    room += work->boxes[g_array_index (boxes, guint, i)].width + (i > 0 ? work->gap : 0);
  return room;
}

/* Whether @box must go into the row after @number, of which @filled is taken and about @share should be. */
static gboolean
ends_row (CanevasLanesWork *work, guint box, guint number, double filled, double share)
{
  double width = work->boxes[box].width;

  if (work->axes != NULL)
    return work->lane_rows[box] != number;
  return filled + width / 2 > share || (work->width > 0 && filled + width > work->width);
}

/* Fills rows of about the same length with the boxes of a lane. */
static void
fill_lane (CanevasLanesWork *work, guint lane)
{
  g_autoptr (GArray) boxes = g_array_new (FALSE, FALSE, sizeof (guint));
  double room, share, filled = 0;
  guint n_rows, row;
  guint number = 0;

  for (guint i = 0; i < work->n_boxes; i++)
    if (work->boxes[i].lane == lane)
      g_array_append_val (boxes, i);
  g_array_sort_with_data (boxes, compare_boxes_cb, work);
  room = get_room (work, boxes);
  n_rows = work->width > 0 ? MAX (1, ceil (room / work->width - 1e-9)) : 1;
  share = room / n_rows;
  row = canevas_lanes_add_row (work, lane, FALSE);
  for (guint i = 0; i < boxes->len; i++)
    {
      guint box = g_array_index (boxes, guint, i);
      double width = work->boxes[box].width;

      if (filled > 0 && ends_row (work, box, number, filled + work->gap, share))
        {
          row = canevas_lanes_add_row (work, lane, FALSE);
          filled = 0;
          number++;
        }
      work->lane_rows[box] = number;
      filled += (filled > 0 ? work->gap : 0) + width;
      canevas_lanes_node (work, box)->row = row;
      canevas_lanes_node (work, box)->place = canevas_lanes_row (work, row)->nodes->len;
      g_array_append_val (canevas_lanes_row (work, row)->nodes, box);
    }
}

static void
make_chain (CanevasLanesWork *work, guint link, CanevasLaneChain *chain)
{
  guint from = work->links[link].from;
  guint to = work->links[link].to;
  gboolean down = canevas_lanes_node (work, from)->row < canevas_lanes_node (work, to)->row;
  guint upper = down ? from : to;
  guint lower = down ? to : from;
  guint first = canevas_lanes_node (work, upper)->row;
  guint last = canevas_lanes_node (work, lower)->row;

  if (first == last)
    return;
  chain->n = last - first + 1;
  chain->nodes = g_new (guint, chain->n);
  chain->nodes[0] = upper;
  for (guint row = first + 1; row < last; row++)
    chain->nodes[row - first] = canevas_lanes_add_node (work, CANEVAS_NODE_BEND, link, row);
  chain->nodes[chain->n - 1] = lower;
}

static guint
get_place (Ordering *self, guint node)
{
  return canevas_lanes_node (self->work, node)->place;
}

/* Crossings between a row and the next. */
static guint
count_crossings (Ordering *self, guint row)
{
  GArray *pairs = self->pairs->pdata[row];
  int *above = self->above, *below = self->below;
  const guint n_pairs = pairs->len / 2;
  guint n = 0;

  for (guint i = 0; i < n_pairs; i++)
    {
      above[i] = (int) get_place (self, g_array_index (pairs, guint, 2 * i));
      below[i] = (int) get_place (self, g_array_index (pairs, guint, 2 * i + 1));
      for (guint j = 0; j < i; j++)
        n += (above[i] < above[j] && below[i] > below[j]) || (above[i] > above[j] && below[i] < below[j]);
    }
  return n;
}

/* What a row costs by itself: steps between linked boxes, and boxes against their hints. */
static double
get_row_cost (Ordering *self, guint row)
{
  CanevasLanesWork *work = self->work;
  GArray *nodes = canevas_lanes_row (work, row)->nodes;
  double cost = 0;

  for (guint i = 0; i < work->n_links; i++)
    if (self->chains[i].nodes == NULL && canevas_lanes_node (work, work->links[i].from)->row == row)
      cost += STEP_COST * fabs ((double) get_place (self, work->links[i].from) - get_place (self, work->links[i].to));
  for (guint i = 0; i < nodes->len; i++)
    for (guint j = i + 1; j < nodes->len; j++)
      {
        guint left = g_array_index (nodes, guint, i), right = g_array_index (nodes, guint, j);

        if (left < work->n_boxes && right < work->n_boxes && get_hint (work, left) > get_hint (work, right))
          cost += work->axes != NULL ? HAND_COST : HINT_COST;
      }
  return cost;
}

static double
get_local_cost (Ordering *self, guint row)
{
  double cost = get_row_cost (self, row);

  if (row > 0)
    cost += count_crossings (self, row - 1);
  if (row + 1 < self->work->rows->len)
    cost += count_crossings (self, row);
  return cost;
}

static double
get_cost (Ordering *self)
{
  double cost = 0;

  for (guint row = 0; row < self->work->rows->len; row++)
    cost += get_row_cost (self, row) + (row + 1 < self->work->rows->len ? count_crossings (self, row) : 0);
  return cost;
}

static void
set_places (CanevasLanesWork *work, guint row)
{
  GArray *nodes = canevas_lanes_row (work, row)->nodes;

  for (guint i = 0; i < nodes->len; i++)
    canevas_lanes_node (work, g_array_index (nodes, guint, i))->place = i;
}

/* Where the neighbours of each node are, as a share of their row; a node without any stays. */
static double *
get_centres (Ordering *self, guint row, gboolean from_above)
{
  guint other = from_above ? row - 1 : row + 1;
  GArray *pairs = self->pairs->pdata[from_above ? row - 1 : row];
  double length = MAX (1, canevas_lanes_row (self->work, other)->nodes->len);
  double *centres = g_new0 (double, self->work->nodes->len);
  g_autofree guint *counts = g_new0 (guint, self->work->nodes->len);
  GArray *nodes = canevas_lanes_row (self->work, row)->nodes;

  for (guint i = 0; i < pairs->len; i += 2)
    {
      guint node = g_array_index (pairs, guint, from_above ? i + 1 : i);
      guint neighbour = g_array_index (pairs, guint, from_above ? i : i + 1);

      centres[node] += (get_place (self, neighbour) + 0.5) / length;
      counts[node]++;
    }
  for (guint i = 0; i < nodes->len; i++)
    {
      guint node = g_array_index (nodes, guint, i);

      centres[node] = counts[node] > 0 ? centres[node] / counts[node] : (i + 0.5) / nodes->len;
    }
  return centres;
}

/* Rows are short, and mostly in order. */
void
canevas_lanes_sort_row (CanevasLanesWork *work, guint row, const double *keys)
{
  GArray *nodes = canevas_lanes_row (work, row)->nodes;
  guint *places = (guint *) nodes->data;

  for (guint i = 1; i < nodes->len; i++)
    for (guint j = i; j > 0 && keys[places[j - 1]] > keys[places[j]]; j--)
      {
        guint swapped = places[j];

        places[j] = places[j - 1];
        places[j - 1] = swapped;
      }
  set_places (work, row);
}

static void
sweep (Ordering *self, gboolean down)
{
  guint n = self->work->rows->len;

  for (guint i = 1; i < n; i++)
    {
      guint row = down ? i : n - 1 - i;
      g_autofree double *centres = get_centres (self, row, down);

      canevas_lanes_sort_row (self->work, row, centres);
    }
}

static guint *
save_order (CanevasLanesWork *work)
{
  guint *places = g_new (guint, work->nodes->len);

  for (guint i = 0; i < work->nodes->len; i++)
    places[i] = canevas_lanes_node (work, i)->place;
  return places;
}

static void
restore_order (CanevasLanesWork *work, const guint *places)
{
  for (guint row = 0; row < work->rows->len; row++)
    {
      GArray *nodes = canevas_lanes_row (work, row)->nodes;
      g_autofree guint *copy = g_memdup2 (nodes->data, nodes->len * sizeof (guint));

      for (guint i = 0; i < nodes->len; i++)
        g_array_index (nodes, guint, places[copy[i]]) = copy[i];
      set_places (work, row);
    }
}

/* Moves a node from one place to another and those between by one. */
static void
move_node (CanevasLanesWork *work, guint row, guint from, guint to)
{
  guint *nodes = (guint *) canevas_lanes_row (work, row)->nodes->data;
  const guint node = nodes[from];

  if (from < to)
    memmove (nodes + from, nodes + from + 1, (to - from) * sizeof (guint));
  else
    memmove (nodes + to + 1, nodes + to, (from - to) * sizeof (guint));
  nodes[to] = node;
  for (guint i = MIN (from, to); i <= MAX (from, to); i++)
    canevas_lanes_node (work, nodes[i])->place = i;
}

/* Tries each node in each place of its row, as long as something gets better. */
static gboolean
polish_row (Ordering *self, guint row)
{
  guint n = canevas_lanes_row (self->work, row)->nodes->len;
  double cost = get_local_cost (self, row);
  gboolean better = FALSE;

  for (guint from = 0; from < n; from++)
    {
      guint best = from;

      for (guint to = 0; to < n; to++)
        {
          double tried;

          if (to == from)
            continue;
          move_node (self->work, row, from, to);
          tried = get_local_cost (self, row);
          move_node (self->work, row, to, from);
          if (tried < cost - 1e-9)
            {
              cost = tried;
              best = to;
            }
        }
      if (best != from)
        {
          move_node (self->work, row, from, best);
          better = TRUE;
        }
    }
  return better;
}

static void
order_rows (Ordering *self)
{
  g_autofree guint *best = save_order (self->work);
  double least = get_cost (self);

  for (guint i = 0; i < N_SWEEPS; i++)
    {
      double cost;

      sweep (self, i % 2 == 0);
      cost = get_cost (self);
      if (cost < least - 1e-9)
        {
          g_free (best);
          best = save_order (self->work);
          least = cost;
        }
    }
  restore_order (self->work, best);
  for (guint i = 0; self->exact && i < N_POLISHES; i++)
    {
      gboolean better = FALSE;

      for (guint row = 0; row < self->work->rows->len; row++)
        better = polish_row (self, row) || better;
      if (!better)
        break;
    }
}

static void
find_pairs (Ordering *self)
{
  guint n = 0;

  self->pairs = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  for (guint row = 0; row < self->work->rows->len; row++)
    g_ptr_array_add (self->pairs, g_array_new (FALSE, FALSE, sizeof (guint)));
  for (guint i = 0; i < self->work->n_links; i++)
    for (guint j = 0; j + 1 < self->chains[i].n; j++)
      {
        g_array_append_vals (self->pairs->pdata[canevas_lanes_node (self->work, self->chains[i].nodes[j])->row],
                             &self->chains[i].nodes[j], 2);
        n++;
      }
  self->above = g_new (int, 2 * n + 1);
  self->below = self->above + n;
  self->exact = n <= MOST_WIRES;
}

void
canevas_lanes_order (CanevasLanesWork *work)
{
  Ordering ordering = { .work = work };

  for (guint lane = 0; lane < work->n_lanes; lane++)
    fill_lane (work, lane);
  ordering.chains = g_new0 (CanevasLaneChain, work->n_links);
  for (guint i = 0; i < work->n_links; i++)
    make_chain (work, i, &ordering.chains[i]);
  find_pairs (&ordering);
  order_rows (&ordering);
  canevas_lanes_wire_up (work, ordering.chains);
  for (guint i = 0; i < work->n_links; i++)
    g_free (ordering.chains[i].nodes);
  g_ptr_array_unref (ordering.pairs);
  g_free (ordering.above);
  g_free (ordering.chains);
}
