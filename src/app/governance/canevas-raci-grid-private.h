/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-raci-art.h"
#include "canevas-raci-geometry.h"
#include "canevas-raci-grid.h"
#include "canevas-raci-node.h"

G_BEGIN_DECLS

/* What is wrong with a cell, a row or a column. */
typedef struct
{
  char *text; /* (nullable): "two A" */
  char *tip;
  CanevasSeverity severity;
} CanevasRaciMark;

/* The roles a node can have: that of a cell, of the name of an activity, of a function. */
enum
{
  CANEVAS_RACI_NODE_CELL,
  CANEVAS_RACI_NODE_ROW,
  CANEVAS_RACI_NODE_COLUMN,
  CANEVAS_RACI_N_NODES,
};

struct _CanevasRaciGrid
{
  GtkWidget parent_instance;

  CanevasRaciMatrix *matrix;
  CanevasRaciGeometry *geometry;
  CanevasRaciArt *art;
  GtkAdjustment *adjustments[2]; /* by GtkOrientation */
  GtkScrollablePolicy policies[2];

  int row, column;               /* the cursor */
  int anchor_row, anchor_column; /* where the selected block begins */

  CanevasRaciMark *row_marks;    /* by row */
  CanevasRaciMark *column_marks; /* by column */
  guint8 *tints;                 /* by cell: 0, or 1 + severity */

  PangoLayout **row_names;    /* made as they are shown */
  PangoLayout **column_names;

  /* Nodes that show, by row and column modulo how many show; and those the cursor goes to in turns, so that each move of the
   * keyboard is a move of the focus. */
  GPtrArray *nodes;
  int node_rows, node_columns;
  CanevasRaciNode *cursors[CANEVAS_RACI_N_NODES][2];
  CanevasRaciNode *cursor; /* the one in use */

  GtkWidget *entry;
  int edited_row, edited_column;
  gboolean editing;

  GtkWidget *menu;
  int dragged;                /* index of the row or column dragged, -1: none */
  GtkOrientation dragged_way; /* vertical: a row */
  int drop_before;            /* where it would go; -1 while it has not moved */
  double drag_x, drag_y;
  gboolean selecting;         /* a block by dragging */
};

/* Where the window into the table is. */
int canevas_raci_grid_get_scroll (CanevasRaciGrid *self, GtkOrientation orientation);
/* Rectangle of a cell inside the widget. */
void canevas_raci_grid_locate (CanevasRaciGrid *self, int row, int column, GdkRectangle *cell);
/* The cell at a point; FALSE in the corner, or beyond the table. */
gboolean canevas_raci_grid_find_cell (CanevasRaciGrid *self, double x, double y, int *row, int *column);
/* First and last row and column that show, without header and names. FALSE when there are none. */
gboolean canevas_raci_grid_get_visible (CanevasRaciGrid *self, int *top, int *bottom, int *left, int *right);
/* The block: FALSE when the cursor is on a name. */
gboolean canevas_raci_grid_get_block (CanevasRaciGrid *self, int *top, int *bottom, int *left, int *right);
void canevas_raci_grid_reveal (CanevasRaciGrid *self, int row, int column);

void canevas_raci_grid_draw (CanevasRaciGrid *self, cairo_t *cr, int width, int height);
void canevas_raci_grid_forget_names (CanevasRaciGrid *self);

void canevas_raci_grid_forget_findings (CanevasRaciGrid *self);

void canevas_raci_grid_init_nodes (CanevasRaciGrid *self);
void canevas_raci_grid_update_nodes (CanevasRaciGrid *self);
/* Names nodes anew: @row and @column -2 for all. */
void canevas_raci_grid_rename_nodes (CanevasRaciGrid *self, int row, int column);
/* The keyboard goes to the cell of the cursor. */
gboolean canevas_raci_grid_focus_cursor (CanevasRaciGrid *self);
void canevas_raci_grid_dispose_nodes (CanevasRaciGrid *self);

void canevas_raci_grid_init_input (CanevasRaciGrid *self);
void canevas_raci_grid_init_pointer (CanevasRaciGrid *self);
void canevas_raci_grid_install_actions (GtkWidgetClass *widget_class);
void canevas_raci_grid_open_menu (CanevasRaciGrid *self, double x, double y);

/* Moves a row (vertical) or a column before another; a row moved among those of another phase joins it. */
void canevas_raci_grid_move_line (CanevasRaciGrid *self, GtkOrientation way, int from, int before);

void canevas_raci_grid_init_editing (CanevasRaciGrid *self);
void canevas_raci_grid_end_editing (CanevasRaciGrid *self, gboolean back);

G_END_DECLS
