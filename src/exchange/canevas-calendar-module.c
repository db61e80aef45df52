/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-calendar-format.h"

#include <libical/ical.h>

/* Where this machine does not know the zone that is asked for. */
#define USUAL_ZONE "Europe/Paris"

/* In which time hours are: @name is the common one, which libical has others for. */
typedef struct
{
  const char *name;
  icaltimezone *zone;
} Clock;

/* The one door of this module. */
extern const CanevasCalendarFormat canevas_calendar_format;

/* --- Writing --- */

static struct icaltimetype
make_day (const char *day)
{
  g_auto (GStrv) parts = g_strsplit (day, "-", -1);
  g_autofree char *basic = g_strjoinv ("", parts);

  return icaltime_from_string (basic);
}

/* Minutes since midnight of a day, in the time of the calendar; 24 h 00 is the next day. */
static struct icaltimetype
make_time (const char *day, int minutes, icaltimezone *zone)
{
  struct icaltimetype time = make_day (day);

  time.is_date = 0;
  time.hour = minutes / 60;
  time.minute = minutes % 60;
  time = icaltime_normalize (time);
  return icaltime_set_timezone (&time, zone);
}

static void
add_text (icalcomponent *event, icalproperty *(*make) (const char *text), const char *text)
{
  if (text != NULL && *text != '\0')
    icalcomponent_add_property (event, make (text));
}

static void
add_zoned (icalcomponent *event, icalproperty *property, const Clock *clock)
{
  icalproperty_add_parameter (property, icalparameter_new_tzid (clock->name));
  icalcomponent_add_property (event, property);
}

/* A day of a series, as the series itself says it: with its hour, or whole. */
static void
add_day_of_series (icalcomponent *event, icalproperty *(*make) (struct icaltimetype time), const char *day, int start, const Clock *clock)
{
  if (start == CANEVAS_CALENDAR_WHOLE_DAYS)
    icalcomponent_add_property (event, make (make_day (day)));
  else
    add_zoned (event, make (make_time (day, start, clock->zone)), clock);
}

static void
add_whole_day (icalcomponent *event, const char *day)
{
  struct icaltimetype next = make_day (day);

  icaltime_adjust (&next, 1, 0, 0, 0);
  icalcomponent_add_property (event, icalproperty_new_dtstart (make_day (day)));
  icalcomponent_add_property (event, icalproperty_new_dtend (next));
  icalcomponent_add_property (event, icalproperty_new_transp (ICAL_TRANSP_TRANSPARENT));
}

static void
add_rule (icalcomponent *event, const CanevasCalendarEvent *what)
{
  static const icalrecurrencetype_frequency units[] = {
    [CANEVAS_CALENDAR_DAYS] = ICAL_DAILY_RECURRENCE,
    [CANEVAS_CALENDAR_WEEKS] = ICAL_WEEKLY_RECURRENCE,
    [CANEVAS_CALENDAR_MONTHS] = ICAL_MONTHLY_RECURRENCE,
    [CANEVAS_CALENDAR_YEARS] = ICAL_YEARLY_RECURRENCE,
  };
  struct icalrecurrencetype rule;

  if (what->unit == CANEVAS_CALENDAR_ONCE)
    return;
  icalrecurrencetype_clear (&rule);
  rule.freq = units[what->unit];
  rule.interval = (short) what->interval;
  if (what->until != NULL)
    rule.until = make_day (what->until);
  rule.count = (int) what->count;
  /* libical counts days of the week from Sunday, 1, and puts which of a month above them, by eights. */
  if (what->nth != 0)
    rule.by_day[0] = (short) ((what->nth < 0 ? -1 : 1) * (8 * ABS (what->nth) + what->weekday % 7 + 1));
  for (short i = 0; what->working_week && i < 5; i++)
    rule.by_day[i] = (short) (ICAL_MONDAY_WEEKDAY + i);
  icalcomponent_add_property (event, icalproperty_new_rrule (rule));
}

static icalcomponent *
make_event (const CanevasCalendarEvent *what, struct icaltimetype stamp, const Clock *clock)
{
  icalcomponent *event = icalcomponent_new_vevent ();

  icalcomponent_add_property (event, icalproperty_new_uid (what->uid));
  icalcomponent_add_property (event, icalproperty_new_dtstamp (stamp));
  icalcomponent_add_property (event, icalproperty_new_sequence ((int) what->sequence));
  icalcomponent_add_property (event, icalproperty_new_summary (what->summary));
  if (what->start == CANEVAS_CALENDAR_WHOLE_DAYS)
    add_whole_day (event, what->day);
  else
    {
      add_zoned (event, icalproperty_new_dtstart (make_time (what->day, what->start, clock->zone)), clock);
      add_zoned (event, icalproperty_new_dtend (make_time (what->day, what->end, clock->zone)), clock);
    }
  add_text (event, icalproperty_new_location, what->location);
  add_text (event, icalproperty_new_description, what->description);
  if (what->status != CANEVAS_CALENDAR_STATUS_UNSAID)
    icalcomponent_add_property (event, icalproperty_new_status (what->status == CANEVAS_CALENDAR_STATUS_CANCELLED
                                                                  ? ICAL_STATUS_CANCELLED : ICAL_STATUS_CONFIRMED));
  add_rule (event, what);
  for (guint i = 0; what->left_out != NULL && what->left_out[i] != NULL; i++)
    add_day_of_series (event, icalproperty_new_exdate, what->left_out[i], what->start, clock);
  if (what->stands_for != NULL)
    add_day_of_series (event, icalproperty_new_recurrenceid, what->stands_for, what->stands_for_start, clock);
  return event;
}

/* libical calls its zones by names of its own; events refer to the common one. */
static void
add_zone (icalcomponent *calendar, const Clock *clock)
{
  icalcomponent *component = icalcomponent_new_clone (icaltimezone_get_component (clock->zone));

  icalproperty_set_tzid (icalcomponent_get_first_property (component, ICAL_TZID_PROPERTY), clock->name);
  icalcomponent_add_component (calendar, component);
}

static char *
write_events (GPtrArray *events, const char *zone, gint64 stamp)
{
  Clock clock = { zone, icaltimezone_get_builtin_timezone (zone) };
  const struct icaltimetype time = icaltime_from_timet_with_zone ((time_t) stamp, 0, icaltimezone_get_utc_timezone ());
  icalcomponent *calendar = icalcomponent_vanew (ICAL_VCALENDAR_COMPONENT, icalproperty_new_version ("2.0"),
                                                 icalproperty_new_prodid ("-//Canevas//Canevas//FR"),
                                                 icalproperty_new_method (ICAL_METHOD_PUBLISH), (void *) 0);
  char *written, *text;

  if (clock.zone == NULL)
    clock = (Clock){ USUAL_ZONE, icaltimezone_get_builtin_timezone (USUAL_ZONE) };
  if (clock.zone != NULL)
    add_zone (calendar, &clock);
  for (guint i = 0; i < events->len; i++)
    icalcomponent_add_component (calendar, make_event (events->pdata[i], time, &clock));
  written = icalcomponent_as_ical_string_r (calendar);
  text = g_strdup (written);
  icalmemory_free_buffer (written);
  icalcomponent_free (calendar);
  return text;
}

/* --- Reading --- */

static char *
dup_day (struct icaltimetype time)
{
  return g_strdup_printf ("%04d-%02d-%02d", time.year, time.month, time.day);
}

/* What is said of a rule here: that it is of every year, or another one. */
static void
read_rule (CanevasCalendarEvent *self, icalcomponent *event)
{
  icalproperty *property = icalcomponent_get_first_property (event, ICAL_RRULE_PROPERTY);
  struct icalrecurrencetype rule;

  if (property == NULL)
    return;
  rule = icalproperty_get_rrule (property);
  if (rule.freq == ICAL_YEARLY_RECURRENCE && rule.interval <= 1 && rule.by_day[0] == ICAL_RECURRENCE_ARRAY_MAX)
    self->unit = CANEVAS_CALENDAR_YEARS;
  else
    self->comes_again_otherwise = TRUE;
}

static CanevasCalendarEvent *
read_event (icalcomponent *event)
{
  CanevasCalendarEvent *self = g_new0 (CanevasCalendarEvent, 1);
  const struct icaltimetype start = icalcomponent_get_dtstart (event);
  struct icaltimetype last = icalcomponent_get_dtend (event);

  self->uid = g_strdup (icalcomponent_get_uid (event));
  self->summary = g_strdup (icalcomponent_get_summary (event));
  self->day = dup_day (start);
  self->start = start.is_date ? CANEVAS_CALENDAR_WHOLE_DAYS : start.hour * 60 + start.minute;
  read_rule (self, event);
  if (!start.is_date)
    return self;
  /* The end of an event of whole days is the day after its last; one without an end is of one day. */
  if (icaltime_is_null_time (last) || icaltime_compare_date_only (start, last) >= 0)
    last = start;
  else
    icaltime_adjust (&last, -1, 0, 0, 0);
  self->last_day = dup_day (last);
  return self;
}

static GPtrArray *
read_events (const char *text)
{
  icalcomponent *calendar = g_utf8_validate (text, -1, NULL) ? icalparser_parse_string (text) : NULL;
  GPtrArray *events = NULL;

  if (calendar != NULL && icalcomponent_isa (calendar) == ICAL_VCALENDAR_COMPONENT)
    {
      events = g_ptr_array_new_with_free_func (canevas_calendar_event_free);
      for (icalcomponent *event = icalcomponent_get_first_component (calendar, ICAL_VEVENT_COMPONENT); event != NULL;
           event = icalcomponent_get_next_component (calendar, ICAL_VEVENT_COMPONENT))
        g_ptr_array_add (events, read_event (event));
    }
  g_clear_pointer (&calendar, icalcomponent_free);
  return events;
}

const CanevasCalendarFormat canevas_calendar_format = { write_events, read_events };
