/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-idea-progress.h"

#include "canevas-idea-box.h"
#include "canevas-idea.h"
#include "canevas-language.h"
#include "canevas-schema.h"
#include "canevas-store.h"

enum
{
  RECEIVED,
  STUDIED,
  KEPT,
  IN_PROGRESS,
  DONE,
  POSTPONED,
  REFUSED,
  MERGED
};

typedef struct
{
  CanevasStore *store;
  CanevasRecord *box;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  canevas_language_enter ("fr");
  self->store = canevas_store_new_in_memory (canevas_schema_get_default (), NULL);
  self->box = canevas_store_add (self->store, &canevas_idea_box_type, NULL, NULL);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_object_unref (self->box);
  g_object_unref (self->store);
  canevas_language_leave ();
}

static const CanevasIdeaCount *
get_count (const CanevasIdeaProgress *progress, guint period)
{
  g_assert_cmpuint (period, <, progress->counts->len);
  return progress->counts->pdata[period];
}

static void
move (CanevasRecord *idea, const char *state, const char *day)
{
  g_autoptr (GError) error = NULL;

  canevas_idea_set_state (idea, state, "Parce que.", "Direction générale", day, &error);
  g_assert_no_error (error);
}

/* A winter of ideas: each month says how far they had come at its end, whatever was typed later. */
static void
test_months (Fixture *self, gconstpointer data)
{
  g_autoptr (CanevasRecord) first = canevas_idea_receive (self->box, "Un annuaire", "2026-11-10", NULL);
  g_autoptr (CanevasRecord) second = canevas_idea_receive (self->box, "Une navette", "2026-12-31", NULL);
  g_autoptr (CanevasRecord) third = canevas_idea_receive (self->box, "Une navette entre sites", "2027-01-05", NULL);
  g_autoptr (CanevasIdeaProgress) progress = NULL;
  g_autofree char *said = NULL;

  move (first, "studied", "2026-11-30");
  move (first, "kept", "2027-01-15");
  move (first, "in_progress", "2027-01-15");
  move (first, "done", "2027-03-02");
  move (second, "refused", "2027-02-28");
  g_assert_true (canevas_idea_merge (third, second, "2027-01-31", NULL));
  progress = canevas_idea_progress_new (self->box, "2027-03-20");
  g_assert_cmpint (progress->period, ==, CANEVAS_IDEA_MONTHS);
  g_assert_cmpuint (progress->counts->len, ==, 5);
  g_assert_cmpstr (get_count (progress, 0)->label, ==, "nov. 2026");
  g_assert_cmpuint (get_count (progress, 0)->counts[STUDIED], ==, 1);
  g_assert_cmpuint (canevas_idea_count_get_total (get_count (progress, 0)), ==, 1);
  g_assert_cmpuint (get_count (progress, 1)->counts[RECEIVED], ==, 1);
  /* Of two steps of one day the last one counts. */
  g_assert_cmpuint (get_count (progress, 2)->counts[IN_PROGRESS], ==, 1);
  g_assert_cmpuint (get_count (progress, 2)->counts[MERGED], ==, 1);
  g_assert_cmpuint (get_count (progress, 2)->counts[RECEIVED], ==, 1);
  g_assert_cmpuint (get_count (progress, 3)->counts[REFUSED], ==, 1);
  g_assert_cmpuint (get_count (progress, 4)->counts[DONE], ==, 1);
  g_assert_cmpuint (canevas_idea_count_get_total (get_count (progress, 4)), ==, 3);
  said = canevas_idea_progress_describe (progress);
  g_assert_cmpstr (said, ==,
                   "De 1 idée dans la première période (nov. 2026) à 3 dans la dernière (mars 2027), toutes tranchées.");
}

/* Looked at earlier, what comes later is not there; and nothing dates what has no day. */
static void
test_then (Fixture *self, gconstpointer data)
{
  g_autoptr (CanevasRecord) first = canevas_idea_receive (self->box, "Un annuaire", "2027-01-04", NULL);
  g_autoptr (CanevasRecord) later = canevas_idea_receive (self->box, "Une navette", "2027-02-10", NULL);
  g_autoptr (CanevasRecord) undated = canevas_idea_receive (self->box, "Une salle", NULL, NULL);
  g_autoptr (CanevasIdeaProgress) progress = NULL, none = NULL;

  g_assert_nonnull (later);
  g_assert_nonnull (undated);
  move (first, "kept", "2027-02-01");
  progress = canevas_idea_progress_new (self->box, "2027-01-20");
  g_assert_cmpint (progress->period, ==, CANEVAS_IDEA_WEEKS);
  g_assert_cmpuint (progress->counts->len, ==, 3);
  g_assert_cmpstr (get_count (progress, 0)->label, ==, "10\302\240janv.");
  g_assert_cmpuint (get_count (progress, 2)->counts[RECEIVED], ==, 1);
  g_assert_cmpuint (canevas_idea_count_get_total (get_count (progress, 2)), ==, 1);
  g_assert_cmpuint (progress->undated, ==, 1);
  none = canevas_idea_progress_new (self->box, "2026-12-31");
  g_assert_cmpuint (none->counts->len, ==, 0);
  g_assert_null (canevas_idea_progress_describe (none));
}

/* A file typed by hand: a state without steps; a box that was settled years ago ends there. */
static void
test_typed (Fixture *self, gconstpointer data)
{
  g_autoptr (CanevasRecord) answered = canevas_idea_receive (self->box, "Un annuaire", "2024-01-04", NULL);
  g_autoptr (CanevasRecord) stepped = canevas_idea_receive (self->box, "Une navette", "2024-01-05", NULL);
  g_autoptr (CanevasIdeaProgress) settled = NULL, going_on = NULL;
  g_autoptr (CanevasRecord) waiting = NULL;

  g_assert_true (canevas_record_set_text (answered, "state", "done", NULL));
  g_assert_true (canevas_record_set_text (answered, "answered_on", "2024-04-10", NULL));
  move (stepped, "studied", "2024-02-01");
  g_assert_true (canevas_record_set_text (stepped, "answered_on", NULL, NULL));
  g_assert_true (canevas_record_set_text (stepped, "state", "refused", NULL));
  settled = canevas_idea_progress_new (self->box, "2027-03-20");
  g_assert_cmpint (settled->period, ==, CANEVAS_IDEA_MONTHS);
  g_assert_cmpuint (settled->counts->len, ==, 4);
  g_assert_cmpuint (get_count (settled, 1)->counts[REFUSED], ==, 1);
  g_assert_cmpuint (get_count (settled, 2)->counts[RECEIVED], ==, 1);
  g_assert_cmpuint (get_count (settled, 3)->counts[DONE], ==, 1);
  waiting = canevas_idea_receive (self->box, "Une salle", "2024-05-01", NULL);
  going_on = canevas_idea_progress_new (self->box, "2027-03-20");
  g_assert_cmpint (going_on->period, ==, CANEVAS_IDEA_QUARTERS);
  g_assert_cmpuint (going_on->counts->len, ==, 13);
  g_assert_cmpstr (get_count (going_on, 0)->label, ==, "T1 2024");
  g_assert_cmpuint (get_count (going_on, 12)->counts[RECEIVED], ==, 1);
}

int
main (int argc, char **argv)
{
  canevas_language_init ();
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) g_test_add ("/idea-progress/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("months", test_months);
  ADD ("then", test_then);
  ADD ("typed", test_typed);
#undef ADD
  return g_test_run ();
}
