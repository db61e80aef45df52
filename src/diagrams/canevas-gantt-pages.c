/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A plan on sheets: as many rows, and as many months, as each holds in letters that can be read. */
#include "canevas-config.h"

#include "canevas-gantt-private.h"

#include "canevas-language.h"

#include <glib/gi18n-lib.h>

/* Points of an A3 sheet for a day at least: a month of 30. */
#define LEAST_SCALE 1.0
/* Of a portfolio, of which one wants to see all years together: a month of 12. */
#define LEAST_PORTFOLIO_SCALE 0.4
/* A sheet may end before a phase when it is full to this share. */
#define FULL_ENOUGH 0.6
/* How much higher rows get where there is room. */
#define MOST_ROOM 1.6

typedef struct
{
  guint first_item, end_item;
  guint continued;
  guint32 first, last;
} Page;

struct _CanevasGanttPages
{
  CanevasGanttDrawing drawing;
  CanevasGanttOptions options;
  CanevasGanttFacts facts;
  CanevasRectangle room;
  GArray *pages; /* Page */
};

/* --- Days --- */

static guint
count_months (guint32 first, guint32 last)
{
  GDate from, until;

  g_date_clear (&from, 1);
  g_date_clear (&until, 1);
  g_date_set_julian (&from, first);
  g_date_set_julian (&until, last);
  return (guint) ((g_date_get_year (&until) - g_date_get_year (&from)) * 12 + (int) g_date_get_month (&until) -
                 (int) g_date_get_month (&from)) +
         1;
}

static guint32
add_months (guint32 day, guint months)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  g_date_add_months (&date, months);
  return g_date_get_julian (&date);
}

/* How many months stand on one sheet, and how wide their days are then. */
static guint
choose_months (CanevasGanttPages *self)
{
  CanevasGanttDrawing *drawing = &self->drawing;
  const double width = self->room.width - drawing->names;
  const guint n_months = count_months (drawing->first, drawing->last);
  const double least = self->facts.portfolio ? LEAST_PORTFOLIO_SCALE : LEAST_SCALE;
  guint n_windows = 1, months;

  do
    {
      months = (n_months + n_windows - 1) / n_windows;
      drawing->scale = width / (n_windows == 1 ? drawing->last - drawing->first + 1 : months * 31.0);
      n_windows++;
    }
  while (drawing->scale < least * drawing->unit && months > 1);
  return months;
}

/* --- Rows --- */

/* The row at the top that a row lies in; CANEVAS_GANTT_NONE: itself. */
static guint
find_phase (const CanevasGanttDrawing *drawing, guint item)
{
  guint row = item;

  if (item >= drawing->facts->n_rows || drawing->facts->rows[item].level == 0)
    return CANEVAS_GANTT_NONE;
  while (row > 0 && drawing->facts->rows[row].level > 0)
    row--;
  return drawing->facts->rows[row].level == 0 ? row : CANEVAS_GANTT_NONE;
}

static gboolean
may_begin (const CanevasGanttDrawing *drawing, guint item)
{
  return item >= drawing->facts->n_rows ? item == drawing->facts->n_rows : drawing->facts->rows[item].level == 0;
}

/* The item after the last that a sheet holds: before a phase if it can be. */
static guint
find_end (const CanevasGanttDrawing *drawing, guint first, double room)
{
  double height = 0, enough = room * FULL_ENOUGH;
  guint end = first, broken = first;

  while (end < drawing->n_items && height + drawing->heights[end] <= room)
    {
      if (end > first && height >= enough && may_begin (drawing, end))
        broken = end;
      height += drawing->heights[end++];
    }
  /* Neither does the head of the workload stand alone, nor a phase without what is in it. */
  if (end < drawing->n_items && broken > first && !may_begin (drawing, end))
    return broken;
  if (end < drawing->n_items && end - 1 > first && may_begin (drawing, end - 1) &&
      (end > drawing->facts->n_rows || !may_begin (drawing, end)))
    end--;
  return MAX (end, first + 1);
}

/* Whether anything of these rows happens in the days that are drawn. */
static gboolean
has_something (const CanevasGanttDrawing *drawing)
{
  const CanevasGanttFacts *facts = drawing->facts;

  for (guint i = drawing->first_item; i < drawing->end_item; i++)
    if (i < facts->n_rows)
      {
        const CanevasGanttRow *row = &facts->rows[i];

        if ((row->start <= drawing->last && row->finish >= drawing->first) ||
            (row->finish_by >= drawing->first && row->finish_by <= drawing->last) ||
            (row->baseline_finish >= drawing->first && row->baseline_start <= drawing->last && row->baseline_finish != 0))
          return TRUE;
      }
    else if (i > facts->n_rows && canevas_gantt_has_load (drawing, i - facts->n_rows - 1))
      return TRUE;
  return FALSE;
}

/* The item after a phase with all that is in it. */
static guint
find_block_end (const CanevasGanttDrawing *drawing, guint item)
{
  do
    item++;
  while (item < drawing->end_item && !may_begin (drawing, item));
  return item;
}

/* Without phases before and after those of which something happens in the days that are drawn. */
static void
trim (const CanevasGanttDrawing *window, Page *page)
{
  CanevasGanttDrawing block = *window;
  guint first = page->end_item, end = page->first_item;

  for (guint item = page->first_item; item < page->end_item; item = block.end_item)
    {
      block.first_item = item;
      block.end_item = page->end_item;
      block.end_item = find_block_end (&block, item);
      if (!has_something (&block))
        continue;
      first = MIN (first, item);
      end = block.end_item;
    }
  if (first > page->first_item)
    page->continued = CANEVAS_GANTT_NONE;
  page->first_item = first;
  page->end_item = end;
}

static void
add_windows (CanevasGanttPages *self, const Page *rows, guint months)
{
  CanevasGanttDrawing window = self->drawing;
  const guint before = self->pages->len;

  window.first_item = rows->first_item;
  window.end_item = rows->end_item;
  for (guint32 first = self->drawing.first; first <= self->drawing.last; first = add_months (first, months))
    {
      Page page = *rows;

      window.first = page.first = first;
      window.last = page.last = MIN (add_months (first, months) - 1, self->drawing.last);
      if (!has_something (&window))
        continue;
      trim (&window, &page);
      g_array_append_val (self->pages, page);
    }
  if (self->pages->len == before)
    {
      Page page = *rows;

      page.first = self->drawing.first;
      page.last = MIN (add_months (page.first, months) - 1, self->drawing.last);
      g_array_append_val (self->pages, page);
    }
}

/* The names of periods take as much room on each sheet as on that where they take most. */
static void
set_band_lines (CanevasGanttPages *self, guint months)
{
  CanevasGanttDrawing window = self->drawing;

  self->drawing.band_lines = 0;
  for (guint32 first = self->drawing.first; first <= self->drawing.last; first = add_months (first, months))
    {
      window.first = first;
      window.last = MIN (add_months (first, months) - 1, self->drawing.last);
      self->drawing.band_lines = MAX (self->drawing.band_lines, canevas_gantt_count_band_lines (&window));
    }
}

/* Where one sheet holds all, its rows stand apart as far as it allows. */
static void
give_room (CanevasGanttPages *self, double room)
{
  CanevasGanttDrawing *drawing = &self->drawing;
  const double used = canevas_gantt_drawing_measure (drawing) - canevas_gantt_get_head_height (drawing);
  const double more = CLAMP (room / used, 1, MOST_ROOM);

  for (guint i = 0; i < drawing->n_items; i++)
    drawing->heights[i] *= more;
}

static void
plan_pages (CanevasGanttPages *self)
{
  CanevasGanttDrawing *drawing = &self->drawing;
  const guint months = choose_months (self);
  double room;

  set_band_lines (self, months);
  room = self->room.height - canevas_gantt_get_head_height (drawing);
  for (guint first = 0, end; first < drawing->n_items; first = end)
    {
      Page rows = { .first_item = first, .continued = find_phase (drawing, first) };

      drawing->continued = rows.continued;
      end = rows.end_item = find_end (drawing, first, room - canevas_gantt_get_continued_height (drawing));
      add_windows (self, &rows, months);
    }
  if (self->pages->len == 1)
    give_room (self, room);
  if (self->pages->len == 0)
    {
      const Page empty = { .continued = CANEVAS_GANTT_NONE, .first = drawing->first, .last = drawing->last };

      g_array_append_val (self->pages, empty);
    }
}

/* --- Sheets --- */

static void
init_frame (const CanevasGanttPages *self, CanevasDrawingFrame *frame)
{
  *frame = (CanevasDrawingFrame){ .size = self->options.size,
                                  .title = self->facts.title != NULL ? self->facts.title : _("Schedule"),
                                  .subtitle = self->facts.subtitle,
                                  .subject = self->facts.project,
                                  .document = "planning" };
}

static void
try_size (CanevasGanttPages *self, CanevasDrawingSize size, CanevasTextMeasure *measure)
{
  CanevasDrawingFrame frame;
  double unit;

  self->options.size = size;
  init_frame (self, &frame);
  canevas_drawing_frame_get_room (&frame, &self->room);
  unit = canevas_drawing_frame_get_unit (&frame);
  /* Names and rows are as large on the other sheet, where letters are. */
  if (unit != self->drawing.unit)
    {
      canevas_gantt_drawing_clear (&self->drawing);
      canevas_gantt_drawing_init (&self->drawing, &self->facts, &self->options, measure, unit);
    }
  self->drawing.left = self->room.x;
  self->drawing.top = self->room.y;
  g_array_set_size (self->pages, 0);
  plan_pages (self);
}

CanevasGanttPages *
canevas_gantt_pages_new (const CanevasGanttFacts *facts, CanevasTextMeasure *measure, const CanevasGanttOptions *options)
{
  CanevasGanttPages *self;

  g_return_val_if_fail (facts != NULL && CANEVAS_IS_RECORD (facts->project), NULL);
  g_return_val_if_fail (CANEVAS_IS_TEXT_MEASURE (measure), NULL);

  self = g_new0 (CanevasGanttPages, 1);
  self->facts = *facts;
  self->pages = g_array_new (FALSE, FALSE, sizeof (Page));
  if (options != NULL)
    self->options = *options;
  if (canevas_drawing_size_is_framed (self->options.size))
    try_size (self, self->options.size, measure);
  else
    {
      try_size (self, CANEVAS_DRAWING_A4, measure);
      if (self->pages->len > 1)
        try_size (self, CANEVAS_DRAWING_A3, measure);
    }
  g_object_ref (measure);
  return self;
}

void
canevas_gantt_pages_free (CanevasGanttPages *self)
{
  g_object_unref (self->drawing.measure);
  canevas_gantt_drawing_clear (&self->drawing);
  g_array_unref (self->pages);
  g_free (self);
}

guint
canevas_gantt_pages_get_n (const CanevasGanttPages *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->pages->len;
}

CanevasScene *
canevas_gantt_pages_draw (CanevasGanttPages *self, guint number)
{
  g_autoptr (GArray) legend = g_array_new (FALSE, FALSE, sizeof (CanevasLegendEntry));
  g_autofree char *today = NULL;
  CanevasGanttDrawing drawing;
  CanevasDrawingFrame frame;
  const Page *page;

  g_return_val_if_fail (self != NULL && number < self->pages->len, NULL);

  page = &g_array_index (self->pages, Page, number);
  drawing = self->drawing;
  drawing.scene = canevas_scene_new (drawing.measure);
  drawing.first_item = page->first_item;
  drawing.end_item = page->end_item;
  drawing.continued = page->continued;
  drawing.first = page->first;
  drawing.last = page->last;
  today = canevas_day_number_to_iso (self->facts.today);
  init_frame (self, &frame);
  canevas_scene_set_words (drawing.scene, frame.title, frame.subtitle, canevas_language_get_current ());
  canevas_gantt_drawing_draw (&drawing);
  canevas_gantt_list_legend (&drawing, legend);
  frame.today = today;
  frame.page = number + 1;
  frame.n_pages = self->pages->len;
  frame.entries = (const CanevasLegendEntry *) legend->data;
  frame.n_entries = legend->len;
  canevas_drawing_frame_draw (&frame, drawing.scene, drawing.measure);
  return drawing.scene;
}
