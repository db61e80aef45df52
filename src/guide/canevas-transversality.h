/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-org-facts.h"

G_BEGIN_DECLS

/**
 * CanevasTransversalDirection:
 * @unit: its number in the facts of the organisation
 * @people: agents of the unit and of those below it that are no direction of their own
 * @engaged: how many of them are in a community
 * @n_communities: communities that one of them is in
 * @inner, @outer: ties of its agents: pairs in one community of two of its own, of one of its own and one of another direction
 *
 * A direction, as far as communities go: the topmost unit of that kind; else the unit below the top.
 */
typedef struct
{
  guint unit;
  guint people, engaged;
  guint n_communities;
  guint64 inner, outer;
} CanevasTransversalDirection;

/**
 * CanevasTransversalMember:
 * @id: of the record of type "community_member"
 * @community: number of its community
 * @post: number of the post in the facts; %CANEVAS_ORG_NONE: a function without a person
 * @direction: number of the direction it comes from; %CANEVAS_ORG_NONE: from no known one
 */
typedef struct
{
  const char *id;
  guint community, post, direction;
} CanevasTransversalMember;

/**
 * CanevasTransversalCommunity:
 * @record: of type "community"
 * @first, @end: its members
 * @n_directions: how many directions they come from
 */
typedef struct
{
  CanevasRecord *record;
  guint first, end;
  guint n_directions;
} CanevasTransversalCommunity;

/**
 * CanevasTransversalPost:
 * @first, @end: its places in communities, as indices of @places
 *
 * In as many communities as it has places; two or more make it a bridge.
 */
typedef struct
{
  guint first, end;
} CanevasTransversalPost;

/**
 * CanevasTransversality:
 * @directions: in the order of the organisation; those without agents and members are left out
 * @communities: that exist on the day, in the order of the file
 * @members: by community; those that had left by the day, or had not joined, are left out
 * @posts: for each post of the facts
 * @numbers: for each unit of the facts, the number of its direction, or %CANEVAS_ORG_NONE
 * @places: numbers of members, by post
 * @shared: for a pair of directions a and b, at [a * n_directions + b]: how many communities have members of both
 * @people, @engaged: agents of the organisation; how many of them are in a community
 *
 * How communities tie the directions of an organisation together, on one day. Of structures: agents are counted, never compared
 * (the guide, "digital tools, used wisely": no surveillance). It does not follow the file: make it anew after a change.
 */
typedef struct
{
  CanevasOrgFacts *facts;
  CanevasTransversalDirection *directions;
  CanevasTransversalCommunity *communities;
  CanevasTransversalMember *members;
  CanevasTransversalPost *posts;
  guint *numbers;
  guint *places;
  guint *shared;
  guint n_directions, n_communities, n_members;
  guint people, engaged;
} CanevasTransversality;

/** canevas_transversality_new: @day: ISO. Returns: (transfer full) */
CanevasTransversality *canevas_transversality_new (CanevasStore *store, const char *day);
void canevas_transversality_free (CanevasTransversality *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CanevasTransversality, canevas_transversality_free)

/** (transfer none): the name of a direction, short where it has a short one */
const char *canevas_transversality_get_name (const CanevasTransversality *self, guint direction);
/** The direction of a post, or %CANEVAS_ORG_NONE. */
guint canevas_transversality_find_direction (const CanevasTransversality *self, guint post);
/** How many members a community has in a direction. */
guint canevas_transversality_count (const CanevasTransversality *self, guint community, guint direction);
/**
 * The E-I index of a direction: (external - internal) / (external + internal) ties, from -1, all among themselves, to 1, all with
 * others (Krackhardt and Stern, "Informal Networks and Organizational Crises", Social Psychology Quarterly 51, 1988). Returns:
 * NAN without ties
 */
double canevas_transversality_get_openness (const CanevasTransversality *self, guint direction);
/** How many pairs of directions meet in no community. */
guint canevas_transversality_count_strangers (const CanevasTransversality *self);
/** How many agents are in several communities: roles to be supported, never a rank. */
guint canevas_transversality_count_bridges (const CanevasTransversality *self);
/**
 * In sentences, one a line: share of agents in a community, directions nobody of whom is in one, pairs that never meet, bridges.
 * In the current language. (transfer full)
 */
char *canevas_transversality_describe (const CanevasTransversality *self);

/**
 * canevas_transversality_dup_trend:
 * @day: ISO
 *
 * How the share of agents in a community went over the year that ends on @day, in a sentence of the current language: of the
 * authority, never of a person. (transfer full) (nullable): %NULL where no member says since when, so that nothing is known of
 * before
 */
char *canevas_transversality_dup_trend (CanevasStore *store, const char *day);

G_END_DECLS
