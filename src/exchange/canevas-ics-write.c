/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-ics.h"

#include "canevas-ics-private.h"

#include "canevas-authority.h"
#include "canevas-communication-action.h"
#include "canevas-hour.h"
#include "canevas-instance.h"
#include "canevas-language.h"
#include "canevas-milestone.h"
#include "canevas-project.h"
#include "canevas-session.h"
#include "canevas-working-days.h"

#include <glib/gi18n-lib.h>

static gboolean
is_of (CanevasRecord *record, CanevasRecord *project)
{
  return project == NULL || g_strcmp0 (canevas_record_get_text (record, "project"), canevas_record_get_id (project)) == 0;
}

/* --- Kinds of events --- */

/* An event of the whole of a day, as it is typed. (nullable): %NULL without a day */
static CanevasCalendarEvent *
add_day (CanevasIcsWriter *self, CanevasRecord *record, const char *summary, const char *field)
{
  GDate day;

  if (!canevas_day_parse (canevas_record_get_text (record, field), &day))
    return NULL;
  return canevas_ics_add_event (self, record, summary, &day, CANEVAS_CALENDAR_WHOLE_DAYS, 0, canevas_ics_count_changes (self, record));
}

static void
add_session (CanevasIcsWriter *self, CanevasRecord *session)
{
  const int length = (int) canevas_record_get_integer (session, "duration");
  CanevasCalendarEvent *event;
  GDate day;

  if (!canevas_day_parse (canevas_record_get_text (session, "held_on"), &day))
    return;
  event = canevas_ics_add_event (self, session, canevas_record_get_title (session), &day,
                                 canevas_hour_read (canevas_record_get_text (session, "starts_at")),
                                 length > 0 ? length : CANEVAS_ICS_USUAL_LENGTH, canevas_ics_count_changes (self, session));
  event->location = g_strdup (canevas_record_get_text (session, "place"));
  event->description = g_strdup (canevas_record_get_text (session, "question"));
  event->status = canevas_ics_get_status (session);
}

static void
add_milestone (CanevasIcsWriter *self, CanevasRecord *milestone)
{
  /* Translators: a milestone in a diary. */
  g_autofree char *summary = g_strdup_printf (_("Milestone: %s"), canevas_record_get_title (milestone));
  CanevasCalendarEvent *event = add_day (self, milestone, summary, "due");

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
add_message (CanevasIcsWriter *self, CanevasRecord *action)
{
  g_autofree char *summary = g_strdup_printf (_("Message: %s"), canevas_record_get_title (action));
  CanevasCalendarEvent *event = add_day (self, action, summary, "due");

  if (event == NULL)
    return;
  event->description = g_strdup (canevas_record_get_text (action, "message"));
  set_rule (event, canevas_record_get_text (action, "frequency"), canevas_record_get_text (action, "until"));
}

/* --- All of them --- */

static void
add_project (CanevasIcsWriter *self, CanevasRecord *project)
{
  g_autoptr (GPtrArray) bodies = canevas_store_collect_children (project, &canevas_instance_type);
  g_autoptr (GPtrArray) milestones = canevas_store_collect_children (project, &canevas_milestone_type);
  g_autoptr (GPtrArray) messages = canevas_store_collect_children (project, &canevas_communication_action_type);

  for (guint i = 0; i < bodies->len; i++)
    canevas_ics_add_meetings (self, bodies->pdata[i]);
  for (guint i = 0; i < milestones->len; i++)
    add_milestone (self, milestones->pdata[i]);
  for (guint i = 0; i < messages->len; i++)
    add_message (self, messages->pdata[i]);
}

static void
add_all (CanevasIcsWriter *self, CanevasStore *store)
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

static void
count (GHashTable *changes, char *key)
{
  const guint n = GPOINTER_TO_UINT (g_hash_table_lookup (changes, key));

  g_hash_table_replace (changes, key, GUINT_TO_POINTER (n + 1));
}

static void
change_cb (const CanevasRowChange *change, gpointer data)
{
  if (change->kind == CANEVAS_ROW_CHANGED)
    count (data, g_strdup (change->id));
  else if (change->parent != NULL)
    count (data, g_strconcat ("in ", change->parent, NULL));
}

char *
canevas_ics_write (CanevasStore *store, CanevasRecord *project, gint64 stamp, GError **error)
{
  const CanevasCalendarFormat *format;
  g_autoptr (GPtrArray) events = g_ptr_array_new_with_free_func (canevas_calendar_event_free);
  g_autoptr (GHashTable) changes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  CanevasIcsWriter self = { .events = events, .project = project, .changes = changes };

  g_return_val_if_fail (CANEVAS_IS_STORE (store), NULL);

  format = canevas_calendar_format_load (error);
  if (format != NULL)
    {
      CANEVAS_LANGUAGE_SCOPE (canevas_authority_find_language (store));

      self.n_dropped = canevas_store_count_dropped_changes (store);
      canevas_store_foreach_change (store, change_cb, changes);
      add_all (&self, store);
    }
  return format != NULL ? format->write (events, canevas_authority_find_time_zone (store), stamp) : NULL;
}
