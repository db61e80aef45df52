/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/*
 * What a review of projects looks at before it speaks of one: what the file knows of it, in short sentences of the current language.
 */

/** CanevasBriefLine: @alert: it asks for somebody's care */
typedef struct
{
  char *text;
  gboolean alert;
} CanevasBriefLine;

/** (transfer full) (element-type CanevasBriefLine): milestones that are late, then the three that come next */
GPtrArray *canevas_project_brief_milestones (CanevasRecord *project, const char *today);
/** (transfer full) (element-type CanevasBriefLine): the three last decisions that were taken, newest first, and all that wait */
GPtrArray *canevas_project_brief_decisions (CanevasRecord *project);
/** (transfer full) (element-type CanevasBriefLine): indicators, each with its last value, its trend and its target */
GPtrArray *canevas_project_brief_indicators (CanevasRecord *project, const char *today);

/**
 * canevas_project_brief_questions:
 * @today: `YYYY-MM-DD`
 *
 * What the facts give to ask: what stops a milestone that is late, which decision is missing, whether the response to a heavy risk
 * is under way, who gave the time; at last what would help the team most. Never about how somebody works. (transfer full)
 * (element-type CanevasBriefLine)
 */
GPtrArray *canevas_project_brief_questions (CanevasRecord *project, const char *today);

G_END_DECLS
