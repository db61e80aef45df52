/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-org-facts.h"

#include "canevas-membership.h"
#include "canevas-person.h"
#include "canevas-scenario-link.h"
#include "canevas-scenario-membership.h"
#include "canevas-scenario-person.h"
#include "canevas-scenario-unit.h"
#include "canevas-unit-link.h"
#include "canevas-unit.h"

/* A row of units before it has its place: as read, with the id of its parent. */
typedef struct
{
  CanevasOrgUnit unit;
  const char *parent_id;
  guint parent, first_child, last_child, next;
  guint number; /* its place in the end */
} RawUnit;

/* Rows of posts, links and memberships likewise, with the ids of what they refer to. */
typedef struct
{
  CanevasOrgPost post;
  const char *manager_id;
} RawPost;

typedef struct
{
  CanevasOrgFacts *facts;
  GArray *units;       /* RawUnit */
  GArray *posts;       /* RawPost */
  GArray *links;       /* CanevasOrgLink */
  GArray *memberships; /* CanevasOrgMembership */
  GHashTable *raw_units; /* id → row + 1 */
  gboolean of_scenario;
} Reading;

static const char *
keep (Reading *reading, const char *text)
{
  return text != NULL ? g_string_chunk_insert_const (reading->facts->strings, text) : NULL;
}

/* What no other row says is not looked for. */
static const char *
keep_new (Reading *reading, const char *text)
{
  return text != NULL ? g_string_chunk_insert (reading->facts->strings, text) : NULL;
}

static gboolean
is_true (const char *value)
{
  return value != NULL && *value == '1';
}

static gint64
get_number (const char *value, gint64 fallback)
{
  return value != NULL ? g_ascii_strtoll (value, NULL, 10) : fallback;
}

/* --- Units --- */

/* Fields after these are a scenario's alone. */
static const char *const unit_fields[] = { "name", "short_name", "kind", "purpose", "location", "code", "heading", "nature", "sector",
                                           "headcount", "staff", "parent", NULL };
static const char *const scenario_unit_fields[] = { "name", "short_name", "kind", "purpose", "location", "code", "heading", "nature",
                                                    "sector", "headcount", "staff", "parent", "origin", "closed", NULL };

static void
read_unit (const char *id, const char *const *values, gpointer data)
{
  Reading *reading = data;
  RawUnit row = { .unit.id = keep (reading, id),
                  .unit.name = keep (reading, values[0]),
                  .unit.short_name = keep (reading, values[1]),
                  .unit.kind = keep (reading, values[2]),
                  .unit.purpose = keep (reading, values[3]),
                  .unit.location = keep (reading, values[4]),
                  .unit.code = keep (reading, values[5]),
                  .unit.heading = keep (reading, values[6]),
                  .unit.nature = keep (reading, values[7]),
                  .unit.sector = keep (reading, values[8]),
                  .unit.headcount = get_number (values[9], -1),
                  .unit.staff = is_true (values[10]),
                  .parent_id = keep (reading, values[11]),
                  .parent = CANEVAS_ORG_NONE,
                  .first_child = CANEVAS_ORG_NONE,
                  .last_child = CANEVAS_ORG_NONE,
                  .next = CANEVAS_ORG_NONE,
                  .number = CANEVAS_ORG_NONE };

  if (reading->of_scenario)
    {
      row.unit.origin = keep (reading, values[12]);
      row.unit.closed = is_true (values[13]);
    }
  g_array_append_val (reading->units, row);
  g_hash_table_insert (reading->raw_units, (gpointer) row.unit.id, GUINT_TO_POINTER (reading->units->len));
}

static RawUnit *
get_row (Reading *reading, guint row)
{
  return &g_array_index (reading->units, RawUnit, row);
}

static void
hang (Reading *reading, guint row, guint parent)
{
  RawUnit *above = get_row (reading, parent);

  get_row (reading, row)->parent = parent;
  if (above->last_child == CANEVAS_ORG_NONE)
    above->first_child = row;
  else
    get_row (reading, above->last_child)->next = row;
  above->last_child = row;
}

/* The next row of a walk from @top that goes down first; CANEVAS_ORG_NONE at its end. Without recursion: a file may be deep. */
static guint
step (Reading *reading, guint row, guint top)
{
  if (get_row (reading, row)->first_child != CANEVAS_ORG_NONE)
    return get_row (reading, row)->first_child;
  while (row != top && get_row (reading, row)->next == CANEVAS_ORG_NONE)
    row = get_row (reading, row)->parent;
  return row != top ? get_row (reading, row)->next : CANEVAS_ORG_NONE;
}

/* Numbers all that hangs under @top. In a circle the walk comes back to a row that has its number: there the circle is cut. */
static void
number_from (Reading *reading, guint top)
{
  CanevasOrgFacts *facts = reading->facts;

  for (guint row = top; row != CANEVAS_ORG_NONE; row = step (reading, row, top))
    {
      RawUnit *raw = get_row (reading, row);
      guint parent = row != top ? get_row (reading, raw->parent)->number : CANEVAS_ORG_NONE;

      raw->number = facts->n_units++;
      facts->units[raw->number] = raw->unit;
      facts->units[raw->number].parent = parent;
      facts->units[raw->number].level = parent != CANEVAS_ORG_NONE ? facts->units[parent].level + 1 : 1;
    }
}

/* Takes @row from under its parent, so that a circle becomes a tree whose top it is. */
static void
cut (Reading *reading, guint row)
{
  RawUnit *above = get_row (reading, get_row (reading, row)->parent);
  guint before = CANEVAS_ORG_NONE;

  for (guint child = above->first_child; child != row; child = get_row (reading, child)->next)
    before = child;
  if (before == CANEVAS_ORG_NONE)
    above->first_child = get_row (reading, row)->next;
  else
    get_row (reading, before)->next = get_row (reading, row)->next;
  if (above->last_child == row)
    above->last_child = before;
  get_row (reading, row)->parent = CANEVAS_ORG_NONE;
  get_row (reading, row)->next = CANEVAS_ORG_NONE;
}

static void
place_units (Reading *reading)
{
  CanevasOrgFacts *facts = reading->facts;

  for (guint i = 0; i < reading->units->len; i++)
    {
      const char *parent_id = get_row (reading, i)->parent_id;
      guint parent = parent_id != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (reading->raw_units, parent_id)) : 0;

      if (parent > 0)
        hang (reading, i, parent - 1);
    }
  facts->units = g_new0 (CanevasOrgUnit, MAX (reading->units->len, 1));
  for (guint i = 0; i < reading->units->len; i++)
    if (get_row (reading, i)->parent == CANEVAS_ORG_NONE)
      number_from (reading, i);
  for (guint i = 0; i < reading->units->len; i++)
    if (get_row (reading, i)->number == CANEVAS_ORG_NONE)
      {
        cut (reading, i);
        number_from (reading, i);
      }
  for (guint i = 0; i < facts->n_units; i++)
    g_hash_table_insert (facts->unit_numbers, (gpointer) facts->units[i].id, GUINT_TO_POINTER (i + 1));
}

/* --- Posts --- */

static const char *const post_fields[] = { "position", "unit", "leads_unit", "vacant", "publishable", "working_time", "given_name",
                                           "family_name", "identifier", "line_manager", NULL };
static const char *const scenario_post_fields[] = { "position", "unit", "leads_unit", "vacant", "publishable", "working_time", "origin",
                                                    "closed", NULL };

static void
read_post (const char *id, const char *const *values, gpointer data)
{
  Reading *reading = data;
  RawPost row = { .post.id = keep_new (reading, id),
                  .post.position = keep (reading, values[0]),
                  .post.unit = canevas_org_facts_find_unit (reading->facts, values[1]),
                  .post.leads = is_true (values[2]),
                  .post.vacant = is_true (values[3]),
                  .post.publishable = is_true (values[4]),
                  .post.working_time = get_number (values[5], 100),
                  .post.manager = CANEVAS_ORG_NONE };

  if (reading->of_scenario)
    {
      row.post.origin = keep (reading, values[6]);
      row.post.closed = is_true (values[7]);
    }
  else
    {
      if (!row.post.vacant && values[6] != NULL && values[7] != NULL)
        {
          g_autofree char *name = g_strdup_printf ("%s %s", values[6], values[7]);

          row.post.name = keep_new (reading, name);
        }
      else if (!row.post.vacant)
        row.post.name = keep (reading, values[6] != NULL ? values[6] : values[7]);
      row.post.identifier = keep_new (reading, values[8]);
      row.manager_id = keep (reading, values[9]);
    }
  g_array_append_val (reading->posts, row);
}

/* Who holds a post of a scenario is who holds its origin: names are kept in one place. */
static void
read_name (const char *id, const char *const *values, gpointer data)
{
  Reading *reading = data;
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (reading->raw_units, id));
  CanevasOrgPost *post = number > 0 ? &g_array_index (reading->posts, RawPost, number - 1).post : NULL;

  if (post == NULL)
    return;
  post->identifier = keep_new (reading, values[2]);
  if (!post->vacant && values[0] != NULL && values[1] != NULL)
    {
      g_autofree char *name = g_strdup_printf ("%s %s", values[0], values[1]);

      post->name = keep_new (reading, name);
    }
  else if (!post->vacant)
    post->name = keep (reading, values[0] != NULL ? values[0] : values[1]);
}

static void
read_names_of_origins (Reading *reading, CanevasStore *store)
{
  static const char *const fields[] = { "given_name", "family_name", "identifier", NULL };

  g_hash_table_remove_all (reading->raw_units);
  for (guint i = 0; i < reading->posts->len; i++)
    {
      const char *origin = g_array_index (reading->posts, RawPost, i).post.origin;

      if (origin != NULL)
        g_hash_table_insert (reading->raw_units, (gpointer) origin, GUINT_TO_POINTER (i + 1));
    }
  canevas_store_scan (store, &canevas_person_type, fields, NULL, NULL, read_name, reading);
}

/* Sorts posts by unit, those that head it first, else in their order: a counting sort, two places a unit. */
static void
place_posts (Reading *reading)
{
  CanevasOrgFacts *facts = reading->facts;
  const guint n_places = 2 * (facts->n_units + 1);
  g_autofree guint *starts = g_new0 (guint, n_places + 1);

#define PLACE_OF(post_) (2 * ((post_)->unit != CANEVAS_ORG_NONE ? (post_)->unit : facts->n_units) + ((post_)->leads ? 0 : 1))
  facts->n_posts = reading->posts->len;
  facts->posts = g_new0 (CanevasOrgPost, MAX (facts->n_posts, 1));
  for (guint i = 0; i < facts->n_posts; i++)
    starts[PLACE_OF (&g_array_index (reading->posts, RawPost, i).post) + 1]++;
  for (guint i = 0; i < n_places; i++)
    starts[i + 1] += starts[i];
  for (guint i = 0; i < facts->n_units; i++)
    {
      facts->units[i].first_post = starts[2 * i];
      facts->units[i].end_post = starts[2 * i + 2];
    }
  for (guint i = 0; i < facts->n_posts; i++)
    {
      CanevasOrgPost *post = &g_array_index (reading->posts, RawPost, i).post;
      guint number = starts[PLACE_OF (post)]++;

      facts->posts[number] = *post;
      g_hash_table_insert (facts->post_numbers, (gpointer) post->id, GUINT_TO_POINTER (number + 1));
    }
#undef PLACE_OF
  for (guint i = 0; i < facts->n_posts; i++)
    {
      RawPost *raw = &g_array_index (reading->posts, RawPost, i);

      if (raw->manager_id != NULL)
        facts->posts[canevas_org_facts_find_post (facts, raw->post.id)].manager = canevas_org_facts_find_post (facts, raw->manager_id);
    }
}

/* --- Links and memberships --- */

static const char *const link_fields[] = { "kind", "label", "source", "target", "person", NULL };
static const char *const scenario_link_fields[] = { "kind", "label", "source", "target", "person", "origin", "closed", NULL };

static void
read_link (const char *id, const char *const *values, gpointer data)
{
  Reading *reading = data;
  CanevasOrgLink link = { .id = keep (reading, id),
                          .kind = keep (reading, values[0]),
                          .label = keep (reading, values[1]),
                          .source = canevas_org_facts_find_unit (reading->facts, values[2]),
                          .target = canevas_org_facts_find_unit (reading->facts, values[3]),
                          .post = canevas_org_facts_find_post (reading->facts, values[4]) };

  if (reading->of_scenario)
    {
      link.origin = keep (reading, values[5]);
      link.closed = is_true (values[6]);
    }
  if (link.source != CANEVAS_ORG_NONE && link.target != CANEVAS_ORG_NONE)
    g_array_append_val (reading->links, link);
}

static const char *const membership_fields[] = { "kind", "position", "person", "unit", "time_share", NULL };
static const char *const scenario_membership_fields[] = { "kind", "position", "person", "unit", "time_share", "origin", "closed", NULL };

static void
read_membership (const char *id, const char *const *values, gpointer data)
{
  Reading *reading = data;
  CanevasOrgMembership membership = { .id = keep (reading, id),
                                      .kind = keep (reading, values[0]),
                                      .position = keep (reading, values[1]),
                                      .post = canevas_org_facts_find_post (reading->facts, values[2]),
                                      .unit = canevas_org_facts_find_unit (reading->facts, values[3]),
                                      .time_share = get_number (values[4], -1) };

  if (reading->of_scenario)
    {
      membership.origin = keep (reading, values[5]);
      membership.closed = is_true (values[6]);
    }
  if (membership.post != CANEVAS_ORG_NONE && membership.unit != CANEVAS_ORG_NONE)
    g_array_append_val (reading->memberships, membership);
}

static int
compare_memberships (gconstpointer a, gconstpointer b)
{
  const CanevasOrgMembership *first = a;
  const CanevasOrgMembership *second = b;

  return first->unit < second->unit ? -1 : first->unit > second->unit;
}

static void
place_memberships (Reading *reading)
{
  CanevasOrgFacts *facts = reading->facts;
  guint at = 0;

  /* Sorting keeps those of one unit in their order. */
  g_array_sort (reading->memberships, compare_memberships);
  facts->n_memberships = reading->memberships->len;
  facts->memberships = (CanevasOrgMembership *) g_array_free (reading->memberships, FALSE);
  for (guint i = 0; i < facts->n_units; i++)
    {
      facts->units[i].first_membership = at;
      while (at < facts->n_memberships && facts->memberships[at].unit == i)
        at++;
      facts->units[i].end_membership = at;
    }
}

/* --- Counting --- */

/* From the last unit to the first, so that what is below is counted before. */
static void
count (CanevasOrgFacts *facts)
{
  for (guint i = 0; i < facts->n_units; i++)
    facts->units[i].end = i + 1;
  for (guint i = facts->n_units; i-- > 0;)
    {
      CanevasOrgUnit *unit = &facts->units[i];
      CanevasOrgUnit *above = unit->parent != CANEVAS_ORG_NONE ? &facts->units[unit->parent] : NULL;
      guint others = 0;

      for (guint j = unit->first_post; j < unit->end_post; j++)
        {
          const CanevasOrgPost *post = &facts->posts[j];

          if (post->closed)
            continue;
          unit->own_vacant += post->vacant;
          unit->own_people += !post->vacant;
          others += !post->leads;
        }
      unit->people += unit->own_people;
      unit->vacant += unit->own_vacant;
      unit->span = unit->n_children + others;
      if (unit->headcount >= 0)
        unit->people = (guint) unit->headcount;
      if (above == NULL)
        continue;
      above->end = MAX (above->end, unit->end);
      if (unit->closed)
        continue;
      above->n_children++;
      above->people += unit->people;
      above->vacant += unit->vacant;
      above->depth = MAX (above->depth, unit->depth + 1);
    }
}

CanevasOrgFacts *
canevas_org_facts_new (CanevasStore *store, CanevasRecord *scenario)
{
  CanevasOrgFacts *self;
  Reading reading = { .of_scenario = scenario != NULL };
  const char *field = scenario != NULL ? "scenario" : NULL;
  const char *id = scenario != NULL ? canevas_record_get_id (scenario) : NULL;

  g_return_val_if_fail (CANEVAS_IS_STORE (store), NULL);
  g_return_val_if_fail (scenario == NULL || CANEVAS_IS_RECORD (scenario), NULL);

  self = reading.facts = g_atomic_rc_box_new0 (CanevasOrgFacts);
  self->strings = g_string_chunk_new (64 * 1024);
  self->unit_numbers = g_hash_table_new (g_str_hash, g_str_equal);
  self->post_numbers = g_hash_table_new (g_str_hash, g_str_equal);
  self->scenario = keep (&reading, id);
  reading.raw_units = g_hash_table_new (g_str_hash, g_str_equal);
  reading.units = g_array_new (FALSE, FALSE, sizeof (RawUnit));
  reading.posts = g_array_new (FALSE, FALSE, sizeof (RawPost));
  reading.links = g_array_new (FALSE, FALSE, sizeof (CanevasOrgLink));
  reading.memberships = g_array_new (FALSE, FALSE, sizeof (CanevasOrgMembership));

  canevas_store_scan (store, id != NULL ? &canevas_scenario_unit_type : &canevas_unit_type,
                      id != NULL ? scenario_unit_fields : unit_fields, field, id, read_unit, &reading);
  place_units (&reading);
  canevas_store_scan (store, id != NULL ? &canevas_scenario_person_type : &canevas_person_type,
                      id != NULL ? scenario_post_fields : post_fields, field, id, read_post, &reading);
  if (id != NULL)
    read_names_of_origins (&reading, store);
  place_posts (&reading);
  canevas_store_scan (store, id != NULL ? &canevas_scenario_link_type : &canevas_unit_link_type,
                      id != NULL ? scenario_link_fields : link_fields, field, id, read_link, &reading);
  canevas_store_scan (store, id != NULL ? &canevas_scenario_membership_type : &canevas_membership_type,
                      id != NULL ? scenario_membership_fields : membership_fields, field, id, read_membership, &reading);
  place_memberships (&reading);
  count (self);

  self->n_links = reading.links->len;
  self->links = (CanevasOrgLink *) g_array_free (reading.links, FALSE);
  g_array_unref (reading.units);
  g_array_unref (reading.posts);
  g_hash_table_unref (reading.raw_units);
  return self;
}

CanevasOrgFacts *
canevas_org_facts_ref (CanevasOrgFacts *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  CanevasOrgFacts *self = data;

  g_free (self->units);
  g_free (self->posts);
  g_free (self->links);
  g_free (self->memberships);
  g_hash_table_unref (self->unit_numbers);
  g_hash_table_unref (self->post_numbers);
  g_string_chunk_free (self->strings);
}

void
canevas_org_facts_unref (CanevasOrgFacts *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

static guint
find (GHashTable *numbers, const char *id)
{
  guint number = id != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (numbers, id)) : 0;

  return number > 0 ? number - 1 : CANEVAS_ORG_NONE;
}

guint
canevas_org_facts_find_unit (CanevasOrgFacts *self, const char *id)
{
  return find (self->unit_numbers, id);
}

guint
canevas_org_facts_find_post (CanevasOrgFacts *self, const char *id)
{
  return find (self->post_numbers, id);
}

GArray *
canevas_org_facts_list_heads (CanevasOrgFacts *self, guint unit)
{
  GArray *heads = g_array_new (FALSE, FALSE, sizeof (guint));

  g_return_val_if_fail (unit < self->n_units, heads);

  for (guint i = self->units[unit].first_post; i < self->units[unit].end_post && self->posts[i].leads; i++)
    if (!self->posts[i].closed)
      g_array_append_val (heads, i);
  for (guint i = self->units[unit].first_membership; i < self->units[unit].end_membership; i++)
    {
      const CanevasOrgMembership *membership = &self->memberships[i];

      if (!membership->closed && g_strcmp0 (membership->kind, "co_head") == 0
          && !self->posts[membership->post].closed)
        g_array_append_val (heads, membership->post);
    }
  return heads;
}
