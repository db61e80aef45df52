/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-facilitation.h"
#include "canevas-language.h"
#include "canevas-method.h"
#include "canevas-schema.h"
#include "canevas-session-step.h"
#include "canevas-session.h"
#include "canevas-store.h"

#define MINUTE (60 * (gint64) G_USEC_PER_SEC)

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
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->session);
  g_object_unref (fixture->store);
}

static gboolean
is_aim (const char *name)
{
  for (const CanevasChoice *aim = canevas_session_aims; aim->name != NULL; aim++)
    if (g_str_equal (aim->name, name))
      return TRUE;
  return FALSE;
}

/* Whatever a session is for, there is a method; those that the guide names are there, in both languages. */
static void
test_palette (Fixture *fixture, gconstpointer data)
{
  static const char *const named[] = { "round", "stand-up", "codevelopment", "action-learning", "market-place", "hackathon" };
  static const char *const languages[] = { "en", "fr" };

  for (guint l = 0; l < G_N_ELEMENTS (languages); l++)
    {
      CANEVAS_LANGUAGE_SCOPE (languages[l]);
      const GPtrArray *methods = canevas_method_list ();

      g_assert_cmpuint (methods->len, >=, 16);
      for (guint i = 0; i < methods->len; i++)
        {
          const CanevasMethod *method = methods->pdata[i];
          guint shares = 0;

          for (guint k = 0; k < method->n_steps; k++)
            shares += method->steps[k].share;
          g_assert_cmpuint (shares, ==, 100);
          g_assert_cmpuint (method->shortest, <=, method->usual);
          g_assert_cmpuint (method->usual, <=, method->longest);
          g_assert_cmpuint (method->least, <=, method->most);
          g_assert_cmpuint (g_strv_length (method->aims), >, 0);
          for (guint k = 0; method->aims[k] != NULL; k++)
            g_assert_true (is_aim (method->aims[k]));
        }
      for (const CanevasChoice *aim = canevas_session_aims; aim->name != NULL; aim++)
        {
          guint n = 0;

          for (guint i = 0; i < methods->len; i++)
            n += g_strv_contains ((const char *const *) ((const CanevasMethod *) methods->pdata[i])->aims, aim->name);
          g_assert_cmpuint (n, >, 0);
        }
      for (guint i = 0; i < G_N_ELEMENTS (named); i++)
        g_assert_nonnull (canevas_method_find (named[i])->place);
    }
  {
    CANEVAS_LANGUAGE_SCOPE ("fr");

    g_assert_cmpstr (canevas_method_find ("round")->name, ==, "Tour de table");
  }
  g_assert_null (canevas_method_find ("meditation"));
}

static void
test_reasons (Fixture *fixture, gconstpointer data)
{
  const CanevasMethod *method = canevas_method_find ("codevelopment");
  g_autofree char *suits = canevas_method_dup_reason (method, "help", 6, 90);
  g_autofree char *unknown = canevas_method_dup_reason (method, NULL, 0, 0);
  g_autofree char *crowd = canevas_method_dup_reason (method, "decide", 40, 30);

  g_assert_null (suits);
  g_assert_null (unknown);
  g_assert_cmpstr (crowd, ==, "It serves another aim. It is for 8 participants at most. It takes at least 60 minutes.");
}

/* The minutes of the moments add up, whatever the length; taking it back is one step. */
static void
test_insert (Fixture *fixture, gconstpointer data)
{
  const GPtrArray *methods = canevas_method_list ();
  g_autoptr (CanevasList) steps = canevas_store_children (fixture->store, &canevas_session_step_type, canevas_record_get_id (fixture->session));
  static const guint lengths[] = { 7, 45, 61, 90, 480 };
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < methods->len; i++)
    for (guint k = 0; k < G_N_ELEMENTS (lengths); k++)
      {
        const CanevasMethod *method = methods->pdata[i];

        g_assert_true (canevas_method_insert (method, fixture->session, lengths[k], &error));
        g_assert_no_error (error);
        g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (steps)), ==, method->n_steps);
        g_assert_cmpuint (canevas_session_get_planned (fixture->session), ==, lengths[k]);
        g_assert_true (canevas_store_undo (fixture->store, &error));
        g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (steps)), ==, 0);
      }
}

static void
add_step (Fixture *fixture, const char *name, int minutes)
{
  g_autoptr (CanevasRecord) step = canevas_store_add (fixture->store, &canevas_session_step_type, fixture->session, NULL);

  g_assert_true (canevas_record_set_text (step, "name", name, NULL));
  g_assert_true (canevas_record_set_integer (step, "minutes", minutes, NULL));
}

/* A welcome that runs over, a pause, work that gets more time, and where that leads. */
static void
test_facilitation (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasFacilitation) led = NULL;

  add_step (fixture, "Accueil", 10);
  add_step (fixture, "Travail", 40);
  add_step (fixture, "Clôture", 10);
  led = canevas_facilitation_new (fixture->session);
  g_assert_cmpuint (canevas_facilitation_get_n_steps (led), ==, 3);
  g_assert_cmpint (canevas_facilitation_get_left (led, 5 * MINUTE), ==, 600); /* not begun */
  canevas_facilitation_start (led, 5 * MINUTE);
  g_assert_cmpint (canevas_facilitation_get_left (led, 12 * MINUTE), ==, 180);
  g_assert_cmpint (canevas_facilitation_get_delay (led, 12 * MINUTE), ==, 0);
  g_assert_cmpint (canevas_facilitation_get_left_in_all (led, 12 * MINUTE), ==, 180 + 3000);
  g_assert_cmpint (canevas_facilitation_get_left (led, 17 * MINUTE), ==, -120);
  g_assert_cmpint (canevas_facilitation_get_delay (led, 17 * MINUTE), ==, 120);

  canevas_facilitation_go_to (led, 1, 17 * MINUTE);
  g_assert_cmpint (canevas_facilitation_get_left (led, 17 * MINUTE), ==, 2400);
  g_assert_cmpint (canevas_facilitation_get_delay (led, 17 * MINUTE), ==, 120);
  canevas_facilitation_pause (led, 27 * MINUTE);
  g_assert_cmpint (canevas_facilitation_get_left (led, 60 * MINUTE), ==, 1800);
  canevas_facilitation_start (led, 60 * MINUTE);
  canevas_facilitation_extend (led, 5, 60 * MINUTE);
  g_assert_cmpint (canevas_facilitation_get_left (led, 60 * MINUTE), ==, 2100);
  g_assert_cmpint (canevas_facilitation_get_delay (led, 60 * MINUTE), ==, 420);
  /* Never less than what it took already. */
  canevas_facilitation_extend (led, -300, 60 * MINUTE);
  g_assert_cmpint (canevas_facilitation_get_left (led, 60 * MINUTE), ==, 0);

  canevas_facilitation_go_to (led, 2, 60 * MINUTE);
  g_assert_cmpuint (canevas_facilitation_get_step (led), ==, 2);
  g_assert_cmpint (canevas_facilitation_get_delay (led, 60 * MINUTE), ==, 12 * 60 + 10 * 60 - 50 * 60); /* early by 28 minutes */
}

static void
test_clock (Fixture *fixture, gconstpointer data)
{
  g_autofree char *left = canevas_facilitation_format (270);
  g_autofree char *over = canevas_facilitation_format (-75);
  g_autofree char *long_time = canevas_facilitation_format (7200);

  g_assert_cmpstr (left, ==, "04:30");
  g_assert_cmpstr (over, ==, "−01:15");
  g_assert_cmpstr (long_time, ==, "120:00");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) g_test_add ("/method/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("palette", test_palette);
  ADD ("reasons", test_reasons);
  ADD ("insert", test_insert);
  ADD ("facilitation", test_facilitation);
  ADD ("clock", test_clock);
#undef ADD
  return g_test_run ();
}
