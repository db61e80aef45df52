/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-schema.h"

#include "canevas-action-item.h"
#include "canevas-agenda-item.h"
#include "canevas-authority.h"
#include "canevas-avoid-period.h"
#include "canevas-baseline.h"
#include "canevas-baseline-task.h"
#include "canevas-circuit-step.h"
#include "canevas-communication-action.h"
#include "canevas-community.h"
#include "canevas-community-link.h"
#include "canevas-community-member.h"
#include "canevas-decision.h"
#include "canevas-decision-kind.h"
#include "canevas-deliverable.h"
#include "canevas-document-issue.h"
#include "canevas-face.h"
#include "canevas-idea.h"
#include "canevas-idea-action.h"
#include "canevas-idea-box.h"
#include "canevas-idea-event.h"
#include "canevas-indicator.h"
#include "canevas-instance.h"
#include "canevas-measure.h"
#include "canevas-meeting.h"
#include "canevas-membership.h"
#include "canevas-milestone.h"
#include "canevas-objective.h"
#include "canevas-person.h"
#include "canevas-project.h"
#include "canevas-project-review.h"
#include "canevas-raci-activity.h"
#include "canevas-raci-cell.h"
#include "canevas-raci-function.h"
#include "canevas-reading.h"
#include "canevas-reading-answer.h"
#include "canevas-resource-line.h"
#include "canevas-retex.h"
#include "canevas-retex-item.h"
#include "canevas-review-note.h"
#include "canevas-risk.h"
#include "canevas-role.h"
#include "canevas-scenario.h"
#include "canevas-scenario-link.h"
#include "canevas-scenario-membership.h"
#include "canevas-scenario-person.h"
#include "canevas-scenario-step.h"
#include "canevas-scenario-unit.h"
#include "canevas-scope-item.h"
#include "canevas-seat.h"
#include "canevas-session.h"
#include "canevas-session-outcome.h"
#include "canevas-session-step.h"
#include "canevas-signatory.h"
#include "canevas-stakeholder.h"
#include "canevas-task.h"
#include "canevas-task-dependency.h"
#include "canevas-task-load.h"
#include "canevas-time-period.h"
#include "canevas-unit.h"
#include "canevas-unit-link.h"
#include "canevas-word-cloud.h"
#include "canevas-working-group.h"

static const CanevasRecordType *const types[] = {
  &canevas_authority_type,
  &canevas_unit_type,
  &canevas_person_type,
  &canevas_face_type,
  &canevas_membership_type,
  &canevas_unit_link_type,
  &canevas_scenario_type,
  &canevas_scenario_unit_type,
  &canevas_scenario_person_type,
  &canevas_scenario_link_type,
  &canevas_scenario_membership_type,
  &canevas_scenario_step_type,
  &canevas_project_type,
  &canevas_objective_type,
  &canevas_scope_item_type,
  &canevas_deliverable_type,
  &canevas_role_type,
  &canevas_time_period_type,
  &canevas_task_type,
  &canevas_task_dependency_type,
  &canevas_task_load_type,
  &canevas_milestone_type,
  &canevas_baseline_type,
  &canevas_baseline_task_type,
  &canevas_resource_line_type,
  &canevas_retex_type,
  &canevas_retex_item_type,
  &canevas_risk_type,
  &canevas_communication_action_type,
  &canevas_indicator_type,
  &canevas_measure_type,
  &canevas_reading_type,
  &canevas_reading_answer_type,
  &canevas_signatory_type,
  &canevas_instance_type,
  &canevas_seat_type,
  &canevas_decision_kind_type,
  &canevas_circuit_step_type,
  &canevas_meeting_type,
  &canevas_agenda_item_type,
  &canevas_decision_type,
  &canevas_action_item_type,
  &canevas_raci_function_type,
  &canevas_raci_activity_type,
  &canevas_raci_cell_type,
  &canevas_community_type,
  &canevas_community_member_type,
  &canevas_community_link_type,
  &canevas_working_group_type,
  &canevas_stakeholder_type,
  &canevas_session_type,
  &canevas_session_step_type,
  &canevas_session_outcome_type,
  &canevas_idea_box_type,
  &canevas_idea_type,
  &canevas_idea_event_type,
  &canevas_idea_action_type,
  &canevas_word_cloud_type,
  &canevas_avoid_period_type,
  &canevas_project_review_type,
  &canevas_review_note_type,
  &canevas_document_issue_type,
};

static const CanevasSchema schema = {
  .version = 5,
  .types = types,
  .n_types = G_N_ELEMENTS (types),
  .migrations = "/fr/canevas/Canevas/migrations",
};

const CanevasSchema *
canevas_schema_get_default (void)
{
  return &schema;
}
