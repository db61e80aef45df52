/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-uuid-private.h"

#include <string.h>
#include <sys/random.h>

char *
canevas_uuid_new (void)
{
  static gint64 last_time = 0;
  static guint counter = 0;
  guint8 random[10] = { 0 };
  gint64 now = g_get_real_time () / 1000;

  /* The pool of the kernel answers such small requests at once and whole; before it is seeded, GLib's generator must do. */
  if (getrandom (random, sizeof random, GRND_NONBLOCK) != sizeof random)
    for (guint i = 0; i < sizeof random; i++)
      random[i] = (guint8) g_random_int_range (0, 256);

  /* 12 bits of counter within a millisecond; a clock that steps back, or a full counter, borrows from the future. */
  if (now > last_time)
    {
      last_time = now;
      counter = random[8] << 2 | random[9] >> 6;
    }
  else if (++counter > 0xfff)
    {
      last_time++;
      counter = 0;
    }

  return g_strdup_printf ("%08x-%04x-7%03x-%02x%02x-%02x%02x%02x%02x%02x%02x",
                          (guint) (last_time >> 16), (guint) (last_time & 0xffff), counter,
                          0x80 | (random[0] & 0x3f), random[1], random[2], random[3], random[4], random[5], random[6], random[7]);
}

gboolean
canevas_uuid_is_valid (const char *text)
{
  if (text == NULL || strlen (text) != 36)
    return FALSE;
  for (int i = 0; i < 36; i++)
    {
      if (i == 8 || i == 13 || i == 18 || i == 23)
        {
          if (text[i] != '-')
            return FALSE;
        }
      else if (!g_ascii_isdigit (text[i]) && (text[i] < 'a' || text[i] > 'f'))
        return FALSE;
    }
  return TRUE;
}
