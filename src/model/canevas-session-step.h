/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/* A moment of a working session. */
#define CANEVAS_TYPE_SESSION_STEP (canevas_session_step_get_type ())
G_DECLARE_FINAL_TYPE (CanevasSessionStep, canevas_session_step, CANEVAS, SESSION_STEP, CanevasRecord)

extern const CanevasRecordType canevas_session_step_type;

/** When it begins, after all that comes before it: an hour, or minutes from the beginning where the session has no hour. */
char *canevas_session_step_dup_start (CanevasRecord *step);

G_END_DECLS
