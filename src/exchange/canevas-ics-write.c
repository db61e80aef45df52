/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-ics.h"

#include "canevas-authority.h"
#include "canevas-communication-action.h"
#include "canevas-hour.h"
#include "canevas-instance.h"
#include "canevas-language.h"
#include "canevas-meeting.h"
#include "canevas-milestone.h"
#include "canevas-project.h"
#include "canevas-session.h"
#include "canevas-working-days.h"

#include <glib/gi18n-lib.h>
#include <libical/ical.h>

/* Overseas authorities keep the hours of Paris here too: what is typed has no zone. */
#define ZONE "Europe/Paris"
#define MINUTES_A_DAY (24 * 60)
/* Minutes of a meeting whose end nobody said. */
#define USUAL_LENGTH 60

typedef struct
{
  icalcomponent *calendar;
  icaltimezone *zone;
  struct icaltimetype stamp;
  CanevasRecord *project;
} Writer;

static gboolean
is_of (CanevasRecord *record, CanevasRecord *project)
{
  return project == NULL || g_strcmp0 (canevas_record_get_text (record, "project"), canevas_record_get_id (project)) == 0;
}

/* Minutes since midnight of a day, in the time of Paris; 24 h 00 is the next day. */
static struct icaltimetype
make_time (const GDate *day, int minutes, icaltimezone *zone)
{
  struct icaltimetype time = icaltime_null_time ();

  time.year = g_date_get_year (day);
  time.month = (int) g_date_get_month (day);
  time.day = g_date_get_day (day);
  time.hour = minutes / 60;
  time.minute = minutes % 60;
  time = icaltime_normalize (time);
  return icaltime_set_timezone (&time, zone);
}

static struct icaltimetype
make_day (const GDate *day, int days_later)
{
  GDate at = *day;
  struct icaltimetype time = icaltime_null_date ();

  g_date_add_days (&at, (guint) days_later);
  time.year = g_date_get_year (&at);
  time.month = (int) g_date_get_month (&at);
  time.day = g_date_get_day (&at);
  return time;
}

static void
add_text (icalcomponent *event, icalproperty *(*make) (const char *text), const char *text)
{
  if (text != NULL && *text != '\0')
    icalcomponent_add_property (event, make (text));
}

static void
add_zoned (icalcomponent *event, icalproperty *property)
{
  icalproperty_add_parameter (property, icalparameter_new_tzid (ZONE));
  icalcomponent_add_property (event, property);
}

/* An event of a record on a day. @start: minutes since midnight, negative: the whole day. (nullable): %NULL without a day */
static icalcomponent *
add_event (Writer *self, CanevasRecord *record, const char *summary, const char *day, int start, int length)
{
  g_autofree char *uid = g_strdup_printf ("%s@canevas", canevas_record_get_id (record));
  icalcomponent *event;
  GDate date;

  if (!canevas_day_parse (day, &date))
    return NULL;
  event = icalcomponent_new_vevent ();
  icalcomponent_add_property (event, icalproperty_new_uid (uid));
  icalcomponent_add_property (event, icalproperty_new_dtstamp (self->stamp));
  icalcomponent_add_property (event, icalproperty_new_summary (summary));
  if (start < 0)
    {
      icalcomponent_add_property (event, icalproperty_new_dtstart (make_day (&date, 0)));
      icalcomponent_add_property (event, icalproperty_new_dtend (make_day (&date, 1)));
      icalcomponent_add_property (event, icalproperty_new_transp (ICAL_TRANSP_TRANSPARENT));
    }
  else
    {
      add_zoned (event, icalproperty_new_dtstart (make_time (&date, start, self->zone)));
      add_zoned (event, icalproperty_new_dtend (make_time (&date, MIN (start + length, 2 * MINUTES_A_DAY), self->zone)));
    }
  icalcomponent_add_component (self->calendar, event);
  return event;
}

static void
set_cancelled (icalcomponent *event, CanevasRecord *record)
{
  const gboolean cancelled = g_strcmp0 (canevas_record_get_text (record, "state"), "cancelled") == 0;

  icalcomponent_add_property (event, icalproperty_new_status (cancelled ? ICAL_STATUS_CANCELLED : ICAL_STATUS_CONFIRMED));
}

/* --- Kinds of events --- */

static void
add_meeting (Writer *self, CanevasRecord *body, CanevasRecord *meeting)
{
  const char *subject = canevas_record_get_text (meeting, "subject");
  g_autofree char *summary = subject != NULL && *subject != '\0' ? g_strdup_printf ("%s – %s", canevas_record_get_title (body), subject)
                                                                 : g_strdup (canevas_record_get_title (body));
  const int length = (int) canevas_meeting_get_length (meeting);
  icalcomponent *event = add_event (self, meeting, summary, canevas_record_get_text (meeting, "held_on"),
                                    canevas_hour_read (canevas_record_get_text (meeting, "starts_at")), length > 0 ? length : USUAL_LENGTH);

  if (event == NULL)
    return;
  add_text (event, icalproperty_new_location, canevas_record_get_text (meeting, "place"));
  add_text (event, icalproperty_new_description, canevas_record_get_text (meeting, "documents"));
  set_cancelled (event, meeting);
}

static void
add_session (Writer *self, CanevasRecord *session)
{
  const int length = (int) canevas_record_get_integer (session, "duration");
  icalcomponent *event = add_event (self, session, canevas_record_get_title (session), canevas_record_get_text (session, "held_on"),
                                    canevas_hour_read (canevas_record_get_text (session, "starts_at")), length > 0 ? length : USUAL_LENGTH);

  if (event == NULL)
    return;
  add_text (event, icalproperty_new_location, canevas_record_get_text (session, "place"));
  add_text (event, icalproperty_new_description, canevas_record_get_text (session, "question"));
  set_cancelled (event, session);
}

static void
add_milestone (Writer *self, CanevasRecord *milestone)
{
  /* Translators: a milestone in a diary. */
  g_autofree char *summary = g_strdup_printf (_("Milestone: %s"), canevas_record_get_title (milestone));
  icalcomponent *event = add_event (self, milestone, summary, canevas_record_get_text (milestone, "due"), -1, 0);

  if (event != NULL)
    add_text (event, icalproperty_new_description, canevas_record_get_text (milestone, "condition"));
}

/* How a frequency is said in a rule; the others have no regular one. */
static const struct
{
  const char *frequency;
  icalrecurrencetype_frequency unit;
  short interval;
} rules[] = {
  { "daily", ICAL_DAILY_RECURRENCE, 1 },      { "weekly", ICAL_WEEKLY_RECURRENCE, 1 },   { "fortnightly", ICAL_WEEKLY_RECURRENCE, 2 },
  { "monthly", ICAL_MONTHLY_RECURRENCE, 1 },  { "two_months", ICAL_MONTHLY_RECURRENCE, 2 }, { "quarterly", ICAL_MONTHLY_RECURRENCE, 3 },
  { "half_yearly", ICAL_MONTHLY_RECURRENCE, 6 }, { "yearly", ICAL_YEARLY_RECURRENCE, 1 },
};

static void
add_rule (icalcomponent *event, const char *frequency, const char *until)
{
  struct icalrecurrencetype rule;
  GDate last;

  icalrecurrencetype_clear (&rule);
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    if (g_strcmp0 (rules[i].frequency, frequency) == 0)
      {
        rule.freq = rules[i].unit;
        rule.interval = rules[i].interval;
        if (canevas_day_parse (until, &last))
          rule.until = make_day (&last, 0);
        icalcomponent_add_property (event, icalproperty_new_rrule (rule));
        return;
      }
}

static void
add_message (Writer *self, CanevasRecord *action)
{
  g_autofree char *summary = g_strdup_printf (_("Message: %s"), canevas_record_get_title (action));
  icalcomponent *event = add_event (self, action, summary, canevas_record_get_text (action, "due"), -1, 0);

  if (event == NULL)
    return;
  add_text (event, icalproperty_new_description, canevas_record_get_text (action, "message"));
  add_rule (event, canevas_record_get_text (action, "frequency"), canevas_record_get_text (action, "until"));
}

/* --- All of them --- */

static void
add_project (Writer *self, CanevasRecord *project)
{
  g_autoptr (GPtrArray) bodies = canevas_store_collect_children (project, &canevas_instance_type);
  g_autoptr (GPtrArray) milestones = canevas_store_collect_children (project, &canevas_milestone_type);
  g_autoptr (GPtrArray) messages = canevas_store_collect_children (project, &canevas_communication_action_type);

  for (guint i = 0; i < bodies->len; i++)
    {
      g_autoptr (GPtrArray) meetings = canevas_store_collect_children (bodies->pdata[i], &canevas_meeting_type);

      for (guint k = 0; k < meetings->len; k++)
        add_meeting (self, bodies->pdata[i], meetings->pdata[k]);
    }
  for (guint i = 0; i < milestones->len; i++)
    add_milestone (self, milestones->pdata[i]);
  for (guint i = 0; i < messages->len; i++)
    add_message (self, messages->pdata[i]);
}

static void
add_all (Writer *self, CanevasStore *store)
{
  g_autoptr (CanevasList) projects = canevas_store_list (store, &canevas_project_type);
  g_autoptr (CanevasList) sessions = canevas_store_list (store, &canevas_session_type);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (projects)); i++)
    {
      g_autoptr (CanevasRecord) project = g_list_model_get_item (G_LIST_MODEL (projects), i);

      if (self->project == NULL || project == self->project)
        add_project (self, project);
    }
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (sessions)); i++)
    {
      g_autoptr (CanevasRecord) session = g_list_model_get_item (G_LIST_MODEL (sessions), i);

      if (is_of (session, self->project))
        add_session (self, session);
    }
}

/* libical calls its zones by names of its own; events refer to the common one. */
static void
add_zone (Writer *self)
{
  icalcomponent *zone = icalcomponent_new_clone (icaltimezone_get_component (self->zone));

  icalproperty_set_tzid (icalcomponent_get_first_property (zone, ICAL_TZID_PROPERTY), ZONE);
  icalcomponent_add_component (self->calendar, zone);
}

char *
canevas_ics_write (CanevasStore *store, CanevasRecord *project, gint64 stamp)
{
  CANEVAS_LANGUAGE_SCOPE (canevas_authority_find_language (store));
  Writer self = { .project = project };
  char *written, *text;

  g_return_val_if_fail (CANEVAS_IS_STORE (store), NULL);

  self.zone = icaltimezone_get_builtin_timezone (ZONE);
  self.stamp = icaltime_from_timet_with_zone ((time_t) stamp, 0, icaltimezone_get_utc_timezone ());
  self.calendar = icalcomponent_vanew (ICAL_VCALENDAR_COMPONENT, icalproperty_new_version ("2.0"),
                                       icalproperty_new_prodid ("-//Canevas//Canevas//FR"),
                                       icalproperty_new_method (ICAL_METHOD_PUBLISH), (void *) 0);
  if (self.zone != NULL)
    add_zone (&self);
  add_all (&self, store);
  written = icalcomponent_as_ical_string_r (self.calendar);
  text = g_strdup (written);
  icalmemory_free_buffer (written);
  icalcomponent_free (self.calendar);
  return text;
}
