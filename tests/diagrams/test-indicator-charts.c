/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-indicator-charts.h"

#include "canevas-indicator.h"
#include "canevas-language.h"
#include "canevas-measure.h"
#include "canevas-project.h"
#include "canevas-reading-answer.h"
#include "canevas-reading.h"
#include "canevas-schema.h"
#include "canevas-session.h"
#include "canevas-store.h"

#include <math.h>
#include <string.h>

#define TODAY "2027-07-01"

typedef struct
{
  CanevasStore *store;
  CanevasTextMeasure *measure;
  CanevasRecord *project;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  canevas_language_enter ("fr");
  self->store = canevas_store_new_in_memory (canevas_schema_get_default (), NULL);
  self->measure = canevas_text_measure_new (NULL);
  self->project = canevas_store_add (self->store, &canevas_project_type, NULL, NULL);
  g_assert_true (canevas_record_set_text (self->project, "name", "Accueil unique", NULL));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_object_unref (self->project);
  g_object_unref (self->measure);
  g_object_unref (self->store);
  canevas_language_leave ();
}

/* Days to answer, typed in any order; nobody measured in May. */
static CanevasRecord *
add_delay (Fixture *self)
{
  static const struct
  {
    const char *day;
    double value;
  } measures[] = { { "2027-06-30", 8.7 }, { "2027-03-31", 12.1 }, { "2027-05-31", NAN }, { "2027-04-30", 10.4 } };
  CanevasRecord *indicator = canevas_store_add (self->store, &canevas_indicator_type, self->project, NULL);

  g_assert_true (canevas_record_set_text (indicator, "name", "Délai de réponse", NULL));
  g_assert_true (canevas_record_set_text (indicator, "measure", "j", NULL));
  g_assert_true (canevas_record_set_text (indicator, "direction", "decrease", NULL));
  g_assert_true (canevas_record_set_decimal (indicator, "baseline", 15.2, NULL));
  g_assert_true (canevas_record_set_decimal (indicator, "target", 7, NULL));
  g_assert_true (canevas_record_set_decimal (indicator, "target_most", 9, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (measures); i++)
    {
      g_autoptr (CanevasRecord) measure = canevas_store_add (self->store, &canevas_measure_type, indicator, NULL);

      g_assert_true (canevas_record_set_text (measure, "measured_on", measures[i].day, NULL));
      if (!isnan (measures[i].value))
        g_assert_true (canevas_record_set_decimal (measure, "value", measures[i].value, NULL));
    }
  return indicator;
}

static void
add_reading (Fixture *self, const char *name, const char *day, int results, int posture)
{
  g_autoptr (CanevasRecord) reading = canevas_store_add (self->store, &canevas_reading_type, self->project, NULL);

  g_assert_true (canevas_record_set_text (reading, "name", name, NULL));
  g_assert_true (canevas_record_set_text (reading, "read_on", day, NULL));
  for (guint i = 0; i < 4; i++)
    {
      g_autoptr (CanevasRecord) answer = canevas_store_add (self->store, &canevas_reading_answer_type, reading, NULL);
      const int score = i < 2 ? results : posture;

      g_assert_true (canevas_record_set_text (answer, "side", i < 2 ? "results" : "posture", NULL));
      g_assert_true (canevas_record_set_text (answer, "question", "Question", NULL));
      /* One of two questions nobody could answer. */
      if (score >= 0 && i % 2 == 0)
        g_assert_true (canevas_record_set_integer (answer, "score", score, NULL));
    }
}

static void
test_indicator (Fixture *self, gconstpointer data)
{
  g_autoptr (CanevasRecord) indicator = add_delay (self);
  g_autoptr (CanevasChartData) chart = canevas_indicator_chart_data_new (indicator, TODAY);
  g_autoptr (CanevasScene) scene = canevas_indicator_chart_new (indicator, self->measure, CANEVAS_DRAWING_SCREEN, 0, 0, TODAY);
  g_autofree char *table = canevas_chart_data_dup_table (chart), *outline = canevas_scene_dup_outline (scene);

  g_assert_cmpstr (table, ==,
                   "Date\tDélai de réponse\n31\302\240mars\302\2402027\t12,1\302\240j\n30\302\240avr.\302\2402027\t10,4\302\240j\n"
                   "31\302\240mai\302\2402027\tpas de mesure\n30\302\240juin\302\2402027\t8,7\302\240j\n");
  g_assert_nonnull (strstr (outline, "départ à 15,2\302\240j"));
  g_assert_nonnull (strstr (outline, "cible 7 à 9\302\240j"));
  g_assert_nonnull (strstr (outline, "8,7\302\240j, cible atteinte"));
  g_assert_nonnull (strstr (outline, "10,4\302\240j, cible non atteinte"));
}

/* In the order of the dates, at the mean of what was answered; a side nobody answered has no place. */
static void
test_double_reading (Fixture *self, gconstpointer data)
{
  g_autoptr (CanevasChartData) chart = NULL;
  const CanevasChartSeries *series;
  const CanevasChartPoint *points;
  g_autoptr (CanevasScene) scene = NULL;

  g_assert_null (canevas_double_reading_chart_new (self->project, self->measure, CANEVAS_DRAWING_SCREEN, 0, 0, TODAY));
  add_reading (self, "Au bout d’un an", "2027-06-30", 3, 4);
  add_reading (self, "Au départ", "2026-06-30", 1, -1);
  chart = canevas_double_reading_chart_data_new (self->project);
  series = chart->series->pdata[0];
  points = (const CanevasChartPoint *) series->points->data;
  g_assert_cmpuint (series->points->len, ==, 2);
  g_assert_cmpstr (points[0].label, ==, "Au départ");
  g_assert_cmpfloat (points[0].x, ==, 25);
  g_assert_true (isnan (points[0].y));
  g_assert_cmpfloat (points[1].x, ==, 75);
  g_assert_cmpfloat (points[1].y, ==, 100);
  scene = canevas_double_reading_chart_new (self->project, self->measure, CANEVAS_DRAWING_SCREEN, 0, 0, TODAY);
  g_assert_nonnull (scene);
}

static void
test_dashboard (Fixture *self, gconstpointer data)
{
  g_autoptr (CanevasRecord) indicator = NULL, unmeasured = NULL;
  g_autoptr (CanevasScene) scene = NULL;
  g_autofree char *outline = NULL;

  g_assert_null (canevas_dashboard_new (self->project, self->measure, CANEVAS_DRAWING_A3, TODAY));
  g_assert_null (canevas_indicators_chart_new (self->project, self->measure, CANEVAS_DRAWING_SCREEN, 0, 0, TODAY));
  indicator = add_delay (self);
  unmeasured = canevas_store_add (self->store, &canevas_indicator_type, self->project, NULL);
  g_assert_true (canevas_record_set_text (unmeasured, "name", "Coût d’une demande", NULL));
  add_reading (self, "Au départ", "2026-06-30", 1, 2);
  scene = canevas_dashboard_new (self->project, self->measure, CANEVAS_DRAWING_A3, TODAY);
  outline = canevas_scene_dup_outline (scene);
  g_assert_nonnull (strstr (outline, "1 cible atteinte sur 1, 1 indicateur sans mesure"));
  g_assert_nonnull (strstr (outline, "Coût d’une demande — 0 valeur, 1 manquante"));
  g_assert_nonnull (strstr (outline, "Résultats et postures"));
  g_assert_cmpfloat (canevas_scene_get_smallest_text (scene), >=, 6.5);
  g_assert_null (strstr (outline, "Combien viennent"));
}

/* How many come is a sign of what lives: it has its panel once somebody counted. */
static void
test_dashboard_with_attendance (Fixture *self, gconstpointer data)
{
  g_autoptr (CanevasRecord) session = canevas_store_add (self->store, &canevas_session_type, NULL, NULL);
  g_autoptr (CanevasScene) scene = NULL;
  g_autofree char *outline = NULL;

  g_assert_true (canevas_record_set_reference (session, "project", self->project, NULL));
  g_assert_true (canevas_record_set_text (session, "held_on", "2027-03-01", NULL));
  g_assert_true (canevas_record_set_integer (session, "expected", 10, NULL));
  g_assert_null (canevas_dashboard_new (self->project, self->measure, CANEVAS_DRAWING_A3, TODAY));
  g_assert_true (canevas_record_set_integer (session, "present", 8, NULL));
  scene = canevas_dashboard_new (self->project, self->measure, CANEVAS_DRAWING_A3, TODAY);
  outline = canevas_scene_dup_outline (scene);
  g_assert_nonnull (strstr (outline, "Combien viennent"));
  g_assert_nonnull (strstr (outline, "80\342\200\257%"));
}

int
main (int argc, char **argv)
{
  canevas_language_init ();
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) g_test_add ("/indicator-charts/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("indicator", test_indicator);
  ADD ("double-reading", test_double_reading);
  ADD ("dashboard", test_dashboard);
  ADD ("dashboard-with-attendance", test_dashboard_with_attendance);
#undef ADD
  return g_test_run ();
}
