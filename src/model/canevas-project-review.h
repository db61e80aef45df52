/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/* A meeting in which all projects are looked at, one after the other. */
#define CANEVAS_TYPE_PROJECT_REVIEW (canevas_project_review_get_type ())
G_DECLARE_FINAL_TYPE (CanevasProjectReview, canevas_project_review, CANEVAS, PROJECT_REVIEW, CanevasRecord)

extern const CanevasRecordType canevas_project_review_type;

G_END_DECLS
