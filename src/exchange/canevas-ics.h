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
 * Paris, the rest as whole days. A message that comes again is an event with its rule. What was cancelled is said to be, so that a
 * diary that took it in drops it. UIDs are the ids of the records: written again, an event replaces itself. In the language of the file.
 *
 * Returns: (transfer full) (nullable): UTF-8 text with the lines folded; %NULL with @error where Canevas is not wholly installed
 */
char *canevas_ics_write (CanevasStore *store, CanevasRecord *project, gint64 stamp, GError **error);

/**
 * canevas_ics_import_periods:
 * @text: an iCalendar file, as those of school holidays that data.education.gouv.fr publishes
 * @n_added: (out): how many periods were not there yet
 *
 * Takes the events of whole days, of some length, in as periods to avoid: school holidays where the name says so, else closings of the
 * authority; one that is there already, by its UID, is left alone. One action.
 *
 * Returns: FALSE with @error where it is no iCalendar file, or has no such event: then nothing is written
 */
gboolean canevas_ics_import_periods (CanevasStore *store, const char *text, guint *n_added, GError **error);

G_END_DECLS
