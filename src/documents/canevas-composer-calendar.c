/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who hears what in which month: audiences by months, at most a year a table. */
#include "canevas-config.h"

#include "canevas-composer.h"

#include "canevas-audience-calendar.h"
#include "canevas-format.h"
#include "canevas-project.h"
#include "canevas-prose.h"

#include <glib/gi18n-lib.h>

#define MONTHS_A_TABLE 12
#define AUDIENCE_WIDTH 37.0
#define MONTH_WIDTH 10.6

/* "janv. 2024", which may break before the year */
static void
append_month (CanevasBlock *block, const GDate *month)
{
  g_autofree char *name = canevas_format_day (month, CANEVAS_DATE_MONTH);
  g_auto (GStrv) parts = g_strsplit (name, "\302\240", 2);
  g_autofree char *title = g_strjoinv (" ", parts);

  canevas_block_append_column (block, title, MONTH_WIDTH, CANEVAS_ALIGN_CENTRE);
}

static void
append_number (GPtrArray *runs, const CanevasAudienceAction *action, CanevasHeard heard)
{
  g_autofree char *text = g_strdup_printf ("%s%u", runs->len > 0 ? ", " : "", action->number);

  canevas_runs_append (runs, text, heard == CANEVAS_HEARD_BY_RHYTHM ? CANEVAS_RUN_ITALIC : CANEVAS_RUN_BOLD);
}

static void
append_audience (CanevasBlock *block, const CanevasAudience *audience, guint first, guint n)
{
  CanevasRow *row = canevas_block_append_row (block);

  canevas_prose_append_runs (row->cells->pdata[0], audience->name);
  for (guint month = 0; month < n; month++)
    for (guint i = 0; i < audience->actions->len; i++)
      {
        const CanevasAudienceAction *action = g_ptr_array_index (audience->actions, i);

        if (action->heard[first + month] != CANEVAS_HEARD_NOT)
          append_number (row->cells->pdata[month + 1], action, action->heard[first + month]);
      }
}

static void
add_months (CanevasComposer *self, const CanevasAudienceCalendar *calendar, guint first, guint n, const char *caption)
{
  CanevasBlock *block = canevas_composer_append (self, CANEVAS_BLOCK_TABLE);

  block->crossed = TRUE;
  canevas_block_append_column (block, _("Audience"), AUDIENCE_WIDTH, CANEVAS_ALIGN_START);
  for (guint month = 0; month < n; month++)
    append_month (block, &g_array_index (calendar->months, GDate, first + month));
  for (guint i = 0; i < calendar->audiences->len; i++)
    append_audience (block, g_ptr_array_index (calendar->audiences, i), first, n);
  if (first == 0 && *caption != '\0')
    {
      block->title = g_strdup (caption);
      block->number = g_strdup_printf ("%u", ++self->n_tables);
    }
}

/* "Participants (3), Communes (5)" */
static void
append_name (GString *names, const CanevasAudience *audience, gboolean silent)
{
  g_autoptr (GString) numbers = g_string_new (NULL);

  for (guint i = 0; i < audience->actions->len; i++)
    {
      const CanevasAudienceAction *action = g_ptr_array_index (audience->actions, i);

      if (!action->placed)
        g_string_append_printf (numbers, "%s%u", numbers->len > 0 ? ", " : "", action->number);
    }
  if (numbers->len == 0 || canevas_audience_hears_nothing (audience) != silent)
    return;
  g_string_append_printf (names, "%s%s (%s)", names->len > 0 ? _("; ") : "", audience->name, numbers->str);
}

static void
add_unplaced (CanevasComposer *self, const CanevasAudienceCalendar *calendar, gboolean silent)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *text = NULL;

  for (guint i = 0; i < calendar->audiences->len; i++)
    append_name (names, g_ptr_array_index (calendar->audiences, i), silent);
  if (names->len == 0)
    return;
  /* Translators: %s is a list such as "Participants (3); town councils (5)", the numbers being those of actions. */
  text = g_strdup_printf (silent ? _("**No month of the project tells them anything:** %s. Their actions have no date in it.")
                                 : _("**Also, without a date in the project:** %s."),
                          names->str);
  canevas_prose_append_runs (canevas_composer_append (self, CANEVAS_BLOCK_PARAGRAPH)->runs, text);
}

void
canevas_composer_add_calendar (CanevasComposer *self, const CanevasTemplateNode *node, const CanevasScope *scope)
{
  g_autoptr (CanevasAudienceCalendar) calendar = NULL;
  g_autofree char *caption = NULL;
  guint n_months, n_tables;

  if (!CANEVAS_IS_PROJECT (scope->record))
    return;
  calendar = canevas_audience_calendar_new (scope->record);
  n_months = calendar->months->len;
  if (n_months == 0 || calendar->audiences->len == 0)
    return;
  caption = canevas_composer_dup_attribute (self, node, "caption", scope);
  /* Filled evenly, so that none is of a lone month. */
  n_tables = (n_months + MONTHS_A_TABLE - 1) / MONTHS_A_TABLE;
  for (guint i = 0; i < n_tables; i++)
    add_months (self, calendar, n_months * i / n_tables, n_months * (i + 1) / n_tables - n_months * i / n_tables, caption);
  canevas_prose_append_runs (canevas_composer_append (self, CANEVAS_BLOCK_PARAGRAPH)->runs,
                             _("The number is that of the action in the plan: bold on a date, in italics at a rhythm (each quarter stands at its "
                               "last month)."));
  add_unplaced (self, calendar, TRUE);
  add_unplaced (self, calendar, FALSE);
}
