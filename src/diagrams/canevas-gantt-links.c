/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Arrows between bars: out of the side that is waited for, into the side that waits. */
#include "canevas-gantt-private.h"

#include <math.h>

#define STUB 5.0
/* Less than that to the right, an arrow comes down onto the bar. */
#define NEAR 12.0

/* One end of an arrow: where it leaves the bar, and to which side. */
typedef struct
{
  double x, y;
  double side; /* 1: to the right, -1: to the left */
} End;

static End
get_end (const CanevasGanttDrawing *self, guint row, gboolean finish)
{
  CanevasRectangle bar;

  canevas_gantt_get_bar (self, row, &bar);
  return (End){ finish ? bar.x + bar.width : bar.x, bar.y + bar.height / 2, finish ? 1 : -1 };
}

/* Through the gap above or below the row of the end. */
static guint
route_around (const CanevasGanttDrawing *self, const End *from, const End *to, double to_height, CanevasPoint *points)
{
  const double stub = STUB * self->unit, gap = to->y + (to->y > from->y ? -1 : 1) * to_height / 2;

  points[0] = (CanevasPoint){ from->x, from->y };
  points[1] = (CanevasPoint){ from->x + from->side * stub, from->y };
  points[2] = (CanevasPoint){ points[1].x, gap };
  points[3] = (CanevasPoint){ to->x + to->side * (stub + CANEVAS_ARROW_LENGTH), gap };
  points[4] = (CanevasPoint){ points[3].x, to->y };
  points[5] = (CanevasPoint){ to->x, to->y };
  return 6;
}

/* Down onto the bar, where there is no room before it. */
static guint
route_onto (const CanevasGanttDrawing *self, const End *from, const CanevasRectangle *bar, CanevasPoint *points)
{
  const double x = MAX (from->x, bar->x) + MIN (STUB * self->unit, MAX (bar->x + bar->width - MAX (from->x, bar->x), 2) / 2);

  points[0] = (CanevasPoint){ from->x, from->y };
  points[1] = (CanevasPoint){ x, from->y };
  points[2] = (CanevasPoint){ x, bar->y > from->y ? bar->y : bar->y + bar->height };
  return 3;
}

/* Straight down into a milestone at the end of the task, or shortly after. */
static guint
route_down (const CanevasGanttDrawing *self, const CanevasGanttLink *link, const End *from, const CanevasRectangle *lozenge,
            CanevasPoint *points)
{
  const double x = lozenge->x + lozenge->width / 2, end = lozenge->y > from->y ? lozenge->y : lozenge->y + lozenge->height;
  CanevasRectangle bar;

  canevas_gantt_get_bar (self, link->from, &bar);
  if (x > from->x)
    {
      points[0] = (CanevasPoint){ from->x, from->y };
      points[1] = (CanevasPoint){ x, from->y };
      points[2] = (CanevasPoint){ x, end };
      return 3;
    }
  points[0] = (CanevasPoint){ x, lozenge->y > bar.y ? bar.y + bar.height : bar.y };
  points[1] = (CanevasPoint){ x, end };
  return 2;
}

static gboolean
is_below_end (const End *from, const CanevasRectangle *lozenge, double near)
{
  return fabs (lozenge->x + lozenge->width / 2 - from->x) < near;
}

static guint
route (const CanevasGanttDrawing *self, const CanevasGanttLink *link, CanevasPoint *points)
{
  const gboolean from_finish = link->kind == CANEVAS_FINISH_START || link->kind == CANEVAS_FINISH_FINISH;
  const gboolean to_finish = link->kind == CANEVAS_FINISH_FINISH || link->kind == CANEVAS_START_FINISH;
  const End from = get_end (self, link->from, from_finish), to = get_end (self, link->to, to_finish);
  const double stub = STUB * self->unit;
  CanevasRectangle bar;
  double x;

  canevas_gantt_get_bar (self, link->to, &bar);
  if (self->facts->rows[link->to].milestone && from_finish && is_below_end (&from, &bar, NEAR * self->unit))
    return route_down (self, link, &from, &bar, points);
  if (link->kind == CANEVAS_FINISH_START && to.x >= from.x - 0.5 && to.x < from.x + NEAR * self->unit)
    return route_onto (self, &from, &bar, points);
  if (from.side != to.side && (to.x - from.x) * from.side < NEAR * self->unit)
    return route_around (self, &from, &to, self->heights[link->to], points);
  /* Of two ends on one side, around the farther. */
  x = from.x + from.side * stub;
  if (from.side == to.side)
    x = from.side > 0 ? MAX (x, to.x + stub + CANEVAS_ARROW_LENGTH) : MIN (x, to.x - stub - CANEVAS_ARROW_LENGTH);
  points[0] = (CanevasPoint){ from.x, from.y };
  points[1] = (CanevasPoint){ x, from.y };
  points[2] = (CanevasPoint){ x, to.y };
  points[3] = (CanevasPoint){ to.x, to.y };
  return 4;
}

/* Neither beyond the first nor the last day. */
static gboolean
is_within (const CanevasGanttDrawing *self, const CanevasPoint *points, guint n)
{
  for (guint i = 0; i < n; i++)
    if (points[i].x < self->left + self->names - 0.1 || points[i].x > canevas_gantt_get_right (self) + 0.1)
      return FALSE;
  return TRUE;
}

static void
draw_link (CanevasGanttDrawing *self, guint number)
{
  const CanevasGanttLink *link = &self->facts->links[number];
  const CanevasShapeStyle style = { .stroke = link->critical ? CANEVAS_PAINT_INK : CANEVAS_PAINT_LINE,
                                    .line_width = (link->critical ? 1.6 : 0.8) * self->unit, .radius = 2 * self->unit,
                                    .arrows = CANEVAS_ARROW_AT_END };
  g_autofree char *id = g_strdup_printf ("link-%u", number);
  const CanevasGroup group = { .id = id, .flags = CANEVAS_GROUP_LINK | CANEVAS_GROUP_SILENT,
                               .from = self->facts->rows[link->from].id, .to = self->facts->rows[link->to].id };
  CanevasPoint points[6];
  guint n;

  if (!canevas_gantt_shows_item (self, link->from) || !canevas_gantt_shows_item (self, link->to))
    return;
  n = route (self, link, points);
  if (!is_within (self, points, n))
    return;
  canevas_scene_begin_group (self->scene, &group);
  canevas_scene_add_polyline (self->scene, points, n, &style);
  canevas_scene_end_group (self->scene);
}

void
canevas_gantt_draw_links (CanevasGanttDrawing *self)
{
  for (guint i = 0; i < self->facts->n_links; i++)
    draw_link (self, i);
}
