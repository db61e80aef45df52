/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The marks of a plan, in rows and in the legend; they are told apart without colour. */
#include "canevas-gantt-private.h"

#define BRACKET 2.4

static void
add_lozenge (CanevasScene *scene, double x, double y, double radius, const CanevasShapeStyle *style)
{
  canevas_scene_begin_path (scene);
  canevas_scene_move_to (scene, x - radius, y);
  canevas_scene_line_to (scene, x, y - radius);
  canevas_scene_line_to (scene, x + radius, y);
  canevas_scene_line_to (scene, x, y + radius);
  canevas_scene_close_path (scene);
  canevas_scene_end_path (scene, style);
}

void
canevas_gantt_add_milestone (CanevasScene *scene, double x, double y, double unit, gboolean done, gboolean critical)
{
  const CanevasShapeStyle style = { .fill = done ? CANEVAS_PAINT_INK : CANEVAS_PAINT_PAPER, .stroke = CANEVAS_PAINT_INK,
                                    .line_width = (critical ? 2.2 : 1.2) * unit };

  add_lozenge (scene, x, y, CANEVAS_GANTT_LOZENGE * unit, &style);
}

/* A bracket above those within, thick where it is critical. */
void
canevas_gantt_add_bracket (CanevasScene *scene, const CanevasRectangle *bar, guint hue, double unit, gboolean critical)
{
  const CanevasShapeStyle style = { .stroke = critical ? CANEVAS_PAINT_INK : canevas_paint_hue (hue),
                                    .line_width = BRACKET * unit };
  const double half = BRACKET * unit / 2, y = bar->y + half;
  const CanevasPoint points[] = { { bar->x + half, bar->y + bar->height },
                                  { bar->x + half, y },
                                  { MAX (bar->x + bar->width - half, bar->x + half), y },
                                  { MAX (bar->x + bar->width - half, bar->x + half), bar->y + bar->height } };

  canevas_scene_add_polyline (scene, points, G_N_ELEMENTS (points), &style);
}

/* What is done is full; what is critical has a thick outline of ink. */
void
canevas_gantt_add_task (CanevasScene *scene, const CanevasRectangle *bar, guint hue, double unit, double done, gboolean critical)
{
  const double radius = MIN (2.5 * unit, bar->width / 2);
  const CanevasShapeStyle body = { .fill = done < 1 ? canevas_paint_tint (hue) : canevas_paint_hue (hue),
                                   .stroke = critical ? CANEVAS_PAINT_INK : canevas_paint_hue (hue),
                                   .line_width = (critical ? 1.9 : 0.9) * unit, .radius = radius };
  const CanevasShapeStyle full = { .fill = canevas_paint_hue (hue), .radius = radius };
  const CanevasShapeStyle outline = { .stroke = body.stroke, .line_width = body.line_width, .radius = radius };

  canevas_scene_add_rectangle (scene, bar->x, bar->y, bar->width, bar->height, &body);
  if (done <= 0 || done >= 1)
    return;
  canevas_scene_add_rectangle (scene, bar->x, bar->y, bar->width * done, bar->height, &full);
  canevas_scene_add_rectangle (scene, bar->x, bar->y, bar->width, bar->height, &outline);
}

void
canevas_gantt_add_baseline (CanevasScene *scene, double x, double y, double width, double unit)
{
  const CanevasShapeStyle style = { .fill = CANEVAS_PAINT_CARD, .stroke = CANEVAS_PAINT_LINE, .line_width = 0.6 * unit };

  canevas_scene_add_rectangle (scene, x, y, width, CANEVAS_GANTT_BASELINE * unit, &style);
}

/* A flag on the evening of the last day; a full one where it is missed. */
void
canevas_gantt_add_deadline (CanevasScene *scene, double x, double middle, double unit, gboolean missed)
{
  const CanevasShapeStyle line = { .stroke = missed ? CANEVAS_PAINT_ALERT : CANEVAS_PAINT_INK, .line_width = 1.2 * unit };
  const CanevasShapeStyle halo = { .stroke = CANEVAS_PAINT_PAPER, .line_width = 3 * unit };
  const CanevasShapeStyle flag = { .fill = missed ? CANEVAS_PAINT_ALERT : CANEVAS_PAINT_PAPER,
                                   .stroke = line.stroke,
                                   .line_width = 0.8 * unit };
  const double top = middle - CANEVAS_GANTT_BAR * unit * 0.8;

  /* Across the bar where it goes on beyond. */
  if (missed)
    canevas_scene_add_line (scene, x, top, x, middle + CANEVAS_GANTT_BAR * unit * 0.6, &halo);
  canevas_scene_add_line (scene, x, top, x, middle + CANEVAS_GANTT_BAR * unit * 0.6, &line);
  canevas_scene_begin_path (scene);
  canevas_scene_move_to (scene, x, top);
  canevas_scene_line_to (scene, x - 6 * unit, top + 2.5 * unit);
  canevas_scene_line_to (scene, x, top + 5 * unit);
  canevas_scene_close_path (scene);
  canevas_scene_end_path (scene, &flag);
}
