/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-shaped-text.h"

G_BEGIN_DECLS

/*
 * Lines of a text shaped once, as one line a paragraph. Pango shapes the rest of a paragraph again for every line that it breaks,
 * which is most of the cost of a page: here lines are counted from the widths of words, and painted as slices of what was shaped.
 * For text that is written from left to right; the rest is left to Pango.
 */

/** A stretch of text that must not be broken. */
typedef struct
{
  double width;
  double space;       /* after it, where the line goes on */
  gboolean ends_line; /* the text says so */
  guint start, end;   /* bytes; blanks after it are its own */
} CanevasWord;

typedef struct
{
  double width;     /* without blanks at the end */
  guint start, end; /* bytes */
  gboolean tears;   /* it begins inside a word */
} CanevasLine;

/** canevas_text_measure_words: @scale: from Pango's units to ours. Returns: (transfer full): CanevasWord */
GArray *canevas_text_measure_words (const CanevasShapedText *text, double scale);
/** canevas_text_break_lines: @width: negative for as long as the text says. Returns: (transfer full): CanevasLine, at least one */
GArray *canevas_text_break_lines (const CanevasShapedText *text, double scale, GArray *words, double width, double indent);
/** Paints one line from the origin of @cr, in the units of @text. */
void canevas_text_draw_line (const CanevasShapedText *text, const CanevasLine *line, cairo_t *cr);

G_END_DECLS
