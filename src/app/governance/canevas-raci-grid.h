/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "canevas-raci-review.h"

G_BEGIN_DECLS

/*
 * The RACI matrix as a table to write in, for a scrolled window: header and names of activities stay in place. Only what shows is
 * drawn; what shows also exists for the keyboard and for screen readers, cell by cell.
 *
 * Keys: arrows, Home, End, Page Up and Down move, with Ctrl to the edges, with Shift they select a block; R A C I write (C and I
 * alone, R and A together; with Shift, added to what is there), Delete empties, Ctrl+C, Ctrl+X and Ctrl+V exchange blocks
 * with a spreadsheet, Enter renames the activity, F2 what the cursor is on, Insert adds an activity, Alt+arrows move the row or
 * the column, the Menu key opens the menu.
 * Signal "cursor-moved" when the cursor is elsewhere, or stands on something else.
 */
#define CANEVAS_TYPE_RACI_GRID (canevas_raci_grid_get_type ())
G_DECLARE_FINAL_TYPE (CanevasRaciGrid, canevas_raci_grid, CANEVAS, RACI_GRID, GtkWidget)

GtkWidget *canevas_raci_grid_new (CanevasRaciMatrix *matrix);
/** Row and column of the cursor; row -1 is the header with the functions, column -1 the names of the activities. */
void canevas_raci_grid_get_cursor (CanevasRaciGrid *self, int *row, int *column);
/** Puts the cursor into a cell, shows it and, where the table has the keyboard, says so. */
void canevas_raci_grid_set_cursor (CanevasRaciGrid *self, int row, int column);
/** Selects the cells from the cursor to this one. */
void canevas_raci_grid_extend (CanevasRaciGrid *self, int row, int column);
/** (element-type CanevasRaciFinding): what to mark; read now, not kept. */
void canevas_raci_grid_set_findings (CanevasRaciGrid *self, GPtrArray *findings);

/** Adds an activity after the last one, or a function, and lets its name be typed. */
void canevas_raci_grid_add_activity (CanevasRaciGrid *self);
void canevas_raci_grid_add_function (CanevasRaciGrid *self);
/** Begins to change the name of an activity (column -1) or a function (row -1). */
void canevas_raci_grid_edit (CanevasRaciGrid *self, int row, int column);

G_END_DECLS
