/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-org-difference.h"

G_BEGIN_DECLS

/** What is the same on both sides: by number before, the number after, and the reverse; %CANEVAS_ORG_NONE where there is none. */
typedef struct
{
  guint *after, *before;
} CanevasOrgNumbers;

/* A comparison under way. What a scenario closes has a number after, too: see canevas_org_has_unit(). */
typedef struct
{
  CanevasOrgDifference *difference;
  GArray *changes;
  CanevasOrgNumbers units, posts, links, memberships;
} CanevasOrgPairs;

/** Whether it is there: one that a scenario closes is not, nor is %CANEVAS_ORG_NONE. */
gboolean canevas_org_has_unit (CanevasOrgFacts *facts, guint unit);
gboolean canevas_org_has_post (CanevasOrgFacts *facts, guint post);

/** Whether a unit before and a unit after are the same, or both none. */
gboolean canevas_org_pairs_same_unit (CanevasOrgPairs *self, guint before, guint after);
gboolean canevas_org_pairs_same_post (CanevasOrgPairs *self, guint before, guint after);
/** Whether the same posts head both, whatever their order. What came into force since the duplication does not count. */
gboolean canevas_org_pairs_same_heads (CanevasOrgPairs *self, guint before, guint after);
gboolean canevas_org_pairs_is_headed_before (CanevasOrgPairs *self, guint unit);
void canevas_org_pairs_add (CanevasOrgPairs *self, CanevasOrgSubject subject, CanevasOrgChangeKind kind, const char *field, guint before,
                            guint after);

/* In files of their own. */
void canevas_org_pairs_compare_links (CanevasOrgPairs *self);
void canevas_org_pairs_weigh (CanevasOrgPairs *self);

G_END_DECLS
