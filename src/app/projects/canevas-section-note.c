/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-section-note.h"

#include "canevas-guide-popover.h"

#include <glib/gi18n-lib.h>

struct _CanevasSectionNote
{
  GtkBox parent_instance;

  const CanevasFramingSection *section;
  CanevasRecord *project;
  GtkImage *icon;
  GtkLabel *why;
  GtkMenuButton *button;
  CanevasGuidePopover *guide;
};

G_DEFINE_FINAL_TYPE (CanevasSectionNote, canevas_section_note, GTK_TYPE_BOX)

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
  self->icon = g_object_new (GTK_TYPE_IMAGE, "valign", GTK_ALIGN_CENTER, NULL);
  self->why = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "wrap", TRUE, "hexpand", TRUE, NULL);
  self->guide = CANEVAS_GUIDE_POPOVER (canevas_guide_popover_new ());
  self->button = g_object_new (GTK_TYPE_MENU_BUTTON, "child", gtk_label_new (_("Why?")), "popover", self->guide, "valign", GTK_ALIGN_CENTER,
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
  canevas_guide_popover_set_section (self->guide, section, project);
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
