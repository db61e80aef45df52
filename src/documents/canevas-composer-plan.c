/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The plan of a project in words and tables: when it ends and why, its tasks, what slipped, what it asks of people. */
#include "canevas-config.h"

#include "canevas-composer.h"
#include "canevas-composer-rows.h"
#include "canevas-format.h"
#include "canevas-plan-facts.h"
#include "canevas-project.h"
#include "canevas-prose.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  CanevasComposer *composer;
  CanevasPlan *plan;
  CanevasSchedule *schedule;
  const CanevasGanttFacts *facts;
  CanevasRecord *baseline; /* (nullable) */
} Told;

static char *
dup_day (guint32 day, CanevasDateStyle style)
{
  g_autofree char *iso = canevas_day_number_to_iso (day);

  return canevas_format_date (iso, style);
}

static void
append_item (Told *self, const char *text)
{
  canevas_prose_append_runs (canevas_composer_append (self->composer, CANEVAS_BLOCK_ITEM)->runs, text);
}

/* --- In a few sentences --- */

static void
append_span (Told *self)
{
  const guint n = canevas_plan_get_n_tasks (self->plan);
  guint32 start, finish;
  g_autofree char *from = NULL;
  g_autofree char *until = NULL;
  g_autofree char *text = NULL;

  canevas_schedule_get_span (self->schedule, &start, &finish);
  from = dup_day (start, CANEVAS_DATE_LONG);
  until = dup_day (finish, CANEVAS_DATE_LONG);
  /* Translators: how many tasks and phases, and two days. */
  text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "The plan has %u line and goes from %s to %s.",
                                       "The plan has %u lines and goes from %s to %s.", n), n, from, until);
  append_item (self, text);
}

static void
append_critical_path (Told *self)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree guint *path = NULL;
  g_autofree char *text = NULL;
  guint n;

  path = canevas_schedule_dup_critical_path (self->schedule, &n);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? " → " : "",
                            canevas_record_get_title (canevas_plan_get_task (self->plan, path[i])));
  /* Translators: %s are tasks, one after the other. */
  text = g_strdup_printf (_("**Critical path:** %s. A day lost on one of these tasks is lost for the end."), names->str);
  append_item (self, text);
}

static void
append_late (Told *self)
{
  for (guint i = 0; i < self->facts->n_rows; i++)
    {
      const CanevasGanttRow *row = &self->facts->rows[i];
      g_autofree char *day = dup_day (row->finish_by, CANEVAS_DATE_LONG);
      g_autofree char *text = NULL;

      if (row->late_by == 0)
        continue;
      text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "“%s” ends %u working day after its deadline of %s.",
                                           "“%s” ends %u working days after its deadline of %s.", row->late_by),
                              row->name, row->late_by, day);
      append_item (self, text);
    }
}

static void
append_summary (Told *self)
{
  append_span (self);
  append_critical_path (self);
  append_late (self);
}

/* --- Tasks --- */

/* A phase is bold; what lies in one is set off. */
static char *
dup_name (const CanevasGanttRow *row)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < row->level; i++)
    g_string_append (text, "– ");
  g_string_append_printf (text, row->phase || row->milestone ? "**%s**" : "%s", row->name);
  /* Translators: after the name of a milestone. */
  return row->milestone ? g_strconcat (text->str, " ", _("(milestone)"), NULL) : g_string_free (g_steal_pointer (&text), FALSE);
}

static void
append_task (CanevasBlock *block, const CanevasGanttRow *row)
{
  CanevasRow *cells = canevas_block_append_row (block);
  g_autofree char *name = dup_name (row);
  g_autofree char *start = dup_day (row->start, CANEVAS_DATE_SHORT);
  g_autofree char *finish = dup_day (row->finish, CANEVAS_DATE_SHORT);
  g_autofree char *percent = canevas_format_percent (row->done ? 100 : row->progress);

  canevas_row_fill (cells, 0, name);
  canevas_row_fill (cells, 1, row->owner);
  canevas_row_fill (cells, 2, row->milestone ? NULL : start);
  canevas_row_fill (cells, 3, finish);
  canevas_row_fill_number (cells, 4, row->duration);
  canevas_row_fill (cells, 5, row->phase || row->milestone ? NULL : percent);
  canevas_row_fill (cells, 6, row->critical ? _("Yes") : NULL);
  canevas_row_fill (cells, 7, row->note);
}

static void
append_tasks (Told *self)
{
  static const CanevasComposerColumn columns[] = {
    { N_("Task"), 74, CANEVAS_ALIGN_START },
    { N_("Led by"), 36, CANEVAS_ALIGN_START },
    { N_("Start"), 26, CANEVAS_ALIGN_START },
    { N_("End"), 26, CANEVAS_ALIGN_START },
    { N_("Days"), 13, CANEVAS_ALIGN_END },
    { N_("Done"), 16, CANEVAS_ALIGN_END },
    { N_("Critical"), 16, CANEVAS_ALIGN_START },
    { N_("Waits for"), 45, CANEVAS_ALIGN_START },
  };
  CanevasBlock *block = canevas_composer_append_columns (self->composer, columns, G_N_ELEMENTS (columns));

  for (guint i = 0; i < self->facts->n_rows; i++)
    append_task (block, &self->facts->rows[i]);
}

/* --- What slipped --- */

static int
get_slip (Told *self, const CanevasGanttRow *row)
{
  CanevasDayIndex *days = canevas_schedule_get_days (self->schedule);

  return canevas_day_index_find_after (days, row->finish) - canevas_day_index_find_after (days, row->baseline_finish);
}

static void
append_slippage (Told *self)
{
  static const CanevasComposerColumn columns[] = {
    { N_("Task"), 110, CANEVAS_ALIGN_START },
    { N_("End as first planned"), 48, CANEVAS_ALIGN_START },
    { N_("End now"), 48, CANEVAS_ALIGN_START },
    { N_("Working days later"), 46, CANEVAS_ALIGN_END },
  };
  CanevasBlock *block;

  if (self->baseline == NULL)
    return;
  block = canevas_composer_append_columns (self->composer, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < self->facts->n_rows; i++)
    {
      const CanevasGanttRow *row = &self->facts->rows[i];
      const int slip = row->baseline_finish != 0 ? get_slip (self, row) : 0;
      g_autofree char *former = dup_day (row->baseline_finish, CANEVAS_DATE_SHORT);
      g_autofree char *now = dup_day (row->finish, CANEVAS_DATE_SHORT);
      g_autofree char *days = g_strdup_printf (slip < 0 ? "−%d" : "%d", ABS (slip));
      g_autofree char *name = dup_name (row);
      CanevasRow *cells;

      if (slip == 0)
        continue;
      cells = canevas_block_append_row (block);
      canevas_row_fill (cells, 0, name);
      canevas_row_fill (cells, 1, former);
      canevas_row_fill (cells, 2, now);
      canevas_row_fill (cells, 3, days);
    }
  if (block->rows->len > 0)
    return;
  canevas_composer_drop_last (self->composer);
  canevas_prose_append_runs (canevas_composer_append (self->composer, CANEVAS_BLOCK_PARAGRAPH)->runs,
                             _("Nothing has moved since the plan was kept."));
}

/* --- What it asks of people --- */

static void
append_person (CanevasBlock *block, const CanevasGanttFacts *facts, guint person)
{
  const CanevasWorkload *workload = facts->workload;
  const double share = facts->people[person].share;
  CanevasRow *cells = canevas_block_append_row (block);
  g_autofree char *total = NULL;
  g_autofree char *most = NULL;
  g_autofree char *given = NULL;
  double sum = 0, largest = 0;
  guint beyond = 0;

  for (guint week = 0; week < workload->n_weeks; week++)
    {
      sum += canevas_workload_get (workload, person, week);
      largest = MAX (largest, canevas_workload_get (workload, person, week));
      beyond += share >= 0 && canevas_workload_get_excess (workload, person, week, share) > 0;
    }
  total = canevas_format_decimal (sum, 1);
  most = canevas_format_decimal (largest, 1);
  given = canevas_format_decimal (share * 5, 1);
  canevas_row_fill (cells, 0, facts->people[person].name);
  canevas_row_fill (cells, 1, total);
  canevas_row_fill (cells, 2, most);
  canevas_row_fill (cells, 3, share >= 0 ? given : NULL);
  canevas_row_fill_number (cells, 4, beyond);
}

static void
append_workload (Told *self)
{
  static const CanevasComposerColumn columns[] = {
    { N_("Role"), 92, CANEVAS_ALIGN_START },
    { N_("Days of work"), 36, CANEVAS_ALIGN_END },
    { N_("Days in the largest week"), 44, CANEVAS_ALIGN_END },
    { N_("Days a week given"), 40, CANEVAS_ALIGN_END },
    { N_("Weeks beyond"), 40, CANEVAS_ALIGN_END },
  };
  CanevasBlock *block;

  if (self->facts->workload == NULL)
    return;
  block = canevas_composer_append_columns (self->composer, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < self->facts->workload->n_people; i++)
    append_person (block, self->facts, i);
}

static const struct
{
  const char *of;
  void (*append) (Told *self);
} parts[] = {
  { "summary", append_summary },
  { "tasks", append_tasks },
  { "slippage", append_slippage },
  { "workload", append_workload },
};

void
canevas_composer_add_plan (CanevasComposer *self, const CanevasTemplateNode *node, const CanevasScope *scope)
{
  const char *of = canevas_template_node_get (node, "of");
  g_autoptr (CanevasPlan) plan = NULL;
  g_autoptr (CanevasRecord) baseline = NULL;
  g_autoptr (CanevasPlanFacts) facts = NULL;
  g_autoptr (GError) error = NULL;
  Told told;

  if (scope->record == NULL || !CANEVAS_IS_PROJECT (scope->record))
    return;
  plan = canevas_plan_new (scope->record);
  baseline = canevas_plan_find_baseline (scope->record);
  facts = canevas_plan_facts_new (plan, baseline, 0, 0, &error);
  if (facts == NULL)
    {
      /* Tasks that wait for each other have no days: the document says so once. */
      if (g_str_equal (of, "summary"))
        canevas_prose_append_runs (canevas_composer_append (self, CANEVAS_BLOCK_ITEM)->runs, error->message);
      return;
    }
  told = (Told){ self, plan, canevas_plan_get_schedule (plan, NULL), canevas_plan_facts_get (facts), baseline };
  if (canevas_plan_get_n_tasks (plan) == 0)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (g_str_equal (parts[i].of, of))
      parts[i].append (&told);
}
