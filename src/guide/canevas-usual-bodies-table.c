/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-usual-bodies-private.h"

#include <glib/gi18n-lib.h>

/*
 * What the guide says is who directs, who leads, who settles, and that a technical committee prepares what a board decides (part 2,
 * B.1.b to e). Rhythms, delays and words are ours, to be adapted.
 */
const CanevasUsualBody canevas_usual_bodies[] = {
  {
    .kind = "steering_committee",
    .name = N_("Steering committee"),
    .short_name = N_("COPIL"),
    .level = "strategy",
    .verb = "decides",
    .frequency = "two_months",
    .duration = 90,
    .quorum = -1,
    .notice = 5,
    .record_delay = 72,
    .purpose = N_("Validate the order, the scope and what is not negotiable\n"
                  "Decide on changes of direction, budget and calendar\n"
                  "Validate the deliverables that bind the authority\n"
                  "Settle what the board has put before it"),
    .not_treated = N_("How the work is done: the project team\nArbitrations between directorates: the board"),
    .inputs = N_("File prepared by the board: one page a point, with its options and its opinion"),
    .outputs = N_("Record of decisions, each with its reason and who carries it out"),
    .secretariat = N_("Project manager"),
    .referral = N_("Project director, after the board"),
    .seats = {
      { "chair", "commissioner", N_("Sponsor of the project") },
      { "member", "project_director", N_("Project director") },
      { "member", NULL, N_("Elected member in charge of the subject") },
      { "member", NULL, N_("Directors general of the fields concerned") },
      { "secretary", "project_manager", N_("Project manager") },
      { "guest", "beneficiary", NULL },
    },
  },
  {
    .kind = "project_board",
    .name = N_("Project board"),
    .short_name = N_("CODIR projet"),
    .level = "management",
    .verb = "arbitrates",
    .frequency = "monthly",
    .duration = 90,
    .quorum = -1,
    .notice = 3,
    .record_delay = 48,
    .purpose = N_("Arbitrate between directorates: people, time, order of priority\n"
                  "Lift what blocks the project\n"
                  "Validate ordinary deliverables and follow the risks\n"
                  "Prepare what the steering committee must decide"),
    .not_treated = N_("Order, scope and overall budget: the steering committee\nDifficulties between persons: the regulation body"),
    .inputs = N_("Progress, alerts and options to settle, from the technical committee"),
    .outputs = N_("Arbitrations with their reasons\nFile for the steering committee"),
    .secretariat = N_("Project manager"),
    .referral = N_("Project manager, or a director concerned"),
    .seats = {
      { "chair", "project_director", N_("Project director") },
      { "member", "line_manager", N_("Directors of the directorates concerned") },
      { "secretary", "project_manager", N_("Project manager") },
      { "guest", "carrier", NULL },
    },
  },
  {
    .kind = "technical_committee",
    .name = N_("Project technical committee"),
    .short_name = N_("COTECH projet"),
    .level = "project",
    .verb = "prepares",
    .frequency = "fortnightly",
    .duration = 90,
    .quorum = -1,
    .notice = 2,
    .record_delay = 48,
    .purpose = N_("Examine what the project team proposes\n"
                  "Coordinate the trades and services that take part\n"
                  "Write down the options, their effects and the opinions received"),
    .not_treated = N_("Opinions that the law gives to the staff committee (CST)\nArbitrations: the board"),
    .inputs = N_("Proposals of the project team\nOpinions of workshops and networks"),
    .outputs = N_("Files examined, with a reasoned proposal"),
    .secretariat = N_("Project manager"),
    .referral = N_("Any member of the project team"),
    .seats = {
      { "chair", "project_manager", N_("Project manager") },
      { "member", "team_member", N_("Members of the project team") },
      { "member", "referent", N_("Designated contacts of the directorates concerned") },
      { "guest", "facilitator", NULL },
    },
  },
  {
    .kind = "project_team",
    .name = N_("Project team"),
    .short_name = NULL,
    .level = "project",
    .verb = "produces",
    .frequency = "weekly",
    .duration = 60,
    .quorum = -1,
    .notice = 0,
    .record_delay = 24,
    .purpose = N_("Produce the deliverables\nShare progress and difficulties\nPrepare workshops and answer those who took part"),
    .not_treated = N_("Anything that binds a directorate: the technical committee, then the board"),
    .inputs = N_("Decisions of the other bodies\nContributions of agents and users"),
    .outputs = N_("Deliverables, proposals and alerts"),
    .secretariat = N_("Members of the team in turn"),
    .referral = N_("Any member of the team"),
    .seats = {
      { "chair", "project_manager", N_("Project manager") },
      { "member", "team_member", N_("Members of the project team") },
      { "facilitator", "facilitator", NULL },
    },
  },
  {
    .kind = "regulation",
    .name = N_("Regulation body"),
    .short_name = NULL,
    .level = "management",
    .verb = "arbitrates",
    .frequency = "on_demand",
    .duration = 60,
    .quorum = -1,
    .notice = 2,
    .record_delay = 48,
    .purpose = N_("Receive whoever meets a difficulty in the project: workload, agreement on time, way of working together\n"
                  "Propose an adjustment and see that it is made"),
    .not_treated = N_("The content of the project: the technical committee\nSituations that belong to the employer alone"),
    .inputs = N_("A request, oral or written, from any member of the project or line manager"),
    .outputs = N_("An answer to those concerned; nothing personal is written in the record"),
    .secretariat = N_("Facilitator"),
    .referral = N_("Any member of the project, line manager or director, without going through the hierarchy"),
    .seats = {
      { "facilitator", "facilitator", N_("Facilitator from outside the team") },
      { "member", "project_manager", N_("Project manager") },
      { "member", NULL, N_("Human resources") },
      { "guest", NULL, N_("Persons concerned, and their line managers") },
    },
  },
};

const guint canevas_n_usual_bodies = G_N_ELEMENTS (canevas_usual_bodies);

const CanevasUsualDecision canevas_usual_decisions[] = {
  {
    .nature = "order",
    .name = N_("Change the order or the scope"),
    .threshold = N_("Whenever what was ordered, promised or declared not negotiable changes"),
    .contributors = N_("Project manager: effects on deliverables, calendar and workload\nDirectorates concerned: what it changes for them"),
    .settled_by = N_("Steering committee, chaired by the sponsor"),
    .escalation_days = -1,
    .informed = N_("All who take part, with the reasons, by the project manager"),
    .steps = {
      { "project_team", "produces", "writing", 72, N_("One page: what changes, why, what it costs") },
      { "project_board", "prepares", "meeting", 0, N_("The board gives a reasoned opinion") },
      { "steering_committee", "decides", "meeting", 0, NULL },
      { "project_team", "informs", "writing", 24, NULL },
    },
  },
  {
    .nature = "arbitration",
    .name = N_("Settle between several options"),
    .threshold = N_("When two directorates, or two options, cannot be reconciled by those who work on them"),
    .contributors = N_("Project team: the options\nTechnical committee: its opinion\nUsers and agents heard in the workshops"),
    .settled_by = N_("Project director, in the board"),
    .escalation_days = 10,
    .escalation = "steering_committee",
    .informed = N_("Those who defended each option, first; then all who take part"),
    .steps = {
      { "project_team", "produces", "writing", 48, N_("Each option answers the five questions of arbitration") },
      { "technical_committee", "prepares", "meeting", 0, NULL },
      { "project_board", "arbitrates", "meeting", 0, N_("One option is chosen; why the others are not is written down") },
      { "project_team", "informs", "writing", 24, NULL },
    },
  },
  {
    .nature = "deliverable",
    .name = N_("Validate a deliverable"),
    .threshold = N_("Each deliverable of the framing note"),
    .contributors = N_("Technical committee: does it meet the acceptance criteria?\nThose who will use it"),
    .settled_by = N_("Project director, in the board"),
    .escalation_days = 15,
    .escalation = "steering_committee",
    .informed = N_("Those who contributed, and those who will use it"),
    .steps = {
      { "project_team", "produces", "writing", 24, N_("The deliverable is complete") },
      { "technical_committee", "advises", "meeting", 0, N_("Acceptance criteria checked one by one") },
      { "project_board", "decides", "meeting", 0, NULL },
      { "project_team", "informs", "writing", 24, NULL },
    },
  },
  {
    .nature = "budget",
    .name = N_("Commit or move money"),
    .threshold = N_("Beyond what the project director may commit alone"),
    .contributors = N_("Finance directorate: what is available\nProject manager: what the money serves"),
    .settled_by = N_("Steering committee, within the budget that was voted"),
    .escalation_days = -1,
    .informed = N_("Finance directorate; directorates whose means change"),
    .steps = {
      { "project_team", "produces", "writing", 72, N_("Need, amount, line of the budget") },
      { "project_board", "arbitrates", "meeting", 0, N_("First sought within the means already given") },
      { "steering_committee", "decides", "meeting", 0, NULL },
      { "project_team", "informs", "writing", 24, NULL },
    },
  },
  {
    .nature = "organisation",
    .name = N_("Settle a difficulty of workload or of working together"),
    .threshold = N_("As soon as somebody asks for it"),
    .contributors = N_("The persons concerned and their line managers, each heard"),
    .settled_by = N_("Regulation body"),
    .escalation_days = 10,
    .escalation = "project_board",
    .informed = N_("Those concerned only"),
    .steps = {
      { "regulation", "arbitrates", "meeting", 0, N_("Each is heard before anything is proposed") },
      { "regulation", "decides", "writing", 48, N_("The answer is given to those concerned") },
    },
  },
  {
    .nature = "communication",
    .name = N_("Approve a message of the project"),
    .threshold = N_("Messages that go beyond the project team"),
    .contributors = N_("Internal communication\nLine managers of the agents concerned, before their teams"),
    .settled_by = N_("Project director"),
    .escalation_days = 5,
    .escalation = "steering_committee",
    .informed = N_("Line managers before agents, agents before the press"),
    .steps = {
      { "project_team", "produces", "writing", 24, NULL },
      { "project_board", "decides", "writing", 48, N_("No answer after the delay: the point goes higher, it is not accepted by silence") },
      { "project_team", "informs", "writing", 24, NULL },
    },
  },
  {
    .nature = "alert",
    .name = N_("Answer an alert"),
    .threshold = N_("What endangers a date, a person or the trust in the project"),
    .contributors = N_("Whoever saw it first\nProject manager: facts and possible answers"),
    .settled_by = N_("Project director"),
    .escalation_days = 2,
    .escalation = "steering_committee",
    .informed = N_("The project team the same day; the steering committee at its next meeting"),
    .steps = {
      { "project_team", "produces", "writing", 12, N_("Facts first; an answer is proposed, not imposed") },
      { "project_board", "decides", "writing", 24, N_("The project director decides alone if need be, and accounts for it") },
      { "project_team", "informs", "writing", 12, NULL },
    },
  },
};

const guint canevas_n_usual_decisions = G_N_ELEMENTS (canevas_usual_decisions);
