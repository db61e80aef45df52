/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-ics.h"

#include "canevas-avoid-period.h"
#include "canevas-communication-action.h"
#include "canevas-instance.h"
#include "canevas-meeting.h"
#include "canevas-milestone.h"
#include "canevas-project.h"
#include "canevas-schema.h"

#include <libical/ical.h>

#define STAMP 1790000000

typedef struct
{
  CanevasStore *store;
  CanevasRecord *project, *meeting, *milestone;
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

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasRecord) body = NULL;
  g_autoptr (CanevasRecord) message = NULL;

  fixture->store = canevas_store_new_in_memory (canevas_schema_get_default (), &error);
  g_assert_no_error (error);
  fixture->project = add (fixture, &canevas_project_type, NULL, "name", "Accueil unique");
  body = add (fixture, &canevas_instance_type, fixture->project, "name", "Comité de pilotage");
  fixture->meeting = add (fixture, &canevas_meeting_type, body, "subject", "Choix du lieu ; budget, calendrier");
  g_assert_true (canevas_record_set_text (fixture->meeting, "held_on", "2027-07-06", NULL));
  g_assert_true (canevas_record_set_text (fixture->meeting, "starts_at", "14 h 00", NULL));
  g_assert_true (canevas_record_set_text (fixture->meeting, "ends_at", "15 h 30", NULL));
  g_assert_true (canevas_record_set_text (fixture->meeting, "place", "Salle des fêtes, 1er étage", NULL));
  g_assert_true (canevas_record_set_text (fixture->meeting, "documents",
                                          "Note de cadrage relue par les directions concernées et par les représentants du personnel\n"
                                          "Plans", NULL));
  fixture->milestone = add (fixture, &canevas_milestone_type, fixture->project, "name", "Ouverture");
  g_assert_true (canevas_record_set_text (fixture->milestone, "due", "2027-09-30", NULL));
  message = add (fixture, &canevas_communication_action_type, fixture->project, "audience", "Agents");
  g_assert_true (canevas_record_set_text (message, "due", "2027-01-04", NULL));
  g_assert_true (canevas_record_set_text (message, "frequency", "fortnightly", NULL));
  g_assert_true (canevas_record_set_text (message, "until", "2027-06-30", NULL));
  canevas_store_end_typing (fixture->store);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->meeting);
  g_object_unref (fixture->milestone);
  g_object_unref (fixture->project);
  g_object_unref (fixture->store);
}

static icalcomponent *
find_event (icalcomponent *calendar, CanevasRecord *record)
{
  g_autofree char *uid = g_strdup_printf ("%s@canevas", canevas_record_get_id (record));

  for (icalcomponent *event = icalcomponent_get_first_component (calendar, ICAL_VEVENT_COMPONENT); event != NULL;
       event = icalcomponent_get_next_component (calendar, ICAL_VEVENT_COMPONENT))
    if (g_strcmp0 (icalcomponent_get_uid (event), uid) == 0)
      return event;
  return NULL;
}

/* Another program reads it as it is meant: hours of Paris, whole days, the rule of what comes again, and no line too long. */
static void
test_read_again (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = canevas_ics_write (fixture->store, fixture->project, STAMP, NULL);
  g_auto (GStrv) lines = g_strsplit (text, "\r\n", -1);
  icalcomponent *calendar = icalparser_parse_string (text);
  icalcomponent *meeting, *milestone;
  struct icaltimetype start;

  for (guint i = 0; lines[i] != NULL; i++)
    g_assert_cmpuint (strlen (lines[i]), <=, 75);
  g_assert_nonnull (calendar);
  g_assert_cmpint (icalcomponent_count_errors (calendar), ==, 0);
  g_assert_cmpint (icalcomponent_count_components (calendar, ICAL_VTIMEZONE_COMPONENT), ==, 1);
  g_assert_nonnull (strstr (text, "\r\nTZID:Europe/Paris\r\n"));
  g_assert_cmpint (icalcomponent_count_components (calendar, ICAL_VEVENT_COMPONENT), ==, 3);

  meeting = find_event (calendar, fixture->meeting);
  g_assert_nonnull (meeting);
  g_assert_cmpstr (icalcomponent_get_summary (meeting), ==, "Comité de pilotage – Choix du lieu ; budget, calendrier");
  g_assert_cmpstr (icalcomponent_get_location (meeting), ==, "Salle des fêtes, 1er étage");
  start = icalcomponent_get_dtstart (meeting);
  g_assert_cmpint (start.hour, ==, 14);
  g_assert_nonnull (strstr (text, "DTSTART;TZID=Europe/Paris:20270706T140000"));
  g_assert_nonnull (strstr (text, "DTEND;TZID=Europe/Paris:20270706T153000"));

  milestone = find_event (calendar, fixture->milestone);
  start = icalcomponent_get_dtstart (milestone);
  g_assert_true (start.is_date);
  g_assert_nonnull (strstr (text, "DTSTART;VALUE=DATE:20270930"));
  g_assert_nonnull (strstr (text, "FREQ=WEEKLY"));
  g_assert_nonnull (strstr (text, "INTERVAL=2"));
  icalcomponent_free (calendar);
}

/* Written again it is the same; what was cancelled is said to be. */
static void
test_written_again (Fixture *fixture, gconstpointer data)
{
  g_autofree char *first = canevas_ics_write (fixture->store, fixture->project, STAMP, NULL);
  g_autofree char *second = canevas_ics_write (fixture->store, fixture->project, STAMP, NULL);
  g_autofree char *third = NULL;

  g_assert_cmpstr (first, ==, second);
  g_assert_null (strstr (first, "STATUS:CANCELLED"));
  g_assert_true (canevas_record_set_text (fixture->meeting, "state", "cancelled", NULL));
  third = canevas_ics_write (fixture->store, NULL, STAMP, NULL);
  g_assert_nonnull (strstr (third, "STATUS:CANCELLED"));
}

#define SCHOOL "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//education//FR\r\n" \
  "BEGIN:VEVENT\r\nUID:c-toussaint@education\r\nDTSTAMP:20250101T000000Z\r\nSUMMARY:Vacances de la Toussaint\r\n" \
  "DTSTART;VALUE=DATE:20261017\r\nDTEND;VALUE=DATE:20261102\r\nEND:VEVENT\r\n" \
  "BEGIN:VEVENT\r\nUID:pont@ville\r\nDTSTAMP:20250101T000000Z\r\nSUMMARY:Fermeture des services\r\n" \
  "DTSTART;VALUE=DATE:20270507\r\nDTEND;VALUE=DATE:20270509\r\nEND:VEVENT\r\n" \
  "BEGIN:VEVENT\r\nUID:r@ville\r\nDTSTAMP:20250101T000000Z\r\nSUMMARY:Réunion\r\n" \
  "DTSTART:20270507T140000Z\r\nDTEND:20270507T150000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"

/* School holidays and closings come in once; a meeting is none; one step back takes them out. */
static void
test_periods (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasList) periods = canevas_store_list (fixture->store, &canevas_avoid_period_type);
  g_autoptr (CanevasRecord) first = NULL;
  g_autoptr (GError) error = NULL;
  guint n;

  g_assert_true (canevas_ics_import_periods (fixture->store, SCHOOL, &n, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, 2);
  first = g_list_model_get_item (G_LIST_MODEL (periods), 0);
  g_assert_cmpstr (canevas_record_get_title (first), ==, "Vacances de la Toussaint");
  g_assert_cmpstr (canevas_record_get_text (first, "kind"), ==, "school");
  g_assert_cmpstr (canevas_record_get_text (first, "first_day"), ==, "2026-10-17");
  g_assert_cmpstr (canevas_record_get_text (first, "last_day"), ==, "2026-11-01");
  g_assert_true (canevas_ics_import_periods (fixture->store, SCHOOL, &n, &error));
  g_assert_cmpuint (n, ==, 0);
  g_assert_true (canevas_store_undo (fixture->store, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (periods)), ==, 0);
}

static void
test_not_a_calendar (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  guint n;

  g_assert_false (canevas_ics_import_periods (fixture->store, "Indicateur;Date\n", &n, &error));
  g_assert_cmpstr (error->message, ==, "This is not an iCalendar file (.ics).");
  g_clear_error (&error);
  g_assert_false (canevas_ics_import_periods (fixture->store, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n", &n, &error));
  g_assert_nonnull (strstr (error->message, "There is no event of several whole days"));
}

/* A half of an installation says what to do. */
static void
test_not_installed (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_strdup (g_getenv ("CANEVAS_MODULE_DIR"));
  g_autoptr (GError) error = NULL;
  guint n;

  g_setenv ("CANEVAS_MODULE_DIR", "/nonexistent", TRUE);
  g_assert_null (canevas_ics_write (fixture->store, fixture->project, STAMP, &error));
  g_assert_true (g_str_has_suffix (error->message, "Install Canevas again."));
  g_clear_error (&error);
  g_assert_false (canevas_ics_import_periods (fixture->store, SCHOOL, &n, &error));
  g_assert_true (g_str_has_suffix (error->message, "Install Canevas again."));
  g_setenv ("CANEVAS_MODULE_DIR", folder, TRUE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) g_test_add ("/ics/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("read-again", test_read_again);
  ADD ("written-again", test_written_again);
  ADD ("periods", test_periods);
  ADD ("not-a-calendar", test_not_a_calendar);
  ADD ("not-installed", test_not_installed);
#undef ADD
  return g_test_run ();
}
