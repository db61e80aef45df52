/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-raci-suggestion.h"

#include "canevas-authority.h"
#include "canevas-deliverable.h"
#include "canevas-folded-text.h"
#include "canevas-instance.h"
#include "canevas-language.h"
#include "canevas-milestone.h"
#include "canevas-project.h"
#include "canevas-raci-activity.h"
#include "canevas-raci-cell.h"
#include "canevas-raci-function.h"
#include "canevas-role.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define R CANEVAS_RACI_RESPONSIBLE
#define A CANEVAS_RACI_ACCOUNTABLE
#define C CANEVAS_RACI_CONSULTED
#define I CANEVAS_RACI_INFORMED

/* The part a column plays, whatever it is called. */
typedef enum
{
  PART_OTHER,
  PART_SPONSOR,
  PART_DECIDER,  /* body that decides or arbitrates */
  PART_DIRECTOR,
  PART_MANAGER,
  PART_TEAM,
  PART_HIERARCHY,
  PART_EXPERT, /* contacts, beneficiaries, carriers, bodies that advise or prepare */
} Part;

typedef struct
{
  CanevasRecord *function;
  char *name; /* folded, for comparison */
  char *also; /* another name it is known by, folded */
  Part part;
} Column;

typedef struct
{
  CanevasRecord *project;
  CanevasStore *store;
  GPtrArray *columns;  /* Column */
  GPtrArray *existing; /* activities */
  CanevasRaciSuggestion *done;
  GError **error;
} Suggestion;

/* Which activity is proposed, and what is known of who settles and who works. */
typedef struct
{
  const char *name;
  const char *phase;
  CanevasRecord *deliverable;
  const char *approver; /* as people wrote it */
  const char *producer;
  Part approver_part; /* when nobody wrote it */
  Part producer_part;
} Proposal;

static void
column_free (gpointer data)
{
  Column *column = data;

  g_object_unref (column->function);
  g_free (column->name);
  g_free (column->also);
  g_free (column);
}

/* --- Functions --- */

static Part
part_of_role (CanevasRecord *role)
{
  static const struct { const char *kind; Part part; } parts[] = {
    { "commissioner", PART_SPONSOR }, { "project_director", PART_DIRECTOR }, { "project_manager", PART_MANAGER },
    { "team_member", PART_TEAM }, { "line_manager", PART_HIERARCHY }, { "carrier", PART_EXPERT }, { "beneficiary", PART_EXPERT },
    { "referent", PART_EXPERT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (g_strcmp0 (canevas_record_get_text (role, "kind"), parts[i].kind) == 0)
      return parts[i].part;
  return PART_OTHER;
}

static Part
part_of_body (CanevasRecord *body)
{
  if (canevas_instance_settles (body))
    return PART_DECIDER;
  return g_strcmp0 (canevas_record_get_text (body, "kind"), "project_team") == 0 ? PART_TEAM : PART_EXPERT;
}

static void
add_column (Suggestion *self, CanevasRecord *function)
{
  g_autoptr (CanevasRecord) role = canevas_record_get_reference (function, "role");
  g_autoptr (CanevasRecord) body = canevas_record_get_reference (function, "instance");
  Column *column = g_new0 (Column, 1);

  column->function = g_object_ref (function);
  column->name = canevas_text_fold (canevas_record_get_title (function));
  column->also = canevas_text_fold (role != NULL ? canevas_record_get_title (role) : body != NULL ? canevas_record_get_title (body) : NULL);
  column->part = body != NULL ? part_of_body (body) : role != NULL ? part_of_role (role) : PART_OTHER;
  g_ptr_array_add (self->columns, column);
}

/* The column that stands for @record already, or is called @name. */
static Column *
find_column (Suggestion *self, const char *field, CanevasRecord *record, const char *name)
{
  g_autofree char *folded = canevas_text_fold (name);

  for (guint i = 0; i < self->columns->len; i++)
    {
      Column *column = g_ptr_array_index (self->columns, i);

      if (g_str_equal (column->name, folded)
          || (record != NULL
              && g_strcmp0 (canevas_record_get_text (column->function, field), canevas_record_get_id (record)) == 0))
        return column;
    }
  return NULL;
}

/* A column typed by hand under the name of a role or a body plays its part here, though nothing links them in the file. */
static void
recognise (Column *column, CanevasRecord *record)
{
  if (record == NULL || column->part != PART_OTHER)
    return;
  column->part = CANEVAS_IS_ROLE (record) ? part_of_role (record) : part_of_body (record);
  g_free (column->also);
  column->also = canevas_text_fold (canevas_record_get_title (record));
}

static gboolean
add_function (Suggestion *self, const char *field, CanevasRecord *record, const char *name)
{
  g_autoptr (CanevasRecord) function = NULL;
  Column *known = find_column (self, field, record, name);

  if (known != NULL)
    {
      recognise (known, record);
      return TRUE;
    }
  function = canevas_store_add (self->store, &canevas_raci_function_type, self->project, self->error);
  if (function == NULL || !canevas_record_set_text (function, "name", name, self->error)
      || (record != NULL && !canevas_record_set_reference (function, field, record, self->error)))
    return FALSE;
  self->done->functions++;
  add_column (self, function);
  return TRUE;
}

/* "Directrice générale des services, commanditaire": the heading of a column is what comes before the comma. */
static char *
dup_heading (const char *position)
{
  char **parts = g_strsplit (position, ",", 2);
  char *heading = g_strdup (parts[0] != NULL ? g_strstrip (parts[0]) : "");

  g_strfreev (parts);
  return heading;
}

static const char *
get_body_name (CanevasRecord *body)
{
  return canevas_record_is_set (body, "short_name") ? canevas_record_get_text (body, "short_name") : canevas_record_get_title (body);
}

static gboolean
add_roles (Suggestion *self, GPtrArray *roles)
{
  for (guint i = 0; i < roles->len; i++)
    {
      CanevasRecord *role = g_ptr_array_index (roles, i);
      g_autofree char *heading = dup_heading (canevas_record_get_title (role));

      if (part_of_role (role) != PART_TEAM && *heading != '\0' && !add_function (self, "role", role, heading))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_bodies (Suggestion *self, GPtrArray *bodies, gboolean deciding)
{
  for (guint i = 0; i < bodies->len; i++)
    {
      CanevasRecord *body = g_ptr_array_index (bodies, i);

      if ((part_of_body (body) == PART_DECIDER) != deciding || canevas_record_get_flag (body, "outside"))
        continue;
      if (*canevas_record_get_title (body) != '\0' && !add_function (self, "instance", body, get_body_name (body)))
        return FALSE;
    }
  return TRUE;
}

/* Members of the team are one function; the body of the team is that function. */
static gboolean
add_team (Suggestion *self, GPtrArray *roles)
{
  gboolean members = FALSE;

  for (guint i = 0; i < self->columns->len; i++)
    if (((Column *) g_ptr_array_index (self->columns, i))->part == PART_TEAM)
      return TRUE;
  for (guint i = 0; i < roles->len; i++)
    members = members || part_of_role (g_ptr_array_index (roles, i)) == PART_TEAM;
  if (!members || !add_function (self, "role", NULL, _("Project team")))
    return !members;
  find_column (self, "role", NULL, _("Project team"))->part = PART_TEAM;
  return TRUE;
}

static gboolean
suggest_functions (Suggestion *self)
{
  g_autoptr (GPtrArray) roles = canevas_store_collect_children (self->project, &canevas_role_type);
  g_autoptr (GPtrArray) bodies = canevas_store_collect_children (self->project, &canevas_instance_type);
  g_autoptr (GPtrArray) functions = canevas_store_collect_children (self->project, &canevas_raci_function_type);

  for (guint i = 0; i < functions->len; i++)
    {
      Column *named;

      add_column (self, g_ptr_array_index (functions, i));
      named = g_ptr_array_index (self->columns, i);
      if (named->part == PART_OTHER && find_column (self, "role", NULL, _("Project team")) == named)
        named->part = PART_TEAM;
    }
  return add_bodies (self, bodies, TRUE) && add_roles (self, roles) && add_bodies (self, bodies, FALSE) && add_team (self, roles);
}

/* --- Letters --- */

/* The function that people wrote: the same name, one that begins the other, or one that the other contains. */
static Column *
match_name (Suggestion *self, const char *written)
{
  g_autofree char *wanted = canevas_text_fold (written);

  for (int looseness = 0; looseness < 3 && *wanted != '\0'; looseness++)
    for (guint i = 0; i < self->columns->len; i++)
      {
        Column *column = g_ptr_array_index (self->columns, i);

        if ((looseness == 0 && (g_str_equal (column->name, wanted) || g_str_equal (column->also, wanted)))
            || (looseness == 1 && (g_str_has_prefix (column->name, wanted) || g_str_has_prefix (column->also, wanted)))
            || (looseness == 2 && *column->name != '\0' && g_str_has_prefix (wanted, column->name)))
          return column;
      }
  return NULL;
}

/* A member of the team who is named works as the team. */
static Column *
match_team_member (Suggestion *self, const char *written)
{
  g_autoptr (GPtrArray) roles = canevas_store_collect_children (self->project, &canevas_role_type);
  g_autofree char *wanted = canevas_text_fold (written);

  for (guint i = 0; i < roles->len && *wanted != '\0'; i++)
    {
      g_autofree char *position = canevas_text_fold (canevas_record_get_title (g_ptr_array_index (roles, i)));

      if (part_of_role (g_ptr_array_index (roles, i)) != PART_TEAM || !g_str_has_prefix (position, wanted))
        continue;
      for (guint j = 0; j < self->columns->len; j++)
        if (((Column *) g_ptr_array_index (self->columns, j))->part == PART_TEAM)
          return g_ptr_array_index (self->columns, j);
    }
  return NULL;
}

static Column *
find_part (Suggestion *self, Part wanted)
{
  /* Who stands in where a project has not that part. */
  static const Part instead[][3] = {
    [PART_SPONSOR] = { PART_DECIDER, PART_DIRECTOR, PART_MANAGER }, [PART_DECIDER] = { PART_SPONSOR, PART_DIRECTOR, PART_MANAGER },
    [PART_DIRECTOR] = { PART_SPONSOR, PART_DECIDER, PART_MANAGER }, [PART_MANAGER] = { PART_DIRECTOR, PART_TEAM, PART_EXPERT },
    [PART_TEAM] = { PART_MANAGER, PART_EXPERT, PART_DIRECTOR }, [PART_HIERARCHY] = { PART_DIRECTOR, PART_SPONSOR, PART_MANAGER },
    [PART_EXPERT] = { PART_TEAM, PART_MANAGER, PART_DIRECTOR },
  };

  for (int i = -1; i < 3; i++)
    for (guint j = 0; j < self->columns->len; j++)
      {
        Column *column = g_ptr_array_index (self->columns, j);

        if (column->part == (i < 0 ? wanted : instead[wanted][i]))
          return column;
      }
  return NULL;
}

/* Who neither settles nor works: the experts and the hierarchy are asked, the sponsor and the bodies are told. */
static CanevasRaciLetters
get_other_letters (Part part)
{
  static const CanevasRaciLetters letters[] = {
    [PART_SPONSOR] = I, [PART_DECIDER] = I, [PART_DIRECTOR] = C, [PART_MANAGER] = C, [PART_TEAM] = C, [PART_HIERARCHY] = I,
    [PART_EXPERT] = C, [PART_OTHER] = CANEVAS_RACI_NONE,
  };

  return letters[part];
}

static gboolean
suggest_letters (Suggestion *self, CanevasRecord *activity, const Proposal *proposal)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  Column *approver = match_name (self, proposal->approver);
  Column *producer = match_name (self, proposal->producer);

  if (producer == NULL)
    producer = match_team_member (self, proposal->producer);
  if (approver == NULL)
    approver = find_part (self, proposal->approver_part);
  if (producer == NULL)
    producer = find_part (self, proposal->producer_part);
  for (guint i = 0; i < self->columns->len; i++)
    {
      Column *column = g_ptr_array_index (self->columns, i);
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
find_activity (Suggestion *self, const Proposal *proposal)
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
has_letters (Suggestion *self, CanevasRecord *activity)
{
  g_autoptr (CanevasList) cells =
    canevas_store_referring (self->store, &canevas_raci_cell_type, "activity", canevas_record_get_id (activity));

  return g_list_model_get_n_items (G_LIST_MODEL (cells)) > 0;
}

static gboolean
suggest_activity (Suggestion *self, const Proposal *proposal)
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
suggest_framing (Suggestion *self)
{
  const Proposal framing[] = {
    { .name = _("Write the framing note"), .approver_part = PART_SPONSOR, .producer_part = PART_MANAGER },
    { .name = _("Appoint the team and sign the letters of mission"), .approver_part = PART_DIRECTOR, .producer_part = PART_MANAGER },
    { .name = _("Negotiate the time relief with line managers"), .approver_part = PART_DIRECTOR, .producer_part = PART_HIERARCHY },
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
suggest_deliverables (Suggestion *self, GPtrArray *deliverables, GPtrArray *milestones, GHashTable *served)
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
        .approver_part = PART_DIRECTOR,
        .producer_part = PART_MANAGER,
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

/* Milestones that no deliverable serves are work of their own: of the framing before the first deliverable, then of the implementation. */
static gboolean
suggest_milestones (Suggestion *self, GPtrArray *milestones, GHashTable *served, const char *first_due, gboolean early)
{
  for (guint i = 0; i < milestones->len; i++)
    {
      CanevasRecord *milestone = g_ptr_array_index (milestones, i);
      const char *due = canevas_record_get_text (milestone, "due");
      Proposal proposal = {
        .name = canevas_record_get_title (milestone),
        .phase = early ? _("Framing") : _("Implementation"),
        .approver = canevas_record_get_text (milestone, "decided_by"),
        .approver_part = PART_DIRECTOR,
        .producer_part = PART_MANAGER,
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
suggest_activities (Suggestion *self)
{
  g_autoptr (GPtrArray) deliverables = canevas_store_collect_children (self->project, &canevas_deliverable_type);
  g_autoptr (GPtrArray) milestones = canevas_store_collect_children (self->project, &canevas_milestone_type);
  g_autoptr (GHashTable) served = g_hash_table_new (NULL, NULL);
  const char *first_due = find_first_due (deliverables);
  const Proposal last = {
    .name = _("Evaluate and share what was learnt"), .phase = _("Evaluation"), .approver_part = PART_SPONSOR,
    .producer_part = PART_MANAGER,
  };

  return suggest_framing (self) && suggest_milestones (self, milestones, served, first_due, TRUE)
         && suggest_deliverables (self, deliverables, milestones, served)
         && suggest_milestones (self, milestones, served, first_due, FALSE)
         && (evaluates (milestones) || suggest_activity (self, &last));
}

/* Phases, activities and the team belong to the file: they are said in its language. */
static gboolean
suggest_all (Suggestion *self)
{
  CANEVAS_LANGUAGE_SCOPE (canevas_authority_find_language (self->store));

  return suggest_functions (self) && suggest_activities (self);
}

gboolean
canevas_raci_suggest (CanevasRecord *project, CanevasRaciSuggestion *done, GError **error)
{
  CanevasRaciSuggestion counted = { 0 };
  Suggestion self = { .project = project, .done = done != NULL ? done : &counted, .error = error };
  gboolean suggested;

  g_return_val_if_fail (CANEVAS_IS_PROJECT (project), FALSE);

  *self.done = counted;
  self.store = canevas_record_get_store (project);
  self.columns = g_ptr_array_new_with_free_func (column_free);
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
