/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/* The value of an indicator on a day. */
#define CANEVAS_TYPE_MEASURE (canevas_measure_get_type ())
G_DECLARE_FINAL_TYPE (CanevasMeasure, canevas_measure, CANEVAS, MEASURE, CanevasRecord)

extern const CanevasRecordType canevas_measure_type;

G_END_DECLS
