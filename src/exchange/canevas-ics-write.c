/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-ics.h"

#include "canevas-authority.h"
#include "canevas-calendar-format.h"
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

#define MINUTES_A_DAY (24 * 60)
/* Minutes of a meeting whose end nobody said. */
#define USUAL_LENGTH 60

typedef struct
{
  GPtrArray *events; /* CanevasCalendarEvent */
  CanevasRecord *project;
} Writer;

static gboolean
is_of (CanevasRecord *record, CanevasRecord *project)
{
  return project == NULL || g_strcmp0 (canevas_record_get_text (record, "project"), canevas_record_get_id (project)) == 0;
}

/* An event of a record on a day. @start: minutes since midnight, negative: the whole day. (nullable): %NULL without a day */
static CanevasCalendarEvent *
add_event (Writer *self, CanevasRecord *record, const char *summary, const char *day, int start, int length)
{
  CanevasCalendarEvent *event;
  GDate date;

  if (!canevas_day_parse (day, &date))
    return NULL;
  event = g_new0 (CanevasCalendarEvent, 1);
  event->uid = g_strdup_printf ("%s@canevas", canevas_record_get_id (record));
  event->summary = g_strdup (summary);
  event->day = g_strdup (day);
  event->start = start < 0 ? CANEVAS_CALENDAR_WHOLE_DAYS : start;
  event->end = MIN (start + length, 2 * MINUTES_A_DAY);
  g_ptr_array_add (self->events, event);
  return event;
}

static CanevasCalendarStatus
get_status (CanevasRecord *record)
{
  const gboolean cancelled = g_strcmp0 (canevas_record_get_text (record, "state"), "cancelled") == 0;

  return cancelled ? CANEVAS_CALENDAR_STATUS_CANCELLED : CANEVAS_CALENDAR_STATUS_CONFIRMED;
}

/* --- Kinds of events --- */

static void
add_meeting (Writer *self, CanevasRecord *body, CanevasRecord *meeting)
{
  const char *subject = canevas_record_get_text (meeting, "subject");
  g_autofree char *summary = subject != NULL && *subject != '\0' ? g_strdup_printf ("%s – %s", canevas_record_get_title (body), subject)
                                                                 : g_strdup (canevas_record_get_title (body));
  const int length = (int) canevas_meeting_get_length (meeting);
  CanevasCalendarEvent *event = add_event (self, meeting, summary, canevas_record_get_text (meeting, "held_on"),
                                           canevas_hour_read (canevas_record_get_text (meeting, "starts_at")),
                                           length > 0 ? length : USUAL_LENGTH);

  if (event == NULL)
    return;
  event->location = g_strdup (canevas_record_get_text (meeting, "place"));
  event->description = g_strdup (canevas_record_get_text (meeting, "documents"));
  event->status = get_status (meeting);
}

static void
add_session (Writer *self, CanevasRecord *session)
{
  const int length = (int) canevas_record_get_integer (session, "duration");
  CanevasCalendarEvent *event = add_event (self, session, canevas_record_get_title (session),
                                           canevas_record_get_text (session, "held_on"),
                                           canevas_hour_read (canevas_record_get_text (session, "starts_at")),
                                           length > 0 ? length : USUAL_LENGTH);

  if (event == NULL)
    return;
  event->location = g_strdup (canevas_record_get_text (session, "place"));
  event->description = g_strdup (canevas_record_get_text (session, "question"));
  event->status = get_status (session);
}

static void
add_milestone (Writer *self, CanevasRecord *milestone)
{
  /* Translators: a milestone in a diary. */
  g_autofree char *summary = g_strdup_printf (_("Milestone: %s"), canevas_record_get_title (milestone));
  CanevasCalendarEvent *event = add_event (self, milestone, summary, canevas_record_get_text (milestone, "due"), -1, 0);

  if (event != NULL)
    event->description = g_strdup (canevas_record_get_text (milestone, "condition"));
}

/* How a frequency is said in a rule; the others have no regular one. */
static const struct
{
  const char *frequency;
  CanevasCalendarUnit unit;
  int interval;
} rules[] = {
  { "daily", CANEVAS_CALENDAR_DAYS, 1 },        { "weekly", CANEVAS_CALENDAR_WEEKS, 1 },
  { "fortnightly", CANEVAS_CALENDAR_WEEKS, 2 }, { "monthly", CANEVAS_CALENDAR_MONTHS, 1 },
  { "two_months", CANEVAS_CALENDAR_MONTHS, 2 }, { "quarterly", CANEVAS_CALENDAR_MONTHS, 3 },
  { "half_yearly", CANEVAS_CALENDAR_MONTHS, 6 }, { "yearly", CANEVAS_CALENDAR_YEARS, 1 },
};

static void
set_rule (CanevasCalendarEvent *event, const char *frequency, const char *until)
{
  GDate last;

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    if (g_strcmp0 (rules[i].frequency, frequency) == 0)
      {
        event->unit = rules[i].unit;
        event->interval = rules[i].interval;
        event->until = canevas_day_parse (until, &last) ? g_strdup (until) : NULL;
        return;
      }
}

static void
add_message (Writer *self, CanevasRecord *action)
{
  g_autofree char *summary = g_strdup_printf (_("Message: %s"), canevas_record_get_title (action));
  CanevasCalendarEvent *event = add_event (self, action, summary, canevas_record_get_text (action, "due"), -1, 0);

  if (event == NULL)
    return;
  event->description = g_strdup (canevas_record_get_text (action, "message"));
  set_rule (event, canevas_record_get_text (action, "frequency"), canevas_record_get_text (action, "until"));
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

char *
canevas_ics_write (CanevasStore *store, CanevasRecord *project, gint64 stamp, GError **error)
{
  const CanevasCalendarFormat *format;
  g_autoptr (GPtrArray) events = g_ptr_array_new_with_free_func (canevas_calendar_event_free);
  Writer self = { events, project };

  g_return_val_if_fail (CANEVAS_IS_STORE (store), NULL);

  format = canevas_calendar_format_load (error);
  if (format != NULL)
    {
      CANEVAS_LANGUAGE_SCOPE (canevas_authority_find_language (store));

      add_all (&self, store);
    }
  return format != NULL ? format->write (events, stamp) : NULL;
}
