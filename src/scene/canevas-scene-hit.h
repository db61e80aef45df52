/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-scene.h"

G_BEGIN_DECLS

/** Where arrows lead. */
typedef enum
{
  CANEVAS_DIRECTION_LEFT,
  CANEVAS_DIRECTION_RIGHT,
  CANEVAS_DIRECTION_UP,
  CANEVAS_DIRECTION_DOWN,
} CanevasDirection;

/**
 * canevas_scene_hit:
 * @tolerance: how far from a link a point may be and still hit it, in points of the scene
 * @folded: whether leaves are folded
 *
 * Finds what lies topmost at a point, among groups that can be focused or selected.
 *
 * Returns: its number, or %CANEVAS_NO_GROUP
 */
guint canevas_scene_hit (CanevasScene *self, double x, double y, double tolerance, gboolean folded);

/** Groups that can be selected and lie whole in @area, in reading order: guint. Links count by their lines. (transfer full) */
GArray *canevas_scene_find_within (CanevasScene *self, const CanevasRectangle *area, gboolean folded);

/** The nearest focusable group on one side of @group, links apart; %CANEVAS_NO_GROUP when there is none. */
guint canevas_scene_find_towards (CanevasScene *self, guint group, CanevasDirection direction, gboolean folded);

/** The focusable group after @group in reading order, or before; the first or the last one for %CANEVAS_NO_GROUP. */
guint canevas_scene_find_next (CanevasScene *self, guint group, gboolean folded);
guint canevas_scene_find_previous (CanevasScene *self, guint group, gboolean folded);

G_END_DECLS
