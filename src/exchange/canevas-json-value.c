/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-json-value.h"

#include "canevas-import.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAXIMUM_DEPTH 32

typedef struct
{
  const char *name;
  const char *at;
  const char *end;
  guint line;
  guint depth;
} Reader;

static CanevasJsonValue *read_value (Reader *reader, GError **error);

static G_GNUC_PRINTF (3, 4) gpointer
fail (Reader *reader, GError **error, const char *format, ...)
{
  g_autofree char *what = NULL;
  va_list arguments;

  va_start (arguments, format);
  what = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  /* Translators: a file, a line of it, a sentence. */
  g_set_error (error, CANEVAS_IMPORT_ERROR, CANEVAS_IMPORT_ERROR_FORMAT, _("%s, line %u: %s"), reader->name, reader->line, what);
  return NULL;
}

static CanevasJsonValue *
value_new (Reader *reader, CanevasJsonKind kind)
{
  CanevasJsonValue *self = g_new0 (CanevasJsonValue, 1);

  self->kind = kind;
  self->line = reader->line;
  if (kind == CANEVAS_JSON_OBJECT)
    self->names = g_ptr_array_new_with_free_func (g_free);
  if (kind == CANEVAS_JSON_OBJECT || kind == CANEVAS_JSON_ARRAY)
    self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) canevas_json_value_free);
  return self;
}

static void
skip_space (Reader *reader)
{
  for (; reader->at < reader->end && strchr (" \t\r\n", *reader->at) != NULL && *reader->at != '\0'; reader->at++)
    if (*reader->at == '\n')
      reader->line++;
}

/* The next character that counts, 0 at the end of the file (a real NUL byte is no JSON either). */
static char
peek (Reader *reader)
{
  skip_space (reader);
  return reader->at < reader->end ? *reader->at : '\0';
}

static gpointer
fail_unexpected (Reader *reader, GError **error, const char *expected)
{
  if (reader->at >= reader->end)
    return fail (reader, error, _("the file ends where %s should follow."), expected);
  return fail (reader, error, _("there should be %s here."), expected);
}

static gboolean
read_hexadecimal (Reader *reader, gunichar *unit)
{
  *unit = 0;
  if (reader->end - reader->at < 4)
    return FALSE;
  for (guint i = 0; i < 4; i++, reader->at++)
    {
      if (!g_ascii_isxdigit (*reader->at))
        return FALSE;
      *unit = *unit * 16 + g_ascii_xdigit_value (*reader->at);
    }
  return TRUE;
}

/* What follows \u: one UTF-16 unit, or two that make a character outside the basic plane. */
static gboolean
read_escaped_character (Reader *reader, GString *text, GError **error)
{
  gunichar unit, low;

  if (!read_hexadecimal (reader, &unit))
    return fail (reader, error, _("“\\u” must be followed by four hexadecimal digits.")) != NULL;
  if (unit == 0)
    return fail (reader, error, _("a text cannot hold the character U+0000.")) != NULL;
  if (unit >= 0xd800 && unit <= 0xdbff && reader->end - reader->at > 2 && reader->at[0] == '\\' && reader->at[1] == 'u')
    {
      reader->at += 2;
      if (read_hexadecimal (reader, &low) && low >= 0xdc00 && low <= 0xdfff)
        unit = 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00);
    }
  if (unit >= 0xd800 && unit <= 0xdfff)
    return fail (reader, error, _("“\\u” gives half of a character.")) != NULL;
  g_string_append_unichar (text, unit);
  return TRUE;
}

static gboolean
read_escape (Reader *reader, GString *text, GError **error)
{
  static const char letters[] = "\"\\/bfnrt";
  static const char meanings[] = "\"\\/\b\f\n\r\t";
  char letter = ++reader->at < reader->end ? *reader->at++ : '\0';
  const char *known = letter != '\0' ? strchr (letters, letter) : NULL;

  if (letter == 'u')
    return read_escaped_character (reader, text, error);
  if (known == NULL)
    return fail (reader, error, _("a backslash in a text must be followed by one of %s."), "\" \\ / b f n r t u") != NULL;
  g_string_append_c (text, meanings[known - letters]);
  return TRUE;
}

/* A text, after its opening quote was seen. The whole file was checked to be UTF-8 before. */
static char *
read_text (Reader *reader, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (reader->at++; reader->at < reader->end;)
    {
      const char *run = reader->at;

      while (reader->at < reader->end && *reader->at != '"' && *reader->at != '\\' && (guchar) *reader->at >= 0x20)
        reader->at++;
      g_string_append_len (text, run, reader->at - run);
      if (reader->at >= reader->end)
        break;
      if (*reader->at == '"')
        {
          reader->at++;
          return g_string_free (g_steal_pointer (&text), FALSE);
        }
      if (*reader->at != '\\')
        return fail (reader, error,
                     _("a text must be closed with “\"” before the end of its line; write a line break as “\\n”."));
      if (!read_escape (reader, text, error))
        return NULL;
    }
  return fail_unexpected (reader, error, _("the closing “\"” of a text"));
}

static gboolean
skip_digits (Reader *reader)
{
  const char *start = reader->at;

  while (reader->at < reader->end && g_ascii_isdigit (*reader->at))
    reader->at++;
  return reader->at > start;
}

static CanevasJsonValue *
read_number (Reader *reader, GError **error)
{
  const char *start = reader->at;
  g_autoptr (CanevasJsonValue) number = value_new (reader, CANEVAS_JSON_NUMBER);
  gboolean good;

  if (*reader->at == '-')
    reader->at++;
  if (reader->at < reader->end && *reader->at == '0')
    {
      reader->at++;
      good = reader->at >= reader->end || !g_ascii_isdigit (*reader->at);
    }
  else
    good = skip_digits (reader);
  if (good && reader->at < reader->end && *reader->at == '.')
    {
      reader->at++;
      good = skip_digits (reader);
    }
  if (good && reader->at < reader->end && (*reader->at == 'e' || *reader->at == 'E'))
    {
      reader->at++;
      if (reader->at < reader->end && (*reader->at == '+' || *reader->at == '-'))
        reader->at++;
      good = skip_digits (reader);
    }
  if (!good)
    return fail (reader, error, _("this number is not written as JSON writes numbers (12 or -0.5)."));
  number->text = g_strndup (start, reader->at - start);
  return g_steal_pointer (&number);
}

static gboolean
read_member_name (Reader *reader, CanevasJsonValue *object, GHashTable *seen, GError **error)
{
  g_autofree char *name = NULL;

  if (peek (reader) != '"')
    return fail_unexpected (reader, error, _("the name of a field between quotes")) != NULL;
  name = read_text (reader, error);
  if (name == NULL)
    return FALSE;
  if (!g_hash_table_add (seen, name))
    return fail (reader, error, _("“%s” is given twice in the same record."), name) != NULL;
  g_ptr_array_add (object->names, g_steal_pointer (&name));
  if (peek (reader) != ':')
    return fail_unexpected (reader, error, _("“:” after a name")) != NULL;
  reader->at++;
  return TRUE;
}

/* An array or an object, after its opening bracket was seen. */
static CanevasJsonValue *
read_collection (Reader *reader, CanevasJsonKind kind, GError **error)
{
  g_autoptr (CanevasJsonValue) collection = value_new (reader, kind);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  const char closing = kind == CANEVAS_JSON_OBJECT ? '}' : ']';

  reader->at++;
  if (++reader->depth > MAXIMUM_DEPTH)
    return fail (reader, error, _("brackets are nested too deep for a Canevas file."));
  if (peek (reader) == closing)
    {
      reader->at++;
      reader->depth--;
      return g_steal_pointer (&collection);
    }
  for (;;)
    {
      CanevasJsonValue *item;
      char next;

      if (kind == CANEVAS_JSON_OBJECT && !read_member_name (reader, collection, seen, error))
        return NULL;
      item = read_value (reader, error);
      if (item == NULL)
        return NULL;
      g_ptr_array_add (collection->items, item);
      next = peek (reader);
      if (next != ',' && next != closing)
        return fail_unexpected (reader, error, kind == CANEVAS_JSON_OBJECT ? _("“,” or “}”") : _("“,” or “]”"));
      reader->at++;
      if (next == closing)
        break;
    }
  reader->depth--;
  return g_steal_pointer (&collection);
}

static gboolean
skip_word (Reader *reader, const char *word)
{
  gsize length = strlen (word);

  if ((gsize) (reader->end - reader->at) < length || strncmp (reader->at, word, length) != 0)
    return FALSE;
  reader->at += length;
  return TRUE;
}

static CanevasJsonValue *
read_value (Reader *reader, GError **error)
{
  char first = peek (reader);
  CanevasJsonValue *value;

  if (first == '{')
    return read_collection (reader, CANEVAS_JSON_OBJECT, error);
  if (first == '[')
    return read_collection (reader, CANEVAS_JSON_ARRAY, error);
  if (first == '-' || g_ascii_isdigit (first))
    return read_number (reader, error);
  if (first == '"')
    {
      g_autoptr (CanevasJsonValue) text = value_new (reader, CANEVAS_JSON_TEXT);

      text->text = read_text (reader, error);
      return text->text != NULL ? g_steal_pointer (&text) : NULL;
    }
  if (skip_word (reader, "null"))
    return value_new (reader, CANEVAS_JSON_NULL);
  if (first == 't' ? skip_word (reader, "true") : skip_word (reader, "false"))
    {
      value = value_new (reader, CANEVAS_JSON_FLAG);
      value->flag = first == 't';
      return value;
    }
  return fail_unexpected (reader, error, _("a value (a text between quotes, a number, true, false, null, “[” or “{”)"));
}

static guint
count_lines (const char *start, const char *end)
{
  guint line = 1;

  for (; start < end; start++)
    line += *start == '\n';
  return line;
}

CanevasJsonValue *
canevas_json_read (GBytes *bytes, const char *name, GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  const char *bad;
  g_autoptr (CanevasJsonValue) value = NULL;
  Reader reader = { .name = name, .at = data, .end = data + size, .line = 1 };

  if (size > CANEVAS_JSON_LARGEST)
    {
      g_set_error (error, CANEVAS_IMPORT_ERROR, CANEVAS_IMPORT_ERROR_FORMAT,
                   _("%s is larger than %u MiB, which no export of Canevas is."), name, CANEVAS_JSON_LARGEST / 1024 / 1024);
      return NULL;
    }
  if (!g_utf8_validate_len (data, size, &bad))
    {
      reader.line = count_lines (data, bad);
      return fail (&reader, error, _("the text is not UTF-8 from here on; save it with the encoding UTF-8."));
    }
  if (size >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0)
    reader.at += 3;
  value = read_value (&reader, error);
  if (value == NULL)
    return NULL;
  if (peek (&reader) != '\0' || reader.at < reader.end)
    return fail (&reader, error, _("nothing may follow the last bracket."));
  return g_steal_pointer (&value);
}

void
canevas_json_value_free (CanevasJsonValue *self)
{
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->names, g_ptr_array_unref);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_free (self);
}

const CanevasJsonValue *
canevas_json_value_find (const CanevasJsonValue *self, const char *name)
{
  g_return_val_if_fail (self != NULL && self->kind == CANEVAS_JSON_OBJECT, NULL);

  for (guint i = 0; i < self->names->len; i++)
    if (strcmp (g_ptr_array_index (self->names, i), name) == 0)
      return g_ptr_array_index (self->items, i);
  return NULL;
}

void
canevas_json_append_text (GString *json, const char *text)
{
  g_string_append_c (json, '"');
  for (const char *at = text; *at != '\0'; at++)
    {
      if (*at == '"' || *at == '\\')
        g_string_append_printf (json, "\\%c", *at);
      else if (*at == '\n')
        g_string_append (json, "\\n");
      else if (*at == '\t')
        g_string_append (json, "\\t");
      else if ((guchar) *at < 0x20)
        g_string_append_printf (json, "\\u%04x", (guchar) *at);
      else
        g_string_append_c (json, *at);
    }
  g_string_append_c (json, '"');
}
