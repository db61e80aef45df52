/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-scenario-findings.h"

#include "canevas-format.h"
#include "canevas-scenario-person.h"
#include "canevas-scenario-step.h"
#include "canevas-scenario-unit.h"
#include "canevas-scenario.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What the rules look at. */
typedef struct
{
  CanevasRecord *scenario;
  CanevasStore *store;
  CanevasOrgDifference *difference;
  CanevasOrgFacts *facts;
  GPtrArray *findings;
} Review;

static void
finding_free (gpointer data)
{
  CanevasScenarioFinding *self = data;

  g_clear_object (&self->scenario);
  g_clear_object (&self->record);
  g_free (self->title);
  g_free (self->text);
  g_free (self->fix);
  g_free (self);
}

/* @record, @title, @text, @fix: (transfer full) */
static CanevasScenarioFinding *
add (Review *self, const char *id, CanevasSeverity severity, CanevasRecord *record, char *title, char *text, char *fix)
{
  CanevasScenarioFinding *finding = g_new0 (CanevasScenarioFinding, 1);

  finding->id = id;
  finding->severity = severity;
  finding->scenario = g_object_ref (self->scenario);
  finding->record = record;
  finding->title = title;
  finding->text = text;
  finding->fix = fix;
  g_ptr_array_add (self->findings, finding);
  return finding;
}

static const char *
name_unit (Review *self, guint unit)
{
  return self->facts->units[unit].name != NULL ? self->facts->units[unit].name : _("(no name)");
}

static CanevasRecord *
lookup_unit (Review *self, guint unit)
{
  return canevas_store_lookup (self->store, &canevas_scenario_unit_type, self->facts->units[unit].id);
}

/* The nearest unit above that the scenario keeps, or %CANEVAS_ORG_NONE. */
static guint
find_kept_above (CanevasOrgFacts *facts, guint unit)
{
  do
    unit = facts->units[unit].parent;
  while (unit != CANEVAS_ORG_NONE && facts->units[unit].closed);
  return unit;
}

/* "Attach to “A”"; (nullable): nothing is kept above */
static char *
dup_attach (Review *self, guint unit)
{
  guint above = find_kept_above (self->facts, unit);

  return above != CANEVAS_ORG_NONE ? g_strdup_printf (_("Attach to “%s”"), name_unit (self, above)) : NULL;
}

/* --- Units and posts that have no place any more --- */

static guint
count_open_posts (Review *self, guint unit)
{
  guint n = 0;

  for (guint i = self->facts->units[unit].first_post; i < self->facts->units[unit].end_post; i++)
    n += !self->facts->posts[i].closed;
  return n;
}

static void
look_at_the_closed (Review *self, guint unit)
{
  guint n = count_open_posts (self, unit);

  if (n > 0)
    add (self, "posts-left", CANEVAS_SEVERITY_TO_CORRECT, lookup_unit (self, unit), g_strdup (_("Closed, with posts left in it")),
         g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u post of “%s” goes nowhere: who holds it must know where and whom to refer to.",
                                       "%u posts of “%s” go nowhere: who holds them must know where and whom to refer to.", n),
                          n, name_unit (self, unit)),
         dup_attach (self, unit));
}

static void
look_under_the_closed (Review *self, guint unit)
{
  guint parent = self->facts->units[unit].parent;

  if (parent == CANEVAS_ORG_NONE || !self->facts->units[parent].closed)
    return;
  add (self, "under-closed", CANEVAS_SEVERITY_TO_CORRECT, lookup_unit (self, unit), g_strdup (_("Left under a closed unit")),
       g_strdup_printf (_("“%s” still reports to “%s”, which the scenario closes."), name_unit (self, unit), name_unit (self, parent)),
       dup_attach (self, unit))
    ->field = "parent";
}

static void
look_for_places (Review *self)
{
  for (guint i = 0; i < self->facts->n_units; i++)
    if (self->facts->units[i].closed)
      look_at_the_closed (self, i);
    else
      look_under_the_closed (self, i);
  for (guint i = 0; i < self->facts->n_posts; i++)
    {
      const CanevasOrgPost *post = &self->facts->posts[i];
      guint origin = canevas_org_facts_find_post (self->difference->before, post->origin);

      if (post->closed || post->unit != CANEVAS_ORG_NONE
          || (origin != CANEVAS_ORG_NONE && self->difference->before->posts[origin].unit == CANEVAS_ORG_NONE))
        continue;
      add (self, "no-unit", CANEVAS_SEVERITY_TO_CORRECT, canevas_store_lookup (self->store, &canevas_scenario_person_type, post->id),
           g_strdup (_("Post without a unit")),
           g_strdup_printf (_("“%s” belongs to no unit in this scenario."), post->position != NULL ? post->position : _("(no function)")), NULL)
        ->field = "unit";
    }
}

/* --- Heads and occupied posts --- */

static gboolean
is_headed_before (Review *self, const CanevasOrgUnit *unit)
{
  guint origin = canevas_org_facts_find_unit (self->difference->before, unit->origin);
  g_autoptr (GArray) heads = origin != CANEVAS_ORG_NONE ? canevas_org_facts_list_heads (self->difference->before, origin) : NULL;

  return heads == NULL || heads->len > 0;
}

/* A unit that nobody headed before is not the scenario's doing. */
static void
look_for_heads (Review *self)
{
  for (guint i = 0; i < self->facts->n_units; i++)
    {
      const CanevasOrgUnit *unit = &self->facts->units[i];
      g_autoptr (GArray) heads = canevas_org_facts_list_heads (self->facts, i);

      if (unit->closed || heads->len > 0 || (count_open_posts (self, i) == 0 && unit->n_children == 0) || !is_headed_before (self, unit))
        continue;
      add (self, "no-head", CANEVAS_SEVERITY_TO_CHECK, lookup_unit (self, i), g_strdup (_("Nobody heads it")),
           g_strdup_printf (_("Agents of “%s” would not know whom to refer to. The head may be one person, a pair or a collective; a vacant "
                              "post will do."),
                            name_unit (self, i)),
           NULL);
    }
}

static void
look_at_the_occupied (Review *self)
{
  for (guint i = 0; i < self->difference->n_changes; i++)
    {
      const CanevasOrgChange *change = &self->difference->changes[i];
      const CanevasOrgPost *post;

      if (change->subject != CANEVAS_ORG_POST || change->kind != CANEVAS_ORG_CHANGE_CLOSED || self->difference->before->posts[change->before].vacant)
        continue;
      post = &self->difference->before->posts[change->before];
      add (self, "occupied", CANEVAS_SEVERITY_TO_CHECK,
           canevas_store_lookup (self->store, &canevas_scenario_person_type, self->facts->posts[change->after].id),
           g_strdup (_("Occupied post closed")),
           g_strdup_printf (_("Somebody holds “%s”: say in which post of the scenario, or with what support, they go on. Applying deletes "
                              "their record."),
                            post->position != NULL ? post->position : _("(no function)")),
           NULL)
        ->field = "support";
    }
}

/* --- The way there --- */

/* The first day of a kind of step. (transfer full) (nullable): no such step; without a date it comes before those that have one */
static CanevasRecord *
find_step (Review *self, const char *kind)
{
  g_autoptr (CanevasList) steps = canevas_store_children (self->store, &canevas_scenario_step_type, canevas_record_get_id (self->scenario));
  g_autoptr (CanevasRecord) first = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (steps)); i++)
    {
      g_autoptr (CanevasRecord) step = g_list_model_get_item (G_LIST_MODEL (steps), i);

      if (g_strcmp0 (canevas_record_get_text (step, "kind"), kind) == 0
          && (first == NULL || g_strcmp0 (canevas_record_get_text (step, "date"), canevas_record_get_text (first, "date")) < 0))
        g_set_object (&first, step);
    }
  return g_steal_pointer (&first);
}

static const char *
get_day (CanevasRecord *step)
{
  return step != NULL ? canevas_record_get_text (step, "date") : NULL;
}

static gboolean
is_before (const char *day, const char *other)
{
  return other == NULL || (day != NULL && strcmp (day, other) < 0);
}

static void
look_for_the_cst (Review *self)
{
  g_autoptr (CanevasRecord) opinion = find_step (self, "cst");
  g_autoptr (CanevasRecord) vote = find_step (self, "vote");
  g_autoptr (CanevasRecord) effect = find_step (self, "effect");
  const char *day = get_day (opinion);

  if (opinion == NULL)
    add (self, "no-cst", CANEVAS_SEVERITY_TO_CORRECT, NULL, g_strdup (_("The CST is not consulted")),
         g_strdup (_("The comité social territorial gives its opinion on the organisation of services before anything is decided (Code général "
                     "de la fonction publique, art. L. 253-5).")),
         g_strdup (_("Add the opinion of the CST")));
  else if (day == NULL)
    add (self, "cst-undated", CANEVAS_SEVERITY_TO_CHECK, g_steal_pointer (&opinion), g_strdup (_("The opinion of the CST has no date")),
         g_strdup (_("Its members receive the file in good time before the meeting: the date orders all others.")), NULL)
      ->field = "date";
  else if (!is_before (day, get_day (vote)) || !is_before (day, get_day (effect))
           || !is_before (day, canevas_record_get_text (self->scenario, "effective_date")))
    add (self, "cst-late", CANEVAS_SEVERITY_TO_CORRECT, g_steal_pointer (&opinion), g_strdup (_("The CST is consulted too late")),
         g_strdup (_("Its opinion must come before the vote and before the day of effect, or the decision can be annulled.")), NULL)
      ->field = "date";
}

static void
look_at_the_calendar (Review *self)
{
  g_autoptr (CanevasRecord) effect = find_step (self, "effect");
  g_autoptr (CanevasRecord) opinion = find_step (self, "cst");
  g_autoptr (CanevasRecord) information = find_step (self, "information");
  const char *effective = canevas_record_get_text (self->scenario, "effective_date");

  if (effective == NULL && get_day (effect) == NULL)
    add (self, "no-day", CANEVAS_SEVERITY_TO_CHECK, NULL, g_strdup (_("No day of effect")),
         g_strdup (_("Agents and the CST ask first from when it would apply.")), NULL)
      ->field = "effective_date";
  else if (effective != NULL && get_day (effect) != NULL && !g_str_equal (effective, get_day (effect)))
    add (self, "two-days", CANEVAS_SEVERITY_TO_CHECK, g_object_ref (effect), g_strdup (_("Two days of effect")),
         g_strdup (_("The day of effect of the scenario and that of its calendar are not the same.")), g_strdup (_("Keep the day of the calendar")));
  if (self->difference->n_agents > 0 && (information == NULL || !is_before (get_day (information), get_day (opinion))))
    add (self, "no-information", CANEVAS_SEVERITY_ADVICE, NULL, g_strdup (_("Agents are not informed before the CST")),
         g_strdup (_("A reorganisation that agents learn from its file is suffered. Meet the services concerned first: what they say belongs "
                     "in the file.")),
         information == NULL ? g_strdup (_("Add an information of agents")) : NULL);
}

static void
look_for_support (Review *self)
{
  guint n = self->difference->n_agents;

  if (n == 0 || canevas_record_is_set (self->scenario, "support"))
    return;
  add (self, "no-support", CANEVAS_SEVERITY_TO_CHECK, NULL, g_strdup (_("No support for agents")),
       g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                     "%u agent changes unit, head, function or place, and nothing says what accompanies it: interviews, training, "
                                     "time, right to go back.",
                                     "%u agents change unit, head, function or place, and nothing says what accompanies it: interviews, "
                                     "training, time, right to go back.",
                                     n),
                        n),
       NULL)
    ->field = "support";
}

static void
look_at_the_newcomers (Review *self)
{
  guint units = self->difference->n_new_units, posts = self->difference->n_new_posts;
  g_autofree char *of_units = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u unit", "%u units", units), units);
  g_autofree char *of_posts = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u post", "%u posts", posts), posts);

  if (units + posts == 0)
    return;
  add (self, "newcomers", CANEVAS_SEVERITY_TO_CHECK, NULL, g_strdup (_("The organisation has changed meanwhile")),
       g_strdup_printf (_("%s and %s came into force since the scenario was duplicated. It does not know them; applying leaves them as they are."),
                        of_units, of_posts),
       NULL);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const CanevasScenarioFinding *first = *(const CanevasScenarioFinding *const *) a;
  const CanevasScenarioFinding *second = *(const CanevasScenarioFinding *const *) b;

  return (int) first->severity - (int) second->severity;
}

GPtrArray *
canevas_scenario_find (CanevasRecord *scenario, CanevasOrgDifference *difference)
{
  Review self = { .scenario = scenario };

  g_return_val_if_fail (CANEVAS_IS_SCENARIO (scenario), NULL);
  g_return_val_if_fail (difference != NULL, NULL);

  self.findings = g_ptr_array_new_with_free_func (finding_free);
  self.store = canevas_record_get_store (scenario);
  self.difference = difference;
  self.facts = difference->after;
  if (canevas_record_is_deleted (scenario))
    return self.findings;
  look_for_places (&self);
  look_for_heads (&self);
  look_at_the_occupied (&self);
  look_at_the_newcomers (&self);
  /* What changes nothing needs neither opinion nor support. */
  if (difference->n_changes > 0)
    {
      look_for_the_cst (&self);
      look_at_the_calendar (&self);
      look_for_support (&self);
    }
  g_ptr_array_sort (self.findings, compare);
  return self.findings;
}

/* --- Mending --- */

static gboolean
add_step (const CanevasScenarioFinding *self, const char *name, const char *kind, CanevasRecord **shown, GError **error)
{
  CanevasStore *store = canevas_record_get_store (self->scenario);

  *shown = canevas_store_add (store, &canevas_scenario_step_type, self->scenario, error);
  return *shown != NULL && canevas_record_set_text (*shown, "name", name, error) && canevas_record_set_text (*shown, "kind", kind, error);
}

/* The posts of a closed unit go to the nearest one above that is kept. */
static gboolean
attach_posts (const CanevasScenarioFinding *self, CanevasOrgFacts *facts, guint unit, const char *above, GError **error)
{
  for (guint i = facts->units[unit].first_post; i < facts->units[unit].end_post; i++)
    {
      g_autoptr (CanevasRecord) post = NULL;

      if (facts->posts[i].closed)
        continue;
      post = canevas_store_lookup (canevas_record_get_store (self->scenario), &canevas_scenario_person_type, facts->posts[i].id);
      /* Who headed the unit does not head the one above for that. */
      if (!canevas_record_set_text (post, "unit", above, error) || !canevas_record_set_flag (post, "leads_unit", FALSE, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
attach (const CanevasScenarioFinding *self, GError **error)
{
  g_autoptr (CanevasOrgFacts) facts = canevas_org_facts_new (canevas_record_get_store (self->scenario), self->scenario);
  guint unit = canevas_org_facts_find_unit (facts, canevas_record_get_id (self->record));
  guint above = unit != CANEVAS_ORG_NONE ? find_kept_above (facts, unit) : CANEVAS_ORG_NONE;

  if (above == CANEVAS_ORG_NONE)
    return TRUE;
  if (g_str_equal (self->id, "posts-left"))
    return attach_posts (self, facts, unit, facts->units[above].id, error);
  return canevas_record_set_text (self->record, "parent", facts->units[above].id, error);
}

static gboolean
mend (const CanevasScenarioFinding *self, CanevasRecord **shown, GError **error)
{
  if (g_str_equal (self->id, "no-cst"))
    return add_step (self, _("Meeting of the CST"), "cst", shown, error);
  if (g_str_equal (self->id, "no-information"))
    return add_step (self, _("Meetings with the services"), "information", shown, error);
  if (g_str_equal (self->id, "two-days"))
    return canevas_record_set_text (self->scenario, "effective_date", canevas_record_get_text (self->record, "date"), error);
  return attach (self, error);
}

gboolean
canevas_scenario_finding_fix (const CanevasScenarioFinding *self, CanevasRecord **shown, GError **error)
{
  g_autoptr (CanevasRecord) made = NULL;
  g_autofree char *label = NULL;
  CanevasStore *store;

  g_return_val_if_fail (self != NULL && self->fix != NULL, FALSE);

  store = canevas_record_get_store (self->scenario);
  label = canevas_format_begin_small (self->fix);
  canevas_store_begin (store, label);
  if (!mend (self, &made, error))
    {
      canevas_store_rollback (store);
      return FALSE;
    }
  if (!canevas_store_commit (store, error))
    return FALSE;
  if (shown != NULL)
    *shown = g_steal_pointer (&made);
  return TRUE;
}
