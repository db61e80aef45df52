/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-expression.h"

#include "canevas-aggregate.h"
#include "canevas-store.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Between two paths that must lead to one record. */
#define IS " is "

/* A relation cut in its parts: "project.signatory[kind=signature]". */
typedef struct
{
  char *path;   /* (nullable): "project" */
  char *table;  /* "signatory" */
  char *filter; /* (nullable): "kind=signature" */
} Relation;

static void
relation_clear (Relation *relation)
{
  g_free (relation->path);
  g_free (relation->table);
  g_free (relation->filter);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Relation, relation_clear)

static const char *
find_closing_bracket (const char *open)
{
  int depth = 0;

  for (const char *at = open; *at != '\0'; at++)
    {
      depth += *at == '[';
      depth -= *at == ']';
      if (depth == 0)
        return at;
    }
  return NULL;
}

static gboolean
relation_parse (const char *text, Relation *relation, GError **error)
{
  const char *open = strchr (text, '['), *close = NULL, *dot;
  g_autofree char *names = NULL;

  if (open != NULL)
    {
      close = find_closing_bracket (open);
      if (close == NULL || close[1] != '\0')
        {
          g_set_error (error, CANEVAS_SCOPE_ERROR, CANEVAS_SCOPE_ERROR_SYNTAX, _("The brackets of “%s” do not close."), text);
          return FALSE;
        }
      relation->filter = g_strndup (open + 1, (gsize) (close - open - 1));
    }
  names = open != NULL ? g_strndup (text, (gsize) (open - text)) : g_strdup (text);
  dot = strrchr (names, '.');
  relation->path = dot != NULL ? g_strndup (names, (gsize) (dot - names)) : NULL;
  relation->table = g_strdup (dot != NULL ? dot + 1 : names);
  return TRUE;
}

/* The record before the dot, or the scope's own; owned by @value. */
static gboolean
find_owner (const CanevasScope *scope, const char *path, CanevasValue *value, GError **error)
{
  if (path == NULL)
    {
      value->type = scope->type;
      value->record = scope->record != NULL ? g_object_ref (scope->record) : NULL;
      return TRUE;
    }
  if (!canevas_scope_resolve (scope, path, value, error))
    return FALSE;
  if (value->field != NULL && value->field->kind == CANEVAS_FIELD_REFERENCE)
    {
      CanevasRecord *target = value->record != NULL ? canevas_record_get_reference (value->record, value->field->name) : NULL;

      value->type = canevas_schema_find_type (scope->schema, value->field->references);
      value->field = NULL;
      g_clear_object (&value->record);
      value->record = target;
    }
  if (value->type == NULL || value->field != NULL || value->derived != NULL)
    {
      g_set_error (error, CANEVAS_SCOPE_ERROR, CANEVAS_SCOPE_ERROR_NAME, _("“%s” leads to no other record."), path);
      return FALSE;
    }
  return TRUE;
}

/* The field by which records of @type belong to one of @owner: their parent, else the first that refers to it. (nullable) */
static const CanevasField *
find_link (const CanevasRecordType *type, const CanevasRecordType *owner)
{
  const CanevasField *link = NULL;

  for (guint i = 0; i < type->n_fields; i++)
    {
      const CanevasField *field = &type->fields[i];

      if (field->kind != CANEVAS_FIELD_REFERENCE || g_strcmp0 (field->references, owner->table) != 0)
        continue;
      if (g_strcmp0 (field->name, type->parent) == 0)
        return field;
      if (link == NULL)
        link = field;
    }
  return link;
}

/* Keeps the records for which @filter holds. While checking there are none: the filter is tried once on nothing. */
static gboolean
filter_records (const CanevasScope *scope, GPtrArray *records, const CanevasRecordType *type, const char *filter, GError **error)
{
  gboolean holds;

  if (records->len == 0)
    {
      CanevasScope inner = { scope, NULL, scope->schema, type, NULL, 0, NULL };

      return canevas_expression_test (&inner, filter, &holds, error);
    }
  for (guint i = records->len; i > 0; i--)
    {
      CanevasScope inner = { scope, NULL, scope->schema, type, g_ptr_array_index (records, i - 1), i, NULL };

      if (!canevas_expression_test (&inner, filter, &holds, error))
        return FALSE;
      if (!holds)
        g_ptr_array_remove_index (records, i - 1);
    }
  return TRUE;
}

static GPtrArray *
load (CanevasRecord *owner, const CanevasRecordType *type, const CanevasField *link)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);
  CanevasStore *store = owner != NULL ? canevas_record_get_store (owner) : NULL;
  g_autoptr (CanevasList) list = NULL;

  if (store == NULL)
    return records;
  if (g_strcmp0 (link->name, type->parent) == 0)
    list = canevas_store_children (store, type, canevas_record_get_id (owner));
  else
    list = canevas_store_referring (store, type, link->name, canevas_record_get_id (owner));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    g_ptr_array_add (records, g_list_model_get_item (G_LIST_MODEL (list), i));
  return records;
}

static GPtrArray *
relate (const CanevasScope *scope, const Relation *relation, const CanevasRecordType **type, GError **error)
{
  g_auto (CanevasValue) owner = { NULL };
  g_autoptr (GPtrArray) records = NULL;
  const CanevasField *link;

  if (!find_owner (scope, relation->path, &owner, error))
    return NULL;
  *type = canevas_schema_find_type (scope->schema, relation->table);
  link = *type != NULL ? find_link (*type, owner.type) : NULL;
  if (link == NULL)
    {
      g_set_error (error, CANEVAS_SCOPE_ERROR, CANEVAS_SCOPE_ERROR_NAME, _("“%s” is no field and no list of “%s”."),
                   relation->table,
                   owner.type->table);
      return NULL;
    }
  records = load (owner.record, *type, link);
  if (relation->filter != NULL && !filter_records (scope, records, *type, relation->filter, error))
    return NULL;
  return g_steal_pointer (&records);
}

GPtrArray *
canevas_expression_relate (const CanevasScope *scope, const char *relation, const CanevasRecordType **type, GError **error)
{
  g_auto (Relation) parsed = { NULL };

  return relation_parse (relation, &parsed, error) ? relate (scope, &parsed, type, error) : NULL;
}

typedef struct
{
  CanevasValue key;
  CanevasRecord *record;
  guint place;
  int sign;
} Sorted;

static int
compare_sorted (gconstpointer a, gconstpointer b)
{
  const Sorted *first = a, *second = b;
  int order;

  if (canevas_value_is_set (&first->key) != canevas_value_is_set (&second->key))
    return canevas_value_compare (&first->key, &second->key);
  order = first->sign * canevas_value_compare (&first->key, &second->key);
  return order != 0 ? order : (int) first->place - (int) second->place;
}

gboolean
canevas_expression_sort (const CanevasScope *scope, GPtrArray *records, const CanevasRecordType *type, const char *path,
                         GError **error)
{
  int sign = path[0] == '-' ? -1 : 1;
  const char *key = path + (sign < 0);
  g_autofree Sorted *sorted = g_new0 (Sorted, records->len + 1);
  gboolean done = TRUE;

  /* One more than there are records, so that the path is tried even when there is nothing to sort. */
  for (guint i = 0; i <= records->len && done; i++)
    {
      CanevasScope inner = { scope, NULL, scope->schema, type, NULL, 0, NULL };

      if (i < records->len)
        inner.record = g_ptr_array_index (records, i);
      sorted[i].record = inner.record;
      sorted[i].place = i;
      sorted[i].sign = sign;
      done = canevas_scope_resolve (&inner, key, &sorted[i].key, error);
    }
  if (done)
    {
      qsort (sorted, records->len, sizeof (Sorted), compare_sorted);
      for (guint i = 0; i < records->len; i++)
        records->pdata[i] = sorted[i].record;
    }
  for (guint i = 0; i <= records->len; i++)
    canevas_value_clear (&sorted[i].key);
  return done;
}

/* A path, or a relation and a path from the first of its records: "project.signatory[kind=visa].position". */
static gboolean
resolve_operand (const CanevasScope *scope, const char *operand, CanevasValue *value, GError **error)
{
  const char *open = strchr (operand, '['), *close = open != NULL ? find_closing_bracket (open) : NULL;
  CanevasScope inner = { scope, NULL, scope->schema, NULL, NULL, 1, NULL };
  g_autofree char *relation = NULL;
  g_autoptr (GPtrArray) records = NULL;

  if (open == NULL)
    return canevas_scope_resolve (scope, operand, value, error);
  if (close == NULL || close[1] != '.')
    {
      g_set_error (error, CANEVAS_SCOPE_ERROR, CANEVAS_SCOPE_ERROR_SYNTAX, _("A field must follow the brackets of “%s”."),
                   operand);
      return FALSE;
    }
  relation = g_strndup (operand, (gsize) (close + 1 - operand));
  records = canevas_expression_relate (scope, relation, &inner.type, error);
  if (records == NULL)
    return FALSE;
  inner.record = records->len > 0 ? g_ptr_array_index (records, 0) : NULL;
  return canevas_scope_resolve (&inner, close + 2, value, error);
}

/* "line_manager~position": two texts that say the same. */
static gboolean
test_likeness (const CanevasScope *scope, const char *operands, gboolean *result, GError **error)
{
  g_auto (GStrv) sides = g_strsplit (operands, "~", 2);
  g_auto (CanevasValue) left = { NULL };
  g_auto (CanevasValue) right = { NULL };

  if (!resolve_operand (scope, g_strstrip (sides[0]), &left, error) ||
      !resolve_operand (scope, g_strstrip (sides[1]), &right, error))
    return FALSE;
  *result = canevas_value_says (&left, &right);
  return TRUE;
}

/* The record that a path leads to, by a reference or by name. (transfer full) (nullable) */
static CanevasRecord *
find_record (const CanevasScope *scope, const char *path, GError **error)
{
  g_auto (CanevasValue) owner = { NULL };

  if (!find_owner (scope, path, &owner, error))
    return NULL;
  return owner.record != NULL ? g_object_ref (owner.record) : NULL;
}

/* "function is column": two paths that lead to one record. */
static gboolean
test_identity (const CanevasScope *scope, const char *operands, gboolean *result, GError **error)
{
  g_auto (GStrv) sides = g_strsplit (operands, IS, 2);
  g_autoptr (GError) failure = NULL;
  g_autoptr (CanevasRecord) left = find_record (scope, g_strstrip (sides[0]), &failure);
  g_autoptr (CanevasRecord) right = failure == NULL ? find_record (scope, g_strstrip (sides[1]), &failure) : NULL;

  *result = left != NULL && left == right;
  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  return failure == NULL && (error == NULL || *error == NULL);
}

/* Whether the text has a "~" of its own, outside brackets. */
static gboolean
has_likeness (const char *text)
{
  int depth = 0;

  for (const char *at = text; *at != '\0'; at++)
    {
      depth += *at == '[';
      depth -= *at == ']';
      if (depth == 0 && *at == '~')
        return TRUE;
    }
  return FALSE;
}

static gboolean
test_list (const CanevasScope *scope, const char *operand, gboolean *result, GError **error)
{
  const CanevasRecordType *type;
  g_autoptr (GPtrArray) records = canevas_expression_relate (scope, operand, &type, error);

  if (records == NULL)
    return FALSE;
  *result = records->len > 0;
  return TRUE;
}

/* One term without "not": "kind=fixed", "kind!=fixed", "start_date", "risk". */
static gboolean
test_operand (const CanevasScope *scope, char *operand, gboolean *result, GError **error)
{
  gboolean differs = FALSE;
  g_auto (CanevasValue) value = { NULL };
  g_autoptr (GError) failure = NULL;
  const char *open = strchr (operand, '[');
  char *equals = open == NULL ? strchr (operand, '=') : NULL;
  const char *literal = equals != NULL ? equals + 1 : NULL;

  if (equals != NULL)
    {
      differs = equals > operand && equals[-1] == '!';
      equals[differs ? -1 : 0] = '\0';
    }
  if (open == NULL && canevas_scope_resolve (scope, operand, &value, &failure))
    *result = literal != NULL ? canevas_value_equals (&value, literal) : canevas_value_is_set (&value);
  else if (literal != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  else if (!test_list (scope, operand, result, error))
    return FALSE;
  *result ^= differs;
  return TRUE;
}

static gboolean
test_term (const CanevasScope *scope, const char *term, gboolean *result, GError **error)
{
  gboolean negated = g_str_has_prefix (term, "not ");
  g_autofree char *operand = g_strstrip (g_strdup (negated ? term + 4 : term));
  gboolean done;

  if (has_likeness (operand))
    done = test_likeness (scope, operand, result, error);
  else if (strstr (operand, IS) != NULL && strchr (operand, '[') == NULL)
    done = test_identity (scope, operand, result, error);
  else
    done = test_operand (scope, operand, result, error);
  *result ^= negated;
  return done;
}

/* The end of a term: before " and " or " or " outside brackets. */
static const char *
find_term_end (const char *text, gboolean *is_or)
{
  int depth = 0;

  for (const char *at = text; *at != '\0'; at++)
    {
      depth += *at == '[';
      depth -= *at == ']';
      *is_or = g_str_has_prefix (at, " or ");
      if (depth == 0 && (*is_or || g_str_has_prefix (at, " and ")))
        return at;
    }
  return NULL;
}

gboolean
canevas_expression_test (const CanevasScope *scope, const char *condition, gboolean *result, GError **error)
{
  const char *at = condition;
  gboolean any = FALSE, all = TRUE;

  while (at != NULL)
    {
      gboolean is_or = FALSE, holds = FALSE;
      const char *end = find_term_end (at, &is_or);
      g_autofree char *term = end != NULL ? g_strndup (at, (gsize) (end - at)) : g_strdup (at);

      /* Terms after a decided one are tried too: conditions are short, and their names are then always checked. */
      if (!test_term (scope, g_strstrip (term), &holds, error))
        return FALSE;
      all = all && holds;
      if (end == NULL || is_or)
        {
          any = any || all;
          all = TRUE;
        }
      at = end != NULL ? end + (is_or ? strlen (" or ") : strlen (" and ")) : NULL;
    }
  *result = condition == NULL || any;
  return TRUE;
}

/* One expression without its braces. */
static char *
evaluate (const CanevasScope *scope, const char *expression, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (expression, "|", 2);
  const char *format = parts[0] != NULL ? parts[1] : NULL;
  g_auto (CanevasValue) value = { NULL };

  if (format != NULL && !canevas_value_has_format (format))
    {
      g_set_error (error, CANEVAS_SCOPE_ERROR, CANEVAS_SCOPE_ERROR_SYNTAX, _("“%s” is no format."), format);
      return NULL;
    }
  if (parts[0] != NULL && canevas_aggregate_is_one (parts[0]))
    return canevas_aggregate_evaluate (scope, parts[0], format, error);
  if (!canevas_scope_resolve (scope, parts[0] != NULL ? parts[0] : "", &value, error))
    return NULL;
  return canevas_value_format (&value, format);
}

char *
canevas_expression_expand (const CanevasScope *scope, const char *text, gboolean *filled, GError **error)
{
  g_autoptr (GString) expanded = g_string_new (NULL);
  gboolean has_expression = FALSE, has_value = FALSE;
  const char *open;

  for (; (open = strchr (text, '{')) != NULL; text = strchr (open, '}') + 1)
    {
      const char *close = strchr (open, '}');
      g_autofree char *expression = NULL;
      g_autofree char *value = NULL;

      if (close == NULL)
        {
          g_set_error (error, CANEVAS_SCOPE_ERROR, CANEVAS_SCOPE_ERROR_SYNTAX, _("The braces of “%s” do not close."), text);
          return NULL;
        }
      g_string_append_len (expanded, text, open - text);
      expression = g_strndup (open + 1, (gsize) (close - open - 1));
      value = evaluate (scope, expression, error);
      if (value == NULL)
        return NULL;
      g_string_append (expanded, value);
      has_expression = TRUE;
      has_value |= value[0] != '\0';
    }
  g_string_append (expanded, text);
  if (filled != NULL)
    *filled = !has_expression || has_value;
  return g_string_free (g_steal_pointer (&expanded), FALSE);
}
