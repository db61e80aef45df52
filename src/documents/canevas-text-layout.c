/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-text-layout.h"

#include <pango/pangocairo.h>

#define SHAPED_SIZE 10.0
/* Ordinals, as shares of the size. */
#define RAISED_SCALE 0.65
#define RAISED_BY 0.33
/* Figures all alike, so that columns align. No ligature: viewers do not all find "finalité" where the f and the i are one. */
#define FONT_FEATURES "liga=0,tnum=1,lnum=1"

struct _CanevasTextLayout
{
  const CanevasStyle *style;
  PangoLayout *layout;
  CanevasAlign align;
  double width; /* negative: lines are broken only where the text says so */
  double indent;
  double scale;  /* from the shaped size to the style's, and from Pango's units to points */
  GArray *words; /* (nullable): CanevasWord; not measured yet */
  GArray *lines; /* (nullable): CanevasLine; not broken yet */
  gboolean foreign; /* lines are Pango's: text from the right, or shortened */
};

static PangoContext *
context_new (void)
{
  g_autoptr (PangoFontMap) map = NULL;
  PangoContext *context;
  cairo_font_options_t *options;

  map = pango_cairo_font_map_new ();
  context = pango_font_map_create_context (map);
  options = cairo_font_options_create ();
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_base_dir (context, PANGO_DIRECTION_WEAK_LTR);
  return context;
}

/* A font map is not shared between threads. It is kept for the thread's life: fonts are slow to open. */
static PangoContext *
get_context (void)
{
  static GPrivate contexts = G_PRIVATE_INIT (g_object_unref);
  PangoContext *context = g_private_get (&contexts);

  if (context == NULL)
    {
      context = context_new ();
      g_private_set (&contexts, context);
    }
  return context;
}

static PangoFontDescription *
get_face (gboolean serif, gboolean bold)
{
  static PangoFontDescription *faces[2][2];
  PangoFontDescription *face = g_atomic_pointer_get (&faces[serif][bold]);

  if (face != NULL)
    return face;
  face = pango_font_description_new ();
  pango_font_description_set_family_static (face, serif ? CANEVAS_SERIF_FAMILIES : CANEVAS_SANS_FAMILIES);
  pango_font_description_set_weight (face, bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_font_description_set_absolute_size (face, SHAPED_SIZE * PANGO_SCALE);
  if (g_atomic_pointer_compare_and_exchange (&faces[serif][bold], NULL, face))
    return face;
  pango_font_description_free (face);
  return faces[serif][bold];
}

/* Typed text may hold anything: what would print as a box of hexadecimal is dropped, and a tab is a space. */
static void
append_printable (GString *string, const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  for (const char *c = valid; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);

      if (character == '\t')
        g_string_append_c (string, ' ');
      else if (character == '\n' || !g_unichar_iscntrl (character))
        g_string_append_len (string, c, g_utf8_next_char (c) - c);
    }
}

static void
insert_attribute (PangoAttrList *list, PangoAttribute *attribute, gsize start, gsize end)
{
  attribute->start_index = start;
  attribute->end_index = end;
  pango_attr_list_insert (list, attribute);
}

/* A question not yet answered stands in brackets: on paper nothing may be said by colour alone. */
static void
append_run (GString *string, PangoAttrList *attributes, CanevasRun *run)
{
  gsize start = string->len;
  gboolean question = (run->style & CANEVAS_RUN_QUESTION) != 0 && run->text[0] != '[';

  if (question)
    g_string_append_c (string, '[');
  append_printable (string, run->text);
  if (question)
    g_string_append_c (string, ']');
  if ((run->style & CANEVAS_RUN_BOLD) != 0)
    insert_attribute (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD), start, string->len);
  if ((run->style & (CANEVAS_RUN_ITALIC | CANEVAS_RUN_QUESTION)) != 0)
    insert_attribute (attributes, pango_attr_style_new (PANGO_STYLE_ITALIC), start, string->len);
  if ((run->style & CANEVAS_RUN_RAISED) != 0)
    {
      insert_attribute (attributes, pango_attr_scale_new (RAISED_SCALE), start, string->len);
      insert_attribute (attributes, pango_attr_rise_new (RAISED_BY * SHAPED_SIZE * PANGO_SCALE), start, string->len);
    }
}

static CanevasTextLayout *
text_new (const CanevasStyle *style, const char *string, PangoAttrList *attributes, double width, CanevasAlign align)
{
  CanevasTextLayout *self = g_new0 (CanevasTextLayout, 1);

  self->style = style;
  self->align = align;
  self->scale = style->size / SHAPED_SIZE / PANGO_SCALE;
  self->layout = pango_layout_new (get_context ());
  insert_attribute (attributes, pango_attr_font_features_new (FONT_FEATURES), 0, G_MAXUINT);
  if (style->tracking > 0)
    insert_attribute (attributes, pango_attr_letter_spacing_new (style->tracking * SHAPED_SIZE * PANGO_SCALE), 0, G_MAXUINT);
  pango_layout_set_font_description (self->layout, get_face (style->serif, style->bold));
  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (self->layout, -1);
  pango_layout_set_attributes (self->layout, attributes);
  pango_layout_set_text (self->layout, string, -1);
  self->width = width;
  return self;
}

CanevasTextLayout *
canevas_text_layout_new (const CanevasStyle *style, GPtrArray *runs, double width, CanevasAlign align)
{
  g_autoptr (GString) string = g_string_new (NULL);
  PangoAttrList *attributes = pango_attr_list_new ();
  CanevasTextLayout *self;

  g_return_val_if_fail (style != NULL, NULL);
  g_return_val_if_fail (runs != NULL, NULL);

  for (guint i = 0; i < runs->len; i++)
    append_run (string, attributes, runs->pdata[i]);
  self = text_new (style, string->str, attributes, width, align);
  pango_attr_list_unref (attributes);
  return self;
}

CanevasTextLayout *
canevas_text_layout_new_plain (const CanevasStyle *style, const char *string, double width, CanevasAlign align)
{
  g_autoptr (GString) printable = g_string_new (NULL);
  PangoAttrList *attributes = pango_attr_list_new ();
  CanevasTextLayout *self;

  g_return_val_if_fail (style != NULL, NULL);

  if (string != NULL)
    append_printable (printable, string);
  self = text_new (style, printable->str, attributes, width, align);
  pango_attr_list_unref (attributes);
  return self;
}

void
canevas_text_layout_free (CanevasTextLayout *self)
{
  g_clear_pointer (&self->words, g_array_unref);
  g_clear_pointer (&self->lines, g_array_unref);
  g_object_unref (self->layout);
  g_free (self);
}

GArray *
canevas_text_layout_get_words (CanevasTextLayout *self)
{
  if (self->words == NULL && !self->foreign)
    {
      self->foreign = !canevas_text_is_left_to_right (self->layout);
      if (!self->foreign)
        self->words = canevas_text_measure_words (self->layout, self->scale);
    }
  return self->words;
}

static void
break_lines (CanevasTextLayout *self)
{
  if (self->lines != NULL || canevas_text_layout_get_words (self) == NULL)
    return;
  self->lines = canevas_text_break_lines (self->layout, self->scale, self->words, self->width, self->indent);
}

static void
set_foreign_width (CanevasTextLayout *self)
{
  if (canevas_text_layout_get_words (self) != NULL)
    return;
  pango_layout_set_width (self->layout, self->width < 0 ? -1 : (int) (self->width / self->scale));
  pango_layout_set_indent (self->layout, (int) (self->indent / self->scale));
}

guint
canevas_text_layout_get_n_lines (CanevasTextLayout *self)
{
  set_foreign_width (self);
  break_lines (self);
  return self->foreign ? (guint) pango_layout_get_line_count (self->layout) : self->lines->len;
}

double
canevas_text_layout_get_leading (CanevasTextLayout *self)
{
  return self->style->leading;
}

double
canevas_text_layout_get_height (CanevasTextLayout *self)
{
  return canevas_text_layout_get_n_lines (self) * self->style->leading;
}

double
canevas_text_layout_get_natural_width (CanevasTextLayout *self)
{
  double longest = 0;
  int width;

  set_foreign_width (self);
  break_lines (self);
  if (self->foreign)
    {
      pango_layout_get_size (self->layout, &width, NULL);
      return width * self->scale;
    }
  for (guint i = 0; i < self->lines->len; i++)
    longest = MAX (longest, g_array_index (self->lines, CanevasLine, i).width);
  return longest;
}

gboolean
canevas_text_layout_is_torn (CanevasTextLayout *self)
{
  break_lines (self);
  for (guint i = 0; self->lines != NULL && i < self->lines->len; i++)
    if (g_array_index (self->lines, CanevasLine, i).tears)
      return TRUE;
  return FALSE;
}

void
canevas_text_layout_set_width (CanevasTextLayout *self, double width)
{
  self->width = width;
  g_clear_pointer (&self->lines, g_array_unref);
}

void
canevas_text_layout_set_indent (CanevasTextLayout *self, double indent)
{
  self->indent = indent;
  g_clear_pointer (&self->lines, g_array_unref);
}

void
canevas_text_layout_ellipsize (CanevasTextLayout *self, double width)
{
  canevas_text_layout_set_width (self, width);
  if (canevas_text_layout_get_natural_width (self) <= width && canevas_text_layout_get_n_lines (self) == 1)
    return;
  self->foreign = TRUE;
  g_clear_pointer (&self->words, g_array_unref);
  g_clear_pointer (&self->lines, g_array_unref);
  pango_layout_set_ellipsize (self->layout, PANGO_ELLIPSIZE_END);
}

static double
get_line_width (CanevasTextLayout *self, guint index)
{
  PangoRectangle extents;

  if (!self->foreign)
    return g_array_index (self->lines, CanevasLine, index).width;
  pango_layout_line_get_extents (pango_layout_get_line_readonly (self->layout, index), NULL, &extents);
  return extents.width * self->scale;
}

/* Where a line begins: text of a language written from the right stands at the right of a start-aligned column. */
static double
get_line_offset (CanevasTextLayout *self, guint index)
{
  gboolean from_right = self->foreign
                        && pango_layout_get_line_readonly (self->layout, index)->resolved_dir == PANGO_DIRECTION_RTL;
  double room;

  if (self->width < 0 || (self->align == CANEVAS_ALIGN_START && !from_right))
    return index == 0 ? self->indent : 0;
  room = self->width - get_line_width (self, index);
  return self->align == CANEVAS_ALIGN_CENTRE ? room / 2 : room;
}

void
canevas_text_layout_draw (CanevasTextLayout *self, cairo_t *cr, double x, double y, guint first, guint n_lines)
{
  const double scale = self->scale * PANGO_SCALE;
  guint end = MIN (first + n_lines, canevas_text_layout_get_n_lines (self));

  canevas_colour_set_source (self->style->colour, cr);
  for (guint i = first; i < end; i++)
    {
      /* Capitals, whose height is 0.71 of the size in all our families, stand in the middle of the leading. */
      double baseline = y + (i - first + 0.5) * self->style->leading + 0.357 * self->style->size;

      cairo_save (cr);
      cairo_translate (cr, x + get_line_offset (self, i), baseline);
      cairo_scale (cr, scale, scale);
      if (self->foreign)
        {
          cairo_move_to (cr, 0, 0);
          pango_cairo_show_layout_line (cr, pango_layout_get_line_readonly (self->layout, i));
        }
      else
        canevas_text_draw_line (self->layout, &g_array_index (self->lines, CanevasLine, i), cr);
      cairo_restore (cr);
    }
}
