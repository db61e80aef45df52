/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/* People of several units who meet for a purpose of their own: a community, a circle, a club, a network. */
#define CANEVAS_TYPE_COMMUNITY (canevas_community_get_type ())
G_DECLARE_FINAL_TYPE (CanevasCommunity, canevas_community, CANEVAS, COMMUNITY, CanevasRecord)

extern const CanevasRecordType canevas_community_type;

G_END_DECLS
