/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-time-period.h"

#include "canevas-fields.h"

struct _CanevasTimePeriod
{
  CanevasRecord parent_instance;
};

static const CanevasField fields[] = {
  REFERENCE ("role", N_("Role"), NULL, "role", CASCADE, .required = TRUE, .hidden = TRUE),
  DATE ("start_date", N_("Start"), N_("From what day?"), .required = TRUE),
  DATE ("end_date", N_("End"), N_("Until what day?"), .required = TRUE),
  INTEGER ("time_share", N_("Share of working time (%)"), N_("How much of the working time does the mission take?"), 0, 100, .required = TRUE),
  DECIMAL ("days_per_week", N_("Days a week"), N_("How many days of an ordinary week?"), 0, 7),
  DECIMAL ("days", N_("Days in all"), N_("How many days over the whole period?"), 0, 10000),
  TEXT ("note", N_("Remark"), N_("What marks this period: start, launch, handover?")),
  RANK,
};

const CanevasRecordType canevas_time_period_type = {
  .table = "time_period",
  .label = N_("Time period"),
  .plural = N_("Time periods"),
  .get_type = canevas_time_period_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "note",
  .parent = "role",
  .order = "rank",
};

CANEVAS_DEFINE_RECORD (CanevasTimePeriod, canevas_time_period)
