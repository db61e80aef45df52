/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-format.h"
#include "canevas-language.h"

#include <math.h>
#include <string.h>

/* ~ stands for U+00A0 and ^ for U+202F. */
static char *
visible (const char *text)
{
  g_autoptr (GString) string = g_string_new (text);

  g_string_replace (string, "\302\240", "~", 0);
  g_string_replace (string, "\342\200\257", "^", 0);
  return g_string_free (g_steal_pointer (&string), FALSE);
}

static void
assert_reads (char *text, const char *expected)
{
  g_autofree char *owned = text;
  g_autofree char *shown = visible (owned);

  g_assert_cmpstr (shown, ==, expected);
}

static void
test_dates (void)
{
  static const struct
  {
    const char *iso;
    CanevasDateStyle style;
    const char *french;
    const char *english;
  } cases[] = {
    { "2026-09-01", CANEVAS_DATE_LONG, "1er~septembre~2026", "1~September~2026" },
    { "2026-09-01", CANEVAS_DATE_YEARLY, "1er~septembre", "1~September" },
    { "2026-11-22", CANEVAS_DATE_FULL, "dimanche~22~novembre~2026", "Sunday~22~November~2026" },
    { "2026-12-01", CANEVAS_DATE_FULL, "mardi~1er~décembre~2026", "Tuesday~1~December~2026" },
    { "2026-11-22", CANEVAS_DATE_LONG, "22~novembre~2026", "22~November~2026" },
    { "2026-09-01", CANEVAS_DATE_SHORT, "1er~sept.~2026", "1~Sep~2026" },
    { "2027-01-15", CANEVAS_DATE_SHORT, "15~janv.~2027", "15~Jan~2027" },
    { "2024-02-29", CANEVAS_DATE_SHORT, "29~févr.~2024", "29~Feb~2024" },
    { "2026-08-31", CANEVAS_DATE_MONTH, "août~2026", "Aug~2026" },
    { "2026-05-02", CANEVAS_DATE_MONTH, "mai~2026", "May~2026" },
    { "2026-02-30", CANEVAS_DATE_LONG, "", "" },
    { "2026-00-10", CANEVAS_DATE_LONG, "", "" },
    { "22/11/2026", CANEVAS_DATE_LONG, "", "" },
    { "2026-1-1", CANEVAS_DATE_LONG, "", "" },
    { "2026-11-22x", CANEVAS_DATE_LONG, "", "" },
    { "", CANEVAS_DATE_LONG, "", "" },
    { NULL, CANEVAS_DATE_LONG, "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      {
        CANEVAS_LANGUAGE_SCOPE ("fr");
        assert_reads (canevas_format_date (cases[i].iso, cases[i].style), cases[i].french);
      }
      {
        CANEVAS_LANGUAGE_SCOPE ("en");
        assert_reads (canevas_format_date (cases[i].iso, cases[i].style), cases[i].english);
      }
    }
}

static void
test_first_letters (void)
{
  assert_reads (canevas_format_begin_small ("Pilotage"), "pilotage");
  assert_reads (canevas_format_begin_small ("À la demande"), "à la demande");
  assert_reads (canevas_format_begin_small ("DRH"), "DRH");
  assert_reads (canevas_format_begin_small (""), "");
  assert_reads (canevas_format_begin_large ("équipe projet"), "Équipe projet");
  assert_reads (canevas_format_begin_large (""), "");
}

static void
test_day_not_known (void)
{
  GDate day;

  g_date_clear (&day, 1);
  assert_reads (canevas_format_day (&day, CANEVAS_DATE_LONG), "–");
}

static void
test_numbers (void)
{
  static const struct
  {
    double value;
    guint decimals;
    const char *french;
    const char *english;
  } cases[] = {
    { 0, 0, "0", "0" },
    { 7, 2, "7", "7" },
    { 999, 0, "999", "999" },
    { 1000, 0, "1^000", "1,000" },
    { 84300, 0, "84^300", "84,300" },
    { 1281653, 2, "1^281^653", "1,281,653" },
    { 4.5, 1, "4,5", "4.5" },
    { 4.25, 1, "4,2", "4.2" },
    { 0.1, 6, "0,1", "0.1" },
    { 12.50, 2, "12,5", "12.5" },
    { 100, 2, "100", "100" },
    { 1234.5678, 3, "1^234,568", "1,234.568" },
    { -12, 0, "−12", "−12" },
    { -0.0001, 2, "0", "0" },
    { -1234.5, 1, "−1^234,5", "−1,234.5" },
    { 1e15, 0, "1^000^000^000^000^000", "1,000,000,000,000,000" },
    { INFINITY, 2, "", "" },
    { NAN, 2, "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      {
        CANEVAS_LANGUAGE_SCOPE ("fr");
        assert_reads (canevas_format_number (cases[i].value, cases[i].decimals), cases[i].french);
      }
      {
        CANEVAS_LANGUAGE_SCOPE ("en");
        assert_reads (canevas_format_number (cases[i].value, cases[i].decimals), cases[i].english);
      }
    }
}

/* Numbers of a column have as many decimals, and a negative one that rounds to nothing no sign. */
static void
test_columns (void)
{
  CANEVAS_LANGUAGE_SCOPE ("fr");

  assert_reads (canevas_format_decimal (1, 2), "1,00");
  assert_reads (canevas_format_decimal (-0.5, 2), "−0,50");
  assert_reads (canevas_format_decimal (-0.001, 2), "0,00");
  assert_reads (canevas_format_decimal (1234.5, 1), "1^234,5");
  assert_reads (canevas_format_decimal (7, 0), "7");
  assert_reads (canevas_format_decimal (NAN, 2), "");
}

static void
test_money_and_percent (void)
{
  {
    CANEVAS_LANGUAGE_SCOPE ("fr");
    assert_reads (canevas_format_euros (186000), "186^000^€");
    assert_reads (canevas_format_euros (0.1), "0,10^€");
    assert_reads (canevas_format_euros (1250.75), "1^250,75^€");
    assert_reads (canevas_format_euros (-50), "−50^€");
    assert_reads (canevas_format_percent (10), "10^%");
    assert_reads (canevas_format_percent (12.5), "12,5^%");
  }
  {
    CANEVAS_LANGUAGE_SCOPE ("en");
    assert_reads (canevas_format_euros (186000), "€186,000");
    assert_reads (canevas_format_euros (0.1), "€0.10");
    assert_reads (canevas_format_euros (-50), "−€50");
    assert_reads (canevas_format_percent (10), "10%");
  }
}

static gint64
moment (int year, int month, int day, int hour, int minute)
{
  g_autoptr (GDateTime) time = g_date_time_new_local (year, month, day, hour, minute, 0);

  return g_date_time_to_unix (time);
}

static void
test_times (void)
{
  CANEVAS_LANGUAGE_SCOPE ("fr");

  assert_reads (canevas_format_time (moment (2026, 11, 22, 14, 32)), "14~h~32");
  assert_reads (canevas_format_time (moment (2026, 11, 22, 9, 5)), "9~h~05");
  {
    CANEVAS_LANGUAGE_SCOPE ("en");
    assert_reads (canevas_format_time (moment (2026, 11, 22, 9, 5)), "09:05");
  }
}

static void
test_near_times (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  int year = g_date_time_get_year (now), month = g_date_time_get_month (now), day = g_date_time_get_day_of_month (now);
  g_autoptr (GDateTime) noon = g_date_time_new_local (year, month, day, 12, 0, 0);
  g_autoptr (GDateTime) yesterday = g_date_time_add_days (noon, -1);
  gboolean is_january_first = month == 1 && day == 1;

  {
    CANEVAS_LANGUAGE_SCOPE ("fr");
    assert_reads (canevas_format_near_time (moment (year, month, day, 0, 7)), "aujourd’hui à 0~h~07");
    assert_reads (canevas_format_near_time (g_date_time_to_unix (yesterday)), "hier à 12~h~00");
    assert_reads (canevas_format_near_time (moment (2019, 11, 3, 10, 0)), "3~novembre~2019");
    assert_reads (canevas_format_near_time (moment (2019, 5, 1, 10, 0)), "1er~mai~2019");
    /* This year, but neither today nor yesterday. */
    if (!is_january_first && !(month == 1 && day == 2))
      assert_reads (canevas_format_near_time (moment (year, 1, 1, 10, 0)), "1er~janvier");
  }
  {
    CANEVAS_LANGUAGE_SCOPE ("en");
    assert_reads (canevas_format_near_time (moment (year, month, day, 0, 7)), "today at 00:07");
    assert_reads (canevas_format_near_time (g_date_time_to_unix (yesterday)), "yesterday at 12:00");
    assert_reads (canevas_format_near_time (moment (2019, 11, 3, 10, 0)), "3~November~2019");
  }
}

int
main (int argc, char **argv)
{
  canevas_language_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/format/dates", test_dates);
  g_test_add_func ("/format/first-letters", test_first_letters);
  g_test_add_func ("/format/day-not-known", test_day_not_known);
  g_test_add_func ("/format/numbers", test_numbers);
  g_test_add_func ("/format/columns", test_columns);
  g_test_add_func ("/format/money-and-percent", test_money_and_percent);
  g_test_add_func ("/format/times", test_times);
  g_test_add_func ("/format/near-times", test_near_times);
  return g_test_run ();
}
