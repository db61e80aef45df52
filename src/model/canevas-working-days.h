/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * The days on which a French authority works: Monday to Friday, without public holidays. Pure functions on days; what each service
 * closes besides (bridge days, the summer) is not for a rule to say.
 */

/**
 * CanevasHolidays:
 * @CANEVAS_HOLIDAYS_ALSACE_MOSELLE: with the two days that Haut-Rhin, Bas-Rhin and Moselle have besides
 * @CANEVAS_HOLIDAYS_MAYOTTE: and the others: with the day on which slavery was abolished there
 */
typedef enum
{
  CANEVAS_HOLIDAYS_NATIONAL = 0,
  CANEVAS_HOLIDAYS_ALSACE_MOSELLE = 1 << 0,
  CANEVAS_HOLIDAYS_GUADELOUPE = 1 << 1,
  CANEVAS_HOLIDAYS_MARTINIQUE = 1 << 2,
  CANEVAS_HOLIDAYS_GUYANE = 1 << 3,
  CANEVAS_HOLIDAYS_REUNION = 1 << 4,
  CANEVAS_HOLIDAYS_MAYOTTE = 1 << 5,
} CanevasHolidays;

/** canevas_day_parse: @iso: (nullable): `YYYY-MM-DD`; @day: (out). Whether it is a real day. */
gboolean canevas_day_parse (const char *iso, GDate *day);
/**
 * canevas_day_of_year_parse:
 * @typed: (nullable): a day of every year: "20/12" as people write it, or "12-20" as files do
 * @month: (out): 1 to 12
 * @day: (out): 1 to 31
 *
 * Whether some year has that day.
 */
gboolean canevas_day_of_year_parse (const char *typed, guint *month, guint *day);
/** `YYYY-MM-DD`. */
char *canevas_day_to_iso (const GDate *day);
/** canevas_day_get_today: @day: (out): in local time */
void canevas_day_get_today (GDate *day);
/** `YYYY-MM-DD`, in local time. */
char *canevas_day_dup_today (void);

/** Easter Sunday of @year, Gregorian, from 1583 on. */
void canevas_easter_find (GDateYear year, GDate *easter);
/** The holidays of an authority, by the code of its department. @department: (nullable) */
CanevasHolidays canevas_holidays_of_department (const char *department);
/**
 * canevas_holiday_get_label:
 *
 * Public holidays: article L3133-1 of the Code du travail, and L3134-13 for Alsace-Moselle; overseas, the days of decree 83-1003 of 23
 * November 1983 after the law 83-550.
 *
 * Returns: (nullable): the holiday this day is, in the current language; of two on one day (1 May and Ascension in 2008) the fixed one
 */
const char *canevas_holiday_get_label (const GDate *day, CanevasHolidays holidays);

gboolean canevas_is_working_day (const GDate *day, CanevasHolidays holidays);
/** Moves a day that is not worked to the next one that is. */
void canevas_reach_working_day (GDate *day, CanevasHolidays holidays);
/**
 * canevas_add_working_days:
 * @n_days: how many, forward or (negative) back; 0 changes nothing
 *
 * The day itself is not counted: one working day after a Friday, and after a Saturday, is Monday.
 */
void canevas_add_working_days (GDate *day, int n_days, CanevasHolidays holidays);
/** How many working days there are after @from, up to and with @to: what canevas_add_working_days() adds. 0 when @to is not later. */
guint canevas_count_working_days (const GDate *from, const GDate *to, CanevasHolidays holidays);

G_END_DECLS
