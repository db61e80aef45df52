/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/* What ties two communities: a link person, reports, information. */
#define CANEVAS_TYPE_COMMUNITY_LINK (canevas_community_link_get_type ())
G_DECLARE_FINAL_TYPE (CanevasCommunityLink, canevas_community_link, CANEVAS, COMMUNITY_LINK, CanevasRecord)

extern const CanevasRecordType canevas_community_link_type;

G_END_DECLS
