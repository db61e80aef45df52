/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-encoding.h"

#include "canevas-import.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Enough to tell encodings apart; a file of half a gigabyte need not be read twice. */
#define MOST_LOOKED_AT (8 * 1024 * 1024)

static const char *const names[CANEVAS_N_ENCODINGS] = { "UTF-8", "Windows-1252", "ISO-8859-15", "UTF-16LE", "UTF-16BE" };

typedef struct
{
  const guchar *bytes;
  gsize length;
} Text;

static Text
look_at (GBytes *bytes, gsize most)
{
  Text text;

  text.bytes = g_bytes_get_data (bytes, &text.length);
  text.length = MIN (text.length, most);
  return text;
}

static gboolean
begins_with (Text text, const char *mark)
{
  return text.length >= strlen (mark) && memcmp (text.bytes, mark, strlen (mark)) == 0;
}

const char *
canevas_encoding_get_name (CanevasEncoding encoding)
{
  g_return_val_if_fail (encoding < CANEVAS_N_ENCODINGS, NULL);

  return names[encoding];
}

CanevasEncoding
canevas_encoding_find (const char *name)
{
  CanevasEncoding encoding = 0;

  while (encoding < CANEVAS_N_ENCODINGS && g_ascii_strcasecmp (name, names[encoding]) != 0)
    encoding++;
  return encoding;
}

/* Latin text as UTF-16 has a zero in one of two bytes, nearly always. */
static gboolean
has_zeros (Text text, gsize from)
{
  gsize zeros = 0, most = MIN (text.length, 2000);

  for (gsize i = from; i < most; i += 2)
    zeros += text.bytes[i] == 0;
  return most >= 8 && zeros > most * 2 / 5;
}

/* How many lines with bytes of 0x80 and more are UTF-8, and how many are not. */
static void
count_lines (Text text, guint *good, guint *bad)
{
  const guchar *end = text.bytes + text.length;

  *good = *bad = 0;
  for (const guchar *line = text.bytes; line < end;)
    {
      const guchar *stop = memchr (line, '\n', (gsize) (end - line));
      gboolean high = FALSE;

      stop = stop != NULL ? stop : end;
      for (const guchar *at = line; at < stop && !high; at++)
        high = *at >= 0x80;
      if (high)
        {
          /* A zero is another trouble, told of later. */
          const char *wrong = NULL;
          const gboolean valid = g_utf8_validate ((const char *) line, stop - line, &wrong) || *wrong == '\0';

          *good += valid;
          *bad += !valid;
        }
      line = stop + 1;
    }
}

static CanevasEncoding
choose_latin (Text text)
{
  gboolean latin_9 = FALSE;

  for (gsize i = 0; i < text.length; i++)
    {
      const guchar byte = text.bytes[i];

      /* Letters, quotes, dashes and the euro of Windows; control characters of ISO-8859-15. */
      if (byte >= 0x80 && byte < 0xA0)
        return CANEVAS_ENCODING_WINDOWS_1252;
      /* € Œ œ Ÿ; in Windows-1252 ¤ ¼ ½ ¾, which nobody types in a directory. */
      latin_9 = latin_9 || byte == 0xA4 || (byte >= 0xBC && byte <= 0xBE);
    }
  return latin_9 ? CANEVAS_ENCODING_ISO_8859_15 : CANEVAS_ENCODING_WINDOWS_1252;
}

CanevasEncoding
canevas_encoding_detect (GBytes *bytes)
{
  Text text;
  guint good, bad;

  g_return_val_if_fail (bytes != NULL, CANEVAS_ENCODING_UTF_8);

  text = look_at (bytes, MOST_LOOKED_AT);
  if (begins_with (text, "\xEF\xBB\xBF"))
    return CANEVAS_ENCODING_UTF_8;
  if (begins_with (text, "\xFF\xFE") || has_zeros (text, 1))
    return CANEVAS_ENCODING_UTF_16LE;
  if (begins_with (text, "\xFE\xFF") || has_zeros (text, 0))
    return CANEVAS_ENCODING_UTF_16BE;
  count_lines (text, &good, &bad);
  return bad == 0 || good > bad ? CANEVAS_ENCODING_UTF_8 : choose_latin (text);
}

static gpointer
make_letters (gpointer data)
{
  const CanevasEncoding encoding = (CanevasEncoding) GPOINTER_TO_UINT (data);
  gunichar *letters = g_new0 (gunichar, 128);

  for (guint i = 0; i < 128; i++)
    {
      const char byte = (char) (0x80 + i);
      g_autofree char *letter = g_convert (&byte, 1, "UTF-8", names[encoding], NULL, NULL, NULL);

      if (letter != NULL && g_utf8_validate (letter, -1, NULL))
        letters[i] = g_utf8_get_char (letter);
    }
  return letters;
}

const gunichar *
canevas_encoding_get_high_letters (CanevasEncoding encoding)
{
  static GOnce windows = G_ONCE_INIT, latin_9 = G_ONCE_INIT;

  if (encoding == CANEVAS_ENCODING_WINDOWS_1252)
    return g_once (&windows, make_letters, GUINT_TO_POINTER (encoding));
  if (encoding == CANEVAS_ENCODING_ISO_8859_15)
    return g_once (&latin_9, make_letters, GUINT_TO_POINTER (encoding));
  return NULL;
}

static GBytes *
convert_wide (CanevasEncoding encoding, GBytes *bytes, gsize skip, GError **error)
{
  Text text = look_at (bytes, G_MAXSIZE);
  gsize read = 0, written = 0;
  char *converted = g_convert ((const char *) text.bytes + skip, (gssize) (text.length - skip), "UTF-8", names[encoding], &read, &written,
                               NULL);

  if (converted != NULL && read == text.length - skip)
    return g_bytes_new_take (converted, written);
  g_free (converted);
  g_set_error (error, CANEVAS_IMPORT_ERROR, CANEVAS_IMPORT_ERROR_FORMAT,
               _("it is not written in %s from its beginning to its end. Choose another encoding, or save it anew as CSV UTF-8."),
               names[encoding]);
  return NULL;
}

GBytes *
canevas_encoding_prepare (CanevasEncoding encoding, GBytes *bytes, GError **error)
{
  static const char *const marks[CANEVAS_N_ENCODINGS] = { "\xEF\xBB\xBF", NULL, NULL, "\xFF\xFE", "\xFE\xFF" };
  gsize skip;

  g_return_val_if_fail (encoding < CANEVAS_N_ENCODINGS && bytes != NULL, NULL);

  skip = marks[encoding] != NULL && begins_with (look_at (bytes, 3), marks[encoding]) ? strlen (marks[encoding]) : 0;
  if (encoding == CANEVAS_ENCODING_UTF_16LE || encoding == CANEVAS_ENCODING_UTF_16BE)
    return convert_wide (encoding, bytes, skip, error);
  return g_bytes_new_from_bytes (bytes, skip, g_bytes_get_size (bytes) - skip);
}
