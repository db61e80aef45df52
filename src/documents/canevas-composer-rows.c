/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-composer-rows.h"

#include "canevas-prose.h"

#include <glib/gi18n-lib.h>

CanevasBlock *
canevas_composer_append_columns (CanevasComposer *self, const CanevasComposerColumn *columns, guint n_columns)
{
  CanevasBlock *block = canevas_composer_append (self, CANEVAS_BLOCK_TABLE);

  for (guint i = 0; i < n_columns; i++)
    canevas_block_append_column (block, _(columns[i].title), columns[i].width, columns[i].align);
  return block;
}

void
canevas_row_fill (CanevasRow *row, guint column, const char *text)
{
  canevas_prose_append_runs (row->cells->pdata[column], text != NULL && *text != '\0' ? text : "–");
}

void
canevas_row_fill_number (CanevasRow *row, guint column, guint number)
{
  g_autofree char *text = g_strdup_printf ("%u", number);

  canevas_runs_append (row->cells->pdata[column], number > 0 ? text : "–", CANEVAS_RUN_PLAIN);
}
