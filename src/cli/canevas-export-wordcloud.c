/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A word cloud as a drawing; its words and how often they come as a table. */
#include "canevas-config.h"

#include "canevas-authority.h"
#include "canevas-csv.h"
#include "canevas-export-drawing.h"
#include "canevas-exporters.h"
#include "canevas-fonts.h"
#include "canevas-language.h"
#include "canevas-word-cloud-drawing.h"
#include "canevas-word-source.h"
#include "canevas-working-days.h"

#include <glib/gi18n-lib.h>

static GBytes *
write_table (GArray *words, const char *language)
{
  CANEVAS_LANGUAGE_SCOPE (language);
  GString *csv = canevas_csv_new ();

  canevas_csv_append (csv, _("Word"));
  canevas_csv_append (csv, _("How often"));
  canevas_csv_end_row (csv);
  for (guint i = 0; i < words->len; i++)
    {
      canevas_csv_append (csv, g_array_index (words, CanevasWord, i).word);
      canevas_csv_append_number (csv, g_array_index (words, CanevasWord, i).count);
      canevas_csv_end_row (csv);
    }
  return g_string_free_to_bytes (csv);
}

static GBytes *
run (const CanevasExport *self, GError **error)
{
  g_autoptr (CanevasWordCount) count = canevas_word_source_count (self->subject, NULL);
  g_autoptr (GArray) words = canevas_word_count_list (count, (guint) canevas_record_get_integer (self->subject, "size"));
  g_autofree char *today = canevas_day_dup_today ();
  g_autoptr (CanevasTextMeasure) measure = NULL;
  g_autoptr (CanevasScene) scene = NULL;
  const char *title = canevas_record_get_title (self->subject);

  if (words->len == 0)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                   _("“%s” has no word to show yet: give it a text, or collect ideas or minutes."),
                   *title != '\0' ? title : _("Word cloud"));
      return NULL;
    }
  if (g_str_equal (self->ending, "csv"))
    return write_table (words, canevas_authority_find_language (canevas_record_get_store (self->subject)));
  measure = canevas_fonts_make_paper_measure ();
  scene = canevas_word_cloud_drawing_new (self->subject, measure, canevas_export_get_page (self, CANEVAS_DRAWING_A4), today);
  return canevas_export_write_scene (self, scene, error);
}

static const CanevasExporterSetting settings[] = {
  { "page", FALSE, "page=a4", canevas_export_check_page },
  { "tiles", FALSE, "tiles=a4", canevas_export_check_tiles },
  { NULL },
};

static const char *const endings[] = { "pdf", "svg", "png", "csv", NULL };

const CanevasExporter canevas_exporter_wordcloud = {
  .name = "wordcloud",
  .type = "word_cloud",
  .settings = settings,
  .endings = endings,
  .run = run,
};
