/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Columns side by side: blocks laid out in narrow columns, then joined in one fragment that no page break cuts. */
#include "canevas-flow.h"

#define COLUMN_GAP CANEVAS_MM (8)
/* Taller than this share of a page, columns are laid out one under the other: a page may break there. */
#define TALLEST 0.4

/* Stacks the fragments of one column in @whole, from its left edge @x on. */
static void
stack_column (CanevasFragment *whole, GPtrArray *column, double x)
{
  CanevasFragment *above = NULL;
  double y = 0;

  for (guint i = 0; i < column->len; i++)
    {
      CanevasFragment *fragment = column->pdata[i];

      if (above != NULL)
        y += above->tight ? above->after : MAX (above->after, fragment->before);
      for (guint j = 0; j < fragment->pieces->len; j++)
        {
          CanevasPiece piece = g_array_index (fragment->pieces, CanevasPiece, j);

          piece.x += x;
          piece.y += y;
          g_array_append_val (whole->pieces, piece);
        }
      y += fragment->height;
      whole->before = i == 0 ? MAX (whole->before, fragment->before) : whole->before;
      above = fragment;
    }
  whole->height = MAX (whole->height, y);
  whole->after = MAX (whole->after, above != NULL ? above->after : 0);
}

/* Sides go up from 1: at another 1, other columns begin. Returns how many there are. */
static guint
find_end (GPtrArray *blocks, guint first, guint *end)
{
  guint n_sides = 0;

  for (*end = first; *end < blocks->len; ++*end)
    {
      guint side = ((CanevasBlock *) blocks->pdata[*end])->side;

      if (side == 0 || side < n_sides)
        break;
      n_sides = side;
    }
  return n_sides;
}

/* Lays out the blocks of one side from block *@index on, which then is the first of the next side. (transfer full) */
static GPtrArray *
lay_out_side (CanevasFlow *self, guint *index, guint end)
{
  GPtrArray *blocks = self->document->blocks, *outer = self->fragments, *column;
  guint side = ((CanevasBlock *) blocks->pdata[*index])->side;

  self->fragments = g_ptr_array_new_with_free_func ((GDestroyNotify) canevas_fragment_free);
  self->list = NULL;
  for (; *index < end && ((CanevasBlock *) blocks->pdata[*index])->side == side; ++*index)
    canevas_flow_add_block (self, blocks->pdata[*index]);
  column = self->fragments;
  self->fragments = outer;
  return column;
}

guint
canevas_flow_add_beside (CanevasFlow *self, guint first)
{
  GPtrArray *blocks = self->document->blocks;
  const double width = self->width;
  guint end, n_texts = self->texts->len, n_tags = self->tags->len;
  guint n_sides;
  CanevasFragment *whole;

  n_sides = find_end (blocks, first, &end);
  self->width = (width - (n_sides - 1) * COLUMN_GAP) / n_sides;
  whole = canevas_fragment_new (blocks->pdata[end - 1], 0);
  for (guint index = first, i = 0; index < end; i++)
    {
      g_autoptr (GPtrArray) column = lay_out_side (self, &index, end);

      stack_column (whole, column, i * (self->width + COLUMN_GAP));
    }
  self->width = width;
  self->list = NULL;
  if (whole->height <= TALLEST * self->page_height)
    {
      whole->n_joined = end - first;
      g_ptr_array_add (self->fragments, whole);
      return end;
    }

  canevas_fragment_free (whole);
  g_ptr_array_set_size (self->texts, (int) n_texts);
  g_ptr_array_set_size (self->tags, (int) n_tags);
  for (guint i = first; i < end; i++)
    canevas_flow_add_block (self, blocks->pdata[i]);
  return end;
}
