/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-raci-geometry.h"

#define NARROWEST_TITLE 260
#define WIDEST_TITLE 460
#define NARROWEST_COLUMN 78
#define WIDEST_COLUMN 120

CanevasRaciGeometry *
canevas_raci_geometry_new (CanevasRaciMatrix *matrix)
{
  CanevasRaciGeometry *self = g_new0 (CanevasRaciGeometry, 1);

  self->n_rows = (int) canevas_raci_matrix_get_n_rows (matrix);
  self->n_columns = (int) canevas_raci_matrix_get_n_columns (matrix);
  self->title_width = NARROWEST_TITLE;
  self->column_width = NARROWEST_COLUMN;
  self->tops = g_new0 (int, self->n_rows + 1);
  for (int row = 0; row < self->n_rows; row++)
    {
      if (canevas_raci_matrix_opens_phase (matrix, (guint) row))
        self->tops[row] += CANEVAS_RACI_BAND_HEIGHT;
      self->tops[row + 1] = self->tops[row] + CANEVAS_RACI_ROW_HEIGHT;
    }
  self->height = self->tops[self->n_rows];
  return self;
}

void
canevas_raci_geometry_free (CanevasRaciGeometry *self)
{
  g_free (self->tops);
  g_free (self);
}

gboolean
canevas_raci_geometry_set_width (CanevasRaciGeometry *self, int width)
{
  const int column = self->n_columns > 0 ? CLAMP ((width - NARROWEST_TITLE) / self->n_columns, NARROWEST_COLUMN, WIDEST_COLUMN) : WIDEST_COLUMN;
  const int title = CLAMP (width - self->n_columns * column, NARROWEST_TITLE, WIDEST_TITLE);
  const gboolean changed = title != self->title_width || column != self->column_width;

  self->column_width = column;
  self->title_width = title;
  return changed;
}

int
canevas_raci_geometry_get_full_width (const CanevasRaciGeometry *self)
{
  return self->title_width + self->n_columns * self->column_width;
}

int
canevas_raci_geometry_get_least_width (const CanevasRaciGeometry *self)
{
  return NARROWEST_TITLE + self->n_columns * NARROWEST_COLUMN;
}

void
canevas_raci_geometry_get_cell (const CanevasRaciGeometry *self, int row, int column, GdkRectangle *cell)
{
  cell->x = column < 0 ? 0 : self->title_width + column * self->column_width;
  cell->width = column < 0 ? self->title_width : self->column_width;
  cell->y = row < 0 ? 0 : CANEVAS_RACI_HEADER_HEIGHT + self->tops[row];
  cell->height = row < 0 ? CANEVAS_RACI_HEADER_HEIGHT : CANEVAS_RACI_ROW_HEIGHT;
}

/* The band above a row belongs to it. */
int
canevas_raci_geometry_find_row (const CanevasRaciGeometry *self, int y)
{
  int low = 0, high = self->n_rows - 1;

  while (low < high)
    {
      const int middle = (low + high) / 2;

      if (y < self->tops[middle] + CANEVAS_RACI_ROW_HEIGHT)
        high = middle;
      else
        low = middle + 1;
    }
  return low;
}
