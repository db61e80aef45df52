/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-audience-calendar.h"

#include "canevas-authority.h"
#include "canevas-communication-action.h"
#include "canevas-folded-text.h"
#include "canevas-format.h"
#include "canevas-instance.h"
#include "canevas-language.h"
#include "canevas-meeting.h"
#include "canevas-milestone.h"
#include "canevas-project.h"
#include "canevas-store.h"
#include "canevas-working-days.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A plan is read year by year: nobody reads more. */
#define MOST_MONTHS 120

static void
action_free (gpointer data)
{
  CanevasAudienceAction *action = data;

  g_object_unref (action->record);
  g_free (action->heard);
  g_free (action);
}

static void
audience_free (gpointer data)
{
  CanevasAudience *audience = data;

  g_ptr_array_unref (audience->actions);
  g_free (audience->name);
  g_free (audience);
}

static void
fill_months (CanevasAudienceCalendar *self, CanevasRecord *project)
{
  GDate month, end;

  if (!canevas_day_parse (canevas_record_get_text (project, "start_date"), &month)
      || !canevas_day_parse (canevas_record_get_text (project, "end_date"), &end))
    return;
  for (g_date_set_day (&month, 1); g_date_compare (&month, &end) <= 0 && self->months->len < MOST_MONTHS; g_date_add_months (&month, 1))
    g_array_append_val (self->months, month);
}

static const GDate *
get_month (const CanevasAudienceCalendar *self, guint index)
{
  return &g_array_index (self->months, GDate, index);
}

static void
hear (CanevasAudienceAction *action, guint month, CanevasHeard heard)
{
  action->heard[month] = heard;
  action->placed = TRUE;
}

static void
hear_on_day (const CanevasAudienceCalendar *self, CanevasAudienceAction *action, const char *iso, CanevasHeard heard)
{
  GDate day;

  if (!canevas_day_parse (iso, &day))
    return;
  for (guint i = 0; i < self->months->len; i++)
    if (g_date_get_year (get_month (self, i)) == g_date_get_year (&day) && g_date_get_month (get_month (self, i)) == g_date_get_month (&day))
      hear (action, i, heard);
}

/* "janvier 2024", folded */
static char *
dup_month_name (const GDate *month)
{
  GDate second = *month;
  g_autofree char *day = NULL;

  g_date_set_day (&second, 2); /* French writes 1er */
  day = canevas_format_day (&second, CANEVAS_DATE_LONG);
  return canevas_text_fold (day + 1);
}

static gboolean
says_any (const char *moment, const char *phrases)
{
  g_auto (GStrv) words = g_strsplit (phrases, ";", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0' && strstr (moment, words[i]) != NULL)
      return TRUE;
  return FALSE;
}

static void
hear_in_named_months (const CanevasAudienceCalendar *self, CanevasAudienceAction *action, const char *moment)
{
  for (guint i = 0; i < self->months->len; i++)
    {
      g_autofree char *name = dup_month_name (get_month (self, i));

      if (strstr (moment, name) != NULL)
        hear (action, i, CANEVAS_HEARD_ON_A_DAY);
    }
}

/* Days of @type's records, such as milestones: the field @field. */
static void
hear_at_each (const CanevasAudienceCalendar *self, CanevasAudienceAction *action, const CanevasRecordType *type, CanevasRecord *parent,
              const char *field)
{
  g_autoptr (CanevasList) list = canevas_store_children (canevas_record_get_store (parent), type, canevas_record_get_id (parent));

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (CanevasRecord) record = g_list_model_get_item (G_LIST_MODEL (list), i);

      hear_on_day (self, action, canevas_record_get_text (record, field), CANEVAS_HEARD_BY_RHYTHM);
    }
}

/* "Chaque COPIL": the meetings of the body that is named. */
static void
hear_at_meetings (const CanevasAudienceCalendar *self, CanevasAudienceAction *action, CanevasRecord *project, const char *moment)
{
  g_autoptr (CanevasList) bodies =
    canevas_store_children (canevas_record_get_store (project), &canevas_instance_type, canevas_record_get_id (project));

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (bodies)); i++)
    {
      g_autoptr (CanevasRecord) body = g_list_model_get_item (G_LIST_MODEL (bodies), i);
      g_autofree char *name = canevas_text_fold (canevas_record_get_title (body));
      g_autofree char *short_name = canevas_text_fold (canevas_record_get_text (body, "short_name"));

      if ((*name != '\0' && strstr (moment, name) != NULL) || (*short_name != '\0' && strstr (moment, short_name) != NULL))
        hear_at_each (self, action, &canevas_meeting_type, body, "held_on");
    }
}

/* A day first; then the month that the moment names; then its rhythm. */
static void
place (const CanevasAudienceCalendar *self, CanevasAudienceAction *action, CanevasRecord *project)
{
  g_autofree char *typed = canevas_text_fold (canevas_record_get_text (action->record, "moment"));
  g_auto (GStrv) spaced = g_strsplit_set (typed, " \t\n", -1);
  g_autofree char *moment = g_strjoinv (" ", spaced);

  if (canevas_record_is_set (action->record, "due"))
    {
      hear_on_day (self, action, canevas_record_get_text (action->record, "due"), CANEVAS_HEARD_ON_A_DAY);
      return;
    }
  hear_in_named_months (self, action, moment);
  if (action->placed)
    return;
  /* Translators: ways of writing that something is done each month, in small letters without accents, parted by semicolons. */
  if (says_any (moment, _("each month;every month;monthly")))
    for (guint i = 0; i < self->months->len; i++)
      hear (action, i, CANEVAS_HEARD_BY_RHYTHM);
  /* Translators: ways of writing that something is done each quarter, in small letters without accents, parted by semicolons. */
  else if (says_any (moment, _("each quarter;every quarter;quarterly;per quarter")))
    {
      for (guint i = 0; i < self->months->len; i++)
        if (g_date_get_month (get_month (self, i)) % 3 == 0)
          hear (action, i, CANEVAS_HEARD_BY_RHYTHM);
    }
  /* Translators: ways of writing that something is done at each milestone, in small letters without accents, parted by semicolons. */
  else if (says_any (moment, _("each milestone;every milestone")))
    hear_at_each (self, action, &canevas_milestone_type, project, "due");
  else
    hear_at_meetings (self, action, project, moment);
}

static CanevasAudience *
find_audience (CanevasAudienceCalendar *self, const char *name)
{
  g_autofree char *wanted = canevas_text_fold (name);
  CanevasAudience *audience;

  for (guint i = 0; i < self->audiences->len; i++)
    {
      g_autofree char *known = NULL;

      audience = g_ptr_array_index (self->audiences, i);
      known = canevas_text_fold (audience->name);
      if (g_str_equal (known, wanted))
        return audience;
    }
  audience = g_new0 (CanevasAudience, 1);
  audience->name = g_strdup (name);
  audience->actions = g_ptr_array_new_with_free_func (action_free);
  g_ptr_array_add (self->audiences, audience);
  return audience;
}

CanevasAudienceCalendar *
canevas_audience_calendar_new (CanevasRecord *project)
{
  CanevasStore *store = canevas_record_get_store (project);
  CanevasAudienceCalendar *self = g_new0 (CanevasAudienceCalendar, 1);
  g_autoptr (CanevasList) actions = NULL;
  CANEVAS_LANGUAGE_SCOPE (canevas_authority_find_language (store));

  self->months = g_array_new (FALSE, FALSE, sizeof (GDate));
  self->audiences = g_ptr_array_new_with_free_func (audience_free);
  fill_months (self, project);
  actions = canevas_store_children (store, &canevas_communication_action_type, canevas_record_get_id (project));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (actions)); i++)
    {
      CanevasAudienceAction *action = g_new0 (CanevasAudienceAction, 1);

      action->record = g_list_model_get_item (G_LIST_MODEL (actions), i);
      action->number = i + 1;
      action->heard = g_new0 (CanevasHeard, MAX (self->months->len, 1));
      place (self, action, project);
      g_ptr_array_add (find_audience (self, canevas_record_get_title (action->record))->actions, action);
    }
  return self;
}

void
canevas_audience_calendar_free (CanevasAudienceCalendar *self)
{
  g_array_unref (self->months);
  g_ptr_array_unref (self->audiences);
  g_free (self);
}

gboolean
canevas_audience_hears_nothing (const CanevasAudience *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < self->actions->len; i++)
    if (((const CanevasAudienceAction *) g_ptr_array_index (self->actions, i))->placed)
      return FALSE;
  return TRUE;
}
