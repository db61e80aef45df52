/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-review-note.h"

#include "canevas-fields.h"

struct _CanevasReviewNote
{
  CanevasRecord parent_instance;
};

const CanevasChoice canevas_project_healths[] = {
  { "good", NC_("choice", "On course") },
  { "watch", NC_("choice", "To be watched") },
  { "bad", NC_("choice", "In difficulty") },
  { NULL },
};

static const CanevasField fields[] = {
  REFERENCE ("project_review", N_("Project review"), NULL, "project_review", CASCADE, .required = TRUE, .hidden = TRUE),
  REFERENCE ("project", N_("Project"), N_("About which project?"), "project", CASCADE, .required = TRUE),
  CHOICE ("health", N_("State"), N_("Is it on course, to be watched, in difficulty?"), canevas_project_healths),
  LONG_TEXT ("facts", N_("What was noted"), N_("What has been done since, what is stuck, what is coming?")),
  LONG_TEXT ("decision", N_("What was decided"), N_("What was decided, and who does it by when?")),
  RANK,
};

const CanevasRecordType canevas_review_note_type = {
  .table = "review_note",
  .label = N_("Note of review"),
  .plural = N_("Notes of review"),
  .get_type = canevas_review_note_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "decision",
  .parent = "project_review",
  .order = "rank",
};

CANEVAS_DEFINE_RECORD (CanevasReviewNote, canevas_review_note)
