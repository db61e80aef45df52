/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An event of a calendar, whatever it is of. */
#include "canevas-config.h"

#include "canevas-ics-private.h"

#include "canevas-working-days.h"

#define MINUTES_A_DAY (24 * 60)

CanevasCalendarEvent *
canevas_ics_add_event (CanevasIcsWriter *self, CanevasRecord *record, const char *summary, const GDate *day, int start, int length,
                       guint sequence)
{
  CanevasCalendarEvent *event = g_new0 (CanevasCalendarEvent, 1);

  event->uid = g_strdup_printf ("%s@canevas", canevas_record_get_id (record));
  event->summary = g_strdup (summary);
  event->day = canevas_day_to_iso (day);
  event->start = start < 0 ? CANEVAS_CALENDAR_WHOLE_DAYS : start;
  event->end = MIN (start + length, 2 * MINUTES_A_DAY);
  event->sequence = self->n_dropped + sequence;
  g_ptr_array_add (self->events, event);
  return event;
}

CanevasCalendarStatus
canevas_ics_get_status (CanevasRecord *record)
{
  const gboolean cancelled = g_strcmp0 (canevas_record_get_text (record, "state"), "cancelled") == 0;

  return cancelled ? CANEVAS_CALENDAR_STATUS_CANCELLED : CANEVAS_CALENDAR_STATUS_CONFIRMED;
}

guint
canevas_ics_count_changes (CanevasIcsWriter *self, CanevasRecord *record)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->changes, canevas_record_get_id (record)));
}

guint
canevas_ics_count_members (CanevasIcsWriter *self, CanevasRecord *parent)
{
  g_autofree char *key = g_strconcat ("in ", canevas_record_get_id (parent), NULL);

  return GPOINTER_TO_UINT (g_hash_table_lookup (self->changes, key));
}
