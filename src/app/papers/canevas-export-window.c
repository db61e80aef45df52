/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-export-window.h"

#include "canevas-compose.h"
#include "canevas-page.h"
#include "canevas-preview.h"
#include "canevas-print.h"
#include "canevas-writer.h"

#include <glib/gi18n-lib.h>

struct _CanevasExportWindow
{
  AdwWindow parent_instance;

  char *template;
  CanevasRecord *record;
  const char *ending;
  CanevasComposeFlags flags;

  GtkWidget *preview;
  GtkFileChooserNative *chooser;
};

typedef struct
{
  const char *ending;
  const char *title;
  const char *use;
} Format;

static const Format formats[] = {
  { "pdf", N_("PDF"), N_("to print, send, sign") },
  { "odt", N_("OpenDocument text"), N_("to rework in a word processor") },
  { "txt", N_("Plain text"), N_("to paste into a message") },
};

G_DEFINE_FINAL_TYPE (CanevasExportWindow, canevas_export_window, ADW_TYPE_WINDOW)

/* The document's title as a file name people recognise: no separators, no colon that Windows shares refuse. */
static char *
create_file_name (CanevasExportWindow *self)
{
  const CanevasTemplateInfo *info = canevas_template_find (self->template);
  g_autofree char *name = g_strdup_printf ("%s – %s.%s", g_dgettext (GETTEXT_PACKAGE, info->title),
                                           canevas_record_get_title (self->record), self->ending);

  return g_strdelimit (g_steal_pointer (&name), "/\\:*?\"<>|\n\t", '-');
}

static void
save (CanevasExportWindow *self, const char *path)
{
  CanevasPages *pages = canevas_preview_get_pages (CANEVAS_PREVIEW (self->preview));
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *message = g_strdup_printf (_("“%s” has been written"), name);
  g_autoptr (GError) error = NULL;

  if (!canevas_document_save (canevas_pages_get_document (pages), path, NULL, &error))
    {
      canevas_page_report (GTK_WIDGET (self), _("The document could not be exported"), error);
      return;
    }
  if (parent != NULL)
    canevas_page_toast (GTK_WIDGET (parent), message, FALSE);
  gtk_window_close (GTK_WINDOW (self));
}

/* The format chosen on the left decides, whatever name was typed; the ending it adds must not hit a file nobody agreed to lose. */
static void
save_as_chosen (CanevasExportWindow *self, const char *path)
{
  g_autofree char *ending = g_strdup_printf (".%s", self->ending);
  g_autofree char *complete = NULL;
  g_autoptr (GError) error = NULL;

  if (path == NULL)
    g_set_error (&error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, _("This place cannot hold a document: choose a folder of this computer or a shared drive."));
  else if (g_str_has_suffix (path, ending))
    complete = g_strdup (path);
  else
    {
      complete = g_strconcat (path, ending, NULL);
      if (g_file_test (complete, G_FILE_TEST_EXISTS))
        g_set_error (&error, G_IO_ERROR, G_IO_ERROR_EXISTS, _("“%s” already exists: choose another name."), complete);
    }
  if (error != NULL)
    canevas_page_report (GTK_WIDGET (self), _("The document could not be exported"), error);
  else
    save (self, complete);
}

static void
chooser_response_cb (GtkNativeDialog *dialog, int response, CanevasExportWindow *self)
{
  g_autoptr (GtkFileChooserNative) chooser = g_steal_pointer (&self->chooser);

  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
      g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

      save_as_chosen (self, path);
    }
  gtk_native_dialog_destroy (dialog);
}

static void
export_clicked_cb (CanevasExportWindow *self)
{
  g_autofree char *name = create_file_name (self);

  if (canevas_preview_get_pages (CANEVAS_PREVIEW (self->preview)) == NULL || self->chooser != NULL)
    return;
  self->chooser = gtk_file_chooser_native_new (_("Export the document"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_SAVE,
                                               _("_Export"), _("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), name);
  g_signal_connect (self->chooser, "response", G_CALLBACK (chooser_response_cb), self);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
print_clicked_cb (CanevasExportWindow *self)
{
  CanevasPages *pages = canevas_preview_get_pages (CANEVAS_PREVIEW (self->preview));

  if (pages != NULL)
    canevas_print (pages, GTK_WINDOW (self));
}

static void
set_flags (CanevasExportWindow *self, CanevasComposeFlags flags)
{
  self->flags = flags;
  canevas_preview_set_subject (CANEVAS_PREVIEW (self->preview), self->template, self->record, flags);
}

static void
format_toggled_cb (GtkCheckButton *button, CanevasExportWindow *self)
{
  if (gtk_check_button_get_active (button))
    self->ending = g_object_get_data (G_OBJECT (button), "ending");
}

static void
final_toggled_cb (GtkCheckButton *button, CanevasExportWindow *self)
{
  set_flags (self, gtk_check_button_get_active (button) ? CANEVAS_COMPOSE_FINAL : CANEVAS_COMPOSE_DEFAULT);
}

static GtkWidget *
create_choice_row (GtkWidget *group, const char *title, const char *use, GtkWidget **button)
{
  GtkWidget *row = adw_action_row_new ();

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

static GtkWidget *
create_format_group (CanevasExportWindow *self)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *first = NULL;

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("Format"));
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      GtkWidget *button;
      GtkWidget *row = create_choice_row (first, g_dgettext (GETTEXT_PACKAGE, formats[i].title),
                                          g_dgettext (GETTEXT_PACKAGE, formats[i].use), &button);

      g_object_set_data (G_OBJECT (button), "ending", (gpointer) formats[i].ending);
      g_signal_connect (button, "toggled", G_CALLBACK (format_toggled_cb), self);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
      if (first == NULL)
        gtk_check_button_set_active (GTK_CHECK_BUTTON (first = button), TRUE);
    }
  return group;
}

/* Says why a final version cannot be had yet, if so. */
static char *
find_open_questions (CanevasExportWindow *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasDocument) document = canevas_compose (self->template, self->record, CANEVAS_COMPOSE_FINAL, &error);

  return document != NULL ? NULL : g_strdup (error->message);
}

static GtkWidget *
create_version_group (CanevasExportWindow *self)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *draft_button, *final_button;
  GtkWidget *draft = create_choice_row (NULL, _("Draft"), _("shows what is still to be decided"), &draft_button);
  GtkWidget *final = create_choice_row (draft_button, _("Final version"), _("to be signed; no question left"), &final_button);
  g_autofree char *questions = find_open_questions (self);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("Version"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), draft);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), final);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (draft_button), TRUE);
  gtk_widget_set_sensitive (final, questions == NULL);
  if (questions != NULL)
    adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), questions);
  g_signal_connect (final_button, "toggled", G_CALLBACK (final_toggled_cb), self);
  return group;
}

static GtkWidget *
create_options (CanevasExportWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_widget_add_css_class (box, "export-options");
  gtk_box_append (GTK_BOX (box), create_format_group (self));
  gtk_box_append (GTK_BOX (box), create_version_group (self));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  gtk_widget_set_size_request (scroller, 350, -1);
  gtk_widget_set_hexpand (scroller, FALSE);
  return scroller;
}

static GtkWidget *
create_header (CanevasExportWindow *self)
{
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *cancel = gtk_button_new_with_label (_("Cancel"));
  GtkWidget *print = gtk_button_new_with_label (_("Print…"));
  GtkWidget *export = gtk_button_new_with_label (_("Export…"));

  adw_header_bar_set_show_start_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header),
                                   adw_window_title_new (_("Export"), canevas_record_get_title (self->record)));
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
canevas_export_window_dispose (GObject *object)
{
  CanevasExportWindow *self = CANEVAS_EXPORT_WINDOW (object);

  g_clear_object (&self->chooser);
  g_clear_object (&self->record);
  g_clear_pointer (&self->template, g_free);

  G_OBJECT_CLASS (canevas_export_window_parent_class)->dispose (object);
}

static void
canevas_export_window_class_init (CanevasExportWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = canevas_export_window_dispose;
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
canevas_export_window_init (CanevasExportWindow *self)
{
  self->ending = "pdf";
}

GtkWidget *
canevas_export_window_new (GtkWindow *parent, const char *template, CanevasRecord *record)
{
  CanevasExportWindow *self;
  GtkWidget *box, *columns;

  g_return_val_if_fail (template != NULL, NULL);
  g_return_val_if_fail (CANEVAS_IS_RECORD (record), NULL);

  self = g_object_new (CANEVAS_TYPE_EXPORT_WINDOW, "transient-for", parent, "modal", TRUE, "default-width", 1000,
                       "default-height", 640, "title", _("Export"), "destroy-with-parent", TRUE, NULL);
  self->template = g_strdup (template);
  self->record = g_object_ref (record);
  self->preview = canevas_preview_new ();
  gtk_widget_set_hexpand (self->preview, TRUE);

  columns = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_box_append (GTK_BOX (columns), create_options (self));
  gtk_box_append (GTK_BOX (columns), gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  gtk_box_append (GTK_BOX (columns), self->preview);
  gtk_widget_set_vexpand (columns, TRUE);
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (box), create_header (self));
  gtk_box_append (GTK_BOX (box), columns);
  adw_window_set_content (ADW_WINDOW (self), box);
  set_flags (self, CANEVAS_COMPOSE_DEFAULT);
  return GTK_WIDGET (self);
}

gboolean
canevas_export_window_open (GtkWidget *from, const char *template, CanevasRecord *record)
{
  g_return_val_if_fail (GTK_IS_WIDGET (from), FALSE);

  if (canevas_template_find (template) == NULL)
    return FALSE;
  gtk_window_present (GTK_WINDOW (canevas_export_window_new (GTK_WINDOW (gtk_widget_get_root (from)), template, record)));
  return TRUE;
}
