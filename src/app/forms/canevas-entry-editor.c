/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-entry-editor.h"

#include "canevas-typed.h"

typedef struct
{
  GtkEntry *entry;
  gboolean showing; /* the record speaks, not the user */
} CanevasEntryEditorPrivate;

G_DEFINE_TYPE_WITH_PRIVATE (CanevasEntryEditor, canevas_entry_editor, CANEVAS_TYPE_EDITOR)

/* The value of what stands in the entry; blank unsets. */
static gboolean
read_entry (CanevasEntryEditor *self, gboolean typing, GValue *value, GError **error)
{
  CanevasEntryEditorPrivate *priv = canevas_entry_editor_get_instance_private (self);
  const char *text = gtk_editable_get_text (GTK_EDITABLE (priv->entry));

  if (canevas_typed_is_blank (text))
    return TRUE;
  return CANEVAS_ENTRY_EDITOR_GET_CLASS (self)->read (self, text, typing, value, error);
}

static gboolean
same_value (CanevasEntryEditor *self, const GValue *value)
{
  CanevasEditor *editor = CANEVAS_EDITOR (self);
  const CanevasField *field = canevas_editor_get_field (editor);
  g_auto (GValue) held = G_VALUE_INIT;
  g_autofree char *left = NULL;
  g_autofree char *right = NULL;

  canevas_record_get_value (canevas_editor_get_record (editor), canevas_editor_get_field_index (editor), &held);
  left = canevas_field_value_to_text (field, value);
  right = canevas_field_value_to_text (field, &held);
  return g_strcmp0 (left, right) == 0;
}

static void
set_text (CanevasEntryEditor *self, const char *text)
{
  CanevasEntryEditorPrivate *priv = canevas_entry_editor_get_instance_private (self);
  int position = gtk_editable_get_position (GTK_EDITABLE (priv->entry));

  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (priv->entry)), text) == 0)
    return;
  priv->showing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (priv->entry), text);
  gtk_editable_set_position (GTK_EDITABLE (priv->entry), position);
  priv->showing = FALSE;
}

static void
changed_cb (CanevasEntryEditor *self)
{
  CanevasEntryEditorPrivate *priv = canevas_entry_editor_get_instance_private (self);
  g_auto (GValue) value = G_VALUE_INIT;

  if (priv->showing)
    return;
  if (CANEVAS_ENTRY_EDITOR_GET_CLASS (self)->blank_when_left && canevas_typed_is_blank (gtk_editable_get_text (GTK_EDITABLE (priv->entry))))
    return;
  if (read_entry (self, TRUE, &value, NULL))
    canevas_editor_write (CANEVAS_EDITOR (self), &value);
}

static void
canevas_entry_editor_leave (CanevasEditor *editor)
{
  CanevasEntryEditor *self = CANEVAS_ENTRY_EDITOR (editor);
  g_autoptr (GError) error = NULL;
  g_auto (GValue) value = G_VALUE_INIT;

  if (canevas_record_is_deleted (canevas_editor_get_record (editor)))
    return;
  if (!read_entry (self, FALSE, &value, &error))
    {
      canevas_editor_refuse (editor, error->message);
      return;
    }
  if (same_value (self, &value) || canevas_editor_write (editor, &value))
    {
      g_autofree char *text = CANEVAS_ENTRY_EDITOR_GET_CLASS (self)->dup_text (self);

      canevas_editor_refuse (editor, NULL);
      set_text (self, text);
    }
}

static void
canevas_entry_editor_show (CanevasEditor *editor)
{
  CanevasEntryEditor *self = CANEVAS_ENTRY_EDITOR (editor);
  g_auto (GValue) value = G_VALUE_INIT;
  g_autofree char *text = NULL;

  if (read_entry (self, FALSE, &value, NULL) && same_value (self, &value))
    return;
  text = CANEVAS_ENTRY_EDITOR_GET_CLASS (self)->dup_text (self);
  canevas_editor_refuse (editor, NULL);
  set_text (self, text);
}

static GtkWidget *
canevas_entry_editor_build (CanevasEditor *editor)
{
  CanevasEntryEditor *self = CANEVAS_ENTRY_EDITOR (editor);
  CanevasEntryEditorPrivate *priv = canevas_entry_editor_get_instance_private (self);
  double maximum = canevas_editor_get_field (editor)->maximum;
  GtkEventController *focus;

  priv->entry = g_object_new (GTK_TYPE_ENTRY, "enable-undo", FALSE, "hexpand", TRUE, "width-chars", 8, NULL);
  /* A code does not ask for a whole line. */
  if (canevas_editor_get_layout (editor) == CANEVAS_EDITOR_PAGE && maximum > 0 && maximum <= 60)
    g_object_set (priv->entry, "max-width-chars", 24, "halign", GTK_ALIGN_START, "hexpand", FALSE, NULL);
  g_signal_connect_swapped (priv->entry, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (priv->entry, "activate", G_CALLBACK (canevas_entry_editor_leave), self);
  /* What stands beside the entry (a calendar) is not the entry: the typing is over there already. */
  focus = gtk_event_controller_focus_new ();
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (canevas_entry_editor_leave), self);
  gtk_widget_add_controller (GTK_WIDGET (priv->entry), focus);
  canevas_editor_leave_on_escape (editor, GTK_WIDGET (priv->entry));
  return GTK_WIDGET (priv->entry);
}

static gboolean
canevas_entry_editor_read (CanevasEntryEditor *self, const char *text, gboolean typing, GValue *value, GError **error)
{
  g_value_init (value, G_TYPE_STRING);
  g_value_set_string (value, text);
  return TRUE;
}

static char *
canevas_entry_editor_dup_text (CanevasEntryEditor *self)
{
  const char *text = canevas_record_get_text (canevas_editor_get_record (CANEVAS_EDITOR (self)),
                                              canevas_editor_get_field (CANEVAS_EDITOR (self))->name);

  return g_strdup (text != NULL ? text : "");
}

static void
canevas_entry_editor_class_init (CanevasEntryEditorClass *klass)
{
  CanevasEditorClass *editor_class = CANEVAS_EDITOR_CLASS (klass);

  editor_class->build = canevas_entry_editor_build;
  editor_class->show = canevas_entry_editor_show;
  editor_class->leave = canevas_entry_editor_leave;
  klass->read = canevas_entry_editor_read;
  klass->dup_text = canevas_entry_editor_dup_text;
}

static void
canevas_entry_editor_init (CanevasEntryEditor *self)
{
}

GtkEntry *
canevas_entry_editor_get_entry (CanevasEntryEditor *self)
{
  CanevasEntryEditorPrivate *priv = canevas_entry_editor_get_instance_private (self);

  g_return_val_if_fail (CANEVAS_IS_ENTRY_EDITOR (self), NULL);
  return priv->entry;
}
