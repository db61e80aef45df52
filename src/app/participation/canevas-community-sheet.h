/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record-sheet.h"

G_BEGIN_DECLS

/* One community on a page: what it is there for, who takes part and from where, what passes between it and others. */
#define CANEVAS_TYPE_COMMUNITY_SHEET (canevas_community_sheet_get_type ())
G_DECLARE_FINAL_TYPE (CanevasCommunitySheet, canevas_community_sheet, CANEVAS, COMMUNITY_SHEET, CanevasRecordSheet)

GtkWidget *canevas_community_sheet_new (CanevasRecord *community);

G_END_DECLS
