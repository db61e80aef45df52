/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-avoid-period.h"

#include "canevas-fields.h"

struct _CanevasAvoidPeriod
{
  CanevasRecord parent_instance;
};

static const CanevasChoice kinds[] = {
  { "school", NC_("choice", "School holidays") },
  { "budget", NC_("choice", "Budget") },
  { "season", NC_("choice", "Time of the year") },
  { "election", NC_("choice", "Before an election") },
  { "closing", NC_("choice", "Closing of services") },
  { "authority", NC_("choice", "Own to the authority") },
  { NULL },
};

static const CanevasChoice severities[] = {
  { "avoid", NC_("choice", "Better avoided") },
  { "closed", NC_("choice", "Impossible") },
  { NULL },
};

static const CanevasField fields[] = {
  TEXT ("name", N_("Name"), N_("What happens then: budget, school holidays, new year wishes?"), .required = TRUE),
  CHOICE ("kind", N_("Kind"), N_("What makes these days difficult?"), kinds, .required = TRUE, .initial = "authority"),
  CHOICE ("severity", N_("Effect"), N_("Is it better to avoid these days, or is nothing possible on them?"), severities, .required = TRUE, .initial = "avoid"),
  DATE ("first_day", N_("First day"), N_("From what day, once?")),
  DATE ("last_day", N_("Last day"), N_("Until what day, once?")),
  TEXT ("yearly_from", N_("Every year from"), N_("Day and month, as 20/12."), .maximum = 5),
  TEXT ("yearly_until", N_("Every year until"), N_("Day and month, as 05/01. An earlier day is one of the year after."), .maximum = 5),
  LONG_TEXT ("note", N_("Reason"), N_("Why should these days be avoided?")),
  TEXT ("rule", N_("Rule"), NULL, .maximum = 60, .hidden = TRUE),
  FLAG ("off", N_("Does not apply here"), N_("Tick it to leave this rule of the guide aside.")),
  RANK,
};

const CanevasRecordType canevas_avoid_period_type = {
  .table = "avoid_period",
  .label = N_("Period to avoid"),
  .plural = N_("Periods to avoid"),
  .get_type = canevas_avoid_period_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "name",
  .order = "rank",
};

CANEVAS_DEFINE_RECORD (CanevasAvoidPeriod, canevas_avoid_period)
