/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-flag-editor.h"

struct _CanevasFlagEditor
{
  CanevasEditor parent_instance;

  GtkSwitch *control;
  gboolean showing;
};

G_DEFINE_FINAL_TYPE (CanevasFlagEditor, canevas_flag_editor, CANEVAS_TYPE_EDITOR)

static void
canevas_flag_editor_show (CanevasEditor *editor)
{
  CanevasFlagEditor *self = CANEVAS_FLAG_EDITOR (editor);

  self->showing = TRUE;
  gtk_switch_set_active (self->control, canevas_record_get_flag (canevas_editor_get_record (editor), canevas_editor_get_field (editor)->name));
  self->showing = FALSE;
}

static void
active_cb (CanevasFlagEditor *self)
{
  g_auto (GValue) value = G_VALUE_INIT;

  if (self->showing)
    return;
  g_value_init (&value, G_TYPE_BOOLEAN);
  g_value_set_boolean (&value, gtk_switch_get_active (self->control));
  canevas_editor_choose (CANEVAS_EDITOR (self), &value);
}

static GtkWidget *
canevas_flag_editor_build (CanevasEditor *editor)
{
  CanevasFlagEditor *self = CANEVAS_FLAG_EDITOR (editor);

  self->control = g_object_new (GTK_TYPE_SWITCH, "halign", GTK_ALIGN_START, "valign", GTK_ALIGN_CENTER, NULL);
  g_signal_connect_swapped (self->control, "notify::active", G_CALLBACK (active_cb), self);
  return GTK_WIDGET (self->control);
}

static void
canevas_flag_editor_class_init (CanevasFlagEditorClass *klass)
{
  CanevasEditorClass *editor_class = CANEVAS_EDITOR_CLASS (klass);

  editor_class->inline_row = TRUE;
  editor_class->build = canevas_flag_editor_build;
  editor_class->show = canevas_flag_editor_show;
}

static void
canevas_flag_editor_init (CanevasFlagEditor *self)
{
}
