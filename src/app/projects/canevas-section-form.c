/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-section-form.h"

#include "canevas-form.h"
#include "canevas-lessons-box.h"
#include "canevas-record-list.h"
#include "canevas-risk.h"
#include "canevas-section-note.h"

#include <glib/gi18n-lib.h>

struct _CanevasSectionForm
{
  GtkBox parent_instance;

  const CanevasFramingSection *section;
  CanevasRecord *project;
  CanevasForm *form;
  GPtrArray *lists;
  GtkLabel *count;
  CanevasSectionNote *note;
  CanevasLessonsBox *lessons; /* (nullable): under the risks */
};

G_DEFINE_FINAL_TYPE (CanevasSectionForm, canevas_section_form, GTK_TYPE_BOX)

enum
{
  SELECTED,
  ACTIVATED,
  GO,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* The four sides of the scope, in the words of the form. */
static const char *
get_side_title (const char *side)
{
  if (g_strcmp0 (side, "included") == 0)
    return _("What the project covers");
  if (g_strcmp0 (side, "excluded") == 0)
    return _("What it does not cover");
  if (g_strcmp0 (side, "negotiable") == 0)
    return _("What is negotiable");
  return _("What is not negotiable");
}

static void
selected_cb (CanevasRecordList *list, CanevasRecord *record, CanevasSectionForm *self)
{
  for (guint i = 0; i < self->lists->len; i++)
    if (g_ptr_array_index (self->lists, i) != list)
      canevas_record_list_select (g_ptr_array_index (self->lists, i), NULL);
  g_signal_emit (self, signals[SELECTED], 0, record);
}

static void
activated_cb (CanevasRecordList *list, CanevasRecord *record, CanevasSectionForm *self)
{
  g_signal_emit (self, signals[ACTIVATED], 0, record);
}

static void
append_list (CanevasSectionForm *self, const CanevasFramingPart *part)
{
  const char *title = part->kind != NULL ? get_side_title (part->kind) : g_dgettext (GETTEXT_PACKAGE, part->type->plural);
  GtkWidget *list = canevas_record_list_new (canevas_record_get_store (self->project), self->project, part->type, title, canevas_framing_part_get_question (part));

  if (part->kind_field != NULL)
    canevas_record_list_set_side (CANEVAS_RECORD_LIST (list), part->kind_field, part->kind);
  g_signal_connect (list, "selected", G_CALLBACK (selected_cb), self);
  g_signal_connect (list, "activated", G_CALLBACK (activated_cb), self);
  g_signal_connect (list, "added", G_CALLBACK (activated_cb), self);
  gtk_box_append (GTK_BOX (self->form), list);
  g_ptr_array_add (self->lists, list);
  if (part->type != &canevas_risk_type)
    return;
  self->lessons = CANEVAS_LESSONS_BOX (canevas_lessons_box_new (self->project));
  gtk_box_append (GTK_BOX (self->form), GTK_WIDGET (self->lessons));
}

static GtkWidget *
build_title (CanevasSectionForm *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  g_autofree char *text = g_strdup_printf ("%u  %s", self->section->number, g_dgettext (GETTEXT_PACKAGE, self->section->title));
  GtkWidget *title = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0f, "hexpand", TRUE, "wrap", TRUE,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, "css-classes", (const char *[]) { "title-2", NULL }, NULL);

  self->count = g_object_new (GTK_TYPE_LABEL, "css-classes", (const char *[]) { "caption", "dim-label", NULL }, NULL);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->count));
  return box;
}

static void
go_cb (GtkButton *button, gpointer data)
{
  int direction = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "direction"));

  g_signal_emit (data, signals[GO], 0, direction);
}

static GtkWidget *
build_go (CanevasSectionForm *self, const CanevasFramingSection *section, int direction)
{
  const char *title = g_dgettext (GETTEXT_PACKAGE, section->title);
  g_autofree char *text = direction > 0 ? g_strdup_printf (_("Next: %s"), title) : g_strdup (title);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *button = gtk_button_new ();

  if (direction < 0)
    {
      gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("go-previous-symbolic"));
      gtk_widget_add_css_class (button, "flat");
    }
  /* Two long titles must not ask for more width than the pages beside leave. */
  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_LABEL, "label", text, "ellipsize", PANGO_ELLIPSIZE_END, NULL));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  g_object_set_data (G_OBJECT (button), "direction", GINT_TO_POINTER (direction));
  g_signal_connect (button, "clicked", G_CALLBACK (go_cb), self);
  return button;
}

static GtkWidget *
build_ways (CanevasSectionForm *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  const CanevasFramingSection *sections;
  guint n, at;

  sections = canevas_framing_get_sections (&n);
  at = (guint) (self->section - sections);
  if (at > 0)
    gtk_box_append (GTK_BOX (box), build_go (self, &sections[at - 1], -1));
  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_BOX, "hexpand", TRUE, NULL));
  if (at + 1 < n)
    gtk_box_append (GTK_BOX (box), build_go (self, &sections[at + 1], 1));
  return box;
}

static void
canevas_section_form_dispose (GObject *object)
{
  CanevasSectionForm *self = CANEVAS_SECTION_FORM (object);

  g_clear_object (&self->project);
  g_clear_pointer (&self->lists, g_ptr_array_unref);
  G_OBJECT_CLASS (canevas_section_form_parent_class)->dispose (object);
}

static void
canevas_section_form_class_init (CanevasSectionFormClass *klass)
{
  const GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = canevas_section_form_dispose;
  signals[SELECTED] = g_signal_new ("selected", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, CANEVAS_TYPE_RECORD);
  signals[ACTIVATED] = g_signal_new ("activated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, CANEVAS_TYPE_RECORD);
  signals[GO] = g_signal_new ("go", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
canevas_section_form_init (CanevasSectionForm *self)
{
  self->lists = g_ptr_array_new ();
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 16);
  gtk_widget_add_css_class (GTK_WIDGET (self), "section-form");
}

GtkWidget *
canevas_section_form_new (const CanevasFramingSection *section, CanevasRecord *project)
{
  CanevasSectionForm *self = g_object_new (CANEVAS_TYPE_SECTION_FORM, NULL);

  self->section = section;
  self->project = g_object_ref (project);
  self->form = CANEVAS_FORM (canevas_form_new (project, CANEVAS_EDITOR_PAGE));
  for (guint i = 0; i < section->n_parts; i++)
    if (section->parts[i].field != NULL)
      canevas_form_add (self->form, section->parts[i].field, section->parts[i].optional);
    else
      append_list (self, &section->parts[i]);
  self->note = CANEVAS_SECTION_NOTE (canevas_section_note_new (section, project));
  gtk_box_append (GTK_BOX (self), build_title (self));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->form));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->note));
  gtk_box_append (GTK_BOX (self), build_ways (self));
  canevas_section_form_refresh (self);
  return GTK_WIDGET (self);
}

void
canevas_section_form_refresh (CanevasSectionForm *self)
{
  g_autofree char *text = NULL;
  guint answered, asked;

  g_return_if_fail (CANEVAS_IS_SECTION_FORM (self));

  canevas_framing_section_count (self->section, self->project, &answered, &asked);
  text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u answer out of %u", "%u answers out of %u", answered), answered, asked);
  gtk_label_set_text (self->count, text);
  canevas_section_note_refresh (self->note);
  if (self->lessons != NULL)
    canevas_lessons_box_refresh (self->lessons);
}

void
canevas_section_form_focus (CanevasSectionForm *self, const char *field)
{
  g_return_if_fail (CANEVAS_IS_SECTION_FORM (self));

  if (field == NULL || !canevas_form_focus (self->form, field))
    gtk_widget_child_focus (GTK_WIDGET (self->form), GTK_DIR_TAB_FORWARD);
}

gboolean
canevas_section_form_select (CanevasSectionForm *self, CanevasRecord *record)
{
  gboolean found = FALSE;

  g_return_val_if_fail (CANEVAS_IS_SECTION_FORM (self), FALSE);

  for (guint i = 0; i < self->lists->len; i++)
    {
      CanevasRecordList *list = g_ptr_array_index (self->lists, i);

      if (record == NULL || canevas_record_list_get_record_type (list) != canevas_record_get_record_type (record) ||
          !canevas_record_list_select (list, record))
        canevas_record_list_select (list, NULL);
      else
        found = TRUE;
    }
  return found;
}

void
canevas_section_form_explain (CanevasSectionForm *self)
{
  g_return_if_fail (CANEVAS_IS_SECTION_FORM (self));

  canevas_section_note_open (self->note);
}
