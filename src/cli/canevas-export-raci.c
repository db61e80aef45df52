/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-exporters.h"
#include "canevas-font-settings.h"

#include "canevas-authority.h"
#include "canevas-language.h"
#include "canevas-raci-csv.h"
#include "canevas-raci-drawing.h"
#include "canevas-working-days.h"

static GBytes *
run (const CanevasExport *export, GError **error)
{
  CANEVAS_LANGUAGE_SCOPE (canevas_authority_find_language (canevas_record_get_store (export->subject)));
  g_autoptr (CanevasRaciMatrix) matrix = canevas_raci_matrix_new (export->subject);
  g_autofree char *today = canevas_day_dup_today ();

  if (g_str_equal (export->ending, "csv"))
    return canevas_raci_csv_write (matrix);
  canevas_font_settings_read_for_paper ();
  return canevas_raci_drawing_write (matrix, export->ending, today, error);
}

/* On paper it is a document. */
static const char *const endings[] = { "csv", "svg", "png", NULL };

const CanevasExporter canevas_exporter_raci = {
  .name = "raci",
  .type = "project",
  .endings = endings,
  .template = "raci",
  .run = run,
};
