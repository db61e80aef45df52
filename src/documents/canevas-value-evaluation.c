/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What documents say of indicators and readings that no field holds. */
#include "canevas-config.h"

#include "canevas-value.h"

#include "canevas-chart-data.h"
#include "canevas-double-reading.h"
#include "canevas-format.h"
#include "canevas-indicator-charts.h"
#include "canevas-indicator-review.h"
#include "canevas-working-days.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static CanevasIndicatorReview *
review (CanevasRecord *indicator)
{
  g_autofree char *today = canevas_day_dup_today ();

  return canevas_indicator_review_new (indicator, today);
}

static char *
dup_value (CanevasRecord *indicator, double value)
{
  return isnan (value) ? g_strdup ("") : canevas_indicator_format_value (indicator, value);
}

/* 0 is a value too: whether there is one, then. */
static double
is_known (double value)
{
  return !isnan (value);
}

static double
is_measured (CanevasRecord *indicator)
{
  g_autoptr (CanevasIndicatorReview) self = review (indicator);

  return self->n_values;
}

static char *
dup_last_value (CanevasRecord *indicator)
{
  g_autoptr (CanevasIndicatorReview) self = review (indicator);

  return dup_value (indicator, self->last);
}

static char *
dup_last_day (CanevasRecord *indicator)
{
  g_autoptr (CanevasIndicatorReview) self = review (indicator);

  return canevas_format_date (self->last_on, CANEVAS_DATE_SHORT);
}

static double
has_baseline (CanevasRecord *indicator)
{
  g_autoptr (CanevasIndicatorReview) self = review (indicator);

  return is_known (self->baseline);
}

static char *
dup_baseline (CanevasRecord *indicator)
{
  g_autoptr (CanevasIndicatorReview) self = review (indicator);

  return dup_value (indicator, self->baseline);
}

static double
has_target (CanevasRecord *indicator)
{
  return canevas_record_is_set (indicator, "target") || canevas_record_is_set (indicator, "target_most");
}

/* "≥ 75 %", "7 to 9 days" */
static char *
dup_target (CanevasRecord *indicator)
{
  g_autofree char *today = canevas_day_dup_today ();
  g_autoptr (CanevasChartData) data = canevas_indicator_chart_data_new (indicator, today);
  char *target = canevas_chart_data_dup_target (data, data->series->pdata[0]);

  return target != NULL ? target : g_strdup ("");
}

/* Not reached, and late: the reader sees what to ask for. */
static char *
dup_result (CanevasRecord *indicator)
{
  g_autoptr (CanevasIndicatorReview) self = review (indicator);
  const char *target = self->n_values > 0 ? canevas_target_get_label (self->target) : _("No measure yet");

  if (self->days_late == 0)
    return g_strdup (target);
  return g_strjoin (*target != '\0' ? ", " : "", target,
                    *target != '\0' ? C_ ("measure", "measure overdue") : _ ("Measure overdue"), NULL);
}

static char *
dup_review (CanevasRecord *indicator)
{
  g_autoptr (CanevasIndicatorReview) self = review (indicator);

  return canevas_indicator_review_dup_sentence (self);
}

/* Several values are drawn, and the figure says this. */
static double
is_drawn (CanevasRecord *indicator)
{
  g_autoptr (CanevasIndicatorReview) self = review (indicator);

  return self->n_values > 1;
}

static double
always (CanevasRecord *record)
{
  return 1;
}

static char *
dup_evaluation (CanevasRecord *project)
{
  g_autofree char *today = canevas_day_dup_today ();
  g_autoptr (GPtrArray) reviews = canevas_indicator_review_project (project, today);

  return canevas_indicator_review_dup_summary (reviews);
}

static char *
dup_score (CanevasRecord *reading, CanevasReadingSide side)
{
  const double score = canevas_reading_get_score (reading, side, NULL, NULL);

  return isnan (score) ? g_strdup ("") : canevas_format_number (score, 0);
}

static double
has_results (CanevasRecord *reading)
{
  return is_known (canevas_reading_get_score (reading, CANEVAS_READING_RESULTS, NULL, NULL));
}

static char *
dup_results (CanevasRecord *reading)
{
  return dup_score (reading, CANEVAS_READING_RESULTS);
}

static double
has_posture (CanevasRecord *reading)
{
  return is_known (canevas_reading_get_score (reading, CANEVAS_READING_POSTURE, NULL, NULL));
}

static char *
dup_posture (CanevasRecord *reading)
{
  return dup_score (reading, CANEVAS_READING_POSTURE);
}

static const CanevasDerived derived_values[] = {
  { "indicator", "last_value", is_measured, dup_last_value },
  { "indicator", "last_day", is_measured, dup_last_day },
  { "indicator", "baseline_value", has_baseline, dup_baseline },
  { "indicator", "target_value", has_target, dup_target },
  { "indicator", "result", always, dup_result },
  { "indicator", "drawn", is_drawn, dup_review },
  { "indicator", "review", always, dup_review },
  { "project", "evaluation", always, dup_evaluation },
  { "reading", "results", has_results, dup_results },
  { "reading", "posture", has_posture, dup_posture },
};

const CanevasDerived *
canevas_derived_find_evaluation (const CanevasRecordType *type, const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (derived_values); i++)
    if (g_str_equal (derived_values[i].table, type->table) && g_str_equal (derived_values[i].name, name))
      return &derived_values[i];
  return NULL;
}
