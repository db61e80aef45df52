/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-attendance-chart.h"

#include "canevas-community.h"
#include "canevas-instance.h"
#include "canevas-meeting.h"
#include "canevas-project.h"
#include "canevas-schema.h"
#include "canevas-seat.h"
#include "canevas-session.h"

#include <string.h>

typedef struct
{
  CanevasStore *store;
  CanevasRecord *project, *body, *community;
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

/* @present: negative: nobody counted */
static CanevasRecord *
add_meeting (Fixture *fixture, const char *day, int present)
{
  CanevasRecord *meeting = add (fixture, &canevas_meeting_type, fixture->body, "held_on", day);

  if (present >= 0)
    g_assert_true (canevas_record_set_integer (meeting, "present", present, NULL));
  return meeting;
}

static void
add_session (Fixture *fixture, const char *day, int expected, int present)
{
  g_autoptr (CanevasRecord) session = add (fixture, &canevas_session_type, NULL, "held_on", day);

  g_assert_true (canevas_record_set_reference (session, "community", fixture->community, NULL));
  g_assert_true (canevas_record_set_integer (session, "expected", expected, NULL));
  g_assert_true (canevas_record_set_integer (session, "present", present, NULL));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->store = canevas_store_new_in_memory (canevas_schema_get_default (), &error);
  g_assert_no_error (error);
  fixture->project = add (fixture, &canevas_project_type, NULL, "name", "Accueil unique");
  fixture->body = add (fixture, &canevas_instance_type, fixture->project, "name", "COPIL");
  fixture->community = add (fixture, &canevas_community_type, NULL, "name", "Ambassadeurs");
  for (guint i = 0; i < 5; i++)
    {
      g_autoptr (CanevasRecord) seat = canevas_store_add (fixture->store, &canevas_seat_type, fixture->body, NULL);

      g_assert_true (canevas_record_set_flag (seat, "votes", i < 4, NULL));
    }
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->community);
  g_object_unref (fixture->body);
  g_object_unref (fixture->project);
  g_object_unref (fixture->store);
}

static double
get_value (const CanevasChartData *data, guint series, guint point)
{
  const CanevasChartSeries *one = data->series->pdata[series];

  return g_array_index (one->points, CanevasChartPoint, point).y;
}

/* By day, in percent of those who vote; neither what nobody counted nor what was cancelled is a zero. */
static void
test_bodies (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasRecord) second = add_meeting (fixture, "2027-05-11", 3);
  g_autoptr (CanevasRecord) first = add_meeting (fixture, "2027-04-13", 4);
  g_autoptr (CanevasRecord) uncounted = add_meeting (fixture, "2027-06-08", -1);
  g_autoptr (CanevasRecord) cancelled = add_meeting (fixture, "2027-07-13", 0);
  g_autoptr (CanevasChartData) chart = NULL;
  const CanevasChartSeries *series;

  g_assert_true (canevas_record_set_text (cancelled, "state", "cancelled", NULL));
  chart = canevas_attendance_chart_data_new (fixture->store, fixture->project);
  g_assert_cmpuint (chart->series->len, ==, 1);
  series = chart->series->pdata[0];
  g_assert_cmpstr (series->name, ==, "COPIL");
  g_assert_cmpuint (series->points->len, ==, 2);
  g_assert_cmpfloat (get_value (chart, 0, 0), ==, 100);
  g_assert_cmpfloat (get_value (chart, 0, 1), ==, 75);
  /* Two meetings are no way down. */
  g_assert_null (chart->note);
}

/* Those of communities, which belong to no project or to this one; where fewer and fewer come, it is said of the whole, not of anybody. */
static void
test_communities (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasChartData) chart = NULL;
  g_autoptr (CanevasChartData) of_project = NULL;

  add_session (fixture, "2027-01-14", 10, 10);
  add_session (fixture, "2027-03-18", 10, 9);
  add_session (fixture, "2027-05-13", 10, 6);
  add_session (fixture, "2027-09-16", 10, 5);
  chart = canevas_attendance_chart_data_new (fixture->store, NULL);
  g_assert_cmpuint (chart->series->len, ==, 1);
  g_assert_cmpstr (((const CanevasChartSeries *) chart->series->pdata[0])->name, ==, "Ambassadeurs");
  g_assert_cmpfloat (get_value (chart, 0, 3), ==, 50);
  g_assert_true (g_str_has_prefix (chart->note, "Fewer come: Ambassadeurs."));

  of_project = canevas_attendance_chart_data_new (fixture->store, fixture->project);
  g_assert_cmpuint (of_project->series->len, ==, 0);
  g_assert_true (canevas_record_set_reference (fixture->community, "project", fixture->project, NULL));
  g_clear_pointer (&of_project, canevas_chart_data_unref);
  of_project = canevas_attendance_chart_data_new (fixture->store, fixture->project);
  g_assert_cmpuint (of_project->series->len, ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) g_test_add ("/attendance-chart/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("bodies", test_bodies);
  ADD ("communities", test_communities);
#undef ADD
  return g_test_run ();
}
