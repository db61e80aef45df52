/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-day-index.h"

struct _CanevasDayIndex
{
  grefcount references;
  CanevasHolidays holidays;
  CanevasDaySpan *closed;
  guint n_closed;
  guint32 first; /* the day that numbers[0] is about */
  GArray *days;    /* (element-type guint32): by the number of working days */
  GArray *numbers; /* (element-type int): by days since the first, the working days before each */
  GDateYear next_year, end_year;
};

CanevasDayIndex *
canevas_day_index_new (guint32 from, CanevasHolidays holidays, const CanevasDaySpan *closed, guint n_closed)
{
  CanevasDayIndex *self;
  GDate day;

  g_return_val_if_fail (g_date_valid_julian (from), NULL);
  g_return_val_if_fail (closed != NULL || n_closed == 0, NULL);

  self = g_new0 (CanevasDayIndex, 1);
  g_ref_count_init (&self->references);
  self->holidays = holidays;
  self->closed = g_memdup2 (closed, n_closed * sizeof *closed);
  self->n_closed = n_closed;
  self->days = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->numbers = g_array_new (FALSE, FALSE, sizeof (int));
  g_date_clear (&day, 1);
  g_date_set_julian (&day, from);
  self->next_year = g_date_get_year (&day);
  self->end_year = (GDateYear) MIN (self->next_year + CANEVAS_DAY_INDEX_YEARS, G_MAXUINT16 - 1);
  g_date_set_dmy (&day, 1, G_DATE_JANUARY, self->next_year);
  self->first = g_date_get_julian (&day);
  return self;
}

CanevasDayIndex *
canevas_day_index_ref (CanevasDayIndex *self)
{
  g_ref_count_inc (&self->references);
  return self;
}

void
canevas_day_index_unref (CanevasDayIndex *self)
{
  if (!g_ref_count_dec (&self->references))
    return;
  g_array_unref (self->days);
  g_array_unref (self->numbers);
  g_free (self->closed);
  g_free (self);
}

static gboolean
is_closed (const CanevasDayIndex *self, guint32 day)
{
  for (guint i = 0; i < self->n_closed; i++)
    if (day >= self->closed[i].first && day <= self->closed[i].last)
      return TRUE;
  return FALSE;
}

/* Returns: FALSE where there is no further year */
static gboolean
add_year (CanevasDayIndex *self)
{
  GDate day;

  if (self->next_year >= self->end_year)
    return FALSE;
  g_date_clear (&day, 1);
  g_date_set_dmy (&day, 1, G_DATE_JANUARY, self->next_year);
  for (; g_date_get_year (&day) == self->next_year; g_date_add_days (&day, 1))
    {
      const int number = (int) self->days->len;
      const guint32 julian = g_date_get_julian (&day);

      g_array_append_val (self->numbers, number);
      if (canevas_is_working_day (&day, self->holidays) && !is_closed (self, julian))
        g_array_append_val (self->days, julian);
    }
  self->next_year++;
  return TRUE;
}

int
canevas_day_index_find (CanevasDayIndex *self, guint32 day)
{
  const guint32 since = day > self->first ? day - self->first : 0;

  while (since >= self->numbers->len)
    if (!add_year (self))
      return (int) self->days->len;
  return g_array_index (self->numbers, int, since);
}

guint32
canevas_day_index_get (CanevasDayIndex *self, int number)
{
  const guint at = (guint) MAX (number, 0);

  while (at >= self->days->len)
    if (!add_year (self))
      return self->first + self->numbers->len - 1;
  return g_array_index (self->days, guint32, at);
}

char *
canevas_day_number_to_iso (guint32 day)
{
  GDate date;

  if (!g_date_valid_julian (day))
    return NULL;
  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  return canevas_day_to_iso (&date);
}

guint32
canevas_day_number_parse (const char *iso)
{
  GDate date;

  return canevas_day_parse (iso, &date) ? g_date_get_julian (&date) : 0;
}
