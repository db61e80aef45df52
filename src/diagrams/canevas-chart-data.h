/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>
#include <math.h>

G_BEGIN_DECLS

/** Where there is no value: missing, or not said. */
#define CANEVAS_CHART_NOTHING ((double) NAN)

/** What the places along an axis are. */
typedef enum
{
  CANEVAS_SCALE_NUMBERS,
  CANEVAS_SCALE_LOGARITHM,  /* of numbers, all above 0: equal steps multiply */
  CANEVAS_SCALE_DAYS,
  CANEVAS_SCALE_CATEGORIES, /* one after the other, as they were first named */
} CanevasChartScale;

/** Which way is better. */
typedef enum
{
  CANEVAS_PROGRESS_UNKNOWN,
  CANEVAS_PROGRESS_RISES,
  CANEVAS_PROGRESS_FALLS,
} CanevasChartProgress;

/**
 * CanevasChartAxisData:
 * @title: (nullable): what is told along it
 * @unit: (nullable): "%", "€", "j"
 * @least: of the axis; %CANEVAS_CHART_NOTHING: as the data has it
 * @most: likewise
 * @middle: where it parts in two, on a quadrant; %CANEVAS_CHART_NOTHING: half way
 * @categories: (element-type utf8): in order
 * @ordered: they follow each other, as months do: some names may be left out between others
 */
typedef struct
{
  CanevasChartScale scale;
  char *title, *unit;
  double least, most, middle;
  GPtrArray *categories;
  gboolean ordered;
} CanevasChartAxisData;

/**
 * CanevasChartPoint:
 * @id: (nullable): of what it shows; two points of a drawing may not share it
 * @label: (nullable): its name, where it has one
 * @x: a number, a Julian day or the number of a category
 * @y: the value
 * @size: of a bubble
 * @note: (nullable): what else is to be said of it
 * @marked: it asks for care: a heat map marks it
 *
 * Values that are not finite, or beyond 1e300, are missing.
 */
typedef struct
{
  char *id, *label;
  double x, y, size;
  char *note;
  gboolean marked;
} CanevasChartPoint;

/**
 * CanevasChartSeries:
 * @unit: (nullable): of its values; %NULL: that of the axis
 * @baseline: where it started
 * @target_least: @target_most: the values aimed at; both the same, or one of them not set: a single value
 * @hue: of its bubbles; 0: by its number
 * @steps: on a bullet, where "weak" ends and where "fair" ends
 * @points: (element-type CanevasChartPoint)
 */
typedef struct
{
  char *name, *unit;
  CanevasChartProgress progress;
  double baseline, target_least, target_most;
  double steps[2];
  guint hue;
  GArray *points;
} CanevasChartSeries;

/**
 * CanevasChartData:
 * @title: what the figures show, in a sentence
 * @subtitle: (nullable): what they are, and of when
 * @note: (nullable): below: source, what was left out
 * @mark: (nullable): what a marked point means
 * @series: (element-type CanevasChartSeries)
 * @quadrants: (nullable): names of the quarters, from the top left by rows
 *
 * Figures to be drawn, apart from any record. Filled with the functions below, then only read.
 */
typedef struct
{
  char *title, *subtitle, *note, *mark;
  CanevasChartAxisData x, y;
  GPtrArray *series;
  char *quadrants[4];
} CanevasChartData;

#define CANEVAS_TYPE_CHART_DATA (canevas_chart_data_get_type ())
GType canevas_chart_data_get_type (void);

CanevasChartData *canevas_chart_data_new (const char *title, const char *subtitle);
CanevasChartData *canevas_chart_data_ref (CanevasChartData *self);
void canevas_chart_data_unref (CanevasChartData *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CanevasChartData, canevas_chart_data_unref)

void canevas_chart_data_set_note (CanevasChartData *self, const char *note);
/** canevas_chart_data_set_mark: @mark: what a marked point means: "beyond the time given" */
void canevas_chart_data_set_mark (CanevasChartData *self, const char *mark);
/** canevas_chart_axis_data_set: @axis: one of the two of the data; @title, @unit: (nullable) */
void canevas_chart_axis_data_set (CanevasChartAxisData *axis, CanevasChartScale scale, const char *title, const char *unit);
/** Any of them may be %CANEVAS_CHART_NOTHING. Data beyond the bounds widens them: nothing is cut off. */
void canevas_chart_axis_data_set_range (CanevasChartAxisData *axis, double least, double most, double middle);
/** Names the next category across before any value has it: between axes of which the lower has columns. */
void canevas_chart_axis_data_add_category (CanevasChartAxisData *axis, const char *name);
/** Says that the categories of an axis follow each other. */
void canevas_chart_axis_data_set_ordered (CanevasChartAxisData *axis);
void canevas_chart_data_set_quadrants (CanevasChartData *self, const char *top_left, const char *top_right,
                                       const char *bottom_left, const char *bottom_right);

/** canevas_chart_data_add_series: Returns: (transfer none): to be filled */
CanevasChartSeries *canevas_chart_data_add_series (CanevasChartData *self, const char *name, const char *unit);
void canevas_chart_series_set_progress (CanevasChartSeries *series, CanevasChartProgress progress, double baseline,
                                        double target_least, double target_most);
void canevas_chart_series_set_steps (CanevasChartSeries *series, double weak, double fair);

/** Adds a value to a category of the axis across, which is named anew where it was not. @id: (nullable) */
void canevas_chart_data_add_value (CanevasChartData *self, CanevasChartSeries *series, const char *id, const char *category,
                                   double value);
/** Adds a value of a day, `YYYY-MM-DD`, in its order. FALSE, and nothing added, where it is no day. @id: (nullable) */
gboolean canevas_chart_series_add_day (CanevasChartSeries *series, const char *id, const char *day, double value);
/** Adds a point between two axes of numbers. @id, @label: (nullable); @size: of a bubble, or %CANEVAS_CHART_NOTHING */
void canevas_chart_series_add_place (CanevasChartSeries *series, const char *id, const char *label, double x, double y,
                                     double size);

/** canevas_chart_series_note_last: @note: (nullable): what else is to be said of the point added last; @marked: it asks for care */
void canevas_chart_series_note_last (CanevasChartSeries *series, const char *note, gboolean marked);

/** Whether it is a value, and not missing. */
gboolean canevas_chart_is_value (double value);
/** The middle of the target, or the one end that is set; %CANEVAS_CHART_NOTHING without a target. */
double canevas_chart_series_get_target (const CanevasChartSeries *series);
/** Whether @value reaches the target, in the direction of progress; within it, where that is not known. FALSE without a target.
 */
gboolean canevas_chart_series_is_met (const CanevasChartSeries *series, double value);
/** canevas_chart_series_find_last: Returns: (nullable): the last point that has a value */
const CanevasChartPoint *canevas_chart_series_find_last (const CanevasChartSeries *series);
/** How many points of all series have a value. */
guint canevas_chart_data_count_values (const CanevasChartData *self);

/** "7 to 9 days", "≤ 9 days": what a series aims at, in the current language. (transfer full) (nullable): %NULL without a target */
char *canevas_chart_data_dup_target (const CanevasChartData *self, const CanevasChartSeries *series);

/**
 * canevas_chart_data_dup_table:
 *
 * The figures as a table, for those who do not see the drawing and for spreadsheets: a line for each category, day or point,
 * cells parted by tabs, headings first; values with their units, as the current language writes them. (transfer full)
 */
char *canevas_chart_data_dup_table (const CanevasChartData *self);

G_END_DECLS
