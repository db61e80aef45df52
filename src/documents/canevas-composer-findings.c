/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a review finds in what the document prints, and what would put it right. */
#include "canevas-config.h"

#include "canevas-composer.h"

#include "canevas-project.h"
#include "canevas-prose.h"
#include "canevas-raci-review.h"
#include "canevas-scenario.h"

#include <glib/gi18n-lib.h>

/* (transfer full) (element-type CanevasRaciFinding): what the template asks for, and the document is about */
static GPtrArray *
review (const CanevasTemplateNode *node, const CanevasScope *scope, CanevasRaciMatrix **matrix)
{
  const gboolean advice = g_strcmp0 (canevas_template_node_get (node, "severity"), "advice") == 0;
  GPtrArray *findings;

  *matrix = canevas_raci_matrix_new (scope->record);
  findings = canevas_raci_review (*matrix);
  for (guint i = findings->len; i-- > 0;)
    if ((((CanevasRaciFinding *) g_ptr_array_index (findings, i))->severity == CANEVAS_SEVERITY_ADVICE) != advice)
      g_ptr_array_remove_index (findings, i);
  return findings;
}

/* "5 A and 3 R in 12 activities" */
static char *
dup_load (CanevasRaciMatrix *matrix, const CanevasRaciFinding *finding)
{
  CanevasRaciLoad load;

  if (finding->anomaly != CANEVAS_RACI_OVERLOADED)
    return NULL;
  canevas_raci_load (matrix, finding->column, &load);
  return g_strdup_printf (_("%u A and %u R in %u activities."), load.accountable, load.responsible, canevas_raci_matrix_get_n_rows (matrix));
}

/* What is wrong and the proposal; of advice the reason too, which nobody could guess. */
static void
append_finding (GPtrArray *runs, CanevasRaciMatrix *matrix, const CanevasRaciFinding *finding)
{
  g_autofree char *load = dup_load (matrix, finding);
  g_autofree char *proposal = canevas_raci_finding_dup_proposal (finding);
  g_autofree char *titled = g_strdup_printf (" %s. ", finding->title);
  g_autofree char *title = canevas_prose_to_plain (titled);
  g_autoptr (GString) rest = g_string_new (load);

  if (finding->severity == CANEVAS_SEVERITY_ADVICE)
    g_string_append_printf (rest, "%s%s", rest->len > 0 ? " " : "", finding->why);
  if (proposal != NULL)
    g_string_append_printf (rest, "%s%s.", rest->len > 0 ? " " : "", proposal);
  canevas_runs_append (runs, title, CANEVAS_RUN_BOLD);
  canevas_prose_append_runs (runs, rest->str);
}

void
canevas_composer_add_findings (CanevasComposer *self, const CanevasTemplateNode *node, const CanevasScope *scope)
{
  g_autofree char *none = NULL;
  g_autoptr (CanevasRaciMatrix) matrix = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  GPtrArray *runs;

  if (CANEVAS_IS_SCENARIO (scope->record))
    canevas_composer_add_scenario_findings (self, node, scope);
  if (!CANEVAS_IS_PROJECT (scope->record))
    return;
  findings = review (node, scope, &matrix);
  none = canevas_composer_dup_text (self, node, scope);
  if (findings->len == 0 && none[0] == '\0')
    return;
  runs = canevas_composer_append (self, CANEVAS_BLOCK_PARAGRAPH)->runs;
  canevas_composer_append_led (self, node, scope, runs, findings->len == 0 ? none : "");
  for (guint i = 0; i < findings->len; i++)
    append_finding (runs, matrix, g_ptr_array_index (findings, i));
}
