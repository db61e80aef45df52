/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "canevas-refusal.h"

#include "canevas-application.h"
#include "canevas-file-dialog.h"
#include "canevas-format.h"
#include "canevas-problem.h"
#include "canevas-rescue.h"
#include "canevas-schema.h"
#include "canevas-store.h"

/* A dialog about a damaged file, and the ways on from there. */
typedef struct
{
  GtkWindow *parent;
  char *path;
  char *backup;     /* (nullable) */
  char *suggestion; /* name of the file to make from it */
} Offer;

static const char *
heading_for (const GError *error)
{
  if (g_error_matches (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_DAMAGED))
    return _("This File Is Damaged");
  if (g_error_matches (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_NOT_CANEVAS))
    return _("This Is Not a Canevas File");
  if (g_error_matches (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_NEWER))
    return _("This File Needs a Newer Canevas");
  if (g_error_matches (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_NOT_FOUND))
    return _("This File Is No Longer There");
  return _("This File Could Not Be Opened");
}

static void
free_offer (gpointer data, GClosure *closure)
{
  Offer *offer = data;

  g_object_unref (offer->parent);
  g_free (offer->path);
  g_free (offer->backup);
  g_free (offer->suggestion);
  g_free (offer);
}

/* The backup stays where it is, and the damaged file too: one works on in a copy. */
static void
restore_chosen_cb (GFile *file, gpointer user_data)
{
  GtkWindow *parent = user_data;
  const char *backup = g_object_get_data (G_OBJECT (parent), "canevas-backup");
  g_autofree char *path = g_file_get_path (file);
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasStore) store = canevas_store_open (canevas_schema_get_default (), backup, CANEVAS_OPEN_READ_ONLY, &error);

  if (store == NULL || !canevas_store_copy (store, path, CANEVAS_COPY_REPLACE, NULL, &error))
    canevas_problem_present (GTK_WIDGET (parent), _("The Backup Could Not Be Copied"), error);
  else
    canevas_application_open_file (CANEVAS_APPLICATION (gtk_window_get_application (parent)), file, parent);
}

static void
response_cb (AdwMessageDialog *dialog, const char *response, gpointer user_data)
{
  Offer *offer = user_data;

  if (g_str_equal (response, "rescue"))
    canevas_rescue_start (offer->parent, offer->path);
  if (!g_str_equal (response, "backup"))
    return;
  g_object_set_data_full (G_OBJECT (offer->parent), "canevas-backup", g_strdup (offer->backup), g_free);
  canevas_file_dialog_save_beside (offer->parent, _("Where to Put the Backup"), _("_Write and Open"), offer->path, offer->suggestion,
                                   restore_chosen_cb, G_OBJECT (offer->parent));
}

static char *
suggest_name (const char *path)
{
  g_autofree char *name = g_path_get_basename (path);

  if (g_str_has_suffix (name, ".canevas"))
    name[strlen (name) - strlen (".canevas")] = '\0';
  return g_strconcat (name, _(" (backup)"), ".canevas", NULL);
}

static char *
describe (const GError *error, const char *backup, gint64 time)
{
  g_autofree char *when = backup != NULL ? canevas_format_near_time (time) : NULL;

  if (backup == NULL)
    return g_strdup_printf (_("%s Canevas changed nothing in it."), error->message);
  return g_strdup_printf (_("%s Canevas changed nothing in it.\n\nA backup is whole (%s). It lacks at most what was written since."),
                          error->message, when);
}

static void
present_offer (GtkWindow *parent, const char *path, const char *backup, gint64 time, const GError *error)
{
  g_autofree char *body = describe (error, backup, time);
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, heading_for (error), body));
  Offer *offer = g_new (Offer, 1);

  offer->parent = g_object_ref (parent);
  offer->path = g_strdup (path);
  offer->backup = g_strdup (backup);
  offer->suggestion = suggest_name (path);

  adw_message_dialog_add_response (dialog, "close", _("Close"));
  canevas_problem_add_details (dialog, error);
  if (!g_error_matches (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_NOT_FOUND))
    adw_message_dialog_add_response (dialog, "rescue", _("Save What Can Be Saved…"));
  if (backup != NULL)
    {
      adw_message_dialog_add_response (dialog, "backup", _("Open the Backup…"));
      adw_message_dialog_set_response_appearance (dialog, "backup", ADW_RESPONSE_SUGGESTED);
    }
  adw_message_dialog_set_default_response (dialog, backup != NULL ? "backup" : "close");
  adw_message_dialog_set_close_response (dialog, "close");
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), offer, free_offer, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Only a backup that is whole is worth offering. */
static char *
find_whole_backup (const char *path, gint64 *time)
{
  g_autofree char *backup = canevas_store_find_backup (path, time);
  g_autoptr (CanevasStore) store = NULL;

  if (backup != NULL)
    store = canevas_store_open (canevas_schema_get_default (), backup, CANEVAS_OPEN_READ_ONLY, NULL);
  return store != NULL && canevas_store_verify (store, NULL, NULL) ? g_steal_pointer (&backup) : NULL;
}

void
canevas_refusal_present (GtkWindow *parent, GFile *file, const GError *error)
{
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *backup = NULL;
  gint64 time = 0;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (error != NULL);

  if (path != NULL
      && (g_error_matches (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_DAMAGED)
          || g_error_matches (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_NOT_CANEVAS)
          || g_error_matches (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_NOT_FOUND)))
    backup = find_whole_backup (path, &time);
  /* A file that is called one of ours may be one that lost its beginning. */
  if (backup != NULL || g_error_matches (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_DAMAGED)
      || (path != NULL && g_str_has_suffix (path, ".canevas")
          && g_error_matches (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_NOT_CANEVAS)))
    present_offer (parent, path, backup, time, error);
  else
    canevas_problem_present (GTK_WIDGET (parent), heading_for (error), error);
}
