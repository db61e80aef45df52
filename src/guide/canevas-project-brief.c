/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-project-brief.h"

#include "canevas-day-index.h"
#include "canevas-decision.h"
#include "canevas-format.h"
#include "canevas-indicator-review.h"
#include "canevas-milestone.h"
#include "canevas-plan-now.h"
#include "canevas-project-standing.h"
#include "canevas-project.h"
#include "canevas-risk.h"
#include "canevas-role.h"
#include "canevas-store.h"

#include <glib/gi18n-lib.h>

#define MOST_NEXT 3
#define MOST_DECISIONS 3
/* Days without a decision after which one asks why. */
#define LONG_WITHOUT 60
/* Likelihood times impact from which a risk is spoken of. */
#define HEAVY 12
#define MOST_HEAVY 2

static void
line_free (gpointer data)
{
  g_free (((CanevasBriefLine *) data)->text);
  g_free (data);
}

static GPtrArray *
new_lines (void)
{
  return g_ptr_array_new_with_free_func (line_free);
}

/* @text: (transfer full) */
static void
add (GPtrArray *lines, gboolean alert, char *text)
{
  CanevasBriefLine *line = g_new0 (CanevasBriefLine, 1);

  line->text = text;
  line->alert = alert;
  g_ptr_array_add (lines, line);
}

static guint
count_late (const char *day, const char *today)
{
  const guint32 due = canevas_day_number_parse (day), now = canevas_day_number_parse (today);

  return due != 0 && due < now ? now - due : 0;
}

/* --- Milestones --- */

static int
compare_due (gconstpointer a, gconstpointer b)
{
  CanevasRecord *const *first = a, *const *second = b;

  return g_strcmp0 (canevas_record_get_text (*first, "due"), canevas_record_get_text (*second, "due"));
}

/* (transfer full) (element-type CanevasRecord): not reached, with a day, by it */
static GPtrArray *
list_open_milestones (CanevasRecord *project)
{
  GPtrArray *milestones = canevas_store_collect_children (project, &canevas_milestone_type);

  for (guint i = milestones->len; i > 0; i--)
    if (canevas_record_is_set (milestones->pdata[i - 1], "reached_on") || !canevas_record_is_set (milestones->pdata[i - 1], "du"
                                                                                                                            "e"))
      g_ptr_array_remove_index (milestones, i - 1);
  g_ptr_array_sort (milestones, compare_due);
  return milestones;
}

GPtrArray *
canevas_project_brief_milestones (CanevasRecord *project, const char *today)
{
  GPtrArray *lines = new_lines ();
  g_autoptr (GPtrArray) milestones = NULL;
  guint n_next = 0;

  g_return_val_if_fail (CANEVAS_IS_PROJECT (project), lines);

  milestones = list_open_milestones (project);
  for (guint i = 0; i < milestones->len && n_next < MOST_NEXT; i++)
    {
      CanevasRecord *milestone = milestones->pdata[i];
      const guint late = count_late (canevas_record_get_text (milestone, "due"), today);
      g_autofree char *day = canevas_format_date (canevas_record_get_text (milestone, "due"), CANEVAS_DATE_LONG);

      if (late > 0)
        /* Translators: a milestone, its day, days: "Opening, 30 September 2027: 12 days late". */
        add (lines, TRUE, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s, %s: %u day late", "%s, %s: %u days late", late),
                                           canevas_record_get_title (milestone), day, late));
      else
        add (lines, FALSE, g_strdup_printf ("%s, %s", canevas_record_get_title (milestone), day));
      n_next += late == 0;
    }
  return lines;
}

/* --- Decisions --- */

static gboolean
is_in (CanevasRecord *decision, const char *state, const char *other)
{
  const char *is = canevas_record_get_text (decision, "state");

  return g_strcmp0 (is, state) == 0 || g_strcmp0 (is, other) == 0;
}

static int
compare_newest (gconstpointer a, gconstpointer b)
{
  CanevasRecord *const *first = a, *const *second = b;

  return g_strcmp0 (canevas_record_get_text (*second, "decided_on"), canevas_record_get_text (*first, "decided_on"));
}

static void
add_decision (GPtrArray *lines, CanevasRecord *decision, gboolean waits)
{
  g_autofree char *state = canevas_format_field (decision, "state", CANEVAS_DATE_SHORT);
  g_autofree char *day = canevas_format_date (canevas_record_get_text (decision, "decided_on"), CANEVAS_DATE_LONG);

  if (*day != '\0')
    add (lines, waits, g_strdup_printf ("%s (%s, %s)", canevas_record_get_title (decision), state, day));
  else
    add (lines, waits, g_strdup_printf ("%s (%s)", canevas_record_get_title (decision), state));
}

GPtrArray *
canevas_project_brief_decisions (CanevasRecord *project)
{
  GPtrArray *lines = new_lines ();
  g_autoptr (GPtrArray) decisions = NULL;
  guint n = 0;

  g_return_val_if_fail (CANEVAS_IS_PROJECT (project), lines);

  decisions = canevas_store_collect_children (project, &canevas_decision_type);
  g_ptr_array_sort (decisions, compare_newest);
  for (guint i = 0; i < decisions->len; i++)
    if (is_in (decisions->pdata[i], "proposed", "postponed"))
      add_decision (lines, decisions->pdata[i], TRUE);
  for (guint i = 0; i < decisions->len && n < MOST_DECISIONS; i++)
    if (!is_in (decisions->pdata[i], "proposed", "postponed") && !is_in (decisions->pdata[i], "withdrawn", NULL))
      {
        add_decision (lines, decisions->pdata[i], FALSE);
        n++;
      }
  return lines;
}

/* --- Indicators --- */

GPtrArray *
canevas_project_brief_indicators (CanevasRecord *project, const char *today)
{
  GPtrArray *lines = new_lines ();
  g_autoptr (GPtrArray) reviews = NULL;

  g_return_val_if_fail (CANEVAS_IS_PROJECT (project), lines);

  reviews = canevas_indicator_review_project (project, today);
  for (guint i = 0; i < reviews->len; i++)
    {
      const CanevasIndicatorReview *review = reviews->pdata[i];
      g_autofree char *sentence = canevas_indicator_review_dup_sentence (review);

      /* Translators: the name of an indicator, and a sentence on how it stands. */
      add (lines, review->days_late > 0 || review->past_due || review->trend == CANEVAS_TREND_WORSE,
           g_strdup_printf (_("%s: %s"), canevas_record_get_title (review->indicator), sentence));
    }
  return lines;
}

/* --- Questions --- */

static void
ask_about_milestones (GPtrArray *lines, CanevasRecord *project, const char *today)
{
  g_autoptr (GPtrArray) milestones = list_open_milestones (project);

  for (guint i = 0; i < milestones->len; i++)
    if (count_late (canevas_record_get_text (milestones->pdata[i], "due"), today) > 0)
      add (lines, TRUE,
           g_strdup_printf (_("What stops “%s”, and who can lift it?"), canevas_record_get_title (milestones->pdata[i])));
}

static void
ask_about_end (GPtrArray *lines, CanevasRecord *project)
{
  CanevasSchedule *schedule = canevas_plan_get_schedule (canevas_plan_now (project), NULL);
  const guint32 end = canevas_day_number_parse (canevas_record_get_text (project, "end_date"));
  guint32 start, finish;

  if (schedule == NULL || end == 0)
    return;
  canevas_schedule_get_span (schedule, &start, &finish);
  if (finish > end)
    add (
        lines, TRUE,
        g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "The plan goes on %u day after the end: what is left out, or who is told?",
                                      "The plan goes on %u days after the end: what is left out, or who is told?", finish - end),
                         finish - end));
}

/* How long ago the last decision was taken. G_MAXUINT: none was, or nobody knows when */
static guint
count_since_decision (CanevasRecord *project, const char *today)
{
  g_autoptr (GPtrArray) decisions = canevas_store_collect_children (project, &canevas_decision_type);
  guint least = G_MAXUINT;

  for (guint i = 0; i < decisions->len; i++)
    if (is_in (decisions->pdata[i], "taken", "applied") && canevas_record_is_set (decisions->pdata[i], "decided_on"))
      least = MIN (least, count_late (canevas_record_get_text (decisions->pdata[i], "decided_on"), today));
  return least;
}

static void
ask_about_decisions (GPtrArray *lines, CanevasRecord *project, const char *today)
{
  const guint since = count_since_decision (project, today);

  if (g_strcmp0 (canevas_record_get_text (project, "stage"), "running") == 0 && since >= LONG_WITHOUT && since != G_MAXUINT)
    add (lines, FALSE, g_strdup_printf (_("Nothing was decided for %u days: what waits for a decision, and whose?"), since));
}

static int
compare_criticality (gconstpointer a, gconstpointer b)
{
  CanevasRisk *const *first = a, *const *second = b;

  return canevas_risk_get_criticality (*second) - canevas_risk_get_criticality (*first);
}

static void
ask_about_risks (GPtrArray *lines, CanevasRecord *project)
{
  g_autoptr (GPtrArray) risks = canevas_store_collect_children (project, &canevas_risk_type);

  g_ptr_array_sort (risks, compare_criticality);
  for (guint i = 0; i < risks->len && i < MOST_HEAVY && canevas_risk_get_criticality (risks->pdata[i]) >= HEAVY; i++)
    add (lines, FALSE,
         g_strdup_printf (_("“%s”: is the response under way, and is it enough?"), canevas_record_get_title (risks->pdata[i])));
}

static void
ask_about_time (GPtrArray *lines, CanevasRecord *project)
{
  g_autoptr (GPtrArray) roles = canevas_store_collect_children (project, &canevas_role_type);

  for (guint i = 0; i < roles->len; i++)
    if (canevas_record_get_decimal (roles->pdata[i], "relief") > 0 ||
        canevas_record_get_integer (roles->pdata[i], "time_share") > 0)
      return;
  add (lines, FALSE, g_strdup (_("Nobody was given time for it yet: what do people stop doing to have some?")));
}

GPtrArray *
canevas_project_brief_questions (CanevasRecord *project, const char *today)
{
  GPtrArray *lines = new_lines ();

  g_return_val_if_fail (CANEVAS_IS_PROJECT (project), lines);

  ask_about_milestones (lines, project, today);
  ask_about_end (lines, project);
  ask_about_decisions (lines, project, today);
  ask_about_risks (lines, project);
  ask_about_time (lines, project);
  add (lines, FALSE, g_strdup (_("What would help the team most until the next review?")));
  return lines;
}
