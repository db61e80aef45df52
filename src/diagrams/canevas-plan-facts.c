/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-plan-facts.h"

#include "canevas-avoid-days.h"
#include "canevas-milestone.h"
#include "canevas-store.h"

#include <glib/gi18n-lib.h>

struct _CanevasPlanFacts
{
  CanevasPlan *plan;
  CanevasSchedule *schedule;
  GHashTable *planned; /* (nullable) */
  guint depth;
  GArray *rows, *links, *bands, *people;
  GPtrArray *records; /* of each row */
  GPtrArray *texts; /* all that is said: records change */
  guint *row_of;      /* of each task its row; CANEVAS_SCHEDULE_NONE: not shown */
  GPtrArray *notes;   /* of each task (element-type GString) */
  CanevasGanttFacts facts;
};

static const char *
keep (CanevasPlanFacts *self, char *text)
{
  g_ptr_array_add (self->texts, text);
  return text;
}

/* --- What tasks wait for, in words --- */

static char *
dup_wait (const CanevasScheduleLink *link, const char *name)
{
  g_autofree char *text = NULL;

  /* Translators: here and below, %s is another task, for which this one waits. */
  if (link->kind == CANEVAS_FINISH_START)
    text = g_strdup_printf (_("begins after the end of “%s”"), name);
  else if (link->kind == CANEVAS_START_START)
    text = g_strdup_printf (_("begins with “%s”"), name);
  else if (link->kind == CANEVAS_FINISH_FINISH)
    text = g_strdup_printf (_("ends after the end of “%s”"), name);
  else
    text = g_strdup_printf (_("ends after the beginning of “%s”"), name);
  if (link->lag == 0)
    return g_steal_pointer (&text);
  /* Translators: what a task waits for, and so many working days in between: "begins with “Study” (+ 3 days)". */
  return g_strdup_printf (link->lag > 0 ? _("%s (+ %d\302\240d)") : _("%s (− %d\302\240d)"), text, ABS (link->lag));
}

static void
write_notes (CanevasPlanFacts *self)
{
  const CanevasSchedulePlan *input = canevas_plan_get_input (self->plan);

  g_ptr_array_set_size (self->notes, (int) input->n_tasks);
  for (guint i = 0; i < input->n_links; i++)
    {
      const CanevasScheduleLink *link = &input->links[i];
      g_autofree char *wait = dup_wait (link, input->tasks[link->predecessor].name);
      char *former = self->notes->pdata[link->successor];

      self->notes->pdata[link->successor] = former != NULL ? g_strjoin (", ", former, wait, NULL) : g_steal_pointer (&wait);
      g_free (former);
    }
}

/* --- Rows --- */

static const CanevasPlannedDays *
get_planned (CanevasPlanFacts *self, CanevasRecord *record)
{
  static const CanevasPlannedDays nothing = { 0 };
  const CanevasPlannedDays *days = self->planned != NULL ? g_hash_table_lookup (self->planned, canevas_record_get_id (record))
                                                         : NULL;

  return days != NULL ? days : &nothing;
}

static void
add_row (CanevasPlanFacts *self, CanevasRecord *record, CanevasGanttRow *row)
{
  const CanevasPlannedDays *planned = get_planned (self, record);

  row->id = canevas_record_get_id (record);
  row->name = keep (self, g_strdup (canevas_record_get_title (record)));
  row->baseline_start = planned->start;
  row->baseline_finish = planned->finish;
  g_array_append_vals (self->rows, row, 1);
  g_ptr_array_add (self->records, g_object_ref (record));
}

static const char *
get_owner (CanevasPlanFacts *self, CanevasRecord *task)
{
  g_autoptr (CanevasRecord) role = canevas_record_get_reference (task, "role");

  return role != NULL ? keep (self, g_strdup (canevas_record_get_title (role))) : NULL;
}

static void
add_task (CanevasPlanFacts *self, guint number)
{
  CanevasRecord *record = canevas_plan_get_task (self->plan, number);
  const CanevasScheduledTask *task = canevas_schedule_get_task (self->schedule, number);
  const CanevasScheduleTask *input = &canevas_plan_get_input (self->plan)->tasks[number];
  const gboolean phase = task->phase || g_strcmp0 (canevas_record_get_text (record, "kind"), "phase") == 0;
  CanevasGanttRow row = {
    .level = canevas_plan_get_level (self->plan, number),
    .phase = phase,
    .milestone = !phase && input->duration == 0,
    .start = task->start,
    .finish = task->finish,
    .finish_by = input->finish_by,
    .duration = task->duration,
    .progress = input->progress,
    .critical = task->critical && !phase,
    .done = input->done != 0,
    .late_by = task->late_by,
    .owner = get_owner (self, record),
    .note = self->notes->pdata[number],
  };

  self->row_of[number] = self->rows->len;
  add_row (self, record, &row);
}

static void
add_milestone (CanevasPlanFacts *self, CanevasRecord *milestone, guint level, guint task)
{
  const guint32 day = canevas_plan_get_milestone_day (self->plan, milestone);
  CanevasGanttRow row = { .level = level, .milestone = TRUE, .start = day, .finish = day,
                          .done = canevas_record_is_set (milestone, "reached_on") };

  /* One that nobody has given a day yet has no place over time. */
  if (day == 0)
    return;
  row.critical = task != CANEVAS_SCHEDULE_NONE && !row.done && canevas_schedule_get_task (self->schedule, task)->critical;
  if (task != CANEVAS_SCHEDULE_NONE && !row.done && self->row_of[task] != CANEVAS_SCHEDULE_NONE)
    {
      const CanevasGanttLink link = { self->row_of[task], self->rows->len, CANEVAS_FINISH_START, row.critical };

      g_array_append_val (self->links, link);
    }
  add_row (self, milestone, &row);
}

/* How deep the milestone of a task stands: within a phase. */
static guint
get_milestone_level (CanevasPlanFacts *self, guint task)
{
  const guint level = canevas_plan_get_level (self->plan, task) +
                      (canevas_schedule_get_task (self->schedule, task)->phase ? 1 : 0);

  return self->depth > 0 ? MIN (level, self->depth - 1) : level;
}

static void
add_milestones_of (CanevasPlanFacts *self, GPtrArray *milestones, guint task)
{
  for (guint i = 0; i < milestones->len; i++)
    if (canevas_plan_find_task (self->plan, canevas_record_get_text (milestones->pdata[i], "task")) == task)
      add_milestone (self, milestones->pdata[i], get_milestone_level (self, task), task);
}

/* Milestones of no task: those up to the first day of the plan before all, the others after all. */
static void
add_untied (CanevasPlanFacts *self, GPtrArray *milestones, gboolean before)
{
  guint32 start, finish;

  canevas_schedule_get_span (self->schedule, &start, &finish);
  for (guint i = 0; i < milestones->len; i++)
    if (canevas_plan_find_task (self->plan, canevas_record_get_text (milestones->pdata[i], "task")) == CANEVAS_SCHEDULE_NONE &&
        before == (canevas_plan_get_milestone_day (self->plan, milestones->pdata[i]) <= start))
      add_milestone (self, milestones->pdata[i], 0, CANEVAS_SCHEDULE_NONE);
}

static void
add_rows (CanevasPlanFacts *self, GPtrArray *milestones)
{
  const CanevasSchedulePlan *input = canevas_plan_get_input (self->plan);
  const guint n = input->n_tasks;

  add_untied (self, milestones, TRUE);
  for (guint i = 0; i < n; i++)
    {
      const guint level = canevas_plan_get_level (self->plan, i);
      const guint next_level = i + 1 < n ? canevas_plan_get_level (self->plan, i + 1) : 0;

      self->row_of[i] = CANEVAS_SCHEDULE_NONE;
      if (self->depth == 0 || level < self->depth)
        add_task (self, i);
      /* After the last of a phase, those of the phase, and of those that it lies in. */
      for (guint task = i, at = level + 1; task != CANEVAS_SCHEDULE_NONE && at > next_level;
           task = input->tasks[task].phase, at--)
        add_milestones_of (self, milestones, task);
    }
  add_untied (self, milestones, FALSE);
}

/* --- Links, periods, people --- */

static void
add_links (CanevasPlanFacts *self)
{
  const CanevasSchedulePlan *input = canevas_plan_get_input (self->plan);

  for (guint i = 0; i < input->n_links; i++)
    {
      const CanevasScheduleLink *link = &input->links[i];
      const CanevasScheduledTask *from = canevas_schedule_get_task (self->schedule, link->predecessor);
      const CanevasScheduledTask *to = canevas_schedule_get_task (self->schedule, link->successor);
      const CanevasGanttLink drawn = { self->row_of[link->predecessor], self->row_of[link->successor], link->kind,
                                       from->critical && to->critical && to->driver == i };

      if (drawn.from != CANEVAS_SCHEDULE_NONE && drawn.to != CANEVAS_SCHEDULE_NONE)
        g_array_append_val (self->links, drawn);
    }
}

CanevasGanttBandKind
canevas_plan_facts_get_band_kind (CanevasRecord *period)
{
  const char *kind = canevas_record_get_text (period, "kind");

  if (g_strcmp0 (canevas_record_get_text (period, "severity"), "closed") == 0)
    return CANEVAS_GANTT_BAND_CLOSED;
  return g_strcmp0 (kind, "school") == 0 || g_strcmp0 (kind, "closing") == 0 ? CANEVAS_GANTT_BAND_REST : CANEVAS_GANTT_BAND_BUSY;
}

static void
add_bands (CanevasPlanFacts *self)
{
  CanevasStore *store = canevas_record_get_store (canevas_plan_get_project (self->plan));
  guint32 first = G_MAXUINT32, last = 0;
  g_autoptr (GArray) periods = NULL;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const CanevasGanttRow *row = &g_array_index (self->rows, CanevasGanttRow, i);

      if (row->start != 0)
        first = MIN (first, row->start);
      last = MAX (last, MAX (row->finish, row->finish_by));
    }
  if (last == 0)
    return;
  /* To the ends of the months that are drawn. */
  periods = canevas_avoid_days_list (store, MAX (first, 32) - 31, last + 31);
  for (guint i = 0; i < periods->len; i++)
    {
      const CanevasAvoidDays *days = &g_array_index (periods, CanevasAvoidDays, i);
      const CanevasGanttBand band = { keep (self, g_strdup (canevas_record_get_title (days->period))),
                                      canevas_plan_facts_get_band_kind (days->period), days->span.first, days->span.last };

      g_array_append_val (self->bands, band);
    }
}

static void
add_people (CanevasPlanFacts *self)
{
  for (guint i = 0; i < canevas_plan_get_n_roles (self->plan); i++)
    {
      const CanevasGanttPerson person = { keep (self,
                                                g_strdup (canevas_record_get_title (canevas_plan_get_role (self->plan, i)))),
                                          canevas_plan_get_share (self->plan, i) };

      g_array_append_val (self->people, person);
    }
}

static void
tell (CanevasPlanFacts *self, guint32 today)
{
  CanevasRecord *project = canevas_plan_get_project (self->plan);

  self->facts = (CanevasGanttFacts){
    .project = project,
    .title = _("Schedule"),
    .subtitle = keep (self, g_strdup (canevas_record_get_title (project))),
    .rows = (const CanevasGanttRow *) self->rows->data,
    .n_rows = self->rows->len,
    .links = (const CanevasGanttLink *) self->links->data,
    .n_links = self->links->len,
    .bands = (const CanevasGanttBand *) self->bands->data,
    .n_bands = self->bands->len,
    .today = today,
    .workload = self->people->len > 0 ? canevas_plan_get_workload (self->plan) : NULL,
    .people = (const CanevasGanttPerson *) self->people->data,
  };
}

CanevasPlanFacts *
canevas_plan_facts_new (CanevasPlan *plan, CanevasRecord *baseline, guint32 today, guint depth, GError **error)
{
  CanevasSchedule *schedule = canevas_plan_get_schedule (plan, error);
  g_autoptr (CanevasList) list = NULL;
  g_autoptr (GPtrArray) milestones = g_ptr_array_new_with_free_func (g_object_unref);
  CanevasRecord *project;
  CanevasPlanFacts *self;

  if (schedule == NULL)
    return NULL;
  project = canevas_plan_get_project (plan);
  list = canevas_store_children (canevas_record_get_store (project), &canevas_milestone_type, canevas_record_get_id (project));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    g_ptr_array_add (milestones, g_list_model_get_item (G_LIST_MODEL (list), i));
  self = g_new0 (CanevasPlanFacts, 1);
  self->plan = plan;
  self->schedule = schedule;
  self->depth = depth;
  self->planned = baseline != NULL ? canevas_plan_read_baseline (baseline) : NULL;
  self->rows = g_array_new (FALSE, FALSE, sizeof (CanevasGanttRow));
  self->links = g_array_new (FALSE, FALSE, sizeof (CanevasGanttLink));
  self->bands = g_array_new (FALSE, FALSE, sizeof (CanevasGanttBand));
  self->people = g_array_new (FALSE, FALSE, sizeof (CanevasGanttPerson));
  self->records = g_ptr_array_new_with_free_func (g_object_unref);
  self->texts = g_ptr_array_new_with_free_func (g_free);
  self->notes = g_ptr_array_new_with_free_func (g_free);
  self->row_of = g_new0 (guint, canevas_plan_get_n_tasks (plan) + 1);
  write_notes (self);
  add_rows (self, milestones);
  add_links (self);
  add_bands (self);
  add_people (self);
  tell (self, today);
  return self;
}

void
canevas_plan_facts_free (CanevasPlanFacts *self)
{
  g_clear_pointer (&self->planned, g_hash_table_unref);
  g_array_unref (self->rows);
  g_array_unref (self->links);
  g_array_unref (self->bands);
  g_array_unref (self->people);
  g_ptr_array_unref (self->records);
  g_ptr_array_unref (self->texts);
  g_ptr_array_unref (self->notes);
  g_free (self->row_of);
  g_free (self);
}

const CanevasGanttFacts *
canevas_plan_facts_get (CanevasPlanFacts *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return &self->facts;
}

CanevasRecord *
canevas_plan_facts_get_record (CanevasPlanFacts *self, guint row)
{
  g_return_val_if_fail (self != NULL && row < self->records->len, NULL);
  return self->records->pdata[row];
}
