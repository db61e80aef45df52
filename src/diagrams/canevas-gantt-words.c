/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-gantt-private.h"

#include "canevas-format.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define NO_BREAK "\302\240"

static void
set_date (GDate *date, guint32 day)
{
  g_date_clear (date, 1);
  g_date_set_julian (date, day);
}

/* Without its last word: the year, or the month. */
static void
cut_word (char *text)
{
  char *space = g_strrstr (text, NO_BREAK);

  if (space != NULL)
    *space = '\0';
}

char *
canevas_gantt_dup_short_day (guint32 day)
{
  char *text;
  GDate date;

  set_date (&date, day);
  text = canevas_format_day (&date, CANEVAS_DATE_SHORT);
  cut_word (text);
  return text;
}

char *
canevas_gantt_dup_month (guint32 day)
{
  char *text;
  GDate date;

  set_date (&date, day);
  text = canevas_format_day (&date, CANEVAS_DATE_MONTH);
  cut_word (text);
  return text;
}

char *
canevas_gantt_dup_dates (guint32 start, guint32 finish)
{
  g_autofree char *from = NULL;
  g_autofree char *until = NULL;
  GDate first, last;

  set_date (&first, start);
  set_date (&last, finish);
  until = canevas_format_day (&last, CANEVAS_DATE_LONG);
  if (start == finish)
    /* Translators: %s is a day: "on 13 March 2026". */
    return g_strdup_printf (_("on %s"), until);
  from = canevas_format_day (&first, CANEVAS_DATE_LONG);
  if (g_date_get_year (&first) == g_date_get_year (&last))
    {
      cut_word (from);
      if (g_date_get_month (&first) == g_date_get_month (&last))
        cut_word (from);
    }
  /* Translators: two days: "from 2 to 13 March 2026". */
  return g_strdup_printf (_("from %s to %s"), from, until);
}

static void
add_part (GString *words, char *part)
{
  g_string_append (words, ", ");
  g_string_append (words, part);
  g_free (part);
}

static char *
dup_days (guint days)
{
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u working day", "%u working days", days), days);
}

static void
add_deadline (GString *words, const CanevasGanttRow *row)
{
  GDate date;
  g_autofree char *day = NULL;

  if (row->finish_by == 0)
    return;
  set_date (&date, row->finish_by);
  day = canevas_format_day (&date, CANEVAS_DATE_LONG);
  if (row->late_by == 0)
    {
      /* Translators: %s is a day. */
      add_part (words, g_strdup_printf (_("to be done by %s"), day));
      return;
    }
  add_part (words, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u working day after its deadline of %s",
                                                 "%u working days after its deadline of %s", row->late_by), row->late_by, day));
}

static void
add_state (GString *words, const CanevasGanttRow *row)
{
  if (row->done)
    add_part (words, g_strdup (row->milestone ? _("held") : _("done")));
  else if (row->progress > 0)
    {
      g_autofree char *percent = canevas_format_percent (row->progress);

      /* Translators: %s is a share: "40 % done". */
      add_part (words, g_strdup_printf (_("%s done"), percent));
    }
  if (row->critical)
    add_part (words, g_strdup (_("on the critical path")));
  add_deadline (words, row);
  if (row->baseline_finish != 0 && row->baseline_finish != row->finish)
    {
      g_autofree char *dates = canevas_gantt_dup_dates (
          row->baseline_start != 0 && !row->milestone ? row->baseline_start : row->baseline_finish, row->baseline_finish);

      /* Translators: %s is "from 2 to 13 March 2026". */
      add_part (words, g_strdup_printf (_("first planned %s"), dates));
    }
}

char *
canevas_gantt_row_dup_words (const CanevasGanttRow *row)
{
  GString *words;

  g_return_val_if_fail (row != NULL, NULL);

  words = g_string_new (row->name);
  if (row->start != 0)
    add_part (words, canevas_gantt_dup_dates (row->milestone ? row->finish : row->start, row->finish));
  if (!row->milestone && row->duration > 0)
    add_part (words, dup_days (row->duration));
  if (row->detail != NULL)
    add_part (words, g_strdup (row->detail));
  add_state (words, row);
  if (row->owner != NULL && *row->owner != '\0')
    /* Translators: %s is a role. */
    add_part (words, g_strdup_printf (_("led by %s"), row->owner));
  if (row->note != NULL && *row->note != '\0')
    add_part (words, g_strdup (row->note));
  return g_string_free (words, FALSE);
}

char *
canevas_gantt_mark_dup_words (const CanevasGanttMark *mark)
{
  GString *words = g_string_new (mark->name);

  add_part (words, canevas_gantt_dup_dates (mark->day, mark->day));
  if (mark->done)
    add_part (words, g_strdup (_("held")));
  return g_string_free (words, FALSE);
}
