/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-people-plan-private.h"

#include "canevas-organisation-fields.h"
#include "canevas-person.h"
#include "canevas-unit.h"

#include <glib/gi18n-lib.h>

#define NONE CANEVAS_PEOPLE_NONE

static void
add_change (CanevasPeoplePlan *self, gboolean of_person, guint draft, guint field, const char *before, const char *after, guint reference)
{
  const CanevasPeopleChange change = { of_person, draft, field, before, after, reference };

  g_array_append_val (self->changes, change);
}

static const char *
get_unit_name (CanevasPeoplePlan *self, guint draft)
{
  const CanevasUnitDraft *unit = canevas_people_plan_unit (self, draft);

  if (unit->name != NULL)
    return unit->name;
  return unit->existing != NONE ? self->existing->units[unit->existing].name : unit->code;
}

static const char *
get_existing_name (CanevasPeoplePlan *self, guint unit)
{
  return unit != NONE ? self->existing->units[unit].name : NULL;
}

static void
compare_unit_text (CanevasPeoplePlan *self, guint draft, const char *name, const char *before, const char *after)
{
  if (after != NULL && g_strcmp0 (before, after) != 0)
    add_change (self, FALSE, draft, (guint) canevas_record_type_find_field (&canevas_unit_type, name), before, after, NONE);
}

static void
compare_unit (CanevasPeoplePlan *self, guint number)
{
  const CanevasUnitDraft *draft = canevas_people_plan_unit (self, number);
  const CanevasExistingUnit *existing = &self->existing->units[draft->existing];
  guint above;

  /* A unit made for a line manager has the name that people gave it since. */
  if (draft->head == NONE)
    compare_unit_text (self, number, "name", existing->name, draft->name);
  compare_unit_text (self, number, "code", existing->code, draft->code);
  if (draft->kind_said)
    compare_unit_text (self, number, "kind", existing->kind, draft->kind);
  if (draft->parent == NONE)
    return;
  above = canevas_people_plan_unit (self, draft->parent)->existing;
  if (above == NONE || above != existing->parent)
    add_change (self, FALSE, number, (guint) canevas_record_type_find_field (&canevas_unit_type, "parent"),
                get_existing_name (self, existing->parent), get_unit_name (self, draft->parent), draft->parent);
}

/* The person of the file that a node is, or NONE where it is new. */
static guint
get_existing_person (CanevasPeoplePlan *self, guint node)
{
  return node < self->people->len ? canevas_people_plan_person (self, node)->existing : node - self->people->len;
}

static const char *
keep_title (CanevasPeoplePlan *self, guint node)
{
  g_autofree char *title = canevas_people_plan_dup_person (self, node);

  return g_string_chunk_insert (self->strings, title);
}

static void
compare_person (CanevasPeoplePlan *self, guint number)
{
  const CanevasPersonDraft *draft = canevas_people_plan_person (self, number);
  const CanevasExistingPerson *existing = &self->existing->people[draft->existing];

  for (guint i = 0; i < CANEVAS_PERSON_N_TEXTS; i++)
    {
      const char *before = existing->texts[i] != NULL ? existing->texts[i] : "";

      if (draft->texts[i] != NULL && g_strcmp0 (before, draft->texts[i]) != 0)
        add_change (self, TRUE, number, self->person_fields[i], existing->texts[i], draft->texts[i], NONE);
    }
  if (draft->unit != NONE)
    {
      const guint unit = canevas_people_plan_unit (self, draft->unit)->existing;

      if (unit == NONE || unit != existing->unit)
        add_change (self, TRUE, number, self->person_fields[CANEVAS_PERSON_UNIT], get_existing_name (self, existing->unit),
                    get_unit_name (self, draft->unit), draft->unit);
    }
  if (draft->manager != NONE)
    {
      const guint manager = get_existing_person (self, draft->manager);

      if (manager == NONE || manager != existing->manager)
        add_change (self, TRUE, number, self->person_fields[CANEVAS_PERSON_MANAGER],
                    existing->manager != NONE ? keep_title (self, self->people->len + existing->manager) : NULL,
                    keep_title (self, draft->manager), draft->manager);
    }
}

static void
count_one (CanevasPeopleCount *count, guint existing, gboolean changed)
{
  if (existing == NONE)
    count->added++;
  else if (changed)
    count->updated++;
  else
    count->unchanged++;
}

void
canevas_people_plan_compare (CanevasPeoplePlan *self)
{
  for (guint i = 0; i < self->units->len; i++)
    {
      const CanevasUnitDraft *draft = canevas_people_plan_unit (self, i);
      const guint n = self->changes->len;

      /* Only named as being above another. */
      if (draft->line == 0)
        continue;
      if (draft->existing != NONE)
        compare_unit (self, i);
      count_one (&self->unit_count, draft->existing, self->changes->len > n);
    }
  self->n_unit_changes = self->changes->len;
  for (guint i = 0; i < self->people->len; i++)
    {
      const CanevasPersonDraft *draft = canevas_people_plan_person (self, i);
      const guint n = self->changes->len;

      if (draft->existing != NONE)
        compare_person (self, i);
      count_one (&self->people_count, draft->existing, self->changes->len > n);
    }
  self->unit_count.left_alone = self->existing->n_units - self->unit_count.updated - self->unit_count.unchanged;
  self->people_count.left_alone = self->existing->n_people - self->people_count.updated - self->people_count.unchanged;
}

/* --- In words --- */

char *
canevas_people_plan_dup_title (CanevasPeoplePlan *self, const CanevasPeopleChange *change)
{
  if (change->of_person)
    return canevas_people_plan_dup_person (self, change->draft);
  return g_strdup (get_unit_name (self, change->draft));
}

static const char *
say_value (const CanevasField *field, const char *text)
{
  if (text == NULL || *text == '\0')
    return _("nothing");
  if (field->kind == CANEVAS_FIELD_FLAG)
    return *text == 't' ? _("yes") : _("no");
  return field->kind == CANEVAS_FIELD_CHOICE ? canevas_field_get_choice_label (field, text) : text;
}

static const CanevasField *
get_field (const CanevasPeopleChange *change)
{
  return &(change->of_person ? &canevas_person_type : &canevas_unit_type)->fields[change->field];
}

const char *
canevas_people_plan_get_field_name (const CanevasPeopleChange *change)
{
  return get_field (change)->name;
}

char *
canevas_people_plan_dup_change (CanevasPeoplePlan *self, const CanevasPeopleChange *change)
{
  const CanevasField *field = get_field (change);

  /* Translators: a field, what it holds now, what it will hold. */
  return g_strdup_printf (_("%s: %s → %s"), _(field->label), say_value (field, change->before), say_value (field, change->after));
}
