/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-list-import-dialog.h"

#include "canevas-file-dialog.h"
#include "canevas-page.h"
#include "canevas-work-window.h"

#include <glib/gi18n-lib.h>

#define PROBLEMS_HEIGHT 180

/* A table on its way in. */
#define CANEVAS_TYPE_LIST_INTAKE (canevas_list_intake_get_type ())
G_DECLARE_FINAL_TYPE (CanevasListIntake, canevas_list_intake, CANEVAS, LIST_INTAKE, GObject)

struct _CanevasListIntake
{
  GObject parent_instance;

  GtkWidget *from; /* weak */
  GObject *subject;
  CanevasListImportFunc func;
  CanevasCsvTable *table;
};

G_DEFINE_FINAL_TYPE (CanevasListIntake, canevas_list_intake, G_TYPE_OBJECT)

static void
canevas_list_intake_dispose (GObject *object)
{
  CanevasListIntake *self = CANEVAS_LIST_INTAKE (object);

  g_clear_weak_pointer (&self->from);
  g_clear_object (&self->subject);
  g_clear_pointer (&self->table, canevas_csv_table_unref);
  G_OBJECT_CLASS (canevas_list_intake_parent_class)->dispose (object);
}

static void
canevas_list_intake_class_init (CanevasListIntakeClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = canevas_list_intake_dispose;
}

static void
canevas_list_intake_init (CanevasListIntake *self)
{
}

/* While it is at work, a window says how far it is, and can stop it. */
static CanevasListImport *
run (CanevasListIntake *self, gboolean dry_run, GError **error)
{
  g_autoptr (CanevasListIntake) kept = g_object_ref (self);
  GtkWidget *progress = canevas_work_window_new (GTK_WINDOW (gtk_widget_get_root (self->from)),
                                                 dry_run ? _("Reading the table…") : _("Importing…"));
  const CanevasListWatch watch = { canevas_work_window_go_on, progress };
  CanevasListImport *import = self->func (self->subject, self->table, dry_run, &watch, error);

  canevas_work_window_end (CANEVAS_WORK_WINDOW (progress));
  return import;
}

/* Whoever stopped it knows. */
static void
report (CanevasListIntake *self, const char *what, GError *error)
{
  if (self->from != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    canevas_page_report (self->from, what, error);
}

/* "12 lines would be added, 3 are known already." (transfer full) */
static char *
dup_counts (const CanevasListImport *import)
{
  g_autofree char *added = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u line would be added, %u is known already.",
                                                         "%u lines would be added, %u are known already.", import->added),
                                            import->added, import->unchanged);
  g_autofree char *made = NULL;

  if (import->communities == 0)
    return g_steal_pointer (&added);
  made = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u community would be made.", "%u communities would be made.",
                                       import->communities),
                          import->communities);
  return g_strjoin (" ", added, made, NULL);
}

static void
respond_cb (CanevasListIntake *self, const char *response)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasListImport) import = NULL;
  g_autofree char *said = NULL;

  if (!g_str_equal (response, "import") || self->from == NULL)
    return;
  import = run (self, FALSE, &error);
  if (import == NULL || self->from == NULL)
    {
      report (self, _("Nothing was imported"), error);
      return;
    }
  said = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u line imported", "%u lines imported", import->added), import->added);
  canevas_page_toast (self->from, said, import->added > 0);
}

static GtkWidget *
build_problems (GPtrArray *problems)
{
  g_autoptr (GString) text = g_string_new (NULL);
  GtkWidget *label;

  for (guint i = 0; i < problems->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", (char *) problems->pdata[i]);
  label = g_object_new (GTK_TYPE_LABEL, "label", text->str, "xalign", 0.0f, "yalign", 0.0f, "wrap", TRUE, "selectable", TRUE, NULL);
  return g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", label, "hscrollbar-policy", GTK_POLICY_NEVER, "max-content-height",
                       PROBLEMS_HEIGHT, "propagate-natural-height", TRUE, NULL);
}

/* @self: (transfer full) */
static void
ask (CanevasListIntake *self, const CanevasListImport *import)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (self->from));
  GtkWidget *dialog;
  AdwMessageDialog *message;

  if (import->problems->len > 0)
    {
      dialog = adw_message_dialog_new (window, _("This table cannot be imported yet"),
                                       _("Nothing was changed. Correct these lines, then import the table again:"));
      message = ADW_MESSAGE_DIALOG (dialog);
      adw_message_dialog_set_extra_child (message, build_problems (import->problems));
      adw_message_dialog_add_response (message, "close", _("_Close"));
    }
  else
    {
      g_autofree char *counts = dup_counts (import);

      dialog = adw_message_dialog_new (window, _("Import this table?"), counts);
      message = ADW_MESSAGE_DIALOG (dialog);
      adw_message_dialog_add_response (message, "close", _("_Cancel"));
      adw_message_dialog_add_response (message, "import", _("_Import"));
      adw_message_dialog_set_response_enabled (message, "import", import->added > 0);
      adw_message_dialog_set_response_appearance (message, "import", ADW_RESPONSE_SUGGESTED);
      adw_message_dialog_set_default_response (message, "import");
    }
  adw_message_dialog_set_close_response (message, "close");
  g_signal_connect_data (dialog, "response", G_CALLBACK (respond_cb), self, (GClosureNotify) (void (*) (void)) g_object_unref,
                         G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
chosen_cb (GFile *file, gpointer data)
{
  CanevasListIntake *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasListImport) import = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (self->from == NULL)
    return;
  bytes = g_file_load_bytes (file, NULL, NULL, &error);
  if (bytes != NULL)
    self->table = canevas_csv_table_new (bytes, CANEVAS_N_ENCODINGS, 0, NULL, &error);
  if (self->table != NULL)
    import = run (self, TRUE, &error);
  if (import == NULL || self->from == NULL)
    report (self, _("This table cannot be imported"), error);
  else
    ask (g_object_ref (self), import);
}

void
canevas_list_import_dialog_ask (GtkWidget *from, const char *title, GObject *subject, CanevasListImportFunc func)
{
  g_autoptr (CanevasListIntake) self = g_object_new (CANEVAS_TYPE_LIST_INTAKE, NULL);

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (G_IS_OBJECT (subject));
  g_return_if_fail (func != NULL);

  g_set_weak_pointer (&self->from, from);
  self->subject = g_object_ref (subject);
  self->func = func;
  canevas_file_dialog_open_table (GTK_WINDOW (gtk_widget_get_root (from)), title, chosen_cb, G_OBJECT (self));
}
