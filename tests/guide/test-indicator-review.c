/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-indicator-review.h"

#include "canevas-indicator.h"
#include "canevas-language.h"
#include "canevas-measure.h"
#include "canevas-project.h"
#include "canevas-schema.h"
#include "canevas-store.h"

#include <math.h>
#include <string.h>

typedef struct
{
  CanevasStore *store;
  CanevasRecord *project;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  canevas_language_enter ("fr");
  self->store = canevas_store_new_in_memory (canevas_schema_get_default (), &error);
  g_assert_no_error (error);
  self->project = canevas_store_add (self->store, &canevas_project_type, NULL, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_object_unref (self->project);
  g_object_unref (self->store);
  canevas_language_leave ();
}

static CanevasRecord *
add_indicator (Fixture *self, const char *name, const char *unit, const char *direction, const char *frequency)
{
  CanevasRecord *indicator = canevas_store_add (self->store, &canevas_indicator_type, self->project, NULL);

  g_assert_true (canevas_record_set_text (indicator, "name", name, NULL));
  g_assert_true (canevas_record_set_text (indicator, "measure", unit, NULL));
  g_assert_true (canevas_record_set_text (indicator, "direction", direction, NULL));
  if (frequency != NULL)
    g_assert_true (canevas_record_set_text (indicator, "frequency", frequency, NULL));
  return indicator;
}

static void
add_measure (Fixture *self, CanevasRecord *indicator, const char *day, double value)
{
  g_autoptr (CanevasRecord) measure = canevas_store_add (self->store, &canevas_measure_type, indicator, NULL);

  g_assert_true (canevas_record_set_text (measure, "measured_on", day, NULL));
  if (!isnan (value))
    g_assert_true (canevas_record_set_decimal (measure, "value", value, NULL));
}

/* The latest by date counts, not the last typed; one without a value is none. */
static void
test_delay (Fixture *self, gconstpointer data)
{
  g_autoptr (CanevasRecord) indicator = add_indicator (self, "Délai de réponse", "jours", "decrease", "quarterly");
  g_autoptr (CanevasIndicatorReview) review = NULL, later = NULL;
  g_autofree char *sentence = NULL, *late = NULL;

  g_assert_true (canevas_record_set_decimal (indicator, "baseline", 15.2, NULL));
  g_assert_true (canevas_record_set_decimal (indicator, "target", 9, NULL));
  g_assert_true (canevas_record_set_text (indicator, "due", "2027-09-30", NULL));
  add_measure (self, indicator, "2027-06-30", 8.7);
  add_measure (self, indicator, "2027-03-31", 12.1);
  add_measure (self, indicator, "2027-09-30", NAN);
  review = canevas_indicator_review_new (indicator, "2027-09-30");
  g_assert_cmpuint (review->n_values, ==, 2);
  g_assert_cmpfloat (review->last, ==, 8.7);
  g_assert_cmpfloat (review->previous, ==, 12.1);
  g_assert_cmpint (review->trend, ==, CANEVAS_TREND_BETTER);
  g_assert_cmpint (review->target, ==, CANEVAS_TARGET_REACHED);
  g_assert_cmpfloat_with_epsilon (review->way, 6.5 / 6.2, 1e-9);
  g_assert_cmpstr (review->next_due, ==, "2027-09-30");
  g_assert_cmpuint (review->days_late, ==, 0);
  sentence = canevas_indicator_review_dup_sentence (review);
  g_assert_cmpstr (sentence, ==,
                   "8,7\302\240jours au 30\302\240juin\302\2402027, 15,2\302\240jours au départ. Mieux qu’au départ. Cible atteinte.");

  later = canevas_indicator_review_new (indicator, "2027-10-12");
  g_assert_cmpuint (later->days_late, ==, 12);
  g_assert_false (later->past_due); /* it is reached */
  late = canevas_indicator_review_dup_sentence (later);
  g_assert_nonnull (strstr (late, "La mesure suivante était attendue le 30\302\240septembre\302\2402027."));
}

/* Nobody measures what is over; what is to be reached after the end is still measured. */
static void
test_over (Fixture *self, gconstpointer data)
{
  g_autoptr (CanevasRecord) indicator = add_indicator (self, "Usagers satisfaits", "%", "increase", "monthly");
  g_autoptr (CanevasIndicatorReview) over = NULL, later = NULL;

  add_measure (self, indicator, "2027-06-15", 74);
  g_assert_true (canevas_record_set_text (self->project, "start_date", "2026-01-05", NULL));
  g_assert_true (canevas_record_set_text (self->project, "end_date", "2027-06-30", NULL));
  over = canevas_indicator_review_new (indicator, "2028-01-10");
  g_assert_null (over->next_due);
  g_assert_cmpuint (over->days_late, ==, 0);
  g_assert_true (canevas_record_set_text (indicator, "due", "2027-12-31", NULL));
  later = canevas_indicator_review_new (indicator, "2028-01-10");
  g_assert_cmpstr (later->next_due, ==, "2027-07-15");
  g_assert_cmpuint (later->days_late, ==, 179);
}

/* Which side of a target, or of a band, is good. */
static void
test_targets (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *direction;
    double least, most, value;
    CanevasTarget target;
  } cases[] = {
    { "increase", 75, NAN, 71, CANEVAS_TARGET_MISSED },  { "increase", 75, NAN, 75, CANEVAS_TARGET_REACHED },
    { "increase", 75, NAN, 90, CANEVAS_TARGET_REACHED }, { "decrease", 9, NAN, 8, CANEVAS_TARGET_REACHED },
    { "decrease", 9, NAN, 9.5, CANEVAS_TARGET_MISSED },  { "increase", 10, 15, 12, CANEVAS_TARGET_REACHED },
    { "increase", 10, 15, 16, CANEVAS_TARGET_BEYOND },   { "increase", 10, 15, 9, CANEVAS_TARGET_MISSED },
    { "decrease", 7, 9, 9.5, CANEVAS_TARGET_MISSED },    { "decrease", 7, 9, 6, CANEVAS_TARGET_BEYOND },
    { "decrease", 7, 9, 8, CANEVAS_TARGET_REACHED },     { "increase", NAN, NAN, 9, CANEVAS_TARGET_UNKNOWN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CanevasRecord) indicator = add_indicator (self, "Essai", "nombre", cases[i].direction, NULL);
      g_autoptr (CanevasIndicatorReview) review = NULL;

      if (!isnan (cases[i].least))
        g_assert_true (canevas_record_set_decimal (indicator, "target", cases[i].least, NULL));
      if (!isnan (cases[i].most))
        g_assert_true (canevas_record_set_decimal (indicator, "target_most", cases[i].most, NULL));
      add_measure (self, indicator, "2027-06-30", cases[i].value);
      review = canevas_indicator_review_new (indicator, "2027-07-01");
      g_test_message ("case %u", i);
      g_assert_cmpint (review->target, ==, cases[i].target);
      g_assert_cmpint (review->trend, ==, CANEVAS_TREND_UNKNOWN); /* nothing to compare one value with */
      g_assert_null (review->next_due);
    }
}

static void
test_project (Fixture *self, gconstpointer data)
{
  g_autoptr (CanevasRecord) users = add_indicator (self, "Usagers satisfaits", "%", "increase", "monthly");
  g_autoptr (CanevasRecord) trained = add_indicator (self, "Agents formés", "Nombre", "increase", NULL);
  g_autoptr (GPtrArray) reviews = NULL;
  g_autofree char *summary = NULL, *sentence = NULL, *value = NULL;

  g_assert_true (canevas_record_set_decimal (users, "target", 80, NULL));
  g_assert_true (canevas_record_set_text (trained, "due", "2027-01-31", NULL));
  g_assert_true (canevas_record_set_decimal (trained, "target", 120, NULL));
  add_measure (self, users, "2027-01-15", 64);
  add_measure (self, users, "2027-02-15", 58);
  reviews = canevas_indicator_review_project (self->project, "2027-06-01");
  g_assert_cmpuint (reviews->len, ==, 2);
  g_assert_cmpint (((CanevasIndicatorReview *) reviews->pdata[0])->trend, ==, CANEVAS_TREND_WORSE);
  g_assert_cmpfloat (((CanevasIndicatorReview *) reviews->pdata[0])->baseline, ==, 64); /* the first value, where nobody said */
  g_assert_true (((CanevasIndicatorReview *) reviews->pdata[1])->past_due);
  summary = canevas_indicator_review_dup_summary (reviews);
  g_assert_cmpstr (summary, ==, "0 cible atteinte sur 1, 1 indicateur sans mesure, 1 mesure en retard");
  sentence = canevas_indicator_review_dup_sentence (reviews->pdata[1]);
  g_assert_cmpstr (sentence, ==, "Aucune mesure. L’échéance est passée.");
  value = canevas_indicator_format_value (trained, 12);
  g_assert_cmpstr (value, ==, "12"); /* "12 Nombre" says nothing more */
}

static void
test_values (Fixture *self, gconstpointer unused)
{
  static const struct
  {
    double value;
    const char *said;
  } values[] = { { 12.346, "12,35" }, { 0.05, "0,05" }, { 0.000001, "0,000001" }, { -0.0012345, "−0,00123" }, { 0, "0" } };
  g_autoptr (CanevasRecord) indicator = add_indicator (self, "Écart de mesure", "nombre", "decrease", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autofree char *said = canevas_indicator_format_value (indicator, values[i].value);

      g_assert_cmpstr (said, ==, values[i].said);
    }
}

int
main (int argc, char **argv)
{
  canevas_language_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/indicator-review/delay", Fixture, NULL, set_up, test_delay, tear_down);
  g_test_add ("/indicator-review/over", Fixture, NULL, set_up, test_over, tear_down);
  g_test_add ("/indicator-review/values", Fixture, NULL, set_up, test_values, tear_down);
  g_test_add ("/indicator-review/targets", Fixture, NULL, set_up, test_targets, tear_down);
  g_test_add ("/indicator-review/project", Fixture, NULL, set_up, test_project, tear_down);
  return g_test_run ();
}
