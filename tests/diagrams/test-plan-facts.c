/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-avoid-period.h"
#include "canevas-milestone.h"
#include "canevas-plan-facts.h"
#include "canevas-project.h"
#include "canevas-role.h"
#include "canevas-schema.h"
#include "canevas-store.h"
#include "canevas-task-dependency.h"
#include "canevas-task-load.h"
#include "canevas-task.h"

static CanevasRecord *
add (CanevasStore *store, const CanevasRecordType *type, CanevasRecord *parent, const char *field, const char *text)
{
  g_autoptr (GError) error = NULL;
  CanevasRecord *record = canevas_store_add (store, type, parent, &error);

  g_assert_no_error (error);
  g_assert_true (canevas_record_set_text (record, field, text, &error));
  return record;
}

static void
set (CanevasRecord *record, const char *field, const char *text)
{
  g_assert_true (canevas_record_set_text (record, field, text, NULL));
}

static void
refer (CanevasRecord *record, const char *field, CanevasRecord *to)
{
  g_assert_true (canevas_record_set_reference (record, field, to, NULL));
}

/* From the records of a file to what is seen and said of them. */
static void
test_drawn (void)
{
  g_autoptr (CanevasStore) store = canevas_store_new_in_memory (canevas_schema_get_default (), NULL);
  g_autoptr (CanevasTextMeasure) measure = canevas_text_measure_new (NULL);
  g_autoptr (CanevasRecord) project = add (store, &canevas_project_type, NULL, "name", "Accueil unique");
  g_autoptr (CanevasRecord) phase = add (store, &canevas_task_type, project, "name", "Concevoir");
  g_autoptr (CanevasRecord) study = add (store, &canevas_task_type, project, "name", "Étude");
  g_autoptr (CanevasRecord) talks = add (store, &canevas_task_type, project, "name", "Entretiens");
  g_autoptr (CanevasRecord) wait = add (store, &canevas_task_dependency_type, talks, "kind", "start_start");
  g_autoptr (CanevasRecord) choice = add (store, &canevas_milestone_type, project, "name", "Choix du lieu");
  g_autoptr (CanevasRecord) opening = add (store, &canevas_milestone_type, project, "name", "Ouverture");
  g_autoptr (CanevasRecord) school = add (store, &canevas_avoid_period_type, NULL, "name", "Toussaint");
  g_autoptr (CanevasRecord) role = add (store, &canevas_role_type, project, "position", "Cheffe de projet");
  g_autoptr (CanevasRecord) baseline = NULL;
  g_autoptr (CanevasPlan) before = NULL;
  g_autoptr (CanevasPlan) plan = NULL;
  g_autoptr (CanevasPlanFacts) facts = NULL;
  g_autoptr (CanevasPlanFacts) phases = NULL;
  g_autoptr (CanevasScene) scene = NULL;
  g_autofree char *outline = NULL;

  set (project, "start_date", "2026-10-12");
  set (phase, "kind", "phase");
  refer (study, "phase", phase);
  refer (study, "role", role);
  refer (talks, "phase", phase);
  refer (wait, "predecessor", study);
  g_assert_true (canevas_record_set_integer (wait, "lag", 2, NULL));
  refer (choice, "task", phase);
  set (choice, "due", "2026-11-30");
  set (opening, "due", "2027-01-11");
  set (school, "kind", "school");
  set (school, "first_day", "2026-10-17");
  set (school, "last_day", "2026-11-01");
  g_assert_true (canevas_record_set_integer (study, "duration", 5, NULL));
  g_assert_true (canevas_record_set_integer (talks, "duration", 5, NULL));
  before = canevas_plan_new (project);
  baseline = canevas_plan_take_baseline (before, NULL, "2026-10-01", NULL);
  g_assert_true (canevas_record_set_integer (study, "duration", 10, NULL));
  plan = canevas_plan_new (project);
  facts = canevas_plan_facts_new (plan, baseline, canevas_day_number_parse ("2026-10-20"), 0, NULL);
  /* What the file becomes meanwhile does not matter. */
  set (study, "name", "Une autre étude");
  scene = canevas_gantt_new (canevas_plan_facts_get (facts), measure, NULL, NULL);
  outline = canevas_scene_dup_outline (scene);
  g_test_message ("%s", outline);
  g_assert_nonnull (strstr (outline, "Better avoided: Toussaint, from 17\302\240October to 1\302\240November\302\2402026\n"));
  g_assert_nonnull (strstr (outline, "Étude, from 12 to 23\302\240October\302\2402026, 10 working days, on the critical path, "
                                     "first planned from 12 to 16\302\240October\302\2402026, led by Cheffe de projet\n"));
  g_assert_nonnull (strstr (outline, "Entretiens, from 14 to 20\302\240October\302\2402026, 5 working days, begins with “Étude” (+ 2\302\240d)\n"));
  /* On the day on which the phase ends, below all that is in it; not on the day that was typed. */
  g_assert_nonnull (strstr (outline, "Choix du lieu, on 23\302\240October\302\2402026, on the critical path"));
  g_assert_true (strstr (outline, "Choix du lieu") > strstr (outline, "Entretiens, from"));
  g_assert_nonnull (strstr (outline, "Ouverture, on 11\302\240January\302\2402027\n"));

  /* Phases alone keep all milestones. */
  phases = canevas_plan_facts_new (plan, NULL, 0, 1, NULL);
  g_assert_cmpuint (canevas_plan_facts_get (phases)->n_rows, ==, 3);
  g_assert_true (canevas_plan_facts_get_record (phases, 1) == choice);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan-facts/drawn", test_drawn);
  return g_test_run ();
}
