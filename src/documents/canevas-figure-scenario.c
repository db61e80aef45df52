/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An organisation before and after a scenario, and what changes from one to the other: charts that name functions, never persons. */
#include "canevas-figure.h"

#include "canevas-fonts.h"
#include "canevas-org-marks.h"
#include "canevas-store.h"

/* A chart of more units than that shows its first levels only: boxes must be read on a page of text. */
#define MOST_UNITS 45

/* How many levels, from the top, hold at most as many units; 0: all. */
static guint
choose_depth (CanevasOrgFacts *facts)
{
  guint depth = 0, n;

  if (facts->n_units <= MOST_UNITS)
    return 0;
  do
    {
      n = 0;
      depth++;
      for (guint i = 0; i < facts->n_units; i++)
        n += facts->units[i].level <= depth + 1;
    }
  while (n <= MOST_UNITS);
  return depth;
}

/* (nullable) */
static CanevasScene *
draw (CanevasOrgFacts *facts, const CanevasOrgMark *marks)
{
  g_autoptr (CanevasTextMeasure) measure = NULL;
  const CanevasOrgChartOptions options = {
    .variant = CANEVAS_ORG_VARIANT_FUNCTIONS, .size = CANEVAS_DRAWING_FIGURE, .depth = choose_depth (facts), .marks = marks
  };

  if (facts->n_units == 0)
    return NULL;
  measure = canevas_fonts_make_measure ();
  return canevas_org_chart_new (facts, NULL, measure, &options);
}

static CanevasScene *
make_before (CanevasRecord *record, double width, double height, GError **error)
{
  g_autoptr (CanevasOrgFacts) facts = canevas_org_facts_new (canevas_record_get_store (record), NULL);

  return draw (facts, NULL);
}

static CanevasScene *
make_after (CanevasRecord *record, double width, double height, GError **error)
{
  g_autoptr (CanevasOrgFacts) facts = canevas_org_facts_new (canevas_record_get_store (record), record);

  return draw (facts, NULL);
}

static CanevasScene *
make_difference (CanevasRecord *record, double width, double height, GError **error)
{
  g_autoptr (CanevasOrgFacts) before = canevas_org_facts_new (canevas_record_get_store (record), NULL);
  g_autoptr (CanevasOrgFacts) after = canevas_org_facts_new (canevas_record_get_store (record), record);
  g_autoptr (CanevasOrgDifference) difference = canevas_org_difference_new (before, after);
  g_autoptr (GArray) marks = NULL;

  if (difference->n_changes == 0)
    return NULL;
  marks = canevas_org_marks_new (difference);
  return draw (after, (const CanevasOrgMark *) (gpointer) marks->data);
}

const CanevasFigureMaker canevas_figure_scenario_before = { "scenario-before", make_before };
const CanevasFigureMaker canevas_figure_scenario_after = { "scenario-after", make_after };
const CanevasFigureMaker canevas_figure_scenario_difference = { "scenario-difference", make_difference };
