/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a row shows: its name and where it stands on the left, its bar over the days. */
#include "canevas-config.h"

#include "canevas-gantt-private.h"

#include "canevas-format.h"

#include <glib/gi18n-lib.h>

#define INDENT 11.0
#define GAP 8.0
/* Of a row: on screen it is touched, on paper only read. */
#define SCREEN_HEIGHT 20.0
#define PAPER_HEIGHT 16.5
#define PADDING 2.5
/* Of the width of a sheet, what names may take. */
#define MOST_NAME 190.0

static CanevasTextStyle
get_name_style (const CanevasGanttDrawing *self, const CanevasGanttRow *row)
{
  return (CanevasTextStyle){ .size = self->text, .weight = row->phase ? 700 : 400 };
}

static CanevasTextStyle
get_owner_style (const CanevasGanttDrawing *self)
{
  return (CanevasTextStyle){ .size = self->small, .paint = CANEVAS_PAINT_INK_2 };
}

/* (nullable): the line below the name */
static const char *
get_owner (const CanevasGanttDrawing *self, const CanevasGanttRow *row)
{
  if (row->detail != NULL)
    return row->detail;
  return self->options->owners && row->owner != NULL && *row->owner != '\0' ? row->owner : NULL;
}

/* How long a phase is, how much of a task is done, when a milestone is. */
static char *
dup_figure (const CanevasGanttRow *row)
{
  if (row->figure != NULL)
    return g_strdup (row->figure);
  if (row->milestone)
    return canevas_gantt_dup_short_day (row->finish);
  if (row->phase)
    /* Translators: days, short: "38 d". */
    return g_strdup_printf (_("%u\302\240d"), row->duration);
  return canevas_format_percent (row->done ? 100 : row->progress);
}

static CanevasTextStyle
get_figure_style (const CanevasGanttDrawing *self, const CanevasGanttRow *row)
{
  return (CanevasTextStyle){ .size = self->small, .weight = row->phase || row->progress > 0 || row->done ? 600 : 400,
                             .paint = CANEVAS_PAINT_INK_2, .align = CANEVAS_TEXT_END };
}

double
canevas_gantt_measure_figures (const CanevasGanttDrawing *self)
{
  double most = 0;

  for (guint i = 0; i < self->facts->n_rows; i++)
    {
      const CanevasTextStyle style = get_figure_style (self, &self->facts->rows[i]);
      g_autofree char *figure = dup_figure (&self->facts->rows[i]);

      most = MAX (most, canevas_text_measure_get_width (self->measure, figure, &style));
    }
  return most + 2 * GAP * self->unit;
}

static double
get_indent (const CanevasGanttDrawing *self, const CanevasGanttRow *row)
{
  return INDENT * self->unit * row->level;
}

double
canevas_gantt_measure_names (const CanevasGanttDrawing *self)
{
  const CanevasTextStyle owner = get_owner_style (self);
  double most = 60 * self->unit;

  for (guint i = 0; i < self->facts->n_rows; i++)
    {
      const CanevasGanttRow *row = &self->facts->rows[i];
      const CanevasTextStyle style = get_name_style (self, row);
      double width = canevas_text_measure_get_width (self->measure, row->name, &style);

      if (get_owner (self, row) != NULL)
        width = MAX (width, canevas_text_measure_get_width (self->measure, get_owner (self, row), &owner));
      most = MAX (most, get_indent (self, row) + MIN (width, MOST_NAME * self->unit));
    }
  for (guint i = 0; canevas_gantt_has_workload (self) && i < self->facts->workload->n_people; i++)
    most = MAX (most, MIN (canevas_gantt_measure_person (self, i), MOST_NAME * self->unit));
  return most + self->figures;
}

/* How wide a name may be. */
static double
get_name_width (const CanevasGanttDrawing *self, const CanevasGanttRow *row)
{
  return self->names - get_indent (self, row) - self->figures;
}

static double
get_least_height (const CanevasGanttDrawing *self)
{
  return (self->options->size == CANEVAS_DRAWING_SCREEN ? SCREEN_HEIGHT : PAPER_HEIGHT) * self->unit;
}

double
canevas_gantt_measure_row (const CanevasGanttDrawing *self, guint number)
{
  const CanevasGanttRow *row = &self->facts->rows[number];
  CanevasTextStyle style = get_name_style (self, row), owner = get_owner_style (self);
  CanevasTextExtent extent, second = { 0 };

  style.width = owner.width = get_name_width (self, row);
  canevas_text_measure_get_extent (self->measure, row->name, &style, &extent);
  if (get_owner (self, row) != NULL)
    canevas_text_measure_get_extent (self->measure, get_owner (self, row), &owner, &second);
  return MAX (get_least_height (self) + canevas_gantt_get_moments_height (self, row),
              extent.height + second.height + 2 * PADDING * self->unit);
}

double
canevas_gantt_get_continued_height (const CanevasGanttDrawing *self)
{
  return self->continued != CANEVAS_GANTT_NONE ? get_least_height (self) : 0;
}

void
canevas_gantt_draw_continued (CanevasGanttDrawing *self, double top)
{
  const CanevasTextStyle style = { .size = self->text, .weight = 700, .paint = CANEVAS_PAINT_INK_2, .anchor = CANEVAS_TEXT_MIDDLE,
                                   .width = self->names, .max_lines = 1 };
  const CanevasGroup group = { .flags = CANEVAS_GROUP_SILENT };
  g_autofree char *text = NULL;

  if (self->continued == CANEVAS_GANTT_NONE)
    return;
  /* Translators: the name of a phase that began on the sheet before. */
  text = g_strdup_printf (_("%s (continued)"), self->facts->rows[self->continued].name);
  canevas_scene_begin_group (self->scene, &group);
  canevas_scene_add_text (self->scene, self->left, top + get_least_height (self) / 2, text, &style, NULL);
  canevas_scene_end_group (self->scene);
}

static void
draw_name (CanevasGanttDrawing *self, const CanevasGanttRow *row, double top, double height)
{
  const double indent = get_indent (self, row);
  CanevasTextStyle style = get_name_style (self, row), owner = get_owner_style (self), figure = get_figure_style (self, row);
  g_autofree char *id = g_strconcat ("name:", row->id, NULL);
  g_autofree char *text = dup_figure (row);
  const CanevasGroup group = { .id = id, .flags = CANEVAS_GROUP_SILENT | CANEVAS_GROUP_SELECTABLE };
  CanevasTextExtent extent, second = { 0 };
  double y;

  style.width = owner.width = get_name_width (self, row);
  figure.anchor = CANEVAS_TEXT_MIDDLE;
  canevas_text_measure_get_extent (self->measure, row->name, &style, &extent);
  if (get_owner (self, row) != NULL)
    canevas_text_measure_get_extent (self->measure, get_owner (self, row), &owner, &second);
  y = top + (height - extent.height - second.height) / 2;
  canevas_scene_begin_group (self->scene, &group);
  canevas_scene_add_text (self->scene, self->left + indent, y, row->name, &style, NULL);
  if (second.height > 0)
    canevas_scene_add_text (self->scene, self->left + indent, y + extent.height, get_owner (self, row), &owner, NULL);
  canevas_scene_add_text (self->scene, self->left + self->names - GAP * self->unit, top + height / 2, text, &figure, NULL);
  canevas_scene_end_group (self->scene);
}

/* --- Bars --- */

void
canevas_gantt_get_bar (const CanevasGanttDrawing *self, guint number, CanevasRectangle *bar)
{
  const CanevasGanttRow *row = &self->facts->rows[number];
  const double middle = canevas_gantt_drawing_get_top (self, number) +
                        (self->heights[number] - canevas_gantt_get_moments_height (self, row)) / 2;

  bar->height = CANEVAS_GANTT_BAR * self->unit;
  bar->y = middle - bar->height / 2;
  bar->x = canevas_gantt_get_x (self, row->start);
  bar->width = MAX (canevas_gantt_get_x (self, row->finish + 1) - bar->x, 1.5 * self->unit);
  if (row->phase)
    bar->height *= 0.75;
  if (row->milestone)
    {
      bar->x = canevas_gantt_get_x (self, row->finish) + self->scale / 2 - CANEVAS_GANTT_LOZENGE * self->unit;
      bar->width = 2 * CANEVAS_GANTT_LOZENGE * self->unit;
    }
}

/* Only the part within the days that are drawn. */
static gboolean
clip (const CanevasGanttDrawing *self, double *x, double *width)
{
  const double left = MAX (*x, self->left + self->names), right = MIN (*x + *width, canevas_gantt_get_right (self));

  *x = left;
  *width = right - left;
  return right > left;
}

static double
get_share_done (const CanevasGanttRow *row, const CanevasRectangle *whole, const CanevasRectangle *part)
{
  const double share = row->done ? 1 : MIN (row->progress, 100) / 100.0;

  return CLAMP ((whole->x + whole->width * share - part->x) / part->width, 0, 1);
}

gboolean
canevas_gantt_shows_baseline (const CanevasGanttDrawing *self, const CanevasGanttRow *row)
{
  return !self->options->without_baseline && row->baseline_finish != 0 && !row->phase;
}

static void
draw_planned (CanevasGanttDrawing *self, const CanevasGanttRow *row, const CanevasRectangle *bar)
{
  const guint32 start = row->baseline_start != 0 && !row->milestone ? row->baseline_start : row->baseline_finish;
  double x = canevas_gantt_get_x (self, start), width = canevas_gantt_get_x (self, row->baseline_finish + 1) - x;

  if (canevas_gantt_shows_baseline (self, row) && clip (self, &x, &width))
    canevas_gantt_add_baseline (self->scene, x, bar->y + bar->height + 0.8 * self->unit,
                                MAX (width, CANEVAS_GANTT_BASELINE * self->unit), self->unit);
}

static void
draw_bar (CanevasGanttDrawing *self, guint number)
{
  const CanevasGanttRow *row = &self->facts->rows[number];
  CanevasRectangle whole, part;

  canevas_gantt_get_bar (self, number, &whole);
  draw_planned (self, row, &whole);
  part = whole;
  if (row->start == 0 || row->finish < self->first || row->start > self->last || !clip (self, &part.x, &part.width))
    return;
  if (row->milestone)
    canevas_gantt_add_milestone (self->scene, whole.x + whole.width / 2, whole.y + whole.height / 2, self->unit, row->done,
                                 row->critical);
  else if (row->phase)
    canevas_gantt_add_bracket (self->scene, &part, self->hues[number], self->unit, row->critical);
  else
    canevas_gantt_add_task (self->scene, &part, self->hues[number], self->unit, get_share_done (row, &whole, &part),
                            row->critical);
}

/* The evening of the day; beside the bar that ends then. */
static double
get_deadline_x (const CanevasGanttDrawing *self, const CanevasGanttRow *row)
{
  return canevas_gantt_get_x (self, row->finish_by + 1) + (row->finish_by == row->finish ? 2 * self->unit : 0);
}

void
canevas_gantt_draw_row (CanevasGanttDrawing *self, guint number, double top)
{
  const CanevasGanttRow *row = &self->facts->rows[number];
  const CanevasShapeStyle rule = { .stroke = CANEVAS_PAINT_RULE, .line_width = 0.5 };
  g_autofree char *words = canevas_gantt_row_dup_words (row);
  const CanevasGroup group = { .id = row->id, .label = words, .level = row->level + 1,
                               .flags = CANEVAS_GROUP_FOCUSABLE | CANEVAS_GROUP_SELECTABLE |
                                        (self->facts->portfolio ? 0 : CANEVAS_GROUP_MOVABLE) };
  CanevasRectangle bar;

  if (row->level == 0 && number > self->first_item)
    canevas_scene_add_line (self->scene, self->left, top, canevas_gantt_get_right (self), top, &rule);
  draw_name (self, row, top, self->heights[number]);
  canevas_gantt_get_bar (self, number, &bar);
  canevas_scene_begin_group (self->scene, &group);
  draw_bar (self, number);
  if (row->finish_by >= self->first && row->finish_by <= self->last)
    canevas_gantt_add_deadline (self->scene, get_deadline_x (self, row), bar.y + CANEVAS_GANTT_BAR * self->unit / 2, self->unit,
                                row->late_by > 0);
  canevas_gantt_draw_moments (self, row, &bar);
  canevas_scene_end_group (self->scene);
}
