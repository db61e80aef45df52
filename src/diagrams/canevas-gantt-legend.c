/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the marks of a plan mean: only those that there are. */
#include "canevas-config.h"

#include "canevas-gantt-private.h"

#include <glib/gi18n-lib.h>

static void
draw_task_mark (CanevasScene *scene, double x, double middle, double width, double unit)
{
  const CanevasRectangle bar = { x, middle - CANEVAS_GANTT_BAR * unit / 2, width, CANEVAS_GANTT_BAR * unit };

  canevas_gantt_add_task (scene, &bar, 1, unit, 0.6, FALSE);
}

static void
draw_critical_mark (CanevasScene *scene, double x, double middle, double width, double unit)
{
  const CanevasRectangle bar = { x, middle - CANEVAS_GANTT_BAR * unit / 2, width, CANEVAS_GANTT_BAR * unit };

  canevas_gantt_add_task (scene, &bar, 1, unit, 0, TRUE);
}

static void
draw_baseline_mark (CanevasScene *scene, double x, double middle, double width, double unit)
{
  canevas_gantt_add_baseline (scene, x, middle - CANEVAS_GANTT_BASELINE * unit / 2, width, unit);
}

static void
draw_held_mark (CanevasScene *scene, double x, double middle, double width, double unit)
{
  canevas_gantt_add_milestone (scene, x + width / 2, middle, unit * 0.9, TRUE, FALSE);
}

static void
draw_coming_mark (CanevasScene *scene, double x, double middle, double width, double unit)
{
  canevas_gantt_add_milestone (scene, x + width / 2, middle, unit * 0.9, FALSE, FALSE);
}

static void
draw_deadline_mark (CanevasScene *scene, double x, double middle, double width, double unit)
{
  canevas_gantt_add_deadline (scene, x + width * 0.7, middle, unit * 0.8, FALSE);
}

static void
draw_missed_mark (CanevasScene *scene, double x, double middle, double width, double unit)
{
  canevas_gantt_add_deadline (scene, x + width * 0.7, middle, unit * 0.8, TRUE);
}

static void
draw_band_mark (CanevasScene *scene, double x, double middle, double width, double unit, CanevasGanttBandKind kind)
{
  CanevasShapeStyle style;

  canevas_gantt_get_band_style (kind, &style);
  style.stroke = CANEVAS_PAINT_RULE;
  style.line_width = 0.6 * unit;
  canevas_scene_add_rectangle (scene, x, middle - CANEVAS_GANTT_BAR * unit / 2, width, CANEVAS_GANTT_BAR * unit, &style);
}

static void
draw_rest_mark (CanevasScene *scene, double x, double middle, double width, double unit)
{
  draw_band_mark (scene, x, middle, width, unit, CANEVAS_GANTT_BAND_REST);
}

static void
draw_busy_mark (CanevasScene *scene, double x, double middle, double width, double unit)
{
  draw_band_mark (scene, x, middle, width, unit, CANEVAS_GANTT_BAND_BUSY);
}

static void
draw_closed_mark (CanevasScene *scene, double x, double middle, double width, double unit)
{
  draw_band_mark (scene, x, middle, width, unit, CANEVAS_GANTT_BAND_CLOSED);
}

typedef enum
{
  MARK_TASK,
  MARK_CRITICAL,
  MARK_BASELINE,
  MARK_HELD,
  MARK_COMING,
  MARK_DEADLINE,
  MARK_MISSED,
  MARK_REST,
  MARK_BUSY,
  MARK_CLOSED,
  MARK_EXCESS,
  MARK_STUB,
  N_MARKS
} Mark;

static guint
find_marks (const CanevasGanttDrawing *self)
{
  guint marks = (canevas_gantt_has_excess (self) ? 1u << MARK_EXCESS : 0) |
                (canevas_gantt_has_stubs (self) ? 1u << MARK_STUB : 0);

  for (guint i = 0; i < self->facts->n_rows; i++)
    {
      const CanevasGanttRow *row = &self->facts->rows[i];

      marks |= !row->phase && !row->milestone ? 1u << MARK_TASK : 0;
      marks |= row->critical ? 1u << MARK_CRITICAL : 0;
      marks |= row->milestone ? 1u << (row->done ? MARK_HELD : MARK_COMING) : 0;
      marks |= row->finish_by != 0 ? 1u << (row->late_by > 0 ? MARK_MISSED : MARK_DEADLINE) : 0;
      marks |= canevas_gantt_shows_baseline (self, row) ? 1u << MARK_BASELINE : 0;
      for (guint k = 0; k < row->n_marks; k++)
        marks |= 1u << (row->marks[k].done ? MARK_HELD : MARK_COMING);
    }
  for (guint i = 0; i < self->facts->n_bands; i++)
    marks |= 1u << (MARK_REST + self->facts->bands[i].kind);
  return marks;
}

void
canevas_gantt_list_legend (const CanevasGanttDrawing *self, GArray *entries)
{
  const CanevasLegendEntry all[N_MARKS] = {
    [MARK_TASK] = { draw_task_mark, 24, self->facts->portfolio ? _("Project and the part done") : _("Task and the part done") },
    [MARK_CRITICAL] = { draw_critical_mark, 24, _("Critical path") },
    [MARK_BASELINE] = { draw_baseline_mark, 24, _("As first planned") },
    [MARK_HELD] = { draw_held_mark, 12, _("Milestone held") },
    [MARK_COMING] = { draw_coming_mark, 12, _("Milestone to come") },
    [MARK_DEADLINE] = { draw_deadline_mark, 10, _("Deadline") },
    [MARK_MISSED] = { draw_missed_mark, 10, _("Deadline missed") },
    [MARK_REST] = { draw_rest_mark, 20, _("Better avoided: leave") },
    [MARK_BUSY] = { draw_busy_mark, 20, _("Better avoided: much to do") },
    [MARK_CLOSED] = { draw_closed_mark, 20, _("Nothing possible") },
    [MARK_STUB] = { canevas_gantt_draw_stub, 15, _("Waits for a task of another sheet") },
    [MARK_EXCESS] = { canevas_gantt_draw_excess_mark, 12, _("Beyond the time given") },
  };
  const guint marks = find_marks (self);

  for (guint i = 0; i < N_MARKS; i++)
    if (marks & 1u << i)
      g_array_append_val (entries, all[i]);
}
