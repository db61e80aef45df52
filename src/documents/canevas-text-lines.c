/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-text-lines.h"

/* Sums of widths round otherwise than the width that a text was given because it is its own. */
#define TOLERANCE 0.01

GArray *
canevas_text_measure_words (const CanevasShapedText *text, double scale)
{
  const char *c = text->string;
  GArray *words = g_array_new (FALSE, FALSE, sizeof (CanevasWord));
  g_autofree int *widths = canevas_shaped_text_measure (text);
  CanevasWord word = { 0 };

  for (int i = 0; i < text->n_characters; i++)
    {
      double width = widths[i] * scale;

      c = g_utf8_next_char (c);
      if (text->breaks[i].is_white)
        word.space += width;
      else
        {
          word.width += word.space + width;
          word.space = 0;
        }
      if (!text->breaks[i + 1].is_line_break && i + 1 < text->n_characters)
        continue;
      word.end = c - text->string;
      word.ends_line = i + 1 < text->n_characters && text->breaks[i + 1].is_mandatory_break;
      g_array_append_val (words, word);
      word = (CanevasWord){ .start = word.end };
    }
  return words;
}

/* Cuts a word that no line holds, where letters may be parted; leaves what is left of it in @line. */
static void
tear_word (const CanevasShapedText *text, double scale, const CanevasWord *word, double room, CanevasLine *line, GArray *lines)
{
  const char *string = text->string;
  g_autofree int *widths = canevas_shaped_text_measure (text);
  glong i = g_utf8_pointer_to_offset (string, string + word->start);

  for (const char *c = string + word->start; c < string + word->end; c = g_utf8_next_char (c), i++)
    {
      if (line->width > 0 && line->width + widths[i] * scale > room && text->breaks[i].is_cursor_position)
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
canevas_text_break_lines (const CanevasShapedText *text, double scale, GArray *words, double width, double indent)
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
        tear_word (text, scale, word, room, &line, lines);
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
canevas_text_draw_line (const CanevasShapedText *text, const CanevasLine *line, cairo_t *cr)
{
  double x = 0;

  for (guint i = 0; i < text->runs->len; i++)
    {
      PangoGlyphItem *run = text->runs->pdata[i];
      int start = MAX ((int) line->start, run->item->offset);
      int end = MIN ((int) line->end, run->item->offset + run->item->length);
      double scale = run->y_offset != 0 ? CANEVAS_RAISED_SCALE : 1;
      PangoGlyphItem *slice;

      if (start >= end)
        continue;
      /* Most runs stand on one line. */
      slice = end - start < run->item->length ? slice_run (run, text->string, start, end) : run;
      cairo_save (cr);
      cairo_translate (cr, x, -(double) run->y_offset / PANGO_SCALE);
      cairo_scale (cr, scale, scale);
      cairo_move_to (cr, 0, 0);
      pango_cairo_show_glyph_item (cr, text->string, slice);
      cairo_restore (cr);
      x += scale * pango_glyph_string_get_width (slice->glyphs) / PANGO_SCALE;
      if (slice != run)
        pango_glyph_item_free (slice);
    }
}
