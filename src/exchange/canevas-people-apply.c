/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-people-apply.h"

#include "canevas-people-plan-private.h"
#include "canevas-person.h"
#include "canevas-unit.h"

#include <glib/gi18n-lib.h>

#define NONE CANEVAS_PEOPLE_NONE
/* How many records are written between two looks at the clock. */
#define PACE 64

struct _CanevasPeopleApply
{
  CanevasStore *store;
  CanevasPeoplePlan *plan;
  char **unit_ids;   /* of the drafts that are new, once added */
  char **person_ids;
  double *unit_ranks; /* of each draft that is new */
  double *person_ranks;
  guint *person_order; /* each after their line manager */
  GValue *values;      /* room for the fields of a record */
  guint at;
  gboolean running;
  gboolean prepared; /* only the commit is left */
};

/* --- Places among siblings --- */

/* Units of the file, then drafts, then the top. */
static guint
get_place (CanevasPeoplePlan *plan, guint draft)
{
  if (draft == NONE)
    return plan->existing->n_units + plan->units->len;
  if (canevas_people_plan_unit (plan, draft)->existing != NONE)
    return canevas_people_plan_unit (plan, draft)->existing;
  return plan->existing->n_units + draft;
}

/* New records stand behind those that are there, in the order of the table. */
static void
rank (CanevasPeopleApply *self)
{
  CanevasPeoplePlan *plan = self->plan;
  const CanevasPeopleExisting *existing = plan->existing;
  const guint top = existing->n_units + plan->units->len;
  g_autofree double *units = g_new0 (double, top + 1);
  g_autofree double *people = g_new0 (double, top + 1);

  for (guint i = 0; i < existing->n_units; i++)
    {
      const guint place = existing->units[i].parent != NONE ? existing->units[i].parent : top;

      units[place] = MAX (units[place], existing->units[i].rank);
    }
  for (guint i = 0; i < existing->n_people; i++)
    {
      const guint place = existing->people[i].unit != NONE ? existing->people[i].unit : top;

      people[place] = MAX (people[place], existing->people[i].rank);
    }
  for (guint i = 0; i < plan->units->len; i++)
    if (canevas_people_plan_unit (plan, i)->existing == NONE)
      self->unit_ranks[i] = ++units[get_place (plan, canevas_people_plan_unit (plan, i)->parent)];
  for (guint i = 0; i < plan->people->len; i++)
    if (canevas_people_plan_person (plan, i)->existing == NONE)
      self->person_ranks[i] = ++people[get_place (plan, canevas_people_plan_person (plan, i)->unit)];
}

static void
order_people (CanevasPeopleApply *self)
{
  CanevasPeoplePlan *plan = self->plan;
  const guint n = plan->people->len;
  g_autofree guint *managers = g_new (guint, n + 1);

  for (guint i = 0; i < n; i++)
    {
      const guint manager = canevas_people_plan_person (plan, i)->manager;

      managers[i] = manager < n ? manager : CANEVAS_FOREST_NONE;
    }
  self->person_order = canevas_forest_sort (managers, n);
}

/* --- Values --- */

static void
clear_values (CanevasPeopleApply *self)
{
  for (guint i = 0; i < MAX (canevas_unit_type.n_fields, canevas_person_type.n_fields); i++)
    if (G_IS_VALUE (&self->values[i]))
      g_value_unset (&self->values[i]);
}

/* Texts are lent: the plan outlives the values. */
static gboolean
put (CanevasPeopleApply *self, const CanevasRecordType *type, guint field, const char *text, GError **error)
{
  GValue *value = &self->values[field];

  if (text == NULL || *text == '\0')
    return TRUE;
  if (canevas_field_get_value_type (&type->fields[field]) != G_TYPE_STRING)
    return canevas_field_value_from_text (&type->fields[field], text, value, error);
  g_value_init (value, G_TYPE_STRING);
  g_value_set_static_string (value, text);
  return TRUE;
}

static void
put_rank (CanevasPeopleApply *self, guint field, double number)
{
  g_value_init (&self->values[field], G_TYPE_DOUBLE);
  g_value_set_double (&self->values[field], number);
}

static const char *
get_unit_id (CanevasPeopleApply *self, guint draft)
{
  const guint existing = draft != NONE ? canevas_people_plan_unit (self->plan, draft)->existing : NONE;

  if (draft == NONE)
    return NULL;
  return existing != NONE ? self->plan->existing->units[existing].id : self->unit_ids[draft];
}

static const char *
get_person_id (CanevasPeopleApply *self, guint node)
{
  const guint n = self->plan->people->len;
  guint existing;

  if (node == NONE)
    return NULL;
  existing = node < n ? canevas_people_plan_person (self->plan, node)->existing : node - n;
  return existing != NONE ? self->plan->existing->people[existing].id : self->person_ids[node];
}

/* --- Records --- */

static gboolean
put_unit_text (CanevasPeopleApply *self, const char *name, const char *text, GError **error)
{
  return put (self, &canevas_unit_type, (guint) canevas_record_type_find_field (&canevas_unit_type, name), text, error);
}

static gboolean
add_unit (CanevasPeopleApply *self, guint number, GError **error)
{
  const CanevasUnitDraft *draft = canevas_people_plan_unit (self->plan, number);

  if (draft->existing != NONE || draft->line == 0)
    return TRUE;
  clear_values (self);
  if (!put_unit_text (self, "name", draft->name != NULL ? draft->name : draft->code, error)
      || !put_unit_text (self, "code", draft->code, error) || !put_unit_text (self, "kind", draft->kind, error)
      || !put_unit_text (self, "parent", get_unit_id (self, draft->parent), error))
    return FALSE;
  put_rank (self, (guint) canevas_record_type_find_field (&canevas_unit_type, canevas_unit_type.order), self->unit_ranks[number]);
  self->unit_ids[number] = canevas_store_add_row (self->store, &canevas_unit_type, self->values, error);
  return self->unit_ids[number] != NULL;
}

static gboolean
add_person (CanevasPeopleApply *self, guint number, GError **error)
{
  const CanevasPersonDraft *draft = canevas_people_plan_person (self->plan, number);
  const guint *fields = self->plan->person_fields;

  if (draft->existing != NONE)
    return TRUE;
  clear_values (self);
  for (guint i = 0; i < CANEVAS_PERSON_N_TEXTS; i++)
    if (!put (self, &canevas_person_type, fields[i], draft->texts[i], error))
      return FALSE;
  if (!put (self, &canevas_person_type, fields[CANEVAS_PERSON_UNIT], get_unit_id (self, draft->unit), error)
      || !put (self, &canevas_person_type, fields[CANEVAS_PERSON_MANAGER], get_person_id (self, draft->manager), error))
    return FALSE;
  put_rank (self, fields[CANEVAS_PERSON_RANK], self->person_ranks[number]);
  self->person_ids[number] = canevas_store_add_row (self->store, &canevas_person_type, self->values, error);
  return self->person_ids[number] != NULL;
}

static gboolean
make_change (CanevasPeopleApply *self, guint number, GError **error)
{
  const CanevasPeopleChange *change = &g_array_index (self->plan->changes, CanevasPeopleChange, number);
  const CanevasRecordType *type = change->of_person ? &canevas_person_type : &canevas_unit_type;
  const char *id = change->of_person ? get_person_id (self, change->draft) : get_unit_id (self, change->draft);
  g_autoptr (CanevasRecord) record = canevas_store_lookup (self->store, type, id);
  const char *after = change->after;

  if (record == NULL)
    {
      g_set_error (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_CONFLICT, "%s",
                   _("The file changed since the import was prepared. Prepare it again."));
      return FALSE;
    }
  if (change->reference != NONE)
    after = g_str_equal (type->fields[change->field].references, "unit") ? get_unit_id (self, change->reference)
                                                                         : get_person_id (self, change->reference);
  clear_values (self);
  return put (self, type, change->field, after, error)
         && canevas_record_set_value (record, change->field, &self->values[change->field], error);
}

/* --- The whole --- */

/* New units, changes of units, new people, changes of people: each refers to those before it only. */
static gboolean
write_one (CanevasPeopleApply *self, guint at, GError **error)
{
  const CanevasPeoplePlan *plan = self->plan;

  if (at < plan->units->len)
    return add_unit (self, plan->unit_order[at], error);
  at -= plan->units->len;
  if (at < plan->n_unit_changes)
    return make_change (self, at, error);
  at -= plan->n_unit_changes;
  if (at < plan->people->len)
    return add_person (self, self->person_order[at], error);
  return make_change (self, at - plan->people->len + plan->n_unit_changes, error);
}

static guint
get_n_steps (CanevasPeopleApply *self)
{
  return self->plan->units->len + self->plan->people->len + self->plan->changes->len;
}

CanevasPeopleApply *
canevas_people_apply_new (CanevasStore *store, CanevasPeoplePlan *plan, const char *name)
{
  CanevasPeopleApply *self;
  g_autofree char *label = NULL;

  g_return_val_if_fail (CANEVAS_IS_STORE (store), NULL);
  g_return_val_if_fail (plan != NULL && !canevas_people_plan_is_broken (plan), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  self = g_new0 (CanevasPeopleApply, 1);
  self->store = g_object_ref (store);
  self->plan = canevas_people_plan_ref (plan);
  self->unit_ids = g_new0 (char *, plan->units->len + 1);
  self->person_ids = g_new0 (char *, plan->people->len + 1);
  self->unit_ranks = g_new0 (double, plan->units->len + 1);
  self->person_ranks = g_new0 (double, plan->people->len + 1);
  self->values = g_new0 (GValue, MAX (canevas_unit_type.n_fields, canevas_person_type.n_fields));
  rank (self);
  order_people (self);
  label = g_strdup_printf (_("import %s"), name);
  canevas_store_begin (store, label);
  self->running = TRUE;
  return self;
}

static gboolean
abandon (CanevasPeopleApply *self)
{
  /* Closing a store has rolled it back already. */
  if (self->running && canevas_store_in_action (self->store))
    canevas_store_rollback (self->store);
  self->running = FALSE;
  return FALSE;
}

/* Writes for some time, then takes down for the history what was written, which lasts about as long. */
static gboolean
write_some (CanevasPeopleApply *self, gint64 microseconds, GError **error)
{
  const gint64 until = g_get_monotonic_time () + microseconds / 2;
  const guint n = get_n_steps (self);

  while (self->at < n)
    {
      if (!write_one (self, self->at, error))
        return FALSE;
      self->at++;
      if (microseconds > 0 && self->at % PACE == 0 && g_get_monotonic_time () >= until)
        break;
    }
  return microseconds == 0 || canevas_store_gather (self->store, error);
}

gboolean
canevas_people_apply_step (CanevasPeopleApply *self, gint64 microseconds, gboolean *done, GError **error)
{
  g_return_val_if_fail (self->running, FALSE);

  *done = FALSE;
  if (!canevas_store_in_action (self->store))
    {
      g_set_error (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_READ_ONLY, "%s", _("The file was closed: nothing was imported."));
      return abandon (self);
    }
  if (self->at < get_n_steps (self) && !write_some (self, microseconds, error))
    return abandon (self);
  if (microseconds > 0 && self->at < get_n_steps (self))
    return TRUE;
  /* Whoever is told to stop still does so before the commit. */
  if (microseconds > 0 && !self->prepared)
    {
      self->prepared = TRUE;
      return canevas_store_prepare_commit (self->store, error) || abandon (self);
    }
  self->running = FALSE;
  *done = TRUE;
  return canevas_store_commit (self->store, error);
}

double
canevas_people_apply_get_progress (CanevasPeopleApply *self)
{
  /* The last piece counts as much as it takes. */
  const double all = get_n_steps (self) * 1.05 + 1;

  return self->prepared ? 1 : self->at / all;
}

void
canevas_people_apply_free (CanevasPeopleApply *self)
{
  abandon (self);
  clear_values (self);
  for (guint i = 0; i < self->plan->units->len; i++)
    g_free (self->unit_ids[i]);
  for (guint i = 0; i < self->plan->people->len; i++)
    g_free (self->person_ids[i]);
  g_free (self->unit_ids);
  g_free (self->person_ids);
  g_free (self->unit_ranks);
  g_free (self->person_ranks);
  g_free (self->person_order);
  g_free (self->values);
  canevas_people_plan_unref (self->plan);
  g_object_unref (self->store);
  g_free (self);
}
