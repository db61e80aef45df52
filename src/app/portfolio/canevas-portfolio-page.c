/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include <glib/gi18n-lib.h>

#include "canevas-portfolio-page.h"

#include "canevas-portfolio-view.h"
#include "canevas-reviews-view.h"

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
