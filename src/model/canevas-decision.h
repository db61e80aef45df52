/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/* A decision of a project: what, why, who decided, when, and what became of it. */
#define CANEVAS_TYPE_DECISION (canevas_decision_get_type ())
G_DECLARE_FINAL_TYPE (CanevasDecision, canevas_decision, CANEVAS, DECISION, CanevasRecord)

extern const CanevasRecordType canevas_decision_type;

G_END_DECLS
