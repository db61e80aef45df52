/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-retex-item.h"

#include "canevas-fields.h"

struct _CanevasRetexItem
{
  CanevasRecord parent_instance;
};

const CanevasChoice canevas_retex_kinds[] = {
  { "success", NC_("choice", "Success") },
  { "difficulty", NC_("choice", "Difficulty") },
  { "cause", NC_("choice", "Cause") },
  { "lesson", NC_("choice", "Lesson") },
  { NULL },
};

static const CanevasField fields[] = {
  REFERENCE ("retex", N_("Lessons-learned review"), NULL, "retex", CASCADE, .required = TRUE, .hidden = TRUE),
  CHOICE ("kind", N_("Kind"), N_("Is it a success, a difficulty, a cause, a lesson?"), canevas_retex_kinds, .required = TRUE, .initial = "success"),
  TEXT ("statement", N_("What was said"), N_("What happened, or what is to be kept, in one sentence?"), .required = TRUE),
  TEXT ("theme", N_("Theme"), N_("With what does it go together: governance, time, tools, people?"), .maximum = 80),
  INTEGER ("voices", N_("Voices"), N_("How many said it, or supported it?"), 0, 10000),
  REFERENCE ("explains", N_("Explains"), N_("Which success or difficulty does this cause, or this lesson, come from?"), "retex_item", CLEAR),
  LONG_TEXT ("advice", N_("For the next project"), N_("What should the next project do, or watch?")),
  RANK,
};

const CanevasRecordType canevas_retex_item_type = {
  .table = "retex_item",
  .label = N_("Item of the review"),
  .plural = N_("Items of the review"),
  .get_type = canevas_retex_item_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "statement",
  .parent = "retex",
  .order = "rank",
};

CANEVAS_DEFINE_RECORD (CanevasRetexItem, canevas_retex_item)
