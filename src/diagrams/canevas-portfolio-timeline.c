/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-portfolio-timeline.h"

#include "canevas-authority.h"
#include "canevas-avoid-days.h"
#include "canevas-format.h"
#include "canevas-milestone.h"
#include "canevas-plan-facts.h"
#include "canevas-plan-now.h"
#include "canevas-portfolio-charts.h"
#include "canevas-portfolio.h"
#include "canevas-project-standing.h"
#include "canevas-project.h"

#include <glib/gi18n-lib.h>
#include <math.h>

struct _CanevasPortfolioTimeline
{
  CanevasRecord *subject; /* (nullable): whose sheets they are */
  GPtrArray *projects;    /* rows point to their ids */
  GPtrArray *milestones;  /* likewise */
  GPtrArray *texts;
  GPtrArray *marks;       /* (element-type GArray): of each row */
  GArray *rows, *bands;
  CanevasGanttFacts facts;
};

static const char *
keep (CanevasPortfolioTimeline *self, char *text)
{
  g_ptr_array_add (self->texts, text);
  return text;
}

/* --- Milestones --- */

static int
compare_marks (gconstpointer a, gconstpointer b)
{
  const CanevasGanttMark *first = a, *second = b;

  return (first->day > second->day) - (first->day < second->day);
}

/* (transfer none): lives as long as @self */
static GArray *
list_marks (CanevasPortfolioTimeline *self, CanevasRecord *project)
{
  g_autoptr (GPtrArray) milestones = canevas_store_collect_children (project, &canevas_milestone_type);
  GArray *marks = g_array_new (FALSE, FALSE, sizeof (CanevasGanttMark));

  for (guint i = 0; i < milestones->len; i++)
    {
      CanevasRecord *milestone = milestones->pdata[i];
      const CanevasGanttMark mark = { canevas_record_get_id (milestone),
                                      keep (self, g_strdup (canevas_record_get_title (milestone))),
                                      canevas_plan_get_milestone_day (canevas_plan_now (project), milestone),
                                      canevas_record_is_set (milestone, "reached_on") };

      if (mark.day == 0)
        continue;
      g_array_append_val (marks, mark);
      g_ptr_array_add (self->milestones, g_object_ref (milestone));
    }
  g_array_sort (marks, compare_marks);
  g_ptr_array_add (self->marks, marks);
  return marks;
}

/* --- Projects --- */

/* "Under way · To be watched" */
static char *
dup_detail (CanevasRecord *project, CanevasHealth health, gboolean dated)
{
  g_autofree char *stage = canevas_format_field (project, "stage", CANEVAS_DATE_SHORT);
  g_autofree char *said = health != CANEVAS_HEALTH_UNKNOWN ? g_strdup_printf ("%s · %s", stage, canevas_health_get_label (health))
                                                           : g_strdup (stage);

  return dated ? g_steal_pointer (&said) : g_strdup_printf ("%s · %s", said, _("no dates yet"));
}

static guint
count_late (CanevasRecord *project, const CanevasProjectStanding *standing)
{
  CanevasSchedule *schedule = canevas_plan_get_schedule (canevas_plan_now (project), NULL);
  CanevasDayIndex *days;

  if (schedule == NULL || standing->end == 0 || standing->finish <= standing->end)
    return 0;
  days = canevas_schedule_get_days (schedule);
  return (guint) (canevas_day_index_find_after (days, standing->finish) - canevas_day_index_find_after (days, standing->end));
}

static void
add_project (CanevasPortfolioTimeline *self, CanevasRecord *project, const char *today)
{
  const CanevasHealth health =
    today != NULL ? canevas_project_review_health (project, today, NULL) : CANEVAS_HEALTH_UNKNOWN;
  CanevasProjectStanding standing;
  CanevasGanttRow row = { .id = canevas_record_get_id (project),
                          .name = keep (self, g_strdup (canevas_record_get_title (project))) };
  GArray *marks = list_marks (self, project);

  canevas_project_standing_read (project, today != NULL ? today : "0001-01-01", &standing);
  row.start = standing.start;
  row.finish = standing.finish;
  row.late_by = count_late (project, &standing);
  row.finish_by = row.late_by > 0 ? standing.end : 0;
  row.baseline_start = standing.baseline_start;
  row.baseline_finish = standing.baseline_finish;
  row.done = standing.stage == 4;
  row.progress = isnan (standing.progress) ? 0 : (guint) lround (100 * standing.progress);
  if (isnan (standing.progress) && !row.done)
    row.figure = "";
  row.hue = canevas_portfolio_get_hue (health);
  row.detail = keep (self, dup_detail (project, health, row.start != 0));
  row.marks = (const CanevasGanttMark *) marks->data;
  row.n_marks = marks->len;
  g_array_append_val (self->rows, row);
  g_ptr_array_add (self->projects, g_object_ref (project));
}

static void
add_bands (CanevasPortfolioTimeline *self, CanevasStore *store)
{
  guint32 first = G_MAXUINT32, last = 0;
  g_autoptr (GArray) periods = NULL;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const CanevasGanttRow *row = &g_array_index (self->rows, CanevasGanttRow, i);

      if (row->start != 0)
        first = MIN (first, row->start);
      last = MAX (last, row->finish);
    }
  if (last == 0)
    return;
  /* To the ends of the months that are drawn. */
  periods = canevas_avoid_days_list (store, MAX (first, 32) - 31, last + 31);
  for (guint i = 0; i < periods->len; i++)
    {
      const CanevasAvoidDays *days = &g_array_index (periods, CanevasAvoidDays, i);
      const CanevasGanttBand band = { keep (self, g_strdup (canevas_record_get_title (days->period))),
                                      canevas_plan_facts_get_band_kind (days->period), days->span.first, days->span.last };

      g_array_append_val (self->bands, band);
    }
}

CanevasPortfolioTimeline *
canevas_portfolio_timeline_new (CanevasStore *store, guint32 today)
{
  g_autofree char *day = today != 0 ? canevas_day_number_to_iso (today) : NULL;
  g_autoptr (CanevasList) projects = NULL;
  CanevasPortfolioTimeline *self;

  g_return_val_if_fail (CANEVAS_IS_STORE (store), NULL);

  self = g_new0 (CanevasPortfolioTimeline, 1);
  self->projects = g_ptr_array_new_with_free_func (g_object_unref);
  self->milestones = g_ptr_array_new_with_free_func (g_object_unref);
  self->texts = g_ptr_array_new_with_free_func (g_free);
  self->marks = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self->rows = g_array_new (FALSE, FALSE, sizeof (CanevasGanttRow));
  self->bands = g_array_new (FALSE, FALSE, sizeof (CanevasGanttBand));
  self->subject = canevas_portfolio_dup_subject (store);
  projects = canevas_store_list (store, &canevas_project_type);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (projects)); i++)
    {
      g_autoptr (CanevasRecord) project = g_list_model_get_item (G_LIST_MODEL (projects), i);

      add_project (self, project, day);
    }
  add_bands (self, store);
  self->facts = (CanevasGanttFacts){ .project = self->subject,
                                     .title = _("Projects over time"),
                                     .subtitle = keep (self, canevas_portfolio_dup_finding (store, day)),
                                     .portfolio = TRUE,
                                     .rows = (const CanevasGanttRow *) self->rows->data,
                                     .n_rows = self->rows->len,
                                     .bands = (const CanevasGanttBand *) self->bands->data,
                                     .n_bands = self->bands->len,
                                     .today = today };
  return self;
}

void
canevas_portfolio_timeline_free (CanevasPortfolioTimeline *self)
{
  g_clear_object (&self->subject);
  g_ptr_array_unref (self->projects);
  g_ptr_array_unref (self->milestones);
  g_ptr_array_unref (self->texts);
  g_ptr_array_unref (self->marks);
  g_array_unref (self->rows);
  g_array_unref (self->bands);
  g_free (self);
}

const CanevasGanttFacts *
canevas_portfolio_timeline_get (CanevasPortfolioTimeline *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return &self->facts;
}
