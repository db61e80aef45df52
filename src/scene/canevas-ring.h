/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-rectangle.h"

G_BEGIN_DECLS

/** From one angle to another, in radians, clockwise from the right as y goes down. @to is never less than @from. */
typedef struct
{
  double from, to;
} CanevasArc;

/**
 * CanevasRing:
 *
 * Places side by side around a centre, in sectors: the first sector is centred on the left, the others follow clockwise, and all
 * places are as wide as each other. A place added to a sector narrows the others and changes no order.
 */
typedef struct
{
  guint n_sectors;
  const guint *counts; /* places of each sector; one without any takes no room */
  double gap;          /* radians between two sectors */
  double inner, outer; /* radii of the ring, in points */
  double place_gap;    /* points between two places of a sector, the same all along their sides */
} CanevasRing;

/**
 * canevas_ring_lay_out:
 * @sectors: (out) (array length=n_sectors): the arc of each; those without a place are empty
 * @places: (out) (array): the arcs of all places, sector by sector
 */
void canevas_ring_lay_out (const CanevasRing *ring, CanevasArc *sectors, CanevasArc *places);

/** The angle in the middle of the gap after each sector that has places: @joints, room for as many as sectors. How many there are. */
guint canevas_ring_list_joints (const CanevasRing *ring, const CanevasArc *sectors, double *joints);

/** The arc of a place's side at @radius, once half the gap to its neighbours is left on both sides. */
CanevasArc canevas_ring_narrow (const CanevasRing *ring, const CanevasArc *place, double radius);

/**
 * canevas_ring_find_room:
 * @width: how wide is enough; 0: as wide as it comes
 * @padding: points to be left free along all sides of the place
 * @box: (out): an upright rectangle of @height that lies on the middle of the place: the nearest to the middle of the ring that
 *   is wide enough, or the widest
 *
 * Returns: whether there is any; without, @box is left alone
 */
gboolean canevas_ring_find_room (const CanevasRing *ring, const CanevasArc *place, double width, double height, double padding,
                                 CanevasRectangle *box);

/** The point at @angle and @radius from a centre. */
CanevasPoint canevas_ring_point (const CanevasPoint *centre, double angle, double radius);

G_END_DECLS
