/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-decision-kind.h"

#include "canevas-fields.h"

struct _CanevasDecisionKind
{
  CanevasRecord parent_instance;
};

static const CanevasChoice natures[] = {
  { "order", NC_("choice", "Order and brief") },
  { "arbitration", NC_("choice", "Arbitration") },
  { "deliverable", NC_("choice", "Validation of a deliverable") },
  { "budget", NC_("choice", "Budget") },
  { "organisation", NC_("choice", "Organisation of work") },
  { "communication", NC_("choice", "Communication") },
  { "alert", NC_("choice", "Alert") },
  { "crisis", NC_("choice", "Crisis") },
  { "other", NC_("choice", "Other decision") },
  { NULL },
};

static const CanevasField fields[] = {
  REFERENCE ("project", N_("Project"), NULL, "project", CASCADE, .required = TRUE, .hidden = TRUE),
  TEXT ("name", N_("Kind of decision"), N_("What has to be decided, in the words of the project?"), .required = TRUE),
  CHOICE ("nature", N_("Nature of the decision"), N_("What is it about: an order, an arbitration, a deliverable, money?"), natures, .initial = "other"),
  TEXT ("threshold", N_("When it applies"), N_("From what amount, or in which case, does this way apply?")),
  LONG_TEXT ("contributors", N_("Who contributes"), N_("Who gives an opinion before, without settling?"), .required = TRUE),
  TEXT ("settled_by", N_("Who settles"), N_("Which single function or body has the last word?"), .required = TRUE),
  INTEGER ("escalation_days", N_("Escalated after (working days)"), N_("After how many working days without an answer does the point go higher?"), 0, 365),
  REFERENCE ("escalation", N_("Escalated to"), N_("Which body is called on when the point is stuck?"), "instance", CLEAR),
  LONG_TEXT ("informed", N_("Who is told"), N_("Who learns of the decision and its reasons, and how?")),
  RANK,
};

const CanevasRecordType canevas_decision_kind_type = {
  .table = "decision_kind",
  .label = N_("Kind of decision"),
  .plural = N_("Kinds of decision"),
  .get_type = canevas_decision_kind_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "name",
  .parent = "project",
  .order = "rank",
};

CANEVAS_DEFINE_RECORD (CanevasDecisionKind, canevas_decision_kind)
