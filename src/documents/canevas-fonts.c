/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-fonts.h"

#include "canevas-font-settings.h"
#include "canevas-style.h"
#include "canevas-thread-apart.h"

/* Figures all alike, so that columns align. No ligature: viewers do not all find "finalité" where the f and the i are one. */
#define FEATURES "liga=0,tnum=1,lnum=1"
/* Finds the fonts that French is printed with. */
#define SAMPLE "Été"

/* Texts kept; past that, all are forgotten: those still asked for are soon back. */
#define MOST_KEPT 2000

typedef struct
{
  PangoContext *context;
  GHashTable *kept;            /* char * → CanevasShapedText */
  CanevasTextMeasure *measure; /* (nullable): that in which texts were shaped ahead, until somebody asks for one */
} Fonts;

/* What a thread shapes with the fonts that another opens, and in what. */
typedef struct
{
  GThread *opening;
  GArray *texts; /* CanevasFontsText */
  PangoContext *context;
  CanevasTextMeasure *measure;
} Ahead;

static void fonts_free (gpointer data);

/* Of each thread. */
static GPrivate all = G_PRIVATE_INIT (fonts_free);
static GThread *preparing; /* → PangoContext */
static GThread *shaping;   /* → Ahead */

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

static void
fonts_free (gpointer data)
{
  Fonts *self = data;

  g_object_unref (self->context);
  g_clear_object (&self->measure);
  g_hash_table_unref (self->kept);
  g_free (self);
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
  /* Of drawings, which have a weight that texts lack. */
  static const CanevasTextStyle label = { .size = CANEVAS_FONTS_SIZE, .weight = 600 };
  PangoLanguage *french = pango_language_from_string ("fr");
  g_autoptr (CanevasTextMeasure) measure = NULL;
  PangoContext *context;

  canevas_font_settings_read_for_paper ();
  context = context_new ();
  for (guint i = 0; i < G_N_ELEMENTS (faces); i++)
    {
      CanevasShapedText *text = canevas_shaped_text_new (context, canevas_fonts_get_face (faces[i].serif, faces[i].bold), french,
                                                         SAMPLE, NULL, 0);

      open_faces (text);
      canevas_shaped_text_unref (text);
    }
  measure = canevas_text_measure_new_for_map (NULL, pango_context_get_font_map (context));
  canevas_text_measure_get_width (measure, SAMPLE, &label);
  return context;
}

static gpointer
shape_cb (gpointer data)
{
  Ahead *self = data;

  self->context = g_thread_join (self->opening);
  self->measure = canevas_text_measure_new_for_map (NULL, pango_context_get_font_map (self->context));
  for (guint i = 0; i < self->texts->len; i++)
    {
      const CanevasFontsText *text = &g_array_index (self->texts, CanevasFontsText, i);
      const CanevasTextStyle style = { .size = CANEVAS_FONTS_SIZE, .weight = text->weight };

      canevas_text_measure_get_width (self->measure, text->text, &style);
    }
  g_array_unref (self->texts);
  return self;
}

/* Waits for the fonts that a thread opens, if one does, and takes what was shaped with them ahead. */
static void
take_prepared (Fonts *self)
{
  GThread *thread = g_atomic_pointer_exchange (&shaping, NULL);

  if (thread != NULL)
    {
      g_autofree Ahead *ahead = g_thread_join (thread);

      self->context = ahead->context;
      self->measure = ahead->measure;
      return;
    }
  thread = g_atomic_pointer_exchange (&preparing, NULL);
  self->context = thread != NULL ? g_thread_join (thread) : context_new ();
}

/* Of this thread. */
static Fonts *
get_fonts (void)
{
  Fonts *self = g_private_get (&all);

  if (self != NULL)
    return self;
  self = g_new0 (Fonts, 1);
  take_prepared (self);
  self->kept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) canevas_shaped_text_unref);
  g_private_set (&all, self);
  return self;
}

PangoContext *
canevas_fonts_get_context (void)
{
  return get_fonts ()->context;
}

CanevasTextMeasure *
canevas_fonts_make_measure (void)
{
  Fonts *self = get_fonts ();

  if (self->measure != NULL)
    return g_steal_pointer (&self->measure);
  return canevas_text_measure_new_for_map (NULL, pango_context_get_font_map (self->context));
}

static gboolean
are_prepared (void)
{
  return g_atomic_pointer_get (&preparing) != NULL || g_atomic_pointer_get (&shaping) != NULL;
}

CanevasTextMeasure *
canevas_fonts_make_paper_measure (void)
{
  if (g_private_get (&all) == NULL && !are_prepared ())
    canevas_font_settings_read_for_paper ();
  return canevas_fonts_make_measure ();
}

CanevasShapedText *
canevas_fonts_shape (gboolean serif, gboolean bold, int tracking, const char *language, const char *string,
                     PangoAttrList *attributes, const char *key)
{
  Fonts *self = get_fonts ();
  g_autofree char *whole_key = g_strdup_printf ("%s %d%d %d %s %s", language, serif, bold, tracking, key, string);
  CanevasShapedText *text = g_hash_table_lookup (self->kept, whole_key);

  if (text != NULL)
    return canevas_shaped_text_ref (text);
  text = canevas_shaped_text_new (self->context, canevas_fonts_get_face (serif, bold), pango_language_from_string (language), string,
                                  attributes, tracking);
  if (text == NULL)
    return NULL;
  if (g_hash_table_size (self->kept) >= MOST_KEPT)
    g_hash_table_remove_all (self->kept);
  g_hash_table_insert (self->kept, g_steal_pointer (&whole_key), canevas_shaped_text_ref (text));
  return text;
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
  if (!are_prepared ())
    g_atomic_pointer_set (&preparing, canevas_thread_new_apart ("fonts", prepare_cb, NULL));
}

static void
clear_text (gpointer text)
{
  g_free (((CanevasFontsText *) text)->text);
}

GArray *
canevas_fonts_texts_new (void)
{
  GArray *texts = g_array_new (FALSE, FALSE, sizeof (CanevasFontsText));

  g_array_set_clear_func (texts, clear_text);
  return texts;
}

void
canevas_fonts_shape_ahead (GArray *texts)
{
  GThread *opening = g_atomic_pointer_exchange (&preparing, NULL);
  Ahead *ahead;

  /* Nobody prepares fonts, or they are there already. */
  if (opening == NULL)
    {
      g_array_unref (texts);
      return;
    }
  ahead = g_new0 (Ahead, 1);
  ahead->opening = opening;
  ahead->texts = texts;
  g_atomic_pointer_set (&shaping, canevas_thread_new_apart ("shapes", shape_cb, ahead));
}

void
canevas_fonts_forget (void)
{
  Fonts unwanted = { NULL };

  if (!are_prepared ())
    return;
  take_prepared (&unwanted);
  g_object_unref (unwanted.context);
  g_clear_object (&unwanted.measure);
}
