/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-communities-view.h"

#include "canevas-community-sheet.h"
#include "canevas-community.h"
#include "canevas-empty-state.h"

#include <glib/gi18n-lib.h>

struct _CanevasCommunitiesView
{
  CanevasCollectionView parent_instance;
};

G_DEFINE_FINAL_TYPE (CanevasCommunitiesView, canevas_communities_view, CANEVAS_TYPE_COLLECTION_VIEW)

/* Members and links stand in the middle. */
static const char *const community_fields[] = {
  "name",  "kind",          "purpose",        "activities", "audience", "animator",  "animated_by", "sponsor",
  "unit",  "parent",        "project",        "voluntary",  "joining",  "frequency", "duration",    "time_given",
  "tools", "decision_rule", "accountable_to", "started_on", "ended_on", NULL,
};

static GtkWidget *
canevas_communities_view_create_sheet (CanevasCollectionView *view, CanevasRecord *record)
{
  return canevas_community_sheet_new (record);
}

static GtkWidget *
canevas_communities_view_create_empty (CanevasCollectionView *view)
{
  GtkWidget *empty = canevas_empty_state_new (
    CANEVAS_EMPTY_DRAWING_COMMUNITIES, _("No community yet"),
    _("A community brings together people of several directions who share a rank, a trade, a mission or a "
       "subject: a culture in common, and people who know one another."),
    _("Let somebody who knows how animate it, and let people join of their own will."));

  canevas_empty_state_add_start (CANEVAS_EMPTY_STATE (empty), _("Add a community"),
                                 _("Its name, what it is there for, for whom, and who animates it."),
                                 G_CALLBACK (canevas_collection_view_add), view);
  return empty;
}

static void
canevas_communities_view_constructed (GObject *object)
{
  G_OBJECT_CLASS (canevas_communities_view_parent_class)->constructed (object);

  canevas_inspector_set_fields_of (canevas_collection_view_get_inspector (CANEVAS_COLLECTION_VIEW (object)),
                                   &canevas_community_type, community_fields);
}

static void
canevas_communities_view_class_init (CanevasCommunitiesViewClass *klass)
{
  CanevasCollectionViewClass *view_class = CANEVAS_COLLECTION_VIEW_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = canevas_communities_view_constructed;
  view_class->type = &canevas_community_type;
  view_class->add_label = N_("Add a community");
  view_class->hint = N_("Select a community to read and complete its sheet.");
  view_class->create_empty = canevas_communities_view_create_empty;
  view_class->create_sheet = canevas_communities_view_create_sheet;
}

static void
canevas_communities_view_init (CanevasCommunitiesView *self)
{
}
