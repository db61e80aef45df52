/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Marks of directions that tell them apart where hue alone would have to: with five forms over eight hues, forty differ, and
 * neighbours in the key do in grey too. */
#include "canevas-config.h"

#include "canevas-community-map-private.h"

#include <math.h>

#define MOST_CORNERS 12
#define CROSS 0.42 /* half-width of an arm of a cross, in radii */

/* Corners around the middle, in radii of a disc that weighs as much. */
static const struct
{
  guint n;
  CanevasPoint corners[MOST_CORNERS];
} forms[CANEVAS_N_COMMUNITY_MARKS] = {
  [CANEVAS_COMMUNITY_DISC] = { 0 },
  [CANEVAS_COMMUNITY_SQUARE] = { 4, { { -0.92, -0.92 }, { 0.92, -0.92 }, { 0.92, 0.92 }, { -0.92, 0.92 } } },
  [CANEVAS_COMMUNITY_TRIANGLE] = { 3, { { 0, -1.3 }, { 1.2, 0.85 }, { -1.2, 0.85 } } },
  [CANEVAS_COMMUNITY_LOZENGE] = { 4, { { 0, -1.3 }, { 1.3, 0 }, { 0, 1.3 }, { -1.3, 0 } } },
  [CANEVAS_COMMUNITY_CROSS] = { 12,
                                { { -CROSS, -1.3 }, { CROSS, -1.3 }, { CROSS, -CROSS }, { 1.3, -CROSS }, { 1.3, CROSS },
                                  { CROSS, CROSS }, { CROSS, 1.3 }, { -CROSS, 1.3 }, { -CROSS, CROSS }, { -1.3, CROSS },
                                  { -1.3, -CROSS }, { -CROSS, -CROSS } } },
};

CanevasCommunityMark
canevas_community_get_mark (guint direction)
{
  return direction != CANEVAS_ORG_NONE ? direction % CANEVAS_N_COMMUNITY_MARKS : CANEVAS_COMMUNITY_DISC;
}

CanevasPaint
canevas_community_get_mark_paint (guint direction)
{
  return direction != CANEVAS_ORG_NONE ? canevas_paint_hue (direction % CANEVAS_PAINT_N_HUES + 1) : CANEVAS_PAINT_INK;
}

void
canevas_community_add_mark (CanevasScene *scene, CanevasCommunityMark mark, double x, double y, double radius,
                            const CanevasShapeStyle *style)
{
  if (forms[mark].n == 0)
    {
      canevas_scene_add_circle (scene, x, y, radius, style);
      return;
    }
  canevas_scene_begin_path (scene);
  for (guint i = 0; i < forms[mark].n; i++)
    (i == 0 ? canevas_scene_move_to : canevas_scene_line_to) (scene, x + forms[mark].corners[i].x * radius,
                                                              y + forms[mark].corners[i].y * radius);
  canevas_scene_close_path (scene);
  canevas_scene_end_path (scene, style);
}

void
canevas_community_draw_bridge_mark (CanevasScene *scene, double x, double middle, double width, double unit)
{
  const CanevasShapeStyle ring = { .fill = CANEVAS_PAINT_PAPER, .stroke = CANEVAS_PAINT_INK, .line_width = unit };
  const CanevasShapeStyle dot = { .fill = CANEVAS_PAINT_INK };

  canevas_scene_add_circle (scene, x + width / 2, middle, 5.4 * unit, &ring);
  canevas_scene_add_circle (scene, x + width / 2, middle, 3.4 * unit, &dot);
}
