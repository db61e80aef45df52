/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-ics.h"

#include "canevas-avoid-period.h"
#include "canevas-calendar-format.h"

#include <glib/gi18n-lib.h>

/* What names of school holidays begin with, in the files of the ministère de l'Éducation nationale. */
static gboolean
is_school (const char *name)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);

  return strstr (folded, "vacances") != NULL || strstr (folded, "holiday") != NULL;
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

static gboolean
take_event (CanevasStore *store, const CanevasCalendarEvent *event, guint *n_seen, guint *n_added, GError **error)
{
  const char *from = event->day, *until = event->last_day, *summary = event->summary;
  const char *key = event->uid != NULL ? event->uid : summary;
  /* UIDs may be longer than the field. */
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA1, key != NULL ? key : "", -1);
  g_autofree char *rule = g_strconcat ("ics-", sum, NULL);
  g_autoptr (CanevasRecord) period = NULL;

  if (until == NULL || summary == NULL || *summary == '\0' || g_strcmp0 (until, from) <= 0)
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
take_all (CanevasStore *store, GPtrArray *events, guint *n_added, GError **error)
{
  guint n_seen = 0;

  for (guint i = 0; i < events->len; i++)
    if (!take_event (store, events->pdata[i], &n_seen, n_added, error))
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
  const CanevasCalendarFormat *format;
  g_autoptr (GPtrArray) events = NULL;

  g_return_val_if_fail (CANEVAS_IS_STORE (store), FALSE);
  g_return_val_if_fail (text != NULL && n_added != NULL, FALSE);

  *n_added = 0;
  format = canevas_calendar_format_load (error);
  if (format == NULL)
    return FALSE;
  events = format->read (text);
  if (events == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _("This is not an iCalendar file (.ics)."));
      return FALSE;
    }
  canevas_store_begin (store, _("import periods to avoid"));
  if (take_all (store, events, n_added, error))
    return canevas_store_commit (store, error);
  canevas_store_rollback (store);
  return FALSE;
}
