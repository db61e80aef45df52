/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-rectangle.h"

G_BEGIN_DECLS

/**
 * canevas_grid_pages_split:
 * @sizes: (array length=n): of the rows of a grid, or of its columns
 * @room: of a page, without the header, which each page repeats
 * @starts: (out) (array length=n): the first row of each page
 *
 * Parts rows, or columns, among the fewest pages that hold them, about as many to each as to the others: no page with a lone one
 * at the end. A row larger than the room has a page of its own.
 *
 * Returns: the number of pages; 0 when there are no rows
 */
guint canevas_grid_pages_split (const double *sizes, guint n, double room, guint *starts);

G_END_DECLS
