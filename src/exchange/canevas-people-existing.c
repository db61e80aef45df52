/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-people-existing.h"

#include "canevas-authority.h"
#include "canevas-people-columns.h"
#include "canevas-person.h"
#include "canevas-unit.h"

const char *const canevas_person_cells[CANEVAS_PERSON_N_CELLS + 1] = {
  "given_name", "family_name", "position", "leads_unit", "vacant", "working_time", "location",
  "email", "telephone", "identifier", "unit", "line_manager", "rank", NULL,
};

static const char *const unit_cells[] = { "name", "code", "kind", "parent", "rank", NULL };

typedef struct
{
  CanevasPeopleExisting *existing;
  GArray *units, *people;
  GPtrArray *parents, *managers; /* ids, in the order of the rows */
  GHashTable *unit_numbers, *person_numbers; /* id → number + 1 */
} Reading;

static const char *
keep (Reading *reading, const char *text)
{
  return text != NULL ? g_string_chunk_insert (reading->existing->strings, text) : NULL;
}

static double
read_rank (const char *text)
{
  return text != NULL ? g_ascii_strtod (text, NULL) : 0;
}

static void
read_unit (const char *id, const char *const *values, gpointer data)
{
  Reading *reading = data;
  CanevasExistingUnit unit = { .id = keep (reading, id),
                               .name = keep (reading, values[0]),
                               .code = keep (reading, values[1]),
                               .kind = keep (reading, values[2]),
                               .parent = CANEVAS_PEOPLE_NONE,
                               .rank = read_rank (values[4]) };

  g_ptr_array_add (reading->parents, (gpointer) keep (reading, values[3]));
  g_array_append_val (reading->units, unit);
  g_hash_table_insert (reading->unit_numbers, (gpointer) unit.id, GUINT_TO_POINTER (reading->units->len));
}

static void
read_person (const char *id, const char *const *values, gpointer data)
{
  Reading *reading = data;
  CanevasExistingPerson person = { .id = keep (reading, id), .rank = read_rank (values[CANEVAS_PERSON_RANK]) };

  for (guint i = 0; i < CANEVAS_PERSON_N_TEXTS; i++)
    if (i == CANEVAS_PERSON_LEADS || i == CANEVAS_PERSON_VACANT)
      person.texts[i] = values[i] != NULL && *values[i] == '1' ? "true" : "false";
    else
      person.texts[i] = keep (reading, values[i]);
  person.unit = canevas_people_existing_find (reading->unit_numbers, values[CANEVAS_PERSON_UNIT]);
  person.manager = CANEVAS_PEOPLE_NONE;
  g_ptr_array_add (reading->managers, (gpointer) keep (reading, values[CANEVAS_PERSON_MANAGER]));
  g_array_append_val (reading->people, person);
  g_hash_table_insert (reading->person_numbers, (gpointer) person.id, GUINT_TO_POINTER (reading->people->len));
}

static void
read_authority (const char *id, const char *const *values, gpointer data)
{
  Reading *reading = data;

  if (values[0] != NULL)
    reading->existing->language = keep (reading, values[0]);
}

/* The first that has it keeps it. */
static void
note (GHashTable *table, char *key, guint number)
{
  if (g_hash_table_contains (table, key))
    g_free (key);
  else
    g_hash_table_insert (table, key, GUINT_TO_POINTER (number + 1));
}

static void
index_units (Reading *reading)
{
  CanevasPeopleExisting *self = reading->existing;

  for (guint i = 0; i < self->n_units; i++)
    {
      CanevasExistingUnit *unit = &self->units[i];
      char *folded = canevas_people_fold (unit->name != NULL ? unit->name : "");

      unit->parent = canevas_people_existing_find (reading->unit_numbers, g_ptr_array_index (reading->parents, i));
      if (unit->code != NULL)
        note (self->units_by_code, g_strdup (unit->code), i);
      note (self->units_by_place, canevas_people_existing_dup_place (unit->parent, folded), i);
      if (g_hash_table_contains (self->units_by_name, folded))
        g_hash_table_insert (self->units_by_name, folded, NULL);
      else
        g_hash_table_insert (self->units_by_name, folded, GUINT_TO_POINTER (i + 1));
    }
}

static void
index_people (Reading *reading)
{
  CanevasPeopleExisting *self = reading->existing;

  for (guint i = 0; i < self->n_people; i++)
    {
      CanevasExistingPerson *person = &self->people[i];

      person->manager = canevas_people_existing_find (reading->person_numbers, g_ptr_array_index (reading->managers, i));
      if (person->texts[CANEVAS_PERSON_IDENTIFIER] != NULL)
        note (self->people_by_identifier, g_strdup (person->texts[CANEVAS_PERSON_IDENTIFIER]), i);
    }
}

CanevasPeopleExisting *
canevas_people_existing_new (CanevasStore *store)
{
  static const char *const authority_cells[] = { "document_language", NULL };
  CanevasPeopleExisting *self;
  Reading reading = { 0 };

  g_return_val_if_fail (CANEVAS_IS_STORE (store), NULL);

  self = reading.existing = g_atomic_rc_box_new0 (CanevasPeopleExisting);
  self->strings = g_string_chunk_new (64 * 1024);
  self->units_by_code = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->units_by_place = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->units_by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->people_by_identifier = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  reading.units = g_array_new (FALSE, FALSE, sizeof (CanevasExistingUnit));
  reading.people = g_array_new (FALSE, FALSE, sizeof (CanevasExistingPerson));
  reading.parents = g_ptr_array_new ();
  reading.managers = g_ptr_array_new ();
  reading.unit_numbers = g_hash_table_new (g_str_hash, g_str_equal);
  reading.person_numbers = g_hash_table_new (g_str_hash, g_str_equal);

  self->language = "fr";
  canevas_store_scan (store, &canevas_authority_type, authority_cells, NULL, NULL, read_authority, &reading);
  canevas_store_scan (store, &canevas_unit_type, unit_cells, NULL, NULL, read_unit, &reading);
  canevas_store_scan (store, &canevas_person_type, canevas_person_cells, NULL, NULL, read_person, &reading);
  self->n_units = reading.units->len;
  self->n_people = reading.people->len;
  self->units = (CanevasExistingUnit *) g_array_free (reading.units, FALSE);
  self->people = (CanevasExistingPerson *) g_array_free (reading.people, FALSE);
  index_units (&reading);
  index_people (&reading);

  g_ptr_array_unref (reading.parents);
  g_ptr_array_unref (reading.managers);
  g_hash_table_unref (reading.unit_numbers);
  g_hash_table_unref (reading.person_numbers);
  return self;
}

CanevasPeopleExisting *
canevas_people_existing_ref (CanevasPeopleExisting *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  CanevasPeopleExisting *self = data;

  g_free (self->units);
  g_free (self->people);
  g_hash_table_unref (self->units_by_code);
  g_hash_table_unref (self->units_by_place);
  g_hash_table_unref (self->units_by_name);
  g_hash_table_unref (self->people_by_identifier);
  g_string_chunk_free (self->strings);
}

void
canevas_people_existing_unref (CanevasPeopleExisting *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

guint
canevas_people_existing_find (GHashTable *table, const char *key)
{
  const guint number = key != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (table, key)) : 0;

  return number > 0 ? number - 1 : CANEVAS_PEOPLE_NONE;
}

char *
canevas_people_existing_dup_place (guint parent, const char *folded_name)
{
  return g_strdup_printf ("%u/%s", parent, folded_name);
}
