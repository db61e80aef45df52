/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The strip of an afternoon, as it should be, too long and too short. */
#include "canevas-scene-write.h"
#include "canevas-schema.h"
#include "canevas-session-step.h"
#include "canevas-session-strip.h"
#include "canevas-session.h"
#include "canevas-store.h"

#include <math.h>
#include <string.h>

static const struct
{
  const char *name;
  int minutes;
  const char *method;
} moments[] = {
  { "Tour de table", 20, "round" },
  { "Seul, en silence", 15, "brainwriting" },
  { "Lecture et rapprochement", 35, "brainwriting" },
  { "Pause", 10, NULL },
  { "Vote", 15, "dot-voting" },
  { "Une action par direction", 20, NULL },
  { "Suites et prochaine rencontre", 5, NULL },
};

typedef struct
{
  CanevasStore *store;
  CanevasTextMeasure *measure;
  CanevasRecord *session;
  CanevasList *steps;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->store = canevas_store_new_in_memory (canevas_schema_get_default (), &error);
  g_assert_no_error (error);
  fixture->measure = canevas_text_measure_new (NULL);
  fixture->session = canevas_store_add (fixture->store, &canevas_session_type, NULL, &error);
  g_assert_no_error (error);
  fixture->steps = canevas_store_children (fixture->store, &canevas_session_step_type, canevas_record_get_id (fixture->session));
}

static void
add_moments (Fixture *fixture, int length)
{
  g_assert_true (canevas_record_set_text (fixture->session, "starts_at", "9 h 30", NULL));
  g_assert_true (canevas_record_set_integer (fixture->session, "duration", length, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (moments); i++)
    {
      g_autoptr (CanevasRecord) step = canevas_store_add (fixture->store, &canevas_session_step_type, fixture->session, NULL);

      g_assert_true (canevas_record_set_text (step, "name", moments[i].name, NULL));
      g_assert_true (canevas_record_set_integer (step, "minutes", moments[i].minutes, NULL));
      g_assert_true (canevas_record_set_text (step, "method", moments[i].method, NULL));
    }
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->steps);
  g_object_unref (fixture->session);
  g_object_unref (fixture->measure);
  g_object_unref (fixture->store);
}

static const CanevasGroup *
find (CanevasScene *scene, const char *id)
{
  const guint number = canevas_scene_find_group (scene, id);

  return number != CANEVAS_NO_GROUP ? canevas_scene_get_group (scene, number) : NULL;
}

static const CanevasGroup *
find_moment (Fixture *fixture, CanevasScene *scene, guint number)
{
  g_autoptr (CanevasRecord) step = g_list_model_get_item (G_LIST_MODEL (fixture->steps), number);

  return find (scene, canevas_record_get_id (step));
}

static char *
dup_svg (CanevasScene *scene)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = canevas_scene_write_svg (scene, NULL, &error);

  g_assert_no_error (error);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* Twice as long is twice as wide; one after the other without overlapping, within the width at hand, on paper and in a pane. */
static void
test_proportions (Fixture *fixture, gconstpointer data)
{
  static const double widths[] = { 220, 468, 1100 };

  add_moments (fixture, 120);
  for (guint w = 0; w < G_N_ELEMENTS (widths); w++)
    {
      g_autoptr (CanevasScene) scene = canevas_session_strip_new (fixture->session, fixture->measure, widths[w]);
      double end = 0;
      CanevasRectangle bounds;

      canevas_scene_get_bounds (scene, &bounds);
      g_assert_cmpfloat (bounds.width, ==, widths[w]);
      for (guint i = 0; i < G_N_ELEMENTS (moments); i++)
        {
          const CanevasGroup *group = find_moment (fixture, scene, i);

          g_assert_cmpstr (group->label, ==, moments[i].name);
          g_assert_cmpfloat (fabs (group->bounds.width - widths[w] * moments[i].minutes / 120), <, 3);
          g_assert_cmpfloat (group->bounds.x, >=, end - 0.01);
          end = group->bounds.x + group->bounds.width;
        }
      g_assert_cmpfloat (end, <=, widths[w]);
      g_assert_null (find (scene, "time-left"));
      g_assert_null (find (scene, "announced-end"));
    }
}

/* Read aloud: when, how long, by which method. */
static void
test_words (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasScene) scene = NULL;
  g_autofree char *outline = NULL;

  add_moments (fixture, 120);
  scene = canevas_session_strip_new (fixture->session, fixture->measure, 468);
  outline = canevas_scene_dup_outline (scene);
  g_assert_cmpstr (find_moment (fixture, scene, 2)->description, ==, "10:05, 35 minutes, Silent brainstorming");
  g_assert_nonnull (strstr (outline, "Pause"));
}

/* However narrow, each name can be read: in its place, or by its number below; nothing lies outside of the drawing. */
static void
test_names (Fixture *fixture, gconstpointer data)
{
  static const double widths[] = { 220, 468 };

  add_moments (fixture, 120);
  for (guint w = 0; w < G_N_ELEMENTS (widths); w++)
    {
      g_autoptr (CanevasScene) scene = canevas_session_strip_new (fixture->session, fixture->measure, widths[w]);
      g_autofree char *svg = dup_svg (scene);

      g_assert_nonnull (strstr (svg, "7\302\240– Suites"));
      g_assert_nonnull (strstr (svg, "Tour"));
      g_assert_nonnull (strstr (svg, "9:30"));
      g_assert_nonnull (strstr (svg, "11:30"));
      g_assert_cmpfloat (canevas_scene_get_smallest_text (scene), >=, 7);
    }
}

static void
test_ends (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasScene) none = canevas_session_strip_new (fixture->session, fixture->measure, 468);
  g_autoptr (CanevasScene) over = NULL, under = NULL;

  g_assert_null (none);
  add_moments (fixture, 100);
  over = canevas_session_strip_new (fixture->session, fixture->measure, 468);
  g_assert_cmpstr (find (over, "announced-end")->label, ==, "End announced: 11:10; 20 minutes beyond");
  /* The line stands where the announced end is, not where the moments end. */
  g_assert_cmpfloat (fabs (find (over, "announced-end")->bounds.x - 468.0 * 100 / 120), <, 2);
  g_assert_true (canevas_record_set_integer (fixture->session, "duration", 150, NULL));
  under = canevas_session_strip_new (fixture->session, fixture->measure, 468);
  g_assert_null (find (under, "announced-end"));
  g_assert_cmpstr (find (under, "time-left")->label, ==, "30 minutes without a use");
  g_assert_cmpfloat (fabs (find (under, "time-left")->bounds.width - 468.0 * 30 / 150), <, 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test) g_test_add ("/session-strip/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("proportions", test_proportions);
  ADD ("words", test_words);
  ADD ("names", test_names);
  ADD ("ends", test_ends);
#undef ADD
  return g_test_run ();
}
