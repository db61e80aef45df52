/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Meetings of a body as one event that comes again, as people make them in their diaries, with what is different in each of them. */
#include "canevas-config.h"

#include "canevas-ics-private.h"

#include "canevas-hour.h"
#include "canevas-instance.h"
#include "canevas-meeting-series.h"
#include "canevas-meeting.h"
#include "canevas-store.h"
#include "canevas-working-days.h"

/* A series may be this long whatever it leaves out; a longer one meets on one in so many of its days at least. */
#define SHORT 24
#define RAREST 4
/* Meetings of which the series may begin with; more slots than that would be a mistake in a date. */
#define MOST_TRIED 12
#define MOST_SLOTS 800
#define NONE G_MAXUINT

typedef struct
{
  CanevasRecord *record;
  GDate day;
  int start, length;
} Meeting;

/*
 * A rhythm laid over the meetings.
 *
 * @slots: (element-type GDate): days on which the body should meet, from the first of the series to the last that is met
 * @meetings: (element-type guint): the meeting of each; NONE: there is none
 */
typedef struct
{
  GArray *slots, *meetings;
  guint first;   /* the meeting that it begins with */
  guint n_exact; /* meetings on the very day */
} Series;

static void
series_clear (Series *self)
{
  g_clear_pointer (&self->slots, g_array_unref);
  g_clear_pointer (&self->meetings, g_array_unref);
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  return g_date_compare (&((const Meeting *) a)->day, &((const Meeting *) b)->day);
}

/* By day; those without one cannot be in a diary. (element-type Meeting) */
static GArray *
collect (GPtrArray *records)
{
  GArray *meetings = g_array_new (FALSE, FALSE, sizeof (Meeting));

  for (guint i = 0; i < records->len; i++)
    {
      Meeting meeting = { .record = records->pdata[i] };
      const int length = (int) canevas_meeting_get_length (meeting.record);

      if (!canevas_day_parse (canevas_record_get_text (meeting.record, "held_on"), &meeting.day))
        continue;
      meeting.start = canevas_hour_read (canevas_record_get_text (meeting.record, "starts_at"));
      meeting.length = length > 0 ? length : CANEVAS_ICS_USUAL_LENGTH;
      g_array_append_val (meetings, meeting);
    }
  g_array_sort (meetings, compare_days);
  return meetings;
}

/* --- The rhythm --- */

/* A series has hours, or whole days, not both. */
static gboolean
is_alike (const Meeting *a, const Meeting *b)
{
  return (a->start < 0) == (b->start < 0);
}

/* Up to the one after the last meeting, which may have been brought forward from there. */
static void
list_slots (Series *self, CanevasRecord *body, const Meeting *meetings, guint n)
{
  const guint none = NONE;
  gboolean past = FALSE;

  self->slots = g_array_new (FALSE, FALSE, sizeof (GDate));
  self->meetings = g_array_new (FALSE, FALSE, sizeof (guint));
  while (self->slots->len < MOST_SLOTS && !past)
    {
      GDate day;

      if (!canevas_meeting_series_reach (body, &meetings[self->first].day, self->slots->len, &day))
        break;
      g_array_append_val (self->slots, day);
      g_array_append_val (self->meetings, none);
      past = g_date_compare (&day, &meetings[n - 1].day) > 0;
    }
}

/* The free slot nearest to a day, nearer to it than to the next ones; NONE: there is none. */
static guint
find_slot (const Series *self, const GDate *day)
{
  guint found = NONE;
  int nearest = G_MAXINT;

  for (guint i = 0; i < self->slots->len; i++)
    {
      const GDate *slot = &g_array_index (self->slots, GDate, i);
      const int gap = i + 1 < self->slots->len ? g_date_days_between (slot, slot + 1) : i > 0 ? g_date_days_between (slot - 1, slot) : 1;
      const int away = ABS (g_date_days_between (slot, day));

      if (g_array_index (self->meetings, guint, i) == NONE && 2 * away < gap && away < nearest)
        {
          nearest = away;
          found = i;
        }
    }
  return found;
}

static void
place (Series *self, const Meeting *meetings, guint n, gboolean exactly)
{
  for (guint i = self->first; i < n; i++)
    {
      const guint slot = is_alike (&meetings[i], &meetings[self->first]) ? find_slot (self, &meetings[i].day) : NONE;

      if (slot == NONE || (g_date_compare (&g_array_index (self->slots, GDate, slot), &meetings[i].day) == 0) != exactly)
        continue;
      g_array_index (self->meetings, guint, slot) = i;
      self->n_exact += exactly;
    }
}

/* Days after the last that is met say nothing. */
static void
cut (Series *self)
{
  while (self->meetings->len > 0 && g_array_index (self->meetings, guint, self->meetings->len - 1) == NONE)
    {
      g_array_set_size (self->meetings, self->meetings->len - 1);
      g_array_set_size (self->slots, self->slots->len - 1);
    }
}

static void
lay (Series *self, CanevasRecord *body, const Meeting *meetings, guint n, guint first)
{
  *self = (Series){ .first = first };
  list_slots (self, body, meetings, n);
  place (self, meetings, n, TRUE);
  place (self, meetings, n, FALSE);
  cut (self);
}

static guint
count_met (const Series *self)
{
  guint n = 0;

  for (guint i = 0; i < self->meetings->len; i++)
    n += g_array_index (self->meetings, guint, i) != NONE;
  return n;
}

/*
 * From the first meeting on, and with those that stray from it: an event that left or entered the series as meetings are added would
 * stay in the diary beside it. FALSE: the body has no rhythm, or hardly ever keeps it.
 */
static gboolean
find_series (Series *self, CanevasRecord *body, const Meeting *meetings, guint n)
{
  *self = (Series){ 0 };
  for (guint first = 0; first < MIN (n, MOST_TRIED); first++)
    {
      Series tried;

      lay (&tried, body, meetings, n, first);
      if (tried.n_exact > self->n_exact)
        {
          series_clear (self);
          *self = tried;
        }
      else
        series_clear (&tried);
    }
  if (self->n_exact > 0 && (self->slots->len <= SHORT || RAREST * count_met (self) >= self->slots->len))
    return TRUE;
  series_clear (self);
  return FALSE;
}

/* --- Written --- */

static const struct
{
  const char *frequency;
  CanevasCalendarUnit unit;
  int interval;
} rules[] = {
  { "daily", CANEVAS_CALENDAR_WEEKS, 1 },       { "weekly", CANEVAS_CALENDAR_WEEKS, 1 },
  { "fortnightly", CANEVAS_CALENDAR_WEEKS, 2 }, { "monthly", CANEVAS_CALENDAR_MONTHS, 1 },
  { "two_months", CANEVAS_CALENDAR_MONTHS, 2 }, { "quarterly", CANEVAS_CALENDAR_MONTHS, 3 },
  { "half_yearly", CANEVAS_CALENDAR_MONTHS, 6 }, { "yearly", CANEVAS_CALENDAR_MONTHS, 12 },
};

static void
set_rule (CanevasCalendarEvent *event, CanevasRecord *body, const Series *series)
{
  const char *frequency = canevas_record_get_text (body, "frequency");
  const GDate *first = &g_array_index (series->slots, GDate, 0);
  const int nth = (g_date_get_day (first) - 1) / 7 + 1;

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    if (g_strcmp0 (rules[i].frequency, frequency) == 0)
      {
        event->unit = rules[i].unit;
        event->interval = rules[i].interval;
      }
  event->count = series->slots->len;
  event->working_week = g_strcmp0 (frequency, "daily") == 0;
  if (event->unit != CANEVAS_CALENDAR_MONTHS)
    return;
  event->weekday = (int) g_date_get_weekday (first);
  /* The fifth is the last, as where there is no fifth. */
  event->nth = nth < 5 ? nth : -1;
}

static char *
dup_summary (CanevasRecord *body, CanevasRecord *meeting)
{
  const char *subject = canevas_record_get_text (meeting, "subject");

  return subject != NULL && *subject != '\0' ? g_strdup_printf ("%s – %s", canevas_record_get_title (body), subject)
                                             : g_strdup (canevas_record_get_title (body));
}

static void
set_words (CanevasCalendarEvent *event, CanevasRecord *meeting)
{
  event->location = g_strdup (canevas_record_get_text (meeting, "place"));
  event->description = g_strdup (canevas_record_get_text (meeting, "documents"));
  event->status = canevas_ics_get_status (meeting);
}

/* Whether a meeting is all that the series says of its day. */
static gboolean
is_usual (const Meeting *meeting, const Meeting *usual, const GDate *slot)
{
  return g_date_compare (&meeting->day, slot) == 0 && meeting->start == usual->start && meeting->length == usual->length &&
         !canevas_record_is_set (meeting->record, "subject") && !canevas_record_is_set (meeting->record, "documents") &&
         g_strcmp0 (canevas_record_get_text (meeting->record, "place"), canevas_record_get_text (usual->record, "place")) == 0 &&
         g_strcmp0 (canevas_record_get_text (meeting->record, "state"), "cancelled") != 0;
}

/* One that is different stands for its day of the series. */
static void
add_exception (CanevasIcsWriter *self, CanevasRecord *body, const Meeting *meeting, const Meeting *usual, const GDate *slot, guint sequence)
{
  g_autofree char *summary = dup_summary (body, meeting->record);
  CanevasCalendarEvent *event = canevas_ics_add_event (self, body, summary, &meeting->day, meeting->start, meeting->length, sequence);

  event->stands_for = canevas_day_to_iso (slot);
  event->stands_for_start = usual->start < 0 ? CANEVAS_CALENDAR_WHOLE_DAYS : usual->start;
  set_words (event, meeting->record);
}

/* What changed in any of them changed the series. */
static guint
count_changes (CanevasIcsWriter *self, CanevasRecord *body, const Meeting *meetings, const Series *series)
{
  guint n = canevas_ics_count_changes (self, body) + canevas_ics_count_members (self, body);

  for (guint i = 0; i < series->meetings->len; i++)
    if (g_array_index (series->meetings, guint, i) != NONE)
      n += canevas_ics_count_changes (self, meetings[g_array_index (series->meetings, guint, i)].record);
  return n;
}

static void
add_series (CanevasIcsWriter *self, CanevasRecord *body, const Meeting *meetings, const Series *series)
{
  const Meeting *usual = &meetings[series->first];
  const GDate *slots = (const GDate *) series->slots->data;
  const guint sequence = count_changes (self, body, meetings, series);
  g_autoptr (GStrvBuilder) left_out = g_strv_builder_new ();
  CanevasCalendarEvent *event =
    canevas_ics_add_event (self, body, canevas_record_get_title (body), &slots[0], usual->start, usual->length, sequence);

  event->location = g_strdup (canevas_record_get_text (usual->record, "place"));
  event->status = CANEVAS_CALENDAR_STATUS_CONFIRMED;
  set_rule (event, body, series);
  for (guint i = 0; i < series->slots->len; i++)
    {
      const guint number = g_array_index (series->meetings, guint, i);
      g_autofree char *day = canevas_day_to_iso (&slots[i]);

      if (number == NONE)
        g_strv_builder_add (left_out, day);
      else if (!is_usual (&meetings[number], usual, &slots[i]))
        add_exception (self, body, &meetings[number], usual, &slots[i], sequence);
    }
  event->left_out = g_strv_builder_end (left_out);
}

static void
add_alone (CanevasIcsWriter *self, CanevasRecord *body, const Meeting *meeting)
{
  g_autofree char *summary = dup_summary (body, meeting->record);
  const guint sequence = canevas_ics_count_changes (self, meeting->record) + canevas_ics_count_changes (self, body);

  set_words (canevas_ics_add_event (self, meeting->record, summary, &meeting->day, meeting->start, meeting->length, sequence), meeting->record);
}

void
canevas_ics_add_meetings (CanevasIcsWriter *self, CanevasRecord *body)
{
  g_autoptr (GPtrArray) records = canevas_store_collect_children (body, &canevas_meeting_type);
  g_autoptr (GArray) array = collect (records);
  const Meeting *meetings = (const Meeting *) array->data;
  g_autofree gboolean *within = g_new0 (gboolean, array->len + 1);
  Series series;

  if (find_series (&series, body, meetings, array->len))
    {
      add_series (self, body, meetings, &series);
      for (guint i = 0; i < series.meetings->len; i++)
        if (g_array_index (series.meetings, guint, i) != NONE)
          within[g_array_index (series.meetings, guint, i)] = TRUE;
      series_clear (&series);
    }
  for (guint i = 0; i < array->len; i++)
    if (!within[i])
      add_alone (self, body, &meetings[i]);
}
