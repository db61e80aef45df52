/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "canevas-store.h"

G_BEGIN_DECLS

/* The sessions in which a community meets, each leading to its agenda, its minutes and how many came; and a way to prepare one. */
#define CANEVAS_TYPE_COMMUNITY_MEETINGS (canevas_community_meetings_get_type ())
G_DECLARE_FINAL_TYPE (CanevasCommunityMeetings, canevas_community_meetings, CANEVAS, COMMUNITY_MEETINGS, GtkBox)

GtkWidget *canevas_community_meetings_new (CanevasRecord *community);

G_END_DECLS
