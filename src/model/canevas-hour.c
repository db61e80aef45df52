/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-hour.h"

#include <string.h>

int
canevas_hour_read (const char *text)
{
  int hours = 0, minutes = 0;
  const char *at = text;

  if (text == NULL || !g_ascii_isdigit (*at))
    return -1;
  while (g_ascii_isdigit (*at) && hours < 100)
    hours = hours * 10 + (*at++ - '0');
  while (*at != '\0' && !g_ascii_isdigit (*at))
    at++;
  while (g_ascii_isdigit (*at) && minutes < 100)
    minutes = minutes * 10 + (*at++ - '0');
  return hours < 24 && minutes < 60 ? hours * 60 + minutes : -1;
}

static const char *
skip_spaces (const char *at)
{
  while (*at != '\0' && g_unichar_isspace (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);
  return at;
}

/* One figure or two. */
static const char *
skip_number (const char *at)
{
  for (guint i = 0; i < 2 && g_ascii_isdigit (*at); i++)
    at++;
  return at;
}

/* (nullable): after the word for hours, or the colon. */
static const char *
skip_separator (const char *at)
{
  static const char *const separators[] = { "heures", "heure", "h", "H", ":" };

  for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
    if (g_str_has_prefix (at, separators[i]))
      return at + strlen (separators[i]);
  return NULL;
}

int
canevas_hour_read_alone (const char *text)
{
  const char *start, *at;

  if (text == NULL)
    return -1;
  start = skip_spaces (text);
  at = skip_spaces (skip_number (start));
  if (at == start || *at == '\0')
    return canevas_hour_read (start);
  at = skip_separator (at);
  if (at == NULL)
    return -1;
  at = skip_spaces (skip_number (skip_spaces (at)));
  return *at == '\0' ? canevas_hour_read (start) : -1;
}

int
canevas_hour_compare (const char *first, const char *second)
{
  const int hours[] = { canevas_hour_read (first), canevas_hour_read (second) };

  if (hours[0] < 0 || hours[1] < 0)
    return hours[0] >= 0 ? -1 : hours[1] >= 0 ? 1 : g_strcmp0 (first, second);
  return hours[0] - hours[1];
}
