/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record-sheet.h"

G_BEGIN_DECLS

/* One indicator: how it stands, over time, and its measures typed in one after the other. */
#define CANEVAS_TYPE_INDICATOR_SHEET (canevas_indicator_sheet_get_type ())
G_DECLARE_FINAL_TYPE (CanevasIndicatorSheet, canevas_indicator_sheet, CANEVAS, INDICATOR_SHEET, CanevasRecordSheet)

GtkWidget *canevas_indicator_sheet_new (CanevasRecord *indicator);

G_END_DECLS
