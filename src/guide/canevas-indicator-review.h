/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/** Which way an indicator went since its baseline. */
typedef enum
{
  CANEVAS_TREND_UNKNOWN, /* without a measure, or without anything to compare it with */
  CANEVAS_TREND_BETTER,
  CANEVAS_TREND_SAME,
  CANEVAS_TREND_WORSE,
} CanevasTrend;

/** Whether an indicator is where it should be. */
typedef enum
{
  CANEVAS_TARGET_UNKNOWN, /* without a measure, or without a target */
  CANEVAS_TARGET_REACHED,
  CANEVAS_TARGET_BEYOND,  /* farther than the target has it: it can go too far */
  CANEVAS_TARGET_MISSED,
} CanevasTarget;

/**
 * CanevasIndicatorReview:
 * @indicator: what was reviewed
 * @n_values: measures that have a value
 * @baseline: where it started: as the indicator says; else its first value of several. NAN: not known
 * @last: the latest value. NAN: none
 * @previous: the one before. NAN: none
 * @last_on: (nullable): ISO, of the latest value
 * @trend: of @last against @baseline
 * @target: of @last against the target
 * @way: how much of the way from the baseline to the target is done: 0 none, 1 all of it, beyond. NAN: not known
 * @next_due: (nullable): ISO: when its rhythm expects the next value; %NULL without a rhythm in days or months, without a value, or
 *   where the project is over by then and the target was due before
 * @days_late: how many days that is past; 0: it is not
 * @past_due: whether the day by which the target should be reached is past, and it is not
 *
 * How an indicator stands. Evaluating at the end only would come too late to change anything: the guide *Faire le pari du
 * collaboratif* (2023) asks that the figures be looked at each time
 * people meet.
 */
typedef struct
{
  CanevasRecord *indicator;
  guint n_values;
  double baseline, last, previous;
  char *last_on;
  CanevasTrend trend;
  CanevasTarget target;
  double way;
  char *next_due;
  guint days_late;
  gboolean past_due;
} CanevasIndicatorReview;

/** @today: ISO. (transfer full) */
CanevasIndicatorReview *canevas_indicator_review_new (CanevasRecord *indicator, const char *today);
void canevas_indicator_review_free (CanevasIndicatorReview *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CanevasIndicatorReview, canevas_indicator_review_free)

/** All indicators of a project, in their order. (transfer full) (element-type CanevasIndicatorReview) */
GPtrArray *canevas_indicator_review_project (CanevasRecord *project, const char *today);

/** The measures of an indicator by date, those of one day as they stand. (transfer full) (element-type CanevasRecord) */
GPtrArray *canevas_indicator_list_measures (CanevasRecord *indicator);

/**
 * A value in the unit of the indicator, "71 %", "8,7 jours ouvrés"; a unit that only says that things are counted ("number") is
 * left out. In the current language.
 */
char *canevas_indicator_format_value (CanevasRecord *indicator, double value);
/** (nullable): the unit as it stands after a value. */
const char *canevas_indicator_get_unit (CanevasRecord *indicator);

/** "Target reached", "Target not reached"; "" where it is not known. In the current language. */
const char *canevas_target_get_label (CanevasTarget target);
/** "Better than at the start"; "" where it is not known. In the current language. */
const char *canevas_trend_get_label (CanevasTrend trend);

/**
 * canevas_indicator_review_dup_sentence:
 *
 * "8,7 jours ouvrés on 30 June 2027, 15,2 at the start: better. Target not reached. The next measure was due on 1 October 2027."
 * In the current language. (transfer full)
 */
char *canevas_indicator_review_dup_sentence (const CanevasIndicatorReview *self);

/**
 * canevas_indicator_review_dup_summary:
 * @reviews: (element-type CanevasIndicatorReview)
 *
 * "3 targets reached of 5, 1 indicator without a measure, 2 measures overdue": what a steering committee asks first. In the
 * current language. (transfer full)
 */
char *canevas_indicator_review_dup_summary (GPtrArray *reviews);

G_END_DECLS
