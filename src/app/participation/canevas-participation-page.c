/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include <glib/gi18n-lib.h>

#include "canevas-participation-page.h"

#include "canevas-communication-view.h"
#include "canevas-ideas-view.h"
#include "canevas-sessions-view.h"
#include "canevas-stakeholders-view.h"

struct _CanevasParticipationPage
{
  CanevasViewPage parent_instance;
};

G_DEFINE_FINAL_TYPE (CanevasParticipationPage, canevas_participation_page, CANEVAS_TYPE_VIEW_PAGE)

/* One entry a view, in the order of the bar. */
static const CanevasViewKind kinds[] = {
  { "stakeholders", N_("Stakeholders"), canevas_stakeholders_view_get_type, { "stakeholder", "working_group" },
    N_("Those who use, maintain, organise, evaluate, decide: a view all around shows who is forgotten and who only keeps "
       "silent. A working group of volunteers alone hears only what it already thinks."),
    N_("Part 2, B.2.c, “Know who is involved and what place everyone’s word has”") },
  { "sessions", N_("Sessions"), canevas_sessions_view_get_type, { "session", "session_step", "session_outcome" },
    N_("Everybody speaks where the time of each moment is known and the method suits the question. What came of it goes back "
       "to those who took part."),
    N_("Part 2, C.3.a, “A range of managerial resources”") },
  { "ideas", N_("Ideas"), canevas_ideas_view_get_type, { "idea_box", "idea", "idea_event", "idea_action" },
    N_("Asking for ideas promises an answer. What was kept, how far it has come, what was not kept and why: visible to all, it "
       "brings the next ideas."),
    N_("Part 2, B.3.c, “Communicate at each step”") },
  { "communication", N_("Communication plan"), canevas_communication_view_get_type, { "communication_action" },
    N_("Telling people what is done, and why, builds trust at each step, setbacks included. Participants who hear what "
       "became of their proposals tell their peers, who believe them."),
    N_("Part 2, B.3.c, “Communicate at each step”") },
  { NULL },
};

static void
canevas_participation_page_class_init (CanevasParticipationPageClass *klass)
{
  CanevasViewPageClass *page_class = CANEVAS_VIEW_PAGE_CLASS (klass);

  page_class->title = N_("Participation");
  page_class->kinds = kinds;
}

static void
canevas_participation_page_init (CanevasParticipationPage *self)
{
}
