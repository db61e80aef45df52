/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-frequency.h"

#include "canevas-fields.h"

const CanevasChoice canevas_frequencies[] = {
  { "daily", NC_("choice", "Every day") },
  { "weekly", NC_("choice", "Every week") },
  { "fortnightly", NC_("choice", "Every two weeks") },
  { "monthly", NC_("choice", "Every month") },
  { "two_months", NC_("choice", "Every two months") },
  { "quarterly", NC_("choice", "Every quarter") },
  { "half_yearly", NC_("choice", "Twice a year") },
  { "yearly", NC_("choice", "Every year") },
  { "milestone", NC_("choice", "At each milestone") },
  { "on_demand", NC_("choice", "On demand") },
  { NULL },
};
