/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-scenario.h"

#include "canevas-org-difference.h"
#include "canevas-scenario-mirror-private.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  CanevasStore *store;
  CanevasRecord *scenario;
  CanevasOrgFacts *before, *after;
  GHashTable *counterparts; /* id in the scenario → id in force */
} Application;

/* --- What cannot be applied --- */

static gboolean
refuse (GError **error, char *message)
{
  g_autofree char *owned = message;

  g_set_error_literal (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_VALUE, owned);
  return FALSE;
}

static const char *
name_unit (CanevasOrgFacts *facts, guint unit)
{
  return facts->units[unit].name != NULL ? facts->units[unit].name : _("(no name)");
}

static const char *
name_post (const CanevasOrgPost *post)
{
  return post->position != NULL ? post->position : _("(no function)");
}

static gboolean
check_units (Application *self, GError **error)
{
  CanevasOrgFacts *after = self->after;

  for (guint i = 0; i < after->n_units; i++)
    {
      guint parent = after->units[i].parent;

      if (!after->units[i].closed && parent != CANEVAS_ORG_NONE && after->units[parent].closed)
        return refuse (error, g_strdup_printf (_("“%s” would remain under “%s”, which the scenario closes: attach it elsewhere, or close it too."),
                                               name_unit (after, i), name_unit (after, parent)));
      for (guint j = after->units[i].first_post; after->units[i].closed && j < after->units[i].end_post; j++)
        if (!after->posts[j].closed)
          return refuse (error, g_strdup_printf (_("“%s” still holds the post “%s”, and the scenario closes it: move the post, or close it too."),
                                                 name_unit (after, i), name_post (&after->posts[j])));
    }
  return TRUE;
}

/* Facts cut a circle open: its first unit stands nowhere, though the file says it does. */
static gboolean
check_circles (Application *self, GPtrArray *rows, GError **error)
{
  const char *const *fields = canevas_mirror_get_fields (CANEVAS_MIRROR_UNIT);
  guint parent = 0;

  while (!g_str_equal (fields[parent], "parent"))
    parent++;
  for (guint i = 0; i < rows->len; i++)
    {
      const CanevasMirrorRow *row = rows->pdata[i];
      guint unit = canevas_org_facts_find_unit (self->after, row->id);

      if (!row->closed && row->values[parent] != NULL && self->after->units[unit].parent == CANEVAS_ORG_NONE)
        return refuse (error, g_strdup_printf (_("“%s” stands under itself, by way of units below it: attach it elsewhere."),
                                               name_unit (self->after, unit)));
    }
  return TRUE;
}

/* Closes the unit in force: what came into it since, and has no row in the scenario, would go with it. */
static gboolean
check_newcomers (Application *self, guint closed, GHashTable *known, GError **error)
{
  CanevasOrgFacts *before = self->before;
  guint unit = canevas_org_facts_find_unit (before, self->after->units[closed].origin);

  if (unit == CANEVAS_ORG_NONE)
    return TRUE;
  for (guint i = unit + 1; i < before->units[unit].end; i++)
    if (before->units[i].parent == unit && !g_hash_table_contains (known, before->units[i].id))
      return refuse (error, g_strdup_printf (_("“%s” was created since the duplication, under “%s”, which the scenario closes: attach it elsewhere first."),
                                             name_unit (before, i), name_unit (before, unit)));
  for (guint i = before->units[unit].first_post; i < before->units[unit].end_post; i++)
    if (!g_hash_table_contains (known, before->posts[i].id))
      return refuse (error, g_strdup_printf (_("The post “%s” came since the duplication into “%s”, which the scenario closes: move it first."),
                                             name_post (&before->posts[i]), name_unit (before, unit)));
  return TRUE;
}

static gboolean
check_all_newcomers (Application *self, GError **error)
{
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->after->n_units; i++)
    if (self->after->units[i].origin != NULL)
      g_hash_table_add (known, (gpointer) self->after->units[i].origin);
  for (guint i = 0; i < self->after->n_posts; i++)
    if (self->after->posts[i].origin != NULL)
      g_hash_table_add (known, (gpointer) self->after->posts[i].origin);
  for (guint i = 0; i < self->after->n_units; i++)
    if (self->after->units[i].closed && !check_newcomers (self, i, known, error))
      return FALSE;
  return TRUE;
}

static gboolean
check (Application *self, GError **error)
{
  g_autoptr (CanevasOrgDifference) difference = canevas_org_difference_new (self->before, self->after);
  g_autoptr (GPtrArray) rows = canevas_mirror_read (self->store, CANEVAS_MIRROR_UNIT, self->scenario, self->after);

  if (difference->n_changes == 0)
    return refuse (error, g_strdup_printf (_("“%s” changes nothing: there is nothing to apply."), canevas_record_get_title (self->scenario)));
  return check_circles (self, rows, error) && check_units (self, error) && check_all_newcomers (self, error);
}

/* --- Applying --- */

/* Whether what is in force already reads so: then it is not even loaded. */
static gboolean
reads_the_same (Application *self, CanevasMirrorKind kind, const CanevasMirrorRow *row, const CanevasMirrorRow *in_force)
{
  const CanevasRecordType *type = canevas_mirror_get_type_in_force (kind);
  const char *const *fields = canevas_mirror_get_fields (kind);

  for (guint i = 0; fields[i] != NULL; i++)
    {
      const char *value = row->values[i];

      if (value != NULL && type->fields[canevas_record_type_find_field (type, fields[i])].kind == CANEVAS_FIELD_REFERENCE)
        value = g_hash_table_lookup (self->counterparts, value);
      if (g_strcmp0 (value, in_force->values[i]) != 0)
        return FALSE;
    }
  return TRUE;
}

/* A record of the organisation in force for what the scenario creates. */
static CanevasRecord *
create (Application *self, CanevasMirrorKind kind, const CanevasMirrorRow *row, GError **error)
{
  g_autoptr (CanevasRecord) mirror = canevas_store_lookup (self->store, canevas_mirror_get_scenario_type (kind), row->id);
  g_autoptr (CanevasRecord) record = canevas_store_add (self->store, canevas_mirror_get_type_in_force (kind), NULL, error);

  if (record == NULL || !canevas_record_set_reference (mirror, "origin", record, error))
    return NULL;
  g_hash_table_insert (self->counterparts, g_strdup (row->id), g_strdup (canevas_record_get_id (record)));
  return g_steal_pointer (&record);
}

static gboolean
apply_row (Application *self, CanevasMirrorKind kind, const CanevasMirrorRow *row, GHashTable *in_force, GError **error)
{
  const CanevasMirrorRow *now = row->origin != NULL ? g_hash_table_lookup (in_force, row->origin) : NULL;
  g_autoptr (CanevasRecord) record = NULL;

  if (now != NULL && reads_the_same (self, kind, row, now))
    return TRUE;
  record = now != NULL ? canevas_store_lookup (self->store, canevas_mirror_get_type_in_force (kind), row->origin)
                       : create (self, kind, row, error);
  return record != NULL && canevas_mirror_write (kind, record, row, self->counterparts, NULL, error);
}

/* A link, or an attachment, ends where one of its ends does: it goes with it, and is not created. */
static gboolean
has_its_ends (Application *self, CanevasMirrorKind kind, const CanevasMirrorRow *row)
{
  const CanevasRecordType *type = canevas_mirror_get_type_in_force (kind);
  const char *const *fields = canevas_mirror_get_fields (kind);

  for (guint i = 0; fields[i] != NULL; i++)
    {
      const CanevasField *field = &type->fields[canevas_record_type_find_field (type, fields[i])];

      if (field->kind == CANEVAS_FIELD_REFERENCE && field->required
          && (row->values[i] == NULL || g_hash_table_lookup (self->counterparts, row->values[i]) == NULL))
        return FALSE;
    }
  return TRUE;
}

/* @closed: (element-type CanevasRecord): gets what is to be deleted in the end, when nothing hangs on it any more */
static gboolean
apply_all (Application *self, CanevasMirrorKind kind, GPtrArray *closed, GError **error)
{
  g_autoptr (GPtrArray) rows = canevas_mirror_read (self->store, kind, self->scenario, self->after);
  g_autoptr (GPtrArray) now = canevas_mirror_read (self->store, kind, NULL, self->before);
  g_autoptr (GHashTable) in_force = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < now->len; i++)
    g_hash_table_insert (in_force, ((CanevasMirrorRow *) now->pdata[i])->id, now->pdata[i]);
  for (guint i = 0; i < rows->len; i++)
    {
      const CanevasMirrorRow *row = rows->pdata[i];

      if (!row->closed && row->origin != NULL)
        g_hash_table_insert (self->counterparts, g_strdup (row->id), g_strdup (row->origin));
    }
  for (guint i = 0; i < rows->len; i++)
    {
      const CanevasMirrorRow *row = rows->pdata[i];
      gboolean ends = row->closed || !has_its_ends (self, kind, row);

      if (ends && row->origin != NULL && g_hash_table_contains (in_force, row->origin))
        g_ptr_array_add (closed, canevas_store_lookup (self->store, canevas_mirror_get_type_in_force (kind), row->origin));
      else if (!ends && !apply_row (self, kind, row, in_force, error))
        return FALSE;
    }
  return TRUE;
}

/* From the last to the first: attachments and links, then posts, then units from the bottom up. */
static gboolean
delete_closed (Application *self, GPtrArray *closed, GError **error)
{
  for (guint i = closed->len; i-- > 0;)
    if (!canevas_store_remove (self->store, closed->pdata[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
apply (Application *self, GError **error)
{
  g_autoptr (GPtrArray) closed = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint kind = 0; kind < CANEVAS_N_MIRRORS; kind++)
    if (!apply_all (self, kind, closed, error))
      return FALSE;
  return delete_closed (self, closed, error) && canevas_record_set_text (self->scenario, "status", "applied", error);
}

gboolean
canevas_scenario_apply (CanevasScenario *self, GError **error)
{
  g_autoptr (CanevasOrgFacts) before = NULL;
  g_autoptr (CanevasOrgFacts) after = NULL;
  g_autoptr (GHashTable) counterparts = NULL;
  g_autofree char *label = NULL;
  Application application = { NULL };

  g_return_val_if_fail (CANEVAS_IS_SCENARIO (self), FALSE);

  application.scenario = CANEVAS_RECORD (self);
  application.store = canevas_record_get_store (application.scenario);
  application.before = before = canevas_org_facts_new (application.store, NULL);
  application.after = after = canevas_org_facts_new (application.store, application.scenario);
  application.counterparts = counterparts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  if (!check (&application, error))
    return FALSE;
  label = g_strdup_printf (_("apply “%s”"), canevas_record_get_title (application.scenario));
  canevas_store_begin (application.store, label);
  if (!apply (&application, error))
    {
      canevas_store_rollback (application.store);
      return FALSE;
    }
  return canevas_store_commit (application.store, error);
}
