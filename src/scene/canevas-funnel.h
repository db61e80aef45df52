/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-rectangle.h"

G_BEGIN_DECLS

/** A level of a funnel, wider at the top than at the bottom. */
typedef struct
{
  guint n_boxes;
  double box_height;
  double header;  /* height kept free above the boxes, for the words of the level */
  double weight;  /* its share of the height that is left over */

  /* Found by the layout. */
  double y, height;
  double top_width, bottom_width; /* centred on the middle of the funnel */
} CanevasFunnelLevel;

/**
 * CanevasFunnel:
 *
 * A pyramid on its tip: levels under each other between two straight sides, and in each level boxes of one size in centred rows,
 * in their order, as many in a row as the sides leave room for. A box added at the end of a level leaves the rows above it as they
 * are, as long as the height stays.
 */
typedef struct
{
  double width;         /* at the top */
  double narrowest;     /* at the bottom, as a share of the width */
  double height;        /* at least; 0: as high as it comes */
  double level_gap, padding;
  double box_width, box_gap;
} CanevasFunnel;

/**
 * canevas_funnel_lay_out:
 * @levels: (inout): from top to bottom
 * @corners: (out) (array): the top left of each box, level by level, from the top left of the funnel
 *
 * Returns: the height that is needed, which is more than was asked for where boxes are many
 */
double canevas_funnel_lay_out (const CanevasFunnel *funnel, CanevasFunnelLevel *levels, guint n_levels, CanevasPoint *corners);

G_END_DECLS
