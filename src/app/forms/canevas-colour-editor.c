/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-colour-editor.h"

#include <glib/gi18n-lib.h>

struct _CanevasColourEditor
{
  CanevasEditor parent_instance;

  GtkColorChooser *button;
  GtkWidget *clear;
};

G_DEFINE_FINAL_TYPE (CanevasColourEditor, canevas_colour_editor, CANEVAS_TYPE_EDITOR)

static void
canevas_colour_editor_show (CanevasEditor *editor)
{
  CanevasColourEditor *self = CANEVAS_COLOUR_EDITOR (editor);
  const char *held = canevas_record_get_text (canevas_editor_get_record (editor), canevas_editor_get_field (editor)->name);
  GdkRGBA colour = { 1, 1, 1, 1 };

  if (held != NULL)
    gdk_rgba_parse (&colour, held);
  gtk_color_chooser_set_rgba (self->button, &colour);
  gtk_widget_set_sensitive (self->clear, held != NULL);
}

static void
chosen_cb (CanevasColourEditor *self)
{
  g_auto (GValue) value = G_VALUE_INIT;
  GdkRGBA colour;

  gtk_color_chooser_get_rgba (self->button, &colour);
  g_value_init (&value, G_TYPE_STRING);
  g_value_take_string (&value, g_strdup_printf ("#%02X%02X%02X", (guint) (colour.red * 255 + .5), (guint) (colour.green * 255 + .5),
                                                (guint) (colour.blue * 255 + .5)));
  canevas_editor_choose (CANEVAS_EDITOR (self), &value);
}

static void
cleared_cb (CanevasColourEditor *self)
{
  g_auto (GValue) unset = G_VALUE_INIT;

  canevas_editor_choose (CANEVAS_EDITOR (self), &unset);
}

static GtkWidget *
canevas_colour_editor_build (CanevasEditor *editor)
{
  CanevasColourEditor *self = CANEVAS_COLOUR_EDITOR (editor);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->button = GTK_COLOR_CHOOSER (gtk_color_button_new ());
  self->clear = gtk_button_new_with_label (_("No colour"));
  canevas_editor_name_control (editor, GTK_WIDGET (self->button));
  canevas_editor_name_control (editor, gtk_widget_get_first_child (GTK_WIDGET (self->button)));
  gtk_color_button_set_title (GTK_COLOR_BUTTON (self->button), _("Choose a colour"));
  gtk_widget_add_css_class (self->clear, "flat");
  gtk_widget_set_halign (box, GTK_ALIGN_START);
  g_signal_connect_swapped (self->button, "color-set", G_CALLBACK (chosen_cb), self);
  g_signal_connect_swapped (self->clear, "clicked", G_CALLBACK (cleared_cb), self);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->button));
  gtk_box_append (GTK_BOX (box), self->clear);
  return box;
}

static void
canevas_colour_editor_class_init (CanevasColourEditorClass *klass)
{
  CanevasEditorClass *editor_class = CANEVAS_EDITOR_CLASS (klass);

  editor_class->inline_row = TRUE;
  editor_class->build = canevas_colour_editor_build;
  editor_class->show = canevas_colour_editor_show;
}

static void
canevas_colour_editor_init (CanevasColourEditor *self)
{
}
