/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-project-review.h"

#include "canevas-fields.h"

struct _CanevasProjectReview
{
  CanevasRecord parent_instance;
};

static const CanevasField fields[] = {
  TEXT ("name", N_("Name"), N_("Which review is it: of the week, of the quarter?"), .required = TRUE),
  DATE ("held_on", N_("Date"), N_("On what day?"), .required = TRUE),
  TEXT ("attendance", N_("Attendance"), N_("Which functions or teams were present?")),
  LONG_TEXT ("note", N_("Comment"), N_("What concerns all projects?")),
  RANK,
};

const CanevasRecordType canevas_project_review_type = {
  .table = "project_review",
  .label = N_("Project review"),
  .plural = N_("Project reviews"),
  .get_type = canevas_project_review_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "name",
  .order = "rank",
};

CANEVAS_DEFINE_RECORD (CanevasProjectReview, canevas_project_review)
