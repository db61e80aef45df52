/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-reading-answer.h"

#include "canevas-fields.h"

struct _CanevasReadingAnswer
{
  CanevasRecord parent_instance;
};

const CanevasChoice canevas_reading_sides[] = {
  { "results", NC_("choice", "Results and impact") },
  { "posture", NC_("choice", "Change of posture") },
  { NULL },
};

static const CanevasField fields[] = {
  REFERENCE ("reading", N_("Double reading"), NULL, "reading", CASCADE, .required = TRUE, .hidden = TRUE),
  CHOICE ("side", N_("Side"), N_("Does it read results, or postures?"), canevas_reading_sides, .required = TRUE, .initial = "results"),
  TEXT ("question", N_("Question"), N_("What is asked?"), .required = TRUE),
  INTEGER ("score", N_("Answer (0 to 4)"), N_("0 not at all, 1 hardly, 2 in part, 3 largely, 4 fully. Empty: not known."), 0, 4),
  TEXT ("fact", N_("Fact that shows it"), N_("Which fact makes you say so?")),
  RANK,
};

const CanevasRecordType canevas_reading_answer_type = {
  .table = "reading_answer",
  .label = N_("Answer"),
  .plural = N_("Answers"),
  .get_type = canevas_reading_answer_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "question",
  .parent = "reading",
  .order = "rank",
};

CANEVAS_DEFINE_RECORD (CanevasReadingAnswer, canevas_reading_answer)
