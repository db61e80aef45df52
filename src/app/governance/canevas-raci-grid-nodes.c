/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-raci-grid-private.h"

#include <glib/gi18n-lib.h>

#define ALL -2

/* --- What is read aloud --- */

static const char *
get_name (CanevasRecord *record)
{
  const char *name = canevas_record_get_title (record);

  return *name != '\0' ? name : _("To be named");
}

/* "Choose a scenario, Project director: A, two A" */
static char *
name_cell (CanevasRaciGrid *self, int row, int column)
{
  const char *activity = get_name (canevas_raci_matrix_get_activity (self->matrix, (guint) row));
  const char *function = get_name (canevas_raci_matrix_get_function (self->matrix, (guint) column));
  const CanevasRaciLetters letters = canevas_raci_matrix_get_letters (self->matrix, (guint) row, (guint) column);
  const char *text = letters != CANEVAS_RACI_NONE ? canevas_raci_letters_to_text (letters) : _("empty");
  const gboolean marked = self->tints != NULL && self->tints[row * self->geometry->n_columns + column] > 0;
  const char *mark = !marked ? NULL : self->row_marks[row].text != NULL ? self->row_marks[row].text : self->column_marks[column].text;

  if (mark != NULL)
    /* Translators: what is read of a cell: an activity, a function, letters, what is wrong. */
    return g_strdup_printf (_("%s, %s: %s, %s"), activity, function, text, mark);
  /* Translators: what is read of a cell: an activity, a function, letters. */
  return g_strdup_printf (_("%s, %s: %s"), activity, function, text);
}

static char *
name_heading (CanevasRecord *record, const CanevasRaciMark *mark)
{
  if (mark != NULL && mark->text != NULL)
    return g_strdup_printf (_("%s: %s"), get_name (record), mark->text);
  return g_strdup (get_name (record));
}

static void
name_node (CanevasRaciGrid *self, CanevasRaciNode *node, int row, int column)
{
  g_autofree char *name = NULL;
  g_autofree char *place = NULL;

  if (row < 0)
    {
      name = name_heading (canevas_raci_matrix_get_function (self->matrix, (guint) column),
                           self->column_marks != NULL ? &self->column_marks[column] : NULL);
      place = g_strdup_printf (_("Function %d of %d"), column + 1, self->geometry->n_columns);
    }
  else if (column < 0)
    {
      name = name_heading (canevas_raci_matrix_get_activity (self->matrix, (guint) row), self->row_marks != NULL ? &self->row_marks[row] : NULL);
      place = g_strdup_printf (_("Activity %d of %d"), row + 1, self->geometry->n_rows);
    }
  else
    {
      name = name_cell (self, row, column);
      place = g_strdup_printf (_("Activity %d of %d, function %d of %d"), row + 1, self->geometry->n_rows, column + 1,
                               self->geometry->n_columns);
    }
  canevas_raci_node_set (node, row, column, name, place);
}

/* --- Nodes that show --- */

static GtkAccessibleRole
get_role (int kind)
{
  static const GtkAccessibleRole roles[CANEVAS_RACI_N_NODES] = {
    [CANEVAS_RACI_NODE_CELL] = GTK_ACCESSIBLE_ROLE_GRID_CELL,
    [CANEVAS_RACI_NODE_ROW] = GTK_ACCESSIBLE_ROLE_ROW_HEADER,
    /* GTK 4.8 tells a column header as a filler, which nobody reads. */
    [CANEVAS_RACI_NODE_COLUMN] = GTK_ACCESSIBLE_ROLE_GRID_CELL,
  };

  return roles[kind];
}

static int
get_kind (int row, int column)
{
  return row < 0 ? CANEVAS_RACI_NODE_COLUMN : column < 0 ? CANEVAS_RACI_NODE_ROW : CANEVAS_RACI_NODE_CELL;
}

static CanevasRaciNode *
add_node (CanevasRaciGrid *self, int kind)
{
  GtkWidget *node = canevas_raci_node_new (get_role (kind));

  gtk_widget_set_parent (node, GTK_WIDGET (self));
  canevas_raci_node_set_shown (CANEVAS_RACI_NODE (node), FALSE);
  return CANEVAS_RACI_NODE (node);
}

void
canevas_raci_grid_init_nodes (CanevasRaciGrid *self)
{
  self->nodes = g_ptr_array_new ();
  for (int kind = 0; kind < CANEVAS_RACI_N_NODES; kind++)
    for (int i = 0; i < 2; i++)
      {
        self->cursors[kind][i] = add_node (self, kind);
        gtk_widget_set_visible (GTK_WIDGET (self->cursors[kind][i]), FALSE);
      }
}

void
canevas_raci_grid_dispose_nodes (CanevasRaciGrid *self)
{
  if (self->nodes == NULL)
    return;
  for (guint i = 0; i < self->nodes->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->nodes, i));
  g_clear_pointer (&self->nodes, g_ptr_array_unref);
  for (int kind = 0; kind < CANEVAS_RACI_N_NODES; kind++)
    for (int i = 0; i < 2; i++)
      gtk_widget_unparent (GTK_WIDGET (self->cursors[kind][i]));
  self->cursor = NULL;
}

/* One node a cell that shows, names included: (rows + 1) × (columns + 1), where the first of each is the heading. */
static void
make_nodes (CanevasRaciGrid *self, int rows, int columns)
{
  if (rows == self->node_rows && columns == self->node_columns)
    return;
  for (guint i = 0; i < self->nodes->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->nodes, i));
  g_ptr_array_set_size (self->nodes, 0);
  for (int row = -1; row < rows; row++)
    for (int column = -1; column < columns; column++)
      g_ptr_array_add (self->nodes, add_node (self, get_kind (row, column)));
  self->node_rows = rows;
  self->node_columns = columns;
}

static CanevasRaciNode *
get_node (CanevasRaciGrid *self, int row, int column)
{
  const int i = row < 0 ? 0 : 1 + row % self->node_rows;
  const int j = column < 0 ? 0 : 1 + column % self->node_columns;

  return g_ptr_array_index (self->nodes, i * (self->node_columns + 1) + j);
}

static void
place_node (CanevasRaciGrid *self, CanevasRaciNode *node, int row, int column)
{
  GdkRectangle cell;

  if (!canevas_raci_node_is_at (node, row, column))
    name_node (self, node, row, column);
  canevas_raci_grid_locate (self, row, column, &cell);
  canevas_raci_node_set_shown (node, TRUE);
  gtk_widget_size_allocate (GTK_WIDGET (node), &cell, -1);
}

/* Nodes whose cell does not show, or is told by the one of the cursor. */
static void
hide_others (CanevasRaciGrid *self, int top, int bottom, int left, int right)
{
  for (guint i = 0; i < self->nodes->len; i++)
    {
      CanevasRaciNode *node = g_ptr_array_index (self->nodes, i);
      int row, column;

      canevas_raci_node_get_place (node, &row, &column);
      if ((row != -1 && (row < top || row > bottom)) || (column != -1 && (column < left || column > right))
          || (row == self->row && column == self->column && self->cursor != NULL))
        canevas_raci_node_set_shown (node, FALSE);
    }
}

void
canevas_raci_grid_update_nodes (CanevasRaciGrid *self)
{
  const int page = MAX (1, gtk_widget_get_height (GTK_WIDGET (self)) / CANEVAS_RACI_ROW_HEIGHT + 2);
  const int across = MAX (1, gtk_widget_get_width (GTK_WIDGET (self)) / self->geometry->column_width + 2);
  int top, bottom, left, right;

  canevas_raci_grid_get_visible (self, &top, &bottom, &left, &right);
  make_nodes (self, MIN (page, MAX (1, self->geometry->n_rows)), MIN (across, MAX (1, self->geometry->n_columns)));
  for (int row = top - 1; row <= bottom; row++)
    for (int column = left - 1; column <= right; column++)
      {
        const int at_row = row < top ? -1 : row, at_column = column < left ? -1 : column;

        if ((at_row >= 0 || at_column >= 0) && (self->cursor == NULL || at_row != self->row || at_column != self->column))
          place_node (self, get_node (self, at_row, at_column), at_row, at_column);
      }
  hide_others (self, top, bottom, left, right);
  if (self->cursor != NULL)
    place_node (self, self->cursor, self->row, self->column);
}

void
canevas_raci_grid_rename_nodes (CanevasRaciGrid *self, int row, int column)
{
  for (guint i = 0; i < self->nodes->len; i++)
    if (row == ALL || canevas_raci_node_is_at (g_ptr_array_index (self->nodes, i), row, column))
      canevas_raci_node_forget (g_ptr_array_index (self->nodes, i));
  /* The one that has the keyboard changes its name at once, which a screen reader then says. */
  if (self->cursor != NULL && (row == ALL || (row == self->row && column == self->column)))
    canevas_raci_node_forget (self->cursor);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

gboolean
canevas_raci_grid_focus_cursor (CanevasRaciGrid *self)
{
  CanevasRaciNode **pair, *left = self->cursor;
  gboolean focused;

  if (self->geometry->n_rows == 0 && self->geometry->n_columns == 0)
    return FALSE;
  if (self->cursor != NULL && canevas_raci_node_is_at (self->cursor, self->row, self->column))
    return gtk_widget_is_focus (GTK_WIDGET (self->cursor)) || gtk_widget_grab_focus (GTK_WIDGET (self->cursor));
  pair = self->cursors[get_kind (self->row, self->column)];
  self->cursor = pair[0] == self->cursor ? pair[1] : pair[0];
  name_node (self, self->cursor, self->row, self->column);
  gtk_widget_set_visible (GTK_WIDGET (self->cursor), TRUE);
  canevas_raci_node_set_shown (self->cursor, TRUE);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  focused = gtk_widget_grab_focus (GTK_WIDGET (self->cursor));
  /* Only now: the keyboard must never be on what does not show. */
  if (left != NULL)
    gtk_widget_set_visible (GTK_WIDGET (left), FALSE);
  return focused;
}
