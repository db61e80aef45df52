/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-org-difference-private.h"

/* --- What is there, and what is the same on both sides --- */

gboolean
canevas_org_has_unit (CanevasOrgFacts *facts, guint unit)
{
  return unit != CANEVAS_ORG_NONE && !facts->units[unit].closed;
}

gboolean
canevas_org_has_post (CanevasOrgFacts *facts, guint post)
{
  return post != CANEVAS_ORG_NONE && !facts->posts[post].closed;
}

/* What both sides know a record by: its id in force. (nullable): a scenario creates it */
static const char *
get_key (CanevasOrgFacts *facts, const char *id, const char *origin)
{
  return facts->scenario != NULL ? origin : id;
}

static guint *
new_numbers (guint n)
{
  guint *numbers = g_new (guint, n + 1);

  for (guint i = 0; i <= n; i++)
    numbers[i] = CANEVAS_ORG_NONE;
  return numbers;
}

/* How each of the four arrays of the facts begins. */
typedef struct
{
  const char *id, *origin;
} Identity;

/* One of the arrays of the facts of one side. */
typedef struct
{
  CanevasOrgFacts *facts;
  const void *things;
  guint n;
  gsize size;
} Things;

static const char *
get_key_at (const Things *things, guint number)
{
  const Identity *identity = (const Identity *) (const void *) ((const char *) things->things + number * things->size);

  return get_key (things->facts, identity->id, identity->origin);
}

static CanevasOrgNumbers
pair (const Things *before, const Things *after)
{
  CanevasOrgNumbers numbers = { new_numbers (before->n), new_numbers (after->n) };
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < before->n; i++)
    {
      const char *key = get_key_at (before, i);

      if (key != NULL)
        g_hash_table_insert (known, (gpointer) key, GUINT_TO_POINTER (i + 1));
    }
  for (guint i = 0; i < after->n; i++)
    {
      const char *key = get_key_at (after, i);
      guint number = key != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (known, key)) : 0;

      if (number == 0)
        continue;
      numbers.before[i] = number - 1;
      numbers.after[number - 1] = i;
    }
  return numbers;
}

static void
pair_all (CanevasOrgPairs *self)
{
  CanevasOrgFacts *before = self->difference->before, *after = self->difference->after;

#define PAIR(things_, n_)                                                                                                           \
  pair (&(const Things) { before, before->things_, before->n_, sizeof before->things_[0] },                                         \
        &(const Things) { after, after->things_, after->n_, sizeof after->things_[0] })
  self->units = PAIR (units, n_units);
  self->posts = PAIR (posts, n_posts);
  self->links = PAIR (links, n_links);
  self->memberships = PAIR (memberships, n_memberships);
#undef PAIR
}

static void
numbers_clear (CanevasOrgNumbers *self)
{
  g_free (self->after);
  g_free (self->before);
}

gboolean
canevas_org_pairs_same_unit (CanevasOrgPairs *self, guint before, guint after)
{
  /* What was left in a unit that is closed has not moved; that it has no place any more is for a finding to say. */
  if (before != CANEVAS_ORG_NONE && after != CANEVAS_ORG_NONE && self->units.before[after] == before)
    return TRUE;
  return !canevas_org_has_unit (self->difference->before, before) && !canevas_org_has_unit (self->difference->after, after);
}

gboolean
canevas_org_pairs_same_post (CanevasOrgPairs *self, guint before, guint after)
{
  if (!canevas_org_has_post (self->difference->before, before) || !canevas_org_has_post (self->difference->after, after))
    return !canevas_org_has_post (self->difference->before, before) && !canevas_org_has_post (self->difference->after, after);
  return self->posts.before[after] == before;
}

void
canevas_org_pairs_add (CanevasOrgPairs *self, CanevasOrgSubject subject, CanevasOrgChangeKind kind, const char *field, guint before,
                       guint after)
{
  const CanevasOrgChange change = { subject, kind, field, before, after };

  g_array_append_val (self->changes, change);
}

/* --- Units --- */

static const struct
{
  const char *field;
  gsize offset;
} unit_texts[] = {
  { "short_name", G_STRUCT_OFFSET (CanevasOrgUnit, short_name) }, { "kind", G_STRUCT_OFFSET (CanevasOrgUnit, kind) },
  { "code", G_STRUCT_OFFSET (CanevasOrgUnit, code) },             { "purpose", G_STRUCT_OFFSET (CanevasOrgUnit, purpose) },
  { "location", G_STRUCT_OFFSET (CanevasOrgUnit, location) },     { "heading", G_STRUCT_OFFSET (CanevasOrgUnit, heading) },
  { "nature", G_STRUCT_OFFSET (CanevasOrgUnit, nature) },         { "sector", G_STRUCT_OFFSET (CanevasOrgUnit, sector) },
};

/* (transfer full): who heads a unit before, but for those who came into force since the scenario was duplicated: they stay */
static GArray *
list_known_heads (CanevasOrgPairs *self, guint unit)
{
  CanevasOrgFacts *facts = self->difference->before;
  const CanevasOrgUnit *headed = &facts->units[unit];
  GArray *heads = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = headed->first_post; i < headed->end_post && facts->posts[i].leads; i++)
    if (canevas_org_has_post (facts, i) && self->posts.after[i] != CANEVAS_ORG_NONE)
      g_array_append_val (heads, i);
  for (guint i = headed->first_membership; i < headed->end_membership; i++)
    {
      const CanevasOrgMembership *membership = &facts->memberships[i];

      if (!membership->closed && g_strcmp0 (membership->kind, "co_head") == 0 && self->memberships.after[i] != CANEVAS_ORG_NONE
          && canevas_org_has_post (facts, membership->post))
        g_array_append_val (heads, membership->post);
    }
  return heads;
}

gboolean
canevas_org_pairs_same_heads (CanevasOrgPairs *self, guint before, guint after)
{
  g_autoptr (GArray) old = list_known_heads (self, before);
  g_autoptr (GArray) new = canevas_org_facts_list_heads (self->difference->after, after);

  if (old->len != new->len)
    return FALSE;
  for (guint i = 0; i < old->len; i++)
    {
      gboolean found = FALSE;

      for (guint j = 0; j < new->len && !found; j++)
        found = canevas_org_pairs_same_post (self, g_array_index (old, guint, i), g_array_index (new, guint, j));
      if (!found)
        return FALSE;
    }
  return TRUE;
}

gboolean
canevas_org_pairs_is_headed_before (CanevasOrgPairs *self, guint unit)
{
  g_autoptr (GArray) heads = list_known_heads (self, unit);

  return heads->len > 0;
}

static void
compare_unit (CanevasOrgPairs *self, guint before, guint after)
{
  const CanevasOrgUnit *old = &self->difference->before->units[before];
  const CanevasOrgUnit *new = &self->difference->after->units[after];

#define ADD(kind_, field_) canevas_org_pairs_add (self, CANEVAS_ORG_UNIT, kind_, field_, before, after)
  if (!canevas_org_pairs_same_unit (self, old->parent, new->parent))
    ADD (CANEVAS_ORG_CHANGE_MOVED, NULL);
  if (g_strcmp0 (old->name, new->name) != 0)
    ADD (CANEVAS_ORG_CHANGE_RENAMED, NULL);
  if (!canevas_org_pairs_same_heads (self, before, after))
    ADD (CANEVAS_ORG_CHANGE_HEADED, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (unit_texts); i++)
    if (g_strcmp0 (G_STRUCT_MEMBER (const char *, old, unit_texts[i].offset), G_STRUCT_MEMBER (const char *, new, unit_texts[i].offset)) != 0)
      ADD (CANEVAS_ORG_CHANGE_ALTERED, unit_texts[i].field);
  if (old->staff != new->staff)
    ADD (CANEVAS_ORG_CHANGE_ALTERED, "staff");
  if (old->headcount != new->headcount)
    ADD (CANEVAS_ORG_CHANGE_ALTERED, "headcount");
#undef ADD
}

static void
compare_units (CanevasOrgPairs *self)
{
  CanevasOrgDifference *difference = self->difference;

  for (guint i = 0; i < difference->after->n_units; i++)
    {
      if (canevas_org_has_unit (difference->after, i) && self->units.before[i] == CANEVAS_ORG_NONE)
        canevas_org_pairs_add (self, CANEVAS_ORG_UNIT, CANEVAS_ORG_CHANGE_CREATED, NULL, CANEVAS_ORG_NONE, i);
      else if (canevas_org_has_unit (difference->after, i))
        compare_unit (self, self->units.before[i], i);
    }
  for (guint i = 0; i < difference->before->n_units; i++)
    {
      if (!canevas_org_has_unit (difference->before, i))
        continue;
      if (self->units.after[i] == CANEVAS_ORG_NONE)
        difference->n_new_units++;
      else if (!canevas_org_has_unit (difference->after, self->units.after[i]))
        canevas_org_pairs_add (self, CANEVAS_ORG_UNIT, CANEVAS_ORG_CHANGE_CLOSED, NULL, i, self->units.after[i]);
    }
}

/* --- Posts --- */

static void
compare_post (CanevasOrgPairs *self, guint before, guint after)
{
  const CanevasOrgPost *old = &self->difference->before->posts[before];
  const CanevasOrgPost *new = &self->difference->after->posts[after];

#define ADD(kind_, field_) canevas_org_pairs_add (self, CANEVAS_ORG_POST, kind_, field_, before, after)
  if (!canevas_org_pairs_same_unit (self, old->unit, new->unit))
    ADD (CANEVAS_ORG_CHANGE_MOVED, NULL);
  if (g_strcmp0 (old->position, new->position) != 0)
    ADD (CANEVAS_ORG_CHANGE_RENAMED, NULL);
  if (old->vacant != new->vacant)
    ADD (new->vacant ? CANEVAS_ORG_CHANGE_VACATED : CANEVAS_ORG_CHANGE_FILLED, NULL);
  if (old->publishable != new->publishable)
    ADD (CANEVAS_ORG_CHANGE_ALTERED, "publishable");
  if (old->working_time != new->working_time)
    ADD (CANEVAS_ORG_CHANGE_ALTERED, "working_time");
  /* Who heads a unit is told of the unit; of a post without one nobody else would. */
  if (old->leads != new->leads && !canevas_org_has_unit (self->difference->after, new->unit))
    ADD (CANEVAS_ORG_CHANGE_ALTERED, "leads_unit");
#undef ADD
}

static void
compare_posts (CanevasOrgPairs *self)
{
  CanevasOrgDifference *difference = self->difference;

  for (guint i = 0; i < difference->after->n_posts; i++)
    {
      if (canevas_org_has_post (difference->after, i) && self->posts.before[i] == CANEVAS_ORG_NONE)
        canevas_org_pairs_add (self, CANEVAS_ORG_POST, CANEVAS_ORG_CHANGE_CREATED, NULL, CANEVAS_ORG_NONE, i);
      else if (canevas_org_has_post (difference->after, i))
        compare_post (self, self->posts.before[i], i);
    }
  for (guint i = 0; i < difference->before->n_posts; i++)
    {
      if (!canevas_org_has_post (difference->before, i))
        continue;
      if (self->posts.after[i] == CANEVAS_ORG_NONE)
        difference->n_new_posts++;
      else if (!canevas_org_has_post (difference->after, self->posts.after[i]))
        canevas_org_pairs_add (self, CANEVAS_ORG_POST, CANEVAS_ORG_CHANGE_CLOSED, NULL, i, self->posts.after[i]);
    }
}

/* --- All --- */

static int
compare_changes (gconstpointer a, gconstpointer b)
{
  const CanevasOrgChange *first = a, *second = b;

  if (first->subject != second->subject)
    return (int) first->subject - (int) second->subject;
  return (int) first->kind - (int) second->kind;
}

CanevasOrgDifference *
canevas_org_difference_new (CanevasOrgFacts *before, CanevasOrgFacts *after)
{
  CanevasOrgDifference *self;
  CanevasOrgPairs pairs = { NULL };

  g_return_val_if_fail (before != NULL && after != NULL, NULL);

  self = pairs.difference = g_atomic_rc_box_new0 (CanevasOrgDifference);
  self->before = canevas_org_facts_ref (before);
  self->after = canevas_org_facts_ref (after);
  pairs.changes = g_array_new (FALSE, FALSE, sizeof (CanevasOrgChange));
  pair_all (&pairs);
  compare_units (&pairs);
  compare_posts (&pairs);
  canevas_org_pairs_compare_links (&pairs);
  canevas_org_pairs_weigh (&pairs);
  /* Sorting keeps those of one kind in their order. */
  g_array_sort (pairs.changes, compare_changes);
  self->n_changes = pairs.changes->len;
  self->changes = (CanevasOrgChange *) g_array_free (pairs.changes, FALSE);
  numbers_clear (&pairs.units);
  numbers_clear (&pairs.posts);
  numbers_clear (&pairs.links);
  numbers_clear (&pairs.memberships);
  return self;
}

CanevasOrgDifference *
canevas_org_difference_ref (CanevasOrgDifference *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  CanevasOrgDifference *self = data;

  g_free (self->changes);
  g_free (self->units);
  g_free (self->agents);
  canevas_org_facts_unref (self->before);
  canevas_org_facts_unref (self->after);
}

void
canevas_org_difference_unref (CanevasOrgDifference *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

guint
canevas_org_difference_count (CanevasOrgDifference *self, CanevasOrgSubject subject, CanevasOrgChangeKind kind)
{
  guint n = 0;

  for (guint i = 0; i < self->n_changes; i++)
    n += self->changes[i].subject == subject && self->changes[i].kind == kind;
  return n;
}

guint
canevas_org_difference_count_agents (CanevasOrgDifference *self, CanevasOrgImpacts impacts)
{
  guint n = 0;

  for (guint i = 0; i < self->n_agents; i++)
    n += (self->agents[i].impacts & impacts) != 0;
  return n;
}
