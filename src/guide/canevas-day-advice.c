/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-day-advice.h"

#include "canevas-authority.h"
#include "canevas-avoid-days.h"
#include "canevas-format.h"

#include <glib/gi18n-lib.h>

/* Days looked ahead for a good one. */
#define AHEAD 366

static char *
find_reason (CanevasHolidays holidays, const GArray *periods, guint32 number)
{
  const char *holiday;
  GDate day;

  g_date_clear (&day, 1);
  g_date_set_julian (&day, number);
  holiday = canevas_holiday_get_label (&day, holidays);
  if (holiday != NULL)
    return g_strdup_printf (_("public holiday, %s"), holiday);
  if (!canevas_is_working_day (&day, holidays))
    return g_strdup (_("weekend"));
  for (guint i = 0; i < periods->len; i++)
    {
      const CanevasAvoidDays *days = &g_array_index (periods, CanevasAvoidDays, i);

      if (number >= days->span.first && number <= days->span.last)
        return g_strdup (canevas_record_get_title (days->period));
    }
  return NULL;
}

char *
canevas_day_dup_reason (CanevasStore *store, const char *day)
{
  const guint32 number = canevas_day_number_parse (day);
  g_autoptr (GArray) periods = NULL;

  g_return_val_if_fail (CANEVAS_IS_STORE (store), NULL);

  if (number == 0)
    return NULL;
  periods = canevas_avoid_days_list (store, number, number);
  return find_reason (canevas_authority_find_holidays (store), periods, number);
}

char *
canevas_day_find_good (CanevasStore *store, const char *day)
{
  const guint32 from = canevas_day_number_parse (day);
  CanevasHolidays holidays;
  g_autoptr (GArray) periods = NULL;

  g_return_val_if_fail (CANEVAS_IS_STORE (store), NULL);

  if (from == 0)
    return NULL;
  holidays = canevas_authority_find_holidays (store);
  periods = canevas_avoid_days_list (store, from, from + AHEAD);
  for (guint32 number = from; number <= from + AHEAD; number++)
    {
      g_autofree char *reason = find_reason (holidays, periods, number);

      if (reason == NULL)
        return canevas_day_number_to_iso (number);
    }
  return NULL;
}

char *
canevas_day_dup_advice (CanevasStore *store, const char *day)
{
  g_autofree char *reason = canevas_day_dup_reason (store, day);
  g_autofree char *good = reason != NULL ? canevas_day_find_good (store, day) : NULL;
  g_autofree char *said = canevas_format_date (day, CANEVAS_DATE_LONG);
  g_autofree char *next = good != NULL ? canevas_format_date (good, CANEVAS_DATE_LONG) : NULL;

  if (reason == NULL)
    return NULL;
  if (next == NULL)
    return g_strdup_printf ("%s: %s.", said, reason);
  /* Translators: a day, why it is a bad one, the next good one. */
  return g_strdup_printf (_("%s: %s. The next good day is %s."), said, reason, next);
}
