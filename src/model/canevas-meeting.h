/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/* A meeting of a body, planned or held. */
#define CANEVAS_TYPE_MEETING (canevas_meeting_get_type ())
G_DECLARE_FINAL_TYPE (CanevasMeeting, canevas_meeting, CANEVAS, MEETING, CanevasRecord)

extern const CanevasRecordType canevas_meeting_type;

G_END_DECLS
