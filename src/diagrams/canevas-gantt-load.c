/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What people have to do, week after week, below the bars: a strip each, against what is given of their time. */
#include "canevas-config.h"

#include "canevas-gantt-private.h"

#include "canevas-format.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define STRIP 26.0
#define HEAD 8.0
#define PADDING 3.0
#define GAP 8.0
/* Weeks narrower than that are told by months. */
#define LEAST_COLUMN 4.0
#define LEAST_HATCH 8.0

/* Some weeks in one column. */
typedef struct
{
  guint first, end;
  double days, capacity;
} Column;

gboolean
canevas_gantt_has_workload (const CanevasGanttDrawing *self)
{
  return !self->options->without_workload && self->facts->workload != NULL && self->facts->workload->n_people > 0;
}

static guint
get_weeks_together (const CanevasGanttDrawing *self)
{
  return 7 * self->scale >= LEAST_COLUMN ? 1 : 4;
}

static const char *
get_head_note (const CanevasGanttDrawing *self)
{
  return get_weeks_together (self) == 1 ? _("days a week; dashes: time given") : _("days in four weeks; dashes: time given");
}

static CanevasTextStyle
get_head_style (const CanevasGanttDrawing *self)
{
  return (CanevasTextStyle){ .size = self->small, .paint = CANEVAS_PAINT_INK_2, .width = self->names - GAP * self->unit };
}

double
canevas_gantt_get_load_height (const CanevasGanttDrawing *self, gboolean head)
{
  const CanevasTextStyle style = get_head_style (self);
  CanevasTextExtent extent;

  if (!head)
    return STRIP * self->unit;
  canevas_text_measure_get_extent (self->measure, get_head_note (self), &style, &extent);
  return (HEAD + PADDING) * self->unit + self->text * CANEVAS_TEXT_LEADING + extent.height;
}

static guint32
get_monday (const CanevasGanttDrawing *self, guint week)
{
  return self->facts->workload->first + 7 * week;
}

static void
get_column (const CanevasGanttDrawing *self, guint person, guint first, Column *column)
{
  const CanevasWorkload *workload = self->facts->workload;
  const double share = self->facts->people[person].share;

  *column = (Column){ .first = first, .end = MIN (first + get_weeks_together (self), workload->n_weeks) };
  for (guint week = first; week < column->end; week++)
    {
      column->days += canevas_workload_get (workload, person, week);
      column->capacity += share >= 0 ? canevas_workload_get_capacity (workload, week, share) : 0;
    }
}

/* The most that any strip has to show, so that they can be compared. */
static double
find_most (const CanevasGanttDrawing *self)
{
  double most = 0;

  for (guint person = 0; person < self->facts->workload->n_people; person++)
    for (guint week = 0; week < self->facts->workload->n_weeks; week += get_weeks_together (self))
      {
        Column column;

        get_column (self, person, week, &column);
        most = MAX (most, MAX (column.days, column.capacity));
      }
  return most > 0 ? most : 1;
}

static gboolean
is_beyond (const CanevasGanttDrawing *self, guint person, const Column *column)
{
  return self->facts->people[person].share >= 0 && column->days > column->capacity + 0.005;
}

gboolean
canevas_gantt_has_load (const CanevasGanttDrawing *self, guint person)
{
  for (guint week = 0; week < self->facts->workload->n_weeks; week++)
    if (get_monday (self, week) <= self->last && get_monday (self, week) + 6 >= self->first &&
        canevas_workload_get (self->facts->workload, person, week) > 0)
      return TRUE;
  return FALSE;
}

gboolean
canevas_gantt_has_excess (const CanevasGanttDrawing *self)
{
  for (guint person = 0; canevas_gantt_has_workload (self) && person < self->facts->workload->n_people; person++)
    for (guint week = 0; week < self->facts->workload->n_weeks; week += get_weeks_together (self))
      {
        Column column;

        get_column (self, person, week, &column);
        if (is_beyond (self, person, &column))
          return TRUE;
      }
  return FALSE;
}

void
canevas_gantt_draw_excess_mark (CanevasScene *scene, double x, double middle, double width, double unit)
{
  const CanevasShapeStyle style = { .fill = CANEVAS_PAINT_CARD, .stroke = CANEVAS_PAINT_ALERT, .line_width = 0.8 * unit,
                                    .hatch = CANEVAS_HATCH_RISING, .hatch_paint = CANEVAS_PAINT_ALERT };

  canevas_scene_add_rectangle (scene, x, middle - 5 * unit, width, 10 * unit, &style);
}

/* Weeks in which more is asked of somebody than is given. */
static guint
count_beyond (const CanevasGanttDrawing *self, guint person)
{
  const CanevasWorkload *workload = self->facts->workload;
  const double share = self->facts->people[person].share;
  guint n = 0;

  for (guint week = 0; share >= 0 && week < workload->n_weeks; week++)
    n += canevas_workload_get_excess (workload, person, week, share) > 0;
  return n;
}

/* "Claire Morel: 12 days of work, at most 3.5 in the week of 9 March; beyond the time given in 2 weeks" */
static char *
dup_words (const CanevasGanttDrawing *self, guint person)
{
  const CanevasWorkload *workload = self->facts->workload;
  GString *words = g_string_new (self->facts->people[person].name);
  g_autofree char *total = NULL;
  g_autofree char *largest = NULL;
  g_autofree char *day = NULL;
  double sum = 0;
  const guint n_beyond = count_beyond (self, person);
  guint most = 0;

  for (guint week = 0; week < workload->n_weeks; week++)
    {
      sum += canevas_workload_get (workload, person, week);
      if (canevas_workload_get (workload, person, week) > canevas_workload_get (workload, person, most))
        most = week;
    }
  if (sum <= 0)
    return g_string_free (words, FALSE);
  total = canevas_format_number (sum, 1);
  largest = canevas_format_number (canevas_workload_get (workload, person, most), 1);
  day = canevas_gantt_dup_short_day (get_monday (self, most));
  /* Translators: two numbers of days, then a Monday. */
  g_string_append_printf (words, _(", %s days of work, at most %s in the week of %s"), total, largest, day);
  if (n_beyond > 0)
    g_string_append_printf (
        words,
        g_dngettext (GETTEXT_PACKAGE, ", beyond the time given in %u week", ", beyond the time given in %u weeks", n_beyond),
        n_beyond);
  return g_string_free (words, FALSE);
}

void
canevas_gantt_draw_load_head (CanevasGanttDrawing *self, double top)
{
  const CanevasTextStyle bold = { .size = self->text, .weight = 700 }, plain = get_head_style (self);
  const CanevasShapeStyle rule = { .stroke = CANEVAS_PAINT_INK, .line_width = 0.9 };
  const CanevasGroup group = { .flags = CANEVAS_GROUP_SILENT };
  const double y = top + HEAD * self->unit;

  canevas_scene_begin_group (self->scene, &group);
  canevas_scene_add_line (self->scene, self->left, top + 4 * self->unit, canevas_gantt_get_right (self), top + 4 * self->unit,
                          &rule);
  canevas_scene_add_text (self->scene, self->left, y, _("Workload"), &bold, NULL);
  canevas_scene_add_text (self->scene, self->left, y + self->text * CANEVAS_TEXT_LEADING, get_head_note (self), &plain, NULL);
  canevas_scene_end_group (self->scene);
}

/* Part of a column, from one number of days to another. */
static void
draw_part (CanevasGanttDrawing *self, double x, double width, double bottom, double from, double to, gboolean beyond)
{
  const CanevasShapeStyle plain = { .fill = CANEVAS_PAINT_MID };
  /* Hollow, and hatched where that can be seen. */
  const CanevasShapeStyle hatched = { .fill = CANEVAS_PAINT_CARD, .stroke = CANEVAS_PAINT_ALERT, .line_width = 0.7 * self->unit,
                                      .hatch = width >= LEAST_HATCH * self->unit ? CANEVAS_HATCH_RISING : CANEVAS_HATCH_NONE,
                                      .hatch_paint = CANEVAS_PAINT_ALERT };

  if (to > from)
    canevas_scene_add_rectangle (self->scene, x, bottom - to, width, to - from, beyond ? &hatched : &plain);
}

/* From which place to which a column stands in the days that are drawn. FALSE: hardly */
static gboolean
place_column (const CanevasGanttDrawing *self, const Column *column, double *from, double *until)
{
  *from = MAX (canevas_gantt_get_x (self, get_monday (self, column->first)), self->left + self->names);
  *until = MIN (canevas_gantt_get_x (self, get_monday (self, column->end)), canevas_gantt_get_right (self));
  return *until - *from >= 0.5;
}

static void
draw_column (CanevasGanttDrawing *self, guint person, const Column *column, double bottom, double point)
{
  const double usual = is_beyond (self, person, column) ? column->capacity : column->days;
  double from, until, gap;

  if (!place_column (self, column, &from, &until))
    return;
  gap = MIN (1.0, (until - from) / 6);
  draw_part (self, from + gap / 2, until - from - gap, bottom, 0, usual * point, FALSE);
  draw_part (self, from + gap / 2, until - from - gap, bottom, usual * point, column->days * point, TRUE);
}

static void
draw_capacity (CanevasGanttDrawing *self, double from, double until, double y)
{
  const CanevasShapeStyle dashes = { .stroke = CANEVAS_PAINT_INK, .line_width = 0.7 * self->unit, .dash = CANEVAS_DASH_SHORT };

  if (until > from)
    canevas_scene_add_line (self->scene, from, y, until, y, &dashes);
}

/* Weeks of which as much is given have one line. */
static void
draw_capacities (CanevasGanttDrawing *self, guint person, double bottom, double point)
{
  double begin = 0, end = 0, level = 0;

  for (guint week = 0; week < self->facts->workload->n_weeks; week += get_weeks_together (self))
    {
      Column column;
      double from, until;

      get_column (self, person, week, &column);
      if (get_monday (self, column.end) <= self->first || get_monday (self, column.first) > self->last ||
          column.capacity <= 0 || !place_column (self, &column, &from, &until))
        continue;
      if (column.capacity != level || from > end + 0.1)
        {
          draw_capacity (self, begin, end, bottom - level * point);
          begin = from;
          level = column.capacity;
        }
      end = until;
    }
  draw_capacity (self, begin, end, bottom - level * point);
}

/* What the largest week asks for, and in how many it is too much. */
static char *
dup_most (const CanevasGanttDrawing *self, guint person)
{
  const CanevasWorkload *workload = self->facts->workload;
  const double share = self->facts->people[person].share;
  g_autofree char *days = NULL;
  g_autofree char *given = NULL;
  const guint n_beyond = count_beyond (self, person);
  double most = 0;

  for (guint week = 0; week < workload->n_weeks; week++)
    most = MAX (most, canevas_workload_get (workload, person, week));
  days = canevas_format_number (most, 1);
  given = canevas_format_number (share * 5, 1);
  if (n_beyond > 0)
    /* Translators: numbers of days in a week: "Too much in 3 weeks: up to 3.5 d, 2.5 given". */
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Too much in %u week: up to %s d, %s given", "Too much in %u weeks: up to %s d, %s given",
                                         n_beyond),
                            n_beyond, days, given);
  /* Translators: numbers of days in a week: "at most 3.5 d, 2.5 given". */
  return share >= 0 ? g_strdup_printf (_("at most %s d, %s given"), days, given) : g_strdup_printf (_("at most %s d"), days);
}

static CanevasTextStyle
get_most_style (const CanevasGanttDrawing *self, guint person)
{
  const gboolean beyond = count_beyond (self, person) > 0;

  return (CanevasTextStyle){ .size = self->small, .weight = beyond ? 600 : 400, .paint = beyond ? CANEVAS_PAINT_ALERT : CANEVAS_PAINT_INK_2 };
}

double
canevas_gantt_measure_person (const CanevasGanttDrawing *self, guint person)
{
  const CanevasTextStyle name = { .size = self->text }, most = get_most_style (self, person);
  g_autofree char *text = dup_most (self, person);

  return MAX (canevas_text_measure_get_width (self->measure, self->facts->people[person].name, &name),
              canevas_text_measure_get_width (self->measure, text, &most));
}

static void
draw_name (CanevasGanttDrawing *self, guint person, double middle)
{
  const double width = self->names - GAP * self->unit;
  const CanevasTextStyle name = { .size = self->text, .anchor = CANEVAS_TEXT_BOTTOM, .width = width, .max_lines = 1 };
  CanevasTextStyle most = get_most_style (self, person);
  g_autofree char *text = dup_most (self, person);

  most.width = width;
  most.max_lines = 1;

  canevas_scene_add_text (self->scene, self->left, middle, self->facts->people[person].name, &name, NULL);
  canevas_scene_add_text (self->scene, self->left, middle, text, &most, NULL);
}

void
canevas_gantt_draw_load (CanevasGanttDrawing *self, guint person, double top)
{
  const CanevasShapeStyle axis = { .stroke = CANEVAS_PAINT_MID, .line_width = 0.6 };
  const double height = self->heights[self->facts->n_rows + 1 + person], bottom = top + height - 1.5 * self->unit;
  double point;
  g_autofree char *id = g_strdup_printf ("person-%u", person);
  g_autofree char *words = dup_words (self, person);
  const CanevasGroup group = { .id = id, .label = words, .flags = CANEVAS_GROUP_FOCUSABLE };

  if (self->most_load == 0)
    self->most_load = find_most (self);
  point = (height - 2 * PADDING * self->unit) / self->most_load;
  canevas_scene_begin_group (self->scene, &group);
  draw_name (self, person, top + height / 2);
  for (guint week = 0; week < self->facts->workload->n_weeks; week += get_weeks_together (self))
    {
      Column column;

      get_column (self, person, week, &column);
      if (get_monday (self, column.end) > self->first && get_monday (self, column.first) <= self->last)
        draw_column (self, person, &column, bottom, point);
    }
  draw_capacities (self, person, bottom, point);
  canevas_scene_add_line (self->scene, self->left + self->names, bottom, canevas_gantt_get_right (self), bottom, &axis);
  canevas_scene_end_group (self->scene);
}
