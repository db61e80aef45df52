/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include <glib/gi18n-lib.h>

#include "canevas-portfolio-page.h"

#include "canevas-bubbles-view.h"
#include "canevas-load-view.h"
#include "canevas-portfolio-view.h"
#include "canevas-reviews-view.h"
#include "canevas-risks-view.h"
#include "canevas-timeline-view.h"

struct _CanevasPortfolioPage
{
  CanevasViewPage parent_instance;
};

G_DEFINE_FINAL_TYPE (CanevasPortfolioPage, canevas_portfolio_page, CANEVAS_TYPE_VIEW_PAGE)

/* One entry a view, in the order of the bar. */
static const CanevasViewKind kinds[] = {
  { "portfolio", N_("Portfolio"), canevas_portfolio_view_get_type, { NULL },
    N_("Looked at together, projects show which ones wait for a decision, and how much of people’s time they ask for at once. It is about "
       "projects, never about those who carry them."),
    N_("Part 2, C.1.d, “Evaluate in order to move on”") },
  { "timeline", N_("Over time"), canevas_timeline_view_get_type, { NULL },
    N_("Time is the difficulty named most often. Side by side, projects show which weeks all of them want at once, and which milestones "
       "fall where the authority has no time."),
    N_("Part 2, C.2, “Time and the calendar of the authority”") },
  { "bubbles", N_("Stage and slip"), canevas_bubbles_view_get_type, { NULL },
    N_("Each meeting can be the moment to evaluate: figures that follow the work show where help is wanted while there is still time to give "
       "it."),
    N_("Part 2, C.1.d, “Evaluate in order to move on”") },
  { "risks", N_("Risks"), canevas_risks_view_get_type, { NULL },
    N_("What several projects fear at once is not the matter of one of them alone: it is settled for all, or it comes back in each."),
    N_("Part 2, C.1.d, “Evaluate in order to move on”") },
  { "load", N_("Time given"), canevas_load_view_get_type, { NULL },
    N_("A project that is added to the usual work wears out those who carry it. Time is counted to protect them: by unit and by kind of role, "
       "never to watch or to rank anybody."),
    N_("Part 2, C.2, “Time and the calendar of the authority”") },
  { "reviews", N_("Reviews"), canevas_reviews_view_get_type, { "project_review", "review_note" },
    N_("Each meeting can be the moment to evaluate: a project review rests on figures that follow the work, and ends with decisions."),
    N_("Part 2, C.1.d, “Evaluate in order to move on”") },
  { NULL },
};

static void
canevas_portfolio_page_class_init (CanevasPortfolioPageClass *klass)
{
  CanevasViewPageClass *page_class = CANEVAS_VIEW_PAGE_CLASS (klass);

  page_class->title = N_("Portfolio");
  page_class->kinds = kinds;
}

static void
canevas_portfolio_page_init (CanevasPortfolioPage *self)
{
}
