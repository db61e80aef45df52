/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-idea-progress.h"

#include "canevas-format.h"
#include "canevas-idea-box.h"
#include "canevas-idea-event.h"
#include "canevas-idea.h"
#include "canevas-store.h"
#include "canevas-working-days.h"

#include <glib/gi18n-lib.h>

#define MOST_WEEKS 10
#define MOST_MONTHS 18
#define MOST_QUARTERS 32

/* Places of canevas_idea_states. */
enum
{
  RECEIVED = 0,
  STUDIED = 1,
  IN_PROGRESS = 3, /* from here on back, something is still to come */
};

/* From which day an idea is in which state. */
typedef struct
{
  guint32 day;
  guint state;
} Change;

/* An idea: its changes by day, the first when it came in; empty: not dated. */
typedef struct
{
  GArray *changes;
  guint state; /* now */
} Course;

static void
free_course (gpointer data)
{
  Course *course = data;

  g_array_unref (course->changes);
  g_free (course);
}

/* --- Reading --- */

/* 0: no day */
static guint32
read_day (CanevasRecord *record, const char *field)
{
  GDate day;

  return canevas_day_parse (canevas_record_get_text (record, field), &day) ? g_date_get_julian (&day) : 0;
}

static guint
read_state (CanevasRecord *record)
{
  const char *state = canevas_record_get_text (record, "state");

  for (guint i = 0; canevas_idea_states[i].name != NULL; i++)
    if (g_strcmp0 (canevas_idea_states[i].name, state) == 0)
      return i;
  return RECEIVED;
}

static int
compare_changes (gconstpointer a, gconstpointer b)
{
  const Change *first = a, *second = b;

  return first->day < second->day ? -1 : first->day > second->day;
}

static void
add_change (GArray *changes, guint32 day, guint state)
{
  const Change change = { day, state };

  g_array_append_val (changes, change);
}

/* Files typed by hand may have a state that no step leads to. */
static void
mend_end (Course *course, CanevasRecord *idea, guint32 today)
{
  const Change *last = &g_array_index (course->changes, Change, course->changes->len - 1);
  const guint32 answered = read_day (idea, "answered_on");

  if (last->state == course->state)
    return;
  if (answered >= last->day)
    add_change (course->changes, answered, course->state);
  else
    add_change (course->changes, course->changes->len > 1 ? last->day : MAX (today, last->day), course->state);
}

static Course *
read_course (CanevasRecord *idea, guint32 today)
{
  g_autoptr (GPtrArray) events = canevas_store_collect_children (idea, &canevas_idea_event_type);
  Course *course = g_new0 (Course, 1);
  guint32 first = read_day (idea, "received_on");

  course->changes = g_array_new (FALSE, FALSE, sizeof (Change));
  course->state = read_state (idea);
  for (guint i = 0; i < events->len; i++)
    {
      const guint32 day = read_day (events->pdata[i], "happened_on");

      if (day == 0)
        continue;
      first = first == 0 ? day : MIN (first, day);
      add_change (course->changes, day, read_state (events->pdata[i]));
    }
  if (first == 0)
    return course;
  /* The sort keeps the order of what happened on one day; what came in came in first. */
  g_array_prepend_val (course->changes, ((Change){ first, RECEIVED }));
  g_array_sort (course->changes, compare_changes);
  mend_end (course, idea, today);
  return course;
}

/* (element-type Course): of the ideas that are dated; @undated: (out) */
static GPtrArray *
read_courses (CanevasRecord *idea_box, guint32 today, guint *undated)
{
  g_autoptr (GPtrArray) ideas = canevas_store_collect_children (idea_box, &canevas_idea_type);
  GPtrArray *courses = g_ptr_array_new_with_free_func (free_course);

  *undated = 0;
  for (guint i = 0; i < ideas->len; i++)
    {
      Course *course = read_course (ideas->pdata[i], today);

      if (course->changes->len > 0)
        {
          g_ptr_array_add (courses, course);
          continue;
        }
      free_course (course);
      ++*undated;
    }
  return courses;
}

/* --- Periods --- */

/* The first day of what is told, and the last. FALSE: nothing happened by today */
static gboolean
find_span (GPtrArray *courses, guint32 today, guint32 *first, guint32 *last)
{
  gboolean going_on = FALSE;

  *first = *last = 0;
  for (guint i = 0; i < courses->len; i++)
    {
      const Course *course = courses->pdata[i];

      going_on |= course->state <= IN_PROGRESS;
      for (guint k = 0; k < course->changes->len; k++)
        {
          const guint32 day = g_array_index (course->changes, Change, k).day;

          if (day > today)
            continue;
          *first = *first == 0 ? day : MIN (*first, day);
          *last = MAX (*last, day);
        }
    }
  if (going_on)
    *last = today;
  return *first != 0;
}

static CanevasIdeaPeriod
choose_period (guint32 first, guint32 last)
{
  const guint days = last - first;

  if (days <= MOST_WEEKS * 7)
    return CANEVAS_IDEA_WEEKS;
  if (days <= MOST_MONTHS * 61 / 2)
    return CANEVAS_IDEA_MONTHS;
  return days <= MOST_QUARTERS * 92 ? CANEVAS_IDEA_QUARTERS : CANEVAS_IDEA_YEARS;
}

/* Moves a day to the last one of its period: Sunday, the end of the month, of the quarter, of the year. */
static void
reach_end (GDate *day, CanevasIdeaPeriod period)
{
  const guint length = period == CANEVAS_IDEA_YEARS ? 12 : period == CANEVAS_IDEA_QUARTERS ? 3 : 1;
  guint month;

  if (period == CANEVAS_IDEA_WEEKS)
    {
      g_date_add_days (day, (guint) (G_DATE_SUNDAY - g_date_get_weekday (day)));
      return;
    }
  month = ((guint) g_date_get_month (day) - 1) / length * length + length;
  g_date_set_day (day, 1);
  g_date_set_month (day, (GDateMonth) month);
  g_date_set_day (day, g_date_get_days_in_month ((GDateMonth) month, g_date_get_year (day)));
}

static char *
dup_label (const GDate *last, CanevasIdeaPeriod period)
{
  g_autofree char *text = NULL;
  char *year;

  switch (period)
    {
    case CANEVAS_IDEA_WEEKS:
      text = canevas_format_day (last, CANEVAS_DATE_SHORT);
      /* In both languages the year comes last; weeks are those of one year, or of its turn. */
      year = g_strrstr (text, "\302\240");
      if (year != NULL)
        *year = '\0';
      return g_steal_pointer (&text);
    case CANEVAS_IDEA_QUARTERS:
      /* Translators: number of a quarter, then a year. */
      return g_strdup_printf (C_("quarter", "Q%u %u"), ((guint) g_date_get_month (last) + 2) / 3, (guint) g_date_get_year (last));
    case CANEVAS_IDEA_YEARS:
      return g_strdup_printf ("%u", (guint) g_date_get_year (last));
    case CANEVAS_IDEA_MONTHS:
    default:
      text = canevas_format_day (last, CANEVAS_DATE_MONTH);
      /* Month and year may stand on two lines. */
      year = g_strrstr (text, "\302\240");
      if (year == NULL)
        return g_steal_pointer (&text);
      *year = '\0';
      return g_strjoin (" ", text, year + strlen ("\302\240"), NULL);
    }
}

static void
free_count (gpointer data)
{
  CanevasIdeaCount *count = data;

  g_free (count->label);
  g_free (count);
}

static CanevasIdeaCount *
count_ideas (GPtrArray *courses, const GDate *last, char *label)
{
  CanevasIdeaCount *count = g_new0 (CanevasIdeaCount, 1);

  count->last = *last;
  count->label = label;
  for (guint i = 0; i < courses->len; i++)
    {
      const GArray *changes = ((const Course *) courses->pdata[i])->changes;
      const Change *at = NULL;

      for (guint k = 0; k < changes->len && g_array_index (changes, Change, k).day <= g_date_get_julian (last); k++)
        at = &g_array_index (changes, Change, k);
      if (at != NULL)
        count->counts[at->state]++;
    }
  return count;
}

/* --- The whole --- */

CanevasIdeaProgress *
canevas_idea_progress_new (CanevasRecord *idea_box, const char *today)
{
  g_autoptr (GPtrArray) courses = NULL;
  CanevasIdeaProgress *self;
  guint32 first, last;
  GDate now, end;

  g_return_val_if_fail (CANEVAS_IS_IDEA_BOX (idea_box), NULL);
  g_return_val_if_fail (canevas_day_parse (today, &now), NULL);

  self = g_new0 (CanevasIdeaProgress, 1);
  self->counts = g_ptr_array_new_with_free_func (free_count);
  courses = read_courses (idea_box, g_date_get_julian (&now), &self->undated);
  if (!find_span (courses, g_date_get_julian (&now), &first, &last))
    return self;
  self->period = choose_period (first, last);
  g_date_clear (&end, 1);
  g_date_set_julian (&end, first);
  for (;;)
    {
      GDate told;

      reach_end (&end, self->period);
      told = g_date_compare (&end, &now) > 0 ? now : end;
      g_ptr_array_add (self->counts, count_ideas (courses, &told, dup_label (&end, self->period)));
      if (g_date_get_julian (&end) >= last)
        return self;
      g_date_add_days (&end, 1);
    }
}

void
canevas_idea_progress_free (CanevasIdeaProgress *self)
{
  g_ptr_array_unref (self->counts);
  g_free (self);
}

guint
canevas_idea_count_get_total (const CanevasIdeaCount *self)
{
  guint total = 0;

  for (guint i = 0; i < CANEVAS_N_IDEA_STATES; i++)
    total += self->counts[i];
  return total;
}

char *
canevas_idea_progress_describe (const CanevasIdeaProgress *self)
{
  const CanevasIdeaCount *first, *last;
  guint n, waiting;
  g_autofree char *came = NULL;

  if (self->counts->len == 0)
    return NULL;
  first = self->counts->pdata[0];
  last = self->counts->pdata[self->counts->len - 1];
  n = canevas_idea_count_get_total (last);
  waiting = last->counts[RECEIVED] + last->counts[STUDIED];
  came = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "From %u idea in the first period (%s) to %u in the last (%s)",
                                       "From %u ideas in the first period (%s) to %u in the last (%s)",
                                       canevas_idea_count_get_total (first)),
                          canevas_idea_count_get_total (first), first->label, n, last->label);
  if (waiting == 0)
    return g_strdup_printf (_("%s, all of them decided on."), came);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s, %u of them still to be decided on.",
                                       "%s, %u of them still to be decided on.", waiting),
                          came, waiting);
}
