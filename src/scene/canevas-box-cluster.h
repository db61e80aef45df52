/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-rectangle.h"

G_BEGIN_DECLS

/**
 * canevas_box_cluster_place:
 * @boxes: (inout) (array length=n_boxes): width and height of each; gets its place
 * @gap: least distance between two boxes
 * @room: where all must stay
 *
 * Places boxes close together around the middle of @room, in their order: the first in the middle, each next one against a side of one
 * that is there already, where its own middle comes nearest to that of the room, measured in the room's proportions. Large boxes are to
 * come first: small ones then fill the corners they leave. The same boxes always get the same places; a box that comes last moves none
 * of the others.
 *
 * Returns: how many could be placed before the room was full
 */
guint canevas_box_cluster_place (CanevasRectangle *boxes, guint n_boxes, double gap, const CanevasRectangle *room);

G_END_DECLS
