/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-working-days.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

/* A holiday is a day of a month, or so many days after Easter Sunday (month 0). */
typedef struct
{
  const char *label;
  int month;
  int day;
  CanevasHolidays only;
} Rule;

static const Rule rules[] = {
  { N_("New Year’s Day"), 1, 1, 0 },
  { N_("Good Friday"), 0, -2, CANEVAS_HOLIDAYS_ALSACE_MOSELLE },
  { N_("Easter Monday"), 0, 1, 0 },
  { N_("Labour Day"), 5, 1, 0 },
  { N_("Abolition of slavery"), 4, 27, CANEVAS_HOLIDAYS_MAYOTTE },
  { N_("Victory Day 1945"), 5, 8, 0 },
  { N_("Abolition of slavery"), 5, 22, CANEVAS_HOLIDAYS_MARTINIQUE },
  { N_("Abolition of slavery"), 5, 27, CANEVAS_HOLIDAYS_GUADELOUPE },
  { N_("Ascension Day"), 0, 39, 0 },
  { N_("Whit Monday"), 0, 50, 0 },
  { N_("Abolition of slavery"), 6, 10, CANEVAS_HOLIDAYS_GUYANE },
  { N_("National Day"), 7, 14, 0 },
  { N_("Assumption Day"), 8, 15, 0 },
  { N_("All Saints’ Day"), 11, 1, 0 },
  { N_("Armistice Day 1918"), 11, 11, 0 },
  { N_("Abolition of slavery"), 12, 20, CANEVAS_HOLIDAYS_REUNION },
  { N_("Christmas Day"), 12, 25, 0 },
  { N_("Second day of Christmas"), 12, 26, CANEVAS_HOLIDAYS_ALSACE_MOSELLE },
};

static void
apply_rule (const Rule *rule, const GDate *easter, GDate *day)
{
  if (rule->month > 0)
    {
      g_date_clear (day, 1);
      g_date_set_dmy (day, (GDateDay) rule->day, (GDateMonth) rule->month, g_date_get_year (easter));
      return;
    }
  *day = *easter;
  if (rule->day < 0)
    g_date_subtract_days (day, (guint) -rule->day);
  else
    g_date_add_days (day, (guint) rule->day);
}

static const Rule *
find_rule (const GDate *day, CanevasHolidays holidays)
{
  GDate easter, holiday;

  canevas_easter_find (g_date_get_year (day), &easter);
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      if ((rules[i].only & holidays) != rules[i].only)
        continue;
      apply_rule (&rules[i], &easter, &holiday);
      if (g_date_compare (&holiday, day) == 0)
        return &rules[i];
    }
  return NULL;
}

gboolean
canevas_day_parse (const char *iso, GDate *day)
{
  int year, month, number;

  g_return_val_if_fail (day != NULL, FALSE);

  if (iso == NULL || strlen (iso) != 10 || strspn (iso, "0123456789-") != 10)
    return FALSE;
  if (sscanf (iso, "%4d-%2d-%2d", &year, &month, &number) != 3 || year < 1 || month < 1 || number < 1)
    return FALSE;
  if (!g_date_valid_dmy ((GDateDay) number, (GDateMonth) month, (GDateYear) year))
    return FALSE;
  g_date_clear (day, 1);
  g_date_set_dmy (day, (GDateDay) number, (GDateMonth) month, (GDateYear) year);
  return TRUE;
}

gboolean
canevas_day_of_year_parse (const char *typed, guint *month, guint *day)
{
  guint first, second;
  char between, beyond;

  g_return_val_if_fail (month != NULL && day != NULL, FALSE);

  if (typed == NULL || strspn (typed, "0123456789-/") != strlen (typed))
    return FALSE;
  if (sscanf (typed, "%2u%c%2u%c", &first, &between, &second, &beyond) != 3 || (between != '/' && between != '-'))
    return FALSE;
  *month = between == '/' ? second : first;
  *day = between == '/' ? first : second;
  /* A leap year: it has every day. */
  return *month >= 1 && *month <= 12 && *day >= 1 && g_date_valid_dmy ((GDateDay) *day, (GDateMonth) *month, 2028);
}

char *
canevas_day_to_iso (const GDate *day)
{
  g_return_val_if_fail (g_date_valid (day), NULL);

  return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (day), (int) g_date_get_month (day), g_date_get_day (day));
}

void
canevas_day_get_today (GDate *day)
{
  g_return_if_fail (day != NULL);

  g_date_clear (day, 1);
  g_date_set_time_t (day, (time_t) (g_get_real_time () / G_USEC_PER_SEC));
}

char *
canevas_day_dup_today (void)
{
  GDate today;

  canevas_day_get_today (&today);
  return canevas_day_to_iso (&today);
}

/* The rule of Meeus, Jones and Butcher: Jean Meeus, Astronomical Algorithms (2nd edition, 1998), chapter 8. Names are the book's. */
void
canevas_easter_find (GDateYear year, GDate *easter)
{
  int a = year % 19, b = year / 100, c = year % 100;
  int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
  int h = (19 * a + b - d - g + 15) % 30;
  int i = c / 4, k = c % 4;
  int l = (32 + 2 * e + 2 * i - h - k) % 7;
  int m = (a + 11 * h + 22 * l) / 451;
  int n = h + l - 7 * m + 114;

  g_return_if_fail (easter != NULL);

  g_date_clear (easter, 1);
  g_date_set_dmy (easter, (GDateDay) (n % 31 + 1), (GDateMonth) (n / 31), year);
}

CanevasHolidays
canevas_holidays_of_department (const char *department)
{
  static const struct
  {
    const char *department;
    CanevasHolidays holidays;
  } own[] = {
    { "57", CANEVAS_HOLIDAYS_ALSACE_MOSELLE }, { "67", CANEVAS_HOLIDAYS_ALSACE_MOSELLE }, { "68", CANEVAS_HOLIDAYS_ALSACE_MOSELLE },
    { "971", CANEVAS_HOLIDAYS_GUADELOUPE },    { "972", CANEVAS_HOLIDAYS_MARTINIQUE },    { "973", CANEVAS_HOLIDAYS_GUYANE },
    { "974", CANEVAS_HOLIDAYS_REUNION },       { "976", CANEVAS_HOLIDAYS_MAYOTTE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (own); i++)
    if (g_strcmp0 (own[i].department, department) == 0)
      return own[i].holidays;
  return CANEVAS_HOLIDAYS_NATIONAL;
}

const char *
canevas_holiday_get_label (const GDate *day, CanevasHolidays holidays)
{
  const Rule *rule;

  g_return_val_if_fail (g_date_valid (day), NULL);

  rule = find_rule (day, holidays);
  return rule != NULL ? g_dgettext (GETTEXT_PACKAGE, rule->label) : NULL;
}

gboolean
canevas_is_working_day (const GDate *day, CanevasHolidays holidays)
{
  g_return_val_if_fail (g_date_valid (day), FALSE);

  return g_date_get_weekday (day) <= G_DATE_FRIDAY && find_rule (day, holidays) == NULL;
}

void
canevas_reach_working_day (GDate *day, CanevasHolidays holidays)
{
  g_return_if_fail (g_date_valid (day));

  while (!canevas_is_working_day (day, holidays))
    g_date_add_days (day, 1);
}

void
canevas_add_working_days (GDate *day, int n_days, CanevasHolidays holidays)
{
  g_return_if_fail (g_date_valid (day));

  while (n_days != 0)
    {
      if (n_days > 0)
        g_date_add_days (day, 1);
      else
        g_date_subtract_days (day, 1);
      if (canevas_is_working_day (day, holidays))
        n_days += n_days > 0 ? -1 : 1;
    }
}

guint
canevas_count_working_days (const GDate *from, const GDate *to, CanevasHolidays holidays)
{
  guint n = 0;
  GDate day;

  g_return_val_if_fail (g_date_valid (from) && g_date_valid (to), 0);

  for (day = *from; g_date_compare (&day, to) < 0;)
    {
      g_date_add_days (&day, 1);
      n += canevas_is_working_day (&day, holidays);
    }
  return n;
}
