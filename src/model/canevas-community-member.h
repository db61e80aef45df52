/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/* A place in a community: a person, or a function while nobody is known. */
#define CANEVAS_TYPE_COMMUNITY_MEMBER (canevas_community_member_get_type ())
G_DECLARE_FINAL_TYPE (CanevasCommunityMember, canevas_community_member, CANEVAS, COMMUNITY_MEMBER, CanevasRecord)

extern const CanevasRecordType canevas_community_member_type;

/** The unit it comes from: the person's, or as typed without a person. (nullable) (transfer full) */
CanevasRecord *canevas_community_member_dup_unit (CanevasRecord *member);
/** The function, never a name: the person's, or as typed without a person. (nullable) (transfer full) */
char *canevas_community_member_dup_function (CanevasRecord *member);

G_END_DECLS
