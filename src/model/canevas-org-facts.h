/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-store.h"

G_BEGIN_DECLS

/** No unit, no post. */
#define CANEVAS_ORG_NONE G_MAXUINT

/**
 * CanevasOrgUnit:
 * @id: of the record; strings are %NULL where the field is empty, choices by the name that the file holds
 * @origin: of a scenario's unit: id of the unit in force; %NULL: the scenario creates it
 * @closed: of a scenario's unit: the scenario does away with it; it counts for nothing
 * @headcount: as typed; -1 where nobody typed it
 * @parent: number of the unit above, or %CANEVAS_ORG_NONE
 * @end: the units below this one are those after it, up to but not including this number
 * @level: 1 at the top
 * @n_children: units directly below, closed ones left out
 * @first_post, @end_post: its posts, those that head it first
 * @first_membership, @end_membership: the places that posts of other units have in it
 * @own_people: posts of the unit itself that somebody holds
 * @people: agents of the unit and of all below it: as typed where it was, else counted
 * @own_vacant, @vacant: vacant posts of the unit itself, and with those below
 * @span: how many answer directly to who heads it: the other posts of the unit, and the units below
 * @depth: levels of units below it; 0 for a leaf
 *
 * A unit, and what is counted of it. Of structures: nothing here is about how anyone works.
 */
typedef struct
{
  const char *id, *origin;
  const char *name, *short_name, *kind, *purpose, *location, *code, *heading, *nature, *sector;
  gint64 headcount;
  gboolean staff, closed;
  guint parent, end;
  guint level, n_children;
  guint first_post, end_post;
  guint first_membership, end_membership;
  guint own_people, people;
  guint own_vacant, vacant;
  guint span, depth;
} CanevasOrgUnit;

/**
 * CanevasOrgPost:
 * @name: (nullable): who holds it; never of a vacant post
 * @unit: number of its unit, or %CANEVAS_ORG_NONE
 * @publishable: the name may stand in a chart for the public
 * @manager: number of the post that it answers to where that was typed, or %CANEVAS_ORG_NONE
 */
typedef struct
{
  const char *id, *origin;
  const char *name, *position, *identifier;
  guint unit, manager;
  gint64 working_time; /* percent; 100 where nobody typed it */
  gboolean leads, vacant, publishable, closed;
} CanevasOrgPost;

/** A link from one unit to another beside the hierarchy. @post: who carries it, or %CANEVAS_ORG_NONE */
typedef struct
{
  const char *id, *origin;
  const char *kind, *label;
  guint source, target, post;
  gboolean closed;
} CanevasOrgLink;

/** A place of a post in another unit than its own. @time_share: percent; -1 where nobody typed it */
typedef struct
{
  const char *id, *origin;
  const char *kind, *position;
  guint post, unit;
  gint64 time_share;
  gboolean closed;
} CanevasOrgMembership;

/**
 * CanevasOrgFacts:
 * @units: from top to bottom: each unit, then all that is below it, siblings in their order
 * @posts: by unit in the order of @units, those of no unit last
 * @memberships: by unit in the order of @units
 * @scenario: (nullable): id of the scenario whose organisation this is; %NULL: the one in force
 *
 * An organisation as it is now, in arrays: what every drawing, table and comparison of it is made from. It does not follow the
 * file: make it anew after a change. 100,000 posts take about 20 MB and less than a second.
 */
typedef struct
{
  CanevasOrgUnit *units;
  CanevasOrgPost *posts;
  CanevasOrgLink *links;
  CanevasOrgMembership *memberships;
  guint n_units, n_posts, n_links, n_memberships;
  const char *scenario;
  GStringChunk *strings;
  GHashTable *unit_numbers; /* id → number */
  GHashTable *post_numbers;
} CanevasOrgFacts;

/**
 * canevas_org_facts_new:
 * @scenario: (nullable): a record of type "scenario"; %NULL: the organisation in force
 *
 * Units that hang in a circle, as another program may have left them, are read as if the first of them hung nowhere.
 *
 * Returns: (transfer full)
 */
CanevasOrgFacts *canevas_org_facts_new (CanevasStore *store, CanevasRecord *scenario);
CanevasOrgFacts *canevas_org_facts_ref (CanevasOrgFacts *self);
void canevas_org_facts_unref (CanevasOrgFacts *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CanevasOrgFacts, canevas_org_facts_unref)

/** Number of the unit with an id, or %CANEVAS_ORG_NONE. @id: (nullable) */
guint canevas_org_facts_find_unit (CanevasOrgFacts *self, const char *id);
guint canevas_org_facts_find_post (CanevasOrgFacts *self, const char *id);

/**
 * canevas_org_facts_list_heads:
 *
 * Who heads a unit: its posts that say so, then those of other units that head it with others.
 *
 * Returns: (transfer full) (element-type guint): numbers of posts, closed ones left out
 */
GArray *canevas_org_facts_list_heads (CanevasOrgFacts *self, guint unit);

/** Whether @below is @unit or lies below it. */
static inline gboolean
canevas_org_facts_contains (CanevasOrgFacts *self, guint unit, guint below)
{
  return below >= unit && below < self->units[unit].end;
}

G_END_DECLS
