/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-raci-letters.h"

#include "canevas-store.h"

G_BEGIN_DECLS

#define CANEVAS_TYPE_RACI_MATRIX (canevas_raci_matrix_get_type ())
G_DECLARE_FINAL_TYPE (CanevasRaciMatrix, canevas_raci_matrix, CANEVAS, RACI_MATRIX, GObject)

/*
 * The RACI matrix of a project, live: activities as rows, functions as columns, letters where they cross. It follows what is
 * done, undone and merged. Reading a crossing costs nothing, so that 200 rows by 40 columns may be drawn at each frame.
 *
 * Signals, once per action, after the records agree: "structure-changed" when rows or columns came, went or moved (everything is
 * to be read again, and no other signal tells of cells); "headings-changed" when one of them is called otherwise;
 * "cell-changed" (row, column) for each crossing whose letters differ; then, after any of these or when a role or a body that
 * a function stands for changed, "changed".
 */

/** CanevasRaciChange: letters for a crossing; a position is good until the next "structure-changed" */
typedef struct
{
  guint row;
  guint column;
  CanevasRaciLetters letters;
} CanevasRaciChange;

CanevasRaciMatrix *canevas_raci_matrix_new (CanevasRecord *project);

/** (transfer none) */
CanevasRecord *canevas_raci_matrix_get_project (CanevasRaciMatrix *self);
guint canevas_raci_matrix_get_n_rows (CanevasRaciMatrix *self);
guint canevas_raci_matrix_get_n_columns (CanevasRaciMatrix *self);
/** (transfer none): the activity of a row. */
CanevasRecord *canevas_raci_matrix_get_activity (CanevasRaciMatrix *self, guint row);
/** (transfer none): the function of a column. */
CanevasRecord *canevas_raci_matrix_get_function (CanevasRaciMatrix *self, guint column);
/** The row of an activity, or G_MAXUINT. */
guint canevas_raci_matrix_find_row (CanevasRaciMatrix *self, CanevasRecord *activity);
/** The column of a function, or G_MAXUINT. */
guint canevas_raci_matrix_find_column (CanevasRaciMatrix *self, CanevasRecord *function);
/** What a crossing holds; the union of what is found there when a merge left it several times in the file. */
CanevasRaciLetters canevas_raci_matrix_get_letters (CanevasRaciMatrix *self, guint row, guint column);
/** Whether a row opens another phase than that of the row before; without named phases no row does. */
gboolean canevas_raci_matrix_opens_phase (CanevasRaciMatrix *self, guint row);

/** Makes a crossing hold exactly @letters: one action, one undo step. */
gboolean canevas_raci_matrix_set (CanevasRaciMatrix *self, guint row, guint column, CanevasRaciLetters letters, GError **error);
/**
 * canevas_raci_matrix_set_many:
 * @label: name of the action, as it follows "Undo: "
 *
 * Makes several crossings hold letters in one action, each crossing given once. All or nothing.
 */
gboolean canevas_raci_matrix_set_many (CanevasRaciMatrix *self, const CanevasRaciChange *changes, guint n_changes, const char *label,
                                       GError **error);

G_END_DECLS
