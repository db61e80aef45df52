/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Milestones on the row of a project: lozenges on its bar, their names below where these lie on no other. */
#include "canevas-gantt-private.h"

#define GAP 6.0
#define MOST_NAME 150.0
#define BELOW 2.0 /* between the bar with what was planned, and the names */

static CanevasTextStyle
get_style (const CanevasGanttDrawing *self)
{
  return (CanevasTextStyle){ .size = self->small, .paint = CANEVAS_PAINT_INK_2 };
}

double
canevas_gantt_get_moments_height (const CanevasGanttDrawing *self, const CanevasGanttRow *row)
{
  return row->n_marks > 0 ? self->small * CANEVAS_TEXT_LEADING + BELOW * self->unit : 0;
}

static double
get_place (const CanevasGanttDrawing *self, const CanevasGanttMark *mark)
{
  return canevas_gantt_get_x (self, mark->day) + self->scale / 2;
}

/* Left of today, where the line of today would cross it. */
static double
avoid_today (const CanevasGanttDrawing *self, double x, double width)
{
  const double today = canevas_gantt_get_x (self, self->facts->today) + self->scale / 2;

  return self->facts->today != 0 && x < today && x + width > today ? today - width - 2 * self->unit : x;
}

/* Below its lozenge, or as much further right as the name before leaves it under its own beginning. */
static void
name_moment (CanevasGanttDrawing *self, const CanevasGanttMark *mark, double y, double *taken)
{
  const CanevasTextStyle style = get_style (self);
  const double left = self->left + self->names, right = canevas_gantt_get_right (self), at = get_place (self, mark);
  const double width = canevas_text_measure_get_width (self->measure, mark->name, &style);
  const CanevasShapeStyle halo = { .fill = CANEVAS_PAINT_PAPER, .radius = 2 * self->unit };
  double x;

  if (width > MOST_NAME * self->unit || width > right - left)
    return;
  x = MAX (CLAMP (at - width / 2, left, right - width), *taken + GAP * self->unit);
  x = avoid_today (self, x, width);
  if (x < MAX (*taken + GAP * self->unit, left) || x > MAX (at - CANEVAS_GANTT_LOZENGE * self->unit, left) || x + width > right ||
      x + width < at)
    return;
  canevas_scene_add_rectangle (self->scene, x - self->unit, y, width + 2 * self->unit, self->small * CANEVAS_TEXT_LEADING, &halo);
  canevas_scene_add_text (self->scene, x, y, mark->name, &style, NULL);
  *taken = x + width;
}

/* What is held stands out on a bar that is done. */
static void
add_halo (CanevasGanttDrawing *self, double x, double y)
{
  const CanevasShapeStyle style = { .fill = CANEVAS_PAINT_PAPER };
  const double reach = (CANEVAS_GANTT_LOZENGE + 1) * self->unit;

  canevas_scene_begin_path (self->scene);
  canevas_scene_move_to (self->scene, x - reach, y);
  canevas_scene_line_to (self->scene, x, y - reach);
  canevas_scene_line_to (self->scene, x + reach, y);
  canevas_scene_line_to (self->scene, x, y + reach);
  canevas_scene_close_path (self->scene);
  canevas_scene_end_path (self->scene, &style);
}

void
canevas_gantt_draw_moments (CanevasGanttDrawing *self, const CanevasGanttRow *row, const CanevasRectangle *bar)
{
  const double middle = bar->y + bar->height / 2,
               y = bar->y + bar->height + (CANEVAS_GANTT_BASELINE + BELOW) * self->unit;
  double taken = -G_MAXDOUBLE;

  for (guint i = 0; i < row->n_marks; i++)
    {
      const CanevasGanttMark *mark = &row->marks[i];
      g_autofree char *words = canevas_gantt_mark_dup_words (mark);
      const CanevasGroup group = { .id = mark->id, .label = words, .level = row->level + 2, .position = i + 1,
                                   .set_size = row->n_marks, .flags = CANEVAS_GROUP_FOCUSABLE | CANEVAS_GROUP_SELECTABLE };

      if (mark->day < self->first || mark->day > self->last)
        continue;
      canevas_scene_begin_group (self->scene, &group);
      add_halo (self, get_place (self, mark), middle);
      canevas_gantt_add_milestone (self->scene, get_place (self, mark), middle, self->unit * 0.9, mark->done, FALSE);
      name_moment (self, mark, y, &taken);
      canevas_scene_end_group (self->scene);
    }
}
