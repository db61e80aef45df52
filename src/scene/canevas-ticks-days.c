/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Marks of an axis of days. */
#include "canevas-ticks.h"

/* From the finest on; 7 and 14 start on Mondays, months in January, years with round numbers. */
static const struct
{
  CanevasDayStep step;
  guint count;
} steps[] = {
  { CANEVAS_DAY_STEP_DAYS, 1 },   { CANEVAS_DAY_STEP_DAYS, 2 },    { CANEVAS_DAY_STEP_DAYS, 7 },    { CANEVAS_DAY_STEP_DAYS, 14 },
  { CANEVAS_DAY_STEP_MONTHS, 1 }, { CANEVAS_DAY_STEP_MONTHS, 2 },  { CANEVAS_DAY_STEP_MONTHS, 3 },  { CANEVAS_DAY_STEP_MONTHS, 6 },
  { CANEVAS_DAY_STEP_YEARS, 1 },  { CANEVAS_DAY_STEP_YEARS, 2 },   { CANEVAS_DAY_STEP_YEARS, 5 },   { CANEVAS_DAY_STEP_YEARS, 10 },
  { CANEVAS_DAY_STEP_YEARS, 20 }, { CANEVAS_DAY_STEP_YEARS, 50 },  { CANEVAS_DAY_STEP_YEARS, 100 }, { CANEVAS_DAY_STEP_YEARS, 200 },
  { CANEVAS_DAY_STEP_YEARS, 500 }, { CANEVAS_DAY_STEP_YEARS, 1000 },
};

/* Weeks say little of longer spans than this: months do, where at least two of them are marked. */
#define WEEKS_MOST 92

static guint32
get_julian (guint year, guint month)
{
  GDate day;

  g_date_clear (&day, 1);
  g_date_set_dmy (&day, 1, (GDateMonth) month, (GDateYear) year);
  return g_date_get_julian (&day);
}

/* The first mark at or after @day. */
static guint32
find_first (guint32 day, CanevasDayStep step, guint count)
{
  GDate date;
  guint month;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  if (step == CANEVAS_DAY_STEP_DAYS)
    /* Day 1 of the Julian days of GLib was a Monday. */
    return count < 7 ? day : day + (7 - (day - 1) % 7) % 7;
  if (step == CANEVAS_DAY_STEP_YEARS)
    {
      const guint year = (guint) g_date_get_year (&date) + (g_date_get_month (&date) > 1 || g_date_get_day (&date) > 1 ? 1 : 0);

      return get_julian ((year + count - 1) / count * count, 1);
    }
  month = (guint) g_date_get_year (&date) * 12 + (guint) g_date_get_month (&date) - 1 + (g_date_get_day (&date) > 1 ? 1 : 0);
  month = (month + count - 1) / count * count;
  return get_julian (month / 12, month % 12 + 1);
}

static guint32
find_next (guint32 day, CanevasDayStep step, guint count)
{
  GDate date;

  if (step == CANEVAS_DAY_STEP_DAYS)
    return day + count;
  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  if (step == CANEVAS_DAY_STEP_MONTHS)
    g_date_add_months (&date, count);
  else
    g_date_add_years (&date, count);
  return g_date_get_julian (&date);
}

void
canevas_ticks_find_days (guint32 least, guint32 most, guint n_most, CanevasTicks *ticks, CanevasDayStep *step)
{
  g_return_if_fail (least > 0 && least <= most);
  g_return_if_fail (n_most >= 2 && n_most <= CANEVAS_TICKS_MOST);

  *ticks = (CanevasTicks){ 0 };
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      guint32 day = find_first (least, steps[i].step, steps[i].count);

      if (steps[i].step == CANEVAS_DAY_STEP_DAYS && steps[i].count >= 7 && most - least > WEEKS_MOST)
        continue;
      for (ticks->n = 0; day <= most && ticks->n < n_most; ticks->n++, day = find_next (day, steps[i].step, steps[i].count))
        ticks->values[ticks->n] = day;
      *step = steps[i].step;
      if (day > most)
        break;
    }
  if (ticks->n > 0)
    return;
  *step = CANEVAS_DAY_STEP_DAYS;
  ticks->values[0] = least;
  ticks->n = 1;
}
