/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include <glib/gi18n-lib.h>

#include "canevas-application.h"

#include "canevas-about.h"
#include "canevas-appearance.h"
#include "canevas-icons.h"
#include "canevas-example.h"
#include "canevas-file-dialog.h"
#include "canevas-preferences.h"
#include "canevas-problem.h"
#include "canevas-recent-files.h"
#include "canevas-refusal.h"
#include "canevas-schema.h"
#include "canevas-shortcuts.h"
#include "canevas-window.h"

#define DISCOVERED_EXAMPLE "proxima"

struct _CanevasApplication
{
  AdwApplication parent_instance;
};

G_DEFINE_FINAL_TYPE (CanevasApplication, canevas_application, ADW_TYPE_APPLICATION)

static CanevasWindow *
find_window (CanevasApplication *self, GFile *file)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    {
      CanevasStore *store = CANEVAS_IS_WINDOW (l->data) ? canevas_window_get_store (l->data) : NULL;
      g_autoptr (GFile) opened = NULL;

      if (store == NULL || canevas_store_get_path (store) == NULL)
        continue;
      opened = g_file_new_for_path (canevas_store_get_path (store));
      if (g_file_equal (opened, file))
        return l->data;
    }
  return NULL;
}

/* The window that may take a file: the start page that asked, else a new one. */
static CanevasWindow *
window_for (CanevasApplication *self, GtkWindow *from)
{
  if (CANEVAS_IS_WINDOW (from) && canevas_window_get_store (CANEVAS_WINDOW (from)) == NULL)
    return CANEVAS_WINDOW (from);
  return canevas_window_new (GTK_APPLICATION (self));
}

static void
show_store (CanevasApplication *self, CanevasStore *store, GFile *file, GtkWindow *from)
{
  CanevasWindow *window = window_for (self, from);

  canevas_window_set_store (window, store);
  gtk_window_present (GTK_WINDOW (window));
  canevas_recent_files_add (file);
}

/* A dialog needs a window to belong to: a file named on the command line that cannot be opened shows the start page behind. */
static GtkWindow *
window_to_report_in (CanevasApplication *self, GtkWindow *from)
{
  if (from == NULL)
    from = gtk_application_get_active_window (GTK_APPLICATION (self));
  if (from == NULL)
    {
      from = GTK_WINDOW (canevas_window_new (GTK_APPLICATION (self)));
      gtk_window_present (from);
    }
  return from;
}

static void
open_chosen_cb (GFile *file, gpointer user_data)
{
  CanevasApplication *self = user_data;

  canevas_application_open_file (self, file, gtk_application_get_active_window (GTK_APPLICATION (self)));
}

static void
new_chosen_cb (GFile *file, gpointer user_data)
{
  CanevasApplication *self = user_data;

  canevas_application_create_file (self, file, gtk_application_get_active_window (GTK_APPLICATION (self)));
}

/* Makes way for a file the user agreed to replace: in the bin, where it can be found again. */
static gboolean
put_aside (GFile *file, GError **error)
{
  g_autoptr (GError) trash_error = NULL;

  if (!g_file_query_exists (file, NULL) || g_file_trash (file, NULL, &trash_error))
    return TRUE;
  return g_file_delete (file, NULL, error);
}

static void
discover_chosen_cb (GFile *file, gpointer user_data)
{
  CanevasApplication *self = user_data;
  GtkWindow *from = gtk_application_get_active_window (GTK_APPLICATION (self));
  g_autofree char *path = g_file_get_path (file);
  g_autoptr (GError) error = NULL;

  if (!put_aside (file, &error) || !canevas_example_create (DISCOVERED_EXAMPLE, path, &error))
    canevas_problem_present (GTK_WIDGET (window_to_report_in (self, from)), _("The Example Could Not Be Written"), error);
  else
    canevas_application_open_file (self, file, from);
}

static void
new_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkWindow *parent = gtk_application_get_active_window (GTK_APPLICATION (user_data));

  canevas_file_dialog_save (parent, _("New File"), _("C_reate"), _("authority.canevas"), new_chosen_cb, user_data);
}

static void
open_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  canevas_file_dialog_open (gtk_application_get_active_window (GTK_APPLICATION (user_data)), open_chosen_cb, user_data);
}

static void
open_recent_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  open_chosen_cb (file, user_data);
}

static void
discover_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkWindow *parent = gtk_application_get_active_window (GTK_APPLICATION (user_data));

  canevas_file_dialog_save (parent, _("Where to Put the Example"), _("C_reate"), _("example.canevas"), discover_chosen_cb,
                            user_data);
}

static void
preferences_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkWindow *parent = gtk_application_get_active_window (GTK_APPLICATION (user_data));
  CanevasStore *store = CANEVAS_IS_WINDOW (parent) ? canevas_window_get_store (CANEVAS_WINDOW (parent)) : NULL;

  canevas_preferences_present (parent, store);
}

static void
shortcuts_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkWidget *window = canevas_shortcuts_create_window ();

  gtk_window_set_transient_for (GTK_WINDOW (window), gtk_application_get_active_window (GTK_APPLICATION (user_data)));
  gtk_window_present (GTK_WINDOW (window));
}

static void
about_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  canevas_about_present (gtk_application_get_active_window (GTK_APPLICATION (user_data)));
}

/* Each window closes its own file, and may refuse. */
static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GList *windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (user_data)));

  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (l->data);
  g_list_free (windows);
}

static void
canevas_application_startup (GApplication *application)
{
  static const GActionEntry actions[] = {
    { .name = "new", .activate = new_cb },
    { .name = "open", .activate = open_cb },
    { .name = "open-recent", .activate = open_recent_cb, .parameter_type = "s" },
    { .name = "discover", .activate = discover_cb },
    { .name = "preferences", .activate = preferences_cb },
    { .name = "shortcuts", .activate = shortcuts_cb },
    { .name = "about", .activate = about_cb },
    { .name = "quit", .activate = quit_cb },
  };

  canevas_icons_keep ();
  G_APPLICATION_CLASS (canevas_application_parent_class)->startup (application);

  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions), application);
  canevas_shortcuts_install (GTK_APPLICATION (application));
  canevas_appearance_follow_settings ();
}

static void
canevas_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window == NULL)
    window = GTK_WINDOW (canevas_window_new (GTK_APPLICATION (application)));
  gtk_window_present (window);
}

static void
canevas_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  CanevasApplication *self = CANEVAS_APPLICATION (application);

  for (int i = 0; i < n_files; i++)
    canevas_application_open_file (self, files[i], gtk_application_get_active_window (GTK_APPLICATION (self)));
}

static void
canevas_application_class_init (CanevasApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->startup = canevas_application_startup;
  application_class->activate = canevas_application_activate;
  application_class->open = canevas_application_open;
}

static void
canevas_application_init (CanevasApplication *self)
{
}

CanevasApplication *
canevas_application_new (GApplicationFlags flags)
{
  return g_object_new (CANEVAS_TYPE_APPLICATION, "application-id", CANEVAS_APPLICATION_ID, "flags", flags | G_APPLICATION_HANDLES_OPEN,
                       NULL);
}

gboolean
canevas_application_open_file (CanevasApplication *self, GFile *file, GtkWindow *from)
{
  g_autoptr (CanevasStore) store = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  CanevasWindow *window;

  g_return_val_if_fail (CANEVAS_IS_APPLICATION (self), FALSE);

  window = find_window (self, file);
  if (window != NULL)
    {
      gtk_window_present (GTK_WINDOW (window));
      return TRUE;
    }

  path = g_file_get_path (file);
  if (path == NULL)
    g_set_error (&error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_NOT_FOUND,
                 _("This place can only be read through the network. Copy the file to this computer or to a shared drive, then open "
                   "it there."));
  else
    store = canevas_store_open (canevas_schema_get_default (), path, CANEVAS_OPEN_DEFAULT, &error);
  if (store == NULL)
    {
      canevas_refusal_present (window_to_report_in (self, from), file, error);
      return FALSE;
    }
  show_store (self, store, file, from);
  return TRUE;
}

gboolean
canevas_application_create_file (CanevasApplication *self, GFile *file, GtkWindow *from)
{
  g_autoptr (CanevasStore) store = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_file_get_path (file);

  g_return_val_if_fail (CANEVAS_IS_APPLICATION (self), FALSE);

  if (put_aside (file, &error))
    store = canevas_store_create (canevas_schema_get_default (), path, &error);
  if (store == NULL)
    {
      canevas_problem_present (GTK_WIDGET (window_to_report_in (self, from)), _("The File Could Not Be Created"), error);
      return FALSE;
    }
  show_store (self, store, file, from);
  return TRUE;
}
