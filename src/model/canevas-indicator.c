/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-indicator.h"

#include "canevas-fields.h"
#include "canevas-frequency.h"

struct _CanevasIndicator
{
  CanevasRecord parent_instance;
};

static const CanevasChoice kinds[] = {
  { "activity", NC_("choice", "Activity") },
  { "realisation", NC_("choice", "Output") },
  { "effectiveness", NC_("choice", "Effectiveness") },
  { "impact", NC_("choice", "Impact") },
  { "efficiency", NC_("choice", "Efficiency") },
  { NULL },
};

static const CanevasChoice directions[] = {
  { "increase", NC_("choice", "Should rise") },
  { "decrease", NC_("choice", "Should fall") },
  { NULL },
};

static const CanevasField fields[] = {
  REFERENCE ("project", N_("Project"), NULL, "project", CASCADE, .required = TRUE, .hidden = TRUE),
  REFERENCE ("objective", N_("Objective"), N_("Which objective does it measure?"), "objective", CLEAR),
  TEXT ("name", N_("Indicator"), N_("What is counted?"), .required = TRUE),
  CHOICE ("kind", N_("Kind"), N_("Does it show activity, what was made, whether the aim is met, what it changed in the end, or at what cost?"), kinds),
  TEXT ("measure", N_("Unit of measure"), N_("In what is it counted: number, %, working days?"), .maximum = 40),
  CHOICE ("direction", N_("Expected trend"), N_("Should the figure rise or fall?"), directions, .initial = "increase"),
  DECIMAL ("baseline", N_("Baseline"), N_("Where do you start from?"), -1000000000000, 1000000000000),
  DECIMAL ("target", N_("Target"), N_("Where do you want to be?"), -1000000000000, 1000000000000),
  DECIMAL ("target_most", N_("Target, at most"), N_("Where should it stop, if it can go too far? Empty: no upper limit."), -1000000000000, 1000000000000),
  DATE ("due", N_("Due date"), N_("By when should the target be reached?")),
  TEXT ("source", N_("Source"), N_("Where does the figure come from?")),
  TEXT ("rhythm", N_("Rhythm"), N_("How often is it measured, in words?")),
  CHOICE ("frequency", N_("Measured"), N_("At which rhythm is the next figure expected?"), canevas_frequencies),
  TEXT ("owner", N_("Owner"), N_("Which function collects it?")),
  RANK,
};

const CanevasRecordType canevas_indicator_type = {
  .table = "indicator",
  .label = N_("Indicator"),
  .plural = N_("Indicators"),
  .get_type = canevas_indicator_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "name",
  .parent = "project",
  .order = "rank",
};

CANEVAS_DEFINE_RECORD (CanevasIndicator, canevas_indicator)
