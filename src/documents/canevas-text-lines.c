/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-text-lines.h"

/* Sums of widths round otherwise than the width that a text was given because it is its own. */
#define TOLERANCE 0.01

gboolean
canevas_text_is_left_to_right (PangoLayout *layout)
{
  for (GSList *l = pango_layout_get_lines_readonly (layout); l != NULL; l = l->next)
    {
      PangoLayoutLine *line = l->data;

      if (line->resolved_dir == PANGO_DIRECTION_RTL)
        return FALSE;
      for (GSList *r = line->runs; r != NULL; r = r->next)
        if (((PangoGlyphItem *) r->data)->item->analysis.level != 0)
          return FALSE;
    }
  return TRUE;
}

/* Widths of characters, in the order of the text. */
static int *
measure_characters (PangoLayout *layout)
{
  const char *string = pango_layout_get_text (layout);
  int *widths = g_new0 (int, pango_layout_get_character_count (layout) + 1);
  const char *counted = string;
  glong offset = 0;

  for (GSList *l = pango_layout_get_lines_readonly (layout); l != NULL; l = l->next)
    for (GSList *r = ((PangoLayoutLine *) l->data)->runs; r != NULL; r = r->next)
      {
        PangoGlyphItem *run = r->data;

        offset += g_utf8_pointer_to_offset (counted, string + run->item->offset);
        counted = string + run->item->offset;
        pango_glyph_item_get_logical_widths (run, string, widths + offset);
      }
  return widths;
}

GArray *
canevas_text_measure_words (PangoLayout *layout, double scale)
{
  const char *string = pango_layout_get_text (layout);
  const char *c = string;
  GArray *words = g_array_new (FALSE, FALSE, sizeof (CanevasWord));
  int n_attributes, n_characters = pango_layout_get_character_count (layout);
  const PangoLogAttr *attributes = pango_layout_get_log_attrs_readonly (layout, &n_attributes);
  g_autofree int *widths = measure_characters (layout);
  CanevasWord word = { 0 };

  for (int i = 0; i < n_characters; i++)
    {
      double width = widths[i] * scale;

      c = g_utf8_next_char (c);
      if (attributes[i].is_white)
        word.space += width;
      else
        {
          word.width += word.space + width;
          word.space = 0;
        }
      if (!attributes[i + 1].is_line_break && i + 1 < n_characters)
        continue;
      word.end = c - string;
      word.ends_line = i + 1 < n_characters && attributes[i + 1].is_mandatory_break;
      g_array_append_val (words, word);
      word = (CanevasWord){ .start = word.end };
    }
  return words;
}

/* Cuts a word that no line holds, where letters may be parted; leaves what is left of it in @line. */
static void
tear_word (PangoLayout *layout, double scale, const CanevasWord *word, double room, CanevasLine *line, GArray *lines)
{
  const char *string = pango_layout_get_text (layout);
  int n_attributes;
  const PangoLogAttr *attributes = pango_layout_get_log_attrs_readonly (layout, &n_attributes);
  g_autofree int *widths = measure_characters (layout);
  glong i = g_utf8_pointer_to_offset (string, string + word->start);

  for (const char *c = string + word->start; c < string + word->end; c = g_utf8_next_char (c), i++)
    {
      if (line->width > 0 && line->width + widths[i] * scale > room && attributes[i].is_cursor_position)
        {
          line->end = c - string;
          g_array_append_val (lines, *line);
          *line = (CanevasLine){ .start = line->end, .tears = TRUE };
        }
      line->width += widths[i] * scale;
    }
  line->width -= word->space;
}

GArray *
canevas_text_break_lines (PangoLayout *layout, double scale, GArray *words, double width, double indent)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (CanevasLine));
  const double limit = width < 0 ? G_MAXDOUBLE : width + TOLERANCE;
  CanevasLine line = { 0 };
  double x = 0; /* end of the line, blanks included */

  for (guint i = 0; i < words->len; i++)
    {
      const CanevasWord *word = &g_array_index (words, CanevasWord, i);
      double room = lines->len == 0 ? limit - indent : limit;

      if (x > 0 && x + word->width > room)
        {
          g_array_append_val (lines, line);
          line = (CanevasLine){ .start = word->start };
          x = 0;
          room = limit;
        }
      if (word->width > room)
        tear_word (layout, scale, word, room, &line, lines);
      else
        line.width = x + word->width;
      line.end = word->end;
      x = line.width + word->space;
      if (word->ends_line)
        {
          g_array_append_val (lines, line);
          line = (CanevasLine){ .start = word->end };
          x = 0;
        }
    }
  g_array_append_val (lines, line);
  return lines;
}

/* The part of a run between two bytes of the text. */
static PangoGlyphItem *
slice_run (PangoGlyphItem *run, const char *string, int start, int end)
{
  PangoGlyphItem *slice = pango_glyph_item_copy (run);

  if (start > slice->item->offset)
    pango_glyph_item_free (pango_glyph_item_split (slice, string, start - slice->item->offset));
  if (end < slice->item->offset + slice->item->length)
    {
      PangoGlyphItem *rest = slice;

      slice = pango_glyph_item_split (rest, string, end - rest->item->offset);
      pango_glyph_item_free (rest);
    }
  return slice;
}

void
canevas_text_draw_line (PangoLayout *layout, const CanevasLine *line, cairo_t *cr)
{
  const char *string = pango_layout_get_text (layout);
  double x = 0;

  for (GSList *l = pango_layout_get_lines_readonly (layout); l != NULL; l = l->next)
    for (GSList *r = ((PangoLayoutLine *) l->data)->runs; r != NULL; r = r->next)
      {
        PangoGlyphItem *run = r->data;
        int start = MAX ((int) line->start, run->item->offset);
        int end = MIN ((int) line->end, run->item->offset + run->item->length);
        PangoGlyphItem *slice;

        if (start >= end)
          continue;
        slice = slice_run (run, string, start, end);
        cairo_move_to (cr, x, -(double) run->y_offset / PANGO_SCALE);
        pango_cairo_show_glyph_item (cr, string, slice);
        x += (double) pango_glyph_string_get_width (slice->glyphs) / PANGO_SCALE;
        pango_glyph_item_free (slice);
      }
}
