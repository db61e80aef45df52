/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-lanes.h"

G_BEGIN_DECLS

/*
 * Lanes on their way: rows of nodes, and wires between them. Private to the layout.
 *
 * A lane is one row or more. Between rows are channels, where lines run sideways; a line that goes past a row goes through a
 * bend, a node that keeps room for it. The room of a label is a node too, in a row of its own between two others. So lines are only
 * in channels, in bends and in the room of their own label, and meet nothing.
 */

typedef enum
{
  CANEVAS_NODE_BOX,
  CANEVAS_NODE_BEND,
  CANEVAS_NODE_LABEL,
} CanevasNodeKind;

typedef struct
{
  CanevasNodeKind kind;
  guint source;  /* the box, or the link */
  guint row;
  guint place;   /* in its row */
  double left, right; /* how far it reaches from its axis */
  double height;
  double axis;
} CanevasLaneNode;

/* An end of a wire, at a node of the row above its channel or of the row below. */
typedef struct
{
  guint node;
  gboolean above;
  double x;
} CanevasWireEnd;

/* A part of a link, in one channel. */
typedef struct
{
  guint link;
  guint channel; /* that above the row of the same number */
  CanevasWireEnd ends[2]; /* in the direction of the link */
  guint track;
  double y;      /* of the track */
} CanevasWire;

typedef struct
{
  GArray *nodes;  /* guint */
  gboolean words; /* holds only labels and bends */
  guint lane;
  double top, height;
} CanevasLaneRow;

/* A link as a chain of nodes in neighbouring rows, of boxes and bends. */
typedef struct
{
  guint *nodes; /* from the upper end down; NULL for links within a row */
  guint n;
} CanevasLaneChain;

/* A link between neighbours in a row, from side to side. */
typedef struct
{
  guint link;
  guint left, right; /* nodes */
  double y;
} CanevasDirect;

typedef struct
{
  const CanevasLaneBox *boxes;
  guint n_boxes;
  const CanevasLaneLink *links;
  guint n_links, n_lanes;
  double width, gap, padding, lane_gap;
  guint *lane_rows;   /* of each box, which row of its lane */
  const double *axes; /* (nullable): of each box, where a layout without hands and then hands have put it; rows are known then */

  GArray *nodes;   /* CanevasLaneNode; boxes come first, by their numbers */
  GArray *rows;    /* CanevasLaneRow */
  GArray *wires;   /* CanevasWire; those of a link follow each other */
  GArray *directs; /* CanevasDirect */
  gboolean crowded; /* lines had no room to go aside */
  double *channels; /* height of each, one more than rows */
} CanevasLanesWork;

#define canevas_lanes_node(work, i) (&g_array_index ((work)->nodes, CanevasLaneNode, i))
#define canevas_lanes_row(work, i) (&g_array_index ((work)->rows, CanevasLaneRow, i))
#define canevas_lanes_wire(work, i) (&g_array_index ((work)->wires, CanevasWire, i))

/* How close lines come to each other. */
#define CANEVAS_WIRE_GAP 8.0

/* Puts boxes in rows, links through bends, and labels in rows between; orders each row. */
void canevas_lanes_order (CanevasLanesWork *work);
/* Sorts a row by the keys of its nodes. */
void canevas_lanes_sort_row (CanevasLanesWork *work, guint row, const double *keys);
/* Makes wires of ordered chains, and of links within a row; adds rows for words. */
void canevas_lanes_wire_up (CanevasLanesWork *work, const CanevasLaneChain *chains);
/* Of the nodes of a row, side by side. */
double canevas_lanes_get_row_width (CanevasLanesWork *work, guint row);
/* The height of a channel that lines run in, if they share one track. */
double canevas_lanes_get_least_channel (CanevasLanesWork *work, guint channel);
/* Sets the axis of each node and the x of each end. */
void canevas_lanes_place (CanevasLanesWork *work);
/* Moves an end to @x, with its node if that is none of the boxes, and all ends on it. FALSE: something is in the way. */
gboolean canevas_lanes_move_end (CanevasLanesWork *work, CanevasWireEnd *end, double x);
/* Moves ends and bends of which lines would run on each other. FALSE: there was no room; nodes are to be placed again, wider. */
gboolean canevas_lanes_mend (CanevasLanesWork *work);
/* Gives each wire a track of its channel, and each channel its height. */
void canevas_lanes_track (CanevasLanesWork *work);

guint canevas_lanes_add_node (CanevasLanesWork *work, CanevasNodeKind kind, guint source, guint row);
guint canevas_lanes_add_row (CanevasLanesWork *work, guint lane, gboolean words);
/* The room to be left between two neighbours of a row. */
double canevas_lanes_get_gap (const CanevasLanesWork *work, guint left, guint right);
/* Between which axes a node may go without coming too near to its neighbours. */
void canevas_lanes_get_slack (const CanevasLanesWork *work, guint node, double *least, double *most);

G_END_DECLS
