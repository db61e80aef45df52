/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-time-period.h"

#include "canevas-fields.h"

struct _CanevasTimePeriod
{
  CanevasRecord parent_instance;
};

static const CanevasField fields[] = {
  REFERENCE ("role", N_("Role"), NULL, "role", CASCADE, .required = TRUE, .hidden = TRUE),
  DATE ("start_date", N_("Start"), NULL, .required = TRUE),
  DATE ("end_date", N_("End"), NULL, .required = TRUE),
  INTEGER ("time_share", N_("Share of working time (%)"), NULL, 0, 100, .required = TRUE),
  DECIMAL ("days_per_week", N_("Days a week"), NULL, 0, 7),
  DECIMAL ("days", N_("Days in all"), NULL, 0, 10000),
  TEXT ("note", N_("Remark"), NULL),
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
