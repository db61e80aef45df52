/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include <glib/gi18n-lib.h>

#include "canevas-problem.h"

static void
response_cb (AdwMessageDialog *dialog, const char *response, gpointer user_data)
{
  const char *details = user_data;

  if (g_str_equal (response, "details"))
    gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (dialog)), details);
}

static void
free_details (gpointer details, GClosure *closure)
{
  g_free (details);
}

void
canevas_problem_add_details (AdwMessageDialog *dialog, const GError *error)
{
  char *details;

  g_return_if_fail (ADW_IS_MESSAGE_DIALOG (dialog));
  g_return_if_fail (error != NULL);

  /* No mnemonics in answers: GTK 4.8 reads them out twice, underline and all. */
  details = g_strdup_printf ("Canevas " CANEVAS_VERSION "\n%s %d\n%s\n", g_quark_to_string (error->domain), error->code,
                             error->message);
  adw_message_dialog_add_response (dialog, "details", _("Copy the Details"));
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), details, free_details, 0);
}

void
canevas_problem_present (GtkWidget *from, const char *heading, const GError *error)
{
  GtkRoot *root;
  GtkWidget *dialog;

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (error != NULL);

  root = gtk_widget_get_root (from);
  dialog = adw_message_dialog_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, heading, error->message);
  canevas_problem_add_details (ADW_MESSAGE_DIALOG (dialog), error);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("Close"));
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "close");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "close");
  gtk_window_present (GTK_WINDOW (dialog));
}
