/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-portfolio-charts.h"

#include "canevas-authority.h"
#include "canevas-day-index.h"
#include "canevas-format.h"
#include "canevas-project-standing.h"
#include "canevas-project.h"
#include "canevas-risk.h"

#include <glib/gi18n-lib.h>

#define N_HEALTHS 4
#define DEGREES 4
/* Likelihood times impact from which a risk is high, as in registers of risks. */
#define HIGH 12
/* A bubble keeps clear of the edges of its column. */
#define COLUMN_MARGIN 0.3

guint
canevas_portfolio_get_hue (CanevasHealth health)
{
  static const guint hues[N_HEALTHS] = { 6, 2, 3, 8 };

  return hues[health];
}

CanevasRecord *
canevas_portfolio_dup_subject (CanevasStore *store)
{
  g_autoptr (CanevasList) projects = canevas_store_list (store, &canevas_project_type);
  CanevasRecord *authority = canevas_authority_find (store);

  return authority != NULL ? authority : g_list_model_get_item (G_LIST_MODEL (projects), 0);
}

static gboolean
is_closed (CanevasRecord *project)
{
  return g_strcmp0 (canevas_record_get_text (project, "stage"), "closed") == 0;
}

/* (transfer full) (element-type CanevasRecord) */
static GPtrArray *
list_projects (CanevasStore *store)
{
  g_autoptr (CanevasList) list = canevas_store_list (store, &canevas_project_type);
  GPtrArray *projects = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    g_ptr_array_add (projects, g_list_model_get_item (G_LIST_MODEL (list), i));
  return projects;
}

char *
canevas_portfolio_dup_finding (CanevasStore *store, const char *today)
{
  g_autoptr (GPtrArray) projects = list_projects (store);
  guint n[N_HEALTHS] = { 0 };
  GString *text = g_string_new (NULL);

  for (guint i = 0; today != NULL && i < projects->len; i++)
    n[canevas_project_review_health (projects->pdata[i], today, NULL)]++;
  g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, "%u project", "%u projects", projects->len), projects->len);
  if (n[CANEVAS_HEALTH_BAD] > 0)
    g_string_append_printf (text,
                            g_dngettext (GETTEXT_PACKAGE, ", %u in difficulty", ", %u in difficulty", n[CANEVAS_HEALTH_BAD]),
                            n[CANEVAS_HEALTH_BAD]);
  if (n[CANEVAS_HEALTH_WATCH] > 0)
    g_string_append_printf (text,
                            g_dngettext (GETTEXT_PACKAGE, ", %u to be watched", ", %u to be watched", n[CANEVAS_HEALTH_WATCH]),
                            n[CANEVAS_HEALTH_WATCH]);
  return g_string_free (text, FALSE);
}

/* --- Bubbles --- */

static void
add_stages (CanevasChartData *data)
{
  const CanevasChoice *stages =
      canevas_project_type.fields[canevas_record_type_find_field (&canevas_project_type, "stage")].choices;

  for (guint i = 0; stages[i].name != NULL; i++)
    canevas_chart_axis_data_add_category (&data->x, g_dpgettext2 (GETTEXT_PACKAGE, "choice", stages[i].label));
}

static void
add_bubble (CanevasChartData *data, CanevasRecord *project, const char *today)
{
  g_auto (GStrv) reasons = NULL;
  const CanevasHealth health = canevas_project_review_health (project, today, &reasons);
  g_autofree char *why = g_strjoinv (" ", reasons);
  g_autofree char *stage = canevas_format_field (project, "stage", CANEVAS_DATE_SHORT);
  g_autofree char *note = g_strjoin ("; ", stage, *why != '\0' ? why : NULL, NULL);
  CanevasChartSeries *series = data->series->pdata[health];
  CanevasProjectStanding standing;

  canevas_project_standing_read (project, today, &standing);
  canevas_chart_series_add_place (series, canevas_record_get_id (project), canevas_record_get_title (project),
                                  standing.stage + COLUMN_MARGIN + (1 - 2 * COLUMN_MARGIN) * standing.stage_progress,
                                  standing.days_late, standing.days_given > 0 ? standing.days_given : CANEVAS_CHART_NOTHING);
  canevas_chart_series_note_last (series, note, health == CANEVAS_HEALTH_BAD);
}

static CanevasChartData *
make_bubbles (CanevasStore *store, const char *today)
{
  g_autoptr (GPtrArray) projects = list_projects (store);
  g_autofree char *finding = canevas_portfolio_dup_finding (store, today);
  CanevasChartData *data = canevas_chart_data_new (finding, _("How far they are, by how many days they slip; the surface is the "
                                                               "days a month given"));

  canevas_chart_axis_data_set (&data->x, CANEVAS_SCALE_CATEGORIES, NULL, NULL);
  canevas_chart_axis_data_set (&data->y, CANEVAS_SCALE_NUMBERS, _("Slip"), _("days"));
  canevas_chart_axis_data_set_range (&data->y, 0, 7, CANEVAS_CHART_NOTHING);
  add_stages (data);
  for (guint i = 0; i < N_HEALTHS; i++)
    {
      CanevasChartSeries *series =
        canevas_chart_data_add_series (data, i == CANEVAS_HEALTH_UNKNOWN ? _("Not judged") : canevas_health_get_label (i),
                                       _("days"));

      series->hue = canevas_portfolio_get_hue (i);
    }
  for (guint i = 0; i < projects->len; i++)
    add_bubble (data, projects->pdata[i], today);
  canevas_chart_data_set_note (data, _("The slip is the worst of the end, the milestones and the plan of a project. A dashed "
                                        "circle: no time given is known."));
  return data;
}

/* --- Risks --- */

/* Beside a risk stands the project, where there are several. */
static guint
add_risks (CanevasChartData *data, CanevasRecord *project, gboolean named, guint *n_high)
{
  g_autoptr (GPtrArray) risks = canevas_store_collect_children (project, &canevas_risk_type);
  CanevasChartSeries *series = canevas_chart_data_add_series (data, canevas_record_get_title (project), NULL);

  for (guint i = 0; i < risks->len; i++)
    {
      CanevasRecord *risk = risks->pdata[i];
      const int criticality = canevas_risk_get_criticality (CANEVAS_RISK (risk));
      const gboolean known = criticality > 0;
      g_autofree char *label =
          named ? g_strdup_printf ("%s – %s", canevas_record_get_title (risk), canevas_record_get_title (project))
                : g_strdup (canevas_record_get_title (risk));
      g_autofree char *note =
          known ? g_strdup_printf (_("likelihood %d, impact %d: %s"), (int) canevas_record_get_integer (risk, "likelihood"),
                                   (int) canevas_record_get_integer (risk, "impact"),
                                   canevas_risk_describe_criticality (criticality))
                : NULL;

      canevas_chart_series_add_place (series, canevas_record_get_id (risk), label,
                                      known ? (double) canevas_record_get_integer (risk, "likelihood") : CANEVAS_CHART_NOTHING,
                                      known ? (double) canevas_record_get_integer (risk, "impact") : CANEVAS_CHART_NOTHING,
                                      CANEVAS_CHART_NOTHING);
      canevas_chart_series_note_last (series, note, criticality >= HIGH);
      *n_high += criticality >= HIGH;
    }
  return risks->len;
}

static CanevasChartData *
make_risks (CanevasStore *store, CanevasRecord *project)
{
  g_autoptr (GPtrArray) projects = list_projects (store);
  g_autofree char *title = NULL, *all = NULL, *high = NULL;
  CanevasChartData *data = canevas_chart_data_new (NULL, _("Likelihood and impact from 1 to 4; the darker the cell, the more it "
                                                            "weighs"));
  guint n = 0, n_high = 0;

  canevas_chart_axis_data_set (&data->x, CANEVAS_SCALE_NUMBERS, _("Likelihood"), NULL);
  canevas_chart_axis_data_set (&data->y, CANEVAS_SCALE_NUMBERS, _("Impact"), NULL);
  canevas_chart_axis_data_set_range (&data->x, 1, DEGREES, CANEVAS_CHART_NOTHING);
  canevas_chart_axis_data_set_range (&data->y, 1, DEGREES, CANEVAS_CHART_NOTHING);
  for (guint i = 0; i < projects->len; i++)
    if (project != NULL ? projects->pdata[i] == project : !is_closed (projects->pdata[i]))
      n += add_risks (data, projects->pdata[i], project == NULL && projects->len > 1, &n_high);
  all = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u risk", "%u risks", n), n);
  high = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u of them high", "%u of them high", n_high), n_high);
  /* Translators: "14 risks, 3 of them high", of all projects, or of one that is named. */
  title = project != NULL ? g_strdup_printf (_("%s: %s, %s"), canevas_record_get_title (project), all, high)
                          : g_strdup_printf (_("All projects: %s, %s"), all, high);
  data->title = g_steal_pointer (&title);
  return data;
}

/* --- Time --- */

/* "nov. 2026", on two lines where the column is narrow: turned it would be hard to read. (transfer full) */
static char *
dup_month (const GDate *day)
{
  g_autofree char *month = canevas_format_day (day, CANEVAS_DATE_MONTH);
  g_auto (GStrv) words = g_strsplit (month, "\302\240", -1);

  return g_strjoinv (" ", words);
}

static void
add_group (CanevasChartData *data, const CanevasPortfolioLoad *load, const CanevasLoadGroup *group)
{
  CanevasChartSeries *series = canevas_chart_data_add_series (data, group->name, _("days"));

  for (guint i = 0; i < load->n_months; i++)
    {
      const CanevasLoadMonth *month = &group->months[i];
      g_autofree char *id = g_strdup_printf ("%s:%u", group->id, i);
      g_autofree char *given = canevas_format_number (month->given, 1), *beyond = canevas_format_number (month->beyond, 1);
      g_autofree char *name = NULL, *note = NULL;
      GDate date;

      g_date_clear (&date, 1);
      g_date_set_julian (&date, load->months[i]);
      name = dup_month (&date);
      note = month->beyond > 0 ? g_strdup_printf (_("%s given, %s beyond"), given, beyond)
                               : g_strdup_printf (_("%s given"), given);
      /* Tenths of days, as people count them. */
      canevas_chart_data_add_value (data, series, id, name, (double) (gint64) (month->asked * 10 + 0.5) / 10);
      canevas_chart_series_note_last (series, note, month->beyond > 0);
    }
}

static guint
count_beyond (const CanevasPortfolioLoad *load)
{
  guint n = 0;

  for (guint i = 0; i < load->groups->len; i++)
    {
      const CanevasLoadGroup *group = load->groups->pdata[i];
      gboolean any = FALSE;

      for (guint k = 0; k < load->n_months; k++)
        any |= group->months[k].beyond > 0;
      n += any;
    }
  return n;
}

static char *
dup_load_finding (const CanevasPortfolioLoad *load, CanevasLoadGrouping grouping)
{
  const guint n = count_beyond (load);

  if (n == 0)
    return g_strdup (_("Projects ask for no more time than was given"));
  return grouping == CANEVAS_LOAD_BY_UNIT
           ? g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u unit is asked for more time than was given",
                                           "%u units are asked for more time than was given", n), n)
           : g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u kind of role is asked for more time than was given",
                                           "%u kinds of role are asked for more time than was given", n), n);
}

static CanevasChartData *
make_load (CanevasStore *store, CanevasLoadGrouping grouping, const char *today)
{
  g_autoptr (CanevasPortfolioLoad) load = canevas_portfolio_load_new (store, today, grouping);
  g_autofree char *title = dup_load_finding (load, grouping);
  CanevasChartData *data = canevas_chart_data_new (title, _("Days of work that projects ask for, month by month"));

  canevas_chart_axis_data_set (&data->x, CANEVAS_SCALE_CATEGORIES, _("Month"), NULL);
  canevas_chart_axis_data_set (&data->y, CANEVAS_SCALE_NUMBERS, NULL, _("days"));
  canevas_chart_axis_data_set_ordered (&data->x);
  canevas_chart_data_set_mark (data, _("somebody is asked for more than was given"));
  for (guint i = 0; i < load->groups->len; i++)
    add_group (data, load, load->groups->pdata[i]);
  canevas_chart_data_set_note (data, load->n_silent > 0 ? _("Counted person by person, told by group: to protect those who are "
                                                             "asked too much, never to compare people. "
                                                             "Where no plan speaks of a role, its project is taken to use the "
                                                             "time given.")
                                                        : _("Counted person by person, told by group: to protect those who are "
                                                             "asked too much, never to compare people."));
  return data;
}

/* --- All of them --- */

CanevasChartData *
canevas_portfolio_chart_data_new (CanevasStore *store, CanevasPortfolioChart chart, CanevasRecord *project, const char *today)
{
  g_return_val_if_fail (CANEVAS_IS_STORE (store), NULL);
  g_return_val_if_fail (canevas_day_number_parse (today) != 0, NULL);

  switch (chart)
    {
    case CANEVAS_PORTFOLIO_BUBBLES:
      return make_bubbles (store, today);
    case CANEVAS_PORTFOLIO_RISKS:
      return make_risks (store, project);
    case CANEVAS_PORTFOLIO_LOAD_UNITS:
      return make_load (store, CANEVAS_LOAD_BY_UNIT, today);
    case CANEVAS_PORTFOLIO_LOAD_ROLES:
    default:
      return make_load (store, CANEVAS_LOAD_BY_ROLE, today);
    }
}

CanevasScene *
canevas_portfolio_chart_new (CanevasStore *store, CanevasPortfolioChart chart, CanevasRecord *project,
                             CanevasTextMeasure *measure, CanevasDrawingSize size, double width, double height, const char *today)
{
  static const CanevasChartForm forms[] = { CANEVAS_CHART_BUBBLES, CANEVAS_CHART_RISKS, CANEVAS_CHART_HEAT, CANEVAS_CHART_HEAT };
  g_autoptr (CanevasChartData) data = canevas_portfolio_chart_data_new (store, chart, project, today);
  g_autoptr (CanevasRecord) subject = canevas_portfolio_dup_subject (store);
  const CanevasChartOptions options = { .form = forms[chart], .size = size, .width = width, .height = height,
                                        .titled = size == CANEVAS_DRAWING_SCREEN, .subject = subject, .today = today };
  gboolean any = FALSE;

  for (guint i = 0; i < data->series->len; i++)
    any |= ((const CanevasChartSeries *) data->series->pdata[i])->points->len > 0;
  /* Nothing here is on a logarithmic scale: no other error is possible. */
  return any && subject != NULL ? canevas_chart_drawing_new (data, measure, &options, NULL) : NULL;
}
