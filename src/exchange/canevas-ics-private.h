/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-calendar-format.h"
#include "canevas-record.h"

G_BEGIN_DECLS

/*
 * What the files that write calendars share: the events gathered, and how one of them is made.
 *
 * @events: (element-type CanevasCalendarEvent)
 * @changes: by the journal: id of a record → how often it changed; "in " and an id → how often something came there or went
 * @n_dropped: how often all of it changed in a history that the file was copied without
 */
typedef struct
{
  GPtrArray *events;
  CanevasRecord *project;
  GHashTable *changes;
  guint n_dropped;
} CanevasIcsWriter;

/* Minutes of a meeting whose end nobody said. */
#define CANEVAS_ICS_USUAL_LENGTH 60

/*
 * An event that is known by the id of @record. @start: minutes since midnight, negative: the whole day; @sequence: how often it changed.
 * (transfer none)
 */
CanevasCalendarEvent *canevas_ics_add_event (CanevasIcsWriter *self, CanevasRecord *record, const char *summary, const GDate *day,
                                             int start, int length, guint sequence);
CanevasCalendarStatus canevas_ics_get_status (CanevasRecord *record);

/* How often a record has changed since it was made; 0 where the file's journal was left behind. */
guint canevas_ics_count_changes (CanevasIcsWriter *self, CanevasRecord *record);
/* How often something came to what belongs to a record, or left it. */
guint canevas_ics_count_members (CanevasIcsWriter *self, CanevasRecord *parent);

/* The meetings of a body: as one series where they follow its rhythm; what does not, one by one. */
void canevas_ics_add_meetings (CanevasIcsWriter *self, CanevasRecord *body);

G_END_DECLS
