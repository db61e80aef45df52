/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-scene.h"

G_BEGIN_DECLS

/** Most nodes that a canvas makes: GTK takes a time that grows with the square of their number to tell them to a screen reader. */
#define CANEVAS_CANVAS_MOST_NODES 400

/**
 * canevas_canvas_has_node:
 *
 * Whether keyboard and screen reader may come to a group.
 */
gboolean canevas_canvas_has_node (const CanevasGroup *group);

/**
 * canevas_canvas_list_near:
 * @area: what is in sight, in points
 * @kept: a group that is listed in any case, or %CANEVAS_NO_GROUP
 * @most: how many may be listed
 *
 * Which groups of a scene get a node: all of them, as long as they are no more than @most; else those in sight, as of a long list only the
 * rows in sight are there. Where these are too many too, the higher levels go first, and in each what is read first.
 *
 * Returns: (transfer full): numbers of groups, guint, in reading order
 */
GArray *canevas_canvas_list_near (CanevasScene *scene, const CanevasRectangle *area, guint kept, guint most);

G_END_DECLS
