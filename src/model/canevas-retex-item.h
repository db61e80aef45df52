/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/* What was said in a lessons-learned review: a success, a difficulty, a cause, a lesson. */
#define CANEVAS_TYPE_RETEX_ITEM (canevas_retex_item_get_type ())
G_DECLARE_FINAL_TYPE (CanevasRetexItem, canevas_retex_item, CANEVAS, RETEX_ITEM, CanevasRecord)

extern const CanevasRecordType canevas_retex_item_type;
/** What is said in a review is one of these. */
extern const CanevasChoice canevas_retex_kinds[];

G_END_DECLS
