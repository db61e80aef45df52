/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-view.h"

G_BEGIN_DECLS

/* All projects as a table: stage, state and why, dates, next milestone, time given. */
#define CANEVAS_TYPE_PORTFOLIO_VIEW (canevas_portfolio_view_get_type ())
G_DECLARE_FINAL_TYPE (CanevasPortfolioView, canevas_portfolio_view, CANEVAS, PORTFOLIO_VIEW, CanevasView)

G_END_DECLS
