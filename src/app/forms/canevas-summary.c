/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-summary.h"

#include "canevas-authority.h"
#include "canevas-format.h"
#include "canevas-framing.h"
#include "canevas-plan-now.h"
#include "canevas-risk.h"
#include "canevas-store.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  const char *table;
  const char *facts[4]; /* fields, most telling first; those with "!" are composed */
  const char *remove;   /* msgid */
} Summary;

static const Summary summaries[] = {
  { "authority", { "kind", "department" }, N_("Delete the authority") },
  { "unit", { "kind", "parent" }, N_("Delete the unit") },
  { "person", { "position", "unit" }, N_("Delete the person") },
  { "project", { "stage", "!dates", "!sections" }, N_("Delete the project") },
  { "objective", { "level", "entry", "due" }, N_("Delete the objective") },
  { "scope_item", { "reason" }, N_("Delete the line") },
  { "deliverable", { "due", "validated_by" }, N_("Delete the deliverable") },
  { "role", { "kind", "!sponsor", "person", "!share" }, N_("Delete the role") },
  { "time_period", { "!share", "note" }, N_("Delete the period") },
  { "milestone", { "due", "decided_by" }, N_("Delete the milestone") },
  { "resource_line", { "kind", "!quantity", "!amount" }, N_("Delete the resource") },
  { "risk", { "!criticality", "nature", "owner" }, N_("Delete the risk") },
  { "instance", { "kind", "verb", "frequency" }, N_("Delete the body") },
  { "seat", { "capacity", "!holder", "!stands_in" }, N_("Delete the seat") },
  { "meeting", { "starts_at", "place", "state" }, N_("Delete the meeting") },
  { "agenda_item", { "nature", "reporter", "!minutes" }, N_("Delete the point") },
  { "decision_kind", { "nature", "settled_by" }, N_("Delete the kind of decision") },
  { "circuit_step", { "verb", "passage" }, N_("Delete the step") },
  { "decision", { "state", "decided_by", "decided_on" }, N_("Delete the decision") },
  { "action_item", { "owner", "due" }, N_("Delete the action") },
  { "communication_action", { "channel", "moment", "owner" }, N_("Delete the action") },
  { "indicator", { "objective", "due" }, N_("Delete the indicator") },
  { "community", { "kind", "frequency", "project" }, N_("Delete the community") },
  { "community_member", { "capacity", "position", "unit" }, N_("Delete the member") },
  { "community_link", { "kind", "other" }, N_("Delete the link") },
  { "working_group", { "facilitator" }, N_("Delete the working group") },
  { "stakeholder", { "category", "attitude", "working_group" }, N_("Delete the stakeholder") },
  { "session", { "held_on", "state", "community" }, N_("Delete the session") },
  { "session_step", { "!minutes", "leader" }, N_("Delete the moment") },
  { "session_outcome", { "kind", "owner", "due" }, N_("Delete the outcome") },
  { "idea_box", { "opened_on", "closes_on" }, N_("Delete the idea box") },
  { "idea", { "state", "theme", "author" }, N_("Delete the idea") },
  { "idea_event", { "happened_on", "note" }, N_("Delete the step") },
  { "idea_action", { "owner", "due" }, N_("Delete the action") },
  { "word_cloud", { "source", "idea_box", "session" }, N_("Delete the word cloud") },
  { "task", { "!days", "role", "progress" }, N_("Delete the task") },
  { "task_dependency", { "predecessor", "lag" }, N_("Delete the dependency") },
  { "task_load", { "role" }, N_("Delete the workload") },
  { "baseline", { "taken_on" }, N_("Delete the reference schedule") },
  { "avoid_period", { "kind", "severity" }, N_("Delete the period") },
  { "measure", { "value", "moment", "note" }, N_("Delete the measure") },
  { "reading", { "read_on", "readers" }, N_("Delete the reading") },
  { "reading_answer", { "side", "score" }, N_("Delete the question") },
  { "retex", { "stage", "held_on" }, N_("Delete the review") },
  { "retex_item", { "kind", "theme" }, N_("Delete the item") },
  { "project_review", { "held_on" }, N_("Delete the project review") },
  { "review_note", { "project", "health" }, N_("Delete the note") },
  { "signatory", { "kind", "document", "person" }, N_("Delete the signatory") },
  { "document_issue", { "document", "status", "issued_on" }, N_("Delete the version") },
};

static const Summary *
find_summary (const CanevasRecordType *type)
{
  for (guint i = 0; i < G_N_ELEMENTS (summaries); i++)
    if (g_strcmp0 (summaries[i].table, type->table) == 0)
      return &summaries[i];
  return NULL;
}

/* From one day to another, as far as they are known. */
static char *
dup_dates (CanevasRecord *record)
{
  g_autofree char *from = canevas_format_date (canevas_record_get_text (record, "start_date"), CANEVAS_DATE_SHORT);
  g_autofree char *to = canevas_format_date (canevas_record_get_text (record, "end_date"), CANEVAS_DATE_SHORT);

  if (*from == '\0' && *to == '\0')
    return NULL;
  return g_strdup_printf ("%s – %s", *from != '\0' ? from : "…", *to != '\0' ? to : "…");
}

/* Working days, as they are typed, or those of a phase. */
static char *
dup_days (CanevasRecord *task)
{
  const guint days = canevas_task_count_days (task);

  return days > 0 ? g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u working day", "%u working days", days), days) : NULL;
}

static char *
dup_sections (CanevasRecord *project)
{
  guint ready = canevas_framing_count_ready (project);
  guint n;

  canevas_framing_get_sections (&n);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u section ready out of %u", "%u sections ready out of %u", ready), ready, n);
}

/* Who sits, where the seat is called by its function. */
static char *
dup_holder (CanevasRecord *seat)
{
  g_autoptr (CanevasRecord) person = canevas_record_get_reference (seat, "person");
  g_autoptr (CanevasRecord) role = canevas_record_get_reference (seat, "role");

  if (person == NULL && role != NULL)
    person = canevas_record_get_reference (role, "person");
  return person != NULL ? g_strdup (canevas_record_get_title (person)) : NULL;
}

static char *
dup_stands_in (CanevasRecord *seat)
{
  g_autoptr (CanevasRecord) replaced = canevas_record_get_reference (seat, "replaces");
  g_autofree char *title = replaced != NULL ? canevas_summary_dup_title (replaced) : NULL;

  /* Translators: %s is the seat of somebody who may be away. */
  return title != NULL ? g_strdup_printf (_("stands in for %s"), title) : NULL;
}

static char *
dup_minutes (CanevasRecord *item)
{
  int minutes = (int) canevas_record_get_integer (item, "minutes");

  return minutes > 0 ? g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d minute", "%d minutes", minutes), minutes) : NULL;
}

static char *
dup_composed (CanevasRecord *record, const char *fact)
{
  if (g_strcmp0 (fact, "!share") == 0)
    return canevas_record_is_set (record, "time_share")
             ? canevas_format_percent ((double) canevas_record_get_integer (record, "time_share"))
             : NULL;
  if (g_strcmp0 (fact, "!amount") == 0)
    return canevas_record_is_set (record, "amount") ? canevas_format_euros (canevas_record_get_decimal (record, "amount")) : NULL;
  if (g_strcmp0 (fact, "!quantity") == 0)
    {
      g_autofree char *number = NULL;
      const char *measure = canevas_record_get_text (record, "measure");

      if (!canevas_record_is_set (record, "quantity"))
        return NULL;
      number = canevas_format_number (canevas_record_get_decimal (record, "quantity"), 2);
      return measure != NULL ? g_strdup_printf ("%s\302\240%s", number, measure) : g_steal_pointer (&number);
    }
  if (g_strcmp0 (fact, "!sponsor") == 0)
    return g_strcmp0 (canevas_record_get_text (record, "kind"), "project_director") == 0 && canevas_record_get_flag (record, "also_sponsor")
             ? g_strdup (_("also the sponsor"))
             : NULL;
  if (g_strcmp0 (fact, "!holder") == 0)
    return dup_holder (record);
  if (g_strcmp0 (fact, "!stands_in") == 0)
    return dup_stands_in (record);
  if (g_strcmp0 (fact, "!minutes") == 0)
    return dup_minutes (record);
  if (g_strcmp0 (fact, "!days") == 0)
    return dup_days (record);
  if (g_strcmp0 (fact, "!dates") == 0)
    return dup_dates (record);
  if (g_strcmp0 (fact, "!sections") == 0)
    return dup_sections (record);
  if (g_strcmp0 (fact, "!criticality") == 0 && CANEVAS_IS_RISK (record))
    {
      int criticality = canevas_risk_get_criticality (CANEVAS_RISK (record));

      /* Translators: %s is low, medium, high or critical. */
      return criticality > 0 ? g_strdup_printf (_("criticality: %s"), canevas_risk_describe_criticality (criticality)) : NULL;
    }
  return NULL;
}

char *
canevas_summary_dup_value (CanevasRecord *record, const char *name, CanevasDateStyle dates)
{
  const CanevasRecordType *type;
  const CanevasField *field;
  g_autofree char *value = NULL;
  int index;

  g_return_val_if_fail (CANEVAS_IS_RECORD (record), NULL);
  type = canevas_record_get_record_type (record);
  index = canevas_record_type_find_field (type, name);
  g_return_val_if_fail (index >= 0, NULL);

  field = &type->fields[index];
  value = canevas_format_field (record, name, dates);
  if (*value == '\0' || (field->kind != CANEVAS_FIELD_DECIMAL && field->kind != CANEVAS_FIELD_INTEGER))
    return g_steal_pointer (&value);
  /* Translators: what a number is of, and the number. */
  return g_strdup_printf (C_("title", "%s: %s"), g_dgettext (GETTEXT_PACKAGE, field->label), value);
}

/* A fact is one line, whatever was typed. */
static char *
dup_fact (CanevasRecord *record, const char *fact)
{
  g_autofree char *text = *fact == '!' ? dup_composed (record, fact) : canevas_summary_dup_value (record, fact, CANEVAS_DATE_SHORT);

  if (text != NULL)
    g_strdelimit (text, "\n\t", ' ');
  return text != NULL && *text != '\0' ? g_steal_pointer (&text) : NULL;
}

/* (transfer full): in the words of the user, on one line; empty where there are none yet. */
static char *
dup_own_title (CanevasRecord *record)
{
  const CanevasRecordType *type = canevas_record_get_record_type (record);
  const int index = canevas_record_type_find_field (type, type->title);
  const CanevasField *field = index >= 0 ? &type->fields[index] : NULL;

  if (field != NULL && field->kind != CANEVAS_FIELD_TEXT && field->kind != CANEVAS_FIELD_LONG_TEXT)
    return canevas_summary_dup_value (record, field->name, CANEVAS_DATE_LONG);
  return g_strdelimit (g_strdup (canevas_record_get_title (record)), "\n\t", ' ');
}

char *
canevas_summary_dup_title (CanevasRecord *record)
{
  g_autofree char *title = NULL;

  g_return_val_if_fail (CANEVAS_IS_RECORD (record), NULL);

  if (g_strcmp0 (canevas_record_get_record_type (record)->table, "time_period") == 0)
    {
      /* A period has no name of its own: its dates name it. */
      char *dates = dup_dates (record);

      return dates != NULL ? dates : g_strdup (_("Dates to be given"));
    }
  title = dup_own_title (record);
  if (*title != '\0')
    return g_steal_pointer (&title);
  /* Translators: in place of a name; %s is the kind of thing: Milestone, Risk… */
  return g_strdup_printf (_("%s to be named"), g_dgettext (GETTEXT_PACKAGE, canevas_record_get_record_type (record)->label));
}

char *
canevas_summary_dup_facts (CanevasRecord *record)
{
  const Summary *summary;
  g_autoptr (GString) facts = g_string_new (NULL);
  g_autofree char *title = NULL;

  g_return_val_if_fail (CANEVAS_IS_RECORD (record), NULL);

  title = dup_own_title (record);
  summary = find_summary (canevas_record_get_record_type (record));
  for (guint i = 0; summary != NULL && i < G_N_ELEMENTS (summary->facts) && summary->facts[i] != NULL; i++)
    {
      g_autofree char *fact = dup_fact (record, summary->facts[i]);

      if (fact != NULL && g_strcmp0 (fact, title) != 0)
        g_string_append_printf (facts, "%s%s", facts->len > 0 ? " · " : "", fact);
    }
  return g_string_free (g_steal_pointer (&facts), FALSE);
}

char *
canevas_summary_dup_delete_label (const CanevasRecordType *type)
{
  const Summary *summary = find_summary (type);

  return g_strdup (summary != NULL ? g_dgettext (GETTEXT_PACKAGE, summary->remove) : _("Delete"));
}

char *
canevas_summary_dup_deleted (CanevasRecord *record)
{
  g_autofree char *title = canevas_summary_dup_title (record);

  return g_strdup_printf (_("“%s” deleted"), title);
}

char *
canevas_summary_dup_authority (CanevasStore *store)
{
  g_autoptr (CanevasRecord) authority = canevas_authority_find (store);

  return authority != NULL ? canevas_summary_dup_title (authority) : g_strdup (_("Authority to be named"));
}
