/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A plan over time, across a page: all of it where that can be read, else without the workload, else its phases. */
#include "canevas-figure.h"

#include "canevas-fonts.h"
#include "canevas-plan-facts.h"

static CanevasScene *
draw (CanevasPlan *plan, CanevasRecord *baseline, CanevasTextMeasure *measure, double width, guint depth, gboolean workload,
      GError **error)
{
  const CanevasGanttOptions options = { .size = CANEVAS_DRAWING_FIGURE, .width = width, .without_workload = !workload };
  g_autoptr (CanevasPlanFacts) facts = canevas_plan_facts_new (plan, baseline, 0, depth, error);

  if (facts == NULL || canevas_plan_facts_get (facts)->n_rows == 0)
    return NULL;
  return canevas_gantt_new (canevas_plan_facts_get (facts), measure, &options, NULL);
}

static CanevasScene *
make_plan (CanevasRecord *project, double width, double height, GError **error)
{
  static const struct
  {
    guint depth;
    gboolean workload;
  } ways[] = { { 0, TRUE }, { 0, FALSE }, { 1, FALSE } };
  g_autoptr (CanevasPlan) plan = canevas_plan_new (project);
  g_autoptr (CanevasRecord) baseline = canevas_plan_find_baseline (project);
  g_autoptr (CanevasTextMeasure) measure = canevas_fonts_make_measure ();

  /* Tasks that wait for each other: the text of the document says so. */
  if (canevas_plan_get_schedule (plan, NULL) == NULL)
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_autoptr (CanevasScene) scene = draw (plan, baseline, measure, width, ways[i].depth, ways[i].workload, error);
      CanevasRectangle bounds;

      if (scene == NULL)
        return NULL;
      canevas_scene_get_bounds (scene, &bounds);
      if (bounds.height <= height || i + 1 == G_N_ELEMENTS (ways))
        return g_steal_pointer (&scene);
    }
  return NULL;
}

const CanevasFigureMaker canevas_figure_plan = { "plan", make_plan };
