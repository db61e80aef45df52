/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-section-note.h"

#include <glib/gi18n-lib.h>

struct _CanevasSectionNote
{
  GtkBox parent_instance;

  const CanevasFramingSection *section;
  CanevasRecord *project;
  GtkImage *icon;
  GtkLabel *why;
  GtkMenuButton *button;
  GtkBox *details;
};

G_DEFINE_FINAL_TYPE (CanevasSectionNote, canevas_section_note, GTK_TYPE_BOX)

static void
append_label (GtkBox *box, const char *text, const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0f, "wrap", TRUE, "max-width-chars", 44, NULL);

  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (box, label);
}

/* What is still to be decided, then where the guide speaks of it. */
static void
fill_details (CanevasSectionNote *self)
{
  GtkWidget *child;
  gboolean first = TRUE;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->details))) != NULL)
    gtk_box_remove (self->details, child);
  append_label (self->details, g_dgettext (GETTEXT_PACKAGE, self->section->why), "body");
  for (guint i = 0; i < self->section->n_parts; i++)
    {
      const CanevasFramingPart *part = &self->section->parts[i];
      g_autofree char *line = NULL;

      if (part->optional || canevas_framing_part_is_answered (part, self->project))
        continue;
      if (first)
        append_label (self->details, _("Still to be decided"), "heading");
      first = FALSE;
      line = g_strdup_printf ("• %s", canevas_framing_part_get_question (part));
      append_label (self->details, line, "body");
    }
  append_label (self->details, _("In the guide"), "heading");
  append_label (self->details, g_dgettext (GETTEXT_PACKAGE, self->section->place), "body");
  append_label (self->details, _("“Faire le pari du collaboratif”, Observatoire MNT, INET and AATF, December 2023"), "dim-label");
}

static void
canevas_section_note_dispose (GObject *object)
{
  g_clear_object (&CANEVAS_SECTION_NOTE (object)->project);
  G_OBJECT_CLASS (canevas_section_note_parent_class)->dispose (object);
}

static void
canevas_section_note_class_init (CanevasSectionNoteClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = canevas_section_note_dispose;
}

static void
canevas_section_note_init (CanevasSectionNote *self)
{
  GtkWidget *popover = gtk_popover_new ();

  self->icon = g_object_new (GTK_TYPE_IMAGE, "valign", GTK_ALIGN_CENTER, NULL);
  self->why = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "wrap", TRUE, "hexpand", TRUE, NULL);
  self->details = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 6,
                                "css-classes", (const char *[]) { "why", NULL }, NULL);
  gtk_popover_set_child (GTK_POPOVER (popover), GTK_WIDGET (self->details));
  g_signal_connect_swapped (popover, "show", G_CALLBACK (fill_details), self);
  self->button = g_object_new (GTK_TYPE_MENU_BUTTON, "child", gtk_label_new (_("Why?")), "popover", popover, "valign", GTK_ALIGN_CENTER,
                               "tooltip-text", _("The guide on this section (F1)"),
                               "css-classes", (const char *[]) { "flat", NULL }, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Why?"), -1);
  gtk_box_set_spacing (GTK_BOX (self), 8);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->icon));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->why));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->button));
  gtk_widget_add_css_class (GTK_WIDGET (self), "note");
}

GtkWidget *
canevas_section_note_new (const CanevasFramingSection *section, CanevasRecord *project)
{
  CanevasSectionNote *self = g_object_new (CANEVAS_TYPE_SECTION_NOTE, NULL);

  self->section = section;
  self->project = g_object_ref (project);
  gtk_label_set_text (self->why, g_dgettext (GETTEXT_PACKAGE, section->why));
  canevas_section_note_refresh (self);
  return GTK_WIDGET (self);
}

void
canevas_section_note_refresh (CanevasSectionNote *self)
{
  guint answered, asked;

  g_return_if_fail (CANEVAS_IS_SECTION_NOTE (self));

  canevas_framing_section_count (self->section, self->project, &answered, &asked);
  if (answered < asked)
    {
      gtk_image_set_from_icon_name (self->icon, "dialog-warning-symbolic");
      gtk_widget_add_css_class (GTK_WIDGET (self), "missing");
    }
  else
    {
      gtk_image_set_from_icon_name (self->icon, "canevas-guide-symbolic");
      gtk_widget_remove_css_class (GTK_WIDGET (self), "missing");
    }
}

void
canevas_section_note_open (CanevasSectionNote *self)
{
  g_return_if_fail (CANEVAS_IS_SECTION_NOTE (self));

  gtk_menu_button_popup (self->button);
}
