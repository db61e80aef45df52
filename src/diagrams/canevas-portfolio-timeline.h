/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-gantt.h"
#include "canevas-store.h"

G_BEGIN_DECLS

/**
 * CanevasPortfolioTimeline:
 *
 * What is drawn of all projects over time: a bar for each from its start to its end, with its stage and how it is, how much is done,
 * its milestones, what was first planned, and the periods to avoid. Read once.
 */
typedef struct _CanevasPortfolioTimeline CanevasPortfolioTimeline;

/** @today: 0: none is shown, and nothing is late. In the current language. Rows and marks have the ids of their records. (transfer full) */
CanevasPortfolioTimeline *canevas_portfolio_timeline_new (CanevasStore *store, guint32 today);
void canevas_portfolio_timeline_free (CanevasPortfolioTimeline *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CanevasPortfolioTimeline, canevas_portfolio_timeline_free)

/** (transfer none): for canevas_gantt_new() and canevas_gantt_pages_new(); whose sheets bear the authority */
const CanevasGanttFacts *canevas_portfolio_timeline_get (CanevasPortfolioTimeline *self);

G_END_DECLS
