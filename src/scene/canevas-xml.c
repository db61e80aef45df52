/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-xml.h"

void
canevas_xml_append (GString *xml, const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);

  for (const char *c = valid; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);

      switch (character)
        {
        case '&':
          g_string_append (xml, "&amp;");
          break;
        case '<':
          g_string_append (xml, "&lt;");
          break;
        case '>':
          g_string_append (xml, "&gt;");
          break;
        case '"':
          g_string_append (xml, "&quot;");
          break;
        case '\t':
        case '\n':
          g_string_append_c (xml, character);
          break;
        default:
          /* XML 1.0 has no way to write control characters and non-characters. */
          if (!g_unichar_iscntrl (character) && (character & 0xfffe) != 0xfffe)
            g_string_append_len (xml, c, g_utf8_next_char (c) - c);
        }
    }
}

void
canevas_xml_append_printf (GString *xml, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  for (const char *c = format; *c != '\0'; c++)
    if (*c != '%')
      g_string_append_c (xml, *c);
    else if (*++c == 's')
      canevas_xml_append (xml, va_arg (arguments, const char *));
    else if (*c == 'u')
      g_string_append_printf (xml, "%u", va_arg (arguments, guint));
    else
      {
        g_assert (*c == '%');
        g_string_append_c (xml, '%');
      }
  va_end (arguments);
}
