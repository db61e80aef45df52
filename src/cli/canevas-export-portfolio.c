/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All projects: as a table; over time, by stage and slip, by their risks and by the time they take, as drawings. */
#include "canevas-config.h"

#include "canevas-authority.h"
#include "canevas-csv.h"
#include "canevas-day-index.h"
#include "canevas-export-drawing.h"
#include "canevas-export-list.h"
#include "canevas-exporters.h"
#include "canevas-font-settings.h"
#include "canevas-format.h"
#include "canevas-language.h"
#include "canevas-portfolio-charts.h"
#include "canevas-portfolio-timeline.h"
#include "canevas-portfolio.h"
#include "canevas-project.h"
#include "canevas-scene-write.h"
#include "canevas-subject.h"
#include "canevas-working-days.h"

#include <glib/gi18n-lib.h>

/* What "chart" may ask for; whose time is added up. */
static const char *const charts[] = { "timeline", "bubbles", "risks", "load", NULL };
static const char *const groupings[] = { "unit", "role", NULL };

static gboolean
check_chart (const char *value, GError **error)
{
  return canevas_export_check_choice (charts, value, error);
}

static gboolean
check_grouping (const char *value, GError **error)
{
  return canevas_export_check_choice (groupings, value, error);
}

static gboolean
is_set (const CanevasExport *self, const char *key, const char *value)
{
  return g_strcmp0 (canevas_export_get_setting (self, key), value) == 0;
}

/* --- As a table --- */

static void
append_computed (GString *csv, char *(*dup) (CanevasRecord *project), CanevasRecord *project)
{
  g_autofree char *text = dup (project);

  canevas_csv_append (csv, text);
}

static void
append_project (GString *csv, CanevasRecord *project)
{
  g_autofree char *stage = canevas_format_field (project, "stage", CANEVAS_DATE_SHORT);

  canevas_csv_append (csv, canevas_record_get_title (project));
  canevas_csv_append (csv, stage);
  append_computed (csv, canevas_project_dup_health, project);
  append_computed (csv, canevas_project_dup_reasons, project);
  canevas_csv_append (csv, canevas_record_get_text (project, "start_date"));
  canevas_csv_append (csv, canevas_record_get_text (project, "end_date"));
  append_computed (csv, canevas_project_dup_next_milestone, project);
  append_computed (csv, canevas_project_dup_time_given, project);
  canevas_csv_end_row (csv);
}

static GBytes *
write_projects (CanevasStore *store)
{
  const char *headings[] = { _("Project"), _("Stage"), _("State"),          _("Why"),
                             _("Start"),   _("End"),   _("Next milestone"), _("Time given") };
  g_autoptr (CanevasList) projects = canevas_store_list (store, &canevas_project_type);
  GString *csv = canevas_csv_new ();

  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    canevas_csv_append (csv, headings[i]);
  canevas_csv_end_row (csv);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (projects)); i++)
    {
      g_autoptr (CanevasRecord) project = g_list_model_get_item (G_LIST_MODEL (projects), i);

      append_project (csv, project);
    }
  return g_string_free_to_bytes (csv);
}

static GBytes *
write_figures (const CanevasChartData *data)
{
  g_autofree char *table = canevas_chart_data_dup_table (data);

  return canevas_export_write_cells (table);
}

/* --- As a drawing --- */

static void
set_nothing (GError **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                       _("There is nothing to draw yet: the file needs a project, with its dates, its risks or the time given "
                          "to its roles."));
}

static CanevasScene *
draw_page (guint page, gpointer pages)
{
  return canevas_gantt_pages_draw (pages, page);
}

static GBytes *
write_timeline (const CanevasExport *self, const char *today, GError **error)
{
  CanevasStore *store = canevas_record_get_store (self->subject);
  const CanevasDrawingSize size = canevas_export_get_page (self, CANEVAS_DRAWING_SCREEN);
  const gboolean tiled = canevas_export_get_setting (self, "tiles") != NULL;
  CanevasGanttOptions options = { .size = size };
  g_autoptr (CanevasPortfolioTimeline) timeline = canevas_portfolio_timeline_new (store, canevas_day_number_parse (today));
  const CanevasGanttFacts *facts = canevas_portfolio_timeline_get (timeline);
  g_autoptr (CanevasTextMeasure) measure = canevas_text_measure_new (NULL);
  g_autoptr (CanevasGanttPages) pages = NULL;

  if (facts->n_rows == 0)
    {
      set_nothing (error);
      return NULL;
    }
  /* A picture has no pages, and sheets to be glued together make one. */
  if (!g_str_equal (self->ending, "pdf") || tiled || is_set (self, "page", "scene") || is_set (self, "page", "figure"))
    {
      g_autoptr (CanevasScene) scene = NULL;

      options.size = size == CANEVAS_DRAWING_FIGURE ? size : CANEVAS_DRAWING_SCREEN;
      scene = canevas_gantt_new (facts, measure, &options, NULL);
      return canevas_export_write_scene (self, scene, error);
    }
  pages = canevas_gantt_pages_new (facts, measure, &options);
  return canevas_scene_write_pdf_book (canevas_gantt_pages_get_n (pages), draw_page, pages, NULL, error);
}

/* FALSE: no chart is asked for, or the timeline */
static gboolean
find_chart (const CanevasExport *self, CanevasPortfolioChart *chart)
{
  if (is_set (self, "chart", "bubbles"))
    *chart = CANEVAS_PORTFOLIO_BUBBLES;
  else if (is_set (self, "chart", "risks"))
    *chart = CANEVAS_PORTFOLIO_RISKS;
  else if (is_set (self, "chart", "load"))
    *chart = is_set (self, "by", "role") ? CANEVAS_PORTFOLIO_LOAD_ROLES : CANEVAS_PORTFOLIO_LOAD_UNITS;
  else
    return FALSE;
  return TRUE;
}

static GBytes *
write_chart (const CanevasExport *self, CanevasPortfolioChart chart, CanevasRecord *project, const char *today, GError **error)
{
  CanevasStore *store = canevas_record_get_store (self->subject);
  g_autoptr (CanevasTextMeasure) measure = canevas_text_measure_new (NULL);
  g_autoptr (CanevasScene) scene = canevas_portfolio_chart_new (
    store, chart, project, measure, canevas_export_get_page (self, CANEVAS_DRAWING_A4), 0, 0, today);

  if (scene == NULL)
    set_nothing (error);
  return scene != NULL ? canevas_export_write_scene (self, scene, error) : NULL;
}

/* --- All of it --- */

/* (transfer full) (nullable): %NULL with @error set where it is named and not found */
static CanevasRecord *
find_project (const CanevasExport *self, GError **error)
{
  const char *name = canevas_export_get_setting (self, "project");

  return name != NULL ? canevas_subject_find (canevas_record_get_store (self->subject), &canevas_project_type, name, error)
                      : NULL;
}

static GBytes *
run (const CanevasExport *self, GError **error)
{
  CanevasStore *store = canevas_record_get_store (self->subject);
  CANEVAS_LANGUAGE_SCOPE (canevas_authority_find_language (store));
  g_autofree char *today = canevas_day_dup_today ();
  g_autoptr (CanevasRecord) project = find_project (self, error);
  CanevasPortfolioChart chart;
  const gboolean charted = find_chart (self, &chart);

  if (project == NULL && canevas_export_get_setting (self, "project") != NULL)
    return NULL;
  if (g_str_equal (self->ending, "csv"))
    {
      g_autoptr (CanevasChartData) data = charted ? canevas_portfolio_chart_data_new (store, chart, project, today) : NULL;

      return data != NULL ? write_figures (data) : write_projects (store);
    }
  canevas_font_settings_read_for_paper ();
  return charted ? write_chart (self, chart, project, today, error) : write_timeline (self, today, error);
}

static const CanevasExporterSetting settings[] = {
  { "chart", FALSE, "chart=timeline", check_chart },
  { "by", FALSE, "by=unit", check_grouping },
  { "project", FALSE, "project=NAME", NULL },
  { "page", FALSE, "page=a3", canevas_export_check_page },
  { "tiles", FALSE, "tiles=a4", canevas_export_check_tiles },
  { NULL },
};

static const char *const endings[] = { "csv", "pdf", "svg", "png", NULL };

const CanevasExporter canevas_exporter_portfolio = {
  .name = "portfolio",
  .type = "authority",
  .settings = settings,
  .endings = endings,
  .run = run,
};
