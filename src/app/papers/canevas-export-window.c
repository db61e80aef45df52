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
  CanevasExport parent_instance;

  char *template;
  CanevasRecord *record;
  CanevasComposeFlags flags;
  GtkWidget *preview;
};

static const CanevasExportFormat formats[] = {
  { "pdf", N_("PDF"), N_("to print, send, sign") },
  { "odt", N_("OpenDocument text"), N_("to rework in a word processor") },
  { "txt", N_("Plain text"), N_("to paste into a message") },
};

G_DEFINE_FINAL_TYPE (CanevasExportWindow, canevas_export_window, CANEVAS_TYPE_EXPORT)

static CanevasPages *
get_pages (CanevasExport *export)
{
  return canevas_preview_get_pages (CANEVAS_PREVIEW (CANEVAS_EXPORT_WINDOW (export)->preview));
}

static gboolean
canevas_export_window_is_ready (CanevasExport *export)
{
  return get_pages (export) != NULL;
}

static gboolean
canevas_export_window_save (CanevasExport *export, const char *path, GError **error)
{
  return canevas_document_save (canevas_pages_get_document (get_pages (export)), path, NULL, error);
}

static void
canevas_export_window_print (CanevasExport *export)
{
  CanevasPages *pages = get_pages (export);

  if (pages != NULL)
    canevas_print (pages, GTK_WINDOW (export));
}

static void
set_flags (CanevasExportWindow *self, CanevasComposeFlags flags)
{
  self->flags = flags;
  canevas_preview_set_subject (CANEVAS_PREVIEW (self->preview), self->template, self->record, flags);
}

static void
final_toggled_cb (GtkCheckButton *button, CanevasExportWindow *self)
{
  set_flags (self, gtk_check_button_get_active (button) ? CANEVAS_COMPOSE_FINAL : CANEVAS_COMPOSE_DEFAULT);
}

/* Says why a final version cannot be had yet, if so. */
static char *
find_open_questions (CanevasExportWindow *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasDocument) document = canevas_compose (self->template, self->record, CANEVAS_COMPOSE_FINAL, &error);

  return document != NULL ? NULL : g_strdup (error->message);
}

static void
add_version (CanevasExportWindow *self)
{
  GtkWidget *group = canevas_export_add_group (CANEVAS_EXPORT (self), _("Version"));
  GtkWidget *draft_button, *final_button;
  GtkWidget *draft = canevas_export_create_choice (NULL, _("Draft"), _("shows what is still to be decided"), &draft_button);
  GtkWidget *final = canevas_export_create_choice (draft_button, _("Final version"), _("to be signed; no question left"), &final_button);
  g_autofree char *questions = find_open_questions (self);

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), draft);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), final);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (draft_button), TRUE);
  gtk_widget_set_sensitive (final, questions == NULL);
  if (questions != NULL)
    adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), questions);
  g_signal_connect (final_button, "toggled", G_CALLBACK (final_toggled_cb), self);
}

static void
canevas_export_window_dispose (GObject *object)
{
  CanevasExportWindow *self = CANEVAS_EXPORT_WINDOW (object);

  g_clear_object (&self->record);
  g_clear_pointer (&self->template, g_free);

  G_OBJECT_CLASS (canevas_export_window_parent_class)->dispose (object);
}

static void
canevas_export_window_class_init (CanevasExportWindowClass *klass)
{
  CanevasExportClass *export_class = CANEVAS_EXPORT_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = canevas_export_window_dispose;
  export_class->formats = formats;
  export_class->n_formats = G_N_ELEMENTS (formats);
  export_class->choose = N_("Export the document");
  export_class->failed = N_("The document could not be exported");
  export_class->is_ready = canevas_export_window_is_ready;
  export_class->save = canevas_export_window_save;
  export_class->print = canevas_export_window_print;
}

static void
canevas_export_window_init (CanevasExportWindow *self)
{
}

GtkWidget *
canevas_export_window_new (GtkWindow *parent, const char *template, CanevasRecord *record)
{
  CanevasExportWindow *self;
  g_autofree char *name = NULL;

  g_return_val_if_fail (template != NULL, NULL);
  g_return_val_if_fail (CANEVAS_IS_RECORD (record), NULL);

  self = g_object_new (CANEVAS_TYPE_EXPORT_WINDOW, "transient-for", parent, NULL);
  self->template = g_strdup (template);
  self->record = g_object_ref (record);
  self->preview = canevas_preview_new ();
  gtk_widget_set_hexpand (self->preview, TRUE);
  add_version (self);
  name = g_strdup_printf ("%s – %s", g_dgettext (GETTEXT_PACKAGE, canevas_template_find (template)->title), canevas_record_get_title (record));
  canevas_export_set_content (CANEVAS_EXPORT (self), canevas_record_get_title (record), name, self->preview);
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
