/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-spelling.h"

char *
canevas_spelling_fold (const char *text)
{
  g_autofree char *decomposed = NULL;
  g_autofree char *plain = NULL;
  GString *folded = g_string_new (NULL);

  g_return_val_if_fail (text != NULL, NULL);

  decomposed = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  for (const char *at = decomposed; at != NULL && *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (g_unichar_ismark (letter))
        continue;
      if (letter == 0x2019)
        letter = '\'';
      if (g_unichar_isspace (letter))
        letter = ' ';
      g_string_append_unichar (folded, letter);
    }
  plain = g_string_free (folded, FALSE);
  return g_utf8_casefold (plain, -1);
}
