/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-folded-text.h"

char *
canevas_text_fold (const char *text)
{
  g_autofree char *plain = text != NULL ? g_str_to_ascii (text, "C") : NULL;

  return plain != NULL ? g_strstrip (g_ascii_strdown (plain, -1)) : g_strdup ("");
}
