/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record-sheet.h"

G_BEGIN_DECLS

/* One lessons-learned review: what it lacks, what was said by kind and theme, the actions that follow. */
#define CANEVAS_TYPE_RETEX_SHEET (canevas_retex_sheet_get_type ())
G_DECLARE_FINAL_TYPE (CanevasRetexSheet, canevas_retex_sheet, CANEVAS, RETEX_SHEET, CanevasRecordSheet)

GtkWidget *canevas_retex_sheet_new (CanevasRecord *retex);

G_END_DECLS
