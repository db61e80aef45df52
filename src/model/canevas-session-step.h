/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/* A moment of a working session. */
#define CANEVAS_TYPE_SESSION_STEP (canevas_session_step_get_type ())
G_DECLARE_FINAL_TYPE (CanevasSessionStep, canevas_session_step, CANEVAS, SESSION_STEP, CanevasRecord)

extern const CanevasRecordType canevas_session_step_type;

G_END_DECLS
