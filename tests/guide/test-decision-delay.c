/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-authority.h"
#include "canevas-circuit-step.h"
#include "canevas-decision-delay.h"
#include "canevas-decision-kind.h"
#include "canevas-instance.h"
#include "canevas-language.h"
#include "canevas-meeting.h"
#include "canevas-milestone.h"
#include "canevas-project.h"
#include "canevas-schema.h"
#include "canevas-store.h"
#include "canevas-usual-bodies.h"

#include <string.h>

/*
 * An arbitration in the spring of 2027: the team writes for 48 hours, the technical committee meets every other Thursday, the board
 * on two of them, the team tells. Dates were worked out by hand on a calendar; 29 March is Easter Monday.
 */
typedef struct
{
  CanevasStore *store;
  CanevasRecord *project;
  CanevasRecord *team;
  CanevasRecord *committee;
  CanevasRecord *board;
  CanevasRecord *steering;
  CanevasRecord *kind;
} Fixture;

static CanevasRecord *
add (Fixture *self, const CanevasRecordType *type, CanevasRecord *parent)
{
  CanevasRecord *record = canevas_store_add (self->store, type, parent, NULL);

  g_assert_nonnull (record);
  return record;
}

static void
set (CanevasRecord *record, const char *field, const char *text)
{
  g_assert_true (canevas_record_set_text (record, field, text, NULL));
}

static void
set_number (CanevasRecord *record, const char *field, gint64 number)
{
  g_assert_true (canevas_record_set_integer (record, field, number, NULL));
}

static CanevasRecord *
add_body (Fixture *self, const char *name, const char *frequency, int notice, int record_delay)
{
  CanevasRecord *body = add (self, &canevas_instance_type, self->project);

  set (body, "name", name);
  set (body, "frequency", frequency);
  set_number (body, "notice", notice);
  set_number (body, "record_delay", record_delay);
  return body;
}

static void
add_meeting (Fixture *self, CanevasRecord *body, const char *day)
{
  g_autoptr (CanevasRecord) meeting = add (self, &canevas_meeting_type, body);

  set (meeting, "held_on", day);
}

static void
add_step (Fixture *self, CanevasRecord *body, const char *verb, const char *passage, int hours)
{
  g_autoptr (CanevasRecord) step = add (self, &canevas_circuit_step_type, self->kind);

  if (body != NULL)
    g_assert_true (canevas_record_set_reference (step, "instance", body, NULL));
  set (step, "verb", verb);
  set (step, "passage", passage);
  set_number (step, "hours", hours);
}

static void
set_up_bare (Fixture *self, gconstpointer data)
{
  self->store = canevas_store_new_in_memory (canevas_schema_get_default (), NULL);
  self->project = add (self, &canevas_project_type, NULL);
  self->team = add_body (self, "Équipe projet", "weekly", 0, 24);
  self->committee = add_body (self, "COTECH projet", "fortnightly", 2, 48);
  self->board = add_body (self, "CODIR projet", "monthly", 3, 48);
  self->steering = add_body (self, "COPIL", "two_months", 5, 72);
  self->kind = add (self, &canevas_decision_kind_type, self->project);
  set (self->kind, "name", "Trancher entre deux implantations");
  set (self->kind, "nature", "arbitration");
  set (self->kind, "settled_by", "Directrice de projet");
}

static void
set_up (Fixture *self, gconstpointer data)
{
  static const char *const thursdays[] = { "2027-03-04", "2027-03-18", "2027-04-01", "2027-04-15" };

  set_up_bare (self, data);
  for (guint i = 0; i < G_N_ELEMENTS (thursdays); i++)
    add_meeting (self, self->committee, thursdays[i]);
  add_meeting (self, self->board, "2027-04-08");
  add_meeting (self, self->board, "2027-03-11");
  add_meeting (self, self->steering, "2027-03-23");
  add_step (self, self->team, "produces", "writing", 48);
  add_step (self, self->committee, "prepares", "meeting", 0);
  add_step (self, self->board, "arbitrates", "meeting", 0);
  add_step (self, self->team, "informs", "writing", 24);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_object (&self->kind);
  g_clear_object (&self->team);
  g_clear_object (&self->committee);
  g_clear_object (&self->board);
  g_clear_object (&self->steering);
  g_clear_object (&self->project);
  g_assert_finalize_object (g_steal_pointer (&self->store));
}

static CanevasDecisionDelay *
simulate (Fixture *self, const char *from)
{
  GDate day;

  g_assert_true (canevas_day_parse (from, &day));
  return canevas_decision_delay_new (self->kind, &day);
}

static void
assert_day (const GDate *day, const char *expected)
{
  g_autofree char *iso = canevas_day_to_iso (day);

  g_assert_cmpstr (iso, ==, expected);
}

static void
assert_passage (const CanevasPassage *passage, const char *arrives_on, const char *ready_on, const char *meets_on, const char *leaves_on)
{
  assert_day (&passage->arrives_on, arrives_on);
  assert_day (&passage->ready_on, ready_on);
  assert_day (&passage->meets_on, meets_on);
  assert_day (&passage->leaves_on, leaves_on);
}

static const char *
get_codes (GPtrArray *faults, GString *codes)
{
  for (guint i = 0; i < faults->len; i++)
    g_string_append_printf (codes, "%s ", ((CanevasCircuitFault *) g_ptr_array_index (faults, i))->code);
  return codes->str;
}

static void
assert_faults (Fixture *self, const char *expected)
{
  g_autoptr (CanevasDecisionDelay) delay = simulate (self, "2027-03-01");
  g_autoptr (GString) codes = g_string_new (NULL);

  g_assert_cmpstr (get_codes (delay->faults, codes), ==, expected);
}

static void
test_real_dates (Fixture *self, gconstpointer data)
{
  g_autoptr (CanevasDecisionDelay) delay = simulate (self, "2027-03-01");
  g_autofree char *why = NULL;

  g_assert_true (delay->complete);
  g_assert_false (delay->estimated);
  g_assert_cmpuint (delay->n_passages, ==, 4);
  assert_passage (&delay->passages[0], "2027-03-01", "2027-03-03", "2027-03-03", "2027-03-03");
  /* Two working days' notice: the meeting of 4 March is too early. */
  assert_passage (&delay->passages[1], "2027-03-03", "2027-03-05", "2027-03-18", "2027-03-22");
  g_assert_cmpuint (delay->passages[1].idle_days, ==, 13);
  assert_passage (&delay->passages[2], "2027-03-22", "2027-03-25", "2027-04-08", "2027-04-12");
  g_assert_cmpuint (delay->passages[2].calendar_days, ==, 21);
  g_assert_cmpuint (delay->passages[2].working_days, ==, 14);
  assert_passage (&delay->passages[3], "2027-04-12", "2027-04-13", "2027-04-13", "2027-04-13");
  g_assert_cmpuint (delay->calendar_days, ==, 43);
  g_assert_cmpuint (delay->working_days, ==, 30);
  assert_day (&delay->settled_on, "2027-04-08");
  assert_day (&delay->known_on, "2027-04-13");
  g_assert_cmpuint (delay->faults->len, ==, 0);

  why = canevas_passage_explain (&delay->passages[1]);
  g_assert_cmpstr (why, ==,
                   "The meeting of 4\302\240March\302\2402027 comes too early: the file must be ready 2 working days before. "
                   "The next meeting is on 18\302\240March\302\2402027. The record follows within 48 hours.");
}

static void
test_bottleneck (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *code;
    guint saved_days;
  } expected[] = { { "in_writing", 19 }, { "extra_meeting", 13 }, { "sooner_record", 1 } };
  g_autoptr (CanevasDecisionDelay) delay = simulate (self, "2027-03-01");

  g_assert_cmpint (delay->bottleneck, ==, 2);
  g_assert_cmpstr (delay->bottleneck_text, ==, "The longest wait is at step 3, CODIR projet: 21 days of 43 days.");
  g_assert_cmpuint (delay->remedies->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const CanevasRemedy *remedy = g_ptr_array_index (delay->remedies, i);

      g_assert_cmpstr (remedy->code, ==, expected[i].code);
      g_assert_cmpuint (remedy->saved_days, ==, expected[i].saved_days);
    }
  g_assert_cmpstr (((const CanevasRemedy *) g_ptr_array_index (delay->remedies, 1))->text, ==,
                   "One more meeting of CODIR projet, on 25\302\240March\302\2402027: 13 days less.");
}

/* (nullable) */
static const CanevasRemedy *
find_remedy (const CanevasDecisionDelay *delay, const char *code)
{
  for (guint i = 0; i < delay->remedies->len; i++)
    {
      const CanevasRemedy *remedy = g_ptr_array_index (delay->remedies, i);

      if (g_str_equal (remedy->code, code))
        return remedy;
    }
  return NULL;
}

/* A shorter notice is a remedy where it catches an earlier meeting, and no shorter than it takes. */
static void
test_notice (Fixture *self, gconstpointer data)
{
  g_autoptr (CanevasDecisionDelay) delay = NULL;
  const CanevasRemedy *remedy;

  add_meeting (self, self->board, "2027-03-24");
  delay = simulate (self, "2027-03-01");
  remedy = find_remedy (delay, "shorter_notice");
  g_assert_nonnull (remedy);
  /* Arrived on 22 March, ready on 24 March; 26 March instead of 12 April, told on 30 March. */
  g_assert_cmpstr (remedy->text, ==, "The file asked for 2 working days before the meeting instead of 3: 14 days less.");
}

/* Said in the singular: 22 March, told on 24 and known on 25, instead of 8 April, told on 12 and known on 13. */
static void
test_notice_of_a_day (Fixture *self, gconstpointer data)
{
  g_autoptr (CanevasDecisionDelay) delay = NULL;
  const CanevasRemedy *remedy;

  add_meeting (self, self->board, "2027-03-22");
  set_number (self->board, "notice", 1);
  delay = simulate (self, "2027-03-01");
  remedy = find_remedy (delay, "shorter_notice");
  g_assert_nonnull (remedy);
  g_assert_cmpstr (remedy->text, ==, "The file taken on the day of the meeting instead of 1 working day before: 19 days less.");
}

static void
test_cancelled (Fixture *self, gconstpointer data)
{
  g_autoptr (CanevasList) meetings = canevas_store_children (self->store, &canevas_meeting_type, canevas_record_get_id (self->committee));
  g_autoptr (CanevasRecord) second = g_list_model_get_item (G_LIST_MODEL (meetings), 1);
  g_autoptr (CanevasDecisionDelay) delay = NULL;
  g_autofree char *why = NULL;

  set (second, "state", "cancelled");
  delay = simulate (self, "2027-03-01");
  assert_day (&delay->passages[1].meets_on, "2027-04-01");
  why = canevas_passage_explain (&delay->passages[1]);
  g_assert_nonnull (strstr (why, "The meeting of 18\302\240March\302\2402027 is cancelled."));
}

/* Beyond the last meeting, from the rhythm; 11 April is a Sunday. */
static void
test_estimated_after_last (Fixture *self, gconstpointer data)
{
  g_autoptr (CanevasList) meetings = canevas_store_children (self->store, &canevas_meeting_type, canevas_record_get_id (self->board));
  g_autoptr (CanevasRecord) april = g_list_model_get_item (G_LIST_MODEL (meetings), 0);
  g_autoptr (CanevasDecisionDelay) delay = NULL;
  g_autofree char *why = NULL;
  g_autofree char *total = NULL;

  g_assert_true (canevas_store_remove (self->store, april, NULL));
  delay = simulate (self, "2027-03-01");
  g_assert_true (delay->estimated);
  g_assert_true (canevas_passage_is_estimated (&delay->passages[2]));
  assert_day (&delay->passages[2].meets_on, "2027-04-12");
  why = canevas_passage_explain (&delay->passages[2]);
  g_assert_nonnull (strstr (why, "estimated from its rhythm (Every month) after that of 11\302\240March\302\2402027."));
  total = canevas_decision_delay_format_total (delay);
  g_assert_cmpstr (total, ==, "about 45 days");
}

/* No meeting at all: counted from the start of the project where it is known, else from the day the file is begun. */
static void
test_estimated_from_start (Fixture *self, gconstpointer data)
{
  g_autoptr (CanevasDecisionDelay) delay = NULL;

  add_step (self, self->board, "decides", "meeting", 0);
  delay = simulate (self, "2027-03-01");
  assert_day (&delay->passages[0].meets_on, "2027-04-01");
  g_clear_pointer (&delay, canevas_decision_delay_free);

  set (self->project, "start_date", "2027-01-18");
  delay = simulate (self, "2027-03-01");
  assert_day (&delay->passages[0].meets_on, "2027-03-18");
  g_assert_cmpint (delay->passages[0].kind, ==, CANEVAS_PASSAGE_FROM_START);
}

static void
test_on_demand (Fixture *self, gconstpointer data)
{
  g_autoptr (CanevasDecisionDelay) delay = NULL;

  set (self->board, "frequency", "on_demand");
  add_meeting (self, self->board, "2027-06-01");
  add_step (self, self->board, "decides", "meeting", 0);
  delay = simulate (self, "2027-03-04");
  /* Called on on a Thursday with three working days' notice. */
  assert_passage (&delay->passages[0], "2027-03-04", "2027-03-09", "2027-03-09", "2027-03-11");
}

static void
test_milestone (Fixture *self, gconstpointer data)
{
  g_autoptr (CanevasRecord) milestone = add (self, &canevas_milestone_type, self->project);
  g_autoptr (CanevasDecisionDelay) delay = NULL;
  g_autofree char *why = NULL;

  set (milestone, "name", "Choix du scénario");
  set (milestone, "due", "2027-05-20");
  set (self->board, "frequency", "milestone");
  add_step (self, self->board, "decides", "meeting", 0);
  delay = simulate (self, "2027-03-01");
  assert_day (&delay->passages[0].meets_on, "2027-05-20");
  why = canevas_passage_explain (&delay->passages[0]);
  g_assert_nonnull (strstr (why, "Meets at the milestone “Choix du scénario”."));
  g_clear_pointer (&delay, canevas_decision_delay_free);

  /* After the last one, nothing tells. */
  delay = simulate (self, "2027-05-20");
  g_assert_false (delay->complete);
}

/* Nothing tells when the board meets: the file stays there, and what is known so far is said. */
static void
test_unknown (Fixture *self, gconstpointer data)
{
  g_autoptr (CanevasDecisionDelay) delay = NULL;
  g_autofree char *total = NULL;

  g_assert_true (canevas_record_unset (self->board, "frequency", NULL));
  add_step (self, self->team, "produces", "writing", 48);
  add_step (self, self->board, "decides", "meeting", 0);
  add_step (self, self->team, "informs", "writing", 24);
  delay = simulate (self, "2027-03-01");
  g_assert_false (delay->complete);
  g_assert_cmpuint (delay->n_passages, ==, 2);
  g_assert_cmpint (delay->passages[1].kind, ==, CANEVAS_PASSAGE_UNKNOWN);
  total = canevas_decision_delay_format_total (delay);
  g_assert_cmpstr (total, ==, "more than 2 days");
  g_assert_cmpuint (delay->year.n_crossed, ==, 0);
  g_assert_cmpuint (delay->remedies->len, ==, 0);
  assert_faults (self, "no_rhythm ");
}

/* Hours run on working days, 24 a day; part of a day is not lost. */
static void
test_hours (Fixture *self, gconstpointer data)
{
  g_autoptr (CanevasDecisionDelay) delay = NULL;

  add_step (self, self->team, "produces", "writing", 12);
  add_step (self, self->board, "decides", "writing", 12);
  add_step (self, self->team, "informs", "writing", 4);
  delay = simulate (self, "2027-03-05");
  assert_day (&delay->passages[0].leaves_on, "2027-03-05");
  assert_day (&delay->known_on, "2027-03-08");
  g_assert_cmpuint (delay->calendar_days, ==, 3);
  g_assert_cmpuint (delay->working_days, ==, 1);
  g_assert_cmpint (delay->bottleneck, ==, 1);
}

/* The guide's crisis circuit: a daily meeting and a unit that carries out within 48 hours. */
static void
test_crisis (Fixture *self, gconstpointer data)
{
  g_autoptr (CanevasRecord) pair = add_body (self, "Binôme de crise", "daily", 0, 0);
  g_autoptr (CanevasDecisionDelay) delay = NULL;

  add_step (self, pair, "decides", "meeting", 0);
  add_step (self, self->team, "informs", "writing", 48);
  delay = simulate (self, "2027-03-02");
  g_assert_cmpuint (delay->calendar_days, ==, 2);
  g_assert_true (g_str_has_suffix (delay->reference_text, "in under 48 hours. Here: about 2 days."));
}

static void
test_escalation (Fixture *self, gconstpointer data)
{
  g_autoptr (CanevasDecisionDelay) delay = NULL;

  set_number (self->kind, "escalation_days", 10);
  g_assert_true (canevas_record_set_reference (self->kind, "escalation", self->steering, NULL));
  delay = simulate (self, "2027-03-01");
  assert_day (&delay->escalation.on, "2027-03-15");
  g_assert_true (delay->escalation.needed);
  assert_day (&delay->escalation.passage.meets_on, "2027-03-23");
  assert_day (&delay->escalation.passage.leaves_on, "2027-03-26");
  g_assert_cmpstr (delay->escalation.text, ==,
                   "Nothing is settled on 15\302\240March\302\2402027, when a stuck point goes higher: COPIL would answer on 26\302\240March\302\2402027.");
  g_clear_pointer (&delay, canevas_decision_delay_free);

  set_number (self->kind, "escalation_days", 60);
  delay = simulate (self, "2027-03-01");
  g_assert_false (delay->escalation.needed);
}

/* In Strasbourg, Good Friday is no working day either. */
static void
test_alsace (Fixture *self, gconstpointer data)
{
  g_autoptr (CanevasRecord) authority = add (self, &canevas_authority_type, NULL);
  g_autoptr (CanevasDecisionDelay) delay = NULL;

  set (authority, "department", "67");
  add_step (self, self->team, "decides", "writing", 48);
  delay = simulate (self, "2027-03-25");
  assert_day (&delay->known_on, "2027-03-31");
  g_clear_pointer (&delay, canevas_decision_delay_free);
  set (authority, "department", "75");
  delay = simulate (self, "2027-03-25");
  assert_day (&delay->known_on, "2027-03-30");
}

/* One day in writing, over a year of 262 weekdays and six holidays among them: overnight in most cases, from a Friday to the Tuesday after a long week-end at worst. */
static void
test_year (Fixture *self, gconstpointer data)
{
  g_autoptr (CanevasDecisionDelay) delay = NULL;
  g_autofree char *sentence = NULL;

  add_step (self, self->team, "decides", "writing", 24);
  delay = simulate (self, "2027-03-01");
  assert_day (&delay->year.to, "2028-02-29");
  g_assert_cmpuint (delay->year.n_starts, ==, 256);
  g_assert_cmpuint (delay->year.n_crossed, ==, 256);
  g_assert_cmpuint (delay->year.shortest, ==, 1);
  g_assert_cmpuint (delay->year.median, ==, 1);
  g_assert_cmpuint (delay->year.longest, ==, 4);
  sentence = canevas_decision_delay_format_year (delay);
  g_assert_cmpstr (sentence, ==,
                   "Begun on any working day from 1\302\240March\302\2402027 to 29\302\240February\302\2402028: 1 day at most in half of the cases; from 1 to 4.");
}

static void
test_faults (Fixture *self, gconstpointer data)
{
  assert_faults (self, "no_step ");
  g_assert_true (canevas_record_unset (self->kind, "settled_by", NULL));
  assert_faults (self, "no_step nobody_settles ");
  add_step (self, self->team, "produces", "writing", 0);
  add_step (self, self->committee, "prepares", "meeting", 0);
  assert_faults (self, "no_time no_decision nobody_settles ");
  set (self->kind, "settled_by", "COPIL");
  add_step (self, self->board, "decides", "meeting", 0);
  assert_faults (self, "no_time ");
  add_step (self, self->committee, "prepares", "meeting", 0);
  assert_faults (self, "no_time loop after_decision ");
  add_step (self, self->steering, "decides", "meeting", 0);
  add_step (self, NULL, "informs", "writing", 2);
  assert_faults (self, "no_time no_body several_decisions loop ");
  set_number (self->kind, "escalation_days", 10);
  assert_faults (self, "no_time no_body several_decisions loop no_higher_body ");
  g_assert_true (canevas_record_set_reference (self->kind, "escalation", self->steering, NULL));
  assert_faults (self, "no_time no_body several_decisions loop escalation_loop ");
}

/* The usual circuits have no fault, and every one reaches its end from the rhythms alone. */
static void
test_usual (Fixture *self, gconstpointer data)
{
  g_autoptr (CanevasRecord) project = add (self, &canevas_project_type, NULL);
  g_autoptr (CanevasList) kinds = NULL;

  g_assert_true (canevas_usual_bodies_insert (project, NULL));
  kinds = canevas_store_children (self->store, &canevas_decision_kind_type, canevas_record_get_id (project));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (kinds)), ==, 7);
  for (guint i = 0; i < 7; i++)
    {
      g_autoptr (CanevasRecord) kind = g_list_model_get_item (G_LIST_MODEL (kinds), i);
      g_autoptr (CanevasDecisionDelay) delay = NULL;
      GDate day;

      g_test_message ("%s", canevas_record_get_title (kind));
      canevas_day_parse ("2027-03-01", &day);
      delay = canevas_decision_delay_new (kind, &day);
      g_assert_cmpuint (delay->faults->len, ==, 0);
      g_assert_true (delay->complete);
      g_assert_cmpuint (delay->year.n_crossed, ==, delay->year.n_starts);
      g_assert_true (g_date_valid (&delay->settled_on));
    }
}

static void
test_french (Fixture *self, gconstpointer data)
{
  g_autoptr (CanevasDecisionDelay) delay = NULL;

  CANEVAS_LANGUAGE_SCOPE ("fr");
  delay = simulate (self, "2027-03-01");
  g_assert_cmpstr (delay->bottleneck_text, ==,
                   "L’attente la plus longue est à l’étape 3, CODIR projet\302\240: 21 jours sur 43 jours.");
}

int
main (int argc, char **argv)
{
  canevas_language_init ();
  g_test_init (&argc, &argv, NULL);
#define ADD(name, prepare, test) g_test_add ("/decision-delay/" name, Fixture, NULL, prepare, test, tear_down)
  ADD ("real-dates", set_up, test_real_dates);
  ADD ("bottleneck", set_up, test_bottleneck);
  ADD ("notice", set_up, test_notice);
  ADD ("notice-of-a-day", set_up, test_notice_of_a_day);
  ADD ("cancelled", set_up, test_cancelled);
  ADD ("estimated-after-last", set_up, test_estimated_after_last);
  ADD ("estimated-from-start", set_up_bare, test_estimated_from_start);
  ADD ("on-demand", set_up_bare, test_on_demand);
  ADD ("milestone", set_up_bare, test_milestone);
  ADD ("unknown", set_up_bare, test_unknown);
  ADD ("hours", set_up_bare, test_hours);
  ADD ("crisis", set_up_bare, test_crisis);
  ADD ("escalation", set_up, test_escalation);
  ADD ("alsace", set_up_bare, test_alsace);
  ADD ("year", set_up_bare, test_year);
  ADD ("faults", set_up_bare, test_faults);
  ADD ("usual", set_up_bare, test_usual);
  ADD ("french", set_up, test_french);
#undef ADD
  return g_test_run ();
}
