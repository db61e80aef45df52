/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-project.h"

#include "canevas-fields.h"

struct _CanevasProject
{
  CanevasRecord parent_instance;
};

static const CanevasChoice stages[] = {
  { "idea", NC_("choice", "Idea") },
  { "framing", NC_("choice", "Being framed") },
  { "running", NC_("choice", "Under way") },
  { "evaluation", NC_("choice", "Being evaluated") },
  { "closed", NC_("choice", "Closed") },
  { NULL },
};

static const CanevasChoice evaluated[] = {
  { "collective", NC_("choice", "Collective") },
  { "individual", NC_("choice", "Individual") },
  { "both", NC_("choice", "Collective and individual") },
  { NULL },
};

static const CanevasChoice pilot_outcomes[] = {
  { "extend", NC_("choice", "Extended as it is") },
  { "adjust", NC_("choice", "Extended with adjustments") },
  { "again", NC_("choice", "Tried once more") },
  { "stop", NC_("choice", "Given up") },
  { NULL },
};

static const CanevasField fields[] = {
  TEXT ("name", N_("Name"), N_("Under what name will agents know this project?"), .required = TRUE),
  TEXT ("subject", N_("Subject"), N_("What is the note about, in one line?"), .required = TRUE),
  CHOICE ("stage", N_("Stage"), N_("How far is the project?"), stages, .initial = "framing"),
  TEXT ("reference", N_("Reference"), N_("Under which number is the file registered?"), .maximum = 60),
  REFERENCE ("unit", N_("Lead unit"), N_("Which directorate carries the project?"), "unit", CLEAR),
  TEXT ("followed_by", N_("Handled by"), N_("Whom does a reader call with a question? A function is enough."), .required = TRUE),
  LONG_TEXT ("recipients", N_("Recipients"), N_("Who receives the note, because they must act on it?")),
  LONG_TEXT ("copies", N_("Copy to"), N_("Who must know, without having to act?")),
  LONG_TEXT ("decision_requested", N_("Decision requested"), N_("What exactly do you ask the signatories to decide? Four lines at most."), .required = TRUE),
  LONG_TEXT ("context", N_("Context"), N_("What is happening in the authority that makes the subject come up now?"), .required = TRUE),
  LONG_TEXT ("request_origin", N_("Origin of the request"), N_("Who asked first: elected officials, management, agents, users? Is the need shared?"), .required = TRUE),
  LONG_TEXT ("commission", N_("Brief"), N_("What has been asked for: a result to reach, or a solution already chosen?"), .required = TRUE),
  LONG_TEXT ("purpose", N_("Purpose"), N_("What will have changed for users and agents if the project succeeds?"), .required = TRUE),
  LONG_TEXT ("stakes", N_("Stakes"), N_("What is gained by acting, and what is lost by doing nothing?"), .required = TRUE),
  LONG_TEXT ("beneficiaries", N_("Beneficiaries"), N_("For whom is this done, and how many are they?"), .required = TRUE),
  LONG_TEXT ("stakeholders", N_("Stakeholders"), N_("Who uses, maintains, organises, decides, benefits? Who is sceptical, and who has not been heard yet?"), .required = TRUE),
  LONG_TEXT ("governance", N_("Governing bodies"), N_("Which bodies decide, arbitrate, prepare, produce? Who sits in them, and how often?"), .required = TRUE),
  LONG_TEXT ("decision_circuit", N_("Decision circuit"), N_("Which way does a decision go, and who contributes before who settles it?"), .required = TRUE),
  LONG_TEXT ("escalation", N_("Escalation"), N_("When a point is stuck, who is asked, and within how many days?")),
  LONG_TEXT ("regulation", N_("Handling of tensions"), N_("Where is a tension within the team dealt with, before it becomes a conflict?")),
  DATE ("start_date", N_("Start"), N_("On what day does the project begin?"), .required = TRUE),
  DATE ("end_date", N_("End"), N_("On what day is it over?"), .required = TRUE),
  LONG_TEXT ("periods_to_avoid", N_("Periods to avoid"), N_("Which weeks are already full or empty: budget, start of the school year, end of the year, holidays?")),
  LONG_TEXT ("time_relief", N_("Time given to the team"), N_("What will team members stop doing, or do less of, to have this time?"), .required = TRUE),
  LONG_TEXT ("constraints", N_("Constraints"), N_("What is imposed from outside: law, budget, deadline, tools?")),
  LONG_TEXT ("assumptions", N_("Assumptions"), N_("What do you take as given, and would have to review if it proved wrong?")),
  LONG_TEXT ("communication_principles", N_("Communication principles"), N_("How does each participant learn what became of what they said?")),
  CHOICE ("evaluation_of", N_("Evaluation of"), N_("Is what is evaluated a person’s part, the group’s work, or both?"), evaluated),
  LONG_TEXT ("evaluation_frame", N_("Evaluation frame"), N_("Is the evaluation individual or collective, and what is it for?"), .required = TRUE),
  LONG_TEXT ("evaluation_moments", N_("Evaluation moments"), N_("When do you stop and look: at each milestone, at the end, six months after?"), .required = TRUE),
  LONG_TEXT ("pilot_phase", N_("Pilot phase"), N_("Where is the solution tried first, and what would make you adjust it?")),
  TEXT ("pilot_site", N_("Pilot site"), N_("In which service or place is it tried first?")),
  DATE ("pilot_start", N_("Pilot phase from"), N_("From what day is it tried?")),
  DATE ("pilot_end", N_("Pilot phase until"), N_("Until what day?")),
  CHOICE ("pilot_outcome", N_("Outcome of the pilot phase"), N_("What was decided after it?"), pilot_outcomes),
  LONG_TEXT ("pilot_lessons", N_("What the pilot phase showed"), N_("What worked, and what is adjusted before going further?")),
  LONG_TEXT ("double_reading", N_("Double reading"), N_("Besides results, what change of posture do you hope to see?")),
  LONG_TEXT ("opinions_requested", N_("Opinions expected"), N_("Whose opinion is needed before signature, staff bodies included?")),
  DATE ("opinions_due", N_("Opinions expected before"), N_("By what day must they be given?")),
  DATE ("signed_on", N_("Signed on"), N_("On what day was the note signed?")),
  RANK,
};

const CanevasRecordType canevas_project_type = {
  .table = "project",
  .label = N_("Project"),
  .plural = N_("Projects"),
  .get_type = canevas_project_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "name",
  .order = "rank",
};

CANEVAS_DEFINE_RECORD (CanevasProject, canevas_project)

CanevasRecord *
canevas_project_find_of (CanevasRecord *record)
{
  g_autoptr (CanevasRecord) at = NULL;

  g_return_val_if_fail (CANEVAS_IS_RECORD (record), NULL);

  at = g_object_ref (record);
  while (at != NULL && !CANEVAS_IS_PROJECT (at))
    {
      const CanevasRecordType *type = canevas_record_get_record_type (at);
      CanevasRecord *up = type->parent != NULL && type->fields[canevas_record_type_find_field (type, type->parent)].hidden
                            ? canevas_record_get_reference (at, type->parent)
                            : NULL;

      g_object_unref (at);
      at = up;
    }
  return g_steal_pointer (&at);
}
