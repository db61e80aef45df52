/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An afternoon on the reception of users, as it is prepared and reported. */
#include "canevas-schema.h"
#include "canevas-session-outcome.h"
#include "canevas-session-review.h"
#include "canevas-session-step.h"
#include "canevas-session.h"
#include "canevas-store.h"

typedef struct
{
  CanevasStore *store;
  CanevasRecord *session;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->store = canevas_store_new_in_memory (canevas_schema_get_default (), &error);
  g_assert_no_error (error);
  fixture->session = canevas_store_add (fixture->store, &canevas_session_type, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (canevas_record_set_text (fixture->session, "name", "Atelier accueil", NULL));
  g_assert_true (canevas_record_set_text (fixture->session, "question", "Comment accueillir ?", NULL));
  g_assert_true (canevas_record_set_text (fixture->session, "facilitator", "Facilitatrice", NULL));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->session);
  g_object_unref (fixture->store);
}

static void
add_step (Fixture *fixture, const char *name, int minutes, const char *method)
{
  g_autoptr (CanevasRecord) step = canevas_store_add (fixture->store, &canevas_session_step_type, fixture->session, NULL);

  g_assert_true (canevas_record_set_text (step, "name", name, NULL));
  if (minutes > 0)
    g_assert_true (canevas_record_set_integer (step, "minutes", minutes, NULL));
  if (method != NULL)
    g_assert_true (canevas_record_set_text (step, "method", method, NULL));
}

static void
set_length (Fixture *fixture, int minutes)
{
  g_assert_true (canevas_record_set_integer (fixture->session, "duration", minutes, NULL));
}

/* What is found, in order: "too-long no-break". */
static char *
dup_found (Fixture *fixture)
{
  g_autoptr (GPtrArray) findings = canevas_session_review (fixture->session);
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", ((CanevasSessionFinding *) findings->pdata[i])->id);
  return g_string_free (ids, FALSE);
}

static void
assert_found (Fixture *fixture, const char *expected)
{
  g_autofree char *found = dup_found (fixture);

  g_assert_cmpstr (found, ==, expected);
}

/* Mends the first finding. (transfer full) (nullable) */
static CanevasRecord *
fix_first (Fixture *fixture)
{
  g_autoptr (GPtrArray) findings = canevas_session_review (fixture->session);
  g_autoptr (GError) error = NULL;
  CanevasRecord *shown = NULL;

  g_assert_true (canevas_session_finding_fix (findings->pdata[0], &shown, &error));
  g_assert_no_error (error);
  return shown;
}

static char *
dup_moments (Fixture *fixture)
{
  g_autoptr (CanevasList) steps =
    canevas_store_children (fixture->store, &canevas_session_step_type, canevas_record_get_id (fixture->session));
  GString *moments = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (steps)); i++)
    {
      g_autoptr (CanevasRecord) step = g_list_model_get_item (G_LIST_MODEL (steps), i);

      g_string_append_printf (moments, "%s%s %d", i > 0 ? ", " : "", canevas_record_get_title (step),
                              (int) canevas_record_get_integer (step, "minutes"));
    }
  return g_string_free (moments, FALSE);
}

static void
assert_moments (Fixture *fixture, const char *expected)
{
  g_autofree char *moments = dup_moments (fixture);

  g_assert_cmpstr (moments, ==, expected);
}

/* A session that can be held as it stands leaves nothing to say. */
static void
test_sound (Fixture *fixture, gconstpointer data)
{
  set_length (fixture, 180);
  g_assert_true (canevas_record_set_integer (fixture->session, "expected", 18, NULL));
  add_step (fixture, "Cadre", 20, "co-design");
  add_step (fixture, "Parcours", 70, "co-design");
  add_step (fixture, "Pause café", 15, NULL);
  add_step (fixture, "Parcours voulu", 60, "co-design");
  add_step (fixture, "Restitution", 15, "co-design");
  assert_found (fixture, "");
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  assert_found (fixture, "no-moment");
  g_assert_true (canevas_record_set_text (fixture->session, "question", NULL, NULL));
  assert_found (fixture, "no-question no-moment");
  g_assert_true (canevas_record_set_text (fixture->session, "state", "cancelled", NULL));
  assert_found (fixture, "");
}

/* The moments are shortened each in its part, by whole five minutes, to the length exactly; taken back in one step. */
static void
test_too_long (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasRecord) none = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  const CanevasSessionFinding *finding;

  set_length (fixture, 90);
  add_step (fixture, "Accueil", 10, NULL);
  add_step (fixture, "Travail", 70, NULL);
  add_step (fixture, "Restitution", 30, NULL);
  add_step (fixture, "Suites", 5, NULL);
  assert_found (fixture, "too-long");
  findings = canevas_session_review (fixture->session);
  finding = findings->pdata[0];
  g_assert_cmpint (finding->severity, ==, CANEVAS_SEVERITY_TO_CORRECT);
  g_assert_cmpstr (finding->title, ==, "25 minutes too many");
  g_assert_cmpstr (finding->fix, ==, "Shorten the moments to 90 minutes in all");
  none = fix_first (fixture);
  g_assert_null (none);
  assert_moments (fixture, "Accueil 10, Travail 55, Restitution 20, Suites 5");
  assert_found (fixture, "");
  g_assert_true (canevas_store_undo (fixture->store, NULL));
  assert_moments (fixture, "Accueil 10, Travail 70, Restitution 30, Suites 5");
}

/* However little time there is, no moment disappears, and the sum is right. */
static void
test_much_too_long (Fixture *fixture, gconstpointer data)
{
  static const int lengths[] = { 6, 7, 11, 30, 61, 119 };

  add_step (fixture, "Travail", 90, NULL);
  for (guint i = 0; i < 5; i++)
    add_step (fixture, "Point", 6, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autoptr (CanevasRecord) none = NULL;

      set_length (fixture, lengths[i]);
      assert_found (fixture, "too-long");
      none = fix_first (fixture);
      g_assert_cmpuint (canevas_session_get_planned (fixture->session), ==, (guint) lengths[i]);
      assert_found (fixture, "");
      g_assert_true (canevas_store_undo (fixture->store, NULL));
    }
  /* Less than a minute each: nothing can be proposed. */
  set_length (fixture, 5);
  {
    g_autoptr (GPtrArray) findings = canevas_session_review (fixture->session);

    g_assert_null (((CanevasSessionFinding *) findings->pdata[0])->fix);
  }
}

static void
test_time_left (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasRecord) none = NULL;

  add_step (fixture, "Travail", 50, NULL);
  assert_found (fixture, "no-length");
  none = fix_first (fixture);
  g_assert_cmpint (canevas_record_get_integer (fixture->session, "duration"), ==, 50);
  set_length (fixture, 55);
  assert_found (fixture, "");
  set_length (fixture, 60);
  assert_found (fixture, "time-left");
  none = fix_first (fixture);
  g_assert_cmpint (canevas_record_get_integer (fixture->session, "duration"), ==, 50);
}

/* The break comes before the moment that would go beyond two hours; the session ends when it did. */
static void
test_no_break (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasRecord) added = NULL;

  set_length (fixture, 150);
  add_step (fixture, "Accueil", 20, NULL);
  add_step (fixture, "World café", 90, NULL);
  add_step (fixture, "Vote", 25, NULL);
  add_step (fixture, "Suites", 15, NULL);
  assert_found (fixture, "no-break");
  added = fix_first (fixture);
  g_assert_cmpstr (canevas_record_get_title (added), ==, "Break");
  g_assert_true (canevas_session_step_is_break (added));
  assert_moments (fixture, "Accueil 20, World café 80, Break 10, Vote 25, Suites 15");
  assert_found (fixture, "");
}

/* Two hours exactly are bearable; a break parts a long day; a single moment that is too long cannot be parted. */
static void
test_stretches (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) findings = NULL;
  const CanevasSessionFinding *finding;

  set_length (fixture, 450);
  add_step (fixture, "Matinée", 120, NULL);
  add_step (fixture, "Déjeuner", 60, NULL);
  add_step (fixture, "Après-midi", 270, NULL);
  assert_found (fixture, "no-break");
  findings = canevas_session_review (fixture->session);
  finding = findings->pdata[0];
  g_assert_cmpstr (canevas_record_get_title (finding->record), ==, "Après-midi");
  g_assert_cmpstr (finding->title, ==, "270 minutes without a break");
  g_assert_null (finding->fix);
}

static void
test_leaders (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasList) steps = NULL;
  g_autoptr (CanevasRecord) first = NULL;

  set_length (fixture, 60);
  add_step (fixture, "Accueil", 20, NULL);
  add_step (fixture, "Pause", 10, NULL);
  add_step (fixture, "Travail", 30, NULL);
  g_assert_true (canevas_record_set_text (fixture->session, "facilitator", NULL, NULL));
  assert_found (fixture, "no-leader");
  steps = canevas_store_children (fixture->store, &canevas_session_step_type, canevas_record_get_id (fixture->session));
  first = g_list_model_get_item (G_LIST_MODEL (steps), 0);
  g_assert_true (canevas_record_set_text (first, "leader", "Cheffe de projet", NULL));
  /* Of the work, not of the break. */
  assert_found (fixture, "moment-without-leader");
}

/* A method for eight with forty people; a moment whose time nobody gave. */
static void
test_methods (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) findings = NULL;

  set_length (fixture, 90);
  g_assert_true (canevas_record_set_integer (fixture->session, "expected", 40, NULL));
  add_step (fixture, "Le cas", 30, "codevelopment");
  add_step (fixture, "Consultation", 60, "codevelopment");
  assert_found (fixture, "method");
  findings = canevas_session_review (fixture->session);
  g_assert_cmpstr (((CanevasSessionFinding *) findings->pdata[0])->text, ==, "It is for 8 participants at most.");
  add_step (fixture, "Suites", 0, NULL);
  assert_found (fixture, "no-minutes method");
}

/* A stand-up meeting of an hour is none. */
static void
test_drawn_out (Fixture *fixture, gconstpointer data)
{
  set_length (fixture, 60);
  g_assert_true (canevas_record_set_integer (fixture->session, "expected", 8, NULL));
  add_step (fixture, "Actions", 20, "stand-up");
  assert_found (fixture, "time-left");
  add_step (fixture, "Problèmes", 40, "stand-up");
  assert_found (fixture, "method-long");
}

static CanevasRecord *
add_action (Fixture *fixture, const char *owner, const char *due)
{
  CanevasRecord *action = canevas_store_add (fixture->store, &canevas_session_outcome_type, fixture->session, NULL);

  g_assert_true (canevas_record_set_text (action, "kind", "action", NULL));
  g_assert_true (canevas_record_set_text (action, "statement", "Écrire la fiche", NULL));
  g_assert_true (canevas_record_set_text (action, "owner", owner, NULL));
  g_assert_true (canevas_record_set_text (action, "due", due, NULL));
  return action;
}

/* Afterwards: what people are told, and who does what. */
static void
test_held (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasRecord) action = NULL;

  g_assert_true (canevas_record_set_text (fixture->session, "state", "held", NULL));
  assert_found (fixture, "nothing-kept no-feedback");
  action = add_action (fixture, NULL, NULL);
  assert_found (fixture, "no-feedback action-without-owner");
  g_assert_true (canevas_record_set_text (fixture->session, "feedback", "Retenu : la fiche.", NULL));
  g_assert_true (canevas_record_set_text (action, "owner", "Chef de projet", NULL));
  assert_found (fixture, "feedback-not-given action-without-date");
  g_assert_true (canevas_record_set_text (fixture->session, "feedback_on", "2026-03-31", NULL));
  g_assert_true (canevas_record_set_text (action, "due", "2026-04-16", NULL));
  assert_found (fixture, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test) g_test_add ("/session-review/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("sound", test_sound);
  ADD ("empty", test_empty);
  ADD ("too-long", test_too_long);
  ADD ("much-too-long", test_much_too_long);
  ADD ("time-left", test_time_left);
  ADD ("no-break", test_no_break);
  ADD ("stretches", test_stretches);
  ADD ("leaders", test_leaders);
  ADD ("methods", test_methods);
  ADD ("drawn-out", test_drawn_out);
  ADD ("held", test_held);
#undef ADD
  return g_test_run ();
}
