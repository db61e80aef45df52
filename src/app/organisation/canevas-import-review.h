/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "canevas-people-plan.h"

G_BEGIN_DECLS

/* Second step of importing a directory: what will happen, in counts, lines that are not imported and why, and what changes. */
#define CANEVAS_TYPE_IMPORT_REVIEW (canevas_import_review_get_type ())
G_DECLARE_FINAL_TYPE (CanevasImportReview, canevas_import_review, CANEVAS, IMPORT_REVIEW, AdwBin)

GtkWidget *canevas_import_review_new (void);
void canevas_import_review_set_plan (CanevasImportReview *self, CanevasPeoplePlan *plan);

G_END_DECLS
