/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The organisation in one of its forms, on sheets that can be pinned up; its units as a table. */
#include "canevas-config.h"

#include "canevas-authority.h"
#include "canevas-csv.h"
#include "canevas-export-drawing.h"
#include "canevas-exporters.h"
#include "canevas-fonts.h"
#include "canevas-format.h"
#include "canevas-language.h"
#include "canevas-org-chart.h"
#include "canevas-output.h"
#include "canevas-poster.h"
#include "canevas-scenario-unit.h"
#include "canevas-scenario.h"
#include "canevas-scene-write.h"
#include "canevas-store.h"
#include "canevas-subject.h"
#include "canevas-unit.h"
#include "canevas-working-days.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

static gboolean
refuse (const char *value, GPtrArray *known, GError **error)
{
  g_ptr_array_add (known, NULL);
  return canevas_export_check_choice ((const char *const *) known->pdata, value, error);
}

static gboolean
check_form (const char *value, GError **error)
{
  g_autoptr (GPtrArray) known = g_ptr_array_new ();
  CanevasOrgForm form;

  for (guint i = 0; i < CANEVAS_N_ORG_FORMS; i++)
    if (canevas_org_form_find (canevas_org_form_get_name (i), &form))
      g_ptr_array_add (known, (gpointer) canevas_org_form_get_name (i));
  return refuse (value, known, error);
}

static gboolean
check_variant (const char *value, GError **error)
{
  g_autoptr (GPtrArray) known = g_ptr_array_new ();

  for (guint i = 0; i < CANEVAS_N_ORG_VARIANTS; i++)
    g_ptr_array_add (known, (gpointer) canevas_org_variant_get_name (i));
  return refuse (value, known, error);
}

static gboolean
check_spread (const char *value, GError **error)
{
  g_autoptr (GPtrArray) known = g_ptr_array_new ();

  for (guint i = 0; i < CANEVAS_N_ORG_SPREADS; i++)
    g_ptr_array_add (known, (gpointer) canevas_org_spread_get_name (i));
  return refuse (value, known, error);
}

static void
read_settings (const CanevasExport *self, CanevasOrgChartOptions *options)
{
  const char *depth = canevas_export_get_setting (self, "depth");

  canevas_org_form_find (canevas_export_get_setting (self, "form"), &options->form);
  canevas_org_variant_find (canevas_export_get_setting (self, "variant"), &options->variant);
  canevas_org_spread_find (canevas_export_get_setting (self, "spread"), &options->spread);
  options->depth = depth != NULL ? strtoul (depth, NULL, 10) : 0;
  options->people = canevas_export_is_set (self, "people", "yes");
  options->without_headcounts = canevas_export_is_set (self, "headcounts", "no");
  options->without_staff = canevas_export_is_set (self, "staff", "no");
  options->without_functional = canevas_export_is_set (self, "functional", "no");
  options->size = canevas_export_get_page (self, CANEVAS_DRAWING_SCREEN);
}

/* --- As a table --- */

static void
append_title (GString *csv, const CanevasRecordType *type, const char *field)
{
  canevas_csv_append (csv, g_dgettext (GETTEXT_PACKAGE, type->fields[canevas_record_type_find_field (type, field)].label));
}

static const char *
get_kind_label (const CanevasOrgUnit *unit)
{
  return unit->kind != NULL
           ? canevas_field_get_choice_label (&canevas_unit_type.fields[canevas_record_type_find_field (&canevas_unit_type, "kind")], unit->kind)
           : NULL;
}

static void
append_unit (GString *csv, CanevasOrgFacts *facts, guint number, CanevasOrgVariant variant)
{
  const CanevasOrgUnit *unit = &facts->units[number];
  g_autofree char *head = canevas_org_chart_dup_head (facts, number, variant);

  canevas_csv_append (csv, unit->code);
  canevas_csv_append (csv, unit->name);
  canevas_csv_append (csv, get_kind_label (unit));
  canevas_csv_append (csv, unit->parent != CANEVAS_ORG_NONE ? facts->units[unit->parent].name : NULL);
  canevas_csv_append (csv, head);
  canevas_csv_append_number (csv, unit->people);
  canevas_csv_append_number (csv, unit->span);
  canevas_csv_append_number (csv, unit->depth);
  canevas_csv_append_number (csv, unit->vacant);
  canevas_csv_end_row (csv);
}

/* A row a unit, from top to bottom: of one and all below it where it is named. */
static GBytes *
write_table (CanevasOrgFacts *facts, const CanevasOrgChartOptions *options)
{
  static const char *const fields[] = { "code", "name", "kind", "parent" };
  const guint top = canevas_org_facts_find_unit (facts, options->of);
  const guint first = top != CANEVAS_ORG_NONE ? top : 0, end = top != CANEVAS_ORG_NONE ? facts->units[top].end : facts->n_units;
  GString *csv = canevas_csv_new ();

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    append_title (csv, &canevas_unit_type, fields[i]);
  canevas_csv_append (csv, _("Head"));
  append_title (csv, &canevas_unit_type, "headcount");
  canevas_csv_append (csv, _("Answer to the head directly"));
  canevas_csv_append (csv, _("Levels below"));
  canevas_csv_append (csv, _("Vacant posts"));
  canevas_csv_end_row (csv);
  for (guint i = first; i < end; i++)
    if (!facts->units[i].closed && (options->depth == 0 || facts->units[i].level < facts->units[first].level + options->depth))
      append_unit (csv, facts, i, options->variant);
  return g_string_free_to_bytes (csv);
}

/* --- As a drawing --- */

/* Pages while they are written. @smallest: text so far, in points */
typedef struct
{
  CanevasOrgPages *pages;
  double smallest;
} Book;

static CanevasScene *
draw_page (guint page, gpointer data)
{
  Book *book = data;
  CanevasScene *scene = canevas_org_pages_draw (book->pages, page);
  const double smallest = canevas_scene_get_smallest_text (scene);

  if (smallest > 0)
    book->smallest = MIN (book->smallest, smallest);
  return scene;
}

/* A sheet that was asked for is kept, but it may be too small for this form. */
static void
warn (const Book *book)
{
  g_autofree char *size = NULL;

  if (book->smallest >= CANEVAS_POSTER_SMALLEST_TEXT)
    return;
  size = canevas_format_number (book->smallest, 1);
  canevas_output_advise (_("On this sheet the smallest words are %s points high: choose a larger one with page=, or none for the one that fits."), size);
}

static GBytes *
write_chart (const CanevasExport *self, CanevasOrgFacts *facts, CanevasOrgChartOptions *options, GError **error)
{
  const gboolean scene = canevas_export_is_set (self, "page", "scene") || canevas_export_is_set (self, "page", "figure");
  g_autoptr (CanevasTextMeasure) measure = NULL;
  g_autoptr (CanevasOrgPages) pages = NULL;
  g_autoptr (GBytes) bytes = NULL;
  Book book = { .smallest = G_MAXDOUBLE };

  measure = canevas_fonts_make_paper_measure ();
  if (scene)
    {
      g_autoptr (CanevasScene) bare = canevas_org_chart_new (facts, self->subject, measure, options);

      return canevas_export_write_scene (self, bare, error);
    }
  /* A picture has no pages, and sheets to be glued together make one. */
  options->whole = !g_str_equal (self->ending, "pdf") || canevas_export_get_setting (self, "tiles") != NULL;
  book.pages = pages = canevas_org_pages_new (facts, self->subject, measure, options);
  if (options->whole)
    {
      g_autoptr (CanevasScene) whole = draw_page (0, &book);

      bytes = canevas_export_write_scene (self, whole, error);
    }
  else
    bytes = canevas_scene_write_pdf_book (canevas_org_pages_get_n (pages), draw_page, &book, NULL, error);
  if (bytes != NULL && canevas_drawing_size_is_framed (options->size))
    warn (&book);
  return g_steal_pointer (&bytes);
}

static GBytes *
run (const CanevasExport *self, GError **error)
{
  CanevasStore *store = canevas_record_get_store (self->subject);
  const char *named_scenario = canevas_export_get_setting (self, "scenario"), *of = canevas_export_get_setting (self, "of");
  g_autofree char *today = canevas_day_dup_today ();
  CanevasOrgChartOptions options = { .today = today };
  g_autoptr (CanevasRecord) scenario = NULL;
  g_autoptr (CanevasRecord) unit = NULL;
  g_autoptr (CanevasOrgFacts) facts = NULL;

  read_settings (self, &options);
  if (named_scenario != NULL && (scenario = canevas_subject_find (store, &canevas_scenario_type, named_scenario, error)) == NULL)
    return NULL;
  options.scenario = scenario != NULL ? canevas_record_get_title (scenario) : NULL;
  if (of != NULL)
    unit = canevas_subject_find (store, scenario != NULL ? &canevas_scenario_unit_type : &canevas_unit_type, of, error);
  if (of != NULL && unit == NULL)
    return NULL;
  options.of = unit != NULL ? canevas_record_get_id (unit) : NULL;
  facts = canevas_org_facts_new (store, scenario);
  if (facts->n_units == 0)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                           _("The organisation has no unit yet: there is nothing to draw. Add units, or import them."));
      return NULL;
    }
  if (g_str_equal (self->ending, "csv"))
    {
      CANEVAS_LANGUAGE_SCOPE (canevas_authority_find_language (store));

      return write_table (facts, &options);
    }
  return write_chart (self, facts, &options, error);
}

static const CanevasExporterSetting settings[] = {
  { "form", FALSE, "form=classic", check_form },
  { "variant", FALSE, "variant=named", check_variant },
  { "of", FALSE, "of=UNIT", NULL },
  { "depth", FALSE, "depth=3", canevas_export_check_depth },
  { "people", FALSE, "people=yes", canevas_export_check_yes },
  { "spread", FALSE, "spread=mixed", check_spread },
  { "headcounts", FALSE, "headcounts=no", canevas_export_check_yes },
  { "staff", FALSE, "staff=no", canevas_export_check_yes },
  { "functional", FALSE, "functional=no", canevas_export_check_yes },
  { "scenario", FALSE, "scenario=NAME", NULL },
  { "page", FALSE, "page=a3", canevas_export_check_page },
  { "tiles", FALSE, "tiles=a4", canevas_export_check_tiles },
  { NULL },
};

static const char *const endings[] = { "pdf", "svg", "png", "csv", NULL };

const CanevasExporter canevas_exporter_organigramme = {
  .name = "organigramme",
  .type = "authority",
  .settings = settings,
  .endings = endings,
  .run = run,
};
