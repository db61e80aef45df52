/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/**
 * canevas_stakeholder_list_gaps:
 * @project: whose stakeholders
 *
 * What a view all around the project does not see yet (guide, part 2, B.2.c): categories without anybody, influence that nobody
 * speaks with, people much concerned who are only informed, nobody sceptical. Nothing where there is no stakeholder at all.
 *
 * Returns: (transfer full): sentences in the current language
 */
GStrv canevas_stakeholder_list_gaps (CanevasRecord *project);

/**
 * canevas_working_group_dup_balance:
 *
 * Who sits in a working group by attitude, and what unbalances it: volunteers alone, nobody who uses the service, voices that
 * speak in nobody's name, more people than its size. In the current language. (transfer full) (nullable): %NULL: nobody sits in
 * it
 */
char *canevas_working_group_dup_balance (CanevasRecord *group);

/**
 * canevas_working_group_share_out:
 * @n_shared: (out): how many got a group
 *
 * Shares out the stakeholders of a project that are in no working group among its groups, so that attitudes and categories mix:
 * sorted by attitude, then category, each goes where fewest of his attitude sit, then of his category, then of all. One action.
 * Fails where the project has no group.
 */
gboolean canevas_working_group_share_out (CanevasRecord *project, guint *n_shared, GError **error);

/** In a group of so many everybody speaks; ours, as facilitators count. */
#define CANEVAS_WORKING_GROUP_USUAL_SIZE 8

/**
 * canevas_working_group_propose:
 * @n_groups: (out): how many were made, two at least
 *
 * Makes as many groups as the stakeholders of a project need, and shares these out as canevas_working_group_share_out() does. One
 * action.
 */
gboolean canevas_working_group_propose (CanevasRecord *project, guint *n_groups, GError **error);

G_END_DECLS
