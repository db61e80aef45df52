/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-language.h"
#include "canevas-working-days.h"

/* Easter Sundays from 1990 to 2050, as the United States Census Bureau publishes them ("Easter Dates from 1600 to 2099"). */
static const char *const easters[] = {
  "1990-04-15", "1991-03-31", "1992-04-19", "1993-04-11", "1994-04-03", "1995-04-16", "1996-04-07", "1997-03-30", "1998-04-12",
  "1999-04-04", "2000-04-23", "2001-04-15", "2002-03-31", "2003-04-20", "2004-04-11", "2005-03-27", "2006-04-16", "2007-04-08",
  "2008-03-23", "2009-04-12", "2010-04-04", "2011-04-24", "2012-04-08", "2013-03-31", "2014-04-20", "2015-04-05", "2016-03-27",
  "2017-04-16", "2018-04-01", "2019-04-21", "2020-04-12", "2021-04-04", "2022-04-17", "2023-04-09", "2024-03-31", "2025-04-20",
  "2026-04-05", "2027-03-28", "2028-04-16", "2029-04-01", "2030-04-21", "2031-04-13", "2032-03-28", "2033-04-17", "2034-04-09",
  "2035-03-25", "2036-04-13", "2037-04-05", "2038-04-25", "2039-04-10", "2040-04-01", "2041-04-21", "2042-04-06", "2043-03-29",
  "2044-04-17", "2045-04-09", "2046-03-25", "2047-04-14", "2048-04-05", "2049-04-18", "2050-04-10",
};

static GDate
at (const char *iso)
{
  GDate day;

  g_assert_true (canevas_day_parse (iso, &day));
  return day;
}

static void
assert_day (const GDate *day, const char *expected)
{
  g_autofree char *iso = canevas_day_to_iso (day);

  g_assert_cmpstr (iso, ==, expected);
}

static void
assert_added (const char *from, int n_days, CanevasHolidays holidays, const char *expected)
{
  GDate day = at (from);

  canevas_add_working_days (&day, n_days, holidays);
  assert_day (&day, expected);
}

static void
test_parse (void)
{
  static const char *const refused[] = { "", "2027", "2027-02-29", "2027-13-01", "2027-1-1", "27-01-01", "2027-01-01x", "01/02/2027" };
  GDate day;

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    g_assert_false (canevas_day_parse (refused[i], &day));
  g_assert_false (canevas_day_parse (NULL, &day));
  g_assert_true (canevas_day_parse ("2028-02-29", &day));
  assert_day (&day, "2028-02-29");
}

static void
test_easter (void)
{
  g_assert_cmpuint (G_N_ELEMENTS (easters), ==, 61);
  for (guint i = 0; i < G_N_ELEMENTS (easters); i++)
    {
      GDate easter;

      canevas_easter_find ((GDateYear) (1990 + i), &easter);
      assert_day (&easter, easters[i]);
    }
}

/* Each year, from the published Easter: its Monday, Ascension, Whit Monday, and the eight days that do not move; no other. */
static void
test_holidays_of_all_years (void)
{
  static const guint after_easter[] = { 1, 39, 50 };
  static const guint fixed[][2] = { { 1, 1 }, { 1, 5 }, { 8, 5 }, { 14, 7 }, { 15, 8 }, { 1, 11 }, { 11, 11 }, { 25, 12 } };

  for (guint i = 0; i < G_N_ELEMENTS (easters); i++)
    {
      g_autoptr (GHashTable) expected = g_hash_table_new (NULL, NULL);
      const GDate easter = at (easters[i]);
      guint n = 0;
      GDate day = easter;

      for (guint k = 0; k < G_N_ELEMENTS (after_easter); k++)
        g_hash_table_add (expected, GUINT_TO_POINTER (g_date_get_julian (&easter) + after_easter[k]));
      for (guint k = 0; k < G_N_ELEMENTS (fixed); k++)
        {
          g_date_set_dmy (&day, (GDateDay) fixed[k][0], (GDateMonth) fixed[k][1], (GDateYear) (1990 + i));
          g_hash_table_add (expected, GUINT_TO_POINTER (g_date_get_julian (&day)));
        }
      for (g_date_set_dmy (&day, 1, G_DATE_JANUARY, (GDateYear) (1990 + i)); g_date_get_year (&day) == 1990 + i; g_date_add_days (&day, 1))
        if (canevas_holiday_get_label (&day, CANEVAS_HOLIDAYS_NATIONAL) != NULL)
          {
            g_assert_true (g_hash_table_contains (expected, GUINT_TO_POINTER (g_date_get_julian (&day))));
            n++;
          }
      g_assert_cmpuint (n, ==, g_hash_table_size (expected));
    }
}

static void
assert_holidays (GDateYear year, CanevasHolidays holidays, const char *const *expected, guint n_expected)
{
  GDate day;
  guint n = 0;

  g_date_clear (&day, 1);
  for (g_date_set_dmy (&day, 1, G_DATE_JANUARY, year); g_date_get_year (&day) == year; g_date_add_days (&day, 1))
    if (canevas_holiday_get_label (&day, holidays) != NULL)
      {
        g_assert_cmpuint (n, <, n_expected);
        assert_day (&day, expected[n++]);
        g_assert_false (canevas_is_working_day (&day, holidays));
      }
  g_assert_cmpuint (n, ==, n_expected);
}

/* As service-public.fr lists them. */
static void
test_holidays (void)
{
  static const char *const in_2026[] = { "2026-01-01", "2026-04-06", "2026-05-01", "2026-05-08", "2026-05-14", "2026-05-25",
                                         "2026-07-14", "2026-08-15", "2026-11-01", "2026-11-11", "2026-12-25" };
  static const char *const in_2027[] = { "2027-01-01", "2027-03-29", "2027-05-01", "2027-05-06", "2027-05-08", "2027-05-17",
                                         "2027-07-14", "2027-08-15", "2027-11-01", "2027-11-11", "2027-12-25" };
  static const char *const in_strasbourg[] = { "2026-01-01", "2026-04-03", "2026-04-06", "2026-05-01", "2026-05-08", "2026-05-14", "2026-05-25",
                                               "2026-07-14", "2026-08-15", "2026-11-01", "2026-11-11", "2026-12-25", "2026-12-26" };

  assert_holidays (2026, CANEVAS_HOLIDAYS_NATIONAL, in_2026, G_N_ELEMENTS (in_2026));
  /* Ascension before 8 May. */
  assert_holidays (2027, CANEVAS_HOLIDAYS_NATIONAL, in_2027, G_N_ELEMENTS (in_2027));
  assert_holidays (2026, CANEVAS_HOLIDAYS_ALSACE_MOSELLE, in_strasbourg, G_N_ELEMENTS (in_strasbourg));
}

static void
test_alsace_moselle (void)
{
  GDate good_friday = at ("2026-04-03"), second_day = at ("2028-12-26");

  g_assert_true (canevas_is_working_day (&good_friday, CANEVAS_HOLIDAYS_NATIONAL));
  g_assert_false (canevas_is_working_day (&good_friday, CANEVAS_HOLIDAYS_ALSACE_MOSELLE));
  g_assert_true (canevas_is_working_day (&second_day, canevas_holidays_of_department ("31")));
  g_assert_false (canevas_is_working_day (&second_day, canevas_holidays_of_department ("67")));
  g_assert_false (canevas_is_working_day (&second_day, canevas_holidays_of_department ("57")));
  g_assert_cmpint (canevas_holidays_of_department (NULL), ==, CANEVAS_HOLIDAYS_NATIONAL);
}

static void
test_add (void)
{
  assert_added ("2027-03-01", 0, 0, "2027-03-01");
  assert_added ("2027-03-01", 1, 0, "2027-03-02");
  assert_added ("2027-03-05", 1, 0, "2027-03-08");
  /* From a Saturday as from its Friday. */
  assert_added ("2027-03-06", 1, 0, "2027-03-08");
  /* Over Easter Monday; over Good Friday too at Colmar. */
  assert_added ("2027-03-25", 2, 0, "2027-03-30");
  assert_added ("2027-03-25", 2, CANEVAS_HOLIDAYS_ALSACE_MOSELLE, "2027-03-31");
  /* Ascension 2027 is Thursday 6 May. */
  assert_added ("2027-05-05", 1, 0, "2027-05-07");
  assert_added ("2027-05-17", -1, 0, "2027-05-14");
  assert_added ("2027-12-31", 1, 0, "2028-01-03");
  assert_added ("2027-03-30", -2, 0, "2027-03-25");
}

static void
test_reach (void)
{
  GDate day = at ("2026-05-01");

  canevas_reach_working_day (&day, 0);
  assert_day (&day, "2026-05-04");
  canevas_reach_working_day (&day, 0);
  assert_day (&day, "2026-05-04");
}

/* Counting is the inverse of adding, from any day of two years and over any length. */
static void
test_count (void)
{
  GDate start = at ("2027-01-01"), end;

  for (guint i = 0; i < 730; i++)
    {
      for (int n = 1; n < 40; n += 13)
        {
          end = start;
          canevas_add_working_days (&end, n, CANEVAS_HOLIDAYS_ALSACE_MOSELLE);
          g_assert_cmpuint (canevas_count_working_days (&start, &end, CANEVAS_HOLIDAYS_ALSACE_MOSELLE), ==, n);
          g_assert_cmpuint (canevas_count_working_days (&end, &start, CANEVAS_HOLIDAYS_ALSACE_MOSELLE), ==, 0);
        }
      g_date_add_days (&start, 1);
    }
  /* 2026: 261 weekdays, of which nine are holidays. */
  start = at ("2025-12-31");
  end = at ("2026-12-31");
  g_assert_cmpuint (canevas_count_working_days (&start, &end, 0), ==, 252);
}

static void
test_label (void)
{
  GDate whit_monday = at ("2027-05-17"), plain = at ("2027-05-18"), both = at ("2008-05-01");

  CANEVAS_LANGUAGE_SCOPE ("fr");
  g_assert_cmpstr (canevas_holiday_get_label (&whit_monday, 0), ==, "Lundi de Pentecôte");
  g_assert_null (canevas_holiday_get_label (&plain, 0));
  g_assert_cmpstr (canevas_holiday_get_label (&both, 0), ==, "Fête du Travail");
}

/* Each department overseas has the day of the abolition of slavery there, and none of the others. */
static void
test_overseas (void)
{
  static const struct
  {
    const char *department, *day, *day_elsewhere;
  } own[] = {
    { "971", "2027-05-27", "2027-05-21" }, { "972", "2026-05-22", "2026-05-27" }, { "973", "2027-06-10", "2027-04-27" },
    { "974", "2027-12-20", "2027-06-10" }, { "976", "2027-04-27", "2027-12-20" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (own); i++)
    {
      const CanevasHolidays holidays = canevas_holidays_of_department (own[i].department);
      const GDate day = at (own[i].day), elsewhere = at (own[i].day_elsewhere);

      g_test_message ("%s", own[i].department);
      g_assert_cmpstr (canevas_holiday_get_label (&day, holidays), ==, "Abolition of slavery");
      g_assert_false (canevas_is_working_day (&day, holidays));
      g_assert_null (canevas_holiday_get_label (&elsewhere, holidays));
      g_assert_true (canevas_is_working_day (&day, CANEVAS_HOLIDAYS_NATIONAL));
    }
}

static void
test_day_of_year (void)
{
  static const char *const wrong[] = { NULL, "", "20", "20/", "/12", "20/13", "31/04", "30/02", "13-01", "20/12/2027", "20.12", "0/5", "5/0", "vingt", "+2/+3" };
  static const struct
  {
    const char *typed;
    guint month, day;
  } right[] = { { "20/12", 12, 20 }, { "12-20", 12, 20 }, { "5/1", 1, 5 }, { "29/02", 2, 29 }, { "02-29", 2, 29 }, { "01/05", 5, 1 } };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      guint month, day;

      g_assert_false (canevas_day_of_year_parse (wrong[i], &month, &day));
    }
  for (guint i = 0; i < G_N_ELEMENTS (right); i++)
    {
      guint month, day;

      g_assert_true (canevas_day_of_year_parse (right[i].typed, &month, &day));
      g_assert_cmpuint (month, ==, right[i].month);
      g_assert_cmpuint (day, ==, right[i].day);
    }
}

int
main (int argc, char **argv)
{
  canevas_language_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/working-days/parse", test_parse);
  g_test_add_func ("/working-days/day-of-year", test_day_of_year);
  g_test_add_func ("/working-days/easter", test_easter);
  g_test_add_func ("/working-days/holidays-of-all-years", test_holidays_of_all_years);
  g_test_add_func ("/working-days/holidays", test_holidays);
  g_test_add_func ("/working-days/alsace-moselle", test_alsace_moselle);
  g_test_add_func ("/working-days/overseas", test_overseas);
  g_test_add_func ("/working-days/add", test_add);
  g_test_add_func ("/working-days/reach", test_reach);
  g_test_add_func ("/working-days/count", test_count);
  g_test_add_func ("/working-days/label", test_label);
  return g_test_run ();
}
