/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Events as an iCalendar file (RFC 5545), and back. This knows nothing of records: it is what is left in a module, because libical
 * brings thirty megabytes of Unicode with it, which no other command wants.
 */

#define CANEVAS_CALENDAR_MODULE "canevas-calendar.so"
#define CANEVAS_CALENDAR_FORMAT "canevas_calendar_format"
#define CANEVAS_CALENDAR_WHOLE_DAYS (-1)

typedef enum
{
  CANEVAS_CALENDAR_STATUS_UNSAID,
  CANEVAS_CALENDAR_STATUS_CONFIRMED,
  CANEVAS_CALENDAR_STATUS_CANCELLED,
} CanevasCalendarStatus;

typedef enum
{
  CANEVAS_CALENDAR_ONCE,
  CANEVAS_CALENDAR_DAYS,
  CANEVAS_CALENDAR_WEEKS,
  CANEVAS_CALENDAR_MONTHS,
  CANEVAS_CALENDAR_YEARS,
} CanevasCalendarUnit;

/**
 * CanevasCalendarEvent:
 * @day: ISO 8601
 * @last_day: (nullable): ISO 8601, as read: the last of whole days; %NULL where the file does not say it
 * @start: minutes since midnight of @day in the time of Paris, or %CANEVAS_CALENDAR_WHOLE_DAYS
 * @end: minutes since midnight of @day
 * @unit: that it comes again after @interval of
 * @until: (nullable): ISO 8601; the last day that it may come again
 */
typedef struct
{
  char *uid;
  char *summary;
  char *location;
  char *description;
  char *day;
  char *last_day;
  int start, end;
  CanevasCalendarStatus status;
  CanevasCalendarUnit unit;
  int interval;
  char *until;
} CanevasCalendarEvent;

/* Here, because both sides of the door need it. */
static inline void
canevas_calendar_event_free (gpointer data)
{
  CanevasCalendarEvent *self = (CanevasCalendarEvent *) data;

  g_free (self->uid);
  g_free (self->summary);
  g_free (self->location);
  g_free (self->description);
  g_free (self->day);
  g_free (self->last_day);
  g_free (self->until);
  g_free (self);
}

/**
 * CanevasCalendarFormat:
 * @write: @events of CanevasCalendarEvent as UTF-8 text, written at @stamp (seconds since 1970)
 * @read: (transfer full) (nullable): the events of a file; %NULL where it is none
 */
typedef struct
{
  char *(*write) (GPtrArray *events, gint64 stamp);
  GPtrArray *(*read) (const char *text);
} CanevasCalendarFormat;

/** (nullable): %NULL with a sentence in @error where the module is not there. */
const CanevasCalendarFormat *canevas_calendar_format_load (GError **error);

G_END_DECLS
