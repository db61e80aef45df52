/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/* The plan as it was agreed on a day: what slippage is measured against. */
#define CANEVAS_TYPE_BASELINE (canevas_baseline_get_type ())
G_DECLARE_FINAL_TYPE (CanevasBaseline, canevas_baseline, CANEVAS, BASELINE, CanevasRecord)

extern const CanevasRecordType canevas_baseline_type;

G_END_DECLS
