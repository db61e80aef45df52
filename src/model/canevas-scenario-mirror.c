/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-scenario-mirror-private.h"

#include "canevas-membership.h"
#include "canevas-person.h"
#include "canevas-scenario-link.h"
#include "canevas-scenario-membership.h"
#include "canevas-scenario-person.h"
#include "canevas-scenario-unit.h"
#include "canevas-unit-link.h"
#include "canevas-unit.h"

#define MOST_FIELDS 32

static const struct
{
  const CanevasRecordType *in_force, *of_scenario;
} mirrors[CANEVAS_N_MIRRORS] = {
  [CANEVAS_MIRROR_UNIT] = { &canevas_unit_type, &canevas_scenario_unit_type },
  [CANEVAS_MIRROR_POST] = { &canevas_person_type, &canevas_scenario_person_type },
  [CANEVAS_MIRROR_LINK] = { &canevas_unit_link_type, &canevas_scenario_link_type },
  [CANEVAS_MIRROR_MEMBERSHIP] = { &canevas_membership_type, &canevas_scenario_membership_type },
};

const CanevasRecordType *
canevas_mirror_get_type_in_force (CanevasMirrorKind kind)
{
  return mirrors[kind].in_force;
}

const CanevasRecordType *
canevas_mirror_get_scenario_type (CanevasMirrorKind kind)
{
  return mirrors[kind].of_scenario;
}

const char *const *
canevas_mirror_get_fields (CanevasMirrorKind kind)
{
  static const char *shared[CANEVAS_N_MIRRORS][MOST_FIELDS + 1];
  static gsize done = 0;

  if (g_once_init_enter (&done))
    {
      for (guint i = 0; i < CANEVAS_N_MIRRORS; i++)
        {
          const CanevasRecordType *type = mirrors[i].in_force;
          guint n = 0;

          for (guint j = 0; j < type->n_fields; j++)
            if (canevas_record_type_find_field (mirrors[i].of_scenario, type->fields[j].name) >= 0)
              {
                g_assert (n < MOST_FIELDS);
                shared[i][n++] = type->fields[j].name;
              }
        }
      g_once_init_leave (&done, 1);
    }
  return shared[kind];
}

static void
row_free (gpointer data)
{
  CanevasMirrorRow *row = data;

  g_free (row->id);
  g_free (row->origin);
  for (guint i = 0; i < MOST_FIELDS; i++)
    g_free (row->values[i]);
  g_free (row->values);
  g_free (row);
}

typedef struct
{
  GPtrArray *rows;
  guint n_fields;
  gboolean of_scenario;
} Reading;

static void
read_row (const char *id, const char *const *values, gpointer data)
{
  Reading *reading = data;
  CanevasMirrorRow *row = g_new0 (CanevasMirrorRow, 1);

  row->id = g_strdup (id);
  row->values = g_new0 (char *, MOST_FIELDS);
  for (guint i = 0; i < reading->n_fields; i++)
    row->values[i] = g_strdup (values[i]);
  if (reading->of_scenario)
    {
      row->origin = g_strdup (values[reading->n_fields]);
      row->closed = g_strcmp0 (values[reading->n_fields + 1], "1") == 0;
    }
  g_ptr_array_add (reading->rows, row);
}

static void
sort_units (GPtrArray *rows, CanevasOrgFacts *facts)
{
  g_autofree gpointer *sorted = g_new0 (gpointer, rows->len + 1);

  g_assert (rows->len == facts->n_units);
  for (guint i = 0; i < rows->len; i++)
    sorted[canevas_org_facts_find_unit (facts, ((CanevasMirrorRow *) rows->pdata[i])->id)] = rows->pdata[i];
  for (guint i = 0; i < rows->len; i++)
    rows->pdata[i] = sorted[i];
}

GPtrArray *
canevas_mirror_read (CanevasStore *store, CanevasMirrorKind kind, CanevasRecord *scenario, CanevasOrgFacts *facts)
{
  const char *const *shared = canevas_mirror_get_fields (kind);
  Reading reading = { g_ptr_array_new_with_free_func (row_free), g_strv_length ((char **) shared), scenario != NULL };
  const char *fields[MOST_FIELDS + 3] = { NULL };

  for (guint i = 0; i < reading.n_fields; i++)
    fields[i] = shared[i];
  if (scenario != NULL)
    {
      fields[reading.n_fields] = "origin";
      fields[reading.n_fields + 1] = "closed";
    }
  canevas_store_scan (store, scenario != NULL ? mirrors[kind].of_scenario : mirrors[kind].in_force, fields,
                      scenario != NULL ? "scenario" : NULL, scenario != NULL ? canevas_record_get_id (scenario) : NULL, read_row, &reading);
  if (kind == CANEVAS_MIRROR_UNIT)
    sort_units (reading.rows, facts);
  return reading.rows;
}

/* The value of a column, as the store reads it. */
static gboolean
write_field (CanevasRecord *record, int index, const char *text, GError **error)
{
  const CanevasField *field = &canevas_record_get_record_type (record)->fields[index];
  g_auto (GValue) value = G_VALUE_INIT;

  if (text != NULL || field->kind == CANEVAS_FIELD_FLAG)
    {
      g_value_init (&value, canevas_field_get_value_type (field));
      if (G_VALUE_HOLDS_BOOLEAN (&value))
        g_value_set_boolean (&value, g_strcmp0 (text, "1") == 0);
      else if (G_VALUE_HOLDS_INT64 (&value))
        g_value_set_int64 (&value, g_ascii_strtoll (text, NULL, 10));
      else if (G_VALUE_HOLDS_DOUBLE (&value))
        g_value_set_double (&value, g_ascii_strtod (text, NULL));
      else
        g_value_set_static_string (&value, text);
    }
  return canevas_record_set_value (record, (guint) index, &value, error);
}

gboolean
canevas_mirror_write (CanevasMirrorKind kind, CanevasRecord *record, const CanevasMirrorRow *row, GHashTable *counterparts,
                      gboolean *missing, GError **error)
{
  const CanevasRecordType *type = canevas_record_get_record_type (record);
  const char *const *fields = canevas_mirror_get_fields (kind);

  if (missing != NULL)
    *missing = FALSE;
  for (guint i = 0; fields[i] != NULL; i++)
    {
      int index = canevas_record_type_find_field (type, fields[i]);
      const char *text = row->values[i];

      if (type->fields[index].kind == CANEVAS_FIELD_REFERENCE && text != NULL)
        {
          text = g_hash_table_lookup (counterparts, text);
          if (text == NULL && missing != NULL)
            *missing = TRUE;
        }
      if (!write_field (record, index, text, error))
        return FALSE;
    }
  return TRUE;
}
