/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-session-outcome.h"

#include "canevas-fields.h"

struct _CanevasSessionOutcome
{
  CanevasRecord parent_instance;
};

static const CanevasChoice kinds[] = {
  { "decision", NC_("choice", "Decision") },
  { "proposal", NC_("choice", "Proposal") },
  { "action", NC_("choice", "Action") },
  { "question", NC_("choice", "Open question") },
  { "disagreement", NC_("choice", "Disagreement") },
  { NULL },
};

static const CanevasField fields[] = {
  REFERENCE ("session", N_("Session"), NULL, "session", CASCADE, .required = TRUE, .hidden = TRUE),
  CHOICE ("kind", N_("Kind"), N_("A decision, a proposal, an action, a question left open, a disagreement?"), kinds, .required = TRUE, .initial = "proposal"),
  TEXT ("statement", N_("Statement"), N_("In one sentence."), .required = TRUE),
  LONG_TEXT ("reason", N_("Why"), N_("For which reasons?")),
  TEXT ("owner", N_("Owner"), N_("Which function takes care of it?")),
  DATE ("due", N_("Due date"), N_("By what day?")),
  DATE ("done_on", N_("Done on"), N_("On what day was it done?")),
  RANK,
};

const CanevasRecordType canevas_session_outcome_type = {
  .table = "session_outcome",
  .label = N_("Outcome"),
  .plural = N_("Outcomes"),
  .get_type = canevas_session_outcome_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "statement",
  .parent = "session",
  .order = "rank",
};

CANEVAS_DEFINE_RECORD (CanevasSessionOutcome, canevas_session_outcome)
