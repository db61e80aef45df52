/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-word-cloud.h"

#include "canevas-fields.h"

struct _CanevasWordCloud
{
  CanevasRecord parent_instance;
};

static const CanevasChoice sources[] = {
  { "text", NC_("choice", "A text") },
  { "ideas", NC_("choice", "Ideas") },
  { "minutes", NC_("choice", "Minutes of sessions") },
  { NULL },
};

static const CanevasField fields[] = {
  TEXT ("name", N_("Name"), N_("What does this cloud show?"), .required = TRUE),
  CHOICE ("source", N_("Words of"), N_("Whose words: ideas, minutes, a text typed here?"), sources, .required = TRUE, .initial = "text"),
  REFERENCE ("idea_box", N_("Idea box"), N_("The ideas of which box? Empty: of all."), "idea_box", CLEAR),
  REFERENCE ("session", N_("Session"), N_("The minutes of which session? Empty: of all."), "session", CLEAR),
  LONG_TEXT ("text", N_("Text"), N_("Paste the text here: interviews, notes.")),
  LONG_TEXT ("left_out", N_("Words left out"), N_("Which words say nothing here, one per line?")),
  INTEGER ("size", N_("How many words"), N_("How many words at most?"), 5, 300, .initial = "80"),
  RANK,
};

const CanevasRecordType canevas_word_cloud_type = {
  .table = "word_cloud",
  .label = N_("Word cloud"),
  .plural = N_("Word clouds"),
  .get_type = canevas_word_cloud_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "name",
  .order = "rank",
};

CANEVAS_DEFINE_RECORD (CanevasWordCloud, canevas_word_cloud)
