/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-rectangle.h"

G_BEGIN_DECLS

/**
 * CanevasLabelPlacement:
 *
 * Finds room for labels beside points, so that none lies on another, on a mark or on a line: the eight places around a point in the
 * order in which readers like them (E. Imhof, "Positioning Names on Maps", 1975), the first free one is taken, and no label that has
 * its place loses it. What finds no room is for the caller to leave out and say.
 */
typedef struct _CanevasLabelPlacement CanevasLabelPlacement;

/** @bounds: what no label may leave */
CanevasLabelPlacement *canevas_label_placement_new (const CanevasRectangle *bounds);
void canevas_label_placement_free (CanevasLabelPlacement *self);

/** No label may lie on it. */
void canevas_label_placement_block (CanevasLabelPlacement *self, const CanevasRectangle *room);
void canevas_label_placement_block_line (CanevasLabelPlacement *self, const CanevasPoint *from, const CanevasPoint *to);

/**
 * canevas_label_placement_find:
 * @point: what the label is for
 * @reach: how far from it the label starts
 * @width: of the label
 * @height: of the label
 * @place: (out): where it may stand; blocked from now on
 *
 * Returns: whether there is room for it near the point
 */
gboolean canevas_label_placement_find (CanevasLabelPlacement *self, const CanevasPoint *point, double reach, double width,
                                       double height, CanevasRectangle *place);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CanevasLabelPlacement, canevas_label_placement_free)

G_END_DECLS
