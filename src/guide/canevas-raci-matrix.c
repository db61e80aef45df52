/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-raci-matrix-private.h"

#include "canevas-project.h"
#include "canevas-raci-activity.h"
#include "canevas-raci-cell.h"
#include "canevas-raci-function.h"

#include <glib/gi18n-lib.h>

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

static CanevasRaciRow *
get_row (CanevasRaciMatrix *self, guint row)
{
  return g_ptr_array_index (self->rows, row);
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
  canevas_raci_matrix_ensure (self);
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
    canevas_raci_matrix_unwatch (self);
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
  self->rows = g_ptr_array_new_with_free_func (canevas_raci_row_free);
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
  g_signal_connect_object (self->activities, "items-changed", G_CALLBACK (canevas_raci_matrix_mark_structure), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->functions, "items-changed", G_CALLBACK (canevas_raci_matrix_mark_structure), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->store, "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
  canevas_raci_matrix_rebuild (self);
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

  canevas_raci_matrix_ensure (self);
  return self->rows->len;
}

guint
canevas_raci_matrix_get_n_columns (CanevasRaciMatrix *self)
{
  g_return_val_if_fail (CANEVAS_IS_RACI_MATRIX (self), 0);

  canevas_raci_matrix_ensure (self);
  return self->columns->len;
}

CanevasRecord *
canevas_raci_matrix_get_activity (CanevasRaciMatrix *self, guint row)
{
  g_return_val_if_fail (CANEVAS_IS_RACI_MATRIX (self), NULL);

  canevas_raci_matrix_ensure (self);
  return row < self->rows->len ? get_row (self, row)->activity : NULL;
}

CanevasRecord *
canevas_raci_matrix_get_function (CanevasRaciMatrix *self, guint column)
{
  g_return_val_if_fail (CANEVAS_IS_RACI_MATRIX (self), NULL);

  canevas_raci_matrix_ensure (self);
  return column < self->columns->len ? g_ptr_array_index (self->columns, column) : NULL;
}

guint
canevas_raci_matrix_find_row (CanevasRaciMatrix *self, CanevasRecord *activity)
{
  CanevasRaciRow *row;

  g_return_val_if_fail (CANEVAS_IS_RACI_MATRIX (self), G_MAXUINT);
  g_return_val_if_fail (CANEVAS_IS_RECORD (activity), G_MAXUINT);

  canevas_raci_matrix_ensure (self);
  row = g_hash_table_lookup (self->by_activity, canevas_record_get_id (activity));
  return row != NULL ? row->position : G_MAXUINT;
}

guint
canevas_raci_matrix_find_column (CanevasRaciMatrix *self, CanevasRecord *function)
{
  g_return_val_if_fail (CANEVAS_IS_RACI_MATRIX (self), G_MAXUINT);
  g_return_val_if_fail (CANEVAS_IS_RECORD (function), G_MAXUINT);

  canevas_raci_matrix_ensure (self);
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->by_function, canevas_record_get_id (function))) - 1;
}

CanevasRaciLetters
canevas_raci_matrix_get_letters (CanevasRaciMatrix *self, guint row, guint column)
{
  g_return_val_if_fail (CANEVAS_IS_RACI_MATRIX (self), CANEVAS_RACI_NONE);

  canevas_raci_matrix_ensure (self);
  if (row >= self->rows->len || column >= self->columns->len)
    return CANEVAS_RACI_NONE;
  return (CanevasRaciLetters) self->letters[(gsize) row * self->columns->len + column];
}

gboolean
canevas_raci_matrix_opens_phase (CanevasRaciMatrix *self, guint row)
{
  const char *phase;

  g_return_val_if_fail (CANEVAS_IS_RACI_MATRIX (self), FALSE);

  canevas_raci_matrix_ensure (self);
  if (row >= self->rows->len)
    return FALSE;
  phase = canevas_record_get_text (get_row (self, row)->activity, "phase");
  if (row == 0)
    return phase != NULL;
  return g_strcmp0 (phase, canevas_record_get_text (get_row (self, row - 1)->activity, "phase")) != 0;
}

/* Records of a crossing. Inside somebody else's action the row does not know yet what was written there. */
static GPtrArray *
find_cells (CanevasRaciMatrix *self, CanevasRaciRow *row, CanevasRecord *function, gboolean nested)
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
  CanevasRaciRow *row = get_row (self, change->row);
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
  canevas_raci_matrix_ensure (self);
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
