/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whose line manager is whose: by staff number, or by name where nobody else has it. */
#include "canevas-config.h"

#include "canevas-people-plan-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define NONE CANEVAS_PEOPLE_NONE
/* Several people have the name. */
#define SEVERAL (G_MAXUINT - 1)

/* --- By name --- */

/* Nodes, which are the drafts, then the people of the file, by what they are called. */
typedef struct
{
  GHashTable *by_names;  /* given and family names in any order → node + 1, or SEVERAL */
  GHashTable *by_family; /* family name alone → likewise */
} Names;

static int
compare_words (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* "DUPONT-MOREL, Marie" and "Mme Marie Dupont Morel" are "dupont marie morel". */
static char *
dup_key (const char *name)
{
  static const char titles[] = "|m|mr|mme|mlle|monsieur|madame|mrs|ms|dr|";
  g_autofree char *folded = canevas_people_fold (name);
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);
  g_autofree char *first = words[0] != NULL ? g_strconcat ("|", words[0], "|", NULL) : NULL;
  const guint skipped = first != NULL && words[1] != NULL && strstr (titles, first) != NULL;

  qsort (words + skipped, g_strv_length (words) - skipped, sizeof *words, compare_words);
  return g_strjoinv (" ", words + skipped);
}

/* @key is taken. */
static void
add_name (GHashTable *table, char *key, guint node)
{
  if (*key == '\0')
    g_free (key);
  else if (g_hash_table_contains (table, key))
    g_hash_table_replace (table, key, GUINT_TO_POINTER (SEVERAL));
  else
    g_hash_table_insert (table, key, GUINT_TO_POINTER (node + 1));
}

static void
add_person (Names *names, const char *given, const char *family, guint node)
{
  g_autofree char *full = g_strconcat (given != NULL ? given : "", " ", family != NULL ? family : "", NULL);

  add_name (names->by_names, dup_key (full), node);
  if (family != NULL && given != NULL && *given != '\0')
    add_name (names->by_family, dup_key (family), node);
}

static const char *
get_text (const CanevasPeoplePlan *self, const CanevasPersonDraft *person, CanevasPersonCell cell)
{
  return person->texts[cell] != NULL || person->existing == NONE ? person->texts[cell] : self->existing->people[person->existing].texts[cell];
}

static void
gather_names (CanevasPeoplePlan *self, Names *names)
{
  g_autofree gboolean *drafted = g_new0 (gboolean, self->existing->n_people + 1);

  names->by_names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  names->by_family = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < self->people->len; i++)
    {
      const CanevasPersonDraft *person = canevas_people_plan_person (self, i);

      add_person (names, get_text (self, person, CANEVAS_PERSON_GIVEN_NAME), get_text (self, person, CANEVAS_PERSON_FAMILY_NAME), i);
      if (person->existing != NONE)
        drafted[person->existing] = TRUE;
    }
  for (guint i = 0; i < self->existing->n_people; i++)
    if (!drafted[i])
      add_person (names, self->existing->people[i].texts[CANEVAS_PERSON_GIVEN_NAME],
                  self->existing->people[i].texts[CANEVAS_PERSON_FAMILY_NAME], self->people->len + i);
}

/* A node, NONE, or SEVERAL. */
static guint
find_name (const Names *names, const char *name)
{
  g_autofree char *key = dup_key (name);
  guint found = GPOINTER_TO_UINT (g_hash_table_lookup (names->by_names, key));

  if (found == 0)
    found = GPOINTER_TO_UINT (g_hash_table_lookup (names->by_family, key));
  return found == 0 ? NONE : found == SEVERAL ? SEVERAL : found - 1;
}

/* --- By staff number --- */

static guint
find_number (CanevasPeoplePlan *self, const char *number)
{
  const guint draft = canevas_people_existing_find (self->people_by_identifier, number);
  const guint existing = canevas_people_existing_find (self->existing->people_by_identifier, number);

  return draft != NONE ? draft : existing != NONE ? self->people->len + existing : NONE;
}

/* --- Both --- */

/* Why the table gives a person no line manager, though it says one. (transfer full) */
static char *
say_why_none (const CanevasPersonDraft *person, guint found)
{
  if (found == SEVERAL)
    return g_strdup_printf (_("several people are called “%s”, as the line manager is: imported without one. Give the staff number instead."),
                            person->manager_name);
  if (person->manager_id == NULL)
    return g_strdup_printf (_("nobody is called “%s”, as the line manager is: imported without one."), person->manager_name);
  return g_strdup_printf (_("nobody has the staff number “%s” of the line manager: imported without one."), person->manager_id);
}

/* What is said in the column of names may be a number all the same. */
static guint
find_manager (CanevasPeoplePlan *self, const Names *names, const CanevasPersonDraft *person)
{
  guint found = person->manager_id != NULL ? find_number (self, person->manager_id) : NONE;

  if (found == NONE && person->manager_name != NULL)
    found = find_number (self, person->manager_name);
  return found == NONE && person->manager_name != NULL ? find_name (names, person->manager_name) : found;
}

static void
find_managers (CanevasPeoplePlan *self)
{
  Names names = { 0 };

  if (self->columns[CANEVAS_PEOPLE_MANAGER_NAME] >= 0)
    gather_names (self, &names);
  for (guint i = 0; i < self->people->len; i++)
    {
      CanevasPersonDraft *person = canevas_people_plan_person (self, i);
      const guint found = find_manager (self, &names, person);

      if (person->manager_id == NULL && person->manager_name == NULL)
        continue;
      if (found == i)
        canevas_people_plan_tell (self, person->line, CANEVAS_PEOPLE_NOTE,
                                  g_strdup (_("it gives a person as their own line manager: imported without one.")));
      else if (found == NONE || found == SEVERAL)
        canevas_people_plan_tell (self, person->line, CANEVAS_PEOPLE_NOTE, say_why_none (person, found));
      else
        person->manager = found;
    }
  g_clear_pointer (&names.by_names, g_hash_table_unref);
  g_clear_pointer (&names.by_family, g_hash_table_unref);
}

/* --- Circles --- */

static void
tell_circle (CanevasPeoplePlan *self, GArray *circles, guint first, guint end)
{
  g_autofree char *start = NULL;

  for (guint i = first; i < end; i++)
    {
      const guint node = g_array_index (circles, guint, i);
      const guint above = g_array_index (circles, guint, i + 1 < end ? i + 1 : first);
      const CanevasPersonDraft *person;
      g_autofree char *title = NULL;
      g_autofree char *manager = NULL;

      if (node >= self->people->len)
        continue;
      person = canevas_people_plan_person (self, node);
      title = canevas_people_plan_dup_person (self, node);
      manager = canevas_people_plan_dup_person (self, above);
      canevas_people_plan_tell (self, person->line, CANEVAS_PEOPLE_BROKEN,
                                g_strdup_printf (_("%s answers to %s and, through others or not, the other way round."), title, manager));
    }
}

static void
check_circles (CanevasPeoplePlan *self)
{
  const guint n_drafts = self->people->len, n = n_drafts + self->existing->n_people;
  g_autofree guint *nodes = g_new (guint, self->existing->n_people + 1);
  g_autofree guint *parents = g_new (guint, n + 1);
  g_autoptr (GArray) circles = NULL;
  guint first = 0;

  for (guint i = 0; i < self->existing->n_people; i++)
    nodes[i] = n_drafts + i;
  for (guint i = 0; i < n_drafts; i++)
    if (canevas_people_plan_person (self, i)->existing != NONE)
      nodes[canevas_people_plan_person (self, i)->existing] = i;
  for (guint i = 0; i < n; i++)
    {
      const CanevasPersonDraft *draft = i < n_drafts ? canevas_people_plan_person (self, i) : NULL;
      const guint existing = draft != NULL ? draft->existing : i - n_drafts;
      guint manager = CANEVAS_FOREST_NONE;

      if (draft != NULL && draft->manager != NONE)
        manager = draft->manager >= n_drafts ? nodes[draft->manager - n_drafts] : draft->manager;
      else if (existing != NONE && (draft != NULL || nodes[existing] == i) && self->existing->people[existing].manager != NONE)
        manager = nodes[self->existing->people[existing].manager];
      parents[i] = manager;
    }
  circles = canevas_forest_find_circles (parents, n);
  for (guint i = 0; i < circles->len; i++)
    if (g_array_index (circles, guint, i) == CANEVAS_FOREST_NONE)
      {
        tell_circle (self, circles, first, i);
        first = i + 1;
      }
}

void
canevas_people_plan_settle_managers (CanevasPeoplePlan *self)
{
  find_managers (self);
  check_circles (self);
}
