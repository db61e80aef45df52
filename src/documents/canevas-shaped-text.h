/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/** How small what an attribute raises above the line is, as a share of the size. */
#define CANEVAS_RAISED_SCALE 0.65

/**
 * CanevasShapedText:
 * @string: the text
 * @runs: PangoGlyphItem*, in the order of the text; those with an offset above the line are to be scaled as well
 * @breaks: for each character, and the end: what may begin there
 *
 * A text cut in runs of one font each and shaped, before any line is broken: what Pango's layouts do on the way, without the metrics
 * that nobody asks here. Only for text written from left to right. Never changes, so that any thread may read it.
 */
typedef struct
{
  char *string;
  int n_characters;
  GPtrArray *runs;
  PangoLogAttr *breaks;
  gatomicrefcount ref_count;
} CanevasShapedText;

/**
 * canevas_shaped_text_new:
 * @attributes: (nullable): weight, style and rise of parts of the text
 * @tracking: added after each letter, in Pango's units
 *
 * Returns: (transfer full) (nullable): %NULL where a part is written from the right
 */
CanevasShapedText *canevas_shaped_text_new (PangoContext *context, const PangoFontDescription *face, PangoLanguage *language,
                                            const char *string, PangoAttrList *attributes, int tracking);
CanevasShapedText *canevas_shaped_text_ref (CanevasShapedText *self);
void canevas_shaped_text_unref (CanevasShapedText *self);
/** Widths of characters, in the order of the text, in Pango's units. (transfer full) */
int *canevas_shaped_text_measure (const CanevasShapedText *self);

G_END_DECLS
