/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-choice-editor.h"

#include <glib/gi18n-lib.h>

struct _CanevasChoiceEditor
{
  CanevasEditor parent_instance;

  GtkDropDown *drop_down;
  guint first; /* place of the first choice: 1 where "To be chosen" stands before */
  gboolean showing;
};

G_DEFINE_FINAL_TYPE (CanevasChoiceEditor, canevas_choice_editor, CANEVAS_TYPE_EDITOR)

static void
canevas_choice_editor_show (CanevasEditor *editor)
{
  CanevasChoiceEditor *self = CANEVAS_CHOICE_EDITOR (editor);
  const CanevasField *field = canevas_editor_get_field (editor);
  const char *held = canevas_record_get_text (canevas_editor_get_record (editor), field->name);
  guint selected = self->first == 0 ? GTK_INVALID_LIST_POSITION : 0;

  for (guint i = 0; field->choices[i].name != NULL; i++)
    if (g_strcmp0 (field->choices[i].name, held) == 0)
      selected = i + self->first;
  self->showing = TRUE;
  gtk_drop_down_set_selected (self->drop_down, selected);
  self->showing = FALSE;
}

static void
selected_cb (CanevasChoiceEditor *self)
{
  const CanevasField *field = canevas_editor_get_field (CANEVAS_EDITOR (self));
  guint selected = gtk_drop_down_get_selected (self->drop_down);
  g_auto (GValue) value = G_VALUE_INIT;

  if (self->showing || selected == GTK_INVALID_LIST_POSITION)
    return;
  if (selected >= self->first)
    {
      g_value_init (&value, G_TYPE_STRING);
      g_value_set_static_string (&value, field->choices[selected - self->first].name);
    }
  canevas_editor_choose (CANEVAS_EDITOR (self), &value);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "ellipsize", PANGO_ELLIPSIZE_END, NULL));
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)), gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

/* The closed drop-down shortens a long choice rather than widen the pane; the open one says it in full. */
static void
shorten_closed (CanevasChoiceEditor *self)
{
  g_autoptr (GtkListItemFactory) whole = g_object_ref (gtk_drop_down_get_factory (self->drop_down));
  g_autoptr (GtkListItemFactory) short_one = gtk_signal_list_item_factory_new ();

  g_signal_connect (short_one, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (short_one, "bind", G_CALLBACK (bind_cb), NULL);
  gtk_drop_down_set_list_factory (self->drop_down, whole);
  gtk_drop_down_set_factory (self->drop_down, short_one);
}

static GtkWidget *
canevas_choice_editor_build (CanevasEditor *editor)
{
  CanevasChoiceEditor *self = CANEVAS_CHOICE_EDITOR (editor);
  const CanevasField *field = canevas_editor_get_field (editor);
  GtkStringList *labels = gtk_string_list_new (NULL);

  if (!field->required || !canevas_record_is_set (canevas_editor_get_record (editor), field->name))
    {
      gtk_string_list_append (labels, field->required ? _("To be chosen") : _("Not specified"));
      self->first = 1;
    }
  for (guint i = 0; field->choices[i].name != NULL; i++)
    gtk_string_list_append (labels, canevas_field_get_choice_label (field, field->choices[i].name));

  self->drop_down = GTK_DROP_DOWN (gtk_drop_down_new_from_strings ((const char *const[]) { NULL }));
  gtk_drop_down_set_model (self->drop_down, G_LIST_MODEL (labels));
  g_object_unref (labels);
  g_signal_connect_swapped (self->drop_down, "notify::selected", G_CALLBACK (selected_cb), self);
  /* GTK 4.8 leaves the button inside without a name. */
  canevas_editor_name_control (editor, gtk_widget_get_first_child (GTK_WIDGET (self->drop_down)));
  shorten_closed (self);
  if (canevas_editor_get_layout (editor) == CANEVAS_EDITOR_PAGE)
    gtk_widget_set_halign (GTK_WIDGET (self->drop_down), GTK_ALIGN_START);
  return GTK_WIDGET (self->drop_down);
}

static void
canevas_choice_editor_class_init (CanevasChoiceEditorClass *klass)
{
  CanevasEditorClass *editor_class = CANEVAS_EDITOR_CLASS (klass);

  editor_class->build = canevas_choice_editor_build;
  editor_class->show = canevas_choice_editor_show;
}

static void
canevas_choice_editor_init (CanevasChoiceEditor *self)
{
}
