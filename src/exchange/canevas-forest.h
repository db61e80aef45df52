/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define CANEVAS_FOREST_NONE G_MAXUINT

/*
 * Questions about who stands under whom, answered in linear time and without recursion. @parents holds for each of @n nodes the
 * number of the one above, or CANEVAS_FOREST_NONE.
 */

/**
 * canevas_forest_find_circles:
 *
 * Returns: (transfer full) (element-type guint): the nodes of each circle, upwards, each followed by CANEVAS_FOREST_NONE; empty
 *   where the nodes make trees
 */
GArray *canevas_forest_find_circles (const guint *parents, guint n);
/** (transfer full): all nodes, each after the one above it, otherwise in their order. There must be no circle. */
guint *canevas_forest_sort (const guint *parents, guint n);

G_END_DECLS
