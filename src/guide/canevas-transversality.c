/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-transversality.h"

#include "canevas-community-member.h"
#include "canevas-community.h"
#include "canevas-format.h"
#include "canevas-working-days.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* --- Directions --- */

static gboolean
is_direction (const CanevasOrgUnit *unit)
{
  return g_strcmp0 (unit->kind, "direction") == 0;
}

/* The unit just below the top that holds @unit, or the top itself. */
static guint
find_branch (CanevasOrgFacts *facts, guint unit)
{
  while (facts->units[unit].level > 2)
    unit = facts->units[unit].parent;
  return unit;
}

static gboolean
holds_direction (CanevasOrgFacts *facts, guint unit)
{
  for (guint below = unit + 1; below < facts->units[unit].end; below++)
    if (is_direction (&facts->units[below]))
      return TRUE;
  return FALSE;
}

/* For each unit, the unit that is its direction. Management above directions stands for itself. */
static guint *
find_directions (CanevasOrgFacts *facts)
{
  guint *directions = g_new (guint, facts->n_units);

  for (guint i = 0; i < facts->n_units; i++)
    {
      const CanevasOrgUnit *unit = &facts->units[i];
      const guint above = unit->parent != CANEVAS_ORG_NONE ? directions[unit->parent] : CANEVAS_ORG_NONE;
      const guint branch = find_branch (facts, i);

      if (above != CANEVAS_ORG_NONE && is_direction (&facts->units[above]))
        directions[i] = above;
      else if (is_direction (unit) || holds_direction (facts, branch))
        directions[i] = i;
      else
        directions[i] = branch;
    }
  return directions;
}

/* --- Members --- */

static gboolean
is_there (CanevasRecord *record, const char *since, const char *until, const char *day)
{
  const char *from = canevas_record_get_text (record, since);
  const char *to = canevas_record_get_text (record, until);

  return (from == NULL || strcmp (from, day) <= 0) && (to == NULL || strcmp (to, day) >= 0);
}

static void
add_member (CanevasTransversality *self, GArray *members, CanevasRecord *record)
{
  CanevasTransversalMember member = { canevas_record_get_id (record), self->n_communities, CANEVAS_ORG_NONE, CANEVAS_ORG_NONE };
  guint unit;

  member.post = canevas_org_facts_find_post (self->facts, canevas_record_get_text (record, "person"));
  unit = member.post != CANEVAS_ORG_NONE ? self->facts->posts[member.post].unit
                                         : canevas_org_facts_find_unit (self->facts, canevas_record_get_text (record, "unit"));
  if (unit != CANEVAS_ORG_NONE)
    member.direction = self->numbers[unit];
  member.id = g_string_chunk_insert (self->facts->strings, member.id);
  g_array_append_val (members, member);
}

static void
read_communities (CanevasTransversality *self, CanevasStore *store, const char *day)
{
  g_autoptr (CanevasList) communities = canevas_store_list (store, &canevas_community_type);
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (communities));
  g_autoptr (GArray) members = g_array_new (FALSE, FALSE, sizeof (CanevasTransversalMember));

  self->communities = g_new0 (CanevasTransversalCommunity, n + 1);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CanevasRecord) community = g_list_model_get_item (G_LIST_MODEL (communities), i);
      CanevasTransversalCommunity *item = &self->communities[self->n_communities];
      g_autoptr (CanevasList) list = NULL;

      if (!is_there (community, "started_on", "ended_on", day))
        continue;
      list = canevas_store_children (store, &canevas_community_member_type, canevas_record_get_id (community));
      item->record = g_object_ref (community);
      item->first = members->len;
      for (guint k = 0; k < g_list_model_get_n_items (G_LIST_MODEL (list)); k++)
        {
          g_autoptr (CanevasRecord) member = g_list_model_get_item (G_LIST_MODEL (list), k);

          if (is_there (member, "joined_on", "left_on", day))
            add_member (self, members, member);
        }
      item->end = members->len;
      self->n_communities++;
    }
  self->n_members = members->len;
  self->members = (CanevasTransversalMember *) (gpointer) g_array_free (g_steal_pointer (&members), FALSE);
}

/* Of each post, its places one after the other. */
static void
sort_places (CanevasTransversality *self)
{
  guint at = 0;

  self->posts = g_new0 (CanevasTransversalPost, self->facts->n_posts + 1);
  self->places = g_new0 (guint, self->n_members + 1);
  for (guint i = 0; i < self->n_members; i++)
    if (self->members[i].post != CANEVAS_ORG_NONE)
      self->posts[self->members[i].post].end++;
  for (guint i = 0; i < self->facts->n_posts; i++)
    {
      const guint n = self->posts[i].end;

      self->posts[i].first = self->posts[i].end = at;
      at += n;
    }
  for (guint i = 0; i < self->n_members; i++)
    if (self->members[i].post != CANEVAS_ORG_NONE)
      self->places[self->posts[self->members[i].post].end++] = i;
}

/* --- Counting --- */

/* For each direction whether somebody is in it: an agent, or a member known by function only. @people: (out): how many agents */
static gboolean *
find_inhabited (CanevasOrgFacts *facts, CanevasStore *store, const guint *directions, guint *people)
{
  g_autoptr (CanevasList) members = canevas_store_list (store, &canevas_community_member_type);
  gboolean *inhabited = g_new0 (gboolean, facts->n_units + 1);

  for (guint i = 0; i < facts->n_posts; i++)
    if (facts->posts[i].unit != CANEVAS_ORG_NONE && !facts->posts[i].vacant)
      {
        people[directions[facts->posts[i].unit]]++;
        inhabited[directions[facts->posts[i].unit]] = TRUE;
      }
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (members)); i++)
    {
      g_autoptr (CanevasRecord) member = g_list_model_get_item (G_LIST_MODEL (members), i);
      const guint unit = canevas_org_facts_find_unit (facts, canevas_record_get_text (member, "unit"));

      if (unit != CANEVAS_ORG_NONE && !canevas_record_is_set (member, "person"))
        inhabited[directions[unit]] = TRUE;
    }
  return inhabited;
}

/* Only directions with somebody in them get a number, in the order of the organisation. */
static void
number_directions (CanevasTransversality *self, CanevasStore *store)
{
  CanevasOrgFacts *facts = self->facts;
  g_autofree guint *directions = find_directions (facts);
  g_autofree guint *people = g_new0 (guint, facts->n_units + 1);
  g_autofree gboolean *inhabited = find_inhabited (facts, store, directions, people);

  self->numbers = g_new (guint, facts->n_units + 1);
  self->directions = g_new0 (CanevasTransversalDirection, facts->n_units + 1);
  for (guint i = 0; i < facts->n_units; i++)
    {
      if (directions[i] == i && inhabited[i])
        {
          self->directions[self->n_directions].unit = i;
          self->directions[self->n_directions].people = people[i];
          self->numbers[i] = self->n_directions++;
        }
      else
        self->numbers[i] = directions[i] != i ? self->numbers[directions[i]] : CANEVAS_ORG_NONE;
    }
}

static void
count_ties (CanevasTransversality *self)
{
  const guint n = self->n_directions;
  g_autofree guint *counts = g_new (guint, n + 1);

  self->shared = g_new0 (guint, (gsize) n * n + 1);
  for (guint c = 0; c < self->n_communities; c++)
    {
      CanevasTransversalCommunity *community = &self->communities[c];
      guint known = 0;

      memset (counts, 0, (n + 1) * sizeof *counts);
      for (guint i = community->first; i < community->end; i++)
        if (self->members[i].direction != CANEVAS_ORG_NONE)
          {
            counts[self->members[i].direction]++;
            known++;
          }
      for (guint a = 0; a < n; a++)
        {
          if (counts[a] == 0)
            continue;
          community->n_directions++;
          self->directions[a].n_communities++;
          self->directions[a].inner += (guint64) counts[a] * (counts[a] - 1) / 2;
          self->directions[a].outer += (guint64) counts[a] * (known - counts[a]);
          for (guint b = 0; b < n; b++)
            self->shared[a * n + b] += counts[b] > 0;
        }
    }
}

static void
count_people (CanevasTransversality *self)
{
  for (guint i = 0; i < self->facts->n_posts; i++)
    {
      const CanevasOrgPost *post = &self->facts->posts[i];
      const guint direction = canevas_transversality_find_direction (self, i);

      if (post->vacant)
        continue;
      self->people++;
      if (self->posts[i].end == self->posts[i].first)
        continue;
      self->engaged++;
      if (direction != CANEVAS_ORG_NONE)
        self->directions[direction].engaged++;
    }
}

CanevasTransversality *
canevas_transversality_new (CanevasStore *store, const char *day)
{
  CanevasTransversality *self = g_new0 (CanevasTransversality, 1);

  self->facts = canevas_org_facts_new (store, NULL);
  number_directions (self, store);
  read_communities (self, store, day);
  sort_places (self);
  count_ties (self);
  count_people (self);
  return self;
}

void
canevas_transversality_free (CanevasTransversality *self)
{
  for (guint i = 0; i < self->n_communities; i++)
    g_object_unref (self->communities[i].record);
  g_free (self->directions);
  g_free (self->communities);
  g_free (self->members);
  g_free (self->posts);
  g_free (self->numbers);
  g_free (self->places);
  g_free (self->shared);
  canevas_org_facts_unref (self->facts);
  g_free (self);
}

/* --- What it says --- */

const char *
canevas_transversality_get_name (const CanevasTransversality *self, guint direction)
{
  const CanevasOrgUnit *unit;

  g_return_val_if_fail (direction < self->n_directions, "");

  unit = &self->facts->units[self->directions[direction].unit];
  return unit->short_name != NULL ? unit->short_name : unit->name != NULL ? unit->name : "";
}

guint
canevas_transversality_find_direction (const CanevasTransversality *self, guint post)
{
  guint unit;

  g_return_val_if_fail (post < self->facts->n_posts, CANEVAS_ORG_NONE);

  unit = self->facts->posts[post].unit;
  return unit != CANEVAS_ORG_NONE ? self->numbers[unit] : CANEVAS_ORG_NONE;
}

guint
canevas_transversality_count (const CanevasTransversality *self, guint community, guint direction)
{
  guint count = 0;

  g_return_val_if_fail (community < self->n_communities, 0);

  for (guint i = self->communities[community].first; i < self->communities[community].end; i++)
    count += self->members[i].direction == direction;
  return count;
}

double
canevas_transversality_get_openness (const CanevasTransversality *self, guint direction)
{
  const CanevasTransversalDirection *item;
  guint64 ties;

  g_return_val_if_fail (direction < self->n_directions, NAN);

  item = &self->directions[direction];
  ties = item->inner + item->outer;
  return ties > 0 ? ((double) item->outer - (double) item->inner) / (double) ties : NAN;
}

guint
canevas_transversality_count_strangers (const CanevasTransversality *self)
{
  guint count = 0;

  for (guint a = 0; a < self->n_directions; a++)
    for (guint b = 0; b < a; b++)
      count += self->shared[a * self->n_directions + b] == 0;
  return count;
}

guint
canevas_transversality_count_bridges (const CanevasTransversality *self)
{
  guint count = 0;

  for (guint i = 0; i < self->facts->n_posts; i++)
    count += self->posts[i].end - self->posts[i].first > 1;
  return count;
}

static void
append_line (GString *lines, char *line)
{
  g_string_append_printf (lines, "%s%s", lines->len > 0 ? "\n" : "", line);
  g_free (line);
}

/* "Finances, Eau" (nullable): directions nobody of whom is in a community */
static char *
dup_absent (const CanevasTransversality *self)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < self->n_directions; i++)
    if (self->directions[i].n_communities == 0)
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", canevas_transversality_get_name (self, i));
  return names->len > 0 ? g_string_free (g_steal_pointer (&names), FALSE) : NULL;
}

char *
canevas_transversality_describe (const CanevasTransversality *self)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  const guint n_pairs = self->n_directions * (self->n_directions - (self->n_directions > 0)) / 2;
  const guint strangers = canevas_transversality_count_strangers (self);
  const guint bridges = canevas_transversality_count_bridges (self);
  g_autofree char *absent = dup_absent (self);

  if (self->people > 0)
    {
      g_autofree char *share = canevas_format_percent (100.0 * self->engaged / self->people);
      g_autofree char *engaged = canevas_format_number (self->engaged, 0);

      /* Translators: a percentage, a number of agents. */
      append_line (lines, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s of agents (%s) are in at least one community.",
                                                        "%s of agents (%s) are in at least one community.", self->engaged),
                                           share, engaged));
    }
  if (absent != NULL)
    append_line (lines, g_strdup_printf (_("Nobody in a community yet: %s."), absent));
  if (strangers > 0)
    append_line (lines, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u pair of directions out of %u meets in no community.",
                                                      "%u pairs of directions out of %u meet in no community.", strangers),
                                         strangers, n_pairs));
  else if (n_pairs > 0)
    append_line (lines, g_strdup (_("All directions meet in some community.")));
  if (bridges > 0)
    append_line (lines, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                                      "%u bridge ties communities together: a role to be given time, not a rank.",
                                                      "%u bridges tie communities together: roles to be given time, not ranks.",
                                                      bridges),
                                         bridges));
  return g_string_free (g_steal_pointer (&lines), FALSE);
}

/* "43 %" of agents, so many months before a day */
static char *
dup_share (CanevasStore *store, const GDate *day, guint months)
{
  GDate before = *day;
  g_autofree char *iso = NULL;
  g_autoptr (CanevasTransversality) facts = NULL;

  g_date_subtract_months (&before, months);
  iso = canevas_day_to_iso (&before);
  facts = canevas_transversality_new (store, iso);
  return canevas_format_percent (facts->people > 0 ? 100.0 * facts->engaged / facts->people : 0);
}

char *
canevas_transversality_dup_trend (CanevasStore *store, const char *day)
{
  g_autoptr (CanevasList) members = canevas_store_list (store, &canevas_community_member_type);
  g_autofree char *year = NULL;
  g_autofree char *half = NULL;
  g_autofree char *now = NULL;
  gboolean dated = FALSE;
  GDate date;

  for (guint i = 0; !dated && i < g_list_model_get_n_items (G_LIST_MODEL (members)); i++)
    {
      g_autoptr (CanevasRecord) member = g_list_model_get_item (G_LIST_MODEL (members), i);

      dated = canevas_record_is_set (member, "joined_on");
    }
  if (!dated || !canevas_day_parse (day, &date))
    return NULL;
  year = dup_share (store, &date, 12);
  half = dup_share (store, &date, 6);
  now = dup_share (store, &date, 0);
  return g_strdup_printf (_("Agents in a community: %s a year before, %s six months before, %s now."), year, half, now);
}
