/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-found-groups.h"

#include "canevas-clusters.h"
#include "canevas-community-member.h"
#include "canevas-community.h"
#include "canevas-format.h"
#include "canevas-instance.h"
#include "canevas-person.h"
#include "canevas-project.h"
#include "canevas-role.h"
#include "canevas-seat.h"

#include <glib/gi18n-lib.h>

/* Fewer are not a group, and fewer than these have no need for a community. */
#define LEAST_GROUP 3
#define LEAST_WITHOUT 4
/* From these shares of people in common on, a group is a community, and two communities are the same people. */
#define MATCH 0.5
#define SAME 0.6
/* A community that ties groups together: so many members, so many groups. */
#define LEAST_TYING 6
#define LEAST_TIED 3
/* Names told in a sentence. */
#define MOST_NAMES 3

/* Where people meet. */
typedef struct
{
  CanevasRecord *record;
  gboolean community;
  GArray *posts; /* (element-type guint): each once */
} Circle;

typedef struct
{
  const CanevasTransversality *facts;
  CanevasStore *store;
  GPtrArray *circles; /* (element-type Circle) */
  guint *groups;      /* of each post, then of each circle */
  guint n_groups;
  GPtrArray *findings;
} Review;

static void
circle_free (gpointer data)
{
  Circle *self = data;

  g_object_unref (self->record);
  g_array_unref (self->posts);
  g_free (self);
}

static void
finding_free (gpointer data)
{
  CanevasGroupFinding *self = data;

  g_clear_object (&self->community);
  g_clear_pointer (&self->people, g_ptr_array_unref);
  g_free (self->title);
  g_free (self->text);
  g_free (self->fix);
  g_free (self);
}

/* --- Where people meet --- */

static gboolean
holds (GArray *posts, guint post)
{
  for (guint i = 0; i < posts->len; i++)
    if (g_array_index (posts, guint, i) == post)
      return TRUE;
  return FALSE;
}

static void
add_post (GArray *posts, guint post)
{
  if (post != CANEVAS_ORG_NONE && !holds (posts, post))
    g_array_append_val (posts, post);
}

/* @posts: (transfer full) */
static void
add_circle (Review *self, CanevasRecord *record, gboolean community, GArray *posts)
{
  Circle *circle;

  if (posts->len < 2)
    {
      g_array_unref (posts);
      return;
    }
  circle = g_new0 (Circle, 1);
  circle->record = g_object_ref (record);
  circle->community = community;
  circle->posts = posts;
  g_ptr_array_add (self->circles, circle);
}

static void
read_communities (Review *self)
{
  for (guint c = 0; c < self->facts->n_communities; c++)
    {
      const CanevasTransversalCommunity *community = &self->facts->communities[c];
      GArray *posts = g_array_new (FALSE, FALSE, sizeof (guint));

      for (guint i = community->first; i < community->end; i++)
        if (self->facts->members[i].post != CANEVAS_ORG_NONE)
          g_array_append_val (posts, self->facts->members[i].post);
      add_circle (self, community->record, TRUE, posts);
    }
}

/* The person of a seat is who holds the role that sits there, where nobody else is named. (nullable) */
static const char *
find_person (Review *self, CanevasRecord *record)
{
  g_autoptr (CanevasRecord) role = NULL;

  if (canevas_record_is_set (record, "person") || !CANEVAS_IS_SEAT (record))
    return canevas_record_get_text (record, "person");
  role = canevas_record_get_reference (record, "role");
  return role != NULL ? canevas_record_get_text (role, "person") : NULL;
}

static void
read_circles (Review *self, const CanevasRecordType *type, const CanevasRecordType *members)
{
  g_autoptr (CanevasList) list = canevas_store_list (self->store, type);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (CanevasRecord) record = g_list_model_get_item (G_LIST_MODEL (list), i);
      g_autoptr (CanevasList) people = canevas_store_children (self->store, members, canevas_record_get_id (record));
      GArray *posts = g_array_new (FALSE, FALSE, sizeof (guint));

      for (guint k = 0; k < g_list_model_get_n_items (G_LIST_MODEL (people)); k++)
        {
          g_autoptr (CanevasRecord) member = g_list_model_get_item (G_LIST_MODEL (people), k);

          add_post (posts, canevas_org_facts_find_post (self->facts->facts, find_person (self, member)));
        }
      add_circle (self, record, FALSE, posts);
    }
}

/* Agents and circles are the nodes of one graph, so that a group names the circles it meets in. */
static void
find_groups (Review *self)
{
  const guint n_posts = self->facts->facts->n_posts;
  g_autoptr (GArray) ties = g_array_new (FALSE, FALSE, sizeof (CanevasTie));

  for (guint c = 0; c < self->circles->len; c++)
    {
      const Circle *circle = self->circles->pdata[c];

      for (guint i = 0; i < circle->posts->len; i++)
        {
          const CanevasTie tie = { g_array_index (circle->posts, guint, i), n_posts + c, 1 };

          g_array_append_val (ties, tie);
        }
    }
  self->groups =
    canevas_clusters_find (n_posts + self->circles->len, (const CanevasTie *) ties->data, ties->len, &self->n_groups);
}

/* --- Groups and communities --- */

static guint
get_group (const Review *self, guint circle)
{
  return self->groups[self->facts->facts->n_posts + circle];
}

static double
share (guint common, guint first, guint second)
{
  return (double) common / (first + second - common);
}

/* How many members of a circle are in a group. */
static guint
count_in (const Review *self, const Circle *circle, guint group)
{
  guint n = 0;

  for (guint i = 0; i < circle->posts->len; i++)
    n += self->groups[g_array_index (circle->posts, guint, i)] == group;
  return n;
}

/* (transfer full) (element-type guint): who of a group meets anybody, by group */
static GPtrArray *
list_people (const Review *self)
{
  g_autofree gboolean *meets = g_new0 (gboolean, self->facts->facts->n_posts + 1);
  GPtrArray *people = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  for (guint c = 0; c < self->circles->len; c++)
    {
      const Circle *circle = self->circles->pdata[c];

      for (guint i = 0; i < circle->posts->len; i++)
        meets[g_array_index (circle->posts, guint, i)] = TRUE;
    }
  for (guint g = 0; g < self->n_groups; g++)
    g_ptr_array_add (people, g_array_new (FALSE, FALSE, sizeof (guint)));
  for (guint i = 0; i < self->facts->facts->n_posts; i++)
    if (meets[i])
      g_array_append_val (people->pdata[self->groups[i]], i);
  return people;
}

static gboolean
has_match (const Review *self, guint group, guint n_people)
{
  for (guint c = 0; c < self->circles->len; c++)
    {
      const Circle *circle = self->circles->pdata[c];

      if (circle->community && share (count_in (self, circle, group), circle->posts->len, n_people) >= MATCH)
        return TRUE;
    }
  return FALSE;
}

/* "COPIL", "Équipe projet" and "Rencontres": some of the circles that a group meets in. (transfer full) */
static char *
dup_circles (const Review *self, guint group)
{
  g_autoptr (GString) names = g_string_new (NULL);
  guint n = 0;

  for (guint c = 0; c < self->circles->len; c++)
    {
      const Circle *circle = self->circles->pdata[c];

      if (get_group (self, c) != group || n++ >= MOST_NAMES)
        continue;
      if (names->len > 0)
        g_string_append (names, ", ");
      /* Translators: the name of a project, a body or a community within a sentence. */
      g_string_append_printf (names, _("“%s”"), canevas_record_get_title (circle->record));
    }
  return g_string_free (g_steal_pointer (&names), FALSE);
}

static guint
count_directions (const Review *self, GArray *people)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < people->len; i++)
    {
      const guint direction = canevas_transversality_find_direction (self->facts, g_array_index (people, guint, i));

      if (direction != CANEVAS_ORG_NONE)
        g_hash_table_add (seen, GUINT_TO_POINTER (direction + 1));
    }
  return g_hash_table_size (seen);
}

static CanevasGroupFinding *
add_finding (Review *self, const char *id, CanevasSeverity severity, CanevasRecord *community)
{
  CanevasGroupFinding *finding = g_new0 (CanevasGroupFinding, 1);

  finding->id = id;
  finding->severity = severity;
  g_set_object (&finding->community, community);
  g_ptr_array_add (self->findings, finding);
  return finding;
}

static void
find_without (Review *self, guint group, GArray *people)
{
  const guint n_directions = count_directions (self, people);
  g_autofree char *circles = dup_circles (self, group);
  CanevasGroupFinding *finding;

  for (guint c = 0; c < self->circles->len; c++)
    {
      const Circle *circle = self->circles->pdata[c];

      if (circle->community && count_in (self, circle, group) >= MATCH * people->len)
        return;
    }
  if (people->len < LEAST_WITHOUT || n_directions < 2 || *circles == '\0')
    return;
  finding = add_finding (self, "no-community", CANEVAS_SEVERITY_TO_CHECK, NULL);
  finding->people = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < people->len; i++)
    g_ptr_array_add (finding->people, g_strdup (self->facts->facts->posts[g_array_index (people, guint, i)].id));
  finding->title = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u agent works together without a community",
                                                 "%u agents work together without a community", people->len),
                                    people->len);
  finding->text = g_strdup_printf (_("They come from %u directions and meet in %s. A community would let them share what they learn "
                                     "once that has ended."),
                                   n_directions, circles);
  finding->fix = g_strdup (_("Describe a community of these agents"));
}

static guint
count_common (const Circle *first, const Circle *second)
{
  guint n = 0;

  for (guint i = 0; i < first->posts->len; i++)
    n += holds (second->posts, g_array_index (first->posts, guint, i));
  return n;
}

static void
find_same (Review *self, guint first)
{
  const Circle *one = self->circles->pdata[first];

  for (guint c = first + 1; c < self->circles->len; c++)
    {
      const Circle *other = self->circles->pdata[c];
      CanevasGroupFinding *finding;
      guint common;

      if (!other->community || get_group (self, c) != get_group (self, first))
        continue;
      common = count_common (one, other);
      if (common < LEAST_GROUP || share (common, one->posts->len, other->posts->len) < SAME)
        continue;
      finding = add_finding (self, "same-people", CANEVAS_SEVERITY_TO_CHECK, other->record);
      finding->title = g_strdup_printf (_("“%s” and “%s”: the same people"), canevas_record_get_title (one->record),
                                        canevas_record_get_title (other->record));
      finding->text = g_strdup_printf (_("%u of their %u members are in both. Do they need two animators and two dates?"), common,
                                       one->posts->len + other->posts->len - common);
    }
}

static void
find_tying (Review *self, const Circle *circle)
{
  g_autofree guint *counts = g_new0 (guint, self->n_groups + 1);
  guint n_groups = 0, most = 0;
  CanevasGroupFinding *finding;

  for (guint i = 0; i < circle->posts->len; i++)
    {
      guint *count = &counts[self->groups[g_array_index (circle->posts, guint, i)]];

      n_groups += *count == 0;
      ++*count;
      most = MAX (most, *count);
    }
  if (circle->posts->len < LEAST_TYING || n_groups < LEAST_TIED || 2 * most > circle->posts->len)
    return;
  finding = add_finding (self, "ties-groups", CANEVAS_SEVERITY_ADVICE, circle->record);
  finding->title =
    g_strdup_printf (_("“%s” ties %u groups together"), canevas_record_get_title (circle->record), n_groups);
  finding->text = g_strdup (_("Its members otherwise meet in circles apart: what it is given in time serves all of them."));
}

static int
compare_findings (gconstpointer a, gconstpointer b)
{
  const CanevasGroupFinding *first = *(const CanevasGroupFinding *const *) a, *second = *(const CanevasGroupFinding *const *) b;

  return (int) first->severity - (int) second->severity;
}

/* (transfer full) (nullable) */
static char *
dup_sentence (const Review *self, GPtrArray *people)
{
  guint n_groups = 0, n_people = 0, n_matching = 0;
  g_autofree char *agents = NULL;
  g_autofree char *found = NULL;
  g_autofree char *matching = NULL;

  for (guint g = 0; g < people->len; g++)
    {
      const guint n = ((GArray *) people->pdata[g])->len;

      if (n < LEAST_GROUP)
        continue;
      n_groups++;
      n_people += n;
      n_matching += has_match (self, g, n);
    }
  if (n_groups == 0)
    return NULL;
  agents = canevas_format_number (n_people, 0);
  found = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u group found, of %s agents in all, who share a project, a body or a community.",
                                        "%u groups found, of %s agents in all, who share projects, bodies or communities.", n_groups),
                           n_groups, agents);
  matching = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u of them matches a declared community.",
                                           "%u of them match a declared community.", n_matching),
                              n_matching);
  return g_strjoin (" ", found, matching, NULL);
}

GPtrArray *
canevas_found_groups_review (const CanevasTransversality *facts, CanevasStore *store, char **sentence)
{
  g_autoptr (GPtrArray) circles = g_ptr_array_new_with_free_func (circle_free);
  g_autoptr (GPtrArray) people = NULL;
  Review self = { .facts = facts, .store = store, .circles = circles };

  g_return_val_if_fail (facts != NULL && CANEVAS_IS_STORE (store), NULL);

  self.findings = g_ptr_array_new_with_free_func (finding_free);
  read_communities (&self);
  read_circles (&self, &canevas_project_type, &canevas_role_type);
  read_circles (&self, &canevas_instance_type, &canevas_seat_type);
  find_groups (&self);
  people = list_people (&self);
  for (guint g = 0; g < self.n_groups; g++)
    find_without (&self, g, people->pdata[g]);
  for (guint c = 0; c < circles->len; c++)
    if (((Circle *) circles->pdata[c])->community)
      {
        find_same (&self, c);
        find_tying (&self, circles->pdata[c]);
      }
  g_ptr_array_sort (self.findings, compare_findings);
  if (sentence != NULL)
    *sentence = dup_sentence (&self, people);
  g_free (self.groups);
  return self.findings;
}

static gboolean
add_people (CanevasStore *store, CanevasRecord *community, GPtrArray *people, GError **error)
{
  for (guint i = 0; i < people->len; i++)
    {
      g_autoptr (CanevasRecord) person = canevas_store_lookup (store, &canevas_person_type, people->pdata[i]);
      g_autoptr (CanevasRecord) member = canevas_store_add (store, &canevas_community_member_type, community, error);

      if (member == NULL || !canevas_record_set_reference (member, "person", person, error))
        return FALSE;
    }
  return TRUE;
}

CanevasRecord *
canevas_group_finding_declare (const CanevasGroupFinding *self, CanevasStore *store, GError **error)
{
  g_autoptr (CanevasRecord) community = NULL;

  g_return_val_if_fail (self != NULL && self->people != NULL, NULL);

  canevas_store_begin (store, _("describe a community"));
  community = canevas_store_add (store, &canevas_community_type, NULL, error);
  if (community == NULL || !add_people (store, community, self->people, error))
    {
      canevas_store_rollback (store);
      return NULL;
    }
  return canevas_store_commit (store, error) ? g_steal_pointer (&community) : NULL;
}
