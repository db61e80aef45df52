/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-double-reading.h"

#include "canevas-project.h"
#include "canevas-reading-answer.h"
#include "canevas-reading.h"
#include "canevas-schema.h"
#include "canevas-store.h"

#include <math.h>

typedef struct
{
  CanevasStore *store;
  CanevasRecord *project;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->store = canevas_store_new_in_memory (canevas_schema_get_default (), &error);
  g_assert_no_error (error);
  fixture->project = canevas_store_add (fixture->store, &canevas_project_type, NULL, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->project);
  g_object_unref (fixture->store);
}

static CanevasRecord *
add_reading (Fixture *fixture, const char *name, const char *day)
{
  g_autoptr (GError) error = NULL;
  CanevasRecord *reading = canevas_reading_add (fixture->project, name, day, &error);

  g_assert_no_error (error);
  return reading;
}

/* Answers every question of a side alike. */
static void
answer (CanevasRecord *reading, const char *side, int score)
{
  g_autoptr (CanevasList) answers =
    canevas_store_children (canevas_record_get_store (reading), &canevas_reading_answer_type, canevas_record_get_id (reading));

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (answers)); i++)
    {
      g_autoptr (CanevasRecord) one = g_list_model_get_item (G_LIST_MODEL (answers), i);

      if (g_str_equal (canevas_record_get_text (one, "side"), side))
        g_assert_true (canevas_record_set_integer (one, "score", score, NULL));
    }
}

/* A question nobody answered is not a zero. */
static void
test_scores (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasRecord) reading = add_reading (fixture, "Départ", "2024-01-15");
  g_autoptr (CanevasList) answers =
    canevas_store_children (fixture->store, &canevas_reading_answer_type, canevas_record_get_id (reading));
  g_autoptr (CanevasRecord) first = g_list_model_get_item (G_LIST_MODEL (answers), 0);
  g_autoptr (CanevasRecord) second = g_list_model_get_item (G_LIST_MODEL (answers), 1);
  guint n_answered, n_asked;

  g_assert_true (isnan (canevas_reading_get_score (reading, CANEVAS_READING_RESULTS, &n_answered, &n_asked)));
  g_assert_cmpuint (n_answered, ==, 0);
  g_assert_cmpuint (n_asked, ==, 6);
  g_assert_true (canevas_record_set_integer (first, "score", 4, NULL));
  g_assert_true (canevas_record_set_integer (second, "score", 0, NULL));
  g_assert_cmpfloat (canevas_reading_get_score (reading, CANEVAS_READING_RESULTS, &n_answered, NULL), ==, 50);
  g_assert_cmpuint (n_answered, ==, 2);
  g_assert_true (isnan (canevas_reading_get_score (reading, CANEVAS_READING_POSTURE, NULL, NULL)));
}

/* A later reading asks what the one before asked, so that they compare; one step back takes it away whole. */
static void
test_asks_as_before (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasRecord) first = add_reading (fixture, "Départ", "2024-01-15");
  g_autoptr (CanevasList) asked =
    canevas_store_children (fixture->store, &canevas_reading_answer_type, canevas_record_get_id (first));
  g_autoptr (CanevasRecord) question = g_list_model_get_item (G_LIST_MODEL (asked), 0);
  g_autoptr (CanevasRecord) second = NULL;
  g_autoptr (CanevasRecord) again = NULL;
  g_autoptr (CanevasList) asked_again = NULL;

  g_assert_true (canevas_record_set_text (question, "question", "La navette est-elle prise ?", NULL));
  g_assert_true (canevas_record_set_integer (question, "score", 3, NULL));
  canevas_store_end_typing (fixture->store);
  second = add_reading (fixture, "Un an après", "2025-01-15");
  asked_again = canevas_store_children (fixture->store, &canevas_reading_answer_type, canevas_record_get_id (second));
  again = g_list_model_get_item (G_LIST_MODEL (asked_again), 0);
  g_assert_cmpstr (canevas_record_get_text (again, "question"), ==, "La navette est-elle prise ?");
  g_assert_false (canevas_record_is_set (again, "score"));
  g_assert_true (canevas_store_undo (fixture->store, NULL));
  g_assert_cmpuint (canevas_store_count (fixture->store, &canevas_reading_type), ==, 1);
  g_assert_cmpuint (canevas_store_count (fixture->store, &canevas_reading_answer_type), ==, 12);
}

static void
test_says_what_moved (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasRecord) last = add_reading (fixture, "Fin", "2025-06-30");
  g_autoptr (CanevasRecord) first = add_reading (fixture, "Départ", "2024-01-15");
  char *said = canevas_reading_describe (fixture->project);

  g_assert_null (said);
  answer (first, "results", 1);
  answer (first, "posture", 1);
  said = canevas_reading_describe (fixture->project);
  g_assert_cmpstr (said, ==, "Results 25 out of 100, posture 25 out of 100: At the start.");
  g_free (said);
  answer (last, "results", 3);
  answer (last, "posture", 1);
  said = canevas_reading_describe (fixture->project);
  g_assert_cmpstr (said, ==,
                   "Results 75 out of 100, posture 25 out of 100: Results without a change of posture. Since the first reading, "
                   "results moved forward, postures did not: what was learnt will not last by itself.");
  g_free (said);
  answer (last, "posture", 2);
  said = canevas_reading_describe (fixture->project);
  g_assert_nonnull (strstr (said, "both moved forward"));
  g_free (said);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) g_test_add ("/double-reading/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("scores", test_scores);
  ADD ("asks-as-before", test_asks_as_before);
  ADD ("says-what-moved", test_says_what_moved);
#undef ADD
  return g_test_run ();
}
