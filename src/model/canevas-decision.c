/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-decision.h"

#include "canevas-due.h"
#include "canevas-fields.h"

struct _CanevasDecision
{
  CanevasRecord parent_instance;
};

static const CanevasChoice states[] = {
  { "proposed", NC_("choice", "To be decided") },
  { "taken", NC_("choice", "Taken") },
  { "postponed", NC_("choice", "Postponed") },
  { "refused", NC_("choice", "Refused") },
  { "applied", NC_("choice", "Applied") },
  { "withdrawn", NC_("choice", "Withdrawn") },
  { NULL },
};

static const CanevasField fields[] = {
  REFERENCE ("project", N_("Project"), NULL, "project", CASCADE, .required = TRUE, .hidden = TRUE),
  TEXT ("statement", N_("Decision"), N_("What is decided, in one sentence?"), .required = TRUE),
  REFERENCE ("decision_kind", N_("Kind of decision"), N_("Which way does this decision go?"), "decision_kind", CLEAR),
  CHOICE ("state", N_("State"), N_("Is it still to be decided, taken, postponed, refused, applied?"), states, .required = TRUE, .initial = "proposed"),
  LONG_TEXT ("reason", N_("Reason"), N_("Why this choice, and what was set aside?"), .required = TRUE),
  LONG_TEXT ("effect", N_("Effect"), N_("What does it change, for whom, from when?")),
  TEXT ("decided_by", N_("Decided by"), N_("Which function or body decided?"), .required = TRUE),
  DATE ("decided_on", N_("Decided on"), N_("On what day?"), .required = TRUE),
  REFERENCE ("instance", N_("Body"), N_("In which body was it decided?"), "instance", CLEAR),
  REFERENCE ("meeting", N_("Meeting"), N_("At which meeting?"), "meeting", CLEAR),
  TEXT ("owner", N_("Carried out by"), N_("Which function sees to it?")),
  DATE ("due", N_("To be applied by"), N_("By what day?")),
  LONG_TEXT ("follow_up", N_("Follow-up"), N_("What became of it, and who was told?")),
  DATE ("applied_on", N_("Applied on"), N_("On what day was it really applied?")),
  LONG_TEXT ("service", N_("Which service is offered?"), N_("Arbitration: which service would be offered, to whom?")),
  LONG_TEXT ("added_value", N_("Which added value for the beneficiary?"), N_("Arbitration: what would the beneficiary gain?")),
  LONG_TEXT ("gain", N_("Which gain over the present situation?"), N_("Arbitration: what would be better than today?")),
  LONG_TEXT ("problem", N_("Which problem does it answer?"), N_("Arbitration: which difficulty would be solved?")),
  LONG_TEXT ("functions", N_("Which functions are expected?"), N_("Arbitration: what must the solution be able to do?")),
  RANK,
};

const CanevasRecordType canevas_decision_type = {
  .table = "decision",
  .label = N_("Decision"),
  .plural = N_("Decisions"),
  .get_type = canevas_decision_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "statement",
  .parent = "project",
  .order = "rank",
};

CANEVAS_DEFINE_RECORD (CanevasDecision, canevas_decision)

char *
canevas_decision_dup_delay (CanevasRecord *decision, const char *day)
{
  const char *state;

  g_return_val_if_fail (CANEVAS_IS_DECISION (decision), NULL);

  state = canevas_record_get_text (decision, "state");
  if (g_strcmp0 (state, "applied") == 0 || canevas_record_is_set (decision, "applied_on"))
    return g_strdup (C_("decision", "applied"));
  if (g_strcmp0 (state, "taken") != 0)
    return g_strdup ("");
  return canevas_due_dup_words (canevas_record_get_text (decision, "due"), day);
}
