/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-idea-box.h"

#include "canevas-fields.h"

struct _CanevasIdeaBox
{
  CanevasRecord parent_instance;
};

static const CanevasField fields[] = {
  TEXT ("name", N_("Name"), N_("What is this box called?"), .required = TRUE),
  LONG_TEXT ("question", N_("Question asked"), N_("What exactly is asked of people?"), .required = TRUE),
  REFERENCE ("project", N_("Project"), N_("For which project, if it is for one?"), "project", CLEAR),
  TEXT ("audience", N_("Who may answer"), N_("Who is invited to put ideas in?")),
  DATE ("opened_on", N_("Opens on"), N_("From which day?")),
  DATE ("closes_on", N_("Closes on"), N_("Until which day?")),
  TEXT ("answered_by", N_("Who answers"), N_("Which function or body examines the ideas and answers?"), .required = TRUE),
  INTEGER ("answer_delay", N_("Answer within (days)"), N_("Within how many days does everyone get an answer?"), 1, 365),
  TEXT ("prefix", N_("Prefix of the numbers"), N_("What stands before the number of each idea? For example BI."), .maximum = 10),
  TEXT ("drop_off", N_("Where to put the slips"), N_("Where are paper slips collected?")),
  FLAG ("anonymous", N_("Unsigned ideas are welcome"), N_("May one stay anonymous?"), .initial = "true"),
  RANK,
};

const CanevasRecordType canevas_idea_box_type = {
  .table = "idea_box",
  .label = N_("Idea box"),
  .plural = N_("Idea boxes"),
  .get_type = canevas_idea_box_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "name",
  .order = "rank",
};

CANEVAS_DEFINE_RECORD (CanevasIdeaBox, canevas_idea_box)
