/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-authority.h"
#include "canevas-avoid-period.h"
#include "canevas-day-advice.h"
#include "canevas-schema.h"
#include "canevas-store.h"
#include "canevas-usual-periods.h"

typedef struct
{
  CanevasStore *store;
  CanevasRecord *authority;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->store = canevas_store_new_in_memory (canevas_schema_get_default (), &error);
  g_assert_no_error (error);
  fixture->authority = canevas_store_add (fixture->store, &canevas_authority_type, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (canevas_record_set_text (fixture->authority, "department", "31", NULL));
  canevas_store_end_typing (fixture->store);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->authority);
  g_object_unref (fixture->store);
}

static void
add_usual (Fixture *fixture, guint expected)
{
  g_autoptr (GError) error = NULL;
  guint n;

  g_assert_true (canevas_usual_periods_add (fixture->store, &n, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, expected);
}

static void
assert_reason (Fixture *fixture, const char *day, const char *expected)
{
  g_autofree char *reason = canevas_day_dup_reason (fixture->store, day);

  g_assert_cmpstr (reason, ==, expected);
}

static void
assert_good (Fixture *fixture, const char *day, const char *expected)
{
  g_autofree char *good = canevas_day_find_good (fixture->store, day);

  g_assert_cmpstr (good, ==, expected);
}

/* Committees that somebody would have called on a bad day, and the day proposed instead. Toulouse is in zone C. */
static void
test_days (Fixture *fixture, gconstpointer data)
{
  assert_reason (fixture, "2026-05-08", "public holiday, Victory Day 1945");
  assert_reason (fixture, "2026-09-12", "weekend");
  assert_reason (fixture, "2026-08-20", NULL);
  add_usual (fixture, 19);
  assert_reason (fixture, "2026-08-20", "Summer");
  assert_reason (fixture, "2026-01-02", "End of the year");
  assert_reason (fixture, "2026-11-12", "Preparation of the budget");
  assert_reason (fixture, "2026-02-25", "Winter holidays");
  assert_reason (fixture, "2026-02-12", NULL);
  /* After the holidays of zone C comes a Monday. */
  assert_good (fixture, "2026-02-25", "2026-03-09");
  /* Out of the summer into the start of the school year, then a Friday. */
  assert_good (fixture, "2026-08-20", "2026-09-11");
  assert_good (fixture, "2026-06-10", "2026-06-10");
  {
    g_autofree char *advice = canevas_day_dup_advice (fixture->store, "2026-08-20");
    g_autofree char *none = canevas_day_dup_advice (fixture->store, "2026-06-10");

    g_assert_nonnull (strstr (advice, "Summer. The next good day is"));
    g_assert_null (none);
  }
}

/* What is there stays, also set aside; one step back takes all of them away. */
static void
test_once (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasList) periods = canevas_store_list (fixture->store, &canevas_avoid_period_type);
  g_autoptr (CanevasRecord) first = NULL;

  add_usual (fixture, 19);
  add_usual (fixture, 0);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (periods)) && first == NULL; i++)
    {
      g_autoptr (CanevasRecord) period = g_list_model_get_item (G_LIST_MODEL (periods), i);

      if (g_str_equal (canevas_record_get_title (period), "Summer"))
        first = g_steal_pointer (&period);
    }
  g_assert_true (canevas_record_set_flag (first, "off", TRUE, NULL));
  canevas_store_end_typing (fixture->store);
  assert_reason (fixture, "2026-08-20", NULL);
  add_usual (fixture, 0);
  assert_reason (fixture, "2026-08-20", NULL);
}

/* Six months before the month of the election. */
static void
test_election (Fixture *fixture, gconstpointer data)
{
  assert_reason (fixture, "2031-10-15", NULL);
  g_assert_true (canevas_record_set_text (fixture->authority, "next_election", "2032-03-14", NULL));
  canevas_store_end_typing (fixture->store);
  add_usual (fixture, 20);
  assert_reason (fixture, "2031-09-12", "Restraint before the election");
  assert_reason (fixture, "2031-08-29", "Start of the school year");
  assert_reason (fixture, "2032-03-12", "Restraint before the election");
}

/* The last weeks that the ministry has fixed: spring holidays of zone C end on a Monday, which is Labour Day. */
static void
test_school (Fixture *fixture, gconstpointer data)
{
  add_usual (fixture, 19);
  assert_reason (fixture, "2027-10-22", "Preparation of the budget");
  assert_reason (fixture, "2028-02-11", NULL);
  assert_reason (fixture, "2028-02-14", "Winter holidays");
  assert_reason (fixture, "2028-02-25", "Winter holidays");
  assert_reason (fixture, "2028-02-28", NULL);
  assert_reason (fixture, "2028-04-28", "Spring holidays");
  assert_reason (fixture, "2028-05-02", NULL);
  g_assert_true (canevas_record_set_text (fixture->authority, "school_zone", "a", NULL));
  canevas_store_end_typing (fixture->store);
  add_usual (fixture, 6);
  assert_reason (fixture, "2028-05-05", "Spring holidays");
  assert_reason (fixture, "2028-05-09", NULL);
}

/* What is known of them, and what is not. */
static void
test_school_known (Fixture *fixture, gconstpointer data)
{
  g_autofree char *known = canevas_usual_periods_dup_school (fixture->store), *unsaid = NULL, *overseas = NULL;

  g_assert_nonnull (strstr (known, "zone C"));
  g_assert_nonnull (strstr (known, "1\302\240May\302\2402028"));
  g_assert_true (canevas_record_set_text (fixture->authority, "department", "974", NULL));
  overseas = canevas_usual_periods_dup_school (fixture->store);
  g_assert_nonnull (strstr (overseas, "overseas"));
  g_assert_true (canevas_record_unset (fixture->authority, "department", NULL));
  unsaid = canevas_usual_periods_dup_school (fixture->store);
  g_assert_nonnull (strstr (unsaid, "not said"));
}

static void
test_zones (void)
{
  g_assert_cmpstr (canevas_school_zone_of_department ("38"), ==, "a");
  g_assert_cmpstr (canevas_school_zone_of_department ("59"), ==, "b");
  g_assert_cmpstr (canevas_school_zone_of_department ("95"), ==, "c");
  g_assert_cmpstr (canevas_school_zone_of_department ("2A"), ==, "corsica");
  g_assert_null (canevas_school_zone_of_department ("974"));
  g_assert_null (canevas_school_zone_of_department (NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) g_test_add ("/avoid-days/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("days", test_days);
  ADD ("once", test_once);
  ADD ("election", test_election);
  ADD ("school", test_school);
  ADD ("school-known", test_school_known);
#undef ADD
  g_test_add_func ("/avoid-days/zones", test_zones);
  return g_test_run ();
}
