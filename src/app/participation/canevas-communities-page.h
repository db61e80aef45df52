/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-view-page.h"

G_BEGIN_DECLS

#define CANEVAS_TYPE_COMMUNITIES_PAGE (canevas_communities_page_get_type ())
G_DECLARE_FINAL_TYPE (CanevasCommunitiesPage, canevas_communities_page, CANEVAS, COMMUNITIES_PAGE, CanevasViewPage)

/* How the people of the whole authority meet across its directions: communities, their sessions, idea boxes, word clouds. */

G_END_DECLS
