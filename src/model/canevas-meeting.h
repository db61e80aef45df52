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

/** Minutes between its two hours, as they were typed ("14 h 00", "14:30", "9h"), else the usual length of its body; 0: not known. */
guint canevas_meeting_get_length (CanevasRecord *meeting);
/** Minutes its agenda takes. */
guint canevas_meeting_get_agenda_length (CanevasRecord *meeting);
/** In words: "Agenda: 75 minutes out of 90." (nullable): NULL without an agenda */
char *canevas_meeting_dup_agenda_sentence (CanevasRecord *meeting);
/** In words: "17 May 2027 is a public holiday: Whit Monday." (nullable): NULL on any other day */
char *canevas_meeting_dup_holiday_sentence (CanevasRecord *meeting);
/** In words: "Quorum reached: 6 members present, 5 needed." (nullable): NULL when nothing can be said */
char *canevas_meeting_dup_quorum_sentence (CanevasRecord *meeting);

G_END_DECLS
