/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is done to a plan: tasks are moved, milestones follow, the days of today are kept. */
#include "canevas-config.h"

#include "canevas-plan.h"

#include "canevas-baseline-task.h"
#include "canevas-baseline.h"
#include "canevas-format.h"
#include "canevas-milestone.h"
#include "canevas-store.h"

#include <glib/gi18n-lib.h>

static gboolean
set_day (CanevasRecord *record, const char *field, guint32 day, GError **error)
{
  g_autofree char *iso = canevas_day_number_to_iso (day);

  if (g_strcmp0 (canevas_record_get_text (record, field), iso) == 0)
    return TRUE;
  return iso != NULL ? canevas_record_set_text (record, field, iso, error) : canevas_record_unset (record, field, error);
}

static CanevasList *
list_milestones (CanevasPlan *self)
{
  CanevasRecord *project = canevas_plan_get_project (self);

  return canevas_store_children (canevas_record_get_store (project), &canevas_milestone_type, canevas_record_get_id (project));
}

/* Milestones of tasks, on the day on which these end in @schedule. */
static gboolean
follow (CanevasPlan *self, CanevasSchedule *schedule, GError **error)
{
  g_autoptr (CanevasList) list = list_milestones (self);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (CanevasRecord) milestone = g_list_model_get_item (G_LIST_MODEL (list), i);
      const guint task = canevas_plan_find_task (self, canevas_record_get_text (milestone, "task"));

      if (task != CANEVAS_SCHEDULE_NONE && !canevas_record_is_set (milestone, "reached_on") &&
          !set_day (milestone, "due", canevas_schedule_get_task (schedule, task)->finish, error))
        return FALSE;
    }
  return TRUE;
}

/* --- Moving --- */

static char *
dup_day (guint32 day)
{
  g_autofree char *iso = canevas_day_number_to_iso (day);

  return canevas_format_date (iso, CANEVAS_DATE_LONG);
}

/* (nullable): what keeps the task from the day, and what comes too late */
static char *
dup_warning (CanevasPlan *self, const CanevasScheduleMove *move, guint task)
{
  const CanevasSchedulePlan *input = canevas_plan_get_input (self);
  CanevasSchedule *former = canevas_plan_get_schedule (self, NULL);
  g_autoptr (GString) text = g_string_new (NULL);

  if (move->held_by != CANEVAS_SCHEDULE_NONE)
    {
      g_autofree char *day = dup_day (canevas_schedule_get_task (move->schedule, task)->start);

      /* Translators: two tasks, and a day between. */
      g_string_append_printf (text, _("“%s” cannot begin before %s: it waits for “%s”."), input->tasks[task].name, day,
                              input->tasks[input->links[move->held_by].predecessor].name);
    }
  for (guint i = 0; i < input->n_tasks; i++)
    {
      const guint late_by = canevas_schedule_get_task (move->schedule, i)->late_by;

      if (late_by <= canevas_schedule_get_task (former, i)->late_by)
        continue;
      if (text->len > 0)
        g_string_append_c (text, ' ');
      g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, "“%s” now ends %u working day after its deadline.",
                                                 "“%s” now ends %u working days after its deadline.", late_by),
                              input->tasks[i].name, late_by);
    }
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

static gboolean
write_move (CanevasPlan *self, const CanevasScheduleMove *move, GError **error)
{
  const CanevasSchedulePlan *input = canevas_plan_get_input (self);

  for (guint i = 0; i < input->n_tasks; i++)
    if (move->not_before[i] != input->tasks[i].not_before &&
        !set_day (canevas_plan_get_task (self, i), "not_before", move->not_before[i], error))
      return FALSE;
  return follow (self, move->schedule, error);
}

gboolean
canevas_plan_move_task (CanevasPlan *self, guint task, guint32 day, char **warning, GError **error)
{
  CanevasSchedule *schedule = canevas_plan_get_schedule (self, error);
  g_autoptr (CanevasScheduleMove) move = NULL;
  CanevasStore *store;

  g_return_val_if_fail (self != NULL && task < canevas_plan_get_n_tasks (self), FALSE);

  if (warning != NULL)
    *warning = NULL;
  if (schedule == NULL)
    return FALSE;
  move = canevas_schedule_move (schedule, canevas_plan_get_input (self), task, day, error);
  if (move == NULL)
    return FALSE;
  store = canevas_record_get_store (canevas_plan_get_project (self));
  canevas_store_begin (store, _("move a task of the plan"));
  if (!write_move (self, move, error))
    {
      canevas_store_rollback (store);
      return FALSE;
    }
  if (!canevas_store_commit (store, error))
    return FALSE;
  if (warning != NULL)
    *warning = dup_warning (self, move, task);
  return TRUE;
}

gboolean
canevas_plan_update_milestones (CanevasPlan *self, GError **error)
{
  CanevasSchedule *schedule = canevas_plan_get_schedule (self, error);
  CanevasStore *store;

  if (schedule == NULL)
    return FALSE;
  store = canevas_record_get_store (canevas_plan_get_project (self));
  canevas_store_begin (store, _("let milestones follow the plan"));
  if (follow (self, schedule, error))
    return canevas_store_commit (store, error);
  canevas_store_rollback (store);
  return FALSE;
}

/* --- What was planned --- */

static gboolean
add_planned (CanevasRecord *baseline, const char *field, CanevasRecord *record, guint32 start, guint32 finish, GError **error)
{
  g_autoptr (CanevasRecord) planned = NULL;

  if (finish == 0)
    return TRUE;
  planned = canevas_store_add (canevas_record_get_store (baseline), &canevas_baseline_task_type, baseline, error);
  return planned != NULL && canevas_record_set_reference (planned, field, record, error) &&
         canevas_record_set_text (planned, "name", canevas_record_get_title (record), error) &&
         (start == 0 || set_day (planned, "start_date", start, error)) && set_day (planned, "end_date", finish, error);
}

static gboolean
fill_baseline (CanevasPlan *self, CanevasRecord *baseline, CanevasSchedule *schedule, GError **error)
{
  g_autoptr (CanevasList) milestones = list_milestones (self);

  for (guint i = 0; i < canevas_plan_get_n_tasks (self); i++)
    {
      const CanevasScheduledTask *task = canevas_schedule_get_task (schedule, i);

      if (!add_planned (baseline, "task", canevas_plan_get_task (self, i), task->start, task->finish, error))
        return FALSE;
    }
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (milestones)); i++)
    {
      g_autoptr (CanevasRecord) milestone = g_list_model_get_item (G_LIST_MODEL (milestones), i);

      if (!add_planned (baseline, "milestone", milestone, 0, canevas_plan_get_milestone_day (self, milestone), error))
        return FALSE;
    }
  return TRUE;
}

CanevasRecord *
canevas_plan_take_baseline (CanevasPlan *self, const char *name, const char *taken_on, GError **error)
{
  CanevasSchedule *schedule = canevas_plan_get_schedule (self, error);
  g_autofree char *day = canevas_format_date (taken_on, CANEVAS_DATE_LONG);
  g_autofree char *called = NULL;
  g_autoptr (CanevasRecord) baseline = NULL;
  CanevasStore *store;

  g_return_val_if_fail (taken_on != NULL, NULL);

  if (schedule == NULL)
    return NULL;
  /* Translators: %s is a day. */
  called = name != NULL && *name != '\0' ? g_strdup (name) : g_strdup_printf (_("Plan of %s"), day);
  store = canevas_record_get_store (canevas_plan_get_project (self));
  canevas_store_begin (store, _("keep a reference schedule"));
  baseline = canevas_store_add (store, &canevas_baseline_type, canevas_plan_get_project (self), error);
  if (baseline == NULL || !canevas_record_set_text (baseline, "name", called, error) ||
      !canevas_record_set_text (baseline, "taken_on", taken_on, error) || !fill_baseline (self, baseline, schedule, error))
    {
      canevas_store_rollback (store);
      return NULL;
    }
  return canevas_store_commit (store, error) ? g_steal_pointer (&baseline) : NULL;
}

CanevasRecord *
canevas_plan_find_baseline (CanevasRecord *project)
{
  g_autoptr (CanevasList) list = NULL;
  CanevasRecord *newest = NULL;

  g_return_val_if_fail (CANEVAS_IS_RECORD (project), NULL);

  list = canevas_store_children (canevas_record_get_store (project), &canevas_baseline_type, canevas_record_get_id (project));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (CanevasRecord) baseline = g_list_model_get_item (G_LIST_MODEL (list), i);

      if (newest == NULL ||
          g_strcmp0 (canevas_record_get_text (baseline, "taken_on"), canevas_record_get_text (newest, "taken_on")) >= 0)
        g_set_object (&newest, baseline);
    }
  return newest;
}

static void
read_planned_cb (const char *id, const char *const *values, gpointer data)
{
  const char *of = values[0] != NULL ? values[0] : values[1];
  CanevasPlannedDays *days;

  if (of == NULL)
    return;
  days = g_new0 (CanevasPlannedDays, 1);
  days->start = canevas_day_number_parse (values[2]);
  days->finish = canevas_day_number_parse (values[3]);
  g_hash_table_insert (data, g_strdup (of), days);
}

GHashTable *
canevas_plan_read_baseline (CanevasRecord *baseline)
{
  static const char *const fields[] = { "task", "milestone", "start_date", "end_date", NULL };
  GHashTable *planned = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  g_return_val_if_fail (CANEVAS_IS_BASELINE (baseline), planned);

  canevas_store_scan (canevas_record_get_store (baseline), &canevas_baseline_task_type, fields, "baseline",
                      canevas_record_get_id (baseline), read_planned_cb, planned);
  return planned;
}
