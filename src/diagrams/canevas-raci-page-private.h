/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-raci-drawing.h"

G_BEGIN_DECLS

/* Sizes are points on A4. */
#define RACI_MARGIN 30.0
#define RACI_ACTIVITY_X 92.0
#define RACI_HEAD_BOTTOM 114.0
#define RACI_ASIDE_WIDTH 132.0
#define RACI_FOOT 54.0
#define RACI_LOAD_HEIGHT 26.0

/* A page of the drawing while it is made. */
typedef struct
{
  CanevasRaciMatrix *matrix;
  CanevasScene *scene;
  CanevasTextMeasure *measure;
  GPtrArray *findings; /* of the whole matrix */
  const char *today;

  guint first_row, n_rows;       /* shown here */
  guint first_column, n_columns;
  guint page, n_pages;
  gboolean last_rows; /* the load stands under the last activity */

  double width, height;
  double right;        /* of the matrix */
  double column_width;
  double row_height;
} CanevasRaciPage;

static inline double
raci_column_x (const CanevasRaciPage *self, guint column)
{
  return self->right - (self->n_columns - (column - self->first_column) - 0.5) * self->column_width;
}

static inline double
raci_row_y (const CanevasRaciPage *self, guint row)
{
  return RACI_HEAD_BOTTOM + (row - self->first_row + 0.5) * self->row_height;
}

/* What is wrong with an activity, or with a function when @row is G_MAXUINT; its number as printed, from 1; 0: nothing printed. */
guint canevas_raci_page_find_number (const CanevasRaciPage *self, guint row, guint column);
/* Whether a finding is printed beside the matrix. */
gboolean canevas_raci_page_is_printed (const CanevasRaciFinding *finding);

void canevas_raci_page_draw_frames (CanevasRaciPage *self);
void canevas_raci_page_draw_asides (CanevasRaciPage *self);
void canevas_raci_page_draw_title (CanevasRaciPage *self);
void canevas_raci_page_draw_foot (CanevasRaciPage *self);

G_END_DECLS
