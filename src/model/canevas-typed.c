/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-typed.h"

#include "canevas-store.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Folded names: people type French and English months whatever the interface speaks. */
static const char *const months[12][2] = {
  { "janvier", "january" }, { "fevrier", "february" }, { "mars", "march" },       { "avril", "april" },
  { "mai", "may" },         { "juin", "june" },        { "juillet", "july" },     { "aout", "august" },
  { "septembre", "september" }, { "octobre", "october" }, { "novembre", "november" }, { "decembre", "december" },
};

static const char *const weekdays[] = {
  "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
  "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", NULL,
};

/* Three letters at least, and no doubt between two months ("jui"). */
static guint
find_month (const char *word)
{
  guint found = 0;

  if (strlen (word) < 3)
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (months); i++)
    for (guint language = 0; language < 2; language++)
      {
        if (!g_str_has_prefix (months[i][language], word))
          continue;
        if (strcmp (months[i][language], word) == 0)
          return i + 1;
        if (found != 0 && found != i + 1)
          return 0;
        found = i + 1;
      }
  return found;
}

typedef struct
{
  guint numbers[3];
  guint digits[3]; /* how many digits each number was typed with */
  guint n_numbers;
  guint month;     /* when it was a word */
} TypedDate;

/* What may follow a number or stand in a date without saying anything. */
static gboolean
is_filler (const char *word)
{
  static const char *const fillers[] = { "er", "st", "nd", "rd", "th", "le", "the", "of", NULL };

  return g_strv_contains (fillers, word) || g_strv_contains (weekdays, word);
}

static gboolean
read_word (TypedDate *date, const char *word)
{
  guint month;

  if (g_ascii_isdigit (*word))
    {
      if (date->n_numbers == G_N_ELEMENTS (date->numbers) || strlen (word) > 4)
        return FALSE;
      date->digits[date->n_numbers] = strlen (word);
      date->numbers[date->n_numbers++] = (guint) g_ascii_strtoull (word, NULL, 10);
      return TRUE;
    }
  if (is_filler (word))
    return TRUE;
  month = find_month (word);
  if (month == 0 || date->month != 0)
    return FALSE;
  date->month = month;
  return TRUE;
}

/* Cuts into runs of digits and runs of letters; everything else separates. */
static gboolean
read_words (TypedDate *date, const char *text)
{
  g_autofree char *lower = g_utf8_strdown (text, -1);
  g_autofree char *folded = g_str_to_ascii (lower, "C");
  const char *at = folded;

  while (*at != '\0')
    {
      const char *start = at;
      g_autofree char *word = NULL;

      if (g_ascii_isdigit (*at))
        while (g_ascii_isdigit (*at))
          at++;
      else if (g_ascii_isalpha (*at))
        while (g_ascii_isalpha (*at))
          at++;
      else
        {
          at++;
          continue;
        }
      word = g_strndup (start, at - start);
      if (!read_word (date, word))
        return FALSE;
    }
  return TRUE;
}

static gboolean
settle (const TypedDate *date, guint *day, guint *month, guint *year)
{
  gboolean year_first = date->n_numbers == 3 && date->digits[0] == 4;
  guint last = date->n_numbers - 1;

  if (date->month != 0 ? date->n_numbers != 2 : date->n_numbers != 3)
    return FALSE;
  if (year_first && date->month == 0)
    {
      *year = date->numbers[0];
      *month = date->numbers[1];
      *day = date->numbers[2];
      return TRUE;
    }
  if (date->digits[last] != 4 && date->digits[last] != 2)
    return FALSE;
  *day = date->numbers[0];
  *month = date->month != 0 ? date->month : date->numbers[1];
  *year = date->numbers[last] + (date->digits[last] == 2 ? 2000 : 0);
  return TRUE;
}

char *
canevas_typed_read_date (const char *text, GError **error)
{
  TypedDate date = { { 0 } };
  guint day = 0, month = 0, year = 0;

  g_return_val_if_fail (text != NULL, NULL);

  if (!read_words (&date, text) || !settle (&date, &day, &month, &year))
    {
      g_set_error (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_VALUE,
                   _("“%s” is not a whole date: type the day, the month and the year, as in 12/03/2027 or 12 March 2027."), text);
      return NULL;
    }
  if (year < 1000 || month > 12 || day > 31 || !g_date_valid_dmy (day, (GDateMonth) month, year))
    {
      g_set_error (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_VALUE,
                   _("The day “%s” does not exist: check the day and the month."), text);
      return NULL;
    }
  return g_strdup_printf ("%04u-%02u-%02u", year, month, day);
}

gboolean
canevas_typed_date_is_whole (const char *text)
{
  gsize length, digits = 0;

  g_return_val_if_fail (text != NULL, FALSE);

  length = strlen (text);
  while (digits < length && g_ascii_isdigit (text[length - 1 - digits]))
    digits++;
  return digits == 4;
}

/* The bare number: no spaces of any kind, no unit, a point before decimals. NULL when something else stands in it. */
static char *
clean_number (const char *text)
{
  g_autoptr (GString) clean = g_string_new (NULL);
  gboolean unit = FALSE;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (g_unichar_isspace (c) || c == 0x202f || c == 0x2009)
        continue;
      if (unit)
        return NULL;
      if (c == '%' || c == 0x20ac)
        unit = TRUE;
      else if (c == ',' || c == '.')
        g_string_append_c (clean, '.');
      else if (c == '-' || c == 0x2212)
        g_string_append_c (clean, '-');
      else if (c < 128 && g_ascii_isdigit ((char) c))
        g_string_append_c (clean, (char) c);
      else
        return NULL;
    }
  return g_string_free (g_steal_pointer (&clean), FALSE);
}

gboolean
canevas_typed_read_number (const char *text, gboolean whole, double *number, GError **error)
{
  g_autofree char *clean = NULL;
  char *end = NULL;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (number != NULL, FALSE);

  clean = clean_number (text);
  if (clean != NULL && g_strrstr (clean, "-") <= clean)
    *number = g_ascii_strtod (clean, &end);
  if (end == NULL || end == clean || *end != '\0')
    {
      g_set_error (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_VALUE, _("“%s” is not a number: type figures only, as in 1200 or 12.5."), text);
      return FALSE;
    }
  if (whole && *number != floor (*number))
    {
      g_set_error (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_VALUE, _("“%s” has decimals: type a whole number."), text);
      return FALSE;
    }
  return TRUE;
}

gboolean
canevas_typed_is_blank (const char *text)
{
  g_return_val_if_fail (text != NULL, TRUE);

  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (!g_unichar_isspace (g_utf8_get_char (text)))
      return FALSE;
  return TRUE;
}
