/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-org-difference.h"
#include "canevas-severity.h"

G_BEGIN_DECLS

/**
 * CanevasScenarioFinding:
 * @id: stable name of the rule ("no-cst")
 * @severity: how much it matters; what is to be corrected hinders applying, or breaks the law
 * @scenario: the scenario
 * @record: (nullable): the unit, post or step of the scenario that it is about
 * @field: (nullable): the field that would put it right, of @record or else of the scenario
 * @title: what, in a few words, translated
 * @text: why, in a sentence or two, translated
 * @fix: (nullable): what canevas_scenario_finding_fix() does, translated: words for a button
 *
 * Something in a scenario of an organisation that does not hold. Rules after the guide *Faire le pari du collaboratif* (2023), part 2
 * (changing who answers to whom changes a culture, more than an organisation chart; one says whom agents refer to), and after the Code
 * général de la fonction publique, art. L. 253-5: the comité social territorial is consulted on the organisation of services.
 */
typedef struct
{
  const char *id;
  CanevasSeverity severity;
  CanevasRecord *scenario;
  CanevasRecord *record;
  const char *field;
  char *title;
  char *text;
  char *fix;
} CanevasScenarioFinding;

/**
 * canevas_scenario_find:
 * @difference: from the organisation in force to @scenario, as it is now
 *
 * Returns: (transfer full) (element-type CanevasScenarioFinding): the most serious first
 */
GPtrArray *canevas_scenario_find (CanevasRecord *scenario, CanevasOrgDifference *difference);

/**
 * canevas_scenario_finding_fix:
 * @shown: (out) (optional) (transfer full) (nullable): the record to go on with: a step that waits for its date
 *
 * Mends it as one undoable action, called like @fix.
 */
gboolean canevas_scenario_finding_fix (const CanevasScenarioFinding *self, CanevasRecord **shown, GError **error);

G_END_DECLS
