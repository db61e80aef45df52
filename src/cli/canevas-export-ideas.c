/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The ideas of a box as a table; where they stand, now or over time, as a picture or a table; its report as a document. */
#include "canevas-config.h"

#include "canevas-authority.h"
#include "canevas-export-drawing.h"
#include "canevas-export-list.h"
#include "canevas-exporters.h"
#include "canevas-fonts.h"
#include "canevas-idea-chart.h"
#include "canevas-idea-progress-chart.h"
#include "canevas-idea.h"
#include "canevas-language.h"
#include "canevas-store.h"
#include "canevas-working-days.h"

#include <glib/gi18n-lib.h>

#define WIDTH 480.0

/* What "chart" may ask for: where they stand now, or over time. */
static const char *const charts[] = { "state", "progress", NULL };

static gboolean
check_chart (const char *value, GError **error)
{
  return canevas_export_check_choice (charts, value, error);
}

static GBytes *
write_ideas (CanevasRecord *idea_box)
{
  static const char *const fields[] = { "number",  "statement", "detail", "theme",  "author",      "unit",        "received_on",
                                        "channel", "support",   "state",  "answer", "answered_by", "answered_on", NULL };
  CanevasStore *store = canevas_record_get_store (idea_box);
  g_autoptr (CanevasList) list = canevas_store_children (store, &canevas_idea_type, canevas_record_get_id (idea_box));

  return canevas_export_write_list (list, &canevas_idea_type, fields, canevas_authority_find_language (store));
}

/* The figures of a chart, a row a place across. */
static GBytes *
write_figures (const CanevasChartData *data)
{
  g_autofree char *table = canevas_chart_data_dup_table (data);

  return canevas_export_write_cells (table);
}

static void
set_nothing (CanevasRecord *idea_box, GError **error)
{
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
               _("“%s” has no idea that says on what day it was received: give them their days, or take ideas in."),
               canevas_record_get_title (idea_box));
}

static GBytes *
write_progress (const CanevasExport *self, GError **error)
{
  g_autofree char *today = canevas_day_dup_today ();
  g_autoptr (CanevasTextMeasure) measure = NULL;
  g_autoptr (CanevasScene) scene = NULL;

  if (g_str_equal (self->ending, "csv"))
    {
      g_autoptr (CanevasChartData) data = canevas_idea_progress_chart_data_new (self->subject, today);

      if (data == NULL)
        set_nothing (self->subject, error);
      return data != NULL ? write_figures (data) : NULL;
    }
  measure = canevas_fonts_make_paper_measure ();
  scene =
    canevas_idea_progress_chart_new (self->subject, measure, canevas_export_get_page (self, CANEVAS_DRAWING_A4), 0, 0, today);
  if (scene == NULL)
    set_nothing (self->subject, error);
  return scene != NULL ? canevas_export_write_scene (self, scene, error) : NULL;
}

static GBytes *
run (const CanevasExport *self, GError **error)
{
  CANEVAS_LANGUAGE_SCOPE (canevas_authority_find_language (canevas_record_get_store (self->subject)));
  g_autoptr (CanevasTextMeasure) measure = NULL;
  g_autoptr (CanevasScene) scene = NULL;

  if (g_strcmp0 (canevas_export_get_setting (self, "chart"), "progress") == 0)
    return write_progress (self, error);
  if (g_str_equal (self->ending, "csv"))
    return write_ideas (self->subject);
  measure = canevas_fonts_make_paper_measure ();
  scene = canevas_idea_chart_new (self->subject, measure, WIDTH);
  if (scene == NULL)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _("“%s” holds no idea yet."), canevas_record_get_title (self->subject));
  return scene != NULL ? canevas_export_write_scene (self, scene, error) : NULL;
}

static const CanevasExporterSetting settings[] = {
  { "chart", FALSE, "chart=progress", check_chart },
  { "page", FALSE, "page=a4", canevas_export_check_page },
  { NULL },
};

/* Its report is the PDF. */
static const char *const endings[] = { "csv", "svg", "png", NULL };

const CanevasExporter canevas_exporter_ideas = {
  .name = "ideas",
  .type = "idea_box",
  .settings = settings,
  .endings = endings,
  .template = "bilan-de-la-boite-a-idees",
  .run = run,
};
