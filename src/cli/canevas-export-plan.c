/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The plan of a project: over time on sheets, as one picture, as a table, or as its document. */
#include "canevas-config.h"

#include "canevas-authority.h"
#include "canevas-csv.h"
#include "canevas-export-drawing.h"
#include "canevas-exporters.h"
#include "canevas-fonts.h"
#include "canevas-language.h"
#include "canevas-plan-facts.h"
#include "canevas-scene-write.h"
#include "canevas-store.h"
#include "canevas-task.h"
#include "canevas-working-days.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

/* --- As a table: days as in files --- */

static void
append_day (GString *csv, guint32 day)
{
  g_autofree char *iso = canevas_day_number_to_iso (day);

  canevas_csv_append (csv, iso);
}

static void
append_row (GString *csv, const CanevasGanttRow *row)
{
  canevas_csv_append_number (csv, row->level + 1);
  canevas_csv_append (csv, row->name);
  canevas_csv_append (csv, row->milestone ? _("Milestone")
                           : row->phase   ? g_dpgettext2 (GETTEXT_PACKAGE, "choice", "Phase")
                                          : g_dpgettext2 (GETTEXT_PACKAGE, "choice", "Task"));
  append_day (csv, row->milestone ? row->finish : row->start);
  append_day (csv, row->finish);
  canevas_csv_append_number (csv, row->duration);
  canevas_csv_append_number (csv, row->done ? 100 : row->progress);
  canevas_csv_append (csv, row->owner);
  canevas_csv_append (csv, row->critical ? _("Yes") : _("No"));
  append_day (csv, row->finish_by);
  canevas_csv_append_number (csv, row->late_by);
  append_day (csv, row->baseline_start);
  append_day (csv, row->baseline_finish);
  canevas_csv_append (csv, row->note);
  canevas_csv_end_row (csv);
}

static GBytes *
write_table (const CanevasGanttFacts *facts)
{
  const char *const titles[] = { _("Level"),         _("Task"),          _("Kind"),        _("Start"),
                                 _("End"),           _("Working days"),  _("Done (%)"),    _("Led by"),
                                 _("Critical path"), _("Deadline"),      _("Days beyond the deadline"),
                                 _("Start as first planned"), _("End as first planned"), _("Waits for") };
  GString *csv = canevas_csv_new ();

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    canevas_csv_append (csv, titles[i]);
  canevas_csv_end_row (csv);
  for (guint i = 0; i < facts->n_rows; i++)
    append_row (csv, &facts->rows[i]);
  return g_string_free_to_bytes (csv);
}

/* --- As a drawing --- */

static CanevasScene *
draw_page (guint page, gpointer pages)
{
  return canevas_gantt_pages_draw (pages, page);
}

static GBytes *
write_drawing (const CanevasExport *self, const CanevasGanttFacts *facts, GError **error)
{
  const CanevasDrawingSize size = canevas_export_get_page (self, CANEVAS_DRAWING_SCREEN);
  const gboolean tiled = canevas_export_get_setting (self, "tiles") != NULL;
  CanevasGanttOptions options = { .without_workload = canevas_export_is_set (self, "workload", "no"),
                                  .owners = canevas_export_is_set (self, "owners", "yes"),
                                  .without_baseline = canevas_export_is_set (self, "baseline", "no") };
  g_autoptr (CanevasTextMeasure) measure = NULL;
  g_autoptr (CanevasGanttPages) pages = NULL;

  measure = canevas_fonts_make_paper_measure ();
  /* A picture has no pages, and sheets to be glued together make one. */
  if (!g_str_equal (self->ending, "pdf") || tiled || canevas_export_is_set (self, "page", "scene") ||
      canevas_export_is_set (self, "page", "figure"))
    {
      g_autoptr (CanevasScene) scene = NULL;

      options.size = size == CANEVAS_DRAWING_FIGURE ? size : CANEVAS_DRAWING_SCREEN;
      scene = canevas_gantt_new (facts, measure, &options, NULL);
      return canevas_export_write_scene (self, scene, error);
    }
  options.size = size;
  pages = canevas_gantt_pages_new (facts, measure, &options);
  return canevas_scene_write_pdf_book (canevas_gantt_pages_get_n (pages), draw_page, pages, NULL, error);
}

static void
add_name_cb (const char *id, const char *const *values, gpointer texts)
{
  const CanevasFontsText text = { g_strdup (values[0]), g_strcmp0 (values[1], "phase") == 0 ? 700 : 400 };

  if (text.text != NULL)
    g_array_append_val ((GArray *) texts, text);
}

/* The names of a thousand tasks are shaped while their days are calculated. */
static void
shape_names_ahead (CanevasRecord *project)
{
  static const char *const fields[] = { "name", "kind", NULL };
  GArray *texts = canevas_fonts_texts_new ();

  canevas_store_scan_unordered (canevas_record_get_store (project), &canevas_task_type, fields, add_name_cb, texts);
  canevas_fonts_shape_ahead (texts);
}

static GBytes *
run (const CanevasExport *self, GError **error)
{
  CANEVAS_LANGUAGE_SCOPE (canevas_authority_find_language (canevas_record_get_store (self->subject)));
  const char *depth = canevas_export_get_setting (self, "depth");
  g_autoptr (CanevasPlan) plan = NULL;
  g_autoptr (CanevasRecord) baseline = canevas_plan_find_baseline (self->subject);
  g_autoptr (CanevasPlanFacts) facts = NULL;
  GDate today;

  shape_names_ahead (self->subject);
  plan = canevas_plan_new (self->subject);
  canevas_day_get_today (&today);
  facts = canevas_plan_facts_new (plan, baseline, g_date_get_julian (&today), depth != NULL ? strtoul (depth, NULL, 10) : 0,
                                  error);
  if (facts == NULL)
    return NULL;
  if (canevas_plan_facts_get (facts)->n_rows == 0)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _("“%s” has no plan yet: add phases, tasks and milestones."),
                   canevas_record_get_title (self->subject));
      return NULL;
    }
  if (g_str_equal (self->ending, "csv"))
    return write_table (canevas_plan_facts_get (facts));
  return write_drawing (self, canevas_plan_facts_get (facts), error);
}

static const CanevasExporterSetting settings[] = {
  { "depth", FALSE, "depth=1", canevas_export_check_depth },
  { "workload", FALSE, "workload=no", canevas_export_check_yes },
  { "baseline", FALSE, "baseline=no", canevas_export_check_yes },
  { "owners", FALSE, "owners=yes", canevas_export_check_yes },
  { "page", FALSE, "page=a3", canevas_export_check_page },
  { "tiles", FALSE, "tiles=a4", canevas_export_check_tiles },
  { NULL },
};

static const char *const endings[] = { "pdf", "svg", "png", "csv", NULL };

const CanevasExporter canevas_exporter_plan = {
  .name = "plan",
  .type = "project",
  .settings = settings,
  .endings = endings,
  .template = "planning",
  .run = run,
};
