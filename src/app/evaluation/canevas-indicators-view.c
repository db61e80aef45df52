/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-indicators-view.h"

#include "canevas-empty-state.h"
#include "canevas-export-window.h"
#include "canevas-indicator-sheet.h"
#include "canevas-indicator.h"
#include "canevas-list-import-dialog.h"

#include <glib/gi18n-lib.h>

#define TEMPLATE "tableau-de-bord"

struct _CanevasIndicatorsView
{
  CanevasCollectionView parent_instance;
};

G_DEFINE_FINAL_TYPE (CanevasIndicatorsView, canevas_indicators_view, CANEVAS_TYPE_COLLECTION_VIEW)

/* The measures stand in the middle. */
static const char *const indicator_fields[] = {
  "name", "kind", "measure", "direction", "baseline", "target", "target_most", "due", "frequency", "source", "owner", "objective", "rhythm", NULL,
};

static GtkWidget *
canevas_indicators_view_create_sheet (CanevasCollectionView *view, CanevasRecord *record)
{
  return canevas_indicator_sheet_new (record);
}

static GtkWidget *
canevas_indicators_view_create_empty (CanevasCollectionView *view)
{
  GtkWidget *empty = canevas_empty_state_new (
    CANEVAS_EMPTY_DRAWING_DECISIONS, _("No indicator yet"),
    _("Few, chosen with those who will read them: activity, what was made, whether the aim is met, what it changed, at what cost. Each "
      "with where it starts from and where it should be."),
    _("Measure once before anything changes: without a baseline nobody can tell what the project brought."));

  canevas_empty_state_add_start (CANEVAS_EMPTY_STATE (empty), _("Add an indicator"), _("Its name and its unit are enough to begin."),
                                 G_CALLBACK (canevas_collection_view_add), view);
  return empty;
}

static CanevasListImport *
import (GObject *project, CanevasCsvTable *table, gboolean dry_run, const CanevasListWatch *watch, GError **error)
{
  return canevas_measures_import (CANEVAS_RECORD (project), table, dry_run, watch, error);
}

static void
import_measures (CanevasIndicatorsView *self)
{
  canevas_list_import_dialog_ask (GTK_WIDGET (self), _("Import Measures"), G_OBJECT (canevas_page_get_record (CANEVAS_PAGE (self))), import);
}

static gboolean
canevas_indicators_view_export (CanevasPage *page)
{
  return canevas_export_window_open (GTK_WIDGET (page), TEMPLATE, canevas_page_get_record (page));
}

static GtkWidget *
build_options (CanevasIndicatorsView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *table = gtk_button_new_with_label (_("Import measures…"));
  GtkWidget *document = gtk_button_new_with_label (_("Document…"));

  gtk_widget_set_tooltip_text (table, _("A table with a line a measure: the indicator, the date, the value"));
  g_object_bind_property (canevas_page_get_store (CANEVAS_PAGE (self)), "read-only", table, "sensitive",
                          G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
  g_signal_connect_object (table, "clicked", G_CALLBACK (import_measures), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "clicked", G_CALLBACK (canevas_page_export), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), table);
  gtk_box_append (GTK_BOX (box), document);
  return box;
}

static void
canevas_indicators_view_constructed (GObject *object)
{
  G_OBJECT_CLASS (canevas_indicators_view_parent_class)->constructed (object);

  canevas_inspector_set_fields_of (canevas_collection_view_get_inspector (CANEVAS_COLLECTION_VIEW (object)), &canevas_indicator_type,
                                   indicator_fields);
  canevas_view_set_options (CANEVAS_VIEW (object), build_options (CANEVAS_INDICATORS_VIEW (object)));
}

static void
canevas_indicators_view_class_init (CanevasIndicatorsViewClass *klass)
{
  CanevasCollectionViewClass *view_class = CANEVAS_COLLECTION_VIEW_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = canevas_indicators_view_constructed;
  CANEVAS_PAGE_CLASS (klass)->export = canevas_indicators_view_export;
  view_class->type = &canevas_indicator_type;
  view_class->add_label = N_("Add an indicator");
  view_class->hint = N_("Select an indicator to say what it counts, and where it should be.");
  view_class->create_empty = canevas_indicators_view_create_empty;
  view_class->create_sheet = canevas_indicators_view_create_sheet;
}

static void
canevas_indicators_view_init (CanevasIndicatorsView *self)
{
}
