/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-org-difference-private.h"

/* What the changes mean for units, with all below them, and for the agents in them. */

typedef struct
{
  CanevasOrgPairs *pairs;
  CanevasOrgFacts *before, *after;
  CanevasOrgUnitImpact *impacts; /* of each unit after, then of each unit before, for those that are closed */
  guint *headed_before, *headed_after; /* for each unit, the nearest at or above it that has a head */
  GArray *agents;
} Weighing;

/* Whether a unit and a unit of the other side are both there, and the same. */
static gboolean
stays (Weighing *self, guint before)
{
  return canevas_org_has_unit (self->after, self->pairs->units.after[before]);
}

static CanevasOrgUnitImpact *
get_impact_before (Weighing *self, guint before)
{
  return &self->impacts[stays (self, before) ? self->pairs->units.after[before] : self->after->n_units + before];
}

/* --- How many agents --- */

/* Agents of each unit with all below it, as the facts count them, but for what came into force since the duplication. (transfer full) */
static guint *
count_people (CanevasOrgFacts *facts, const CanevasOrgNumbers *units, const CanevasOrgNumbers *posts)
{
  guint *people = g_new0 (guint, facts->n_units + 1);

  for (guint i = facts->n_units; i-- > 0;)
    {
      const CanevasOrgUnit *unit = &facts->units[i];

      if (unit->closed || (units != NULL && units->after[i] == CANEVAS_ORG_NONE))
        continue;
      for (guint j = unit->first_post; j < unit->end_post; j++)
        people[i] += !facts->posts[j].vacant && !facts->posts[j].closed && (posts == NULL || posts->after[j] != CANEVAS_ORG_NONE);
      if (unit->headcount >= 0)
        people[i] = (guint) unit->headcount;
      if (unit->parent != CANEVAS_ORG_NONE)
        people[unit->parent] += people[i];
    }
  return people;
}

static void
count_all (Weighing *self)
{
  g_autofree guint *before = count_people (self->before, &self->pairs->units, &self->pairs->posts);
  g_autofree guint *after = count_people (self->after, NULL, NULL);

  for (guint i = 0; i < self->after->n_units; i++)
    {
      self->impacts[i].before = self->pairs->units.before[i];
      self->impacts[i].after = i;
      self->impacts[i].people_after = after[i];
    }
  for (guint i = 0; i < self->before->n_units; i++)
    {
      CanevasOrgUnitImpact *impact = get_impact_before (self, i);

      impact->before = i;
      impact->people_before = before[i];
      if (!stays (self, i))
        impact->after = CANEVAS_ORG_NONE;
    }
}

/* --- Posts that come, go and change place --- */

static void
count_post_after (Weighing *self, guint post)
{
  const CanevasOrgPost *new = &self->after->posts[post];
  guint old = self->pairs->posts.before[post];

  for (guint unit = new->unit; unit != CANEVAS_ORG_NONE; unit = self->after->units[unit].parent)
    {
      guint same = self->pairs->units.before[unit];

      if (old == CANEVAS_ORG_NONE)
        self->impacts[unit].created++;
      else if (!new->vacant && !self->before->posts[old].vacant
               && (same == CANEVAS_ORG_NONE || self->before->posts[old].unit == CANEVAS_ORG_NONE
                   || !canevas_org_facts_contains (self->before, same, self->before->posts[old].unit)))
        self->impacts[unit].arrivals++;
    }
}

static void
count_post_before (Weighing *self, guint post)
{
  const CanevasOrgPost *old = &self->before->posts[post];
  guint number = self->pairs->posts.after[post];
  const CanevasOrgPost *new = &self->after->posts[number];

  for (guint unit = old->unit; unit != CANEVAS_ORG_NONE; unit = self->before->units[unit].parent)
    {
      CanevasOrgUnitImpact *impact = get_impact_before (self, unit);

      if (new->closed)
        impact->closed++;
      else if (!new->vacant && !old->vacant
               && (impact->after == CANEVAS_ORG_NONE || new->unit == CANEVAS_ORG_NONE
                   || !canevas_org_facts_contains (self->after, impact->after, new->unit)))
        impact->departures++;
    }
}

/* --- Agents --- */

static guint *
find_headed (CanevasOrgFacts *facts, CanevasOrgPairs *pairs)
{
  guint *headed = g_new (guint, facts->n_units + 1);

  for (guint i = 0; i < facts->n_units; i++)
    {
      g_autoptr (GArray) heads = pairs == NULL ? canevas_org_facts_list_heads (facts, i) : NULL;
      gboolean has_head = pairs != NULL ? canevas_org_pairs_is_headed_before (pairs, i) : heads->len > 0;
      guint parent = facts->units[i].parent;

      headed[i] = has_head ? i : parent != CANEVAS_ORG_NONE ? headed[parent] : CANEVAS_ORG_NONE;
    }
  return headed;
}

/* The unit whose head a post answers to: its own, or the one above for who heads it. */
static guint
find_head_of (CanevasOrgFacts *facts, const guint *headed, const CanevasOrgPost *post)
{
  guint unit = post->unit;

  if (unit != CANEVAS_ORG_NONE && post->leads)
    unit = facts->units[unit].parent;
  return unit != CANEVAS_ORG_NONE ? headed[unit] : CANEVAS_ORG_NONE;
}

static gboolean
answers_to_the_same (Weighing *self, const CanevasOrgPost *old, const CanevasOrgPost *new)
{
  guint before = find_head_of (self->before, self->headed_before, old);
  guint after = find_head_of (self->after, self->headed_after, new);

  if (before == CANEVAS_ORG_NONE || after == CANEVAS_ORG_NONE)
    return before == after;
  return canevas_org_pairs_same_heads (self->pairs, before, after);
}

static const char *
get_place (CanevasOrgFacts *facts, guint unit)
{
  return unit != CANEVAS_ORG_NONE ? facts->units[unit].location : NULL;
}

static CanevasOrgImpacts
compare_agent (Weighing *self, const CanevasOrgPost *old, const CanevasOrgPost *new)
{
  const char *here = get_place (self->before, old->unit), *there = get_place (self->after, new->unit);
  CanevasOrgImpacts impacts = 0;

  if (new->closed)
    return CANEVAS_ORG_NO_POST;
  if (!canevas_org_pairs_same_unit (self->pairs, old->unit, new->unit))
    impacts |= CANEVAS_ORG_OTHER_UNIT;
  if (!answers_to_the_same (self, old, new))
    impacts |= CANEVAS_ORG_OTHER_HEAD;
  if (g_strcmp0 (old->position, new->position) != 0)
    impacts |= CANEVAS_ORG_OTHER_FUNCTION;
  /* A place that nobody typed is not known to be another. */
  if (here != NULL && there != NULL && !g_str_equal (here, there))
    impacts |= CANEVAS_ORG_OTHER_PLACE;
  return impacts;
}

static void
weigh_posts (Weighing *self)
{
  for (guint i = 0; i < self->before->n_posts; i++)
    {
      const CanevasOrgPost *old = &self->before->posts[i];
      guint number = self->pairs->posts.after[i];
      CanevasOrgAgentImpact impact = { i, number, 0 };

      if (!canevas_org_has_post (self->before, i) || number == CANEVAS_ORG_NONE)
        continue;
      count_post_before (self, i);
      if (!old->vacant)
        impact.impacts = compare_agent (self, old, &self->after->posts[number]);
      if (impact.impacts != 0)
        g_array_append_val (self->agents, impact);
    }
  for (guint i = 0; i < self->after->n_posts; i++)
    if (canevas_org_has_post (self->after, i))
      count_post_after (self, i);
}

/* Whether there is something to say of a unit. */
static gboolean
is_concerned (Weighing *self, const CanevasOrgUnitImpact *impact)
{
  if (impact->people_before == 0 && impact->people_after == 0 && impact->created == 0 && impact->closed == 0)
    return FALSE;
  return impact->before == CANEVAS_ORG_NONE || impact->after == CANEVAS_ORG_NONE || impact->people_before != impact->people_after
         || impact->created > 0 || impact->closed > 0 || impact->arrivals > 0 || impact->departures > 0;
}

static void
keep_concerned (Weighing *self)
{
  g_autoptr (GArray) kept = g_array_new (FALSE, FALSE, sizeof (CanevasOrgUnitImpact));

  for (guint i = 0; i < self->after->n_units; i++)
    if (canevas_org_has_unit (self->after, i) && is_concerned (self, &self->impacts[i]))
      g_array_append_val (kept, self->impacts[i]);
  for (guint i = 0; i < self->before->n_units; i++)
    {
      const CanevasOrgUnitImpact *impact = &self->impacts[self->after->n_units + i];

      if (canevas_org_has_unit (self->before, i) && self->pairs->units.after[i] != CANEVAS_ORG_NONE && !stays (self, i)
          && is_concerned (self, impact))
        g_array_append_val (kept, *impact);
    }
  self->pairs->difference->n_units = kept->len;
  self->pairs->difference->units = (CanevasOrgUnitImpact *) g_array_free (g_steal_pointer (&kept), FALSE);
}

void
canevas_org_pairs_weigh (CanevasOrgPairs *pairs)
{
  CanevasOrgDifference *difference = pairs->difference;
  Weighing self = { pairs, difference->before, difference->after };

  self.impacts = g_new0 (CanevasOrgUnitImpact, difference->after->n_units + difference->before->n_units + 1);
  self.headed_before = find_headed (difference->before, pairs);
  self.headed_after = find_headed (difference->after, NULL);
  self.agents = g_array_new (FALSE, FALSE, sizeof (CanevasOrgAgentImpact));
  count_all (&self);
  weigh_posts (&self);
  keep_concerned (&self);
  difference->n_agents = self.agents->len;
  difference->agents = (CanevasOrgAgentImpact *) g_array_free (self.agents, FALSE);
  g_free (self.impacts);
  g_free (self.headed_before);
  g_free (self.headed_after);
}
