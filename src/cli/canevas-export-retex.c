/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A lessons-learned review: the document, what was said as a table, or the chart of its themes. */
#include "canevas-config.h"

#include "canevas-authority.h"
#include "canevas-chart-drawing.h"
#include "canevas-export-drawing.h"
#include "canevas-export-list.h"
#include "canevas-exporters.h"
#include "canevas-fonts.h"
#include "canevas-language.h"
#include "canevas-retex-chart.h"
#include "canevas-retex-item.h"
#include "canevas-store.h"

#include <glib/gi18n-lib.h>

static GBytes *
write_items (const CanevasExport *self)
{
  static const char *const fields[] = { "kind", "statement", "theme", "voices", "explains", "advice", NULL };
  CanevasStore *store = canevas_record_get_store (self->subject);
  g_autoptr (CanevasList) list = canevas_store_children (store, &canevas_retex_item_type, canevas_record_get_id (self->subject));

  return canevas_export_write_list (list, &canevas_retex_item_type, fields, canevas_authority_find_language (store));
}

static GBytes *
run (const CanevasExport *self, GError **error)
{
  const CanevasChartOptions options = { .form = CANEVAS_CHART_STACK, .size = CANEVAS_DRAWING_SCREEN, .titled = TRUE };
  g_autoptr (CanevasTextMeasure) measure = NULL;
  g_autoptr (CanevasScene) scene = NULL;

  if (g_str_equal (self->ending, "csv"))
    return write_items (self);
  measure = canevas_fonts_make_paper_measure ();
  {
    CANEVAS_LANGUAGE_SCOPE (canevas_authority_find_language (canevas_record_get_store (self->subject)));
    g_autoptr (CanevasChartData) data = canevas_retex_chart_new (self->subject);

    scene = canevas_chart_drawing_new (data, measure, &options, error);
  }
  return scene != NULL ? canevas_export_write_scene (self, scene, error) : NULL;
}

static const char *const endings[] = { "csv", "svg", "png", NULL };

const CanevasExporter canevas_exporter_retex = {
  .name = "retex",
  .type = "retex",
  .named_by = "retex",
  .endings = endings,
  .template = "retex",
  .run = run,
};
