/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-communication-action.h"

#include "canevas-fields.h"
#include "canevas-frequency.h"

struct _CanevasCommunicationAction
{
  CanevasRecord parent_instance;
};

static const CanevasField fields[] = {
  REFERENCE ("project", N_("Project"), NULL, "project", CASCADE, .required = TRUE, .hidden = TRUE),
  TEXT ("audience", N_("Audience"), N_("Who must hear it?"), .required = TRUE),
  LONG_TEXT ("message", N_("Message"), N_("What should they remember?"), .required = TRUE),
  TEXT ("channel", N_("Channel"), N_("Where will they really see it?"), .required = TRUE),
  TEXT ("moment", N_("Moment"), N_("When, or how often?"), .required = TRUE),
  DATE ("due", N_("Date"), N_("On what day, if there is one?")),
  CHOICE ("frequency", N_("Frequency"), N_("Does it come again, and how often?"), canevas_frequencies),
  DATE ("until", N_("Comes again until"), N_("Until which day does it come again?")),
  TEXT ("owner", N_("Owner"), N_("Which function takes care of it?"), .required = TRUE),
  FLAG ("feedback", N_("Tells participants what became of their contributions"), N_("Does it say what was kept, what was not, and why?")),
  RANK,
};

const CanevasRecordType canevas_communication_action_type = {
  .table = "communication_action",
  .label = N_("Communication action"),
  .plural = N_("Communication actions"),
  .get_type = canevas_communication_action_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "audience",
  .parent = "project",
  .order = "rank",
};

CANEVAS_DEFINE_RECORD (CanevasCommunicationAction, canevas_communication_action)
