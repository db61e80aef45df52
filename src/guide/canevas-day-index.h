/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-working-days.h"

G_BEGIN_DECLS

/** CanevasDaySpan: @first, @last: both counted, as g_date_get_julian() numbers days */
typedef struct
{
  guint32 first, last;
} CanevasDaySpan;

/**
 * CanevasDayIndex:
 *
 * The working days of an authority, numbered one after the other, so that adding some is adding numbers. Days are numbers too,
 * those of g_date_get_julian(). Years are looked up when they are first asked for and kept: make one index, and schedule with it
 * often. To be used by one thread at a time.
 */
typedef struct _CanevasDayIndex CanevasDayIndex;

/** How many years an index reaches from its first; what would come later is on the last day. */
#define CANEVAS_DAY_INDEX_YEARS 300

/**
 * canevas_day_index_new:
 * @from: the earliest day that will be asked for; earlier ones count as this one
 * @closed: (nullable) (array length=n_closed): days on which nobody works besides weekends and holidays
 */
CanevasDayIndex *canevas_day_index_new (guint32 from, CanevasHolidays holidays, const CanevasDaySpan *closed, guint n_closed);
CanevasDayIndex *canevas_day_index_ref (CanevasDayIndex *self);
void canevas_day_index_unref (CanevasDayIndex *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CanevasDayIndex, canevas_day_index_unref)

/** The number of @day where it is worked, else of the next day that is. */
int canevas_day_index_find (CanevasDayIndex *self, guint32 day);
/** The number of the first working day after @day. */
static inline int
canevas_day_index_find_after (CanevasDayIndex *self, guint32 day)
{
  return canevas_day_index_find (self, day + 1);
}
/** The day with a number; of one below 0, the first day. */
guint32 canevas_day_index_get (CanevasDayIndex *self, int number);

/** A day of an index as text, `YYYY-MM-DD`. 0 gives NULL. */
char *canevas_day_number_to_iso (guint32 day);
/** canevas_day_number_parse: @iso: (nullable): `YYYY-MM-DD`. 0 where it is no day. */
guint32 canevas_day_number_parse (const char *iso);

G_END_DECLS
