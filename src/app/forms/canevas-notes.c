/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-notes.h"

#include <glib/gi18n-lib.h>

struct _CanevasNotes
{
  GtkBox parent_instance;

  char *said; /* what the notes say now */
};

G_DEFINE_FINAL_TYPE (CanevasNotes, canevas_notes, GTK_TYPE_BOX)

enum
{
  PRESSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const struct
{
  const char *icon, *style, *word;
} looks[] = {
  [CANEVAS_SEVERITY_TO_CORRECT] = { "dialog-error-symbolic", "error", N_("To be corrected") },
  [CANEVAS_SEVERITY_TO_CHECK] = { "dialog-warning-symbolic", "warning", N_("To be checked") },
  [CANEVAS_SEVERITY_ADVICE] = { "canevas-advises-symbolic", "dim-label", N_("Advice") },
};

static void
pressed_cb (CanevasNotes *self, GtkButton *button)
{
  g_autoptr (CanevasNotes) guard = g_object_ref (self);

  g_signal_emit (self, signals[PRESSED], 0, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "index")));
}

static GtkWidget *
build_button (CanevasNotes *self, CanevasStore *store, const CanevasNote *note, guint index)
{
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON, "label", note->button, "halign", GTK_ALIGN_START, NULL);

  /* Names of units may be long: the button must not widen the pane. */
  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), TRUE);
  g_object_set_data (G_OBJECT (button), "index", GUINT_TO_POINTER (index));
  g_signal_connect_object (button, "clicked", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  if (note->mends)
    g_object_bind_property (store, "read-only", button, "sensitive", G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
  return button;
}

static GtkWidget *
build_head (const CanevasNote *note)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  gtk_box_append (GTK_BOX (head), g_object_new (GTK_TYPE_IMAGE, "icon-name", looks[note->severity].icon, "css-classes",
                                                (const char *[]) { looks[note->severity].style, NULL }, NULL));
  gtk_box_append (GTK_BOX (head), g_object_new (GTK_TYPE_LABEL, "label", note->title, "xalign", 0.0f, "hexpand", TRUE, "wrap", TRUE,
                                                "css-classes", (const char *[]) { "heading", NULL }, NULL));
  gtk_box_append (GTK_BOX (head), g_object_new (GTK_TYPE_LABEL, "label", _(looks[note->severity].word), "css-classes",
                                                (const char *[]) { "caption", "dim-label", NULL }, NULL));
  return head;
}

static void
append (CanevasNotes *self, CanevasStore *store, const CanevasNote *note, guint index)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 6, "accessible-role",
                                 GTK_ACCESSIBLE_ROLE_GROUP, NULL);

  gtk_widget_add_css_class (box, "note");
  if (note->severity != CANEVAS_SEVERITY_ADVICE)
    gtk_widget_add_css_class (box, "missing");
  gtk_box_append (GTK_BOX (box), build_head (note));
  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_LABEL, "label", note->text, "xalign", 0.0f, "wrap", TRUE, NULL));
  if (note->button != NULL)
    gtk_box_append (GTK_BOX (box), build_button (self, store, note, index));
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, note->title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, note->text, -1);
  gtk_box_append (GTK_BOX (self), box);
}

static char *
join (const CanevasNote *notes, guint n)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s\n%s\n%s\n%s\n", notes[i].key != NULL ? notes[i].key : "", notes[i].title, notes[i].text,
                            notes[i].button != NULL ? notes[i].button : "");
  return g_string_free (g_steal_pointer (&text), FALSE);
}

void
canevas_notes_show (CanevasNotes *self, CanevasStore *store, const CanevasNote *notes, guint n)
{
  g_autofree char *said = NULL;
  GtkWidget *child;

  g_return_if_fail (CANEVAS_IS_NOTES (self));
  g_return_if_fail (CANEVAS_IS_STORE (store));
  g_return_if_fail (notes != NULL || n == 0);

  said = join (notes, n);
  if (g_strcmp0 (said, self->said) == 0)
    return;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
  for (guint i = 0; i < n; i++)
    append (self, store, &notes[i], i);
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);
  g_free (self->said);
  self->said = g_steal_pointer (&said);
}

static void
canevas_notes_dispose (GObject *object)
{
  CanevasNotes *self = CANEVAS_NOTES (object);

  g_clear_pointer (&self->said, g_free);
  G_OBJECT_CLASS (canevas_notes_parent_class)->dispose (object);
}

static void
canevas_notes_class_init (CanevasNotesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = canevas_notes_dispose;
  signals[PRESSED] =
    g_signal_new ("pressed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
canevas_notes_init (CanevasNotes *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 8);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
canevas_notes_new (void)
{
  return g_object_new (CANEVAS_TYPE_NOTES, NULL);
}
