/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-hour.h"

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
