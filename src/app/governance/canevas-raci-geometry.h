/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gdk/gdk.h>

#include "canevas-raci-matrix.h"

G_BEGIN_DECLS

#define CANEVAS_RACI_HEADER_HEIGHT 64
#define CANEVAS_RACI_ROW_HEIGHT 52
#define CANEVAS_RACI_BAND_HEIGHT 30

/**
 * CanevasRaciGeometry:
 * @title_width: of the first column, which stays in place
 * @column_width: of each function
 * @height: of all rows, without the header
 *
 * Where things stand in the table, in pixels from its top left corner when nothing is scrolled. Row -1 is the header, column -1
 * holds the names of the activities.
 */
typedef struct
{
  int title_width;
  int column_width;
  int height;
  int n_rows;
  int n_columns;
  int *tops; /* of each row, from under the header; one more for the end */
} CanevasRaciGeometry;

CanevasRaciGeometry *canevas_raci_geometry_new (CanevasRaciMatrix *matrix);
void canevas_raci_geometry_free (CanevasRaciGeometry *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CanevasRaciGeometry, canevas_raci_geometry_free)

/** Shares @width out among the columns. Returns: whether anything changed */
gboolean canevas_raci_geometry_set_width (CanevasRaciGeometry *self, int width);
int canevas_raci_geometry_get_full_width (const CanevasRaciGeometry *self);
/** The narrowest that the whole can be: with less, one scrolls. */
int canevas_raci_geometry_get_least_width (const CanevasRaciGeometry *self);
void canevas_raci_geometry_get_cell (const CanevasRaciGeometry *self, int row, int column, GdkRectangle *cell);
/** The row at @y under the header; the last one beyond the end. */
int canevas_raci_geometry_find_row (const CanevasRaciGeometry *self, int y);

G_END_DECLS
