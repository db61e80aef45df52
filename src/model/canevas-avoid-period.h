/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/* Days on which nothing new should be asked of people: a rule of the guide as this authority has it, or one of its own. */
#define CANEVAS_TYPE_AVOID_PERIOD (canevas_avoid_period_get_type ())
G_DECLARE_FINAL_TYPE (CanevasAvoidPeriod, canevas_avoid_period, CANEVAS, AVOID_PERIOD, CanevasRecord)

extern const CanevasRecordType canevas_avoid_period_type;

G_END_DECLS
