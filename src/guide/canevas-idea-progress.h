/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/** The states of canevas_idea_states, in their order. */
#define CANEVAS_N_IDEA_STATES 8

/** How long the periods of a progress are. */
typedef enum
{
  CANEVAS_IDEA_WEEKS,
  CANEVAS_IDEA_MONTHS,
  CANEVAS_IDEA_QUARTERS,
  CANEVAS_IDEA_YEARS,
} CanevasIdeaPeriod;

/**
 * CanevasIdeaCount:
 * @last: the last day of the period, or today if that comes first
 * @label: "14 Mar" for the week up to it, "Mar 2027", "Q1 2027", "2027", in the current language; unique in its progress
 * @counts: how many ideas were in each state at the end of that day
 */
typedef struct
{
  GDate last;
  char *label;
  guint counts[CANEVAS_N_IDEA_STATES];
} CanevasIdeaCount;

/**
 * CanevasIdeaProgress:
 * @period: chosen by the time that is told: ten weeks, eighteen months, eight years of quarters, else years
 * @counts: (element-type CanevasIdeaCount): from the period of the first idea to that of today, or, when all are settled, of the
 * last step
 * @undated: ideas that nothing dates: neither a day of receipt nor a step; they are in no period
 *
 * What became of the ideas of a box over time: those who put them in judge the box by how they move (guide *Faire le pari du
 * collaboratif* (2023), part 2, B.3.c). An idea is there from the day it was received, else from its first step, in the state of
 * its latest step by then, else received. One whose steps do not lead to the state it is in now (a file typed by hand) is in that
 * state from its day of answer, else from its last step, else in the last period.
 */
typedef struct
{
  CanevasIdeaPeriod period;
  GPtrArray *counts;
  guint undated;
} CanevasIdeaProgress;

/** @today: ISO; what is dated later is not there yet. (transfer full) */
CanevasIdeaProgress *canevas_idea_progress_new (CanevasRecord *idea_box, const char *today);
void canevas_idea_progress_free (CanevasIdeaProgress *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CanevasIdeaProgress, canevas_idea_progress_free)

/** How many ideas there are at the end of a period. */
guint canevas_idea_count_get_total (const CanevasIdeaCount *self);

/**
 * canevas_idea_progress_describe:
 *
 * "12 ideas, 9 of them decided on; in Nov 2026 3 were still to be examined." In the current language. (transfer full) (nullable):
 * %NULL without an idea that is dated
 */
char *canevas_idea_progress_describe (const CanevasIdeaProgress *self);

G_END_DECLS
