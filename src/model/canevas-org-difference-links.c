/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-org-difference-private.h"

/* What links units beside the hierarchy, and the places people have in other units. Both end where one of their ends does. */

static gboolean
has_link (CanevasOrgFacts *facts, guint link)
{
  return link != CANEVAS_ORG_NONE && !facts->links[link].closed && canevas_org_has_unit (facts, facts->links[link].source)
         && canevas_org_has_unit (facts, facts->links[link].target);
}

static gboolean
has_membership (CanevasOrgFacts *facts, guint membership)
{
  return membership != CANEVAS_ORG_NONE && !facts->memberships[membership].closed
         && canevas_org_has_unit (facts, facts->memberships[membership].unit)
         && canevas_org_has_post (facts, facts->memberships[membership].post);
}

static void
compare_link (CanevasOrgPairs *self, guint before, guint after)
{
  const CanevasOrgLink *old = &self->difference->before->links[before];
  const CanevasOrgLink *new = &self->difference->after->links[after];

#define ADD(field_) canevas_org_pairs_add (self, CANEVAS_ORG_LINK, CANEVAS_ORG_CHANGE_ALTERED, field_, before, after)
  if (!canevas_org_pairs_same_unit (self, old->source, new->source))
    ADD ("source");
  if (!canevas_org_pairs_same_unit (self, old->target, new->target))
    ADD ("target");
  if (g_strcmp0 (old->kind, new->kind) != 0)
    ADD ("kind");
  if (g_strcmp0 (old->label, new->label) != 0)
    ADD ("label");
  if (!canevas_org_pairs_same_post (self, old->post, new->post))
    ADD ("person");
#undef ADD
}

static void
compare_membership (CanevasOrgPairs *self, guint before, guint after)
{
  const CanevasOrgMembership *old = &self->difference->before->memberships[before];
  const CanevasOrgMembership *new = &self->difference->after->memberships[after];

#define ADD(kind_, field_) canevas_org_pairs_add (self, CANEVAS_ORG_MEMBERSHIP, kind_, field_, before, after)
  if (!canevas_org_pairs_same_unit (self, old->unit, new->unit))
    ADD (CANEVAS_ORG_CHANGE_MOVED, NULL);
  if (!canevas_org_pairs_same_post (self, old->post, new->post))
    ADD (CANEVAS_ORG_CHANGE_ALTERED, "person");
  if (g_strcmp0 (old->kind, new->kind) != 0)
    ADD (CANEVAS_ORG_CHANGE_ALTERED, "kind");
  if (g_strcmp0 (old->position, new->position) != 0)
    ADD (CANEVAS_ORG_CHANGE_ALTERED, "position");
  if (old->time_share != new->time_share)
    ADD (CANEVAS_ORG_CHANGE_ALTERED, "time_share");
#undef ADD
}

/* What an array of one kind has on either side. */
typedef struct
{
  CanevasOrgSubject subject;
  const CanevasOrgNumbers *numbers;
  guint n_before, n_after;
  gboolean (*has) (CanevasOrgFacts *facts, guint number);
  void (*compare) (CanevasOrgPairs *self, guint before, guint after);
} Kind;

static void
compare_all (CanevasOrgPairs *self, const Kind *kind)
{
  CanevasOrgFacts *before = self->difference->before, *after = self->difference->after;

  for (guint i = 0; i < kind->n_after; i++)
    {
      guint old = kind->numbers->before[i];

      if (kind->has (after, i) && !kind->has (before, old))
        canevas_org_pairs_add (self, kind->subject, CANEVAS_ORG_CHANGE_CREATED, NULL, CANEVAS_ORG_NONE, i);
      else if (kind->has (after, i))
        kind->compare (self, old, i);
    }
  for (guint i = 0; i < kind->n_before; i++)
    {
      guint new = kind->numbers->after[i];

      if (kind->has (before, i) && new != CANEVAS_ORG_NONE && !kind->has (after, new))
        canevas_org_pairs_add (self, kind->subject, CANEVAS_ORG_CHANGE_CLOSED, NULL, i, new);
    }
}

void
canevas_org_pairs_compare_links (CanevasOrgPairs *self)
{
  const CanevasOrgDifference *difference = self->difference;
  const Kind kinds[] = {
    { CANEVAS_ORG_LINK, &self->links, difference->before->n_links, difference->after->n_links, has_link, compare_link },
    { CANEVAS_ORG_MEMBERSHIP, &self->memberships, difference->before->n_memberships, difference->after->n_memberships, has_membership,
      compare_membership },
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    compare_all (self, &kinds[i]);
}
