/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-question.h"

#include "canevas-expression.h"
#include "canevas-framing.h"

#include <glib/gi18n-lib.h>

static void
question_free (gpointer data)
{
  CanevasQuestion *question = data;

  g_free (question->label);
  g_free (question->text);
  g_free (question->place);
  g_free (question);
}

GPtrArray *
canevas_questions_new (void)
{
  return g_ptr_array_new_with_free_func (question_free);
}

static void
append_question (GPtrArray *questions, char *label, const char *text)
{
  CanevasQuestion *question = g_new0 (CanevasQuestion, 1);

  question->label = label;
  question->text = g_strdup (text);
  g_ptr_array_add (questions, question);
}

/* "Start", "Risks", "Scope: excluded". */
static char *
dup_part_label (const CanevasFramingPart *part, const CanevasRecordType *project)
{
  const CanevasField *kind;

  if (part->field != NULL)
    return g_strdup (_(project->fields[canevas_record_type_find_field (project, part->field)].label));
  if (part->kind_field == NULL)
    return g_strdup (_(part->type->plural));
  kind = &part->type->fields[canevas_record_type_find_field (part->type, part->kind_field)];
  /* Translators: a list of the project, and which part of it, such as "Scope: Included" */
  return g_strdup_printf (_("%s: %s"), _(part->type->plural), canevas_field_get_choice_label (kind, part->kind));
}

static void
collect_framing (GPtrArray *questions, const char *id, const CanevasScope *scope)
{
  const CanevasFramingSection *framing = canevas_framing_find_section (id);

  for (guint i = 0; i < framing->n_parts; i++)
    {
      const CanevasFramingPart *part = &framing->parts[i];

      if (!part->optional && !canevas_framing_part_is_answered (part, scope->record))
        append_question (questions, dup_part_label (part, scope->type), canevas_framing_part_get_question (part));
    }
}

static gboolean
collect_ask (GPtrArray *questions, const CanevasTemplateNode *ask, const CanevasScope *scope, GError **error)
{
  const char *name = canevas_template_node_get (ask, "field"), *label = canevas_template_node_get (ask, "label");
  const CanevasField *field = name != NULL ? &scope->type->fields[canevas_record_type_find_field (scope->type, name)] : NULL;
  const char *text = ask->text;
  gboolean answered;

  if (!canevas_expression_test (scope, field != NULL ? name : canevas_template_node_get (ask, "list"), &answered, error))
    return FALSE;
  if (answered)
    return TRUE;
  if (label == NULL)
    label = field->label;
  if (text == NULL)
    text = field != NULL && field->hint != NULL ? field->hint : label;
  append_question (questions, g_strdup (_(label)), _(text));
  return TRUE;
}

gboolean
canevas_questions_collect (GPtrArray *questions, const CanevasTemplateNode *section, const CanevasScope *scope, GError **error)
{
  const char *framing = canevas_template_node_get (section, "framing");

  if (framing != NULL)
    collect_framing (questions, framing, scope);
  for (guint i = 0; i < section->children->len; i++)
    {
      const CanevasTemplateNode *child = g_ptr_array_index (section->children, i);

      if (child->element == CANEVAS_ELEMENT_ASK && !collect_ask (questions, child, scope, error))
        return FALSE;
    }
  return TRUE;
}
