/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-org-chart-private.h"

#include "canevas-authority.h"
#include "canevas-language.h"

#include <glib/gi18n-lib.h>

/* A page beside its sidebar and its inspector; a figure across a page of text. */
#define SCREEN_SHAPE 1.35
#define FIGURE_SHAPE 1.25
/* Letters of a chart are not larger than its title; on a figure not larger than the text around it. */
#define LARGEST 1.2

/* In the order of the enumeration. Those without a function are not drawn. */
static const CanevasOrgFormKind forms[CANEVAS_N_ORG_FORMS] = {
  [CANEVAS_ORG_FORM_CLASSIC] = { "classic", NC_("form", "Classic"), canevas_org_classic_lay_out, canevas_org_classic_draw, TRUE },
  [CANEVAS_ORG_FORM_INVERTED] = { "inverted", NC_("form", "Inverted"), canevas_org_inverted_lay_out, canevas_org_inverted_draw, FALSE },
  [CANEVAS_ORG_FORM_RING] = { "ring", NC_("form", "Circular"), canevas_org_ring_lay_out, canevas_org_ring_draw, FALSE },
  [CANEVAS_ORG_FORM_MATRIX] = { "matrix", NC_("form", "Matrix"), canevas_org_matrix_lay_out, canevas_org_matrix_draw, FALSE,
                               canevas_org_matrix_count_parts },
  [CANEVAS_ORG_FORM_CIRCLES] = { "circles", NC_("form", "Circles"), canevas_org_circles_lay_out, canevas_org_circles_draw, FALSE },
  [CANEVAS_ORG_FORM_FLAT] = { "flat", NC_("form", "Flattened"), canevas_org_flat_lay_out, canevas_org_flat_draw, FALSE },
  [CANEVAS_ORG_FORM_PAIRS] = { "pairs", NC_("form", "Pairs"), canevas_org_pairs_lay_out, canevas_org_pairs_draw, FALSE },
  [CANEVAS_ORG_FORM_CELLS] = { "cells", NC_("form", "Cells"), canevas_org_cells_lay_out, canevas_org_cells_draw, FALSE },
  [CANEVAS_ORG_FORM_BANDS] = { "bands", NC_("form", "Bands"), canevas_org_bands_lay_out, canevas_org_bands_draw, FALSE },
  [CANEVAS_ORG_FORM_COLLECTIVE] = { "collective", NC_("form", "Pilot collective"), canevas_org_collective_lay_out, canevas_org_collective_draw, FALSE },
};

typedef struct
{
  const char *name, *label;
} Choice;

static const Choice variants[CANEVAS_N_ORG_VARIANTS] = {
  { "named", NC_("variant", "with names") },
  { "functions", NC_("variant", "functions only") },
  { "public", NC_("variant", "for the public") },
};

static const Choice spreads[CANEVAS_N_ORG_SPREADS] = {
  { "mixed", NC_("spread", "Mixed") },
  { "horizontal", NC_("spread", "Horizontal") },
  { "vertical", NC_("spread", "Vertical") },
};

const char *
canevas_org_form_get_name (CanevasOrgForm form)
{
  g_return_val_if_fail (form < CANEVAS_N_ORG_FORMS, NULL);
  return forms[form].name;
}

const char *
canevas_org_form_get_label (CanevasOrgForm form)
{
  g_return_val_if_fail (form < CANEVAS_N_ORG_FORMS, NULL);
  return g_dpgettext2 (GETTEXT_PACKAGE, "form", forms[form].label);
}

const char *
canevas_org_form_get_title (CanevasOrgForm form)
{
  static const char *const titles[CANEVAS_N_ORG_FORMS] = {
    [CANEVAS_ORG_FORM_CLASSIC] = N_("Classic organisation chart"),
    [CANEVAS_ORG_FORM_INVERTED] = N_("Inverted organisation chart"),
    [CANEVAS_ORG_FORM_RING] = N_("Circular organisation chart"),
    [CANEVAS_ORG_FORM_MATRIX] = N_("Matrix organisation chart"),
    [CANEVAS_ORG_FORM_CIRCLES] = N_("Organisation chart in circles"),
    [CANEVAS_ORG_FORM_FLAT] = N_("Flattened organisation chart"),
    [CANEVAS_ORG_FORM_PAIRS] = N_("Organisation chart in pairs"),
    [CANEVAS_ORG_FORM_CELLS] = N_("Organisation chart in cells"),
    [CANEVAS_ORG_FORM_BANDS] = N_("Organisation chart in bands"),
    [CANEVAS_ORG_FORM_COLLECTIVE] = N_("Pilot collective"),
  };

  g_return_val_if_fail (form < CANEVAS_N_ORG_FORMS, NULL);
  return g_dgettext (GETTEXT_PACKAGE, titles[form]);
}

gboolean
canevas_org_form_find (const char *name, CanevasOrgForm *form)
{
  for (guint i = 0; i < CANEVAS_N_ORG_FORMS; i++)
    if (forms[i].draw != NULL && g_strcmp0 (forms[i].name, name) == 0)
      {
        *form = i;
        return TRUE;
      }
  return FALSE;
}

static gboolean
find_choice (const Choice *choices, guint n, const char *name, guint *found)
{
  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (choices[i].name, name) == 0)
      {
        *found = i;
        return TRUE;
      }
  return FALSE;
}

const char *
canevas_org_variant_get_name (CanevasOrgVariant variant)
{
  g_return_val_if_fail (variant < CANEVAS_N_ORG_VARIANTS, NULL);
  return variants[variant].name;
}

const char *
canevas_org_variant_get_label (CanevasOrgVariant variant)
{
  g_return_val_if_fail (variant < CANEVAS_N_ORG_VARIANTS, NULL);
  return g_dpgettext2 (GETTEXT_PACKAGE, "variant", variants[variant].label);
}

gboolean
canevas_org_variant_find (const char *name, CanevasOrgVariant *variant)
{
  guint found;

  if (!find_choice (variants, G_N_ELEMENTS (variants), name, &found))
    return FALSE;
  *variant = found;
  return TRUE;
}

const char *
canevas_org_spread_get_name (CanevasOrgSpread spread)
{
  g_return_val_if_fail (spread < CANEVAS_N_ORG_SPREADS, NULL);
  return spreads[spread].name;
}

const char *
canevas_org_spread_get_label (CanevasOrgSpread spread)
{
  g_return_val_if_fail (spread < CANEVAS_N_ORG_SPREADS, NULL);
  return g_dpgettext2 (GETTEXT_PACKAGE, "spread", spreads[spread].label);
}

gboolean
canevas_org_spread_find (const char *name, CanevasOrgSpread *spread)
{
  guint found;

  if (!find_choice (spreads, G_N_ELEMENTS (spreads), name, &found))
    return FALSE;
  *spread = found;
  return TRUE;
}

/* --- One scene --- */

const CanevasOrgFormKind *
canevas_org_get_form (CanevasOrgForm form)
{
  return forms[form].draw != NULL ? &forms[form] : &forms[CANEVAS_ORG_FORM_CLASSIC];
}

const CanevasOrgFormKind *
canevas_org_get_kind (const CanevasOrgDrawing *self)
{
  return canevas_org_get_form (self->options->form);
}

static void
create_lists (CanevasOrgDrawing *self)
{
  self->entries = g_array_new (FALSE, FALSE, sizeof (CanevasOrgEntry));
  self->shown = g_array_new (FALSE, FALSE, sizeof (guint));
  self->drawn_units = g_array_new (FALSE, FALSE, sizeof (guint));
}

void
canevas_org_drawing_init (CanevasOrgDrawing *self, CanevasOrgFacts *facts, CanevasRecord *authority, CanevasTextMeasure *measure,
                          const CanevasOrgChartOptions *options)
{
  *self = (CanevasOrgDrawing){ .facts = facts, .options = options, .authority = authority, .measure = measure, .unit = 1, .page = 1,
                               .n_pages = 1, .top = canevas_org_facts_find_unit (facts, options->of) };
  create_lists (self);
  self->drawn = g_new0 (guint8, facts->n_units + 1);
  self->positions = g_new0 (guint, facts->n_units + 1);
  self->set_sizes = g_new0 (guint, facts->n_units + 1);
  self->heights = canevas_org_heights_new ();
  canevas_org_find_marked (self);
  canevas_org_choose_hues (self);
  canevas_org_number_units (self);
}

void
canevas_org_drawing_init_part (CanevasOrgDrawing *self, const CanevasOrgDrawing *whole, CanevasTextMeasure *measure,
                               const CanevasOrgChartOptions *options, guint part, guint part_end)
{
  *self = (CanevasOrgDrawing){ .facts = whole->facts, .options = options, .authority = whole->authority, .measure = measure, .unit = 1,
                               .page = 1, .n_pages = 1, .part = part, .part_end = part_end, .hues = whole->hues, .borrows = TRUE,
                               .positions = whole->positions, .set_sizes = whole->set_sizes, .drawn = whole->drawn, .marked = whole->marked,
                               .heights = whole->heights,
                               .branch_level = whole->branch_level, .top = canevas_org_facts_find_unit (whole->facts, options->of) };
  create_lists (self);
  canevas_org_number_units (self);
}

void
canevas_org_drawing_clear (CanevasOrgDrawing *self)
{
  if (self->layout != NULL)
    self->free_layout (self->layout);
  canevas_org_forget_units (self);
  g_array_unref (self->entries);
  g_array_unref (self->shown);
  g_array_unref (self->drawn_units);
  if (self->borrows)
    return;
  g_free (self->hues);
  g_free (self->marked);
  g_free (self->drawn);
  g_free (self->positions);
  g_free (self->set_sizes);
  g_hash_table_unref (self->heights);
}

const char *
canevas_org_get_language (CanevasRecord *authority)
{
  return authority != NULL && g_strcmp0 (canevas_record_get_text (authority, "document_language"), "en") == 0 ? "en" : "fr";
}

/* Draws what was laid out into @room: as large as it goes, in its middle, under the title. */
static void
draw_in (CanevasOrgDrawing *self, const CanevasRectangle *room)
{
  self->unit = MIN (MIN (room->width / self->width, room->height / self->height), LARGEST * MAX (1, room->width / 1130));
  canevas_scene_translate (self->scene, room->x + (room->width - self->width * self->unit) / 2,
                           room->y + MIN ((room->height - self->height * self->unit) / 2, 24 * self->unit));
  canevas_org_get_kind (self)->draw (self);
  canevas_scene_translate (self->scene, -room->x - (room->width - self->width * self->unit) / 2,
                           -room->y - MIN ((room->height - self->height * self->unit) / 2, 24 * self->unit));
}

/* Once it is known what was drawn. */
static void
set_words (CanevasOrgDrawing *self)
{
  g_autofree char *title = canevas_org_dup_title (self);
  g_autofree char *subtitle = canevas_org_dup_sheet_subtitle (self);

  canevas_scene_set_words (self->scene, title, subtitle, canevas_org_get_language (self->authority));
}

void
canevas_org_set_room (CanevasOrgDrawing *self, const CanevasRectangle *room)
{
  self->room = *room;
  self->shape = room->width / room->height;
  /* The letters of the rules: those of an A4 sheet are smaller. */
  self->enough = room->height / (room->width < 1000 ? 0.85 : room->width / 1130);
}

void
canevas_org_draw_sheet (CanevasOrgDrawing *self, double width, double height)
{
  CanevasRectangle room;

  canevas_org_frame_get_room (self, width, height, &room);
  canevas_org_set_room (self, &room);
  if (self->layout == NULL)
    canevas_org_get_kind (self)->lay_out (self);
  self->scene = canevas_scene_new (self->measure);
  draw_in (self, &room);
  set_words (self);
  canevas_org_frame_draw (self, width, height);
  canevas_scene_set_bounds (self->scene, &(CanevasRectangle){ 0, 0, width, height });
}

/* Without a frame, for the window or a page of text. */
static void
draw_bare (CanevasOrgDrawing *self, double width)
{
  self->shape = width > 0 ? FIGURE_SHAPE : SCREEN_SHAPE;
  canevas_org_get_kind (self)->lay_out (self);
  self->scene = canevas_scene_new (self->measure);
  self->unit = width > 0 ? MIN (width / self->width, 1) : 1;
  canevas_org_get_kind (self)->draw (self);
  set_words (self);
}

CanevasScene *
canevas_org_chart_new (CanevasOrgFacts *facts, CanevasRecord *authority, CanevasTextMeasure *measure, const CanevasOrgChartOptions *options)
{
  static const CanevasOrgChartOptions plain = { 0 };
  CanevasOrgDrawing self;
  double width, height;

  g_return_val_if_fail (facts != NULL, NULL);
  g_return_val_if_fail (authority == NULL || CANEVAS_IS_RECORD (authority), NULL);
  g_return_val_if_fail (CANEVAS_IS_TEXT_MEASURE (measure), NULL);

  /* Drawings follow their file, whoever looks at them. */
  CANEVAS_LANGUAGE_SCOPE (canevas_org_get_language (authority));
  canevas_org_drawing_init (&self, facts, authority, measure, options != NULL ? options : &plain);
  canevas_drawing_size_get (self.options->size, &width, &height);
  if (facts->n_units == 0)
    {
      self.scene = canevas_scene_new (measure);
      set_words (&self);
    }
  else if (canevas_drawing_size_is_framed (self.options->size))
    canevas_org_draw_sheet (&self, width, height);
  else
    draw_bare (&self, width);
  canevas_org_drawing_clear (&self);
  return self.scene;
}
