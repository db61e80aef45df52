/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/* What a project review noted and decided about one project. */
#define CANEVAS_TYPE_REVIEW_NOTE (canevas_review_note_get_type ())
G_DECLARE_FINAL_TYPE (CanevasReviewNote, canevas_review_note, CANEVAS, REVIEW_NOTE, CanevasRecord)

extern const CanevasRecordType canevas_review_note_type;
/** How a project is, as a review says it. */
extern const CanevasChoice canevas_project_healths[];

G_END_DECLS
