/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table read by row and by column: both are records, and each crossing says what joins them. */
#include "canevas-composer.h"

#include "canevas-prose.h"

#include <string.h>

typedef struct
{
  const CanevasTemplateNode *node, *cell;
  CanevasBlock *block;
  GPtrArray *columns;                   /* CanevasRecord */
  const CanevasRecordType *column_type, *row_type;
  const char *column_name;
  char *group; /* (nullable): of the rows above */
} Matrix;

static const CanevasTemplateNode *
find_child (const CanevasTemplateNode *node, CanevasElement element)
{
  for (guint i = 0; i < node->children->len; i++)
    {
      const CanevasTemplateNode *child = g_ptr_array_index (node->children, i);

      if (child->element == element)
        return child;
    }
  return NULL;
}

static double
get_width (const CanevasTemplateNode *node)
{
  return g_ascii_strtod (canevas_template_node_get (node, "width"), NULL);
}

static void
add_column_cb (CanevasComposer *self, const CanevasTemplateNode *node, const CanevasScope *scope, gpointer user_data)
{
  Matrix *matrix = user_data;
  g_autofree char *text = canevas_composer_dup_text (self, node, scope);
  g_autofree char *title = canevas_prose_to_plain (text);

  canevas_block_append_column (matrix->block, title, get_width (node), CANEVAS_ALIGN_CENTRE);
  g_ptr_array_add (matrix->columns, g_object_ref (scope->record));
  matrix->column_type = scope->type;
}

static void
add_text_cb (CanevasComposer *self, const CanevasTemplateNode *node, const CanevasScope *scope, gpointer user_data)
{
  g_autofree char *text = canevas_composer_dup_text (self, node, scope);

  g_string_append (user_data, text);
}

/* How a letter of a crossing looks: what the template lists as reversed, framed or in italics. */
static CanevasRunStyle
get_mark (const CanevasTemplateNode *node, const char *letter, gsize length)
{
  static const struct
  {
    const char *attribute;
    CanevasRunStyle style;
  } marks[] = {
    { "reversed", CANEVAS_RUN_REVERSED }, { "framed", CANEVAS_RUN_FRAMED }, { "italic", CANEVAS_RUN_ITALIC },
  };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      const char *letters = canevas_template_node_get (node, marks[i].attribute);

      if (letters != NULL && g_strstr_len (letters, -1, letter) != NULL && length > 0)
        return marks[i].style;
    }
  return CANEVAS_RUN_PLAIN;
}

/* Letters that look alike make one run. */
static void
append_marks (GPtrArray *runs, const CanevasTemplateNode *node, const char *text)
{
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      gsize length = (gsize) (g_utf8_next_char (c) - c);
      g_autofree char *letter = g_strndup (c, length);

      canevas_runs_append (runs, letter, get_mark (node, letter, length));
    }
}

static gboolean
has_marks (const CanevasTemplateNode *node)
{
  return canevas_template_node_get (node, "reversed") != NULL || canevas_template_node_get (node, "framed") != NULL
         || canevas_template_node_get (node, "italic") != NULL;
}

/* The crossing of the row at hand with a column. */
static void
fill_crossing (CanevasComposer *self, Matrix *matrix, const CanevasScope *scope, guint column, GPtrArray *runs)
{
  CanevasScope crossed = { scope->outer, matrix->column_name, scope->schema, matrix->column_type,
                           matrix->columns->pdata[column], column + 1, NULL };
  CanevasScope row = *scope;
  g_autoptr (GString) text = g_string_new (NULL);

  row.outer = &crossed;
  canevas_composer_repeat (self, matrix->cell, &row, add_text_cb, text);
  if (has_marks (matrix->node))
    append_marks (runs, matrix->node, text->str);
  else
    canevas_prose_append_runs (runs, text->str);
}

/* A row of its own names what the rows below have in common, where that changes. */
static void
add_group (CanevasComposer *self, Matrix *matrix, const CanevasScope *scope)
{
  const char *value = canevas_template_node_get (matrix->node, "group");
  char *group = value != NULL ? canevas_composer_expand (self, matrix->node, scope, value) : NULL;
  CanevasRow *row;

  if (g_strcmp0 (group, matrix->group) != 0 && group[0] != '\0')
    {
      row = canevas_block_append_row (matrix->block);
      row->strong = row->spanning = TRUE;
      canevas_prose_append_runs (row->cells->pdata[0], group);
    }
  g_free (matrix->group);
  matrix->group = group;
}

static void
add_row_cb (CanevasComposer *self, const CanevasTemplateNode *node, const CanevasScope *scope, gpointer user_data)
{
  Matrix *matrix = user_data;
  g_autofree char *title = canevas_composer_dup_text (self, node, scope);
  CanevasRow *row;

  matrix->row_type = scope->type;
  add_group (self, matrix, scope);
  row = canevas_block_append_row (matrix->block);
  canevas_prose_append_runs (row->cells->pdata[0], title);
  for (guint i = 0; i < matrix->columns->len; i++)
    fill_crossing (self, matrix, scope, i, row->cells->pdata[i + 1]);
}

void
canevas_composer_add_matrix (CanevasComposer *self, const CanevasTemplateNode *node, const CanevasScope *scope)
{
  const CanevasTemplateNode *across = find_child (node, CANEVAS_ELEMENT_ACROSS);
  g_autoptr (GPtrArray) columns = g_ptr_array_new_with_free_func (g_object_unref);
  CanevasBlock *block = canevas_composer_append (self, CANEVAS_BLOCK_TABLE);
  Matrix matrix = { node, find_child (node, CANEVAS_ELEMENT_CELL), block, columns, NULL, NULL,
                    canevas_template_node_get (across, "as"), NULL };
  g_autofree char *title = canevas_composer_dup_attribute (self, node, "title", scope);

  block->crossed = TRUE;
  canevas_block_append_column (block, title, get_width (node), CANEVAS_ALIGN_START);
  canevas_composer_repeat (self, across, scope, add_column_cb, &matrix);
  canevas_composer_repeat (self, node, scope, add_row_cb, &matrix);
  g_free (matrix.group);

  if (block->rows->len == 0 || columns->len == 0)
    {
      canevas_composer_drop_last (self);
      return;
    }
  if (canevas_template_node_get (node, "caption") != NULL)
    {
      block->title = canevas_composer_dup_attribute (self, node, "caption", scope);
      block->number = g_strdup_printf ("%u", ++self->n_tables);
    }
  canevas_composer_part_matrix (self, node, across, matrix.row_type, matrix.column_type);
}
