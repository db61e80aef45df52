/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where things are: cells, the part of the table that shows, the block that is selected. */
#include "canevas-config.h"

#include "canevas-raci-grid-private.h"

int
canevas_raci_grid_get_scroll (CanevasRaciGrid *self, GtkOrientation orientation)
{
  return self->adjustments[orientation] != NULL ? (int) gtk_adjustment_get_value (self->adjustments[orientation]) : 0;
}

void
canevas_raci_grid_locate (CanevasRaciGrid *self, int row, int column, GdkRectangle *cell)
{
  canevas_raci_geometry_get_cell (self->geometry, row, column, cell);
  if (column >= 0)
    cell->x -= canevas_raci_grid_get_scroll (self, GTK_ORIENTATION_HORIZONTAL);
  if (row >= 0)
    cell->y -= canevas_raci_grid_get_scroll (self, GTK_ORIENTATION_VERTICAL);
}

gboolean
canevas_raci_grid_find_cell (CanevasRaciGrid *self, double x, double y, int *row, int *column)
{
  const CanevasRaciGeometry *geometry = self->geometry;
  const int across = (int) x - geometry->title_width + canevas_raci_grid_get_scroll (self, GTK_ORIENTATION_HORIZONTAL);
  const int down = (int) y - CANEVAS_RACI_HEADER_HEIGHT + canevas_raci_grid_get_scroll (self, GTK_ORIENTATION_VERTICAL);

  *column = x < geometry->title_width ? -1 : across / geometry->column_width;
  *row = y < CANEVAS_RACI_HEADER_HEIGHT ? -1 : canevas_raci_geometry_find_row (geometry, down);
  if (*row >= 0 && (geometry->n_rows == 0 || down >= geometry->height))
    return FALSE;
  return *column < geometry->n_columns && (*row >= 0 || *column >= 0);
}

gboolean
canevas_raci_grid_get_visible (CanevasRaciGrid *self, int *top, int *bottom, int *left, int *right)
{
  const CanevasRaciGeometry *geometry = self->geometry;
  const int x = canevas_raci_grid_get_scroll (self, GTK_ORIENTATION_HORIZONTAL);
  const int y = canevas_raci_grid_get_scroll (self, GTK_ORIENTATION_VERTICAL);
  const int width = gtk_widget_get_width (GTK_WIDGET (self)) - geometry->title_width;
  const int height = gtk_widget_get_height (GTK_WIDGET (self)) - CANEVAS_RACI_HEADER_HEIGHT;

  *left = CLAMP (x / geometry->column_width, 0, MAX (0, geometry->n_columns - 1));
  *right = MIN ((x + MAX (0, width - 1)) / geometry->column_width, geometry->n_columns - 1);
  *top = canevas_raci_geometry_find_row (geometry, y);
  *bottom = geometry->n_rows > 0 && height > 0 ? canevas_raci_geometry_find_row (geometry, y + height) : -1;
  if (*top < 0)
    *top = 0;
  return *top <= *bottom && *left <= *right;
}

gboolean
canevas_raci_grid_get_block (CanevasRaciGrid *self, int *top, int *bottom, int *left, int *right)
{
  *top = MIN (self->row, self->anchor_row);
  *bottom = MAX (self->row, self->anchor_row);
  *left = MIN (self->column, self->anchor_column);
  *right = MAX (self->column, self->anchor_column);
  return *top >= 0 && *left >= 0;
}
