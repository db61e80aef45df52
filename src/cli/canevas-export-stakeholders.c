/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whom a project concerns, by influence and interest or all around it; as a table; as its document. */
#include "canevas-config.h"

#include "canevas-authority.h"
#include "canevas-export-drawing.h"
#include "canevas-export-list.h"
#include "canevas-exporters.h"
#include "canevas-fonts.h"
#include "canevas-stakeholder-map.h"
#include "canevas-stakeholder.h"
#include "canevas-store.h"
#include "canevas-working-days.h"

#include <glib/gi18n-lib.h>

static gboolean
check_form (const char *value, GError **error)
{
  const char *known[CANEVAS_N_STAKEHOLDER_FORMS + 1] = { NULL };

  for (guint i = 0; i < CANEVAS_N_STAKEHOLDER_FORMS; i++)
    known[i] = canevas_stakeholder_form_get_name (i);
  return canevas_export_check_choice (known, value, error);
}

static GBytes *
run (const CanevasExport *self, GError **error)
{
  CanevasStore *store = canevas_record_get_store (self->subject);
  g_autoptr (CanevasList) list = canevas_store_children (store, &canevas_stakeholder_type, canevas_record_get_id (self->subject));
  const char *form_name = canevas_export_get_setting (self, "form");
  g_autofree char *today = canevas_day_dup_today ();
  CanevasStakeholderForm form = CANEVAS_STAKEHOLDER_MAP;
  g_autoptr (CanevasTextMeasure) measure = NULL;
  g_autoptr (CanevasScene) scene = NULL;

  if (g_list_model_get_n_items (G_LIST_MODEL (list)) == 0)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                   _("“%s” has no stakeholder yet: say who uses, maintains, organises, decides."),
                   canevas_record_get_title (self->subject));
      return NULL;
    }
  if (g_str_equal (self->ending, "csv"))
    {
      static const char *const fields[] = { "name",  "category", "attitude", "influence",  "interest",      "gains",
                                            "fears", "contact",  "degree",   "legitimacy", "working_group", NULL };

      return canevas_export_write_list (list, &canevas_stakeholder_type, fields, canevas_authority_find_language (store));
    }
  if (form_name != NULL)
    canevas_stakeholder_form_find (form_name, &form);
  measure = canevas_fonts_make_paper_measure ();
  scene = canevas_stakeholder_map_new (self->subject, measure, form, canevas_export_get_page (self, CANEVAS_DRAWING_A3), today);
  return canevas_export_write_scene (self, scene, error);
}

static const CanevasExporterSetting settings[] = {
  { "form", FALSE, "form=map", check_form },
  { "page", FALSE, "page=a3", canevas_export_check_page },
  { "tiles", FALSE, "tiles=a4", canevas_export_check_tiles },
  { NULL },
};

static const char *const endings[] = { "pdf", "svg", "png", "csv", NULL };

const CanevasExporter canevas_exporter_stakeholders = {
  .name = "stakeholders",
  .type = "project",
  .settings = settings,
  .endings = endings,
  .template = "parties-prenantes",
  .run = run,
};
