/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The calendar that bars stand on: months, weeks or days, periods to avoid, today. */
#include "canevas-config.h"

#include "canevas-gantt-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* From how many points on a day, a week, is written. */
#define LEAST_DAY 14.0
#define LEAST_WEEK 18.0
/* A day whose weekends show. */
#define LEAST_WEEKEND 6.0
/* Of the shortest month. */
#define DAYS_OF_MONTH 28
#define MOST_BAND_LINES 4
#define LABEL_GAP 4.0
/* Of a month, what is sure to be in a window. */
#define MONTH_PART 170.0
#define PILL 6.0

static double
get_line (const CanevasGanttDrawing *self)
{
  return self->text * CANEVAS_TEXT_LEADING + 2 * self->unit;
}

static double
get_small_line (const CanevasGanttDrawing *self)
{
  return self->small * CANEVAS_TEXT_LEADING;
}

/* Whether days, or else Mondays, are written below the months. */
static gboolean
has_days (const CanevasGanttDrawing *self)
{
  return self->scale >= LEAST_DAY * self->unit;
}

static gboolean
has_weeks (const CanevasGanttDrawing *self)
{
  return self->scale * 7 >= LEAST_WEEK * self->unit;
}

double
canevas_gantt_get_head_height (const CanevasGanttDrawing *self)
{
  const double ticks = has_days (self) || has_weeks (self) ? get_small_line (self) + 2 * self->unit : 0;

  return 2 * get_line (self) + 4 * self->unit + ticks + self->band_lines * get_small_line (self) +
         (self->band_lines > 0 ? 3 : 0) * self->unit;
}

/* --- Names of periods: each above its days, on the first line where it lies on no other --- */

/* @lines: (array length=n_bands): the line of each; CANEVAS_GANTT_NONE: no room. @lefts: where each begins. Returns: how many */
static guint
place_band_names (const CanevasGanttDrawing *self, guint *lines, double *lefts)
{
  const CanevasTextStyle style = { .size = self->small };
  const double left = self->left + self->names, right = canevas_gantt_get_right (self);
  double ends[MOST_BAND_LINES];
  guint n_lines = 0;

  for (guint i = 0; i < MOST_BAND_LINES; i++)
    ends[i] = -G_MAXDOUBLE;
  for (guint i = 0; i < self->facts->n_bands; i++)
    {
      const CanevasGanttBand *band = &self->facts->bands[i];
      const double width = canevas_text_measure_get_width (self->measure, band->name, &style);
      guint line = 0;

      lines[i] = CANEVAS_GANTT_NONE;
      if (band->last < self->first || band->first > self->last)
        continue;
      lefts[i] = (MAX (canevas_gantt_get_x (self, band->first), left) + MIN (canevas_gantt_get_x (self, band->last + 1), right) -
                  width) /
                 2;
      lefts[i] = CLAMP (lefts[i], left, MAX (left, right - width));
      while (line < MOST_BAND_LINES && ends[line] + LABEL_GAP * self->unit > lefts[i])
        line++;
      if (line == MOST_BAND_LINES)
        continue;
      lines[i] = line;
      ends[line] = lefts[i] + width;
      n_lines = MAX (n_lines, line + 1);
    }
  return n_lines;
}

guint
canevas_gantt_count_band_lines (const CanevasGanttDrawing *self)
{
  g_autofree guint *lines = g_new (guint, self->facts->n_bands + 1);
  g_autofree double *lefts = g_new0 (double, self->facts->n_bands + 1);

  return place_band_names (self, lines, lefts);
}

void
canevas_gantt_get_band_style (CanevasGanttBandKind kind, CanevasShapeStyle *style)
{
  static const CanevasHatch hatches[CANEVAS_GANTT_N_BANDS] = { CANEVAS_HATCH_FALLING, CANEVAS_HATCH_RISING,
                                                               CANEVAS_HATCH_CROSSED };

  *style = (CanevasShapeStyle){ .fill = kind == CANEVAS_GANTT_BAND_BUSY ? canevas_paint_tint (3) : CANEVAS_PAINT_SOFT,
                                .hatch = hatches[kind], .hatch_paint = CANEVAS_PAINT_RULE };
}

static void
draw_bands (CanevasGanttDrawing *self, double top, double bottom)
{
  g_autofree guint *lines = g_new (guint, self->facts->n_bands + 1);
  g_autofree double *lefts = g_new0 (double, self->facts->n_bands + 1);
  const double names_top = top - self->band_lines * get_small_line (self) - 3 * self->unit;

  place_band_names (self, lines, lefts);
  for (guint i = 0; i < self->facts->n_bands; i++)
    {
      const CanevasGanttBand *band = &self->facts->bands[i];
      const CanevasTextStyle text = { .size = self->small, .paint = CANEVAS_PAINT_INK_2 };
      g_autofree char *id = g_strdup_printf ("band-%u", i);
      g_autofree char *dates = canevas_gantt_dup_dates (band->first, band->last);
      g_autofree char *label = NULL;
      CanevasShapeStyle style;
      CanevasGroup group = { .id = id };
      double from, until;

      if (band->last < self->first || band->first > self->last)
        continue;
      /* Translators: a period to avoid and its days: "Better avoided: Budget, from 2 to 13 March 2026". */
      label = g_strdup_printf (band->kind == CANEVAS_GANTT_BAND_CLOSED ? _("Impossible: %s, %s") : _("Better avoided: %s, %s"),
                               band->name, dates);
      group.label = label;
      from = canevas_gantt_get_x (self, MAX (band->first, self->first));
      until = canevas_gantt_get_x (self, MIN (band->last, self->last) + 1);
      canevas_gantt_get_band_style (band->kind, &style);
      canevas_scene_begin_group (self->scene, &group);
      canevas_scene_add_rectangle (self->scene, from, top, until - from, bottom - top, &style);
      style = (CanevasShapeStyle){ .fill = band->kind == CANEVAS_GANTT_BAND_BUSY ? canevas_paint_hue (3) : CANEVAS_PAINT_LINE };
      canevas_scene_add_rectangle (self->scene, from, top - 2 * self->unit, until - from, 2 * self->unit, &style);
      if (lines[i] != CANEVAS_GANTT_NONE)
        canevas_scene_add_text (self->scene, lefts[i], names_top + (self->band_lines - 1 - lines[i]) * get_small_line (self),
                                band->name, &text, NULL);
      canevas_scene_end_group (self->scene);
    }
}

/* --- Years, months, weeks, days --- */

static void
set_date (GDate *date, guint32 day)
{
  g_date_clear (date, 1);
  g_date_set_julian (date, day);
}

/* The first day of the month after. */
static guint32
get_next_month (guint32 day)
{
  GDate date;

  set_date (&date, day);
  g_date_set_day (&date, 1);
  g_date_add_months (&date, 1);
  return g_date_get_julian (&date);
}

/* Where today is written: nothing else is. */
static void
get_today_pill (const CanevasGanttDrawing *self, char **text, CanevasRectangle *pill)
{
  const CanevasTextStyle style = { .size = self->small, .weight = 600 };
  const double left = self->left + self->names, right = canevas_gantt_get_right (self);
  g_autofree char *day = canevas_gantt_dup_short_day (self->facts->today);

  /* Translators: %s is a day: "Today 23 Nov". */
  *text = g_strdup_printf (_("Today %s"), day);
  pill->width = canevas_text_measure_get_width (self->measure, *text, &style) + 2 * PILL * self->unit;
  pill->height = get_line (self);
  pill->x = CLAMP (canevas_gantt_get_x (self, self->facts->today) + self->scale / 2 - pill->width / 2, left,
                   MAX (left, right - pill->width));
  pill->y = self->top;
}

static gboolean
shows_today (const CanevasGanttDrawing *self)
{
  return self->facts->today >= self->first && self->facts->today <= self->last && self->facts->today != 0;
}

/* Beside today where that stands in the way, and only where there is room before the next year. */
static void
draw_year (CanevasGanttDrawing *self, guint32 day, guint32 end)
{
  const CanevasTextStyle style = { .size = self->small, .weight = 600, .paint = CANEVAS_PAINT_INK_2 };
  const double right = canevas_gantt_get_x (self, MIN (end, self->last + 1));
  double x = canevas_gantt_get_x (self, day), width;
  g_autofree char *year = NULL;
  g_autofree char *today = NULL;
  CanevasRectangle pill = { 0 };
  GDate date;

  set_date (&date, day);
  year = g_strdup_printf ("%d", g_date_get_year (&date));
  width = canevas_text_measure_get_width (self->measure, year, &style);
  if (shows_today (self))
    {
      get_today_pill (self, &today, &pill);
      if (x < pill.x + pill.width + LABEL_GAP && x + width + LABEL_GAP > pill.x)
        x = pill.x + pill.width + LABEL_GAP;
    }
  if (x + width <= right)
    canevas_scene_add_text (self->scene, x, self->top + 2 * self->unit, year, &style, NULL);
}

static void
draw_years (CanevasGanttDrawing *self)
{
  GDate date;

  for (guint32 day = self->first; day <= self->last;)
    {
      guint32 end;

      set_date (&date, day);
      g_date_set_dmy (&date, 1, G_DATE_JANUARY, g_date_get_year (&date) + 1);
      end = g_date_get_julian (&date);
      draw_year (self, day, end);
      day = end;
    }
}

/* On screen, one may see some weeks of a month only: it is said with its year, as often as that takes. FALSE: it is too narrow for that */
static gboolean
draw_wide_month (CanevasGanttDrawing *self, guint32 day, double from, double until, double y)
{
  const CanevasTextStyle style = { .size = self->text, .weight = 600, .align = CANEVAS_TEXT_CENTRE };
  const double part = (until - from) / MAX (1, floor ((until - from) / (MONTH_PART * self->unit)));
  g_autofree char *month = canevas_gantt_dup_month (day);
  g_autofree char *text = NULL;
  GDate date;

  set_date (&date, day);
  text = g_strdup_printf ("%s\302\240%d", month, g_date_get_year (&date));
  if (self->options->size != CANEVAS_DRAWING_SCREEN ||
      canevas_text_measure_get_width (self->measure, text, &style) + 2 * LABEL_GAP * self->unit > part)
    return FALSE;
  for (double x = from; x < until - part / 2; x += part)
    canevas_scene_add_text (self->scene, x + part / 2, y, text, &style, NULL);
  return TRUE;
}

/* Whether each month has room for its letter: where some have none, none has one. */
static gboolean
has_letters (CanevasGanttDrawing *self)
{
  const CanevasTextStyle style = { .size = self->text, .weight = 600 };

  return canevas_text_measure_get_width (self->measure, "M", &style) + 1 <= DAYS_OF_MONTH * self->scale;
}

/* In full, else by its letter. */
static void
draw_month (CanevasGanttDrawing *self, guint32 day, guint32 end, double y)
{
  const CanevasTextStyle style = { .size = self->text, .weight = 600, .align = CANEVAS_TEXT_CENTRE };
  const double from = canevas_gantt_get_x (self, day), until = canevas_gantt_get_x (self, end);
  g_autofree char *name = canevas_gantt_dup_month (day);
  double width = canevas_text_measure_get_width (self->measure, name, &style);

  if (draw_wide_month (self, day, from, until, y))
    return;
  if (width + LABEL_GAP * self->unit > until - from)
    {
      g_autofree char *letter = g_utf8_substring (name, 0, 1);

      g_free (name);
      name = g_utf8_strup (letter, -1);
      width = canevas_text_measure_get_width (self->measure, name, &style);
    }
  if (width + 1 <= until - from)
    canevas_scene_add_text (self->scene, (from + until) / 2, y, name, &style, NULL);
}

/* Beginning with the month of @day, or before the drawing does. Not at all where there is no room. */
static void
draw_quarter (CanevasGanttDrawing *self, guint32 day, double y)
{
  const CanevasTextStyle style = { .size = self->text, .weight = 600, .align = CANEVAS_TEXT_CENTRE };
  guint32 end = get_next_month (day);
  g_autofree char *name = NULL;
  double from, until;
  GDate date;

  set_date (&date, day);
  /* Translators: a quarter of a year, as short as can be. */
  name = g_strdup_printf (C_("quarter", "Q%u"), (g_date_get_month (&date) - 1) / 3 + 1);
  for (guint month = g_date_get_month (&date); month % 3 != 0; month++)
    end = get_next_month (end);
  from = canevas_gantt_get_x (self, day);
  until = canevas_gantt_get_x (self, MIN (end, self->last + 1));
  if (canevas_text_measure_get_width (self->measure, name, &style) + 2 <= until - from)
    canevas_scene_add_text (self->scene, (from + until) / 2, y, name, &style, NULL);
}

static void
draw_months (CanevasGanttDrawing *self, double top, double bottom)
{
  const CanevasShapeStyle rule = { .stroke = CANEVAS_PAINT_RULE, .line_width = 0.6 },
                          tick = { .stroke = CANEVAS_PAINT_MID, .line_width = 0.6 };
  const double y = self->top + get_line (self) + 2 * self->unit;
  const gboolean letters = has_letters (self);

  for (guint32 day = self->first; day <= self->last; day = get_next_month (day))
    {
      const double x = canevas_gantt_get_x (self, day);
      GDate date;

      set_date (&date, day);
      canevas_scene_add_line (self->scene, x, top, x, bottom, &rule);
      if (!letters && day != self->first && g_date_get_month (&date) % 3 != 1)
        continue;
      canevas_scene_add_line (self->scene, x, y, x, y + get_line (self), &tick);
      if (letters)
        draw_month (self, day, MIN (get_next_month (day), self->last + 1), y);
      else
        draw_quarter (self, day, y);
    }
}

/* Mondays, or each day. */
static void
draw_days (CanevasGanttDrawing *self, double top, double bottom)
{
  const CanevasTextStyle style = { .size = self->small, .paint = CANEVAS_PAINT_INK_2, .align = CANEVAS_TEXT_CENTRE };
  const CanevasShapeStyle rule = { .stroke = CANEVAS_PAINT_RULE, .line_width = 0.4, .dash = CANEVAS_DASH_SHORT };
  const CanevasShapeStyle weekend = { .fill = CANEVAS_PAINT_SOFT };
  const double y = self->top + 2 * get_line (self) + 3 * self->unit;
  GDate date;

  for (guint32 day = self->first; day <= self->last; day++)
    {
      const double x = canevas_gantt_get_x (self, day);
      g_autofree char *number = NULL;
      gboolean monday;

      set_date (&date, day);
      monday = g_date_get_weekday (&date) == G_DATE_MONDAY;
      number = g_strdup_printf ("%d", g_date_get_day (&date));
      if (self->scale >= LEAST_WEEKEND * self->unit && g_date_get_weekday (&date) == G_DATE_SATURDAY)
        canevas_scene_add_rectangle (self->scene, x, top, 2 * self->scale, bottom - top, &weekend);
      if (monday)
        canevas_scene_add_line (self->scene, x, top, x, bottom, &rule);
      if (has_days (self))
        canevas_scene_add_text (self->scene, x + self->scale / 2, y, number, &style, NULL);
      else if (monday && x + 7 * self->scale <= canevas_gantt_get_right (self) + 0.1)
        canevas_scene_add_text (self->scene, x + 3.5 * self->scale, y, number, &style, NULL);
    }
}

void
canevas_gantt_draw_calendar (CanevasGanttDrawing *self, double top, double rows_end, double bottom)
{
  const CanevasShapeStyle axis = { .stroke = CANEVAS_PAINT_INK, .line_width = 0.9 };
  const CanevasGroup group = { .flags = CANEVAS_GROUP_SILENT };

  canevas_scene_begin_group (self->scene, &group);
  if (has_days (self) || has_weeks (self))
    draw_days (self, top, bottom);
  draw_months (self, top, bottom);
  draw_years (self);
  canevas_scene_end_group (self->scene);
  draw_bands (self, top, rows_end);
  canevas_scene_begin_group (self->scene, &group);
  canevas_scene_add_line (self->scene, self->left, top, canevas_gantt_get_right (self), top, &axis);
  canevas_scene_end_group (self->scene);
}

void
canevas_gantt_draw_today (CanevasGanttDrawing *self, double top, double bottom)
{
  const CanevasShapeStyle line = { .stroke = CANEVAS_PAINT_ALERT, .line_width = 1.4 * self->unit },
                          fill = { .fill = CANEVAS_PAINT_ALERT };
  const CanevasTextStyle style = {
    .size = self->small, .weight = 600, .paint = CANEVAS_PAINT_ON_HUE, .align = CANEVAS_TEXT_CENTRE, .anchor = CANEVAS_TEXT_MIDDLE
  };
  CanevasShapeStyle round = fill;
  CanevasRectangle pill;
  g_autofree char *text = NULL;
  CanevasGroup group = { .id = "today" };
  double x;

  if (!shows_today (self))
    return;
  get_today_pill (self, &text, &pill);
  group.label = text;
  x = canevas_gantt_get_x (self, self->facts->today) + self->scale / 2;
  round.radius = pill.height / 2;
  canevas_scene_begin_group (self->scene, &group);
  /* Behind what months and periods are called. */
  canevas_scene_add_line (self->scene, x, top - 2 * self->unit, x, bottom, &line);
  canevas_scene_add_rectangle (self->scene, pill.x, pill.y, pill.width, pill.height, &round);
  canevas_scene_add_text (self->scene, pill.x + pill.width / 2, pill.y + pill.height / 2, text, &style, NULL);
  canevas_scene_end_group (self->scene);
}
