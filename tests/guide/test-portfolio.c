/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-portfolio.h"

#include "canevas-action-item.h"
#include "canevas-milestone.h"
#include "canevas-project.h"
#include "canevas-review-note.h"
#include "canevas-role.h"
#include "canevas-schema.h"

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
  ADD ("review", test_review);
#undef ADD
  return g_test_run ();
}
