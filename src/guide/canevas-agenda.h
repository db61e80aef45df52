/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/**
 * CanevasAgendaEntry:
 * @record: a meeting, a session, a milestone, a message
 * @field: the field that holds its day
 * @day: YYYY-MM-DD
 * @reason: (nullable): why the day is a bad one, translated
 * @good: (nullable): the next good day, where there is a reason
 *
 * Something of a project that falls on a day.
 */
typedef struct
{
  CanevasRecord *record;
  const char *field;
  char *day;
  char *reason;
  char *good;
} CanevasAgendaEntry;

/**
 * canevas_agenda_list:
 * @from: (nullable): YYYY-MM-DD: nothing before
 *
 * All of a project that is still to come, by day: meetings and sessions that are not held or cancelled, milestones that are not reached,
 * messages with a day. (transfer full) (element-type CanevasAgendaEntry)
 */
GPtrArray *canevas_agenda_list (CanevasRecord *project, const char *from);

/** Puts an entry that has a reason off to its good day, as one undoable action. */
gboolean canevas_agenda_entry_put_off (const CanevasAgendaEntry *self, GError **error);

G_END_DECLS
