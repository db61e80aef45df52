/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What people take part in, across a page of text: stakeholders, the state of ideas, the time of a session. */
#include "canevas-figure.h"

#include "canevas-fonts.h"
#include "canevas-idea-chart.h"
#include "canevas-idea-progress-chart.h"
#include "canevas-idea-progress.h"
#include "canevas-session-strip.h"
#include "canevas-stakeholder-map.h"
#include "canevas-stakeholder.h"
#include "canevas-store.h"
#include "canevas-working-days.h"

#define PROGRESS_HEIGHT 210.0

static CanevasScene *
make_stakeholders (CanevasRecord *project, double width, double height, GError **error)
{
  g_autoptr (CanevasList) list = canevas_store_children (canevas_record_get_store (project), &canevas_stakeholder_type,
                                                         canevas_record_get_id (project));
  g_autoptr (CanevasTextMeasure) measure = NULL;

  if (g_list_model_get_n_items (G_LIST_MODEL (list)) == 0)
    return NULL;
  measure = canevas_fonts_make_measure ();
  return canevas_stakeholder_map_new (project, measure, CANEVAS_STAKEHOLDER_MAP, CANEVAS_DRAWING_FIGURE, NULL);
}

static CanevasScene *
make_ideas (CanevasRecord *idea_box, double width, double height, GError **error)
{
  g_autoptr (CanevasTextMeasure) measure = canevas_fonts_make_measure ();

  return canevas_idea_chart_new (idea_box, measure, width);
}

/* Of a single period it would say what the other figure says. */
static CanevasScene *
make_idea_progress (CanevasRecord *idea_box, double width, double height, GError **error)
{
  g_autoptr (CanevasTextMeasure) measure = canevas_fonts_make_measure ();
  g_autofree char *today = canevas_day_dup_today ();
  g_autoptr (CanevasIdeaProgress) progress = canevas_idea_progress_new (idea_box, today);

  if (progress->counts->len < 2)
    return NULL;
  return canevas_idea_progress_chart_new (idea_box, measure, CANEVAS_DRAWING_FIGURE, width, MIN (PROGRESS_HEIGHT, height), today);
}

static CanevasScene *
make_session (CanevasRecord *session, double width, double height, GError **error)
{
  g_autoptr (CanevasTextMeasure) measure = canevas_fonts_make_measure ();

  return canevas_session_strip_new (session, measure, width);
}

const CanevasFigureMaker canevas_figure_session = { "session", make_session };
const CanevasFigureMaker canevas_figure_stakeholders = { "stakeholders", make_stakeholders };
const CanevasFigureMaker canevas_figure_ideas = { "ideas", make_ideas };
const CanevasFigureMaker canevas_figure_idea_progress = { "idea-progress", make_idea_progress };
