/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-composer.h"

G_BEGIN_DECLS

/*
 * Tables whose rows are no records: what a comparison or a count says.
 */

/**
 * CanevasComposerColumn:
 * @title: msgid
 * @width: in millimetres
 */
typedef struct
{
  const char *title;
  double width;
  CanevasAlign align;
} CanevasComposerColumn;

/** A table without rows yet, with these columns in the current language. Returns: (transfer none) */
CanevasBlock *canevas_composer_append_columns (CanevasComposer *self, const CanevasComposerColumn *columns, guint n_columns);
/** Fills a cell, with a dash for nothing. @text: (nullable) */
void canevas_row_fill (CanevasRow *row, guint column, const char *text);
/** Fills a cell with a number, a dash for none. */
void canevas_row_fill_number (CanevasRow *row, guint column, guint number);

G_END_DECLS
