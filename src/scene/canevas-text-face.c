/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-text-face.h"

#include <string.h>

/* Figures all alike, so that columns align. No ligature: readers do not all find "finalité" where the f and the i are one. */
#define FONT_FEATURES "liga=0,tnum=1,lnum=1"
#define PLAIN_END 0x2200

struct _CanevasTextFace
{
  gatomicrefcount ref_count;
  PangoFontDescription *description;
  PangoAttrList *attributes;
  GList *items; /* PangoItem: one, whose analysis serves all words */
  PangoFont *font;
  PangoGlyphString *glyphs;
  GHashTable *runs; /* CanevasTextRun, of themselves */
  guint8 plain[PLAIN_END / 8];
};

static guint
run_hash (gconstpointer key)
{
  const CanevasTextRun *run = key;
  guint hash = 5381;

  for (guint i = 0; i < run->n_bytes; i++)
    hash = hash * 33 + (guchar) run->text[i];
  return hash;
}

static gboolean
run_equal (gconstpointer a, gconstpointer b)
{
  const CanevasTextRun *first = a;
  const CanevasTextRun *second = b;

  return first->n_bytes == second->n_bytes && memcmp (first->text, second->text, first->n_bytes) == 0;
}

void
canevas_text_run_free (CanevasTextRun *self)
{
  cairo_font_face_destroy (self->face);
  g_object_unref (self->font);
  g_free (self->clusters);
  g_free (self);
}

static cairo_font_face_t *
get_cairo_face (PangoFont *font)
{
  cairo_scaled_font_t *scaled = pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (font));

  return scaled != NULL ? cairo_scaled_font_get_font_face (scaled) : NULL;
}

/* One piece of memory for the run, its glyphs and its text. */
static CanevasTextRun *
run_new (PangoFont *font, const char *text, guint n_bytes, guint n_glyphs)
{
  CanevasTextRun *self = g_malloc0 (sizeof (CanevasTextRun) + n_glyphs * sizeof (CanevasTextGlyph) + n_bytes + 1);
  char *copy;

  self->glyphs = (CanevasTextGlyph *) (self + 1);
  copy = (char *) (self->glyphs + n_glyphs);
  memcpy (copy, text, n_bytes);
  self->text = copy;
  self->n_bytes = n_bytes;
  self->n_glyphs = n_glyphs;
  self->face = cairo_font_face_reference (get_cairo_face (font));
  self->font = g_object_ref (font);
  return self;
}

/* Combining marks and soft hyphens are left to a layout, as is all that is not in the font. */
static gboolean
may_be_plain (gunichar character)
{
  return (character >= 0x20 && character < 0x7f) || (character >= 0xa0 && character < 0x250 && character != 0xad)
         || (character >= 0x2010 && character < 0x2028) || (character >= 0x202f && character < 0x2060)
         || (character >= 0x20a0 && character < 0x20c0) || (character >= 0x2190 && character < PLAIN_END);
}

static void
read_coverage (CanevasTextFace *self)
{
  PangoCoverage *coverage = pango_font_get_coverage (self->font, pango_language_from_string ("fr"));

  for (gunichar c = 0; c < PLAIN_END; c++)
    if (may_be_plain (c) && pango_coverage_get (coverage, c) == PANGO_COVERAGE_EXACT)
      self->plain[c / 8] |= 1 << (c % 8);
  g_object_unref (coverage);
}

CanevasTextFace *
canevas_text_face_new (PangoContext *context, const char *families, guint weight)
{
  CanevasTextFace *self = g_new0 (CanevasTextFace, 1);
  PangoAttribute *features = pango_attr_font_features_new (FONT_FEATURES);
  PangoItem *item;

  g_atomic_ref_count_init (&self->ref_count);
  self->description = pango_font_description_new ();
  pango_font_description_set_family (self->description, families);
  pango_font_description_set_weight (self->description, (PangoWeight) weight);
  pango_font_description_set_absolute_size (self->description, CANEVAS_TEXT_SHAPED_SIZE * PANGO_SCALE);

  self->attributes = pango_attr_list_new ();
  features->start_index = 0;
  features->end_index = G_MAXUINT;
  pango_attr_list_insert (self->attributes, features);

  pango_context_set_font_description (context, self->description);
  self->items = pango_itemize (context, "x", 0, 1, self->attributes, NULL);
  item = self->items->data;
  self->font = g_object_ref (item->analysis.font);
  self->glyphs = pango_glyph_string_new ();
  self->runs = g_hash_table_new_full (run_hash, run_equal, NULL, (GDestroyNotify) canevas_text_run_free);
  read_coverage (self);
  return self;
}

CanevasTextFace *
canevas_text_face_ref (CanevasTextFace *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

guint
canevas_text_face_get_n_runs (CanevasTextFace *self)
{
  return g_hash_table_size (self->runs);
}

void
canevas_text_face_unref (CanevasTextFace *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_hash_table_unref (self->runs);
  pango_glyph_string_free (self->glyphs);
  g_object_unref (self->font);
  g_list_free_full (self->items, (GDestroyNotify) pango_item_free);
  pango_attr_list_unref (self->attributes);
  pango_font_description_free (self->description);
  g_free (self);
}

const PangoFontDescription *
canevas_text_face_get_description (CanevasTextFace *self)
{
  return self->description;
}

PangoAttrList *
canevas_text_face_get_attributes (CanevasTextFace *self)
{
  return self->attributes;
}

gboolean
canevas_text_face_is_plain (CanevasTextFace *self, gunichar character)
{
  return character < PLAIN_END && (self->plain[character / 8] & (1 << (character % 8))) != 0;
}

/* Whether each character became one glyph, in order. */
static gboolean
is_one_to_one (PangoGlyphString *glyphs, const char *text, guint n_bytes)
{
  const char *c = text;

  for (int i = 0; i < glyphs->num_glyphs; i++, c = g_utf8_next_char (c))
    if (c >= text + n_bytes || glyphs->log_clusters[i] != c - text)
      return FALSE;
  return c == text + n_bytes;
}

const CanevasTextRun *
canevas_text_face_get_run (CanevasTextFace *self, const char *text, guint n_bytes)
{
  CanevasTextRun key = { .text = text, .n_bytes = n_bytes };
  CanevasTextRun *run = g_hash_table_lookup (self->runs, &key);
  PangoItem *item = self->items->data;
  double x = 0;

  g_assert (n_bytes > 0);

  if (run != NULL)
    return run;
  pango_shape_with_flags (text, n_bytes, text, n_bytes, &item->analysis, self->glyphs, PANGO_SHAPE_NONE);
  if (!is_one_to_one (self->glyphs, text, n_bytes))
    return NULL;

  run = run_new (self->font, text, n_bytes, self->glyphs->num_glyphs);
  run->spaced = text[n_bytes - 1] == ' ';
  for (guint i = 0; i < run->n_glyphs; i++)
    {
      PangoGlyphInfo *glyph = &self->glyphs->glyphs[i];
      double scale = 1.0 / (CANEVAS_TEXT_SHAPED_SIZE * PANGO_SCALE);

      run->glyphs[i].index = glyph->glyph;
      run->glyphs[i].x = (x + glyph->geometry.x_offset) * scale;
      run->glyphs[i].y = glyph->geometry.y_offset * scale;
      if (run->spaced && i + 1 == run->n_glyphs)
        run->space = glyph->geometry.width * scale;
      else
        run->advance = (x + glyph->geometry.width) * scale;
      x += glyph->geometry.width;
    }
  g_hash_table_add (self->runs, run);
  return run;
}

static void
fill_clusters (CanevasTextRun *self, const char *text, PangoGlyphItem *item)
{
  PangoGlyphItemIter iter;

  self->clusters = g_new0 (cairo_text_cluster_t, self->n_bytes + 1);
  if (!pango_glyph_item_iter_init_start (&iter, item, text))
    return;
  do
    {
      cairo_text_cluster_t *cluster = &self->clusters[self->n_clusters++];

      cluster->num_bytes = iter.end_index - iter.start_index;
      for (int i = MIN (iter.start_glyph, iter.end_glyph + 1); i < MAX (iter.end_glyph, iter.start_glyph + 1); i++)
        if ((item->glyphs->glyphs[i].glyph & PANGO_GLYPH_UNKNOWN_FLAG) == 0 && item->glyphs->glyphs[i].glyph != PANGO_GLYPH_EMPTY)
          cluster->num_glyphs++;
    }
  while (pango_glyph_item_iter_next_cluster (&iter));
}

CanevasTextRun *
canevas_text_run_new_from_item (const char *text, PangoGlyphItem *item)
{
  double scale = 1.0 / (CANEVAS_TEXT_SHAPED_SIZE * PANGO_SCALE);
  CanevasTextRun *self = run_new (item->item->analysis.font, text + item->item->offset, item->item->length,
                                  item->glyphs->num_glyphs);
  double x = 0;

  self->n_glyphs = 0;
  self->leftwards = item->item->analysis.level % 2 == 1;
  for (int i = 0; i < item->glyphs->num_glyphs; i++)
    {
      PangoGlyphInfo *glyph = &item->glyphs->glyphs[i];

      if ((glyph->glyph & PANGO_GLYPH_UNKNOWN_FLAG) == 0 && glyph->glyph != PANGO_GLYPH_EMPTY)
        self->glyphs[self->n_glyphs++] = (CanevasTextGlyph){ glyph->glyph, (x + glyph->geometry.x_offset) * scale,
                                                             glyph->geometry.y_offset * scale };
      x += glyph->geometry.width;
    }
  self->advance = x * scale;
  fill_clusters (self, text, item);
  return self;
}
