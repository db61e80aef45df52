/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-text-layout.h"

G_BEGIN_DECLS

/**
 * canevas_columns_balance:
 * @cells: CanevasTextLayout*, row by row, as laid out in columns of @widths; %NULL where a cell is not of one column
 * @widths: (inout): of the columns
 * @sides: white at both sides of a cell, together
 *
 * Moves width between columns where that makes the table lower, starting from what the template wished and keeping the sum. No
 * word is torn that the table could hold. Nothing is laid out: lines are counted from the widths of words.
 *
 * Returns: whether a width changed
 */
gboolean canevas_columns_balance (GPtrArray *cells, double *widths, guint n_columns, double sides);

G_END_DECLS
