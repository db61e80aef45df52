/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/* A decision of a project: what, why, who decided, when, and what became of it. */
#define CANEVAS_TYPE_DECISION (canevas_decision_get_type ())
G_DECLARE_FINAL_TYPE (CanevasDecision, canevas_decision, CANEVAS, DECISION, CanevasRecord)

extern const CanevasRecordType canevas_decision_type;

/**
 * canevas_decision_dup_delay:
 * @day: today, `YYYY-MM-DD`
 *
 * How far a decision that was taken is from being applied, in words: "3 days late", "in 5 days", "no due date", "applied"; empty for
 * one that was not taken.
 */
char *canevas_decision_dup_delay (CanevasRecord *decision, const char *day);

G_END_DECLS
