/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-chart-drawing.h"
#include "canevas-portfolio-load.h"
#include "canevas-portfolio.h"

G_BEGIN_DECLS

/*
 * All projects together, as charts: how far they are, by how much they slip and what they weigh; their risks; what they take of
 * people's time.
 */

/**
 * CanevasPortfolioChart:
 * @CANEVAS_PORTFOLIO_BUBBLES: projects by stage and slip; the surface is the time given to them
 * @CANEVAS_PORTFOLIO_RISKS: risks of all projects, or of one, by likelihood and impact
 * @CANEVAS_PORTFOLIO_LOAD_UNITS: days that projects ask of each unit, month by month; marked where they were not given
 * @CANEVAS_PORTFOLIO_LOAD_ROLES: the same of each kind of role
 */
typedef enum
{
  CANEVAS_PORTFOLIO_BUBBLES,
  CANEVAS_PORTFOLIO_RISKS,
  CANEVAS_PORTFOLIO_LOAD_UNITS,
  CANEVAS_PORTFOLIO_LOAD_ROLES,
} CanevasPortfolioChart;

/**
 * canevas_portfolio_chart_data_new:
 * @project: (nullable): whose risks alone; else those of all projects that are not closed
 * @today: `YYYY-MM-DD`
 *
 * The figures. Points have the ids of their records; those of months "GROUP:NUMBER", with the id of the group of
 * #CanevasPortfolioLoad. In the current language. (transfer full)
 */
CanevasChartData *canevas_portfolio_chart_data_new (CanevasStore *store, CanevasPortfolioChart chart, CanevasRecord *project,
                                                    const char *today);

/**
 * canevas_portfolio_chart_new:
 * @width: as in #CanevasChartOptions
 * @height: likewise
 *
 * Draws it. In the current language. Returns: (transfer full) (nullable): %NULL where there is nothing to draw
 */
CanevasScene *canevas_portfolio_chart_new (CanevasStore *store, CanevasPortfolioChart chart, CanevasRecord *project,
                                           CanevasTextMeasure *measure, CanevasDrawingSize size, double width, double height,
                                           const char *today);

/** (transfer full) (nullable): whose sheets they are: the authority; else a project; %NULL in a file without either */
CanevasRecord *canevas_portfolio_dup_subject (CanevasStore *store);
/** canevas_portfolio_dup_finding: @today: (nullable). "5 projects, 2 in difficulty, 1 to be watched". (transfer full) */
char *canevas_portfolio_dup_finding (CanevasStore *store, const char *today);
/** The hue of projects that are so, beside the word that says it. */
guint canevas_portfolio_get_hue (CanevasHealth health);

G_END_DECLS
