/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the review found: marks of rows and columns, tints of cells. */
#include "canevas-config.h"

#include "canevas-raci-grid-private.h"

#include <string.h>

static void
clear_marks (CanevasRaciMark **marks, int n)
{
  for (int i = 0; *marks != NULL && i < n; i++)
    {
      g_free ((*marks)[i].text);
      g_free ((*marks)[i].tip);
    }
  g_clear_pointer (marks, g_free);
}

void
canevas_raci_grid_forget_findings (CanevasRaciGrid *self)
{
  clear_marks (&self->row_marks, self->geometry->n_rows);
  clear_marks (&self->column_marks, self->geometry->n_columns);
  g_clear_pointer (&self->tints, g_free);
}

/* The most serious finding of a row or a column is the one that shows; they come in that order. */
static void
mark (CanevasRaciMark *mark, const CanevasRaciFinding *finding)
{
  if (mark->text != NULL || finding->severity == CANEVAS_SEVERITY_ADVICE)
    return;
  mark->text = g_strdup (finding->name);
  mark->tip = g_strdup_printf ("%s\n%s", finding->title, finding->why);
  mark->severity = finding->severity;
}

/* Whether a screen reader must be told other names than before. */
static gboolean
differ (CanevasRaciGrid *self, const CanevasRaciMark *rows, const CanevasRaciMark *columns, const guint8 *tints)
{
  const int n_rows = self->geometry->n_rows, n_columns = self->geometry->n_columns;

  if (self->tints == NULL || memcmp (self->tints, tints, (gsize) n_rows * n_columns) != 0)
    return TRUE;
  for (int row = 0; row < n_rows; row++)
    if (g_strcmp0 (self->row_marks[row].text, rows[row].text) != 0)
      return TRUE;
  for (int column = 0; column < n_columns; column++)
    if (g_strcmp0 (self->column_marks[column].text, columns[column].text) != 0)
      return TRUE;
  return FALSE;
}

void
canevas_raci_grid_set_findings (CanevasRaciGrid *self, GPtrArray *findings)
{
  const int n_rows = self->geometry->n_rows, n_columns = self->geometry->n_columns;
  CanevasRaciMark *rows = g_new0 (CanevasRaciMark, n_rows + 1), *columns = g_new0 (CanevasRaciMark, n_columns + 1);
  guint8 *tints = g_new0 (guint8, (gsize) n_rows * n_columns + 1);
  gboolean rename;

  for (guint i = 0; i < findings->len; i++)
    {
      const CanevasRaciFinding *finding = g_ptr_array_index (findings, i);

      mark (finding->row != G_MAXUINT ? &rows[finding->row] : &columns[finding->column], finding);
      for (guint j = 0; finding->severity != CANEVAS_SEVERITY_ADVICE && j < finding->cells->len; j++)
        {
          const CanevasRaciChange *cell = &g_array_index (finding->cells, CanevasRaciChange, j);
          guint8 *tint = &tints[cell->row * (guint) n_columns + cell->column];

          *tint = *tint != 0 ? *tint : (guint8) (1 + finding->severity);
        }
    }
  rename = differ (self, rows, columns, tints);
  canevas_raci_grid_forget_findings (self);
  self->row_marks = rows;
  self->column_marks = columns;
  self->tints = tints;
  if (rename)
    canevas_raci_grid_rename_nodes (self, -2, -2);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
