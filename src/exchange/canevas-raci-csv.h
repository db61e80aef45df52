/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-raci-matrix.h"

G_BEGIN_DECLS

/**
 * canevas_raci_csv_write:
 *
 * The matrix for a spreadsheet, as canevas_csv_new() writes tables: a line of headings, then a line for each activity with its
 * phase, its name and the letters of each function ("R", "RA"). Blocks of it can be pasted back into the matrix.
 *
 * Returns: (transfer full)
 */
GBytes *canevas_raci_csv_write (CanevasRaciMatrix *matrix);

G_END_DECLS
