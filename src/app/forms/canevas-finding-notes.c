/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-finding-notes.h"

#include "canevas-finding-note.h"
#include "canevas-governance-findings.h"
#include "canevas-page.h"

#include <glib/gi18n-lib.h>

struct _CanevasFindingNotes
{
  GtkBox parent_instance;

  CanevasRecord *body;
  GPtrArray *findings;
  char *shown; /* what the notes say now */
};

G_DEFINE_FINAL_TYPE (CanevasFindingNotes, canevas_finding_notes, GTK_TYPE_BOX)

enum
{
  SHOW,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
fix_cb (GtkButton *button, CanevasFindingNotes *self)
{
  const CanevasGovernanceFinding *finding = g_object_get_data (G_OBJECT (button), "finding");
  g_autoptr (GPtrArray) kept = g_ptr_array_ref (self->findings);
  g_autoptr (CanevasFindingNotes) guard = g_object_ref (self);
  g_autoptr (CanevasRecord) shown = NULL;
  g_autoptr (GError) error = NULL;

  if (!canevas_governance_finding_fix (finding, &shown, &error))
    canevas_page_report (GTK_WIDGET (self), _("Nothing was changed"), error);
  else if (shown != NULL)
    g_signal_emit (self, signals[SHOW], 0, shown);
}

static GtkWidget *
build_note (CanevasFindingNotes *self, CanevasGovernanceFinding *finding)
{
  GtkWidget *fix = g_object_new (GTK_TYPE_BUTTON, "label", finding->fix, "halign", GTK_ALIGN_START, NULL);

  g_object_set_data (G_OBJECT (fix), "finding", finding);
  g_object_bind_property (canevas_record_get_store (self->body), "read-only", fix, "sensitive", G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
  g_signal_connect (fix, "clicked", G_CALLBACK (fix_cb), self);
  return canevas_finding_note_new (finding->serious ? CANEVAS_SEVERITY_TO_CORRECT : CANEVAS_SEVERITY_TO_CHECK, finding->title, finding->text,
                                   fix);
}

static char *
join (GPtrArray *findings)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      const CanevasGovernanceFinding *finding = g_ptr_array_index (findings, i);

      g_string_append_printf (text, "%s %s\n%s\n%s\n", finding->title, finding->seat != NULL ? canevas_record_get_id (finding->seat) : "",
                              finding->text, finding->fix);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Notes that still say the same stay where they are, with the keyboard. */
static void
refresh (CanevasFindingNotes *self)
{
  g_autoptr (GPtrArray) findings = NULL;
  g_autofree char *said = NULL;
  GtkWidget *child;

  if (canevas_record_is_deleted (self->body))
    return;
  findings = canevas_governance_find (self->body);
  said = join (findings);
  if (g_strcmp0 (said, self->shown) != 0)
    {
      while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
        gtk_box_remove (GTK_BOX (self), child);
      for (guint i = 0; i < findings->len; i++)
        gtk_box_append (GTK_BOX (self), build_note (self, g_ptr_array_index (findings, i)));
      g_clear_pointer (&self->findings, g_ptr_array_unref);
      self->findings = g_steal_pointer (&findings);
      g_free (self->shown);
      self->shown = g_steal_pointer (&said);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), self->findings->len > 0);
}

static void
canevas_finding_notes_dispose (GObject *object)
{
  CanevasFindingNotes *self = CANEVAS_FINDING_NOTES (object);

  g_clear_object (&self->body);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  g_clear_pointer (&self->shown, g_free);
  G_OBJECT_CLASS (canevas_finding_notes_parent_class)->dispose (object);
}

static void
canevas_finding_notes_class_init (CanevasFindingNotesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = canevas_finding_notes_dispose;
  signals[SHOW] = g_signal_new ("show-record", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, CANEVAS_TYPE_RECORD);
}

static void
canevas_finding_notes_init (CanevasFindingNotes *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 8);
}

GtkWidget *
canevas_finding_notes_new (CanevasRecord *body)
{
  CanevasFindingNotes *self = g_object_new (CANEVAS_TYPE_FINDING_NOTES, NULL);

  g_return_val_if_fail (CANEVAS_IS_RECORD (body), NULL);

  self->body = g_object_ref (body);
  g_signal_connect_object (canevas_record_get_store (body), "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
  return GTK_WIDGET (self);
}
