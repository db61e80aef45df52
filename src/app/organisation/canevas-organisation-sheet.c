/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-organisation-sheet.h"

#include "canevas-attachments.h"
#include "canevas-membership.h"
#include "canevas-participations.h"
#include "canevas-person.h"
#include "canevas-scenario-link.h"
#include "canevas-scenario-membership.h"
#include "canevas-scenario-person.h"
#include "canevas-scenario-unit.h"
#include "canevas-unit-figures.h"
#include "canevas-unit-link.h"
#include "canevas-unit.h"

#include <glib/gi18n-lib.h>

/*
 * One list each of what ties a record to others.
 * @of: type of the record
 * @type: what the list holds
 * @own, @other: its fields that refer to the record and to the other one
 */
static const struct
{
  const CanevasRecordType *of, *type;
  const char *own, *other;
  const char *title, *question;
} lists[] = {
  { &canevas_person_type, &canevas_membership_type, "person", "unit", N_("Other attachments"),
    N_("Where else does this person take part: as référent, head with others, volunteer?") },
  { &canevas_unit_type, &canevas_membership_type, "unit", "person", N_("From other units"),
    N_("Who takes part here without belonging to it: référents, heads with others, volunteers?") },
  { &canevas_unit_type, &canevas_unit_link_type, "source", "target", N_("Links to other units"),
    N_("With which units does it work beside the hierarchy?") },
  { &canevas_unit_type, &canevas_unit_link_type, "target", "source", N_("Links from other units"), NULL },
  { &canevas_scenario_person_type, &canevas_scenario_membership_type, "person", "unit", N_("Other attachments"),
    N_("Where else does this person take part: as référent, head with others, volunteer?") },
  { &canevas_scenario_unit_type, &canevas_scenario_membership_type, "unit", "person", N_("From other units"),
    N_("Who takes part here without belonging to it: référents, heads with others, volunteers?") },
  { &canevas_scenario_unit_type, &canevas_scenario_link_type, "source", "target", N_("Links to other units"),
    N_("With which units does it work beside the hierarchy?") },
  { &canevas_scenario_unit_type, &canevas_scenario_link_type, "target", "source", N_("Links from other units"), NULL },
};

void
canevas_organisation_sheet_complete (CanevasInspector *inspector)
{
  CanevasRecord *record = canevas_inspector_get_record (inspector);

  g_return_if_fail (CANEVAS_IS_RECORD (record));

  /* What is inserted last stands first. */
  for (guint i = G_N_ELEMENTS (lists); i > 0; i--)
    if (canevas_record_get_record_type (record) == lists[i - 1].of)
      canevas_inspector_insert (inspector, canevas_attachments_new (inspector, lists[i - 1].type, lists[i - 1].own, lists[i - 1].other,
                                                                    g_dgettext (GETTEXT_PACKAGE, lists[i - 1].title),
                                                                    lists[i - 1].question != NULL ? g_dgettext (GETTEXT_PACKAGE, lists[i - 1].question)
                                                                                                  : NULL));
  if (CANEVAS_IS_UNIT (record))
    canevas_inspector_insert (inspector, canevas_unit_figures_new (canevas_record_get_store (record), canevas_record_get_id (record)));
  else if (CANEVAS_IS_PERSON (record))
    canevas_inspector_append (inspector, canevas_participations_new (record));
}
