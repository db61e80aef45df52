/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/* A meeting of a body, planned or held. */
#define CANEVAS_TYPE_MEETING (canevas_meeting_get_type ())
G_DECLARE_FINAL_TYPE (CanevasMeeting, canevas_meeting, CANEVAS, MEETING, CanevasRecord)

extern const CanevasRecordType canevas_meeting_type;

/** The next meeting of the same body that is not cancelled. (nullable) (transfer full) */
CanevasMeeting *canevas_meeting_find_next (CanevasMeeting *self);

/**
 * CanevasQuorum:
 * @CANEVAS_QUORUM_UNKNOWN: nobody counted, or the body has no quorum
 *
 * Whether enough members were there for the body to decide.
 */
typedef enum
{
  CANEVAS_QUORUM_UNKNOWN,
  CANEVAS_QUORUM_REACHED,
  CANEVAS_QUORUM_MISSED,
} CanevasQuorum;

CanevasQuorum canevas_meeting_get_quorum (CanevasMeeting *self);

G_END_DECLS
