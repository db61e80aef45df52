/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-reference-editor.h"

#include "canevas-picker.h"
#include "canevas-project.h"
#include "canevas-summary.h"

#include <glib/gi18n-lib.h>

struct _CanevasReferenceEditor
{
  CanevasEditor parent_instance;

  GtkMenuButton *button;
  GtkLabel *label;
  const CanevasRecordType *type; /* of what is referred to */
  CanevasList *list;
};

G_DEFINE_FINAL_TYPE (CanevasReferenceEditor, canevas_reference_editor, CANEVAS_TYPE_EDITOR)

static void
canevas_reference_editor_show (CanevasEditor *editor)
{
  CanevasReferenceEditor *self = CANEVAS_REFERENCE_EDITOR (editor);
  const CanevasField *field = canevas_editor_get_field (editor);
  g_autoptr (CanevasRecord) held = canevas_record_get_reference (canevas_editor_get_record (editor), field->name);
  g_autofree char *title = held != NULL ? canevas_summary_dup_title (held) : g_strdup (_("Not specified"));
  g_autofree char *spoken = g_strdup_printf ("%s, %s", g_dgettext (GETTEXT_PACKAGE, field->label), title);

  gtk_label_set_text (self->label, title);
  if (held != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self->label), "dim-label");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->label), "dim-label");
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (self->button))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

/* A unit cannot stand under itself, nor a person be their own manager, however far round. */
static gboolean
leads_back (CanevasReferenceEditor *self, CanevasRecord *record)
{
  CanevasRecord *edited = canevas_editor_get_record (CANEVAS_EDITOR (self));
  const char *name = canevas_editor_get_field (CANEVAS_EDITOR (self))->name;
  g_autoptr (CanevasRecord) at = g_object_ref (record);

  if (self->type != canevas_record_get_record_type (edited))
    return FALSE;
  for (guint steps = 0; at != NULL && steps < 100; steps++)
    {
      CanevasRecord *up;

      if (at == edited)
        return TRUE;
      up = canevas_record_get_reference (at, name);
      g_object_unref (at);
      at = up;
    }
  return FALSE;
}

/* What belongs to a project serves that project alone. */
static gboolean
is_of_the_same_project (CanevasReferenceEditor *self, CanevasRecord *record)
{
  g_autoptr (CanevasRecord) theirs = canevas_project_find_of (record);
  g_autoptr (CanevasRecord) ours = canevas_project_find_of (canevas_editor_get_record (CANEVAS_EDITOR (self)));

  return theirs == NULL || ours == NULL || theirs == ours;
}

static gboolean
is_offered (CanevasRecord *record, gpointer data)
{
  CanevasReferenceEditor *self = data;
  const CanevasField *field = canevas_editor_get_field (CANEVAS_EDITOR (self));

  /* An operational objective serves a strategic one, not another like itself. */
  if (g_strcmp0 (field->name, "strategic") == 0 && g_strcmp0 (canevas_record_get_text (record, "level"), "strategic") != 0)
    return FALSE;
  return is_of_the_same_project (self, record) && !leads_back (self, record);
}

static void
picked_cb (CanevasReferenceEditor *self, CanevasRecord *record)
{
  CanevasEditor *editor = CANEVAS_EDITOR (self);
  g_auto (GValue) value = G_VALUE_INIT;

  if (record != NULL)
    {
      g_value_init (&value, G_TYPE_STRING);
      g_value_set_string (&value, canevas_record_get_id (record));
    }
  canevas_editor_choose (editor, &value);
  gtk_widget_grab_focus (GTK_WIDGET (self->button));
}

/* A person is typed as "First Last"; everything else has one name. */
static gboolean
name_record (CanevasRecord *record, const char *text, GError **error)
{
  const CanevasRecordType *type = canevas_record_get_record_type (record);
  g_auto (GStrv) names = NULL;

  if (g_strcmp0 (type->table, "person") != 0)
    return canevas_record_set_text (record, type->title, text, error);
  names = g_strsplit (text, " ", 2);
  if (names[1] == NULL)
    return canevas_record_set_text (record, "family_name", text, error);
  return canevas_record_set_text (record, "given_name", names[0], error) && canevas_record_set_text (record, "family_name", names[1], error);
}

static void
create_cb (CanevasReferenceEditor *self, const char *text)
{
  CanevasEditor *editor = CANEVAS_EDITOR (self);
  CanevasRecord *edited = canevas_editor_get_record (editor);
  CanevasStore *store = canevas_record_get_store (edited);
  g_autofree char *label = g_strdup_printf (_("add “%s”"), text);
  g_autoptr (CanevasRecord) made = NULL;
  g_autoptr (GError) error = NULL;

  canevas_store_begin (store, label);
  made = canevas_store_add (store, self->type, NULL, &error);
  if (made == NULL || !name_record (made, text, &error) ||
      !canevas_record_set_reference (edited, canevas_editor_get_field (editor)->name, made, &error))
    {
      canevas_store_rollback (store);
      canevas_editor_refuse (editor, error->message);
      return;
    }
  if (!canevas_store_commit (store, &error))
    canevas_editor_refuse (editor, error->message);
  gtk_widget_grab_focus (GTK_WIDGET (self->button));
}

/* The siblings of the same project where there is one, otherwise all of the file. */
static CanevasList *
list_candidates (CanevasReferenceEditor *self)
{
  CanevasRecord *edited = canevas_editor_get_record (CANEVAS_EDITOR (self));
  CanevasStore *store = canevas_record_get_store (edited);
  const char *parent = canevas_record_get_record_type (edited)->parent;
  int index = self->type->parent != NULL ? canevas_record_type_find_field (self->type, self->type->parent) : -1;

  /* A scenario knows its own units and posts alone. */
  if (canevas_record_type_find_field (self->type, "scenario") >= 0
      && canevas_record_type_find_field (canevas_record_get_record_type (edited), "scenario") >= 0)
    return canevas_store_referring (store, self->type, "scenario", canevas_record_get_text (edited, "scenario"));
  if (index >= 0 && parent != NULL && g_strcmp0 (parent, self->type->parent) == 0 && self->type->fields[index].hidden)
    return canevas_store_children (store, self->type, canevas_record_get_text (edited, parent));
  return canevas_store_list (store, self->type);
}

/* Built when first opened: a form has several of these, and a file thousands of people. */
static void
open_cb (GtkMenuButton *button, gpointer data)
{
  CanevasReferenceEditor *self = data;
  gboolean may_create = g_strcmp0 (self->type->table, "unit") == 0 || g_strcmp0 (self->type->table, "person") == 0;
  const CanevasField *field = canevas_editor_get_field (CANEVAS_EDITOR (self));
  GtkWidget *picker;

  if (gtk_menu_button_get_popover (button) != NULL)
    return;
  self->list = list_candidates (self);
  picker = canevas_picker_new (self->list, field->required ? NULL : _("Not specified"), may_create, is_offered, self);
  g_signal_connect_object (picker, "picked", G_CALLBACK (picked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (picker, "create", G_CALLBACK (create_cb), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (button, picker);
}

static GtkWidget *
canevas_reference_editor_build (CanevasEditor *editor)
{
  CanevasReferenceEditor *self = CANEVAS_REFERENCE_EDITOR (editor);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *arrow = gtk_image_new_from_icon_name ("pan-down-symbolic");

  self->type = canevas_schema_find_type (canevas_store_get_schema (canevas_record_get_store (canevas_editor_get_record (editor))),
                                         canevas_editor_get_field (editor)->references);
  self->label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "hexpand", TRUE, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->label));
  gtk_box_append (GTK_BOX (box), arrow);
  gtk_menu_button_set_child (self->button, box);
  /* GTK centres what a menu button holds. */
  for (GtkWidget *at = box; at != GTK_WIDGET (self->button); at = gtk_widget_get_parent (at))
    gtk_widget_set_halign (at, GTK_ALIGN_FILL);
  gtk_menu_button_set_create_popup_func (self->button, open_cb, self, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "reference");
  return GTK_WIDGET (self->button);
}

static void
canevas_reference_editor_dispose (GObject *object)
{
  CanevasReferenceEditor *self = CANEVAS_REFERENCE_EDITOR (object);

  g_clear_object (&self->list);
  G_OBJECT_CLASS (canevas_reference_editor_parent_class)->dispose (object);
}

static void
canevas_reference_editor_class_init (CanevasReferenceEditorClass *klass)
{
  CanevasEditorClass *editor_class = CANEVAS_EDITOR_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = canevas_reference_editor_dispose;
  editor_class->build = canevas_reference_editor_build;
  editor_class->show = canevas_reference_editor_show;
}

static void
canevas_reference_editor_init (CanevasReferenceEditor *self)
{
}
