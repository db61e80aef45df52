/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-store.h"

G_BEGIN_DECLS

/** How a project is. */
typedef enum
{
  CANEVAS_HEALTH_UNKNOWN, /* not begun, or closed */
  CANEVAS_HEALTH_GOOD,
  CANEVAS_HEALTH_WATCH,
  CANEVAS_HEALTH_BAD,
} CanevasHealth;

/**
 * canevas_project_review_health:
 * @today: YYYY-MM-DD
 * @reasons: (out) (optional) (transfer full): why, in sentences of the current language, the most serious first; %NULL-terminated
 *
 * What the file says of a project without anybody's opinion: its end that is past, milestones and actions that are late, a framing
 * that is not complete although it is under way, a plan whose tasks wait for each other. One serious reason makes it bad, any other
 * one to be watched.
 */
CanevasHealth canevas_project_review_health (CanevasRecord *project, const char *today, GStrv *reasons);

/** "On course"…, in the current language; "" where it is not known. */
const char *canevas_health_get_label (CanevasHealth health);

/** What canevas_project_review_health() says today, for cells of a table. (transfer full) */
char *canevas_project_dup_health (CanevasRecord *project);
char *canevas_project_dup_reasons (CanevasRecord *project);
/** "Opening, 30 Sep 2027": the next milestone that is not reached; "" without one. (transfer full) */
char *canevas_project_dup_next_milestone (CanevasRecord *project);
/** "12 days a month, 5 roles": the time that roles were relieved of; "" without roles. (transfer full) */
char *canevas_project_dup_time_given (CanevasRecord *project);

/**
 * canevas_project_review_add:
 * @day: (nullable): YYYY-MM-DD; %NULL: today
 *
 * Prepares a review of the projects that are not closed: a note for each, with how it is and why, to be discussed. One undoable action.
 *
 * Returns: (transfer full) (nullable): %NULL with @error set
 */
CanevasRecord *canevas_project_review_add (CanevasStore *store, const char *day, GError **error);

G_END_DECLS
