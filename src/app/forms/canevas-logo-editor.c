/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-logo-editor.h"

#include <glib/gi18n-lib.h>

/* In base64 it stays under the field's 2,000,000 characters. */
#define LARGEST_FILE 1400000

struct _CanevasLogoEditor
{
  CanevasEditor parent_instance;

  GtkPicture *picture;
  GtkLabel *none;
  GtkWidget *choose;
  GtkWidget *clear;
  GtkFileChooserNative *chooser;
};

G_DEFINE_FINAL_TYPE (CanevasLogoEditor, canevas_logo_editor, CANEVAS_TYPE_EDITOR)

static GdkTexture *
load_held (CanevasEditor *editor)
{
  const char *held = canevas_record_get_text (canevas_editor_get_record (editor), canevas_editor_get_field (editor)->name);
  g_autoptr (GBytes) bytes = NULL;
  guchar *data;
  gsize length;

  if (held == NULL)
    return NULL;
  data = g_base64_decode (held, &length);
  bytes = g_bytes_new_take (data, length);
  return gdk_texture_new_from_bytes (bytes, NULL);
}

static void
canevas_logo_editor_show (CanevasEditor *editor)
{
  CanevasLogoEditor *self = CANEVAS_LOGO_EDITOR (editor);
  g_autoptr (GdkTexture) texture = load_held (editor);

  gtk_picture_set_paintable (self->picture, GDK_PAINTABLE (texture));
  gtk_widget_set_visible (GTK_WIDGET (self->picture), texture != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->none), texture == NULL);
  gtk_widget_set_visible (self->clear, texture != NULL);
}

static void
cleared_cb (CanevasLogoEditor *self)
{
  g_auto (GValue) unset = G_VALUE_INIT;

  canevas_editor_choose (CANEVAS_EDITOR (self), &unset);
  gtk_widget_grab_focus (self->choose);
}

static void
response_cb (CanevasLogoEditor *self, int response)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (self->chooser));

      canevas_logo_editor_load (self, file);
    }
  g_clear_object (&self->chooser);
}

static void
choose_cb (CanevasLogoEditor *self)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  if (self->chooser != NULL)
    return;
  gtk_file_filter_set_name (filter, _("PNG images"));
  gtk_file_filter_add_mime_type (filter, "image/png");
  self->chooser = gtk_file_chooser_native_new (_("Choose a logo"), GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), GTK_FILE_CHOOSER_ACTION_OPEN,
                                               _("Choose"), _("Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (self->chooser), filter);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (response_cb), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static GtkWidget *
canevas_logo_editor_build (CanevasEditor *editor)
{
  CanevasLogoEditor *self = CANEVAS_LOGO_EDITOR (editor);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->picture = g_object_new (GTK_TYPE_PICTURE, "can-shrink", TRUE, "width-request", 140, "height-request", 70, "halign", GTK_ALIGN_START,
                                "alternative-text", _("The logo at the head of documents"), "css-classes", (const char *[]) { "logo", NULL }, NULL);
  self->none = g_object_new (GTK_TYPE_LABEL, "label", _("No logo"), "css-classes", (const char *[]) { "dim-label", NULL }, NULL);
  self->choose = g_object_new (GTK_TYPE_BUTTON, "label", _("Choose an image…"), "valign", GTK_ALIGN_CENTER, NULL);
  self->clear = g_object_new (GTK_TYPE_BUTTON, "label", _("Remove"), "valign", GTK_ALIGN_CENTER, "css-classes", (const char *[]) { "flat", NULL }, NULL);
  g_signal_connect_swapped (self->choose, "clicked", G_CALLBACK (choose_cb), self);
  g_signal_connect_swapped (self->clear, "clicked", G_CALLBACK (cleared_cb), self);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->picture));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->none));
  gtk_box_append (GTK_BOX (box), self->choose);
  gtk_box_append (GTK_BOX (box), self->clear);
  return box;
}

static void
canevas_logo_editor_dispose (GObject *object)
{
  g_clear_object (&CANEVAS_LOGO_EDITOR (object)->chooser);
  G_OBJECT_CLASS (canevas_logo_editor_parent_class)->dispose (object);
}

static void
canevas_logo_editor_class_init (CanevasLogoEditorClass *klass)
{
  CanevasEditorClass *editor_class = CANEVAS_EDITOR_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = canevas_logo_editor_dispose;
  editor_class->build = canevas_logo_editor_build;
  editor_class->show = canevas_logo_editor_show;
}

static void
canevas_logo_editor_init (CanevasLogoEditor *self)
{
}

gboolean
canevas_logo_editor_load (CanevasLogoEditor *self, GFile *file)
{
  static const guchar signature[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };
  g_autofree char *data = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_auto (GValue) value = G_VALUE_INIT;
  gsize length;

  g_return_val_if_fail (CANEVAS_IS_LOGO_EDITOR (self), FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  if (!g_file_load_contents (file, NULL, &data, &length, NULL, NULL))
    {
      canevas_editor_refuse (CANEVAS_EDITOR (self), _("This image could not be read: check that the file is still there, then choose it again."));
      return FALSE;
    }
  if (length > LARGEST_FILE)
    {
      canevas_editor_refuse (CANEVAS_EDITOR (self), _("This image is too heavy: choose one of less than 1.4 MB."));
      return FALSE;
    }
  bytes = g_bytes_new (data, length);
  if (length > sizeof signature && memcmp (data, signature, sizeof signature) == 0)
    texture = gdk_texture_new_from_bytes (bytes, NULL);
  if (texture == NULL)
    {
      canevas_editor_refuse (CANEVAS_EDITOR (self), _("This is not a PNG image: save the logo as PNG, then choose it again."));
      return FALSE;
    }
  g_value_init (&value, G_TYPE_STRING);
  g_value_take_string (&value, g_base64_encode ((const guchar *) data, length));
  return canevas_editor_choose (CANEVAS_EDITOR (self), &value);
}
