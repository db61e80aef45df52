/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-authority.h"
#include "canevas-avoid-days.h"
#include "canevas-avoid-period.h"
#include "canevas-baseline-task.h"
#include "canevas-baseline.h"
#include "canevas-milestone.h"
#include "canevas-plan-now.h"
#include "canevas-plan.h"
#include "canevas-project.h"
#include "canevas-role.h"
#include "canevas-schema.h"
#include "canevas-store.h"
#include "canevas-task-dependency.h"
#include "canevas-task-load.h"
#include "canevas-task.h"

typedef struct
{
  CanevasStore *store;
  CanevasRecord *project, *frame, *study, *talks, *choice, *steering, *manager;
} Fixture;

static CanevasRecord *
add (Fixture *fixture, const CanevasRecordType *type, CanevasRecord *parent, const char *field, const char *text)
{
  g_autoptr (GError) error = NULL;
  CanevasRecord *record = canevas_store_add (fixture->store, type, parent, &error);

  g_assert_no_error (error);
  g_assert_true (canevas_record_set_text (record, field, text, &error));
  return record;
}

static CanevasRecord *
add_task (Fixture *fixture, const char *name, CanevasRecord *phase, gint64 duration)
{
  CanevasRecord *task = add (fixture, &canevas_task_type, fixture->project, "name", name);

  g_assert_true (canevas_record_set_integer (task, "duration", duration, NULL));
  if (phase != NULL)
    g_assert_true (canevas_record_set_reference (task, "phase", phase, NULL));
  return task;
}

static void
link_tasks (Fixture *fixture, CanevasRecord *from, CanevasRecord *to, const char *kind, gint64 lag)
{
  g_autoptr (CanevasRecord) dependency = add (fixture, &canevas_task_dependency_type, to, "kind", kind);

  g_assert_true (canevas_record_set_reference (dependency, "predecessor", from, NULL));
  g_assert_true (canevas_record_set_integer (dependency, "lag", lag, NULL));
}

/* The choice is typed before the phase that it waits for, and the interviews before the study. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasRecord) load = NULL;

  fixture->store = canevas_store_new_in_memory (canevas_schema_get_default (), &error);
  g_assert_no_error (error);
  fixture->project = add (fixture, &canevas_project_type, NULL, "name", "Accueil unique");
  g_assert_true (canevas_record_set_text (fixture->project, "start_date", "2026-09-07", NULL));
  fixture->choice = add_task (fixture, "Choisir le lieu", NULL, 2);
  fixture->frame = add_task (fixture, "Concevoir", NULL, 0);
  g_assert_true (canevas_record_set_text (fixture->frame, "kind", "phase", NULL));
  fixture->talks = add_task (fixture, "Entretiens", fixture->frame, 5);
  fixture->study = add_task (fixture, "Étude", fixture->frame, 10);
  link_tasks (fixture, fixture->study, fixture->talks, "finish_start", 0);
  link_tasks (fixture, fixture->frame, fixture->choice, "finish_start", 1);
  fixture->steering = add (fixture, &canevas_milestone_type, fixture->project, "name", "COPIL");
  g_assert_true (canevas_record_set_text (fixture->steering, "due", "2026-09-30", NULL));
  g_assert_true (canevas_record_set_reference (fixture->steering, "task", fixture->choice, NULL));
  fixture->manager = add (fixture, &canevas_role_type, fixture->project, "position", "Cheffe de projet");
  g_assert_true (canevas_record_set_decimal (fixture->manager, "relief", 8, NULL));
  load = canevas_store_add (fixture->store, &canevas_task_load_type, fixture->talks, &error);
  g_assert_true (canevas_record_set_reference (load, "role", fixture->manager, NULL));
  g_assert_true (canevas_record_set_decimal (load, "days", 4, NULL));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->manager);
  g_object_unref (fixture->steering);
  g_object_unref (fixture->choice);
  g_object_unref (fixture->talks);
  g_object_unref (fixture->study);
  g_object_unref (fixture->frame);
  g_object_unref (fixture->project);
  g_object_unref (fixture->store);
}

static void
assert_days (CanevasPlan *plan, CanevasRecord *record, const char *start, const char *finish)
{
  const guint task = canevas_plan_find_task (plan, canevas_record_get_id (record));
  g_autoptr (GError) error = NULL;
  CanevasSchedule *schedule = canevas_plan_get_schedule (plan, &error);
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  g_assert_no_error (error);
  first = canevas_day_number_to_iso (canevas_schedule_get_task (schedule, task)->start);
  last = canevas_day_number_to_iso (canevas_schedule_get_task (schedule, task)->finish);
  g_assert_cmpstr (first, ==, start);
  g_assert_cmpstr (last, ==, finish);
}

static void
test_read (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasPlan) plan = canevas_plan_new (fixture->project);
  const CanevasWorkload *workload = canevas_plan_get_workload (plan);

  /* In the order of the file, what lies in a phase below it. */
  g_assert_cmpuint (canevas_plan_get_n_tasks (plan), ==, 4);
  g_assert_true (canevas_plan_get_task (plan, 0) == fixture->choice);
  g_assert_true (canevas_plan_get_task (plan, 1) == fixture->frame);
  g_assert_true (canevas_plan_get_task (plan, 2) == fixture->talks);
  g_assert_cmpuint (canevas_plan_get_level (plan, 2), ==, 1);
  assert_days (plan, fixture->study, "2026-09-07", "2026-09-18");
  assert_days (plan, fixture->talks, "2026-09-21", "2026-09-25");
  assert_days (plan, fixture->frame, "2026-09-07", "2026-09-25");
  assert_days (plan, fixture->choice, "2026-09-29", "2026-09-30");
  g_assert_cmpuint (canevas_plan_get_n_roles (plan), ==, 1);
  g_assert_cmpfloat_with_epsilon (canevas_plan_get_share (plan, 0), 96 / 261.0, 1e-9);
  /* Four days in a week of which she has less than two. */
  g_assert_cmpfloat_with_epsilon (canevas_workload_get (workload, 0, 2), 4, 1e-9);
  g_assert_cmpfloat (canevas_workload_get_excess (workload, 0, 2, canevas_plan_get_share (plan, 0)), >, 2);
}

/* What was typed before a task became a phase says nothing of the phase any more. */
static void
test_phase_duration (Fixture *fixture, gconstpointer data)
{
  g_autofree char *days = NULL;
  g_autofree char *other = NULL;

  g_assert_true (canevas_record_set_integer (fixture->frame, "duration", 99, NULL));
  canevas_store_end_typing (fixture->store);
  days = canevas_task_dup_phase_duration (fixture->frame);
  g_assert_cmpstr (days, ==, "15");
  other = canevas_task_dup_phase_duration (fixture->study);
  g_assert_null (other);
  g_assert_cmpuint (canevas_task_count_days (fixture->frame), ==, 15);
  g_assert_cmpuint (canevas_task_count_days (fixture->study), ==, canevas_record_get_integer (fixture->study, "duration"));
  g_assert_cmpint (canevas_record_get_integer (fixture->frame, "duration"), ==, 99);
}

/* A task without a duration is a day; one of zero days is a moment, as an empty phase is. */
static void
test_not_estimated (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasRecord) task = add (fixture, &canevas_task_type, fixture->project, "name", "À estimer");
  g_autoptr (CanevasRecord) moment = add_task (fixture, "Remise", NULL, 0);
  g_autoptr (CanevasPlan) plan = canevas_plan_new (fixture->project);
  CanevasSchedule *schedule = canevas_plan_get_schedule (plan, NULL);

  g_assert_cmpuint (canevas_schedule_get_task (schedule, canevas_plan_find_task (plan, canevas_record_get_id (task)))->duration, ==, 1);
  g_assert_cmpuint (canevas_schedule_get_task (schedule, canevas_plan_find_task (plan, canevas_record_get_id (moment)))->duration, ==, 0);
}

/* One step of undo takes back the move and what followed it. */
static void
test_move (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasPlan) before = canevas_plan_new (fixture->project);
  g_autoptr (CanevasPlan) after = NULL;
  g_autoptr (CanevasPlan) undone = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *warning = NULL;

  g_assert_true (canevas_record_set_text (fixture->choice, "finish_by", "2026-10-02", NULL));
  g_clear_pointer (&before, canevas_plan_free);
  before = canevas_plan_new (fixture->project);
  g_assert_true (canevas_plan_move_task (before, canevas_plan_find_task (before, canevas_record_get_id (fixture->study)),
                                         canevas_day_number_parse ("2026-09-14"), &warning, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (warning, ==, "“Choisir le lieu” now ends 3 working days after its deadline.");
  after = canevas_plan_new (fixture->project);
  assert_days (after, fixture->study, "2026-09-14", "2026-09-25");
  assert_days (after, fixture->choice, "2026-10-06", "2026-10-07");
  g_assert_cmpstr (canevas_record_get_text (fixture->steering, "due"), ==, "2026-10-07");
  g_assert_cmpstr (canevas_store_get_undo_label (fixture->store), ==, "move a task of the plan");
  g_assert_true (canevas_store_undo (fixture->store, NULL));
  undone = canevas_plan_new (fixture->project);
  assert_days (undone, fixture->study, "2026-09-07", "2026-09-18");
  g_assert_cmpstr (canevas_record_get_text (fixture->steering, "due"), ==, "2026-09-30");
}

static void
test_held (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasPlan) plan = canevas_plan_new (fixture->project);
  g_autofree char *warning = NULL;

  g_assert_true (canevas_plan_move_task (plan, canevas_plan_find_task (plan, canevas_record_get_id (fixture->talks)),
                                         canevas_day_number_parse ("2026-09-09"), &warning, NULL));
  g_assert_cmpstr (warning, ==, "“Entretiens” cannot begin before 21\302\240September\302\2402026: it waits for “Étude”.");
}

static void
test_loop (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasPlan) plan = NULL;
  g_autoptr (GError) error = NULL;

  link_tasks (fixture, fixture->choice, fixture->study, "finish_start", 0);
  plan = canevas_plan_new (fixture->project);
  g_assert_null (canevas_plan_get_schedule (plan, &error));
  g_assert_error (error, CANEVAS_SCHEDULE_ERROR, CANEVAS_SCHEDULE_ERROR_LOOP);
  g_assert_nonnull (strstr (error->message, "Choisir le lieu → Étude → "));
  g_clear_error (&error);
  g_assert_false (canevas_plan_move_task (plan, 0, canevas_day_number_parse ("2026-09-09"), NULL, &error));
  g_assert_nonnull (error);
}

static void
test_baseline (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasPlan) plan = canevas_plan_new (fixture->project);
  g_autoptr (CanevasPlan) later = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasRecord) baseline = canevas_plan_take_baseline (plan, NULL, "2026-09-01", &error);
  g_autoptr (CanevasRecord) found = canevas_plan_find_baseline (fixture->project);
  g_autoptr (GHashTable) planned = NULL;
  const CanevasPlannedDays *days;
  guint task;

  g_assert_no_error (error);
  g_assert_true (found == baseline);
  g_assert_cmpstr (canevas_record_get_title (baseline), ==, "Plan of 1\302\240September\302\2402026");
  g_assert_cmpuint (canevas_store_count (fixture->store, &canevas_baseline_task_type), ==, 5);
  g_assert_true (canevas_record_set_integer (fixture->study, "duration", 13, NULL));
  later = canevas_plan_new (fixture->project);
  planned = canevas_plan_read_baseline (baseline);
  days = g_hash_table_lookup (planned, canevas_record_get_id (fixture->choice));
  task = canevas_plan_find_task (later, canevas_record_get_id (fixture->choice));
  g_assert_cmpint (canevas_schedule_get_slip (canevas_plan_get_schedule (later, NULL), task, days->finish), ==, 3);
  /* The milestone follows the task when asked to. */
  g_assert_true (canevas_plan_update_milestones (later, NULL));
  g_assert_cmpstr (canevas_record_get_text (fixture->steering, "due"), ==, "2026-10-05");
  g_assert_true (canevas_store_undo (fixture->store, NULL));
  g_assert_true (canevas_store_undo (fixture->store, NULL));
  g_assert_true (canevas_store_undo (fixture->store, NULL));
  g_assert_cmpuint (canevas_store_count (fixture->store, &canevas_baseline_type), ==, 0);
}

/* Days on which nothing is possible are not worked; others are only to be avoided; what comes every year goes over the new year. */
static void
test_avoid_days (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasRecord) wishes = add (fixture, &canevas_avoid_period_type, NULL, "name", "Fin d’année et vœux");
  g_autoptr (CanevasRecord) closing = add (fixture, &canevas_avoid_period_type, NULL, "name", "Fermeture des services");
  g_autoptr (CanevasRecord) off = add (fixture, &canevas_avoid_period_type, NULL, "name", "Rentrée");
  g_autoptr (GArray) list = NULL;
  g_autoptr (CanevasPlan) plan = NULL;

  g_assert_true (canevas_record_set_text (wishes, "yearly_from", "15/12", NULL));
  g_assert_true (canevas_record_set_text (wishes, "yearly_until", "31/1", NULL));
  g_assert_true (canevas_record_set_text (closing, "severity", "closed", NULL));
  g_assert_true (canevas_record_set_text (closing, "first_day", "2026-09-10", NULL));
  g_assert_true (canevas_record_set_text (closing, "last_day", "2026-09-11", NULL));
  g_assert_true (canevas_record_set_text (off, "yearly_from", "09-01", NULL));
  g_assert_true (canevas_record_set_text (off, "yearly_until", "09-30", NULL));
  g_assert_true (canevas_record_set_flag (off, "off", TRUE, NULL));
  list = canevas_avoid_days_list (fixture->store, canevas_day_number_parse ("2026-01-15"), canevas_day_number_parse ("2026-12-20"));
  g_assert_cmpuint (list->len, ==, 3);
  g_assert_cmpuint (g_array_index (list, CanevasAvoidDays, 0).span.last, ==, canevas_day_number_parse ("2026-01-31"));
  g_assert_true (g_array_index (list, CanevasAvoidDays, 1).period == closing);
  g_assert_cmpuint (g_array_index (list, CanevasAvoidDays, 2).span.last, ==, canevas_day_number_parse ("2027-01-31"));
  plan = canevas_plan_new (fixture->project);
  assert_days (plan, fixture->study, "2026-09-07", "2026-09-22");
}

/* People come as the project lists them, whoever was given work last. */
static void
test_roles (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasRecord) idle = add (fixture, &canevas_role_type, fixture->project, "position", "Commanditaire");
  g_autoptr (CanevasRecord) helper = add (fixture, &canevas_role_type, fixture->project, "position", "Assistante");
  CanevasRecord *const tasks[] = { fixture->study, fixture->choice };
  CanevasRecord *const workers[] = { helper, fixture->manager };
  g_autoptr (CanevasPlan) plan = NULL;
  const CanevasWorkload *workload;

  for (guint i = 0; i < G_N_ELEMENTS (tasks); i++)
    {
      g_autoptr (CanevasRecord) load = canevas_store_add (fixture->store, &canevas_task_load_type, tasks[i], NULL);

      g_assert_true (canevas_record_set_reference (load, "role", workers[i], NULL));
      g_assert_true (canevas_record_set_decimal (load, "days", 1 + i, NULL));
    }
  plan = canevas_plan_new (fixture->project);
  g_assert_cmpuint (canevas_plan_get_n_roles (plan), ==, 2);
  g_assert_true (canevas_plan_get_role (plan, 0) == fixture->manager);
  g_assert_true (canevas_plan_get_role (plan, 1) == helper);
  workload = canevas_plan_get_workload (plan);
  g_assert_cmpfloat_with_epsilon (canevas_workload_get (workload, 0, 2), 4, 1e-9);
  g_assert_cmpfloat_with_epsilon (canevas_workload_get (workload, 0, 3), 2, 1e-9);
  g_assert_cmpfloat_with_epsilon (canevas_workload_get (workload, 1, 0), 0.5, 1e-9);
}

/* Without a day of its own, a project begins on the earliest that a task knows, wherever it stands. */
static void
test_start (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasPlan) plan = NULL;

  g_assert_true (canevas_record_set_text (fixture->project, "start_date", NULL, NULL));
  g_assert_true (canevas_record_set_text (fixture->choice, "not_before", "2026-11-02", NULL));
  g_assert_true (canevas_record_set_text (fixture->talks, "not_before", "2026-10-12", NULL));
  plan = canevas_plan_new (fixture->project);
  assert_days (plan, fixture->study, "2026-10-12", "2026-10-23");
  assert_days (plan, fixture->choice, "2026-11-03", "2026-11-04");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) g_test_add ("/plan/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("read", test_read);
  ADD ("phase-duration", test_phase_duration);
  ADD ("not-estimated", test_not_estimated);
  ADD ("move", test_move);
  ADD ("held", test_held);
  ADD ("loop", test_loop);
  ADD ("baseline", test_baseline);
  ADD ("avoid-days", test_avoid_days);
  ADD ("roles", test_roles);
  ADD ("start", test_start);
  return g_test_run ();
}
