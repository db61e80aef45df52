/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-scenario.h"

#include "canevas-org-facts.h"
#include "canevas-scenario-mirror-private.h"
#include "canevas-working-days.h"

#include <glib/gi18n-lib.h>

/* A scenario under way: what of it mirrors what. */
typedef struct
{
  CanevasStore *store;
  CanevasRecord *scenario;
  CanevasOrgFacts *facts;
  GHashTable *counterparts; /* id in force → id in the scenario */
} Duplicate;

/* The record that stands above the new one, so that it is ranked among few. (transfer full) (nullable) */
static CanevasRecord *
lookup_parent (Duplicate *self, CanevasMirrorKind kind, const CanevasMirrorRow *row)
{
  const CanevasRecordType *type = canevas_mirror_get_scenario_type (kind);
  const CanevasField *parent = &type->fields[canevas_record_type_find_field (type, type->parent)];
  const char *const *fields = canevas_mirror_get_fields (kind);
  const char *id = NULL;

  for (guint i = 0; fields[i] != NULL; i++)
    if (g_str_equal (fields[i], type->parent) && row->values[i] != NULL)
      id = g_hash_table_lookup (self->counterparts, row->values[i]);
  if (id == NULL)
    return NULL;
  return canevas_store_lookup (self->store, canevas_schema_find_type (canevas_store_get_schema (self->store), parent->references), id);
}

/* @missing: what it refers to has not been duplicated yet: in a circle of units */
static gboolean
duplicate_row (Duplicate *self, CanevasMirrorKind kind, const CanevasMirrorRow *row, gboolean *missing, GError **error)
{
  g_autoptr (CanevasRecord) parent = lookup_parent (self, kind, row);
  g_autoptr (CanevasRecord) record = canevas_store_add (self->store, canevas_mirror_get_scenario_type (kind), parent, error);

  if (record == NULL)
    return FALSE;
  g_hash_table_insert (self->counterparts, g_strdup (row->id), g_strdup (canevas_record_get_id (record)));
  return canevas_record_set_reference (record, "scenario", self->scenario, error)
         && canevas_record_set_text (record, "origin", row->id, error)
         && canevas_mirror_write (kind, record, row, self->counterparts, missing, error);
}

static gboolean
duplicate_all (Duplicate *self, CanevasMirrorKind kind, GError **error)
{
  g_autoptr (GPtrArray) rows = canevas_mirror_read (self->store, kind, NULL, self->facts);
  g_autoptr (GPtrArray) waiting = g_ptr_array_new ();

  for (guint i = 0; i < rows->len; i++)
    {
      gboolean missing;

      if (!duplicate_row (self, kind, rows->pdata[i], &missing, error))
        return FALSE;
      if (missing)
        g_ptr_array_add (waiting, rows->pdata[i]);
    }
  for (guint i = 0; i < waiting->len; i++)
    {
      const CanevasMirrorRow *row = waiting->pdata[i];
      g_autoptr (CanevasRecord) record = canevas_store_lookup (self->store, canevas_mirror_get_scenario_type (kind),
                                                               g_hash_table_lookup (self->counterparts, row->id));

      if (!canevas_mirror_write (kind, record, row, self->counterparts, NULL, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
duplicate (Duplicate *self, const char *name, GError **error)
{
  g_autofree char *today = canevas_day_dup_today ();

  self->scenario = canevas_store_add (self->store, &canevas_scenario_type, NULL, error);
  if (self->scenario == NULL || !canevas_record_set_text (self->scenario, "name", name, error)
      || !canevas_record_set_text (self->scenario, "duplicated_on", today, error))
    return FALSE;
  for (guint kind = 0; kind < CANEVAS_N_MIRRORS; kind++)
    if (!duplicate_all (self, kind, error))
      return FALSE;
  return TRUE;
}

CanevasRecord *
canevas_scenario_duplicate (CanevasStore *store, const char *name, GError **error)
{
  g_autoptr (GHashTable) counterparts = NULL;
  g_autoptr (CanevasRecord) scenario = NULL;
  g_autoptr (CanevasOrgFacts) facts = NULL;
  Duplicate self = { store };

  g_return_val_if_fail (CANEVAS_IS_STORE (store), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  self.facts = facts = canevas_org_facts_new (store, NULL);
  self.counterparts = counterparts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  canevas_store_begin (store, _("duplicate the organisation"));
  if (!duplicate (&self, name, error))
    {
      g_clear_object (&self.scenario);
      canevas_store_rollback (store);
      return NULL;
    }
  scenario = self.scenario;
  return canevas_store_commit (store, error) ? g_steal_pointer (&scenario) : NULL;
}
