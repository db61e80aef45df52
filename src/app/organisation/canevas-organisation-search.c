/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-organisation-search.h"

#include "canevas-person.h"

#include <string.h>

struct _CanevasOrganisationSearch
{
  CanevasOrgFacts *facts;
  char **unit_words, **post_words; /* " word word": what each is found by */
  gboolean *referents;             /* by posts */
  gboolean *kept_units, *kept_posts;
};

/* Where people work is in no facts, and in no scenario. */
static void
read_location (const char *id, const char *const *values, gpointer data)
{
  g_hash_table_insert (data, g_strdup (id), g_strdup (values[0]));
}

/* Each word, and its spelling without accents, after a space. */
static char *
fold (const char *const *texts, guint n_texts)
{
  GString *folded = g_string_new (NULL);

  for (guint i = 0; i < n_texts; i++)
    {
      g_auto (GStrv) alternates = NULL;
      g_auto (GStrv) tokens = texts[i] != NULL ? g_str_tokenize_and_fold (texts[i], NULL, &alternates) : NULL;

      for (guint t = 0; tokens != NULL && tokens[t] != NULL; t++)
        g_string_append_printf (folded, " %s", tokens[t]);
      for (guint t = 0; alternates != NULL && alternates[t] != NULL; t++)
        g_string_append_printf (folded, " %s", alternates[t]);
    }
  return g_string_free (folded, FALSE);
}

static void
fold_all (CanevasOrganisationSearch *self, CanevasStore *store)
{
  static const char *const fields[] = { "location", NULL };
  g_autoptr (GHashTable) locations = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  if (self->facts->scenario == NULL)
    canevas_store_scan (store, &canevas_person_type, fields, NULL, NULL, read_location, locations);
  for (guint i = 0; i < self->facts->n_units; i++)
    {
      const CanevasOrgUnit *unit = &self->facts->units[i];
      const char *const texts[] = { unit->name, unit->short_name, unit->location, unit->code };

      self->unit_words[i] = fold (texts, G_N_ELEMENTS (texts));
    }
  for (guint i = 0; i < self->facts->n_posts; i++)
    {
      const CanevasOrgPost *post = &self->facts->posts[i];
      const char *const texts[] = { post->name, post->position, g_hash_table_lookup (locations, post->id), post->identifier };

      self->post_words[i] = fold (texts, G_N_ELEMENTS (texts));
    }
}

static void
find_referents (CanevasOrganisationSearch *self)
{
  CanevasOrgFacts *facts = self->facts;

  for (guint i = 0; i < facts->n_memberships; i++)
    if (facts->memberships[i].post != CANEVAS_ORG_NONE && g_strcmp0 (facts->memberships[i].kind, "referent") == 0)
      self->referents[facts->memberships[i].post] = TRUE;
  for (guint i = 0; i < facts->n_links; i++)
    if (facts->links[i].post != CANEVAS_ORG_NONE && g_strcmp0 (facts->links[i].kind, "referent") == 0)
      self->referents[facts->links[i].post] = TRUE;
}

CanevasOrganisationSearch *
canevas_organisation_search_new (CanevasStore *store, CanevasOrgFacts *facts)
{
  CanevasOrganisationSearch *self = g_new0 (CanevasOrganisationSearch, 1);

  self->facts = canevas_org_facts_ref (facts);
  self->unit_words = g_new0 (char *, facts->n_units + 1);
  self->post_words = g_new0 (char *, facts->n_posts + 1);
  self->referents = g_new0 (gboolean, facts->n_posts + 1);
  self->kept_units = g_new0 (gboolean, facts->n_units + 1);
  self->kept_posts = g_new0 (gboolean, facts->n_posts + 1);
  fold_all (self, store);
  find_referents (self);
  return self;
}

void
canevas_organisation_search_free (CanevasOrganisationSearch *self)
{
  g_strfreev (self->unit_words);
  g_strfreev (self->post_words);
  g_free (self->referents);
  g_free (self->kept_units);
  g_free (self->kept_posts);
  canevas_org_facts_unref (self->facts);
  g_free (self);
}

static gboolean
has_head (CanevasOrganisationSearch *self, guint unit)
{
  g_autoptr (GArray) heads = canevas_org_facts_list_heads (self->facts, unit);

  return heads->len > 0;
}

static gboolean
shows_unit (CanevasOrganisationSearch *self, guint unit, CanevasOrganisationShown shown)
{
  if (shown == CANEVAS_ORGANISATION_WITHOUT_HEAD)
    return !has_head (self, unit);
  if (shown == CANEVAS_ORGANISATION_STAFF)
    return self->facts->units[unit].staff;
  return shown == CANEVAS_ORGANISATION_EVERYTHING;
}

static gboolean
shows_post (CanevasOrganisationSearch *self, guint post, CanevasOrganisationShown shown)
{
  if (shown == CANEVAS_ORGANISATION_WITHOUT_UNIT)
    return self->facts->posts[post].unit == CANEVAS_ORG_NONE;
  if (shown == CANEVAS_ORGANISATION_VACANT)
    return self->facts->posts[post].vacant;
  if (shown == CANEVAS_ORGANISATION_REFERENTS)
    return self->referents[post];
  return shown == CANEVAS_ORGANISATION_EVERYTHING;
}

static gboolean
matches (const char *words, char *const *searched)
{
  for (guint i = 0; searched[i] != NULL; i++)
    if (strstr (words, searched[i]) == NULL)
      return FALSE;
  return TRUE;
}

/* A kept row would have no place to stand without the units above it. */
static void
keep_above (CanevasOrganisationSearch *self, guint unit)
{
  while (unit != CANEVAS_ORG_NONE && !self->kept_units[unit])
    {
      self->kept_units[unit] = TRUE;
      unit = self->facts->units[unit].parent;
    }
}

/* (transfer full): each word of @text after a space, as the beginnings of words stand in what is searched. */
static GStrv
split (const char *text)
{
  GStrv words = g_str_tokenize_and_fold (text, NULL, NULL);

  for (guint i = 0; words[i] != NULL; i++)
    {
      char *word = words[i];

      words[i] = g_strconcat (" ", word, NULL);
      g_free (word);
    }
  return words;
}

void
canevas_organisation_search_run (CanevasOrganisationSearch *self, const char *text, CanevasOrganisationShown shown)
{
  g_auto (GStrv) searched = split (text);
  CanevasOrgFacts *facts = self->facts;

  memset (self->kept_units, 0, sizeof (gboolean) * facts->n_units);
  for (guint i = 0; i < facts->n_units; i++)
    if (shows_unit (self, i, shown) && matches (self->unit_words[i], searched))
      keep_above (self, i);
  for (guint i = 0; i < facts->n_posts; i++)
    {
      self->kept_posts[i] = shows_post (self, i, shown) && matches (self->post_words[i], searched);
      if (self->kept_posts[i])
        keep_above (self, facts->posts[i].unit);
    }
}

gboolean
canevas_organisation_search_keeps (CanevasOrganisationSearch *self, const char *id)
{
  const guint unit = canevas_org_facts_find_unit (self->facts, id);
  const guint post = unit == CANEVAS_ORG_NONE ? canevas_org_facts_find_post (self->facts, id) : CANEVAS_ORG_NONE;

  if (unit != CANEVAS_ORG_NONE)
    return self->kept_units[unit];
  return post == CANEVAS_ORG_NONE || self->kept_posts[post];
}
