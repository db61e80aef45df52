/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-reviews-view.h"

#include "canevas-empty-state.h"
#include "canevas-portfolio.h"
#include "canevas-project-review.h"
#include "canevas-review-sheet.h"

#include <glib/gi18n-lib.h>

struct _CanevasReviewsView
{
  CanevasCollectionView parent_instance;
};

G_DEFINE_FINAL_TYPE (CanevasReviewsView, canevas_reviews_view, CANEVAS_TYPE_COLLECTION_VIEW)

/* The notes stand in the middle. */
static const char *const review_fields[] = { "name", "held_on", "attendance", "note", NULL };

static GtkWidget *
canevas_reviews_view_create_sheet (CanevasCollectionView *view, CanevasRecord *record)
{
  return canevas_review_sheet_new (record);
}

static CanevasRecord *
canevas_reviews_view_create (CanevasCollectionView *view, GError **error)
{
  return canevas_project_review_add (canevas_page_get_store (CANEVAS_PAGE (view)), NULL, error);
}

static GtkWidget *
canevas_reviews_view_create_empty (CanevasCollectionView *view)
{
  GtkWidget *empty = canevas_empty_state_new (
    CANEVAS_EMPTY_DRAWING_MEETINGS, _("No project review yet"),
    _("A review goes from project to project: how it is, what was noted, what is decided. It is prepared with what the file knows of each."),
    _("Short and often: a few minutes a project, each week or each month."));

  canevas_empty_state_add_start (CANEVAS_EMPTY_STATE (empty), _("Prepare a project review"), _("With a line for each project that is not closed."),
                                 G_CALLBACK (canevas_collection_view_add), view);
  return empty;
}

static void
canevas_reviews_view_constructed (GObject *object)
{
  G_OBJECT_CLASS (canevas_reviews_view_parent_class)->constructed (object);

  canevas_inspector_set_fields_of (canevas_collection_view_get_inspector (CANEVAS_COLLECTION_VIEW (object)), &canevas_project_review_type,
                                   review_fields);
}

static void
canevas_reviews_view_class_init (CanevasReviewsViewClass *klass)
{
  CanevasCollectionViewClass *view_class = CANEVAS_COLLECTION_VIEW_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = canevas_reviews_view_constructed;
  view_class->type = &canevas_project_review_type;
  view_class->add_label = N_("Prepare a project review");
  view_class->hint = N_("Select a review to say its day and who was there.");
  view_class->create = canevas_reviews_view_create;
  view_class->create_empty = canevas_reviews_view_create_empty;
  view_class->create_sheet = canevas_reviews_view_create_sheet;
}

static void
canevas_reviews_view_init (CanevasReviewsView *self)
{
}
