/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-composer.h"

#include "canevas-prose.h"

#include <glib/gi18n-lib.h>

void
canevas_composer_append_led (CanevasComposer *self, const CanevasTemplateNode *node, const CanevasScope *scope, GPtrArray *runs,
                             const char *text)
{
  g_autofree char *lead = canevas_composer_dup_attribute (self, node, "lead", scope);
  /* Translators: announces a list; French has an unbreakable space before the colon */
  g_autofree char *led = g_strdup_printf (text[0] != '\0' ? "%s. " : _("%s:"), lead);

  if (lead[0] != '\0')
    canevas_runs_append (runs, led, CANEVAS_RUN_BOLD);
  canevas_prose_append_runs (runs, text);
}

void
canevas_composer_add_text (CanevasComposer *self, const CanevasTemplateNode *node, const CanevasScope *scope,
                           CanevasBlockKind kind)
{
  g_autofree char *text = canevas_composer_dup_text (self, node, scope);
  g_autofree char *line = canevas_prose_join (text, " ");

  if (line[0] != '\0')
    canevas_composer_append_led (self, node, scope, canevas_composer_append (self, kind)->runs, line);
}

static char *
dup_field_text (CanevasComposer *self, const CanevasTemplateNode *node, const CanevasScope *scope)
{
  g_autofree char *expression = g_strconcat ("{", canevas_template_node_get (node, "field"), "}", NULL);

  return canevas_composer_expand (self, node, scope, expression);
}

/* How the template wants the parts of a long text. (transfer full) */
static GPtrArray *
split_prose (const char *text, const char *as)
{
  if (g_strcmp0 (as, "items") == 0)
    return canevas_prose_split_items (text);
  if (g_strcmp0 (as, "terms") == 0)
    return canevas_prose_split_terms (text);
  return canevas_prose_split (text);
}

void
canevas_composer_add_prose (CanevasComposer *self, const CanevasTemplateNode *node, const CanevasScope *scope)
{
  g_autofree char *text = dup_field_text (self, node, scope);
  g_autoptr (GPtrArray) parts = split_prose (text, canevas_template_node_get (node, "as"));

  for (guint i = 0; i < parts->len; i++)
    {
      const CanevasProsePart *part = g_ptr_array_index (parts, i);
      CanevasBlockKind kind = part->item ? CANEVAS_BLOCK_ITEM : CANEVAS_BLOCK_PARAGRAPH;

      /* A lead cannot begin an item: it gets a line of its own. */
      if (i == 0 && part->item && canevas_template_node_get (node, "lead") != NULL)
        canevas_composer_append_led (self, node, scope, canevas_composer_append (self, CANEVAS_BLOCK_PARAGRAPH)->runs, "");
      if (i == 0 && !part->item)
        canevas_composer_append_led (self, node, scope, canevas_composer_append (self, kind)->runs, part->text);
      else
        canevas_prose_append_runs (canevas_composer_append (self, kind)->runs, part->text);
    }
}

static void
add_line_cb (CanevasComposer *self, const CanevasTemplateNode *node, const CanevasScope *scope, gpointer user_data)
{
  GPtrArray *lines = user_data;
  g_autofree char *text = canevas_composer_dup_text (self, node, scope);
  g_autofree char *line = canevas_prose_join (text, ", ");

  if (line[0] != '\0')
    g_ptr_array_add (lines, canevas_prose_to_plain (line));
}

static void
add_boxed_cb (CanevasComposer *self, const CanevasTemplateNode *node, const CanevasScope *scope, gpointer user_data)
{
  GPtrArray *lines = user_data;
  gboolean is_field = node->element == CANEVAS_ELEMENT_PROSE;
  g_autofree char *text = is_field ? dup_field_text (self, node, scope) : canevas_composer_dup_text (self, node, scope);
  g_autoptr (GPtrArray) parts = canevas_prose_split (text);

  for (guint i = 0; i < parts->len; i++)
    {
      const CanevasProsePart *part = g_ptr_array_index (parts, i);
      g_autofree char *line = g_strconcat (part->item ? "– " : "", part->text, NULL);

      g_ptr_array_add (lines, canevas_prose_to_plain (line));
    }
}

/* An address or a box: nothing is printed of it without a line. */
void
canevas_composer_add_lines (CanevasComposer *self, const CanevasTemplateNode *node, const CanevasScope *scope,
                            CanevasBlockKind kind)
{
  CanevasBlock *block = canevas_composer_append (self, kind);

  if (kind == CANEVAS_BLOCK_BOX)
    block->title = canevas_composer_dup_attribute (self, node, "title", scope);
  for (guint i = 0; i < node->children->len; i++)
    canevas_composer_repeat (self, g_ptr_array_index (node->children, i), scope,
                             kind == CANEVAS_BLOCK_BOX ? add_boxed_cb : add_line_cb, block->lines);
  if (block->lines->len == 0)
    canevas_composer_drop_last (self);
}

static void
add_entry_cb (CanevasComposer *self, const CanevasTemplateNode *node, const CanevasScope *scope, gpointer user_data)
{
  g_autofree char *text = canevas_composer_dup_text (self, node, scope);
  g_autofree char *line = canevas_prose_join (text, _("; "));
  g_autofree char *label = canevas_composer_dup_attribute (self, node, "label", scope);
  g_autofree char *value = canevas_prose_to_plain (line);

  if (value[0] != '\0')
    canevas_block_append_pair (user_data, label, value);
}

static void
add_signature_cb (CanevasComposer *self, const CanevasTemplateNode *node, const CanevasScope *scope, gpointer user_data)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *given = canevas_composer_dup_text (self, node, scope);
  g_autofree char *own = canevas_prose_to_plain (given);
  g_autofree char *label = own[0] != '\0' ? g_steal_pointer (&own) : canevas_composer_dup_attribute (self, node, "label", scope);
  g_autofree char *value = NULL;

  for (guint i = 0; i < node->children->len; i++)
    canevas_composer_repeat (self, g_ptr_array_index (node->children, i), scope, add_line_cb, lines);
  g_ptr_array_add (lines, NULL);
  value = g_strjoinv ("\n", (char **) lines->pdata);
  canevas_block_append_pair (user_data, label, value);
}

void
canevas_composer_add_pairs (CanevasComposer *self, const CanevasTemplateNode *node, const CanevasScope *scope,
                            CanevasBlockKind kind)
{
  CanevasBlock *block = canevas_composer_append (self, kind);

  block->title = canevas_composer_dup_attribute (self, node, "prompt", scope);
  for (guint i = 0; i < node->children->len; i++)
    canevas_composer_repeat (self, g_ptr_array_index (node->children, i), scope,
                             kind == CANEVAS_BLOCK_IDENTITY ? add_entry_cb : add_signature_cb, block);
  if (block->pairs->len == 0)
    canevas_composer_drop_last (self);
}
