/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-ics.h"

#include "canevas-avoid-period.h"

#include <glib/gi18n-lib.h>
#include <libical/ical.h>


/* What names of school holidays begin with, in the files of the ministère de l'Éducation nationale. */
static gboolean
is_school (const char *name)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);

  return strstr (folded, "vacances") != NULL || strstr (folded, "holiday") != NULL;
}

static char *
dup_day (struct icaltimetype time)
{
  return g_strdup_printf ("%04d-%02d-%02d", time.year, time.month, time.day);
}

static gboolean
is_there (CanevasStore *store, const char *rule)
{
  g_autoptr (CanevasList) list = canevas_store_list (store, &canevas_avoid_period_type);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (CanevasRecord) period = g_list_model_get_item (G_LIST_MODEL (list), i);

      if (g_strcmp0 (canevas_record_get_text (period, "rule"), rule) == 0)
        return TRUE;
    }
  return FALSE;
}

/* The end of an event of whole days is the day after its last. */
static gboolean
take_event (CanevasStore *store, icalcomponent *event, guint *n_seen, guint *n_added, GError **error)
{
  const struct icaltimetype start = icalcomponent_get_dtstart (event);
  struct icaltimetype last = icalcomponent_get_dtend (event);
  const char *summary = icalcomponent_get_summary (event), *uid = icalcomponent_get_uid (event);
  /* UIDs may be longer than the field. */
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA1, uid != NULL ? uid : summary != NULL ? summary : "", -1);
  g_autofree char *rule = g_strconcat ("ics-", sum, NULL);
  g_autofree char *from = NULL, *until = NULL;
  g_autoptr (CanevasRecord) period = NULL;

  if (!start.is_date || icaltime_is_null_time (last) || summary == NULL || *summary == '\0')
    return TRUE;
  icaltime_adjust (&last, -1, 0, 0, 0);
  from = dup_day (start);
  until = dup_day (last);
  if (g_strcmp0 (until, from) < 0 || icaltime_compare_date_only (start, last) == 0)
    return TRUE;
  ++*n_seen;
  if (is_there (store, rule))
    return TRUE;
  period = canevas_store_add (store, &canevas_avoid_period_type, NULL, error);
  if (period == NULL || !canevas_record_set_text (period, "name", summary, error) ||
      !canevas_record_set_text (period, "kind", is_school (summary) ? "school" : "closing", error) ||
      !canevas_record_set_text (period, "first_day", from, error) || !canevas_record_set_text (period, "last_day", until, error) ||
      !canevas_record_set_text (period, "rule", rule, error))
    return FALSE;
  ++*n_added;
  return TRUE;
}

static gboolean
take_all (CanevasStore *store, icalcomponent *calendar, guint *n_added, GError **error)
{
  guint n_seen = 0;

  for (icalcomponent *event = icalcomponent_get_first_component (calendar, ICAL_VEVENT_COMPONENT); event != NULL;
       event = icalcomponent_get_next_component (calendar, ICAL_VEVENT_COMPONENT))
    if (!take_event (store, event, &n_seen, n_added, error))
      return FALSE;
  if (n_seen > 0)
    return TRUE;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                       _("There is no event of several whole days in this file: choose the calendar of school holidays, or of closings."));
  return FALSE;
}

gboolean
canevas_ics_import_periods (CanevasStore *store, const char *text, guint *n_added, GError **error)
{
  icalcomponent *calendar;
  gboolean taken;

  g_return_val_if_fail (CANEVAS_IS_STORE (store), FALSE);
  g_return_val_if_fail (text != NULL && n_added != NULL, FALSE);

  *n_added = 0;
  calendar = g_utf8_validate (text, -1, NULL) ? icalparser_parse_string (text) : NULL;
  if (calendar == NULL || icalcomponent_isa (calendar) != ICAL_VCALENDAR_COMPONENT)
    {
      g_clear_pointer (&calendar, icalcomponent_free);
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _("This is not an iCalendar file (.ics)."));
      return FALSE;
    }
  canevas_store_begin (store, _("import periods to avoid"));
  taken = take_all (store, calendar, n_added, error);
  icalcomponent_free (calendar);
  if (taken)
    return canevas_store_commit (store, error);
  canevas_store_rollback (store);
  return FALSE;
}
