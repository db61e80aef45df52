/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "canevas-rescue.h"

#include "canevas-application.h"
#include "canevas-file-dialog.h"
#include "canevas-problem.h"
#include "canevas-salvage.h"
#include "canevas-schema.h"
#include "canevas-store.h"

/* Most files take a moment; those that take longer get a dialog that says so. */
#define PATIENCE_MILLISECONDS 400
#define LIST_HEIGHT 200

/* One rescue, from the question where to the answer how much. A GObject, as what asks for a file keeps one alive. */
#define CANEVAS_TYPE_RESCUE (canevas_rescue_get_type ())
G_DECLARE_FINAL_TYPE (CanevasRescue, canevas_rescue, CANEVAS, RESCUE, GObject)

struct _CanevasRescue
{
  GObject parent_instance;
  GtkWindow *parent;
  char *path;
  char *target;
  GCancellable *cancellable;
  guint patience;
  GtkWindow *waiting; /* the dialog that says that it takes longer */
};

G_DEFINE_FINAL_TYPE (CanevasRescue, canevas_rescue, G_TYPE_OBJECT)

static void
canevas_rescue_finalize (GObject *object)
{
  CanevasRescue *self = CANEVAS_RESCUE (object);

  g_clear_object (&self->parent);
  g_clear_object (&self->cancellable);
  g_free (self->path);
  g_free (self->target);

  G_OBJECT_CLASS (canevas_rescue_parent_class)->finalize (object);
}

static void
canevas_rescue_class_init (CanevasRescueClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = canevas_rescue_finalize;
}

static void
canevas_rescue_init (CanevasRescue *self)
{
  self->cancellable = g_cancellable_new ();
}

/* --- The answer --- */

static void
answer_response_cb (AdwMessageDialog *dialog, const char *response, gpointer user_data)
{
  CanevasRescue *self = user_data;
  g_autoptr (GFile) file = g_file_new_for_path (self->target);

  if (g_str_equal (response, "open"))
    canevas_application_open_file (CANEVAS_APPLICATION (gtk_window_get_application (self->parent)), file, self->parent);
}

static void
release (gpointer self, GClosure *closure)
{
  g_object_unref (self);
}

static GtkWidget *
build_list (const CanevasSalvage *report)
{
  g_autofree char *lines = canevas_salvage_describe (report);
  GtkWidget *label = gtk_label_new (g_strchomp (lines));
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), LIST_HEIGHT);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), label);
  return scrolled;
}

static void
present_answer (CanevasRescue *self, const CanevasSalvage *report)
{
  g_autofree char *summary = canevas_salvage_summarise (report);
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (self->parent, _("What Was Saved"), summary));

  adw_message_dialog_set_extra_child (dialog, build_list (report));
  adw_message_dialog_add_response (dialog, "close", _("Close"));
  adw_message_dialog_add_response (dialog, "open", _("Open"));
  adw_message_dialog_set_response_appearance (dialog, "open", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "open");
  adw_message_dialog_set_close_response (dialog, "close");
  g_signal_connect_data (dialog, "response", G_CALLBACK (answer_response_cb), g_object_ref (self), release, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* --- Meanwhile --- */

static gboolean
patience_cb (gpointer user_data)
{
  CanevasRescue *self = user_data;
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (self->parent, _("Saving What Can Be Read…"),
                                                                          _("This can take a while if the disk is failing.")));
  GtkWidget *spinner = gtk_spinner_new ();

  self->patience = 0;
  gtk_spinner_start (GTK_SPINNER (spinner));
  gtk_widget_set_size_request (spinner, 32, 32);
  adw_message_dialog_set_extra_child (dialog, spinner);
  adw_message_dialog_add_response (dialog, "cancel", _("Cancel"));
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (g_cancellable_cancel), self->cancellable, G_CONNECT_SWAPPED);
  self->waiting = GTK_WINDOW (dialog);
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &self->waiting);
  gtk_window_present (self->waiting);
  return G_SOURCE_REMOVE;
}

static void
stop_waiting (CanevasRescue *self)
{
  g_clear_handle_id (&self->patience, g_source_remove);
  if (self->waiting != NULL)
    {
      g_object_remove_weak_pointer (G_OBJECT (self->waiting), (gpointer *) &self->waiting);
      gtk_window_destroy (g_steal_pointer (&self->waiting));
    }
}

static void
salvage_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  CanevasRescue *self = source;
  GError *error = NULL;
  CanevasSalvage *report = canevas_store_salvage (canevas_schema_get_default (), self->path, self->target, cancellable, &error);

  if (report != NULL)
    g_task_return_pointer (task, report, (GDestroyNotify) canevas_salvage_free);
  else
    g_task_return_error (task, error);
}

static void
salvaged_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  CanevasRescue *self = CANEVAS_RESCUE (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasSalvage) report = g_task_propagate_pointer (G_TASK (result), &error);

  stop_waiting (self);
  if (report != NULL)
    present_answer (self, report);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    canevas_problem_present (GTK_WIDGET (self->parent), _("Nothing Could Be Saved"), error);
}

/* --- The question --- */

static void
chosen_cb (GFile *file, gpointer user_data)
{
  CanevasRescue *self = user_data;
  g_autoptr (GTask) task = g_task_new (self, self->cancellable, salvaged_cb, NULL);

  self->target = g_file_get_path (file);
  self->patience = g_timeout_add (PATIENCE_MILLISECONDS, patience_cb, self);
  g_task_run_in_thread (task, salvage_in_thread);
}

static char *
suggest_name (const char *path)
{
  g_autofree char *name = g_path_get_basename (path);

  if (g_str_has_suffix (name, ".canevas"))
    name[strlen (name) - strlen (".canevas")] = '\0';
  return g_strconcat (name, _(" (saved)"), ".canevas", NULL);
}

void
canevas_rescue_start (GtkWindow *parent, const char *path)
{
  g_autoptr (CanevasRescue) self = NULL;
  g_autofree char *name = NULL;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (path != NULL);

  self = g_object_new (CANEVAS_TYPE_RESCUE, NULL);
  self->parent = g_object_ref (parent);
  self->path = g_strdup (path);
  name = suggest_name (path);
  canevas_file_dialog_save_beside (parent, _("Where to Put What Can Be Saved"), _("_Save"), path, name, chosen_cb, G_OBJECT (self));
}
