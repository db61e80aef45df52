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
 * @last_day: (nullable): ISO 8601, as read: the last of whole days; %NULL where it has hours
 * @start: minutes since midnight of @day in the time of the calendar, or %CANEVAS_CALENDAR_WHOLE_DAYS
 * @end: minutes since midnight of @day
 * @sequence: how often it changed
 * @unit: that it comes again after @interval of
 * @until: (nullable): ISO 8601; the last day that it may come again
 * @count: how often it comes; 0: as @until says
 * @weekday, @nth: on which day of a month: Tuesdays are 2, the last is -1; @nth 0: on the same date
 * @working_week: that of days it comes on those from Monday to Friday
 * @left_out: (nullable): ISO 8601: days of the series on which it does not come
 * @stands_for: (nullable): ISO 8601: the day of the series with the same uid that this is instead of
 * @stands_for_start: when the series has it, as @start
 * @comes_again_otherwise: as read: by a rule that cannot be said here
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
  guint sequence, count;
  int weekday, nth;
  gboolean working_week;
  GStrv left_out;
  char *stands_for;
  int stands_for_start;
  gboolean comes_again_otherwise;
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
  g_strfreev (self->left_out);
  g_free (self->stands_for);
  g_free (self);
}

/**
 * CanevasCalendarFormat:
 * @write: @events of CanevasCalendarEvent as UTF-8 text, in the hours of @zone ("Europe/Paris"), written at @stamp (seconds since 1970)
 * @read: (transfer full) (nullable): the events of a file; %NULL where it is none
 */
typedef struct
{
  char *(*write) (GPtrArray *events, const char *zone, gint64 stamp);
  GPtrArray *(*read) (const char *text);
} CanevasCalendarFormat;

/** (nullable): %NULL with a sentence in @error where the module is not there. */
const CanevasCalendarFormat *canevas_calendar_format_load (GError **error);

G_END_DECLS
