/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-json-import.h"

#include "canevas-json-value.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

static G_GNUC_PRINTF (5, 6) gboolean
fail_at_line (const char *name, guint line, CanevasImportError code, GError **error, const char *format, ...)
{
  g_autofree char *what = NULL;
  va_list arguments;

  va_start (arguments, format);
  what = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error (error, CANEVAS_IMPORT_ERROR, code, _("%s, line %u: %s"), name, line, what);
  return FALSE;
}

static const char *
describe_kind (CanevasJsonKind kind)
{
  switch (kind)
    {
    case CANEVAS_JSON_NULL:
      return _("null");
    case CANEVAS_JSON_FLAG:
      return _("true or false");
    case CANEVAS_JSON_NUMBER:
      return _("a number");
    case CANEVAS_JSON_TEXT:
      return _("a text between quotes");
    case CANEVAS_JSON_ARRAY:
      return _("a list between “[” and “]”");
    case CANEVAS_JSON_OBJECT:
      return _("a record between “{” and “}”");
    default:
      g_return_val_if_reached ("");
    }
}

static CanevasJsonKind
get_expected_kind (const CanevasField *field)
{
  switch (field->kind)
    {
    case CANEVAS_FIELD_INTEGER:
    case CANEVAS_FIELD_DECIMAL:
    case CANEVAS_FIELD_DURATION:
      return CANEVAS_JSON_NUMBER;
    case CANEVAS_FIELD_FLAG:
      return CANEVAS_JSON_FLAG;
    case CANEVAS_FIELD_TEXT:
    case CANEVAS_FIELD_LONG_TEXT:
    case CANEVAS_FIELD_DATE:
    case CANEVAS_FIELD_CHOICE:
    case CANEVAS_FIELD_REFERENCE:
    case CANEVAS_FIELD_COLOUR:
    default:
      return CANEVAS_JSON_TEXT;
    }
}

/* Texts of other systems end their lines with CR LF; in a file of Canevas a line ends with LF alone. */
static char *
dup_with_plain_line_ends (const char *text)
{
  GString *plain = g_string_new (text);

  g_string_replace (plain, "\r\n", "\n", 0);
  return g_string_free (plain, FALSE);
}

static gboolean
convert_number (const CanevasField *field, const char *text, GValue *value)
{
  gint64 integer;
  double decimal;

  if (field->kind == CANEVAS_FIELD_DECIMAL)
    {
      decimal = g_ascii_strtod (text, NULL);
      g_value_init (value, G_TYPE_DOUBLE);
      g_value_set_double (value, decimal);
      return isfinite (decimal);
    }
  if (!g_ascii_string_to_signed (text, 10, G_MININT64, G_MAXINT64, &integer, NULL))
    return FALSE;
  g_value_init (value, G_TYPE_INT64);
  g_value_set_int64 (value, integer);
  return TRUE;
}

static gboolean
read_field (CanevasImport *import, const CanevasRecordType *type, guint index, const CanevasJsonValue *json, GError **error)
{
  const CanevasField *field = &type->fields[index];
  g_auto (GValue) value = G_VALUE_INIT;
  g_autofree char *message = NULL;

  if (json->kind == CANEVAS_JSON_NULL && field->kind != CANEVAS_FIELD_FLAG)
    return canevas_import_set (import, index, &value, error);
  if (json->kind != get_expected_kind (field))
    {
      message = g_strdup_printf (_("there should be %s, not %s."), describe_kind (get_expected_kind (field)),
                                 describe_kind (json->kind));
      canevas_import_fail (import, field->name, CANEVAS_IMPORT_ERROR_VALUE, message, error);
      return FALSE;
    }
  if (json->kind == CANEVAS_JSON_NUMBER && !convert_number (field, json->text, &value))
    {
      message = g_strdup_printf (field->kind == CANEVAS_FIELD_DECIMAL ? _("the number %s is too large.")
                                                                      : _("%s is not a whole number that fits here."),
                                 json->text);
      canevas_import_fail (import, field->name, CANEVAS_IMPORT_ERROR_VALUE, message, error);
      return FALSE;
    }
  if (json->kind == CANEVAS_JSON_FLAG)
    {
      g_value_init (&value, G_TYPE_BOOLEAN);
      g_value_set_boolean (&value, json->flag);
    }
  if (json->kind == CANEVAS_JSON_TEXT && *json->text != '\0')
    {
      g_value_init (&value, G_TYPE_STRING);
      g_value_take_string (&value, dup_with_plain_line_ends (json->text));
    }
  return canevas_import_set (import, index, &value, error);
}

static gboolean
read_members (CanevasImport *import, const CanevasRecordType *type, const CanevasJsonValue *json, GError **error)
{
  for (guint i = 0; i < json->items->len; i++)
    {
      const char *name = g_ptr_array_index (json->names, i);
      int index = canevas_record_type_find_field (type, name);

      if (g_str_equal (name, "id"))
        continue;
      if (index < 0)
        {
          canevas_import_fail (import, name, CANEVAS_IMPORT_ERROR_UNKNOWN, _("no such field is known; check its spelling."),
                               error);
          return FALSE;
        }
      if (!read_field (import, type, index, g_ptr_array_index (json->items, i), error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_record (CanevasImport *import, const char *name, const CanevasRecordType *type, guint number, const CanevasJsonValue *json,
             GError **error)
{
  const CanevasJsonValue *id;

  if (json->kind != CANEVAS_JSON_OBJECT)
    return fail_at_line (name, json->line, CANEVAS_IMPORT_ERROR_FORMAT, error, _("%s %u should be %s, not %s."), type->table,
                         number, describe_kind (CANEVAS_JSON_OBJECT), describe_kind (json->kind));
  id = canevas_json_value_find (json, "id");
  if (id != NULL && id->kind != CANEVAS_JSON_TEXT)
    return fail_at_line (name, id->line, CANEVAS_IMPORT_ERROR_VALUE, error, _("the id of %s %u should be %s, not %s."),
                         type->table, number, describe_kind (CANEVAS_JSON_TEXT), describe_kind (id->kind));
  return canevas_import_add_record (import, type, id != NULL ? id->text : NULL, number, json->line, error) &&
         read_members (import, type, json, error);
}

static gboolean
read_type (CanevasImport *import, const char *name, const CanevasRecordType *type, const CanevasJsonValue *json, GError **error)
{
  if (json->kind != CANEVAS_JSON_ARRAY)
    return fail_at_line (name, json->line, CANEVAS_IMPORT_ERROR_FORMAT, error, _("“%s” should be %s, not %s."), type->table,
                         describe_kind (CANEVAS_JSON_ARRAY), describe_kind (json->kind));
  for (guint i = 0; i < json->items->len; i++)
    if (!read_record (import, name, type, i + 1, g_ptr_array_index (json->items, i), error))
      return FALSE;
  return TRUE;
}

/* The version of the schema: a file written by a newer Canevas may mean things that this one would lose. */
static gboolean
check_schema (const CanevasSchema *schema, const char *name, const CanevasJsonValue *json, GError **error)
{
  gint64 version;

  if (json->kind != CANEVAS_JSON_NUMBER || !g_ascii_string_to_signed (json->text, 10, 1, G_MAXINT64, &version, NULL))
    return fail_at_line (name, json->line, CANEVAS_IMPORT_ERROR_FORMAT, error, _("“schema” should be a whole number from 1."));
  if (version > schema->version)
    return fail_at_line (
        name, json->line, CANEVAS_IMPORT_ERROR_NEWER, error,
        _("it was written by a newer Canevas (schema %s; this one knows up to %d). Update Canevas, then import it again."),
        json->text, schema->version);
  return TRUE;
}

/* Returns: the member "records" of a file whose head is right. */
static const CanevasJsonValue *
check_head (const CanevasSchema *schema, const char *name, const CanevasJsonValue *json, GError **error)
{
  static const char *const known[] = { "format", "schema", "records", NULL };
  const CanevasJsonValue *format, *version, *records;

  format = json->kind == CANEVAS_JSON_OBJECT ? canevas_json_value_find (json, "format") : NULL;
  if (format == NULL || format->kind != CANEVAS_JSON_TEXT || !g_str_equal (format->text, "canevas"))
    {
      fail_at_line (name, json->line, CANEVAS_IMPORT_ERROR_FORMAT, error,
                    _("this is not an export of Canevas: it does not begin with {\"format\": \"canevas\", \"schema\": %d, "
                       "\"records\": …}."),
                    schema->version);
      return NULL;
    }
  for (guint i = 0; i < json->names->len; i++)
    if (!g_strv_contains (known, g_ptr_array_index (json->names, i)))
      {
        const CanevasJsonValue *item = g_ptr_array_index (json->items, i);

        fail_at_line (name, item->line, CANEVAS_IMPORT_ERROR_UNKNOWN, error,
                      _("“%s” is not a part of an export of Canevas; records stand in “records”."),
                      (const char *)g_ptr_array_index (json->names, i));
        return NULL;
      }
  version = canevas_json_value_find (json, "schema");
  records = canevas_json_value_find (json, "records");
  if (version == NULL || records == NULL || records->kind != CANEVAS_JSON_OBJECT)
    {
      fail_at_line (name, json->line, CANEVAS_IMPORT_ERROR_FORMAT, error, _("“%s” is missing from the head of the file."),
                    version == NULL ? "schema" : "records");
      return NULL;
    }
  return check_schema (schema, name, version, error) ? records : NULL;
}

static gboolean
read_records (CanevasImport *import, const CanevasSchema *schema, const char *name, const CanevasRecordType *only,
              const CanevasJsonValue *records, GError **error)
{
  for (guint i = 0; i < records->items->len; i++)
    {
      const char *table = g_ptr_array_index (records->names, i);
      const CanevasJsonValue *json = g_ptr_array_index (records->items, i);
      const CanevasRecordType *type = canevas_schema_find_type (schema, table);

      if (type == NULL)
        return fail_at_line (name, json->line, CANEVAS_IMPORT_ERROR_UNKNOWN, error,
                             _("“%s” is not a type of record that Canevas knows; check its spelling."), table);
      if (only != NULL && type != only)
        return fail_at_line (
            name, json->line, CANEVAS_IMPORT_ERROR_UNKNOWN, error,
            _("it also holds records of the type “%s”, and only “%s” was asked for; import it as “data” to take everything."),
            table, only->table);
      if (!read_type (import, name, type, json, error))
        return FALSE;
    }
  return TRUE;
}

CanevasImport *
canevas_json_import (CanevasStore *store, GBytes *bytes, const char *name, const CanevasRecordType *type, GError **error)
{
  const CanevasSchema *schema;
  const CanevasJsonValue *records;
  g_autoptr (CanevasJsonValue) json = NULL;
  g_autoptr (CanevasImport) import = NULL;

  g_return_val_if_fail (CANEVAS_IS_STORE (store), NULL);
  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  schema = canevas_store_get_schema (store);
  json = canevas_json_read (bytes, name, error);
  if (json == NULL)
    return NULL;
  records = check_head (schema, name, json, error);
  if (records == NULL)
    return NULL;
  import = canevas_import_new (store, name);
  if (!read_records (import, schema, name, type, records, error) || !canevas_import_check (import, error))
    return NULL;
  return g_steal_pointer (&import);
}
