/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-portfolio-load.h"

#include "canevas-person.h"
#include "canevas-project.h"
#include "canevas-role.h"
#include "canevas-schema.h"
#include "canevas-task-load.h"
#include "canevas-task.h"
#include "canevas-unit.h"

/* Two projects that ask for the same person, and a unit in which another has time left. */

#define TODAY "2027-03-10"

typedef struct
{
  CanevasStore *store;
  CanevasRecord *unit, *other_unit, *anne, *paul, *first, *second;
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
add_project (Fixture *fixture, const char *name)
{
  CanevasRecord *project = add (fixture, &canevas_project_type, NULL, "name", name);

  g_assert_true (canevas_record_set_text (project, "stage", "running", NULL));
  g_assert_true (canevas_record_set_text (project, "start_date", "2027-03-01", NULL));
  g_assert_true (canevas_record_set_text (project, "end_date", "2027-05-31", NULL));
  return project;
}

static CanevasRecord *
add_person (Fixture *fixture, CanevasRecord *unit, const char *name)
{
  CanevasRecord *person = add (fixture, &canevas_person_type, unit, "family_name", name);

  g_assert_true (canevas_record_set_text (person, "position", "Chargée de mission", NULL));
  return person;
}

static CanevasRecord *
add_role (Fixture *fixture, CanevasRecord *project, CanevasRecord *person, const char *kind, double relief)
{
  CanevasRecord *role = add (fixture, &canevas_role_type, project, "position", "Fonction");

  g_assert_true (canevas_record_set_text (role, "kind", kind, NULL));
  g_assert_true (canevas_record_set_reference (role, "person", person, NULL));
  g_assert_true (canevas_record_set_decimal (role, "relief", relief, NULL));
  return role;
}

/* A task from the first working day of March on. */
static void
add_work (Fixture *fixture, CanevasRecord *project, CanevasRecord *role, guint duration, double days)
{
  g_autoptr (CanevasRecord) task = add (fixture, &canevas_task_type, project, "name", "Enquête");
  g_autoptr (CanevasRecord) load = NULL;

  g_assert_true (canevas_record_set_integer (task, "duration", duration, NULL));
  load = canevas_store_add (fixture->store, &canevas_task_load_type, task, NULL);
  g_assert_true (canevas_record_set_reference (load, "role", role, NULL));
  g_assert_true (canevas_record_set_decimal (load, "days", days, NULL));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->store = canevas_store_new_in_memory (canevas_schema_get_default (), &error);
  g_assert_no_error (error);
  fixture->unit = add (fixture, &canevas_unit_type, NULL, "name", "Direction de l’accueil");
  fixture->other_unit = add (fixture, &canevas_unit_type, NULL, "name", "Direction du numérique");
  fixture->anne = add_person (fixture, fixture->unit, "Anne");
  fixture->paul = add_person (fixture, fixture->unit, "Paul");
  fixture->first = add_project (fixture, "Accueil unique");
  fixture->second = add_project (fixture, "Télétravail");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->unit);
  g_object_unref (fixture->other_unit);
  g_object_unref (fixture->anne);
  g_object_unref (fixture->paul);
  g_object_unref (fixture->first);
  g_object_unref (fixture->second);
  g_object_unref (fixture->store);
}

static void
assert_month (const CanevasLoadMonth *month, double asked, double given, double beyond)
{
  g_assert_cmpfloat_with_epsilon (month->asked, asked, 0.01);
  g_assert_cmpfloat_with_epsilon (month->given, given, 0.01);
  g_assert_cmpfloat_with_epsilon (month->beyond, beyond, 0.01);
}

/* What two projects ask of one person is added up; the time that a colleague has left does not hide that it is too much. */
static void
test_unit (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasRecord) chief = add_role (fixture, fixture->first, fixture->anne, "project_manager", 4);
  g_autoptr (CanevasRecord) member = add_role (fixture, fixture->second, fixture->anne, "team_member", 2);
  g_autoptr (CanevasRecord) free = add_role (fixture, fixture->second, fixture->paul, "team_member", 10);
  g_autoptr (CanevasPortfolioLoad) load = NULL;
  g_autofree char *sentence = NULL;
  const CanevasLoadGroup *group;
  const CanevasLoadPerson *anne;

  /* All in March, which has 22 working days without the Monday of Easter, the 29th. */
  add_work (fixture, fixture->first, chief, 20, 6);
  add_work (fixture, fixture->second, member, 20, 3);
  add_work (fixture, fixture->second, free, 20, 1);
  load = canevas_portfolio_load_new (fixture->store, TODAY, CANEVAS_LOAD_BY_UNIT);
  g_assert_cmpuint (load->n_projects, ==, 2);
  g_assert_cmpuint (load->n_silent, ==, 0);
  g_assert_cmpuint (load->n_months, ==, 3);
  g_assert_cmpuint (load->groups->len, ==, 1);
  group = canevas_portfolio_load_find (load, canevas_record_get_id (fixture->unit));
  g_assert_nonnull (group);
  assert_month (&group->months[0], 10, 16, 3);
  assert_month (&group->months[1], 0, 16, 0);
  g_assert_cmpuint (group->people->len, ==, 2);
  anne = group->people->pdata[0];
  g_assert_cmpstr (anne->name, ==, "Anne");
  g_assert_cmpstr (anne->functions, ==, "Fonction (Accueil unique)\nFonction (Télétravail)");
  assert_month (&anne->months[0], 9, 6, 3);
  sentence = canevas_portfolio_load_dup_sentence (load, anne->months);
  g_assert_cmpstr (sentence, ==, "Asked: 9 days. Given: 18 days.\nMar\302\2402027: 3 days beyond the time given.");
}

/* By kind of role, the excess goes to the roles as they ask. */
static void
test_roles (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasRecord) chief = add_role (fixture, fixture->first, fixture->anne, "project_manager", 4);
  g_autoptr (CanevasRecord) member = add_role (fixture, fixture->second, fixture->anne, "team_member", 2);
  g_autoptr (CanevasPortfolioLoad) load = NULL;

  add_work (fixture, fixture->first, chief, 20, 6);
  add_work (fixture, fixture->second, member, 20, 3);
  load = canevas_portfolio_load_new (fixture->store, TODAY, CANEVAS_LOAD_BY_ROLE);
  g_assert_cmpuint (load->groups->len, ==, 2);
  assert_month (&canevas_portfolio_load_find (load, "project_manager")->months[0], 6, 4, 2);
  assert_month (&canevas_portfolio_load_find (load, "team_member")->months[0], 3, 2, 1);
}

/* Where no plan speaks of a role, its project is taken to use what was given; more than a month has is too much. A closed project asks
 * for nothing. */
static void
test_given (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasRecord) chief = add_role (fixture, fixture->first, fixture->anne, "project_manager", 15);
  g_autoptr (CanevasRecord) member = add_role (fixture, fixture->second, fixture->anne, "team_member", 10);
  g_autoptr (CanevasPortfolioLoad) load = NULL;
  g_autoptr (CanevasPortfolioLoad) after = NULL;

  load = canevas_portfolio_load_new (fixture->store, TODAY, CANEVAS_LOAD_BY_UNIT);
  g_assert_cmpuint (load->n_silent, ==, 2);
  assert_month (&((const CanevasLoadGroup *) load->groups->pdata[0])->months[0], 25, 25, 3);
  g_assert_true (canevas_record_set_text (fixture->second, "stage", "closed", NULL));
  after = canevas_portfolio_load_new (fixture->store, TODAY, CANEVAS_LOAD_BY_UNIT);
  assert_month (&((const CanevasLoadGroup *) after->groups->pdata[0])->months[0], 15, 15, 0);
}

/* Without anything there is a month to look at, and nobody in it; what was long ago is looked at where it was. */
static void
test_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasPortfolioLoad) load = canevas_portfolio_load_new (fixture->store, TODAY, CANEVAS_LOAD_BY_UNIT);
  g_autoptr (CanevasRecord) role = add_role (fixture, fixture->first, NULL, "project_manager", 2);
  g_autoptr (CanevasPortfolioLoad) past = canevas_portfolio_load_new (fixture->store, "2031-01-15", CANEVAS_LOAD_BY_UNIT);

  g_assert_cmpuint (load->groups->len, ==, 0);
  g_assert_cmpuint (load->n_months, ==, 1);
  g_assert_cmpuint (past->n_months, ==, 3);
  g_assert_cmpstr (((const CanevasLoadGroup *) past->groups->pdata[0])->name, ==, "No unit named");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) g_test_add ("/portfolio-load/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("unit", test_unit);
  ADD ("roles", test_roles);
  ADD ("given", test_given);
  ADD ("nothing", test_nothing);
#undef ADD
  return g_test_run ();
}
