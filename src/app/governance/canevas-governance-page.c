/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include <glib/gi18n-lib.h>

#include "canevas-governance-page.h"

#include "canevas-bodies-view.h"
#include "canevas-circuit-view.h"
#include "canevas-decisions-view.h"
#include "canevas-meetings-view.h"
#include "canevas-raci-view.h"
#include "canevas-schema-view.h"

struct _CanevasGovernancePage
{
  CanevasViewPage parent_instance;
};

G_DEFINE_FINAL_TYPE (CanevasGovernancePage, canevas_governance_page, CANEVAS_TYPE_VIEW_PAGE)

/* One entry a view, in the order of the bar. */
static const CanevasViewKind kinds[] = {
  { "schema", N_("Schema"), canevas_schema_view_get_type, { NULL },
    N_("One drawing that everybody can read puts each decision at the level that can take it. What it leaves out, people "
       "find out at the first disagreement."),
    N_("Part 2, B.1.c, “Clarify roles and responsibilities”") },
  { "bodies", N_("Bodies"), canevas_bodies_view_get_type, { "instance", "seat" },
    N_("The size of the project says how many levels it needs: a technical committee of the team that prepares, a board "
       "that decides. A body of regulation is foreseen before it is needed."),
    N_("Part 2, B.1.c, “Clarify roles and responsibilities”") },
  { "meetings", N_("Meetings"), canevas_meetings_view_get_type, { "meeting", "agenda_item" },
    N_("Regular milestones keep the momentum, and the busy weeks of the authority break it. Dates fixed in advance are "
       "what the project manager reports to and what a blocked point waits for."),
    N_("Part 2, C.2, “Time and the calendar of the authority”") },
  { "circuit", N_("Circuit of decision"), canevas_circuit_view_get_type, { "decision_kind", "circuit_step" },
    N_("Agents commit themselves when they know beforehand who contributes, who arbitrates and how long that takes. A "
       "circuit laid out flat also shows where it leaves the usual hierarchy."),
    N_("Part 2, B.1.e, “Show how matters are arbitrated and decided”") },
  { "decisions", N_("Decisions"), canevas_decisions_view_get_type, { "decision", "action_item" },
    N_("Working together does not replace deciding: somebody ends the discussion and answers for the result. Written "
       "with its reason, a decision can be explained to those whose proposal was not kept."),
    N_("Part 2, B.1.b, “Rely on clear support”") },
  { "raci", N_("RACI"), canevas_raci_view_get_type, { "raci_activity", "raci_function", "raci_cell" },
    N_("Who does the work, who answers for it, who gives an opinion and who is told: the method takes a process apart "
       "before it is rebuilt, and shows what nobody carries and what two people believe they settle."),
    N_("Part 2, C.3.a, “A range of managerial resources”") },
  { NULL },
};

static void
canevas_governance_page_class_init (CanevasGovernancePageClass *klass)
{
  CanevasViewPageClass *page_class = CANEVAS_VIEW_PAGE_CLASS (klass);

  page_class->title = N_("Governance");
  page_class->kinds = kinds;
}

static void
canevas_governance_page_init (CanevasGovernancePage *self)
{
}
