/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-day-index.h"
#include "canevas-record.h"
#include "canevas-store.h"

G_BEGIN_DECLS

/**
 * CanevasAvoidDays:
 * @period: the record that says so
 *
 * One time that a period to avoid of the file comes round: a period of every year gives one for each.
 */
typedef struct
{
  CanevasRecord *period;
  CanevasDaySpan span;
} CanevasAvoidDays;

/** (transfer full) (element-type CanevasAvoidDays): by their first day; those that touch the days from @first to @last */
GArray *canevas_avoid_days_list (CanevasStore *store, guint32 first, guint32 last);
/** (transfer full) (element-type CanevasDaySpan): those on which nothing is possible */
GArray *canevas_avoid_days_list_closed (CanevasStore *store, guint32 first, guint32 last);

G_END_DECLS
