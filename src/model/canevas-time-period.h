/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/* A stretch of a mission with its own time share (tripartite letters spread the time over periods). */
#define CANEVAS_TYPE_TIME_PERIOD (canevas_time_period_get_type ())
G_DECLARE_FINAL_TYPE (CanevasTimePeriod, canevas_time_period, CANEVAS, TIME_PERIOD, CanevasRecord)

extern const CanevasRecordType canevas_time_period_type;

G_END_DECLS
