/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-retex-view.h"

#include "canevas-empty-state.h"
#include "canevas-retex-review.h"
#include "canevas-retex-sheet.h"
#include "canevas-retex.h"

#include <glib/gi18n-lib.h>

struct _CanevasRetexView
{
  CanevasCollectionView parent_instance;
};

G_DEFINE_FINAL_TYPE (CanevasRetexView, canevas_retex_view, CANEVAS_TYPE_COLLECTION_VIEW)

/* What was said stands in the middle. */
static const char *const retex_fields[] = {
  "name", "stage", "aim", "invited", "questions", "rules", "facilitator", "held_on", "present", "returned_on", "summary", "distribution", NULL,
};

static GtkWidget *
canevas_retex_view_create_sheet (CanevasCollectionView *view, CanevasRecord *record)
{
  return canevas_retex_sheet_new (record);
}

static CanevasRecord *
canevas_retex_view_create (CanevasCollectionView *view, GError **error)
{
  return canevas_retex_add (canevas_page_get_record (CANEVAS_PAGE (view)), NULL, error);
}

static GtkWidget *
canevas_retex_view_create_empty (CanevasCollectionView *view)
{
  GtkWidget *empty = canevas_empty_state_new (
    CANEVAS_EMPTY_DRAWING_DECISIONS, _("No lessons-learned review yet"),
    _("When a project or a stage is over, all who took part say what worked, what was difficult and why. What is learnt goes back to "
      "them, and to the next project."),
    _("It is not improvised: prepare the questions, hold the exchanges, give back what was kept."));

  canevas_empty_state_add_start (CANEVAS_EMPTY_STATE (empty), _("Prepare a review"),
                                 _("Questions and rules of the exchange come with it, and can be changed."),
                                 G_CALLBACK (canevas_collection_view_add), view);
  return empty;
}

static void
canevas_retex_view_constructed (GObject *object)
{
  G_OBJECT_CLASS (canevas_retex_view_parent_class)->constructed (object);

  canevas_inspector_set_fields_of (canevas_collection_view_get_inspector (CANEVAS_COLLECTION_VIEW (object)), &canevas_retex_type,
                                   retex_fields);
}

static void
canevas_retex_view_class_init (CanevasRetexViewClass *klass)
{
  CanevasCollectionViewClass *view_class = CANEVAS_COLLECTION_VIEW_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = canevas_retex_view_constructed;
  view_class->type = &canevas_retex_type;
  view_class->add_label = N_("Prepare a review");
  view_class->hint = N_("Select a review to prepare it, or something that was said to go into it.");
  view_class->create = canevas_retex_view_create;
  view_class->create_empty = canevas_retex_view_create_empty;
  view_class->create_sheet = canevas_retex_view_create_sheet;
}

static void
canevas_retex_view_init (CanevasRetexView *self)
{
}
