/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All projects: how they are and why, as a table; or a review of them as its document. */
#include "canevas-config.h"

#include "canevas-authority.h"
#include "canevas-csv.h"
#include "canevas-exporters.h"
#include "canevas-format.h"
#include "canevas-language.h"
#include "canevas-portfolio.h"
#include "canevas-project.h"

#include <glib/gi18n-lib.h>

static void
append_computed (GString *csv, char *(*dup) (CanevasRecord *project), CanevasRecord *project)
{
  g_autofree char *text = dup (project);

  canevas_csv_append (csv, text);
}

static void
append_project (GString *csv, CanevasRecord *project)
{
  g_autofree char *stage = canevas_format_field (project, "stage", CANEVAS_DATE_SHORT);

  canevas_csv_append (csv, canevas_record_get_title (project));
  canevas_csv_append (csv, stage);
  append_computed (csv, canevas_project_dup_health, project);
  append_computed (csv, canevas_project_dup_reasons, project);
  canevas_csv_append (csv, canevas_record_get_text (project, "start_date"));
  canevas_csv_append (csv, canevas_record_get_text (project, "end_date"));
  append_computed (csv, canevas_project_dup_next_milestone, project);
  append_computed (csv, canevas_project_dup_time_given, project);
  canevas_csv_end_row (csv);
}

static GBytes *
run (const CanevasExport *self, GError **error)
{
  CanevasStore *store = canevas_record_get_store (self->subject);
  CANEVAS_LANGUAGE_SCOPE (canevas_authority_find_language (store));
  const char *headings[] = { _("Project"), _("Stage"), _("State"), _("Why"), _("Start"), _("End"), _("Next milestone"), _("Time given") };
  g_autoptr (CanevasList) projects = canevas_store_list (store, &canevas_project_type);
  GString *csv = canevas_csv_new ();

  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    canevas_csv_append (csv, headings[i]);
  canevas_csv_end_row (csv);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (projects)); i++)
    {
      g_autoptr (CanevasRecord) project = g_list_model_get_item (G_LIST_MODEL (projects), i);

      append_project (csv, project);
    }
  return g_string_free_to_bytes (csv);
}

static const char *const endings[] = { "csv", NULL };

const CanevasExporter canevas_exporter_portfolio = {
  .name = "portfolio",
  .type = "authority",
  .endings = endings,
  .run = run,
};
