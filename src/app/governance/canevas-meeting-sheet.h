/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "canevas-record.h"

G_BEGIN_DECLS

/*
 * One meeting on a page: its agenda against its length, then what is kept of it: who was there and whether the quorum was reached,
 * what was said point by point, decisions, actions, disagreements; and its two documents, notice and record. What is written there
 * belongs to the meeting. Signal "selected" (CanevasRecord): the keyboard came to a point, a decision or an action.
 */
#define CANEVAS_TYPE_MEETING_SHEET (canevas_meeting_sheet_get_type ())
G_DECLARE_FINAL_TYPE (CanevasMeetingSheet, canevas_meeting_sheet, CANEVAS, MEETING_SHEET, AdwBin)

GtkWidget *canevas_meeting_sheet_new (CanevasRecord *meeting);
/** Goes to a point of the agenda. FALSE when it is not of this meeting */
gboolean canevas_meeting_sheet_select (CanevasMeetingSheet *self, CanevasRecord *item, const char *field);
/** Opens the way out of the document that is due: the notice before the meeting, the record after. FALSE when there is none */
gboolean canevas_meeting_sheet_export (CanevasMeetingSheet *self);

G_END_DECLS
