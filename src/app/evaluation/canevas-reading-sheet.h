/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record-sheet.h"

G_BEGIN_DECLS

/* One double reading: its questions on both sides, and where it puts the project. */
#define CANEVAS_TYPE_READING_SHEET (canevas_reading_sheet_get_type ())
G_DECLARE_FINAL_TYPE (CanevasReadingSheet, canevas_reading_sheet, CANEVAS, READING_SHEET, CanevasRecordSheet)

GtkWidget *canevas_reading_sheet_new (CanevasRecord *reading);

G_END_DECLS
