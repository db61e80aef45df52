/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include <glib/gi18n-lib.h>

#include "canevas-evaluation-page.h"

#include "canevas-dashboard-view.h"
#include "canevas-frame-view.h"
#include "canevas-indicators-view.h"
#include "canevas-readings-view.h"
#include "canevas-retex-view.h"

struct _CanevasEvaluationPage
{
  CanevasViewPage parent_instance;
};

G_DEFINE_FINAL_TYPE (CanevasEvaluationPage, canevas_evaluation_page, CANEVAS_TYPE_VIEW_PAGE)

/* One entry a view, in the order of the bar. */
static const CanevasViewKind kinds[] = {
  { "frame", N_("Frame"), canevas_frame_view_get_type, { NULL },
    N_("Thought of from the beginning, evaluation goes with recognition and with what is kept, not with control. It is not the yearly "
       "interview. Evaluating only at the end cannot change the way."),
    N_("Part 2, C.1.d, “Evaluate in order to move on”") },
  { "indicators", N_("Indicators"), canevas_indicators_view_get_type, { "indicator", "measure" },
    N_("Activity, what was made, effectiveness, impact, efficiency: a few figures, each with its baseline, its target and somebody who "
       "collects it, looked at together at each meeting."),
    N_("Part 2, C.1.d, “Evaluate in order to move on”") },
  { "dashboard", N_("Board"), canevas_dashboard_view_get_type, { NULL },
    N_("A project review rests on figures that follow the work and what was made. How many come to meetings tells whether the approach "
       "is alive: numbers only, never persons."),
    N_("Part 2, C.1.d, “Evaluate in order to move on”") },
  { "readings", N_("Double reading"), canevas_readings_view_get_type, { "reading", "reading_answer" },
    N_("A project gives results, and changes the ways of working of those who carried it. Read both: results without a change of "
       "posture do not last, a change of posture without results wears out."),
    N_("Case study of the Métropole européenne de Lille") },
  { "retex", N_("Lessons learned"), canevas_retex_view_get_type, { "retex", "retex_item" },
    N_("A look back with all who took part is not improvised: it takes a time to prepare, a time to exchange and a time to give "
       "back. What it teaches becomes the risks of the next project."),
    N_("Part 2, C.1.d, “Evaluate in order to move on”") },
  { NULL },
};

static void
canevas_evaluation_page_class_init (CanevasEvaluationPageClass *klass)
{
  CanevasViewPageClass *page_class = CANEVAS_VIEW_PAGE_CLASS (klass);

  page_class->title = N_("Evaluation");
  page_class->kinds = kinds;
}

static void
canevas_evaluation_page_init (CanevasEvaluationPage *self)
{
}
