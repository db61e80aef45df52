/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the indicators of a project stand: a board of charts, or one of them; as a table; as a document. */
#include "canevas-config.h"

#include "canevas-attendance-chart.h"
#include "canevas-authority.h"
#include "canevas-chart-drawing.h"
#include "canevas-csv.h"
#include "canevas-export-drawing.h"
#include "canevas-exporters.h"
#include "canevas-fonts.h"
#include "canevas-format.h"
#include "canevas-indicator-charts.h"
#include "canevas-indicator-review.h"
#include "canevas-indicator.h"
#include "canevas-language.h"
#include "canevas-working-days.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* What "chart" may ask for: all of them, or one. */
static const char *const charts[] = { "all", "targets", "reading", "attendance", NULL };

static gboolean
check_chart (const char *value, GError **error)
{
  return canevas_export_check_choice (charts, value, error);
}

/* As in files; an empty cell where it is not known. */
static void
append_decimal (GString *csv, double value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE] = "";

  canevas_csv_append (csv, isnan (value) ? "" : g_ascii_formatd (text, sizeof text, "%.12g", value));
}

static void
append_review (GString *csv, const CanevasIndicatorReview *review)
{
  static const char *const fields[] = { "name", "kind", "measure", "direction" };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *text = canevas_format_field (review->indicator, fields[i], CANEVAS_DATE_SHORT);

      canevas_csv_append (csv, text);
    }
  append_decimal (csv, review->baseline);
  append_decimal (csv, canevas_record_is_set (review->indicator, "target")
                         ? canevas_record_get_decimal (review->indicator, "target")
                         : NAN);
  append_decimal (csv, review->last);
  canevas_csv_append (csv, review->last_on);
  canevas_csv_append (csv, canevas_trend_get_label (review->trend));
  canevas_csv_append (csv, canevas_target_get_label (review->target));
  canevas_csv_append (csv, review->next_due);
  canevas_csv_append_number (csv, review->days_late);
  canevas_csv_end_row (csv);
}

static GBytes *
write_table (CanevasRecord *project, const char *today)
{
  g_autoptr (GPtrArray) reviews = canevas_indicator_review_project (project, today);
  const char *const headings[] = { _("Indicator"), _("Kind"),   _("Unit of measure"), _("Expected trend"),
                                   _("Baseline"),  _("Target"), _("Last value"),      _("Date"),
                                   _("Trend"),     _("Result"), _("Next measure"),    _("Days late") };
  GString *csv = canevas_csv_new ();

  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    canevas_csv_append (csv, headings[i]);
  canevas_csv_end_row (csv);
  for (guint i = 0; i < reviews->len; i++)
    append_review (csv, reviews->pdata[i]);
  return g_string_free_to_bytes (csv);
}

/* (nullable): nobody counted */
static CanevasScene *
draw_attendance (CanevasRecord *project, CanevasTextMeasure *measure, CanevasDrawingSize size, const char *today)
{
  g_autoptr (CanevasChartData) data = canevas_attendance_chart_data_new (canevas_record_get_store (project), project);
  const CanevasChartOptions options = { .form = CANEVAS_CHART_LINE, .size = size, .subject = project, .today = today };

  return canevas_chart_data_count_values (data) > 0 ? canevas_chart_drawing_new (data, measure, &options, NULL) : NULL;
}

/* (nullable): nothing to draw */
static CanevasScene *
draw (const CanevasExport *self, CanevasTextMeasure *measure, const char *today)
{
  const char *chart = canevas_export_get_setting (self, "chart");
  const CanevasDrawingSize size = canevas_export_get_page (self, CANEVAS_DRAWING_A3);

  if (g_strcmp0 (chart, "targets") == 0)
    return canevas_indicators_chart_new (self->subject, measure, size, 0, 0, today);
  if (g_strcmp0 (chart, "reading") == 0)
    return canevas_double_reading_chart_new (self->subject, measure, size, 0, 0, today);
  if (g_strcmp0 (chart, "attendance") == 0)
    return draw_attendance (self->subject, measure, size, today);
  /* A board is a sheet. */
  return canevas_dashboard_new (self->subject, measure, canevas_drawing_size_is_framed (size) ? size : CANEVAS_DRAWING_A3, today);
}

static GBytes *
run (const CanevasExport *self, GError **error)
{
  g_autofree char *today = canevas_day_dup_today ();
  g_autoptr (CanevasTextMeasure) measure = NULL;
  g_autoptr (CanevasScene) scene = NULL;

  CANEVAS_LANGUAGE_SCOPE (canevas_authority_find_language (canevas_record_get_store (self->subject)));

  if (g_str_equal (self->ending, "csv"))
    return write_table (self->subject, today);
  measure = canevas_fonts_make_paper_measure ();
  scene = draw (self, measure, today);
  if (scene == NULL)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                   _("“%s” has nothing to show yet: give it an indicator and its measures, a double reading, or count who comes."),
                   canevas_record_get_title (self->subject));
      return NULL;
    }
  return canevas_export_write_scene (self, scene, error);
}

static const CanevasExporterSetting settings[] = {
  { "chart", FALSE, "chart=all", check_chart },
  { "page", FALSE, "page=a3", canevas_export_check_page },
  { "tiles", FALSE, "tiles=a4", canevas_export_check_tiles },
  { NULL },
};

static const char *const endings[] = { "pdf", "svg", "png", "csv", NULL };

const CanevasExporter canevas_exporter_dashboard = {
  .name = "dashboard",
  .type = "project",
  .settings = settings,
  .endings = endings,
  .template = "tableau-de-bord",
  .run = run,
};
