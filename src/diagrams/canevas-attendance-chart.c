/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-attendance-chart.h"

#include "canevas-community.h"
#include "canevas-instance.h"
#include "canevas-meeting.h"
#include "canevas-project.h"
#include "canevas-seat.h"
#include "canevas-session.h"

#include <glib/gi18n-lib.h>

/* Days from the first to the last, compared: fewer meetings than this show no way yet. */
#define ENOUGH 3
/* Points of a hundred from the first half to the second that are more than chance in a small group. */
#define NOTICEABLE 10.0

static gboolean
is (CanevasRecord *record, const char *field, const char *value)
{
  return g_strcmp0 (canevas_record_get_text (record, field), value) == 0;
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (canevas_record_get_text (*(CanevasRecord *const *) a, "held_on"),
                    canevas_record_get_text (*(CanevasRecord *const *) b, "held_on"));
}

/* A point for each record of @held in which somebody counted; no series without a point. @expected: of each; 0: as it says itself */
static void
add_series (CanevasChartData *data, const char *name, GPtrArray *held, guint expected)
{
  CanevasChartSeries *series = NULL;

  g_ptr_array_sort (held, compare_days);
  for (guint i = 0; i < held->len; i++)
    {
      CanevasRecord *one = held->pdata[i];
      const double all = expected > 0 ? expected : (double) canevas_record_get_integer (one, "expected");

      if (!canevas_record_is_set (one, "present") || all <= 0 || is (one, "state", "cancelled"))
        continue;
      if (series == NULL)
        series = canevas_chart_data_add_series (data, name, "%");
      canevas_chart_series_add_day (series, canevas_record_get_id (one), canevas_record_get_text (one, "held_on"),
                                    100 * (double) canevas_record_get_integer (one, "present") / all);
    }
}

static guint
count_voting_seats (CanevasRecord *body)
{
  g_autoptr (GPtrArray) seats = canevas_store_collect_children (body, &canevas_seat_type);
  guint n = 0;

  for (guint i = 0; i < seats->len; i++)
    n += canevas_record_get_flag (seats->pdata[i], "votes") ? 1 : 0;
  return n;
}

static void
add_bodies (CanevasChartData *data, CanevasRecord *project)
{
  g_autoptr (GPtrArray) bodies = canevas_store_collect_children (project, &canevas_instance_type);

  for (guint i = 0; i < bodies->len; i++)
    {
      g_autoptr (GPtrArray) meetings = canevas_store_collect_children (bodies->pdata[i], &canevas_meeting_type);
      const guint seats = count_voting_seats (bodies->pdata[i]);

      if (seats > 0)
        add_series (data, canevas_record_get_title (bodies->pdata[i]), meetings, seats);
    }
}

/* The sessions of a community, or of none; where there is a project, of that alone, or of a community of its own. (transfer full) */
static GPtrArray *
list_sessions (CanevasStore *store, CanevasRecord *project, CanevasRecord *community)
{
  g_autoptr (CanevasList) list = canevas_store_list (store, &canevas_session_type);
  GPtrArray *sessions = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (CanevasRecord) session = g_list_model_get_item (G_LIST_MODEL (list), i);

      if (project != NULL && !is (session, "project", canevas_record_get_id (project)) &&
          (community == NULL || !is (community, "project", canevas_record_get_id (project))))
        continue;
      if (is (session, "community", community != NULL ? canevas_record_get_id (community) : NULL))
        g_ptr_array_add (sessions, g_steal_pointer (&session));
    }
  return sessions;
}

static void
add_sessions (CanevasChartData *data, CanevasStore *store, CanevasRecord *project)
{
  g_autoptr (CanevasList) communities = canevas_store_list (store, &canevas_community_type);
  g_autoptr (GPtrArray) others = list_sessions (store, project, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (communities)); i++)
    {
      g_autoptr (CanevasRecord) community = g_list_model_get_item (G_LIST_MODEL (communities), i);
      g_autoptr (GPtrArray) sessions = list_sessions (store, project, community);

      add_series (data, canevas_record_get_title (community), sessions, 0);
    }
  add_series (data, _("Working sessions"), others, 0);
}

/* --- Which way it goes --- */

static double
get_mean (const CanevasChartSeries *series, guint from, guint to)
{
  double sum = 0;

  for (guint i = from; i < to; i++)
    sum += g_array_index (series->points, CanevasChartPoint, i).y;
  return sum / (to - from);
}

/* What falls, in a sentence: a body that empties is to be spoken of. (transfer full) (nullable) */
static char *
dup_falling (const CanevasChartData *data)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < data->series->len; i++)
    {
      const CanevasChartSeries *series = data->series->pdata[i];
      const guint n = series->points->len;

      if (n >= ENOUGH && get_mean (series, 0, n / 2) - get_mean (series, n - n / 2, n) >= NOTICEABLE)
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", series->name);
    }
  /* Translators: names of bodies, with commas between. */
  return names->len > 0 ? g_strdup_printf (_("Fewer come: %s. Ask what the meeting is for, and whether its hour and its rhythm suit."),
                                           names->str)
                        : NULL;
}

CanevasChartData *
canevas_attendance_chart_data_new (CanevasStore *store, CanevasRecord *project)
{
  CanevasChartData *data;
  g_autofree char *falling = NULL;

  g_return_val_if_fail (CANEVAS_IS_STORE (store), NULL);

  data = canevas_chart_data_new (_("How many come"), _("Present, in percent of those expected: numbers, never persons"));
  canevas_chart_axis_data_set (&data->x, CANEVAS_SCALE_DAYS, NULL, NULL);
  canevas_chart_axis_data_set (&data->y, CANEVAS_SCALE_NUMBERS, _("Present"), "%");
  canevas_chart_axis_data_set_range (&data->y, 0, 100, CANEVAS_CHART_NOTHING);
  if (project != NULL)
    add_bodies (data, project);
  add_sessions (data, store, project);
  falling = dup_falling (data);
  if (falling != NULL)
    canevas_chart_data_set_note (data, falling);
  return data;
}
