/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-text-layout.h"

#include "canevas-fonts.h"
#include "canevas-language.h"

/* Ordinals, as a share of the size. */
#define RAISED_BY 0.33

struct _CanevasTextLayout
{
  const CanevasStyle *style;
  const char *language; /* of the document: when the text is at last shaped, the interface may speak another */
  char *string;
  PangoAttrList *attributes;
  char *key; /* of the attributes */
  CanevasShapedText *text; /* (nullable): not shaped yet, or foreign */
  PangoLayout *layout;     /* (nullable): only of foreign text */
  CanevasAlign align;
  double width; /* negative: lines are broken only where the text says so */
  double indent;
  double scale;  /* from the shaped size to the style's, and from Pango's units to points */
  GArray *words; /* (nullable): CanevasWord; not measured yet */
  GArray *lines; /* (nullable): CanevasLine; not broken yet */
  gboolean foreign; /* lines are Pango's: text from the right, or shortened */
};

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
append_run (GString *string, PangoAttrList *attributes, GString *key, CanevasRun *run)
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
    insert_attribute (attributes, pango_attr_rise_new (RAISED_BY * CANEVAS_FONTS_SIZE * PANGO_SCALE), start, string->len);
  if (run->style != CANEVAS_RUN_PLAIN)
    g_string_append_printf (key, "%x:%zu-%zu,", (guint) run->style, start, string->len);
}

/* Takes @attributes. */
static CanevasTextLayout *
text_new (const CanevasStyle *style, const char *string, PangoAttrList *attributes, const char *key, double width, CanevasAlign align)
{
  CanevasTextLayout *self = g_new0 (CanevasTextLayout, 1);

  self->style = style;
  self->language = canevas_language_get_current ();
  self->align = align;
  self->scale = style->size / CANEVAS_FONTS_SIZE / PANGO_SCALE;
  self->string = g_strdup (string);
  self->attributes = attributes;
  self->key = g_strdup (key);
  self->width = width;
  insert_attribute (attributes, pango_attr_font_features_new (canevas_fonts_get_features ()), 0, G_MAXUINT);
  return self;
}

static int
get_tracking (CanevasTextLayout *self)
{
  return (int) (self->style->tracking * CANEVAS_FONTS_SIZE * PANGO_SCALE);
}

/* Text that Pango breaks itself: from the right, or shortened. */
static void
make_foreign (CanevasTextLayout *self)
{
  self->foreign = TRUE;
  if (get_tracking (self) > 0)
    insert_attribute (self->attributes, pango_attr_letter_spacing_new (get_tracking (self)), 0, G_MAXUINT);
  self->layout = pango_layout_new (canevas_fonts_get_context ());
  pango_layout_set_font_description (self->layout, canevas_fonts_get_face (self->style->serif, self->style->bold));
  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_attributes (self->layout, self->attributes);
  pango_layout_set_text (self->layout, self->string, -1);
}

CanevasTextLayout *
canevas_text_layout_new (const CanevasStyle *style, GPtrArray *runs, double width, CanevasAlign align)
{
  g_autoptr (GString) string = g_string_new (NULL);
  g_autoptr (GString) key = g_string_new (NULL);
  PangoAttrList *attributes = pango_attr_list_new ();

  g_return_val_if_fail (style != NULL, NULL);
  g_return_val_if_fail (runs != NULL, NULL);

  for (guint i = 0; i < runs->len; i++)
    append_run (string, attributes, key, runs->pdata[i]);
  return text_new (style, string->str, attributes, key->str, width, align);
}

CanevasTextLayout *
canevas_text_layout_new_plain (const CanevasStyle *style, const char *string, double width, CanevasAlign align)
{
  g_autoptr (GString) printable = g_string_new (NULL);

  g_return_val_if_fail (style != NULL, NULL);

  if (string != NULL)
    append_printable (printable, string);
  return text_new (style, printable->str, pango_attr_list_new (), "", width, align);
}

void
canevas_text_layout_free (CanevasTextLayout *self)
{
  g_clear_pointer (&self->words, g_array_unref);
  g_clear_pointer (&self->lines, g_array_unref);
  g_clear_pointer (&self->text, canevas_shaped_text_unref);
  g_clear_object (&self->layout);
  pango_attr_list_unref (self->attributes);
  g_free (self->string);
  g_free (self->key);
  g_free (self);
}

GArray *
canevas_text_layout_get_words (CanevasTextLayout *self)
{
  if (self->words != NULL || self->foreign)
    return self->words;
  self->text = canevas_fonts_shape (self->style->serif, self->style->bold, get_tracking (self), self->language, self->string,
                                    self->attributes, self->key);
  if (self->text != NULL)
    self->words = canevas_text_measure_words (self->text, self->scale);
  else
    make_foreign (self);
  return self->words;
}

static void
break_lines (CanevasTextLayout *self)
{
  if (self->lines != NULL || canevas_text_layout_get_words (self) == NULL)
    return;
  self->lines = canevas_text_break_lines (self->text, self->scale, self->words, self->width, self->indent);
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
  if (!self->foreign)
    make_foreign (self);
  g_clear_pointer (&self->text, canevas_shaped_text_unref);
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
        canevas_text_draw_line (self->text, &g_array_index (self->lines, CanevasLine, i), cr);
      cairo_restore (cr);
    }
}
