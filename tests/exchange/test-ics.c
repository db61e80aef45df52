/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-ics.h"

#include "canevas-authority.h"
#include "canevas-avoid-period.h"
#include "canevas-communication-action.h"
#include "canevas-instance.h"
#include "canevas-meeting.h"
#include "canevas-milestone.h"
#include "canevas-project.h"
#include "canevas-schema.h"

#include <glib/gstdio.h>
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

static CanevasRecord *
add_meeting (Fixture *fixture, CanevasRecord *body, const char *day)
{
  CanevasRecord *meeting = add (fixture, &canevas_meeting_type, body, "held_on", day);

  g_assert_true (canevas_record_set_text (meeting, "starts_at", "9 h 30", NULL));
  return meeting;
}

/* A body that meets on second Tuesdays, from April to September 2027: not in August, and on a Thursday in July. (transfer full) */
static CanevasRecord *
add_monthly (Fixture *fixture)
{
  static const char *const days[] = { "2027-04-13", "2027-05-11", "2027-06-08", "2027-07-15", "2027-09-14" };
  CanevasRecord *body = add (fixture, &canevas_instance_type, fixture->project, "name", "COTECH");

  g_assert_true (canevas_record_set_text (body, "frequency", "monthly", NULL));
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    g_object_unref (add_meeting (fixture, body, days[i]));
  canevas_store_end_typing (fixture->store);
  return body;
}

/* All the days on which a diary shows what the calendar says of a body, by libical. */
static char *
list_days (icalcomponent *calendar, icalcomponent *series)
{
  g_autoptr (GString) days = g_string_new (NULL);
  icalproperty *property = icalcomponent_get_first_property (series, ICAL_RRULE_PROPERTY);
  const struct icaltimetype start = icalcomponent_get_dtstart (series);
  icalrecur_iterator *iter = icalrecur_iterator_new (icalproperty_get_rrule (property), start);

  for (struct icaltimetype at = icalrecur_iterator_next (iter); !icaltime_is_null_time (at); at = icalrecur_iterator_next (iter))
    {
      gboolean out = FALSE;

      for (property = icalcomponent_get_first_property (series, ICAL_EXDATE_PROPERTY); property != NULL;
           property = icalcomponent_get_next_property (series, ICAL_EXDATE_PROPERTY))
        out = out || icaltime_compare_date_only (icalproperty_get_exdate (property), at) == 0;
      for (icalcomponent *event = icalcomponent_get_first_component (calendar, ICAL_VEVENT_COMPONENT); event != NULL;
           event = icalcomponent_get_next_component (calendar, ICAL_VEVENT_COMPONENT))
        if (event != series && g_strcmp0 (icalcomponent_get_uid (event), icalcomponent_get_uid (series)) == 0 &&
            icaltime_compare (icalcomponent_get_recurrenceid (event), at) == 0)
          at = icalcomponent_get_dtstart (event);
      if (!out)
        g_string_append_printf (days, "%02d-%02d ", at.month, at.day);
    }
  icalrecur_iterator_free (iter);
  return g_string_free (g_steal_pointer (&days), FALSE);
}

/* Meetings that follow the rhythm of their body are one event that comes again, without the day that is left out and with what was moved. */
static void
test_series (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasRecord) body = add_monthly (fixture);
  g_autofree char *text = canevas_ics_write (fixture->store, fixture->project, STAMP, NULL);
  icalcomponent *calendar = icalparser_parse_string (text);
  icalcomponent *series = find_event (calendar, body);
  g_autofree char *days = NULL;

  g_assert_nonnull (series);
  g_assert_nonnull (strstr (text, "FREQ=MONTHLY;"));
  g_assert_nonnull (strstr (text, "BYDAY=2TU"));
  g_assert_nonnull (strstr (text, "EXDATE;TZID=Europe/Paris:20270810T093000"));
  g_assert_nonnull (strstr (text, "RECURRENCE-ID;TZID=Europe/Paris:20270713T093000"));
  days = list_days (calendar, series);
  g_assert_cmpstr (days, ==, "04-13 05-11 06-08 07-15 09-14 ");
  /* The one meeting of the other body, the milestone, the message, the series, and what is different in July. */
  g_assert_cmpint (icalcomponent_count_components (calendar, ICAL_VEVENT_COMPONENT), ==, 5);
  icalcomponent_free (calendar);
}

/* Where no rhythm is said, or one that is hardly ever kept, each is an event of its own. */
static void
test_no_series (Fixture *fixture, gconstpointer data)
{
  static const char *const days[] = { "2027-04-13", "2028-04-19", "2029-06-02", "2030-09-24" };
  static const char *const frequencies[] = { "weekly", NULL };
  g_autoptr (CanevasRecord) body = add (fixture, &canevas_instance_type, fixture->project, "name", "Cellule");

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    g_object_unref (add_meeting (fixture, body, days[i]));
  for (guint i = 0; i < G_N_ELEMENTS (frequencies); i++)
    {
      g_autofree char *text = NULL;
      icalcomponent *calendar;

      g_assert_true (canevas_record_set_text (body, "frequency", frequencies[i], NULL));
      text = canevas_ics_write (fixture->store, fixture->project, STAMP, NULL);
      calendar = icalparser_parse_string (text);
      g_assert_null (find_event (calendar, body));
      g_assert_nonnull (strstr (text, "DTSTART;TZID=Europe/Paris:20290602T093000"));
      icalcomponent_free (calendar);
    }
}

/* One that strays from the rhythm stands for the nearest of its days. */
static void
test_straying (Fixture *fixture, gconstpointer data)
{
  static const char *const days[] = { "2027-04-13", "2027-05-18", "2027-06-02", "2027-09-24" };
  g_autoptr (CanevasRecord) body = add (fixture, &canevas_instance_type, fixture->project, "name", "Cellule");
  g_autofree char *text = NULL;
  g_autofree char *shown = NULL;
  icalcomponent *calendar;

  g_assert_true (canevas_record_set_text (body, "frequency", "monthly", NULL));
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    g_object_unref (add_meeting (fixture, body, days[i]));
  text = canevas_ics_write (fixture->store, fixture->project, STAMP, NULL);
  calendar = icalparser_parse_string (text);
  shown = list_days (calendar, find_event (calendar, body));
  g_assert_cmpstr (shown, ==, "04-13 05-18 06-02 09-24 ");
  icalcomponent_free (calendar);
}

/* The UIDs of a body's events, each once. */
static GHashTable *
list_uids (Fixture *fixture)
{
  g_autofree char *text = canevas_ics_write (fixture->store, fixture->project, STAMP, NULL);
  GHashTable *uids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  icalcomponent *calendar = icalparser_parse_string (text);

  for (icalcomponent *event = icalcomponent_get_first_component (calendar, ICAL_VEVENT_COMPONENT); event != NULL;
       event = icalcomponent_get_next_component (calendar, ICAL_VEVENT_COMPONENT))
    g_hash_table_add (uids, g_strdup (icalcomponent_get_uid (event)));
  icalcomponent_free (calendar);
  return uids;
}

/* Sent after each meeting that is added, an event stays what it was: none is left in a diary beside the series that took it in. */
static void
test_stable_uids (Fixture *fixture, gconstpointer data)
{
  static const char *const days[] = { "2027-04-05", "2027-04-25", "2027-05-23", "2027-06-27", "2027-07-25" };
  g_autoptr (CanevasRecord) body = add (fixture, &canevas_instance_type, fixture->project, "name", "COTECH");
  g_autoptr (GHashTable) sent = list_uids (fixture);

  g_assert_true (canevas_record_set_text (body, "frequency", "monthly", NULL));
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr (GHashTable) now = NULL;
      GHashTableIter iter;
      gpointer uid;

      g_object_unref (add_meeting (fixture, body, days[i]));
      now = list_uids (fixture);
      g_hash_table_iter_init (&iter, sent);
      while (g_hash_table_iter_next (&iter, &uid, NULL))
        g_assert_true (g_hash_table_contains (now, uid));
      g_hash_table_unref (g_steal_pointer (&sent));
      sent = g_steal_pointer (&now);
    }
}

static int
get_sequence (CanevasStore *store, CanevasRecord *record)
{
  g_autofree char *text = canevas_ics_write (store, NULL, STAMP, NULL);
  icalcomponent *calendar = icalparser_parse_string (text);
  const int sequence = icalcomponent_get_sequence (find_event (calendar, record));

  icalcomponent_free (calendar);
  return sequence;
}

/* A diary knows by its sequence that an event is not what it was; one that did not change keeps its own. */
static void
test_sequence (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasRecord) body = add_monthly (fixture);
  const int before = get_sequence (fixture->store, fixture->meeting), other = get_sequence (fixture->store, fixture->milestone),
            series = get_sequence (fixture->store, body);

  g_assert_true (canevas_record_set_text (fixture->meeting, "held_on", "2027-07-08", NULL));
  canevas_store_end_typing (fixture->store);
  g_assert_cmpint (get_sequence (fixture->store, fixture->meeting), ==, before + 1);
  g_assert_true (canevas_store_undo (fixture->store, NULL));
  g_assert_cmpint (get_sequence (fixture->store, fixture->meeting), ==, before + 2);
  g_assert_cmpint (get_sequence (fixture->store, fixture->milestone), ==, other);
  g_object_unref (add_meeting (fixture, body, "2027-10-12"));
  g_assert_cmpint (get_sequence (fixture->store, body), >, series);
}

/* A copy without history goes on counting, so that a diary takes what changed in it for newer than what the file had sent. */
static void
test_sequence_of_copy (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_dir_make_tmp ("canevas-ics-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "copy.canevas", NULL);
  g_autofree char *again = g_build_filename (folder, "again.canevas", NULL);
  g_autoptr (CanevasStore) copy = NULL, second = NULL;
  g_autoptr (GError) error = NULL;
  int sent, now;

  for (guint i = 0; i < 3; i++)
    {
      g_assert_true (canevas_record_set_text (fixture->meeting, "held_on", i % 2 == 0 ? "2027-07-08" : "2027-07-09", NULL));
      canevas_store_end_typing (fixture->store);
    }
  sent = get_sequence (fixture->store, fixture->meeting);
  g_assert_cmpint (sent, >=, 3);
  canevas_store_copy (fixture->store, path, CANEVAS_COPY_WITHOUT_HISTORY, NULL, &error);
  g_assert_no_error (error);
  copy = canevas_store_open (canevas_schema_get_default (), path, CANEVAS_OPEN_DEFAULT, &error);
  g_assert_no_error (error);
  now = get_sequence (copy, fixture->meeting);
  g_assert_cmpint (now, >=, sent);
  {
    g_autoptr (CanevasRecord) meeting = canevas_store_lookup (copy, &canevas_meeting_type, canevas_record_get_id (fixture->meeting));

    g_assert_true (canevas_record_set_text (meeting, "held_on", "2027-07-13", NULL));
    canevas_store_end_typing (copy);
  }
  g_assert_cmpint (get_sequence (copy, fixture->meeting), ==, now + 1);
  /* A copy of the copy too. */
  canevas_store_copy (copy, again, CANEVAS_COPY_WITHOUT_HISTORY, NULL, &error);
  g_assert_no_error (error);
  second = canevas_store_open (canevas_schema_get_default (), again, CANEVAS_OPEN_DEFAULT, &error);
  g_assert_no_error (error);
  g_assert_cmpint (get_sequence (second, fixture->meeting), >, now);
  canevas_store_close (copy, NULL);
  canevas_store_close (second, NULL);
  g_unlink (path);
  g_unlink (again);
  g_rmdir (folder);
}

/* Hours are those of the place. */
static void
test_overseas (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasRecord) authority = add (fixture, &canevas_authority_type, NULL, "name", "Département de La Réunion");
  g_autofree char *text = NULL;
  icalcomponent *calendar;
  struct icaltimetype start;

  g_assert_true (canevas_record_set_text (authority, "department", "974", NULL));
  text = canevas_ics_write (fixture->store, fixture->project, STAMP, NULL);
  g_assert_nonnull (strstr (text, "DTSTART;TZID=Indian/Reunion:20270706T140000"));
  g_assert_nonnull (strstr (text, "\r\nTZID:Indian/Reunion\r\n"));
  g_assert_null (strstr (text, "Europe/Paris"));
  calendar = icalparser_parse_string (text);
  start = icalcomponent_get_dtstart (find_event (calendar, fixture->meeting));
  start = icaltime_convert_to_zone (start, icaltimezone_get_utc_timezone ());
  g_assert_cmpint (start.hour, ==, 10);
  icalcomponent_free (calendar);
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

  g_assert_true (canevas_ics_import_periods (fixture->store, SCHOOL, &n, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, 2);
  first = g_list_model_get_item (G_LIST_MODEL (periods), 0);
  g_assert_cmpstr (canevas_record_get_title (first), ==, "Vacances de la Toussaint");
  g_assert_cmpstr (canevas_record_get_text (first, "kind"), ==, "school");
  g_assert_cmpstr (canevas_record_get_text (first, "first_day"), ==, "2026-10-17");
  g_assert_cmpstr (canevas_record_get_text (first, "last_day"), ==, "2026-11-01");
  g_assert_true (canevas_ics_import_periods (fixture->store, SCHOOL, &n, NULL, &error));
  g_assert_cmpuint (n, ==, 0);
  g_assert_true (canevas_store_undo (fixture->store, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (periods)), ==, 0);
}

#define TOWN "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//ville//FR\r\n" \
  "BEGIN:VEVENT\r\nUID:pont@ville\r\nDTSTAMP:20250101T000000Z\r\nSUMMARY:Fermeture de l’hôtel de ville\r\n" \
  "DTSTART;VALUE=DATE:20270507\r\nEND:VEVENT\r\n" \
  "BEGIN:VEVENT\r\nUID:fete@ville\r\nDTSTAMP:20250101T000000Z\r\nSUMMARY:Fête patronale\r\n" \
  "DTSTART;VALUE=DATE:20271204\r\nDTEND;VALUE=DATE:20271206\r\nRRULE:FREQ=YEARLY\r\nEND:VEVENT\r\n" \
  "BEGIN:VEVENT\r\nUID:r@ville\r\nDTSTAMP:20250101T000000Z\r\nSUMMARY:Conseil municipal\r\n" \
  "DTSTART:20270507T140000Z\r\nDTEND:20270507T150000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"

/* Days alone are closings too, what comes every year does so here; what has hours is said to be left out, by its name. */
static void
test_single_days (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasList) periods = canevas_store_list (fixture->store, &canevas_avoid_period_type);
  g_autoptr (CanevasRecord) first = NULL;
  g_autoptr (CanevasRecord) second = NULL;
  g_autofree char *left_out = NULL;
  g_autoptr (GError) error = NULL;
  guint n;

  g_assert_true (canevas_ics_import_periods (fixture->store, TOWN, &n, &left_out, &error));
  g_assert_cmpuint (n, ==, 2);
  g_assert_nonnull (strstr (left_out, "“Conseil municipal”"));
  first = g_list_model_get_item (G_LIST_MODEL (periods), 0);
  second = g_list_model_get_item (G_LIST_MODEL (periods), 1);
  g_assert_cmpstr (canevas_record_get_text (first, "first_day"), ==, "2027-05-07");
  g_assert_cmpstr (canevas_record_get_text (first, "last_day"), ==, "2027-05-07");
  g_assert_cmpstr (canevas_record_get_text (second, "yearly_from"), ==, "04/12");
  g_assert_cmpstr (canevas_record_get_text (second, "yearly_until"), ==, "05/12");
}

static void
test_not_a_calendar (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  guint n;

  g_assert_false (canevas_ics_import_periods (fixture->store, "Indicateur;Date\n", &n, NULL, &error));
  g_assert_cmpstr (error->message, ==, "This is not an iCalendar file (.ics).");
  g_clear_error (&error);
  g_assert_false (canevas_ics_import_periods (fixture->store, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n", &n, NULL, &error));
  g_assert_nonnull (strstr (error->message, "There is no event of whole days"));
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
  g_assert_false (canevas_ics_import_periods (fixture->store, SCHOOL, &n, NULL, &error));
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
  ADD ("series", test_series);
  ADD ("no-series", test_no_series);
  ADD ("straying", test_straying);
  ADD ("stable-uids", test_stable_uids);
  ADD ("sequence", test_sequence);
  ADD ("sequence-of-copy", test_sequence_of_copy);
  ADD ("overseas", test_overseas);
  ADD ("periods", test_periods);
  ADD ("single-days", test_single_days);
  ADD ("not-a-calendar", test_not_a_calendar);
  ADD ("not-installed", test_not_installed);
#undef ADD
  return g_test_run ();
}
