/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-composer.h"

#include "canevas-prose.h"

#include <glib/gi18n-lib.h>

/* Printed where there is nothing: a cell is never empty. */
#define NOTHING "–"

typedef struct
{
  CanevasBlock *block;
  guint n_facts; /* rows that say something: a total alone is no table */
} Table;

static void
fill_cell (GPtrArray *cell, const char *text, const char *nothing)
{
  g_autoptr (GPtrArray) parts = canevas_prose_split (text);

  if (parts->len == 0)
    canevas_runs_append (cell, nothing, CANEVAS_RUN_PLAIN);
  for (guint i = 0; i < parts->len; i++)
    {
      const CanevasProsePart *part = g_ptr_array_index (parts, i);

      canevas_runs_append (cell, i == 0 ? "" : "\n", CANEVAS_RUN_PLAIN);
      canevas_runs_append (cell, part->item ? "– " : "", CANEVAS_RUN_PLAIN);
      canevas_prose_append_runs (cell, part->text);
    }
}

static void
add_row_cb (CanevasComposer *self, const CanevasTemplateNode *node, const CanevasScope *scope, gpointer user_data)
{
  Table *table = user_data;
  const char *style = canevas_template_node_get (node, "style");
  CanevasRow *row = canevas_block_append_row (table->block);

  row->strong = style != NULL;
  row->spanning = g_strcmp0 (style, "group") == 0;
  table->n_facts += style == NULL;
  for (guint i = 0; i < node->children->len; i++)
    {
      const CanevasTemplateNode *cell = g_ptr_array_index (node->children, i);
      g_autofree char *text = NULL;

      if (canevas_composer_test (self, cell, scope))
        text = canevas_composer_dup_text (self, cell, scope);
      /* Only the total has room left blank: a dash there would read as a total of nothing. */
      fill_cell (g_ptr_array_index (row->cells, i), text, row->strong ? "" : NOTHING);
    }
}

static void
add_rows_cb (CanevasComposer *self, const CanevasTemplateNode *node, const CanevasScope *scope, gpointer user_data)
{
  for (guint i = 0; i < node->children->len; i++)
    {
      const CanevasTemplateNode *child = g_ptr_array_index (node->children, i);

      if (child->element == CANEVAS_ELEMENT_ROWS)
        canevas_composer_repeat (self, child, scope, add_rows_cb, user_data);
      else if (child->element == CANEVAS_ELEMENT_ROW)
        canevas_composer_repeat (self, child, scope, add_row_cb, user_data);
    }
}

static void
add_text_cb (CanevasComposer *self, const CanevasTemplateNode *node, const CanevasScope *scope, gpointer user_data)
{
  GPtrArray *texts = user_data;

  g_ptr_array_add (texts, canevas_composer_dup_text (self, node, scope));
}

/* What a column of its own lists: records, or the lines of a long text. (element-type utf8) */
static GPtrArray *
list_column (CanevasComposer *self, const CanevasTemplateNode *column, const CanevasScope *scope)
{
  const char *lines = canevas_template_node_get (column, "lines");
  g_auto (CanevasValue) value = { NULL };
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *texts;

  if (lines == NULL)
    {
      texts = g_ptr_array_new_with_free_func (g_free);
      if (canevas_template_node_get (column, "over") != NULL)
        canevas_composer_repeat (self, column, scope, add_text_cb, texts);
      return texts;
    }
  if (!canevas_scope_resolve (scope, lines, &value, &error))
    canevas_composer_fail (self, column, g_steal_pointer (&error));
  text = canevas_value_format (&value, NULL);
  return canevas_prose_split_lines (text);
}

/* Columns that each list their own things, side by side: what is negotiable and what is not. */
static void
add_parallel_rows (CanevasComposer *self, const CanevasTemplateNode *node, const CanevasScope *scope, Table *table)
{
  guint column = 0;

  for (guint i = 0; i < node->children->len; i++)
    {
      const CanevasTemplateNode *child = g_ptr_array_index (node->children, i);
      g_autoptr (GPtrArray) texts = NULL;

      if (child->element != CANEVAS_ELEMENT_COLUMN)
        continue;
      texts = list_column (self, child, scope);
      while (table->block->rows->len < texts->len)
        canevas_block_append_row (table->block);
      for (guint j = 0; j < texts->len; j++)
        {
          CanevasRow *row = g_ptr_array_index (table->block->rows, j);

          fill_cell (g_ptr_array_index (row->cells, column), g_ptr_array_index (texts, j), NOTHING);
          table->n_facts++;
        }
      column++;
    }
}

/* The shorter columns of a parallel table end in dashes. */
static void
fill_blanks (CanevasBlock *block)
{
  for (guint i = 0; i < block->rows->len; i++)
    {
      CanevasRow *row = g_ptr_array_index (block->rows, i);

      for (guint j = 0; j < row->cells->len && !row->strong; j++)
        {
          GPtrArray *cell = g_ptr_array_index (row->cells, j);

          if (cell->len == 0)
            canevas_runs_append (cell, NOTHING, CANEVAS_RUN_PLAIN);
        }
    }
}

static void
add_columns (CanevasComposer *self, const CanevasTemplateNode *node, const CanevasScope *scope, CanevasBlock *block)
{
  for (guint i = 0; i < node->children->len; i++)
    {
      const CanevasTemplateNode *child = g_ptr_array_index (node->children, i);
      const char *align = canevas_template_node_get (child, "align");
      CanevasAlign side = CANEVAS_ALIGN_START;
      g_autofree char *title = NULL;

      if (child->element != CANEVAS_ELEMENT_COLUMN)
        continue;
      if (g_strcmp0 (align, "end") == 0)
        side = CANEVAS_ALIGN_END;
      else if (g_strcmp0 (align, "centre") == 0)
        side = CANEVAS_ALIGN_CENTRE;
      title = canevas_composer_dup_attribute (self, child, "title", scope);
      canevas_block_append_column (block, title, g_ascii_strtod (canevas_template_node_get (child, "width"), NULL), side);
    }
}

void
canevas_composer_add_table (CanevasComposer *self, const CanevasTemplateNode *node, const CanevasScope *scope)
{
  CanevasBlock *block = canevas_composer_append (self, CANEVAS_BLOCK_TABLE);
  Table table = { block, 0 };

  add_columns (self, node, scope, block);
  add_parallel_rows (self, node, scope, &table);
  add_rows_cb (self, node, scope, &table);
  fill_blanks (block);

  if (table.n_facts == 0)
    canevas_composer_drop_last (self);
  else if (canevas_template_node_get (node, "caption") != NULL)
    {
      block->title = canevas_composer_dup_attribute (self, node, "caption", scope);
      block->number = g_strdup_printf ("%u", ++self->n_tables);
    }
}
