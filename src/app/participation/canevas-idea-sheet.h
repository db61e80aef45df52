/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record-sheet.h"

G_BEGIN_DECLS

/*
 * One idea box on a page: what it asks, where its ideas stand, a line to type ideas one after the other, a way to paste many,
 * then all of them.
 */
#define CANEVAS_TYPE_IDEA_SHEET (canevas_idea_sheet_get_type ())
G_DECLARE_FINAL_TYPE (CanevasIdeaSheet, canevas_idea_sheet, CANEVAS, IDEA_SHEET, CanevasRecordSheet)

GtkWidget *canevas_idea_sheet_new (CanevasRecord *idea_box);

G_END_DECLS
