/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Arrows between bars: out of the side that is waited for, into the side that waits. */
#include "canevas-gantt-private.h"

#include <math.h>

#define STUB 5.0
/* Less than that to the right, an arrow comes down onto the bar. */
#define NEAR 12.0
#define STUB_LENGTH 15.0
#define RING 2.0

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
draw_link_along (CanevasGanttDrawing *self, guint number, const CanevasPoint *points, guint n)
{
  const CanevasGanttLink *link = &self->facts->links[number];
  const CanevasShapeStyle style = { .stroke = link->critical ? CANEVAS_PAINT_INK : CANEVAS_PAINT_LINE,
                                    .line_width = (link->critical ? 1.6 : 0.8) * self->unit, .radius = 2 * self->unit,
                                    .arrows = CANEVAS_ARROW_AT_END };
  g_autofree char *id = g_strdup_printf ("link-%u", number);
  const CanevasGroup group = { .id = id, .flags = CANEVAS_GROUP_LINK | CANEVAS_GROUP_SILENT,
                               .from = self->facts->rows[link->from].id, .to = self->facts->rows[link->to].id };

  canevas_scene_begin_group (self->scene, &group);
  canevas_scene_add_polyline (self->scene, points, n, &style);
  canevas_scene_end_group (self->scene);
}

static void
draw_link (CanevasGanttDrawing *self, guint number)
{
  const CanevasGanttLink *link = &self->facts->links[number];
  CanevasPoint points[6];
  guint n;

  /* Of a long plan, most are of other sheets. */
  if (!canevas_gantt_shows_item (self, link->from) || !canevas_gantt_shows_item (self, link->to))
    return;
  n = route (self, link, points);
  if (is_within (self, points, n))
    draw_link_along (self, number, points, n);
}

/* --- What waits for a task of another sheet --- */

void
canevas_gantt_draw_stub (CanevasScene *scene, double x, double middle, double width, double unit)
{
  const CanevasShapeStyle line = { .stroke = CANEVAS_PAINT_LINE, .line_width = 0.8 * unit, .arrows = CANEVAS_ARROW_AT_END };
  const CanevasShapeStyle ring = { .fill = CANEVAS_PAINT_PAPER, .stroke = CANEVAS_PAINT_LINE, .line_width = 0.8 * unit };
  const double side = width > 0 ? 1 : -1;

  canevas_scene_add_line (scene, x + side * 2 * RING * unit, middle, x + width, middle, &line);
  canevas_scene_add_circle (scene, x + side * RING * unit, middle, RING * unit, &ring);
}

/* From which side a stub comes: 1: the left, -1: the right; 0: both ends of the link are on the sheet, or none that waits. */
static double
get_stub_side (const CanevasGanttDrawing *self, const CanevasGanttLink *link)
{
  const CanevasGanttRow *row = &self->facts->rows[link->to];
  const gboolean to_finish = link->kind == CANEVAS_FINISH_FINISH || link->kind == CANEVAS_START_FINISH;
  const guint32 day = to_finish ? row->finish : row->start;

  if (canevas_gantt_shows_item (self, link->from) || !canevas_gantt_shows_item (self, link->to) || day < self->first ||
      day > self->last)
    return 0;
  return to_finish ? -1 : 1;
}

/* Whether an earlier link has drawn the same. */
static gboolean
is_drawn (const CanevasGanttDrawing *self, guint number)
{
  const CanevasGanttLink *links = self->facts->links;

  for (guint i = 0; i < number; i++)
    if (links[i].to == links[number].to && get_stub_side (self, &links[i]) == get_stub_side (self, &links[number]))
      return TRUE;
  return FALSE;
}

gboolean
canevas_gantt_has_stubs (const CanevasGanttDrawing *self)
{
  for (guint i = 0; i < self->facts->n_links; i++)
    if (get_stub_side (self, &self->facts->links[i]) != 0)
      return TRUE;
  return FALSE;
}

static void
draw_stub_of (CanevasGanttDrawing *self, guint number)
{
  const CanevasGanttLink *link = &self->facts->links[number];
  const double side = get_stub_side (self, link);
  const CanevasGroup group = { .flags = CANEVAS_GROUP_SILENT };
  double width = side * STUB_LENGTH * self->unit;
  CanevasPoint ends[2];
  End end;

  if (side == 0 || is_drawn (self, number))
    return;
  end = get_end (self, link->to, side < 0);
  ends[0] = (CanevasPoint){ end.x - width, end.y };
  ends[1] = (CanevasPoint){ end.x, end.y };
  if (!is_within (self, ends, 2))
    return;
  canevas_scene_begin_group (self->scene, &group);
  canevas_gantt_draw_stub (self->scene, ends[0].x, end.y, width, self->unit);
  canevas_scene_end_group (self->scene);
}

void
canevas_gantt_draw_links (CanevasGanttDrawing *self)
{
  for (guint i = 0; i < self->facts->n_links; i++)
    {
      draw_link (self, i);
      draw_stub_of (self, i);
    }
}
