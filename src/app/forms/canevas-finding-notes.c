/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-finding-notes.h"

#include "canevas-governance-findings.h"
#include "canevas-notes.h"
#include "canevas-page.h"

#include <glib/gi18n-lib.h>

struct _CanevasFindingNotes
{
  AdwBin parent_instance;

  CanevasRecord *body;
  GPtrArray *findings;
  CanevasNotes *notes;
};

G_DEFINE_FINAL_TYPE (CanevasFindingNotes, canevas_finding_notes, ADW_TYPE_BIN)

enum
{
  SHOW,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
fix_cb (CanevasFindingNotes *self, guint index)
{
  const CanevasGovernanceFinding *finding = g_ptr_array_index (self->findings, index);
  g_autoptr (GPtrArray) kept = g_ptr_array_ref (self->findings);
  g_autoptr (CanevasFindingNotes) guard = g_object_ref (self);
  g_autoptr (CanevasRecord) shown = NULL;
  g_autoptr (GError) error = NULL;

  if (!canevas_governance_finding_fix (finding, &shown, &error))
    canevas_page_report (GTK_WIDGET (self), _("Nothing was changed"), error);
  else if (shown != NULL)
    g_signal_emit (self, signals[SHOW], 0, shown);
}

static void
refresh (CanevasFindingNotes *self)
{
  g_autoptr (GArray) notes = g_array_new (FALSE, TRUE, sizeof (CanevasNote));

  if (canevas_record_is_deleted (self->body))
    return;
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  self->findings = canevas_governance_find (self->body);
  for (guint i = 0; i < self->findings->len; i++)
    {
      const CanevasGovernanceFinding *finding = g_ptr_array_index (self->findings, i);
      const CanevasNote note = {
        .severity = finding->serious ? CANEVAS_SEVERITY_TO_CORRECT : CANEVAS_SEVERITY_TO_CHECK,
        .key = finding->seat != NULL ? canevas_record_get_id (finding->seat) : NULL,
        .title = finding->title,
        .text = finding->text,
        .button = finding->fix,
        .mends = TRUE,
      };

      g_array_append_val (notes, note);
    }
  canevas_notes_show (self->notes, canevas_record_get_store (self->body), (const CanevasNote *) notes->data, notes->len);
  gtk_widget_set_visible (GTK_WIDGET (self), notes->len > 0);
}

static void
canevas_finding_notes_dispose (GObject *object)
{
  CanevasFindingNotes *self = CANEVAS_FINDING_NOTES (object);

  g_clear_object (&self->body);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
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
}

GtkWidget *
canevas_finding_notes_new (CanevasRecord *body)
{
  CanevasFindingNotes *self = g_object_new (CANEVAS_TYPE_FINDING_NOTES, NULL);

  g_return_val_if_fail (CANEVAS_IS_RECORD (body), NULL);

  self->body = g_object_ref (body);
  self->notes = CANEVAS_NOTES (canevas_notes_new ());
  g_signal_connect_object (self->notes, "pressed", G_CALLBACK (fix_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->notes));
  g_signal_connect_object (canevas_record_get_store (body), "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
  return GTK_WIDGET (self);
}
