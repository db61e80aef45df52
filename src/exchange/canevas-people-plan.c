/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-people-plan-private.h"

#include "canevas-import.h"
#include "canevas-person.h"

#include <glib/gi18n-lib.h>

static void
clear_finding (gpointer data)
{
  g_free (((CanevasPeopleFinding *) data)->reason);
}

void
canevas_people_plan_tell (CanevasPeoplePlan *self, guint line, CanevasPeopleSeverity severity, char *reason)
{
  const CanevasPeopleFinding finding = { line, severity, reason };

  g_array_append_val (self->findings, finding);
  self->broken = self->broken || severity == CANEVAS_PEOPLE_BROKEN;
  self->n_rejected += severity == CANEVAS_PEOPLE_REJECTED;
}

const char *
canevas_people_plan_get (CanevasPeoplePlan *self, guint row, CanevasPeopleField field)
{
  const int column = self->columns[field];

  return column >= 0 ? canevas_csv_table_get_cell (self->table, row, (guint) column) : "";
}

char *
canevas_people_plan_dup_person (CanevasPeoplePlan *self, guint number)
{
  const gboolean of_draft = number < self->people->len;
  const CanevasPersonDraft *draft = of_draft ? canevas_people_plan_person (self, number) : NULL;
  const guint existing = of_draft ? draft->existing : number - self->people->len;
  const char *texts[CANEVAS_PERSON_N_TEXTS];
  const char *given, *family;

  for (guint i = 0; i < CANEVAS_PERSON_N_TEXTS; i++)
    {
      texts[i] = of_draft ? draft->texts[i] : NULL;
      if (texts[i] == NULL && existing != CANEVAS_PEOPLE_NONE)
        texts[i] = self->existing->people[existing].texts[i];
      if (texts[i] == NULL)
        texts[i] = "";
    }
  given = texts[CANEVAS_PERSON_GIVEN_NAME];
  family = texts[CANEVAS_PERSON_FAMILY_NAME];
  if (*given != '\0' && *family != '\0')
    return g_strdup_printf ("%s %s", given, family);
  if (*given != '\0' || *family != '\0')
    return g_strdup (*given != '\0' ? given : family);
  return g_strdup (*texts[CANEVAS_PERSON_POSITION] != '\0' ? texts[CANEVAS_PERSON_POSITION] : texts[CANEVAS_PERSON_IDENTIFIER]);
}

static CanevasPeoplePlan *
plan_new (CanevasCsvTable *table, const CanevasPeopleField *columns, CanevasPeopleExisting *existing)
{
  CanevasPeoplePlan *self = g_atomic_rc_box_new0 (CanevasPeoplePlan);
  g_autofree char *header = NULL;

  self->table = canevas_csv_table_ref (table);
  self->existing = canevas_people_existing_ref (existing);
  for (guint i = 0; i < CANEVAS_N_PEOPLE_FIELDS; i++)
    self->columns[i] = -1;
  for (guint i = 0; i < canevas_csv_table_get_n_columns (table); i++)
    if (columns[i] != CANEVAS_PEOPLE_IGNORED && self->columns[columns[i]] < 0)
      self->columns[columns[i]] = (int) i;
  if (self->columns[CANEVAS_PEOPLE_FULL_NAME] >= 0)
    header = canevas_people_fold (canevas_csv_table_get_cell (table, 0, (guint) self->columns[CANEVAS_PEOPLE_FULL_NAME]));
  self->family_name_last = header != NULL && g_str_has_prefix (header, "prenom");
  for (guint i = 0; i < CANEVAS_PERSON_N_CELLS; i++)
    self->person_fields[i] = (guint) canevas_record_type_find_field (&canevas_person_type, canevas_person_cells[i]);
  self->strings = g_string_chunk_new (16 * 1024);
  self->units = g_array_new (FALSE, FALSE, sizeof (CanevasUnitDraft));
  self->units_by_code = g_hash_table_new (g_str_hash, g_str_equal);
  self->units_by_path = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->people = g_array_new (FALSE, FALSE, sizeof (CanevasPersonDraft));
  self->people_by_identifier = g_hash_table_new (g_str_hash, g_str_equal);
  self->findings = g_array_new (FALSE, FALSE, sizeof (CanevasPeopleFinding));
  g_array_set_clear_func (self->findings, clear_finding);
  self->changes = g_array_new (FALSE, FALSE, sizeof (CanevasPeopleChange));
  return self;
}

static gboolean
check_columns (CanevasPeoplePlan *self, GError **error)
{
  static const CanevasPeopleField wanted[] = { CANEVAS_PEOPLE_IDENTIFIER, CANEVAS_PEOPLE_FAMILY_NAME, CANEVAS_PEOPLE_GIVEN_NAME,
                                               CANEVAS_PEOPLE_FULL_NAME, CANEVAS_PEOPLE_POSITION };
  gboolean any = canevas_people_plan_knows_units (self);

  if (canevas_csv_table_get_row (self->table, 0)->fault != CANEVAS_CSV_SOUND)
    g_set_error (error, CANEVAS_IMPORT_ERROR, CANEVAS_IMPORT_ERROR_FORMAT, "%s",
                 _("its first line cannot be read. It must hold the headers of the columns."));
  else if (canevas_csv_table_get_n_rows (self->table) < 2)
    g_set_error (error, CANEVAS_IMPORT_ERROR, CANEVAS_IMPORT_ERROR_FORMAT, "%s",
                 _("it holds headers and no line below them: there is nothing to import."));
  else
    {
      for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
        any = any || self->columns[wanted[i]] >= 0;
      if (any)
        return TRUE;
      g_set_error (error, CANEVAS_IMPORT_ERROR, CANEVAS_IMPORT_ERROR_UNKNOWN, "%s",
                   _("no column of it is known to say who or which unit. Say which column is which, or put their headers on the first line."));
    }
  return FALSE;
}

static int
compare_findings (gconstpointer a, gconstpointer b)
{
  const CanevasPeopleFinding *first = a;
  const CanevasPeopleFinding *second = b;

  if (first->line != second->line)
    return first->line < second->line ? -1 : 1;
  return (int) second->severity - (int) first->severity;
}

static void
settle (CanevasPeoplePlan *self)
{
  const gboolean derived = !canevas_people_plan_knows_units (self);

  canevas_people_plan_settle_units (self);
  canevas_people_plan_settle_people (self);
  if (derived && !self->broken)
    {
      canevas_people_plan_derive_units (self);
      canevas_people_plan_settle_units (self);
    }
  if (!self->broken)
    canevas_people_plan_compare (self);
}

CanevasPeoplePlan *
canevas_people_plan_new (CanevasCsvTable *table, const CanevasPeopleField *columns, CanevasPeopleExisting *existing,
                         GCancellable *cancellable, GError **error)
{
  g_autoptr (CanevasPeoplePlan) self = NULL;

  g_return_val_if_fail (table != NULL && columns != NULL && existing != NULL, NULL);

  self = plan_new (table, columns, existing);
  if (!check_columns (self, error))
    return NULL;
  for (guint i = 1; i < canevas_csv_table_get_n_rows (table); i++)
    {
      if (i % 1024 == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      canevas_people_plan_read_row (self, i);
    }
  settle (self);
  g_array_sort (self->findings, compare_findings);
  return g_cancellable_set_error_if_cancelled (cancellable, error) ? NULL : g_steal_pointer (&self);
}

CanevasPeoplePlan *
canevas_people_plan_ref (CanevasPeoplePlan *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  CanevasPeoplePlan *self = data;

  canevas_csv_table_unref (self->table);
  canevas_people_existing_unref (self->existing);
  g_string_chunk_free (self->strings);
  g_array_unref (self->units);
  g_hash_table_unref (self->units_by_code);
  g_hash_table_unref (self->units_by_path);
  g_free (self->unit_order);
  g_array_unref (self->people);
  g_hash_table_unref (self->people_by_identifier);
  g_array_unref (self->findings);
  g_array_unref (self->changes);
}

void
canevas_people_plan_unref (CanevasPeoplePlan *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

gboolean
canevas_people_plan_is_broken (CanevasPeoplePlan *self)
{
  return self->broken;
}

gboolean
canevas_people_plan_has_effect (CanevasPeoplePlan *self)
{
  return self->unit_count.added + self->unit_count.updated + self->people_count.added + self->people_count.updated > 0;
}

const CanevasPeopleCount *
canevas_people_plan_get_units (CanevasPeoplePlan *self)
{
  return &self->unit_count;
}

const CanevasPeopleCount *
canevas_people_plan_get_people (CanevasPeoplePlan *self)
{
  return &self->people_count;
}

guint
canevas_people_plan_get_n_lines (CanevasPeoplePlan *self)
{
  return canevas_csv_table_get_n_rows (self->table) - 1;
}

guint
canevas_people_plan_get_n_rejected (CanevasPeoplePlan *self)
{
  return self->n_rejected;
}

GArray *
canevas_people_plan_get_findings (CanevasPeoplePlan *self)
{
  return self->findings;
}

GArray *
canevas_people_plan_get_changes (CanevasPeoplePlan *self)
{
  return self->changes;
}
