/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-export.h"

#include "canevas-page.h"

#include <glib/gi18n-lib.h>

#define OPTIONS_WIDTH 350

typedef struct
{
  char *name;
  const char *ending;
  GtkWidget *options;
  GtkFileChooserNative *chooser;
} CanevasExportPrivate;

G_DEFINE_TYPE_WITH_PRIVATE (CanevasExport, canevas_export, ADW_TYPE_WINDOW)

static CanevasExportPrivate *
private_of (CanevasExport *self)
{
  return canevas_export_get_instance_private (self);
}

static void
report (CanevasExport *self, const GError *error)
{
  canevas_page_report (GTK_WIDGET (self), g_dgettext (GETTEXT_PACKAGE, CANEVAS_EXPORT_GET_CLASS (self)->failed), error);
}

static void
save (CanevasExport *self, const char *path)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *message = g_strdup_printf (_("“%s” has been written"), name);
  g_autoptr (GError) error = NULL;

  if (!CANEVAS_EXPORT_GET_CLASS (self)->save (self, path, &error))
    {
      report (self, error);
      return;
    }
  if (parent != NULL)
    canevas_page_toast (GTK_WIDGET (parent), message, FALSE);
  gtk_window_close (GTK_WINDOW (self));
}

/* The format chosen on the left decides, whatever name was typed; the ending it adds must not hit a file nobody agreed to lose. */
static void
save_as_chosen (CanevasExport *self, const char *path)
{
  g_autofree char *ending = g_strdup_printf (".%s", private_of (self)->ending);
  g_autofree char *complete = path == NULL || g_str_has_suffix (path, ending) ? g_strdup (path) : g_strconcat (path, ending, NULL);
  g_autoptr (GError) error = NULL;

  if (path == NULL)
    g_set_error (&error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                 _("This place cannot hold a document: choose a folder of this computer or a shared drive."));
  else if (!g_str_equal (path, complete) && g_file_test (complete, G_FILE_TEST_EXISTS))
    g_set_error (&error, G_IO_ERROR, G_IO_ERROR_EXISTS, _("“%s” already exists: choose another name."), complete);
  if (error != NULL)
    report (self, error);
  else
    save (self, complete);
}

static void
chooser_response_cb (GtkNativeDialog *dialog, int response, CanevasExport *self)
{
  g_autoptr (GtkFileChooserNative) chooser = g_steal_pointer (&private_of (self)->chooser);

  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
      g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

      save_as_chosen (self, path);
    }
  gtk_native_dialog_destroy (dialog);
}

static void
export_clicked_cb (CanevasExport *self)
{
  CanevasExportPrivate *priv = private_of (self);
  CanevasExportClass *klass = CANEVAS_EXPORT_GET_CLASS (self);
  g_autofree char *name = g_strdup_printf ("%s.%s", priv->name, priv->ending);

  if (priv->chooser != NULL || (klass->is_ready != NULL && !klass->is_ready (self)))
    return;
  priv->chooser = gtk_file_chooser_native_new (g_dgettext (GETTEXT_PACKAGE, klass->choose), GTK_WINDOW (self),
                                               GTK_FILE_CHOOSER_ACTION_SAVE, _("_Export"), _("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (priv->chooser), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (priv->chooser), name);
  g_signal_connect (priv->chooser, "response", G_CALLBACK (chooser_response_cb), self);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (priv->chooser));
}

static void
print_clicked_cb (CanevasExport *self)
{
  CANEVAS_EXPORT_GET_CLASS (self)->print (self);
}

static void
format_toggled_cb (GtkCheckButton *button, CanevasExport *self)
{
  if (gtk_check_button_get_active (button))
    private_of (self)->ending = g_object_get_data (G_OBJECT (button), "ending");
}

static void
add_formats (CanevasExport *self)
{
  CanevasExportClass *klass = CANEVAS_EXPORT_GET_CLASS (self);
  GtkWidget *group = canevas_export_add_group (self, _("Format"));
  GtkWidget *first = NULL;

  for (guint i = 0; i < klass->n_formats; i++)
    {
      const CanevasExportFormat *format = &klass->formats[i];
      GtkWidget *button;
      GtkWidget *row = canevas_export_create_choice (first, g_dgettext (GETTEXT_PACKAGE, format->title), g_dgettext (GETTEXT_PACKAGE, format->use),
                                                     &button);

      g_object_set_data (G_OBJECT (button), "ending", (gpointer) format->ending);
      g_signal_connect (button, "toggled", G_CALLBACK (format_toggled_cb), self);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
      if (first == NULL)
        gtk_check_button_set_active (GTK_CHECK_BUTTON (first = button), TRUE);
    }
}

static GtkWidget *
create_header (CanevasExport *self, const char *subject)
{
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *cancel = gtk_button_new_with_label (_("Cancel"));
  GtkWidget *print = gtk_button_new_with_label (_("Print…"));
  GtkWidget *export = gtk_button_new_with_label (_("Export…"));

  adw_header_bar_set_show_start_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), adw_window_title_new (_("Export"), subject));
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), cancel);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), export);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), print);
  gtk_widget_add_css_class (export, "suggested-action");
  g_signal_connect_swapped (cancel, "clicked", G_CALLBACK (gtk_window_close), self);
  g_signal_connect_swapped (print, "clicked", G_CALLBACK (print_clicked_cb), self);
  g_signal_connect_swapped (export, "clicked", G_CALLBACK (export_clicked_cb), self);
  gtk_window_set_default_widget (GTK_WINDOW (self), export);
  gtk_window_set_focus (GTK_WINDOW (self), export);
  return header;
}

static void
canevas_export_constructed (GObject *object)
{
  CanevasExport *self = CANEVAS_EXPORT (object);

  G_OBJECT_CLASS (canevas_export_parent_class)->constructed (object);
  add_formats (self);
}

static void
canevas_export_dispose (GObject *object)
{
  CanevasExportPrivate *priv = private_of (CANEVAS_EXPORT (object));

  g_clear_object (&priv->chooser);
  g_clear_object (&priv->options);
  g_clear_pointer (&priv->name, g_free);

  G_OBJECT_CLASS (canevas_export_parent_class)->dispose (object);
}

static void
canevas_export_class_init (CanevasExportClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = canevas_export_constructed;
  G_OBJECT_CLASS (klass)->dispose = canevas_export_dispose;
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
canevas_export_init (CanevasExport *self)
{
  GtkWidget *options = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  gtk_widget_add_css_class (options, "export-options");
  private_of (self)->options = g_object_ref_sink (options);
  g_object_set (self, "modal", TRUE, "default-width", 1000, "default-height", 640, "title", _("Export"), "destroy-with-parent", TRUE, NULL);
}

void
canevas_export_set_content (CanevasExport *self, const char *subject, const char *name, GtkWidget *content)
{
  CanevasExportPrivate *priv = private_of (self);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *columns = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  g_return_if_fail (CANEVAS_IS_EXPORT (self));
  g_return_if_fail (priv->name == NULL);

  priv->name = g_strdelimit (g_strdup (name), "/\\:*?\"<>|\n\t", '-');
  gtk_box_append (GTK_BOX (columns), g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", priv->options, "hscrollbar-policy", GTK_POLICY_NEVER,
                                                   "width-request", OPTIONS_WIDTH, "hexpand", FALSE, NULL));
  gtk_box_append (GTK_BOX (columns), gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  gtk_box_append (GTK_BOX (columns), content);
  gtk_widget_set_vexpand (columns, TRUE);
  gtk_box_append (GTK_BOX (box), create_header (self, subject));
  gtk_box_append (GTK_BOX (box), columns);
  adw_window_set_content (ADW_WINDOW (self), box);
}

GtkWidget *
canevas_export_add_group (CanevasExport *self, const char *title)
{
  GtkWidget *group = adw_preferences_group_new ();

  g_return_val_if_fail (CANEVAS_IS_EXPORT (self), NULL);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  gtk_box_append (GTK_BOX (private_of (self)->options), group);
  return group;
}

GtkWidget *
canevas_export_create_choice (GtkWidget *group, const char *title, const char *use, GtkWidget **button)
{
  GtkWidget *row = adw_action_row_new ();

  g_return_val_if_fail (button != NULL, NULL);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), use);
  *button = gtk_check_button_new ();
  if (group != NULL)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (*button), GTK_CHECK_BUTTON (group));
  gtk_widget_set_valign (*button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (*button), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, use, -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), *button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), *button);
  return row;
}

const char *
canevas_export_get_ending (CanevasExport *self)
{
  g_return_val_if_fail (CANEVAS_IS_EXPORT (self), NULL);

  return private_of (self)->ending;
}
