/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a scenario changes, as tables for a spreadsheet; as a document, the file that the comité social territorial is given. */
#include "canevas-config.h"

#include "canevas-exporters.h"

#include "canevas-authority.h"
#include "canevas-csv.h"
#include "canevas-language.h"
#include "canevas-org-difference-rows.h"

#include <glib/gi18n-lib.h>

static const char *const tables[] = { "changes", "units", "agents", NULL };

static gboolean
check_table (const char *value, GError **error)
{
  if (g_strv_contains (tables, value))
    return TRUE;
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _("“%s” cannot be meant here. What can be is: %s."), value,
               "changes, units, agents");
  return FALSE;
}

static void
append_heads (GString *csv, const char *const *heads)
{
  for (; *heads != NULL; heads++)
    canevas_csv_append (csv, _(*heads));
  canevas_csv_end_row (csv);
}

static void
write_changes (GString *csv, CanevasOrgDifference *difference)
{
  static const char *const heads[] = { N_("Subject"), N_("Change"), N_("What changes"), N_("How"), N_("Number"), NULL };
  g_autoptr (GPtrArray) rows = canevas_org_difference_list_changes (difference, FALSE);

  append_heads (csv, heads);
  for (guint i = 0; i < rows->len; i++)
    {
      const CanevasOrgChangeRow *row = rows->pdata[i];

      canevas_csv_append (csv, canevas_org_subject_get_plural (row->subject));
      canevas_csv_append (csv, canevas_org_change_get_word (row->subject, row->kind));
      canevas_csv_append (csv, row->title);
      canevas_csv_append (csv, row->text);
      canevas_csv_append_number (csv, row->n);
      canevas_csv_end_row (csv);
    }
}

static void
write_units (GString *csv, CanevasOrgDifference *difference)
{
  static const char *const heads[] = { N_("Unit, with all below it"), N_("Agents before"),    N_("Agents after"),     N_("Posts created"),
                                       N_("Posts closed"),            N_("Agents who come"), N_("Agents who leave"), NULL };

  append_heads (csv, heads);
  for (guint i = 0; i < difference->n_units; i++)
    {
      const CanevasOrgUnitImpact *impact = &difference->units[i];

      canevas_csv_append (csv, canevas_org_unit_impact_get_name (impact, difference));
      canevas_csv_append_number (csv, impact->people_before);
      canevas_csv_append_number (csv, impact->people_after);
      canevas_csv_append_number (csv, impact->created);
      canevas_csv_append_number (csv, impact->closed);
      canevas_csv_append_number (csv, impact->arrivals);
      canevas_csv_append_number (csv, impact->departures);
      canevas_csv_end_row (csv);
    }
}

static void
write_agents (GString *csv, CanevasOrgDifference *difference)
{
  static const char *const heads[] = { N_("Function"), N_("Unit"), N_("Agents"), N_("Goes to"), N_("What is not the same"), NULL };
  g_autoptr (GPtrArray) rows = canevas_org_difference_list_agents (difference);

  append_heads (csv, heads);
  for (guint i = 0; i < rows->len; i++)
    {
      const CanevasOrgAgentRow *row = rows->pdata[i];
      g_autofree char *impacts = canevas_org_impacts_dup_text (row->impacts);

      canevas_csv_append (csv, row->function);
      canevas_csv_append (csv, row->unit);
      canevas_csv_append_number (csv, row->n);
      canevas_csv_append (csv, row->to);
      canevas_csv_append (csv, impacts);
      canevas_csv_end_row (csv);
    }
}

static GBytes *
run (const CanevasExport *self, GError **error)
{
  CanevasStore *store = canevas_record_get_store (self->subject);
  g_autoptr (CanevasOrgFacts) before = canevas_org_facts_new (store, NULL);
  g_autoptr (CanevasOrgFacts) after = canevas_org_facts_new (store, self->subject);
  g_autoptr (CanevasOrgDifference) difference = canevas_org_difference_new (before, after);
  const char *table = canevas_export_get_setting (self, "table");
  GString *csv = canevas_csv_new ();
  CANEVAS_LANGUAGE_SCOPE (canevas_authority_find_language (store));

  if (g_strcmp0 (table, "units") == 0)
    write_units (csv, difference);
  else if (g_strcmp0 (table, "agents") == 0)
    write_agents (csv, difference);
  else
    write_changes (csv, difference);
  return g_string_free_to_bytes (csv);
}

static const CanevasExporterSetting settings[] = {
  { "table", FALSE, "table=changes", check_table },
  { NULL },
};
static const char *const endings[] = { "csv", NULL };

const CanevasExporter canevas_exporter_cst = {
  .name = "cst",
  .type = "scenario",
  .named_by = "scenario",
  .settings = settings,
  .endings = endings,
  .template = "dossier-cst",
  .run = run,
};
