/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The governance schema as a drawing: on a sheet, on sheets to be glued together, or as large as it comes; its bodies and circuits as
 * tables. */
#include "canevas-config.h"

#include "canevas-authority.h"
#include "canevas-circuit-step.h"
#include "canevas-csv.h"
#include "canevas-decision-kind.h"
#include "canevas-export-drawing.h"
#include "canevas-exporters.h"
#include "canevas-fonts.h"
#include "canevas-format.h"
#include "canevas-governance-diagram.h"
#include "canevas-instance.h"
#include "canevas-language.h"
#include "canevas-role.h"
#include "canevas-store.h"
#include "canevas-subject.h"
#include "canevas-working-days.h"

#include <glib/gi18n-lib.h>

static const char *const readings[] = {
  [CANEVAS_READING_LEVELS] = "levels",
  [CANEVAS_READING_CIRCUIT] = "circuit",
  [CANEVAS_READING_PERSON] = "person",
  NULL,
};
static gboolean
check_reading (const char *value, GError **error)
{
  return canevas_export_check_choice (readings, value, error);
}

/* FALSE with a sentence when what is to be followed is not there. */
static gboolean
read_subjects (const CanevasExport *self, CanevasGovernanceOptions *options, CanevasRecord **kind, CanevasRecord **role,
               GError **error)
{
  CanevasStore *store = canevas_record_get_store (self->subject);
  const char *project = canevas_record_get_id (self->subject);
  const char *named_kind = canevas_export_get_setting (self, "kind");
  const char *named_role = canevas_export_get_setting (self, "role");

  if (named_kind != NULL)
    {
      g_autoptr (CanevasList) kinds = canevas_store_children (store, &canevas_decision_kind_type, project);

      if ((*kind = canevas_subject_find_in (kinds, named_kind, "nature", error)) == NULL)
        return FALSE;
      options->reading = CANEVAS_READING_CIRCUIT;
      options->kind = canevas_record_get_id (*kind);
    }
  else if (named_role != NULL || options->reading == CANEVAS_READING_PERSON)
    {
      g_autoptr (CanevasList) roles = canevas_store_children (store, &canevas_role_type, project);

      if ((*role = canevas_subject_find_in (roles, named_role, "kind", error)) == NULL)
        return FALSE;
      options->reading = CANEVAS_READING_PERSON;
      options->role = canevas_record_get_id (*role);
    }
  return TRUE;
}

static void
read_page (const CanevasExport *self, CanevasGovernanceOptions *options)
{
  const char *reading = canevas_export_get_setting (self, "reading");

  options->size = canevas_export_get_page (self, CANEVAS_DRAWING_A4);
  for (guint i = 0; reading != NULL && readings[i] != NULL; i++)
    if (g_str_equal (readings[i], reading))
      options->reading = i;
  options->names = g_strcmp0 (canevas_export_get_setting (self, "names"), "yes") == 0;
}

/* A row a step, under the name of its kind of decision; of @kind alone where one is followed. */
static GBytes *
write_steps (const CanevasExport *self, const char *kind)
{
  static const char *const columns[] = { "instance", "verb", "passage", "hours", "note" };
  CanevasStore *store = canevas_record_get_store (self->subject);
  g_autoptr (CanevasList) kinds =
    canevas_store_children (store, &canevas_decision_kind_type, canevas_record_get_id (self->subject));
  GString *csv = canevas_csv_new ();

  canevas_csv_append (csv, _(canevas_decision_kind_type.label));
  canevas_csv_append (csv, _("No."));
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    canevas_csv_append (csv, _(canevas_circuit_step_type.fields[canevas_record_type_find_field (&canevas_circuit_step_type, columns[i])].label));
  canevas_csv_end_row (csv);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (kinds)); i++)
    {
      g_autoptr (CanevasRecord) decided = g_list_model_get_item (G_LIST_MODEL (kinds), i);
      g_autoptr (CanevasList) steps = canevas_store_children (store, &canevas_circuit_step_type, canevas_record_get_id (decided));

      if (kind != NULL && !g_str_equal (kind, canevas_record_get_id (decided)))
        continue;
      for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (steps)); j++)
        {
          g_autoptr (CanevasRecord) step = g_list_model_get_item (G_LIST_MODEL (steps), j);

          canevas_csv_append (csv, canevas_record_get_title (decided));
          canevas_csv_append_number (csv, j + 1);
          for (guint k = 0; k < G_N_ELEMENTS (columns); k++)
            {
              g_autofree char *text = canevas_format_field (step, columns[k], CANEVAS_DATE_LONG);

              canevas_csv_append (csv, text);
            }
          canevas_csv_end_row (csv);
        }
    }
  return g_string_free_to_bytes (csv);
}

static GBytes *
write_as (const CanevasExport *self, CanevasReading reading, GError **error)
{
  g_autoptr (CanevasList) bodies = canevas_store_children (canevas_record_get_store (self->subject), &canevas_instance_type,
                                                           canevas_record_get_id (self->subject));
  g_autofree char *today = canevas_day_dup_today ();
  CanevasGovernanceOptions options = { .reading = reading, .today = today };
  g_autoptr (CanevasRecord) kind = NULL;
  g_autoptr (CanevasRecord) role = NULL;
  g_autoptr (CanevasTextMeasure) measure = NULL;
  g_autoptr (CanevasScene) scene = NULL;

  if (g_list_model_get_n_items (G_LIST_MODEL (bodies)) == 0)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _("“%s” has no body yet: there is nothing to draw."),
                   canevas_record_get_title (self->subject));
      return NULL;
    }
  read_page (self, &options);
  if (!read_subjects (self, &options, &kind, &role, error))
    return NULL;
  if (g_str_equal (self->ending, "csv"))
    {
      CANEVAS_LANGUAGE_SCOPE (canevas_authority_find_language (canevas_record_get_store (self->subject)));

      return reading == CANEVAS_READING_CIRCUIT ? write_steps (self, options.kind)
                                                : canevas_csv_write_records (G_LIST_MODEL (bodies), &canevas_instance_type);
    }
  measure = canevas_fonts_make_paper_measure ();
  scene = canevas_governance_diagram_new (self->subject, measure, &options);
  return canevas_export_write_scene (self, scene, error);
}

static GBytes *
run (const CanevasExport *self, GError **error)
{
  return write_as (self, CANEVAS_READING_LEVELS, error);
}

static GBytes *
run_circuit (const CanevasExport *self, GError **error)
{
  return write_as (self, CANEVAS_READING_CIRCUIT, error);
}

static const CanevasExporterSetting settings[] = {
  { "reading", FALSE, "reading=levels", check_reading },
  { "kind", FALSE, "kind=NAME", NULL },
  { "role", FALSE, "role=NAME", NULL },
  { "names", FALSE, "names=no", canevas_export_check_yes },
  { "page", FALSE, "page=a4", canevas_export_check_page },
  { "tiles", FALSE, "tiles=a4", canevas_export_check_tiles },
  { NULL },
};

static const char *const endings[] = { "pdf", "svg", "png", "csv", NULL };

const CanevasExporter canevas_exporter_governance = {
  .name = "governance",
  .type = "project",
  .settings = settings,
  .endings = endings,
  .template = "schema-de-gouvernance",
  .run = run,
};

static const CanevasExporterSetting circuit_settings[] = {
  { "kind", FALSE, "kind=NAME", NULL },
  { "names", FALSE, "names=no", canevas_export_check_yes },
  { "page", FALSE, "page=a4", canevas_export_check_page },
  { "tiles", FALSE, "tiles=a4", canevas_export_check_tiles },
  { NULL },
};

const CanevasExporter canevas_exporter_circuit = {
  .name = "circuit",
  .type = "project",
  .settings = circuit_settings,
  .endings = endings,
  .template = "schema-de-gouvernance",
  .run = run_circuit,
};
