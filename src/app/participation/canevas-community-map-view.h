/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-view.h"

G_BEGIN_DECLS

/*
 * The map of the communities in its readings. What is selected, a community, an agent or a direction, stays in full with what
 * belongs to it, while the rest fades; its form is in the pane on the right, under what the map says of the whole.
 */
#define CANEVAS_TYPE_COMMUNITY_MAP_VIEW (canevas_community_map_view_get_type ())
G_DECLARE_FINAL_TYPE (CanevasCommunityMapView, canevas_community_map_view, CANEVAS, COMMUNITY_MAP_VIEW, CanevasView)

G_END_DECLS
