/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-avoid-days.h"

#include "canevas-avoid-period.h"

static void
avoid_days_clear (gpointer data)
{
  g_object_unref (((CanevasAvoidDays *) data)->period);
}

static void
add_span (GArray *found, CanevasRecord *period, guint32 from, guint32 until, guint32 first, guint32 last)
{
  const CanevasAvoidDays days = { period, { from, until } };

  if (from == 0 || until < from || until < first || from > last)
    return;
  g_object_ref (period);
  g_array_append_val (found, days);
}

/* A day of every year in one of them; the day before where that year has none (29 February). 0 where it is no day. */
static guint32
find_in_year (const char *typed, GDateYear year)
{
  guint month, number;
  GDate day;

  if (!canevas_day_of_year_parse (typed, &month, &number))
    return 0;
  if (!g_date_valid_dmy ((GDateDay) number, (GDateMonth) month, year))
    number--;
  g_date_clear (&day, 1);
  g_date_set_dmy (&day, (GDateDay) number, (GDateMonth) month, year);
  return g_date_get_julian (&day);
}

/* From the year before, for what goes on into the first year. */
static void
add_yearly (GArray *found, CanevasRecord *period, guint32 first, guint32 last)
{
  const char *from = canevas_record_get_text (period, "yearly_from"), *until = canevas_record_get_text (period, "yearly_until");
  GDate start, end;

  g_date_clear (&start, 1);
  g_date_clear (&end, 1);
  g_date_set_julian (&start, first);
  g_date_set_julian (&end, last);
  for (GDateYear year = g_date_get_year (&start) - 1; year <= g_date_get_year (&end); year++)
    {
      const guint32 day = find_in_year (from, year);
      guint32 evening = find_in_year (until, year);

      if (evening != 0 && evening < day)
        evening = find_in_year (until, year + 1);
      add_span (found, period, day, evening, first, last);
    }
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const CanevasAvoidDays *first = a, *second = b;

  if (first->span.first != second->span.first)
    return first->span.first < second->span.first ? -1 : 1;
  return first->span.last < second->span.last ? -1 : first->span.last > second->span.last;
}

GArray *
canevas_avoid_days_list (CanevasStore *store, guint32 first, guint32 last)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (CanevasAvoidDays));
  g_autoptr (CanevasList) list = NULL;

  g_return_val_if_fail (CANEVAS_IS_STORE (store), found);
  g_return_val_if_fail (g_date_valid_julian (first) && g_date_valid_julian (last), found);

  g_array_set_clear_func (found, avoid_days_clear);
  list = canevas_store_list (store, &canevas_avoid_period_type);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (CanevasRecord) period = g_list_model_get_item (G_LIST_MODEL (list), i);

      if (canevas_record_get_flag (period, "off"))
        continue;
      add_span (found, period, canevas_day_number_parse (canevas_record_get_text (period, "first_day")),
                canevas_day_number_parse (canevas_record_get_text (period, "last_day")), first, last);
      add_yearly (found, period, first, last);
    }
  g_array_sort (found, compare);
  return found;
}

GArray *
canevas_avoid_days_list_closed (CanevasStore *store, guint32 first, guint32 last)
{
  g_autoptr (GArray) all = canevas_avoid_days_list (store, first, last);
  GArray *closed = g_array_new (FALSE, FALSE, sizeof (CanevasDaySpan));

  for (guint i = 0; i < all->len; i++)
    {
      const CanevasAvoidDays *days = &g_array_index (all, CanevasAvoidDays, i);

      if (g_strcmp0 (canevas_record_get_text (days->period, "severity"), "closed") == 0)
        g_array_append_val (closed, days->span);
    }
  return closed;
}
