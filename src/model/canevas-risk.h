/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/* A risk of a project, weighed by likelihood and impact from 1 to 4. */
#define CANEVAS_TYPE_RISK (canevas_risk_get_type ())
G_DECLARE_FINAL_TYPE (CanevasRisk, canevas_risk, CANEVAS, RISK, CanevasRecord)

extern const CanevasRecordType canevas_risk_type;

/** Likelihood × impact, 1 to 16; 0 when either is not set. */
int canevas_risk_get_criticality (CanevasRisk *self);
/** Translated class of a criticality: low (up to 4), medium (up to 11), high; "" for 0. */
const char *canevas_risk_describe_criticality (int criticality);

G_END_DECLS
