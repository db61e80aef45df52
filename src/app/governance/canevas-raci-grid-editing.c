/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-raci-grid-private.h"

#include "canevas-page.h"
#include "canevas-raci-activity.h"
#include "canevas-raci-function.h"

#include <glib/gi18n-lib.h>

/* --- Names, typed in their place --- */

static CanevasRecord *
get_edited (CanevasRaciGrid *self)
{
  return self->edited_row < 0 ? canevas_raci_matrix_get_function (self->matrix, (guint) self->edited_column)
                              : canevas_raci_matrix_get_activity (self->matrix, (guint) self->edited_row);
}

static void
keep_typed (CanevasRaciGrid *self)
{
  CanevasRecord *record = get_edited (self);
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
  g_autoptr (GError) error = NULL;

  if (record == NULL || canevas_record_is_deleted (record) || (*name == '\0' && !canevas_record_is_set (record, "name")))
    return;
  if (!canevas_record_set_text (record, "name", *name != '\0' ? name : NULL, &error))
    canevas_page_report (GTK_WIDGET (self), _("The name was not changed"), error);
  canevas_store_end_typing (canevas_record_get_store (record));
}

void
canevas_raci_grid_end_editing (CanevasRaciGrid *self, gboolean back)
{
  if (!self->editing)
    return;
  self->editing = FALSE;
  keep_typed (self);
  if (back)
    canevas_raci_grid_focus_cursor (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
activate_cb (CanevasRaciGrid *self)
{
  canevas_raci_grid_end_editing (self, TRUE);
}

static void
leave_cb (CanevasRaciGrid *self)
{
  canevas_raci_grid_end_editing (self, FALSE);
}

/* Escape leaves a field and keeps what was typed. */
static gboolean
key_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, CanevasRaciGrid *self)
{
  if (key != GDK_KEY_Escape)
    return FALSE;
  canevas_raci_grid_end_editing (self, TRUE);
  return TRUE;
}

void
canevas_raci_grid_init_editing (CanevasRaciGrid *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkWidget *text;

  self->entry = gtk_entry_new ();
  text = GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self->entry)));
  g_object_set (text, "enable-undo", FALSE, NULL);
  gtk_widget_set_parent (self->entry, GTK_WIDGET (self));
  gtk_widget_set_child_visible (self->entry, FALSE);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (activate_cb), self);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (leave_cb), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (self->entry, keys);
  gtk_widget_add_controller (self->entry, focus);
}

void
canevas_raci_grid_edit (CanevasRaciGrid *self, int row, int column)
{
  const CanevasRecordType *type = row < 0 ? &canevas_raci_function_type : &canevas_raci_activity_type;

  g_return_if_fail (CANEVAS_IS_RACI_GRID (self));
  g_return_if_fail ((row < 0) != (column < 0));

  if (canevas_store_get_read_only (canevas_record_get_store (canevas_raci_matrix_get_project (self->matrix))))
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }
  canevas_raci_grid_end_editing (self, FALSE);
  canevas_raci_grid_set_cursor (self, row, column);
  self->edited_row = row;
  self->edited_column = column;
  self->editing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), canevas_record_get_title (get_edited (self)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  g_dgettext (GETTEXT_PACKAGE, type->label), -1);
  gtk_widget_set_child_visible (self->entry, TRUE);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_grab_focus (self->entry);
}

/* --- Rows and columns --- */

static CanevasRecord *
add (CanevasRaciGrid *self, const CanevasRecordType *type)
{
  CanevasRecord *project = canevas_raci_matrix_get_project (self->matrix);
  CanevasStore *store = canevas_record_get_store (project);
  const guint n_rows = canevas_raci_matrix_get_n_rows (self->matrix);
  g_autofree char *label = g_strdup_printf (_("Add: %s"), g_dgettext (GETTEXT_PACKAGE, type->label));
  g_autoptr (CanevasRecord) record = NULL;
  g_autoptr (GError) error = NULL;

  canevas_store_begin (store, label);
  record = canevas_store_add (store, type, project, &error);
  /* It goes on with the last phase. */
  if (record != NULL && type == &canevas_raci_activity_type && n_rows > 0)
    canevas_record_set_text (record, "phase", canevas_record_get_text (canevas_raci_matrix_get_activity (self->matrix, n_rows - 1), "phase"), NULL);
  if (record == NULL)
    canevas_store_rollback (store);
  if (record == NULL || !canevas_store_commit (store, &error))
    {
      canevas_page_report (GTK_WIDGET (self), _("Nothing was added"), error);
      return NULL;
    }
  return g_steal_pointer (&record);
}

void
canevas_raci_grid_add_activity (CanevasRaciGrid *self)
{
  g_autoptr (CanevasRecord) activity = NULL;

  g_return_if_fail (CANEVAS_IS_RACI_GRID (self));

  activity = add (self, &canevas_raci_activity_type);
  if (activity != NULL)
    canevas_raci_grid_edit (self, (int) canevas_raci_matrix_find_row (self->matrix, activity), -1);
}

void
canevas_raci_grid_add_function (CanevasRaciGrid *self)
{
  g_autoptr (CanevasRecord) function = NULL;

  g_return_if_fail (CANEVAS_IS_RACI_GRID (self));

  function = add (self, &canevas_raci_function_type);
  if (function != NULL)
    canevas_raci_grid_edit (self, -1, (int) canevas_raci_matrix_find_column (self->matrix, function));
}
