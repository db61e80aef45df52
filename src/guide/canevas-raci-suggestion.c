/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-raci-suggestion-private.h"

#include "canevas-authority.h"
#include "canevas-deliverable.h"
#include "canevas-folded-text.h"
#include "canevas-language.h"
#include "canevas-milestone.h"
#include "canevas-project.h"
#include "canevas-raci-activity.h"
#include "canevas-raci-cell.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define R CANEVAS_RACI_RESPONSIBLE
#define A CANEVAS_RACI_ACCOUNTABLE
#define C CANEVAS_RACI_CONSULTED
#define I CANEVAS_RACI_INFORMED

/* Which activity is proposed, and what is known of who settles and who works. */
typedef struct
{
  const char *name;
  const char *phase;
  CanevasRecord *deliverable;
  const char *approver; /* as people wrote it */
  const char *producer;
  CanevasRaciPart approver_part; /* when nobody wrote it */
  CanevasRaciPart producer_part;
} Proposal;

/* --- Letters --- */

/* Who neither settles nor works: the experts and the hierarchy are asked, the sponsor and the bodies are told. */
static CanevasRaciLetters
get_other_letters (CanevasRaciPart part)
{
  static const CanevasRaciLetters letters[] = {
    [CANEVAS_PART_SPONSOR] = I,
    [CANEVAS_PART_DECIDER] = I,
    [CANEVAS_PART_DIRECTOR] = C,
    [CANEVAS_PART_MANAGER] = C,
    [CANEVAS_PART_TEAM] = C,
    [CANEVAS_PART_HIERARCHY] = I,
    [CANEVAS_PART_EXPERT] = C,
    [CANEVAS_PART_OTHER] = CANEVAS_RACI_NONE,
  };

  return letters[part];
}

static gboolean
suggest_letters (CanevasRaciSuggesting *self, CanevasRecord *activity, const Proposal *proposal)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  CanevasRaciColumn *approver = canevas_raci_suggesting_match (self, proposal->approver);
  CanevasRaciColumn *producer = canevas_raci_suggesting_match (self, proposal->producer);

  if (producer == NULL)
    producer = canevas_raci_suggesting_match_member (self, proposal->producer);
  if (approver == NULL)
    approver = canevas_raci_suggesting_find_part (self, proposal->approver_part);
  if (producer == NULL)
    producer = canevas_raci_suggesting_find_part (self, proposal->producer_part);
  for (guint i = 0; i < self->columns->len; i++)
    {
      CanevasRaciColumn *column = g_ptr_array_index (self->columns, i);
      CanevasRaciLetters letters = (column == approver ? A : 0) | (column == producer ? R : 0);

      if (letters == CANEVAS_RACI_NONE)
        letters = get_other_letters (column->part);
      if (letters == CANEVAS_RACI_NONE)
        continue;
      if (!canevas_raci_letters_write (activity, column->function, none, letters, self->error))
        return FALSE;
      self->done->letters++;
    }
  return TRUE;
}

/* --- Activities --- */

static CanevasRecord *
find_activity (CanevasRaciSuggesting *self, const Proposal *proposal)
{
  g_autofree char *wanted = canevas_text_fold (proposal->name);

  for (guint i = 0; i < self->existing->len; i++)
    {
      CanevasRecord *activity = g_ptr_array_index (self->existing, i);
      g_autofree char *name = canevas_text_fold (canevas_record_get_title (activity));

      if (g_str_equal (name, wanted)
          || (proposal->deliverable != NULL
              && g_strcmp0 (canevas_record_get_text (activity, "deliverable"),
                            canevas_record_get_id (proposal->deliverable)) == 0))
        return g_object_ref (activity);
    }
  return NULL;
}

static gboolean
has_letters (CanevasRaciSuggesting *self, CanevasRecord *activity)
{
  g_autoptr (CanevasList) cells =
    canevas_store_referring (self->store, &canevas_raci_cell_type, "activity", canevas_record_get_id (activity));

  return g_list_model_get_n_items (G_LIST_MODEL (cells)) > 0;
}

static gboolean
suggest_activity (CanevasRaciSuggesting *self, const Proposal *proposal)
{
  g_autoptr (CanevasRecord) activity = find_activity (self, proposal);

  if (activity == NULL)
    {
      activity = canevas_store_add (self->store, &canevas_raci_activity_type, self->project, self->error);
      if (activity == NULL || !canevas_record_set_text (activity, "name", proposal->name, self->error)
          || !canevas_record_set_text (activity, "phase", proposal->phase, self->error)
          || !canevas_record_set_reference (activity, "deliverable", proposal->deliverable, self->error))
        return FALSE;
      g_ptr_array_add (self->existing, g_object_ref (activity));
      self->done->activities++;
    }
  return has_letters (self, activity) || suggest_letters (self, activity, proposal);
}

static gboolean
suggest_framing (CanevasRaciSuggesting *self)
{
  const Proposal framing[] = {
    { .name = _("Write the framing note"), .approver_part = CANEVAS_PART_SPONSOR, .producer_part = CANEVAS_PART_MANAGER },
    { .name = _("Appoint the team and sign the letters of mission"),
      .approver_part = CANEVAS_PART_DIRECTOR, .producer_part = CANEVAS_PART_MANAGER },
    { .name = _("Negotiate the time relief with line managers"),
      .approver_part = CANEVAS_PART_DIRECTOR, .producer_part = CANEVAS_PART_HIERARCHY },
  };

  for (guint i = 0; i < G_N_ELEMENTS (framing); i++)
    {
      Proposal proposal = framing[i];

      proposal.phase = _("Framing");
      if (!suggest_activity (self, &proposal))
        return FALSE;
    }
  return TRUE;
}

/* The first milestone on or after a day is what happens by then. */
static CanevasRecord *
find_milestone (GPtrArray *milestones, const char *due)
{
  CanevasRecord *found = NULL;

  for (guint i = 0; due != NULL && i < milestones->len; i++)
    {
      CanevasRecord *milestone = g_ptr_array_index (milestones, i);
      const char *date = canevas_record_get_text (milestone, "due");

      if (date != NULL && strcmp (date, due) >= 0
          && (found == NULL || strcmp (date, canevas_record_get_text (found, "due")) < 0))
        found = milestone;
    }
  return found;
}

static gboolean
suggest_deliverables (CanevasRaciSuggesting *self, GPtrArray *deliverables, GPtrArray *milestones, GHashTable *served)
{
  for (guint i = 0; i < deliverables->len; i++)
    {
      CanevasRecord *deliverable = g_ptr_array_index (deliverables, i);
      CanevasRecord *milestone = find_milestone (milestones, canevas_record_get_text (deliverable, "due"));
      Proposal proposal = {
        .name = canevas_record_get_title (deliverable),
        .phase = milestone != NULL ? canevas_record_get_title (milestone) : _("Deliverables"),
        .deliverable = deliverable,
        .approver = canevas_record_get_text (deliverable, "validated_by"),
        .producer = canevas_record_get_text (deliverable, "producer"),
        .approver_part = CANEVAS_PART_DIRECTOR,
        .producer_part = CANEVAS_PART_MANAGER,
      };

      if (milestone != NULL)
        g_hash_table_add (served, milestone);
      if (*proposal.name != '\0' && !suggest_activity (self, &proposal))
        return FALSE;
    }
  return TRUE;
}

static const char *
find_first_due (GPtrArray *deliverables)
{
  const char *first = NULL;

  for (guint i = 0; i < deliverables->len; i++)
    {
      const char *due = canevas_record_get_text (g_ptr_array_index (deliverables, i), "due");

      if (due != NULL && (first == NULL || strcmp (due, first) < 0))
        first = due;
    }
  return first;
}

/* Milestones that no deliverable serves are work of their own: of the framing before the first deliverable, of the implementation
 * after it. */
static gboolean
suggest_milestones (CanevasRaciSuggesting *self, GPtrArray *milestones, GHashTable *served, const char *first_due, gboolean early)
{
  for (guint i = 0; i < milestones->len; i++)
    {
      CanevasRecord *milestone = g_ptr_array_index (milestones, i);
      const char *due = canevas_record_get_text (milestone, "due");
      Proposal proposal = {
        .name = canevas_record_get_title (milestone),
        .phase = early ? _("Framing") : _("Implementation"),
        .approver = canevas_record_get_text (milestone, "decided_by"),
        .approver_part = CANEVAS_PART_DIRECTOR,
        .producer_part = CANEVAS_PART_MANAGER,
      };

      if ((due != NULL && first_due != NULL && strcmp (due, first_due) < 0) != early)
        continue;
      if (!g_hash_table_contains (served, milestone) && *proposal.name != '\0' && !suggest_activity (self, &proposal))
        return FALSE;
    }
  return TRUE;
}

/* Whether a milestone looks back already. */
static gboolean
evaluates (GPtrArray *milestones)
{
  /* Translators: beginnings of words by which a milestone is seen to be an evaluation, without accents, parted by semicolons. */
  g_auto (GStrv) words = g_strsplit (_("evaluat;feedback;lesson;review"), ";", -1);

  for (guint i = 0; i < milestones->len; i++)
    {
      g_autofree char *name = canevas_text_fold (canevas_record_get_title (g_ptr_array_index (milestones, i)));

      for (guint j = 0; words[j] != NULL; j++)
        if (strstr (name, words[j]) != NULL)
          return TRUE;
    }
  return FALSE;
}

static gboolean
suggest_activities (CanevasRaciSuggesting *self)
{
  g_autoptr (GPtrArray) deliverables = canevas_store_collect_children (self->project, &canevas_deliverable_type);
  g_autoptr (GPtrArray) milestones = canevas_store_collect_children (self->project, &canevas_milestone_type);
  g_autoptr (GHashTable) served = g_hash_table_new (NULL, NULL);
  const char *first_due = find_first_due (deliverables);
  const Proposal last = {
    .name = _("Evaluate and share what was learnt"), .phase = _("Evaluation"), .approver_part = CANEVAS_PART_SPONSOR,
    .producer_part = CANEVAS_PART_MANAGER,
  };

  return suggest_framing (self) && suggest_milestones (self, milestones, served, first_due, TRUE)
         && suggest_deliverables (self, deliverables, milestones, served)
         && suggest_milestones (self, milestones, served, first_due, FALSE)
         && (evaluates (milestones) || suggest_activity (self, &last));
}

/* Phases, activities and the team belong to the file: they are said in its language. */
static gboolean
suggest_all (CanevasRaciSuggesting *self)
{
  CANEVAS_LANGUAGE_SCOPE (canevas_authority_find_language (self->store));

  return canevas_raci_suggest_functions (self) && suggest_activities (self);
}

gboolean
canevas_raci_suggest (CanevasRecord *project, CanevasRaciSuggestion *done, GError **error)
{
  CanevasRaciSuggestion counted = { 0 };
  CanevasRaciSuggesting self = { .project = project, .done = done != NULL ? done : &counted, .error = error };
  gboolean suggested;

  g_return_val_if_fail (CANEVAS_IS_PROJECT (project), FALSE);

  *self.done = counted;
  self.store = canevas_record_get_store (project);
  self.columns = g_ptr_array_new_with_free_func (canevas_raci_column_free);
  self.existing = canevas_store_collect_children (project, &canevas_raci_activity_type);
  canevas_store_begin (self.store, _("suggest the RACI"));
  suggested = suggest_all (&self);
  if (suggested)
    suggested = canevas_store_commit (self.store, error);
  else
    canevas_store_rollback (self.store);
  g_ptr_array_unref (self.columns);
  g_ptr_array_unref (self.existing);
  return suggested;
}
