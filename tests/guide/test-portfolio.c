/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-portfolio.h"

#include "canevas-action-item.h"
#include "canevas-decision.h"
#include "canevas-milestone.h"
#include "canevas-project-brief.h"
#include "canevas-project-standing.h"
#include "canevas-project.h"
#include "canevas-review-note.h"
#include "canevas-role.h"
#include "canevas-schema.h"
#include "canevas-task.h"

#include <math.h>

#define TODAY "2027-06-15"

typedef struct
{
  CanevasStore *store;
  CanevasRecord *project;
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

  fixture->store = canevas_store_new_in_memory (canevas_schema_get_default (), &error);
  g_assert_no_error (error);
  fixture->project = add (fixture, &canevas_project_type, NULL, "name", "Accueil unique");
  g_assert_true (canevas_record_set_text (fixture->project, "stage", "framing", NULL));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->project);
  g_object_unref (fixture->store);
}

static void
assert_health (Fixture *fixture, CanevasHealth expected, const char *reasons)
{
  g_auto (GStrv) said = NULL;
  g_autofree char *all = NULL;

  g_assert_cmpint (canevas_project_review_health (fixture->project, TODAY, &said), ==, expected);
  all = g_strjoinv (" ", said);
  g_assert_cmpstr (all, ==, reasons);
}

/* A slip is to be watched; a month late is serious; what is closed is not judged. */
static void
test_health (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasRecord) milestone = NULL;
  g_autoptr (CanevasRecord) action = NULL;

  assert_health (fixture, CANEVAS_HEALTH_GOOD, "");
  milestone = add (fixture, &canevas_milestone_type, fixture->project, "due", "2027-06-10");
  assert_health (fixture, CANEVAS_HEALTH_WATCH, "1 milestone is past and not reached.");
  action = add (fixture, &canevas_action_item_type, fixture->project, "due", "2027-04-30");
  assert_health (fixture, CANEVAS_HEALTH_BAD, "1 action is late. 1 milestone is past and not reached.");
  g_assert_true (canevas_record_set_text (action, "done_on", "2027-06-14", NULL));
  g_assert_true (canevas_record_set_text (milestone, "reached_on", "2027-06-14", NULL));
  assert_health (fixture, CANEVAS_HEALTH_GOOD, "");
  g_assert_true (canevas_record_set_text (fixture->project, "end_date", "2027-01-31", NULL));
  assert_health (fixture, CANEVAS_HEALTH_BAD, "Its end is past by 135 days.");
  g_assert_true (canevas_record_set_text (fixture->project, "stage", "closed", NULL));
  assert_health (fixture, CANEVAS_HEALTH_UNKNOWN, "");
}

static void
test_facts (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasRecord) later = add (fixture, &canevas_milestone_type, fixture->project, "name", "Ouverture");
  g_autoptr (CanevasRecord) next = add (fixture, &canevas_milestone_type, fixture->project, "name", "Choix du lieu");
  g_autoptr (CanevasRecord) chief = add (fixture, &canevas_role_type, fixture->project, "position", "Cheffe de projet");
  g_autoptr (CanevasRecord) member = add (fixture, &canevas_role_type, fixture->project, "position", "Chargé d’accueil");
  g_autofree char *milestone = NULL;
  g_autofree char *given = NULL;

  g_assert_true (canevas_record_set_text (later, "due", "2027-09-30", NULL));
  g_assert_true (canevas_record_set_text (next, "due", "2027-07-01", NULL));
  g_assert_true (canevas_record_set_decimal (chief, "relief", 8, NULL));
  g_assert_true (canevas_record_set_decimal (member, "relief", 2.5, NULL));
  milestone = canevas_project_dup_next_milestone (fixture->project);
  g_assert_true (g_str_has_prefix (milestone, "Choix du lieu, 1"));
  given = canevas_project_dup_time_given (fixture->project);
  g_assert_cmpstr (given, ==, "10.5 days a month, 2 roles");
}

static void
set (CanevasRecord *record, const char *field, const char *text)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (canevas_record_set_text (record, field, text, &error));
  g_assert_no_error (error);
}

/* What slips is the worst of all; how far it is comes from its tasks, else from its milestones, else from nothing. */
static void
test_standing (Fixture *fixture, gconstpointer data)
{
  CanevasProjectStanding standing;
  g_autoptr (CanevasRecord) milestone = NULL;
  g_autoptr (CanevasRecord) task = NULL;
  g_autoptr (CanevasRecord) other = NULL;

  set (fixture->project, "stage", "running");
  set (fixture->project, "start_date", "2027-06-01");
  set (fixture->project, "end_date", "2027-06-29");
  canevas_project_standing_read (fixture->project, TODAY, &standing);
  g_assert_true (isnan (standing.progress));
  g_assert_cmpfloat_with_epsilon (standing.stage_progress, 0.5, 0.001);
  g_assert_cmpuint (standing.stage, ==, 2);
  g_assert_cmpuint (standing.days_late, ==, 0);

  milestone = add (fixture, &canevas_milestone_type, fixture->project, "due", "2027-06-10");
  canevas_project_standing_read (fixture->project, TODAY, &standing);
  g_assert_cmpuint (standing.days_late, ==, 5);
  g_assert_cmpfloat (standing.progress, ==, 0);

  /* Thirty working days from 1 June on end on 12 July, 13 days after the end. */
  task = add (fixture, &canevas_task_type, fixture->project, "name", "Enquête");
  other = add (fixture, &canevas_task_type, fixture->project, "name", "Bilan");
  g_assert_true (canevas_record_set_integer (task, "duration", 30, NULL));
  g_assert_true (canevas_record_set_integer (other, "duration", 10, NULL));
  g_assert_true (canevas_record_set_integer (task, "progress", 50, NULL));
  canevas_project_standing_read (fixture->project, TODAY, &standing);
  g_assert_cmpuint (standing.days_late, ==, 13);
  g_assert_cmpfloat_with_epsilon (standing.progress, 15.0 / 40, 0.001);
  g_assert_cmpuint (standing.finish - standing.end, ==, 13);

  set (fixture->project, "stage", "closed");
  canevas_project_standing_read (fixture->project, TODAY, &standing);
  g_assert_cmpuint (standing.days_late, ==, 0);
}

static char *
join (GPtrArray *lines)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    {
      const CanevasBriefLine *line = lines->pdata[i];

      g_string_append_printf (text, "%s%s%s", i > 0 ? "|" : "", line->alert ? "! " : "", line->text);
    }
  g_ptr_array_unref (lines);
  return g_string_free (text, FALSE);
}

/* What is late comes first, what waits for a decision too, and each gives its question. */
static void
test_brief (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasRecord) next = add (fixture, &canevas_milestone_type, fixture->project, "name", "Ouverture");
  g_autoptr (CanevasRecord) late = add (fixture, &canevas_milestone_type, fixture->project, "name", "Choix du lieu");
  g_autoptr (CanevasRecord) taken = add (fixture, &canevas_decision_type, fixture->project, "statement", "Ouvrir le samedi");
  g_autoptr (CanevasRecord) waits = add (fixture, &canevas_decision_type, fixture->project, "statement", "Louer la salle");
  g_autofree char *milestones = NULL, *decisions = NULL, *questions = NULL;

  set (fixture->project, "stage", "running");
  set (next, "due", "2027-09-30");
  set (late, "due", "2027-06-03");
  set (taken, "state", "taken");
  set (taken, "decided_on", "2027-03-01");
  milestones = join (canevas_project_brief_milestones (fixture->project, TODAY));
  g_assert_cmpstr (milestones, ==, "! Choix du lieu, 3\302\240June\302\2402027: 12 days late|Ouverture, 30\302\240September\302\2402027");
  decisions = join (canevas_project_brief_decisions (fixture->project));
  g_assert_cmpstr (decisions, ==, "! Louer la salle (To be decided)|Ouvrir le samedi (Taken, 1\302\240March\302\2402027)");
  questions = join (canevas_project_brief_questions (fixture->project, TODAY));
  g_assert_cmpstr (questions, ==,
                   "! What stops “Choix du lieu”, and who can lift it?|Nothing was decided for 106 days: what waits for a decision, "
                   "and whose?|Nobody was given time for it yet: what do people stop doing to have some?|What would help the team most "
                   "until the next review?");
}

/* The projects that are not closed come with what is known of them; one step back takes the review away. */
static void
test_review (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasRecord) closed = add (fixture, &canevas_project_type, NULL, "name", "Télétravail");
  g_autoptr (CanevasRecord) action = add (fixture, &canevas_action_item_type, fixture->project, "due", "2027-06-01");
  g_autoptr (GPtrArray) notes = NULL;
  g_autoptr (CanevasRecord) review = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (canevas_record_set_text (closed, "stage", "closed", NULL));
  canevas_store_end_typing (fixture->store);
  review = canevas_project_review_add (fixture->store, TODAY, &error);
  g_assert_no_error (error);
  notes = canevas_store_collect_children (review, &canevas_review_note_type);
  g_assert_cmpuint (notes->len, ==, 1);
  g_assert_cmpstr (canevas_record_get_text (notes->pdata[0], "health"), ==, "watch");
  g_assert_cmpstr (canevas_record_get_text (notes->pdata[0], "project"), ==, canevas_record_get_id (fixture->project));
  g_assert_true (canevas_store_undo (fixture->store, NULL));
  g_assert_cmpuint (canevas_store_count (fixture->store, &canevas_review_note_type), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) g_test_add ("/portfolio/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("health", test_health);
  ADD ("facts", test_facts);
  ADD ("standing", test_standing);
  ADD ("brief", test_brief);
  ADD ("review", test_review);
#undef ADD
  return g_test_run ();
}
