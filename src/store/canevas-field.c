/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-field.h"

#include "canevas-cell-private.h"
#include "canevas-store.h"
#include "canevas-uuid-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <math.h>

/* Longer texts belong in an attached document; the limit also keeps a hostile file from filling the memory. */
#define LONGEST_TEXT 100000

const CanevasRecordType *
canevas_schema_find_type (const CanevasSchema *schema, const char *table)
{
  g_return_val_if_fail (schema != NULL, NULL);

  for (guint i = 0; i < schema->n_types; i++)
    if (g_strcmp0 (schema->types[i]->table, table) == 0)
      return schema->types[i];
  return NULL;
}

int
canevas_record_type_find_field (const CanevasRecordType *type, const char *name)
{
  g_return_val_if_fail (type != NULL, -1);

  /* Whoever names a field in the program mostly has the very text of the table: linkers keep one of each. */
  for (guint i = 0; i < type->n_fields; i++)
    if (type->fields[i].name == name)
      return (int) i;
  for (guint i = 0; i < type->n_fields; i++)
    if (g_strcmp0 (type->fields[i].name, name) == 0)
      return (int) i;
  return -1;
}

GType
canevas_field_get_value_type (const CanevasField *field)
{
  g_return_val_if_fail (field != NULL, G_TYPE_INVALID);

  if (canevas_field_is_textual (field))
    return G_TYPE_STRING;
  if (field->kind == CANEVAS_FIELD_DECIMAL)
    return G_TYPE_DOUBLE;
  return field->kind == CANEVAS_FIELD_FLAG ? G_TYPE_BOOLEAN : G_TYPE_INT64;
}

G_GNUC_PRINTF (2, 3)
static gboolean
refuse (GError **error, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error_literal (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_VALUE, message);
  return FALSE;
}

/* The shortest decimal text that reads back as the same number. */
static char *
decimal_to_text (double value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  for (int digits = 15; digits <= 17; digits++)
    {
      char format[] = "%.17g";

      format[3] = (char) ('0' + digits - 10);
      g_ascii_formatd (buffer, sizeof buffer, format, value);
      if (g_ascii_strtod (buffer, NULL) == value)
        break;
    }
  return g_strdup (buffer);
}

static gboolean
is_day (const char *text)
{
  int part[3] = { 0 };

  if (strlen (text) != 10)
    return FALSE;
  for (int i = 0, p = 0; i < 10; i++)
    {
      if (i == 4 || i == 7)
        {
          if (text[i] != '-')
            return FALSE;
          p++;
        }
      else if (g_ascii_isdigit (text[i]))
        part[p] = part[p] * 10 + (text[i] - '0');
      else
        return FALSE;
    }
  return g_date_valid_dmy ((GDateDay) MIN (part[2], 255), (GDateMonth) part[1], (GDateYear) part[0]);
}

static gboolean
is_colour (const char *text)
{
  if (text[0] != '#' || strlen (text) != 7)
    return FALSE;
  for (int i = 1; i < 7; i++)
    if (!g_ascii_isxdigit (text[i]))
      return FALSE;
  return TRUE;
}

static gboolean
check_characters (const CanevasField *field, const char *text, GError **error)
{
  const char *label = _(field->label);
  glong length = 0;
  glong most = field->maximum > 0 ? (glong) field->maximum : LONGEST_TEXT;

  if (!g_utf8_validate (text, -1, NULL))
    return refuse (error, _("“%s” has characters that are not valid text. Type it again."), label);
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p), length++)
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\n' && field->kind != CANEVAS_FIELD_LONG_TEXT)
        return refuse (error, _("“%s” holds one line only: take out the line breaks."), label);
      if (c != '\n' && c != '\t' && g_unichar_iscntrl (c))
        return refuse (error, _("“%s” has a control character, which cannot be kept. Take it out."), label);
    }
  if (length > most)
    return refuse (error,
                   g_dngettext (GETTEXT_PACKAGE,
                                "“%s” can be at most %ld character long.",
                                "“%s” can be at most %ld characters long.", (gulong) most),
                   label, most);
  return TRUE;
}

static gboolean
check_choice (const CanevasField *field, const char *text, GError **error)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (const CanevasChoice *choice = field->choices; choice != NULL && choice->name != NULL; choice++)
    {
      if (strcmp (choice->name, text) == 0)
        return TRUE;
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", choice->name);
    }
  return refuse (error, _("“%s” is not a possible value of “%s”: choose one of %s."), text, _(field->label), names->str);
}

static gboolean
check_text (const CanevasField *field, const char *text, GError **error)
{
  const char *label = _(field->label);

  if (!check_characters (field, text, error))
    return FALSE;

  switch (field->kind)
    {
    case CANEVAS_FIELD_DATE:
      return is_day (text) || refuse (error, _("“%s” must be a day, written like 2026-11-22."), label);
    case CANEVAS_FIELD_COLOUR:
      return is_colour (text) || refuse (error, _("“%s” must be a colour, written like #1A5FB4."), label);
    case CANEVAS_FIELD_REFERENCE:
      return canevas_uuid_is_valid (text) || refuse (error, _("“%s” must be the identifier of a record."), label);
    case CANEVAS_FIELD_CHOICE:
      return check_choice (field, text, error);
    case CANEVAS_FIELD_TEXT:
    case CANEVAS_FIELD_LONG_TEXT:
    case CANEVAS_FIELD_INTEGER:
    case CANEVAS_FIELD_DECIMAL:
    case CANEVAS_FIELD_DURATION:
    case CANEVAS_FIELD_FLAG:
    default:
      return TRUE;
    }
}

static gboolean
check_number (const CanevasField *field, double number, GError **error)
{
  const char *label = _(field->label);

  if (!isfinite (number))
    return refuse (error, _("“%s” must be a number."), label);
  if (field->kind == CANEVAS_FIELD_DURATION && number < 0)
    return refuse (error, _("“%s” is a duration: it cannot be negative."), label);
  if (field->minimum < field->maximum && (number < field->minimum || number > field->maximum))
    {
      g_autofree char *minimum = decimal_to_text (field->minimum);
      g_autofree char *maximum = decimal_to_text (field->maximum);

      return refuse (error, _("“%s” must be between %s and %s."), label, minimum, maximum);
    }
  return TRUE;
}

gboolean
canevas_field_check (const CanevasField *field, const GValue *value, GError **error)
{
  g_return_val_if_fail (field != NULL, FALSE);

  if (value == NULL || !G_IS_VALUE (value))
    return TRUE;
  if (!G_VALUE_HOLDS (value, canevas_field_get_value_type (field)))
    return refuse (error, _("“%s” was given a value of the wrong kind."), _(field->label));
  if (canevas_field_is_textual (field))
    {
      const char *text = g_value_get_string (value);

      return text == NULL || *text == '\0' || check_text (field, text, error);
    }
  if (field->kind == CANEVAS_FIELD_DECIMAL)
    return check_number (field, g_value_get_double (value), error);
  if (field->kind == CANEVAS_FIELD_FLAG)
    return TRUE;
  return check_number (field, (double) g_value_get_int64 (value), error);
}

char *
canevas_field_value_to_text (const CanevasField *field, const GValue *value)
{
  g_return_val_if_fail (field != NULL, NULL);

  if (value == NULL || !G_IS_VALUE (value))
    return NULL;
  if (canevas_field_is_textual (field))
    return g_value_dup_string (value);
  if (field->kind == CANEVAS_FIELD_DECIMAL)
    return decimal_to_text (g_value_get_double (value));
  if (field->kind == CANEVAS_FIELD_FLAG)
    return g_strdup (g_value_get_boolean (value) ? "true" : "false");
  return g_strdup_printf ("%" G_GINT64_FORMAT, g_value_get_int64 (value));
}

/* g_ascii_strtod() also reads "0x1p3", "inf" and "nan", which no file of ours may hold. */
static gboolean
parse_decimal (const char *text, double *number)
{
  char *end = NULL;

  if (strspn (text, "+-0123456789.eE") != strlen (text))
    return FALSE;
  errno = 0;
  *number = g_ascii_strtod (text, &end);
  return end != text && *end == '\0' && errno == 0;
}

gboolean
canevas_field_value_from_text (const CanevasField *field, const char *text, GValue *value, GError **error)
{
  g_auto (GValue) parsed = G_VALUE_INIT;
  gint64 integer;
  double decimal;

  g_return_val_if_fail (field != NULL && value != NULL && !G_IS_VALUE (value), FALSE);

  if (text == NULL || *text == '\0')
    return TRUE;

  g_value_init (&parsed, canevas_field_get_value_type (field));
  if (canevas_field_is_textual (field))
    g_value_set_string (&parsed, text);
  else if (field->kind == CANEVAS_FIELD_FLAG)
    {
      if (strcmp (text, "true") != 0 && strcmp (text, "false") != 0)
        return refuse (error, _("“%s” must be true or false."), _(field->label));
      g_value_set_boolean (&parsed, *text == 't');
    }
  else if (field->kind == CANEVAS_FIELD_DECIMAL)
    {
      if (!parse_decimal (text, &decimal))
        return refuse (error, _("“%s” must be a number."), _(field->label));
      g_value_set_double (&parsed, decimal);
    }
  else
    {
      if (!g_ascii_string_to_signed (text, 10, G_MININT64, G_MAXINT64, &integer, NULL))
        return refuse (error, _("“%s” must be a whole number."), _(field->label));
      g_value_set_int64 (&parsed, integer);
    }

  if (!canevas_field_check (field, &parsed, error))
    return FALSE;
  *value = parsed;
  parsed = (GValue) G_VALUE_INIT;
  return TRUE;
}

const char *
canevas_field_get_choice_label (const CanevasField *field, const char *name)
{
  g_return_val_if_fail (field != NULL, "");

  if (name == NULL)
    return "";
  for (const CanevasChoice *choice = field->choices; choice != NULL && choice->name != NULL; choice++)
    if (strcmp (choice->name, name) == 0)
      return g_dpgettext2 (GETTEXT_PACKAGE, "choice", choice->label);
  return name;
}
