/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-idea-event.h"

#include "canevas-fields.h"
#include "canevas-idea.h"

struct _CanevasIdeaEvent
{
  CanevasRecord parent_instance;
};

static const CanevasField fields[] = {
  REFERENCE ("idea", N_("Idea"), NULL, "idea", CASCADE, .required = TRUE, .hidden = TRUE),
  DATE ("happened_on", N_("Date"), N_("On what day?"), .required = TRUE),
  CHOICE ("state", N_("State"), N_("How far has it come?"), canevas_idea_states, .required = TRUE),
  LONG_TEXT ("note", N_("Why"), N_("What was said of it?")),
  TEXT ("author", N_("By"), N_("Which function or body?")),
  RANK,
};

const CanevasRecordType canevas_idea_event_type = {
  .table = "idea_event",
  .label = N_("Step of an idea"),
  .plural = N_("Steps of an idea"),
  .get_type = canevas_idea_event_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "note",
  .parent = "idea",
  .order = "rank",
};

CANEVAS_DEFINE_RECORD (CanevasIdeaEvent, canevas_idea_event)
