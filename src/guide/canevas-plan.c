/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-plan.h"

#include "canevas-authority.h"
#include "canevas-avoid-days.h"
#include "canevas-project.h"
#include "canevas-role.h"
#include "canevas-store.h"
#include "canevas-task-dependency.h"
#include "canevas-task-load.h"
#include "canevas-task.h"

#include <string.h>

/* How far closed days are looked up. */
#define CLOSED_DAYS (30 * 366)

struct _CanevasPlan
{
  CanevasRecord *project;
  GPtrArray *tasks;      /* (element-type CanevasRecord) */
  GStringChunk *names;   /* what they are called now: records change */
  GHashTable *numbers;   /* of tasks, by id */
  GArray *levels;        /* (element-type guint) */
  GArray *inputs;        /* (element-type CanevasScheduleTask) */
  GArray *links;         /* (element-type CanevasScheduleLink) */
  GPtrArray *link_ids;   /* (element-type utf8) */
  GPtrArray *roles;      /* (element-type CanevasRecord) */
  GHashTable *role_numbers;
  GArray *loads;         /* (element-type CanevasScheduleLoad) */
  CanevasDayIndex *days;
  CanevasSchedulePlan plan;
  CanevasSchedule *schedule;
  GError *error;
  CanevasWorkload *workload;
};

/* --- Tasks, each phase before what lies in it --- */

typedef struct
{
  CanevasPlan *plan;
  GPtrArray *records;
  GHashTable *within; /* id of a phase: (element-type CanevasRecord), as they are ordered */
  GHashTable *seen;
} Reading;

/* A day where nobody has said how long yet: a task is no moment. */
static guint
get_duration (CanevasRecord *task, gboolean empty_phase)
{
  if (empty_phase)
    return 0;
  return canevas_record_is_set (task, "duration") ? (guint) canevas_record_get_integer (task, "duration") : 1;
}

static void
add_task (Reading *self, CanevasRecord *task, guint phase, guint level)
{
  CanevasPlan *plan = self->plan;
  const guint number = plan->tasks->len;
  GPtrArray *within = g_hash_table_lookup (self->within, canevas_record_get_id (task));
  const gboolean empty_phase = within == NULL && g_strcmp0 (canevas_record_get_text (task, "kind"), "phase") == 0;
  const CanevasScheduleTask input = {
    .name = g_string_chunk_insert (plan->names, canevas_record_get_title (task)),
    .phase = phase,
    .duration = get_duration (task, empty_phase),
    .not_before = canevas_day_number_parse (canevas_record_get_text (task, "not_before")),
    .finish_by = canevas_day_number_parse (canevas_record_get_text (task, "finish_by")),
    .started = canevas_day_number_parse (canevas_record_get_text (task, "started_on")),
    .done = canevas_day_number_parse (canevas_record_get_text (task, "done_on")),
    .progress = (guint) canevas_record_get_integer (task, "progress"),
  };

  if (!g_hash_table_add (self->seen, task))
    return;
  g_ptr_array_add (plan->tasks, g_object_ref (task));
  g_hash_table_insert (plan->numbers, (gpointer) canevas_record_get_id (task), GUINT_TO_POINTER (number));
  g_array_append_val (plan->levels, level);
  g_array_append_val (plan->inputs, input);
  for (guint i = 0; within != NULL && i < within->len; i++)
    add_task (self, within->pdata[i], number, level + 1);
}

static void
sort_into_phases (Reading *self)
{
  for (guint i = 0; i < self->records->len; i++)
    {
      const char *phase = canevas_record_get_text (self->records->pdata[i], "phase");
      GPtrArray *within;

      if (phase == NULL)
        continue;
      within = g_hash_table_lookup (self->within, phase);
      if (within == NULL)
        g_hash_table_insert (self->within, g_strdup (phase), within = g_ptr_array_new ());
      g_ptr_array_add (within, self->records->pdata[i]);
    }
}

/* Those that lie in each other are in no phase at the top: they come last, for the schedule to name them. */
static void
add_rest (Reading *self)
{
  for (guint i = 0; i < self->records->len; i++)
    if (!g_hash_table_contains (self->seen, self->records->pdata[i]))
      add_task (self, self->records->pdata[i], CANEVAS_SCHEDULE_NONE, 0);
  for (guint i = 0; i < self->plan->tasks->len; i++)
    {
      CanevasScheduleTask *input = &g_array_index (self->plan->inputs, CanevasScheduleTask, i);
      const char *phase = canevas_record_get_text (self->plan->tasks->pdata[i], "phase");

      if (phase != NULL && input->phase == CANEVAS_SCHEDULE_NONE)
        input->phase = canevas_plan_find_task (self->plan, phase);
    }
}

static void
read_tasks (CanevasPlan *plan)
{
  g_autoptr (CanevasList) list = canevas_store_children (canevas_record_get_store (plan->project), &canevas_task_type,
                                                         canevas_record_get_id (plan->project));
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) within = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  Reading self = { plan, records, within, seen };

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    g_ptr_array_add (records, g_list_model_get_item (G_LIST_MODEL (list), i));
  sort_into_phases (&self);
  for (guint i = 0; i < records->len; i++)
    if (canevas_record_get_text (records->pdata[i], "phase") == NULL)
      add_task (&self, records->pdata[i], CANEVAS_SCHEDULE_NONE, 0);
  add_rest (&self);
}

/* --- Dependencies and loads --- */

typedef struct
{
  CanevasScheduleLink link;
  char *id;
} Dependency;

typedef struct
{
  CanevasPlan *plan;
  GArray *dependencies; /* Dependency */
} Dependencies;

static void
read_dependency_cb (const char *id, const char *const *values, gpointer data)
{
  CanevasPlan *self = ((Dependencies *) data)->plan;
  Dependency read;
  CanevasScheduleLink link = { .successor = canevas_plan_find_task (self, values[0]),
                               .predecessor = canevas_plan_find_task (self, values[1]) };

  if (link.successor == CANEVAS_SCHEDULE_NONE || link.predecessor == CANEVAS_SCHEDULE_NONE ||
      !canevas_dependency_kind_find (values[2], &link.kind))
    return;
  link.lag = values[3] != NULL ? (int) g_ascii_strtoll (values[3], NULL, 10) : 0;
  read = (Dependency){ link, g_strdup (id) };
  g_array_append_val (((Dependencies *) data)->dependencies, read);
}

/* As tasks are listed: first those that wait, then those that are waited for. */
static int
compare_dependencies (gconstpointer a, gconstpointer b)
{
  const Dependency *one = a, *other = b;

  if (one->link.successor != other->link.successor)
    return one->link.successor < other->link.successor ? -1 : 1;
  if (one->link.predecessor != other->link.predecessor)
    return one->link.predecessor < other->link.predecessor ? -1 : 1;
  return strcmp (one->id, other->id);
}

typedef struct
{
  CanevasPlan *plan;
  GPtrArray *roles; /* ids, of each load: records are not looked up while rows are read */
} Loads;

static void
read_load_cb (const char *id, const char *const *values, gpointer data)
{
  Loads *self = data;
  const CanevasScheduleLoad load = { .task = canevas_plan_find_task (self->plan, values[0]),
                                     .days = values[2] != NULL ? g_ascii_strtod (values[2], NULL) : 0 };

  if (load.task == CANEVAS_SCHEDULE_NONE || values[1] == NULL || load.days <= 0)
    return;
  g_array_append_val (self->plan->loads, load);
  g_ptr_array_add (self->roles, g_strdup (values[1]));
}

static guint
add_role (CanevasPlan *self, CanevasRecord *role)
{
  g_hash_table_insert (self->role_numbers, (gpointer) canevas_record_get_id (role), GUINT_TO_POINTER (self->roles->len));
  g_ptr_array_add (self->roles, role);
  return self->roles->len - 1;
}

/* A role of another project comes after those of this one. */
static guint
find_role (CanevasPlan *self, const char *id)
{
  gpointer number;
  CanevasRecord *role;

  if (g_hash_table_lookup_extended (self->role_numbers, id, NULL, &number))
    return GPOINTER_TO_UINT (number);
  role = canevas_store_lookup (canevas_record_get_store (self->project), &canevas_role_type, id);
  return role != NULL ? add_role (self, role) : CANEVAS_SCHEDULE_NONE;
}

/* Those that have something to do, as the project orders them. */
static void
read_roles (CanevasPlan *self, GHashTable *wanted)
{
  g_autoptr (CanevasList) list = canevas_store_children (canevas_record_get_store (self->project), &canevas_role_type,
                                                         canevas_record_get_id (self->project));

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    if (g_hash_table_contains (wanted, canevas_list_get_id (list, i)))
      add_role (self, g_list_model_get_item (G_LIST_MODEL (list), i));
}

static void
read_loads (CanevasPlan *self)
{
  static const char *const fields[] = { "task", "role", "days", NULL };
  g_autoptr (GPtrArray) roles = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) wanted = g_hash_table_new (g_str_hash, g_str_equal);
  Loads loads = { self, roles };

  canevas_store_scan_unordered (canevas_record_get_store (self->project), &canevas_task_load_type, fields, read_load_cb, &loads);
  for (guint i = 0; i < roles->len; i++)
    g_hash_table_add (wanted, roles->pdata[i]);
  read_roles (self, wanted);
  for (guint i = self->loads->len; i-- > 0;)
    {
      CanevasScheduleLoad *load = &g_array_index (self->loads, CanevasScheduleLoad, i);

      load->person = find_role (self, roles->pdata[i]);
      if (load->person == CANEVAS_SCHEDULE_NONE)
        g_array_remove_index (self->loads, i);
    }
}

static void
read_links (CanevasPlan *self)
{
  static const char *const fields[] = { "task", "predecessor", "kind", "lag", NULL };
  g_autoptr (GArray) dependencies = g_array_new (FALSE, FALSE, sizeof (Dependency));
  Dependencies reading = { self, dependencies };

  canevas_store_scan_unordered (canevas_record_get_store (self->project), &canevas_task_dependency_type, fields, read_dependency_cb,
                                &reading);
  g_array_sort (dependencies, compare_dependencies);
  for (guint i = 0; i < dependencies->len; i++)
    {
      const Dependency *dependency = &g_array_index (dependencies, Dependency, i);

      g_array_append_val (self->links, dependency->link);
      g_ptr_array_add (self->link_ids, dependency->id);
    }
}

/* --- Days --- */

/* That of the project, else the earliest that a task knows, else today. */
static guint32
find_start (const CanevasPlan *self)
{
  const guint32 said = canevas_day_number_parse (canevas_record_get_text (self->project, "start_date"));
  guint32 start = 0;
  GDate today;

  if (said != 0)
    return said;
  for (guint i = 0; i < self->inputs->len; i++)
    {
      const CanevasScheduleTask *task = &g_array_index (self->inputs, CanevasScheduleTask, i);
      const guint32 day = task->started != 0 ? task->started : task->not_before;

      if (day != 0)
        start = start == 0 ? day : MIN (start, day);
    }
  if (start != 0)
    return start;
  canevas_day_get_today (&today);
  return g_date_get_julian (&today);
}

static guint32
find_earliest (const CanevasPlan *self, guint32 start)
{
  guint32 earliest = start;

  for (guint i = 0; i < self->inputs->len; i++)
    {
      const CanevasScheduleTask *task = &g_array_index (self->inputs, CanevasScheduleTask, i);
      const guint32 days[] = { task->not_before, task->finish_by, task->started, task->done };

      for (guint k = 0; k < G_N_ELEMENTS (days); k++)
        if (days[k] != 0)
          earliest = MIN (earliest, days[k]);
    }
  return earliest;
}

static void
make_schedule (CanevasPlan *self)
{
  CanevasStore *store = canevas_record_get_store (self->project);
  const guint32 start = find_start (self), earliest = find_earliest (self, start);
  g_autoptr (GArray) closed = canevas_avoid_days_list_closed (store, earliest, earliest + CLOSED_DAYS);

  self->days = canevas_day_index_new (earliest, canevas_authority_find_holidays (store), (const CanevasDaySpan *)closed->data,
                                      closed->len);
  self->plan = (CanevasSchedulePlan){
    .days = self->days,
    .start = start,
    .tasks = (const CanevasScheduleTask *) self->inputs->data,
    .n_tasks = self->inputs->len,
    .links = (const CanevasScheduleLink *) self->links->data,
    .n_links = self->links->len,
  };
  self->schedule = canevas_schedule_new (&self->plan, &self->error);
  if (self->schedule != NULL)
    self->workload = canevas_workload_new (self->schedule, (const CanevasScheduleLoad *)self->loads->data, self->loads->len,
                                           self->roles->len);
}

/* --- Public functions --- */

CanevasPlan *
canevas_plan_new (CanevasRecord *project)
{
  CanevasPlan *self;

  g_return_val_if_fail (CANEVAS_IS_PROJECT (project), NULL);

  self = g_new0 (CanevasPlan, 1);
  self->project = g_object_ref (project);
  self->tasks = g_ptr_array_new_with_free_func (g_object_unref);
  self->names = g_string_chunk_new (1024);
  self->numbers = g_hash_table_new (g_str_hash, g_str_equal);
  self->levels = g_array_new (FALSE, FALSE, sizeof (guint));
  self->inputs = g_array_new (FALSE, FALSE, sizeof (CanevasScheduleTask));
  self->links = g_array_new (FALSE, FALSE, sizeof (CanevasScheduleLink));
  self->link_ids = g_ptr_array_new_with_free_func (g_free);
  self->roles = g_ptr_array_new_with_free_func (g_object_unref);
  self->role_numbers = g_hash_table_new (g_str_hash, g_str_equal);
  self->loads = g_array_new (FALSE, FALSE, sizeof (CanevasScheduleLoad));
  read_tasks (self);
  read_links (self);
  read_loads (self);
  make_schedule (self);
  return self;
}

void
canevas_plan_free (CanevasPlan *self)
{
  g_clear_pointer (&self->workload, canevas_workload_free);
  g_clear_pointer (&self->schedule, canevas_schedule_free);
  g_clear_error (&self->error);
  g_clear_pointer (&self->days, canevas_day_index_unref);
  g_hash_table_unref (self->numbers);
  g_hash_table_unref (self->role_numbers);
  g_string_chunk_free (self->names);
  g_array_unref (self->levels);
  g_array_unref (self->inputs);
  g_array_unref (self->links);
  g_ptr_array_unref (self->link_ids);
  g_array_unref (self->loads);
  g_ptr_array_unref (self->roles);
  g_ptr_array_unref (self->tasks);
  g_object_unref (self->project);
  g_free (self);
}

CanevasRecord *
canevas_plan_get_project (CanevasPlan *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->project;
}

guint
canevas_plan_get_n_tasks (CanevasPlan *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->tasks->len;
}

CanevasRecord *
canevas_plan_get_task (CanevasPlan *self, guint task)
{
  g_return_val_if_fail (self != NULL && task < self->tasks->len, NULL);
  return self->tasks->pdata[task];
}

guint
canevas_plan_find_task (CanevasPlan *self, const char *id)
{
  gpointer number;

  g_return_val_if_fail (self != NULL, CANEVAS_SCHEDULE_NONE);

  if (id == NULL || !g_hash_table_lookup_extended (self->numbers, id, NULL, &number))
    return CANEVAS_SCHEDULE_NONE;
  return GPOINTER_TO_UINT (number);
}

guint
canevas_plan_get_level (CanevasPlan *self, guint task)
{
  g_return_val_if_fail (self != NULL && task < self->levels->len, 0);
  return g_array_index (self->levels, guint, task);
}

const CanevasSchedulePlan *
canevas_plan_get_input (CanevasPlan *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return &self->plan;
}

const char *
canevas_plan_get_dependency (CanevasPlan *self, guint link)
{
  g_return_val_if_fail (self != NULL && link < self->link_ids->len, NULL);
  return self->link_ids->pdata[link];
}

CanevasSchedule *
canevas_plan_get_schedule (CanevasPlan *self, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->schedule == NULL && error != NULL)
    *error = g_error_copy (self->error);
  return self->schedule;
}

guint
canevas_plan_get_n_roles (CanevasPlan *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->roles->len;
}

CanevasRecord *
canevas_plan_get_role (CanevasPlan *self, guint role)
{
  g_return_val_if_fail (self != NULL && role < self->roles->len, NULL);
  return self->roles->pdata[role];
}

double
canevas_plan_get_share (CanevasPlan *self, guint role)
{
  CanevasRecord *record = canevas_plan_get_role (self, role);

  g_return_val_if_fail (record != NULL, -1);

  if (canevas_record_is_set (record, "relief"))
    return MIN (CANEVAS_WORKLOAD_SHARE_OF_MONTH (canevas_record_get_decimal (record, "relief")), 1);
  if (canevas_record_is_set (record, "time_share"))
    return (double) canevas_record_get_integer (record, "time_share") / 100;
  return -1;
}

const CanevasWorkload *
canevas_plan_get_workload (CanevasPlan *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->workload;
}

guint32
canevas_plan_get_milestone_day (CanevasPlan *self, CanevasRecord *milestone)
{
  const guint32 reached = canevas_day_number_parse (canevas_record_get_text (milestone, "reached_on"));
  const guint task = canevas_plan_find_task (self, canevas_record_get_text (milestone, "task"));

  g_return_val_if_fail (self != NULL, 0);

  if (reached != 0)
    return reached;
  if (task != CANEVAS_SCHEDULE_NONE && self->schedule != NULL)
    return canevas_schedule_get_task (self->schedule, task)->finish;
  return canevas_day_number_parse (canevas_record_get_text (milestone, "due"));
}
