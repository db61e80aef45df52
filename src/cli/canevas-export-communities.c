/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The communities of an authority as a map in one of its readings; who they bring together, and from where, as a table. */
#include "canevas-config.h"

#include "canevas-authority.h"
#include "canevas-community-map.h"
#include "canevas-community.h"
#include "canevas-csv.h"
#include "canevas-export-drawing.h"
#include "canevas-exporters.h"
#include "canevas-fonts.h"
#include "canevas-format.h"
#include "canevas-language.h"
#include "canevas-output.h"
#include "canevas-scene-write.h"
#include "canevas-working-days.h"

#include <glib/gi18n-lib.h>

static gboolean
check_form (const char *value, GError **error)
{
  const char *known[CANEVAS_N_COMMUNITY_FORMS + 1] = { NULL };

  for (guint i = 0; i < CANEVAS_N_COMMUNITY_FORMS; i++)
    known[i] = canevas_community_form_get_name (i);
  return canevas_export_check_choice (known, value, error);
}

/* A row a community; a column a direction: how many members it has there. */
static GBytes *
write_table (const CanevasTransversality *facts)
{
  static const char *const fields[] = { "name", "kind", "purpose", "animator", "frequency" };
  GString *csv = canevas_csv_new ();

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    canevas_csv_append (csv, g_dgettext (GETTEXT_PACKAGE,
                                         canevas_community_type
                                           .fields[canevas_record_type_find_field (&canevas_community_type, fields[i])]
                                           .label));
  canevas_csv_append (csv, _("Members"));
  for (guint i = 0; i < facts->n_directions; i++)
    canevas_csv_append (csv, canevas_transversality_get_name (facts, i));
  canevas_csv_end_row (csv);
  for (guint community = 0; community < facts->n_communities; community++)
    {
      const CanevasTransversalCommunity *item = &facts->communities[community];

      for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
        {
          g_autofree char *text = canevas_format_field (item->record, fields[i], CANEVAS_DATE_SHORT);

          canevas_csv_append (csv, text);
        }
      canevas_csv_append_number (csv, item->end - item->first);
      for (guint i = 0; i < facts->n_directions; i++)
        canevas_csv_append_number (csv, canevas_transversality_count (facts, community, i));
      canevas_csv_end_row (csv);
    }
  return g_string_free_to_bytes (csv);
}

static GBytes *
run (const CanevasExport *self, GError **error)
{
  CanevasStore *store = canevas_record_get_store (self->subject);
  g_autofree char *today = canevas_day_dup_today ();
  const char *form = canevas_export_get_setting (self, "form");
  CanevasCommunityMapOptions options = { .size = canevas_export_get_page (self, CANEVAS_DRAWING_A3), .today = today };
  g_autoptr (CanevasTextMeasure) measure = NULL;
  g_autoptr (GPtrArray) pages = NULL;

  if (canevas_store_count (store, &canevas_community_type) == 0)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                           _("There is no community in this file yet: add one, then its members."));
      return NULL;
    }
  if (g_str_equal (self->ending, "csv"))
    {
      CANEVAS_LANGUAGE_SCOPE (canevas_authority_find_language (store));
      g_autoptr (CanevasTransversality) facts = canevas_transversality_new (store, today);

      return write_table (facts);
    }
  if (form != NULL)
    canevas_community_form_find (form, &options.form);
  measure = canevas_fonts_make_paper_measure ();
  pages = canevas_community_map_list_pages (store, measure, &options);
  /* A picture has no pages, and sheets to be glued together make one. */
  if (pages->len > 1 && g_str_equal (self->ending, "pdf") && canevas_export_get_setting (self, "tiles") == NULL)
    return canevas_scene_write_pdf_pages ((CanevasScene *const *) pages->pdata, pages->len, NULL, error);
  if (pages->len > 1)
    canevas_output_advise (_("All communities cannot be read on one sheet of this size: choose a larger one with page=, or write "
                             "PDF to have several."));
  return canevas_export_write_scene (self, g_ptr_array_index (pages, 0), error);
}

static const CanevasExporterSetting settings[] = {
  { "form", FALSE, "form=enclosures", check_form },
  { "page", FALSE, "page=a3", canevas_export_check_page },
  { "tiles", FALSE, "tiles=a4", canevas_export_check_tiles },
  { NULL },
};

static const char *const endings[] = { "pdf", "svg", "png", "csv", NULL };

const CanevasExporter canevas_exporter_communities = {
  .name = "communities",
  .type = "authority",
  .settings = settings,
  .endings = endings,
  .template = "carte-des-communautes",
  .run = run,
};
