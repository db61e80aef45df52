/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-raci-export.h"

#include "canevas-authority.h"
#include "canevas-language.h"
#include "canevas-page.h"
#include "canevas-raci-csv.h"
#include "canevas-raci-drawing.h"
#include "canevas-working-days.h"

#include <glib/gi18n-lib.h>

static const char *const endings[] = { "pdf", "svg", "png", "csv" };

/* What is asked and what is written. */
typedef struct
{
  GtkWidget *from;
  CanevasRaciMatrix *matrix;
} Request;

static void
request_free (gpointer data, GClosure *closure)
{
  Request *request = data;

  g_object_unref (request->from);
  g_object_unref (request->matrix);
  g_free (request);
}

static const char *
find_ending (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *ending = g_strconcat (".", endings[i], NULL);
      g_autofree char *folded = g_ascii_strdown (name, -1);

      if (g_str_has_suffix (folded, ending))
        return endings[i];
    }
  return NULL;
}

GFile *
canevas_raci_export_to (CanevasRaciMatrix *matrix, GFile *file, GError **error)
{
  CANEVAS_LANGUAGE_SCOPE (canevas_authority_find_language (canevas_record_get_store (canevas_raci_matrix_get_project (matrix))));
  g_autofree char *name = g_file_get_basename (file);
  const char *ending = find_ending (name);
  g_autofree char *completed = ending == NULL ? g_strconcat (name, ".pdf", NULL) : NULL;
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autoptr (GFile) written = completed != NULL ? g_file_get_child (folder, completed) : g_object_ref (file);
  g_autofree char *today = canevas_day_dup_today ();
  g_autoptr (GBytes) bytes = NULL;

  if (g_strcmp0 (ending, "csv") == 0)
    bytes = canevas_raci_csv_write (matrix);
  else
    bytes = canevas_raci_drawing_write (matrix, ending != NULL ? ending : "pdf", today, error);
  if (bytes == NULL
      || !g_file_replace_contents (written, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL, FALSE,
                                   G_FILE_CREATE_REPLACE_DESTINATION, NULL, NULL, error))
    return NULL;
  return g_steal_pointer (&written);
}

static void
response_cb (GtkNativeDialog *dialog, int response, Request *request)
{
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog)) : NULL;
  g_autoptr (GFile) written = NULL;
  g_autoptr (GError) error = NULL;

  if (file != NULL && canevas_record_get_store (canevas_raci_matrix_get_project (request->matrix)) != NULL)
    {
      written = canevas_raci_export_to (request->matrix, file, &error);
      if (written != NULL)
        {
          g_autofree char *name = g_file_get_basename (written);
          g_autofree char *message = g_strdup_printf (_("“%s” was written"), name);

          canevas_page_toast (request->from, message, FALSE);
        }
      else
        canevas_page_report (request->from, _("The RACI was not written"), error);
    }
  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
}

void
canevas_raci_export (GtkWidget *from, CanevasRaciMatrix *matrix)
{
  GtkWindow *parent = GTK_WINDOW (gtk_widget_get_root (from));
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (_("Export the RACI"), parent, GTK_FILE_CHOOSER_ACTION_SAVE,
                                                               _("_Export"), NULL);
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();
  Request *request = g_new0 (Request, 1);

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), "raci.pdf");
  gtk_file_filter_set_name (all, _("Pages (.pdf), drawings (.svg, .png), tables (.csv)"));
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    gtk_file_filter_add_suffix (all, endings[i]);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), all);
  request->from = g_object_ref (from);
  request->matrix = g_object_ref (matrix);
  g_signal_connect_data (chooser, "response", G_CALLBACK (response_cb), request, request_free, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}
