/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** More marks than any axis of ours has. */
#define CANEVAS_TICKS_MOST 16

/**
 * CanevasTicks:
 * @values: where the marks of an axis stand, rising
 * @decimals: how many a label needs so that all marks of the axis differ
 */
typedef struct
{
  double values[CANEVAS_TICKS_MOST];
  guint n;
  guint decimals;
} CanevasTicks;

/**
 * canevas_ticks_find:
 * @least: of the data
 * @most: of the data, at least @least
 * @n_most: how many marks at the most, from 2 to %CANEVAS_TICKS_MOST
 *
 * Finds round numbers that span the data: the first is at most @least, the last at least @most. Where both are the same, or too near
 * for a number to tell, they are taken to lie around it. After Talbot, Lin and Hanrahan, "An Extension of Wilkinson's Algorithm for
 * Positioning Tick Labels on Axes", IEEE TVCG 16 (6), 2010: of all steps, those that are simple, cover the data tightly and are about
 * as many as wanted.
 */
void canevas_ticks_find (double least, double most, guint n_most, CanevasTicks *ticks);

/** The same on a logarithmic axis: powers of ten, with their doubles and halves where there are few. @least must be above 0. */
void canevas_ticks_find_logarithmic (double least, double most, guint n_most, CanevasTicks *ticks);

/** What the marks of a calendar count. */
typedef enum
{
  CANEVAS_DAY_STEP_DAYS,
  CANEVAS_DAY_STEP_MONTHS,
  CANEVAS_DAY_STEP_YEARS,
} CanevasDayStep;

/**
 * canevas_ticks_find_days:
 * @least: a Julian day, as g_date_get_julian() has it
 * @most: at least @least
 * @step: (out): what they count
 *
 * Finds days, Mondays, firsts of a month or of a year between two days; where none lies between, the first day itself.
 */
void canevas_ticks_find_days (guint32 least, guint32 most, guint n_most, CanevasTicks *ticks, CanevasDayStep *step);

G_END_DECLS
