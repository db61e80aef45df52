/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-document.h"

static void
run_free (gpointer data)
{
  CanevasRun *run = data;

  g_free (run->text);
  g_free (run);
}

GPtrArray *
canevas_runs_new (void)
{
  return g_ptr_array_new_with_free_func (run_free);
}

static void
column_free (gpointer data)
{
  CanevasColumn *column = data;

  g_free (column->title);
  g_free (column);
}

static void
row_free (gpointer data)
{
  CanevasRow *row = data;

  g_ptr_array_unref (row->cells);
  g_free (row);
}

static void
pair_free (gpointer data)
{
  CanevasPair *pair = data;

  g_free (pair->label);
  g_free (pair->value);
  g_free (pair);
}

static void
block_free (gpointer data)
{
  CanevasBlock *block = data;

  g_free (block->section);
  g_free (block->number);
  g_free (block->title);
  g_ptr_array_unref (block->runs);
  g_ptr_array_unref (block->lines);
  g_ptr_array_unref (block->columns);
  g_ptr_array_unref (block->rows);
  g_ptr_array_unref (block->pairs);
  g_clear_object (&block->figure);
  g_free (block->alternative);
  g_free (block);
}

/**
 * canevas_document_new:
 *
 * Returns: (transfer full): an empty document, whose arrays are made and whose texts are %NULL
 */
CanevasDocument *
canevas_document_new (void)
{
  CanevasDocument *self = g_new0 (CanevasDocument, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->offices = g_ptr_array_new_with_free_func (g_free);
  self->blocks = g_ptr_array_new_with_free_func (block_free);
  return self;
}

CanevasDocument *
canevas_document_ref (CanevasDocument *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
canevas_document_unref (CanevasDocument *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_free (self->language);
  g_free (self->template);
  g_free (self->kind);
  g_free (self->title);
  g_free (self->authority);
  g_ptr_array_unref (self->offices);
  g_clear_pointer (&self->logo, g_bytes_unref);
  g_free (self->reference);
  g_free (self->version);
  g_free (self->status);
  g_free (self->date);
  g_free (self->iso_date);
  g_free (self->footer);
  g_free (self->author);
  g_ptr_array_unref (self->blocks);
  g_free (self);
}

CanevasBlock *
canevas_document_append (CanevasDocument *self, CanevasBlockKind kind)
{
  CanevasBlock *block;

  g_return_val_if_fail (self != NULL, NULL);

  block = g_new0 (CanevasBlock, 1);
  block->kind = kind;
  block->runs = canevas_runs_new ();
  block->lines = g_ptr_array_new_with_free_func (g_free);
  block->columns = g_ptr_array_new_with_free_func (column_free);
  block->rows = g_ptr_array_new_with_free_func (row_free);
  block->pairs = g_ptr_array_new_with_free_func (pair_free);
  g_ptr_array_add (self->blocks, block);
  return block;
}

void
canevas_runs_append (GPtrArray *runs, const char *text, CanevasRunStyle style)
{
  CanevasRun *run;

  g_return_if_fail (runs != NULL);

  if (text == NULL || text[0] == '\0')
    return;
  run = g_new (CanevasRun, 1);
  run->text = g_strdup (text);
  run->style = style;
  g_ptr_array_add (runs, run);
}

char *
canevas_runs_to_text (GPtrArray *runs)
{
  GString *text;

  g_return_val_if_fail (runs != NULL, NULL);

  text = g_string_new (NULL);
  for (guint i = 0; i < runs->len; i++)
    g_string_append (text, ((const CanevasRun *) g_ptr_array_index (runs, i))->text);
  return g_string_free (text, FALSE);
}

CanevasColumn *
canevas_block_append_column (CanevasBlock *self, const char *title, double width, CanevasAlign align)
{
  CanevasColumn *column;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (self->rows->len == 0, NULL);

  column = g_new (CanevasColumn, 1);
  column->title = g_strdup (title != NULL ? title : "");
  column->width = width;
  column->align = align;
  g_ptr_array_add (self->columns, column);
  return column;
}

CanevasRow *
canevas_block_append_row (CanevasBlock *self)
{
  CanevasRow *row;

  g_return_val_if_fail (self != NULL, NULL);

  row = g_new0 (CanevasRow, 1);
  row->cells = g_ptr_array_new_full (self->columns->len, (GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < self->columns->len; i++)
    g_ptr_array_add (row->cells, canevas_runs_new ());
  g_ptr_array_add (self->rows, row);
  return row;
}

CanevasPair *
canevas_block_append_pair (CanevasBlock *self, const char *label, const char *value)
{
  CanevasPair *pair;

  g_return_val_if_fail (self != NULL, NULL);

  pair = g_new (CanevasPair, 1);
  pair->label = g_strdup (label != NULL ? label : "");
  pair->value = g_strdup (value != NULL ? value : "");
  g_ptr_array_add (self->pairs, pair);
  return pair;
}
