/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-idea-box.h"
#include "canevas-idea-event.h"
#include "canevas-idea.h"
#include "canevas-schema.h"
#include "canevas-session-step.h"
#include "canevas-session.h"
#include "canevas-store.h"

/* The idea box of a new organisation chart, as at GPSEA: what becomes of an idea, whom it is from, what is never lost. */

typedef struct
{
  CanevasStore *store;
  CanevasRecord *box;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->store = canevas_store_new_in_memory (canevas_schema_get_default (), &error);
  g_assert_no_error (error);
  fixture->box = canevas_store_add (fixture->store, &canevas_idea_box_type, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (canevas_record_set_text (fixture->box, "name", "Le nouvel organigramme", &error));
  g_assert_true (canevas_record_set_text (fixture->box, "prefix", "BI", &error));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->box);
  g_object_unref (fixture->store);
}

static CanevasRecord *
receive (Fixture *fixture, const char *statement, const char *author)
{
  g_autoptr (GError) error = NULL;
  CanevasRecord *idea = canevas_idea_receive (fixture->box, statement, "2027-03-08", &error);

  g_assert_no_error (error);
  if (author != NULL)
    g_assert_true (canevas_record_set_text (idea, "author", author, &error));
  return idea;
}

static guint
count_steps (Fixture *fixture, CanevasRecord *idea)
{
  g_autoptr (CanevasList) events = canevas_store_children (fixture->store, &canevas_idea_event_type, canevas_record_get_id (idea));

  return g_list_model_get_n_items (G_LIST_MODEL (events));
}

/* As pasted from a message; what is said of money or time at the start of a line is no bullet. */
static void
test_receive_list (Fixture *fixture, gconstpointer data)
{
  static const char *const statements[] = { "Un accueil unique", "Réunir les deux magasins", "-5 % de papier", "2 jours de télétravail" };
  g_autoptr (CanevasRecord) first = receive (fixture, "Un trombinoscope", NULL);
  g_autoptr (CanevasList) ideas = canevas_store_children (fixture->store, &canevas_idea_type, canevas_record_get_id (fixture->box));
  g_autoptr (GError) error = NULL;
  guint n = 0;

  g_assert_true (canevas_idea_receive_list (fixture->box,
                                            "• Un accueil unique\n\n  2) Réunir les deux magasins — Magasin central\r\n-5 % de papier\n"
                                            "2 jours de télétravail\tM. Roux\n-\n",
                                            "2027-03-09", &n, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, 4);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CanevasRecord) idea = g_list_model_get_item (G_LIST_MODEL (ideas), i + 1);

      g_assert_cmpstr (canevas_record_get_text (idea, "statement"), ==, statements[i]);
      g_assert_cmpint (canevas_record_get_integer (idea, "number"), ==, i + 2);
      g_assert_cmpstr (canevas_record_get_text (idea, "author"), ==, i == 1 ? "Magasin central" : i == 3 ? "M. Roux" : NULL);
    }

  /* One action; and all or nothing. */
  g_assert_true (canevas_store_undo (fixture->store, &error));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (ideas)), ==, 1);
  g_assert_false (canevas_idea_receive_list (fixture->box, "Une idée\nUne sonnerie\a\n", "2027-03-09", &n, &error));
  g_assert_nonnull (strstr (error->message, "Line 2: "));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (ideas)), ==, 1);
}

static void
test_receive (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasRecord) first = receive (fixture, "Un accueil unique pour les associations", NULL);
  g_autoptr (CanevasRecord) second = receive (fixture, "Réunir les deux magasins", "Magasin central");
  g_autofree char *reference = canevas_idea_dup_reference (first);
  g_autofree char *next = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (reference, ==, "BI-001");
  g_assert_cmpstr (canevas_record_get_text (first, "received_on"), ==, "2027-03-08");
  g_assert_cmpstr (canevas_record_get_text (first, "state"), ==, "received");

  /* A number once on a slip is not given again to another idea that came after. */
  g_assert_true (canevas_store_remove (fixture->store, first, &error));
  {
    g_autoptr (CanevasRecord) third = receive (fixture, "Un trombinoscope", NULL);

    next = canevas_idea_dup_reference (third);
  }
  g_assert_cmpstr (next, ==, "BI-003");

  g_assert_true (canevas_record_unset (fixture->box, "prefix", &error));
  g_free (next);
  next = canevas_idea_dup_reference (second);
  g_assert_cmpstr (next, ==, "002");
}

static void
test_refusal_needs_a_reason (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasRecord) idea = receive (fixture, "Supprimer la direction des sports", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (canevas_idea_set_state (idea, "refused", " \n", "CODIR", "2027-04-01", &error));
  g_assert_error (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_VALUE);
  g_clear_error (&error);
  g_assert_false (canevas_idea_set_state (idea, "postponed", NULL, "CODIR", "2027-04-01", &error));
  g_clear_error (&error);
  g_assert_cmpstr (canevas_record_get_text (idea, "state"), ==, "received");
  g_assert_cmpuint (count_steps (fixture, idea), ==, 0);

  g_assert_true (canevas_idea_set_state (idea, "studied", NULL, "CODIR", "2027-03-20", &error));
  g_assert_true (canevas_idea_set_state (idea, "refused", "Le service rendu aux clubs en dépend.", "CODIR", "2027-04-01", &error));
  g_assert_no_error (error);
  g_assert_cmpstr (canevas_record_get_text (idea, "state"), ==, "refused");
  g_assert_cmpstr (canevas_record_get_text (idea, "answer"), ==, "Le service rendu aux clubs en dépend.");
  g_assert_cmpstr (canevas_record_get_text (idea, "answered_by"), ==, "CODIR");
  g_assert_cmpuint (count_steps (fixture, idea), ==, 2);

  /* The answer, its step and the state go together. */
  g_assert_true (canevas_store_undo (fixture->store, &error));
  g_assert_cmpstr (canevas_record_get_text (idea, "state"), ==, "studied");
  g_assert_false (canevas_record_is_set (idea, "answer"));
  g_assert_cmpuint (count_steps (fixture, idea), ==, 1);
}

static void
test_merge_keeps_authors (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasRecord) kept = receive (fixture, "Un accueil unique pour les associations", "Service vie associative");
  g_autoptr (CanevasRecord) same = receive (fixture, "Guichet unique associations", "Accueil de la mairie annexe");
  g_autoptr (CanevasRecord) again = receive (fixture, "Un seul guichet pour les assos", NULL);
  g_autoptr (CanevasRecord) twice = receive (fixture, "Guichet des associations", "Service vie associative");
  g_autofree char *authors = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (canevas_record_set_integer (same, "support", 4, &error));
  g_assert_true (canevas_idea_merge (same, kept, "2027-03-15", &error));
  g_assert_true (canevas_idea_merge (again, same, "2027-03-15", &error));
  g_assert_true (canevas_idea_merge (twice, kept, "2027-03-15", &error));
  g_assert_no_error (error);

  authors = canevas_idea_dup_authors (kept);
  g_assert_cmpstr (authors, ==, "Service vie associative, Accueil de la mairie annexe, anonymous");
  g_assert_cmpuint (canevas_idea_count_support (kept), ==, 8);
  g_assert_cmpstr (canevas_record_get_text (same, "state"), ==, "merged");

  /* An idea taken up again stands on its own. */
  g_assert_true (canevas_idea_set_state (twice, "studied", NULL, NULL, "2027-03-20", &error));
  g_assert_cmpuint (canevas_idea_count_support (kept), ==, 7);
}

static void
test_merge_refuses_rings (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasRecord) other_box = canevas_store_add (fixture->store, &canevas_idea_box_type, NULL, NULL);
  g_autoptr (CanevasRecord) first = receive (fixture, "Une navette entre les sites", NULL);
  g_autoptr (CanevasRecord) second = receive (fixture, "Navette entre sites", NULL);
  g_autoptr (CanevasRecord) stranger = canevas_idea_receive (other_box, "Navette", "2027-03-08", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (canevas_idea_merge (second, first, "2027-03-15", &error));
  g_assert_false (canevas_idea_merge (first, second, "2027-03-15", &error));
  g_assert_error (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_VALUE);
  g_clear_error (&error);
  g_assert_false (canevas_idea_merge (first, first, "2027-03-15", &error));
  g_clear_error (&error);
  g_assert_false (canevas_idea_merge (first, stranger, "2027-03-15", &error));
  g_assert_cmpstr (canevas_record_get_text (first, "state"), ==, "received");
}

static void
add_moment (CanevasStore *store, CanevasRecord *session, int minutes)
{
  g_autoptr (CanevasRecord) step = canevas_store_add (store, &canevas_session_step_type, session, NULL);

  g_assert_true (canevas_record_set_integer (step, "minutes", minutes, NULL));
}

static void
test_session_length (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasRecord) session = canevas_store_add (fixture->store, &canevas_session_type, NULL, NULL);
  g_autofree char *fits = NULL;
  g_autofree char *too_long = NULL;

  g_assert_null (canevas_session_dup_length_sentence (session));
  g_assert_true (canevas_record_set_integer (session, "duration", 90, NULL));
  add_moment (fixture->store, session, 10);
  add_moment (fixture->store, session, 75);
  fits = canevas_session_dup_length_sentence (session);
  g_assert_cmpstr (fits, ==, "The moments take 85 minutes out of 90.");
  add_moment (fixture->store, session, 15);
  too_long = canevas_session_dup_length_sentence (session);
  g_assert_cmpstr (too_long, ==, "The moments take 100 minutes, the session lasts 90: 10 too many.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/ideas/receive", Fixture, NULL, set_up, test_receive, tear_down);
  g_test_add ("/ideas/receive-list", Fixture, NULL, set_up, test_receive_list, tear_down);
  g_test_add ("/ideas/refusal-needs-a-reason", Fixture, NULL, set_up, test_refusal_needs_a_reason, tear_down);
  g_test_add ("/ideas/merge-keeps-authors", Fixture, NULL, set_up, test_merge_keeps_authors, tear_down);
  g_test_add ("/ideas/merge-refuses-rings", Fixture, NULL, set_up, test_merge_refuses_rings, tear_down);
  g_test_add ("/sessions/length", Fixture, NULL, set_up, test_session_length, tear_down);
  return g_test_run ();
}
