/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-template-check.h"

#include "canevas-expression.h"
#include "canevas-framing.h"

#include <glib/gi18n-lib.h>

static gboolean check_node (const CanevasTemplateNode *node, const CanevasScope *scope, GError **error);

/* Attributes that hold one of a few words. */
static const struct
{
  const char *element, *attribute;
  const char *words[10];
} words[] = {
  { "section", "empty", { "questions", "none", "left-out" } },
  { "section", "numbered", { "no" } },
  { "rows", "empty", { "row" } },
  { "row", "style", { "group", "total" } },
  { "column", "align", { "start", "end", "centre" } },
  { "prose", "as", { "items", "terms" } },
  { "calendar", "of", { "communication" } },
  { "findings", "of", { "raci", "scenario" } },
  { "difference", "of", { "summary", "changes", "units", "agents" } },
  { "communities", "of", { "members", "absent", "links", "list", "unmapped", "summary", "directions", "strangers", "ties", "bridges" } },
  { "plan", "of", { "summary", "tasks", "slippage", "workload" } },
  { "findings", "severity", { "faults", "advice" } },
  { "template", "dense", { "yes" } },
  { "template", "orientation", { "landscape", "portrait" } },
};

static gboolean
check_word (const CanevasTemplateNode *node, guint which, GError **error)
{
  const char *value = canevas_template_node_get (node, words[which].attribute);

  if (value == NULL || g_strcmp0 (words[which].element, canevas_template_node_get_name (node)) != 0)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (words[which].words) && words[which].words[i] != NULL; i++)
    if (g_str_equal (words[which].words[i], value))
      return TRUE;
  g_set_error (error, CANEVAS_SCOPE_ERROR, CANEVAS_SCOPE_ERROR_SYNTAX, _("“%s” is no value of “%s”."), value,
               words[which].attribute);
  return FALSE;
}

static gboolean
check_number (const CanevasTemplateNode *node, const char *attribute, GError **error)
{
  const char *value = canevas_template_node_get (node, attribute);
  g_autofree char *canonical = NULL;

  if (value == NULL)
    return TRUE;
  canonical = g_strdup_printf ("%u", (guint) g_ascii_strtoull (value, NULL, 10));
  if (g_str_equal (canonical, value) && !g_str_equal (value, "0"))
    return TRUE;
  g_set_error (error, CANEVAS_SCOPE_ERROR, CANEVAS_SCOPE_ERROR_SYNTAX, _("“%s” must be a whole number, not “%s”."), attribute,
               value);
  return FALSE;
}

static gboolean
check_path (const CanevasTemplateNode *node, const char *attribute, const CanevasScope *scope, GError **error)
{
  const char *path = canevas_template_node_get (node, attribute);
  g_auto (CanevasValue) value = { NULL };

  return path == NULL || canevas_scope_resolve (scope, path, &value, error);
}

static gboolean
check_text (const char *text, const CanevasScope *scope, GError **error)
{
  g_autofree char *expanded = text != NULL ? canevas_expression_expand (scope, text, NULL, error) : NULL;

  return text == NULL || expanded != NULL;
}

static gboolean
check_list (const CanevasTemplateNode *node, const char *attribute, const CanevasScope *scope, const CanevasRecordType **type,
            GError **error)
{
  const char *relation = canevas_template_node_get (node, attribute);
  g_autoptr (GPtrArray) records = NULL;

  if (relation == NULL)
    return TRUE;
  records = canevas_expression_relate (scope, relation, type, error);
  return records != NULL;
}

/* The names a section takes from elsewhere: the framing it prints, what it asks. */
static gboolean
check_section (const CanevasTemplateNode *node, const CanevasScope *scope, GError **error)
{
  const char *framing = canevas_template_node_get (node, "framing");
  const char *field = canevas_template_node_get (node, "field");

  if (node->element == CANEVAS_ELEMENT_ASK && (field == NULL) == (canevas_template_node_get (node, "list") == NULL))
    g_set_error (error, CANEVAS_SCOPE_ERROR, CANEVAS_SCOPE_ERROR_SYNTAX, _("It needs either a field or a list."));
  else if (node->element == CANEVAS_ELEMENT_ASK && field != NULL && canevas_record_type_find_field (scope->type, field) < 0)
    g_set_error (error, CANEVAS_SCOPE_ERROR, CANEVAS_SCOPE_ERROR_NAME, _("“%s” is no field of “%s”."), field, scope->type->table);
  else if (node->element == CANEVAS_ELEMENT_ASK && field == NULL && canevas_template_node_get (node, "label") == NULL)
    g_set_error (error, CANEVAS_SCOPE_ERROR, CANEVAS_SCOPE_ERROR_SYNTAX, _("It needs the attribute “%s”."), "label");
  else if (framing != NULL && (canevas_framing_find_section (framing) == NULL || !g_str_equal (scope->type->table, "project")))
    g_set_error (error, CANEVAS_SCOPE_ERROR, CANEVAS_SCOPE_ERROR_NAME, _("There is no section “%s” in the framing."), framing);
  else
    return TRUE;
  return FALSE;
}

static guint
count_children (const CanevasTemplateNode *node, CanevasElement element)
{
  guint count = 0;

  for (guint i = 0; i < node->children->len; i++)
    count += ((const CanevasTemplateNode *) g_ptr_array_index (node->children, i))->element == element;
  return count;
}

/* Every row must have a cell for each column; a group row spans them with its first. */
static gboolean
check_rows (const CanevasTemplateNode *node, guint n_columns, GError **error)
{
  for (guint i = 0; i < node->children->len; i++)
    {
      const CanevasTemplateNode *child = g_ptr_array_index (node->children, i);
      gboolean group = g_strcmp0 (canevas_template_node_get (child, "style"), "group") == 0;
      guint expected = group ? 1 : n_columns;

      if (child->element == CANEVAS_ELEMENT_ROWS && !check_rows (child, n_columns, error))
        return FALSE;
      if (child->element == CANEVAS_ELEMENT_ROW && child->children->len != expected)
        {
          g_set_error (error, CANEVAS_SCOPE_ERROR, CANEVAS_SCOPE_ERROR_SYNTAX,
                       g_dngettext (GETTEXT_PACKAGE, "The row in line %d must have %u cell.",
                                    "The row in line %d must have %u cells.",
                                    expected),
                       child->line, expected);
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
check_attributes (const CanevasTemplateNode *node, const CanevasScope *scope, const CanevasScope *inner, GError **error)
{
  static const char *const outer_texts[] = { "title", "caption", "lead", "label", "prompt", "reading" };
  gboolean holds;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (!check_word (node, i, error))
      return FALSE;
  /* A heading that is repeated names what it is repeated over; other titles stand before what they head. */
  for (guint i = 0; i < G_N_ELEMENTS (outer_texts); i++)
    if (!check_text (canevas_template_node_get (node, outer_texts[i]), node->element == CANEVAS_ELEMENT_HEADING ? inner : scope, error))
      return FALSE;
  return check_number (node, "width", error) && check_number (node, "limit", error) && check_number (node, "most", error) &&
         check_section (node, scope, error) &&
         check_text (canevas_template_node_get (node, "value"), inner, error) &&
         check_text (canevas_template_node_get (node, "group"), inner, error) && check_text (node->text, inner, error) &&
         canevas_expression_test (inner, canevas_template_node_get (node, "when"), &holds, error) &&
         check_path (node, "field", scope, error) && check_path (node, "lines", scope, error) &&
         (node->element != CANEVAS_ELEMENT_TABLE || check_rows (node, count_children (node, CANEVAS_ELEMENT_COLUMN), error));
}

static gboolean
check_here (const CanevasTemplateNode *node, const CanevasScope *scope, CanevasScope *inner, GError **error)
{
  const char *sort = canevas_template_node_get (node, "sort");

  if (!check_list (node, "list", scope, &inner->type, error) || !check_list (node, "issues", scope, &inner->type, error))
    return FALSE;
  inner->type = scope->type;
  if (!check_list (node, "over", scope, &inner->type, error))
    return FALSE;
  if (sort != NULL)
    {
      g_autoptr (GPtrArray) none = g_ptr_array_new ();

      if (!canevas_expression_sort (scope, none, inner->type, sort, error))
        return FALSE;
    }
  return check_attributes (node, scope, inner, error);
}

static const CanevasTemplateNode *
find_child (const CanevasTemplateNode *node, CanevasElement element)
{
  for (guint i = 0; i < node->children->len; i++)
    if (((const CanevasTemplateNode *) g_ptr_array_index (node->children, i))->element == element)
      return g_ptr_array_index (node->children, i);
  return NULL;
}

/* A matrix: its columns are those of the record at hand, its cell knows the row and, by name, the column. */
static gboolean
check_matrix (const CanevasTemplateNode *node, const CanevasScope *scope, const CanevasScope *row, GError **error)
{
  const CanevasTemplateNode *across = find_child (node, CANEVAS_ELEMENT_ACROSS), *cell = find_child (node, CANEVAS_ELEMENT_CELL);
  CanevasScope column = { scope, NULL, scope->schema, scope->type, NULL, 0, NULL };
  CanevasScope crossed = *row;

  if (across == NULL || cell == NULL || node->children->len != 2)
    {
      canevas_template_node_propagate (node, error,
                                       g_error_new (CANEVAS_SCOPE_ERROR, CANEVAS_SCOPE_ERROR_SYNTAX,
                                                    _("It needs the elements “across” and “cell”, once each.")));
      return FALSE;
    }
  if (!check_node (across, scope, error))
    return FALSE;
  check_list (across, "over", scope, &column.type, NULL);
  column.name = canevas_template_node_get (across, "as");
  crossed.outer = &column;
  return check_node (cell, &crossed, error);
}

static gboolean
check_node (const CanevasTemplateNode *node, const CanevasScope *scope, GError **error)
{
  CanevasScope inner = { scope, canevas_template_node_get (node, "over") != NULL ? canevas_template_node_get (node, "as") : NULL,
                         scope->schema, scope->type, NULL, 0, NULL };
  g_autoptr (GError) failure = NULL;

  if (!check_here (node, scope, &inner, &failure))
    {
      canevas_template_node_propagate (node, error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (node->element == CANEVAS_ELEMENT_MATRIX)
    return check_matrix (node, scope, &inner, error);
  for (guint i = 0; i < node->children->len; i++)
    if (!check_node (g_ptr_array_index (node->children, i), &inner, error))
      return FALSE;
  return TRUE;
}

gboolean
canevas_template_check (const CanevasTemplate *template, const CanevasSchema *schema, GError **error)
{
  CanevasScope authority = { NULL, "authority", schema, canevas_schema_find_type (schema, "authority"), NULL, 0, NULL };
  CanevasScope issue = { &authority, "issue", schema, canevas_schema_find_type (schema, "document_issue"), NULL, 0, NULL };
  CanevasScope subject = { &issue, "about", schema, canevas_template_get_record_type (template), NULL, 0, NULL };

  return check_node (canevas_template_get_root (template), &subject, error);
}
