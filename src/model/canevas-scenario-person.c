/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-scenario-person.h"

#include "canevas-organisation-fields.h"

struct _CanevasScenarioPerson
{
  CanevasRecord parent_instance;
};

static const CanevasField fields[] = {
  REFERENCE ("scenario", N_("Scenario"), NULL, "scenario", CASCADE, .required = TRUE, .hidden = TRUE),
  REFERENCE ("origin", N_("Post in force"), NULL, "person", CLEAR, .hidden = TRUE),
  TEXT ("position", N_("Function"), N_("What would be this person’s function?"), .required = TRUE),
  REFERENCE ("unit", N_("Unit"), N_("In which unit would it be?"), "scenario_unit", CLEAR),
  POST_FIELDS,
  TEXT ("support", N_("Support"), N_("What is proposed to the person concerned?")),
  FLAG ("closed", N_("Closed by the scenario"), N_("Does this post disappear in the scenario?")),
  RANK,
};

const CanevasRecordType canevas_scenario_person_type = {
  .table = "scenario_person",
  .label = N_("Post of a scenario"),
  .plural = N_("Posts of a scenario"),
  .get_type = canevas_scenario_person_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "position",
  .parent = "unit",
  .order = "rank",
};

G_DEFINE_FINAL_TYPE (CanevasScenarioPerson, canevas_scenario_person, CANEVAS_TYPE_RECORD)

/* Named as the person in force is; a post that the scenario creates has its function only. */
static char *
canevas_scenario_person_dup_title (CanevasRecord *record)
{
  g_autoptr (CanevasRecord) origin = canevas_record_get_reference (record, "origin");

  return g_strdup (origin != NULL ? canevas_record_get_title (origin) : canevas_record_get_text (record, "position"));
}

static void
canevas_scenario_person_class_init (CanevasScenarioPersonClass *klass)
{
  CanevasRecordClass *record_class = CANEVAS_RECORD_CLASS (klass);

  record_class->dup_title = canevas_scenario_person_dup_title;
  canevas_record_class_set_type (record_class, &canevas_scenario_person_type);
}

static void
canevas_scenario_person_init (CanevasScenarioPerson *self)
{
}
