/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-person.h"
#include "canevas-scenario-findings.h"
#include "canevas-scenario-person.h"
#include "canevas-scenario-step.h"
#include "canevas-scenario-unit.h"
#include "canevas-scenario.h"
#include "canevas-schema.h"
#include "canevas-unit.h"
#include "reform-sample.h"

/* What a demanding colleague would say of a reform before it goes to the CST. */

typedef struct
{
  CanevasStore *store;
  CanevasRecord *scenario;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->store = canevas_store_new_in_memory (canevas_schema_get_default (), &error);
  g_assert_no_error (error);
  reform_sample_fill (fixture->store);
  fixture->scenario = reform_sample_reform (fixture->store);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->scenario);
  g_object_unref (fixture->store);
}

static GPtrArray *
review (Fixture *fixture)
{
  g_autoptr (CanevasOrgFacts) before = canevas_org_facts_new (fixture->store, NULL);
  g_autoptr (CanevasOrgFacts) after = canevas_org_facts_new (fixture->store, fixture->scenario);
  g_autoptr (CanevasOrgDifference) difference = canevas_org_difference_new (before, after);

  return canevas_scenario_find (fixture->scenario, difference);
}

/* (nullable): the only finding of a rule */
static CanevasScenarioFinding *
find (GPtrArray *findings, const char *id)
{
  CanevasScenarioFinding *found = NULL;

  for (guint i = 0; i < findings->len; i++)
    {
      CanevasScenarioFinding *finding = g_ptr_array_index (findings, i);

      if (!g_str_equal (finding->id, id))
        continue;
      g_assert_null (found);
      found = finding;
    }
  return found;
}

/* The finding of a rule is there, is mended by its own button, and is gone. */
static void
assert_mended (Fixture *fixture, const char *id, const char *fix)
{
  g_autoptr (GPtrArray) findings = review (fixture);
  CanevasScenarioFinding *finding = find (findings, id);
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (finding);
  g_assert_cmpstr (finding->fix, ==, fix);
  g_assert_true (canevas_scenario_finding_fix (finding, NULL, &error));
  g_assert_no_error (error);
  after = review (fixture);
  g_assert_null (find (after, id));
}

static void
test_sound (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) findings = review (fixture);

  for (guint i = 0; i < findings->len; i++)
    g_test_message ("%s", ((CanevasScenarioFinding *) findings->pdata[i])->title);
  g_assert_cmpuint (findings->len, ==, 0);
}

static void
test_places (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasRecord) library = reform_sample_find (fixture->store, &canevas_scenario_unit_type, "name", "Médiathèque");
  g_autoptr (CanevasRecord) culture = reform_sample_find (fixture->store, &canevas_scenario_unit_type, "name", "Direction de la culture");
  g_autoptr (CanevasRecord) mediation =
    reform_sample_find (fixture->store, &canevas_scenario_person_type, "position", "Chargée de médiation");
  g_autoptr (GPtrArray) findings = NULL;

  canevas_record_set_reference (library, "parent", culture, NULL);
  assert_mended (fixture, "under-closed", "Attach to “Direction générale des services”");
  canevas_record_set_flag (library, "closed", TRUE, NULL);
  findings = review (fixture);
  g_assert_cmpstr (find (findings, "posts-left")->text, ==,
                   "6 posts of “Médiathèque” go nowhere: who holds them must know where and whom to refer to.");
  assert_mended (fixture, "posts-left", "Attach to “Direction générale des services”");
  canevas_record_unset (mediation, "unit", NULL);
  g_ptr_array_unref (findings);
  findings = review (fixture);
  g_assert_true (find (findings, "no-unit")->record == mediation);
}

static void
test_people (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasRecord) head =
    reform_sample_find (fixture->store, &canevas_scenario_person_type, "position", "Responsable de la médiathèque");
  g_autoptr (GPtrArray) findings = NULL;

  canevas_record_set_flag (head, "closed", TRUE, NULL);
  canevas_record_unset (fixture->scenario, "support", NULL);
  findings = review (fixture);
  g_assert_nonnull (find (findings, "no-head"));
  g_assert_true (find (findings, "occupied")->record == head);
  g_assert_cmpint (find (findings, "no-support")->severity, ==, CANEVAS_SEVERITY_TO_CHECK);
}

static void
test_calendar (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasRecord) opinion = reform_sample_find (fixture->store, &canevas_scenario_step_type, "kind", "cst");
  g_autoptr (CanevasRecord) information = reform_sample_find (fixture->store, &canevas_scenario_step_type, "kind", "information");
  g_autoptr (GPtrArray) findings = NULL;

  /* The day after the vote is too late. */
  canevas_record_set_text (opinion, "date", "2027-04-06", NULL);
  findings = review (fixture);
  g_assert_cmpint (find (findings, "cst-late")->severity, ==, CANEVAS_SEVERITY_TO_CORRECT);
  canevas_record_set_text (opinion, "date", "2027-04-04", NULL);
  g_ptr_array_unref (findings);
  findings = review (fixture);
  g_assert_null (find (findings, "cst-late"));
  g_assert_true (canevas_store_remove (fixture->store, opinion, NULL));
  assert_mended (fixture, "no-cst", "Add the opinion of the CST");
  g_assert_true (canevas_store_remove (fixture->store, information, NULL));
  g_ptr_array_unref (findings);
  findings = review (fixture);
  g_assert_cmpint (find (findings, "no-information")->severity, ==, CANEVAS_SEVERITY_ADVICE);
  canevas_record_set_text (fixture->scenario, "effective_date", "2027-10-01", NULL);
  assert_mended (fixture, "two-days", "Keep the day of the calendar");
}

static void
test_newcomers (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasRecord) resources = reform_sample_find (fixture->store, &canevas_unit_type, "name", "Direction des ressources");
  g_autoptr (CanevasRecord) person = canevas_store_add (fixture->store, &canevas_person_type, resources, &error);
  g_autoptr (GPtrArray) findings = review (fixture);

  g_assert_no_error (error);
  g_assert_cmpstr (find (findings, "newcomers")->text, ==,
                   "0 units and 1 post came into force since the scenario was duplicated. It does not know them; applying leaves them as "
                   "they are.");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name_, func_) g_test_add ("/scenario-findings/" name_, Fixture, NULL, set_up, func_, tear_down)
  ADD ("sound", test_sound);
  ADD ("places", test_places);
  ADD ("people", test_people);
  ADD ("calendar", test_calendar);
  ADD ("newcomers", test_newcomers);
  return g_test_run ();
}
