/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record-sheet.h"

G_BEGIN_DECLS

/* One session on a page: its moments against its length, then what is kept of it, and what its participants are told. */
#define CANEVAS_TYPE_SESSION_SHEET (canevas_session_sheet_get_type ())
G_DECLARE_FINAL_TYPE (CanevasSessionSheet, canevas_session_sheet, CANEVAS, SESSION_SHEET, CanevasRecordSheet)

GtkWidget *canevas_session_sheet_new (CanevasRecord *session);

G_END_DECLS
