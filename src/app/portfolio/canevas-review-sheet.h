/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record-sheet.h"

G_BEGIN_DECLS

/* One project review: a line a project. */
#define CANEVAS_TYPE_REVIEW_SHEET (canevas_review_sheet_get_type ())
G_DECLARE_FINAL_TYPE (CanevasReviewSheet, canevas_review_sheet, CANEVAS, REVIEW_SHEET, CanevasRecordSheet)

GtkWidget *canevas_review_sheet_new (CanevasRecord *review);

G_END_DECLS
