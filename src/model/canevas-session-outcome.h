/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/* What came out of a working session. */
#define CANEVAS_TYPE_SESSION_OUTCOME (canevas_session_outcome_get_type ())
G_DECLARE_FINAL_TYPE (CanevasSessionOutcome, canevas_session_outcome, CANEVAS, SESSION_OUTCOME, CanevasRecord)

extern const CanevasRecordType canevas_session_outcome_type;

G_END_DECLS
