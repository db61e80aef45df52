/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-meeting.h"

#include "canevas-action-item.h"
#include "canevas-agenda-item.h"
#include "canevas-decision.h"
#include "canevas-hour.h"
#include "canevas-instance.h"
#include "canevas-language.h"
#include "canevas-project.h"
#include "canevas-schema.h"
#include "canevas-store.h"

typedef struct
{
  CanevasStore *store;
  CanevasRecord *project;
  CanevasRecord *body;
  CanevasRecord *meeting;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->store = canevas_store_new_in_memory (canevas_schema_get_default (), NULL);
  self->project = canevas_store_add (self->store, &canevas_project_type, NULL, NULL);
  self->body = canevas_store_add (self->store, &canevas_instance_type, self->project, NULL);
  self->meeting = canevas_store_add (self->store, &canevas_meeting_type, self->body, NULL);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_object (&self->meeting);
  g_clear_object (&self->body);
  g_clear_object (&self->project);
  g_assert_finalize_object (g_steal_pointer (&self->store));
}

static void
set_hours (Fixture *self, const char *from, const char *to)
{
  g_assert_true (canevas_record_set_text (self->meeting, "starts_at", from, NULL));
  g_assert_true (canevas_record_set_text (self->meeting, "ends_at", to, NULL));
}

static void
add_point (Fixture *self, gint64 minutes)
{
  g_autoptr (CanevasRecord) item = canevas_store_add (self->store, &canevas_agenda_item_type, self->meeting, NULL);

  g_assert_true (canevas_record_set_integer (item, "minutes", minutes, NULL));
}

static void
test_hours_as_people_write_them (Fixture *self, gconstpointer data)
{
  set_hours (self, "14 h 00", "15 h 30");
  g_assert_cmpuint (canevas_meeting_get_length (self->meeting), ==, 90);
  set_hours (self, "9h", "10:45");
  g_assert_cmpuint (canevas_meeting_get_length (self->meeting), ==, 105);
  set_hours (self, "le matin", "midi");
  g_assert_cmpuint (canevas_meeting_get_length (self->meeting), ==, 0);
  g_assert_true (canevas_record_set_integer (self->body, "duration", 60, NULL));
  g_assert_cmpuint (canevas_meeting_get_length (self->meeting), ==, 60);
  set_hours (self, "15 h 00", "14 h 00"); /* a slip */
  g_assert_cmpuint (canevas_meeting_get_length (self->meeting), ==, 60);
}

/* "9 h 30" comes before "14 h 00", which an alphabet denies. */
static void
test_hours_in_order (void)
{
  static const char *const ordered[] = { "9 h 30", "10:00", "14h", "le matin", "midi" };

  for (guint i = 0; i + 1 < G_N_ELEMENTS (ordered); i++)
    {
      g_assert_cmpint (canevas_hour_compare (ordered[i], ordered[i + 1]), <, 0);
      g_assert_cmpint (canevas_hour_compare (ordered[i + 1], ordered[i]), >, 0);
    }
  g_assert_cmpint (canevas_hour_compare ("9:30", "9 h 30"), ==, 0);
  g_assert_cmpint (canevas_hour_compare (NULL, "9 h 30"), >, 0);
  g_assert_cmpint (canevas_hour_compare (NULL, NULL), ==, 0);
}

static void
assert_agenda (Fixture *self, const char *expected)
{
  g_autofree char *sentence = canevas_meeting_dup_agenda_sentence (self->meeting);

  g_assert_cmpstr (sentence, ==, expected);
}

static void
test_agenda_against_the_hours (Fixture *self, gconstpointer data)
{
  assert_agenda (self, NULL);
  add_point (self, 45);
  assert_agenda (self, "The agenda takes 45 minutes.");
  set_hours (self, "14 h 00", "15 h 30");
  assert_agenda (self, "The agenda takes 45 minutes out of 90.");
  add_point (self, 60);
  assert_agenda (self, "The agenda takes 105 minutes, the meeting lasts 90: 15 too many.");
}

static void
assert_quorum (Fixture *self, const char *expected)
{
  g_autofree char *sentence = canevas_meeting_dup_quorum_sentence (self->meeting);

  if (expected == NULL)
    g_assert_null (sentence);
  else
    g_assert_true (g_str_has_prefix (sentence, expected));
}

/* Whit Monday; the second day of Christmas is worked outside Alsace and Moselle. */
static void
test_holiday_in_words (Fixture *self, gconstpointer data)
{
  g_autofree char *whit_monday = NULL;
  g_autofree char *plain = NULL;
  g_autofree char *second_day = NULL;

  g_assert_true (canevas_record_set_text (self->meeting, "held_on", "2027-05-17", NULL));
  whit_monday = canevas_meeting_dup_holiday_sentence (self->meeting);
  g_assert_cmpstr (whit_monday, ==, "17\302\240May\302\2402027 is a public holiday: Whit Monday.");
  g_assert_true (canevas_record_set_text (self->meeting, "held_on", "2027-05-18", NULL));
  plain = canevas_meeting_dup_holiday_sentence (self->meeting);
  g_assert_null (plain);
  g_assert_true (canevas_record_set_text (self->meeting, "held_on", "2028-12-26", NULL));
  second_day = canevas_meeting_dup_holiday_sentence (self->meeting);
  g_assert_null (second_day);
}

static void
test_quorum_in_words (Fixture *self, gconstpointer data)
{
  g_assert_true (canevas_record_set_integer (self->meeting, "present", 4, NULL));
  assert_quorum (self, NULL);
  g_assert_true (canevas_record_set_integer (self->body, "quorum", 5, NULL));
  assert_quorum (self, "Quorum not reached: 4 present, 5 needed.");
  g_assert_true (canevas_record_set_integer (self->meeting, "present", 5, NULL));
  assert_quorum (self, "Quorum reached: 5 present, 5 needed.");
}

static void
assert_action (CanevasRecord *action, const char *expected)
{
  g_autofree char *state = canevas_action_item_dup_state (action, "2027-03-10");

  g_assert_cmpstr (state, ==, expected);
}

static void
test_lateness_in_words (Fixture *self, gconstpointer data)
{
  g_autoptr (CanevasRecord) action = canevas_store_add (self->store, &canevas_action_item_type, self->project, NULL);

  assert_action (action, "no due date");
  g_assert_true (canevas_record_set_text (action, "due", "2027-03-12", NULL));
  assert_action (action, "in 2 days");
  g_assert_true (canevas_record_set_text (action, "due", "2027-03-10", NULL));
  assert_action (action, "due today");
  g_assert_true (canevas_record_set_text (action, "due", "2027-03-09", NULL));
  assert_action (action, "1 day late");
  g_assert_true (canevas_record_set_text (action, "done_on", "2027-03-11", NULL));
  assert_action (action, "done");
}

static void
assert_decision (CanevasRecord *decision, const char *expected)
{
  g_autofree char *delay = canevas_decision_dup_delay (decision, "2027-03-10");

  g_assert_cmpstr (delay, ==, expected);
}

/* A decision waits from when it is taken until it is applied. */
static void
test_delay_of_decisions_in_words (Fixture *self, gconstpointer data)
{
  g_autoptr (CanevasRecord) decision = canevas_store_add (self->store, &canevas_decision_type, self->project, NULL);

  g_assert_true (canevas_record_set_text (decision, "due", "2024-03-09", NULL));
  assert_decision (decision, "");
  g_assert_true (canevas_record_set_text (decision, "state", "taken", NULL));
  assert_decision (decision, "1,096 days late");
  g_assert_true (canevas_record_set_text (decision, "due", "2027-03-11", NULL));
  assert_decision (decision, "in 1 day");
  g_assert_true (canevas_record_set_text (decision, "due", NULL, NULL));
  assert_decision (decision, "no due date");
  g_assert_true (canevas_record_set_text (decision, "applied_on", "2027-03-08", NULL));
  assert_decision (decision, "applied");
}

static void
test_next_meeting_of_a_body (Fixture *self, gconstpointer data)
{
  g_autoptr (CanevasRecord) later = canevas_store_add (self->store, &canevas_meeting_type, self->body, NULL);
  g_autoptr (CanevasRecord) none = canevas_instance_find_next_meeting (self->body, "2027-03-10");
  g_autoptr (CanevasRecord) first = NULL;
  g_autoptr (CanevasRecord) second = NULL;

  g_assert_null (none);
  g_assert_true (canevas_record_set_text (later, "held_on", "2027-05-11", NULL));
  g_assert_true (canevas_record_set_text (self->meeting, "held_on", "2027-03-10", NULL));
  first = canevas_instance_find_next_meeting (self->body, "2027-03-10");
  g_assert_true (first == self->meeting);
  g_assert_true (canevas_record_set_text (self->meeting, "state", "cancelled", NULL));
  second = canevas_instance_find_next_meeting (self->body, "2027-03-10");
  g_assert_true (second == later);
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  canevas_language_init ();
  ADD ("/meeting/hours-as-people-write-them", test_hours_as_people_write_them);
  g_test_add_func ("/meeting/hours-in-order", test_hours_in_order);
  ADD ("/meeting/agenda-against-the-hours", test_agenda_against_the_hours);
  ADD ("/meeting/holiday-in-words", test_holiday_in_words);
  ADD ("/meeting/quorum-in-words", test_quorum_in_words);
  ADD ("/meeting/lateness-in-words", test_lateness_in_words);
  ADD ("/meeting/delay-of-decisions-in-words", test_delay_of_decisions_in_words);
  ADD ("/meeting/next-meeting-of-a-body", test_next_meeting_of_a_body);
  return g_test_run ();
}
