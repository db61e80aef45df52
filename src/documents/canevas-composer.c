/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-composer.h"

#include "canevas-format.h"
#include "canevas-framing.h"
#include "canevas-prose.h"

#include <glib/gi18n-lib.h>

static void compose_children (CanevasComposer *self, const CanevasTemplateNode *node, const CanevasScope *scope);

void
canevas_composer_fail (CanevasComposer *self, const CanevasTemplateNode *node, GError *error)
{
  if (self->error != NULL)
    g_error_free (error);
  else
    canevas_template_node_propagate (node, &self->error, error);
}

CanevasBlock *
canevas_composer_append (CanevasComposer *self, CanevasBlockKind kind)
{
  CanevasBlock *block = canevas_document_append (self->document, kind);

  block->section = g_strdup (self->section);
  return block;
}

void
canevas_composer_drop_last (CanevasComposer *self)
{
  g_ptr_array_set_size (self->document->blocks, (int) self->document->blocks->len - 1);
}

gboolean
canevas_composer_test (CanevasComposer *self, const CanevasTemplateNode *node, const CanevasScope *scope)
{
  g_autoptr (GError) error = NULL;
  gboolean holds = FALSE;

  if (!canevas_expression_test (scope, canevas_template_node_get (node, "when"), &holds, &error))
    canevas_composer_fail (self, node, g_steal_pointer (&error));
  return holds;
}

char *
canevas_composer_expand (CanevasComposer *self, const CanevasTemplateNode *node, const CanevasScope *scope, const char *text)
{
  g_autoptr (GError) error = NULL;
  gboolean filled = FALSE;
  g_autofree char *expanded = canevas_expression_expand (scope, text, &filled, &error);

  if (expanded == NULL)
    canevas_composer_fail (self, node, g_steal_pointer (&error));
  return filled && expanded != NULL ? g_steal_pointer (&expanded) : g_strdup ("");
}

/* <cell><text>1.1</text><text when="first">Statement</text></cell>: the pieces that hold, with a space between. */
static char *
join_texts (CanevasComposer *self, const CanevasTemplateNode *node, const CanevasScope *scope)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < node->children->len; i++)
    {
      const CanevasTemplateNode *child = g_ptr_array_index (node->children, i);
      g_autofree char *text = NULL;

      if (child->element == CANEVAS_ELEMENT_TEXT && canevas_composer_test (self, child, scope))
        text = canevas_composer_dup_text (self, child, scope);
      if (text == NULL || text[0] == '\0')
        continue;
      if (joined->len > 0)
        g_string_append_c (joined, ' ');
      g_string_append (joined, text);
    }
  return g_string_free (joined, FALSE);
}

char *
canevas_composer_dup_text (CanevasComposer *self, const CanevasTemplateNode *node, const CanevasScope *scope)
{
  const char *value = canevas_template_node_get (node, "value");

  if (value != NULL)
    return canevas_composer_expand (self, node, scope, value);
  if (node->text != NULL)
    return canevas_composer_expand (self, node, scope, _(node->text));
  return join_texts (self, node, scope);
}

char *
canevas_composer_dup_attribute (CanevasComposer *self, const CanevasTemplateNode *node, const char *attribute,
                                const CanevasScope *scope)
{
  const char *text = canevas_template_node_get (node, attribute);
  g_autofree char *expanded = text != NULL ? canevas_composer_expand (self, node, scope, _(text)) : g_strdup ("");

  return canevas_prose_to_plain (expanded);
}

void
canevas_composer_repeat (CanevasComposer *self, const CanevasTemplateNode *node, const CanevasScope *scope,
                         CanevasComposerFunc func,
                         gpointer user_data)
{
  const char *over = canevas_template_node_get (node, "over"), *sort = canevas_template_node_get (node, "sort");
  const char *limit = canevas_template_node_get (node, "limit");
  guint most = limit != NULL ? (guint) g_ascii_strtoull (limit, NULL, 10) : G_MAXUINT;
  CanevasScope inner = { scope, canevas_template_node_get (node, "as"), scope->schema, NULL, NULL, 0, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = NULL;

  if (over == NULL)
    {
      if (canevas_composer_test (self, node, scope))
        func (self, node, scope, user_data);
      return;
    }
  records = canevas_expression_relate (scope, over, &inner.type, &error);
  if (records == NULL || (sort != NULL && !canevas_expression_sort (scope, records, inner.type, sort, &error)))
    {
      canevas_composer_fail (self, node, g_steal_pointer (&error));
      return;
    }
  /* An empty list may still have its row, where nothing is known but what the outer elements tell. */
  if (records->len == 0 && canevas_template_node_get (node, "empty") != NULL)
    {
      inner.number = 1;
      func (self, node, &inner, user_data);
    }
  for (guint i = 0; i < records->len && inner.number < most; i++)
    {
      inner.record = g_ptr_array_index (records, i);
      inner.number++;
      if (canevas_composer_test (self, node, &inner))
        func (self, node, &inner, user_data);
      else
        inner.number--;
    }
}

static void
add_question (CanevasComposer *self, const CanevasQuestion *question, guint number)
{
  CanevasBlock *block = canevas_composer_append (self, CANEVAS_BLOCK_QUESTION);
  g_autofree char *text = canevas_typography_apply (question->text);

  block->number = g_strdup_printf ("%u", number);
  canevas_runs_append (block->runs, text, CANEVAS_RUN_QUESTION);
}

/* Prints what a section still waits for, in a draft. */
static void
add_questions (CanevasComposer *self, GPtrArray *open)
{
  while (open->len > 0)
    {
      CanevasQuestion *question = g_ptr_array_steal_index (open, 0);

      question->place = g_strdup (self->number);
      g_ptr_array_add (self->questions, question);
      add_question (self, question, self->questions->len);
    }
}

static char *
dup_section_number (CanevasComposer *self, const CanevasTemplateNode *node)
{
  const char *framing = canevas_template_node_get (node, "framing");

  if (canevas_template_node_get (node, "numbered") != NULL)
    return NULL;
  if (framing != NULL)
    return g_strdup_printf ("%u", canevas_framing_find_section (framing)->number);
  return g_strdup_printf ("%u", self->n_sections + 1);
}

static void
add_section (CanevasComposer *self, const CanevasTemplateNode *node, const CanevasScope *scope)
{
  guint begin = self->document->blocks->len;
  const char *framing = canevas_template_node_get (node, "framing");
  g_autofree char *number = dup_section_number (self, node);
  g_autoptr (GPtrArray) open = canevas_questions_new ();
  g_autoptr (GError) error = NULL;
  gboolean empty;
  CanevasBlock *heading;

  if (!canevas_questions_collect (open, node, scope, &error))
    canevas_composer_fail (self, node, g_steal_pointer (&error));

  self->section = framing != NULL ? framing : canevas_template_node_get (node, "id");
  self->number = number;
  self->n_headings = 0;
  heading = canevas_composer_append (self, CANEVAS_BLOCK_HEADING);
  heading->level = 1;
  heading->number = g_strdup (number);
  heading->title = canevas_composer_dup_attribute (self, node, "title", scope);
  compose_children (self, node, scope);
  empty = self->document->blocks->len == begin + 1;

  if (self->document->draft && open->len > 0)
    add_questions (self, open);
  else if (empty && g_strcmp0 (canevas_template_node_get (node, "empty"), "left-out") == 0)
    canevas_composer_drop_last (self);
  else if (empty)
    canevas_runs_append (canevas_composer_append (self, CANEVAS_BLOCK_PARAGRAPH)->runs, _("Not applicable."), CANEVAS_RUN_PLAIN);
  if (number != NULL && self->document->blocks->len > begin)
    self->n_sections++;
  self->section = NULL;
  self->number = NULL;
}

static void
add_heading (CanevasComposer *self, const CanevasTemplateNode *node, const CanevasScope *scope)
{
  guint begin = self->document->blocks->len;
  CanevasBlock *heading = canevas_composer_append (self, CANEVAS_BLOCK_HEADING);

  heading->level = 2;
  heading->title = canevas_composer_dup_attribute (self, node, "title", scope);
  if (self->number != NULL)
    heading->number = g_strdup_printf ("%s.%u", self->number, self->n_headings + 1);
  compose_children (self, node, scope);
  if (self->document->blocks->len == begin + 1)
    canevas_composer_drop_last (self);
  else
    self->n_headings++;
}

/* Headings side by side. One alone has the whole width. */
static void
add_beside (CanevasComposer *self, const CanevasTemplateNode *node, const CanevasScope *scope)
{
  GPtrArray *blocks = self->document->blocks;
  guint begin = blocks->len, side = 0;

  for (guint i = 0; i < node->children->len; i++)
    {
      const CanevasTemplateNode *child = g_ptr_array_index (node->children, i);
      guint first = blocks->len;

      if (canevas_composer_test (self, child, scope))
        add_heading (self, child, scope);
      side += blocks->len > first;
      for (guint j = first; j < blocks->len; j++)
        ((CanevasBlock *) g_ptr_array_index (blocks, j))->side = side;
    }
  for (guint i = begin; side == 1 && i < blocks->len; i++)
    ((CanevasBlock *) g_ptr_array_index (blocks, i))->side = 0;
}

static void
add_open_questions (CanevasComposer *self, const CanevasTemplateNode *node, const CanevasScope *scope)
{
  /* A place to hold: its text is known once all sections are composed. */
  canevas_composer_append (self, CANEVAS_BLOCK_QUESTION);
}

/* How each element is composed: by one function for all blocks of a kind, or by one of its own. Others, as heads, variants and asks,
 * print nothing where they stand. */
typedef struct
{
  void (*add) (CanevasComposer *self, const CanevasTemplateNode *node, const CanevasScope *scope);
  void (*add_block) (CanevasComposer *self, const CanevasTemplateNode *node, const CanevasScope *scope, CanevasBlockKind kind);
  CanevasBlockKind kind;
} Composition;

static const Composition compositions[] = {
  [CANEVAS_ELEMENT_IDENTITY] = { NULL, canevas_composer_add_pairs, CANEVAS_BLOCK_IDENTITY },
  [CANEVAS_ELEMENT_SIGNATURES] = { NULL, canevas_composer_add_pairs, CANEVAS_BLOCK_SIGNATURES },
  [CANEVAS_ELEMENT_ADDRESS] = { NULL, canevas_composer_add_lines, CANEVAS_BLOCK_ADDRESS },
  [CANEVAS_ELEMENT_BOX] = { NULL, canevas_composer_add_lines, CANEVAS_BLOCK_BOX },
  [CANEVAS_ELEMENT_P] = { NULL, canevas_composer_add_text, CANEVAS_BLOCK_PARAGRAPH },
  [CANEVAS_ELEMENT_ITEM] = { NULL, canevas_composer_add_text, CANEVAS_BLOCK_ITEM },
  [CANEVAS_ELEMENT_CLOSING] = { NULL, canevas_composer_add_text, CANEVAS_BLOCK_CLOSING },
  [CANEVAS_ELEMENT_OPEN_QUESTIONS] = { add_open_questions },
  [CANEVAS_ELEMENT_SECTION] = { add_section },
  [CANEVAS_ELEMENT_HEADING] = { add_heading },
  [CANEVAS_ELEMENT_BESIDE] = { add_beside },
  [CANEVAS_ELEMENT_PROSE] = { canevas_composer_add_prose },
  [CANEVAS_ELEMENT_TABLE] = { canevas_composer_add_table },
  [CANEVAS_ELEMENT_FINDINGS] = { canevas_composer_add_findings },
  [CANEVAS_ELEMENT_DIFFERENCE] = { canevas_composer_add_difference },
  [CANEVAS_ELEMENT_COMMUNITIES] = { canevas_composer_add_communities },
  [CANEVAS_ELEMENT_PLAN] = { canevas_composer_add_plan },
  [CANEVAS_ELEMENT_CALENDAR] = { canevas_composer_add_calendar },
  [CANEVAS_ELEMENT_FIGURE] = { canevas_composer_add_figure },
};

static void
compose_cb (CanevasComposer *self, const CanevasTemplateNode *node, const CanevasScope *scope, gpointer user_data)
{
  const Composition *composition = (guint) node->element < G_N_ELEMENTS (compositions) ? &compositions[node->element] : NULL;

  if (composition != NULL && composition->add != NULL)
    composition->add (self, node, scope);
  else if (composition != NULL && composition->add_block != NULL)
    composition->add_block (self, node, scope, composition->kind);
}

static void
compose_children (CanevasComposer *self, const CanevasTemplateNode *node, const CanevasScope *scope)
{
  for (guint i = 0; i < node->children->len; i++)
    {
      const CanevasTemplateNode *child = g_ptr_array_index (node->children, i);

      /* What a matrix runs over are its rows. */
      if (child->element == CANEVAS_ELEMENT_MATRIX && canevas_composer_test (self, child, scope))
        canevas_composer_add_matrix (self, child, scope);
      else if (child->element != CANEVAS_ELEMENT_VARIANT && child->element != CANEVAS_ELEMENT_MATRIX)
        canevas_composer_repeat (self, child, scope, compose_cb, NULL);
    }
}

/* The list of open questions on the first page: what is missing and where, not the questions themselves. */
static void
fill_open_questions (CanevasComposer *self, CanevasBlock *block)
{
  g_autoptr (GString) list = g_string_new (NULL);
  g_autofree char *count = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u point is still to be decided before signature:",
                                                         "%u points are still to be decided before signature:",
                                                         self->questions->len),
                                            self->questions->len);
  g_autofree char *text = NULL;

  for (guint i = 0; i < self->questions->len; i++)
    {
      const CanevasQuestion *question = g_ptr_array_index (self->questions, i);

      /* Translators: between the items of a list in a sentence; French has a space before it */
      g_string_append (list, i > 0 ? _("; ") : " ");
      if (question->place != NULL)
        g_string_append_printf (list, _("%s (section %s)"), question->label, question->place);
      else
        g_string_append (list, question->label);
    }
  block->title = g_strdup (_("Draft"));
  text = g_strdup_printf ("**%s**%s. %s", count, list->str, _("These frames disappear from the validated version."));
  canevas_prose_append_runs (block->runs, text);
}

void
canevas_composer_walk (CanevasComposer *self, const CanevasTemplateNode *root, const CanevasScope *scope)
{
  compose_children (self, root, scope);

  for (guint i = self->document->blocks->len; i > 0; i--)
    {
      CanevasBlock *block = g_ptr_array_index (self->document->blocks, i - 1);

      if (block->kind != CANEVAS_BLOCK_QUESTION || block->number != NULL)
        continue;
      if (self->questions->len > 0)
        fill_open_questions (self, block);
      else
        g_ptr_array_remove_index (self->document->blocks, i - 1);
    }
}
