/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-rectangle.h"

G_BEGIN_DECLS

/** Width of an upright hexagon, as a share of its radius. */
#define CANEVAS_HEXAGON_WIDTH 1.7320508075688772

/**
 * canevas_honeycomb_lay_out:
 * @n: hexagons that stand on a corner, in their order
 * @n_columns: in a full row; every second row is shifted by half a hexagon
 * @radius: from the middle to a corner
 * @gap: between the sides of two neighbours
 * @centres: (out) (array length=n): from the top left of the comb
 * @bounds: (out) (optional)
 */
void canevas_honeycomb_lay_out (guint n, guint n_columns, double radius, double gap, CanevasPoint *centres,
                                CanevasRectangle *bounds);

/** The six corners of such a hexagon, clockwise from the top. */
void canevas_honeycomb_get_corners (const CanevasPoint *centre, double radius, CanevasPoint corners[6]);

G_END_DECLS
