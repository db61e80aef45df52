/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-indicator-review.h"

#include "canevas-folded-text.h"
#include "canevas-format.h"
#include "canevas-indicator.h"
#include "canevas-measure.h"
#include "canevas-store.h"
#include "canevas-working-days.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* As many as canevas_format_number() writes. */
#define MOST_DECIMALS 9

/* How long after a value the next one is expected; the others wait for an event. */
static const struct
{
  const char *frequency;
  guint days, months;
} rhythms[] = {
  { "daily", 1, 0 },     { "weekly", 7, 0 },    { "fortnightly", 14, 0 }, { "monthly", 0, 1 },
  { "two_months", 0, 2 }, { "quarterly", 0, 3 }, { "half_yearly", 0, 6 },  { "yearly", 0, 12 },
};

/* Units that say no more than that things are counted, folded. */
static const char *const counts[] = { "nombre", "number", "nb", "effectif", "count", NULL };

/* --- Measures --- */

static int
compare_measures (gconstpointer a, gconstpointer b)
{
  CanevasRecord *const *first = a, *const *second = b;

  return g_strcmp0 (canevas_record_get_text (*first, "measured_on"), canevas_record_get_text (*second, "measured_on"));
}

GPtrArray *
canevas_indicator_list_measures (CanevasRecord *indicator)
{
  g_autoptr (CanevasList) list = NULL;
  GPtrArray *measures;

  g_return_val_if_fail (CANEVAS_IS_INDICATOR (indicator), NULL);

  list = canevas_store_children (canevas_record_get_store (indicator), &canevas_measure_type, canevas_record_get_id (indicator));
  measures = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    g_ptr_array_add (measures, g_list_model_get_item (G_LIST_MODEL (list), i));
  /* A merge sort: it keeps the order of those of one day. */
  g_ptr_array_sort (measures, compare_measures);
  return measures;
}

static double
get_decimal (CanevasRecord *record, const char *field)
{
  return canevas_record_is_set (record, field) ? canevas_record_get_decimal (record, field) : NAN;
}

static void
read_values (CanevasIndicatorReview *self)
{
  g_autoptr (GPtrArray) measures = canevas_indicator_list_measures (self->indicator);
  double first = NAN;

  for (guint i = 0; i < measures->len; i++)
    {
      CanevasRecord *measure = measures->pdata[i];

      if (!canevas_record_is_set (measure, "value"))
        continue;
      self->previous = self->last;
      self->last = canevas_record_get_decimal (measure, "value");
      if (self->n_values++ == 0)
        first = self->last;
      g_free (self->last_on);
      self->last_on = g_strdup (canevas_record_get_text (measure, "measured_on"));
    }
  self->baseline = get_decimal (self->indicator, "baseline");
  if (isnan (self->baseline) && self->n_values > 1)
    self->baseline = first;
}

/* --- What they mean --- */

static gboolean
is_falling (CanevasRecord *indicator)
{
  return g_strcmp0 (canevas_record_get_text (indicator, "direction"), "decrease") == 0;
}

static CanevasTrend
find_trend (const CanevasIndicatorReview *self)
{
  if (isnan (self->last) || isnan (self->baseline))
    return CANEVAS_TREND_UNKNOWN;
  if (self->last == self->baseline)
    return CANEVAS_TREND_SAME;
  return (self->last > self->baseline) != is_falling (self->indicator) ? CANEVAS_TREND_BETTER : CANEVAS_TREND_WORSE;
}

/* A target with an upper limit is a band: on the far side of it things went too far. */
static CanevasTarget
find_target (const CanevasIndicatorReview *self)
{
  const gboolean falls = is_falling (self->indicator);
  const double least = get_decimal (self->indicator, "target"), most = get_decimal (self->indicator, "target_most");

  if (isnan (self->last) || (isnan (least) && isnan (most)))
    return CANEVAS_TARGET_UNKNOWN;
  if (!isnan (most) && self->last > most)
    return falls ? CANEVAS_TARGET_MISSED : CANEVAS_TARGET_BEYOND;
  if (isnan (least) || self->last == least)
    return CANEVAS_TARGET_REACHED;
  if (!isnan (most))
    return self->last > least ? CANEVAS_TARGET_REACHED : falls ? CANEVAS_TARGET_BEYOND : CANEVAS_TARGET_MISSED;
  return (self->last > least) != falls ? CANEVAS_TARGET_REACHED : CANEVAS_TARGET_MISSED;
}

static double
find_way (const CanevasIndicatorReview *self)
{
  const double least = get_decimal (self->indicator, "target"), most = get_decimal (self->indicator, "target_most");
  const double aim = isnan (least) || (is_falling (self->indicator) && !isnan (most)) ? most : least;

  if (isnan (self->last) || isnan (self->baseline) || isnan (aim) || aim == self->baseline)
    return NAN;
  return (self->last - self->baseline) / (aim - self->baseline);
}

/* Whether a figure of that day still serves: the project goes on, or its target is to be reached later than its end. */
static gboolean
is_expected (const CanevasIndicatorReview *self, const GDate *day)
{
  g_autoptr (CanevasRecord) project = canevas_record_get_reference (self->indicator, "project");
  const gboolean has_end = project != NULL && canevas_record_is_set (project, "end_date");
  GDate end, due;

  if (!has_end || !canevas_day_parse (canevas_record_get_text (project, "end_date"), &end))
    return TRUE;
  if (canevas_day_parse (canevas_record_get_text (self->indicator, "due"), &due) && g_date_compare (&due, &end) > 0)
    end = due;
  return g_date_compare (day, &end) <= 0;
}

static void
find_next (CanevasIndicatorReview *self, const GDate *today)
{
  const char *frequency = canevas_record_get_text (self->indicator, "frequency");
  GDate day;

  if (!canevas_day_parse (self->last_on, &day))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (rhythms); i++)
    {
      if (g_strcmp0 (rhythms[i].frequency, frequency) != 0)
        continue;
      g_date_add_days (&day, rhythms[i].days);
      g_date_add_months (&day, rhythms[i].months);
      if (!is_expected (self, &day))
        return;
      self->next_due = canevas_day_to_iso (&day);
      self->days_late = (guint) MAX (0, g_date_days_between (&day, today));
    }
}

CanevasIndicatorReview *
canevas_indicator_review_new (CanevasRecord *indicator, const char *today)
{
  CanevasIndicatorReview *self;
  GDate day, due;

  g_return_val_if_fail (CANEVAS_IS_INDICATOR (indicator), NULL);
  g_return_val_if_fail (canevas_day_parse (today, &day), NULL);

  self = g_new0 (CanevasIndicatorReview, 1);
  self->indicator = g_object_ref (indicator);
  self->baseline = self->last = self->previous = NAN;
  read_values (self);
  self->trend = find_trend (self);
  self->target = find_target (self);
  self->way = find_way (self);
  find_next (self, &day);
  self->past_due = canevas_day_parse (canevas_record_get_text (indicator, "due"), &due) && g_date_compare (&due, &day) < 0 &&
                   self->target != CANEVAS_TARGET_REACHED && self->target != CANEVAS_TARGET_BEYOND;
  return self;
}

void
canevas_indicator_review_free (CanevasIndicatorReview *self)
{
  g_object_unref (self->indicator);
  g_free (self->last_on);
  g_free (self->next_due);
  g_free (self);
}

GPtrArray *
canevas_indicator_review_project (CanevasRecord *project, const char *today)
{
  g_autoptr (CanevasList) indicators =
    canevas_store_children (canevas_record_get_store (project), &canevas_indicator_type, canevas_record_get_id (project));
  GPtrArray *reviews = g_ptr_array_new_with_free_func ((GDestroyNotify) canevas_indicator_review_free);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (indicators)); i++)
    {
      g_autoptr (CanevasRecord) indicator = g_list_model_get_item (G_LIST_MODEL (indicators), i);

      g_ptr_array_add (reviews, canevas_indicator_review_new (indicator, today));
    }
  return reviews;
}

/* --- In words --- */

const char *
canevas_indicator_get_unit (CanevasRecord *indicator)
{
  const char *unit = canevas_record_get_text (indicator, "measure");
  g_autofree char *folded = unit != NULL ? canevas_text_fold (unit) : NULL;

  return folded == NULL || *folded == '\0' || g_strv_contains (counts, folded) ? NULL : unit;
}

/* Two decimals, and of what is so small that these would say nothing, three figures. */
static guint
count_decimals (double value)
{
  return value != 0 && fabs (value) < 0.1 ? (guint) MIN (2 - (int) floor (log10 (fabs (value))), MOST_DECIMALS) : 2;
}

char *
canevas_indicator_format_value (CanevasRecord *indicator, double value)
{
  const char *unit = canevas_indicator_get_unit (indicator);
  g_autofree char *number = NULL;

  if (g_strcmp0 (unit, "%") == 0)
    return canevas_format_percent (value);
  if (g_strcmp0 (unit, "€") == 0)
    return canevas_format_euros (value);
  number = canevas_format_number (value, count_decimals (value));
  return unit != NULL ? g_strdup_printf ("%s\302\240%s", number, unit) : g_steal_pointer (&number);
}

const char *
canevas_target_get_label (CanevasTarget target)
{
  switch (target)
    {
    case CANEVAS_TARGET_REACHED:
      return _("Target reached");
    case CANEVAS_TARGET_BEYOND:
      return _("Beyond the target");
    case CANEVAS_TARGET_MISSED:
      return _("Target not reached");
    case CANEVAS_TARGET_UNKNOWN:
    default:
      return "";
    }
}

const char *
canevas_trend_get_label (CanevasTrend trend)
{
  switch (trend)
    {
    case CANEVAS_TREND_BETTER:
      return _("Better than at the start");
    case CANEVAS_TREND_SAME:
      return _("As at the start");
    case CANEVAS_TREND_WORSE:
      return _("Worse than at the start");
    case CANEVAS_TREND_UNKNOWN:
    default:
      return "";
    }
}

static void
append_sentence (GString *text, const char *sentence)
{
  if (*sentence == '\0')
    return;
  g_string_append_printf (text, "%s%s.", text->len > 0 ? " " : "", sentence);
}

char *
canevas_indicator_review_dup_sentence (const CanevasIndicatorReview *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (self->n_values == 0)
    append_sentence (text, _("No measure yet"));
  else
    {
      g_autofree char *last = canevas_indicator_format_value (self->indicator, self->last);
      g_autofree char *day = canevas_format_date (self->last_on, CANEVAS_DATE_LONG);
      g_autofree char *baseline =
        isnan (self->baseline) ? NULL : canevas_indicator_format_value (self->indicator, self->baseline);
      g_autofree char *said = baseline == NULL ? g_strdup_printf (_("%s on %s"), last, day)
                                               /* Translators: latest value, its day, value at the start. */
                                               : g_strdup_printf (_("%s on %s, %s at the start"), last, day, baseline);

      append_sentence (text, said);
    }
  append_sentence (text, canevas_trend_get_label (self->trend));
  append_sentence (text, canevas_target_get_label (self->target));
  if (self->past_due)
    append_sentence (text, _("The day by which it should be reached is past"));
  if (self->days_late > 0)
    {
      g_autofree char *due = canevas_format_date (self->next_due, CANEVAS_DATE_LONG);
      g_autofree char *said = g_strdup_printf (_("The next measure was due on %s"), due);

      append_sentence (text, said);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
canevas_indicator_review_dup_summary (GPtrArray *reviews)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  guint aimed = 0, reached = 0, unmeasured = 0, late = 0;

  if (reviews->len == 0)
    return g_strdup (_("No indicator yet"));
  for (guint i = 0; i < reviews->len; i++)
    {
      const CanevasIndicatorReview *review = reviews->pdata[i];

      aimed += review->target != CANEVAS_TARGET_UNKNOWN;
      reached += review->target == CANEVAS_TARGET_REACHED || review->target == CANEVAS_TARGET_BEYOND;
      unmeasured += review->n_values == 0;
      late += review->days_late > 0;
    }
  if (aimed > 0)
    g_ptr_array_add (parts,
                     g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u target reached of %u", "%u targets reached of %u", reached),
                                      reached, aimed));
  if (unmeasured > 0)
    g_ptr_array_add (parts, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u indicator without a measure",
                                                          "%u indicators without a measure", unmeasured),
                                             unmeasured));
  if (late > 0)
    g_ptr_array_add (parts,
                     g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u measure overdue", "%u measures overdue", late), late));
  if (parts->len == 0)
    g_ptr_array_add (parts, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u indicator, without a target",
                                                          "%u indicators, without a target", reviews->len),
                                             reviews->len));
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (", ", (char **) parts->pdata);
}
