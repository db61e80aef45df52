/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CanevasEncoding:
 *
 * How the bytes of a text file are to be read as letters. Those that HR systems and spreadsheets write in France.
 */
typedef enum
{
  CANEVAS_ENCODING_UTF_8,
  CANEVAS_ENCODING_WINDOWS_1252,
  CANEVAS_ENCODING_ISO_8859_15,
  CANEVAS_ENCODING_UTF_16LE,
  CANEVAS_ENCODING_UTF_16BE,
  CANEVAS_N_ENCODINGS,
} CanevasEncoding;

/** As iconv, command lines and people call it: "UTF-8". */
const char *canevas_encoding_get_name (CanevasEncoding encoding);
/** The one called @name, in any case; CANEVAS_N_ENCODINGS when there is none. */
CanevasEncoding canevas_encoding_find (const char *name);

/**
 * canevas_encoding_detect:
 *
 * A mark at the beginning decides; then zeros in every second byte (UTF-16), then whether the text is UTF-8. A text of which most
 * lines with accents are UTF-8 counts as UTF-8, so that the others can be told line by line. What is left has one byte a letter:
 * Windows-1252, unless œ, Œ, Ÿ or € stand where ISO-8859-15 has them and nothing where only Windows-1252 has letters.
 */
CanevasEncoding canevas_encoding_detect (GBytes *bytes);

/**
 * canevas_encoding_get_high_letters:
 *
 * What the bytes 0x80 to 0xFF mean in an encoding of one byte a letter: 128 letters, 0 where the byte means nothing. %NULL for the
 * others.
 */
const gunichar *canevas_encoding_get_high_letters (CanevasEncoding encoding);

/**
 * canevas_encoding_prepare:
 *
 * The bytes without the mark that @encoding may begin with, those of UTF-16 as UTF-8.
 *
 * Returns: (transfer full): or %NULL where UTF-16 is broken
 */
GBytes *canevas_encoding_prepare (CanevasEncoding encoding, GBytes *bytes, GError **error);

G_END_DECLS
