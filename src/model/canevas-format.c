/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-format.h"

#include "canevas-hour.h"
#include "canevas-language.h"
#include "canevas-working-days.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define NO_BREAK "\302\240"            /* U+00A0 */
#define DAY_MINUTES (24 * 60)
#define NARROW_NO_BREAK "\342\200\257" /* U+202F */
/* Up to here every whole number is a double (2⁵³). */
#define LARGEST_WHOLE 9007199254740992.0
#define MINUS "\342\210\222"           /* U+2212 */

static const char *const full_months[] = {
  NC_("full month", "January"),   NC_("full month", "February"), NC_("full month", "March"),    NC_("full month", "April"),
  NC_("full month", "May"),       NC_("full month", "June"),     NC_("full month", "July"),     NC_("full month", "August"),
  NC_("full month", "September"), NC_("full month", "October"),  NC_("full month", "November"), NC_("full month", "December"),
};

static const char *const weekdays[] = {
  NC_("weekday", "Monday"), NC_("weekday", "Tuesday"),  NC_("weekday", "Wednesday"), NC_("weekday", "Thursday"),
  NC_("weekday", "Friday"), NC_("weekday", "Saturday"), NC_("weekday", "Sunday"),
};

static const char *const short_months[] = {
  NC_("short month", "Jan"), NC_("short month", "Feb"), NC_("short month", "Mar"), NC_("short month", "Apr"),
  NC_("short month", "May"), NC_("short month", "Jun"), NC_("short month", "Jul"), NC_("short month", "Aug"),
  NC_("short month", "Sep"), NC_("short month", "Oct"), NC_("short month", "Nov"), NC_("short month", "Dec"),
};

static gboolean
is_french (void)
{
  return strcmp (canevas_language_get_current (), "fr") == 0;
}

/* "1er", "2": French alone has an ordinal for the first of the month. */
static char *
format_day_number (int day)
{
  return g_strdup_printf (day == 1 && is_french () ? "%der" : "%d", day);
}

static char *
format_day_and_month (int day, int month)
{
  g_autofree char *number = format_day_number (day);

  return g_strconcat (number, NO_BREAK, g_dpgettext2 (GETTEXT_PACKAGE, "full month", full_months[month - 1]), NULL);
}

static const char *
get_short_month (int month)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "short month", short_months[month - 1]);
}

char *
canevas_format_day (const GDate *day, CanevasDateStyle style)
{
  g_autofree char *number = NULL;
  const char *weekday;
  int month, year;

  g_return_val_if_fail (day != NULL, NULL);

  if (!g_date_valid (day))
    return g_strdup ("–");

  month = (int) g_date_get_month (day);
  year = g_date_get_year (day);
  switch (style)
    {
    case CANEVAS_DATE_MONTH:
      return g_strdup_printf ("%s" NO_BREAK "%d", get_short_month (month), year);
    case CANEVAS_DATE_YEARLY:
      return format_day_and_month (g_date_get_day (day), month);
    case CANEVAS_DATE_SHORT:
      number = format_day_number (g_date_get_day (day));
      return g_strdup_printf ("%s" NO_BREAK "%s" NO_BREAK "%d", number, get_short_month (month), year);
    case CANEVAS_DATE_FULL:
      weekday = g_dpgettext2 (GETTEXT_PACKAGE, "weekday", weekdays[g_date_get_weekday (day) - 1]);
      number = format_day_and_month (g_date_get_day (day), month);
      return g_strdup_printf ("%s" NO_BREAK "%s" NO_BREAK "%d", weekday, number, year);
    case CANEVAS_DATE_LONG:
    default:
      number = format_day_and_month (g_date_get_day (day), month);
      return g_strdup_printf ("%s" NO_BREAK "%d", number, year);
    }
}

char *
canevas_format_date (const char *iso, CanevasDateStyle style)
{
  GDate day;

  return canevas_day_parse (iso, &day) ? canevas_format_day (&day, style) : g_strdup ("");
}

char *
canevas_format_hour (int minutes)
{
  const int at = (minutes % DAY_MINUTES + DAY_MINUTES) % DAY_MINUTES;

  if (is_french ())
    return g_strdup_printf ("%d" NO_BREAK "h" NO_BREAK "%02d", at / 60, at % 60);
  return g_strdup_printf ("%02d:%02d", at / 60, at % 60);
}

static char *
format_time_of_day (GDateTime *moment)
{
  return canevas_format_hour (g_date_time_get_hour (moment) * 60 + g_date_time_get_minute (moment));
}

char *
canevas_format_time (gint64 unix_seconds)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_local (unix_seconds);

  return moment != NULL ? format_time_of_day (moment) : g_strdup ("");
}

char *
canevas_format_near_time (gint64 unix_seconds)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_local (unix_seconds);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *time = NULL, *date = NULL;
  GDate then, today;
  int days;

  if (moment == NULL)
    return g_strdup ("");

  g_date_clear (&then, 1);
  g_date_clear (&today, 1);
  g_date_set_dmy (&then, g_date_time_get_day_of_month (moment), g_date_time_get_month (moment), g_date_time_get_year (moment));
  g_date_set_dmy (&today, g_date_time_get_day_of_month (now), g_date_time_get_month (now), g_date_time_get_year (now));
  days = g_date_days_between (&then, &today);
  time = format_time_of_day (moment);
  if (days == 0)
    return g_strdup_printf (C_("near time", "today at %s"), time);
  if (days == 1)
    return g_strdup_printf (C_("near time", "yesterday at %s"), time);

  date = format_day_and_month (g_date_get_day (&then), (int) g_date_get_month (&then));
  if (g_date_get_year (&then) == g_date_get_year (&today))
    return g_steal_pointer (&date);
  return g_strdup_printf ("%s" NO_BREAK "%d", date, g_date_get_year (&then));
}

/* Takes the zeros at the end of the decimals away, and the point where none is left. */
static void
strip_zeros (char *digits)
{
  if (strchr (digits, '.') == NULL)
    return;
  for (char *last = digits + strlen (digits) - 1; *last == '0' || *last == '.'; last--)
    {
      gboolean done = *last == '.';

      *last = '\0';
      if (done)
        break;
    }
}

/* Nearly all numbers are whole, and come out at a third of the price. */
static void
write_digits (char *digits, int size, double value, guint decimals, gboolean stripped)
{
  char format[8];

  if ((stripped || decimals == 0) && value < LARGEST_WHOLE && value == floor (value))
    {
      g_snprintf (digits, (gulong) size, "%" G_GINT64_FORMAT, (gint64) value);
      return;
    }
  g_snprintf (format, sizeof format, "%%.%uf", MIN (decimals, 9));
  g_ascii_formatd (digits, size, format, value);
  if (stripped)
    strip_zeros (digits);
}

static char *
format_digits (double value, guint decimals, gboolean stripped)
{
  const char *separator = is_french () ? NARROW_NO_BREAK : ",";
  char digits[G_ASCII_DTOSTR_BUF_SIZE + 320];
  const char *whole;
  GString *text;

  if (!isfinite (value))
    return g_strdup ("");

  write_digits (digits, sizeof digits, fabs (value), decimals, stripped);
  text = g_string_new (value < 0 && strpbrk (digits, "123456789") != NULL ? MINUS : NULL);
  for (whole = digits; g_ascii_isdigit (*whole); whole++)
    {
      gsize left = strspn (whole, "0123456789");

      if (whole != digits && left % 3 == 0)
        g_string_append (text, separator);
      g_string_append_c (text, *whole);
    }
  if (*whole == '.')
    g_string_append_printf (text, "%c%s", is_french () ? ',' : '.', whole + 1);
  return g_string_free (text, FALSE);
}

char *
canevas_format_number (double value, guint max_decimals)
{
  return format_digits (value, max_decimals, TRUE);
}

char *
canevas_format_decimal (double value, guint decimals)
{
  return format_digits (value, decimals, FALSE);
}

char *
canevas_format_euros (double value)
{
  gboolean round_sum = fabs (value - nearbyint (value)) < 0.005;
  g_autofree char *number = canevas_format_number (value, round_sum ? 0 : 2);
  const char *decimals;

  if (*number == '\0')
    return g_strdup ("");
  /* Ten cents read "0,10", not "0,1". */
  decimals = strpbrk (number, is_french () ? "," : ".");
  if (decimals != NULL && strlen (decimals) == 2)
    {
      char *padded = g_strconcat (number, "0", NULL);

      g_free (number);
      number = padded;
    }
  if (is_french ())
    return g_strconcat (number, NARROW_NO_BREAK "€", NULL);
  if (g_str_has_prefix (number, MINUS))
    return g_strconcat (MINUS "€", number + strlen (MINUS), NULL);
  return g_strconcat ("€", number, NULL);
}

char *
canevas_format_percent (double value)
{
  g_autofree char *number = canevas_format_number (value, 1);

  if (*number == '\0')
    return g_strdup ("");
  return g_strconcat (number, is_french () ? NARROW_NO_BREAK "%" : "%", NULL);
}

/* "45 min", "2 h", "2 h 30" */
static char *
format_duration (gint64 minutes)
{
  int hours = (int) (minutes / 60), rest = (int) (minutes % 60);

  if (hours == 0)
    return g_strdup_printf ("%d" NO_BREAK "min", rest);
  if (rest == 0)
    return g_strdup_printf ("%d" NO_BREAK "h", hours);
  return g_strdup_printf ("%d" NO_BREAK "h" NO_BREAK "%02d", hours, rest);
}

/* "9:30", "9h30": as the language writes it. What says more than an hour stays as it was typed. */
static char *
format_typed_hour (const char *text)
{
  const int minutes = canevas_hour_read_alone (text);

  return minutes >= 0 ? canevas_format_hour (minutes) : g_strdup (text);
}

char *
canevas_format_field (CanevasRecord *record, const char *field, CanevasDateStyle style)
{
  const CanevasRecordType *type;
  g_autoptr (CanevasRecord) other = NULL;
  int index;

  g_return_val_if_fail (CANEVAS_IS_RECORD (record), NULL);
  type = canevas_record_get_record_type (record);
  index = canevas_record_type_find_field (type, field);
  g_return_val_if_fail (index >= 0, NULL);

  if (!canevas_record_is_set (record, field))
    return g_strdup ("");
  switch (type->fields[index].kind)
    {
    case CANEVAS_FIELD_INTEGER:
      return canevas_format_number ((double) canevas_record_get_integer (record, field), 0);
    case CANEVAS_FIELD_DECIMAL:
      return canevas_format_number (canevas_record_get_decimal (record, field), 6);
    case CANEVAS_FIELD_DURATION:
      return format_duration (canevas_record_get_integer (record, field));
    case CANEVAS_FIELD_DATE:
      return canevas_format_date (canevas_record_get_text (record, field), style);
    case CANEVAS_FIELD_CHOICE:
      return g_strdup (canevas_field_get_choice_label (&type->fields[index], canevas_record_get_text (record, field)));
    case CANEVAS_FIELD_FLAG:
      return g_strdup (canevas_record_get_flag (record, field) ? C_("flag", "yes") : C_("flag", "no"));
    case CANEVAS_FIELD_REFERENCE:
      other = canevas_record_get_reference (record, field);
      return g_strdup (other != NULL ? canevas_record_get_title (other) : "");
    case CANEVAS_FIELD_TEXT:
      return type->fields[index].hour ? format_typed_hour (canevas_record_get_text (record, field))
                                      : g_strdup (canevas_record_get_text (record, field));
    case CANEVAS_FIELD_LONG_TEXT:
    case CANEVAS_FIELD_COLOUR:
    default:
      return g_strdup (canevas_record_get_text (record, field));
    }
}

static char *
replace_first (const char *text, gunichar first)
{
  GString *replaced = g_string_new (NULL);

  g_string_append_unichar (replaced, first);
  g_string_append (replaced, g_utf8_next_char (text));
  return g_string_free (replaced, FALSE);
}

char *
canevas_format_begin_small (const char *text)
{
  gunichar second;

  g_return_val_if_fail (text != NULL, NULL);

  second = text[0] != '\0' ? g_utf8_get_char (g_utf8_next_char (text)) : 0;
  if (!g_unichar_islower (second) && second != '\'' && second != 0x2019 && second != ' ')
    return g_strdup (text);
  return replace_first (text, g_unichar_tolower (g_utf8_get_char (text)));
}

char *
canevas_format_begin_large (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  return text[0] != '\0' ? replace_first (text, g_unichar_totitle (g_utf8_get_char (text))) : g_strdup (text);
}
