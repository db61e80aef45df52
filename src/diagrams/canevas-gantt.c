/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-gantt-private.h"

#include "canevas-language.h"

#include <glib/gi18n-lib.h>

#define TEXT 9.0
#define SMALL 8.0
#define SMALLEST_TEXT 7.0
/* Letters of the screen, and of a figure, against those of an A3 sheet. */
#define SCREEN_UNIT (12.0 / TEXT)
#define MARGIN 12.0
/* What today and a year are written in, however short the plan. */
#define LEAST_PLOT 150.0
#define FIGURE_UNIT (7.5 / TEXT)

static guint32
get_month_start (guint32 day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  g_date_set_day (&date, 1);
  return g_date_get_julian (&date);
}

static guint32
get_month_end (guint32 day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  g_date_set_day (&date, 1);
  g_date_add_months (&date, 1);
  return g_date_get_julian (&date) - 1;
}

static void
hold_day (guint32 day, guint32 *first, guint32 *last)
{
  if (day == 0)
    return;
  *first = MIN (*first, day);
  *last = MAX (*last, day);
}

void
canevas_gantt_drawing_get_span (const CanevasGanttDrawing *self, guint32 *first, guint32 *last)
{
  *first = G_MAXUINT32;
  *last = 0;
  for (guint i = 0; i < self->facts->n_rows; i++)
    {
      const CanevasGanttRow *row = &self->facts->rows[i];

      hold_day (row->start, first, last);
      hold_day (row->finish, first, last);
      hold_day (row->finish_by, first, last);
      for (guint k = 0; k < row->n_marks; k++)
        hold_day (row->marks[k].day, first, last);
      if (!self->options->without_baseline)
        {
          hold_day (row->baseline_start, first, last);
          hold_day (row->baseline_finish, first, last);
        }
    }
  if (*last == 0)
    hold_day (self->facts->today != 0 ? self->facts->today : 1, first, last);
  *first = get_month_start (*first);
  *last = get_month_end (*last);
}

/* --- The whole --- */

/* A hue for each row at the top, with those within; no alert among them. */
static void
set_hues (CanevasGanttDrawing *self)
{
  guint top = 0;

  for (guint i = 0; i < self->facts->n_rows; i++)
    {
      top += self->facts->rows[i].level == 0 && self->facts->rows[i].phase;
      self->hues[i] = self->facts->rows[i].level == 0 && !self->facts->rows[i].phase ? 6 : 1 + (MAX (top, 1) - 1) % 5;
      if (self->facts->rows[i].hue != 0)
        self->hues[i] = self->facts->rows[i].hue;
    }
}

void
canevas_gantt_drawing_init (CanevasGanttDrawing *self, const CanevasGanttFacts *facts, const CanevasGanttOptions *options,
                            CanevasTextMeasure *measure, double unit)
{
  *self = (CanevasGanttDrawing){ .facts = facts, .options = options, .measure = measure, .unit = unit,
                                 .text = MAX (TEXT * unit, SMALLEST_TEXT), .small = MAX (SMALL * unit, SMALLEST_TEXT),
                                 .continued = CANEVAS_GANTT_NONE };
  canevas_gantt_drawing_get_span (self, &self->first, &self->last);
  self->n_items = facts->n_rows + (canevas_gantt_has_workload (self) ? 1 + facts->workload->n_people : 0);
  self->end_item = self->n_items;
  self->heights = g_new0 (double, self->n_items + 1);
  self->hues = g_new0 (guint, facts->n_rows + 1);
  set_hues (self);
  self->figures = canevas_gantt_measure_figures (self);
  self->names = canevas_gantt_measure_names (self);
  for (guint i = 0; i < self->n_items; i++)
    self->heights[i] = i < facts->n_rows ? canevas_gantt_measure_row (self, i)
                                         : canevas_gantt_get_load_height (self, i == facts->n_rows);
}

void
canevas_gantt_drawing_clear (CanevasGanttDrawing *self)
{
  g_free (self->heights);
  g_free (self->hues);
}

static double
get_first_top (const CanevasGanttDrawing *self)
{
  return self->top + canevas_gantt_get_head_height (self) + canevas_gantt_get_continued_height (self);
}

double
canevas_gantt_drawing_get_top (const CanevasGanttDrawing *self, guint item)
{
  double top = get_first_top (self);

  for (guint i = self->first_item; i < item; i++)
    top += self->heights[i];
  return top;
}

double
canevas_gantt_drawing_measure (const CanevasGanttDrawing *self)
{
  return canevas_gantt_drawing_get_top (self, self->end_item) - self->top;
}

double
canevas_gantt_drawing_draw (CanevasGanttDrawing *self)
{
  const double top = self->top + canevas_gantt_get_head_height (self);
  const guint end_row = MIN (self->end_item, self->facts->n_rows);
  const double rows_end = self->first_item < end_row ? canevas_gantt_drawing_get_top (self, end_row) : top;
  double y = get_first_top (self);

  canevas_gantt_draw_calendar (self, top, rows_end, canevas_gantt_drawing_get_top (self, self->end_item));
  canevas_gantt_draw_continued (self, top);
  canevas_gantt_draw_links (self);
  for (guint i = self->first_item; i < self->end_item; y += self->heights[i++])
    if (i < self->facts->n_rows)
      canevas_gantt_draw_row (self, i, y);
    else if (i == self->facts->n_rows)
      canevas_gantt_draw_load_head (self, y);
    else
      canevas_gantt_draw_load (self, i - self->facts->n_rows - 1, y);
  canevas_gantt_draw_today (self, top, rows_end);
  return y;
}

/* --- Screen and figure --- */

static void
tell (CanevasScene *scene, const CanevasGanttFacts *facts)
{
  canevas_scene_set_words (scene, facts->title != NULL ? facts->title : _("Schedule"), facts->subtitle,
                           canevas_language_get_current ());
}

CanevasScene *
canevas_gantt_new (const CanevasGanttFacts *facts, CanevasTextMeasure *measure, const CanevasGanttOptions *options,
                   CanevasGanttGrid *grid)
{
  static const CanevasGanttOptions plain = { 0 };
  CanevasGanttDrawing self;
  double width, height, bottom, margin;

  g_return_val_if_fail (facts != NULL, NULL);
  g_return_val_if_fail (CANEVAS_IS_TEXT_MEASURE (measure), NULL);

  if (options == NULL)
    options = &plain;
  g_return_val_if_fail (!canevas_drawing_size_is_framed (options->size), NULL);

  canevas_drawing_size_get (options->size, &width, &height);
  if (width > 0 && options->width > 0)
    width = options->width;
  canevas_gantt_drawing_init (&self, facts, options, measure, width > 0 ? FIGURE_UNIT : SCREEN_UNIT);
  self.scene = canevas_scene_new (measure);
  if (width > 0)
    self.scale = (width - self.names) / (self.last - self.first + 1);
  else
    self.scale = MAX (options->scale > 0 ? options->scale : CANEVAS_GANTT_SCALE_MONTH,
                      LEAST_PLOT * self.unit / (self.last - self.first + 1));
  self.band_lines = canevas_gantt_count_band_lines (&self);
  tell (self.scene, facts);
  bottom = canevas_gantt_drawing_draw (&self);
  margin = width > 0 ? 0 : MARGIN;
  canevas_scene_set_bounds (
      self.scene, &(CanevasRectangle){ -margin, -margin, canevas_gantt_get_right (&self) + 2 * margin, bottom + 2 * margin });
  /* Names and the calendar stay where one scrolls over years. */
  canevas_scene_set_frozen (self.scene, self.names, canevas_gantt_get_head_height (&self));
  if (grid != NULL)
    *grid = (CanevasGanttGrid){ .x = self.names, .scale = self.scale, .day = self.first };
  canevas_gantt_drawing_clear (&self);
  return self.scene;
}

double
canevas_gantt_find_scale (const CanevasGanttFacts *facts, CanevasTextMeasure *measure, const CanevasGanttOptions *options,
                          double room)
{
  CanevasGanttDrawing self;
  double names, days;

  g_return_val_if_fail (facts != NULL && options != NULL, CANEVAS_GANTT_SCALE_MONTH);

  canevas_gantt_drawing_init (&self, facts, options, measure, SCREEN_UNIT);
  names = self.names + 2 * MARGIN;
  days = self.last - self.first + 1;
  canevas_gantt_drawing_clear (&self);
  return CLAMP ((room - names) / days, CANEVAS_GANTT_SCALE_YEAR / 4, CANEVAS_GANTT_SCALE_DAY);
}
