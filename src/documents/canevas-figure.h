/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"
#include "canevas-scene.h"

G_BEGIN_DECLS

/*
 * Drawings in documents: a template names one, as in <figure diagram="governance" caption="…"/>. Those that come with Canevas are in
 * the table of canevas-figure.c, one file each; others may be registered.
 */

/** How many communities the map draws across a page with names that can be read. */
#define CANEVAS_FIGURE_MOST_COMMUNITIES 40

/**
 * CanevasFigureMaker:
 * @name: how templates call the drawing
 * @make: draws what @record is about, in the current language, as wide as @width points where it can and never higher than
 *   @height; its description is the sentence that helps to read it, its outline states the same facts in words. %NULL without an
 *   error where there is nothing to draw: then the figure is left out.
 */
typedef struct
{
  const char *name;
  CanevasScene *(*make) (CanevasRecord *record, double width, double height, GError **error);
} CanevasFigureMaker;

/** Those that come with Canevas. */
extern const CanevasFigureMaker canevas_figure_communities;
extern const CanevasFigureMaker canevas_figure_community_circles;
extern const CanevasFigureMaker canevas_figure_community_heat;
extern const CanevasFigureMaker canevas_figure_double_reading;
extern const CanevasFigureMaker canevas_figure_governance;
extern const CanevasFigureMaker canevas_figure_idea_progress;
extern const CanevasFigureMaker canevas_figure_ideas;
extern const CanevasFigureMaker canevas_figure_indicator;
extern const CanevasFigureMaker canevas_figure_indicators;
extern const CanevasFigureMaker canevas_figure_plan;
extern const CanevasFigureMaker canevas_figure_portfolio_bubbles;
extern const CanevasFigureMaker canevas_figure_portfolio_load;
extern const CanevasFigureMaker canevas_figure_portfolio_risks;
extern const CanevasFigureMaker canevas_figure_portfolio_timeline;
extern const CanevasFigureMaker canevas_figure_retex_themes;
extern const CanevasFigureMaker canevas_figure_scenario_before;
extern const CanevasFigureMaker canevas_figure_scenario_after;
extern const CanevasFigureMaker canevas_figure_scenario_difference;
extern const CanevasFigureMaker canevas_figure_session;
extern const CanevasFigureMaker canevas_figure_stakeholders;

/** Makes another drawing known. @maker must last as long as the program. Before any document is composed, from one thread. */
void canevas_figure_register (const CanevasFigureMaker *maker);
/** (nullable): %NULL where nobody here draws it. */
const CanevasFigureMaker *canevas_figure_find (const char *name);

G_END_DECLS
