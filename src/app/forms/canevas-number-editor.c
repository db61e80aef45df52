/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-number-editor.h"

#include "canevas-format.h"
#include "canevas-typed.h"

struct _CanevasNumberEditor
{
  CanevasEntryEditor parent_instance;
};

G_DEFINE_FINAL_TYPE (CanevasNumberEditor, canevas_number_editor, CANEVAS_TYPE_ENTRY_EDITOR)

static gboolean
is_decimal (gpointer self)
{
  return canevas_editor_get_field (CANEVAS_EDITOR (self))->kind == CANEVAS_FIELD_DECIMAL;
}

static gboolean
canevas_number_editor_read (CanevasEntryEditor *self, const char *text, gboolean typing, GValue *value, GError **error)
{
  g_auto (GValue) read = G_VALUE_INIT;
  double number;

  if (!canevas_typed_read_number (text, !is_decimal (self), &number, error))
    return FALSE;
  if (is_decimal (self))
    {
      g_value_init (&read, G_TYPE_DOUBLE);
      g_value_set_double (&read, number);
    }
  else
    {
      /* Beyond any bound of a field, and within what an integer holds. */
      g_value_init (&read, G_TYPE_INT64);
      g_value_set_int64 (&read, (gint64) CLAMP (number, -1e15, 1e15));
    }
  /* While typing, "1" on the way to "12" is no fault: it is just not written yet. */
  if (typing && !canevas_field_check (canevas_editor_get_field (CANEVAS_EDITOR (self)), &read, error))
    return FALSE;
  g_value_init (value, G_VALUE_TYPE (&read));
  g_value_copy (&read, value);
  return TRUE;
}

static char *
canevas_number_editor_dup_text (CanevasEntryEditor *self)
{
  CanevasRecord *record = canevas_editor_get_record (CANEVAS_EDITOR (self));
  const char *name = canevas_editor_get_field (CANEVAS_EDITOR (self))->name;

  if (!canevas_record_is_set (record, name))
    return g_strdup ("");
  return canevas_format_number (is_decimal (self) ? canevas_record_get_decimal (record, name)
                                                  : (double) canevas_record_get_integer (record, name), 6);
}

static GtkWidget *
canevas_number_editor_build (CanevasEditor *editor)
{
  GtkWidget *control = CANEVAS_EDITOR_CLASS (canevas_number_editor_parent_class)->build (editor);

  g_object_set (control, "input-purpose", GTK_INPUT_PURPOSE_NUMBER, "max-width-chars", 14, "width-chars", 6, NULL);
  if (canevas_editor_get_layout (editor) == CANEVAS_EDITOR_PAGE)
    g_object_set (control, "halign", GTK_ALIGN_START, "hexpand", FALSE, NULL);
  return control;
}

static void
canevas_number_editor_class_init (CanevasNumberEditorClass *klass)
{
  CanevasEntryEditorClass *entry_class = CANEVAS_ENTRY_EDITOR_CLASS (klass);

  CANEVAS_EDITOR_CLASS (klass)->build = canevas_number_editor_build;
  entry_class->blank_when_left = TRUE;
  entry_class->read = canevas_number_editor_read;
  entry_class->dup_text = canevas_number_editor_dup_text;
}

static void
canevas_number_editor_init (CanevasNumberEditor *self)
{
}
