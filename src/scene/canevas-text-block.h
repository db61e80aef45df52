/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-text-measure.h"

#include <cairo.h>
#include <pango/pango.h>

G_BEGIN_DECLS

/*
 * What a text is once shaped, in shares of its size (em), so that one block serves all sizes. Private to the room.
 */

typedef struct
{
  guint32 index;
  float x, y;
} CanevasTextGlyph;

/* Glyphs of one font in one direction: a word with the space after it, mostly. Shared by all the texts that have the word. */
typedef struct
{
  cairo_font_face_t *face;
  PangoFont *font; /* of that face */
  const char *text;
  guint n_bytes;
  guint n_glyphs;
  guint n_clusters; /* 0: each character is one glyph */
  gboolean leftwards;
  gboolean spaced;  /* ends in a space, which does not count at the end of a line */
  float advance;    /* without that space */
  float space;
  CanevasTextGlyph *glyphs;
  cairo_text_cluster_t *clusters;
} CanevasTextRun;

typedef struct
{
  const CanevasTextRun *run;
  float x;
} CanevasTextPiece;

typedef struct
{
  const char *text;
  guint n_bytes;
  guint first_piece, n_pieces;
  float width;
} CanevasTextRow;

typedef struct
{
  /* The key. */
  const char *text;
  guint face;
  float wrap; /* em; 0: never */
  guint max_lines;

  float width;
  guint n_rows;
  gboolean cut, torn;
  CanevasTextRow *rows;
  CanevasTextPiece *pieces;
} CanevasTextBlock;

/* The block of @text, which lives as long as @self. */
const CanevasTextBlock *canevas_text_measure_get_block (CanevasTextMeasure *self, const char *text,
                                                        const CanevasTextStyle *style);

/* Where the first baseline stands from the point of the text, to the right and down, before it is turned. */
void canevas_text_block_get_offset (const CanevasTextBlock *self, const CanevasTextStyle *style, guint row, double *x, double *y);

G_END_DECLS
