/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-text-breaker.h"

#include <string.h>

struct _CanevasTextMeasure
{
  GObject parent_instance;

  char *families;
  PangoFontMap *map;
  PangoContext *context;
  GPtrArray *faces;  /* (element-type CanevasTextFace) (nullable): by their number */
  GHashTable *blocks; /* CanevasTextBlock, of themselves */
  GPtrArray *runs;   /* CanevasTextRun: those that no face keeps */
  CanevasTextStore store; /* the blocks */
  guint n_shaped;
};

G_DEFINE_FINAL_TYPE (CanevasTextMeasure, canevas_text_measure, G_TYPE_OBJECT)

#define SERIF_FAMILIES "Noto Serif,Liberation Serif,DejaVu Serif"
#define DEFAULT_WEIGHT 400
#define WEIGHT_STEP 100
#define N_FACES 20
/* Words that are taken along when texts are forgotten: the most of a measure's time goes into shaping them. */
#define MOST_WORDS 120000

static guint
block_hash (gconstpointer key)
{
  const CanevasTextBlock *block = key;

  return g_str_hash (block->text) ^ (block->face << 24) ^ (guint) (block->wrap * 1024) ^ (block->max_lines << 16);
}

static gboolean
block_equal (gconstpointer a, gconstpointer b)
{
  const CanevasTextBlock *first = a;
  const CanevasTextBlock *second = b;

  return first->face == second->face && first->wrap == second->wrap && first->max_lines == second->max_lines
         && strcmp (first->text, second->text) == 0;
}

static guint
get_face_number (const CanevasTextStyle *style)
{
  guint weight = style->weight != 0 ? style->weight : DEFAULT_WEIGHT;

  return CLAMP (weight / WEIGHT_STEP, 1, N_FACES / 2) - 1 + (style->serif ? N_FACES / 2 : 0);
}

static CanevasTextFace *
get_face (CanevasTextMeasure *self, guint number)
{
  if (self->faces->pdata[number] == NULL)
    {
      gboolean serif = number >= N_FACES / 2;
      guint weight = (number % (N_FACES / 2) + 1) * WEIGHT_STEP;

      self->faces->pdata[number] = canevas_text_face_new (self->context, serif ? SERIF_FAMILIES : self->families, weight);
    }
  return self->faces->pdata[number];
}

/* Typed text may hold anything: what would print as a box of hexadecimal is dropped, and a tab is a space. */
static char *
make_printable (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *printable = g_string_new (NULL);

  for (const char *c = valid; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);

      if (character == '\t')
        g_string_append_c (printable, ' ');
      else if (character == '\n' || !g_unichar_iscntrl (character))
        g_string_append_len (printable, c, g_utf8_next_char (c) - c);
    }
  return g_string_free (printable, FALSE);
}

typedef enum
{
  TEXT_PLAIN,
  TEXT_WOVEN,       /* needs a layout */
  TEXT_UNPRINTABLE, /* holds what must go first */
} TextKind;

static TextKind
classify (CanevasTextFace *face, const char *text)
{
  TextKind kind = TEXT_PLAIN;

  for (const char *c = text; *c != '\0';)
    {
      gunichar character;

      /* Most are these, and no more is to be asked of them. */
      if (*c >= 0x20 && *c < 0x7f)
        {
          if (!canevas_text_face_is_plain (face, (guchar) *c++))
            kind = TEXT_WOVEN;
          continue;
        }
      character = (guchar) *c < 0x80 ? (gunichar) *c : g_utf8_get_char_validated (c, -1);
      if (character >= (gunichar) -2 || (character != '\n' && g_unichar_iscntrl (character)))
        return TEXT_UNPRINTABLE;
      if (character != '\n' && !canevas_text_face_is_plain (face, character))
        kind = TEXT_WOVEN;
      c = g_utf8_next_char (c);
    }
  return kind;
}

static CanevasTextBlock *
block_new (CanevasTextMeasure *self, const CanevasTextBlock *key)
{
  CanevasTextBlock *block = canevas_text_store_keep (&self->store, key, sizeof *key);
  CanevasTextFace *face = get_face (self, key->face);

  block->text = canevas_text_store_keep_text (&self->store, key->text, strlen (key->text));
  if (classify (face, block->text) == TEXT_WOVEN || !canevas_text_break_plain (block, face, &self->store))
    canevas_text_break_any (block, face, self->context, &self->store, self->runs);
  self->n_shaped++;
  return block;
}

static void
canevas_text_measure_finalize (GObject *object)
{
  CanevasTextMeasure *self = CANEVAS_TEXT_MEASURE (object);

  g_hash_table_unref (self->blocks);
  g_ptr_array_unref (self->runs);
  g_ptr_array_unref (self->faces);
  g_object_unref (self->context);
  g_object_unref (self->map);
  canevas_text_store_clear (&self->store);
  g_free (self->families);
  G_OBJECT_CLASS (canevas_text_measure_parent_class)->finalize (object);
}

static void
canevas_text_measure_class_init (CanevasTextMeasureClass *class)
{
  G_OBJECT_CLASS (class)->finalize = canevas_text_measure_finalize;
}

static void
free_face (gpointer face)
{
  if (face != NULL)
    canevas_text_face_unref (face);
}

static void
canevas_text_measure_init (CanevasTextMeasure *self)
{
  self->faces = g_ptr_array_new_with_free_func (free_face);
  g_ptr_array_set_size (self->faces, N_FACES);
  self->blocks = g_hash_table_new (block_hash, block_equal);
  self->runs = g_ptr_array_new_with_free_func ((GDestroyNotify) canevas_text_run_free);
  canevas_text_store_init (&self->store);
}

CanevasTextMeasure *
canevas_text_measure_new (const char *families)
{
  g_autoptr (PangoFontMap) map = pango_cairo_font_map_new ();

  return canevas_text_measure_new_for_map (families, map);
}

CanevasTextMeasure *
canevas_text_measure_new_for_map (const char *families, PangoFontMap *map)
{
  CanevasTextMeasure *self;
  cairo_font_options_t *options;

  g_return_val_if_fail (PANGO_IS_FONT_MAP (map), NULL);

  self = g_object_new (CANEVAS_TYPE_TEXT_MEASURE, NULL);
  self->families = g_strdup (families != NULL ? families : CANEVAS_PAPER_FAMILIES);
  self->map = g_object_ref (map);
  self->context = pango_font_map_create_context (map);
  options = cairo_font_options_create ();
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  pango_cairo_context_set_font_options (self->context, options);
  cairo_font_options_destroy (options);
  pango_context_set_round_glyph_positions (self->context, FALSE);
  /* Not that of the machine, by which Pango may choose other fonts. */
  pango_context_set_language (self->context, pango_language_from_string ("fr"));
  pango_context_set_base_dir (self->context, PANGO_DIRECTION_WEAK_LTR);
  return self;
}

CanevasTextMeasure *
canevas_text_measure_new_like (CanevasTextMeasure *self)
{
  CanevasTextMeasure *like;

  g_return_val_if_fail (CANEVAS_IS_TEXT_MEASURE (self), NULL);

  like = canevas_text_measure_new_for_map (self->families, self->map);
  for (guint i = 0; i < N_FACES; i++)
    if (self->faces->pdata[i] != NULL && canevas_text_face_get_n_runs (self->faces->pdata[i]) < MOST_WORDS)
      like->faces->pdata[i] = canevas_text_face_ref (self->faces->pdata[i]);
  return like;
}

const char *
canevas_text_measure_get_families (CanevasTextMeasure *self)
{
  g_return_val_if_fail (CANEVAS_IS_TEXT_MEASURE (self), NULL);

  return self->families;
}

guint
canevas_text_measure_get_n_shaped (CanevasTextMeasure *self)
{
  g_return_val_if_fail (CANEVAS_IS_TEXT_MEASURE (self), 0);

  return self->n_shaped;
}

const CanevasTextBlock *
canevas_text_measure_get_block (CanevasTextMeasure *self, const char *text, const CanevasTextStyle *style)
{
  CanevasTextBlock key = { .text = text != NULL ? text : "", .face = get_face_number (style), .max_lines = style->max_lines };
  CanevasTextBlock *block;

  g_return_val_if_fail (CANEVAS_IS_TEXT_MEASURE (self), NULL);
  g_return_val_if_fail (style->size > 0, NULL);

  key.wrap = style->width > 0 ? style->width / style->size : 0;
  block = g_hash_table_lookup (self->blocks, &key);
  if (block == NULL)
    {
      g_autofree char *printable = NULL;

      if (classify (get_face (self, key.face), key.text) == TEXT_UNPRINTABLE)
        key.text = printable = make_printable (key.text);
      block = printable != NULL ? g_hash_table_lookup (self->blocks, &key) : NULL;
      if (block == NULL)
        {
          block = block_new (self, &key);
          g_hash_table_add (self->blocks, block);
        }
    }
  return block;
}

void
canevas_text_measure_get_extent (CanevasTextMeasure *self, const char *text, const CanevasTextStyle *style,
                                 CanevasTextExtent *extent)
{
  const CanevasTextBlock *block = canevas_text_measure_get_block (self, text, style);

  g_return_if_fail (block != NULL);

  extent->width = block->width * style->size;
  extent->height = block->n_rows * CANEVAS_TEXT_LEADING * style->size;
  extent->n_lines = block->n_rows;
  extent->cut = block->cut;
  extent->torn = block->torn;
}

double
canevas_text_measure_get_width (CanevasTextMeasure *self, const char *text, const CanevasTextStyle *style)
{
  CanevasTextStyle unbroken = *style;
  const CanevasTextBlock *block;

  unbroken.width = 0;
  unbroken.max_lines = 0;
  block = canevas_text_measure_get_block (self, text, &unbroken);
  return block != NULL ? block->width * style->size : 0;
}

double
canevas_text_measure_get_narrowest (CanevasTextMeasure *self, const char *text, const CanevasTextStyle *style)
{
  CanevasTextStyle unbroken = *style;
  const CanevasTextBlock *block;
  float widest = 0;

  unbroken.width = 0;
  unbroken.max_lines = 0;
  block = canevas_text_measure_get_block (self, text, &unbroken);
  for (guint row = 0; block != NULL && row < block->n_rows; row++)
    for (guint i = 0; i < block->rows[row].n_pieces; i++)
      widest = MAX (widest, block->pieces[block->rows[row].first_piece + i].run->advance);
  return widest * style->size;
}

void
canevas_text_block_get_offset (const CanevasTextBlock *self, const CanevasTextStyle *style, guint row, double *x, double *y)
{
  double height = self->n_rows * CANEVAS_TEXT_LEADING;
  double width = self->rows[row].width;
  double top = 0;

  if (style->anchor == CANEVAS_TEXT_MIDDLE)
    top = -height / 2;
  else if (style->anchor == CANEVAS_TEXT_BOTTOM)
    top = -height;
  else if (style->anchor == CANEVAS_TEXT_BASELINE_ANCHOR)
    top = -CANEVAS_TEXT_BASELINE;
  *x = 0;
  if (style->align == CANEVAS_TEXT_CENTRE)
    *x = -width / 2 * style->size;
  else if (style->align == CANEVAS_TEXT_END)
    *x = -width * style->size;
  *y = (top + CANEVAS_TEXT_BASELINE + row * CANEVAS_TEXT_LEADING) * style->size;
}
