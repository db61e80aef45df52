/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-long-text-editor.h"

#include "canevas-paragraphs.h"
#include "canevas-typed.h"

struct _CanevasLongTextEditor
{
  CanevasEditor parent_instance;

  GtkTextView *view;
  GtkTextBuffer *buffer;
  gboolean showing; /* the record speaks, not the user */
};

G_DEFINE_FINAL_TYPE (CanevasLongTextEditor, canevas_long_text_editor, CANEVAS_TYPE_EDITOR)

static char *
dup_typed (CanevasLongTextEditor *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  return gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE);
}

/* Replaces only what differs, so that the cursor of somebody reading further down stays with its words. */
static void
replace_difference (CanevasLongTextEditor *self, const char *from, const char *to)
{
  glong from_length = g_utf8_strlen (from, -1), to_length = g_utf8_strlen (to, -1);
  glong shortest = MIN (from_length, to_length), before = 0, after = 0;
  const char *from_end = from + strlen (from), *to_end = to + strlen (to);
  GtkTextIter start, end;

  for (; before < shortest && g_utf8_get_char (from) == g_utf8_get_char (to); before++)
    {
      from = g_utf8_next_char (from);
      to = g_utf8_next_char (to);
    }
  for (; after < shortest - before; after++)
    {
      const char *from_last = g_utf8_prev_char (from_end), *to_last = g_utf8_prev_char (to_end);

      if (g_utf8_get_char (from_last) != g_utf8_get_char (to_last))
        break;
      from_end = from_last;
      to_end = to_last;
    }
  gtk_text_buffer_get_iter_at_offset (self->buffer, &start, before);
  gtk_text_buffer_get_iter_at_offset (self->buffer, &end, from_length - after);
  gtk_text_buffer_delete (self->buffer, &start, &end);
  gtk_text_buffer_insert (self->buffer, &start, to, (int) (to_end - to));
}

static void
canevas_long_text_editor_show (CanevasEditor *editor)
{
  CanevasLongTextEditor *self = CANEVAS_LONG_TEXT_EDITOR (editor);
  const char *held = canevas_record_get_text (canevas_editor_get_record (editor), canevas_editor_get_field (editor)->name);
  g_autofree char *typed = dup_typed (self);

  if (held == NULL ? canevas_typed_is_blank (typed) : strcmp (held, typed) == 0)
    return;
  self->showing = TRUE;
  replace_difference (self, typed, held != NULL ? held : "");
  self->showing = FALSE;
  canevas_editor_refuse (editor, NULL);
}

static void
changed_cb (CanevasLongTextEditor *self)
{
  g_auto (GValue) value = G_VALUE_INIT;
  g_autofree char *typed = dup_typed (self);

  if (self->showing)
    return;
  if (!canevas_typed_is_blank (typed))
    {
      g_value_init (&value, G_TYPE_STRING);
      g_value_take_string (&value, g_steal_pointer (&typed));
    }
  canevas_editor_write (CANEVAS_EDITOR (self), &value);
}

static GtkWidget *
canevas_long_text_editor_build (CanevasEditor *editor)
{
  CanevasLongTextEditor *self = CANEVAS_LONG_TEXT_EDITOR (editor);
  gboolean page = canevas_editor_get_layout (editor) == CANEVAS_EDITOR_PAGE;

  self->buffer = gtk_text_buffer_new (NULL);
  gtk_text_buffer_set_enable_undo (self->buffer, FALSE);
  self->view = g_object_new (CANEVAS_TYPE_PARAGRAPHS, "buffer", self->buffer, "wrap-mode", GTK_WRAP_WORD_CHAR, "accepts-tab", FALSE,
                             "hexpand", TRUE, "css-classes", (const char *[]) { "paragraphs", NULL }, NULL);
  gtk_widget_set_size_request (GTK_WIDGET (self->view), -1, page ? 58 : 40);
  g_signal_connect_swapped (self->buffer, "changed", G_CALLBACK (changed_cb), self);
  canevas_editor_leave_on_escape (editor, GTK_WIDGET (self->view));
  return GTK_WIDGET (self->view);
}

static void
canevas_long_text_editor_dispose (GObject *object)
{
  CanevasLongTextEditor *self = CANEVAS_LONG_TEXT_EDITOR (object);

  if (self->buffer != NULL)
    g_signal_handlers_disconnect_by_data (self->buffer, self);
  g_clear_object (&self->buffer);
  G_OBJECT_CLASS (canevas_long_text_editor_parent_class)->dispose (object);
}

static void
canevas_long_text_editor_class_init (CanevasLongTextEditorClass *klass)
{
  CanevasEditorClass *editor_class = CANEVAS_EDITOR_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = canevas_long_text_editor_dispose;
  editor_class->build = canevas_long_text_editor_build;
  editor_class->show = canevas_long_text_editor_show;
}

static void
canevas_long_text_editor_init (CanevasLongTextEditor *self)
{
}
