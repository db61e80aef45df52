/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/*
 * Meetings of a body planned ahead from its frequency: every so many days, or on the same day of the month (the second Tuesday). A
 * day that is not worked moves to the next one that is; a day on which the body meets already is left alone.
 */

/** Whether the frequency of @body says on which days it meets: not "at each milestone", not "on demand". */
gboolean canevas_meeting_series_is_regular (CanevasRecord *body);
/**
 * canevas_meeting_series_reach:
 * @day: (out): the day of the meeting that comes @n meetings after @first by the rhythm of @body, before it moves off a day that is not
 * worked; a body that meets daily meets from Monday to Friday
 *
 * Returns: FALSE where its frequency does not say on which days it meets
 */
gboolean canevas_meeting_series_reach (CanevasRecord *body, const GDate *first, guint n, GDate *day);
/** canevas_meeting_series_list: @from, @to: `YYYY-MM-DD`, both counted. (transfer full): days as text; empty when there are none */
GPtrArray *canevas_meeting_series_list (CanevasRecord *body, const char *from, const char *to);
/**
 * canevas_meeting_series_insert:
 * @starts_at, @place: (nullable): what the meetings have in common
 *
 * Adds the planned meetings as one undoable action. The last rank is the last day.
 *
 * Returns: how many were added; 0 with @error when they could not be
 */
guint canevas_meeting_series_insert (CanevasRecord *body, const char *from, const char *to, const char *starts_at, const char *place, GError **error);

G_END_DECLS
