/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All projects as a review of them finds them on its day, across a page. */
#include "canevas-figure.h"

#include "canevas-day-index.h"
#include "canevas-fonts.h"
#include "canevas-portfolio-charts.h"
#include "canevas-portfolio-timeline.h"
#include "canevas-working-days.h"

#define BUBBLES_HEIGHT 270.0
#define RISKS_HEIGHT 260.0

/* The day of the review; today where it has none. */
static char *
dup_day (CanevasRecord *review)
{
  return canevas_record_is_set (review, "held_on") ? g_strdup (canevas_record_get_text (review, "held_on"))
                                                   : canevas_day_dup_today ();
}

static CanevasScene *
make_timeline (CanevasRecord *review, double width, double height, GError **error)
{
  g_autofree char *today = dup_day (review);
  g_autoptr (CanevasTextMeasure) measure = canevas_fonts_make_measure ();
  g_autoptr (CanevasPortfolioTimeline) timeline =
    canevas_portfolio_timeline_new (canevas_record_get_store (review), canevas_day_number_parse (today));
  const CanevasGanttOptions options = { .size = CANEVAS_DRAWING_FIGURE, .width = width };

  if (canevas_portfolio_timeline_get (timeline)->n_rows == 0)
    return NULL;
  return canevas_gantt_new (canevas_portfolio_timeline_get (timeline), measure, &options, NULL);
}

static CanevasScene *
make_chart (CanevasRecord *review, CanevasPortfolioChart chart, double width, double height)
{
  g_autofree char *today = dup_day (review);
  g_autoptr (CanevasTextMeasure) measure = canevas_fonts_make_measure ();

  return canevas_portfolio_chart_new (canevas_record_get_store (review), chart, NULL, measure, CANEVAS_DRAWING_FIGURE, width,
                                      height, today);
}

static CanevasScene *
make_bubbles (CanevasRecord *review, double width, double height, GError **error)
{
  return make_chart (review, CANEVAS_PORTFOLIO_BUBBLES, width, MIN (height, BUBBLES_HEIGHT));
}

static CanevasScene *
make_risks (CanevasRecord *review, double width, double height, GError **error)
{
  return make_chart (review, CANEVAS_PORTFOLIO_RISKS, width, MIN (height, RISKS_HEIGHT));
}

/* As high as its units need. */
static CanevasScene *
make_load (CanevasRecord *review, double width, double height, GError **error)
{
  return make_chart (review, CANEVAS_PORTFOLIO_LOAD_UNITS, width, 0);
}

const CanevasFigureMaker canevas_figure_portfolio_timeline = { "portfolio-timeline", make_timeline };
const CanevasFigureMaker canevas_figure_portfolio_bubbles = { "portfolio-bubbles", make_bubbles };
const CanevasFigureMaker canevas_figure_portfolio_risks = { "portfolio-risks", make_risks };
const CanevasFigureMaker canevas_figure_portfolio_load = { "portfolio-load", make_load };
