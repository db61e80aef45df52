/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-idea-progress-chart.h"

#include "canevas-idea-box.h"
#include "canevas-idea.h"
#include "canevas-language.h"
#include "canevas-scene-write.h"
#include "canevas-schema.h"
#include "canevas-store.h"

#include <string.h>

typedef struct
{
  CanevasStore *store;
  CanevasTextMeasure *measure;
  CanevasRecord *box;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  canevas_language_enter ("fr");
  self->store = canevas_store_new_in_memory (canevas_schema_get_default (), NULL);
  self->measure = canevas_text_measure_new (NULL);
  self->box = canevas_store_add (self->store, &canevas_idea_box_type, NULL, NULL);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_object_unref (self->box);
  g_object_unref (self->measure);
  g_object_unref (self->store);
  canevas_language_leave ();
}

static void
receive (Fixture *self, const char *statement, const char *day, const char *state, const char *moved_on)
{
  g_autoptr (CanevasRecord) idea = canevas_idea_receive (self->box, statement, day, NULL);

  if (state != NULL)
    g_assert_true (canevas_idea_set_state (idea, state, "Parce que.", NULL, moved_on, NULL));
}

/* The words of a drawing, without the alternative that stands before them. */
static char *
write_words (CanevasScene *scene)
{
  g_autoptr (GBytes) bytes = canevas_scene_write_svg (scene, NULL, NULL);
  g_autofree char *svg = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  return g_strdup (strstr (svg, "</style>"));
}

/* What has come farthest is lowest; states that end on the last stack are named beside it, the others above. */
static void
test_states (Fixture *self, gconstpointer data)
{
  g_autoptr (CanevasChartData) chart = NULL;
  g_autoptr (CanevasScene) scene = NULL;
  g_autofree char *table = NULL, *outline = NULL, *words = NULL;
  const char *received, *done;

  g_assert_null (canevas_idea_progress_chart_data_new (self->box, "2027-04-15"));
  receive (self, "Un annuaire", "2027-01-10", "done", "2027-03-01");
  receive (self, "Une navette", "2027-02-01", "refused", "2027-04-01");
  receive (self, "Une salle", NULL, NULL, NULL);
  chart = canevas_idea_progress_chart_data_new (self->box, "2027-05-15");
  table = canevas_chart_data_dup_table (chart);
  g_assert_cmpstr (table, ==,
                   "Période\tRéalisée\tReçue\tNon retenue\njanv. 2027\t0\t1\t0\nfévr. 2027\t0\t2\t0\nmars 2027\t1\t1\t0\n"
                   "avr. 2027\t1\t0\t1\n");
  g_assert_cmpstr (chart->note, ==, "1 idée sans date n’est pas comptée");
  scene = canevas_idea_progress_chart_new (self->box, self->measure, CANEVAS_DRAWING_FIGURE, 460, 210, "2027-05-15");
  outline = canevas_scene_dup_outline (scene);
  g_assert_nonnull (strstr (outline, "  - avr. 2027 — 1"));
  words = write_words (scene);
  received = strstr (words, ">Reçue</text>");
  done = strstr (words, ">Réalisée</text>");
  g_assert_nonnull (received);
  g_assert_nonnull (done);
  g_assert_null (strstr (received + 1, ">Reçue</text>"));
  /* Above, before the bars; beside, after them. */
  g_assert_true (received < strstr (words, "role=\"graphics-symbol"));
  g_assert_true (done > strstr (words, "role=\"graphics-symbol"));
}

int
main (int argc, char **argv)
{
  canevas_language_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/idea-progress-chart/states", Fixture, NULL, set_up, test_states, tear_down);
  return g_test_run ();
}
