/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a scenario changes, as tables of functions: the changes, what they mean for units, and for agents. */
#include "canevas-config.h"

#include "canevas-composer-rows.h"

#include "canevas-org-difference-rows.h"
#include "canevas-prose.h"
#include "canevas-scenario-findings.h"
#include "canevas-scenario.h"

#include <glib/gi18n-lib.h>

/* (transfer full) */
static CanevasOrgDifference *
compare (CanevasRecord *scenario)
{
  CanevasStore *store = canevas_record_get_store (scenario);
  g_autoptr (CanevasOrgFacts) before = canevas_org_facts_new (store, NULL);
  g_autoptr (CanevasOrgFacts) after = canevas_org_facts_new (store, scenario);

  return canevas_org_difference_new (before, after);
}

static void
append_changes (CanevasComposer *self, CanevasOrgDifference *difference)
{
  static const CanevasComposerColumn columns[] = {
    { N_("Change"), 36, CANEVAS_ALIGN_START }, { N_("What changes"), 57, CANEVAS_ALIGN_START }, { N_("How"), 72, CANEVAS_ALIGN_START },
  };
  g_autoptr (GPtrArray) rows = canevas_org_difference_list_changes (difference, FALSE);
  CanevasBlock *block = canevas_composer_append_columns (self, columns, G_N_ELEMENTS (columns));

  for (guint i = 0; i < rows->len; i++)
    {
      const CanevasOrgChangeRow *change = rows->pdata[i];
      g_autofree char *word = g_strdup_printf ("%s\302\240%s", canevas_org_change_get_sign (change->kind),
                                               canevas_org_change_get_word (change->subject, change->kind));
      g_autofree char *title = canevas_org_change_row_dup_title (change);
      CanevasRow *row;

      if (i == 0 || ((CanevasOrgChangeRow *) rows->pdata[i - 1])->subject != change->subject)
        {
          row = canevas_block_append_row (block);
          row->strong = row->spanning = TRUE;
          canevas_row_fill (row, 0, canevas_org_subject_get_plural (change->subject));
        }
      row = canevas_block_append_row (block);
      canevas_row_fill (row, 0, word);
      canevas_row_fill (row, 1, title);
      canevas_row_fill (row, 2, change->text);
    }
}

static void
append_units (CanevasComposer *self, CanevasOrgDifference *difference)
{
  static const CanevasComposerColumn columns[] = {
    { N_("Unit, with all below it"), 63, CANEVAS_ALIGN_START }, { N_("Agents before"), 17, CANEVAS_ALIGN_END },
    { N_("Agents after"), 17, CANEVAS_ALIGN_END },              { N_("Posts created"), 17, CANEVAS_ALIGN_END },
    { N_("Posts closed"), 19, CANEVAS_ALIGN_END },              { N_("Agents who come"), 16, CANEVAS_ALIGN_END },
    { N_("Agents who leave"), 16, CANEVAS_ALIGN_END },
  };
  CanevasBlock *block = canevas_composer_append_columns (self, columns, G_N_ELEMENTS (columns));

  for (guint i = 0; i < difference->n_units; i++)
    {
      const CanevasOrgUnitImpact *impact = &difference->units[i];
      const guint numbers[] = { impact->people_before, impact->people_after, impact->created,
                                impact->closed,        impact->arrivals,     impact->departures };
      CanevasRow *row = canevas_block_append_row (block);

      canevas_row_fill (row, 0, canevas_org_unit_impact_get_name (impact, difference));
      for (guint j = 0; j < G_N_ELEMENTS (numbers); j++)
        canevas_row_fill_number (row, j + 1, numbers[j]);
    }
}

static void
append_agents (CanevasComposer *self, CanevasOrgDifference *difference)
{
  static const CanevasComposerColumn columns[] = {
    { N_("Function"), 43, CANEVAS_ALIGN_START }, { N_("Unit"), 42, CANEVAS_ALIGN_START },
    { N_("Agents"), 16, CANEVAS_ALIGN_END },     { N_("Goes to"), 36, CANEVAS_ALIGN_START },
    { N_("What is not the same"), 28, CANEVAS_ALIGN_START },
  };
  g_autoptr (GPtrArray) rows = canevas_org_difference_list_agents (difference);
  CanevasBlock *block = canevas_composer_append_columns (self, columns, G_N_ELEMENTS (columns));

  for (guint i = 0; i < rows->len; i++)
    {
      const CanevasOrgAgentRow *agents = rows->pdata[i];
      g_autofree char *impacts = canevas_org_impacts_dup_text (agents->impacts);
      CanevasRow *row = canevas_block_append_row (block);

      canevas_row_fill (row, 0, agents->function);
      canevas_row_fill (row, 1, agents->unit);
      canevas_row_fill_number (row, 2, agents->n);
      canevas_row_fill (row, 3, agents->to);
      canevas_row_fill (row, 4, impacts);
    }
}

static void
append_summary (CanevasComposer *self, CanevasOrgDifference *difference)
{
  g_autofree char *sentence = canevas_org_difference_dup_sentence (difference);
  g_autofree char *counts = g_strdup_printf (
    _("%s. Agents concerned: another unit, %u; another head, %u; another function, %u; another place, %u; post closed, %u. The tables "
      "name functions, never persons."),
    sentence, canevas_org_difference_count_agents (difference, CANEVAS_ORG_OTHER_UNIT),
    canevas_org_difference_count_agents (difference, CANEVAS_ORG_OTHER_HEAD),
    canevas_org_difference_count_agents (difference, CANEVAS_ORG_OTHER_FUNCTION),
    canevas_org_difference_count_agents (difference, CANEVAS_ORG_OTHER_PLACE),
    canevas_org_difference_count_agents (difference, CANEVAS_ORG_NO_POST));

  canevas_prose_append_runs (canevas_composer_append (self, CANEVAS_BLOCK_PARAGRAPH)->runs, counts);
}

/* What the template asks for, and whether there is something to say of it. */
static const struct
{
  const char *of;
  void (*append) (CanevasComposer *self, CanevasOrgDifference *difference);
  gsize count; /* where the difference counts it */
} parts[] = {
  { "summary", append_summary, G_STRUCT_OFFSET (CanevasOrgDifference, n_changes) },
  { "changes", append_changes, G_STRUCT_OFFSET (CanevasOrgDifference, n_changes) },
  { "units", append_units, G_STRUCT_OFFSET (CanevasOrgDifference, n_units) },
  { "agents", append_agents, G_STRUCT_OFFSET (CanevasOrgDifference, n_agents) },
};

void
canevas_composer_add_difference (CanevasComposer *self, const CanevasTemplateNode *node, const CanevasScope *scope)
{
  const char *of = canevas_template_node_get (node, "of");
  g_autoptr (CanevasOrgDifference) difference = NULL;

  if (!CANEVAS_IS_SCENARIO (scope->record))
    return;
  difference = compare (scope->record);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      CanevasBlock *block;

      if (!g_str_equal (parts[i].of, of) || G_STRUCT_MEMBER (guint, difference, parts[i].count) == 0)
        continue;
      parts[i].append (self, difference);
      block = self->document->blocks->pdata[self->document->blocks->len - 1];
      if (canevas_template_node_get (node, "caption") == NULL || block->kind != CANEVAS_BLOCK_TABLE)
        continue;
      block->title = canevas_composer_dup_attribute (self, node, "caption", scope);
      block->number = g_strdup_printf ("%u", ++self->n_tables);
    }
}

void
canevas_composer_add_scenario_findings (CanevasComposer *self, const CanevasTemplateNode *node, const CanevasScope *scope)
{
  const gboolean advice = g_strcmp0 (canevas_template_node_get (node, "severity"), "advice") == 0;
  g_autoptr (CanevasOrgDifference) difference = compare (scope->record);
  g_autoptr (GPtrArray) findings = canevas_scenario_find (scope->record, difference);

  for (guint i = 0; i < findings->len; i++)
    {
      const CanevasScenarioFinding *finding = findings->pdata[i];
      g_autofree char *title = NULL;
      GPtrArray *runs;

      if ((finding->severity == CANEVAS_SEVERITY_ADVICE) != advice)
        continue;
      title = g_strdup_printf ("%s. ", finding->title);
      runs = canevas_composer_append (self, CANEVAS_BLOCK_ITEM)->runs;
      canevas_runs_append (runs, title, CANEVAS_RUN_BOLD);
      canevas_prose_append_runs (runs, finding->text);
    }
}
