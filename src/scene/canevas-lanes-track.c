/* SPDX-License-Identifier: GPL-3.0-or-later */
/* At which height each wire runs sideways. */
#include "canevas-lanes-work.h"

#include <math.h>
#include <string.h>

/* Lines that come nearer would look like one. */
#define TOO_NEAR 5.0
#define NUDGE 2.5
#define N_NUDGES 12
#define N_REPAIRS 60
#define N_SWAPS 40
/* Room for an elbow and an arrow, at boxes; for an elbow, at words. */
#define BOX_ROOM 16.0
#define WORDS_ROOM 9.0
#define LEAST_ROOM 24.0

/* The wires of a channel that run sideways, in the order of their tracks. */
typedef struct
{
  CanevasLanesWork *work;
  guint channel;
  GArray *wires; /* guint */
} Channel;

static const CanevasWire *
get_wire (Channel *self, guint i)
{
  return canevas_lanes_wire (self->work, g_array_index (self->wires, guint, i));
}

static gboolean
spans (const CanevasWire *wire, double x, double margin)
{
  return x > MIN (wire->ends[0].x, wire->ends[1].x) - margin && x < MAX (wire->ends[0].x, wire->ends[1].x) + margin;
}

static gboolean
overlap (const CanevasWire *a, const CanevasWire *b)
{
  return MIN (a->ends[0].x, a->ends[1].x) < MAX (b->ends[0].x, b->ends[1].x) + CANEVAS_WIRE_GAP
         && MIN (b->ends[0].x, b->ends[1].x) < MAX (a->ends[0].x, a->ends[1].x) + CANEVAS_WIRE_GAP;
}

/* Whether @lower would run on @upper if its track came above. The ends in question, if so. */
static gboolean
must_be_above (CanevasWire *upper, CanevasWire *lower, CanevasWireEnd **from_above, CanevasWireEnd **from_below)
{
  for (guint i = 0; i < 2; i++)
    for (guint j = 0; j < 2; j++)
      if (upper->ends[i].above && !lower->ends[j].above && fabs (upper->ends[i].x - lower->ends[j].x) < TOO_NEAR)
        {
          *from_above = &upper->ends[i];
          *from_below = &lower->ends[j];
          return TRUE;
        }
  return FALSE;
}

static guint
count_crossings (const CanevasWire *upper, const CanevasWire *lower)
{
  guint n = 0;

  for (guint i = 0; i < 2; i++)
    {
      n += lower->ends[i].above && spans (upper, lower->ends[i].x, 0);
      n += !upper->ends[i].above && spans (lower, upper->ends[i].x, 0);
    }
  return n;
}

/* A node that is not a box goes aside with its line. */
static gboolean
may_move (CanevasLanesWork *work, const CanevasWireEnd *end, double x)
{
  double least, most;

  if (fabs (end->x - canevas_lanes_node (work, end->node)->axis) > 0.01)
    return FALSE;
  canevas_lanes_get_slack (work, end->node, &least, &most);
  return x >= least && x <= most;
}

/* Whether an end may stand at @x: on its node, and not too near to another end there, nor beyond it. */
static gboolean
may_stand (CanevasLanesWork *work, const CanevasWireEnd *end, double x, double distance)
{
  const CanevasLaneNode *node = canevas_lanes_node (work, end->node);

  if (node->kind != CANEVAS_NODE_BOX)
    return may_move (work, end, x);
  if (x < node->axis - node->left + 5 || x > node->axis + node->right - 5)
    return FALSE;
  for (guint i = 0; i < work->wires->len; i++)
    for (guint j = 0; j < 2; j++)
      {
        const CanevasWireEnd *other = &canevas_lanes_wire (work, i)->ends[j];

        if (other != end && other->node == end->node && other->above == end->above
            && (fabs (other->x - x) < distance || (other->x < x) != (other->x < end->x)))
          return FALSE;
      }
  return TRUE;
}

static void
move_end (CanevasLanesWork *work, CanevasWireEnd *end, double x)
{
  end->x = x;
  if (canevas_lanes_node (work, end->node)->kind == CANEVAS_NODE_BOX)
    return;
  canevas_lanes_node (work, end->node)->axis = x;
  for (guint i = 0; i < work->wires->len; i++)
    for (guint j = 0; j < 2; j++)
      if (canevas_lanes_wire (work, i)->ends[j].node == end->node)
        canevas_lanes_wire (work, i)->ends[j].x = x;
}

gboolean
canevas_lanes_move_end (CanevasLanesWork *work, CanevasWireEnd *end, double x)
{
  if (!may_stand (work, end, x, CANEVAS_WIRE_GAP))
    return FALSE;
  move_end (work, end, x);
  return TRUE;
}

static gboolean
nudge_end (CanevasLanesWork *work, CanevasWireEnd *end, double away_from)
{
  for (guint i = 1; i <= N_NUDGES; i++)
    for (int side = -1; side <= 1; side += 2)
      {
        double x = end->x + side * (double) i * NUDGE;

        if (fabs (x - away_from) >= TOO_NEAR && may_stand (work, end, x, TOO_NEAR))
          {
            move_end (work, end, x);
            return TRUE;
          }
      }
  return FALSE;
}

/* Among wires of which none may come first, makes one end go aside from another. */
static gboolean
mend_ring (Channel *self)
{
  for (guint i = 0; i < self->wires->len; i++)
    for (guint j = 0; j < self->wires->len; j++)
      {
        CanevasWireEnd *above, *below;

        if (i != j && must_be_above ((CanevasWire *) get_wire (self, j), (CanevasWire *) get_wire (self, i), &above, &below)
            && (nudge_end (self->work, below, above->x) || nudge_end (self->work, above, below->x)))
          return TRUE;
      }
  return FALSE;
}

/* Where nothing can go aside, a bend gets more room, for the next time that nodes are placed. */
static void
widen_ring (Channel *self)
{
  for (guint i = 0; i < self->wires->len; i++)
    for (guint j = 0; j < self->wires->len; j++)
      {
        CanevasWireEnd *ends[2];

        if (i == j || !must_be_above ((CanevasWire *) get_wire (self, j), (CanevasWire *) get_wire (self, i), &ends[0], &ends[1]))
          continue;
        for (guint k = 0; k < 2; k++)
          {
            CanevasLaneNode *node = canevas_lanes_node (self->work, ends[k]->node);

            if (node->kind == CANEVAS_NODE_BOX)
              continue;
            node->left += CANEVAS_WIRE_GAP;
            node->right += CANEVAS_WIRE_GAP;
            self->work->crowded = TRUE;
            return;
          }
      }
}

/*
 * Sorts the wires so that each that must be above another is. Where they form a ring, one end goes aside: FALSE, and the
 * wires are to be collected again.
 */
static gboolean
sort_wires (Channel *self)
{
  guint n = self->wires->len;
  g_autofree guint *sorted = g_new (guint, n + 1);
  guint n_sorted = 0;

  while (n_sorted < n)
    {
      guint free_wire = G_MAXUINT;

      for (guint i = 0; i < self->wires->len && free_wire == G_MAXUINT; i++)
        {
          CanevasWireEnd *above, *below;
          gboolean blocked = FALSE;

          for (guint j = 0; j < self->wires->len && !blocked; j++)
            blocked = i != j
                      && must_be_above ((CanevasWire *) get_wire (self, j), (CanevasWire *) get_wire (self, i), &above, &below);
          if (!blocked)
            free_wire = i;
        }
      if (free_wire == G_MAXUINT)
        {
          gboolean mended = mend_ring (self);

          if (!mended)
            widen_ring (self);
          g_array_append_vals (self->wires, sorted, n_sorted);
          return !mended;
        }
      sorted[n_sorted++] = g_array_index (self->wires, guint, free_wire);
      g_array_remove_index (self->wires, free_wire);
    }
  g_array_append_vals (self->wires, sorted, n_sorted);
  return TRUE;
}

static void
swap_wires (Channel *self, guint i)
{
  guint swapped = g_array_index (self->wires, guint, i);

  g_array_index (self->wires, guint, i) = g_array_index (self->wires, guint, i + 1);
  g_array_index (self->wires, guint, i + 1) = swapped;
}

/* Neighbours change places as long as fewer lines cross. */
static void
uncross (Channel *self)
{
  for (guint round = 0; round < N_SWAPS; round++)
    {
      gboolean better = FALSE;

      for (guint i = 0; i + 1 < self->wires->len; i++)
        {
          CanevasWire *upper = (CanevasWire *) get_wire (self, i);
          CanevasWire *lower = (CanevasWire *) get_wire (self, i + 1);
          CanevasWireEnd *above, *below;
          guint now = count_crossings (upper, lower);
          guint then = count_crossings (lower, upper);

          if (then < now && !must_be_above (upper, lower, &above, &below))
            {
              swap_wires (self, i);
              better = TRUE;
            }
        }
      if (!better)
        return;
    }
}

/* As few tracks as the order allows: those that do not come near share one. */
static guint
assign_tracks (Channel *self)
{
  guint n_tracks = 0;

  for (guint i = 0; i < self->wires->len; i++)
    {
      CanevasWire *wire = (CanevasWire *) get_wire (self, i);

      wire->track = 0;
      for (guint j = 0; j < i; j++)
        {
          CanevasWire *upper = (CanevasWire *) get_wire (self, j);
          CanevasWireEnd *above, *below;

          if (overlap (wire, upper) || must_be_above (upper, wire, &above, &below))
            wire->track = MAX (wire->track, upper->track + 1);
        }
      n_tracks = MAX (n_tracks, wire->track + 1);
    }
  return n_tracks;
}

static gboolean
is_straight (const CanevasWire *wire)
{
  return fabs (wire->ends[0].x - wire->ends[1].x) < 0.01 && wire->ends[0].above != wire->ends[1].above;
}

static double
get_room (CanevasLanesWork *work, guint row)
{
  return row < work->rows->len && canevas_lanes_row (work, row)->words ? WORDS_ROOM : BOX_ROOM;
}

double
canevas_lanes_get_least_channel (CanevasLanesWork *work, guint channel)
{
  return MAX (LEAST_ROOM, get_room (work, channel - 1) + get_room (work, channel));
}

static gboolean
collect_wires (Channel *self)
{
  gboolean any = FALSE;

  g_array_set_size (self->wires, 0);
  for (guint i = 0; i < self->work->wires->len; i++)
    if (canevas_lanes_wire (self->work, i)->channel == self->channel)
      {
        any = TRUE;
        if (!is_straight (canevas_lanes_wire (self->work, i)))
          g_array_append_val (self->wires, i);
      }
  return any;
}

/* What goes aside in one channel may get into the way in the next. */
gboolean
canevas_lanes_mend (CanevasLanesWork *work)
{
  g_autoptr (GArray) wires = g_array_new (FALSE, FALSE, sizeof (guint));
  gboolean mended = TRUE;

  work->crowded = FALSE;
  for (guint i = 0; mended && !work->crowded && i < N_REPAIRS; i++)
    {
      mended = FALSE;
      for (guint channel = 0; channel <= work->rows->len; channel++)
        {
          Channel self = { work, channel, wires };

          collect_wires (&self);
          mended = !sort_wires (&self) || mended;
        }
    }
  return !work->crowded;
}

static void
track_channel (Channel *self)
{
  CanevasLanesWork *work = self->work;
  gboolean any = collect_wires (self);
  guint n_tracks;

  sort_wires (self);
  uncross (self);
  n_tracks = assign_tracks (self);
  if (any)
    work->channels[self->channel] = MAX (LEAST_ROOM, get_room (work, self->channel - 1) + get_room (work, self->channel)
                                                       + (n_tracks > 0 ? n_tracks - 1 : 0) * CANEVAS_WIRE_GAP);
  for (guint i = 0; i < self->wires->len; i++)
    {
      CanevasWire *wire = (CanevasWire *) get_wire (self, i);

      /* From the top of the channel; what the channel gets beyond goes to its lower end. */
      wire->y = get_room (work, self->channel - 1) + wire->track * CANEVAS_WIRE_GAP;
    }
}

void
canevas_lanes_track (CanevasLanesWork *work)
{
  g_autoptr (GArray) wires = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint channel = 0; channel <= work->rows->len; channel++)
    {
      Channel self = { work, channel, wires };

      track_channel (&self);
    }
}
