/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-rectangle.h"

G_BEGIN_DECLS

/** A box to be placed in a lane. */
typedef struct
{
  guint lane;             /* from 0, at the top */
  double order;           /* a hint: smaller ones stand to the left unless links cross less otherwise */
  double width, height;
  double nudge_x, nudge_y; /* by how much a hand moved it: kept as far as nothing comes to lie on something else */
} CanevasLaneBox;

/** A link between two boxes, by their numbers. */
typedef struct
{
  guint from, to;
  double label_width, label_height; /* room for words about it; 0: none */
  double label_axis;                /* where the line crosses that room, from its left */
} CanevasLaneLink;

typedef struct
{
  double width;    /* a lane that would be wider goes on in more rows; 0: never */
  double gap;      /* between two boxes; 0: 18 */
  double padding;  /* between a lane's edge and its boxes; 0: 14 */
  double lane_gap; /* between two lanes; 0: 8 */
  double widest, highest; /* what comes out larger is of no use; 0: any size is */
} CanevasLanesOptions;

/**
 * CanevasLanes:
 *
 * Boxes in horizontal lanes, one below the other, and links between them along right angles.
 *
 * Boxes of a lane are ordered so that few links cross. No box lies on another; no line runs through a box or through the room of
 * another's label; no two lines run on each other. Lines may cross. Links from a box to itself have no line.
 */
typedef struct
{
  guint n_boxes, n_links, n_lanes;
  CanevasRectangle *boxes;
  CanevasRectangle *lanes;  /* all as wide as the whole */
  CanevasRectangle *labels; /* of each link; negative width: none */
  GArray **paths;           /* of each link, CanevasPoint from one box to the other; empty: no line */
  CanevasRectangle bounds;  /* of lanes, from 0, 0 */
} CanevasLanes;

/** (nullable): %NULL where it is soon seen to come out beyond @options; else it may be beyond them all the same. */
CanevasLanes *canevas_lanes_new (const CanevasLaneBox *boxes, guint n_boxes, const CanevasLaneLink *links, guint n_links,
                                 guint n_lanes, const CanevasLanesOptions *options);
void canevas_lanes_free (CanevasLanes *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CanevasLanes, canevas_lanes_free)

G_END_DECLS
