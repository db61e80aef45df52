/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-finding-note.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *icon, *style, *word;
} looks[] = {
  [CANEVAS_SEVERITY_TO_CORRECT] = { "dialog-error-symbolic", "error", N_("To be corrected") },
  [CANEVAS_SEVERITY_TO_CHECK] = { "dialog-warning-symbolic", "warning", N_("To be checked") },
  [CANEVAS_SEVERITY_ADVICE] = { "canevas-advises-symbolic", "dim-label", N_("Advice") },
};

GtkWidget *
canevas_finding_note_new (CanevasSeverity severity, const char *title, const char *text, GtkWidget *fix)
{
  GtkWidget *note = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 6, "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  gtk_widget_add_css_class (note, "note");
  if (severity != CANEVAS_SEVERITY_ADVICE)
    gtk_widget_add_css_class (note, "missing");
  gtk_box_append (GTK_BOX (head), g_object_new (GTK_TYPE_IMAGE, "icon-name", looks[severity].icon, "css-classes",
                                                (const char *[]) { looks[severity].style, NULL }, NULL));
  gtk_box_append (GTK_BOX (head), g_object_new (GTK_TYPE_LABEL, "label", title, "xalign", 0.0f, "hexpand", TRUE, "wrap", TRUE,
                                                "css-classes", (const char *[]) { "heading", NULL }, NULL));
  gtk_box_append (GTK_BOX (head), g_object_new (GTK_TYPE_LABEL, "label", _(looks[severity].word), "css-classes",
                                                (const char *[]) { "caption", "dim-label", NULL }, NULL));
  gtk_box_append (GTK_BOX (note), head);
  gtk_box_append (GTK_BOX (note), g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0f, "wrap", TRUE, NULL));
  if (fix != NULL)
    gtk_box_append (GTK_BOX (note), fix);
  gtk_accessible_update_property (GTK_ACCESSIBLE (note), GTK_ACCESSIBLE_PROPERTY_LABEL, title, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text,
                                  -1);
  return note;
}
