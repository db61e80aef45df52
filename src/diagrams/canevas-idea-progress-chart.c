/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-idea-progress-chart.h"

#include "canevas-idea-progress.h"
#include "canevas-idea.h"
#include "canevas-store.h"

#include <glib/gi18n-lib.h>

/* What has come farthest at the foot of the stack, what ended otherwise on top: the body of the box grows from below. */
static const char *const order[CANEVAS_N_IDEA_STATES] = { "done",     "in_progress", "kept",    "studied",
                                                          "received", "postponed",   "refused", "merged" };

static guint
find_state (const char *name)
{
  guint state = 0;

  while (canevas_idea_states[state].name != NULL && !g_str_equal (canevas_idea_states[state].name, name))
    state++;
  return state;
}

static gboolean
occurs (const CanevasIdeaProgress *progress, guint state)
{
  for (guint i = 0; i < progress->counts->len; i++)
    if (((const CanevasIdeaCount *) progress->counts->pdata[i])->counts[state] > 0)
      return TRUE;
  return FALSE;
}

static void
add_series (CanevasChartData *data, const CanevasIdeaProgress *progress, guint state)
{
  const CanevasField *field = &canevas_idea_type.fields[canevas_record_type_find_field (&canevas_idea_type, "state")];
  CanevasChartSeries *series =
    canevas_chart_data_add_series (data, canevas_field_get_choice_label (field, canevas_idea_states[state].name), NULL);

  for (guint i = 0; i < progress->counts->len; i++)
    {
      const CanevasIdeaCount *count = progress->counts->pdata[i];

      canevas_chart_data_add_value (data, series, NULL, count->label, count->counts[state]);
    }
}

static const char *
get_subtitle (CanevasIdeaPeriod period)
{
  switch (period)
    {
    case CANEVAS_IDEA_WEEKS:
      return _("Number of ideas in each state at the end of each week");
    case CANEVAS_IDEA_QUARTERS:
      return _("Number of ideas in each state at the end of each quarter");
    case CANEVAS_IDEA_YEARS:
      return _("Number of ideas in each state at the end of each year");
    case CANEVAS_IDEA_MONTHS:
    default:
      return _("Number of ideas in each state at the end of each month");
    }
}

CanevasChartData *
canevas_idea_progress_chart_data_new (CanevasRecord *idea_box, const char *today)
{
  g_autoptr (CanevasIdeaProgress) progress = canevas_idea_progress_new (idea_box, today);
  CanevasChartData *data;

  if (progress->counts->len == 0)
    return NULL;
  data = canevas_chart_data_new (_("Where the ideas stand, over time"), get_subtitle (progress->period));
  canevas_chart_axis_data_set (&data->x, CANEVAS_SCALE_CATEGORIES, _("Period"), NULL);
  canevas_chart_axis_data_set_ordered (&data->x);
  for (guint i = 0; i < CANEVAS_N_IDEA_STATES; i++)
    if (occurs (progress, find_state (order[i])))
      add_series (data, progress, find_state (order[i]));
  if (progress->undated > 0)
    {
      g_autofree char *note = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u idea without a day is left out",
                                                            "%u ideas without a day are left out", progress->undated),
                                               progress->undated);

      canevas_chart_data_set_note (data, note);
    }
  return data;
}

/* Whose sheet it is: the project of the box, else the box itself. (transfer full) */
static CanevasRecord *
find_subject (CanevasRecord *idea_box)
{
  CanevasRecord *project = canevas_record_get_reference (idea_box, "project");

  return project != NULL ? project : g_object_ref (idea_box);
}

CanevasScene *
canevas_idea_progress_chart_new (CanevasRecord *idea_box, CanevasTextMeasure *measure, CanevasDrawingSize size, double width,
                                 double height, const char *today)
{
  g_autoptr (CanevasChartData) data = canevas_idea_progress_chart_data_new (idea_box, today);
  g_autoptr (CanevasRecord) subject = find_subject (idea_box);
  const CanevasChartOptions options = {
    .form = CANEVAS_CHART_STACK, .size = size, .width = width, .height = height, .subject = subject, .today = today
  };

  return data != NULL ? canevas_chart_drawing_new (data, measure, &options, NULL) : NULL;
}
