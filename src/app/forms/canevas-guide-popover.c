/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-guide-popover.h"

#include "canevas-record-row.h"

#include <glib/gi18n-lib.h>

struct _CanevasGuidePopover
{
  GtkPopover parent_instance;

  const CanevasFramingSection *section; /* (nullable): not everything belongs to the framing note */
  CanevasRecord *project; /* (nullable): says what is still to be decided */
  const CanevasField *field; /* (nullable) */
  const char *title, *why, *place; /* (nullable): msgids */
  GtkBox *words;
};

G_DEFINE_FINAL_TYPE (CanevasGuidePopover, canevas_guide_popover, GTK_TYPE_POPOVER)

static void
append (CanevasGuidePopover *self, const char *text, const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0f, "wrap", TRUE, "max-width-chars", 44, NULL);

  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (self->words, label);
}

static void
append_field (CanevasGuidePopover *self)
{
  append (self, g_dgettext (GETTEXT_PACKAGE, self->field->label), "heading");
  if (self->field->hint != NULL)
    append (self, g_dgettext (GETTEXT_PACKAGE, self->field->hint), "body");
}

static void
append_open_questions (CanevasGuidePopover *self)
{
  gboolean first = TRUE;

  for (guint i = 0; i < self->section->n_parts; i++)
    {
      const CanevasFramingPart *part = &self->section->parts[i];
      g_autofree char *line = NULL;

      if (part->optional || canevas_framing_part_is_answered (part, self->project))
        continue;
      if (first)
        append (self, _("Still to be decided"), "heading");
      first = FALSE;
      line = g_strdup_printf ("• %s", canevas_framing_part_get_question (part));
      append (self, line, "body");
    }
}

static void
append_reasons (CanevasGuidePopover *self)
{
  if (self->field != NULL)
    append (self, _("Why?"), "heading");
  append (self, g_dgettext (GETTEXT_PACKAGE, self->why), "body");
  if (self->field == NULL && self->project != NULL)
    append_open_questions (self);
  append (self, _("In the guide"), "heading");
  append (self, g_dgettext (GETTEXT_PACKAGE, self->place), "body");
  append (self, _("“Faire le pari du collaboratif”, Observatoire MNT, INET and AATF, December 2023"), "dim-label");
}

/* What is still to be decided changes: the words are made when they are asked for, before the popover takes its size. */
static void
canevas_guide_popover_show (GtkWidget *widget)
{
  CanevasGuidePopover *self = CANEVAS_GUIDE_POPOVER (widget);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->words))) != NULL)
    gtk_box_remove (self->words, child);
  if (self->field != NULL)
    append_field (self);
  else if (self->title != NULL)
    append (self, g_dgettext (GETTEXT_PACKAGE, self->title), "heading");
  if (self->why != NULL)
    append_reasons (self);

  GTK_WIDGET_CLASS (canevas_guide_popover_parent_class)->show (widget);
}

static void
canevas_guide_popover_dispose (GObject *object)
{
  g_clear_object (&CANEVAS_GUIDE_POPOVER (object)->project);
  G_OBJECT_CLASS (canevas_guide_popover_parent_class)->dispose (object);
}

static void
canevas_guide_popover_class_init (CanevasGuidePopoverClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = canevas_guide_popover_dispose;
  GTK_WIDGET_CLASS (klass)->show = canevas_guide_popover_show;
}

static void
canevas_guide_popover_init (CanevasGuidePopover *self)
{
  self->words = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 6,
                              "css-classes", (const char *[]) { "why", NULL }, NULL);
  gtk_popover_set_child (GTK_POPOVER (self), GTK_WIDGET (self->words));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("In the guide"), -1);
}

GtkWidget *
canevas_guide_popover_new (void)
{
  return g_object_new (CANEVAS_TYPE_GUIDE_POPOVER, NULL);
}

static void
set_section (CanevasGuidePopover *self, const CanevasFramingSection *section, CanevasRecord *project, const CanevasField *field)
{
  self->section = section;
  self->field = field;
  self->title = NULL;
  self->why = section != NULL ? section->why : NULL;
  self->place = section != NULL ? section->place : NULL;
  g_set_object (&self->project, project);
}

void
canevas_guide_popover_set_section (CanevasGuidePopover *self, const CanevasFramingSection *section, CanevasRecord *project)
{
  g_return_if_fail (CANEVAS_IS_GUIDE_POPOVER (self));

  set_section (self, section, project, NULL);
}

void
canevas_guide_popover_set_reasons (CanevasGuidePopover *self, const char *title, const char *why, const char *place)
{
  g_return_if_fail (CANEVAS_IS_GUIDE_POPOVER (self));
  g_return_if_fail (why != NULL && place != NULL);

  set_section (self, NULL, NULL, NULL);
  self->title = title;
  self->why = why;
  self->place = place;
}

gboolean
canevas_guide_popover_open (CanevasGuidePopover *self, GtkWidget *at)
{
  graphene_rect_t bounds;

  g_return_val_if_fail (CANEVAS_IS_GUIDE_POPOVER (self), FALSE);
  g_return_val_if_fail (GTK_IS_WIDGET (at), FALSE);

  if (!gtk_widget_compute_bounds (at, gtk_widget_get_parent (GTK_WIDGET (self)), &bounds))
    return FALSE;
  gtk_popover_set_pointing_to (GTK_POPOVER (self), &(GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y,
                                                                     (int) bounds.size.width, (int) bounds.size.height });
  gtk_popover_popup (GTK_POPOVER (self));
  return TRUE;
}

gboolean
canevas_guide_popover_explain (CanevasGuidePopover *self, GtkWidget *widget)
{
  GtkWidget *editor = widget != NULL ? gtk_widget_get_ancestor (widget, CANEVAS_TYPE_EDITOR) : NULL;
  GtkWidget *row = widget != NULL ? gtk_widget_get_ancestor (widget, CANEVAS_TYPE_RECORD_ROW) : NULL;
  GtkWidget *at = editor != NULL ? editor : row;
  const CanevasField *field;
  CanevasRecord *record;

  g_return_val_if_fail (CANEVAS_IS_GUIDE_POPOVER (self), FALSE);

  if (at == NULL)
    return FALSE;
  record = editor != NULL ? canevas_editor_get_record (CANEVAS_EDITOR (editor)) : canevas_record_row_get_record (CANEVAS_RECORD_ROW (row));
  field = editor != NULL ? canevas_editor_get_field (CANEVAS_EDITOR (editor)) : NULL;
  set_section (self, canevas_framing_find_section_of (record, field != NULL ? field->name : NULL), NULL, field);
  return (field != NULL || self->section != NULL) && canevas_guide_popover_open (self, at);
}
