/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-meeting-series.h"

#include "canevas-authority.h"
#include "canevas-instance.h"
#include "canevas-meeting.h"
#include "canevas-store.h"
#include "canevas-working-days.h"

#include <glib/gi18n-lib.h>

/* More would be a mistake in a date. */
#define MOST 400

typedef struct
{
  const char *frequency;
  guint days;
  guint months;
} Step;

static const Step steps[] = {
  { "daily", 1, 0 },      { "weekly", 7, 0 },       { "fortnightly", 14, 0 }, { "monthly", 0, 1 },
  { "two_months", 0, 2 }, { "quarterly", 0, 3 },    { "half_yearly", 0, 6 },  { "yearly", 0, 12 },
};

static const Step *
find_step (CanevasRecord *body)
{
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (g_strcmp0 (canevas_record_get_text (body, "frequency"), steps[i].frequency) == 0)
      return &steps[i];
  return NULL;
}

/* The same weekday of another month: its second Tuesday; its last one when it has no fifth. */
static void
reach_month (GDate *day, const GDate *first, guint months)
{
  const guint nth = (guint) (g_date_get_day (first) - 1) / 7;
  const GDateWeekday weekday = g_date_get_weekday (first);
  GDateMonth month;

  g_date_set_dmy (day, 1, g_date_get_month (first), g_date_get_year (first));
  g_date_add_months (day, months);
  month = g_date_get_month (day);
  while (g_date_get_weekday (day) != weekday)
    g_date_add_days (day, 1);
  g_date_add_days (day, nth * 7);
  if (g_date_get_month (day) != month)
    g_date_subtract_days (day, 7);
}

static void
reach (GDate *day, const GDate *first, const Step *step, guint n)
{
  if (step->months > 0)
    {
      reach_month (day, first, n * step->months);
      return;
    }
  *day = *first;
  g_date_add_days (day, n * step->days);
}

static GHashTable *
list_days_taken (CanevasRecord *body)
{
  GHashTable *taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (CanevasList) meetings = canevas_store_children (canevas_record_get_store (body), &canevas_meeting_type, canevas_record_get_id (body));

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (meetings)); i++)
    {
      g_autoptr (CanevasRecord) meeting = g_list_model_get_item (G_LIST_MODEL (meetings), i);

      if (canevas_record_is_set (meeting, "held_on"))
        g_hash_table_add (taken, g_strdup (canevas_record_get_text (meeting, "held_on")));
    }
  return taken;
}

gboolean
canevas_meeting_series_is_regular (CanevasRecord *body)
{
  g_return_val_if_fail (CANEVAS_IS_INSTANCE (body), FALSE);

  return find_step (body) != NULL;
}

gboolean
canevas_meeting_series_reach (CanevasRecord *body, const GDate *first, guint n, GDate *day)
{
  const Step *step;

  g_return_val_if_fail (CANEVAS_IS_INSTANCE (body), FALSE);

  step = find_step (body);
  if (step == NULL)
    return FALSE;
  if (step->days != 1)
    {
      reach (day, first, step, n);
      return TRUE;
    }
  *day = *first;
  for (guint i = 0; i < n; i++)
    do
      g_date_add_days (day, 1);
    while (g_date_get_weekday (day) > G_DATE_FRIDAY);
  return TRUE;
}

GPtrArray *
canevas_meeting_series_list (CanevasRecord *body, const char *from, const char *to)
{
  GPtrArray *days = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) taken = NULL;
  const Step *step;
  CanevasHolidays holidays;
  GDate first, last, day;

  g_return_val_if_fail (CANEVAS_IS_INSTANCE (body), days);

  step = find_step (body);
  if (step == NULL || !canevas_day_parse (from, &first) || !canevas_day_parse (to, &last))
    return days;
  taken = list_days_taken (body);
  holidays = canevas_authority_find_holidays (canevas_record_get_store (body));
  for (guint n = 0; days->len < MOST; n++)
    {
      g_autofree char *iso = NULL;

      reach (&day, &first, step, n);
      canevas_reach_working_day (&day, holidays);
      if (g_date_compare (&day, &last) > 0)
        break;
      iso = canevas_day_to_iso (&day);
      if (g_hash_table_add (taken, g_strdup (iso)))
        g_ptr_array_add (days, g_steal_pointer (&iso));
    }
  return days;
}

static gboolean
add_meeting (CanevasRecord *body, const char *day, const char *starts_at, const char *place, GError **error)
{
  g_autoptr (CanevasRecord) meeting = canevas_store_add (canevas_record_get_store (body), &canevas_meeting_type, body, error);

  return meeting != NULL && canevas_record_set_text (meeting, "held_on", day, error) &&
         (starts_at == NULL || *starts_at == '\0' || canevas_record_set_text (meeting, "starts_at", starts_at, error)) &&
         (place == NULL || *place == '\0' || canevas_record_set_text (meeting, "place", place, error));
}

guint
canevas_meeting_series_insert (CanevasRecord *body, const char *from, const char *to, const char *starts_at, const char *place, GError **error)
{
  g_autoptr (GPtrArray) days = canevas_meeting_series_list (body, from, to);
  CanevasStore *store;

  g_return_val_if_fail (CANEVAS_IS_INSTANCE (body), 0);

  store = canevas_record_get_store (body);
  canevas_store_begin (store, _("plan a series of meetings"));
  for (guint i = 0; i < days->len; i++)
    if (!add_meeting (body, g_ptr_array_index (days, i), starts_at, place, error))
      {
        canevas_store_rollback (store);
        return 0;
      }
  return canevas_store_commit (store, error) ? days->len : 0;
}
