/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-raci-matrix.h"

G_BEGIN_DECLS

/*
 * What the matrix is made of, for itself and for what follows the records (-follow).
 *
 * Each row keeps the live list of the crossings of its activity, and the records in it; the letters themselves stand in one
 * array of bytes, row after row, remade row by row when something in them changed.
 */

typedef struct
{
  CanevasRaciMatrix *matrix;
  CanevasRecord *activity;
  CanevasList *list;
  GPtrArray *cells; /* records, in the order of the list */
  guint position;
  gboolean stale;
} CanevasRaciRow;

struct _CanevasRaciMatrix
{
  GObject parent_instance;

  CanevasRecord *project;
  CanevasStore *store;
  CanevasList *activities;
  CanevasList *functions;

  GPtrArray *rows;    /* CanevasRaciRow */
  GPtrArray *columns; /* CanevasRecord */
  GPtrArray *watched; /* roles and bodies that functions stand for */
  GHashTable *by_activity; /* id → row, owned by rows */
  GHashTable *by_function; /* id → column + 1 */
  guint8 *letters;
  GArray *changed_cells; /* positions in letters, not yet told */

  gboolean structure_stale;
  gboolean rows_stale;
  gboolean tell_structure;
  gboolean tell_headings;
  gboolean tell_change;
};

void canevas_raci_row_free (gpointer row);
/* Reads rows, columns and letters anew. */
void canevas_raci_matrix_rebuild (CanevasRaciMatrix *self);
/* Brings rows, columns and letters up to date; what differs is told after the action. */
void canevas_raci_matrix_ensure (CanevasRaciMatrix *self);
/* Activities or functions came, went or moved. */
void canevas_raci_matrix_mark_structure (CanevasRaciMatrix *self);
/* No longer listens to any record. */
void canevas_raci_matrix_unwatch (CanevasRaciMatrix *self);

G_END_DECLS
