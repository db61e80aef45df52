/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A matrix with more columns than a page can hold becomes several tables, each with its headings. */
#include "canevas-config.h"

#include "canevas-composer.h"

#include <glib/gi18n-lib.h>

static void
copy_runs (GPtrArray *from, GPtrArray *to)
{
  for (guint i = 0; i < from->len; i++)
    {
      const CanevasRun *run = g_ptr_array_index (from, i);

      canevas_runs_append (to, run->text, run->style);
    }
}

/* Rows and columns (the one of the titles left out) of a part, counted from 0. */
typedef struct
{
  guint first_row, n_rows, first_column, n_columns, most_columns;
} Part;

/* Columns keep their width in a part that has fewer. */
static void
copy_columns (const CanevasBlock *whole, CanevasBlock *part, const Part *range)
{
  const CanevasColumn *titles = g_ptr_array_index (whole->columns, 0);
  const CanevasColumn *first = g_ptr_array_index (whole->columns, range->first_column + 1);
  const double missing = first->width * (range->most_columns - range->n_columns);

  canevas_block_append_column (part, titles->title, titles->width + missing, titles->align);
  for (guint i = 0; i < range->n_columns; i++)
    {
      const CanevasColumn *column = g_ptr_array_index (whole->columns, range->first_column + i + 1);

      canevas_block_append_column (part, column->title, column->width, column->align);
    }
}

/* The row that names what the first row of a part belongs to, said again. (nullable) */
static const CanevasRow *
find_group (const CanevasBlock *whole, guint row)
{
  while (row > 0)
    {
      const CanevasRow *above = g_ptr_array_index (whole->rows, --row);

      if (above->spanning)
        return above;
    }
  return NULL;
}

static void
copy_row (const CanevasRow *from, CanevasBlock *part, const Part *range)
{
  CanevasRow *to = canevas_block_append_row (part);

  to->strong = from->strong;
  to->spanning = from->spanning;
  copy_runs (from->cells->pdata[0], to->cells->pdata[0]);
  for (guint i = 0; !from->spanning && i < range->n_columns; i++)
    copy_runs (from->cells->pdata[range->first_column + i + 1], to->cells->pdata[i + 1]);
}

static void
copy_rows (const CanevasBlock *whole, CanevasBlock *part, const Part *range)
{
  guint number = 0;

  for (guint i = 0; i < whole->rows->len; i++)
    {
      const CanevasRow *row = g_ptr_array_index (whole->rows, i);
      const CanevasRow *group = number == range->first_row && !row->spanning ? find_group (whole, i) : NULL;
      gboolean here = number >= range->first_row && number < range->first_row + range->n_rows;

      if (!row->spanning && here && group != NULL)
        copy_row (group, part, range);
      if (!row->spanning && here)
        copy_row (row, part, range);
      /* A group is said at the head of a part anyway. */
      else if (row->spanning && here && number > range->first_row)
        copy_row (row, part, range);
      number += !row->spanning;
    }
}

static guint
count_parts (guint n, const CanevasTemplateNode *node)
{
  const char *most = canevas_template_node_get (node, "most");
  const guint at_most = most != NULL ? (guint) g_ascii_strtoull (most, NULL, 10) : 0;

  return at_most > 0 && n > at_most ? (n + at_most - 1) / at_most : 1;
}

static guint
count_rows (const CanevasBlock *whole)
{
  guint n = 0;

  for (guint i = 0; i < whole->rows->len; i++)
    n += !((const CanevasRow *) g_ptr_array_index (whole->rows, i))->spanning;
  return n;
}

/* "Activities 1 to 10 of 40 · Functions 1 to 7 of 20" */
static char *
dup_range (const CanevasRecordType *rows, const CanevasRecordType *columns, const Part *range, guint n_rows, guint n_columns)
{
  g_autofree char *down = NULL;
  g_autofree char *across = NULL;

  /* Translators: lines or columns of a table that are on this page: "Activities 1 to 10 of 40". */
  down = g_strdup_printf (_("%s %u to %u of %u"), g_dgettext (GETTEXT_PACKAGE, rows->plural), range->first_row + 1,
                          range->first_row + range->n_rows, n_rows);
  across = g_strdup_printf (_("%s %u to %u of %u"), g_dgettext (GETTEXT_PACKAGE, columns->plural), range->first_column + 1,
                            range->first_column + range->n_columns, n_columns);
  return g_strdup_printf ("%s · %s", down, across);
}

static void
add_part (CanevasComposer *self, const CanevasBlock *whole, const Part *range, const char *title)
{
  CanevasBlock *block = canevas_composer_append (self, CANEVAS_BLOCK_TABLE);

  block->crossed = block->whole = TRUE;
  block->number = g_strdup (whole->number);
  block->title = whole->title != NULL ? g_strdup_printf ("%s – %s", whole->title, title) : g_strdup (title);
  copy_columns (whole, block, range);
  copy_rows (whole, block, range);
}

void
canevas_composer_part_matrix (CanevasComposer *self, const CanevasTemplateNode *node, const CanevasTemplateNode *columns_node,
                              const CanevasRecordType *rows, const CanevasRecordType *columns)
{
  CanevasBlock *whole = g_ptr_array_index (self->document->blocks, self->document->blocks->len - 1);
  const guint n_columns = whole->columns->len - 1, n_rows = count_rows (whole);
  const guint across = count_parts (n_columns, columns_node), down = count_parts (n_rows, node);

  if (across == 1)
    return;
  for (guint i = 0; i < down * across; i++)
    {
      const guint row = n_rows * (i / across) / down, column = n_columns * (i % across) / across;
      const Part range = { row, n_rows * (i / across + 1) / down - row, column, n_columns * (i % across + 1) / across - column,
                           (n_columns + across - 1) / across };
      g_autofree char *title = dup_range (rows, columns, &range, n_rows, n_columns);

      add_part (self, whole, &range, title);
    }
  g_ptr_array_remove (self->document->blocks, whole);
}
