/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-fonts.h"

#include "canevas-shaped-text.h"
#include "canevas-style.h"

/* Figures all alike, so that columns align. No ligature: viewers do not all find "finalité" where the f and the i are one. */
#define FEATURES "liga=0,tnum=1,lnum=1"
/* Finds the fonts that French is printed with. */
#define SAMPLE "Été"

static GThread *preparing;

static PangoContext *
context_new (void)
{
  g_autoptr (PangoFontMap) map = pango_cairo_font_map_new ();
  PangoContext *context = pango_font_map_create_context (map);
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_base_dir (context, PANGO_DIRECTION_WEAK_LTR);
  return context;
}

/* Cairo opens a face when it first measures a glyph. */
static void
open_faces (const CanevasShapedText *text)
{
  for (guint i = 0; i < text->runs->len; i++)
    {
      PangoGlyphItem *run = text->runs->pdata[i];
      cairo_scaled_font_t *font = pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (run->item->analysis.font));
      cairo_glyph_t glyph = { run->glyphs->glyphs[0].glyph, 0, 0 };
      cairo_text_extents_t extents;

      cairo_scaled_font_glyph_extents (font, &glyph, 1, &extents);
    }
}

static gpointer
prepare_cb (gpointer data)
{
  static const struct
  {
    gboolean serif, bold;
  } faces[] = { { FALSE, FALSE }, { FALSE, TRUE }, { TRUE, TRUE } };
  PangoContext *context = context_new ();
  PangoLanguage *french = pango_language_from_string ("fr");

  for (guint i = 0; i < G_N_ELEMENTS (faces); i++)
    {
      CanevasShapedText *text = canevas_shaped_text_new (context, canevas_fonts_get_face (faces[i].serif, faces[i].bold), french,
                                                         SAMPLE, NULL, 0);

      open_faces (text);
      canevas_shaped_text_free (text);
    }
  return context;
}

PangoContext *
canevas_fonts_get_context (void)
{
  static GPrivate contexts = G_PRIVATE_INIT (g_object_unref);
  PangoContext *context = g_private_get (&contexts);
  GThread *thread;

  if (context != NULL)
    return context;
  thread = g_atomic_pointer_exchange (&preparing, NULL);
  context = thread != NULL ? g_thread_join (thread) : context_new ();
  g_private_set (&contexts, context);
  return context;
}

const PangoFontDescription *
canevas_fonts_get_face (gboolean serif, gboolean bold)
{
  static PangoFontDescription *faces[2][2];
  PangoFontDescription *face = g_atomic_pointer_get (&faces[serif][bold]);

  if (face != NULL)
    return face;
  face = pango_font_description_new ();
  pango_font_description_set_family_static (face, serif ? CANEVAS_SERIF_FAMILIES : CANEVAS_SANS_FAMILIES);
  pango_font_description_set_weight (face, bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_font_description_set_absolute_size (face, CANEVAS_FONTS_SIZE * PANGO_SCALE);
  if (g_atomic_pointer_compare_and_exchange (&faces[serif][bold], NULL, face))
    return face;
  pango_font_description_free (face);
  return faces[serif][bold];
}

const char *
canevas_fonts_get_features (void)
{
  return FEATURES;
}

void
canevas_fonts_prepare (void)
{
  if (g_atomic_pointer_get (&preparing) == NULL)
    g_atomic_pointer_set (&preparing, g_thread_new ("fonts", prepare_cb, NULL));
}

void
canevas_fonts_forget (void)
{
  GThread *thread = g_atomic_pointer_exchange (&preparing, NULL);

  if (thread != NULL)
    g_object_unref (g_thread_join (thread));
}
