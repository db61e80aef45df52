/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"
#include "canevas-store.h"

G_BEGIN_DECLS

/**
 * canevas_ics_write:
 * @project: (nullable): what is of it; %NULL: of all projects, and the sessions of communities
 * @stamp: when it is written, in seconds since 1970
 *
 * Meetings, working sessions, milestones and messages as an iCalendar file (RFC 5545): the hours of meetings and sessions in the time of
 * the authority, the rest as whole days. A message that comes again is an event with its rule; so are the meetings of a body where they
 * follow its rhythm, with what is different in one of them; those that do not are events of their own. What was cancelled is said to be,
 * so that a diary that took it in drops it.
 *
 * UIDs are the ids of records, that of the body for a series, which begins with its first meeting: written again, an event replaces
 * itself. Its SEQUENCE is how often the file's journal says that it changed; a copy without its history goes on from all that was in it.
 * In the language of the file.
 *
 * Returns: (transfer full) (nullable): UTF-8 text with the lines folded; %NULL with @error where Canevas is not wholly installed
 */
char *canevas_ics_write (CanevasStore *store, CanevasRecord *project, gint64 stamp, GError **error);

/**
 * canevas_ics_import_periods:
 * @text: an iCalendar file, as those of school holidays that data.education.gouv.fr publishes
 * @n_added: (out): how many periods were not there yet
 * @left_out: (out) (optional) (nullable) (transfer full): which events are no period, in a sentence
 *
 * Takes the events of whole days, one or more, in as periods to avoid: school holidays where the name says so, else closings of the
 * authority; what comes again every year comes again here. One that is there already, by its UID, is left alone. One action.
 *
 * Returns: FALSE with @error where it is no iCalendar file, or has no such event: then nothing is written
 */
gboolean canevas_ics_import_periods (CanevasStore *store, const char *text, guint *n_added, char **left_out, GError **error);

G_END_DECLS
