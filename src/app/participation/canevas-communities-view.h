/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-collection-view.h"

G_BEGIN_DECLS

/* Communities, circles and networks: what each is there for, and who takes part. */
#define CANEVAS_TYPE_COMMUNITIES_VIEW (canevas_communities_view_get_type ())
G_DECLARE_FINAL_TYPE (CanevasCommunitiesView, canevas_communities_view, CANEVAS, COMMUNITIES_VIEW, CanevasCollectionView)

G_END_DECLS
