/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-idea-intake.h"

#include "canevas-idea-box.h"
#include "canevas-idea.h"
#include "canevas-list-import-dialog.h"
#include "canevas-page.h"
#include "canevas-slips-window.h"
#include "canevas-working-days.h"

#include <glib/gi18n-lib.h>

struct _CanevasIdeaIntake
{
  GtkBox parent_instance;

  CanevasRecord *idea_box;
  GtkEntry *capture;
  GtkTextView *pasted;
  GtkPopover *pasting;
  GtkLabel *refusal;
};

G_DEFINE_FINAL_TYPE (CanevasIdeaIntake, canevas_idea_intake, GTK_TYPE_BOX)

static void
say_refusal (CanevasIdeaIntake *self, const GError *error)
{
  gtk_label_set_text (self->refusal, error != NULL ? error->message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->refusal), error != NULL);
}

/* The keyboard stays where the next idea is typed. */
static void
capture_cb (CanevasIdeaIntake *self)
{
  g_autofree char *statement = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->capture))));
  g_autofree char *today = canevas_day_dup_today ();
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasRecord) idea = NULL;

  if (*statement == '\0')
    return;
  idea = canevas_idea_receive (self->idea_box, statement, today, &error);
  if (idea != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->capture), "");
  say_refusal (self, error);
}

static void
paste_cb (CanevasIdeaIntake *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->pasted);
  g_autofree char *today = canevas_day_dup_today ();
  g_autofree char *text = NULL;
  g_autofree char *said = NULL;
  g_autoptr (GError) error = NULL;
  GtkTextIter start, end;
  guint n;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  gtk_popover_popdown (self->pasting);
  if (!canevas_idea_receive_list (self->idea_box, text, today, &n, &error))
    {
      say_refusal (self, error);
      return;
    }
  gtk_text_buffer_set_text (buffer, "", -1);
  say_refusal (self, NULL);
  said = n > 0 ? g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u idea added", "%u ideas added", n), n)
               : g_strdup (_("There was no idea in the text"));
  canevas_page_toast (GTK_WIDGET (self), said, n > 0);
}

static GtkWidget *
build_pasting (CanevasIdeaIntake *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *scroller =
    g_object_new (GTK_TYPE_SCROLLED_WINDOW, "width-request", 440, "height-request", 220, "has-frame", TRUE, NULL);
  GtkWidget *add = g_object_new (GTK_TYPE_BUTTON, "label", _("Add these ideas"), "halign", GTK_ALIGN_END,
                                 "css-classes", (const char *[]) { "suggested-action", NULL }, NULL);

  self->pasted = g_object_new (GTK_TYPE_TEXT_VIEW, "wrap-mode", GTK_WRAP_WORD_CHAR, "accepts-tab", FALSE, "left-margin", 8,
                               "right-margin", 8, "top-margin", 8, "bottom-margin", 8, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->pasted), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Ideas, one a line"), -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->pasted));
  gtk_box_append (GTK_BOX (box),
                  g_object_new (GTK_TYPE_LABEL, "label", _("One idea a line. After a dash “ — ” stands who signed it."),
                                "xalign", 0.0f, "wrap", TRUE, NULL));
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_box_append (GTK_BOX (box), add);
  g_signal_connect_object (add, "clicked", G_CALLBACK (paste_cb), self, G_CONNECT_SWAPPED);
  self->pasting = g_object_new (GTK_TYPE_POPOVER, "child", box, NULL);
  return GTK_WIDGET (self->pasting);
}

static CanevasListImport *
import (GObject *subject, CanevasCsvTable *table, gboolean dry_run, const CanevasListWatch *watch, GError **error)
{
  g_autofree char *today = canevas_day_dup_today ();

  return canevas_ideas_import (CANEVAS_RECORD (subject), table, today, dry_run, watch, error);
}

static void
import_cb (CanevasIdeaIntake *self)
{
  canevas_list_import_dialog_ask (GTK_WIDGET (self), _("Import Ideas"), G_OBJECT (self->idea_box), import);
}

static void
slips_cb (CanevasIdeaIntake *self)
{
  gtk_window_present (
    GTK_WINDOW (canevas_slips_window_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), self->idea_box)));
}

static GtkWidget *
build_capture (CanevasIdeaIntake *self)
{
  self->capture = g_object_new (GTK_TYPE_ENTRY, "placeholder-text", _("Type an idea, then Enter"), "hexpand", TRUE,
                                "primary-icon-name", "list-add-symbolic", NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->capture), GTK_ACCESSIBLE_PROPERTY_LABEL, _("New idea"), -1);
  g_signal_connect_object (self->capture, "activate", G_CALLBACK (capture_cb), self, G_CONNECT_SWAPPED);
  g_object_bind_property (canevas_record_get_store (self->idea_box), "read-only", self->capture, "sensitive",
                          G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
  return GTK_WIDGET (self->capture);
}

static GtkWidget *
build_buttons (CanevasIdeaIntake *self)
{
  CanevasStore *store = canevas_record_get_store (self->idea_box);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *paste = gtk_menu_button_new (), *table = gtk_button_new_with_label (_("Import a table…"));
  GtkWidget *slips = gtk_button_new_with_label (_("Paper slips…"));

  gtk_menu_button_set_label (GTK_MENU_BUTTON (paste), _("Paste a list…"));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (paste), build_pasting (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (paste), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Paste a list…"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (paste)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Paste a list…"), -1);
  g_signal_connect_object (table, "clicked", G_CALLBACK (import_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (slips, "clicked", G_CALLBACK (slips_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (line), paste);
  gtk_box_append (GTK_BOX (line), table);
  gtk_box_append (GTK_BOX (line), slips);
  g_object_bind_property (store, "read-only", paste, "sensitive", G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
  g_object_bind_property (store, "read-only", table, "sensitive", G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
  return line;
}

static void
canevas_idea_intake_dispose (GObject *object)
{
  g_clear_object (&CANEVAS_IDEA_INTAKE (object)->idea_box);
  G_OBJECT_CLASS (canevas_idea_intake_parent_class)->dispose (object);
}

static void
canevas_idea_intake_class_init (CanevasIdeaIntakeClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = canevas_idea_intake_dispose;
}

static void
canevas_idea_intake_init (CanevasIdeaIntake *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 8);
}

GtkWidget *
canevas_idea_intake_new (CanevasRecord *idea_box)
{
  CanevasIdeaIntake *self = g_object_new (CANEVAS_TYPE_IDEA_INTAKE, NULL);

  g_return_val_if_fail (CANEVAS_IS_IDEA_BOX (idea_box), NULL);

  self->idea_box = g_object_ref (idea_box);
  self->refusal = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "wrap", TRUE, "visible", FALSE, "css-classes",
                                (const char *[]) { "error", NULL }, NULL);
  gtk_box_append (GTK_BOX (self), build_buttons (self));
  gtk_box_append (GTK_BOX (self), build_capture (self));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->refusal));
  return GTK_WIDGET (self);
}
