/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-org-facts.h"

G_BEGIN_DECLS

/** What has changed. */
typedef enum
{
  CANEVAS_ORG_UNIT,
  CANEVAS_ORG_POST,
  CANEVAS_ORG_LINK,
  CANEVAS_ORG_MEMBERSHIP,
} CanevasOrgSubject;

/** How, in the order in which it is told. */
typedef enum
{
  CANEVAS_ORG_CHANGE_CREATED,
  CANEVAS_ORG_CHANGE_CLOSED,
  CANEVAS_ORG_CHANGE_MOVED,   /* a unit under another one, a post or an attachment into another unit */
  CANEVAS_ORG_CHANGE_RENAMED, /* a unit has another name, a post another function */
  CANEVAS_ORG_CHANGE_HEADED,  /* a unit has another head, or others */
  CANEVAS_ORG_CHANGE_VACATED, /* a post that somebody held is vacant */
  CANEVAS_ORG_CHANGE_FILLED,
  CANEVAS_ORG_CHANGE_ALTERED, /* another field */
} CanevasOrgChangeKind;

/**
 * CanevasOrgChange:
 * @field: (nullable): of what is altered: the field, by its name in the records
 * @before, @after: number of the unit, post, link or attachment on each side; %CANEVAS_ORG_NONE where it is not there
 *
 * One thing that two organisations do not have in common. Each is found once: of a unit that is created or closed nothing else is
 * said, and who heads a unit is said of the unit alone.
 */
typedef struct
{
  CanevasOrgSubject subject;
  CanevasOrgChangeKind kind;
  const char *field;
  guint before, after;
} CanevasOrgChange;

/**
 * CanevasOrgUnitImpact:
 * @before, @after: number of the unit on each side, or %CANEVAS_ORG_NONE
 * @people_before, @people_after: agents of the unit and of all below it
 * @created, @closed: posts that appear and disappear there
 * @arrivals, @departures: agents who come from elsewhere, and who go elsewhere
 *
 * What changes for a unit with all below it.
 */
typedef struct
{
  guint before, after;
  guint people_before, people_after;
  guint created, closed;
  guint arrivals, departures;
} CanevasOrgUnitImpact;

typedef enum
{
  CANEVAS_ORG_OTHER_UNIT = 1 << 0,
  CANEVAS_ORG_OTHER_HEAD = 1 << 1, /* answers to somebody else */
  CANEVAS_ORG_OTHER_FUNCTION = 1 << 2,
  CANEVAS_ORG_OTHER_PLACE = 1 << 3,
  CANEVAS_ORG_NO_POST = 1 << 4, /* the post is closed */
} CanevasOrgImpacts;

/** What changes for an agent: the post on each side, and what is not the same. Of facts of the organisation, nothing of how anyone works. */
typedef struct
{
  guint before, after;
  CanevasOrgImpacts impacts;
} CanevasOrgAgentImpact;

/**
 * CanevasOrgDifference:
 * @changes: what differs: units, then posts, links, attachments; each in the order of #CanevasOrgChangeKind, then of the tree
 * @units: units for which something changes, in the order of the tree after, then those that are closed
 * @agents: agents for whom something changes, in the order of the tree before
 * @n_new_units, @n_new_posts: what came into force after a scenario was duplicated: it has no row there and is left as it is
 *
 * What changes from one organisation to another: from the one in force to a scenario, or between two scenarios of one origin. It keeps
 * the facts it was made from.
 */
typedef struct
{
  CanevasOrgFacts *before, *after;
  CanevasOrgChange *changes;
  CanevasOrgUnitImpact *units;
  CanevasOrgAgentImpact *agents;
  guint n_changes, n_units, n_agents;
  guint n_new_units, n_new_posts;
} CanevasOrgDifference;

/** (transfer full) */
CanevasOrgDifference *canevas_org_difference_new (CanevasOrgFacts *before, CanevasOrgFacts *after);
CanevasOrgDifference *canevas_org_difference_ref (CanevasOrgDifference *self);
void canevas_org_difference_unref (CanevasOrgDifference *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CanevasOrgDifference, canevas_org_difference_unref)

/** How many changes of a kind there are to a subject. */
guint canevas_org_difference_count (CanevasOrgDifference *self, CanevasOrgSubject subject, CanevasOrgChangeKind kind);
/** How many agents have at least one of @impacts. */
guint canevas_org_difference_count_agents (CanevasOrgDifference *self, CanevasOrgImpacts impacts);

/* --- In words, in the current language --- */

/** The sign of a kind beside its word: "+", "×", "→", "≠". */
const char *canevas_org_change_get_sign (CanevasOrgChangeKind kind);
/** Its word, of a subject: "Created", "Closed", "Moved"… Static. */
const char *canevas_org_change_get_word (CanevasOrgSubject subject, CanevasOrgChangeKind kind);
/** canevas_org_change_dup_title: @names: who holds a post may be named; else its function alone. What it is about: "Directorate of culture" */
char *canevas_org_change_dup_title (CanevasOrgDifference *self, const CanevasOrgChange *change, gboolean names);
/** What changes of it, without a full stop: "attached to “Division of resources” instead of “General management”". */
char *canevas_org_change_dup_text (CanevasOrgDifference *self, const CanevasOrgChange *change, gboolean names);
/** "14 units and 23 posts change, 12 agents are concerned", without a full stop. */
char *canevas_org_difference_dup_sentence (CanevasOrgDifference *self);

G_END_DECLS
