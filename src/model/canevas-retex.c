/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-retex.h"

#include "canevas-fields.h"

struct _CanevasRetex
{
  CanevasRecord parent_instance;
};

static const CanevasChoice stages[] = {
  { "preparation", NC_("choice", "Preparation") },
  { "exchanges", NC_("choice", "Exchanges") },
  { "restitution", NC_("choice", "Restitution") },
  { "closed", NC_("choice", "Closed") },
  { NULL },
};

static const CanevasField fields[] = {
  REFERENCE ("project", N_("Project"), NULL, "project", CASCADE, .required = TRUE, .hidden = TRUE),
  TEXT ("name", N_("Name"), N_("On what do you look back: the project, a stage, an event?"), .required = TRUE),
  CHOICE ("stage", N_("Stage"), N_("How far is it?"), stages, .required = TRUE, .initial = "preparation"),
  LONG_TEXT ("aim", N_("What it is for"), N_("What do you want to learn, and who will use it?"), .required = TRUE),
  LONG_TEXT ("invited", N_("Who takes part"), N_("Which functions, teams, partners, users are asked, one per line?"), .required = TRUE),
  LONG_TEXT ("questions", N_("Questions asked"), N_("Which questions are put to them, one per line?"), .required = TRUE),
  TEXT ("facilitator", N_("Facilitator"), N_("Which function facilitates, who did not lead the project?")),
  LONG_TEXT ("rules", N_("Rules of the exchange"), N_("What makes people speak freely: no blame, nothing reported with a name?")),
  DATE ("held_on", N_("Exchanges on"), N_("On what day do you meet?")),
  INTEGER ("present", N_("Participants"), N_("How many took part? A number, never names."), 0, 10000),
  DATE ("returned_on", N_("Given back on"), N_("On what day are the lessons given back to all who took part?")),
  LONG_TEXT ("summary", N_("Summary"), N_("What must be kept of it, in five lines?")),
  LONG_TEXT ("distribution", N_("Distribution"), N_("Who receives the document?")),
  RANK,
};

const CanevasRecordType canevas_retex_type = {
  .table = "retex",
  .label = N_("Lessons-learned review"),
  .plural = N_("Lessons-learned reviews"),
  .get_type = canevas_retex_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "name",
  .parent = "project",
  .order = "rank",
};

CANEVAS_DEFINE_RECORD (CanevasRetex, canevas_retex)
