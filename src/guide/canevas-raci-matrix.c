/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-raci-matrix.h"

#include "canevas-project.h"
#include "canevas-raci-activity.h"
#include "canevas-raci-cell.h"
#include "canevas-raci-function.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/*
 * Each row keeps the live list of the crossings of its activity, and the records in it; the letters themselves stand in one
 * array of bytes, row after row, remade row by row when something in them changed.
 */

typedef struct
{
  CanevasRaciMatrix *matrix;
  CanevasRecord *activity;
  CanevasList *list;
  GPtrArray *cells; /* records, in the order of the list */
  guint position;
  gboolean stale;
} Row;

struct _CanevasRaciMatrix
{
  GObject parent_instance;

  CanevasRecord *project;
  CanevasStore *store;
  CanevasList *activities;
  CanevasList *functions;

  GPtrArray *rows;    /* Row */
  GPtrArray *columns; /* CanevasRecord */
  GPtrArray *watched; /* roles and bodies that functions stand for */
  GHashTable *by_activity; /* id → Row, owned by rows */
  GHashTable *by_function; /* id → column + 1 */
  guint8 *letters;
  GArray *changed_cells; /* positions in letters, not yet told */

  gboolean structure_stale;
  gboolean rows_stale;
  gboolean tell_structure;
  gboolean tell_headings;
  gboolean tell_change;
};

enum
{
  STRUCTURE_CHANGED,
  HEADINGS_CHANGED,
  CELL_CHANGED,
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CanevasRaciMatrix, canevas_raci_matrix, G_TYPE_OBJECT)

/* --- Rows --- */

static void
row_mark_stale (Row *row)
{
  row->stale = TRUE;
  row->matrix->rows_stale = TRUE;
}

static void
cell_notify_cb (CanevasRecord *cell, GParamSpec *pspec, CanevasRaciMatrix *self)
{
  const char *activity = canevas_record_get_text (cell, "activity");
  Row *row = activity != NULL ? g_hash_table_lookup (self->by_activity, activity) : NULL;

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
  Row *row = data;

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

static Row *
row_new (CanevasRaciMatrix *self, CanevasRecord *activity)
{
  Row *row = g_new0 (Row, 1);

  row->matrix = self;
  row->activity = g_object_ref (activity);
  row->cells = g_ptr_array_new_with_free_func (g_object_unref);
  row->list = canevas_store_referring (self->store, &canevas_raci_cell_type, "activity", canevas_record_get_id (activity));
  g_signal_connect (row->list, "items-changed", G_CALLBACK (row_cells_changed_cb), row);
  row_cells_changed_cb (G_LIST_MODEL (row->list), 0, 0, g_list_model_get_n_items (G_LIST_MODEL (row->list)), row);
  return row;
}

static void
row_free (gpointer data)
{
  Row *row = data;

  g_signal_handlers_disconnect_by_data (row->list, row);
  g_ptr_array_foreach (row->cells, forget_cell, row->matrix);
  g_ptr_array_unref (row->cells);
  g_object_unref (row->list);
  g_object_unref (row->activity);
  g_free (row);
}

static Row *
get_row (CanevasRaciMatrix *self, guint row)
{
  return g_ptr_array_index (self->rows, row);
}

/* Reads the letters of a row from its records, and keeps which differ. */
static void
refresh_row (CanevasRaciMatrix *self, Row *row)
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

static void
structure_changed_cb (CanevasRaciMatrix *self)
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

static void
unwatch_all (CanevasRaciMatrix *self)
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

  self->rows = g_ptr_array_new_with_free_func (row_free);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->activities)); i++)
    {
      g_autoptr (CanevasRecord) activity = g_list_model_get_item (G_LIST_MODEL (self->activities), i);
      Row *row = g_hash_table_lookup (self->by_activity, canevas_record_get_id (activity));

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
      Row *row = get_row (self, i);

      row->position = i;
      g_hash_table_insert (self->by_activity, (char *) canevas_record_get_id (row->activity), row);
    }
  for (guint i = 0; i < old->len; i++)
    g_clear_pointer (&old->pdata[i], row_free);
  g_ptr_array_set_free_func (old, NULL);
}

static void
rebuild (CanevasRaciMatrix *self)
{
  self->structure_stale = FALSE;
  unwatch_all (self);
  rebuild_columns (self);
  rebuild_rows (self);
  g_free (self->letters);
  self->letters = g_new0 (guint8, (gsize) self->rows->len * self->columns->len + 1);
  for (guint i = 0; i < self->rows->len; i++)
    refresh_row (self, get_row (self, i));
  g_array_set_size (self->changed_cells, 0);
  self->rows_stale = FALSE;
}

/* Brings rows, columns and letters up to date; what differs is told after the action. */
static void
ensure (CanevasRaciMatrix *self)
{
  if (self->structure_stale)
    {
      /* The letters are read anew, so that which ones differ is no longer known. */
      self->tell_structure = TRUE;
      rebuild (self);
    }
  if (!self->rows_stale)
    return;
  for (guint i = 0; i < self->rows->len; i++)
    if (get_row (self, i)->stale)
      refresh_row (self, get_row (self, i));
  self->rows_stale = FALSE;
}

static void
tell_cells (CanevasRaciMatrix *self)
{
  g_autoptr (GArray) cells = g_steal_pointer (&self->changed_cells);
  guint n_columns = self->columns->len;

  self->changed_cells = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < cells->len; i++)
    {
      guint position = g_array_index (cells, guint, i);

      g_signal_emit (self, signals[CELL_CHANGED], 0, position / n_columns, position % n_columns);
    }
}

/* The action is over and every list agrees. */
static void
store_changed_cb (CanevasRaciMatrix *self)
{
  gboolean structure, headings, change;

  g_object_ref (self);
  ensure (self);
  structure = self->tell_structure;
  headings = self->tell_headings;
  change = self->tell_change || structure || headings || self->changed_cells->len > 0;
  self->tell_structure = self->tell_headings = self->tell_change = FALSE;
  if (structure)
    {
      g_array_set_size (self->changed_cells, 0);
      g_signal_emit (self, signals[STRUCTURE_CHANGED], 0);
    }
  else if (headings)
    g_signal_emit (self, signals[HEADINGS_CHANGED], 0);
  tell_cells (self);
  if (change)
    g_signal_emit (self, signals[CHANGED], 0);
  g_object_unref (self);
}

/* --- Class --- */

static void
canevas_raci_matrix_dispose (GObject *object)
{
  CanevasRaciMatrix *self = CANEVAS_RACI_MATRIX (object);

  if (self->store != NULL)
    unwatch_all (self);
  g_ptr_array_set_size (self->rows, 0);
  g_clear_object (&self->activities);
  g_clear_object (&self->functions);
  g_clear_object (&self->store);
  g_clear_object (&self->project);

  G_OBJECT_CLASS (canevas_raci_matrix_parent_class)->dispose (object);
}

static void
canevas_raci_matrix_finalize (GObject *object)
{
  CanevasRaciMatrix *self = CANEVAS_RACI_MATRIX (object);

  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->columns);
  g_ptr_array_unref (self->watched);
  g_hash_table_unref (self->by_activity);
  g_hash_table_unref (self->by_function);
  g_array_unref (self->changed_cells);
  g_free (self->letters);

  G_OBJECT_CLASS (canevas_raci_matrix_parent_class)->finalize (object);
}

static void
canevas_raci_matrix_class_init (CanevasRaciMatrixClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  object_class->dispose = canevas_raci_matrix_dispose;
  object_class->finalize = canevas_raci_matrix_finalize;

  /** CanevasRaciMatrix::structure-changed: rows or columns are others, or stand elsewhere. */
  signals[STRUCTURE_CHANGED] = g_signal_new ("structure-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /** CanevasRaciMatrix::headings-changed: an activity or a function is called otherwise. */
  signals[HEADINGS_CHANGED] = g_signal_new ("headings-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /** CanevasRaciMatrix::cell-changed: a crossing holds other letters. */
  signals[CELL_CHANGED] = g_signal_new ("cell-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT,
                                        G_TYPE_UINT);
  /** CanevasRaciMatrix::changed: after all others, when the matrix is to be reviewed again. */
  signals[CHANGED] = g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
canevas_raci_matrix_init (CanevasRaciMatrix *self)
{
  self->rows = g_ptr_array_new_with_free_func (row_free);
  self->columns = g_ptr_array_new_with_free_func (g_object_unref);
  self->watched = g_ptr_array_new_with_free_func (g_object_unref);
  self->by_activity = g_hash_table_new (g_str_hash, g_str_equal);
  self->by_function = g_hash_table_new (g_str_hash, g_str_equal);
  self->changed_cells = g_array_new (FALSE, FALSE, sizeof (guint));
}

/* --- Public --- */

CanevasRaciMatrix *
canevas_raci_matrix_new (CanevasRecord *project)
{
  CanevasRaciMatrix *self;
  const char *id;

  g_return_val_if_fail (CANEVAS_IS_PROJECT (project), NULL);
  g_return_val_if_fail (canevas_record_get_store (project) != NULL, NULL);

  id = canevas_record_get_id (project);
  self = g_object_new (CANEVAS_TYPE_RACI_MATRIX, NULL);
  self->project = g_object_ref (project);
  self->store = g_object_ref (canevas_record_get_store (project));
  self->activities = canevas_store_children (self->store, &canevas_raci_activity_type, id);
  self->functions = canevas_store_children (self->store, &canevas_raci_function_type, id);
  g_signal_connect_object (self->activities, "items-changed", G_CALLBACK (structure_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->functions, "items-changed", G_CALLBACK (structure_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->store, "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
  rebuild (self);
  return self;
}

CanevasRecord *
canevas_raci_matrix_get_project (CanevasRaciMatrix *self)
{
  g_return_val_if_fail (CANEVAS_IS_RACI_MATRIX (self), NULL);

  return self->project;
}

guint
canevas_raci_matrix_get_n_rows (CanevasRaciMatrix *self)
{
  g_return_val_if_fail (CANEVAS_IS_RACI_MATRIX (self), 0);

  ensure (self);
  return self->rows->len;
}

guint
canevas_raci_matrix_get_n_columns (CanevasRaciMatrix *self)
{
  g_return_val_if_fail (CANEVAS_IS_RACI_MATRIX (self), 0);

  ensure (self);
  return self->columns->len;
}

CanevasRecord *
canevas_raci_matrix_get_activity (CanevasRaciMatrix *self, guint row)
{
  g_return_val_if_fail (CANEVAS_IS_RACI_MATRIX (self), NULL);

  ensure (self);
  return row < self->rows->len ? get_row (self, row)->activity : NULL;
}

CanevasRecord *
canevas_raci_matrix_get_function (CanevasRaciMatrix *self, guint column)
{
  g_return_val_if_fail (CANEVAS_IS_RACI_MATRIX (self), NULL);

  ensure (self);
  return column < self->columns->len ? g_ptr_array_index (self->columns, column) : NULL;
}

guint
canevas_raci_matrix_find_row (CanevasRaciMatrix *self, CanevasRecord *activity)
{
  Row *row;

  g_return_val_if_fail (CANEVAS_IS_RACI_MATRIX (self), G_MAXUINT);
  g_return_val_if_fail (CANEVAS_IS_RECORD (activity), G_MAXUINT);

  ensure (self);
  row = g_hash_table_lookup (self->by_activity, canevas_record_get_id (activity));
  return row != NULL ? row->position : G_MAXUINT;
}

guint
canevas_raci_matrix_find_column (CanevasRaciMatrix *self, CanevasRecord *function)
{
  g_return_val_if_fail (CANEVAS_IS_RACI_MATRIX (self), G_MAXUINT);
  g_return_val_if_fail (CANEVAS_IS_RECORD (function), G_MAXUINT);

  ensure (self);
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->by_function, canevas_record_get_id (function))) - 1;
}

CanevasRaciLetters
canevas_raci_matrix_get_letters (CanevasRaciMatrix *self, guint row, guint column)
{
  g_return_val_if_fail (CANEVAS_IS_RACI_MATRIX (self), CANEVAS_RACI_NONE);

  ensure (self);
  if (row >= self->rows->len || column >= self->columns->len)
    return CANEVAS_RACI_NONE;
  return (CanevasRaciLetters) self->letters[(gsize) row * self->columns->len + column];
}

gboolean
canevas_raci_matrix_opens_phase (CanevasRaciMatrix *self, guint row)
{
  const char *phase;

  g_return_val_if_fail (CANEVAS_IS_RACI_MATRIX (self), FALSE);

  ensure (self);
  if (row >= self->rows->len)
    return FALSE;
  phase = canevas_record_get_text (get_row (self, row)->activity, "phase");
  if (row == 0)
    return phase != NULL;
  return g_strcmp0 (phase, canevas_record_get_text (get_row (self, row - 1)->activity, "phase")) != 0;
}

/* Records of a crossing. Inside somebody else's action the row does not know yet what was written there. */
static GPtrArray *
find_cells (CanevasRaciMatrix *self, Row *row, CanevasRecord *function, gboolean nested)
{
  const char *id = canevas_record_get_id (row->activity);
  g_autoptr (CanevasList) list =
    nested ? canevas_store_referring (self->store, &canevas_raci_cell_type, "activity", id) : g_object_ref (row->list);
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (CanevasRecord) cell = g_list_model_get_item (G_LIST_MODEL (list), i);

      if (g_strcmp0 (canevas_record_get_text (cell, "function"), canevas_record_get_id (function)) == 0)
        g_ptr_array_add (found, g_steal_pointer (&cell));
    }
  return found;
}

static gboolean
write_change (CanevasRaciMatrix *self, const CanevasRaciChange *change, gboolean nested, GError **error)
{
  Row *row = get_row (self, change->row);
  CanevasRecord *function = g_ptr_array_index (self->columns, change->column);
  g_autoptr (GPtrArray) cells = find_cells (self, row, function, nested);

  return canevas_raci_letters_write (row->activity, function, cells, change->letters, error);
}

gboolean
canevas_raci_matrix_set_many (CanevasRaciMatrix *self, const CanevasRaciChange *changes, guint n_changes, const char *label,
                              GError **error)
{
  gboolean nested;

  g_return_val_if_fail (CANEVAS_IS_RACI_MATRIX (self), FALSE);
  g_return_val_if_fail (label != NULL, FALSE);
  ensure (self);
  for (guint i = 0; i < n_changes; i++)
    g_return_val_if_fail (changes[i].row < self->rows->len && changes[i].column < self->columns->len, FALSE);

  nested = canevas_store_in_action (self->store);
  canevas_store_begin (self->store, label);
  for (guint i = 0; i < n_changes; i++)
    if (!write_change (self, &changes[i], nested, error))
      {
        canevas_store_rollback (self->store);
        return FALSE;
      }
  return canevas_store_commit (self->store, error);
}

gboolean
canevas_raci_matrix_set (CanevasRaciMatrix *self, guint row, guint column, CanevasRaciLetters letters, GError **error)
{
  CanevasRaciChange change = { row, column, letters };
  g_autofree char *label = NULL;
  CanevasRecord *function;

  g_return_val_if_fail (CANEVAS_IS_RACI_MATRIX (self), FALSE);

  function = canevas_raci_matrix_get_function (self, column);
  g_return_val_if_fail (function != NULL && row < self->rows->len, FALSE);
  if (letters == CANEVAS_RACI_NONE)
    /* Translators: name of an action, after “Undo: ”; a function. */
    label = g_strdup_printf (_("empty a cell of “%s”"), canevas_record_get_title (function));
  else
    /* Translators: name of an action, after “Undo: ”; letters of the RACI such as “RA”, and a function. */
    label = g_strdup_printf (_("write %s for “%s”"), canevas_raci_letters_to_text (letters), canevas_record_get_title (function));
  return canevas_raci_matrix_set_many (self, &change, 1, label, error);
}
