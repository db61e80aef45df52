/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-framing.h"

#include "canevas-communication-action.h"
#include "canevas-deliverable.h"
#include "canevas-indicator.h"
#include "canevas-milestone.h"
#include "canevas-objective.h"
#include "canevas-project.h"
#include "canevas-resource-line.h"
#include "canevas-risk.h"
#include "canevas-role.h"
#include "canevas-scope-item.h"
#include "canevas-signatory.h"
#include "canevas-store.h"

#include <glib/gi18n-lib.h>

#define FIELD(name) { .field = name }
#define OPTIONAL(name) { .field = name, .optional = TRUE }
#define LIST(noun, least, ask) { .type = &canevas_##noun##_type, .at_least = least, .question = ask }
#define SIDE(side, ask) { .type = &canevas_scope_item_type, .kind_field = "kind", .kind = side, .at_least = 1, .question = ask }

static const CanevasFramingPart context_parts[] = {
  FIELD ("subject"), FIELD ("followed_by"), FIELD ("decision_requested"), FIELD ("context"), FIELD ("request_origin"), FIELD ("commission"),
  OPTIONAL ("reference"), OPTIONAL ("unit"), OPTIONAL ("recipients"), OPTIONAL ("copies"),
};
static const CanevasFramingPart stakes_parts[] = { FIELD ("purpose"), FIELD ("stakes") };
static const CanevasFramingPart objective_parts[] = {
  LIST (objective, 2, N_("Which strategic objective is sought, and which operational objectives serve it?")),
  LIST (indicator, 1, N_("By which indicator will one know that the objectives are reached?")),
};
static const CanevasFramingPart scope_parts[] = {
  SIDE ("included", N_("Which services, places and users will see their daily work change?")),
  SIDE ("excluded", N_("What stays outside the project, and goes on being settled between two people or by the hierarchy?")),
  SIDE ("negotiable", N_("On what can the group really change the solution?")),
  SIDE ("fixed", N_("What is already decided: budget, deadline, political direction?")),
};
static const CanevasFramingPart beneficiary_parts[] = { FIELD ("beneficiaries"), FIELD ("stakeholders") };
static const CanevasFramingPart deliverable_parts[] = {
  LIST (deliverable, 1, N_("What will be handed over, when, and who says that it is good?")),
};
static const CanevasFramingPart governance_parts[] = {
  LIST (role, 2, N_("Who directs, who leads, who takes part, and for how much of their time?")),
  FIELD ("governance"), FIELD ("decision_circuit"), OPTIONAL ("escalation"), OPTIONAL ("regulation"),
};
static const CanevasFramingPart calendar_parts[] = {
  FIELD ("start_date"), FIELD ("end_date"),
  LIST (milestone, 2, N_("At which dates will something be visibly achieved, and who says so?")),
  OPTIONAL ("periods_to_avoid"),
};
static const CanevasFramingPart means_parts[] = {
  LIST (resource_line, 1, N_("Which posts, days and money are given, and by whom?")),
  FIELD ("time_relief"),
};
static const CanevasFramingPart risk_parts[] = {
  LIST (risk, 1, N_("What could put the project in difficulty, and who watches over it?")),
  OPTIONAL ("constraints"), OPTIONAL ("assumptions"),
};
static const CanevasFramingPart communication_parts[] = {
  LIST (communication_action, 1, N_("Who must hear what, by which channel, when, and from whom?")),
  OPTIONAL ("communication_principles"),
};
static const CanevasFramingPart evaluation_parts[] = {
  FIELD ("evaluation_frame"), FIELD ("evaluation_moments"), OPTIONAL ("pilot_phase"), OPTIONAL ("double_reading"),
};
static const CanevasFramingPart validation_parts[] = {
  LIST (signatory, 1, N_("Who signs the note, and in what capacity?")),
  OPTIONAL ("opinions_requested"), OPTIONAL ("opinions_due"), OPTIONAL ("signed_on"),
};

#define SECTION(number_, id_, title_, parts_, why_, place_)                                                                         \
  { .id = id_, .number = number_, .title = title_, .parts = parts_, .n_parts = G_N_ELEMENTS (parts_), .why = why_, .place = place_ }

static const CanevasFramingSection sections[] = {
  SECTION (1, "context", N_("Context and brief"), context_parts,
           N_("A need that is shared gives the project its meaning. Saying who asks, and what exactly, avoids working on an answer nobody ordered."),
           N_("Part 2, A.1, “The initial need”")),
  SECTION (2, "stakes", N_("Stakes and purpose"), stakes_parts,
           N_("Working together is a means. The purpose says what it serves, so that one knows when to stop."),
           N_("Part 2, A.2, “A main objective”")),
  SECTION (3, "objectives", N_("Objectives and indicators"), objective_parts,
           N_("Objectives seen both from inside and from outside keep a project from serving the organisation alone."),
           N_("Part 2, A.2, “A main objective”")),
  SECTION (4, "scope", N_("Scope"), scope_parts,
           N_("Without the list of what is not negotiable, a group may work on a solution that is already decided."),
           N_("Part 1, C.3, “A tool for precise uses, not an end in itself”")),
  SECTION (5, "beneficiaries", N_("Beneficiaries and stakeholders"), beneficiary_parts,
           N_("Those who will use, maintain, organise, assess and decide all see something the others miss."),
           N_("Part 2, B.2.c, “Identify who is involved”")),
  SECTION (6, "deliverables", N_("Deliverables"), deliverable_parts,
           N_("A deliverable that somebody validates shows agents that their time led somewhere."),
           N_("Part 2, B.2.b, “Define the frame of everybody’s involvement”")),
  SECTION (7, "governance", N_("Governance and roles"), governance_parts,
           N_("Discussing is not deciding. Naming who contributes and who settles protects both participants and managers."),
           N_("Part 2, B.1.c, “Clarify roles and responsibilities”")),
  SECTION (8, "calendar", N_("Calendar and milestones"), calendar_parts,
           N_("Regular milestones keep the momentum; full or empty weeks make it fall."),
           N_("Part 2, C.2, “Time and the calendar of the authority”")),
  SECTION (9, "means", N_("Means"), means_parts,
           N_("Workload is the difficulty named most often. Time that nobody wrote down is time that nobody gave."),
           N_("Part 2, C.2, “Time and the calendar of the authority”")),
  SECTION (10, "risks", N_("Risks, constraints and assumptions"), risk_parts,
           N_("Reluctance, resistance and tiredness are normal: it is better to expect them than to suffer them."),
           N_("Part 2, B.2.a, “Identify the risks”")),
  SECTION (11, "communication", N_("Communication"), communication_parts,
           N_("Participants who never learn what became of their ideas do not come back."),
           N_("Part 2, B.3.c, “Communicate at each step”")),
  SECTION (12, "evaluation", N_("Evaluation"), evaluation_parts,
           N_("An evaluation made only at the end can no longer help the project."),
           N_("Part 2, B.3.d, “Evaluate in order to evolve”")),
  SECTION (13, "validation", N_("Validation"), validation_parts,
           N_("Who signs, and who receives the note, tells agents how far they are supported."),
           N_("Part 2, B.1.c, “Clarify roles and responsibilities”")),
};

static gboolean
list_is_answered (const CanevasFramingPart *part, CanevasRecord *project)
{
  g_autoptr (CanevasList) list = canevas_store_children (canevas_record_get_store (project), part->type, canevas_record_get_id (project));
  guint n = g_list_model_get_n_items (G_LIST_MODEL (list));
  guint found = 0;

  if (part->kind_field == NULL)
    return n >= part->at_least;
  for (guint i = 0; i < n && found < part->at_least; i++)
    {
      g_autoptr (CanevasRecord) child = g_list_model_get_item (G_LIST_MODEL (list), i);

      found += g_strcmp0 (canevas_record_get_text (child, part->kind_field), part->kind) == 0;
    }
  return found >= part->at_least;
}

const CanevasFramingSection *
canevas_framing_get_sections (guint *n_sections)
{
  g_return_val_if_fail (n_sections != NULL, NULL);

  *n_sections = G_N_ELEMENTS (sections);
  return sections;
}

const CanevasFramingSection *
canevas_framing_find_section (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    if (g_strcmp0 (sections[i].id, id) == 0)
      return &sections[i];
  return NULL;
}

gboolean
canevas_framing_part_holds (const CanevasFramingPart *part, CanevasRecord *record, const char *field)
{
  g_return_val_if_fail (part != NULL, FALSE);
  g_return_val_if_fail (CANEVAS_IS_RECORD (record), FALSE);

  if (part->field != NULL)
    return CANEVAS_IS_PROJECT (record) && g_strcmp0 (part->field, field) == 0;
  return part->type == canevas_record_get_record_type (record) &&
         (part->kind_field == NULL || g_strcmp0 (canevas_record_get_text (record, part->kind_field), part->kind) == 0);
}

const CanevasFramingSection *
canevas_framing_find_section_of (CanevasRecord *record, const char *field)
{
  g_return_val_if_fail (CANEVAS_IS_RECORD (record), NULL);

  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    for (guint p = 0; p < sections[i].n_parts; p++)
      if (canevas_framing_part_holds (&sections[i].parts[p], record, field))
        return &sections[i];
  return NULL;
}

gboolean
canevas_framing_part_is_answered (const CanevasFramingPart *part, CanevasRecord *project)
{
  g_return_val_if_fail (part != NULL, FALSE);
  g_return_val_if_fail (CANEVAS_IS_PROJECT (project), FALSE);

  return part->field != NULL ? canevas_record_is_set (project, part->field) : list_is_answered (part, project);
}

const char *
canevas_framing_part_get_question (const CanevasFramingPart *part)
{
  const char *question = part->question;

  if (question == NULL && part->field != NULL)
    {
      const CanevasField *field =
        &canevas_project_type.fields[canevas_record_type_find_field (&canevas_project_type, part->field)];

      question = field->hint != NULL ? field->hint : field->label;
    }
  return question != NULL ? g_dgettext (GETTEXT_PACKAGE, question) : "";
}

void
canevas_framing_section_count (const CanevasFramingSection *section, CanevasRecord *project, guint *answered, guint *asked)
{
  guint n_answered = 0, n_asked = 0;

  g_return_if_fail (section != NULL);

  for (guint i = 0; i < section->n_parts; i++)
    {
      if (section->parts[i].optional)
        continue;
      n_asked++;
      n_answered += canevas_framing_part_is_answered (&section->parts[i], project);
    }
  if (answered != NULL)
    *answered = n_answered;
  if (asked != NULL)
    *asked = n_asked;
}

guint
canevas_framing_count_ready (CanevasRecord *project)
{
  guint ready = 0;

  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      guint answered, asked;

      canevas_framing_section_count (&sections[i], project, &answered, &asked);
      ready += answered == asked;
    }
  return ready;
}
