/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-readings-view.h"

#include "canevas-double-reading.h"
#include "canevas-empty-state.h"
#include "canevas-reading-sheet.h"
#include "canevas-reading.h"

#include <glib/gi18n-lib.h>

struct _CanevasReadingsView
{
  CanevasCollectionView parent_instance;
};

G_DEFINE_FINAL_TYPE (CanevasReadingsView, canevas_readings_view, CANEVAS_TYPE_COLLECTION_VIEW)

/* The questions stand in the middle. */
static const char *const reading_fields[] = { "name", "read_on", "readers", "participants", "note", NULL };

static GtkWidget *
canevas_readings_view_create_sheet (CanevasCollectionView *view, CanevasRecord *record)
{
  return canevas_reading_sheet_new (record);
}

static CanevasRecord *
canevas_readings_view_create (CanevasCollectionView *view, GError **error)
{
  return canevas_reading_add (canevas_page_get_record (CANEVAS_PAGE (view)), NULL, NULL, error);
}

static GtkWidget *
canevas_readings_view_create_empty (CanevasCollectionView *view)
{
  GtkWidget *empty = canevas_empty_state_new (
    CANEVAS_EMPTY_DRAWING_DECISIONS, _("No double reading yet"),
    _("At a few moments of the project, a few people answer twelve questions together: what it gives, and what it changes in the "
      "ways of working. Two readings show which way it goes."),
    _("Read it once at the start: the way is only seen from there."));

  canevas_empty_state_add_start (CANEVAS_EMPTY_STATE (empty), _("Make a first reading"),
                                 _("The questions come with it, and can be changed."), G_CALLBACK (canevas_collection_view_add), view);
  return empty;
}

static void
canevas_readings_view_constructed (GObject *object)
{
  G_OBJECT_CLASS (canevas_readings_view_parent_class)->constructed (object);

  canevas_inspector_set_fields_of (canevas_collection_view_get_inspector (CANEVAS_COLLECTION_VIEW (object)), &canevas_reading_type,
                                   reading_fields);
}

static void
canevas_readings_view_class_init (CanevasReadingsViewClass *klass)
{
  CanevasCollectionViewClass *view_class = CANEVAS_COLLECTION_VIEW_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = canevas_readings_view_constructed;
  view_class->type = &canevas_reading_type;
  view_class->add_label = N_("Add a reading");
  view_class->hint = N_("Select a reading to say its day and who answered.");
  view_class->create = canevas_readings_view_create;
  view_class->create_empty = canevas_readings_view_create_empty;
  view_class->create_sheet = canevas_readings_view_create_sheet;
}

static void
canevas_readings_view_init (CanevasReadingsView *self)
{
}
