/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the matrix follows the records: rows, columns and letters, and what of them is stale. */
#include "canevas-raci-matrix-private.h"

#include "canevas-raci-cell.h"
#include "canevas-raci-function.h"

#include <string.h>

/* --- Rows --- */

static void
row_mark_stale (CanevasRaciRow *row)
{
  row->stale = TRUE;
  row->matrix->rows_stale = TRUE;
}

static void
cell_notify_cb (CanevasRecord *cell, GParamSpec *pspec, CanevasRaciMatrix *self)
{
  const char *activity = canevas_record_get_text (cell, "activity");
  CanevasRaciRow *row = activity != NULL ? g_hash_table_lookup (self->by_activity, activity) : NULL;

  if (row != NULL)
    row_mark_stale (row);
}

static void
forget_cell (gpointer data, gpointer user_data)
{
  g_signal_handlers_disconnect_by_func (data, cell_notify_cb, user_data);
}

static void
row_cells_changed_cb (GListModel *list, guint position, guint removed, guint added, gpointer data)
{
  CanevasRaciRow *row = data;

  for (guint i = 0; i < removed; i++)
    forget_cell (g_ptr_array_index (row->cells, position + i), row->matrix);
  if (removed > 0)
    g_ptr_array_remove_range (row->cells, position, removed);
  for (guint i = 0; i < added; i++)
    {
      CanevasRecord *cell = g_list_model_get_item (list, position + i);

      g_signal_connect (cell, "notify", G_CALLBACK (cell_notify_cb), row->matrix);
      g_ptr_array_insert (row->cells, position + i, cell);
    }
  row_mark_stale (row);
}

static CanevasRaciRow *
row_new (CanevasRaciMatrix *self, CanevasRecord *activity)
{
  CanevasRaciRow *row = g_new0 (CanevasRaciRow, 1);

  row->matrix = self;
  row->activity = g_object_ref (activity);
  row->cells = g_ptr_array_new_with_free_func (g_object_unref);
  row->list = canevas_store_referring (self->store, &canevas_raci_cell_type, "activity", canevas_record_get_id (activity));
  g_signal_connect (row->list, "items-changed", G_CALLBACK (row_cells_changed_cb), row);
  row_cells_changed_cb (G_LIST_MODEL (row->list), 0, 0, g_list_model_get_n_items (G_LIST_MODEL (row->list)), row);
  return row;
}

void
canevas_raci_row_free (gpointer data)
{
  CanevasRaciRow *row = data;

  g_signal_handlers_disconnect_by_data (row->list, row);
  g_ptr_array_foreach (row->cells, forget_cell, row->matrix);
  g_ptr_array_unref (row->cells);
  g_object_unref (row->list);
  g_object_unref (row->activity);
  g_free (row);
}

static CanevasRaciRow *
get_row (CanevasRaciMatrix *self, guint row)
{
  return g_ptr_array_index (self->rows, row);
}

/* Reads the letters of a row from its records, and keeps which differ. */
static void
refresh_row (CanevasRaciMatrix *self, CanevasRaciRow *row)
{
  guint n = self->columns->len;
  g_autofree guint8 *fresh = g_new0 (guint8, n + 1);
  guint8 *held = self->letters + (gsize) row->position * n;

  for (guint i = 0; i < row->cells->len; i++)
    {
      CanevasRecord *cell = g_ptr_array_index (row->cells, i);
      const char *function = canevas_record_get_text (cell, "function");
      guint column = function != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (self->by_function, function)) : 0;

      if (column > 0)
        fresh[column - 1] |= canevas_raci_letters_of (cell);
    }
  for (guint i = 0; i < n; i++)
    if (fresh[i] != held[i])
      {
        guint position = row->position * n + i;

        held[i] = fresh[i];
        g_array_append_val (self->changed_cells, position);
      }
  row->stale = FALSE;
}

/* --- Structure --- */

static void
heading_notify_cb (CanevasRecord *record, GParamSpec *pspec, CanevasRaciMatrix *self)
{
  self->tell_headings = TRUE;
  /* A function may stand for another role now. */
  if (CANEVAS_IS_RACI_FUNCTION (record))
    self->structure_stale = self->structure_stale || strcmp (pspec->name, "role") == 0 || strcmp (pspec->name, "instance") == 0;
}

static void
watched_notify_cb (CanevasRaciMatrix *self)
{
  self->tell_change = TRUE;
}

void
canevas_raci_matrix_mark_structure (CanevasRaciMatrix *self)
{
  self->structure_stale = TRUE;
  self->tell_structure = TRUE;
}

static void
watch (CanevasRaciMatrix *self, CanevasRecord *function, const char *field)
{
  g_autoptr (CanevasRecord) record = canevas_record_get_reference (function, field);

  if (record == NULL)
    return;
  g_signal_connect_swapped (record, "notify", G_CALLBACK (watched_notify_cb), self);
  g_ptr_array_add (self->watched, g_steal_pointer (&record));
}

void
canevas_raci_matrix_unwatch (CanevasRaciMatrix *self)
{
  for (guint i = 0; i < self->watched->len; i++)
    g_signal_handlers_disconnect_by_func (g_ptr_array_index (self->watched, i), watched_notify_cb, self);
  g_ptr_array_set_size (self->watched, 0);
  for (guint i = 0; i < self->columns->len; i++)
    g_signal_handlers_disconnect_by_func (g_ptr_array_index (self->columns, i), heading_notify_cb, self);
  for (guint i = 0; i < self->rows->len; i++)
    g_signal_handlers_disconnect_by_func (get_row (self, i)->activity, heading_notify_cb, self);
}

static void
rebuild_columns (CanevasRaciMatrix *self)
{
  g_ptr_array_set_size (self->columns, 0);
  g_hash_table_remove_all (self->by_function);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->functions)); i++)
    {
      CanevasRecord *function = g_list_model_get_item (G_LIST_MODEL (self->functions), i);

      g_ptr_array_add (self->columns, function);
      g_hash_table_insert (self->by_function, (char *) canevas_record_get_id (function), GUINT_TO_POINTER (i + 1));
      g_signal_connect (function, "notify", G_CALLBACK (heading_notify_cb), self);
      watch (self, function, "role");
      watch (self, function, "instance");
    }
}

/* Rows that stay keep their lists and records. */
static void
rebuild_rows (CanevasRaciMatrix *self)
{
  g_autoptr (GPtrArray) old = g_steal_pointer (&self->rows);

  self->rows = g_ptr_array_new_with_free_func (canevas_raci_row_free);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->activities)); i++)
    {
      g_autoptr (CanevasRecord) activity = g_list_model_get_item (G_LIST_MODEL (self->activities), i);
      CanevasRaciRow *row = g_hash_table_lookup (self->by_activity, canevas_record_get_id (activity));

      if (row == NULL)
        row = row_new (self, activity);
      else
        old->pdata[row->position] = NULL;
      g_signal_connect (activity, "notify", G_CALLBACK (heading_notify_cb), self);
      g_ptr_array_add (self->rows, row);
    }
  g_hash_table_remove_all (self->by_activity);
  for (guint i = 0; i < self->rows->len; i++)
    {
      CanevasRaciRow *row = get_row (self, i);

      row->position = i;
      g_hash_table_insert (self->by_activity, (char *) canevas_record_get_id (row->activity), row);
    }
  for (guint i = 0; i < old->len; i++)
    g_clear_pointer (&old->pdata[i], canevas_raci_row_free);
  g_ptr_array_set_free_func (old, NULL);
}

void
canevas_raci_matrix_rebuild (CanevasRaciMatrix *self)
{
  self->structure_stale = FALSE;
  canevas_raci_matrix_unwatch (self);
  rebuild_columns (self);
  rebuild_rows (self);
  g_free (self->letters);
  self->letters = g_new0 (guint8, (gsize) self->rows->len * self->columns->len + 1);
  for (guint i = 0; i < self->rows->len; i++)
    refresh_row (self, get_row (self, i));
  g_array_set_size (self->changed_cells, 0);
  self->rows_stale = FALSE;
}

void
canevas_raci_matrix_ensure (CanevasRaciMatrix *self)
{
  if (self->structure_stale)
    {
      /* The letters are read anew, so that which ones differ is no longer known. */
      self->tell_structure = TRUE;
      canevas_raci_matrix_rebuild (self);
    }
  if (!self->rows_stale)
    return;
  for (guint i = 0; i < self->rows->len; i++)
    if (get_row (self, i)->stale)
      refresh_row (self, get_row (self, i));
  self->rows_stale = FALSE;
}
