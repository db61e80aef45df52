/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-raci-authority.h"
#include "canevas-raci-review.h"

G_BEGIN_DECLS

/* A matrix as it stands, counted once, for those who look for anomalies and for what would put them right. */
typedef struct
{
  CanevasRaciMatrix *matrix;
  guint n_rows;
  guint n_columns;
  guint8 *letters;                  /* of each crossing, row after row */
  guint *phases;                    /* of each row: the row that opened its phase */
  CanevasRaciAuthority *authority;  /* of each column */
  CanevasRaciLoad *loads;           /* of each column */
} CanevasRaciTable;

CanevasRaciTable *canevas_raci_table_new (CanevasRaciMatrix *matrix);
void canevas_raci_table_free (CanevasRaciTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CanevasRaciTable, canevas_raci_table_free)

CanevasRaciLetters canevas_raci_table_get (CanevasRaciTable *self, guint row, guint column);
gboolean canevas_raci_table_has (CanevasRaciTable *self, guint row, guint column, CanevasRaciLetters letters);
/** How many functions hold all of @letters in a row. */
guint canevas_raci_table_count (CanevasRaciTable *self, guint row, CanevasRaciLetters letters);
const char *canevas_raci_table_get_function_name (CanevasRaciTable *self, guint column);

/** Writes into @finding what would put it right, if anything would. */
void canevas_raci_advise (CanevasRaciTable *self, CanevasRaciFinding *finding);

G_END_DECLS
