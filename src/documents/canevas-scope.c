/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-scope.h"

#include <glib/gi18n-lib.h>

G_DEFINE_QUARK (canevas-scope-error-quark, canevas_scope_error)

/* What is known without any record. (nullable) */
static char *
dup_special (const CanevasScope *self, const char *name)
{
  const CanevasScope *outmost = self;

  while (outmost->document == NULL && outmost->outer != NULL)
    outmost = outmost->outer;

  if (g_str_equal (name, "number"))
    return g_strdup_printf ("%u", self->number);
  if (g_str_equal (name, "first"))
    return g_strdup (self->number == 1 ? "1" : "");
  if (g_str_equal (name, "draft"))
    return g_strdup (outmost->document != NULL && outmost->document->draft ? "1" : "");
  if (g_str_equal (name, "final"))
    return g_strdup (outmost->document != NULL && !outmost->document->draft ? "1" : "");
  if (g_str_equal (name, "date"))
    return g_strdup (outmost->document != NULL && outmost->document->date != NULL ? outmost->document->date : "");
  return NULL;
}

static const CanevasScope *
find_named (const CanevasScope *self, const char *name)
{
  for (const CanevasScope *scope = self; scope != NULL; scope = scope->outer)
    if (g_strcmp0 (scope->name, name) == 0)
      return scope;
  return NULL;
}

/* Goes on to a field or derived value of @value's record; its title, where that is no field, is the record itself. */
static gboolean
enter_field (CanevasValue *value, const char *name, GError **error)
{
  int field = canevas_record_type_find_field (value->type, name);

  if (field >= 0)
    {
      value->field = &value->type->fields[field];
      return TRUE;
    }
  value->derived = canevas_derived_find (value->type, name);
  if (value->derived != NULL || g_str_equal (name, "title"))
    return TRUE;
  g_set_error (error, CANEVAS_SCOPE_ERROR, CANEVAS_SCOPE_ERROR_NAME, _("“%s” is no field of “%s”."), name, value->type->table);
  return FALSE;
}

/* Goes from a reference to the record it points to. */
static gboolean
follow (const CanevasScope *self, CanevasValue *value, GError **error)
{
  CanevasRecord *target = NULL;

  if (value->field == NULL && value->derived == NULL && value->text == NULL)
    return TRUE; /* a named record: already there */
  if (value->field == NULL || value->field->kind != CANEVAS_FIELD_REFERENCE)
    {
      g_set_error (error, CANEVAS_SCOPE_ERROR, CANEVAS_SCOPE_ERROR_NAME, _("“%s” leads to no other record."),
                   value->field != NULL ? value->field->name : "");
      return FALSE;
    }
  if (value->record != NULL)
    target = canevas_record_get_reference (value->record, value->field->name);
  value->type = canevas_schema_find_type (self->schema, value->field->references);
  g_clear_object (&value->record);
  value->record = target;
  value->field = NULL;
  return TRUE;
}

static gboolean
begin (const CanevasScope *self, const char *name, CanevasValue *value, GError **error)
{
  const CanevasScope *named;

  /* A step of a calendar has a date of its own: a field comes before what is said of the document. */
  if (canevas_record_type_find_field (self->type, name) < 0)
    value->text = dup_special (self, name);
  if (value->text != NULL)
    return TRUE;

  if (canevas_record_type_find_field (self->type, name) < 0 && (named = find_named (self, name)) != NULL)
    {
      value->type = named->type;
      value->record = named->record != NULL ? g_object_ref (named->record) : NULL;
      return TRUE;
    }
  value->type = self->type;
  value->record = self->record != NULL ? g_object_ref (self->record) : NULL;
  return enter_field (value, name, error);
}

gboolean
canevas_scope_resolve (const CanevasScope *self, const char *path, CanevasValue *value, GError **error)
{
  g_auto (GStrv) names = g_strsplit (path, ".", -1);
  const CanevasScope *named;

  if (names[0] == NULL || names[0][0] == '\0')
    {
      g_set_error (error, CANEVAS_SCOPE_ERROR, CANEVAS_SCOPE_ERROR_SYNTAX, _("A name is missing."));
      return FALSE;
    }
  /* "goal.number": the place of a named scope's record, which is no field of it. */
  if (names[1] != NULL && names[2] == NULL && g_str_equal (names[1], "number") && (named = find_named (self, names[0])) != NULL)
    {
      value->text = dup_special (named, "number");
      return TRUE;
    }
  if (!begin (self, names[0], value, error))
    return FALSE;
  for (guint i = 1; names[i] != NULL; i++)
    if (!follow (self, value, error) || !enter_field (value, names[i], error))
      return FALSE;
  return TRUE;
}
