/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include <glib/gi18n-lib.h>

#include "canevas-file-dialog.h"

#define FILE_ENDING ".canevas"
#define CALENDAR_ENDING ".ics"

typedef struct
{
  CanevasFileDialogFunc func;
  GObject *owner;
  const char *ending; /* (nullable): of what is written */
} Request;

static void
free_request (gpointer data, GClosure *closure)
{
  Request *request = data;

  g_object_unref (request->owner);
  g_free (request);
}

static GFile *
with_ending (GFile *file, const char *ending)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *complete = NULL;
  g_autoptr (GFile) folder = g_file_get_parent (file);

  if (g_str_has_suffix (name, ending) || folder == NULL)
    return g_object_ref (file);
  complete = g_strconcat (name, ending, NULL);
  return g_file_get_child (folder, complete);
}

static void
response_cb (GtkNativeDialog *dialog, int response, gpointer user_data)
{
  Request *request = user_data;
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

  gtk_native_dialog_hide (dialog);
  if (response == GTK_RESPONSE_ACCEPT && file != NULL)
    {
      g_autoptr (GFile) complete = request->ending != NULL ? with_ending (file, request->ending) : g_object_ref (file);

      request->func (complete, request->owner);
    }
  g_object_unref (dialog);
}

static const char *const canevas_files[] = { "*" FILE_ENDING, NULL };
static const char *const tables[] = { "*.csv", "*.CSV", "*.tsv", "*.txt", NULL };
static const char *const calendars[] = { "*" CALENDAR_ENDING, "*.ICS", NULL };
static const char *const all_files[] = { "*", NULL };

static void
add_filter (GtkFileChooserNative *native, const char *name, const char *const *patterns)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  for (; *patterns != NULL; patterns++)
    gtk_file_filter_add_pattern (filter, *patterns);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (native), filter);
}

static void
run (GtkFileChooserNative *native, const char *ending, CanevasFileDialogFunc func, GObject *owner)
{
  Request *request = g_new (Request, 1);

  request->func = func;
  request->owner = g_object_ref (owner);
  request->ending = ending;
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (native), TRUE);
  g_signal_connect_data (native, "response", G_CALLBACK (response_cb), request, free_request, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (native));
}

void
canevas_file_dialog_open (GtkWindow *parent, CanevasFileDialogFunc func, GObject *owner)
{
  GtkFileChooserNative *native = gtk_file_chooser_native_new (_("Open a File"), parent, GTK_FILE_CHOOSER_ACTION_OPEN, _("_Open"),
                                                              _("_Cancel"));

  add_filter (native, _("Canevas files"), canevas_files);
  add_filter (native, _("All files"), all_files);
  run (native, NULL, func, owner);
}

void
canevas_file_dialog_open_table (GtkWindow *parent, const char *title, CanevasFileDialogFunc func, GObject *owner)
{
  GtkFileChooserNative *native = gtk_file_chooser_native_new (title, parent, GTK_FILE_CHOOSER_ACTION_OPEN, _("_Open"), _("_Cancel"));

  add_filter (native, _("Tables (CSV)"), tables);
  add_filter (native, _("All files"), all_files);
  run (native, NULL, func, owner);
}

void
canevas_file_dialog_open_calendar (GtkWindow *parent, const char *title, CanevasFileDialogFunc func, GObject *owner)
{
  GtkFileChooserNative *native = gtk_file_chooser_native_new (title, parent, GTK_FILE_CHOOSER_ACTION_OPEN, _("_Open"), _("_Cancel"));

  add_filter (native, _("Calendars (iCalendar)"), calendars);
  add_filter (native, _("All files"), all_files);
  run (native, NULL, func, owner);
}

void
canevas_file_dialog_save_calendar (GtkWindow *parent, const char *title, const char *name, CanevasFileDialogFunc func, GObject *owner)
{
  GtkFileChooserNative *native = gtk_file_chooser_native_new (title, parent, GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"), _("_Cancel"));

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (native), name);
  add_filter (native, _("Calendars (iCalendar)"), calendars);
  run (native, CALENDAR_ENDING, func, owner);
}

void
canevas_file_dialog_save (GtkWindow *parent, const char *title, const char *accept, const char *name, CanevasFileDialogFunc func,
                          GObject *owner)
{
  canevas_file_dialog_save_beside (parent, title, accept, NULL, name, func, owner);
}

void
canevas_file_dialog_save_beside (GtkWindow *parent, const char *title, const char *accept, const char *path, const char *name,
                                 CanevasFileDialogFunc func, GObject *owner)
{
  GtkFileChooserNative *native = gtk_file_chooser_native_new (title, parent, GTK_FILE_CHOOSER_ACTION_SAVE, accept, _("_Cancel"));
  g_autoptr (GFile) file = path != NULL ? g_file_new_for_path (path) : NULL;
  g_autoptr (GFile) folder = file != NULL ? g_file_get_parent (file) : NULL;

  if (folder != NULL)
    gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (native), folder, NULL);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (native), name);
  add_filter (native, _("Canevas files"), canevas_files);
  run (native, FILE_ENDING, func, owner);
}
