/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record-sheet.h"

G_BEGIN_DECLS

/*
 * One meeting on a page: its agenda against its length, then what is kept of it: who was there and whether the quorum was reached,
 * what was said point by point, decisions, actions, disagreements; and its two documents, notice and record. What is written there
 * belongs to the meeting. Going to the field "outcome" of a point leads to what was said.
 */
#define CANEVAS_TYPE_MEETING_SHEET (canevas_meeting_sheet_get_type ())
G_DECLARE_FINAL_TYPE (CanevasMeetingSheet, canevas_meeting_sheet, CANEVAS, MEETING_SHEET, CanevasRecordSheet)

GtkWidget *canevas_meeting_sheet_new (CanevasRecord *meeting);

G_END_DECLS
