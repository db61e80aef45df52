/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-view-page.h"

G_BEGIN_DECLS

/* All projects of the file: how they are, and the reviews that look at them. */
#define CANEVAS_TYPE_PORTFOLIO_PAGE (canevas_portfolio_page_get_type ())
G_DECLARE_FINAL_TYPE (CanevasPortfolioPage, canevas_portfolio_page, CANEVAS, PORTFOLIO_PAGE, CanevasViewPage)

G_END_DECLS
