/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-compose.h"
#include "canevas-plan.h"
#include "canevas-project.h"
#include "canevas-sample.h"
#include "canevas-schema.h"
#include "canevas-task-dependency.h"
#include "canevas-task.h"
#include "canevas-writer.h"

#include <string.h>

/* What the schedule of a project says once its plan was kept and a task grew, and when tasks wait for each other. */

typedef struct
{
  CanevasStore *store;
  CanevasRecord *project, *study, *choice;
} Fixture;

#define add(fixture, ...) canevas_sample_add ((fixture)->store, __VA_ARGS__)

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasRecord) wait = NULL;

  fixture->store = canevas_store_new_in_memory (canevas_schema_get_default (), &error);
  g_assert_no_error (error);
  fixture->project = add (fixture, &canevas_project_type, NULL, "name", "Accueil unique", "start_date", "2026-09-07", NULL);
  fixture->study = add (fixture, &canevas_task_type, fixture->project, "name", "Étude", "duration", "5", NULL);
  fixture->choice = add (fixture, &canevas_task_type, fixture->project, "name", "Choix du lieu", "duration", "5", "finish_by",
                         "2026-09-18", NULL);
  wait = add (fixture, &canevas_task_dependency_type, fixture->choice, "predecessor", canevas_record_get_id (fixture->study), NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->study);
  g_object_unref (fixture->choice);
  g_object_unref (fixture->project);
  g_object_unref (fixture->store);
}

static char *
write_text (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasDocument) document = canevas_compose ("planning", fixture->project, CANEVAS_COMPOSE_DEFAULT, &error);
  g_autoptr (GBytes) bytes = NULL;

  g_assert_no_error (error);
  bytes = canevas_write_text (document, NULL, &error);
  g_assert_no_error (error);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
test_slippage (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasPlan) plan = canevas_plan_new (fixture->project);
  g_autoptr (CanevasRecord) baseline = NULL;
  g_autofree char *before = write_text (fixture);
  g_autofree char *kept = NULL;
  g_autofree char *after = NULL;

  g_assert_null (strstr (before, "since the plan was kept"));
  baseline = canevas_plan_take_baseline (plan, NULL, "2026-09-01", NULL);
  kept = write_text (fixture);
  g_assert_nonnull (strstr (kept, "Nothing has moved"));
  g_assert_null (strstr (kept, "after its deadline"));
  g_assert_true (canevas_record_set_integer (fixture->study, "duration", 8, NULL));
  after = write_text (fixture);
  g_assert_null (strstr (after, "Nothing has moved"));
  g_assert_nonnull (strstr (after, "23\302\240Sep\302\2402026"));
  g_assert_nonnull (strstr (after, "ends 3"));
}

static void
test_loop (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasRecord) back = add (fixture, &canevas_task_dependency_type, fixture->study, "predecessor",
                                        canevas_record_get_id (fixture->choice), NULL);
  g_autofree char *text = write_text (fixture);

  g_assert_nonnull (strstr (text, "Étude → Choix du lieu → Étude"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/plan/slippage", Fixture, NULL, set_up, test_slippage, tear_down);
  g_test_add ("/plan/loop", Fixture, NULL, set_up, test_loop, tear_down);
  return g_test_run ();
}
