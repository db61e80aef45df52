/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-plan-now.h"

#include "canevas-format.h"
#include "canevas-project.h"
#include "canevas-store.h"
#include "canevas-task.h"

#include <glib/gi18n-lib.h>

/* A plan, and how many changes the file had seen when it was read. */
typedef struct
{
  CanevasPlan *plan;
  guint64 n_changes;
} Kept;

static void
kept_free (gpointer data)
{
  Kept *self = data;

  canevas_plan_free (self->plan);
  g_free (self);
}

CanevasPlan *
canevas_plan_now (CanevasRecord *project)
{
  g_autofree char *key = NULL;
  CanevasStore *store;
  guint64 n_changes;
  Kept *kept;

  g_return_val_if_fail (CANEVAS_IS_PROJECT (project), NULL);

  store = canevas_record_get_store (project);
  n_changes = canevas_store_get_n_changes (store);
  /* With the file: a plan refers to its project, which could not keep it. */
  key = g_strconcat ("canevas-plan-now ", canevas_record_get_id (project), NULL);
  kept = g_object_get_data (G_OBJECT (store), key);
  if (kept != NULL && kept->n_changes == n_changes)
    return kept->plan;
  kept = g_new0 (Kept, 1);
  kept->plan = canevas_plan_new (project);
  kept->n_changes = n_changes;
  g_object_set_data_full (G_OBJECT (store), key, kept, kept_free);
  return kept->plan;
}

/* (nullable): when it is done, as things stand. (transfer none) */
static const CanevasScheduledTask *
find_scheduled (CanevasRecord *task)
{
  g_autoptr (CanevasRecord) project = canevas_record_get_reference (task, "project");
  CanevasPlan *plan = project != NULL ? canevas_plan_now (project) : NULL;
  CanevasSchedule *schedule = plan != NULL ? canevas_plan_get_schedule (plan, NULL) : NULL;
  const guint number = schedule != NULL ? canevas_plan_find_task (plan, canevas_record_get_id (task)) : CANEVAS_SCHEDULE_NONE;

  return number != CANEVAS_SCHEDULE_NONE ? canevas_schedule_get_task (schedule, number) : NULL;
}

char *
canevas_task_dup_days (CanevasRecord *task)
{
  const CanevasScheduledTask *scheduled;
  g_autofree char *first = NULL, *last = NULL, *from = NULL, *until = NULL;

  g_return_val_if_fail (CANEVAS_IS_TASK (task), NULL);

  scheduled = find_scheduled (task);
  if (scheduled == NULL)
    return g_strdup ("");
  first = canevas_day_number_to_iso (scheduled->start);
  last = canevas_day_number_to_iso (scheduled->finish);
  from = canevas_format_date (first, CANEVAS_DATE_SHORT);
  until = canevas_format_date (last, CANEVAS_DATE_SHORT);
  return scheduled->start == scheduled->finish ? g_steal_pointer (&until) : g_strdup_printf ("%s – %s", from, until);
}

static gboolean
is_phase (CanevasRecord *task, const CanevasScheduledTask *scheduled)
{
  return g_strcmp0 (canevas_record_get_text (task, "kind"), "phase") == 0 || (scheduled != NULL && scheduled->phase);
}

guint
canevas_task_count_days (CanevasRecord *task)
{
  const CanevasScheduledTask *scheduled;

  g_return_val_if_fail (CANEVAS_IS_TASK (task), 0);

  scheduled = find_scheduled (task);
  if (!is_phase (task, scheduled))
    return (guint) canevas_record_get_integer (task, "duration");
  return scheduled != NULL && scheduled->phase ? scheduled->duration : 0;
}

char *
canevas_task_dup_phase_duration (CanevasRecord *task)
{
  const CanevasScheduledTask *scheduled;

  g_return_val_if_fail (CANEVAS_IS_TASK (task), NULL);

  scheduled = find_scheduled (task);
  if (!is_phase (task, scheduled))
    return NULL;
  return scheduled != NULL && scheduled->phase ? canevas_format_number (scheduled->duration, 0) : g_strdup ("");
}

char *
canevas_task_dup_slack (CanevasRecord *task)
{
  const CanevasScheduledTask *scheduled;

  g_return_val_if_fail (CANEVAS_IS_TASK (task), NULL);

  scheduled = find_scheduled (task);
  if (scheduled == NULL || canevas_record_is_set (task, "done_on"))
    return g_strdup ("");
  if (scheduled->late_by > 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u day late", "%u days late", scheduled->late_by), scheduled->late_by);
  if (scheduled->critical || scheduled->slack <= 0)
    return g_strdup (C_("task", "critical"));
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d day of margin", "%d days of margin", scheduled->slack), scheduled->slack);
}
