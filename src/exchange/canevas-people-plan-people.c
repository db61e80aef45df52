/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-people-plan-private.h"

#include "canevas-language.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define NONE CANEVAS_PEOPLE_NONE

/* --- Who is in the file already --- */

/* People of the file who have no staff number, or none that the table could know, by what else they are known by. */
typedef struct
{
  GHashTable *by_place; /* "<unit>/<names or function>" → GArray of numbers */
  GHashTable *by_names; /* names → GArray of numbers */
  gboolean *taken;
} Strangers;

static void
add_to (GHashTable *table, const char *key, guint number)
{
  GArray *numbers = g_hash_table_lookup (table, key);

  if (numbers == NULL)
    {
      numbers = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (table, g_strdup (key), numbers);
    }
  g_array_append_val (numbers, number);
}

/* "marie/dupont", or "=accueillant" for a post without a name; NULL for neither. */
static char *
dup_key (const char *const *texts)
{
  const char *given = texts[CANEVAS_PERSON_GIVEN_NAME] != NULL ? texts[CANEVAS_PERSON_GIVEN_NAME] : "";
  const char *family = texts[CANEVAS_PERSON_FAMILY_NAME] != NULL ? texts[CANEVAS_PERSON_FAMILY_NAME] : "";
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  if (*given == '\0' && *family == '\0')
    {
      first = texts[CANEVAS_PERSON_POSITION] != NULL ? canevas_people_fold (texts[CANEVAS_PERSON_POSITION]) : NULL;
      return first != NULL ? g_strconcat ("=", first, NULL) : NULL;
    }
  first = canevas_people_fold (given);
  second = canevas_people_fold (family);
  return g_strconcat (first, "/", second, NULL);
}

static void
gather_strangers (CanevasPeoplePlan *self, Strangers *strangers)
{
  const CanevasPeopleExisting *existing = self->existing;

  strangers->by_place = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  strangers->by_names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  /* From the last to the first, because they are taken from the end. */
  for (guint i = existing->n_people; i-- > 0;)
    {
      g_autofree char *key = strangers->taken[i] ? NULL : dup_key (existing->people[i].texts);
      g_autofree char *place = key != NULL ? canevas_people_existing_dup_place (existing->people[i].unit, key) : NULL;

      if (key == NULL)
        continue;
      add_to (strangers->by_place, place, i);
      if (*key != '=')
        add_to (strangers->by_names, key, i);
    }
}

/* One that may be the person: with two staff numbers they would be two. */
static guint
take_from (CanevasPeoplePlan *self, Strangers *strangers, GArray *numbers, gboolean has_identifier, gboolean alone)
{
  if (numbers == NULL || (alone && numbers->len != 1))
    return NONE;
  while (numbers->len > 0)
    {
      const guint number = g_array_index (numbers, guint, numbers->len - 1);

      if (!strangers->taken[number] && has_identifier && self->existing->people[number].texts[CANEVAS_PERSON_IDENTIFIER] != NULL)
        return NONE;
      g_array_set_size (numbers, numbers->len - 1);
      if (strangers->taken[number])
        continue;
      strangers->taken[number] = TRUE;
      return number;
    }
  return NONE;
}

static guint
find_stranger (CanevasPeoplePlan *self, Strangers *strangers, const CanevasPersonDraft *person)
{
  const gboolean has_identifier = person->texts[CANEVAS_PERSON_IDENTIFIER] != NULL;
  const guint unit = person->unit != NONE ? canevas_people_plan_unit (self, person->unit)->existing : NONE;
  g_autofree char *key = dup_key (person->texts);
  g_autofree char *place = key != NULL ? canevas_people_existing_dup_place (unit, key) : NULL;
  guint number;

  if (key == NULL)
    return NONE;
  number = take_from (self, strangers, g_hash_table_lookup (strangers->by_place, place), has_identifier, FALSE);
  if (number == NONE && *key != '=')
    number = take_from (self, strangers, g_hash_table_lookup (strangers->by_names, key), has_identifier, TRUE);
  return number;
}

static void
find_existing (CanevasPeoplePlan *self)
{
  Strangers strangers = { .taken = g_new0 (gboolean, self->existing->n_people + 1) };

  for (guint i = 0; i < self->people->len; i++)
    {
      CanevasPersonDraft *person = canevas_people_plan_person (self, i);

      person->existing =
        canevas_people_existing_find (self->existing->people_by_identifier, person->texts[CANEVAS_PERSON_IDENTIFIER]);
      if (person->existing != NONE)
        strangers.taken[person->existing] = TRUE;
    }
  gather_strangers (self, &strangers);
  for (guint i = 0; i < self->people->len; i++)
    {
      CanevasPersonDraft *person = canevas_people_plan_person (self, i);

      if (person->existing == NONE)
        person->existing = find_stranger (self, &strangers, person);
    }
  g_hash_table_unref (strangers.by_place);
  g_hash_table_unref (strangers.by_names);
  g_free (strangers.taken);
}

void
canevas_people_plan_settle_people (CanevasPeoplePlan *self)
{
  find_existing (self);
  canevas_people_plan_settle_managers (self);
}

/* --- Units from line managers --- */

/* The unit that the manager heads in the file already, if any; or the one that was made for them, which is called @name, where the
 * table says that they head none. */
static guint
find_headed (CanevasPeoplePlan *self, const CanevasPersonDraft *manager, const char *name)
{
  const CanevasExistingPerson *person = manager->existing != NONE ? &self->existing->people[manager->existing] : NULL;

  if (person == NULL || person->unit == NONE)
    return NONE;
  return strcmp (person->texts[CANEVAS_PERSON_LEADS], "true") == 0
             || g_strcmp0 (self->existing->units[person->unit].name, name) == 0 ? person->unit : NONE;
}

static guint
derive_unit (CanevasPeoplePlan *self, guint head, const char *words)
{
  const CanevasPersonDraft *person = canevas_people_plan_person (self, head);
  g_autofree char *title = canevas_people_plan_dup_person (self, head);
  g_autofree char *name = NULL;
  CanevasUnitDraft draft = { .line = person->line, .parent = NONE, .existing = NONE, .head = head, .kind = "team" };

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  name = g_strdup_printf (words, title);
#pragma GCC diagnostic pop
  draft.name = g_string_chunk_insert (self->strings, name);
  draft.existing = find_headed (self, person, name);
  return canevas_people_plan_add_unit (self, &draft);
}

void
canevas_people_plan_derive_units (CanevasPeoplePlan *self)
{
  g_autofree guint *units = g_new (guint, self->people->len + 1);
  CANEVAS_LANGUAGE_SCOPE (self->existing->language);
  /* Translators: the name of a unit made of a line manager and those who answer to them. */
  const char *words = _("Team of %s");

  for (guint i = 0; i < self->people->len; i++)
    units[i] = NONE;
  for (guint i = 0; i < self->people->len; i++)
    {
      const guint manager = canevas_people_plan_person (self, i)->manager;

      if (manager < self->people->len && units[manager] == NONE)
        units[manager] = derive_unit (self, manager, words);
    }
  for (guint i = 0; i < self->people->len; i++)
    {
      CanevasPersonDraft *person = canevas_people_plan_person (self, i);
      const guint above = person->manager < self->people->len ? units[person->manager] : NONE;

      person->unit = units[i] != NONE ? units[i] : above;
      if (units[i] == NONE)
        continue;
      canevas_people_plan_unit (self, units[i])->parent = above;
      if (self->columns[CANEVAS_PEOPLE_LEADS] < 0)
        person->texts[CANEVAS_PERSON_LEADS] = "true";
    }
}
