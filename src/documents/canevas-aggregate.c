/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-aggregate.h"

#include "canevas-expression.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* "total resource_line[kind=staff].quantity measure" in its parts. */
typedef struct
{
  char *relation;
  char *field; /* (nullable): count needs none */
  char *group; /* (nullable): the field whose values are kept apart */
} Aggregate;

static void
aggregate_clear (Aggregate *aggregate)
{
  g_free (aggregate->relation);
  g_free (aggregate->field);
  g_free (aggregate->group);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Aggregate, aggregate_clear)

gboolean
canevas_aggregate_is_one (const char *expression)
{
  return g_str_has_prefix (expression, "count ") || g_str_has_prefix (expression, "sum ") ||
         g_str_has_prefix (expression, "total ") || g_str_has_prefix (expression, "list ");
}

static gboolean
aggregate_parse (const char *expression, Aggregate *aggregate, GError **error)
{
  const char *operand = strchr (expression, ' ') + 1, *bracket = strrchr (operand, ']');
  const char *dot = strrchr (bracket != NULL ? bracket : operand, '.'), *space;

  if (g_str_has_prefix (expression, "count "))
    {
      aggregate->relation = g_strdup (operand);
      return TRUE;
    }
  if (dot == NULL)
    {
      g_set_error (error, CANEVAS_SCOPE_ERROR, CANEVAS_SCOPE_ERROR_SYNTAX, _("“%s” names no field after its list."), expression);
      return FALSE;
    }
  aggregate->relation = g_strndup (operand, (gsize) (dot - operand));
  space = g_str_has_prefix (expression, "total ") ? strchr (dot, ' ') : NULL;
  aggregate->field = space != NULL ? g_strndup (dot + 1, (gsize) (space - dot - 1)) : g_strdup (dot + 1);
  aggregate->group = space != NULL ? g_strdup (space + 1) : NULL;
  return TRUE;
}

/* What the field says of each record, once each, in a sentence. */
static char *
list_texts (const Aggregate *aggregate, CanevasScope *inner, GPtrArray *records, const char *format, GError **error)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  /* One more than there are records, so that the path is tried even when there are none. */
  for (guint i = 0; i <= records->len; i++)
    {
      g_auto (CanevasValue) value = { NULL };
      g_autofree char *text = NULL;

      inner->record = i < records->len ? g_ptr_array_index (records, i) : NULL;
      if (!canevas_scope_resolve (inner, aggregate->field, &value, error))
        return NULL;
      text = canevas_value_format (&value, format);
      if (text[0] != '\0' && !g_ptr_array_find_with_equal_func (texts, text, g_str_equal, NULL))
        g_ptr_array_add (texts, g_steal_pointer (&text));
    }
  g_ptr_array_add (texts, NULL);
  return g_strjoinv (_("; "), (char **) texts->pdata);
}

/* One sum; the text of a group is that of its first record. */
typedef struct
{
  char *group;
  double sum;
} Sum;

static void
sum_free (gpointer data)
{
  Sum *sum = data;

  g_free (sum->group);
  g_free (sum);
}

static Sum *
find_sum (GPtrArray *sums, const char *group)
{
  Sum *sum;

  for (guint i = 0; i < sums->len; i++)
    if (g_str_equal (((Sum *) g_ptr_array_index (sums, i))->group, group))
      return g_ptr_array_index (sums, i);
  sum = g_new0 (Sum, 1);
  sum->group = g_strdup (group);
  g_ptr_array_add (sums, sum);
  return sum;
}

/* @scope may hold no record: then the names are only tried. */
static gboolean
add (const Aggregate *aggregate, const CanevasScope *scope, GPtrArray *sums, GError **error)
{
  g_auto (CanevasValue) value = { NULL };
  g_auto (CanevasValue) group = { NULL };
  g_autofree char *name = NULL;

  if (aggregate->field != NULL && !canevas_scope_resolve (scope, aggregate->field, &value, error))
    return FALSE;
  if (aggregate->group != NULL && !canevas_scope_resolve (scope, aggregate->group, &group, error))
    return FALSE;
  if (scope->record == NULL)
    return TRUE;
  name = canevas_value_format (&group, NULL);
  find_sum (sums, name)->sum += aggregate->field != NULL ? canevas_value_get_number (&value) : 1;
  return TRUE;
}

char *
canevas_aggregate_evaluate (const CanevasScope *scope, const char *expression, const char *format, GError **error)
{
  g_auto (Aggregate) aggregate = { NULL };
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (GPtrArray) sums = g_ptr_array_new_with_free_func (sum_free);
  g_autoptr (GString) text = g_string_new (NULL);
  CanevasScope inner = { scope, NULL, scope->schema, NULL, NULL, 0, NULL };

  if (!aggregate_parse (expression, &aggregate, error))
    return NULL;
  records = canevas_expression_relate (scope, aggregate.relation, &inner.type, error);
  if (records == NULL)
    return NULL;
  if (g_str_has_prefix (expression, "list "))
    return list_texts (&aggregate, &inner, records, format, error);
  if (!add (&aggregate, &inner, sums, error))
    return NULL;
  for (guint i = 0; i < records->len; i++)
    {
      inner.record = g_ptr_array_index (records, i);
      if (!add (&aggregate, &inner, sums, error))
        return NULL;
    }
  for (guint i = 0; i < sums->len; i++)
    {
      const Sum *sum = g_ptr_array_index (sums, i);
      g_autofree char *number = canevas_number_format (sum->sum, format);

      if (sum->sum == 0)
        continue;
      g_string_append_printf (text, "%s%s%s%s", text->len > 0 ? "\n" : "", number, sum->group[0] != '\0' ? " " : "", sum->group);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
