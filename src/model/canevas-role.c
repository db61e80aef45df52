/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-role.h"

#include "canevas-fields.h"

struct _CanevasRole
{
  CanevasRecord parent_instance;
};

static const CanevasChoice kinds[] = {
  { "commissioner", NC_("choice", "Sponsor") },
  { "project_director", NC_("choice", "Project director") },
  { "project_manager", NC_("choice", "Project manager") },
  { "team_member", NC_("choice", "Team member") },
  { "line_manager", NC_("choice", "Line manager (N+1)") },
  { "carrier", NC_("choice", "Lead group or service") },
  { "beneficiary", NC_("choice", "Beneficiaries’ representative") },
  { "referent", NC_("choice", "Designated contact") },
  { "facilitator", NC_("choice", "Facilitator") },
  { NULL },
};

static const CanevasChoice levels[] = {
  { "strategy", NC_("choice", "Strategy") },
  { "management", NC_("choice", "Management") },
  { "operations", NC_("choice", "Operations") },
  { "expertise", NC_("choice", "Expertise") },
  { NULL },
};

static const CanevasChoice forms[] = {
  { "simple", NC_("choice", "Simple") },
  { "tripartite", NC_("choice", "Tripartite") },
  { NULL },
};

static const CanevasField fields[] = {
  REFERENCE ("project", N_("Project"), NULL, "project", CASCADE, .required = TRUE, .hidden = TRUE),
  CHOICE ("kind", N_("Role"), N_("Which part does this person play?"), kinds, .required = TRUE, .initial = "team_member"),
  FLAG ("also_sponsor", N_("Also the sponsor"), N_("Is the project director also the one who ordered the project?")),
  TEXT ("position", N_("Function in the project"), N_("How should the document name this person? A function, not a name."), .required = TRUE),
  REFERENCE ("person", N_("Person"), N_("Who is it today? Documents sent widely name the function only."), "person", CLEAR),
  REFERENCE ("home_unit", N_("Home directorate"), N_("Which directorate lends this person?"), "unit", CLEAR),
  INTEGER ("time_share", N_("Share of working time (%)"), N_("How much of the working time does the mission take?"), 0, 100),
  DECIMAL ("relief", N_("Time relief (days a month)"), N_("How many days a month are taken off the usual work for the mission?"), 0, 31),
  CHOICE ("level", N_("Level of intervention"), N_("Does the person decide, steer, do, or advise?"), levels),
  CHOICE ("letter_form", N_("Form of the letter"), N_("Tripartite when one directorate lends an agent to another: sponsor, agent and home directorate sign."), forms, .initial = "simple"),
  TEXT ("letter_reference", N_("Reference of the letter"), N_("Under which number is the letter registered?"), .maximum = 60),
  LONG_TEXT ("context", N_("Context of the mission"), N_("What in the project makes this mission necessary?")),
  LONG_TEXT ("responsibilities", N_("Role and responsibilities"), N_("What does this person answer for?"), .required = TRUE),
  LONG_TEXT ("objectives", N_("Objectives of the mission"), N_("What must be achieved, one per line?"), .required = TRUE),
  LONG_TEXT ("delegation", N_("Delegation"), N_("What may this person decide or sign alone?"), .required = TRUE),
  LONG_TEXT ("limits", N_("Limits"), N_("What must be referred to somebody else?"), .required = TRUE),
  LONG_TEXT ("attachment", N_("Reporting line"), N_("To whom does this person report for the mission, and who remains the line manager?"), .required = TRUE),
  LONG_TEXT ("means", N_("Means"), N_("Which budget, tools, rooms, training come with the mission?")),
  LONG_TEXT ("services", N_("Services to call on"), N_("Which services must answer this person’s requests?")),
  DATE ("start_date", N_("Start"), N_("From what day?"), .required = TRUE),
  DATE ("end_date", N_("End"), N_("Until what day?"), .required = TRUE),
  TEXT ("line_manager", N_("Line manager (function)"), N_("Which function gives agreement for the time?")),
  DATE ("line_manager_agreed_on", N_("Agreement of the line manager on"), N_("On what day did the line manager agree to this time share?")),
  LONG_TEXT ("workload", N_("Work set aside"), N_("What is taken off this person’s usual work?")),
  LONG_TEXT ("reporting", N_("Progress reports"), N_("To whom, how often and in what form is progress reported?"), .required = TRUE),
  LONG_TEXT ("evaluation", N_("Evaluation"), N_("How will the mission be evaluated, apart from the yearly interview?")),
  LONG_TEXT ("confidentiality", N_("Confidentiality"), N_("What must not leave the project?")),
  LONG_TEXT ("distribution", N_("Distribution"), N_("Who receives a copy of the letter?")),
  REFERENCE ("sponsoring_unit", N_("Sponsoring directorate"), N_("Tripartite letter: which directorate gives the mission?"), "unit", CLEAR),
  TEXT ("sponsor_representative", N_("Represented by"), N_("Which function signs for the sponsoring directorate?")),
  LONG_TEXT ("sponsor_commitments", N_("Commitments of the sponsoring directorate"), N_("One per line.")),
  LONG_TEXT ("agent_commitments", N_("Commitments of the agent"), N_("One per line.")),
  LONG_TEXT ("home_commitments", N_("Commitments of the home directorate"), N_("One per line.")),
  LONG_TEXT ("regulation", N_("In case of difficulty"), N_("Who meets, at whose request, when the mission and the usual work collide?")),
  LONG_TEXT ("early_end", N_("Early end"), N_("How can one of the parties end the mission early?")),
  FLAG ("letter_signed", N_("Letter signed"), N_("Has every party signed it?")),
  DATE ("letter_signed_on", N_("Letter signed on"), N_("On what day was it signed?")),
  DECIMAL ("offset_x", N_("Shift to the right"), NULL, -20000, 20000, .hidden = TRUE),
  DECIMAL ("offset_y", N_("Shift downwards"), NULL, -20000, 20000, .hidden = TRUE),
  RANK,
};

const CanevasRecordType canevas_role_type = {
  .table = "role",
  .label = N_("Role"),
  .plural = N_("Roles"),
  .get_type = canevas_role_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "position",
  .parent = "project",
  .order = "rank",
};

CANEVAS_DEFINE_RECORD (CanevasRole, canevas_role)
