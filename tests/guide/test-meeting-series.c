/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-meeting-series.h"

#include "canevas-instance.h"
#include "canevas-language.h"
#include "canevas-meeting.h"
#include "canevas-project.h"
#include "canevas-schema.h"
#include "canevas-store.h"

typedef struct
{
  CanevasStore *store;
  CanevasRecord *project;
  CanevasRecord *body;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->store = canevas_store_new_in_memory (canevas_schema_get_default (), NULL);
  self->project = canevas_store_add (self->store, &canevas_project_type, NULL, NULL);
  self->body = canevas_store_add (self->store, &canevas_instance_type, self->project, NULL);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_object (&self->body);
  g_clear_object (&self->project);
  g_assert_finalize_object (g_steal_pointer (&self->store));
}

static void
assert_days (Fixture *self, const char *frequency, const char *from, const char *to, const char *expected)
{
  g_autoptr (GPtrArray) days = NULL;
  g_autofree char *joined = NULL;

  g_assert_true (canevas_record_set_text (self->body, "frequency", frequency, NULL));
  days = canevas_meeting_series_list (self->body, from, to);
  g_ptr_array_add (days, NULL);
  joined = g_strjoinv (" ", (char **) days->pdata);
  g_assert_cmpstr (joined, ==, expected);
}

static void
test_weeks (Fixture *self, gconstpointer data)
{
  assert_days (self, "weekly", "2027-03-02", "2027-03-23", "2027-03-02 2027-03-09 2027-03-16 2027-03-23");
  /* Easter Monday, 29 March 2027, is not worked: the next day is. */
  assert_days (self, "fortnightly", "2027-03-15", "2027-04-15", "2027-03-15 2027-03-30 2027-04-12");
}

static void
test_days_skip_the_weekend (Fixture *self, gconstpointer data)
{
  assert_days (self, "daily", "2027-03-04", "2027-03-09", "2027-03-04 2027-03-05 2027-03-08 2027-03-09");
}

static void
test_months_keep_the_second_tuesday (Fixture *self, gconstpointer data)
{
  assert_days (self, "monthly", "2027-01-12", "2027-04-30", "2027-01-12 2027-02-09 2027-03-09 2027-04-13");
  assert_days (self, "quarterly", "2027-01-12", "2027-12-31", "2027-01-12 2027-04-13 2027-07-13 2027-10-12");
  /* No fifth Friday in February: the last one. */
  assert_days (self, "monthly", "2027-01-29", "2027-03-31", "2027-01-29 2027-02-26 2027-03-26");
}

static void
test_nothing_without_a_rhythm (Fixture *self, gconstpointer data)
{
  assert_days (self, "on_demand", "2027-01-12", "2027-04-30", "");
  assert_days (self, "milestone", "2027-01-12", "2027-04-30", "");
  assert_days (self, "weekly", "2027-04-30", "2027-01-12", "");
  assert_days (self, "weekly", "demain", "2027-01-12", "");
}

static guint
count (Fixture *self)
{
  return canevas_store_count (self->store, &canevas_meeting_type);
}

static void
test_one_action (Fixture *self, gconstpointer data)
{
  g_autoptr (CanevasList) meetings = NULL;
  g_autoptr (CanevasRecord) first = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (canevas_record_set_text (self->body, "frequency", "monthly", NULL));
  g_assert_cmpuint (canevas_meeting_series_insert (self->body, "2027-01-12", "2027-04-30", "14 h 00", "Salle 104", &error), ==, 4);
  g_assert_no_error (error);
  meetings = canevas_store_children (self->store, &canevas_meeting_type, canevas_record_get_id (self->body));
  first = g_list_model_get_item (G_LIST_MODEL (meetings), 0);
  g_assert_cmpstr (canevas_record_get_text (first, "held_on"), ==, "2027-01-12");
  g_assert_cmpstr (canevas_record_get_text (first, "place"), ==, "Salle 104");

  /* The days that are taken are left alone. */
  g_assert_cmpuint (canevas_meeting_series_insert (self->body, "2027-01-12", "2027-05-31", NULL, NULL, &error), ==, 1);
  g_assert_cmpuint (count (self), ==, 5);
  g_assert_true (canevas_store_undo (self->store, NULL));
  g_assert_cmpuint (count (self), ==, 4);
  g_assert_true (canevas_store_undo (self->store, NULL));
  g_assert_cmpuint (count (self), ==, 0);
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  canevas_language_init ();
  ADD ("/meeting-series/weeks", test_weeks);
  ADD ("/meeting-series/days-skip-the-weekend", test_days_skip_the_weekend);
  ADD ("/meeting-series/months-keep-the-second-tuesday", test_months_keep_the_second_tuesday);
  ADD ("/meeting-series/nothing-without-a-rhythm", test_nothing_without_a_rhythm);
  ADD ("/meeting-series/one-action", test_one_action);
  return g_test_run ();
}
