/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-pdf-words.h"

#include "canevas-xml.h"

#include <string.h>

/* What PDFDocEncoding has beyond Latin-1, from 0x80 on (ISO 32000-1, annex D.3); 0: nothing. */
static const gunichar document_letters[] = {
  0x2022, 0x2020, 0x2021, 0x2026, 0x2014, 0x2013, 0x0192, 0x2044, 0x2039, 0x203a, 0x2212, 0x2030, 0x201e, 0x201c, 0x201d, 0x2018, 0x2019,
  0x201a, 0x2122, 0xfb01, 0xfb02, 0x0141, 0x0152, 0x0160, 0x0178, 0x017d, 0x0131, 0x0142, 0x0153, 0x0161, 0x017e, 0,      0x20ac,
};

/* A character's byte, or 0. Spaces that hold words together are only seen. */
static guchar
encode_letter (gunichar letter)
{
  if (letter == 0xa0 || letter == 0x202f)
    return ' ';
  if (letter == '\n' || (letter >= ' ' && letter <= '~') || (letter > 0xa0 && letter <= 0xff && letter != 0xad))
    return (guchar) letter;
  for (guint i = 0; i < G_N_ELEMENTS (document_letters); i++)
    if (document_letters[i] != 0 && document_letters[i] == letter)
      return (guchar) (0x80 + i);
  return 0;
}

/* Nearly all letters are written as they are, and copied together. */
static gsize
measure_plain (const char *text)
{
  gsize length = 0;

  while (text[length] >= ' ' && text[length] <= '~' && text[length] != '(' && text[length] != ')' && text[length] != '\\')
    length++;
  return length;
}

/* (nullable): a byte a letter, where each has one: a drawing may be told in thousands of letters, on a thousand pages. */
static char *
make_short_string (const char *text)
{
  g_autoptr (GString) string = g_string_sized_new (strlen (text) + 3);

  g_string_append_c (string, '(');
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      const gsize plain = measure_plain (c);
      guchar byte;

      g_string_append_len (string, c, (gssize) plain);
      c += plain;
      if (*c == '\0')
        break;
      byte = encode_letter (g_utf8_get_char (c));
      if (byte == 0)
        return NULL;
      if (byte == '\n')
        g_string_append (string, "\\n");
      else
        {
          if (byte == '(' || byte == ')' || byte == '\\')
            g_string_append_c (string, '\\');
          g_string_append_c (string, (char) byte);
        }
    }
  g_string_append_c (string, ')');
  return g_string_free (g_steal_pointer (&string), FALSE);
}

/* Beyond that, strings of PDF are UTF-16 with a byte order mark. */
char *
canevas_pdf_dup_string (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  char *string = make_short_string (valid);
  g_autofree gunichar2 *units = NULL;
  GString *hexadecimal;

  if (string != NULL)
    return string;
  hexadecimal = g_string_new ("<FEFF");
  units = g_utf8_to_utf16 (valid, -1, NULL, NULL, NULL);
  for (gunichar2 *unit = units; *unit != 0; unit++)
    for (int shift = 12; shift >= 0; shift -= 4)
      g_string_append_c (hexadecimal, "0123456789ABCDEF"[*unit >> shift & 0xf]);
  g_string_append_c (hexadecimal, '>');
  return g_string_free (hexadecimal, FALSE);
}

GString *
canevas_pdf_make_metadata (const CanevasPdfFacts *facts)
{
  GString *xml = g_string_new ("<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                               "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">"
                               "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
                               "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                               " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">");

  canevas_xml_append_printf (xml, "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">%s</rdf:li></rdf:Alt></dc:title>",
                             facts->title);
  if (facts->author != NULL && facts->author[0] != '\0')
    canevas_xml_append_printf (xml, "<dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>", facts->author);
  canevas_xml_append_printf (xml, "<dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>", facts->language);
  if (facts->date != NULL)
    canevas_xml_append_printf (xml, "<xmp:CreateDate>%s</xmp:CreateDate>", facts->date);
  g_string_append (xml, "</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>");
  return xml;
}
