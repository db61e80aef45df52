/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-store-private.h"

#include "canevas-safety-private.h"

#include <glib/gi18n-lib.h>

/* Whether an open file is whole, asked by somebody who waits for it, or in another thread while people already work. */

/* What the thread works on: the store itself belongs to the thread that opened it. */
typedef struct
{
  const CanevasSchema *schema;
  char *path;
  char *shown_path;
} Check;

static void
check_free (gpointer data)
{
  Check *check = data;

  g_free (check->path);
  g_free (check->shown_path);
  g_free (check);
}

/*
 * The whole file is first read into memory, which takes a moment: who holds a file open for reading while it checks it would keep
 * others from saving in it.
 */
static void
check_in_thread (GTask *task, gpointer store, gpointer data, GCancellable *cancellable)
{
  Check *check = data;
  GError *error = NULL;
  sqlite3 *db = canevas_connection_open_in_memory (check->path, check->shown_path, &error);

  if (db != NULL && canevas_safety_check_everything (db, check->schema, check->shown_path, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
  sqlite3_close (db);
}

gboolean
canevas_store_verify (CanevasStore *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) failure = NULL;

  g_return_val_if_fail (CANEVAS_IS_STORE (self), FALSE);
  g_return_val_if_fail (self->action.depth == 0, FALSE);

  if (self->db == NULL)
    {
      g_set_error_literal (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_IO, _("The file is closed: open it again to check it."));
      return FALSE;
    }
  if (canevas_safety_check_everything (self->db, self->schema, self->path != NULL ? self->path : "", cancellable, &failure))
    return TRUE;
  canevas_store_distrust (self, failure);
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

void
canevas_store_verify_async (CanevasStore *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Check *check;

  g_return_if_fail (CANEVAS_IS_STORE (self) && self->db != NULL && self->path != NULL);

  check = g_new (Check, 1);
  check->schema = self->schema;
  check->path = g_strdup (canevas_store_get_db_path (self));
  check->shown_path = g_strdup (self->path);
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, canevas_store_verify_async);
  g_task_set_task_data (task, check, check_free);
  g_task_run_in_thread (task, check_in_thread);
}

gboolean
canevas_store_verify_finish (CanevasStore *self, GAsyncResult *result, GError **error)
{
  g_autoptr (GError) failure = NULL;

  g_return_val_if_fail (CANEVAS_IS_STORE (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  if (g_task_propagate_boolean (G_TASK (result), &failure))
    return TRUE;
  canevas_store_distrust (self, failure);
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}
