/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-text-layout.h"

#include <pango/pangocairo.h>

#define SHAPED_SIZE 10.0
#define LEAST_SPACE 0.25 /* share of the size */
/* Figures all alike, so that columns align. No ligature: viewers do not all find "finalité" where the f and the i are one. */
#define FONT_FEATURES "liga=0,tnum=1,lnum=1"

struct _CanevasTextLayout
{
  const CanevasStyle *style;
  PangoLayout *layout;
  CanevasAlign align;
  double width; /* negative: lines are broken only where the text says so */
  double scale; /* from the shaped size to the style's */
};

static PangoContext *
context_new (void)
{
  g_autoptr (PangoFontMap) map = NULL;
  PangoContext *context;
  cairo_font_options_t *options;

  map = pango_cairo_font_map_new ();
  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (map), 72);
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

static PangoLayoutLine *
get_blank (void)
{
  static GPrivate blanks = G_PRIVATE_INIT (g_object_unref);
  PangoLayout *blank = g_private_get (&blanks);

  if (blank == NULL)
    {
      blank = pango_layout_new (get_context ());
      pango_layout_set_font_description (blank, get_face (FALSE, FALSE));
      pango_layout_set_text (blank, " ", 1);
      g_private_set (&blanks, blank);
    }
  return pango_layout_get_line_readonly (blank, 0);
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
}

static CanevasTextLayout *
text_new (const CanevasStyle *style, const char *string, PangoAttrList *attributes, double width, CanevasAlign align)
{
  CanevasTextLayout *self = g_new0 (CanevasTextLayout, 1);

  self->style = style;
  self->align = align;
  self->width = -1;
  self->scale = style->size / SHAPED_SIZE;
  self->layout = pango_layout_new (get_context ());
  insert_attribute (attributes, pango_attr_font_features_new (FONT_FEATURES), 0, G_MAXUINT);
  if (style->tracking > 0)
    insert_attribute (attributes, pango_attr_letter_spacing_new (style->tracking * SHAPED_SIZE * PANGO_SCALE), 0, G_MAXUINT);
  pango_layout_set_font_description (self->layout, get_face (style->serif, style->bold));
  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_attributes (self->layout, attributes);
  pango_layout_set_text (self->layout, string, -1);
  canevas_text_layout_set_width (self, width);
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
  g_object_unref (self->layout);
  g_free (self);
}

guint
canevas_text_layout_get_n_lines (CanevasTextLayout *self)
{
  return pango_layout_get_line_count (self->layout);
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
  int width;

  pango_layout_get_size (self->layout, &width, NULL);
  return width * self->scale / PANGO_SCALE;
}

gboolean
canevas_text_layout_is_torn (CanevasTextLayout *self)
{
  int n_attributes;
  const PangoLogAttr *attributes = pango_layout_get_log_attrs_readonly (self->layout, &n_attributes);
  const char *string = pango_layout_get_text (self->layout);
  GSList *lines = pango_layout_get_lines_readonly (self->layout);

  for (GSList *l = lines != NULL ? lines->next : NULL; l != NULL; l = l->next)
    {
      PangoLayoutLine *line = l->data;
      glong offset = g_utf8_pointer_to_offset (string, string + line->start_index);

      if (offset < n_attributes && !attributes[offset].is_line_break)
        return TRUE;
    }
  return FALSE;
}

/* Widths of characters, in the order of the text whatever the direction it is written in. */
static int *
measure_characters (CanevasTextLayout *self, int n_characters)
{
  const char *string = pango_layout_get_text (self->layout);
  int *widths = g_new0 (int, n_characters);

  for (GSList *l = pango_layout_get_lines_readonly (self->layout); l != NULL; l = l->next)
    for (GSList *r = ((PangoLayoutLine *) l->data)->runs; r != NULL; r = r->next)
      {
        PangoGlyphItem *run = r->data;
        glong offset = g_utf8_pointer_to_offset (string, string + run->item->offset);

        pango_glyph_item_get_logical_widths (run, string, widths + offset);
      }
  return widths;
}

GArray *
canevas_text_layout_get_words (CanevasTextLayout *self)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (CanevasWord));
  int n_attributes, n_characters = pango_layout_get_character_count (self->layout);
  const PangoLogAttr *attributes = pango_layout_get_log_attrs_readonly (self->layout, &n_attributes);
  g_autofree int *widths = measure_characters (self, n_characters);
  const double scale = self->scale / PANGO_SCALE;
  CanevasWord word = { 0 };

  for (int i = 0; i < n_characters; i++)
    {
      if (attributes[i].is_white)
        /* A space where a line ends has lost its width. */
        word.space += MAX (widths[i] * scale, LEAST_SPACE * self->style->size);
      else
        {
          word.width += word.space + widths[i] * scale;
          word.space = 0;
        }
      if (!attributes[i + 1].is_line_break && i + 1 < n_characters)
        continue;
      word.ends_line = i + 1 < n_characters && attributes[i + 1].is_mandatory_break;
      g_array_append_val (words, word);
      word = (CanevasWord){ 0 };
    }
  return words;
}

void
canevas_text_layout_set_width (CanevasTextLayout *self, double width)
{
  gboolean fits = self->width >= 0 && width >= 0 && !pango_layout_is_wrapped (self->layout)
                  && canevas_text_layout_get_natural_width (self) <= width;

  self->width = width;
  if (!fits)
    pango_layout_set_width (self->layout, width < 0 ? -1 : (int) (width / self->scale * PANGO_SCALE));
}

void
canevas_text_layout_set_indent (CanevasTextLayout *self, double indent)
{
  pango_layout_set_indent (self->layout, (int) (indent / self->scale * PANGO_SCALE));
}

void
canevas_text_layout_ellipsize (CanevasTextLayout *self, double width)
{
  canevas_text_layout_set_width (self, width);
  pango_layout_set_ellipsize (self->layout, PANGO_ELLIPSIZE_END);
}

static gboolean
ends_with_space (CanevasTextLayout *self, PangoLayoutLine *line)
{
  return line->length > 0 && pango_layout_get_text (self->layout)[line->start_index + line->length - 1] == ' ';
}

/* Pango paints no space at the end of a line, and words would run together for whoever listens to a PDF. */
static void
draw_blank (cairo_t *cr, PangoLayoutLine *line)
{
  PangoRectangle extents;

  pango_layout_line_get_extents (line, NULL, &extents);
  cairo_move_to (cr, (double) extents.width / PANGO_SCALE, 0);
  pango_cairo_show_layout_line (cr, get_blank ());
}

/* Where a line begins: text of a language written from the right stands at the right of a start-aligned column. */
static double
get_line_offset (CanevasTextLayout *self, PangoLayoutLine *line)
{
  PangoRectangle extents;
  double room;

  if (self->width < 0 || (self->align == CANEVAS_ALIGN_START && line->resolved_dir != PANGO_DIRECTION_RTL))
    return line->start_index == 0 ? pango_layout_get_indent (self->layout) * self->scale / PANGO_SCALE : 0;
  pango_layout_line_get_extents (line, NULL, &extents);
  room = self->width - extents.width * self->scale / PANGO_SCALE;
  return self->align == CANEVAS_ALIGN_CENTRE ? room / 2 : room;
}

void
canevas_text_layout_draw (CanevasTextLayout *self, cairo_t *cr, double x, double y, guint first, guint n_lines)
{
  GSList *l = g_slist_nth (pango_layout_get_lines_readonly (self->layout), first);

  canevas_colour_set_source (self->style->colour, cr);
  for (guint i = 0; i < n_lines && l != NULL; i++, l = l->next)
    {
      PangoLayoutLine *line = l->data;
      /* Capitals, whose height is 0.71 of the size in all our families, stand in the middle of the leading. */
      double baseline = y + (i + 0.5) * self->style->leading + 0.357 * self->style->size;

      if (line->length == 0)
        continue;
      cairo_save (cr);
      cairo_translate (cr, x + get_line_offset (self, line), baseline);
      cairo_scale (cr, self->scale, self->scale);
      cairo_move_to (cr, 0, 0);
      pango_cairo_show_layout_line (cr, line);
      if (l->next != NULL && ends_with_space (self, line))
        draw_blank (cr, line);
      cairo_restore (cr);
    }
}
