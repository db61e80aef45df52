/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-crossing.h"

#include <string.h>

typedef struct
{
  const char *frequency;
  guint days;
  guint months;
} Rhythm;

static const Rhythm rhythms[] = {
  { "daily", 1, 0 },      { "weekly", 7, 0 },       { "fortnightly", 14, 0 }, { "monthly", 0, 1 },
  { "two_months", 0, 2 }, { "quarterly", 0, 3 },    { "half_yearly", 0, 6 },  { "yearly", 0, 12 },
};

/* Ten years of daily meetings: beyond, an estimate says nothing. */
#define MOST_OCCURRENCES 3660

static const Rhythm *
find_rhythm (const char *frequency)
{
  for (guint i = 0; i < G_N_ELEMENTS (rhythms); i++)
    if (g_strcmp0 (frequency, rhythms[i].frequency) == 0)
      return &rhythms[i];
  return NULL;
}

static guint
count_days (const GDate *from, const GDate *to)
{
  int days = g_date_days_between (from, to);

  return days > 0 ? (guint) days : 0;
}

static void
add_hours (CanevasMoment *moment, int hours, CanevasHolidays holidays)
{
  moment->hour += hours;
  canevas_add_working_days (&moment->day, moment->hour / 24, holidays);
  moment->hour %= 24;
}

static gboolean
is_cancelled_on (const CanevasStage *stage, const GDate *day)
{
  for (guint i = 0; i < stage->sittings->len; i++)
    {
      const CanevasSitting *sitting = &g_array_index (stage->sittings, CanevasSitting, i);

      if (sitting->cancelled && g_date_compare (&sitting->day, day) == 0)
        return TRUE;
    }
  return FALSE;
}

/* The first meeting of the file on or after the day it is ready; notes those that came too early or were cancelled. */
static const CanevasSitting *
find_planned (const CanevasStage *stage, CanevasPassage *passage, const CanevasSitting **last)
{
  for (guint i = 0; i < stage->sittings->len; i++)
    {
      const CanevasSitting *sitting = &g_array_index (stage->sittings, CanevasSitting, i);
      gboolean in_time = g_date_compare (&sitting->day, &passage->ready_on) >= 0;

      if (in_time && sitting->cancelled && passage->cancelled == NULL)
        passage->cancelled = sitting;
      if (sitting->cancelled)
        continue;
      if (in_time)
        return sitting;
      if (g_date_compare (&sitting->day, &passage->arrives_on) >= 0)
        passage->too_early = sitting;
      *last = sitting;
    }
  return NULL;
}

/* The first day of the rhythm counted from passage->base, not before the file is ready. */
static gboolean
estimate (const CanevasCircuit *circuit, const CanevasStage *stage, const Rhythm *rhythm, CanevasPassage *passage)
{
  for (guint i = 1; i < MOST_OCCURRENCES; i++)
    {
      GDate day = passage->base;

      if (rhythm->months > 0)
        g_date_add_months (&day, i * rhythm->months);
      else
        g_date_add_days (&day, i * rhythm->days);
      /* A long way back, whether the day is worked does not matter: holidays never close for a week. */
      if (g_date_days_between (&day, &passage->ready_on) > 7)
        continue;
      canevas_reach_working_day (&day, circuit->holidays);
      if (g_date_compare (&day, &passage->ready_on) < 0 || is_cancelled_on (stage, &day))
        continue;
      passage->meets_on = day;
      return TRUE;
    }
  return FALSE;
}

static gboolean
find_estimated (const CanevasCircuit *circuit, const CanevasStage *stage, const CanevasSitting *last, const GDate *anchor,
                CanevasPassage *passage)
{
  const Rhythm *rhythm = find_rhythm (stage->frequency);

  if (rhythm == NULL)
    return FALSE;
  passage->kind = last != NULL ? CANEVAS_PASSAGE_AFTER_LAST : CANEVAS_PASSAGE_FROM_START;
  if (last != NULL)
    passage->base = last->day;
  else if (g_date_valid (&circuit->project_start) && g_date_compare (&circuit->project_start, anchor) < 0)
    passage->base = circuit->project_start;
  else
    passage->base = *anchor;
  /* Whoever meets every day meets on the first one. */
  if (rhythm->days == 1)
    g_date_set_julian (&passage->base, g_date_get_julian (&passage->ready_on) - 1);
  return estimate (circuit, stage, rhythm, passage);
}

static gboolean
find_milestone (const CanevasCircuit *circuit, CanevasPassage *passage)
{
  for (guint i = 0; circuit->milestones != NULL && i < circuit->milestones->len; i++)
    {
      const CanevasSitting *milestone = &g_array_index (circuit->milestones, CanevasSitting, i);

      if (g_date_compare (&milestone->day, &passage->ready_on) < 0)
        continue;
      passage->kind = CANEVAS_PASSAGE_AT_MILESTONE;
      passage->sitting = milestone;
      passage->meets_on = milestone->day;
      return TRUE;
    }
  return FALSE;
}

/* On which day the body takes the file, passage->ready_on being known. */
static gboolean
find_day (const CanevasCircuit *circuit, const CanevasStage *stage, const GDate *anchor, CanevasPassage *passage)
{
  const CanevasSitting *last = NULL;
  const CanevasSitting *planned;

  if (stage->instance == NULL)
    return FALSE;
  planned = find_planned (stage, passage, &last);
  if (planned != NULL)
    {
      passage->kind = CANEVAS_PASSAGE_PLANNED;
      passage->sitting = planned;
      passage->meets_on = planned->day;
    }
  if (g_strcmp0 (stage->frequency, "on_demand") == 0 && (planned == NULL || g_date_compare (&planned->day, &passage->ready_on) > 0))
    {
      passage->kind = CANEVAS_PASSAGE_ON_DEMAND;
      passage->sitting = NULL;
      passage->meets_on = passage->ready_on;
    }
  else if (planned == NULL && g_strcmp0 (stage->frequency, "milestone") == 0)
    find_milestone (circuit, passage);
  else if (planned == NULL && !find_estimated (circuit, stage, last, anchor, passage))
    passage->kind = CANEVAS_PASSAGE_UNKNOWN;

  if (g_date_valid (&stage->extra) && g_date_compare (&stage->extra, &passage->ready_on) >= 0 &&
      (passage->kind == CANEVAS_PASSAGE_UNKNOWN || g_date_compare (&stage->extra, &passage->meets_on) < 0))
    {
      passage->kind = CANEVAS_PASSAGE_SUPPOSED;
      passage->sitting = NULL;
      passage->meets_on = stage->extra;
    }
  return passage->kind != CANEVAS_PASSAGE_UNKNOWN;
}

gboolean
canevas_passage_is_estimated (const CanevasPassage *self)
{
  return self->kind != CANEVAS_PASSAGE_PLANNED && self->kind != CANEVAS_PASSAGE_IN_WRITING;
}

gboolean
canevas_crossing_pass (const CanevasCircuit *circuit, const CanevasStage *stage, const GDate *anchor, CanevasMoment *moment,
                       CanevasPassage *passage)
{
  memset (passage, 0, sizeof *passage);
  passage->stage = stage;
  passage->arrives_on = moment->day;
  add_hours (moment, stage->hours, circuit->holidays);
  /* A file finished in the course of a day is for the meetings of the next. */
  if (!stage->in_writing && moment->hour > 0)
    add_hours (moment, 24 - moment->hour, circuit->holidays);
  passage->ready_on = moment->day;
  if (stage->in_writing)
    {
      passage->kind = CANEVAS_PASSAGE_IN_WRITING;
      passage->meets_on = moment->day;
    }
  else
    {
      canevas_add_working_days (&passage->ready_on, stage->notice, circuit->holidays);
      if (!find_day (circuit, stage, anchor, passage))
        return FALSE;
      moment->day = passage->meets_on;
      moment->hour = 0;
      add_hours (moment, stage->record_delay, circuit->holidays);
      canevas_reach_working_day (&moment->day, circuit->holidays);
    }
  passage->leaves_on = moment->day;
  passage->calendar_days = count_days (&passage->arrives_on, &passage->leaves_on);
  passage->working_days = canevas_count_working_days (&passage->arrives_on, &passage->leaves_on, circuit->holidays);
  passage->idle_days = count_days (&passage->ready_on, &passage->meets_on);
  return TRUE;
}

guint
canevas_crossing_run (const CanevasCircuit *circuit, const CanevasStage *stages, guint n_stages, const GDate *from,
                      const GDate *anchor, CanevasPassage *passages, GDate *end)
{
  CanevasMoment moment = { .day = *from };
  guint n = 0;

  canevas_reach_working_day (&moment.day, circuit->holidays);
  while (n < n_stages && canevas_crossing_pass (circuit, &stages[n], anchor, &moment, &passages[n]))
    n++;
  *end = moment.day;
  return n;
}
