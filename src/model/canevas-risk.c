/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-risk.h"

#include "canevas-fields.h"

struct _CanevasRisk
{
  CanevasRecord parent_instance;
};

static const CanevasChoice natures[] = {
  { "human", NC_("choice", "Human") },
  { "organisational", NC_("choice", "Organisational") },
  { "social", NC_("choice", "Social climate") },
  { "political", NC_("choice", "Political") },
  { "financial", NC_("choice", "Financial") },
  { "legal", NC_("choice", "Legal") },
  { "technical", NC_("choice", "Technical") },
  { "calendar", NC_("choice", "Calendar") },
  { NULL },
};

static const CanevasField fields[] = {
  REFERENCE ("project", N_("Project"), NULL, "project", CASCADE, .required = TRUE, .hidden = TRUE),
  TEXT ("statement", N_("Risk"), N_("What could happen that would put the project in difficulty?"), .required = TRUE),
  CHOICE ("nature", N_("Nature"), N_("What is it about: people, climate, money, law, calendar?"), natures),
  LONG_TEXT ("cause", N_("Cause"), N_("Why could it happen here?")),
  LONG_TEXT ("effect", N_("Effect"), N_("What would it change for the project?")),
  INTEGER ("likelihood", N_("Likelihood (1 to 4)"), N_("1 unlikely, 2 possible, 3 likely, 4 almost certain."), 1, 4, .required = TRUE),
  INTEGER ("impact", N_("Impact (1 to 4)"), N_("1 slight, 2 noticeable, 3 serious, 4 the project stops."), 1, 4, .required = TRUE),
  LONG_TEXT ("response", N_("Response"), N_("What do you do to avoid it, and if it happens?"), .required = TRUE),
  TEXT ("owner", N_("Watched by"), N_("Which function keeps an eye on it?"), .required = TRUE),
  REFERENCE ("lesson", N_("Lesson it comes from"), N_("Which lesson of an earlier project warns of it?"), "retex_item", CLEAR),
  RANK,
};

const CanevasRecordType canevas_risk_type = {
  .table = "risk",
  .label = N_("Risk"),
  .plural = N_("Risks"),
  .get_type = canevas_risk_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "statement",
  .parent = "project",
  .order = "rank",
};

CANEVAS_DEFINE_RECORD (CanevasRisk, canevas_risk)

int
canevas_risk_get_criticality (CanevasRisk *self)
{
  g_return_val_if_fail (CANEVAS_IS_RISK (self), 0);

  return (int) (canevas_record_get_integer (CANEVAS_RECORD (self), "likelihood") *
                canevas_record_get_integer (CANEVAS_RECORD (self), "impact"));
}

const char *
canevas_risk_describe_criticality (int criticality)
{
  if (criticality <= 0)
    return "";
  if (criticality <= 4)
    return C_("criticality", "low");
  if (criticality <= 11)
    return C_("criticality", "medium");
  return C_("criticality", "high");
}
