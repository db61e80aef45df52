/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/* How a result is measured; may belong to an objective. */
#define CANEVAS_TYPE_INDICATOR (canevas_indicator_get_type ())
G_DECLARE_FINAL_TYPE (CanevasIndicator, canevas_indicator, CANEVAS, INDICATOR, CanevasRecord)

extern const CanevasRecordType canevas_indicator_type;

G_END_DECLS
