/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-store.h"

G_BEGIN_DECLS

/**
 * canevas_day_dup_reason:
 * @day: (nullable): YYYY-MM-DD
 *
 * Why a day is a bad one to bring people together, in the current language: a weekend, a public holiday of the authority, a period to
 * avoid of the file. (transfer full) (nullable): %NULL where nothing speaks against it
 */
char *canevas_day_dup_reason (CanevasStore *store, const char *day);

/** canevas_day_find_good: (transfer full) (nullable): the first day from @day on that nothing speaks against, within a year */
char *canevas_day_find_good (CanevasStore *store, const char *day);

/**
 * canevas_day_dup_advice:
 *
 * The reason, and the next good day: "20 August 2027: Summer. The next good day is 11 September 2027." (transfer full) (nullable): as
 * canevas_day_dup_reason()
 */
char *canevas_day_dup_advice (CanevasStore *store, const char *day);

G_END_DECLS
