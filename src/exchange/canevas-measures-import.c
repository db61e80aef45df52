/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-list-columns.h"

#include "canevas-folded-text.h"
#include "canevas-format.h"
#include "canevas-indicator.h"
#include "canevas-measure.h"
#include "canevas-typed.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define N_NAMES 10

/* What a column may hold, and how people head it. */
typedef enum
{
  INDICATOR,
  DAY,
  VALUE,
  MOMENT,
  NOTE,
  N_COLUMNS
} Column;

static const char *const names[N_COLUMNS][N_NAMES] = {
  [INDICATOR] = { "indicateur", "indicateurs", "nom", "libelle", "indicator", "name", NULL },
  [DAY] = { "date", "jour", "mesure le", "au", "periode", "day", NULL },
  [VALUE] = { "valeur", "mesure", "resultat", "chiffre", "value", NULL },
  [MOMENT] = { "moment", NULL },
  [NOTE] = { "remarque", "commentaire", "note", "observation", "remark", NULL },
};

typedef struct
{
  CanevasRecord *project;
  CanevasCsvTable *table;
  int columns[N_COLUMNS];
  GHashTable *indicators; /* folded name → record; two of one name: NULL */
  GHashTable *known;      /* "indicator day" → measure */
  CanevasListImport *result;
} Import;

/* What a line says, read. */
typedef struct
{
  CanevasRecord *indicator;
  char *day;
  double value; /* NAN: not measured */
  const char *moment, *note;
} Line;

static void
clear_line (Line *line)
{
  g_clear_pointer (&line->day, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Line, clear_line)

/* --- What the file knows --- */

static void
unref_any (gpointer data)
{
  g_clear_object (&data);
}

static char *
dup_key (CanevasRecord *indicator, const char *day)
{
  return g_strjoin (" ", canevas_record_get_id (indicator), day, NULL);
}

static void
read_measures (Import *self, CanevasRecord *indicator)
{
  g_autoptr (CanevasList) list = canevas_store_children (canevas_record_get_store (indicator), &canevas_measure_type,
                                                         canevas_record_get_id (indicator));

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      CanevasRecord *measure = g_list_model_get_item (G_LIST_MODEL (list), i);

      g_hash_table_insert (self->known, dup_key (indicator, canevas_record_get_text (measure, "measured_on")), measure);
    }
}

static void
read_indicators (Import *self)
{
  g_autoptr (CanevasList) list = canevas_store_children (canevas_record_get_store (self->project), &canevas_indicator_type,
                                                         canevas_record_get_id (self->project));

  self->indicators = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, unref_any);
  self->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (CanevasRecord) indicator = g_list_model_get_item (G_LIST_MODEL (list), i);
      char *name = canevas_text_fold (canevas_record_get_title (indicator));
      const gboolean twice = g_hash_table_contains (self->indicators, name);

      g_hash_table_insert (self->indicators, name, twice ? NULL : g_object_ref (indicator));
      read_measures (self, indicator);
    }
}

/* --- The lines --- */

static const CanevasField *
get_moment_field (void)
{
  return &canevas_measure_type.fields[canevas_record_type_find_field (&canevas_measure_type, "moment")];
}

/* "pendant", "Pendant la phase pilote" or "during". (nullable) */
static const char *
find_moment (const char *text)
{
  const CanevasField *field = get_moment_field ();
  g_autofree char *wanted = canevas_text_fold (text);

  for (const CanevasChoice *choice = field->choices; *wanted != '\0' && choice->name != NULL; choice++)
    {
      g_autofree char *label = canevas_text_fold (canevas_field_get_choice_label (field, choice->name));

      if (g_str_equal (wanted, choice->name) || g_str_has_prefix (label, wanted))
        return choice->name;
    }
  return NULL;
}

/* Returns: (transfer full) (nullable): why the line cannot be read; NULL where it can */
static char *
read_line (Import *self, guint row, Line *line)
{
  const char *name = canevas_list_get_cell (self->table, row, self->columns[INDICATOR]);
  const char *date = canevas_list_get_cell (self->table, row, self->columns[DAY]);
  const char *figure = canevas_list_get_cell (self->table, row, self->columns[VALUE]);
  const char *moment = canevas_list_get_cell (self->table, row, self->columns[MOMENT]);
  g_autofree char *folded = canevas_text_fold (name);

  if (!g_hash_table_lookup_extended (self->indicators, folded, NULL, (gpointer *) &line->indicator))
    return g_strdup_printf (_("the project has no indicator called “%s”."), name);
  if (line->indicator == NULL)
    return g_strdup_printf (_("two indicators are called “%s”: rename one of them first."), name);
  line->day = canevas_typed_read_date (date, NULL);
  if (line->day == NULL)
    return *date == '\0' ? g_strdup (_("the day is missing."))
                         : g_strdup_printf (_("“%s” is not a day: write it like 08/03/2027."), date);
  line->value = NAN;
  if (!canevas_typed_is_blank (figure) && !canevas_typed_read_number (figure, FALSE, &line->value, NULL))
    return g_strdup_printf (_("“%s” is not a number."), figure);
  line->note = canevas_list_get_cell (self->table, row, self->columns[NOTE]);
  line->moment = find_moment (moment);
  if (*moment != '\0' && line->moment == NULL)
    return g_strdup_printf (_("“%s” is no moment of the pilot phase: before, during or after it, or long after."), moment);
  return NULL;
}

/* Inside the action. */
static gboolean
fill (CanevasRecord *measure, const Line *line, GError **error)
{
  return canevas_record_set_text (measure, "measured_on", line->day, error) &&
         (isnan (line->value) || canevas_record_set_decimal (measure, "value", line->value, error)) &&
         (line->moment == NULL || canevas_record_set_text (measure, "moment", line->moment, error)) &&
         (*line->note == '\0' || canevas_record_set_text (measure, "note", line->note, error));
}

static void
add_measure (Import *self, guint row, const Line *line)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasRecord) measure =
    canevas_store_add (canevas_record_get_store (line->indicator), &canevas_measure_type, line->indicator, &error);

  if (measure == NULL || !fill (measure, line, &error))
    {
      canevas_list_import_refuse (self->result, self->table, row, g_strdup (error->message));
      return;
    }
  g_hash_table_insert (self->known, dup_key (line->indicator, line->day), g_steal_pointer (&measure));
  self->result->added++;
}

static gboolean
says_the_same (CanevasRecord *measure, const Line *line)
{
  if (!canevas_record_is_set (measure, "value"))
    return isnan (line->value);
  return canevas_record_get_decimal (measure, "value") == line->value;
}

static void
read_row (gpointer data, guint row)
{
  Import *self = data;
  g_auto (Line) line = { NULL };
  g_autofree char *key = NULL, *why = NULL;
  CanevasRecord *known;

  if (!canevas_list_import_check_row (self->result, self->table, row))
    return;
  why = read_line (self, row, &line);
  if (why != NULL)
    {
      canevas_list_import_refuse (self->result, self->table, row, g_steal_pointer (&why));
      return;
    }
  key = dup_key (line.indicator, line.day);
  known = g_hash_table_lookup (self->known, key);
  if (known == NULL)
    add_measure (self, row, &line);
  else if (says_the_same (known, &line))
    self->result->unchanged++;
  else
    {
      g_autofree char *value = canevas_format_field (known, "value", CANEVAS_DATE_SHORT);

      canevas_list_import_refuse (self->result, self->table, row,
                                  g_strdup_printf (_("“%s” is measured already on that day: %s. Change it there, or take the "
                                                      "line out."),
                                                   canevas_record_get_title (line.indicator), value));
    }
}

static gboolean
find_columns (Import *self, GError **error)
{
  for (guint i = 0; i < N_COLUMNS; i++)
    self->columns[i] = canevas_list_find_column (self->table, names[i]);
  if (self->columns[INDICATOR] >= 0 && self->columns[DAY] >= 0 && self->columns[VALUE] >= 0)
    return TRUE;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                       _("The table needs three columns, headed on the first line: “Indicateur”, “Date”, “Valeur”."));
  return FALSE;
}

CanevasListImport *
canevas_measures_import (CanevasRecord *project, CanevasCsvTable *table, gboolean dry_run, const CanevasListWatch *watch,
                         GError **error)
{
  CanevasStore *store = canevas_record_get_store (project);
  g_autoptr (CanevasListImport) result = canevas_list_import_new ();
  Import self = { .project = project, .table = table, .result = result };

  if (!find_columns (&self, error))
    return NULL;
  read_indicators (&self);
  canevas_store_begin (store, _("import measures"));
  canevas_list_import_read_rows (result, table, 1, watch, read_row, &self);
  g_hash_table_unref (self.indicators);
  g_hash_table_unref (self.known);
  return canevas_list_import_finish (result, store, dry_run, error) ? g_steal_pointer (&result) : NULL;
}
